namespace SopKinerja.Web.Tests;

using System.Diagnostics;

/// <summary>Programs that a machine may lack: a test skips with the reason, and in CI a skip is a failure.</summary>
public static class AlatLuar
{
    public static void Butuh(string program)
    {
        if (File.Exists(program))
            return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{program} is not installed, and CI must not skip.");
        Assert.Skip($"{program} is not installed.");
    }

    public static async Task<string> JalankanAsync(string program, params string[] args)
    {
        var info = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var a in args)
            info.ArgumentList.Add(a);
        using var proses = Process.Start(info)!;
        using var batas = new CancellationTokenSource(TimeSpan.FromHours(1));
        var keluaran = proses.StandardOutput.ReadToEndAsync(batas.Token);
        var galat = proses.StandardError.ReadToEndAsync(batas.Token);
        await proses.WaitForExitAsync(batas.Token);
        Assert.True(proses.ExitCode == 0, await galat);
        return await keluaran;
    }
}
