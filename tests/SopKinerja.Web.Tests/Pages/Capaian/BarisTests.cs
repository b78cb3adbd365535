namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>One figure with all that an auditor asks.</summary>
public sealed class BarisTests
{
    private const string Tahunan = "?tahun=2025&periode=Tahunan-0";

    [Fact]
    public async Task The_trace_alone_tells_the_grid_how_a_figure_was_computed()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("kabid.yankes");
        var jejak = await orang.BukaAsync($"{portal.Binjai.Baris("1.1")}{Tahunan}&handler=Jejak");
        Assert.Equal("Jejak hitung 1.1", jejak.Dokumen.QuerySelector("h2")!.TextContent);
        Assert.False(jejak.Ada("main, header, nav"));
        Assert.Contains("94,88", jejak.Dokumen.QuerySelector("ol")!.TextContent, StringComparison.Ordinal);
        var halaman = await orang.BukaAsync(jejak.Tautan("a[href*='/Capaian/Baris']"));
        Assert.Equal(jejak.Dokumen.QuerySelectorAll("ol li span:last-child").Select(s => s.TextContent),
            halaman.Dokumen.QuerySelectorAll("[aria-labelledby=jejak-h] tbody td").Select(s => s.TextContent));
    }

    [Fact]
    public async Task A_figure_that_nobody_entered_says_so_in_its_trace()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        await orang.BukaAsync($"{portal.Binjai.Baris("3.4")}{Tahunan}&handler=Jejak");
        Assert.Equal(HttpStatusCode.OK, orang.Status);
        Assert.Contains("Belum pernah diisi.", (await orang.BukaAsync(portal.Binjai.Baris("3.4") + Tahunan)).Teks,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sekretaris.banten", Tahunan)]
    [InlineData("sekretaris", "?tahun=2025&periode=Bulan-1")]
    [InlineData("sekretaris", "?tahun=1999&periode=Tahunan-0")]
    public async Task A_trace_of_another_office_or_of_no_period_is_not_found(string akun, string periode)
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync(akun);
        Assert.Equal(HttpStatusCode.NotFound, (await orang.MintaAsync($"{portal.Binjai.Baris("1.1")}{periode}&handler=Jejak")).StatusCode);
    }

    [Fact]
    public async Task Evidence_is_attached_read_by_the_office_and_taken_away_by_its_unit()
    {
        using var portal = PortalUji.Contoh();
        var (p2p, alamat) = (await portal.MasukAsync("pengisi.p2p"), portal.Binjai.Baris("3.1") + Tahunan);
        var hasil = await (await p2p.BukaAsync(alamat)).KirimAsync("form[action*='handler=Unggah']", ("file", "rekap.pdf", Jalan.Pdf));
        Assert.Contains("Bukti rekap.pdf dilampirkan.", hasil.Kabar, StringComparison.Ordinal);
        var berkas = hasil.Tautan("a[href*='handler=Bukti']");
        Assert.Equal(Jalan.Pdf, await (await portal.MasukAsync("kabid.yankes")).UnduhAsync(berkas));
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.MasukAsync("sekretaris.banten")).MintaAsync(berkas)).StatusCode);

        var hapus = hasil.Dokumen.QuerySelector("form[action*='handler=Hapus']")!.GetAttribute("action")!;
        await (await portal.MasukAsync("pengisi.kesmas")).DitolakAsync(hapus);
        Assert.Contains("Bukti rekap.pdf dihapus.", (await hasil.KirimAsync("form[action*='handler=Hapus']")).Kabar,
            StringComparison.Ordinal);
        await p2p.TidakAdaAsync(hapus);
        Assert.Equal(HttpStatusCode.NotFound, (await p2p.MintaAsync(berkas)).StatusCode);
    }

    [Fact]
    public async Task A_warning_is_answered_by_the_unit_and_the_answer_is_read_beside_it()
    {
        using var portal = PortalUji.Contoh();
        var (p2p, alamat) = (await portal.MasukAsync("pengisi.p2p"), portal.Binjai.Baris("3.4") + Tahunan);
        await p2p.IsiAsync("/Capaian/Isi" + Tahunan, n => n == 0 ? ("100", "900") : ("6.980", "6.402"));
        var halaman = await p2p.BukaAsync(alamat);
        const string form = "form[action*='handler=Jawab']";
        Assert.True(halaman.Ada(form), halaman.Dokumen.QuerySelector("#mutu")!.TextContent);
        Assert.Contains("Tulis jawaban", (await halaman.KirimAsync(form, ("jawaban", " "))).Galat, StringComparison.Ordinal);
        var hasil = await (await p2p.BukaAsync(alamat)).KirimAsync(form, ("jawaban", "Sasaran memakai data lama."));
        Assert.Contains("Jawaban tersimpan", hasil.Kabar, StringComparison.Ordinal);
        Assert.Contains("Sasaran memakai data lama.", hasil.Dokumen.QuerySelector("#mutu")!.TextContent, StringComparison.Ordinal);
        var jawab = hasil.Dokumen.QuerySelector(form)!.GetAttribute("action")!;
        await (await portal.MasukAsync("pengisi.kesmas")).DitolakAsync(jawab, ("jawaban", "Lain"));
        Assert.Contains("sudah tidak ada", (await p2p.PaksaAsync(jawab, ("kunci", "tiada"), ("jawaban", "x"))).Galat,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_document_prints_stands_beside_the_computed_figure_and_never_in_its_place()
    {
        using var portal = PortalUji.Contoh();
        var pengisi = await portal.MasukAsync("pengisi.kesmas");
        var alamat = $"/Capaian/Baris/{portal.Binjai.Indikator("1.1")}?tahun=2025&periode=Tahunan-0";
        const string form = "form[action*='handler=Tercetak']";
        var tanpa = await (await pengisi.BukaAsync(alamat)).KirimAsync(form, ("tercetak1", "95,5"), ("sumber", ""));
        Assert.Contains("Tulis dokumen dan halamannya", tanpa.Galat, StringComparison.Ordinal);
        var hasil = await (await pengisi.BukaAsync(alamat)).KirimAsync(form, ("tercetak1", "95,5"), ("sumber", "Profil <2025> hlm. 41"));
        Assert.Contains("angka yang dihitung tidak berubah", hasil.Kabar, StringComparison.Ordinal);
        const string beda = "Tercetak 95,5% pada Profil <2025> hlm. 41; dihitung 94,88%, selisih 0,62.";
        Assert.Contains(beda, hasil.Baris("Tercetak").TextContent, StringComparison.Ordinal);
        Assert.Contains(beda, (await pengisi.BukaAsync($"{alamat}&handler=Jejak")).Teks, StringComparison.Ordinal);
        foreach (var lain in new[] { "/Capaian/Mutu?tahun=2025&periode=Tahunan-0", "/Capaian/Verifikasi?tahun=2025&periode=Tahunan-0" })
            Assert.Contains(beda, (await (await portal.MasukAsync("kasub.program")).BukaAsync(lain)).Teks, StringComparison.Ordinal);
        Assert.Contains("94,88", (await pengisi.BukaAsync("/Capaian/Tabel?tahun=2025&periode=Tahunan-0")).Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("95,50", (await pengisi.BukaAsync("/Capaian/Tabel?tahun=2025&periode=Tahunan-0")).Teks, StringComparison.Ordinal);

        Assert.Contains("dicabut", (await (await pengisi.BukaAsync(alamat)).KirimAsync(form, ("tercetak1", ""))).Kabar, StringComparison.Ordinal);
        Assert.DoesNotContain("Profil <2025>", (await pengisi.BukaAsync(alamat)).Dokumen.QuerySelector("#mutu")!.TextContent,
            StringComparison.Ordinal);
    }
}
