namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>A double click is one act, and its second answer is the answer of the first.</summary>
public sealed class SekaliKirimTests
{
    private static readonly (string, string)[] s_surat =
        [("Input.Asal", "Bappeda"), ("Input.Nomor", "1/2026"), ("Input.Tanggal", "2026-01-30"), ("Input.Diterima", "2026-02-02"),
            ("Input.Perihal", "Uji")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Task<int> JumlahAsync(PortalUji portal, string tabel) =>
        portal.DalamAsync(s => s.GetRequiredService<DbSession>().FindAsync<int>($"SELECT COUNT(*) FROM {tabel} WHERE InstansiId = @Id",
            new { portal.Binjai.Id }, Ct));

    [Fact]
    public async Task A_double_click_on_a_letter_makes_one_agenda_number_and_says_so_twice()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var sebelum = await JumlahAsync(portal, "SuratMasuk");
        var form = await orang.BukaAsync("/Disposisi/Catat");
        var pindaian = ("Input.Berkas", "surat.pdf", Jalan.BuatPdf(new string('x', 200)));
        var hasil = await Task.WhenAll(form.KirimAsync("main form", pindaian, s_surat), form.KirimAsync("main form", pindaian, s_surat));
        Assert.Equal(sebelum + 1, await JumlahAsync(portal, "SuratMasuk"));
        Assert.All(hasil, h => Assert.Contains("Surat masuk dicatat", h.Kabar, StringComparison.Ordinal));
        Assert.StartsWith("http://localhost/Disposisi/Surat/", Assert.Single(hasil.Select(h => h.Dokumen.Url).Distinct()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_changed_before_it_is_sent_again_is_another_act()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var sebelum = await JumlahAsync(portal, "SuratMasuk");
        var form = await orang.BukaAsync("/Disposisi/Catat");
        await form.KirimAsync("main form", s_surat);
        var satu = orang.Alamat;
        await form.KirimAsync("main form", [.. s_surat[..4], ("Input.Perihal", "Uji kedua")]);
        Assert.NotEqual(satu, orang.Alamat);
        Assert.Equal(sebelum + 2, await JumlahAsync(portal, "SuratMasuk"));
    }

    [Fact]
    public async Task A_form_sent_again_later_hears_that_it_was_the_second()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var form = await orang.BukaAsync("/Disposisi/Catat");
        await form.KirimAsync("main form", s_surat);
        var satu = orang.Alamat;
        portal.Jam.Maju(TimeSpan.FromMinutes(5));
        var lagi = await form.KirimAsync("main form", s_surat);
        Assert.Equal(satu, orang.Alamat);
        Assert.Contains("tidak dicatat lagi", lagi.Kabar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_refused_may_be_sent_again_as_it_is()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var form = await orang.BukaAsync("/Pelaksanaan/Mulai");
        var salah = await form.KirimAsync("main form", ("Input.Tahun", "1999"));
        Assert.NotEqual("", salah.Galat);
        Assert.NotEqual("", (await form.KirimAsync("main form", ("Input.Tahun", "1999"))).Galat);
    }

    [Fact]
    public async Task A_refusal_sent_again_is_refused_again_in_its_own_words()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var (lama, baru) = (await admin.BukaAsync("/Pengguna"), await admin.BukaAsync("/Pengguna"));
        const string form = "form[action*='handler=Aktif']";
        Assert.NotNull((await baru.KirimAsync(form)).Kabar);
        var satu = await lama.KirimAsync(form);
        var dua = await lama.KirimAsync(form);
        Assert.Contains("telah diubah orang lain", satu.Galat, StringComparison.Ordinal);
        Assert.Equal((satu.Galat, satu.Kabar), (dua.Galat, dua.Kabar));
    }

    [Fact]
    public async Task A_double_click_on_a_reviewers_link_still_shows_a_link()
    {
        using var portal = PortalUji.Contoh();
        await portal.SampaiSusunAsync();
        await (await portal.MasukAsync("analis")).VersiAsync("Konsep");
        var sekretaris = await portal.MasukAsync("sekretaris");
        await ReviuTests.BukaAsync(sekretaris);
        var reviu = await sekretaris.BukaAsync(portal.Binjai.Reviu);
        for (var n = 0; n < 2; n++)
            Assert.Contains("/Publik/Reviu/", (await reviu.KirimAsync("form[action*='handler=Undang']", ("nama", "Budi"))).Teks,
                StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string> Formulir() => new()
    {
        { "admin.binjai", "/Pegawai", "main form:has([name='Input.Nama'])", "Pegawai" },
        { "admin.binjai", "/Jabatan", "form[action*='handler=Unit']", "UnitKerja" },
        { "sekretaris", "/Indikator", "form#sasaran", "Sasaran" },
    };

    [Theory, MemberData(nameof(Formulir))]
    public async Task A_double_click_on_any_form_is_one_row(string akun, string alamat, string pemilih, string tabel)
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync(akun);
        var sebelum = await JumlahAsync(portal, tabel);
        var form = await orang.BukaAsync(alamat);
        var isian = form.Dokumen.QuerySelector(pemilih)!.QuerySelectorAll("input:not([type=hidden]), textarea")
            .Select(e => e.GetAttribute("name")!)
            .Select(n => (n, n.EndsWith("Nip", StringComparison.Ordinal) ? ""
                : n.EndsWith("Surel", StringComparison.Ordinal) ? "a@contoh.test"
                : "Baru")).ToArray();
        var hasil = await Task.WhenAll(form.KirimAsync(pemilih, isian), form.KirimAsync(pemilih, isian));
        Assert.Equal(sebelum + 1, await JumlahAsync(portal, tabel));
        Assert.Single(hasil.Select(h => h.Kabar).Distinct());
        Assert.NotNull(hasil[0].Kabar);
    }
}
