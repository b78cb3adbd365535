namespace SopKinerja.Web.Pages.Kinerja;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;

/// <summary>A sasaran in the summary.</summary>
public sealed record RingkasSasaran(string Nama, RataCapaian Rata, RataCapaian? Lalu, Pita? Pita, HasilEfisiensi Efisiensi, decimal? Serapan);

/// <summary>One figure of an indicator: of a quarter or of a year.</summary>
/// <param name="Nilai">As a person reads it: the rate, not its numerator.</param>
public sealed record TitikIndikator(string Nama, decimal? Target, decimal? Nilai, decimal? Capaian);

/// <summary>The summary of an office and a period, from loaded data: no query, no clock.</summary>
public sealed record RingkasanKinerja
{
    public required RataCapaian Rata { get; init; }

    /// <summary>Last year's capaian of the same indicators.</summary>
    public required RataCapaian Lalu { get; init; }

    public required IReadOnlyList<RingkasSasaran> Sasaran { get; init; }

    /// <summary>Indicators that reached their target, of those that can be computed.</summary>
    public required (int Tercapai, IReadOnlyList<string> Belum) Target { get; init; }

    /// <summary>The indicator that the quarters and years are of.</summary>
    public BarisCapaian? Indikator { get; init; }

    public HasilCapaian? HasilIndikator { get; init; }

    /// <summary>Its quarters; empty for one that is measured once a year.</summary>
    public required IReadOnlyList<TitikIndikator> Triwulan { get; init; }

    /// <summary>Its closed years and this one, at most six.</summary>
    public required IReadOnlyList<TitikIndikator> Tahun { get; init; }

    public required (long Pagu, long? Serapan) Anggaran { get; init; }

    public static RingkasanKinerja Susun(KinerjaPeriode k, IReadOnlyList<NilaiTahun> lama, IReadOnlyList<GabungTriwulan.Nilai> triwulan,
        IReadOnlyList<BarisProgram> program, IReadOnlyList<TautanProgram> tautan, long? indikator)
    {
        var hasil = k.Baris.Select(b => (Baris: b, Hasil: b.Hitung(k.Aturan, denganJejak: false))).ToList();
        var dipilih = k.Baris.FirstOrDefault(x => x.IndikatorId == indikator)
            ?? k.Baris.FirstOrDefault(x => triwulan.Any(t => t.IndikatorId == x.IndikatorId && t.Realisasi is not null))
            ?? (k.Baris.Count > 0 ? k.Baris[0] : null);
        var teratas = KalimatCapaian.ProgramTeratas(program);
        var terhitung = hasil.Where(h => h.Hasil.Capaian is not null).ToList();
        var semua = lama.ToDictionary(n => n.IndikatorId);
        return new()
        {
            Rata = RataCapaian.Susun(hasil, k.Aturan), Lalu = Lalunya(hasil, semua, k),
            Sasaran = [.. hasil.GroupBy(h => (h.Baris.SasaranId, Nama: $"{h.Baris.SasaranUrutan}. {h.Baris.SasaranUraian}"))
                .Select(g => Sasarannya(g.Key.Nama, [.. g], k, semua, program, tautan))],
            Target = (terhitung.Count(h => KalimatAnalisis.Mencapai(h.Baris, h.Hasil)),
                [.. terhitung.Where(h => !KalimatAnalisis.Mencapai(h.Baris, h.Hasil)).Select(h => h.Baris.Kode)]),
            Indikator = dipilih, HasilIndikator = hasil.FirstOrDefault(h => h.Baris == dipilih).Hasil,
            Triwulan = dipilih is null ? [] : Triwulannya(dipilih, triwulan),
            Tahun = dipilih is null ? [] : Tahunnya(dipilih, hasil.First(h => h.Baris == dipilih).Hasil, k, semua),
            Anggaran = (teratas.Sum(p => p.Pagu), KalimatCapaian.Serapan(teratas)),
        };
    }

    private static RingkasSasaran Sasarannya(string nama, IReadOnlyList<(BarisCapaian Baris, HasilCapaian Hasil)> hasil, KinerjaPeriode k,
        IReadOnlyDictionary<long, NilaiTahun> lama, IReadOnlyList<BarisProgram> program, IReadOnlyList<TautanProgram> tautan)
    {
        var rata = RataCapaian.Susun(hasil, k.Aturan);
        var items = HitungEfisiensi.Items([.. hasil.Select(h => h.Baris)], k.Aturan, program, tautan);
        var serapan = items.Sum(i => i.Pagu) is > 0 and var pagu && items.All(i => i.Pagu is not null && i.Serapan is not null)
            ? HitungCapaian.Bulat(items.Sum(i => i.Serapan!.Value) * 100m / pagu, k.Aturan) : (decimal?)null;
        return new(nama, rata, Lalunya(hasil, lama, k), rata.Nilai is { } n ? k.Aturan.Pita.FirstOrDefault(p => p.Memuat(n)) : null,
            HitungEfisiensi.Hitung(items, k.Aturan.Efisiensi), serapan);
    }

    /// <summary>Last year's capaian: of the closed year, or as it was typed in.</summary>
    private static RataCapaian Lalunya(IReadOnlyList<(BarisCapaian Baris, HasilCapaian Hasil)> hasil, IReadOnlyDictionary<long, NilaiTahun> lama,
        KinerjaPeriode k)
    {
        var nilai = hasil.Select(h => TahunRepository.Rantai(h.Baris.IndikatorId, lama).FirstOrDefault(n => n.Tahun == k.Periode.Tahun - 1)
            ?.Terbatas ?? (h.Baris.TahunLalu is { } t ? Math.Clamp(t, 0, k.Aturan.Batas) : null)).OfType<decimal>().ToList();
        return new()
        {
            Nilai = nilai.Count == 0 ? null : HitungCapaian.Bulat(nilai.Sum() / nilai.Count, k.Aturan), Terhitung = nilai.Count,
            Jumlah = hasil.Count, Jejak = "", Desimal = k.Aturan.Desimal,
        };
    }

    private static IReadOnlyList<TitikIndikator> Triwulannya(BarisCapaian b, IReadOnlyList<GabungTriwulan.Nilai> triwulan)
    {
        var nilai = triwulan.Where(t => t.IndikatorId == b.IndikatorId).ToDictionary(t => t.NomorPeriode);
        if (nilai.Values.All(n => n.Realisasi is null && n.RealisasiTeks is null))
            return [];
        decimal? Nilai(GabungTriwulan.Nilai? n) => n is null ? null
            : b.CaraHitung == CaraHitung.Persen ? n.Penyebut is > 0 ? n.Realisasi * b.Faktor / n.Penyebut : null : n.Realisasi;
        // The year's target is none of a quarter's.
        return [.. Enumerable.Range(1, 4).Select(q => new TitikIndikator($"TW {Angka.Romawi(q)}", nilai.GetValueOrDefault(q)?.Target,
            Nilai(nilai.GetValueOrDefault(q)), null))];
    }

    private static IReadOnlyList<TitikIndikator> Tahunnya(BarisCapaian b, HasilCapaian h, KinerjaPeriode k,
        IReadOnlyDictionary<long, NilaiTahun> lama) =>
    [
        .. TahunRepository.Rantai(b.IndikatorId, lama).Where(n => n.Tahun < k.Periode.Tahun).TakeLast(5)
            .Select(n => new TitikIndikator(Angka.Digit(n.Tahun), n.Target, n.Realisasi, n.Capaian)),
        // Until its rekap is locked a year is not over: its point may still rise.
        new($"{(k.Periode.Jenis == JenisPeriode.Tahunan ? Angka.Digit(k.Periode.Tahun) : k.Periode)}"
            + (k.Terkunci || k.Tutup ? "" : " sementara"), b.Target, h.Realisasi, h.Capaian),
    ];

    /// <summary>The figures of a chart as a table, for whoever takes them along.</summary>
    public DataGrafik? Data(string? grafik) => grafik switch
    {
        "sasaran" => Grafik("Rata-rata capaian tiap sasaran", "%", "Sasaran", Sasaran.Select(s => s.Nama),
            ("Capaian", Sasaran.Select(s => s.Rata.Nilai))),
        "tren" => Grafik("Realisasi dari tahun ke tahun", "", "Tahun", Tahun.Select(t => t.Nama), ("Target", Tahun.Select(t => t.Target)),
            ("Realisasi", Tahun.Select(t => t.Nilai)), ("Capaian", Tahun.Select(t => t.Capaian))),
        "triwulan" => Grafik("Target dan realisasi triwulan", "", "Triwulan", (Triwulan.Count > 0 ? Triwulan : Tahun.TakeLast(1)).Select(t => t.Nama),
            ("Target", (Triwulan.Count > 0 ? Triwulan : Tahun.TakeLast(1)).Select(t => t.Target)),
            ("Realisasi", (Triwulan.Count > 0 ? Triwulan : Tahun.TakeLast(1)).Select(t => t.Nilai))),
        "serapan" => Grafik("Serapan anggaran dan capaian tiap sasaran", "%", "Sasaran", Sasaran.Select(s => s.Nama),
            ("Capaian", Sasaran.Select(s => s.Rata.Nilai)), ("Serapan anggaran", Sasaran.Select(s => s.Serapan))),
        _ => null,
    };

    private static DataGrafik Grafik(string judul, string satuan, string sumbu, IEnumerable<string> titik,
        params (string Nama, IEnumerable<decimal?> Nilai)[] seri) => new()
        {
            Judul = judul, Sumbu = sumbu, Titik = [.. titik], Acuan = 100, Satuan = satuan,
            Seri = [.. seri.Select(s => new SeriGrafik(s.Nama, [.. s.Nilai.Select(n => n is { } v ? Math.Round(v, 4) : n)]))],
        };
}
