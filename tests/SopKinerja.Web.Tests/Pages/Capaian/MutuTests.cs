namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>Warnings of a period, and the office's rules that make them.</summary>
public sealed class MutuTests
{
    private const string Halaman = "/Capaian/Mutu?tahun=2025&periode=Tahunan-0", Form = "form#form";

    private static readonly (string, string)[] s_aturan = [("Input.Kode", "UJI"), ("Input.Uraian", "Ibu hamil lebih dari bersalin"),
        ("Input.Kiri", "realisasi[1.1]"), ("Input.Operator", ">="), ("Input.Kanan", "realisasi[1.2] + 1000000")];

    [Fact]
    public async Task A_new_rule_warns_of_the_figures_that_break_it_until_it_is_switched_off()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, s_aturan);
        Assert.Contains("Aturan UJI disimpan.", hasil.Kabar, StringComparison.Ordinal);
        var peringatan = hasil.Dokumen.QuerySelector("[aria-labelledby=w-h]")!;
        Assert.Contains("Seharusnya: ibu hamil lebih dari bersalin.", peringatan.TextContent, StringComparison.Ordinal);
        var ubah = await sekretaris.BukaAsync(hasil.Tautan("a[href*='ubah=UJI']"));
        Assert.Equal("realisasi[1.2] + 1000000", ubah.Isian("Input.Kanan"));
        var mati = await ubah.KirimAsync(Form, ("Input.Aktif", "false"));
        peringatan = mati.Dokumen.QuerySelector("[aria-labelledby=w-h]")!;
        Assert.DoesNotContain("Seharusnya: ibu hamil lebih dari bersalin.", peringatan.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tidak aktif", mati.Baris("UJI").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Kode", "", "wajib")]
    [InlineData("Input.Kiri", "realisasi[", "")]
    [InlineData("Input.Kanan", "1 +", "")]
    [InlineData("Input.Operator", "~", "Pilih perbandingan.")]
    public async Task A_formula_that_cannot_be_read_is_said_at_its_side_and_kept(string isian, string nilai, string pesan)
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form,
            [.. s_aturan.Where(a => a.Item1 != isian), (isian, nilai)]);
        Assert.Contains(pesan, hasil.Pesan(isian)!, StringComparison.Ordinal);
        Assert.NotEqual("", hasil.Pesan(isian));
        Assert.Equal("Ibu hamil lebih dari bersalin", hasil.Isian("Input.Uraian"));
        Assert.Equal(isian == "Input.Operator" ? "=" : nilai, hasil.Isian(isian));
        Assert.DoesNotContain("UJI", (await sekretaris.BukaAsync(Halaman)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_change_a_rule_the_second_is_told()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, s_aturan);
        var ubah = hasil.Tautan("a[href*='ubah=UJI']");
        var (satu, dua) = (await sekretaris.BukaAsync(ubah), await sekretaris.BukaAsync(ubah));
        Assert.NotNull((await satu.KirimAsync(Form, ("Input.Uraian", "Yang pertama"))).Kabar);
        var basi = await dua.KirimAsync(Form, ("Input.Uraian", "Yang kedua"));
        Assert.Contains("baru saja diubah orang lain", basi.Galat, StringComparison.Ordinal);
        Assert.Equal("Yang kedua", basi.Isian("Input.Uraian"));
        Assert.Contains("Yang pertama", (await sekretaris.BukaAsync(Halaman)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_taken_is_refused_and_an_unknown_rule_is_not_found()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, s_aturan);
        var lagi = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, s_aturan);
        Assert.Contains("Kode UJI sudah dipakai aturan lain.", lagi.Galat, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await sekretaris.MintaAsync(Halaman + "&ubah=TIADA")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await (await portal.MasukAsync("sekretaris.banten")).MintaAsync(Halaman + "&ubah=UJI")).StatusCode);
    }

    [Fact]
    public async Task Rules_are_read_by_all_and_written_by_the_secretariat()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var halaman = await orang.BukaAsync(Halaman);
        Assert.Contains("Tidak menyimpang dari riwayat indikator itu sendiri", halaman.Teks, StringComparison.Ordinal);
        Assert.False(halaman.Ada(Form));
        await orang.DitolakAsync(Halaman, s_aturan);
    }
}
