namespace SopKinerja.Web.Tests;

/// <summary>The offices of a portal, in the hands of its system administrator.</summary>
public sealed class InstansiIndexTests
{
    private const string Halaman = "/Instansi", Form = "main form[method=post]";

    private static readonly (string, string)[] s_baru = [("Input.Nama", "Dinas Baru"), ("Input.Pemda", "KOTA BARU"),
        ("Input.Kota", "Baru"), ("Input.Kode", "dinas-baru"), ("Input.Admin", "admin.baru"), ("Input.Sandi", "rahasia-sekali")];

    [Theory]
    [InlineData("Input.Kode", "Dinas Baru", "huruf kecil")]
    [InlineData("Input.Kode", "periksa", "huruf kecil")]
    [InlineData("Input.Kode", "-dinas", "huruf kecil")]
    [InlineData("Input.Zona", "UTC", "Pilih zona waktu.")]
    [InlineData("Input.Sandi", "1234567", "8")]
    [InlineData("Input.Nama", "", "wajib")]
    public async Task What_an_office_cannot_have_is_said_at_its_field_and_nothing_is_made(string isian, string nilai, string pesan)
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin");
        var hasil = await (await admin.BukaAsync(Halaman)).KirimAsync(Form, [.. s_baru.Where(b => b.Item1 != isian), (isian, nilai)]);
        Assert.Contains(pesan, hasil.Pesan(isian), StringComparison.Ordinal);
        Assert.Equal("KOTA BARU", hasil.Isian("Input.Pemda"));
        Assert.Equal("", hasil.Isian("Input.Sandi"));
        Assert.Equal(2, (await admin.BukaAsync(Halaman)).Dokumen.QuerySelectorAll(".daftar li").Length);
    }

    [Fact]
    public async Task A_code_or_an_administrator_that_is_taken_leaves_no_half_an_office()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin");
        foreach (var (isian, nilai) in new[] { ("Input.Kode", portal.Binjai.Kode), ("Input.Admin", "admin.binjai") })
        {
            var hasil = await (await admin.BukaAsync(Halaman)).KirimAsync(Form, [.. s_baru.Where(b => b.Item1 != isian), (isian, nilai)]);
            Assert.Contains("sudah dipakai", hasil.Galat, StringComparison.Ordinal);
            Assert.Equal(nilai, hasil.Isian(isian));
            Assert.Equal(2, (await admin.BukaAsync(Halaman)).Dokumen.QuerySelectorAll(".daftar li").Length);
        }
    }

    [Fact]
    public async Task An_office_sent_twice_is_one_office()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin");
        var form = await admin.BukaAsync(Halaman);
        var satu = await form.KirimAsync(Form, s_baru);
        var dua = await form.KirimAsync(Form, s_baru);
        Assert.Contains("Dinas Baru dibuat. Adminnya masuk dengan nama pengguna admin.baru.", satu.Kabar, StringComparison.Ordinal);
        Assert.Equal(satu.Kabar, dua.Kabar);
        Assert.Equal(3, dua.Dokumen.QuerySelectorAll(".daftar li").Length);
    }

    [Fact]
    public async Task An_office_is_found_by_a_part_of_its_name()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin");
        var satu = await admin.BukaAsync($"{Halaman}?q=banten");
        Assert.Contains("Dinas Kesehatan Provinsi Banten", Assert.Single(satu.Dokumen.QuerySelectorAll(".daftar li")).TextContent,
            StringComparison.Ordinal);
        var tiada = await admin.BukaAsync($"{Halaman}?q={Uri.EscapeDataString("<b>%_")}");
        Assert.Contains("Tidak ada instansi yang cocok “<b>%_”", tiada.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_system_administrator_sees_nothing_inside_an_office_and_offices_make_none()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin");
        foreach (var alamat in new[] { portal.Binjai.Jalan, portal.Binjai.Surat, portal.Binjai.Laporan, "/Arsip", "/Pengguna" })
        {
            await admin.BukaAsync(alamat);
            Assert.StartsWith("/Akun/Ditolak", admin.Alamat, StringComparison.Ordinal);
        }

        await (await portal.MasukAsync("admin.binjai")).DitolakAsync(Halaman, s_baru);
    }
}
