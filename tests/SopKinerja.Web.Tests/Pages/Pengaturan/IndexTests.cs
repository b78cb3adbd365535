namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>The office's own data, and who receives its reports.</summary>
public sealed class PengaturanIndexTests
{
    private const string Halaman = "/Pengaturan", FormInstansi = "main form:has([name='Input.Nama'])",
        FormPenerima = "form[action*='handler=Penerima']:has([name=id][value='0'])";

    [Fact]
    public async Task A_recipient_is_added_and_offered_when_the_report_is_sent()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(FormPenerima, ("nama", " Bappeda "), ("saluran", "Surel"),
            ("surel", " bappeda@binjai.contoh.test "));
        Assert.Contains("Bappeda ditambahkan sebagai penerima laporan.", hasil.Kabar, StringComparison.Ordinal);
        Assert.Contains("bappeda@binjai.contoh.test", hasil.Baris("Bappeda").TextContent, StringComparison.Ordinal);
        Assert.Contains("Bappeda", (await sekretaris.BukaAsync(portal.Binjai.Jalan)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipient_is_changed_where_he_stands()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var awal = await sekretaris.BukaAsync(Halaman);
        Assert.Contains("LKJ paling lambat akhir bulan ke-2 sesudah tahunnya", awal.Baris("Inspektorat").TextContent, StringComparison.Ordinal);
        const string form = "li:has(b:contains('Inspektorat')) form";
        Assert.Contains("1 sampai 12 bulan", (await awal.KirimAsync(form, ("batasBulan", "13"))).Galat, StringComparison.Ordinal);
        var ubah = await awal.KirimAsync(form, ("batasBulan", "3"), ("berhenti", "true"));
        Assert.Contains("Penerima Inspektorat disimpan.", ubah.Kabar, StringComparison.Ordinal);
        Assert.Contains("Inspektorat (tidak dikirimi lagi)", ubah.Baris("Inspektorat").TextContent, StringComparison.Ordinal);
        Assert.Contains("diubah orang lain", (await awal.KirimAsync(form, ("batasBulan", "4"))).Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipient_with_a_portal_of_its_own_needs_no_address()
    {
        using var portal = PortalUji.Contoh();
        var hasil = await (await (await portal.MasukAsync("admin.binjai")).BukaAsync(Halaman)).KirimAsync(FormPenerima,
            ("nama", "Kementerian"), ("saluran", "Unggah"), ("surel", ""));
        Assert.Contains("diunggah ke portalnya", hasil.Baris("Kementerian").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Surel", "a@contoh.test", "Tulis nama penerima")]
    [InlineData("Bappeda", "Surel", "", "Tulis alamat surel penerima yang lengkap.")]
    [InlineData("Bappeda", "Surel", "tanpa-at", "Tulis alamat surel penerima yang lengkap.")]
    [InlineData("Bappeda", "Surel", "org@contoh.test.", "Tulis alamat surel penerima yang lengkap.")]
    [InlineData("Bappeda", "Surel", "pegawaí@contoh.test", "Tulis alamat surel penerima yang lengkap.")]
    [InlineData("Inspektorat", "Surel", "lain@contoh.test", "sudah")]
    public async Task A_recipient_that_cannot_be_reached_or_is_there_already_is_refused(string nama, string saluran, string surel,
        string pesan)
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var form = await sekretaris.BukaAsync(Halaman);
        var sebelum = form.Dokumen.QuerySelectorAll("section .daftar li").Length;
        var hasil = await form.KirimAsync(FormPenerima, ("nama", nama), ("saluran", saluran), ("surel", surel));
        Assert.Contains(pesan, hasil.Galat, StringComparison.Ordinal);
        Assert.Equal(sebelum, (await sekretaris.BukaAsync(Halaman)).Dokumen.QuerySelectorAll("section .daftar li").Length);
    }

    [Fact]
    public async Task A_recipient_stays_with_the_office_that_added_it_and_others_add_none()
    {
        using var portal = PortalUji.Contoh();
        await (await (await portal.MasukAsync("sekretaris")).BukaAsync(Halaman)).KirimAsync(FormPenerima, ("nama", "Bappeda"),
            ("saluran", "Unggah"));
        Assert.DoesNotContain("Bappeda", (await (await portal.MasukAsync("sekretaris.banten")).BukaAsync(Halaman)).Teks,
            StringComparison.Ordinal);
        await (await portal.MasukAsync("kabid.yankes")).DitolakAsync($"{Halaman}?handler=Penerima", ("nama", "Lain"),
            ("saluran", "Unggah"));
    }

    [Fact]
    public async Task The_offices_name_reaches_its_reports_and_its_public_page()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var hasil = await (await admin.BukaAsync(Halaman)).KirimAsync(FormInstansi, ("Input.Nama", "Dinas Kesehatan Binjai Baru"));
        Assert.Contains("Data instansi disimpan.", hasil.Kabar, StringComparison.Ordinal);
        Assert.Contains("Dinas Kesehatan Binjai Baru", (await admin.BukaAsync(portal.Binjai.Pratinjau)).Teks, StringComparison.Ordinal);
        Assert.Contains("Dinas Kesehatan Binjai Baru", (await new Orang(portal).BukaAsync($"/Publik/{portal.Binjai.Kode}")).Teks,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_change_the_office_the_second_is_told_and_keeps_what_was_typed()
    {
        using var portal = PortalUji.Contoh();
        var (satu, dua) = (await portal.MasukAsync("admin.binjai"), await portal.MasukAsync("sekretaris"));
        var lama = await dua.BukaAsync(Halaman);
        await (await satu.BukaAsync(Halaman)).KirimAsync(FormInstansi, ("Input.Kota", "Medan"));
        var hasil = await lama.KirimAsync(FormInstansi, ("Input.Kota", "Stabat"));
        Assert.Contains("telah diubah orang lain", hasil.Galat, StringComparison.Ordinal);
        Assert.Equal("Stabat", hasil.Isian("Input.Kota"));
        Assert.Equal("Medan", (await dua.BukaAsync(Halaman)).Isian("Input.Kota"));
    }

    [Theory]
    [InlineData("Input.Nama", "", "wajib")]
    [InlineData("Input.Zona", "GMT", "Pilih zona waktu.")]
    public async Task What_an_office_cannot_be_without_is_said_at_its_field(string isian, string nilai, string pesan)
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var hasil = await (await admin.BukaAsync(Halaman)).KirimAsync(FormInstansi, (isian, nilai), ("Input.Alamat", "Jalan Baru 5"));
        Assert.Contains(pesan, hasil.Pesan(isian), StringComparison.Ordinal);
        Assert.Equal("Jalan Baru 5", hasil.Isian("Input.Alamat"));
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }
}
