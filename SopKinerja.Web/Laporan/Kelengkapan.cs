namespace SopKinerja.Web.Laporan;

using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>What a report still lacks, for the people who write it.</summary>
public static class Kelengkapan
{
    /// <param name="data">What the report says now.</param>
    /// <param name="rusak">Of it, the <see cref="Rusak(LaporanKinerja)"/>.</param>
    /// <returns>The section to open, where there is one, and what is missing.</returns>
    public static IReadOnlyList<(string? Bagian, string Teks)> Kurang(LaporanKinerja data,
        IReadOnlyList<(string? Bagian, string Teks)> rusak)
    {
        var kurang = new List<(string?, string)>();
        var semua = BagianLaporan.Untuk(data.JenisPeriode, data.Capaian);
        foreach (var bagian in semua.Where(b => b.Wajib && data.NarasiDari(b.Kunci) is null))
            kurang.Add((bagian.Kunci, $"{bagian.Judul} belum ditulis"));
        foreach (var bagian in semua.Where(b => data.Salinan.ContainsKey(b.Kunci) && data.NarasiDari(b.Kunci) is not null))
            kurang.Add((bagian.Kunci, $"{BagianLaporan.NamaDari(bagian.Kunci, semua)} disalin dari {data.Salinan[bagian.Kunci]}, belum dibaca"));
        for (var n = 1; n <= data.Sasaran.Count; n++)
            kurang.AddRange(Sasaran(new SasaranLaporan(data, n))
                .Select(k => ((string?)BagianLaporan.KunciSasaran(data.Sasaran[n - 1][0].SasaranId, k.Analisis), k.Teks)));
        kurang.AddRange(rusak);
        kurang.AddRange(Data(data).Select(t => ((string?)null, t)));
        return kurang;
    }

    /// <summary>What would be printed as a fault: unknown snippets, pictures that are not there, footnotes without text.</summary>
    public static IReadOnlyList<(string? Bagian, string Teks)> Rusak(LaporanKinerja data)
    {
        var rusak = new List<(string?, string)>();
        var (bahan, semua) = (new BahanLaporan(data), BagianLaporan.Untuk(data.JenisPeriode, data.Capaian));
        foreach (var b in semua)
            if (data.NarasiDari(b.Kunci) is { } markdown && markdown.AsSpan().IndexOfAny("{[") >= 0)
                rusak.AddRange(Rusak(bahan, markdown).Distinct()
                    .Select(t => ((string?)b.Kunci, $"{BagianLaporan.NamaDari(b.Kunci, semua)} memuat {t}")));
        return rusak;
    }

    private static IEnumerable<string> Rusak(BahanLaporan bahan, string markdown)
    {
        var naskah = bahan.Urai(markdown);
        foreach (var (jenis, nama) in NaskahMarkdown.Sisipan(naskah).Where(s => !bahan.Dikenal(s.Jenis, s.Nama)))
            yield return $"sisipan {jenis}:{nama} yang tidak dikenal";
        foreach (var g in naskah.Descendants<LinkInline>().Where(l => l.IsImage && bahan.Gambar(l.Url) is null))
            yield return $"gambar {g.Url} yang belum diunggah";
        foreach (var catatan in NaskahMarkdown.CatatanTanpaIsi(markdown))
            yield return $"catatan kaki [^{catatan}] tanpa isi";
    }

    private static IEnumerable<(AnalisisSasaran Analisis, string Teks)> Sasaran(SasaranLaporan s)
    {
        var analisis = BagianLaporan.Analisis(s.Data.JenisPeriode);
        bool Ditulis(AnalisisSasaran a) => s.Data.NarasiDari(BagianLaporan.KunciSasaran(s.Baris[0].SasaranId, a)) is not null;
        if (analisis.Contains(AnalisisSasaran.Tahun) && s.Tahun.Count == 0 && !Ditulis(AnalisisSasaran.Tahun))
            yield return (AnalisisSasaran.Tahun, $"Sasaran {s.Nomor} tanpa capaian tahun sebelumnya");
        if (analisis.Contains(AnalisisSasaran.Renstra) && s.Baris.All(b => b.TargetAkhir is null) && !Ditulis(AnalisisSasaran.Renstra))
            yield return (AnalisisSasaran.Renstra, $"Sasaran {s.Nomor} tanpa target akhir Renstra");
        // The report says of an indicator what its unit wrote, and nothing of the others: they are named here.
        var tanpa = s.Hasil.Where(h => h.Hasil.Capaian is not null && !KalimatAnalisis.Mencapai(h.Baris, h.Hasil)
            && !KalimatAnalisis.AdaSebab(h.Baris)).Select(h => h.Baris.Kode).ToList();
        if (!s.Baris.Any(KalimatAnalisis.AdaSebab) && !Ditulis(AnalisisSasaran.Sebab))
            yield return (AnalisisSasaran.Sebab, $"Sasaran {s.Nomor} tanpa sebab dan upaya");
        else if (tanpa.Count > 0 && !Ditulis(AnalisisSasaran.Sebab))
            yield return (AnalisisSasaran.Sebab, $"Di bawah target tanpa sebab dan upaya: indikator {string.Join(", ", tanpa)}");
        if (s.Program.Count == 0 && !Ditulis(AnalisisSasaran.Program))
            yield return (AnalisisSasaran.Program, $"Sasaran {s.Nomor} tanpa program penunjang");
    }

    private static IEnumerable<string> Data(LaporanKinerja data)
    {
        if (data.Capaian.Count == 0)
            yield return "Belum ada indikator kinerja";
        else if (data.Capaian.Count(b => !b.Terjawab) is var kosong and > 0)
            yield return $"{kosong} indikator belum terisi";
        if (data.Capaian.Where(b => b.BelumDiterima).Select(b => b.Kode).ToList()
            is { Count: > 0 } belum)
            yield return $"{belum.Count} indikator belum diterima verifikator: {KalimatCapaian.Rangkai(belum)}";
        if (data.BelumDijawab.Count > 0)
            yield return $"Peringatan mutu yang wajib dijawab belum dijawab pada {KalimatCapaian.Rangkai(data.BelumDijawab)}";
        foreach (var c in data.CatatanTutup)
            yield return $"{c.Kepala} dengan alasan: “{c.Alasan}”";
        if (data.Program.Count == 0)
            yield return "Belum ada program dan kegiatan";
        if (data.Program.Where(p => p.Serapan is null).Select(p => p.Kode).ToList() is { Count: > 0 } tanpa)
            yield return $"Realisasi anggaran {data.Periode} belum dicatat pada {tanpa.Count} dari {data.Program.Count} program dan kegiatan";
        if (data.PenandaTangan is null)
            yield return "Belum ada pemangku jabatan kepala untuk blok tanda tangan";
        if (data.Reviu is null && data.JenisPeriode == JenisPeriode.Tahunan)
            yield return "Pernyataan reviu menunggu Inspektorat";
    }
}
