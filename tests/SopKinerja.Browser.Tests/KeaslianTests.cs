namespace SopKinerja.Browser.Tests;

using System.Security.Cryptography;
using Microsoft.Playwright;

/// <summary>Verification of a file in a reader's own browser.</summary>
public sealed class KeaslianTests(Peramban peramban) : IClassFixture<Peramban>
{
    /// <summary>Larger than the server takes: only its hash can have been sent.</summary>
    [Fact]
    public async Task A_file_too_large_to_send_is_hashed_where_it_lies()
    {
        var p = await peramban.TamuAsync();
        await p.GotoAsync("/Publik/Periksa");
        var file = Path.GetTempFileName();
        await using (var isi = File.OpenWrite(file))
            isi.SetLength(60 * 1024 * 1024);
        var terkirim = 0L;
        p.Request += (_, r) => terkirim += r.Method == "POST" ? r.PostDataBuffer?.LongLength ?? 0 : 0;
        await p.Locator("#berkas").SetInputFilesAsync(file);
        await p.GetByRole(AriaRole.Button, new() { Name = "Cocokkan", Exact = true }).ClickAsync();
        await using var baca = File.OpenRead(file);
        var sidik = Convert.ToHexStringLower(await SHA256.HashDataAsync(baca, TestContext.Current.CancellationToken));
        await Assertions.Expect(p.Locator("[role=status]")).ToContainTextAsync($"sha-256 {sidik}");
        await Assertions.Expect(p.Locator("[role=status]")).ToContainTextAsync("Berkas ini tidak dikenal.");
        Assert.InRange(terkirim, 64, 2_000);
        await p.GoBackAsync();
        await Assertions.Expect(p.GetByRole(AriaRole.Button, new() { Name = "Cocokkan", Exact = true })).ToBeEnabledAsync();
        File.Delete(file);
    }
}
