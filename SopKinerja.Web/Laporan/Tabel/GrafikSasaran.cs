namespace SopKinerja.Web.Laporan;

using System.Globalization;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The charts of a report. A chart that would have nothing to draw is null.</summary>
internal static class GrafikSasaran
{
    /// <summary>Target against realisasi; where the indicators count different things, against the target as 100.</summary>
    public static GrafikDokumen? Capaian(SasaranLaporan s)
    {
        var ada = s.Hasil.Where(h => h.Hasil.Capaian is not null).ToList();
        if (ada.Count == 0)
            return null;
        var satu = ada.All(h => h.Hasil.Realisasi is not null && h.Baris.Target is not null && h.Baris.Satuan == ada[0].Baris.Satuan);
        var data = new DataGrafik
        {
            Judul = satu
                ? $"Target dan Realisasi Sasaran {s.Nomor} ({ada[0].Baris.Satuan})"
                : $"Capaian Sasaran {s.Nomor} terhadap Target (%)",
            Sumbu = "Indikator", Satuan = satu ? ada[0].Baris.Satuan : "%", Titik = [.. ada.Select(h => h.Baris.Kode)],
            Seri =
            [
                new("Target", [.. ada.Select(h => satu ? h.Baris.Target : 100m)]),
                new(satu ? "Realisasi" : "Capaian", [.. ada.Select(h => Bulat(satu ? h.Hasil.Realisasi : h.Hasil.Capaian))]),
            ],
        };
        return new($"sasaran-{s.Nomor}", data.Judul, false, data, Alt(data));
    }

    /// <summary>Capaian over the years; from two years on.</summary>
    public static GrafikDokumen? Tren(SasaranLaporan s)
    {
        if (s.Tahun.Count == 0)
            return null;
        var tahun = s.Tahun.Append(s.Data.Tahun).ToList();
        var seri = s.Hasil.Select(h => new SeriGrafik(h.Baris.Kode, [.. s.Tahun.Select(t => Bulat(s.CapaianTahun(h.Baris, t))),
            Bulat(h.Hasil.Capaian)]))
            .Where(x => x.Nilai.Count(n => n is not null) > 1).Take(8).ToList();
        if (seri.Count == 0)
            return null;
        var data = new DataGrafik
        {
            Judul = $"Capaian Indikator Sasaran {s.Nomor} Tahun {tahun[0]}–{tahun[^1]} (%)", Sumbu = "Tahun", Seri = seri,
            Titik = [.. tahun.Select(t => t.ToString(CultureInfo.InvariantCulture))],
        };
        return new($"tren-{s.Nomor}", data.Judul, true, data, Alt(data));
    }

    /// <summary>Budget and spending of the programmes, in million rupiah.</summary>
    public static GrafikDokumen? Anggaran(LaporanKinerja laporan)
    {
        var program = KalimatCapaian.ProgramTeratas(laporan.Program).Where(p => p.Pagu > 0 && p.Serapan is not null).ToList();
        if (program.Count is 0 or > 20)
            return null;
        var data = new DataGrafik
        {
            Judul = $"Anggaran dan Realisasi Program {TabelKinerja.Sampai(program, laporan.Periode)} (juta rupiah)", Sumbu = "Program", Satuan = "juta rupiah",
            Titik = [.. program.Select(p => p.Kode)], Seri = [new("Anggaran", [.. program.Select(p => Juta(p.Pagu))]),
                new("Realisasi", [.. program.Select(p => Juta(p.Serapan))])],
        };
        return new("anggaran", data.Judul, false, data, Alt(data));
    }

    /// <summary>The figures in words, bounded: a screen reader reads them out.</summary>
    private static string Alt(DataGrafik g)
    {
        var titik = g.Titik.Take(12)
            .Select((t, i) => $"{t}: {string.Join(", ", g.Seri.Select(s => $"{s.Nama.ToLowerInvariant()} {g.Teks(s.Nilai[i])}"))}");
        return $"{g.Judul}. {string.Join("; ", titik)}{(g.Titik.Count > 12 ? "; dan seterusnya" : "")}.";
    }

    private static decimal? Bulat(decimal? n) => n is { } v ? Math.Round(v, 2, MidpointRounding.AwayFromZero) : null;

    private static decimal? Juta(long? rupiah) => Bulat(rupiah / 1_000_000m);
}
