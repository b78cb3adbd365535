namespace SopKinerja.Browser.Tests;

using Microsoft.Playwright;

/// <summary>The grid where one thing comes in the middle of another: a fault in a merge, a save while somebody is signed out.</summary>
public sealed class KisiBertabrakanTests(Peramban peramban) : IClassFixture<Peramban>
{
    private static ILocator Sel(IPage p, string nama) => p.GetByLabel(nama, new() { Exact = true });

    private static ILocator Kabar(IPage p) => p.Locator("#kabar-kisi");

    private static Task LencanaAsync(IPage p, string kode, string kata) =>
        Assertions.Expect(p.Locator($"tr:has(input[aria-label='Jumlah realisasi {kode}']) .lencana")).ToHaveTextAsync(kata);

    private static Task TempelAsync(IPage p, string teks) => p.EvaluateAsync("""
        t => { const d = new DataTransfer(); d.setData('text/plain', t);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: d, bubbles: true, cancelable: true })); }
        """, teks);

    private static async Task SimpanAsync(IPage p, string kode, params (string Nama, string Nilai)[] isi)
    {
        foreach (var (nama, nilai) in isi)
            await Sel(p, $"{nama} {kode}").FillAsync(nilai);
        await p.Keyboard.PressAsync("Control+s");
        await LencanaAsync(p, kode, "Tersimpan");
    }

    [Fact]
    public async Task A_question_that_comes_while_a_save_waits_is_seen_before_anything_is_written_over()
    {
        const string isi = "/Capaian/Isi?tahun=2025&periode=Triwulan-1&unit=0";
        var (a, b) = (await peramban.MasukAsync("sekretaris"), await peramban.MasukAsync("pengisi.kesmas"));
        await a.GotoAsync(isi);
        await b.GotoAsync(isi);
        await SimpanAsync(b, "1.1", ("Sasaran", "100"), ("Jumlah realisasi", "50"));
        // The answer to the first save is slow; the second waits for it, and then for the question that it brings.
        var boleh = new TaskCompletionSource();
        await a.RouteAsync("**/*handler=Baris*", async r =>
        {
            await boleh.Task;
            await r.ContinueAsync();
        });
        await Sel(a, "Jumlah realisasi 1.1").FillAsync("12,5");
        await a.Keyboard.PressAsync("Control+s");
        await Sel(a, "Jumlah realisasi 1.1").FillAsync("12");
        await a.Keyboard.PressAsync("Control+s");
        boleh.SetResult();
        await Assertions.Expect(a.Locator(".kisi .pesan")).ToContainTextAsync("baru saja menyimpan realisasi “50”");
        await Assertions.Expect(Sel(a, "Jumlah realisasi 1.1")).ToHaveValueAsync("12");
        await b.GotoAsync(isi);
        await Assertions.Expect(Sel(b, "Jumlah realisasi 1.1")).ToHaveValueAsync("50");
        await a.GetByRole(AriaRole.Button, new() { Name = "Pakai isian saya" }).ClickAsync();
        await LencanaAsync(a, "1.1", "Tersimpan");
        await b.GotoAsync(isi);
        await Assertions.Expect(Sel(b, "Sasaran 1.1")).ToHaveValueAsync("100");
        await Assertions.Expect(Sel(b, "Jumlah realisasi 1.1")).ToHaveValueAsync("12");
    }

    [Fact]
    public async Task A_merged_cell_stays_while_a_fault_is_corrected()
    {
        const string isi = "/Capaian/Isi?tahun=2025&periode=Triwulan-2&unit=0";
        var (a, b) = (await peramban.MasukAsync("sekretaris"), await peramban.MasukAsync("pengisi.kesmas"));
        await a.GotoAsync(isi);
        await b.GotoAsync(isi);
        await Sel(b, "Sasaran 1.1").FillAsync("100");
        await b.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(Kabar(b)).ToContainTextAsync("1 baris tersimpan");
        await Sel(a, "Jumlah realisasi 1.1").FillAsync("12,5");
        await a.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(a.Locator(".kisi .pesan")).ToContainTextAsync("bukan bilangan bulat");
        await Assertions.Expect(Sel(a, "Sasaran 1.1")).ToHaveValueAsync("100");
        await SimpanAsync(a, "1.1", ("Jumlah realisasi", "12"));
        await b.GotoAsync(isi);
        await Assertions.Expect(Sel(b, "Sasaran 1.1")).ToHaveValueAsync("100");
        await Assertions.Expect(Sel(b, "Jumlah realisasi 1.1")).ToHaveValueAsync("12");
    }

    [Fact]
    public async Task What_was_saved_while_somebody_was_signed_out_is_asked_about()
    {
        const string isi = "/Capaian/Isi?tahun=2025&periode=Triwulan-3&unit=0";
        var (a, b) = (await peramban.MasukAsync("sekretaris"), await peramban.MasukAsync("pengisi.kesmas"));
        await a.GotoAsync(isi);
        await b.GotoAsync(isi);
        await a.Context.ClearCookiesAsync();
        await Sel(a, "Jumlah realisasi 1.1").FillAsync("321");
        await a.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(Kabar(a)).ToContainTextAsync("Sesi Anda berakhir");
        await SimpanAsync(b, "1.1", ("Sasaran", "900"), ("Jumlah realisasi", "777"));
        await a.GetByRole(AriaRole.Link, new() { Name = "Masuk lagi" }).ClickAsync();
        await a.Locator("button[name=sebagai][value=sekretaris]").ClickAsync();
        await Assertions.Expect(Kabar(a)).ToContainTextAsync("1 isian yang belum tersimpan dipulihkan");
        await a.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = true }).ClickAsync();
        await Assertions.Expect(a.Locator(".kisi .pesan")).ToContainTextAsync("baru saja menyimpan realisasi “777”");
        await a.GetByRole(AriaRole.Button, new() { Name = "Pakai isian mereka" }).ClickAsync();
        await LencanaAsync(a, "1.1", "Tersimpan");
        await b.GotoAsync(isi);
        await Assertions.Expect(Sel(b, "Sasaran 1.1")).ToHaveValueAsync("900");
        await Assertions.Expect(Sel(b, "Jumlah realisasi 1.1")).ToHaveValueAsync("777");
    }

    [Fact]
    public async Task After_a_conflict_the_value_that_stood_there_before_can_be_chosen_too_and_an_emptied_fault_is_gone()
    {
        const string isi = "/Capaian/Isi?tahun=2025&periode=Triwulan-4&unit=0";
        var (a, b) = (await peramban.MasukAsync("sekretaris"), await peramban.MasukAsync("pengisi.kesmas"));
        await b.GotoAsync(isi);
        await SimpanAsync(b, "1.1", ("Sasaran", "100"), ("Jumlah realisasi", "10"));
        await a.GotoAsync(isi);
        await SimpanAsync(b, "1.1", ("Jumlah realisasi", "12"));
        await Sel(a, "Jumlah realisasi 1.1").FillAsync("11");
        await a.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(a.Locator(".kisi .pesan")).ToContainTextAsync("“12”");
        await SimpanAsync(a, "1.1", ("Jumlah realisasi", "10"));
        await b.GotoAsync(isi);
        await Assertions.Expect(Sel(b, "Jumlah realisasi 1.1")).ToHaveValueAsync("10");

        await Sel(a, "Jumlah realisasi 1.3").FillAsync("abc");
        await a.Keyboard.PressAsync("Control+s");
        await LencanaAsync(a, "1.3", "Galat");
        await Sel(a, "Jumlah realisasi 1.3").FillAsync("");
        await a.Keyboard.PressAsync("Control+s");
        await LencanaAsync(a, "1.3", "Belum diisi");
    }

    [Fact]
    public async Task A_pasted_column_goes_to_its_column_also_in_a_row_that_has_fewer()
    {
        var p = await peramban.MasukAsync("sekretaris");
        await p.GotoAsync("/Indikator?tahun=2025");
        foreach (var (nama, nilai) in new[] { ("Uraian", "Jumlah kasus"), ("Kode", "1.8"), ("Satuan", "kasus"), ("Target", "10") })
            await p.Locator($"[name='Input.{nama}']").FillAsync(nilai);
        await p.Locator("[name='Input.CaraHitung']").SelectOptionAsync("Nilai");
        await p.GetByRole(AriaRole.Button, new() { Name = "Simpan indikator" }).ClickAsync();
        await p.GetByText("Indikator 1.8 disimpan").WaitForAsync();
        await p.GotoAsync("/Capaian/Isi?tahun=2025&periode=Semester-1&unit=0");
        await SimpanAsync(p, "1.8", ("Jumlah realisasi", "25"));
        await Sel(p, "Sasaran 1.4").FocusAsync();
        await TempelAsync(p, "100\t90\r\n-\t30\r\n");
        await LencanaAsync(p, "1.4", "Tersimpan");
        await Assertions.Expect(Sel(p, "Jumlah realisasi 1.8")).ToHaveValueAsync("30");
        await Sel(p, "Sasaran 1.4").FocusAsync();
        await TempelAsync(p, "100\t91\r\n400\t\r\n");
        await Assertions.Expect(Kabar(p)).ToContainTextAsync("1 sel akan tertinggal");
        await p.GetByRole(AriaRole.Button, new() { Name = "Batal" }).ClickAsync();
        await Assertions.Expect(Sel(p, "Jumlah realisasi 1.8")).ToHaveValueAsync("30");
    }

    [Fact]
    public async Task An_answer_of_somebody_who_was_signed_out_is_not_said_to_be_saved()
    {
        var p = await peramban.MasukAsync("sekretaris");
        await p.GotoAsync("/Capaian/Isi?tahun=2025&periode=Semester-2&unit=0");
        await SimpanAsync(p, "3.1", ("Sasaran", "100"), ("Jumlah realisasi", "120"));
        await p.GetByLabel("Jawaban peringatan 3.1").FillAsync("Termasuk luar kota");
        await p.Context.ClearCookiesAsync();
        await p.GetByLabel("Jawaban peringatan 3.1").PressAsync("Enter");
        await Assertions.Expect(Kabar(p)).ToContainTextAsync("Sesi Anda berakhir");
        await Assertions.Expect(p.GetByLabel("Jawaban peringatan 3.1")).ToHaveValueAsync("Termasuk luar kota");
    }
}
