namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SmtpServer.Protocol;
using SopKinerja.Data;
using SopKinerja.Web.Surel;

public sealed class SurelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static readonly Surel Contoh = new()
    {
        Id = 1, PesanId = "abc123@sopkinerja", KepadaNama = "Éka Contoh", Kepada = "eka@contoh.test",
        Perihal = "Disposisi: Laporan “Kinerja”", Teks = "Yth. Éka,\n\nBuka: {portal}/Pelaksanaan/Rincian/9?a=1&b=2.\n<b>bukan html</b>",
        Status = StatusSurel.Antre, Percobaan = 1, DibuatPada = default, LampiranNama = "LKJ Tahun 2025.pdf",
    };

    internal static PengaturanSurel Pengaturan(string folder, string? host = null, int port = 25) => new()
    {
        Pengirim = "portal@contoh.test", NamaPengirim = "SopKinerja", Folder = folder, Portal = "https://portal.contoh.test", Host = host,
        Port = port, Keamanan = KeamananSurel.Tanpa,
    };

    [Fact]
    public void A_mail_has_text_and_HTML_its_own_id_and_its_file()
    {
        using var pesan = PenyusunSurel.Susun(Contoh with { BalasKe = "sekretaris@contoh.test" }, Jalan.Pdf, Pengaturan("x"), default);
        Assert.Equal("abc123@sopkinerja", pesan.MessageId);
        Assert.Equal("Disposisi: Laporan “Kinerja”", pesan.Subject);
        Assert.Equal("Éka Contoh", Assert.Single(pesan.To).Name);
        Assert.Equal("sekretaris@contoh.test", Assert.IsType<MailboxAddress>(Assert.Single(pesan.ReplyTo)).Address);
        Assert.Contains("https://portal.contoh.test/Pelaksanaan/Rincian/9", pesan.TextBody, StringComparison.Ordinal);
        Assert.Contains("href=\"https://portal.contoh.test/Pelaksanaan/Rincian/9?a=1&amp;b=2\"", pesan.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", pesan.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("LKJ Tahun 2025.pdf", Assert.IsType<MimePart>(Assert.Single(pesan.Attachments)).FileName);
    }

    [Fact]
    public async Task The_worker_writes_the_outbox_to_the_pickup_folder()
    {
        using var portal = PortalUji.DenganFolderSurel();
        await SuratAsync(portal);
        await KosongkanAsync(portal);
        var surel = await DaftarAsync(portal);
        Assert.All(surel, s => Assert.Equal(StatusSurel.Terkirim, s.Status));
        using var pesan = await MimeMessage.LoadAsync(Path.Combine(portal.FolderSurel, $"{surel[0].PesanId}.eml"), Ct);
        Assert.Equal(surel[0].Perihal, pesan.Subject);
    }

    [Fact]
    public async Task What_the_server_refused_for_good_waits_for_a_person_and_is_sent_when_asked()
    {
        await using var server = await ServerSmtp.MulaiAsync();
        server.TolakPenerima = new(SmtpReplyCode.MailboxUnavailable, "kotak surat tidak ada");
        using var portal = PortalUji.DenganSurel(server.Port);
        var lama = (await DaftarAsync(portal)).Select(s => s.Id).ToHashSet();
        await SuratAsync(portal);
        await KosongkanAsync(portal);
        Assert.All((await DaftarAsync(portal)).Where(s => !lama.Contains(s.Id)),
            s => Assert.Equal((StatusSurel.Gagal, 1), (s.Status, s.Percobaan)));
        server.TolakPenerima = null;
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await (await sekretaris.BukaAsync("/Surel")).KirimAsync("form[action*='handler=Lagi']");
        Assert.NotNull(hasil.Kabar);
        await KosongkanAsync(portal);
        Assert.Contains(await DaftarAsync(portal), s => s.Status == StatusSurel.Terkirim && !lama.Contains(s.Id));
        Assert.Single(server.Diterima);
    }

    [Fact]
    public async Task A_mail_cut_off_half_way_stays_in_the_queue_under_its_own_id()
    {
        await using var server = await ServerSmtp.MulaiAsync();
        using var sambungan = new SambunganPutus(server.Port);
        using var portal = PortalUji.DenganSurel(sambungan.Port);
        await SuratAsync(portal);
        Assert.True(await Pekerja(portal).KirimSatuAsync(Ct));
        Assert.Contains(await DaftarAsync(portal),
            s => s is { Status: StatusSurel.Antre, Percobaan: 1 } && s.Galat!.Contains("terputus", StringComparison.Ordinal));
        Assert.Empty(server.Diterima);
    }

    private static async Task SuratAsync(PortalUji portal) =>
        await (await portal.MasukAsync("kepala.dinas")).DisposisiAsync(portal.Binjai.Jalan, "Sekretaris");

    private static SurelWorker Pekerja(PortalUji portal) => ActivatorUtilities.CreateInstance<SurelWorker>(portal.Services);

    private static async Task KosongkanAsync(PortalUji portal)
    {
        while (await Pekerja(portal).KirimSatuAsync(Ct))
        {
        }
    }

    private static Task<IReadOnlyList<Surel>> DaftarAsync(PortalUji portal) =>
        portal.DalamAsync(s => s.GetRequiredService<SurelRepository>().ListAsync(portal.Binjai.Id, new(1), Ct));
}
