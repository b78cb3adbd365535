namespace SopKinerja.Web.Tests;

using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

public sealed class AkunTests
{
    [Fact]
    public async Task Five_wrong_passwords_pause_the_account_for_a_quarter_of_an_hour()
    {
        using var portal = PortalUji.Contoh();
        var orang = new Orang(portal);
        Task<Lembar> Coba(string sandi) => CobaAsync(orang, "sekretaris", sandi);
        for (var i = 0; i < 5; i++)
            Assert.Contains("tidak cocok", (await Coba("salah")).Galat, StringComparison.Ordinal);
        Assert.Contains("dijeda 15 menit", (await Coba(ContohData.Sandi)).Galat, StringComparison.Ordinal);
        portal.Jam.Maju(TimeSpan.FromMinutes(16));
        await Coba(ContohData.Sandi);
        Assert.Equal("/", orang.Alamat);
    }

    [Fact]
    public async Task An_unknown_name_gets_the_same_answer_as_a_wrong_password()
    {
        using var portal = PortalUji.Contoh();
        var orang = new Orang(portal);
        Assert.Equal((await CobaAsync(orang, "tidak.ada", "x")).Galat, (await CobaAsync(orang, "sekretaris", "x")).Galat);
    }

    [Fact]
    public async Task A_closed_account_ends_its_sessions_at_once()
    {
        using var portal = PortalUji.Contoh();
        var analis = await portal.MasukAsync("analis");
        var admin = await portal.MasukAsync("admin.binjai");
        var daftar = await admin.BukaAsync("/Pengguna");
        Assert.NotNull((await daftar.KirimAsync("tr:has(th:contains('Dimas')) form[action*='handler=Aktif']")).Kabar);
        await analis.BukaAsync("/");
        Assert.StartsWith("/Akun/Masuk", analis.Alamat, StringComparison.Ordinal);
        Assert.Contains("tidak cocok", (await CobaAsync(analis, "analis", ContohData.Sandi)).Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_returns_to_a_page_of_the_portal_only()
    {
        using var portal = PortalUji.Contoh();
        var orang = new Orang(portal);
        var form = await orang.BukaAsync("/Akun/Masuk?kembali=https%3A%2F%2Fluar.id");
        await form.KirimAsync("form[action*='handler=Contoh']", ("sebagai", "analis"));
        Assert.Equal("/", orang.Alamat);
    }

    [Fact]
    public async Task Production_starts_without_accounts_and_its_code_works_once()
    {
        using var portal = PortalUji.Produksi();
        var orang = new Orang(portal);
        Assert.False((await orang.BukaAsync("/Akun/Masuk")).Ada("form[action*='handler=Contoh']"));
        var kode = "ABCDEFGHJKLMNPQRSTUV";
        await portal.DalamAsync(async s =>
        {
            await s.GetRequiredService<PenggunaRepository>()
                .InsertKodePertamaAsync(BerkasRepository.Sidik(System.Text.Encoding.UTF8.GetBytes(kode)),
                    s.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddMinutes(11), default);
            return 0;
        });
        (string, string)[] Isi(string k) => [("Input.Kode", k), ("Input.Nama", "Admin"), ("Input.Pengguna", "admin1"),
            ("Input.Sandi", "rahasia-sekali")];
        var (form, lagi) = (await orang.BukaAsync("/Akun/Pertama"), await orang.BukaAsync("/Akun/Pertama"));
        Assert.Contains("Kode tidak cocok", (await form.KirimAsync("main form", Isi("SALAH"))).Galat, StringComparison.Ordinal);
        await form.KirimAsync("main form", Isi(kode));
        Assert.Equal("/Akun/Masuk", orang.Alamat);
        await lagi.KirimAsync("main form", Isi(kode));
        Assert.Equal(HttpStatusCode.NotFound, orang.Status);
        await CobaAsync(orang, "admin1", "rahasia-sekali");
        Assert.Equal("/Instansi", orang.Alamat);
    }

    [Fact]
    public async Task A_new_office_is_set_up_to_its_first_run_through_pages_alone()
    {
        using var portal = PortalUji.Contoh();
        var sistem = await portal.MasukAsync("admin");
        var baru = await (await sistem.BukaAsync("/Instansi")).KirimAsync("main form[method=post]", ("Input.Nama", "Dinas Baru"),
            ("Input.Pemda", "KOTA BARU"), ("Input.Kota", "Baru"), ("Input.Kode", "dinas-baru"), ("Input.Admin", "admin.baru"),
            ("Input.Sandi", "rahasia-sekali"));
        Assert.True(baru.Kabar is not null, baru.Galat);
        var admin = new Orang(portal);
        await CobaAsync(admin, "admin.baru", "rahasia-sekali");
        foreach (var (jabatan, kepala) in new[] { ("Kepala Dinas", true), ("Sekretaris", false), ("Ka.Sub Program", false),
            ("Analis Akuntabilitas Kinerja", false) })
        {
            (string, string)[] isi = [("namaJabatan", jabatan), .. kepala ? new[] { ("kepala", "true") } : []];
            Assert.NotNull((await (await admin.BukaAsync("/Jabatan")).KirimAsync("form[action*='handler=Jabatan']", isi)).Kabar);
        }

        Assert.NotNull((await (await admin.BukaAsync("/Pegawai")).KirimAsync("main form:has([name='Input.Nama'])",
            ("Input.Nama", "Budi Contoh"), ("Input.Nip", "123"))).Kabar);
        var lembar = await admin.BukaAsync("/Jabatan");
        var pangku = await lembar.KirimAsync("form[action*='handler=Pangku']", ("jabatanId", lembar.Pilihan("jabatanId", "Kepala Dinas")),
            ("pegawaiId", lembar.Pilihan("pegawaiId", "Budi Contoh")), ("mulai", "2026-01-01"));
        Assert.True(pangku.Kabar is not null, pangku.Galat);
        var sop = await (await admin.BukaAsync("/Sop/Pasang?kunci=binjai")).KirimAsync("main form");
        Assert.True(sop.Kabar is not null, sop.Galat);
        var pegawai = Regex.Match((await admin.BukaAsync("/Pengguna")).Dokumen.QuerySelector("[name='Input.PegawaiId']")!.InnerHtml,
            "value=\"(\\d+)\"").Groups[1].Value;
        Assert.NotNull((await (await admin.BukaAsync("/Pengguna")).KirimAsync("main form:has([name='Input.Nama'])",
            ("Input.Nama", "sek.baru"), ("Input.PegawaiId", pegawai), ("Input.Peran", "Sekretariat"), ("Input.Sandi",
                "rahasia-sekali"))).Kabar);
        var sekretaris = new Orang(portal);
        await CobaAsync(sekretaris, "sek.baru", "rahasia-sekali");
        var mulai = await (await sekretaris.BukaAsync("/Pelaksanaan/Mulai")).KirimAsync("main form");
        Assert.True(mulai.Kabar is not null, mulai.Galat);
    }

    private static async Task<Lembar> CobaAsync(Orang orang, string pengguna, string sandi) =>
        await (await orang.BukaAsync("/Akun/Masuk")).KirimAsync("main form:has([name='Input.Sandi'])", ("Input.Pengguna", pengguna),
            ("Input.Sandi", sandi));
}
