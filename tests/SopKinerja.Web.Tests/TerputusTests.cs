namespace SopKinerja.Web.Tests;

using System.Net;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SopKinerja.Data;

/// <summary>The portal while its database is away, and after.</summary>
public sealed class TerputusTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_is_signed_in_reads_what_happened_and_goes_on_when_it_is_back(bool sqlServer)
    {
        var putus = false;
        using var portal = PortalUji.DiAtas(berkas => Database.Of(SqlDialect.Sqlite, () =>
            !putus ? new SqliteConnection($"Data Source={berkas};Foreign Keys=True;Pooling=False")
            : sqlServer ? new SqlConnection("Server=127.0.0.1,1;Connect Timeout=1;User Id=a;Password=b")
            : throw new SqliteException("unable to open database file", 14)));
        var sekretaris = await portal.MasukAsync("sekretaris");
        var catat = await sekretaris.BukaAsync("/Disposisi/Catat");
        var gaya = catat.Dokumen.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        putus = true;

        var halaman = await sekretaris.BukaAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, sekretaris.Status);
        Assert.Contains("Portal sedang tidak dapat membuka basis data", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("Anda tidak perlu masuk lagi", halaman.Teks, StringComparison.Ordinal);
        Assert.NotNull((await sekretaris.MintaAsync("/Disposisi")).Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await sekretaris.MintaAsync(gaya)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sekretaris.MintaAsync("/ikon.svg")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await new Orang(portal).MintaAsync("/Akun/Masuk")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await new Orang(portal).MintaAsync("/Publik")).StatusCode);
        var kirim = await catat.KirimAsync("main form", s_surat);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, sekretaris.Status);
        Assert.Contains("Yang Anda kirim belum tersimpan", kirim.Teks, StringComparison.Ordinal);

        putus = false;
        await sekretaris.BukaAsync("/");
        Assert.Equal(("/", HttpStatusCode.OK), (sekretaris.Alamat, sekretaris.Status));
        Assert.Contains("Surat masuk dicatat", (await catat.KirimAsync("main form", s_surat)).Kabar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_lost_in_the_middle_of_a_page_or_of_a_form_leaves_nothing_half_done()
    {
        var (portal, perekam) = PortalUji.Direkam();
        using var _ = portal;
        var sekretaris = await portal.MasukAsync("sekretaris");
        var catat = await sekretaris.BukaAsync("/Disposisi/Catat");
        var surat = await JumlahAsync();
        var tersimpan = false;
        for (var n = 0; !tersimpan; n++)
        {
            Assert.InRange(n, 0, 20);
            perekam.PutusSesudah = n;
            var jawab = await catat.KirimAsync("main form", s_surat);
            perekam.PutusSesudah = null;
            tersimpan = !jawab.Teks.Contains("Yang Anda kirim belum tersimpan", StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, sekretaris.Status);
            Assert.Equal(surat + (tersimpan ? 1 : 0), await JumlahAsync());
        }

        await catat.KirimAsync("main form", s_surat);
        Assert.StartsWith("/Disposisi/", sekretaris.Alamat, StringComparison.Ordinal);
        Assert.Equal(surat + 1, await JumlahAsync());

        async Task<int> JumlahAsync() =>
            (await sekretaris.BukaAsync("/Disposisi")).Dokumen.QuerySelectorAll("a[href*='/Disposisi/Surat/']").Length;
    }

    [Fact]
    public async Task A_line_that_breaks_at_the_very_end_leaves_it_open_whether_the_form_is_stored()
    {
        var (portal, perekam) = PortalUji.Direkam();
        using var _ = portal;
        var sekretaris = await portal.MasukAsync("sekretaris");
        var catat = await sekretaris.BukaAsync("/Disposisi/Catat");
        perekam.PutusSesudahSimpan = true;
        var jawab = await catat.KirimAsync("main form", s_surat);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, sekretaris.Status);
        Assert.Contains("Belum pasti apakah yang Anda kirim tersimpan", jawab.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("belum tersimpan", jawab.Teks, StringComparison.Ordinal);
    }

    private static readonly (string, string)[] s_surat =
        [("Input.Asal", "Bappeda"), ("Input.Nomor", "1/2026"), ("Input.Tanggal", "2026-01-30"), ("Input.Diterima", "2026-02-02"),
            ("Input.Perihal", "Uji")];
}
