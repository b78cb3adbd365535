namespace SopKinerja.Web.Surel;

using System.Net;
using System.Net.Mail;

/// <summary>The framework's own client: STARTTLS with LOGIN, or the pickup folder.</summary>
public sealed class SystemNetMailTransport : ITransport
{
    private readonly PengaturanSurel _pengaturan;

    public SystemNetMailTransport(PengaturanSurel pengaturan)
    {
        if (pengaturan.Host is not null && pengaturan.Keamanan == "Tls")
            throw new InvalidOperationException(
                "Surel:Keamanan=Tls (TLS langsung, port 465) tidak didukung build ini. Pakai StartTls, atau publikasikan dengan -p:SmtpLibrary=MailKit.");
        _pengaturan = pengaturan;
    }

    public async Task KirimAsync(MailMessage pesan, CancellationToken ct)
    {
        using var client = new SmtpClient();
        if (_pengaturan.Host is null)
        {
            Directory.CreateDirectory(_pengaturan.Folder);
            client.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory;
            client.PickupDirectoryLocation = _pengaturan.Folder;
        }
        else
        {
            client.Host = _pengaturan.Host;
            client.Port = _pengaturan.Port;
            client.EnableSsl = _pengaturan.Keamanan != "Tanpa";
            client.Timeout = 30_000;
            if (_pengaturan.Pengguna is not null)
                client.Credentials = new NetworkCredential(_pengaturan.Pengguna, _pengaturan.Sandi);
        }

        await client.SendMailAsync(pesan, ct);
    }
}
