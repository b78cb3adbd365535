namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>SOP A over HTTP: Triwulan I–IV, Semester I–II, Tahunan, with one Tidak at step 3.</summary>
public sealed class SopBantenTests
{
    [Fact]
    public async Task Runs_every_period_of_the_year()
    {
        using var portal = PortalUji.Contoh();
        await JalankanAsync(portal);
    }

    [Fact]
    public async Task Runs_every_period_OnSqlServer()
    {
        using var portal = PortalUji.DiSqlServer();
        await JalankanAsync(portal);
    }

    private static async Task JalankanAsync(PortalUji portal)
    {
        var sekretaris = await portal.MasukAsync("sekretaris.banten");
        var kabid = await portal.MasukAsync("kabid.banten");
        var perencana = await portal.MasukAsync("perencana.banten");
        var kasi = await portal.MasukAsync("kasi.banten");
        var staf = await portal.MasukAsync("staf.banten");

        for (var t = 1; t <= 4; t++)
        {
            var jalan = t == 1 ? await PertamaAsync(sekretaris) : await MulaiAsync(sekretaris, $"Triwulan-{t}");
            await sekretaris.DisposisiAsync(jalan, "Fungsional Perencana");
            await sekretaris.IsiAsync($"/Capaian/Isi?tahun=2025&periode=Triwulan-{t}", n => ($"{1000 + n}", $"{(t * 10) + n}"));
            await perencana.SelesaiAsync(jalan);
            if (t == 1)
            {
                await kabid.PutuskanAsync(jalan, "Tidak", "Angka KLB belum final.");
                await perencana.SelesaiAsync(jalan);
            }

            await KunciAsync(kabid, jalan);
            await kabid.PutuskanAsync(jalan, "Ya");
            await kasi.SusunAsync(jalan, $"Laporan triwulan {t}");
            await SosialisasiAsync(kabid, jalan);
            Assert.Contains("selesai", (await kabid.SelesaiAsync(jalan)).Kabar, StringComparison.Ordinal);
        }

        for (var s = 1; s <= 2; s++)
        {
            var jalan = await MulaiAsync(sekretaris, $"Semester-{s}");
            Assert.Equal(2, (await staf.BukaAsync(jalan)).Dokumen.QuerySelectorAll("section[aria-labelledby=rekap-j] li").Length);
            await KunciAsync(staf, jalan);
            await staf.SelesaiAsync(jalan);
            await perencana.SusunAsync(jalan, $"Laporan semester {s}");
            await SosialisasiAsync(sekretaris, jalan);
            await sekretaris.SelesaiAsync(jalan);
        }

        var tahunan = await MulaiAsync(sekretaris, "Tahunan-0");
        Assert.Equal(6, (await staf.BukaAsync(tahunan)).Dokumen.QuerySelectorAll("section[aria-labelledby=rekap-j] li").Length);
        await KunciAsync(staf, tahunan);
        await staf.SelesaiAsync(tahunan);
        await perencana.SusunAsync(tahunan, "Laporan tahunan");
        await staf.SusunAsync(tahunan, "Laporan semesteran menjadi tahunan");
        await LanjutAsync(await portal.MasukAsync("kadis.banten"), sekretaris, tahunan);

        // Kematian ibu is summed over the quarters (12 + 22 + 32 + 42), the others keep the last quarter.
        var tabel = await staf.BukaAsync("/Capaian/Tabel?tahun=2025&periode=Tahunan-0");
        var sel = tabel.Dokumen.QuerySelectorAll("tbody tr")[^1].QuerySelectorAll("td").Select(d => d.TextContent).ToList();
        Assert.Contains("108", sel);
        var terkunci = await portal.DalamAsync(s => s.GetRequiredService<CapaianRepository>().MuatAsync(portal.Banten.Id,
            new(2025, JenisPeriode.Tahunan, 0), default));
        Assert.True(terkunci.Terkunci);
    }

    /// <summary>No step of this SOP signs: the head does in what follows, and the run waits for archive, delivery and
    /// publication.</summary>
    private static async Task LanjutAsync(Orang kadis, Orang sekretaris, string tahunan)
    {
        async Task<string> KeadaanAsync() => (await sekretaris.BukaAsync(tahunan)).Dokumen.QuerySelector(".kepala .lencana")!.TextContent.Trim();
        Assert.Equal("Tindak lanjut", await KeadaanAsync());
        var beranda = await kadis.BukaAsync("/");
        Assert.Contains("Tandatangani LKJ Tahun 2025", beranda.Teks, StringComparison.Ordinal);
        var selesai = await (await kadis.BukaAsync(tahunan)).TandaTanganAsync("LKJ 2025.pdf", Jalan.Pdf,
            "Data Renstra dan standar nasional belum ditetapkan.");
        Assert.StartsWith("Naskah ditandatangani. Arsip, kirim dan publikasi kini terbuka.", selesai.Kabar, StringComparison.Ordinal);
        Assert.Contains("ditandatangani", selesai.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Tandatangani LKJ", (await kadis.BukaAsync("/")).Teks, StringComparison.Ordinal);
        foreach (var pemilih in new[] { "form[action*='handler=Arsip']", "form[action*='handler=Terbit']" })
            await (await sekretaris.BukaAsync(tahunan)).KirimAsync(pemilih);
        while ((await sekretaris.BukaAsync(tahunan)) is var lembar && lembar.Ada("form[action*='handler=Kirim']"))
            Assert.NotNull((await lembar.KirimAsync("form[action*='handler=Kirim']")).Kabar);
        Assert.Equal("Selesai", await KeadaanAsync());
    }

    private static async Task<string> PertamaAsync(Orang sekretaris)
    {
        var daftar = await sekretaris.BukaAsync("/Pelaksanaan");
        return daftar.Tautan("article h3 a");
    }

    private static async Task<string> MulaiAsync(Orang sekretaris, string periode)
    {
        var hasil = await (await sekretaris.BukaAsync("/Pelaksanaan/Mulai")).KirimAsync("main form", ("Input.Tahun", "2025"),
            ("Input.Periode", periode));
        Assert.True(hasil.Kabar is not null, hasil.Galat);
        return sekretaris.Alamat;
    }

    private static async Task KunciAsync(Orang orang, string jalan) =>
        Assert.Contains("dikunci", (await (await orang.BukaAsync(jalan)).KirimAsync("form[action*='handler=Kunci']")).Kabar,
            StringComparison.Ordinal);

    private static async Task SosialisasiAsync(Orang orang, string jalan)
    {
        var halaman = await orang.BukaAsync(jalan);
        var kepada = halaman.Dokumen.QuerySelectorAll("input[name=kepada]").Take(2).Select(i => ("kepada", i.GetAttribute("value")!))
            .ToArray();
        Assert.Contains("2 pejabat", (await halaman.KirimAsync("form[action*='handler=Sosialisasi']", kepada)).Kabar,
            StringComparison.Ordinal);
    }
}
