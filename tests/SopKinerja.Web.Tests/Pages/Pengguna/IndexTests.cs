namespace SopKinerja.Web.Tests;

using System.Net;
using SopKinerja.Data;

/// <summary>The accounts of an office, in the hands of its administrator.</summary>
public sealed class PenggunaIndexTests
{
    private const string Halaman = "/Pengguna", FormBaru = "main form:has([name='Input.Nama'])";

    private static string Form(string akun, string penangan) => $"tr:has(code:contains('{akun}')) form[action*='handler={penangan}']";

    [Fact]
    public async Task A_new_password_ends_the_persons_sessions_and_opens_the_account()
    {
        using var portal = PortalUji.Contoh();
        var (analis, admin) = (await portal.MasukAsync("analis"), await portal.MasukAsync("admin.binjai"));
        var hasil = await (await admin.BukaAsync(Halaman)).KirimAsync(Form("analis", "Sandi"), ("sandi", "sandi-yang-baru"));
        Assert.Contains("Kata sandi analis diganti. Sampaikan langsung kepada orangnya.", hasil.Kabar, StringComparison.Ordinal);
        await analis.BukaAsync("/");
        Assert.StartsWith("/Akun/Masuk", analis.Alamat, StringComparison.Ordinal);
        Assert.Contains("tidak cocok", (await CobaAsync(analis, "analis", ContohData.Sandi)).Galat, StringComparison.Ordinal);
        await CobaAsync(analis, "analis", "sandi-yang-baru");
        Assert.Equal("/", analis.Alamat);
    }

    [Fact]
    public async Task A_new_password_lifts_the_pause_after_wrong_ones()
    {
        using var portal = PortalUji.Contoh();
        var orang = new Orang(portal);
        for (var i = 0; i < 5; i++)
            await CobaAsync(orang, "analis", "salah");
        var admin = await portal.MasukAsync("admin.binjai");
        Assert.Contains("Dijeda", (await admin.BukaAsync(Halaman)).Baris("analis").TextContent, StringComparison.Ordinal);
        await (await admin.BukaAsync(Halaman)).KirimAsync(Form("analis", "Sandi"), ("sandi", "sandi-yang-baru"));
        await CobaAsync(orang, "analis", "sandi-yang-baru");
        Assert.Equal("/", orang.Alamat);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pendek7")]
    public async Task A_password_that_is_too_short_changes_nothing(string sandi)
    {
        using var portal = PortalUji.Contoh();
        var (analis, admin) = (await portal.MasukAsync("analis"), await portal.MasukAsync("admin.binjai"));
        Assert.Contains("sedikitnya 8 karakter",
            (await (await admin.BukaAsync(Halaman)).KirimAsync(Form("analis", "Sandi"), ("sandi", sandi))).Galat, StringComparison.Ordinal);
        await analis.BukaAsync("/");
        Assert.Equal("/", analis.Alamat);
    }

    [Fact]
    public async Task A_password_is_changed_by_the_offices_own_administrator_alone()
    {
        using var portal = PortalUji.Contoh();
        var ganti = (await (await portal.MasukAsync("admin.binjai")).BukaAsync(Halaman)).Dokumen.QuerySelector(Form("analis", "Sandi"))!
            .GetAttribute("action")!;
        await (await portal.MasukAsync("sekretaris")).DitolakAsync(ganti, ("sandi", "sandi-yang-baru"));
        await (await portal.MasukAsync("admin.banten")).TidakAdaAsync(ganti, ("sandi", "sandi-yang-baru"));
        await CobaAsync(new Orang(portal), "analis", ContohData.Sandi);
    }

    [Fact]
    public async Task A_new_account_works_in_its_role_and_its_name_is_taken()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var form = await admin.BukaAsync(Halaman);
        (string, string)[] isi = [("Input.Nama", "pengisi.yankes"), ("Input.PegawaiId", form.Pilihan("Input.PegawaiId", "Gita")),
            ("Input.Peran", "Pengisi"), ("Input.UnitId", form.Pilihan("Input.UnitId", "Bidang P2P")), ("Input.Sandi", "rahasia-sekali")];
        Assert.Contains("Akun pengisi.yankes dibuat", (await form.KirimAsync(FormBaru, isi)).Kabar, StringComparison.Ordinal);
        var lagi = await (await admin.BukaAsync(Halaman)).KirimAsync(FormBaru, isi);
        Assert.Contains("sudah", lagi.Pesan("Input.Nama"), StringComparison.Ordinal);
        Assert.Equal("pengisi.yankes", lagi.Isian("Input.Nama"));
        var baru = new Orang(portal);
        await CobaAsync(baru, "pengisi.yankes", "rahasia-sekali");
        Assert.True((await baru.BukaAsync("/Capaian/Isi?tahun=2025&periode=Tahunan-0")).Ada("input[name$='.Realisasi']"));
    }

    [Theory]
    [InlineData("Input.Nama", " ", "wajib")]
    [InlineData("Input.Sandi", "pendek7", "8")]
    [InlineData("Input.UnitId", "", "Pilih unit yang datanya diisi akun ini.")]
    public async Task What_an_account_lacks_is_said_at_its_field_and_the_rest_is_kept(string isian, string nilai, string pesan)
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var form = await admin.BukaAsync(Halaman);
        (string Nama, string Nilai)[] isi = [("Input.Nama", "pengisi.baru"), ("Input.Peran", "Pengisi"), ("Input.UnitId", form.Pilihan(
            "Input.UnitId", "Bidang P2P")), ("Input.Sandi", "rahasia-sekali")];
        var hasil = await form.KirimAsync(FormBaru, [.. isi.Where(i => i.Nama != isian), (isian, nilai)]);
        Assert.Contains(pesan, hasil.Pesan(isian), StringComparison.Ordinal);
        Assert.Equal("Pengisi", hasil.Isian("Input.Peran"));
        Assert.Equal("", hasil.Isian("Input.Sandi"));
        Assert.DoesNotContain("pengisi.baru", (await admin.BukaAsync(Halaman)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_becomes_administrator_of_the_system_through_an_office()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var hasil = await (await admin.BukaAsync(Halaman)).KirimAsync(FormBaru, ("Input.Nama", "penyusup"),
            ("Input.Peran", "AdminSistem"), ("Input.Sandi", "rahasia-sekali"));
        Assert.Contains("Pilih peran dari daftar.", hasil.Galat, StringComparison.Ordinal);
        await CobaAsync(new Orang(portal), "penyusup", "rahasia-sekali", HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_own_account_stays_open()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        Assert.Contains("Akun sendiri tidak dapat dinonaktifkan.",
            (await (await admin.BukaAsync(Halaman)).KirimAsync(Form("admin.binjai", "Aktif"))).Galat, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.MintaAsync(Halaman)).StatusCode);
    }

    private static async Task<Lembar> CobaAsync(Orang orang, string pengguna, string sandi, HttpStatusCode? gagal = null)
    {
        var hasil = await (await orang.BukaAsync("/Akun/Masuk")).KirimAsync("main form:has([name='Input.Sandi'])",
            ("Input.Pengguna", pengguna), ("Input.Sandi", sandi));
        if (gagal is not null)
            Assert.Contains("tidak cocok", hasil.Galat, StringComparison.Ordinal);
        return hasil;
    }
}
