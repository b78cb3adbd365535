namespace SopKinerja.Web.Pages.Program;

using System.Security.Cryptography;
using System.Text;
using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>A row of the quarter's grid as it is typed.</summary>
public sealed class IsianProgram
{
    /// <summary>Its fields, which can be at fault.</summary>
    public static readonly string[] Nama = [nameof(Target), nameof(Realisasi), nameof(Kas), nameof(Serapan), nameof(Permasalahan), nameof(Upaya)];

    public long Id { get; set; }

    public int Versi { get; set; }

    /// <summary>What the fields held when the form was made: rows that nobody touched are not sent over others' work.</summary>
    public string? Asal { get; set; }

    [Angka]
    public string? Target { get; set; }

    [Angka]
    public string? Realisasi { get; set; }

    [Angka(Uang = true)]
    public string? Kas { get; set; }

    [Angka(Uang = true)]
    public string? Serapan { get; set; }

    [Panjang(2000, BanyakBaris = true)]
    public string? Permasalahan { get; set; }

    [Panjang(2000, BanyakBaris = true)]
    public string? Upaya { get; set; }

    public bool Diubah => Asal != Sidik();

    public static IsianProgram Dari(long id, ProgramTriwulan? t)
    {
        var isian = new IsianProgram
        {
            Id = id, Versi = t?.Versi ?? 0, Target = BacaAngka.Tulis(t?.Target, BentukAngka.HanyaPersen),
            Realisasi = BacaAngka.Tulis(t?.Realisasi, BentukAngka.HanyaPersen), Kas = t?.Kas is { } k ? Angka.Bulat(k) : null,
            Serapan = t?.Serapan is { } s ? Angka.Bulat(s) : null, Permasalahan = t?.Permasalahan, Upaya = t?.Upaya,
        };
        isian.Asal = isian.Sidik();
        return isian;
    }

    public ProgramTriwulan Jadikan(int triwulan) => new()
    {
        ProgramId = Id, Triwulan = triwulan, Versi = Versi, Target = Persen(Target), Realisasi = Persen(Realisasi), Kas = Rupiah(Kas),
        Serapan = Rupiah(Serapan), Permasalahan = Kata(Permasalahan), Upaya = Kata(Upaya),
    };

    /// <summary>The figures in words, for whoever typed others.</summary>
    public static string Sebut(ProgramTriwulan t) =>
        $"realisasi {Angka.Format(t.Realisasi)}, anggaran kas {Angka.Rupiah(t.Kas)}, serapan {Angka.Rupiah(t.Serapan)}";

    private static decimal? Persen(string? teks) => BacaAngka.Baca(teks, BentukAngka.HanyaPersen).Nilai;

    private static long? Rupiah(string? teks) => BacaAngka.Baca(teks, BentukAngka.Uang).Nilai is { } n ? (long)n : null;

    private static string? Kata(string? teks) => teks?.Trim() is { Length: > 0 } t ? t : null;

    private string Sidik()
    {
        var isi = string.Join('\u001f', new[] { Target, Realisasi, Kas, Serapan, Permasalahan, Upaya }
            .Select(t => (t ?? "").ReplaceLineEndings("\n").Trim()));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(isi)))[..16];
    }
}
