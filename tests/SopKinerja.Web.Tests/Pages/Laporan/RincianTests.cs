namespace SopKinerja.Web.Tests;

/// <summary>Giving way after a conflict at the desk of a report.</summary>
public sealed class LaporanRincianTests
{
    private const string FormSimpan = "form[action*='handler=Simpan']";

    private static string Tulis(PortalUji portal) => portal.Binjai.Tulis("penutup");

    [Fact]
    public async Task Whoever_gives_way_after_a_conflict_keeps_the_own_text_in_the_history()
    {
        using var portal = PortalUji.Contoh();
        var (satu, bentrok) = await BentrokAsync(portal);
        var lepas = bentrok.Dokumen.QuerySelector("button[formaction*='handler=Lepas']")!.GetAttribute("formaction")!;
        var hasil = await satu.PaksaAsync(lepas, ("markdown", "Tulisan sekretaris."));
        Assert.Contains("Tulisan Citra Contoh, S.E. dipakai. Tulisan Anda ada dalam riwayat bagian ini.", hasil.Kabar,
            StringComparison.Ordinal);
        Assert.Equal("Tulisan kasub.", hasil.Dokumen.QuerySelector("textarea#markdown")!.TextContent.Trim());
        var riwayat = await satu.BukaAsync(portal.Binjai.Riwayat("penutup"));
        Assert.Contains("sekretaris", string.Concat(riwayat.Dokumen.QuerySelectorAll(".beda").Select(b => b.TextContent)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Giving_way_twice_leaves_the_others_text_where_it_is()
    {
        using var portal = PortalUji.Contoh();
        var (satu, bentrok) = await BentrokAsync(portal);
        var lepas = bentrok.Dokumen.QuerySelector("button[formaction*='handler=Lepas']")!.GetAttribute("formaction")!;
        for (var n = 0; n < 2; n++)
            await satu.PaksaAsync(lepas, ("markdown", "Tulisan sekretaris."));
        Assert.Equal("Tulisan kasub.",
            (await satu.BukaAsync(Tulis(portal))).Dokumen.QuerySelector("textarea#markdown")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_text_that_cannot_be_kept_does_not_give_way()
    {
        using var portal = PortalUji.Contoh();
        var (satu, bentrok) = await BentrokAsync(portal);
        var lepas = bentrok.Dokumen.QuerySelector("button[formaction*='handler=Lepas']")!.GetAttribute("formaction")!;
        var hasil = await satu.PaksaAsync(lepas, ("markdown", new string('a', 100_001)));
        Assert.Contains("Periksa tulisan yang sekarang", hasil.Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_writes_this_report_gives_way_in_it()
    {
        using var portal = PortalUji.Contoh();
        var (_, bentrok) = await BentrokAsync(portal);
        var lepas = bentrok.Dokumen.QuerySelector("button[formaction*='handler=Lepas']")!.GetAttribute("formaction")!;
        await (await portal.MasukAsync("kabid.yankes")).DitolakAsync(lepas, ("markdown", "Lain"));
        await (await portal.MasukAsync("sekretaris.banten")).TidakAdaAsync(lepas, ("markdown", "Lain"));
    }

    /// <summary>The secretary wrote while the head of the sub section saved.</summary>
    private static async Task<(Orang Sekretaris, Lembar Bentrok)> BentrokAsync(PortalUji portal)
    {
        var (satu, dua) = (await portal.MasukAsync("sekretaris"), await portal.MasukAsync("kasub.program"));
        var lama = await satu.BukaAsync(Tulis(portal));
        await RuangKerjaTests.SimpanAsync(dua, "penutup", "Tulisan kasub.");
        return (satu, await lama.KirimAsync(FormSimpan, ("markdown", "Tulisan sekretaris.")));
    }
}
