namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.Configuration;
using SopKinerja.Data;
using SopKinerja.Web.Bsre;
using SopKinerja.Web.Pengaturan;
using SopKinerja.Web.Unggah;

/// <summary>The eSign client against a server of the documented shapes, and every way in which that goes wrong.</summary>
public sealed class PenandaTangananTests
{
    private const string Nama = "dr. Arif Contoh, M.K.M.", Periksa = "https://kinerja.binjai.contoh/Publik/Periksa/ABCD";

    private static string Akar => Path.Combine(AppContext.BaseDirectory, "Unggah", "Berkas", "akar-uji.pem");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static IConfiguration Pengaturan(string alamat, int versi, params (string Kunci, string? Nilai)[] lain) => new ConfigurationBuilder()
        .AddInMemoryCollection([
            new("Bsre:Alamat", alamat), new("Bsre:Versi", $"{versi}"), new("Bsre:Pengguna", ServerBsre.Akun), new("Bsre:Sandi", ServerBsre.Sandi),
            new("Bsre:BatasDetik", "30"), new("Tte:Akar", Akar),
        ]).AddInMemoryCollection(lain.Select(l => KeyValuePair.Create(l.Kunci, l.Nilai))).Build();

    private static async Task<Outcome<Unggahan>> TandaTanganiAsync(IConfiguration config, string frasa = ServerBsre.Frasa, byte[]? pdf = null)
    {
        var p = PengaturanBsre.Dari(config);
        using var klien = p.Klien();
        return await new PenandaTanganan(p, new(p, klien), PemeriksaTte.Dari(config, "/", new Jam()))
            .TandaTanganiAsync(pdf ?? ServerBsre.Asal, Nama, Periksa, new(ServerBsre.Nik, frasa), Ct);
    }

    /// <summary>The day after the file was signed, whatever this machine's clock says.</summary>
    private sealed class Jam : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 28, 2, 0, 0, TimeSpan.Zero);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_signed_copy_comes_back_with_its_signer(int versi)
    {
        await using var server = await ServerBsre.MulaiAsync();
        var hasil = await TandaTanganiAsync(Pengaturan(server.Alamat, versi));
        Assert.Null(hasil.Reason);
        Assert.Equal(ServerBsre.Tertanda, hasil.Value.Isi);
        Assert.Equal((Nama, true, true), Assert.Single(hasil.Value.Pdf!.Tte) is var t ? (t.Nama, t.Utuh, t.Dipercaya!.Value) : default);
        Assert.Equal("invisible", server.Isian["tampilan"].ToLowerInvariant());
    }

    [Theory]
    [InlineData(1, "xAxis", "yAxis", "imageTTD", "visible")]
    [InlineData(2, "originX", "originY", "imageBase64", "VISIBLE")]
    public async Task A_QR_stands_above_the_signers_name(int versi, string x, string y, string gambar, string tampilan)
    {
        await using var server = await ServerBsre.MulaiAsync();
        var pdf = Jalan.BuatPdf(Nama);
        var letak = LetakTandaTangan.Cari(pdf, "Dr. Arif Contoh,  M.K.M.")!;
        Assert.Equal(1, letak.Halaman);
        Assert.Null(LetakTandaTangan.Cari(pdf, "Orang Lain"));
        Assert.Contains("“User tidak terdaftar”", (await TandaTanganiAsync(Pengaturan(server.Alamat, versi), pdf: pdf)).Reason, StringComparison.Ordinal);
        Assert.Equal((tampilan, "1", 48.0), (server.Isian["tampilan"], server.Isian["page"], double.Parse(server.Isian["width"], s_angka)));
        Assert.Equal((letak.X, letak.Y), (double.Parse(server.Isian[x], s_angka), double.Parse(server.Isian[y], s_angka)));
        Assert.StartsWith(versi == 1 ? "89504E47" : "iVBORw", server.Isian[gambar], StringComparison.Ordinal);
        await TandaTanganiAsync(Pengaturan(server.Alamat, versi, ("Bsre:Tampak", "false")), pdf: pdf);
        Assert.Equal("invisible", server.Isian["tampilan"].ToLowerInvariant());
    }

    private static readonly System.Globalization.CultureInfo s_angka = System.Globalization.CultureInfo.InvariantCulture;

    [Theory]
    [InlineData(Perilaku.SandiSalah, "Frasa sandi ditolak: “Passphrase anda salah”")]
    [InlineData(Perilaku.AkunSalah, "menolak akun portal ini")]
    [InlineData(Perilaku.Html, "menjawab dengan halaman web, bukan PDF")]
    [InlineData(Perilaku.Html502, "menjawab dengan halaman web, bukan PDF")]
    [InlineData(Perilaku.Terpotong, "terpotong atau rusak")]
    [InlineData(Perilaku.Lain, "tidak memuat tanda tangan")]
    [InlineData(Perilaku.TanpaTandaTangan, "tidak memuat tanda tangan")]
    [InlineData(Perilaku.Ditambah, "ditambah lagi")]
    [InlineData(Perilaku.Putus, "tidak dapat dihubungi, atau jawabannya terputus")]
    public async Task What_goes_wrong_is_said_in_plain_words_and_nothing_is_accepted(Perilaku perilaku, string kata)
    {
        await using var server = await ServerBsre.MulaiAsync(perilaku);
        foreach (var versi in new[] { 1, 2 })
        {
            var alasan = (await TandaTanganiAsync(Pengaturan(server.Alamat, versi))).Reason;
            Assert.True(alasan is not null && alasan.Contains(kata, StringComparison.Ordinal), $"v{versi}: {alasan}");
        }
    }

    [Fact]
    public async Task An_answer_that_is_no_base64_is_no_PDF()
    {
        await using var server = await ServerBsre.MulaiAsync(Perilaku.BukanBase64);
        Assert.Contains("bukan PDF", (await TandaTanganiAsync(Pengaturan(server.Alamat, 2))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_signed_file_is_not_this_one()
    {
        // Signed, whole and trusted: what differs is the text of its page.
        await using var server = await ServerBsre.MulaiAsync();
        var config = Pengaturan(server.Alamat, 2);
        var p = PengaturanBsre.Dari(config);
        using var klien = new HttpClient(new Tukar(ServerBsre.Asal)) { BaseAddress = p.Alamat };
        klien.DefaultRequestHeaders.Authorization = p.Klien().DefaultRequestHeaders.Authorization;
        var hasil = await new PenandaTanganan(p, new(p, klien), PemeriksaTte.Dari(config, "/", new Jam()))
            .TandaTanganiAsync(Jalan.Pdf, Nama, null, new(ServerBsre.Nik, ServerBsre.Frasa), Ct);
        Assert.Contains("bukan naskah yang dikirim: isinya berbeda", hasil.Reason, StringComparison.Ordinal);
    }

    /// <summary>Somebody between the portal and the server, who has another file signed.</summary>
    private sealed class Tukar(byte[] lain) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asal = await request.Content!.ReadAsStringAsync(cancellationToken);
            request.Content = new StringContent(asal.Replace(Convert.ToBase64String(Jalan.Pdf), Convert.ToBase64String(lain), StringComparison.Ordinal)
                .Replace(System.Text.Json.JsonEncodedText.Encode(Convert.ToBase64String(Jalan.Pdf)).ToString(), Convert.ToBase64String(lain),
                    StringComparison.Ordinal), System.Text.Encoding.UTF8, "application/json");
            return await base.SendAsync(request, cancellationToken);
        }
    }

    [Fact]
    public async Task A_root_that_nobody_trusts_is_refused()
    {
        var lain = Path.Combine(Directory.CreateTempSubdirectory("sopkinerja").FullName, "lain.pem");
        using var kunci = System.Security.Cryptography.RSA.Create(2048);
        using var akar = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=Akar Lain", kunci,
            System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        await File.WriteAllTextAsync(lain, akar.ExportCertificatePem(), Ct);
        await using var server = await ServerBsre.MulaiAsync();
        Assert.Contains("bukan dari akar yang dipercaya portal ini (penerbit Akar Uji TTE)",
            (await TandaTanganiAsync(Pengaturan(server.Alamat, 2, ("Tte:Akar", lain)))).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_server_that_is_slow_is_given_up(int versi)
    {
        await using var server = await ServerBsre.MulaiAsync(Perilaku.Lambat);
        Assert.Contains("tidak menjawab dalam 1 detik",
            (await TandaTanganiAsync(Pengaturan(server.Alamat, versi, ("Bsre:BatasDetik", "1")))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_listens_that_is_said()
    {
        string alamat;
        await using (var server = await ServerBsre.MulaiAsync())
            alamat = server.Alamat;
        Assert.Contains("tidak dapat dihubungi", (await TandaTanganiAsync(Pengaturan(alamat, 2))).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bukan alamat", "2", "x", "y", "bukan alamat http")]
    [InlineData("ftp://a", "2", "x", "y", "bukan alamat http")]
    [InlineData("http://a", "3", "x", "y", "Bsre:Versi “3” harus bilangan 1 sampai 2.")]
    [InlineData("http://a", "2", "", "y", "belum diisi")]
    [InlineData("http://a", "2", "x", "", "belum diisi")]
    public void Settings_that_cannot_work_stop_the_start(string alamat, string versi, string pengguna, string sandi, string kata)
    {
        var e = Assert.Throws<PengaturanSalahException>(() => PengaturanBsre.Dari(Pengaturan(alamat, 2, ("Bsre:Versi", versi), ("Bsre:Pengguna", pengguna),
            ("Bsre:Sandi", sandi))));
        Assert.Contains(kata, e.Message, StringComparison.Ordinal);
        Assert.Contains("Tte:Akar", Assert.Throws<PengaturanSalahException>(() => PengaturanBsre.Dari(Pengaturan("http://a", 2, ("Tte:Akar", "")))).Message,
            StringComparison.Ordinal);
        Assert.False(PengaturanBsre.Dari(Pengaturan("", 2)).Ada);
    }

    [Fact]
    public void Who_signs_is_printed_nowhere() =>
        Assert.DoesNotContain("rahasia", $"{new PenandaBsre(ServerBsre.Nik, ServerBsre.Frasa)}", StringComparison.Ordinal);
}
