namespace SopKinerja.Web.Tests;

using AngleSharp;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>The head signs in the portal, with the passphrase of his certificate.</summary>
public sealed class ElektronikTests
{
    private const string Form = "form[action*='handler=Elektronik']", Kunci = "form[action*='handler=Kunci']";

    private static async Task<(PortalUji Portal, ServerBsre Server, Orang Kepala)> SiapAsync(Perilaku perilaku = Perilaku.Benar)
    {
        var server = await ServerBsre.MulaiAsync(perilaku);
        var portal = PortalUji.Dengan(("Bsre:Alamat", server.Alamat), ("Bsre:Pengguna", ServerBsre.Akun), ("Bsre:Sandi", ServerBsre.Sandi),
            ("Tte:Akar", Path.Combine(AppContext.BaseDirectory, "Unggah", "Berkas", "akar-uji.pem")));
        portal.Jam.Maju(new DateTimeOffset(2026, 11, 28, 2, 0, 0, TimeSpan.Zero) - portal.Jam.GetUtcNow()); // after the certificate was made
        var sekretaris = await portal.LewatiSampaiSusunAsync();
        await (await portal.MasukAsync("analis")).SusunAsync(portal.Binjai.Jalan, "Konsep");
        for (var i = 0; i < 2; i++)
            await sekretaris.LewatiAsync(portal.Binjai.Jalan);
        Assert.Equal(1, await portal.PdfJadiAsync(JenisNaskahPdf.TandaTangan, ServerBsre.Asal));
        return (portal, server, await portal.MasukAsync("kepala.dinas"));
    }

    [Fact]
    public async Task What_comes_back_is_shown_before_it_locks_and_the_record_says_TTE()
    {
        var (portal, server, kepala) = await SiapAsync();
        using var p = portal;
        await using var s = server;
        var periksa = await (await kepala.BukaAsync(portal.Binjai.Jalan)).KirimAsync(Form, ("nik", "1275 0123 4567 0001"), ("frasaSandi", ServerBsre.Frasa));
        Assert.Equal("", periksa.Galat);
        Assert.Contains("dr. Arif Contoh, M.K.M., Jumat, 27 November 2026", periksa.Teks, StringComparison.Ordinal);
        Assert.Null(await NaskahAsync(portal));
        Assert.Contains("Tindak lanjut", (await periksa.KirimAsync(Kunci)).Kabar, StringComparison.Ordinal);
        var final = (await NaskahAsync(portal))!;
        Assert.Equal((BerkasRepository.Sidik(ServerBsre.Tertanda), "dr. Arif Contoh, M.K.M."), (final.Sha256, final.PenandatanganNama));
        Assert.Equal("TTE", await portal.DalamAsync(x => x.GetRequiredService<DbSession>().FindAsync<string>("SELECT Cara FROM NaskahFinal", null, default)));
    }

    [Fact]
    public async Task A_wrong_passphrase_is_said_at_its_field_and_stays_nowhere()
    {
        var (portal, server, kepala) = await SiapAsync();
        using var p = portal;
        await using var s = server;
        var halaman = await kepala.BukaAsync(portal.Binjai.Jalan);
        var salah = await halaman.KirimAsync(Form, ("nik", ServerBsre.Nik), ("frasaSandi", "frasa yang keliru"));
        Assert.Contains("Frasa sandi ditolak: “Passphrase anda salah”", salah.Pesan("frasaSandi"), StringComparison.Ordinal);
        Assert.DoesNotContain("frasa yang keliru", salah.Dokumen.ToHtml(), StringComparison.Ordinal);

        // Neither in the database nor in its journal, which holds what was written last.
        var disimpan = Directory.GetFiles(portal.Folder, "*.db*");
        Assert.Contains(disimpan, f => f.EndsWith("-wal", StringComparison.Ordinal));
        foreach (var f in disimpan.Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)))
        {
            await using var baca = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var isi = new MemoryStream();
            await baca.CopyToAsync(isi, TestContext.Current.CancellationToken);
            Assert.Equal(-1, isi.ToArray().AsSpan().IndexOf("frasa yang keliru"u8));
            Assert.Equal(-1, isi.ToArray().AsSpan().IndexOf("1275012345670001"u8));
        }

        var kosong = await salah.KirimAsync(Form, ("nik", "123"));
        Assert.Contains("Ketik NIK, 16 angka.", kosong.Pesan("nik"), StringComparison.Ordinal);
        Assert.Contains("Ketik frasa sandi", kosong.Pesan("frasaSandi"), StringComparison.Ordinal);
        Assert.True((await kepala.BukaAsync(portal.Binjai.Jalan)).Ada(Form));
    }

    [Fact]
    public async Task Nobody_signs_for_the_head()
    {
        var (portal, server, _) = await SiapAsync();
        using var p = portal;
        await using var s = server;
        var sekretaris = await portal.MasukAsync("sekretaris");
        var halaman = await sekretaris.BukaAsync(portal.Binjai.Jalan);
        Assert.False(halaman.Ada(Form));
        await sekretaris.DitolakAsync($"/Pelaksanaan/Naskah/{portal.Binjai.JalanId}?handler=Elektronik", ("langkahId", "1"), ("nik", ServerBsre.Nik),
            ("frasaSandi", ServerBsre.Frasa));
    }

    [Fact]
    public async Task Without_a_server_the_form_is_not_there()
    {
        using var portal = PortalUji.Contoh();
        await portal.LewatiSampaiSusunAsync();
        Assert.False((await (await portal.MasukAsync("kepala.dinas")).BukaAsync(portal.Binjai.Jalan)).Ada(Form));
    }

    private static Task<NaskahFinal?> NaskahAsync(PortalUji portal) => portal.DalamAsync(s =>
        s.GetRequiredService<NaskahRepository>().FindByPelaksanaanAsync(portal.Binjai.Id, portal.Binjai.JalanId, default));
}
