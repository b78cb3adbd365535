namespace SopKinerja.Web.Dokumen;

using SopKinerja.Data;

/// <summary>A line of a list of contents. <see cref="Nomor"/> is the label that Word's numbering will print.</summary>
public sealed record ButirIsi(int Tingkat, string Nomor, string Teks, string Penanda, string Halaman)
{
    public string Lengkap => Nomor.Length == 0 ? Teks : $"{Nomor} {Teks}";
}

/// <summary>Counts headings the way the Word styles do: BAB I, A., 1., a.</summary>
internal sealed class Penomoran
{
    private readonly int[] _nomor = new int[5];
    private int _semua;

    public (string Nomor, string Penanda) Berikut(int tingkat)
    {
        var penanda = $"_Toc{++_semua:000000}";
        if (tingkat == 0)
            return ("", penanda);
        _nomor[tingkat]++;
        Array.Clear(_nomor, tingkat + 1, 4 - tingkat);
        var n = _nomor[tingkat];
        return (tingkat switch { 1 => $"BAB {Angka.Romawi(n)}", 2 => $"{Huruf('A', n)}.", 3 => $"{n}.", _ => $"{Huruf('a', n)}." },
            penanda);
    }

    /// <summary>As Word counts letters: Z, then AA.</summary>
    private static string Huruf(char awal, int n) => new((char)(awal + ((n - 1) % 26)), ((n - 1) / 26) + 1);
}
