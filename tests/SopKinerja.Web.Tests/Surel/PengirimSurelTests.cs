namespace SopKinerja.Web.Tests;

using MailKit.Security;
using Microsoft.Extensions.Configuration;
using SmtpServer.Protocol;
using SopKinerja.Web.Pengaturan;
using SopKinerja.Web.Surel;

/// <summary>The transport against a real SMTP server: what it gives over, and what it says when it could not.</summary>
public sealed class PengirimSurelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static PengaturanSurel Pengaturan(ServerSmtp server, KeamananSurel keamanan) =>
        SurelTests.Pengaturan("x", "localhost", server.Port) with { Keamanan = keamanan };

    private static async Task KirimAsync(PengaturanSurel pengaturan)
    {
        using var pesan = PenyusunSurel.Susun(SurelTests.Contoh, Jalan.Pdf, pengaturan, new(2026, 2, 2, 2, 52, 0, DateTimeKind.Utc));
        await new PengirimSurel(pengaturan).KirimAsync(pesan, Ct);
    }

    [Fact]
    public async Task A_server_receives_the_mail_whole()
    {
        await using var server = await ServerSmtp.MulaiAsync();
        await KirimAsync(Pengaturan(server, KeamananSurel.Tanpa));
        var isi = Assert.Single(server.Diterima);
        Assert.Contains("Message-ID: <abc123@sopkinerja>", isi, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Date: Mon, 02 Feb 2026 02:52:00 +0000", isi, StringComparison.Ordinal);
        Assert.True(isi.IndexOf("text/plain", StringComparison.Ordinal) < isi.IndexOf("text/html", StringComparison.Ordinal));
        Assert.Contains(Convert.ToBase64String(Jalan.Pdf)[..60], isi, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/pdf", isi, StringComparison.Ordinal);
        Assert.False(server.Terenkripsi);
    }

    [Theory]
    [InlineData(KeamananSurel.StartTls)]
    [InlineData(KeamananSurel.Tls)]
    public async Task An_encrypted_server_with_a_login_takes_it_when_the_office_trusts_its_own_CA(KeamananSurel keamanan)
    {
        var (ca, sertifikat) = ServerSmtp.Sertifikat("localhost");
        await using var server = await ServerSmtp.MulaiAsync(sertifikat, keamanan == KeamananSurel.Tls, harusMasuk: true);
        await KirimAsync(Pengaturan(server, keamanan) with { Pengguna = "portal", Sandi = "rahasia", Ca = ca });
        Assert.Single(server.Diterima);
        Assert.True(server.Terenkripsi);
        Assert.Equal("portal", server.Masuk);
    }

    [Theory]
    [InlineData("localhost", false)]
    [InlineData("server.lain.test", true)]
    public async Task A_certificate_nobody_trusts_or_of_another_name_sends_nothing(string nama, bool denganCa)
    {
        var (ca, sertifikat) = ServerSmtp.Sertifikat(nama);
        await using var server = await ServerSmtp.MulaiAsync(sertifikat);
        var galat = await Assert.ThrowsAsync<SslHandshakeException>(
            () => KirimAsync(Pengaturan(server, KeamananSurel.StartTls) with { Ca = denganCa ? ca : null }));
        Assert.Empty(server.Diterima);
        Assert.Contains("Surel:BerkasCa", PengirimSurel.Sebab(galat), StringComparison.Ordinal);
        Assert.False(PengirimSurel.Tetap(galat));
    }

    [Fact]
    public async Task A_server_without_STARTTLS_gets_nothing_in_clear()
    {
        await using var server = await ServerSmtp.MulaiAsync();
        var galat = await Assert.ThrowsAsync<NotSupportedException>(() => KirimAsync(Pengaturan(server, KeamananSurel.StartTls)));
        Assert.Empty(server.Diterima);
        Assert.Contains("Surel:Keamanan", PengirimSurel.Sebab(galat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_tried_again_later()
    {
        var (ca, sertifikat) = ServerSmtp.Sertifikat("localhost");
        await using var server = await ServerSmtp.MulaiAsync(sertifikat, harusMasuk: true);
        var galat = await Assert.ThrowsAsync<AuthenticationException>(() =>
            KirimAsync(Pengaturan(server, KeamananSurel.StartTls) with { Pengguna = "portal", Sandi = "salah", Ca = ca }));
        Assert.Contains("Surel:Sandi", PengirimSurel.Sebab(galat), StringComparison.Ordinal);
        Assert.False(PengirimSurel.Tetap(galat));
    }

    [Theory]
    [InlineData(451, false)]
    [InlineData(452, false)]
    [InlineData(552, true)]
    [InlineData(554, true)]
    public async Task What_the_server_says_of_the_mail_is_kept_and_5xx_is_for_good(int kode, bool tetap)
    {
        await using var server = await ServerSmtp.MulaiAsync();
        server.Jawaban = new((SmtpReplyCode)kode, "kata server");
        var galat = await Assert.ThrowsAnyAsync<Exception>(() => KirimAsync(Pengaturan(server, KeamananSurel.Tanpa)));
        Assert.Equal(tetap, PengirimSurel.Tetap(galat));
        Assert.Contains($"({kode}): kata server", PengirimSurel.Sebab(galat), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(450, false)]
    [InlineData(550, true)]
    public async Task An_address_the_server_refuses_is_said(int kode, bool tetap)
    {
        await using var server = await ServerSmtp.MulaiAsync();
        server.TolakPenerima = new((SmtpReplyCode)kode, "alamat tidak ada");
        var galat = await Assert.ThrowsAnyAsync<Exception>(() => KirimAsync(Pengaturan(server, KeamananSurel.Tanpa)));
        Assert.Equal(tetap, PengirimSurel.Tetap(galat));
        Assert.Contains("alamat tidak ada", PengirimSurel.Sebab(galat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_breaks_in_the_middle_of_the_mail_is_no_success()
    {
        await using var server = await ServerSmtp.MulaiAsync();
        using var sambungan = new SambunganPutus(server.Port);
        var galat = await Assert.ThrowsAnyAsync<Exception>(
            () => KirimAsync(Pengaturan(server, KeamananSurel.Tanpa) with { Port = sambungan.Port }));
        await sambungan.Putus;
        Assert.Empty(server.Diterima);
        Assert.Contains("terputus", PengirimSurel.Sebab(galat), StringComparison.Ordinal);
        Assert.False(PengirimSurel.Tetap(galat));
    }

    [Theory]
    [InlineData("Surel:Keamanan", "SSL", "StartTls, Tls")]
    [InlineData("Surel:Port", "smtp", "587")]
    [InlineData("Surel:Pengirim", "bukan alamat", "misalnya portal@dinas.go.id")]
    [InlineData("Surel:Pengguna", "portal", "Surel:Sandi")]
    [InlineData("Surel:BerkasCa", "/tidak/ada.pem", "tidak dapat dibaca sebagai sertifikat")]
    [InlineData("Portal:Alamat", "kinerja.dinas.go.id", "misalnya https://")]
    public void A_wrong_configuration_says_what_to_set(string kunci, string nilai, string petunjuk)
    {
        var config = new ConfigurationBuilder().AddInMemoryCollection([new(kunci, nilai)]).Build();
        var galat = Assert.Throws<PengaturanSalahException>(() => PengaturanSurel.Dari(config, "/"));
        Assert.StartsWith(kunci, galat.Message, StringComparison.Ordinal);
        Assert.Contains(petunjuk, galat.Message, StringComparison.Ordinal);
    }
}
