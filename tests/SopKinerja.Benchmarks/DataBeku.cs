namespace SopKinerja.Benchmarks;

using System.IO.Compression;

/// <summary>
/// Databases kept as they were, so that figures stay comparable when the sample data of the product change. The program brings them to its
/// schema when it starts.
/// </summary>
internal static class DataBeku
{
    /// <summary>Both sample offices with their letter and a run that began; no version of the report yet.</summary>
    public const string Contoh = "contoh.db.gz";

    /// <summary>The same after the run of the first office, from the letter to the published report.</summary>
    public const string Jalan = "jalan.db.gz";

    public static void Buka(string nama, string berkas)
    {
        using var padat = new GZipStream(typeof(DataBeku).Assembly.GetManifestResourceStream(nama)!, CompressionMode.Decompress);
        using var tujuan = File.Create(berkas);
        padat.CopyTo(tujuan);
    }
}
