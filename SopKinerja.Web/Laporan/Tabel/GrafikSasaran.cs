namespace SopKinerja.Web.Laporan;

using System.Globalization;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The charts of a report. A chart that would have nothing to draw is null.</summary>
internal static class GrafikSasaran
{
    /// <summary>What fits one chart: bars one under the other, lines in one field.</summary>
    private const int BanyakBatang = 10, BanyakGaris = 6;

    /// <summary>Letters of an indicator's wording beside its bar.</summary>
    private const int HurufTitik = 50;

    /// <summary>
    /// What the report draws of a sasaran: bars of this year and the last, several charts where there are many; one indicator as its line
    /// over the years.
    /// </summary>
    public static IEnumerable<GrafikDokumen> Semua(SasaranLaporan s) =>
        s.Hasil.Count == 1 ? Bagian(n => Tren(s, n)).ToList() is { Count: > 0 } garis ? garis : [] : Bagian(n => Capaian(s, n));

    /// <summary>The charts of one kind, by their number.</summary>
    public static IEnumerable<GrafikDokumen> Bagian(Func<int, GrafikDokumen?> grafik) =>
        Enumerable.Range(1, int.MaxValue).Select(grafik).TakeWhile(g => g is not null).OfType<GrafikDokumen>();

    /// <summary>Capaian of each indicator, last year's beside it where it is known; null past the last chart.</summary>
    public static GrafikDokumen? Capaian(SasaranLaporan s, int nomor)
    {
        var ada = s.Hasil.Where(h => h.Hasil.Capaian is not null).ToList();
        var ini = ada.Skip((nomor - 1) * BanyakBatang).Take(BanyakBatang).ToList();
        if (ini.Count == 0)
            return null;
        var tahun = s.Data.Tahun;
        var lalu = s.Data.JenisPeriode == JenisPeriode.Tahunan ? ini.Select(h => Bulat(s.CapaianTahun(h.Baris, tahun - 1))).ToList() : [];
        var data = new DataGrafik
        {
            Judul = $"Capaian Indikator Sasaran {s.Nomor} (%){Dari(nomor, ada.Count, BanyakBatang)}", Sumbu = "Indikator", Acuan = 100,
            Titik = [.. ini.Select(h => Pendek($"{h.Baris.Kode} {h.Baris.Uraian}"))],
            Seri =
            [
                .. lalu.Exists(n => n is not null) ? [new SeriGrafik($"Tahun {tahun - 1}", lalu)] : Array.Empty<SeriGrafik>(),
                new(KataUnit.Besar(s.Data.Periode.DalamKalimat), [.. ini.Select(h => Bulat(h.Hasil.Capaian))]),
            ],
        };
        return new(Nama("sasaran", s, nomor), data.Judul, false, data, Alt(data));
    }

    /// <summary>Capaian over the years, from two years on; null past the last chart.</summary>
    public static GrafikDokumen? Tren(SasaranLaporan s, int nomor)
    {
        if (s.Tahun.Count == 0)
            return null;
        var tahun = s.Tahun.Append(s.Data.Tahun).ToList();
        var semua = s.Hasil.Select(h => new SeriGrafik($"{h.Baris.Kode} {Pendek(h.Baris.Uraian)}",
            [.. s.Tahun.Select(t => Bulat(s.CapaianTahun(h.Baris, t))), Bulat(h.Hasil.Capaian)]))
            .Where(x => x.Nilai.Count(n => n is not null) > 1).ToList();
        var seri = semua.Skip((nomor - 1) * BanyakGaris).Take(BanyakGaris).ToList();
        if (seri.Count == 0)
            return null;
        var data = new DataGrafik
        {
            Judul = $"Capaian Indikator Sasaran {s.Nomor} Tahun {tahun[0]}–{tahun[^1]} (%){Dari(nomor, semua.Count, BanyakGaris)}",
            Sumbu = "Tahun", Seri = seri, Titik = [.. tahun.Select(t => t.ToString(CultureInfo.InvariantCulture))],
        };
        return new(Nama("tren", s, nomor), data.Judul, true, data, Alt(data));
    }

    /// <summary>"sasaran-2", and of the charts that go on from it "sasaran-2-2".</summary>
    private static string Nama(string jenis, SasaranLaporan s, int nomor) => $"{jenis}-{s.Nomor}{(nomor > 1 ? $"-{nomor}" : "")}";

    private static string Dari(int nomor, int banyak, int muat) =>
        banyak <= muat ? "" : $", Bagian {nomor} dari {(banyak + muat - 1) / muat}";

    /// <summary>Cut at a word.</summary>
    private static string Pendek(string teks)
    {
        if (teks.Length <= HurufTitik)
            return teks;
        var kata = teks.LastIndexOf(' ', HurufTitik - 1);
        return teks[..(kata > HurufTitik / 2 ? kata : HurufTitik - 1)].TrimEnd(' ', ',', ';') + "…";
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
