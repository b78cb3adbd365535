namespace SopKinerja.Data;

/// <summary>What a capaian is computed from.</summary>
public sealed record MasukanCapaian
{
    public required CaraHitung Cara { get; init; }

    public required ArahIndikator Arah { get; init; }

    public required string Satuan { get; init; }

    /// <summary>With <see cref="ArahIndikator.Rentang"/>: the upper bound.</summary>
    public decimal? Target { get; init; }

    /// <summary>Only with <see cref="ArahIndikator.Rentang"/>.</summary>
    public decimal? TargetBawah { get; init; }

    /// <summary>A target in words: a predicate ("BB", "WTP").</summary>
    public string? TargetTeks { get; init; }

    /// <summary>Seed B's column "Sasaran".</summary>
    public decimal? Penyebut { get; init; }

    /// <summary>Seed B's column "Jumlah Realisasi"; with <see cref="CaraHitung.Predikat"/> the capaian as judged, percent.</summary>
    public decimal? Realisasi { get; init; }

    public string? RealisasiTeks { get; init; }

    public string? AlasanKosong { get; init; }
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

    /// <summary>The same, capped: for averages and ratings. It alone exists where T / R divides by zero.</summary>
    public decimal? Terbatas { get; init; }

    /// <summary>What a count or a sentence takes: the raw value, or the cap where only that exists.</summary>
    public decimal? Dinilai => Capaian ?? Terbatas;

    public string? Tingkat { get; init; }

    /// <summary>The state whose colour the band takes.</summary>
    public string? Keadaan { get; init; }

    public required IReadOnlyList<Jejak> Jejak { get; init; }

    /// <summary>Why it cannot be computed.</summary>
    public string? Sebab { get; init; }
}

/// <summary>
/// Capaian as a pure function with a trace (lapangan 1b; desain 5). The rules, each written once, here:
/// <list type="bullet">
/// <item>positive: R / T × 100; negative: (2T − R) / T × 100, or T / R × 100 where the office chose so;</item>
/// <item>range: R / upper bound above it, R / lower bound below it, 100 inside (PermenPANRB 8/2021, annex);</item>
/// <item>percent: jumlah realisasi / sasaran × 100 first, then as above; sasaran 0 or missing: not computed;</item>
/// <item>predicate: judged by a person, not computed;</item>
/// <item>target 0: positive and range are not computed; negative is 100 when R = 0 and 0 when R &gt; 0;</item>
/// <item>R = 0 in T / R: no raw value, the cap counts for averages and ratings;</item>
/// <item>R &gt; 2T in (2T − R) / T: the raw value is negative and shown, 0 counts for averages and ratings.</item>
/// </list>
/// </summary>
public static class HitungCapaian
{
    /// <param name="denganJejak">Without it the result is the same and its trace empty: for a page that shows many rows.</param>
    public static HasilCapaian Hitung(MasukanCapaian m, AturanCapaian aturan, bool denganJejak = true)
    {
        var jejak = denganJejak ? new List<Jejak>() : null;
        if (m.AlasanKosong is not null)
            return Tidak(jejak, $"Belum tersedia: {m.AlasanKosong}");
        if (m.Cara == CaraHitung.Predikat)
            return Dinilai(m, aturan, jejak);
        if (m.Realisasi is not { } jumlah)
            return Tidak(jejak, "Jumlah realisasi belum diisi.");
        jejak?.Add(new("Masukan", m.Cara == CaraHitung.Persen
            ? $"sasaran {Angka.Format(m.Penyebut)}, jumlah realisasi {Angka.Format(jumlah)}, target {TeksTarget(m, aturan)}"
            : $"realisasi {Nilai(m, jumlah)}, target {TeksTarget(m, aturan)}"));
        if (m.Cara == CaraHitung.Persen && m.Penyebut is null)
            return Tidak(jejak, "Sasaran (penyebut) belum diisi.");
        if (m.Cara == CaraHitung.Persen && m.Penyebut == 0)
            return Tidak(jejak, "Sasaran (penyebut) nol: persen realisasi tidak dapat dihitung.");

        var asli = m.Cara == CaraHitung.Persen ? jumlah / m.Penyebut!.Value * 100 : jumlah;
        var bulat = Bulat(asli, aturan);
        jejak?.Add(new("Realisasi", m.Cara == CaraHitung.Persen
            ? $"{Angka.Format(jumlah)} / {Angka.Format(m.Penyebut)} × 100 = {Angka.Format(asli, 4)}, dibulatkan "
                + $"{Angka.Format(bulat, aturan.Desimal)}%"
            : Nilai(m, bulat, aturan.Desimal)));
        if (m.Target is not { } target)
            return Tidak(jejak, "Target periode ini belum ditetapkan.", bulat);
        if (m.Arah == ArahIndikator.Rentang && m.TargetBawah is null)
            return Tidak(jejak, "Batas bawah target rentang belum ditetapkan.", bulat);
        if (m.Arah == ArahIndikator.Rentang && m.TargetBawah > target)
            return Tidak(jejak, "Batas bawah target rentang lebih tinggi daripada batas atasnya.", bulat);

        var r = aturan.Dasar == DasarCapaian.Asli ? asli : bulat;
        var dasar = aturan.Dasar == DasarCapaian.Asli ? "realisasi yang tidak dibulatkan" : "realisasi yang dibulatkan";
        if (Persamaan(m.Arah, aturan.Negatif, r, target, m.TargetBawah, aturan) is not { } hasil)
            return Tidak(jejak, "Target nol: capaian tidak dihitung dengan pembagian, nilailah secara uraian.", bulat);
        if (hasil.Nilai is not { } nilai)
        {
            jejak?.Add(new("Aturan", $"{hasil.Rumus()}; dipakai {dasar}"));
            return Nilaikan(jejak, aturan, bulat, null, aturan.Batas);
        }

        var capaian = Bulat(nilai, aturan);
        jejak?.Add(new("Aturan", $"{hasil.Rumus()} = {Angka.Format(capaian, aturan.Desimal)}%; dipakai {dasar}"));
        jejak?.Add(new("Pembulatan", $"setengah ke atas, {aturan.Desimal} desimal"));
        return Nilaikan(jejak, aturan, bulat, capaian, Math.Clamp(capaian, 0, aturan.Batas));
    }

    /// <summary>Mean of the capped values of the rows that have one; null when none has.</summary>
    public static decimal? RataRata(IEnumerable<HasilCapaian> hasil, AturanCapaian aturan)
    {
        var nilai = hasil.Select(h => h.Terbatas).OfType<decimal>().ToList();
        return nilai.Count == 0 ? null : Bulat(nilai.Sum() / nilai.Count, aturan);
    }

    public static decimal Bulat(decimal nilai, AturanCapaian aturan) => Math.Round(nilai, aturan.Desimal, MidpointRounding.AwayFromZero);

    /// <summary>"100,00%", "180 kasus", "80,00% sampai 90,00%", "BB", "-".</summary>
    public static string TeksTarget(MasukanCapaian m, AturanCapaian aturan)
    {
        string Satu(decimal? t) => t is not { } v ? "-" : m.Cara == CaraHitung.Persen ? $"{Tepat(v, aturan.Desimal)}%" : Nilai(m, v);
        return m.Cara == CaraHitung.Predikat ? m.TargetTeks ?? "-"
            : m.Arah == ArahIndikator.Rentang ? $"{Satu(m.TargetBawah)} sampai {Satu(m.Target)}"
            : Satu(m.Target);
    }

    /// <summary>
    /// The rule with its numbers, and its unrounded value: null inside for "no raw value", null outside for "not computed".
    /// </summary>
    private static (Func<string> Rumus, decimal? Nilai)? Persamaan(ArahIndikator arah, RumusNegatif negatif, decimal r, decimal t,
        decimal? bawah, AturanCapaian aturan)
    {
        string F(decimal v) => Angka.Format(v, aturan.Dasar == DasarCapaian.Asli ? Math.Max(4, aturan.Desimal) : aturan.Desimal);
        string G(decimal v) => Tepat(v, aturan.Desimal);
        var batas = arah == ArahIndikator.Rentang && r < bawah ? bawah.Value : t;
        return arah switch
        {
            ArahIndikator.Negatif when t == 0 => r == 0
                ? (() => "negatif dengan target nol: realisasi nol, capaian ditetapkan 100", 100m)
                : (() => $"negatif dengan target nol: realisasi {F(r)} lebih dari nol, capaian ditetapkan 0", 0m),
            ArahIndikator.Rentang when r >= bawah && r <= t =>
                (() => $"rentang: realisasi {F(r)} berada di antara {G(bawah!.Value)} dan {G(t)}, capaian ditetapkan 100", 100m),
            ArahIndikator.Rentang when batas == 0 => null,
            ArahIndikator.Rentang => (() => r > t
                ? $"rentang: realisasi di atas batas atas, realisasi / batas atas × 100 = {F(r)} / {G(t)} × 100"
                : $"rentang: realisasi di bawah batas bawah, realisasi / batas bawah × 100 = {F(r)} / {G(batas)} × 100", r / batas * 100),
            _ when t == 0 => null,
            ArahIndikator.Positif => (() => $"positif: realisasi / target × 100 = {F(r)} / {G(t)} × 100", r / t * 100),
            _ when negatif == RumusNegatif.SelisihTarget =>
                (() => $"negatif: (2 × target − realisasi) / target × 100 = (2 × {G(t)} − {F(r)}) / {G(t)} × 100",
                    ((2 * t) - r) / t * 100),
            _ when r == 0 => (() => "negatif: target / realisasi × 100 tidak terdefinisi pada realisasi nol, dipakai batas atas", null),
            _ => (() => $"negatif: target / realisasi × 100 = {G(t)} / {F(r)} × 100", t / r * 100),
        };
    }

    /// <summary>At least the office's decimals, and all that the number has: it is computed with as it is, not rounded.</summary>
    private static string Tepat(decimal v, int desimal)
    {
        while (desimal < 4 && Math.Round(v, desimal) != v)
            desimal++;
        return Angka.Format(v, desimal);
    }

    private static HasilCapaian Dinilai(MasukanCapaian m, AturanCapaian aturan, List<Jejak>? jejak)
    {
        if (string.IsNullOrWhiteSpace(m.RealisasiTeks))
            return Tidak(jejak, "Predikat realisasi belum diisi.");
        jejak?.Add(new("Masukan", $"target {m.TargetTeks ?? "-"}, realisasi {m.RealisasiTeks}"));
        if (m.Realisasi is not { } dinilai)
            return Tidak(jejak, "Predikat dinilai, tidak dihitung: capaiannya belum dinilai.");
        var capaian = Bulat(dinilai, aturan);
        jejak?.Add(new("Aturan", $"predikat: dinilai pengisi sebesar {Angka.Format(capaian, aturan.Desimal)}%, tidak dihitung"));
        return Nilaikan(jejak, aturan, null, capaian, Math.Clamp(capaian, 0, aturan.Batas));
    }

    private static HasilCapaian Nilaikan(List<Jejak>? jejak, AturanCapaian aturan, decimal? realisasi, decimal? capaian, decimal terbatas)
    {
        var d = aturan.Desimal;
        jejak?.Add(new("Batas", terbatas == capaian
            ? $"0% sampai {Angka.Format(aturan.Batas, d)}%: tidak mengubah angka ini"
            : $"0% sampai {Angka.Format(aturan.Batas, d)}%: untuk rata-rata dan tingkat dipakai {Angka.Format(terbatas, d)}%"));
        var pita = aturan.PitaDari(terbatas);
        jejak?.Add(new("Tingkat", $"{(pita.Terbawah ? "di bawah semua pita lain" : $"capaian {pita.Batasnya}")}: {pita.Nama}"));
        return new()
        {
            Realisasi = realisasi, Capaian = capaian, Terbatas = terbatas, Tingkat = pita.Nama, Keadaan = pita.Keadaan,
            Jejak = jejak ?? []
        };
    }

    private static HasilCapaian Tidak(List<Jejak>? jejak, string sebab, decimal? realisasi = null) =>
        new() { Jejak = jejak is null ? [] : [.. jejak, new("Hasil", sebab)], Sebab = sebab, Realisasi = realisasi };

    private static string Nilai(MasukanCapaian m, decimal v, int? desimal = null) =>
        (desimal is { } d ? Angka.Format(v, d) : Angka.Format(v))
            + (m.Cara == CaraHitung.Persen || m.Satuan == "%" ? "%" : $" {m.Satuan}");
}
