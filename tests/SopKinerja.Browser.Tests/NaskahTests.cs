namespace SopKinerja.Browser.Tests;

using System.Text.RegularExpressions;
using Microsoft.Playwright;

/// <summary>The editor of narratives: preview while writing, saving by itself, conflict, inserted figures; and without scripts.</summary>
public sealed class NaskahTests(Peramban peramban) : IClassFixture<Peramban>
{
    private const string Penutup = "/Laporan/Rincian/1?bagian=penutup";

    [Fact]
    public async Task Shows_what_is_written_saves_by_itself_and_tells_the_second_writer()
    {
        var p = await peramban.MasukAsync("sekretaris");
        await p.GotoAsync(Penutup);
        await p.Locator("#markdown").FillAsync("Capaian **naik** menjadi ");
        await Assertions.Expect(p.Locator("#pratinjau strong")).ToHaveTextAsync("naik");
        await Assertions.Expect(p.Locator("#keadaan-simpan")).ToHaveTextAsync(new Regex("^Tersimpan"));

        var lain = await peramban.MasukAsync("kasub.program");
        await lain.GotoAsync(Penutup);
        await p.Locator("#markdown").PressAsync("End");
        await p.GetByRole(AriaRole.Button, new() { Name = "Sisipkan data" }).ClickAsync();
        await p.Locator("#cari-sisip").FillAsync("capaian 1.1");
        await p.Locator("#sisip button:visible").First.ClickAsync();
        await Assertions.Expect(p.Locator("#markdown")).ToHaveValueAsync(new Regex(Regex.Escape("menjadi {{capaian:1.1}}")));
        await Assertions.Expect(p.Locator("#pratinjau")).ToContainTextAsync("94,88%");
        await p.Locator("#markdown").PressAsync("Control+s");
        await Assertions.Expect(p.Locator("#keadaan-simpan")).ToHaveTextAsync(new Regex("^Tersimpan"));

        await Assertions.Expect(lain.Locator("#bentrok-simpan")).ToBeHiddenAsync();
        await lain.Locator("#markdown").FillAsync("Tulisan saya sendiri.");
        await Assertions.Expect(lain.Locator("#bentrok-simpan")).ToBeVisibleAsync();
        await Assertions.Expect(lain.Locator("#bentrok-simpan")).ToContainTextAsync("baru saja disimpan orang lain");
        await Assertions.Expect(lain.Locator("#markdown")).ToHaveValueAsync("Tulisan saya sendiri.");
        await p.GotoAsync(Penutup);
        await Assertions.Expect(p.Locator("#markdown")).ToHaveValueAsync(new Regex("naik"));
        await p.GetByRole(AriaRole.Link, new() { Name = "Riwayat" }).ClickAsync();
        await Assertions.Expect(p.Locator("h1")).ToContainTextAsync("Riwayat: Penutup");
    }

    [Fact]
    public async Task Saves_with_its_button_in_a_browser_without_scripts()
    {
        var p = await peramban.MasukAsync("analis", 390, skrip: false);
        await p.GotoAsync("/Laporan/Rincian/1?bagian=ikhtisar");
        await p.Locator("#markdown").FillAsync("Ikhtisar *singkat*.");
        await p.Locator("form#sunting button:has-text('Simpan')").ClickAsync();
        await Assertions.Expect(p.Locator("#pratinjau em")).ToHaveTextAsync("singkat");
    }
}
