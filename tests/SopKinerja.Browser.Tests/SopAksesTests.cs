namespace SopKinerja.Browser.Tests;

using Deque.AxeCore.Playwright;

/// <summary>The pages of a SOP without any finding at all, the order of headings among them.</summary>
public sealed class SopAksesTests(Peramban peramban) : IClassFixture<Peramban>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Axe_finds_nothing_on_the_pages_of_a_SOP(int lebar)
    {
        var p = await peramban.MasukAsync("sekretaris", lebar);
        foreach (var alamat in new[] { "/Sop", peramban.Binjai.Sop, $"{peramban.Binjai.Sop}?jalan={peramban.Binjai.JalanId}", "/Sop/Impor" })
        {
            await p.GotoAsync(alamat);
            var hasil = await p.RunAxe();
            Assert.True(hasil.Passes.Any(x => x.Id == "heading-order"), $"{alamat}: the order of headings was not looked at");
            Assert.True(hasil.Violations.Length == 0, $"{alamat} at {lebar}: " + string.Join("\n", hasil.Violations.Select(v =>
                $"{v.Id} ({v.Impact}): {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(3).Select(n => n.Html))}")));
        }
    }
}
