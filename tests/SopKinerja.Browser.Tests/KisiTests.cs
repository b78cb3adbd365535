namespace SopKinerja.Browser.Tests;

using Microsoft.Playwright;

/// <summary>The grid by keyboard alone, as in a spreadsheet; and once more in a browser without scripts.</summary>
public sealed class KisiTests(Peramban peramban) : IClassFixture<Peramban>
{
    private const string Isi = "/Capaian/Isi?tahun=2025&periode=Triwulan-1&unit=0";

    private static ILocator Sel(IPage p, string nama) => p.GetByLabel(nama, new() { Exact = true });

    private static Task FokusAsync(IPage p, string nama) => Assertions.Expect(Sel(p, nama)).ToBeFocusedAsync();

    private static Task LencanaAsync(IPage p, string kode, string kata) =>
        Assertions.Expect(p.Locator($"tr:has(input[aria-label='Jumlah realisasi {kode}']) .lencana")).ToHaveTextAsync(kata);

    [Fact]
    public async Task Is_worked_by_keyboard_alone_and_saves_each_row_that_is_left()
    {
        var p = await peramban.MasukAsync("sekretaris");
        await p.GotoAsync(Isi);

        // To the first cell by Tab, as somebody without a mouse comes there.
        for (var i = 0; i < 80 && !await Sel(p, "Sasaran 1.1").EvaluateAsync<bool>("e => e === document.activeElement"); i++)
            await p.Keyboard.PressAsync("Tab");
        await FokusAsync(p, "Sasaran 1.1");
        await p.Keyboard.TypeAsync("1.234");
        await p.Keyboard.PressAsync("Tab");
        await FokusAsync(p, "Jumlah realisasi 1.1");
        await p.Keyboard.TypeAsync("1.000");
        await p.Keyboard.PressAsync("Enter");
        await FokusAsync(p, "Jumlah realisasi 1.2");
        await LencanaAsync(p, "1.1", "Tersimpan");
        await Assertions.Expect(p.Locator("tr:has(input[aria-label='Sasaran 1.1']) a.hasil")).ToContainTextAsync("81,04");

        // Arrows: up, left over the edge of the text, down.
        await p.Keyboard.PressAsync("ArrowUp");
        await FokusAsync(p, "Jumlah realisasi 1.1");
        await p.Keyboard.PressAsync("Home");
        await p.Keyboard.PressAsync("ArrowLeft");
        await FokusAsync(p, "Sasaran 1.1");
        await p.Keyboard.PressAsync("ArrowDown");
        await FokusAsync(p, "Sasaran 1.2");
        await p.Keyboard.PressAsync("Shift+Enter");
        await FokusAsync(p, "Sasaran 1.1");

        await GalatAsync(p);
        await TempelAsync(p);
        Assert.Equal("1.000", await (await BukaLagiAsync(p)).InputValueAsync());
    }

    /// <summary>A fault stands beside its cell, the cell keeps what was typed, Escape takes back what is being typed.</summary>
    private static async Task GalatAsync(IPage p)
    {
        await Sel(p, "Jumlah realisasi 1.3").FocusAsync();
        await p.Keyboard.TypeAsync("5.871 org");
        await p.Keyboard.PressAsync("Enter");
        await Assertions.Expect(p.Locator("tr:has(input[aria-label='Sasaran 1.3']) .pesan")).ToContainTextAsync("bukan angka");
        await Assertions.Expect(Sel(p, "Jumlah realisasi 1.3")).ToHaveValueAsync("5.871 org");
        await Sel(p, "Jumlah realisasi 1.3").FillAsync("90");
        await Sel(p, "Sasaran 1.3").FillAsync("100");
        await p.Keyboard.PressAsync("Control+s");
        await LencanaAsync(p, "1.3", "Tersimpan");
        await Sel(p, "Sasaran 1.3").FocusAsync();
        await p.Keyboard.TypeAsync("7");
        await p.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Sel(p, "Sasaran 1.3")).ToHaveValueAsync("100");
    }

    /// <summary>A block from Excel fills down and to the right; one undo takes the whole block back, redo brings it again.</summary>
    private static async Task TempelAsync(IPage p)
    {
        await Sel(p, "Sasaran 2.1").FocusAsync();
        await p.EvaluateAsync("""
            () => { const d = new DataTransfer(); d.setData('text/plain', '200\t150\r\n300\t299\r\n400\t1.234\r\n');
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: d, bubbles: true, cancelable: true })); }
            """);
        await LencanaAsync(p, "2.3", "Tersimpan");
        Assert.Equal(["200", "150", "300", "299", "400", "1.234"], await NilaiAsync(p));
        await p.Keyboard.PressAsync("Control+z");
        await LencanaAsync(p, "2.3", "Belum diisi");
        Assert.Equal(["", "", "", "", "", ""], await NilaiAsync(p));
        await p.Keyboard.PressAsync("Control+y");
        await LencanaAsync(p, "2.3", "Tersimpan");
        Assert.Equal(["200", "150", "300", "299", "400", "1.234"], await NilaiAsync(p));
    }

    private static async Task<string[]> NilaiAsync(IPage p) =>
        [.. await Task.WhenAll(new[] { "2.1", "2.2", "2.3" }.SelectMany(k => new[] { $"Sasaran {k}", $"Jumlah realisasi {k}" })
            .Select(n => Sel(p, n).InputValueAsync()))];

    private static async Task<ILocator> BukaLagiAsync(IPage p)
    {
        await p.GotoAsync(Isi);
        return Sel(p, "Jumlah realisasi 1.1");
    }

    [Fact]
    public async Task A_warning_stands_below_its_figure_and_is_answered_there()
    {
        var p = await peramban.MasukAsync("sekretaris");
        await p.GotoAsync("/Capaian/Isi?tahun=2025&periode=Triwulan-2&unit=0");
        await Sel(p, "Sasaran 3.1").FillAsync("5.811");
        await Sel(p, "Jumlah realisasi 3.1").FillAsync("5.900");
        await p.Keyboard.PressAsync("Enter");
        var teguran = p.Locator("tr:has(input[aria-label='Sasaran 3.1']) .teguran");
        await Assertions.Expect(teguran).ToContainTextAsync("Tertulis 5.900, padahal paling banyak 5.811");
        await p.GetByLabel("Jawaban peringatan 3.1").FillAsync("Termasuk pasien luar kota");
        await p.Keyboard.PressAsync("Enter");
        await Assertions.Expect(teguran).ToContainTextAsync("“Termasuk pasien luar kota”");
        await p.ReloadAsync();
        await Assertions.Expect(teguran).ToContainTextAsync("Dijawab");
        await Sel(p, "Jumlah realisasi 3.1").FillAsync("5.800");
        await p.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(teguran).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Works_as_a_plain_form_without_scripts()
    {
        var p = await peramban.MasukAsync("sekretaris", skrip: false);
        await p.GotoAsync("/Capaian/Isi?tahun=2025&periode=Triwulan-2&unit=0");
        await Sel(p, "Sasaran 1.1").FillAsync("100");
        await Sel(p, "Jumlah realisasi 1.1").FillAsync("96");
        await Sel(p, "Jumlah realisasi 1.2").FillAsync("salah");
        await p.Keyboard.PressAsync("Enter");
        await Assertions.Expect(p.Locator(".kisi .pesan")).ToContainTextAsync("bukan angka");
        await Assertions.Expect(Sel(p, "Jumlah realisasi 1.1")).ToHaveValueAsync("96");
        await Sel(p, "Jumlah realisasi 1.2").FillAsync("");
        await p.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await p.GetByText("1 indikator tersimpan").WaitForAsync();
        await p.Locator("tr:has(input[aria-label='Sasaran 1.1']) a.hasil").ClickAsync();
        await p.GetByText("96 / 100 × 100 = 96,0000").WaitForAsync();
    }
}
