namespace SopKinerja.Data;

public enum ArahIndikator
{
    /// <summary>Higher is better.</summary>
    Positif,

    /// <summary>Lower is better.</summary>
    Negatif,
}

public enum CaraHitung
{
    /// <summary>Jumlah realisasi over sasaran × 100 (seed B, SPM).</summary>
    Persen,

    /// <summary>The value itself, in the indicator's unit.</summary>
    Nilai,
}

public enum AgregasiIndikator
{
    Jumlah,
    NilaiAkhir,
    RataRata,
}

/// <summary>A band of the rating scale: from <see cref="Dari"/> on, up to the next band; half-open, so without gaps.</summary>
public sealed record Pita(decimal Dari, string Nama, string Keadaan);

/// <summary>The office's rules of a year.</summary>
public sealed record AturanCapaian
{
    public int Desimal { get; init; } = 2;

    /// <summary>Percent; touches averages and ratings only.</summary>
    public decimal Batas { get; init; } = 120m;

    /// <summary>Highest first. The scale of Permendagri 86/2017 with half-open bands.</summary>
    public IReadOnlyList<Pita> Pita { get; init; } =
    [
        new(91, "Sangat tinggi", "selesai"), new(76, "Tinggi", "berjalan"), new(66, "Sedang", "segera"),
        new(51, "Rendah", "galat"), new(decimal.MinValue, "Sangat rendah", "galat"),
    ];

    public static AturanCapaian Baku { get; } = new();
}

/// <summary>One line of a trace: what, and the sum in words that an auditor can do again.</summary>
public sealed record Jejak(string Hal, string Isi);

/// <summary>A computed capaian, or why there is none.</summary>
public sealed record HasilCapaian
{
    /// <summary>Realisasi in percent, or in the indicator's unit; rounded.</summary>
    public decimal? Realisasi { get; init; }

    /// <summary>Percent, rounded, not capped.</summary>
    public decimal? Capaian { get; init; }

    /// <summary>The same, capped: for averages and ratings.</summary>
    public decimal? Terbatas { get; init; }

    public string? Tingkat { get; init; }

    /// <summary>The state whose colour the band takes.</summary>
    public string? Keadaan { get; init; }

    public required IReadOnlyList<Jejak> Jejak { get; init; }

    /// <summary>Why it cannot be computed.</summary>
    public string? Sebab { get; init; }
}

/// <summary>
/// Capaian as a pure function with a trace (lapangan 1b). Positive R/T × 100; negative (2T − R)/T × 100;
/// rounded half-up; the capaian takes the rounded realisasi.
/// </summary>
public static class HitungCapaian
{
    public static HasilCapaian Hitung(CaraHitung cara, ArahIndikator arah, string satuan, decimal? target, decimal? penyebut,
        decimal? jumlah, string? alasanKosong, AturanCapaian aturan)
    {
        var d = aturan.Desimal;
        var jejak = new List<Jejak>();
        HasilCapaian Tidak(string sebab, decimal? realisasi = null) =>
            new() { Jejak = [.. jejak, new("Hasil", sebab)], Sebab = sebab, Realisasi = realisasi };
        decimal Bulat(decimal v) => Math.Round(v, d, MidpointRounding.AwayFromZero);
        var tanda = cara == CaraHitung.Persen || satuan == "%" ? "%" : $" {satuan}";

        if (alasanKosong is not null)
            return Tidak($"Belum tersedia: {alasanKosong}");
        if (jumlah is not { } r)
            return Tidak("Jumlah realisasi belum diisi.");
        jejak.Add(new("Masukan", cara == CaraHitung.Persen
            ? $"sasaran {Angka.Format(penyebut)}, jumlah realisasi {Angka.Format(r)}, target {Angka.Format(target, d)}%"
            : $"realisasi {Angka.Format(r)}{tanda}, target {Angka.Format(target)}{tanda}"));

        decimal realisasi;
        if (cara == CaraHitung.Persen)
        {
            if (penyebut is not { } n)
                return Tidak("Sasaran (penyebut) belum diisi.");
            if (n == 0)
                return Tidak("Sasaran (penyebut) nol: persen realisasi tidak dapat dihitung.");
            var mentah = r / n * 100;
            realisasi = Bulat(mentah);
            jejak.Add(new("Realisasi", $"{Angka.Format(r)} / {Angka.Format(n)} × 100 = {Angka.Format(mentah, 4)}, dibulatkan {Angka.Format(realisasi, d)}%"));
        }
        else
        {
            realisasi = Bulat(r);
            jejak.Add(new("Realisasi", $"{Angka.Format(realisasi, d)}{tanda}"));
        }

        if (target is not { } t)
            return Tidak("Target periode ini belum ditetapkan.", realisasi);
        if (t == 0)
            return Tidak("Target nol: capaian tidak dihitung dengan pembagian, nilailah secara uraian.", realisasi);

        var hasil = arah == ArahIndikator.Positif ? realisasi / t * 100 : ((2 * t) - realisasi) / t * 100;
        var capaian = Bulat(hasil);
        jejak.Add(new("Aturan", arah == ArahIndikator.Positif
            ? $"positif: realisasi / target × 100 = {Angka.Format(realisasi, d)} / {Angka.Format(t, d)} × 100 = {Angka.Format(capaian, d)}%"
            : $"negatif: (2 × target − realisasi) / target × 100 = (2 × {Angka.Format(t, d)} − {Angka.Format(realisasi, d)}) / {Angka.Format(t, d)} × 100 = {Angka.Format(capaian, d)}%"));
        jejak.Add(new("Pembulatan", $"setengah ke atas, {d} desimal"));
        var terbatas = Math.Clamp(capaian, 0, aturan.Batas);
        jejak.Add(new("Batas", terbatas == capaian
            ? $"0% sampai {Angka.Format(aturan.Batas, d)}%: tidak terpakai; nilai asli = nilai terbatas"
            : $"0% sampai {Angka.Format(aturan.Batas, d)}%: untuk rata-rata dan tingkat dipakai {Angka.Format(terbatas, d)}%"));
        var pita = aturan.Pita.First(p => terbatas >= p.Dari);
        jejak.Add(new("Pita", $"{(pita.Dari == decimal.MinValue ? "di bawah semua pita lain" : $"capaian ≥ {Angka.Format(pita.Dari)}")}: {pita.Nama}"));
        return new() { Realisasi = realisasi, Capaian = capaian, Terbatas = terbatas, Tingkat = pita.Nama, Keadaan = pita.Keadaan, Jejak = jejak };
    }

    /// <summary>Mean of the capped values of the rows that have one; null when none has.</summary>
    public static decimal? RataRata(IEnumerable<HasilCapaian> hasil, AturanCapaian aturan)
    {
        var nilai = hasil.Select(h => h.Terbatas).OfType<decimal>().ToList();
        return nilai.Count == 0 ? null : Math.Round(nilai.Sum() / nilai.Count, aturan.Desimal, MidpointRounding.AwayFromZero);
    }
}
