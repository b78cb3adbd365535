namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>Who has filled in and who has not.</summary>
public sealed class KelengkapanTests
{
    private const string Halaman = "/Capaian/Kelengkapan?tahun=2025&periode=Tahunan-0";

    private static string Form(PortalUji portal, string penangan, string unit) =>
        $"form[action*='handler={penangan}'][action*='unit={portal.Binjai.Unit(unit)}']";

    [Fact]
    public async Task Each_unit_is_counted_with_what_it_lacks()
    {
        using var portal = PortalUji.Contoh();
        var halaman = await (await portal.MasukAsync("kabid.yankes")).BukaAsync(Halaman);
        Assert.Contains("10 dari 12 indikator terisi.", halaman.Teks, StringComparison.Ordinal);
        var p2p = halaman.Baris("Bidang P2P");
        Assert.Equal(("4 dari 6", "3.4, 3.5"), (p2p.QuerySelector("[data-l=Terisi]")!.TextContent,
            p2p.QuerySelector("[data-l='Belum terisi']")!.TextContent));
        Assert.False(halaman.Ada("main form[method=post]"));
    }

    [Fact]
    public async Task A_cut_off_is_set_shown_and_taken_away()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        const string form = "form[action*='handler=Batas']";
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(form, ("batas", "2026-02-10"));
        Assert.Contains("Batas isian Tahun 2025: 10 Februari 2026.", hasil.Kabar, StringComparison.Ordinal);
        Assert.Equal("2026-02-10", hasil.Isian("batas"));
        foreach (var salah in new[] { "2026-02-30", "1999-12-31", "kapan-kapan" })
            Assert.Contains("Tulis tanggal batas yang benar.", (await hasil.KirimAsync(form, ("batas", salah))).Galat,
                StringComparison.Ordinal);
        Assert.Equal("2026-02-10", (await sekretaris.BukaAsync(Halaman)).Isian("batas"));
        Assert.Contains("Batas isian dihapus.", (await hasil.KirimAsync(form, ("batas", ""))).Kabar, StringComparison.Ordinal);
        await (await portal.MasukAsync("kasub.program")).DitolakAsync(Halaman + "&handler=Batas", ("batas", "2026-02-10"));
    }

    [Fact]
    public async Task A_figure_entered_after_the_cut_off_needs_a_reason()
    {
        using var portal = PortalUji.Contoh();
        await (await (await portal.MasukAsync("sekretaris")).BukaAsync(Halaman)).KirimAsync("form[action*='handler=Batas']",
            ("batas", "2026-02-01"));
        var pengisi = await portal.MasukAsync("pengisi.p2p");
        var kisi = await pengisi.BukaAsync("/Capaian/Isi?tahun=2025&periode=Tahunan-0");
        var nama = kisi.Dokumen.QuerySelector($"#b{portal.Binjai.Indikator("3.1")} input[name$='.Realisasi']")!.GetAttribute("name")!;
        var tanpa = await kisi.KirimAsync("form:has(.kisi)", (nama, "5"));
        Assert.Null(tanpa.Kabar);
        Assert.Equal("5", tanpa.Isian(nama));
        Assert.Contains("alasan", tanpa.Teks, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_unit_is_reminded_with_its_form_attached_and_not_again_on_the_same_day()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var halaman = await sekretaris.BukaAsync(Halaman);
        var ingatkan = Form(portal, "Ingatkan", "Bidang P2P");
        var hasil = await halaman.KirimAsync(ingatkan);
        Assert.Contains("Pengingat dikirim kepada Bidang P2P", hasil.Kabar, StringComparison.Ordinal);
        Assert.False(hasil.Ada(ingatkan));
        Assert.Contains("Terakhir diingatkan", hasil.Baris("Bidang P2P").TextContent, StringComparison.Ordinal);
        var surel = await SurelAsync(portal);
        var pengingat = Assert.Single(surel, s => s.Perihal == "Data kinerja Tahun 2025: Bidang P2P");
        Assert.Contains("Belum terisi: 3.4, 3.5.", pengingat.Teks, StringComparison.Ordinal);
        Assert.EndsWith(".xlsx", pengingat.LampiranNama, StringComparison.Ordinal);

        var lagi = await sekretaris.PaksaAsync(halaman.Dokumen.QuerySelector(ingatkan)!.GetAttribute("action")!);
        Assert.Null(lagi.Kabar);
        Assert.Equal(surel.Count, (await SurelAsync(portal)).Count);
    }

    [Fact]
    public async Task All_who_lack_something_are_reminded_and_nobody_else()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var semua = await (await sekretaris.BukaAsync(Halaman)).KirimAsync("form[action*='handler=Ingatkan'][action*='unit=0']");
        Assert.Contains("Bidang P2P", semua.Kabar, StringComparison.Ordinal);
        Assert.DoesNotContain("Kesehatan Masyarakat", semua.Kabar, StringComparison.Ordinal);
        var lagi = await sekretaris.PaksaAsync(Halaman + "&handler=Ingatkan&unit=0");
        Assert.Contains("sudah diingatkan hari ini", lagi.Galat, StringComparison.Ordinal);
        await sekretaris.TidakAdaAsync($"{Halaman}&handler=Ingatkan&unit={portal.Banten.Unit("Bidang P2P")}");
        await (await portal.MasukAsync("kasub.program")).DitolakAsync(Halaman + "&handler=Ingatkan&unit=0");
    }

    [Fact]
    public async Task A_units_own_address_gets_the_form_and_a_wrong_one_is_refused()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var form = Form(portal, "Surel", "Bidang P2P");
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(form, ("alamat", " p2p@binjai.contoh.test "));
        Assert.Contains("dikirim ke p2p@binjai.contoh.test.", hasil.Kabar, StringComparison.Ordinal);
        Assert.Contains("Tulis alamat surel yang lengkap", (await hasil.KirimAsync(form, ("alamat", "p2p"))).Galat,
            StringComparison.Ordinal);
        await hasil.KirimAsync(Form(portal, "Ingatkan", "Bidang P2P"));
        Assert.Contains(await SurelAsync(portal), s => s.Kepada == "p2p@binjai.contoh.test" && s.LampiranNama is not null);
        Assert.Contains("dihapus", (await (await sekretaris.BukaAsync(Halaman)).KirimAsync(form, ("alamat", " "))).Kabar,
            StringComparison.Ordinal);
        await sekretaris.TidakAdaAsync($"{Halaman}&handler=Surel&unit={portal.Banten.Unit("Bidang P2P")}", ("alamat", "a@contoh.test"));
    }

    private static Task<IReadOnlyList<Surel>> SurelAsync(PortalUji portal) =>
        portal.DalamAsync(s => s.GetRequiredService<SurelRepository>().ListAsync(portal.Binjai.Id, new(1, 200),
            TestContext.Current.CancellationToken));
}
