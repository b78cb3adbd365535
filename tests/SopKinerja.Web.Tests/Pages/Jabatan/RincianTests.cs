namespace SopKinerja.Web.Tests;

/// <summary>Posts, units, terms, roles and substitutes are put right on pages, with a reason that stays to be read.</summary>
public sealed class JabatanRincianTests
{
    private static async Task<Lembar> BukaAsync(Orang orang, string jabatan) =>
        await orang.BukaAsync((await orang.BukaAsync("/Jabatan")).Tautan($"th a:contains('{jabatan}')"));

    [Fact]
    public async Task A_term_is_put_right_with_a_reason_and_what_was_typed_stays_when_it_is_refused()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        const string form = "form[action*='handler=Masa']";
        var tolak = await (await BukaAsync(admin, "Kabid P2P")).KirimAsync(form, ("mulai", "2024-02-01"), ("nomorSk", "800/9"));
        Assert.Contains("Tulis alasan perubahan ini.", tolak.Galat, StringComparison.Ordinal);
        Assert.Equal(("2024-02-01", "800/9"), (tolak.Isian("mulai"), tolak.Isian("nomorSk")));
        Assert.True(tolak.Ada("details[open] form[action*='handler=Masa'] .pesan"));
        var hasil = await tolak.KirimAsync(form, ("alasan", "salah baca SK"));
        Assert.True(hasil.Kabar is not null, hasil.Galat);
        Assert.Contains("1 Feb 2024 – sekarang, SK 800/9", hasil.Dokumen.QuerySelector("section[aria-labelledby=masa-j] p")!.TextContent
            .ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Alasan: salah baca SK", hasil.Dokumen.QuerySelector("section[aria-labelledby=riwayat-j]")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_that_never_was_is_withdrawn_and_its_history_stays_on_the_page()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var hasil = await (await BukaAsync(admin, "Kabid P2P")).KirimAsync("form[action*='handler=Cabut']", ("alasan", "salah orang"));
        Assert.Contains("Belum ada pemangku", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("mencabut catatan dr. Fajar Contoh", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("Kosong", (await admin.BukaAsync("/Jabatan")).Baris("Kabid P2P").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_is_renamed_and_one_that_is_needed_is_not_closed()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var hasil = await (await BukaAsync(admin, "Kabid P2P")).KirimAsync("form[action*='handler=Ubah']", ("nama", "Kabid Penyakit"),
            ("alasan", "sesuai SOTK"));
        Assert.Equal("Kabid Penyakit", hasil.Dokumen.QuerySelector("h1")!.TextContent);
        Assert.Contains("nama menjadi Kabid Penyakit. Alasan: sesuai SOTK", hasil.Teks, StringComparison.Ordinal);
        var tolak = await hasil.KirimAsync("form[action*='handler=Tutup']", ("alasan", "digabung"));
        Assert.Contains("belum dapat ditutup: 1 masa jabatan belum berakhir", tolak.Galat, StringComparison.Ordinal);
        await (await BukaAsync(admin, "Kabid Penyakit")).KirimAsync("form[action*='handler=Cabut']", ("alasan", "uji"));
        var tutup = await (await BukaAsync(admin, "Kabid Penyakit")).KirimAsync("form[action*='handler=Tutup']", ("alasan", "digabung"));
        Assert.True(tutup.Kabar is not null, tutup.Galat);
        Assert.DoesNotContain("Kabid Penyakit", (await admin.BukaAsync("/Jabatan")).Dokumen.QuerySelector("#jabatanId")!.TextContent,
            StringComparison.Ordinal);
        var unit = await admin.BukaAsync((await admin.BukaAsync("/Jabatan")).Tautan("a[href*='/Jabatan/Unit']"));
        Assert.Contains("Tulis alasan", (await unit.KirimAsync("main form[method=post]", ("nama", "Unit Lain"))).Galat, StringComparison.Ordinal);
        Assert.Contains("menjadi Unit Lain. Alasan: salah tulis", (await unit.KirimAsync("main form[method=post]", ("nama", "Unit Lain"),
            ("alasan", "salah tulis"))).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_official_who_leaves_names_his_Plh_himself_who_acts_as_such_until_he_is_back()
    {
        using var portal = PortalUji.Contoh();
        var kepala = await portal.MasukAsync("kepala.dinas");
        var form = await kepala.BukaAsync("/Akun/Berhalangan");
        var tolak = await form.KirimAsync("main form[method=post]", ("mulai", "2026-02-02"));
        Assert.Contains("Isi hari terakhir", tolak.Galat, StringComparison.Ordinal);
        Assert.Contains("cuti, dinas luar, sakit", tolak.Galat, StringComparison.Ordinal);
        var hasil = await tolak.KirimAsync("main form[method=post]", ("bukti", "sp.pdf", Jalan.Pdf),
            ("pegawaiId", form.Pilihan("pegawaiId", "Bagus Contoh")), ("mulai", "2026-02-02"), ("sampai", "2026-02-06"), ("keterangan", "Cuti"));
        Assert.StartsWith("Bagus Contoh, S.K.M., M.Kes. menjadi Plh. Kepala Dinas", hasil.Kabar, StringComparison.Ordinal);
        Assert.Contains("Plh. Kepala Dinas", (await (await portal.MasukAsync("sekretaris")).BukaAsync("/")).Teks, StringComparison.Ordinal);
        var admin = await portal.MasukAsync("admin.binjai");
        Assert.Equal(Jalan.Pdf, await admin.UnduhAsync((await BukaAsync(admin, "Kepala Dinas")).Tautan("a[href*='handler=Bukti']")));
        var lagi = await form.KirimAsync("main form[method=post]", ("pegawaiId", form.Pilihan("pegawaiId", "Citra Contoh")),
            ("mulai", "2026-02-04"), ("sampai", "2026-02-10"), ("keterangan", "Sakit"));
        Assert.Contains("satu Plt atau Plh pada satu hari", lagi.Galat, StringComparison.Ordinal);
        var kembali = await (await kepala.BukaAsync("/Akun/Berhalangan")).KirimAsync("form[action*='handler=Kembali']");
        Assert.Contains("berakhir 2 Februari 2026", kembali.Kabar, StringComparison.Ordinal);
        portal.Jam.Maju(TimeSpan.FromDays(1));
        admin = await portal.MasukAsync("admin.binjai");
        Assert.DoesNotContain("Plh. Kepala Dinas", (await (await portal.MasukAsync("sekretaris")).BukaAsync("/")).Teks,
            StringComparison.Ordinal);
        Assert.Contains("tidak memangku jabatan definitif", (await admin.BukaAsync("/Akun/Berhalangan")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_was_changed_holds_on_the_next_page()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var analis = await portal.MasukAsync("analis");
        Assert.False((await analis.BukaAsync("/")).Ada("a[href*='/Disposisi/Catat']"));
        var akun = await admin.BukaAsync((await admin.BukaAsync("/Pengguna")).Tautan("th a:contains('Dimas Contoh')"));
        Assert.Contains("Tulis alasan", (await akun.KirimAsync("main form[method=post]", ("peran", "Sekretariat-"))).Galat,
            StringComparison.Ordinal);
        var hasil = await akun.KirimAsync("main form[method=post]", ("peran", "Sekretariat-"), ("alasan", "membantu sekretariat"));
        Assert.True(hasil.Kabar is not null, hasil.Galat);
        Assert.Contains("Sekretariat", hasil.Baris("Dimas Contoh").QuerySelector("[data-l=Peran]")!.TextContent, StringComparison.Ordinal);
        Assert.True((await analis.BukaAsync("/")).Ada("a[href*='/Disposisi/Catat']"));
    }

    [Fact]
    public async Task A_form_that_was_refused_does_not_overwrite_who_wrote_meanwhile()
    {
        using var portal = PortalUji.Contoh();
        var (satu, dua) = (await portal.MasukAsync("admin.binjai"), await portal.MasukAsync("admin.binjai"));
        const string form = "form[action*='handler=Ubah']";
        var lama = await BukaAsync(satu, "Kabid P2P");
        await (await BukaAsync(dua, "Kabid P2P")).KirimAsync(form, ("nama", "Kabid Penyakit"), ("alasan", "SOTK"));
        var tolak = await lama.KirimAsync(form, ("nama", "Kabid P2P dan Kesling"));
        Assert.Contains("Tulis alasan", tolak.Galat, StringComparison.Ordinal);
        var bentrok = await tolak.KirimAsync(form, ("alasan", "lengkapi"));
        Assert.Contains("diubah orang lain", bentrok.Galat, StringComparison.Ordinal);
        Assert.Equal("Kabid Penyakit", bentrok.Dokumen.QuerySelector("h1")!.TextContent);
        Assert.Equal("Kabid P2P dan Kesling", bentrok.Isian("nama"));
        Assert.NotNull((await bentrok.KirimAsync(form, ("alasan", "lengkapi"))).Kabar);
    }

    [Fact]
    public async Task What_was_ticked_stays_ticked_and_a_role_of_the_office_needs_no_unit()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var unit = await admin.BukaAsync((await admin.BukaAsync("/Jabatan")).Tautan("a[href*='/Jabatan/Unit']"));
        var tolak = await unit.KirimAsync("main form[method=post]", ("tutup", "true"));
        Assert.True(tolak.Ada("[name=tutup][checked]"));

        var pengguna = await admin.BukaAsync("/Pengguna");
        var baru = await pengguna.KirimAsync("main form:has([name='Input.Nama'])", ("Input.Nama", "sek.dua"), ("Input.Peran", "Sekretariat"),
            ("Input.UnitId", pengguna.Pilihan("Input.UnitId", "Bidang P2P")), ("Input.Sandi", "rahasia-sekali"));
        Assert.Equal("Sekretariat", baru.Baris("sek.dua").QuerySelector("[data-l=Peran]")!.TextContent.Trim());
        var akun = await admin.BukaAsync(baru.Tautan("th a:contains('sek.dua')"));
        Assert.True(akun.Ada("[name=peran][value='Sekretariat-'][checked]"));
    }
}
