namespace SopKinerja.Data;

/// <summary>
/// Capaian as a pure function with a trace (lapangan 1b; desain 5). The rules, each written once, here:
/// <list type="bullet">
/// <item>positive: R / T × 100; negative: (2T − R) / T × 100, or T / R × 100 where the office chose so;</item>
/// <item>range: R / upper bound above it, R / lower bound below it, 100 inside (PermenPANRB 8/2021, annex);</item>
/// <item>percent and rate: jumlah realisasi / sasaran × factor first, then as above; sasaran 0 or missing: not computed;</item>
/// <item>where the indicator says that its realisasi is its capaian, it is, whatever the target;</item>
/// <item>predicate: judged by a person, not computed;</item>
/// <item>target 0: positive and range are not computed; negative is 100 when R = 0 and 0 when R &gt; 0;</item>
/// <item>target below 0: not computed by division, as a fall would count as a rise;</item>
/// <item>R = 0 or below in T / R: no raw value, the cap is the capaian, printed as such everywhere;</item>
/// <item>R &gt; 2T in (2T − R) / T: the raw value is negative and shown, 0 counts for averages and ratings.</item>
/// </list>
/// </summary>
public static class HitungCapaian
{
    /// <param name="denganJejak">Without it the result is the same and its trace empty: for a page that shows many rows.</param>
    public static HasilCapaian Hitung(MasukanCapaian m, AturanCapaian kantor, bool denganJejak = true)
    {
        var aturan = kantor.Untuk(m.Ikut);
        var hasil = Coba(m, aturan, denganJejak);
        hasil.Desimal = aturan.Desimal;
        hasil.DesimalRealisasi = Desimal(m, hasil.Realisasi, aturan);
        hasil.Akhiran = Akhiran(m);
        hasil.Laju = m.Cara == CaraHitung.Persen && m.Faktor != 100;
        return hasil;
    }

    /// <summary>A figure over a tiny target with a large factor can leave what a number holds.</summary>
    private static HasilCapaian Coba(MasukanCapaian m, AturanCapaian aturan, bool denganJejak)
    {
        try
        {
            return Susun(m, aturan, denganJejak);
        }
        catch (OverflowException)
        {
            return Tidak(denganJejak ? [] : null, "Angka terlalu besar untuk dihitung. Periksa satuan, faktor, dan targetnya.");
        }
    }

    private static HasilCapaian Susun(MasukanCapaian m, AturanCapaian aturan, bool denganJejak)
    {
        var jejak = denganJejak ? new List<Jejak>() : null;
        if (m.AlasanKosong is not null)
            return Tidak(jejak, $"Belum tersedia: {m.AlasanKosong}");
        if (m.Cara == CaraHitung.Predikat)
            return Dinilai(m, aturan, jejak);
        if (m.Nilai is { } gabungan)
        {
            jejak?.Add(new("Realisasi", $"{Asli(m, gabungan)}, {Kata(aturan)} {Nilai(m, Bulat(gabungan, aturan), aturan.Desimal)}"));
            return Bandingkan(m, aturan, jejak, gabungan);
        }

        if (m.Realisasi is not { } jumlah)
            return Tidak(jejak, "Jumlah realisasi belum diisi.");
        jejak?.Add(new("Masukan", m.Cara == CaraHitung.Persen
            ? $"sasaran {Angka.Format(m.Penyebut)}, jumlah realisasi {Angka.Format(jumlah)}, target {SebutTarget(m, aturan)}"
            : $"realisasi {Nilai(m, jumlah)}, target {SebutTarget(m, aturan)}"));
        if (m.Cara == CaraHitung.Persen && m.Penyebut is null)
            return Tidak(jejak, "Sasaran (penyebut) belum diisi.");
        if (m.Cara == CaraHitung.Persen && m.Penyebut == 0)
            return Tidak(jejak, "Sasaran (penyebut) nol: realisasi tidak dapat dihitung.");

        jejak?.Add(new("Realisasi", Sebut(m, aturan)));
        return Bandingkan(m, aturan, jejak, m.Cara == CaraHitung.Persen ? jumlah / m.Penyebut!.Value * m.Faktor : jumlah);
    }

    private static int Desimal(MasukanCapaian m, decimal? realisasi, AturanCapaian aturan) =>
        m.Cara == CaraHitung.Nilai && realisasi is { } r && r == Math.Truncate(r) && (m.Ikut?.Bulat ?? SatuanUkur.Bulat(m.Satuan))
            ? 0 : aturan.Desimal;

    /// <summary>"10 / 5.350 × 100.000 = 186,9159, dibulatkan 186,92 per 100.000 kelahiran hidup", "25 kasus", "BB".</summary>
    internal static string Sebut(MasukanCapaian m, AturanCapaian kantor)
    {
        var aturan = kantor.Untuk(m.Ikut);
        if (m.Realisasi is not { } jumlah || m.Cara == CaraHitung.Predikat)
            return m.RealisasiTeks ?? "-";
        if (m.Cara != CaraHitung.Persen)
            return Nilai(m, Bulat(jumlah, aturan), Desimal(m, Bulat(jumlah, aturan), aturan));
        if (m.Penyebut is not { } penyebut || penyebut == 0)
            return $"{Angka.Format(jumlah)} / {Angka.Format(m.Penyebut)}";
        var asli = jumlah / penyebut * m.Faktor;
        return $"{Angka.Format(jumlah)} / {Angka.Format(penyebut)} × {Angka.Format(m.Faktor)} = {Angka.Format(asli, 4)}, {Kata(aturan)} "
            + Nilai(m, Bulat(asli, aturan), aturan.Desimal);
    }

    private static string Asli(MasukanCapaian m, decimal nilai) => Nilai(m, nilai, 4);

    /// <summary>The value against its target.</summary>
    private static HasilCapaian Bandingkan(MasukanCapaian m, AturanCapaian aturan, List<Jejak>? jejak, decimal asli)
    {
        var bulat = Bulat(asli, aturan);
        if (m.Ikut?.Rumus == RumusCapaian.SamaRealisasi)
            return Sama(jejak, aturan, bulat);
        if (m.Target is not { } target)
            return Tidak(jejak, "Target periode ini belum ditetapkan.", bulat);
        if (m.Arah == ArahIndikator.Rentang && m.TargetBawah is null)
            return Tidak(jejak, "Batas bawah target rentang belum ditetapkan.", bulat);
        if (m.Arah == ArahIndikator.Rentang && m.TargetBawah > target)
            return Tidak(jejak, "Batas bawah target rentang lebih tinggi daripada batas atasnya.", bulat);

        var r = aturan.Dasar == DasarCapaian.Asli ? asli : bulat;
        var dasar = aturan.Dasar == DasarCapaian.Asli ? "realisasi yang tidak dibulatkan" : "realisasi yang dibulatkan";
        if (target < 0 || m.TargetBawah < 0)
            return Tidak(jejak, "Target kurang dari nol: capaian tidak dihitung dengan pembagian, nilailah secara uraian.", bulat);
        if (Persamaan(m.Arah, aturan.Negatif, r, target, m.TargetBawah, aturan) is not { } hasil)
            return Tidak(jejak, "Target nol: capaian tidak dihitung dengan pembagian, nilailah secara uraian.", bulat);
        if (hasil.Nilai is not { } nilai)
        {
            jejak?.Add(new("Aturan", $"{hasil.Rumus()}; dipakai {dasar}"));
            return Nilaikan(jejak, aturan, bulat, aturan.Batas);
        }

        var capaian = Bulat(nilai, aturan);
        jejak?.Add(new("Aturan", $"{hasil.Rumus()} = {Angka.Format(capaian, aturan.Desimal)}%; dipakai {dasar}"));
        jejak?.Add(new("Pembulatan", $"{(aturan.Pembulatan == Pembulatan.Potong ? "dipotong" : "setengah ke atas")}, {aturan.Desimal} desimal"));
        return Nilaikan(jejak, aturan, bulat, capaian);
    }

    /// <summary>Mean of the capped values of the rows that have one; null when none has.</summary>
    public static decimal? RataRata(IEnumerable<HasilCapaian> hasil, AturanCapaian aturan)
    {
        var nilai = hasil.Select(h => h.Terbatas).OfType<decimal>().ToList();
        return nilai.Count == 0 ? null : Bulat(nilai.Sum() / nilai.Count, aturan);
    }

    public static decimal Bulat(decimal nilai, AturanCapaian aturan) => Math.Round(nilai, aturan.Desimal,
        aturan.Pembulatan == Pembulatan.Potong ? MidpointRounding.ToZero : MidpointRounding.AwayFromZero);

    private static string Kata(AturanCapaian aturan) => aturan.Pembulatan == Pembulatan.Potong ? "dipotong" : "dibulatkan";

    /// <summary>"100,00%", "180 kasus", "80,00% sampai 90,00%", "BB", "-".</summary>
    public static string TeksTarget(MasukanCapaian m, AturanCapaian aturan)
    {
        var desimal = m.Ikut?.Desimal ?? aturan.Desimal;
        string Satu(decimal? t) => t is not { } v ? "-" : m.Cara == CaraHitung.Persen ? $"{Tepat(v, desimal)}{Akhiran(m)}" : Nilai(m, v);
        return m.Cara == CaraHitung.Predikat || m.TargetTeks is not null ? m.TargetTeks ?? "-"
            : m.Arah == ArahIndikator.Rentang ? $"{Satu(m.TargetBawah)} sampai {Satu(m.Target)}"
            : Satu(m.Target);
    }

    /// <summary>A target in words, with the value that is computed with.</summary>
    private static string SebutTarget(MasukanCapaian m, AturanCapaian aturan) =>
        m.TargetTeks is null ? TeksTarget(m, aturan) : $"“{m.TargetTeks}” (dihitung dengan {TeksTarget(m with { TargetTeks = null }, aturan)})";

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
            _ when r <= 0 => (() => $"negatif: target / realisasi × 100 tidak terdefinisi pada realisasi {(r == 0 ? "nol" : "kurang dari nol")}, "
                + "dipakai batas atas", null),
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
        return Nilaikan(jejak, aturan, null, capaian);
    }

    private static HasilCapaian Sama(List<Jejak>? jejak, AturanCapaian aturan, decimal realisasi)
    {
        jejak?.Add(new("Aturan", $"capaian sama dengan realisasi = {Angka.Format(realisasi, aturan.Desimal)}%"));
        return Nilaikan(jejak, aturan, realisasi, realisasi);
    }

    private static HasilCapaian Nilaikan(List<Jejak>? jejak, AturanCapaian aturan, decimal? realisasi, decimal capaian)
    {
        var d = aturan.Desimal;
        var terbatas = Math.Clamp(capaian, 0, aturan.Batas);
        jejak?.Add(new("Batas", terbatas == capaian
            ? $"0% sampai {Angka.Format(aturan.Batas, d)}%: tidak mengubah angka ini"
            : $"0% sampai {Angka.Format(aturan.Batas, d)}%: {(aturan.BatasCetak ? "dicetak dan dipakai" : "untuk rata-rata dan tingkat dipakai")} "
                + $"{Angka.Format(terbatas, d)}%"));
        var pita = aturan.PitaDari(terbatas);
        jejak?.Add(new("Tingkat", $"{(pita.Terbawah ? "di bawah semua pita lain" : $"capaian {pita.Batasnya}")}: {pita.Nama}"));
        return new()
        {
            Realisasi = realisasi, Capaian = aturan.BatasCetak ? terbatas : capaian, Terbatas = terbatas, Tingkat = pita.Nama, Keadaan = pita.Keadaan,
            Jejak = jejak ?? []
        };
    }

    private static HasilCapaian Tidak(List<Jejak>? jejak, string sebab, decimal? realisasi = null) =>
        new() { Jejak = jejak is null ? [] : [.. jejak, new("Hasil", sebab)], Sebab = sebab, Realisasi = realisasi };

    private static string Nilai(MasukanCapaian m, decimal v, int? desimal = null) =>
        (desimal is { } d ? Angka.Format(v, d) : Angka.Format(v))
            + Akhiran(m);

    private static string Akhiran(MasukanCapaian m) =>
        (m.Cara == CaraHitung.Persen && m.Faktor == 100) || m.Satuan == "%" ? "%" : $" {m.Satuan}";
}
