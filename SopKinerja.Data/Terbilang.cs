namespace SopKinerja.Data;

/// <summary>Numbers in words, as minutes and letters write dates: "dua ribu dua puluh enam".</summary>
public static class Terbilang
{
    private static readonly string[] s_satuan =
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];

    /// <param name="n">0 to 999,999.</param>
    public static string Dari(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 999_999);
        return n switch
        {
            < 12 => s_satuan[n],
            < 20 => $"{s_satuan[n - 10]} belas",
            < 100 => $"{s_satuan[n / 10]} puluh{Sisa(n % 10)}",
            < 200 => $"seratus{Sisa(n - 100)}",
            < 1_000 => $"{s_satuan[n / 100]} ratus{Sisa(n % 100)}",
            < 2_000 => $"seribu{Sisa(n - 1_000)}",
            _ => $"{Dari(n / 1_000)} ribu{Sisa(n % 1_000)}",
        };
    }

    /// <summary>"Jumat, tanggal tiga belas bulan Februari tahun dua ribu dua puluh enam".</summary>
    public static string Dari(DateOnly d)
    {
        var bagian = Tanggal.Panjang(d).Split(' ');
        return $"{Tanggal.Lengkap(d).Split(',')[0]}, tanggal {Dari(d.Day)} bulan {bagian[1]} tahun {Dari(d.Year)}";
    }

    private static string Sisa(int n) => n == 0 ? "" : $" {Dari(n)}";
}
