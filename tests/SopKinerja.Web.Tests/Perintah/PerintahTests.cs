namespace SopKinerja.Web.Tests;

using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Web.Perintah;

public sealed class PerintahTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<(int Kode, string Keluaran, string Kemajuan)> JalankanAsync(PortalUji portal, CancellationToken ct,
        params string[] perintah)
    {
        var (keluaran, kemajuan) = (new StringWriter(), new StringWriter());
        var kode = await DaftarPerintah.JalankanAsync(perintah, _ => Task.FromResult(portal.Services), keluaran, kemajuan, ct);
        return (kode, keluaran.ToString(), kemajuan.ToString());
    }

    [Fact]
    public async Task Lkj_lists_writes_and_tells_what_it_does()
    {
        using var portal = PortalUji.Contoh();
        var (kode, daftar, _) = await JalankanAsync(portal, Ct, "lkj", "--instansi", "dinkes-binjai");
        Assert.Equal(0, kode);
        Assert.StartsWith($"{portal.Binjai.LaporanId}\tLKJ Tahun 2025", daftar, StringComparison.Ordinal);
        var berkas = Path.Combine(portal.Folder, "hasil.docx");
        (kode, var keluaran, var kemajuan) = await JalankanAsync(portal, Ct, "lkj", "--instansi", "dinkes-binjai", "--laporan",
            $"{portal.Binjai.LaporanId}", "--keluar", berkas);
        Assert.Equal((0, ""), (kode, keluaran));
        Assert.Contains("12 indikator", kemajuan, StringComparison.Ordinal);
        using var word = WordprocessingDocument.Open(berkas, false);
        Assert.Contains("AKUNTABILITAS KINERJA", word.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Periksa_finds_nothing_in_a_whole_portal_and_names_what_was_touched()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        var (kode, keluaran, kemajuan) = await JalankanAsync(portal, Ct, "periksa");
        Assert.Equal((0, ""), (kode, keluaran));
        Assert.Contains("Utuh", kemajuan, StringComparison.Ordinal);
        var sidik = await portal.DalamAsync(async s => (await s.GetRequiredService<ArsipRepository>().ListAsync(portal.Binjai.Id, new(1), Ct))[0].Sidik);
        Assert.Equal(0, (await JalankanAsync(portal, Ct, "periksa", "--instansi", "dinkes-binjai", "--jangkar", $"1:{sidik}")).Kode);
        (kode, keluaran, _) = await JalankanAsync(portal, Ct, "periksa", "--instansi", "dinkes-binjai", "--jangkar", $"1:{new string('0', 64)}");
        Assert.Equal(1, kode);
        Assert.Contains("rantai ditulis ulang", keluaran, StringComparison.Ordinal);
        await portal.DalamAsync(s => s.GetRequiredService<DbSession>().ExecuteAsync(
            "UPDATE Arsip SET Uraian = 'x' WHERE InstansiId = @Id", new { portal.Binjai.Id }, Ct));
        (kode, keluaran, _) = await JalankanAsync(portal, Ct, "periksa");
        Assert.Equal(1, kode);
        Assert.Contains("dinkes-binjai\tArsip\trantai\tEntri 1 berubah setelah diarsipkan.", keluaran, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--jangkar perlu --instansi", "periksa", "--jangkar", "1:0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData(2, "nomor entri, titik dua", "periksa", "--instansi", "dinkes-binjai", "--jangkar", "1:00")]
    [InlineData(1, "tidak-ada", "periksa", "--instansi", "tidak-ada")]
    [InlineData(2, "--instansi", "lkj")]
    [InlineData(2, "--instansi", "lkj", "--instansi")]
    [InlineData(2, "keluar", "lkj", "--instansi", "dinkes-binjai", "--laporan", "{laporan}", "--keluar", "--pdf")]
    [InlineData(2, ".docx", "lkj", "--instansi", "dinkes-binjai", "--laporan", "{laporan}", "--keluar", "x.pdf")]
    [InlineData(2, "lkj --instansi dinkes-binjai --laporan x", "lkj", "--instansi", "dinkes-binjai", "--laporan", "x")]
    [InlineData(2, "cadangkan", "cadangkan")]
    [InlineData(2, "--tidak-ada", "migrasi", "--tidak-ada", "1")]
    [InlineData(2, "--lain", "--lain", "1")]
    [InlineData(1, "tidak dapat ditulis", "lkj", "--instansi", "dinkes-binjai", "--laporan", "{laporan}", "--keluar", "/tidak/ada/x.docx")]
    [InlineData(1, "tidak-ada", "lkj", "--instansi", "tidak-ada")]
    [InlineData(1, "Laporan {laporan}", "lkj", "--instansi", "dinkes-banten", "--laporan", "{laporan}")]
    public async Task What_is_not_there_or_not_understood_is_said(int kode, string kata, params string[] perintah)
    {
        using var portal = PortalUji.Contoh();
        var hasil = await JalankanAsync(portal, Ct, [.. perintah.Select(portal.Binjai.Di)]);
        Assert.Equal(kode, hasil.Kode);
        Assert.Contains(portal.Binjai.Di(kata), hasil.Kemajuan.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_verbs()
    {
        using var portal = PortalUji.Contoh();
        var (kode, keluaran, _) = await JalankanAsync(portal, Ct, "--help");
        Assert.Equal(0, kode);
        Assert.Contains("migrasi", keluaran, StringComparison.Ordinal);
        Assert.Contains("lkj", keluaran, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_work_leaves_no_half_file_and_says_so()
    {
        using var portal = PortalUji.Contoh();
        _ = portal.Services;
        using var henti = new CancellationTokenSource();
        await henti.CancelAsync();
        var berkas = Path.Combine(portal.Folder, "hasil.docx");
        var (kode, _, _) = await JalankanAsync(portal, henti.Token, "lkj", "--instansi", "dinkes-binjai", "--laporan",
            $"{portal.Binjai.LaporanId}", "--keluar", berkas);
        Assert.Equal(DaftarPerintah.Dihentikan, kode);
        Assert.Empty(Directory.GetFiles(portal.Folder, "hasil*"));
    }

    [Theory]
    [InlineData("--Urls http://x --Database:File=a.db", "", "--Urls", "http://x", "--Database:File=a.db")]
    [InlineData("--ConnectionStrings:SopKinerja Server=x", "migrasi", "migrasi", "--ConnectionStrings:SopKinerja", "Server=x")]
    [InlineData("--Database:Provider SqlServer", "lkj --instansi a", "--Database:Provider", "SqlServer", "lkj", "--instansi", "a")]
    [InlineData("Urls=http://x /Database:File=a.db", "", "Urls=http://x", "/Database:File=a.db")]
    [InlineData("", "a=b", "a=b")]
    [InlineData("", "--Database:", "--Database:")]
    [InlineData("", "--Urls", "--Urls")]
    [InlineData("", "--url x", "--url", "x")]
    public void Settings_and_verbs_are_told_apart(string pengaturan, string perintah, params string[] args)
    {
        var a = Argumen.Pisahkan(args);
        Assert.Equal((pengaturan, perintah), (string.Join(' ', a.Pengaturan), string.Join(' ', a.Perintah)));
    }

    /// <summary>The program itself, as a person starts it.</summary>
    [Theory]
    [InlineData(0, "Skema: 0001_instansi", "migrasi", "--Database:File", "{folder}/baru.db")]
    [InlineData(1, "Surel:Keamanan", "--Surel:Keamanan", "SSL", "--Database:File", "{folder}/baru.db")]
    [InlineData(1, "Database:Provider", "migrasi", "--Database:Provider=Oracle")]
    [InlineData(1, "ConnectionStrings:SopKinerja", "migrasi", "--Database:Provider=SqlServer")]
    [InlineData(1, "ConnectionStrings:SopKinerja", "migrasi", "--Database:Provider=SqlServer", "--ConnectionStrings:SopKinerja=Servr=x")]
    [InlineData(1, "SQL Server tidak dapat dihubungi", "--Database:Provider=SqlServer", "--Database:TungguDetik=0",
        "--ConnectionStrings:SopKinerja=Server=127.0.0.1,1;Connect Timeout=2")]
    [InlineData(1, "bukan basis data SQLite", "--Database:File", "{folder}/bukan.db")]
    [InlineData(2, "Perintah tidak dimengerti", "migrasikan")]
    [InlineData(2, "Perintah tidak dimengerti", "--Databas:File", "x")]
    public async Task The_program_ends_with_a_sentence_and_a_code_and_never_as_a_second_server(int kode, string kata, params string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("perintah").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "bukan.db"), new string('x', 5000), Ct);
        var info = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory
        };
        foreach (var a in new[] { typeof(Program).Assembly.Location, "--Urls", "http://127.0.0.1:0" }.Concat(args))
            info.ArgumentList.Add(a.Replace("{folder}", folder, StringComparison.Ordinal));
        using var proses = Process.Start(info)!;
        var (keluaran, galat) = (proses.StandardOutput.ReadToEndAsync(Ct), proses.StandardError.ReadToEndAsync(Ct));
        await proses.WaitForExitAsync(Ct);
        Assert.Contains(kata, await galat, StringComparison.Ordinal);
        Assert.Equal(kode, proses.ExitCode);
        Assert.DoesNotContain("   at ", await galat + await keluaran, StringComparison.Ordinal);
        Assert.DoesNotContain("Now listening", await keluaran, StringComparison.Ordinal);
        Directory.Delete(folder, true);
    }
}
