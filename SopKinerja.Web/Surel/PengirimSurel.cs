namespace SopKinerja.Web.Surel;

using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

/// <summary>Takes one composed mail to where it goes next: the SMTP server, or the folder of a portal without one.</summary>
public sealed class PengirimSurel(PengaturanSurel pengaturan)
{
    /// <summary>Returns once the server has taken the mail (or the file lies whole in the folder); otherwise throws.</summary>
    public async Task KirimAsync(MimeMessage pesan, CancellationToken ct)
    {
        if (pengaturan.Host is null)
            await LetakkanAsync(pesan, ct);
        else
            await SerahkanAsync(pesan, pengaturan.Host, ct);
    }

    /// <summary>Why a mail was not taken, for the person who reads the outbox; the server's own words where it said any.</summary>
    public static string Sebab(Exception e) => e switch
    {
        SslHandshakeException =>
            "Sertifikat server surel tidak dipercaya atau tidak cocok dengan namanya. Isi Surel:BerkasCa dengan sertifikat "
            + "CA kantor, atau betulkan Surel:Host.",
        AuthenticationException => "Server surel menolak nama pengguna atau sandi portal. Periksa Surel:Pengguna dan Surel:Sandi.",
        NotSupportedException =>
            "Server surel tidak menyediakan STARTTLS atau cara masuk yang diminta. Periksa Surel:Keamanan dan Surel:Pengguna.",
        SmtpCommandException s => $"Server surel menolak ({(int)s.StatusCode}): {s.Message}",
        SmtpProtocolException or IOException => $"Hubungan dengan server surel terputus sebelum surel diterima. {e.Message}",
        SocketException => $"Server surel tidak dapat dihubungi. {e.Message}",
        TimeoutException or OperationCanceledException => "Server surel tidak menjawab pada waktunya.",
        _ => e.InnerException is { } dalam ? $"{e.Message} {dalam.Message}" : e.Message,
    };

    /// <summary>
    /// The server will say the same again (5xx about this mail or its address, RFC 5321 4.2.1): a person has to look at it.
    /// A refused login or sender is not: all mails go once the configuration is right.
    /// </summary>
    public static bool Tetap(Exception e) =>
        e is SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted } s
            && (int)s.StatusCode >= 500;

    private async Task SerahkanAsync(MimeMessage pesan, string host, CancellationToken ct)
    {
        // An office's own CA often has no reachable revocation list: with the check every TLS connection fails there.
        using var client = new SmtpClient { Timeout = 30_000, CheckCertificateRevocation = pengaturan.PeriksaPencabutan };
        if (pengaturan.Ca is { } ca)
            client.ServerCertificateValidationCallback = (_, sertifikat, rantai, galat) => Dipercaya(ca, sertifikat, rantai, galat);
        await client.ConnectAsync(host, pengaturan.Port, pengaturan.Keamanan switch
        {
            KeamananSurel.Tls => SecureSocketOptions.SslOnConnect,
            KeamananSurel.Tanpa => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        }, ct);
        if (pengaturan.Pengguna is not null)
            await client.AuthenticateAsync(pengaturan.Pengguna, pengaturan.Sandi ?? "", ct);

        // Not SendAsync(FormatOptions, …): that overload leaks Bcc to every recipient.
        await client.SendAsync(pesan, ct);
        try
        {
            await client.DisconnectAsync(true, ct);
        }
        catch (Exception e) when (e is IOException or SmtpProtocolException or SocketException)
        {
            // The server has taken the mail; that it hangs up without a word changes nothing.
        }
    }

    /// <summary>The system's own trust, or a chain that ends at the office's CA; the name must be right either way.</summary>
    private bool Dipercaya(X509Certificate2 ca, X509Certificate? sertifikat, X509Chain? rantai, SslPolicyErrors galat)
    {
        if (galat != SslPolicyErrors.RemoteCertificateChainErrors || sertifikat is not X509Certificate2 server)
            return galat == SslPolicyErrors.None;
        using var baru = new X509Chain();
        baru.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        baru.ChainPolicy.CustomTrustStore.Add(ca);
        baru.ChainPolicy.RevocationMode = pengaturan.PeriksaPencabutan ? X509RevocationMode.Online : X509RevocationMode.NoCheck;
        foreach (var antara in rantai?.ChainElements.Skip(1) ?? [])
            baru.ChainPolicy.ExtraStore.Add(antara.Certificate);
        return baru.Build(server);
    }

    /// <summary>Under the mail's own id, beside its name first: sent again after a crash it is the same file.</summary>
    private async Task LetakkanAsync(MimeMessage pesan, CancellationToken ct)
    {
        Directory.CreateDirectory(pengaturan.Folder);
        var nama = Path.Combine(pengaturan.Folder, $"{pesan.MessageId}.eml");
        var sementara = nama + ".tmp";
        await pesan.WriteToAsync(sementara, ct);
        File.Move(sementara, nama, overwrite: true);
    }
}
