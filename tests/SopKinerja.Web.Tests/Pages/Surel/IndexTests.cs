namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>The outbox as the office sees it.</summary>
public sealed class SurelIndexTests
{
    private const string Halaman = "/Surel", FormLagi = "form[action*='handler=Lagi']";

    [Fact]
    public async Task A_mail_that_failed_goes_into_the_queue_again_and_its_button_is_gone()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await GagalAsync(portal);
        var daftar = await sekretaris.BukaAsync(Halaman);
        var gagal = daftar.Dokumen.QuerySelectorAll(FormLagi).Length;
        Assert.Contains("kotak penuh", daftar.Teks, StringComparison.Ordinal);
        var hasil = await daftar.KirimAsync(FormLagi);
        Assert.Contains("dimasukkan lagi ke antrean", hasil.Kabar, StringComparison.Ordinal);
        Assert.Equal(gagal - 1, hasil.Dokumen.QuerySelectorAll(FormLagi).Length);
        Assert.Contains(await DaftarAsync(portal), s => s is { Status: StatusSurel.Antre, Percobaan: 0 });
    }

    [Fact]
    public async Task Asked_twice_it_is_queued_once()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await GagalAsync(portal);
        var (satu, dua) = (await sekretaris.BukaAsync(Halaman), await sekretaris.BukaAsync(Halaman));
        await satu.KirimAsync(FormLagi);
        var jumlah = (await DaftarAsync(portal)).Count;
        Assert.Contains("dimasukkan lagi", (await satu.KirimAsync(FormLagi)).Kabar, StringComparison.Ordinal);
        await dua.KirimAsync(FormLagi);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, sekretaris.Status);
        Assert.Equal(jumlah, (await DaftarAsync(portal)).Count);
    }

    [Fact]
    public async Task Nobody_else_and_no_other_office_sends_it_again_or_reads_it()
    {
        using var portal = PortalUji.Contoh();
        var lagi = (await (await GagalAsync(portal)).BukaAsync(Halaman)).Dokumen.QuerySelector(FormLagi)!.GetAttribute("action")!;
        await (await portal.MasukAsync("analis")).DitolakAsync(lagi);
        var lain = await portal.MasukAsync("sekretaris.banten");
        await lain.TidakAdaAsync(lagi);
        Assert.DoesNotContain($"@{portal.Binjai.Kode}", (await lain.BukaAsync(Halaman)).Teks, StringComparison.Ordinal);
        Assert.Contains(await DaftarAsync(portal), s => s.Status == StatusSurel.Gagal);
    }

    [Fact]
    public async Task A_portal_without_a_server_says_that_mails_lie_in_a_folder()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var halaman = await sekretaris.BukaAsync(Halaman);
        Assert.Contains("Server surel belum diatur.", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains($"{(await DaftarAsync(portal)).Count} surel.", halaman.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", halaman.Dokumen.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_empty_and_no_fault()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        foreach (var hal in new[] { "-1", "0", "10001", "x" })
            Assert.Equal(System.Net.HttpStatusCode.OK, (await sekretaris.MintaAsync($"{Halaman}?hal={hal}")).StatusCode);
    }

    /// <summary>The head's disposisi wrote a mail, and the server would have none of it.</summary>
    private static async Task<Orang> GagalAsync(PortalUji portal)
    {
        await (await portal.MasukAsync("kepala.dinas")).DisposisiAsync(portal.Binjai.Jalan, "Sekretaris");
        await portal.DalamAsync(async s =>
        {
            var kotak = s.GetRequiredService<SurelRepository>();
            var kini = portal.Jam.GetUtcNow().UtcDateTime;
            while (await kotak.SewaAsync("uji", kini, kini.AddMinutes(5), Ct) is { } surel)
                await kotak.UpdateGagalAsync(surel.Id, "uji", surel.Percobaan, true, "kotak penuh", kini, Ct);
            return 0;
        });
        return await portal.MasukAsync("sekretaris");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<IReadOnlyList<Surel>> DaftarAsync(PortalUji portal) =>
        portal.DalamAsync(s => s.GetRequiredService<SurelRepository>().ListAsync(portal.Binjai.Id, new(1), Ct));
}
