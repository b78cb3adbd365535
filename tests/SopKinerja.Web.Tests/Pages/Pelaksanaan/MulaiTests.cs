namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>A run of a SOP begins.</summary>
public sealed class MulaiTests
{
    private const string Halaman = "/Pelaksanaan/Mulai", Form = "main form";

    [Fact]
    public async Task A_run_begins_with_its_letter_and_waits_for_its_first_official()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var form = await sekretaris.BukaAsync(Halaman);
        Assert.Equal("2025", form.Isian("Input.Tahun"));
        var hasil = await form.KirimAsync(Form, ("Input.Tahun", "2024"),
            ("Input.SuratMasukId", form.Pilihan("Input.SuratMasukId", "Penyampaian Laporan Kinerja")));
        Assert.Contains("Pelaksanaan Tahun 2024 dimulai. Pemangku langkah pertama diberi tahu.", hasil.Kabar, StringComparison.Ordinal);
        Assert.StartsWith("/Pelaksanaan/Rincian/", sekretaris.Alamat, StringComparison.Ordinal);
        Assert.NotEqual(portal.Binjai.Jalan, sekretaris.Alamat);
        Assert.Contains("Tahun 2024", (await (await portal.MasukAsync("kepala.dinas")).BukaAsync("/")).Teks, StringComparison.Ordinal);
        Assert.Contains("Tahun 2024", (await sekretaris.BukaAsync("/Laporan")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_has_one_run()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var sebelum = (await sekretaris.BukaAsync("/Pelaksanaan")).Dokumen.QuerySelectorAll("article").Length;
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, ("Input.Tahun", "2025"), ("Input.Periode", "Tahunan-0"));
        Assert.Contains("Pelaksanaan Tahun 2025 dari SOP ini sudah dimulai.", hasil.Galat, StringComparison.Ordinal);
        Assert.Equal("2025", hasil.Isian("Input.Tahun"));
        Assert.Equal(sebelum, (await sekretaris.BukaAsync("/Pelaksanaan")).Dokumen.QuerySelectorAll("article").Length);
    }

    [Theory]
    [InlineData("Input.Tahun", "1999", "antara 2000 dan 2100")]
    [InlineData("Input.Tahun", "dua ribu", "")]
    [InlineData("Input.Periode", "Bulan-1", "Pilih periode")]
    [InlineData("Input.SopVersiId", "", "wajib")]
    public async Task What_is_no_period_is_said_at_its_field_and_kept(string isian, string nilai, string pesan)
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, (isian, nilai));
        Assert.Contains(pesan, hasil.Pesan(isian)!, StringComparison.Ordinal);
        Assert.NotEqual("", hasil.Pesan(isian));
        if (isian == "Input.Tahun")
            Assert.Equal(nilai, hasil.Isian(isian));
    }

    [Fact]
    public async Task A_letter_or_a_SOP_of_another_office_is_not_found()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        await sekretaris.TidakAdaAsync(Halaman, ("Input.Tahun", "2024"), ("Input.Periode", "Tahunan-0"),
            ("Input.SopVersiId", (await sekretaris.BukaAsync(Halaman)).Isian("Input.SopVersiId")!),
            ("Input.SuratMasukId", $"{portal.Banten.SuratId}"));
        var lain = (await (await portal.MasukAsync("sekretaris.banten")).BukaAsync(Halaman)).Isian("Input.SopVersiId")!;
        await sekretaris.TidakAdaAsync(Halaman, ("Input.Tahun", "2024"), ("Input.Periode", "Tahunan-0"), ("Input.SopVersiId", lain));
        Assert.Equal(HttpStatusCode.NotFound, (await sekretaris.MintaAsync($"{Halaman}?sop={lain}")).StatusCode);
    }

    [Fact]
    public async Task Only_the_secretariat_begins_a_run()
    {
        using var portal = PortalUji.Contoh();
        foreach (var akun in new[] { "kepala.dinas", "admin.binjai", "analis" })
            await (await portal.MasukAsync(akun)).DitolakAsync(Halaman, ("Input.Tahun", "2024"));
    }

    [Fact]
    public async Task A_tenggat_is_told_in_working_days_and_one_that_cannot_be_read_changes_nothing()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        const string form = "form[action*='handler=Tenggat']";
        var pasang = await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync(form, ("tenggat", "2026-12-31"), ("alasan", "surat Bagian Organisasi"));
        Assert.StartsWith("Tenggat kini 31 Desember 2026.", pasang.Kabar, StringComparison.Ordinal);
        Assert.Contains("Tenggat 31 Desember 2026, sisa", pasang.Teks, StringComparison.Ordinal);
        var salah = await pasang.KirimAsync(form, ("tenggat", "202612-31-01"), ("alasan", "x"));
        Assert.Contains("Tanggal tenggat tidak terbaca.", salah.Galat, StringComparison.Ordinal);
        Assert.Contains("Tenggat 31 Desember 2026", (await sekretaris.BukaAsync(portal.Binjai.Jalan)).Teks, StringComparison.Ordinal);
    }
}
