namespace SopKinerja.Web.Surel;

using System.Net.Mail;
using MailKit.Security;
using MimeKit;
using SmtpClient = MailKit.Net.Smtp.SmtpClient;

/// <summary>Compiled with <c>-p:SmtpLibrary=MailKit</c>: implicit TLS, AUTH PLAIN, the server's own words in errors.</summary>
public sealed class MailKitTransport(PengaturanSurel pengaturan) : ITransport
{
    public async Task KirimAsync(MailMessage pesan, CancellationToken ct)
    {
        using var message = MimeMessage.CreateFromMailMessage(pesan);
        // An office's own CA often has no reachable revocation list; without this every TLS connection would fail there.
        using var client = new SmtpClient { Timeout = 30_000, CheckCertificateRevocation = false };
        await client.ConnectAsync(pengaturan.Host!, pengaturan.Port, pengaturan.Keamanan switch
        {
            "Tls" => SecureSocketOptions.SslOnConnect,
            "Tanpa" => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        }, ct);
        if (pengaturan.Pengguna is not null)
            await client.AuthenticateAsync(pengaturan.Pengguna, pengaturan.Sandi ?? "", ct);

        // Not SendAsync(FormatOptions, …): that overload leaks Bcc to every recipient.
        await client.SendAsync(message, ct);
        await client.DisconnectAsync(true, ct);
    }
}
