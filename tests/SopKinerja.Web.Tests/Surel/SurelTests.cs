namespace SopKinerja.Web.Tests;

using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SopKinerja.Data;
using SopKinerja.Web.Surel;

public sealed class SurelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly Surel Contoh = new()
    {
        Id = 1, PesanId = "abc123@sopkinerja", KepadaNama = "Éka Contoh", Kepada = "eka@contoh.test", Perihal = "Disposisi: Laporan “Kinerja”",
        Teks = "Yth. Éka,\n\nBuka: {portal}/Pelaksanaan/Rincian/1?a=1&b=2.\n<b>bukan html</b>", Status = StatusSurel.Antre, Percobaan = 1, DibuatPada = default,
        LampiranNama = "LKJ Tahun 2025.pdf",
    };

    private static PengaturanSurel Pengaturan(string folder, string? host = null, int port = 25) => new()
    {
        Pengirim = "portal@contoh.test", NamaPengirim = "SopKinerja", Folder = folder, Portal = "https://portal.contoh.test", Host = host, Port = port, Keamanan = "Tanpa",
    };

    [Fact]
    public void A_mail_has_text_and_HTML_its_own_id_and_its_file()
    {
        using var pesan = PenyusunSurel.Susun(Contoh, Jalan.Pdf, Pengaturan("x"));
        Assert.Equal("<abc123@sopkinerja>", pesan.Headers["Message-ID"]);
        Assert.Contains("https://portal.contoh.test/Pelaksanaan/Rincian/1", pesan.Body, StringComparison.Ordinal);
        using var html = new StreamReader(pesan.AlternateViews[0].ContentStream);
        var isi = html.ReadToEnd();
        Assert.Contains("href=\"https://portal.contoh.test/Pelaksanaan/Rincian/1?a=1&amp;b=2\"", isi, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", isi, StringComparison.Ordinal);
        Assert.Equal("LKJ Tahun 2025.pdf", pesan.Attachments[0].Name);
    }

    [Fact]
    public async Task The_worker_writes_the_outbox_to_the_pickup_folder()
    {
        using var portal = PortalUji.Contoh();
        await (await portal.MasukAsync("kepala.dinas")).DisposisiAsync("/Pelaksanaan/Rincian/1", "Sekretaris");
        var pekerja = portal.Services.GetServices<IHostedService>().OfType<SurelWorker>().Single();
        while (await pekerja.KirimSatuAsync(Ct))
        {
        }

        var surel = await portal.DalamAsync(s => s.GetRequiredService<SurelRepository>().ListAsync(1, new(1), Ct));
        Assert.All(surel, s => Assert.Equal(StatusSurel.Terkirim, s.Status));
        var berkas = Directory.GetFiles(portal.FolderSurel).Select(File.ReadAllText).ToList();
        Assert.Contains(berkas, b => b.Contains(surel[0].PesanId, StringComparison.Ordinal));
    }

    [Fact]
    public void A_configuration_the_build_cannot_do_is_refused_at_start() =>
        Assert.Contains("MailKit", Assert.Throws<InvalidOperationException>(() => new SystemNetMailTransport(Pengaturan("x", "localhost") with { Keamanan = "Tls" })).Message, StringComparison.Ordinal);

    /// <summary>Listens on a port that the system chooses, and says which once it does.</summary>
    private const string ServerSmtp = """
        import asyncio, sys
        from aiosmtpd.handlers import Mailbox
        from aiosmtpd.smtp import SMTP

        async def main():
            kotak = Mailbox(sys.argv[1])
            server = await asyncio.get_running_loop().create_server(lambda: SMTP(kotak), '127.0.0.1', 0)
            print(server.sockets[0].getsockname()[1], flush=True)
            await server.serve_forever()

        asyncio.run(main())
        """;

    /// <summary>A real SMTP server; the transport is the one this build was made with.</summary>
    [Fact]
    public async Task A_real_server_receives_it_whole()
    {
        AlatLuar.Butuh("/usr/lib/python3/dist-packages/aiosmtpd/__init__.py");
        var folder = Directory.CreateTempSubdirectory("smtp").FullName;
        var info = new ProcessStartInfo("/usr/bin/python3") { WorkingDirectory = folder, RedirectStandardOutput = true };
        foreach (var a in new[] { "-c", ServerSmtp, Path.Combine(folder, "kotak") })
            info.ArgumentList.Add(a);
        using var server = Process.Start(info)!;
        try
        {
            var port = int.Parse(await server.StandardOutput.ReadLineAsync(Ct) ?? "", CultureInfo.InvariantCulture);
            using var services = new ServiceCollection().AddSingleton(Pengaturan(folder, "127.0.0.1", port)).BuildServiceProvider();
            using (var pesan = PenyusunSurel.Susun(Contoh, Jalan.Pdf, services.GetRequiredService<PengaturanSurel>()))
                await Transport.Pilih(services).KirimAsync(pesan, Ct);
            var isi = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(folder, "kotak", "new"))), Ct);
            Assert.Contains("Message-ID: <abc123@sopkinerja>", isi, StringComparison.OrdinalIgnoreCase);
            Assert.True(isi.IndexOf("text/plain", StringComparison.Ordinal) < isi.IndexOf("text/html", StringComparison.Ordinal));
            Assert.Contains(Convert.ToBase64String(Jalan.Pdf)[..60], isi, StringComparison.Ordinal);
        }
        finally
        {
            server.Kill(true);
        }
    }
}
