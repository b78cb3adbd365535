namespace SopKinerja.Browser.Tests;

using Microsoft.Playwright;

/// <summary>The grid where things go otherwise than planned: two people on one row, figures of another convention, a session that ended.</summary>
public sealed class KisiBerduaTests(Peramban peramban) : IClassFixture<Peramban>
{
    private static ILocator Sel(IPage p, string nama) => p.GetByLabel(nama, new() { Exact = true });

    private static Task LencanaAsync(IPage p, string kode, string kata) =>
        Assertions.Expect(p.Locator($"tr:has(input[aria-label='Jumlah realisasi {kode}']) .lencana")).ToHaveTextAsync(kata);

    private static Task TempelAsync(IPage p, string teks) => p.EvaluateAsync("""
        t => { const d = new DataTransfer(); d.setData('text/plain', t);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: d, bubbles: true, cancelable: true })); }
        """, teks);

    private static ILocator Kabar(IPage p) => p.Locator("#kabar-kisi");

    [Fact]
    public async Task Two_people_on_one_row_lose_no_cell_and_decide_on_the_one_that_both_changed()
    {
        var (a, b) = (await peramban.MasukAsync("sekretaris"), await peramban.MasukAsync("pengisi.kesmas"));
        const string isi = "/Capaian/Isi?tahun=2025&periode=Triwulan-3&unit=0";
        await a.GotoAsync(isi);
        await b.GotoAsync(isi);
        await Sel(b, "Sasaran 1.1").FillAsync("100");
        await Sel(b, "Jumlah realisasi 1.1").FillAsync("77");
        await b.Keyboard.PressAsync("Control+s");
        await LencanaAsync(b, "1.1", "Tersimpan");

        // A types another realisasi and a note; the sasaran, which only B typed, comes with the answer.
        await Sel(a, "Jumlah realisasi 1.1").FillAsync("55");
        await a.Keyboard.PressAsync("Enter");
        await Assertions.Expect(a.Locator(".kisi .pesan")).ToContainTextAsync("baru saja menyimpan realisasi “77”");
        await Assertions.Expect(Sel(a, "Sasaran 1.1")).ToHaveValueAsync("100");
        await Sel(a, "Sasaran 1.3").FillAsync("10");
        await Sel(a, "Jumlah realisasi 1.3").FillAsync("9");
        await a.Keyboard.PressAsync("Control+s");
        await LencanaAsync(a, "1.3", "Tersimpan");
        await b.GotoAsync(isi);
        await Assertions.Expect(Sel(b, "Jumlah realisasi 1.1")).ToHaveValueAsync("77");
        await a.GetByRole(AriaRole.Button, new() { Name = "Pakai isian saya" }).ClickAsync();
        await LencanaAsync(a, "1.1", "Tersimpan");

        // B's page is older: the sasaran that he changes goes in, A's realisasi stays.
        await Sel(b, "Sasaran 1.1").FillAsync("110");
        await b.Keyboard.PressAsync("Control+s");
        await LencanaAsync(b, "1.1", "Tersimpan");
        await Assertions.Expect(Sel(b, "Jumlah realisasi 1.1")).ToHaveValueAsync("55");
        await b.GotoAsync(isi);
        await Assertions.Expect(Sel(b, "Sasaran 1.1")).ToHaveValueAsync("110");
        await Assertions.Expect(Sel(b, "Jumlah realisasi 1.1")).ToHaveValueAsync("55");

        // And the other way: A takes what B wrote.
        await Sel(b, "Jumlah realisasi 1.1").FillAsync("60");
        await b.Keyboard.PressAsync("Control+s");
        await LencanaAsync(b, "1.1", "Tersimpan");
        await Sel(a, "Jumlah realisasi 1.1").FillAsync("61");
        await a.Keyboard.PressAsync("Control+s");
        await a.GetByRole(AriaRole.Button, new() { Name = "Pakai isian mereka" }).ClickAsync();
        await Assertions.Expect(a.Locator(".kisi .pesan")).ToHaveCountAsync(0);
        await Assertions.Expect(Sel(a, "Jumlah realisasi 1.1")).ToHaveValueAsync("60");
        await Assertions.Expect(Sel(a, "Sasaran 1.1")).ToHaveValueAsync("110");
    }

    [Fact]
    public async Task What_can_be_read_in_two_ways_is_asked_and_what_does_not_fit_is_said_before()
    {
        var p = await peramban.MasukAsync("sekretaris");
        await p.GotoAsync("/Capaian/Isi?tahun=2025&periode=Semester-1&unit=0");
        await Sel(p, "Sasaran 1.1").FocusAsync();
        await TempelAsync(p, "6,120\t6,005\r\n7,250\t7,001\r\n");
        await Assertions.Expect(Kabar(p)).ToContainTextAsync("4 angka dapat dibaca dua cara");
        await p.GetByRole(AriaRole.Button, new() { Name = "“6,120” berarti 6120, yang lain juga begitu" }).ClickAsync();
        await LencanaAsync(p, "1.2", "Tersimpan");
        await Assertions.Expect(Sel(p, "Sasaran 1.1")).ToHaveValueAsync("6.120");
        await Assertions.Expect(Sel(p, "Jumlah realisasi 1.2")).ToHaveValueAsync("7.001");

        await Sel(p, "Sasaran 1.1").FocusAsync();
        await TempelAsync(p, "100\t6.200\t6.100\r\n");
        await Assertions.Expect(Kabar(p)).ToContainTextAsync("1 kolom paling kanan akan tertinggal. Kolom pertama masuk ke Sasaran.");
        await Assertions.Expect(Sel(p, "Sasaran 1.1")).ToHaveValueAsync("6.120");
        await p.GetByRole(AriaRole.Button, new() { Name = "Batal" }).ClickAsync();
        await Assertions.Expect(Kabar(p)).ToHaveTextAsync("Tidak ada yang ditempel.");
        await Assertions.Expect(Sel(p, "Sasaran 1.1")).ToHaveValueAsync("6.120");
    }

    [Fact]
    public async Task A_click_selects_the_cell_and_undo_takes_the_fault_away_too()
    {
        var p = await peramban.MasukAsync("sekretaris");
        await p.GotoAsync("/Capaian/Isi?tahun=2025&periode=Semester-2&unit=0");
        await Sel(p, "Sasaran 1.1").FillAsync("6.120");
        await p.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(Kabar(p)).ToContainTextAsync("1 baris tersimpan");
        await Sel(p, "Jumlah realisasi 1.1").ClickAsync();
        await Sel(p, "Sasaran 1.1").ClickAsync();
        await p.Keyboard.TypeAsync("6.000");
        await Assertions.Expect(Sel(p, "Sasaran 1.1")).ToHaveValueAsync("6.000");
        await p.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(Kabar(p)).ToContainTextAsync("1 baris tersimpan");

        await Sel(p, "Jumlah realisasi 1.2").FocusAsync();
        await TempelAsync(p, "salah\r\nkeliru\r\n");
        await Assertions.Expect(p.Locator(".kisi .pesan")).ToHaveCountAsync(2);
        await p.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(p.Locator(".kisi .pesan")).ToHaveCountAsync(0);
        await Assertions.Expect(p.Locator(".kisi tr[data-keadaan=galat]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_session_that_ended_says_so_and_the_typed_text_is_there_after_signing_in()
    {
        var p = await peramban.MasukAsync("sekretaris");
        await p.GotoAsync("/Capaian/Isi?tahun=2025&periode=Triwulan-4&unit=0");
        await p.Context.ClearCookiesAsync();
        await Sel(p, "Sasaran 1.1").FillAsync("321");
        await p.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(Kabar(p)).ToContainTextAsync("Sesi Anda berakhir");
        await p.GetByRole(AriaRole.Link, new() { Name = "Masuk lagi" }).ClickAsync();
        await p.Locator("button[name=sebagai][value=sekretaris]").ClickAsync();
        await Assertions.Expect(Kabar(p)).ToContainTextAsync("1 isian yang belum tersimpan dipulihkan");
        await Assertions.Expect(Sel(p, "Sasaran 1.1")).ToHaveValueAsync("321");
        await p.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await Assertions.Expect(Kabar(p)).ToContainTextAsync("tersimpan pukul");
        await p.ReloadAsync();
        await Assertions.Expect(Sel(p, "Sasaran 1.1")).ToHaveValueAsync("321");
        await Assertions.Expect(Kabar(p)).ToHaveTextAsync("");
    }

    [Fact]
    public async Task A_rate_with_its_unit_in_words_does_not_push_the_page_wider_than_the_screen()
    {
        var p = await peramban.MasukAsync("sekretaris");
        await p.GotoAsync("/Indikator?tahun=2025");
        foreach (var (nama, nilai) in new[] { ("Uraian", "Angka kematian ibu"), ("Kode", "1.9"), ("Satuan", "per 100.000 kelahiran hidup"),
            ("Target", "183") })
            await p.Locator($"[name='Input.{nama}']").FillAsync(nilai);
        await p.GetByText("Aturan hitung indikator ini").ClickAsync();
        await p.Locator("[name='Input.Faktor']").FillAsync("100.000");
        await p.GetByRole(AriaRole.Button, new() { Name = "Simpan indikator" }).ClickAsync();
        await p.GetByText("Indikator 1.9 disimpan").WaitForAsync();
        await p.GotoAsync("/Capaian/Isi?tahun=2025&periode=Semester-1&unit=0");
        await Sel(p, "Sasaran 1.9").FillAsync("5.350");
        await Sel(p, "Jumlah realisasi 1.9").FillAsync("10");
        await p.Keyboard.PressAsync("Control+s");
        await LencanaAsync(p, "1.9", "Tersimpan");
        await Assertions.Expect(p.Locator("tr:has(input[aria-label='Sasaran 1.9'])")).ToContainTextAsync("186,92 per 100.000 kelahiran hidup");
        foreach (var lebar in new[] { 1280, 390 })
        {
            await p.SetViewportSizeAsync(lebar, 900);
            Assert.InRange(await p.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, lebar);
        }
    }
}
