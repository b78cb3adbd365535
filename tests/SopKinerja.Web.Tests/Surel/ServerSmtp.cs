namespace SopKinerja.Web.Tests;

using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;

/// <summary>A real SMTP server in the test's process, on a port that the system chooses, answering as the test asks.</summary>
public sealed class ServerSmtp : MessageStore, IUserAuthenticator, IMailboxFilter, IAsyncDisposable
{
    private readonly CancellationTokenSource _berhenti = new();
    private Task _jalan = Task.CompletedTask;

    /// <summary>What came in, as it travelled.</summary>
    public ConcurrentQueue<string> Diterima { get; } = new();

    /// <summary>Whether the connection was encrypted when the mail came in.</summary>
    public bool Terenkripsi { get; private set; }

    public string? Masuk { get; private set; }

    public int Port { get; private set; }

    public SmtpResponse Jawaban { get; set; } = SmtpResponse.Ok;

    /// <summary>Thrown at RCPT TO; null accepts every address.</summary>
    public SmtpResponse? TolakPenerima { get; set; }

    public static async Task<ServerSmtp> MulaiAsync(X509Certificate2? sertifikat = null, bool langsungTls = false, bool harusMasuk = false)
    {
        var server = new ServerSmtp();
        var terbuka = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var pendengar = new EndpointListenerFactory();
        pendengar.EndpointStarted += (_, e) => terbuka.TrySetResult(((IPEndPoint)e.LocalEndPoint).Port);
        var pilihan = new SmtpServerOptionsBuilder().ServerName("surel.contoh.test").Endpoint(e =>
        {
            e.Endpoint(new IPEndPoint(IPAddress.Loopback, 0)).IsSecure(langsungTls).AuthenticationRequired(harusMasuk)
                .AllowUnsecureAuthentication(sertifikat is null);
            if (sertifikat is not null)
                e.Certificate(sertifikat);
        }).Build();
        var layanan = new ServiceCollection().AddSingleton<IEndpointListenerFactory>(pendengar).AddSingleton<IMessageStore>(server)
            .AddSingleton<IUserAuthenticator>(server).AddSingleton<IMailboxFilter>(server).BuildServiceProvider();
        server._jalan = new global::SmtpServer.SmtpServer(pilihan, layanan).StartAsync(server._berhenti.Token);
        server.Port = await terbuka.Task;
        return server;
    }

    /// <summary>A certificate authority of an office, and a server's certificate for <paramref name="nama"/> that it signed.</summary>
    public static (X509Certificate2 Ca, X509Certificate2 Server) Sertifikat(string nama)
    {
        using var kunciCa = RSA.Create(2048);
        var mintaCa = new CertificateRequest("CN=CA Kantor Contoh", kunciCa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        mintaCa.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var ca = mintaCa.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        using var kunci = RSA.Create(2048);
        var minta = new CertificateRequest($"CN={nama}", kunci, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var lain = new SubjectAlternativeNameBuilder();
        lain.AddDnsName(nama);
        minta.CertificateExtensions.Add(lain.Build());
        using var polos = minta.Create(ca, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(20),
            RandomNumberGenerator.GetBytes(8));
        using var berkunci = polos.CopyWithPrivateKey(kunci);
        return (ca, X509CertificateLoader.LoadPkcs12(berkunci.Export(X509ContentType.Pfx), null));
    }

    public override Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer,
        CancellationToken cancellationToken)
    {
        Terenkripsi = context.Pipe.IsSecure;
        if (Jawaban.ReplyCode == SmtpReplyCode.Ok)
            Diterima.Enqueue(Encoding.UTF8.GetString(buffer));
        return Task.FromResult(Jawaban);
    }

    public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken)
    {
        Masuk = user;
        return Task.FromResult(password == "rahasia");
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
        TolakPenerima is { } tolak ? throw new SmtpResponseException(tolak) : Task.FromResult(true);

    public async ValueTask DisposeAsync()
    {
        await _berhenti.CancelAsync();
        await _jalan.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _berhenti.Dispose();
    }
}

/// <summary>A line that breaks: passes bytes on to a server until the client is some bytes into its DATA, then hangs up.</summary>
public sealed class SambunganPutus : IDisposable
{
    private readonly TcpListener _pendengar = new(IPAddress.Loopback, 0);

    public SambunganPutus(int tujuan)
    {
        _pendengar.Start();
        Putus = SalurkanAsync(tujuan);
    }

    public int Port => ((IPEndPoint)_pendengar.LocalEndpoint).Port;

    public Task Putus { get; }

    public void Dispose() => _pendengar.Dispose();

    private async Task SalurkanAsync(int tujuan)
    {
        await SatuAsync(await _pendengar.AcceptTcpClientAsync(), tujuan);
        _ = LainnyaAsync(tujuan);
    }

    private async Task LainnyaAsync(int tujuan)
    {
        while (_pendengar.Server.IsBound)
            await SatuAsync(await _pendengar.AcceptTcpClientAsync(), tujuan);
    }

    private static async Task SatuAsync(TcpClient klien, int tujuan)
    {
        using var _ = klien;
        using var server = new TcpClient();
        await server.ConnectAsync(IPAddress.Loopback, tujuan);
        var balik = server.GetStream().CopyToAsync(klien.GetStream());
        var (buffer, kata) = (new byte[512], new StringBuilder());
        while (await klien.GetStream().ReadAsync(buffer) is > 0 and var n)
        {
            await server.GetStream().WriteAsync(buffer.AsMemory(0, n));
            kata.Append(Encoding.Latin1.GetString(buffer, 0, n));
            if (kata.ToString() is var s && s.IndexOf("\r\nSubject:", StringComparison.Ordinal) > s.IndexOf("DATA\r\n",
                StringComparison.Ordinal) && s.Contains("DATA\r\n", StringComparison.Ordinal))
                break;
        }

        klien.Client.Close(0);
        server.Client.Close(0);
        await balik.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
