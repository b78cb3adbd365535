namespace SopKinerja.Benchmarks;

using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>
/// The grid of one office with 300 indicators, asked over HTTP by a signed-in person, with its queries. Beside it, in the same process,
/// without sign-in, database or layout: a Razor page that prints the same HTML by the usual expressions, markup and encoded values in a
/// loop over rows, and one that hands out the same HTML as one finished string.
/// </summary>
public static class KisiBenchmark
{
    private const int Baris = 300;

    private const string Kisi = "/Capaian/Isi?tahun=2030&periode=Tahunan-0&unit=0";

    public static string Html { get; private set; } = "";

    /// <summary>The page before and after its rows, and the rows as markup and text in turn.</summary>
    public static string Awal { get; private set; } = "";

    public static string Akhir { get; private set; } = "";

    public static IReadOnlyList<IReadOnlyList<(string Tanda, string Teks)>> Potongan { get; private set; } = [];

    internal static async Task JalankanAsync(int ulang)
    {
        var folder = Directory.CreateTempSubdirectory("sopkinerja").FullName;
        await using var app = await PortalAsync(folder);
        using var client = PortalUji.Klien(app);
        await PortalUji.MasukAsync(client, "sekretaris");
        Html = await client.GetStringAsync(Kisi);
        if (!Html.Contains($"9.{Baris}", StringComparison.Ordinal))
            throw new InvalidOperationException("The grid does not hold its rows.");
        Potong();
        if (WebUtility.HtmlDecode(await client.GetStringAsync("/Biasa")).TrimEnd() != WebUtility.HtmlDecode(Html).TrimEnd())
            throw new InvalidOperationException("The usual page does not print the same HTML.");
        for (var i = 0; i < 300; i++)
            foreach (var alamat in new[] { Kisi, "/Biasa", "/Polos" })
                await PortalUji.UkurAsync(client, alamat);

        var (kisi, biasa, polos) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < ulang; i++)
        {
            kisi.Add(await PortalUji.UkurAsync(client, Kisi));
            biasa.Add(await PortalUji.UkurAsync(client, "/Biasa"));
            polos.Add(await PortalUji.UkurAsync(client, "/Polos"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"benchmark\":\"kisi\",\"n\":{ulang},\"baris\":{Baris},\"html_kb\":{Html.Length / 1024}"
                + $",\"ms_med\":{Tengah(kisi):F2},\"ms_min\":{kisi.Min():F2},\"razor_ms_med\":{Tengah(biasa):F2}"
                + $",\"razor_ms_min\":{biasa.Min():F2},\"rasio_razor_med\":{Tengah(kisi) / Tengah(biasa):F2}"
                + $",\"satu_string_ms_med\":{Tengah(polos):F2}"
                + $",\"rasio_satu_string_med\":{Tengah(kisi) / Tengah(polos):F2}}}"));
        await app.StopAsync();
        Directory.Delete(folder, true);
    }

    /// <summary>Cuts the page into rows, and each row into markup and the text between it.</summary>
    private static void Potong()
    {
        var (awal, akhir) = (Html.IndexOf("<tr id=\"b", StringComparison.Ordinal), Html.LastIndexOf("</tr>", StringComparison.Ordinal) + 5);
        (Awal, Akhir) = (Html[..awal], Html[akhir..]);
        Potongan = [.. Html[awal..akhir].Split("\n<tr").Select((b, n) => (IReadOnlyList<(string, string)>)
            [.. System.Text.RegularExpressions.Regex.Matches(n == 0 ? b : "\n<tr" + b, "((?:\\s*<[^>]*>)+)([^<]*)")
                .Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)))])];
    }

    internal static Task<WebApplication> PortalAsync(string folder)
    {
        var berkas = Path.Combine(folder, "b.db");
        DataBeku.Buka(DataBeku.Contoh, berkas);
        return PortalUji.MulaiAsync(berkas, folder, IsiAsync);
    }

    private static async Task IsiAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        T Dari<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        var unit = (await Dari<InstansiRepository>().ListUnitAsync(1, default))[0];
        var baris = Enumerable.Range(1, Baris)
            .Select(n => new BarisPohon($"Sasaran strategis nomor {(n / 30) + 1} yang cukup panjang namanya", new Indikator
            {
                SasaranId = 0, Kode = $"9.{n}", Uraian = $"Persentase penduduk kelompok {n} mendapatkan pelayanan kesehatan sesuai standar",
                Satuan = "%", Jenis = JenisIndikator.SPM, Arah = ArahIndikator.Positif, CaraHitung = CaraHitung.Persen,
                Agregasi = AgregasiIndikator.NilaiAkhir, UnitId = unit.Id, Target = 100,
            })).ToList();
        await Dari<ImporRepository>().PohonAsync(PengisiKantor.Oleh(1, "x", DateTime.UtcNow), 2030, baris, default);
        var p = new Periode(2030, JenisPeriode.Tahunan, 0);
        var kini = await Dari<CapaianRepository>().MuatAsync(1, p, default);
        await Dari<CapaianRepository>().SimpanAsync(PengisiKantor.Oleh(1, "x", new(2030, 1, 1)), p, null,
            [.. kini.Baris.Select((b, n) => new IsianCapaian(b.IndikatorId, 0, 1_000 + n, 900 + (n % 200), null,
                n % 5 == 0 ? "Reagen terlambat datang" : null, null))], null, true, default);
    }

    private static double Tengah(IEnumerable<double> nilai) => nilai.Order().ElementAt(nilai.Count() / 2);
}
