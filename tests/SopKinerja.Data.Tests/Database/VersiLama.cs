namespace SopKinerja.Data.Tests;

using System.IO.Compression;

/// <summary>A database that an older version of the program left, with the run of an office in it from letter to publication.</summary>
public static class VersiLama
{
    /// <summary>The last script that it knew.</summary>
    public const string Skrip = "0012_naskah_laporan";

    /// <returns>A file of the caller's own.</returns>
    public static string Buka()
    {
        var berkas = Path.Combine(Directory.CreateTempSubdirectory("sopkinerja").FullName, "lama.db");
        using var padat = new GZipStream(typeof(VersiLama).Assembly.GetManifestResourceStream("versi-0012.db.gz")!,
            CompressionMode.Decompress);
        using var tujuan = File.Create(berkas);
        padat.CopyTo(tujuan);
        return berkas;
    }
}
