namespace SopKinerja.Browser.Tests;

using Microsoft.Playwright;

/// <summary>An office whose units hand their figures in: the rule is set, a figure is typed, and one button saves and hands in.</summary>
public sealed class AjukanTests(Peramban peramban) : IClassFixture<Peramban>
{
    [Fact]
    public async Task What_is_still_being_typed_is_saved_before_it_is_handed_in()
    {
        var p = await peramban.MasukAsync("sekretaris");
        await p.GotoAsync("/Aturan?tahun=2025");
        await p.GetByLabel("Isian unit menunggu verifikator").SelectOptionAsync("Setelah unit mengajukannya");
        await p.GetByRole(AriaRole.Button, new() { Name = "Lihat akibatnya" }).ClickAsync();
        await p.GetByRole(AriaRole.Button, new() { Name = "Simpan", Exact = false }).First.ClickAsync();
        await Assertions.Expect(p.GetByLabel("Isian unit menunggu verifikator")).ToHaveValueAsync("True");

        await p.GotoAsync("/Capaian/Isi?tahun=2025&periode=Triwulan-1&unit=0");
        await p.GetByLabel("Sasaran 1.1", new() { Exact = true }).FillAsync("1.234");
        await p.GetByLabel("Jumlah realisasi 1.1", new() { Exact = true }).FillAsync("1.000");
        await p.Keyboard.PressAsync("Enter");
        var lencana = p.Locator("tr:has(input[aria-label='Jumlah realisasi 1.1']) .lencana");
        await Assertions.Expect(lencana).ToHaveTextAsync("Belum diajukan");

        // The next row is typed and not left: the button saves it first.
        await p.GetByLabel("Sasaran 1.2", new() { Exact = true }).FillAsync("500");
        await p.GetByLabel("Jumlah realisasi 1.2", new() { Exact = true }).FillAsync("400");
        await p.GetByRole(AriaRole.Button, new() { Name = "Ajukan ke verifikator" }).ClickAsync();
        await Assertions.Expect(p.Locator(".kabar[data-apung]")).ToContainTextAsync("2 indikator diajukan ke verifikator");
        await Assertions.Expect(lencana).ToHaveTextAsync("Tersimpan");

        // A fault holds the handing in back, and is named.
        await p.GetByLabel("Jumlah realisasi 1.1", new() { Exact = true }).FillAsync("1.100 org");
        await p.GetByRole(AriaRole.Button, new() { Name = "Ajukan ke verifikator" }).ClickAsync();
        await Assertions.Expect(p.Locator("tr:has(input[aria-label='Sasaran 1.1']) .pesan")).ToContainTextAsync("bukan angka");
        await Assertions.Expect(p.GetByLabel("Jumlah realisasi 1.1", new() { Exact = true })).ToHaveValueAsync("1.100 org");
    }
}
