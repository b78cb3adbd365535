namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The tables of one sasaran's analyses. A table without a row that says anything is null.</summary>
internal static class TabelAnalisis
{
    public static TabelDokumen Capaian(SasaranLaporan s) => new()
    {
        Nama = $"sasaran-{s.Nomor}",
        Judul = $"Target, Realisasi dan Capaian Sasaran {s.Nomor}",
        Kolom = [new("Indikator kinerja", 38), new("Satuan", 11), new("Target", 13, Rata.Kanan), new("Realisasi", 13, Rata.Kanan),
            new("Capaian (%)", 12, Rata.Kanan), new("Tingkat", 13)],
        Baris = s.Hasil.Select(h => (IReadOnlyList<SelDokumen>)
        [
            Sebut(h.Baris), h.Baris.Satuan, TabelKinerja.Target(h.Baris, s.Data.Aturan), TabelKinerja.RealisasiTeks(h.Baris, h.Hasil,
                s.Data.Aturan), h.Hasil.TeksCapaian, h.Hasil.Tingkat ?? "-",
        ]),
    };

    public static TabelDokumen? Tahun(SasaranLaporan s) => s.Tahun.Count == 0 ? null : new()
    {
        Nama = $"tahun-{s.Nomor}",
        Judul = $"Capaian (%), dengan Realisasi dalam Kurung, Sasaran {s.Nomor} Tahun {s.Tahun[0]}–{s.Data.Tahun}",
        Kolom =
        [
            new("Indikator kinerja", 44), .. s.Tahun.Append(s.Data.Tahun).Select(t => new KolomDokumen(Angka.Digit(t), 11, Rata.Kanan)),
            new("Perubahan dari tahun lalu", 14, Rata.Kanan),
        ],
        Baris = s.Hasil.Select(h => (IReadOnlyList<SelDokumen>)
        [
            Sebut(h.Baris), .. s.Tahun.Select(t => (SelDokumen)Beserta(Nilai(s, s.CapaianTahun(h.Baris, t)), h, s.RealisasiTahun(h.Baris, t))),
            Beserta(h.Hasil.TeksCapaian, h, h.Hasil.Realisasi),
            s.CapaianTahun(h.Baris, s.Data.Tahun - 1) is { } lalu && h.Hasil.Capaian is { } kini
                ? Selisih(kini - lalu, s.Data.Aturan)
                : "-",
        ]),
    };

    public static TabelDokumen? Renstra(SasaranLaporan s)
    {
        var ada = s.Hasil.Where(h => h.Baris.TargetAkhir is not null).ToList();
        return ada.Count == 0 ? null : new()
        {
            Nama = $"renstra-{s.Nomor}",
            Judul = $"Realisasi Sasaran {s.Nomor} terhadap Target Akhir Renstra",
            Kolom = [new("Indikator kinerja", 40), new("Data awal", 12, Rata.Kanan), new("Realisasi " + s.Data.Tahun, 14, Rata.Kanan),
                new("Target akhir Renstra", 14, Rata.Kanan), new("Tingkat kemajuan (%)", 14, Rata.Kanan)],
            Baris = ada.Select(h => (IReadOnlyList<SelDokumen>)
            [
                Sebut(h.Baris), Tetap(s, h.Baris, h.Baris.DataAwal), TabelKinerja.RealisasiTeks(h.Baris, h.Hasil, s.Data.Aturan), Tetap(s,
                    h.Baris, h.Baris.TargetAkhir), Nilai(s, Kemajuan(h.Baris, h.Hasil)),
            ]),
        };
    }

    public static TabelDokumen? Nasional(SasaranLaporan s)
    {
        var ada = s.Hasil.Where(h => h.Baris.StandarNasional is not null).ToList();
        return ada.Count == 0 ? null : new()
        {
            Nama = $"nasional-{s.Nomor}",
            Judul = $"Realisasi Sasaran {s.Nomor} terhadap Standar Nasional",
            Kolom = [new("Indikator kinerja", 42), new("Realisasi " + s.Data.Tahun, 16, Rata.Kanan),
                new("Standar nasional", 16, Rata.Kanan), new("Keterangan", 24)],
            Baris = ada.Select(h => (IReadOnlyList<SelDokumen>)
            [
                Sebut(h.Baris), TabelKinerja.RealisasiTeks(h.Baris, h.Hasil, s.Data.Aturan), Tetap(s, h.Baris, h.Baris.StandarNasional),
                MemenuhiStandar(h.Baris, h.Hasil) switch { true => "memenuhi", false => "belum memenuhi", null =>
                    "belum dapat dibandingkan" },
            ]),
        };
    }

    public static TabelDokumen? Penunjang(SasaranLaporan s) => s.Program.Count == 0 ? null : new()
    {
        Nama = $"penunjang-{s.Nomor}",
        Judul = $"Program dan Kegiatan Penunjang Sasaran {s.Nomor}",
        Kolom = [new("Program/kegiatan", 32), new("Anggaran (Rp)", 17, Rata.Kanan), new("Serapan (%)", 12, Rata.Kanan),
            new("Kinerja (%)", 12, Rata.Kanan), new("Permasalahan dan upaya", 27)],
        Baris = s.Program.OrderBy(p => p.Kode, KodeProgram.Banding).Select(p => (IReadOnlyList<SelDokumen>)
        [
            $"{Menjorok(s, p)}{p.Kode} {p.Uraian}", Angka.Bulat(p.Pagu), Angka.Format(p.PersenSerapan, 2), Angka.Format(p.Realisasi, 2),
            Masalah(p),
        ]),
    };

    /// <summary>What stands below another row of the table stands further in.</summary>
    private static string Menjorok(SasaranLaporan s, BarisProgram p) =>
        new('\u2003', s.Program.Count(q => q.Id != p.Id && KodeProgram.Dibawah(p.Kode, q.Kode)));

    private static string Masalah(BarisProgram p) => string.Join('\n', KataUnit.Butir(p.Permasalahan).Select(KataUnit.Kalimat)
        .Concat(KataUnit.Butir(p.Upaya).Select(u => $"Upaya: {KataUnit.Kecil(u)}.")).DefaultIfEmpty("-"));

    /// <summary>
    /// Realisasi over the end target; the other way round where less is better, and nothing left of what should vanish is 100. Null where
    /// it cannot be said.
    /// </summary>
    public static decimal? Kemajuan(BarisCapaian b, HasilCapaian h) => (h.Realisasi, b.TargetAkhir) switch
    {
        ({ } r, { } t) when b.Arah == ArahIndikator.Negatif => r == 0 ? 100 : Dua(t / r * 100),
        ({ } r, { } t) when b.Arah == ArahIndikator.Positif => t == 0 ? null : Dua(r / t * 100),
        _ => null,
    };

    public static bool? MemenuhiStandar(BarisCapaian b, HasilCapaian h) =>
        h.Realisasi is not { } r || b.StandarNasional is not { } n ? null : b.Arah switch
        {
            ArahIndikator.Positif => r >= n,
            ArahIndikator.Negatif => r <= n,
            _ => null
        };

    /// <summary>Capaian over the realisasi it came from, where that is known.</summary>
    private static string Beserta(string capaian, (BarisCapaian Baris, HasilCapaian Hasil) h, decimal? realisasi) => realisasi is { } r
        ? $"{capaian}\n({Angka.Format(r, h.Hasil.DesimalRealisasi)}{h.Hasil.Akhiran})" : capaian;

    private static SelDokumen Sebut(BarisCapaian b) => $"{b.Kode} {b.Uraian}";

    private static string Nilai(SasaranLaporan s, decimal? n) => Angka.Format(n, s.Data.Aturan.Desimal);

    /// <summary>Percentages with the year's decimals, counts as they are.</summary>
    private static string Tetap(SasaranLaporan s, BarisCapaian b, decimal? n) => b.Satuan == "%" ? Nilai(s, n) : Angka.Format(n);

    private static string Selisih(decimal beda, AturanCapaian aturan) => (beda > 0 ? "+" : "") + Angka.Format(beda, aturan.Desimal);

    private static decimal Dua(decimal v) => Math.Round(v, 2, MidpointRounding.AwayFromZero);
}
