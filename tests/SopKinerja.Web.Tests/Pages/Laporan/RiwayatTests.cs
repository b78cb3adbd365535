namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>What a section said before, and the way back.</summary>
public sealed class RiwayatTests
{
    private const string Form = "form[action*='handler=Kembalikan']";

    [Fact]
    public async Task A_text_that_came_back_is_a_change_of_its_own_and_loses_nothing()
    {
        using var portal = PortalUji.Contoh();
        var orang = await TigaAsync(portal);
        var riwayat = await orang.BukaAsync(portal.Binjai.Riwayat("penutup"));
        Assert.Equal(2, riwayat.Dokumen.QuerySelectorAll(".beda").Length);
        await riwayat.KirimAsync($"section:nth-of-type(2) {Form}");
        Assert.Contains("bagian=penutup", orang.Alamat, StringComparison.Ordinal);
        var sesudah = await orang.BukaAsync(portal.Binjai.Riwayat("penutup"));
        Assert.Equal(3, sesudah.Dokumen.QuerySelectorAll(".beda").Length);
        Assert.Contains("dua", sesudah.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_older_than_the_text_brings_nothing_back()
    {
        using var portal = PortalUji.Contoh();
        var orang = await TigaAsync(portal);
        var lama = await orang.BukaAsync(portal.Binjai.Riwayat("penutup"));
        await RuangKerjaTests.SimpanAsync(await portal.MasukAsync("kasub.program"), "penutup", "Tulisan empat.");
        var hasil = await lama.KirimAsync(Form);
        Assert.Contains("baru saja disimpan orang lain", hasil.Galat, StringComparison.Ordinal);
        Assert.Equal("Tulisan empat.", await IsiAsync(orang));
    }

    [Fact]
    public async Task A_text_that_never_was_is_not_brought_back()
    {
        using var portal = PortalUji.Contoh();
        var orang = await TigaAsync(portal);
        var hasil = await (await orang.BukaAsync(portal.Binjai.Riwayat("penutup"))).KirimAsync(Form, ("ke", "99"));
        Assert.Contains("tidak ada dalam riwayat", hasil.Galat, StringComparison.Ordinal);
        Assert.Equal("Tulisan tiga.", await IsiAsync(orang));
    }

    [Fact]
    public async Task Readers_read_the_history_and_bring_nothing_back_and_other_offices_find_none()
    {
        using var portal = PortalUji.Contoh();
        var orang = await TigaAsync(portal);
        var halaman = portal.Binjai.Riwayat("penutup");
        var kembali = (await orang.BukaAsync(halaman)).Dokumen.QuerySelector(Form)!.GetAttribute("action")!;
        var pembaca = await portal.MasukAsync("kabid.yankes");
        var baca = await pembaca.BukaAsync(halaman);
        Assert.Equal((2, false), (baca.Dokumen.QuerySelectorAll(".beda").Length, baca.Ada(Form)));
        await pembaca.DitolakAsync(kembali, ("versi", "3"), ("ke", "1"));
        var lain = await portal.MasukAsync("sekretaris.banten");
        Assert.Equal(HttpStatusCode.NotFound, (await lain.MintaAsync(halaman)).StatusCode);
        await lain.TidakAdaAsync(kembali, ("versi", "3"), ("ke", "1"));
    }

    [Fact]
    public async Task A_section_that_nobody_wrote_has_no_history_and_one_written_once_an_empty_one()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        Assert.Equal(HttpStatusCode.NotFound, (await orang.MintaAsync(portal.Binjai.Riwayat("penutup"))).StatusCode);
        await RuangKerjaTests.SimpanAsync(orang, "penutup", "Tulisan satu.");
        Assert.Contains("Belum ada perubahan", (await orang.BukaAsync(portal.Binjai.Riwayat("penutup"))).Teks, StringComparison.Ordinal);
    }

    private static async Task<string> IsiAsync(Orang orang) =>
        (await orang.BukaAsync(orang.Portal.Binjai.Tulis("penutup"))).Isian("markdown")!.Trim();

    private static async Task<Orang> TigaAsync(PortalUji portal)
    {
        var orang = await portal.MasukAsync("sekretaris");
        foreach (var teks in new[] { "Tulisan satu.", "Tulisan dua.", "Tulisan tiga." })
            await RuangKerjaTests.SimpanAsync(orang, "penutup", teks);
        return orang;
    }
}
