namespace SopKinerja.Web.Pages.Kinerja;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The charts of an office and a year, from loaded data: no query, no clock.</summary>
public sealed record RingkasanKinerja
{
    public required DataGrafik Sasaran { get; init; }

    public required DataGrafik Tren { get; init; }

    public required DataGrafik Triwulan { get; init; }

    /// <summary>The indicator that <see cref="Triwulan"/> shows.</summary>
    public long? IndikatorTriwulan { get; init; }

    public required DataGrafik Serapan { get; init; }

    /// <summary>Efficiency of each sasaran with its sum in words.</summary>
    public required IReadOnlyList<(string Sasaran, HasilEfisiensi Hasil)> Efisiensi { get; init; }

    public static RingkasanKinerja Susun(KinerjaPeriode k, IReadOnlyList<NilaiTahun> lama, IReadOnlyList<GabungTriwulan.Nilai> triwulan,
        IReadOnlyList<BarisProgram> program, IReadOnlyList<TautanProgram> tautan, long? indikator)
    {
        var sasaran = k.Baris.GroupBy(b => (b.SasaranId, Nama: $"{b.SasaranUrutan}. {b.SasaranUraian}")).ToList();
        var nama = sasaran.Select(s => s.Key.Nama).ToList();
        var rata = sasaran.Select(s => HitungCapaian.RataRata(s.Select(b => b.Hitung(k.Aturan)), k.Aturan)).ToList();
        var items = sasaran.Select(s => HitungEfisiensi.Items([.. s], k.Aturan, program, tautan)).ToList();
        return new()
        {
            Sasaran = new()
            {
                Judul = $"Rata-rata capaian tiap sasaran, {k.Periode}", Sumbu = "Sasaran", Titik = nama,
                Seri = [new("Capaian", rata)], Acuan = 100
            },
            Tren = Trennya(k, sasaran.Select(s => (s.Key.Nama, (IReadOnlyList<BarisCapaian>)[.. s])).ToList(), rata, lama),
            Triwulan = Triwulannya(k, triwulan, Dipilih(k, triwulan, indikator)),
            IndikatorTriwulan = Dipilih(k, triwulan, indikator)?.IndikatorId,
            Serapan = new()
            {
                Judul = $"Serapan anggaran dan capaian tiap sasaran, {k.Periode}", Sumbu = "Sasaran", Titik = nama, Acuan = 100,
                Seri = [new("Capaian", rata),
                    new("Serapan anggaran", [
                        .. items.Select(i => i.Sum(x => x.Pagu) is > 0 and var pagu
                            && i.All(x => x.Pagu is not null && x.Serapan is not null)
                            ? Bulat(i.Sum(x => x.Serapan!.Value) * 100m / pagu)
                            : (decimal?)null)])],
            },
            Efisiensi = [.. nama.Zip(items, (n, i) => (n, HitungEfisiensi.Hitung(i, k.Aturan.Efisiensi)))],
        };
    }

    private static DataGrafik Trennya(KinerjaPeriode k, IReadOnlyList<(string Nama, IReadOnlyList<BarisCapaian> Baris)> sasaran,
        IReadOnlyList<decimal?> kini, IReadOnlyList<NilaiTahun> lama)
    {
        var semua = lama.ToDictionary(n => n.IndikatorId);
        var rantai = sasaran.Select(
            s => s.Baris.SelectMany(b => Sebelumnya(b, k.Periode.Tahun, TahunRepository.Rantai(b.IndikatorId, semua)))
                .ToLookup(x => x.Tahun, x => x.Nilai)).ToList();
        var tahun = rantai.SelectMany(r => r.Select(x => x.Key)).Distinct().Order().TakeLast(6).ToList();
        return new()
        {
            Judul = $"Rata-rata capaian dari tahun ke tahun sampai {k.Periode.Tahun}", Sumbu = "Tahun",
            Titik = [.. tahun.Append(k.Periode.Tahun).Select(t => t.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            Seri = [.. sasaran.Select((s, i) => new SeriGrafik(s.Nama,
                [.. tahun.Select(t => rantai[i].Contains(t) ? Bulat(rantai[i][t].Average()) : (decimal?)null), kini[i]]))],
        };
    }

    /// <summary>Closed years of the indicator; without one, the capaian of last year as it was typed in.</summary>
    private static IEnumerable<(int Tahun, decimal Nilai)> Sebelumnya(BarisCapaian b, int tahun, IReadOnlyList<NilaiTahun> rantai)
    {
        foreach (var n in rantai)
            yield return (n.Tahun, n.Terbatas!.Value);
        if (b.TahunLalu is { } lalu && rantai.All(n => n.Tahun != tahun - 1))
            yield return (tahun - 1, lalu);
    }

    /// <summary>The indicator that was asked for, or the first with figures in a quarter.</summary>
    private static BarisCapaian? Dipilih(KinerjaPeriode k, IReadOnlyList<GabungTriwulan.Nilai> triwulan, long? indikator) =>
        k.Baris.FirstOrDefault(x => x.IndikatorId == indikator)
            ?? k.Baris.FirstOrDefault(x => triwulan.Any(t => t.IndikatorId == x.IndikatorId)) ?? (k.Baris.Count > 0 ? k.Baris[0] : null);

    private static DataGrafik Triwulannya(KinerjaPeriode k, IReadOnlyList<GabungTriwulan.Nilai> triwulan, BarisCapaian? b)
    {
        var nilai = triwulan.Where(t => t.IndikatorId == b?.IndikatorId).ToDictionary(t => t.NomorPeriode);
        decimal? Realisasi(int q) => nilai.GetValueOrDefault(q) is not { } n ? null
            : b!.CaraHitung == CaraHitung.Persen ? n.Penyebut is > 0 ? Bulat(n.Realisasi * b.Faktor / n.Penyebut) : null : n.Realisasi;
        return new()
        {
            Judul = b is null ? "Triwulan terhadap target" : $"{b.Kode} {b.Uraian}: triwulan terhadap target", Sumbu = "Triwulan",
            Titik = ["Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"], Satuan = b is null || (b.CaraHitung == CaraHitung.Persen && b.Faktor == 100)
                ? "%"
                : b.Satuan,
            Seri = [new("Realisasi", [.. Enumerable.Range(1, 4).Select(Realisasi)]),
                new("Target", [.. Enumerable.Range(1, 4)
                    .Select(q => nilai.GetValueOrDefault(q)?.Target ?? (b is null ? null : b.Target))])],
        };
    }

    private static decimal Bulat(decimal v) => Math.Round(v, 2, MidpointRounding.AwayFromZero);

    private static decimal? Bulat(decimal? v) => v is { } x ? Bulat(x) : null;
}
