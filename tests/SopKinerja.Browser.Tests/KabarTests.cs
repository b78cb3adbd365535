namespace SopKinerja.Browser.Tests;

using Microsoft.Playwright;

/// <summary>The notice after an act: read, and then out of the way, in a browser without scripts too.</summary>
public sealed class KabarTests(Peramban peramban) : IClassFixture<Peramban>
{
    private static ILocator Kabar(IPage p) => p.Locator(".kabar[data-apung]");

    /// <summary>Saves the office's data as they are.</summary>
    private async Task<IPage> SimpanAsync(int lebar, bool skrip = true)
    {
        var p = await peramban.MasukAsync("admin.binjai", lebar, skrip);
        await p.GotoAsync("/Pengaturan");
        await p.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).First.ClickAsync();
        await Assertions.Expect(Kabar(p)).ToContainTextAsync("Data instansi disimpan.");
        return p;
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Is_closed_by_its_button_without_scripts(int lebar)
    {
        var p = await SimpanAsync(lebar, skrip: false);
        await Assertions.Expect(Kabar(p)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Kabar(p).GetByRole(AriaRole.Button, new() { Name = "Tutup" }).ClickAsync();
        await Assertions.Expect(Kabar(p)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Is_closed_by_keyboard()
    {
        var p = await SimpanAsync(1280);
        await Kabar(p).GetByRole(AriaRole.Button).FocusAsync();
        await p.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Kabar(p)).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce)]
    [InlineData(ReducedMotion.NoPreference)]
    public async Task Closes_by_itself_unless_somebody_is_at_it_and_leaves_no_gap(ReducedMotion gerak)
    {
        var p = await SimpanAsync(1280);
        await p.EmulateMediaAsync(new() { ReducedMotion = gerak });
        await p.Mouse.MoveAsync(0, 0);
        Assert.Equal("running", await BacaAsync("playState"));
        Assert.InRange(await Kabar(p).EvaluateAsync<double>("k => k.getAnimations()[0].effect.getComputedTiming().endTime"), 8_000, 12_000);

        await Kabar(p).HoverAsync();
        Assert.Equal("paused", await BacaAsync("playState"));
        await p.Mouse.MoveAsync(0, 0);
        await Kabar(p).GetByRole(AriaRole.Button).FocusAsync();
        Assert.Equal("paused", await BacaAsync("playState"));

        // Nor may the page move under somebody who is writing.
        await p.Locator("main input[type=text]").First.FocusAsync();
        Assert.Equal("paused", await BacaAsync("playState"));
        await p.Locator("main input[type=text]").First.BlurAsync();
        Assert.Equal("running", await BacaAsync("playState"));

        await Kabar(p).EvaluateAsync("k => k.getAnimations().forEach(a => a.currentTime = a.effect.getComputedTiming().endTime - 100)");
        await Assertions.Expect(Kabar(p)).ToBeHiddenAsync();
        var kepala = await p.Locator("main > .kepala").BoundingBoxAsync();
        await p.ReloadAsync();
        await Assertions.Expect(Kabar(p)).ToHaveCountAsync(0);
        Assert.Equal(kepala!.Y, (await p.Locator("main > .kepala").BoundingBoxAsync())!.Y);

        Task<string> BacaAsync(string sifat) => Kabar(p).EvaluateAsync<string>($"k => k.getAnimations()[0].{sifat}");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Lies_over_no_control_of_the_page(int lebar)
    {
        var p = await SimpanAsync(lebar);
        for (var tinggi = 900; tinggi > 300; tinggi -= 300)
        {
            await p.SetViewportSizeAsync(lebar, tinggi);
            Assert.Empty(await Kabar(p).EvaluateAsync<string[]>("""
                kabar => {
                  const k = kabar.getBoundingClientRect();
                  return [...document.querySelectorAll('a, button, input, select, textarea, summary')]
                    .filter(e => !kabar.contains(e) && e.checkVisibility())
                    .filter(e => {
                      const r = e.getBoundingClientRect();
                      return r.left < k.right && r.right > k.left && r.top < k.bottom && r.bottom > k.top;
                    }).map(e => e.outerHTML);
                }
                """));
        }
    }
}
