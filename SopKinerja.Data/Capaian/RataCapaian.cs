namespace SopKinerja.Data;

/// <summary>A mean of capaian with what it is the mean of: it never stands alone, since what cannot be computed is left out of it.</summary>
public sealed record RataCapaian
{
    /// <summary>Percent, rounded as the year's rules say; null when nothing could be computed.</summary>
    public decimal? Nilai { get; init; }

    /// <summary>How many rows it is the mean of.</summary>
    public required int Terhitung { get; init; }

    /// <summary>How many rows there are.</summary>
    public required int Jumlah { get; init; }

    /// <summary>The sum in words, so that a reader can do it again on paper.</summary>
    public required string Jejak { get; init; }

    public required int Desimal { get; init; }

    public bool Lengkap => Terhitung == Jumlah;

    /// <summary>"3 dari 5 indikator".</summary>
    public string Dari => $"{Terhitung} dari {Jumlah} indikator";

    public string Teks => Angka.Format(Nilai, Desimal);

    public static RataCapaian Susun(IReadOnlyList<(BarisCapaian Baris, HasilCapaian Hasil)> hasil, AturanCapaian aturan)
    {
        var ikut = hasil.Where(h => h.Hasil.Terbatas is not null).ToList();
        var tanpa = hasil.Where(h => h.Hasil.Terbatas is null).ToList();
        var nilai = HitungCapaian.RataRata(ikut.Select(h => h.Hasil), aturan);
        return new()
        {
            Nilai = nilai, Terhitung = ikut.Count, Jumlah = hasil.Count, Desimal = aturan.Desimal,
            Jejak = $"{Jumlahan(ikut, aturan, nilai)}{Tanpa(tanpa)}",
        };
    }

    private static string Jumlahan(List<(BarisCapaian Baris, HasilCapaian Hasil)> ikut, AturanCapaian aturan, decimal? nilai)
    {
        if (nilai is not { } rata)
            return "Tidak ada capaian yang dapat dihitung.";
        string Satu((BarisCapaian Baris, HasilCapaian Hasil) h)
        {
            var terbatas = h.Hasil.Terbatas!.Value;
            var dibatasi = h.Hasil.Capaian != terbatas ? $", dibatasi dari {h.Hasil.TeksCapaian}" : "";
            return $"{Angka.Format(terbatas, Math.Max(h.Hasil.Desimal, aturan.Desimal))} ({h.Baris.Kode}{dibatasi})";
        }

        return ikut.Count == 1
            ? $"Satu capaian: {Satu(ikut[0])}."
            : $"({string.Join(" + ", ikut.Select(Satu))}) / {ikut.Count} = {Angka.Format(rata, aturan.Desimal)}.";
    }

    private static string Tanpa(List<(BarisCapaian Baris, HasilCapaian Hasil)> tanpa) => tanpa.Count == 0 ? ""
        : $" Tidak ikut: {string.Join(", ", tanpa.Select(h => $"{h.Baris.Kode} ({Sebab(h)})"))}.";

    private static string Sebab((BarisCapaian Baris, HasilCapaian Hasil) h) =>
        h.Baris.AlasanKosong is { } alasan ? $"belum tersedia: {alasan}"
        : !h.Baris.Terjawab ? "belum terisi"
        : h.Hasil.Sebab is { Length: > 0 } s ? char.ToLowerInvariant(s[0]) + s[1..].TrimEnd('.') : "tidak dapat dihitung";
}
