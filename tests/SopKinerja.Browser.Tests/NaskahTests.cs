namespace SopKinerja.Browser.Tests;

using System.Text.RegularExpressions;
using Microsoft.Playwright;

/// <summary>The editor of narratives: preview while writing, saving by itself, conflict, inserted figures; and without scripts.</summary>
public sealed class NaskahTests(Peramban peramban) : IClassFixture<Peramban>
{
    private string Penutup => peramban.Binjai.Tulis("penutup");

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
        await lain.GetByRole(AriaRole.Button, new() { Name = "Lihat perbedaan" }).ClickAsync();
        await Assertions.Expect(lain.Locator("#bentrok-j")).ToBeVisibleAsync();
        await p.GotoAsync(Penutup);
        await Assertions.Expect(p.Locator("#markdown")).ToHaveValueAsync(new Regex("naik"));
        await p.GetByRole(AriaRole.Link, new() { Name = "Riwayat" }).ClickAsync();
        await Assertions.Expect(p.Locator("h1")).ToContainTextAsync("Riwayat: Penutup");
    }

    [Fact]
    public async Task After_a_conflict_texts_are_merged_in_the_editor_or_the_own_one_goes_into_the_history()
    {
        var bagian = peramban.Binjai.Tulis("isu-strategis");
        var (p, lain) = (await peramban.MasukAsync("sekretaris"), await peramban.MasukAsync("kasub.program"));
        async Task BentrokAsync(string saya)
        {
            await p.GotoAsync(bagian);
            await lain.GotoAsync(bagian);
            await p.Locator("#markdown").FillAsync($"Isu {saya} di portal.");
            await p.Locator("#sunting button:has-text('Simpan')").Last.ClickAsync();
            await Assertions.Expect(p.Locator("main")).ToContainTextAsync("Isu Strategis tersimpan.");
            await lain.Locator("#markdown").FillAsync(saya);
            await lain.Locator("#sunting button:has-text('Simpan')").Last.ClickAsync();
            await Assertions.Expect(lain.Locator("#bentrok-j")).ToBeVisibleAsync();
        }

        await BentrokAsync("pertama");
        await lain.Locator("#markdown").FillAsync("Gabungan keduanya.");
        await lain.GetByRole(AriaRole.Button, new() { Name = "Simpan tulisan saya" }).ClickAsync();
        await Assertions.Expect(lain.Locator("#bentrok-j")).ToHaveCountAsync(0);
        await Assertions.Expect(lain.Locator("#markdown")).ToHaveValueAsync("Gabungan keduanya.");

        await BentrokAsync("kedua");
        await lain.GetByRole(AriaRole.Button, new() { Name = "Pakai tulisan yang tersimpan" }).ClickAsync();
        await Assertions.Expect(lain.Locator("#markdown")).ToHaveValueAsync("Isu kedua di portal.");
        await lain.GetByRole(AriaRole.Link, new() { Name = "Riwayat" }).ClickAsync();
        await Assertions.Expect(lain.Locator(".beda").First).ToContainTextAsync("kedua");
    }

    [Fact]
    public async Task A_session_that_ended_or_another_form_takes_no_text_with_it()
    {
        var p = await peramban.MasukAsync("analis");
        await p.GotoAsync(peramban.Binjai.Tulis("renstra"));
        await p.Locator("#markdown").FillAsync("Ditulis sebelum gambar diunggah.");
        await p.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await p.Locator("form[action*='handler=Unggah'] button").ClickAsync();
        await Assertions.Expect(p.Locator("main")).ToContainTextAsync("Pilih gambar");
        await Assertions.Expect(p.Locator("#markdown")).ToHaveValueAsync("Ditulis sebelum gambar diunggah.");

        await p.Locator("#markdown").FillAsync("Ditulis sesudah sesi berakhir.");
        await p.Context.ClearCookiesAsync();
        await p.Locator("#sunting button:has-text('Simpan')").Last.ClickAsync();
        await Assertions.Expect(p.Locator("#keadaan-simpan")).ToContainTextAsync("sesi berakhir");
        await Assertions.Expect(p.Locator("#markdown")).ToHaveValueAsync("Ditulis sesudah sesi berakhir.");
    }

    [Fact]
    public async Task Saves_with_its_button_in_a_browser_without_scripts()
    {
        var p = await peramban.MasukAsync("analis", 390, skrip: false);
        await p.GotoAsync(peramban.Binjai.Tulis("ikhtisar"));
        await p.Locator("#markdown").FillAsync("Ikhtisar *singkat*.");
        await p.Locator("form#sunting button:has-text('Simpan')").ClickAsync();
        await Assertions.Expect(p.Locator("#pratinjau em")).ToHaveTextAsync("singkat");
    }
}
