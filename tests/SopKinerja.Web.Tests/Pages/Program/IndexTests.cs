namespace SopKinerja.Web.Tests;

/// <summary>Programmes, activities and their money.</summary>
public sealed class ProgramIndexTests
{
    private const string Halaman = "/Program?tahun=2025", Form = "form#form";

    private static readonly (string, string)[] s_baru = [("Input.Jenis", "SubKegiatan"), ("Input.Kode", "1.02.03.2.01.0001"),
        ("Input.Uraian", "Pelatihan tenaga <kesehatan>"), ("Input.Pagu", "1.071.579.000"), ("Input.Serapan", "1.000.000.000")];

    [Fact]
    public async Task A_row_is_added_with_its_money_and_the_indicators_it_serves()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form,
            [.. s_baru, ("melayani", $"{portal.Binjai.Indikator("3.1")}")]);
        Assert.Contains("1.02.03.2.01.0001 disimpan.", hasil.Kabar, StringComparison.Ordinal);
        Assert.Contains("Rp1.071.579.000", hasil.Baris("Pelatihan tenaga <kesehatan>").TextContent, StringComparison.Ordinal);
        var ubah = await sekretaris.BukaAsync(hasil.Baris("Pelatihan tenaga <kesehatan>").QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal([$"{portal.Binjai.Indikator("3.1")}"], ubah.Dokumen.QuerySelectorAll("[name=melayani][checked]")
            .Select(c => c.GetAttribute("value")));
    }

    [Theory]
    [InlineData("Input.Kode", "", "wajib")]
    [InlineData("Input.Pagu", "-1", "kurang dari nol")]
    [InlineData("Input.Serapan", "1,5", "rupiah dihitung bulat")]
    [InlineData("Input.Target", "seratus", "angka")]
    public async Task What_is_no_row_is_said_at_its_field_and_ticks_and_words_are_kept(string isian, string nilai, string pesan)
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var indikator = $"{portal.Binjai.Indikator("3.1")}";
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form,
            [.. s_baru.Where(b => b.Item1 != isian), ("melayani", indikator), (isian, nilai)]);
        Assert.Contains(pesan, hasil.Pesan(isian), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Pelatihan tenaga <kesehatan>", hasil.Isian("Input.Uraian"));
        Assert.Equal(nilai, hasil.Isian(isian));
        Assert.Equal([indikator], hasil.Dokumen.QuerySelectorAll("[name=melayani][checked]").Select(c => c.GetAttribute("value")));
        Assert.DoesNotContain("Pelatihan tenaga", (await sekretaris.BukaAsync(Halaman)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_change_a_row_the_second_is_told()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var ubah = (await sekretaris.BukaAsync(Halaman)).Tautan("tbody a[href*='ubah=']");
        var (satu, dua) = (await sekretaris.BukaAsync(ubah), await sekretaris.BukaAsync(ubah));
        Assert.NotNull((await satu.KirimAsync(Form, ("Input.Serapan", "10"))).Kabar);
        var basi = await dua.KirimAsync(Form, ("Input.Serapan", "20"));
        Assert.Contains("telah diubah orang lain", basi.Galat, StringComparison.Ordinal);
        Assert.Equal("20", basi.Isian("Input.Serapan"));
        Assert.Equal("10", (await sekretaris.BukaAsync(ubah)).Isian("Input.Serapan"));
    }

    [Fact]
    public async Task A_row_is_deleted_with_its_links_and_a_second_time_not_found()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var baru = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form,
            [.. s_baru, ("melayani", $"{portal.Binjai.Indikator("3.1")}")]);
        var hapus = baru.Baris("Pelatihan tenaga").QuerySelector("a")!.GetAttribute("href")!.Split('#')[0] + "&handler=Hapus";
        await (await portal.MasukAsync("sekretaris.banten")).TidakAdaAsync(hapus);
        await (await portal.MasukAsync("kasub.program")).DitolakAsync(hapus);
        Assert.Contains("dihapus", (await sekretaris.PaksaAsync(hapus)).Kabar, StringComparison.Ordinal);
        Assert.DoesNotContain("Pelatihan tenaga", (await sekretaris.BukaAsync(Halaman)).Teks, StringComparison.Ordinal);
        await sekretaris.TidakAdaAsync(hapus);
    }

    [Fact]
    public async Task A_code_that_is_taken_is_refused()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, s_baru);
        var lagi = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, s_baru);
        Assert.Contains("Kode 1.02.03.2.01.0001 sudah ada pada tahun 2025.", lagi.Galat, StringComparison.Ordinal);
        Assert.Equal("1.02.03.2.01.0001", lagi.Isian("Input.Kode"));
    }

    [Fact]
    public async Task An_indicator_of_another_office_is_not_served()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form,
            [.. s_baru, ("melayani", $"{portal.Banten.Indikator("1.1")}")]);
        var ubah = hasil.Baris("Pelatihan tenaga").QuerySelector("a")!.GetAttribute("href")!;
        Assert.False((await sekretaris.BukaAsync(ubah)).Ada("[name=melayani][checked]"));
        var lain = await (await portal.MasukAsync("sekretaris.banten")).BukaAsync("/Program?tahun=2025");
        Assert.DoesNotContain("Pelatihan tenaga", lain.Teks, StringComparison.Ordinal);
    }
}
