namespace SopKinerja.Web.Tests;

using System.Diagnostics;
using Dapper;
using SopKinerja.Data;

/// <summary>Two nodes that start at the same moment on one new database, as after a power cut.</summary>
public sealed class DuaProsesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_Development_both_come_up_and_the_sample_data_are_there_once()
    {
        var (folder, log) = await MulaiDuaAsync("Development");
        Assert.All(log, l => Assert.Contains("Now listening", l, StringComparison.Ordinal));
        await using var connection = Database.Sqlite(Path.Combine(folder, "dua.db")).Connect();
        Assert.Equal(2, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM Instansi"));
        Assert.Equal(1, log.Count(l => l.Contains("Data contoh dimuat", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task In_Production_one_prints_a_code_and_the_other_says_that_it_is_valid()
    {
        var (folder, log) = await MulaiDuaAsync("Production");
        Assert.All(log, l => Assert.Contains("Now listening", l, StringComparison.Ordinal));
        Assert.Equal(1, log.Count(l => l.Contains("kode sekali pakai ini:", StringComparison.Ordinal)));
        Assert.Equal(1, log.Count(l => l.Contains("masih berlaku", StringComparison.Ordinal)));
        await using var connection = Database.Sqlite(Path.Combine(folder, "dua.db")).Connect();
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM KodePertama WHERE DipakaiPada IS NULL"));
    }

    private static async Task<(string Folder, string[] Log)> MulaiDuaAsync(string lingkungan)
    {
        var folder = Directory.CreateTempSubdirectory("dua").FullName;
        return (folder, await Task.WhenAll(SatuAsync(), SatuAsync()));

        async Task<string> SatuAsync()
        {
            var info = new ProcessStartInfo("dotnet")
            {
                RedirectStandardError = true, RedirectStandardOutput = true,
                WorkingDirectory = AppContext.BaseDirectory
            };
            foreach (var a in new[]
            {
                typeof(Program).Assembly.Location, "--Urls", "http://127.0.0.1:0", "--environment", lingkungan, "--Database:File",
                Path.Combine(folder, "dua.db"), "--Surel:Folder", Path.Combine(folder, "surel"),
            })
                info.ArgumentList.Add(a);
            using var proses = Process.Start(info)!;
            var galat = proses.StandardError.ReadToEndAsync(Ct);
            var kata = new System.Text.StringBuilder();
            while (await proses.StandardOutput.ReadLineAsync(Ct) is { } baris)
            {
                kata.AppendLine(baris);
                if (baris.Contains("Now listening", StringComparison.Ordinal))
                    break;
            }

            proses.Kill(true);
            await proses.WaitForExitAsync(Ct);
            return kata + await galat;
        }
    }
}
