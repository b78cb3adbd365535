namespace SopKinerja.Web.Surel;

using System.Net.Mail;

/// <summary>Takes one composed mail to where it goes next. Throws when it was not accepted.</summary>
public interface ITransport
{
    Task KirimAsync(MailMessage pesan, CancellationToken ct);
}

internal static class Transport
{
    /// <summary>SMTP when a host is set; the pickup folder otherwise.</summary>
    public static ITransport Pilih(IServiceProvider services)
    {
        var pengaturan = services.GetRequiredService<PengaturanSurel>();
#if MAILKIT
        return pengaturan.Host is null ? new SystemNetMailTransport(pengaturan) : new MailKitTransport(pengaturan);
#else
        return new SystemNetMailTransport(pengaturan);
#endif
    }
}
