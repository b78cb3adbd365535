namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;

/// <summary>
/// One indicator told from all seven analyses of PermenPAN-RB 53/2014 (annex II): what, against target, over the years, against the
/// end of the Renstra and the national standard, why, what was done, and how the programmes did that serve it. What has no data is left
/// out; causes are the unit's own words. Same data, same text.
/// </summary>
internal static class ParagrafIndikator
{
    /// <param name="s">The sasaran.</param>
    /// <param name="urutan">Of the indicator within it, from 0: how the first sentence opens follows it.</param>
    public static string Tulis(SasaranLaporan s, int urutan)
    {
        var (b, h) = s.Hasil[urutan];
        // A part of a year is held against no whole one, nor against the end of the Renstra.
        var setahun = s.Data.JenisPeriode == JenisPeriode.Tahunan;
        string?[] kalimat = h.Capaian is null
            ? [BelumDihitung(s, b, h)]
            : [Pokok(s, b, h, urutan), Batas(s, h), setahun ? Tahun(s, b, h) : null, setahun ? Acuan(b, h) : null];
        return string.Join(' ', [.. kalimat.OfType<string>(), .. Sebab(b), .. Penunjang(s, b)]);
    }

    /// <summary>The realisasi with what it was counted from, beside its target.</summary>
    private static string Pokok(SasaranLaporan s, BarisCapaian b, HasilCapaian h, int urutan)
    {
        var nilai = Nilai(b, h);
        var awal = (urutan % 3) switch
        {
            0 => $"{KataUnit.Besar(b.Uraian)} pada {s.Data.Periode.DalamKalimat} sebesar {nilai}",
            1 => $"Pada {s.Data.Periode.DalamKalimat}, {KataUnit.Kecil(b.Uraian)} tercatat sebesar {nilai}",
            _ => $"Realisasi {KataUnit.Kecil(b.Uraian)} sebesar {nilai}",
        };
        // A target of 100% makes both figures one; it is said once.
        var sama = b is { Target: 100, Arah: ArahIndikator.Positif } && h.Akhiran == "%" && h.TeksCapaian == h.AngkaRealisasi;
        var capaian = sama ? "" : $", sehingga capaiannya {Minus(h.TeksCapaian)}%";
        var tingkat = h.Tingkat is { } t ? $"{(sama ? "," : "")} dan berkategori {t.ToLowerInvariant()}" : "";
        return $"{awal}{Target(b, h)}{capaian}{tingkat}.";
    }

    private static string Nilai(BarisCapaian b, HasilCapaian h) => b.RealisasiTeks ?? h.AngkaRealisasi + Satuan(b, h)
        + (b is { CaraHitung: CaraHitung.Persen, Realisasi: { } n, Penyebut: { } d } ? $" ({Angka.Format(n)} dari {Angka.Format(d)})" : "");

    /// <summary>What stands behind a figure; a score has no unit, and "73,15 nilai" is no Indonesian.</summary>
    private static string Satuan(BarisCapaian b, HasilCapaian h) =>
        b.Satuan.Trim().ToLowerInvariant() is "nilai" or "indeks" or "skor" or "angka" or "poin" ? "" : h.Akhiran;

    /// <summary>A further figure of the same indicator: the long unit of a rate was said already.</summary>
    private static string SatuanLagi(BarisCapaian b, HasilCapaian h) => h.Laju ? "" : Satuan(b, h);

    private static string Target(BarisCapaian b, HasilCapaian h)
    {
        if (b.TargetTeks is { } predikat)
            return $", dengan target {predikat}";
        if (b.Target is not { } t || h.Realisasi is not { } r)
            return "";
        var target = Angka.Format(t) + SatuanLagi(b, h);
        if (b.Arah == ArahIndikator.Rentang)
            return $", dengan target {Angka.Format(b.TargetBawah)} sampai {target}";
        if (t == 0 && b.Arah == ArahIndikator.Negatif)
            return r == 0 ? ", sesuai dengan target nol" : ", sedangkan targetnya nol";
        var paling = b.Arah == ArahIndikator.Negatif ? h.DesimalRealisasi == 0 ? "paling banyak " : "paling tinggi " : "";
        var arah = r == t ? "sesuai dengan" : b.Arah == ArahIndikator.Negatif ? r < t ? "lebih baik dari" : "masih di atas"
            : r > t ? "di atas" : "di bawah";
        return $", {arah} target {paling}{target}";
    }

    private static string Minus(string teks) => teks.Replace('-', '−');

    private static string? Batas(SasaranLaporan s, HasilCapaian h) =>
        h.Capaian > s.Data.Aturan.Batas
            ? $"Dalam rata-rata, capaian ini dihitung paling tinggi {Angka.Format(s.Data.Aturan.Batas)}%."
        : h.Capaian < 0 ? "Dalam rata-rata, capaian di bawah nol dihitung 0%." : null;

    private static string BelumDihitung(SasaranLaporan s, BarisCapaian b, HasilCapaian h)
    {
        var sebab = KataUnit.Butir(b.AlasanKosong) is { Count: > 0 } alasan ? $" karena {KataUnit.Rangkai(alasan)}" : "";
        var lalu = s.Lama[b.IndikatorId].Where(l => l.Tahun < s.Data.Tahun && l.Realisasi is not null).MaxBy(l => l.Tahun) is { } l
            ? $" Pada tahun {l.Tahun} realisasinya {Angka.Format(l.Realisasi!.Value, h.DesimalRealisasi)}{Satuan(b, h)}."
            : "";
        if (b.RealisasiTeks is not null || h.Realisasi is not null)
            return $"{KataUnit.Besar(b.Uraian)} pada {s.Data.Periode.DalamKalimat} ialah {Nilai(b, h)}{Target(b, h)}; capaiannya belum dapat "
                + $"dihitung{sebab}.{lalu}";
        return $"Capaian {KataUnit.Kecil(b.Uraian)} pada {s.Data.Periode.DalamKalimat} belum dapat dihitung{sebab}.{lalu}";
    }

    /// <summary>From last year, and over the years where all went one way; by the capaian where no realisasi was kept.</summary>
    private static string? Tahun(SasaranLaporan s, BarisCapaian b, HasilCapaian h)
    {
        var tahun = s.Data.Tahun;
        if (h.Realisasi is not { } kini || b.RealisasiTeks is not null || s.RealisasiTahun(b, tahun - 1) is not { } lalu)
            return s.CapaianTahun(b, tahun - 1) is { } c
                ? $"Dibandingkan dengan tahun {tahun - 1} ({Angka.Format(c, h.Desimal)}%), capaian "
                    + $"{Beda(h.Capaian!.Value - c, h.Desimal, " poin")}."
                : null;
        string Sebut(decimal n) => Angka.Format(n, h.DesimalRealisasi) + SatuanLagi(b, h);
        if (kini == lalu)
            return $"Realisasi ini sama dengan realisasi tahun {tahun - 1}.";
        var membaik = b.Arah != ArahIndikator.Rentang ? (kini > lalu) == (b.Arah == ArahIndikator.Positif) : (bool?)null;
        var awal = (membaik, h.Capaian >= 100) switch
        {
            (true, false) => "Meskipun demikian, dibandingkan",
            (false, true) => "Namun, dibandingkan",
            _ => "Dibandingkan"
        };
        var arti = b.Arah != ArahIndikator.Negatif ? "" : membaik == true ? " (membaik)" : " (memburuk)";
        var beda = Beda(kini - lalu, h.DesimalRealisasi, SatuanBeda(b, h), b.Arah == ArahIndikator.Negatif);
        return $"{awal} dengan tahun {tahun - 1} ({Sebut(lalu)}), realisasi {beda}{arti}{Searah(s, b, kini, Sebut)}."
            + Berlawanan(s, b, h, membaik);
    }

    /// <summary>What a difference is counted in: of percentages points.</summary>
    private static string SatuanBeda(BarisCapaian b, HasilCapaian h) => h.Akhiran == "%" ? " poin" : SatuanLagi(b, h);

    private static string Beda(decimal beda, int desimal, string satuan, bool jumlah = false) => beda == 0 ? "tetap"
        : $"{(beda > 0 ? jumlah ? "bertambah" : "naik" : jumlah ? "berkurang" : "turun")} {Angka.Format(Math.Abs(beda), desimal)}{satuan}";

    private static string Searah(SasaranLaporan s, BarisCapaian b, decimal kini, Func<decimal, string> sebut)
    {
        var semua = s.Tahun.Select(t => (Tahun: t, Nilai: s.RealisasiTahun(b, t))).Where(x => x.Nilai is not null)
            .Select(x => (x.Tahun, Nilai: x.Nilai!.Value)).Append((s.Data.Tahun, kini)).ToList();
        var beda = semua.Zip(semua.Skip(1), (a, c) => Math.Sign(c.Item2 - a.Item2)).Distinct().ToList();
        var berurut = semua.Zip(semua.Skip(1), (a, c) => c.Item1 - a.Item1).All(n => n == 1);
        return semua.Count < 4 || !berurut || beda is not [not 0]
            ? ""
            : $" dan telah {(beda[0] > 0 ? "naik" : "turun")} setiap tahun sejak tahun {semua[0].Item1} ({sebut(semua[0].Item2)})";
    }

    /// <summary>The figure went one way and its capaian the other, as with a target that was tightened.</summary>
    private static string Berlawanan(SasaranLaporan s, BarisCapaian b, HasilCapaian h, bool? membaik) =>
        membaik == true && s.CapaianTahun(b, s.Data.Tahun - 1) is { } c && h.Capaian < c
            ? $" Capaiannya turun dari {Angka.Format(c, h.Desimal)}% meskipun realisasinya membaik."
            : "";

    /// <summary>The end of the Renstra and the national standard.</summary>
    private static string? Acuan(BarisCapaian b, HasilCapaian h)
    {
        if (h.Realisasi is not { } r || b.Arah == ArahIndikator.Rentang)
            return null;
        string Sebut(decimal n) => Angka.Format(n) + SatuanLagi(b, h);
        bool Penuhi(decimal n) => b.Arah == ArahIndikator.Positif ? r >= n : r <= n;
        string Kurang(decimal n) =>
            $"masih {Angka.Format(Math.Abs(r - n), h.DesimalRealisasi)}{SatuanBeda(b, h)} di {(r < n ? "bawah" : "atas")}";
        var (renstra, standar) = ($"target akhir Renstra ({Sebut(b.TargetAkhir ?? 0)})", $"standar nasional ({Sebut(b.StandarNasional ?? 0)})");
        return (b.TargetAkhir, b.StandarNasional) switch
        {
            (null, null) => null,
            ({ } t, null) => Penuhi(t) ? $"{KataUnit.Besar(renstra)} telah tercapai." : $"Realisasi itu {Kurang(t)} {renstra}.",
            (null, { } n) => Penuhi(n) ? $"Realisasi itu telah memenuhi {standar}." : $"Realisasi itu {Kurang(n)} {standar}.",
            ({ } t, { } n) => (Penuhi(t), Penuhi(n)) switch
            {
                (true, true) => $"{KataUnit.Besar(renstra)} dan {standar} telah terpenuhi.",
                (true, false) => $"{KataUnit.Besar(renstra)} telah tercapai, tetapi realisasi {Kurang(n)} {standar}.",
                (false, true) => $"Realisasi itu telah memenuhi {standar}, tetapi {Kurang(t)} {renstra}.",
                _ when t == n => $"Realisasi itu {Kurang(t)} {renstra}, yang sama dengan standar nasional.",
                _ => $"Realisasi itu {Kurang(t)} {renstra} dan {Kurang(n)} {standar}.",
            },
        };
    }

    /// <summary>The unit's words: analysis as sentences, kendala and upaya after what they are.</summary>
    private static IEnumerable<string> Sebab(BarisCapaian b)
    {
        foreach (var satu in KataUnit.Butir(b.Analisis))
            yield return KataUnit.Kalimat(satu);
        if (KataUnit.Butir(b.Kendala) is { Count: > 0 } kendala)
            yield return KataUnit.Kalimat($"Kendalanya ialah {KataUnit.Rangkai(kendala)}");
        if (KataUnit.Butir(b.Upaya) is { Count: > 0 } upaya)
            yield return KataUnit.Kalimat($"Upayanya ialah {KataUnit.Rangkai(upaya)}");
    }

    /// <summary>The programmes that serve it, the lowest level that is linked, each with its money and its own performance.</summary>
    private static IEnumerable<string> Penunjang(SasaranLaporan s, BarisCapaian b)
    {
        var id = s.Data.Tautan.Where(t => t.IndikatorId == b.IndikatorId).Select(t => t.ProgramId).ToHashSet();
        var semua = s.Program.Where(p => id.Contains(p.Id)).ToList();
        var bawah = semua.Where(p => !semua.Any(q => q.Id != p.Id && KodeProgram.Dibawah(q.Kode, p.Kode))).ToList();
        if (bawah.Count == 0)
            yield break;
        yield return bawah.Count <= 3 ? $"Indikator ini ditunjang oleh {KataUnit.Rangkai([.. bawah.Select(Sebut)])}."
            : $"Indikator ini ditunjang oleh {string.Join("; ", bawah.Take(3).Select(Sebut))}; serta {bawah.Count - 3} program atau "
                + "kegiatan lain.";
    }

    private static string Sebut(BarisProgram p)
    {
        var jenis = p.Jenis switch { JenisProgram.Program => "program", JenisProgram.Kegiatan => "kegiatan", _ => "sub kegiatan" };
        var nama = p.Uraian.StartsWith(jenis, StringComparison.OrdinalIgnoreCase) ? p.Uraian : $"{jenis} {p.Uraian}";
        List<string> bagian = [];
        if (p.PersenSerapan is { } serapan)
            bagian.Add($"anggaran terserap {Angka.Format(serapan, 2)}%");
        if (p.Realisasi is { } kinerja)
            bagian.Add($"kinerja {Angka.Format(kinerja, 2)}%{(p.Target is { } t && t != kinerja ? $" dari target {Angka.Format(t)}%" : "")}");
        if (KataUnit.Butir(p.Permasalahan) is { Count: > 0 } masalah)
            bagian.Add($"permasalahan: {string.Join(", ", masalah.Select(KataUnit.Kecil)).Replace(';', ',')}");
        return bagian.Count == 0 ? nama : $"{nama} ({string.Join("; ", bagian)})";
    }
}
