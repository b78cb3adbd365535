namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>The tables that the office reads and downloads.</summary>
public sealed class TabelTests
{
    private const string Halaman = "/Capaian/Tabel?tahun=2025&periode=Tahunan-0";

    [Theory]
    [InlineData("kosong", "3.4", "1.1")]
    [InlineData("menunggu", "1.1", "3.4")]
    public async Task A_filter_leaves_the_rows_of_its_state(string keadaan, string ada, string tiada)
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("kepala.dinas");
        var tabel = (await orang.BukaAsync($"{Halaman}&Keadaan={keadaan}")).Dokumen.QuerySelectorAll("main tbody td")
            .Select(s => s.TextContent.Trim());
        Assert.Contains(ada, tabel);
        Assert.DoesNotContain(tiada, tabel);
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_says_so_and_keeps_what_was_chosen()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("kepala.dinas");
        var unit = portal.Binjai.Unit("Bidang Pelayanan Kesehatan");
        var halaman = await orang.BukaAsync($"{Halaman}&Unit={unit}&Keadaan=diterima");
        Assert.False(halaman.Ada("main tbody tr"));
        Assert.True(halaman.Ada("main .kosong"));
        Assert.Equal("diterima", halaman.Isian("Keadaan"));
    }

    [Fact]
    public async Task The_unit_of_the_form_narrows_the_compilation()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("kepala.dinas");
        var semua = await orang.BukaAsync(Halaman);
        var p2p = await semua.KirimAsync("form.saring", ("Unit", semua.Pilihan("Unit", "Bidang P2P")));
        var sel = p2p.Dokumen.QuerySelectorAll("main tbody td").Select(s => s.TextContent.Trim()).ToList();
        Assert.Contains("3.1", sel);
        Assert.DoesNotContain("1.1", sel);
    }

    [Theory]
    [InlineData("&tabel=IV", "94,88")]
    [InlineData("&tabel=V", "Program Penunjang Urusan Pemerintahan Daerah")]
    public async Task Each_table_stands_under_its_number(string tabel, string isi)
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("kepala.dinas");
        Assert.Contains(isi, (await orang.BukaAsync(Halaman + tabel)).Dokumen.QuerySelector("main tbody")!.TextContent,
            StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/Capaian/Tabel?tahun=2025&periode=Tahunan-0&tabel=VI")]
    [InlineData("/Capaian/Tabel?tahun=2025&periode=Bulan-1")]
    [InlineData("/Capaian/Tabel?tahun=1899&periode=Tahunan-0")]
    [InlineData("/Capaian/Tabel?tahun=2025&periode=Bulan-1&handler=Excel")]
    public async Task A_table_or_a_period_that_does_not_exist_is_not_found(string alamat)
    {
        using var portal = PortalUji.Contoh();
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.MasukAsync("kepala.dinas")).MintaAsync(alamat)).StatusCode);
    }

    [Fact]
    public async Task The_workbook_holds_all_rows_whatever_is_filtered()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("kepala.dinas");
        var buku = await orang.UnduhAsync($"{Halaman}&Keadaan=kosong&handler=Excel");
        BukuUji.Sah(buku);
        Assert.Equal(12, BukuUji.Baca(buku, "Tabel III").Skip(5).Count());
        Assert.Contains(BukuUji.Baca(buku, "Tabel V").SelectMany(b => b), s => s == "Penyusunan Dokumen Perencanaan Perangkat Daerah");
    }
}
