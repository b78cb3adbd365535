namespace SopKinerja.Web.Tests;

using System.Diagnostics;
using SopKinerja.Web.Dokumen;

public sealed class PembuatPdfTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Absent_it_says_how_to_make_one_by_hand()
    {
        using var pembuat = new PembuatPdf(null, TimeSpan.FromSeconds(1));
        Assert.False(pembuat.Ada);
        Assert.Contains("Simpan Sebagai, PDF", (await pembuat.BuatAsync(Word(), Ct)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_hangs_is_killed_with_its_children()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a shell script in LibreOffice's place");
        var folder = Directory.CreateTempSubdirectory("pdf").FullName;
        var (macet, tanda) = (Path.Combine(folder, "macet"), $"{Random.Shared.Next(100_000, 999_999)}");
        await File.WriteAllTextAsync(macet, $"#!/bin/sh\nsleep {tanda} &\nsleep {tanda}\n", Ct);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(macet, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        using var pembuat = new PembuatPdf(macet, TimeSpan.FromMilliseconds(400));
        Assert.Contains("tidak dapat dibuat", (await pembuat.BuatAsync(Word(), Ct)).Reason, StringComparison.Ordinal);
        using var sisa = Process.Start(new ProcessStartInfo("pgrep", ["-f", $"sleep {tanda}"]) { RedirectStandardOutput = true })!;
        Assert.Equal("", await sisa.StandardOutput.ReadToEndAsync(Ct));
        Directory.Delete(folder, true);
    }

    internal static byte[] Word()
    {
        var stream = new MemoryStream();
        WordPackage.Write(stream, "Uji", "Uji", body => body.Paragraf("Isi."));
        return stream.ToArray();
    }
}
