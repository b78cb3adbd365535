namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The tables of one sasaran's analyses. A table without a row that says anything is null.</summary>
internal static class TabelAnalisis
{
    /// <summary>How many earlier years stand beside this one.</summary>
    private const int TahunLalu = 3;

    /// <summary>
    /// All of analyses 1 to 4 in one row for each indicator: target, realisasi over the years with its capaian below, end of the Renstra and
    /// national standard. A column that nobody has a figure for is not there.
    /// </summary>
    public static TabelDokumen Capaian(SasaranLaporan s)
    {
        var setahun = s.Data.JenisPeriode == JenisPeriode.Tahunan;
        var bertahun = BagianLaporan.Analisis(s.Data.JenisPeriode).Contains(AnalisisSasaran.Tahun);
        var tahun = bertahun ? s.Tahun.TakeLast(TahunLalu).ToList() : [];
        var (renstra, nasional) = (setahun && s.Baris.Any(b => b.TargetAkhir is not null), setahun && s.Baris.Any(b => b.StandarNasional is not null));
        return new()
        {
            Nama = $"sasaran-{s.Nomor}",
            Judul = $"Target, Realisasi dan Capaian Sasaran {s.Nomor}" + (tahun.Count > 0
                ? $" Tahun {tahun[0]}–{s.Data.Tahun}, dengan Capaian (%) Tahun Sebelumnya dalam Kurung" : ""),
            Kolom =
            [
                new("Indikator kinerja", 30), Angka10("Target"), .. tahun.Select(t => Angka10(Angka.Digit(t))),
                Angka10(setahun ? Angka.Digit(s.Data.Tahun) : "Realisasi"), Angka10("Capaian (%)"), new("Kategori", 11),
                .. renstra ? [Angka10("Akhir Renstra")] : Array.Empty<KolomDokumen>(),
                .. nasional ? [Angka10("Standar nasional")] : Array.Empty<KolomDokumen>(),
            ],
            Baris = s.Hasil.Select(h => (IReadOnlyList<SelDokumen>)
            [
                $"{h.Baris.Kode} {h.Baris.Uraian} ({h.Baris.Satuan})", TargetAngka(s, h.Baris),
                .. tahun.Select(t => (SelDokumen)Lampau(s, h, t)), h.Baris.AlasanKosong is not null ? "belum tersedia"
                    : h.Baris.RealisasiTeks ?? h.Hasil.AngkaRealisasi,
                h.Hasil.TeksCapaian, h.Hasil.Tingkat ?? "-",
                .. renstra ? [Tetap(s, h.Baris, h.Baris.TargetAkhir)] : Array.Empty<SelDokumen>(),
                .. nasional ? [Tetap(s, h.Baris, h.Baris.StandarNasional)] : Array.Empty<SelDokumen>(),
            ]),
        };
    }

    private static KolomDokumen Angka10(string judul) => new(judul, 10, Rata.Kanan);

    /// <summary>The realisasi of a year with its capaian below it, or what is known of the two.</summary>
    private static string Lampau(SasaranLaporan s, (BarisCapaian Baris, HasilCapaian Hasil) h, int tahun)
    {
        var (realisasi, capaian) = (s.RealisasiTahun(h.Baris, tahun), s.CapaianTahun(h.Baris, tahun));
        var kurung = capaian is { } c ? $"({Nilai(s, c)})" : "";
        return realisasi is { } r ? $"{Angka.Format(r, h.Hasil.DesimalRealisasi)}\n{kurung}".TrimEnd() : kurung.Length > 0 ? kurung : "-";
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

    private static string Nilai(SasaranLaporan s, decimal? n) => Angka.Format(n, s.Data.Aturan.Desimal);

    /// <summary>Percentages with the year's decimals, counts as they are.</summary>
    private static string Tetap(SasaranLaporan s, BarisCapaian b, decimal? n) => b.Satuan == "%" ? Nilai(s, n) : Angka.Format(n);

    /// <summary>Its unit stands with the indicator.</summary>
    private static string TargetAngka(SasaranLaporan s, BarisCapaian b) => b.TargetTeks ?? (b.Arah == ArahIndikator.Rentang
        ? $"{Tetap(s, b, b.TargetBawah)}–{Tetap(s, b, b.Target)}" : Tetap(s, b, b.Target));

    private static decimal Dua(decimal v) => Math.Round(v, 2, MidpointRounding.AwayFromZero);
}
