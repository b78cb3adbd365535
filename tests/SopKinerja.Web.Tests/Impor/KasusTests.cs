namespace SopKinerja.Web.Tests;

/// <summary>Files of public bug reports, each with the value it must give or the reason for which it is refused.</summary>
public sealed class KasusImporTests
{
    private static byte[] Berkas(string nama) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Impor", "Kasus", nama));

    private static async Task<string> ImporAsync(string jenis, string berkas, int tahun = 2025)
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var lihat = await (await orang.BukaAsync($"/Impor?tahun={tahun}&jenis={jenis}")).KirimAsync("form[enctype]",
            ("file", berkas, Berkas(berkas)));
        return string.Join(' ', lihat.Teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + " " + lihat.Galat;
    }

    private static async Task<Lembar> FormulirAsync(string berkas)
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        return await (await orang.BukaAsync("/Capaian/Excel?tahun=2025&periode=Tahunan-0")).KirimAsync("form[action*='handler=Unggah']",
            ("files", berkas, Berkas(berkas)));
    }

    [Fact]
    public async Task A_percent_sign_that_is_only_drawn_does_not_multiply()
    {
        Assert.Contains("Target: 85,5", await ImporAsync("pohon", "02-pohon.xlsx"), StringComparison.Ordinal);
        Assert.DoesNotContain("8.550", await ImporAsync("pohon", "02-pohon.xlsx"), StringComparison.Ordinal);
        Assert.Contains("5.391,5 bukan bilangan bulat", (await FormulirAsync("02-form-5391.xlsx")).Teks, StringComparison.Ordinal);
        Assert.Contains("95,5 bukan bilangan bulat", (await FormulirAsync("02-form-escape.xlsx")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_without_a_result_is_a_fault_and_an_empty_amount_keeps_what_was_there()
    {
        var tanpa = await ImporAsync("anggaran", "03-anggaran.xlsx");
        Assert.Contains("kolom B: berisi rumus tanpa hasil tersimpan. Buka berkasnya di Excel", tanpa, StringComparison.Ordinal);
        Assert.DoesNotContain("→ Rp0", tanpa, StringComparison.Ordinal);
        Assert.DoesNotContain("→ Rp0", await ImporAsync("anggaran", "03-blank.xlsx"), StringComparison.Ordinal);
        Assert.Contains("rumus tanpa hasil tersimpan", (await FormulirAsync("03-form.xlsx")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blank_inside_a_number_is_a_fault_at_its_cell()
    {
        var lihat = await FormulirAsync("05-form.xlsx");
        Assert.Contains("kolom F: 1.1: “12 5” bukan angka", lihat.Teks, StringComparison.Ordinal);
        Assert.False(lihat.Ada("form button[data-jenis='utama']"));
    }

    [Theory]
    [InlineData("06-program.xlsx")]
    [InlineData("06-kurung.xlsx")]
    public async Task The_row_of_column_numbers_is_no_programme(string berkas)
    {
        var lihat = await ImporAsync("program", berkas, 2031);
        Assert.Contains("1 baris dibaca: 1 baru", lihat, StringComparison.Ordinal);
        Assert.Contains("1.02.05", lihat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("07-bertingkat.xlsx")]
    [InlineData("07-sipd.xlsx")]
    public async Task A_heading_of_two_rows_is_found(string berkas)
    {
        var lihat = await ImporAsync("anggaran", berkas);
        Assert.Contains("Serapan: Rp61.200.000 → Rp61.200.001", lihat, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("09-zwsp.xlsx")]
    [InlineData("09-bom.xlsx")]
    [InlineData("09-apostrophe.xlsx")]
    public async Task Signs_that_nobody_sees_are_no_part_of_a_code(string berkas)
    {
        var lihat = await ImporAsync("anggaran", berkas);
        Assert.DoesNotContain("dilewati", lihat, StringComparison.Ordinal);
        Assert.Contains("1 baris dibaca", lihat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strict_workbook_and_a_web_page_are_refused_by_their_name()
    {
        Assert.Contains("Strict Open XML", (await FormulirAsync("10-form.xlsx")).Teks, StringComparison.Ordinal);
        Assert.Contains("halaman web yang diberi nama berkas Excel", await ImporAsync("anggaran", "11-ekspor.xls"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_decimals_are_rounded_to_four() =>
        Assert.Contains("33,3333 bukan bilangan bulat", (await FormulirAsync("39-form.xlsx")).Teks, StringComparison.Ordinal);
}
