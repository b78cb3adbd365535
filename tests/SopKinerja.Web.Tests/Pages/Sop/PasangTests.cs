namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>A SOP that ships with the program is put into an office.</summary>
public sealed class PasangTests
{
    private const string Halaman = "/Sop/Pasang?kunci=banten", Form = "main form[method=post]";

    [Fact]
    public async Task A_column_without_a_post_is_refused_and_a_post_of_another_office_not_found()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var form = await admin.BukaAsync(Halaman);
        var kolom = form.Dokumen.QuerySelectorAll("select[name=jabatanId]").Length;
        var kurang = await form.KirimAsync(Form, [.. Enumerable.Repeat(("jabatanId", "0"), kolom)]);
        Assert.Contains("Pilih jabatan untuk setiap pelaksana.", kurang.Galat, StringComparison.Ordinal);
        var lain = (await (await portal.MasukAsync("admin.banten")).BukaAsync(Halaman)).Pilihan("jabatanId", "Kepala Seksi");
        await form.KirimAsync(Form, [.. Enumerable.Repeat(("jabatanId", lain), kolom)]);
        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
    }

    [Theory]
    [InlineData("binjai")]
    [InlineData("banten")]
    public async Task A_SOP_of_a_name_that_is_there_is_not_put_in_again(string kunci)
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var sebelum = (await admin.BukaAsync("/Sop")).Dokumen.QuerySelectorAll("main a[href*='/Sop/Rincian/']").Length;
        var form = await admin.BukaAsync($"/Sop/Pasang?kunci={kunci}");
        var kolom = form.Dokumen.QuerySelectorAll("select[name=jabatanId]").Length;
        var hasil = await form.KirimAsync(Form, [.. Enumerable.Repeat(("jabatanId", form.Pilihan("jabatanId", "Sekretaris")), kolom)]);
        Assert.Contains("sudah", hasil.Galat, StringComparison.Ordinal);
        Assert.Equal(sebelum, (await admin.BukaAsync("/Sop")).Dokumen.QuerySelectorAll("main a[href*='/Sop/Rincian/']").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.MintaAsync("/Sop/Pasang?kunci=medan")).StatusCode);
    }

    [Fact]
    public async Task Only_the_administrator_puts_it_in_and_an_office_reads_only_its_own()
    {
        using var portal = PortalUji.Contoh();
        await (await portal.MasukAsync("sekretaris")).DitolakAsync(Halaman);
        var sop = await (await portal.MasukAsync("kabid.yankes")).BukaAsync(portal.Binjai.Sop);
        Assert.Contains("069/137/SOP/Dinkes/V/2023", sop.Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound,
            (await (await portal.MasukAsync("admin.banten")).MintaAsync(portal.Binjai.Sop)).StatusCode);
    }
}
