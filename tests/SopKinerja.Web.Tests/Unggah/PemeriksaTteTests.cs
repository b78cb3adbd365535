namespace SopKinerja.Web.Tests;

using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Configuration;
using SopKinerja.Web.Pengaturan;
using SopKinerja.Web.Unggah;

/// <summary>
/// A PDF that poppler's pdfsig signed with a certificate of an NSS store (<c>Unggah/Berkas</c>): valid, changed, added to, not trusted.
/// </summary>
public sealed class PemeriksaTteTests
{
    private static readonly byte[] s_pdf = Buka();

    private static readonly PemeriksaTte s_percaya = Dengan(Alamat("akar-uji.pem"));

    private static PemeriksaTte Dengan(string? akar) => PemeriksaTte.Dari(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Tte:Akar", akar)]).Build(), "/", TimeProvider.System);

    private static string Alamat(string nama) => Path.Combine(AppContext.BaseDirectory, "Unggah", "Berkas", nama);

    internal static byte[] Buka()
    {
        using var zip = new GZipStream(File.OpenRead(Alamat("tte-pdfsig.pdf.gz")), CompressionMode.Decompress);
        using var isi = new MemoryStream();
        zip.CopyTo(isi);
        return isi.ToArray();
    }

    [Fact]
    public void A_signature_of_a_trusted_root_is_valid_with_its_signer_and_its_time()
    {
        var t = Assert.Single(s_percaya.Baca(s_pdf));
        Assert.Equal(("dr. Arif Contoh, M.K.M.", "Akar Uji TTE", new DateTime(2026, 11, 27, 13, 44, 54)), (t.Nama, t.Penerbit, t.Pada));
        Assert.Equal((true, true, true), (t.Utuh, t.SampaiAkhir, t.Dipercaya));
    }

    [Fact]
    public void A_file_that_was_changed_after_signing_is_no_final_file()
    {
        var ubah = s_pdf.ToArray();
        var letak = ubah.AsSpan().IndexOf("LKJ Tahun 2025"u8);
        ubah[letak + 13] = (byte)'6';
        var t = Assert.Single(s_percaya.Baca(ubah));
        Assert.Equal((false, true, "dr. Arif Contoh, M.K.M."), (t.Utuh, t.Dipercaya, t.Nama));
        var temuan = new SopKinerja.Data.TemuanPdf { Halaman = 1, Terenkripsi = false, Tte = [t] };
        Assert.StartsWith("Tanda tangan elektronik dr. Arif Contoh, M.K.M. tidak terbukti utuh", temuan.TolakanFinal, StringComparison.Ordinal);
        Assert.Null((temuan with { Tte = s_percaya.Baca(s_pdf) }).TolakanFinal);
    }

    [Fact]
    public void What_was_added_after_the_signature_is_told()
    {
        var t = Assert.Single(s_percaya.Baca([.. s_pdf, .. "\n7 0 obj\n<< >>\nendobj\n"u8]));
        Assert.Equal((true, false), (t.Utuh, t.SampaiAkhir));
    }

    [Fact]
    public void A_root_that_nobody_trusts_is_not_trusted_and_without_roots_nothing_is_claimed()
    {
        var lain = Path.Combine(Directory.CreateTempSubdirectory("sopkinerja").FullName, "lain.pem");
        using var kunci = RSA.Create(2048);
        using var akar = new CertificateRequest("CN=Akar Uji TTE, O=Penerbit Uji, C=ID", kunci, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-1), DateTimeOffset.UtcNow.AddYears(9));
        File.WriteAllText(lain, akar.ExportCertificatePem());
        Assert.Equal((true, false), Assert.Single(Dengan(lain).Baca(s_pdf)) is var t ? (t.Utuh, t.Dipercaya!.Value) : default);
        Assert.Null(Assert.Single(Dengan(null).Baca(s_pdf)).Dipercaya);
        Assert.Throws<PengaturanSalahException>(() => Dengan("/tidak/ada.pem"));
    }

    /// <summary>Text hidden in the gap, ranges beyond the file, a CMS cut off, and a scan.</summary>
    [Fact]
    public void Hostile_signatures_are_not_whole_and_a_scan_has_none()
    {
        Assert.Empty(s_percaya.Baca(Jalan.Pdf));
        var teks = Encoding.Latin1.GetString(s_pdf);
        foreach (var (lama, baru) in new[] { ("/ByteRange [0 477931", "/ByteRange [0 477900"), ("     482989     438", "     482989     999") })
            Assert.False(Assert.Single(s_percaya.Baca(Encoding.Latin1.GetBytes(teks.Replace(lama, baru, StringComparison.Ordinal)))).Utuh);
        Assert.False(Assert.Single(s_percaya.Baca(s_pdf[..^100])).Utuh);
        var rusak = s_pdf.ToArray();
        rusak.AsSpan(477_932, 40).Fill((byte)'0');
        Assert.False(Assert.Single(s_percaya.Baca(rusak)).Utuh);
        Assert.False(Assert.Single(s_percaya.Baca("/ByteRange [0 99999999999 1 1]"u8.ToArray())).Utuh);
        Assert.Equal(40, s_percaya.Baca(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/ByteRange [0 9 99 9] ", 10_000)))).Count);
    }

    /// <summary>As long-term signatures end: a time stamp over the whole file (here by openssl ts), which carries its own content.</summary>
    [Fact]
    public void A_document_time_stamp_is_whole_as_long_as_the_file_is()
    {
        var cap = File.ReadAllBytes(Alamat("cap-waktu.pdf"));
        Assert.Equal(("Cap Waktu Uji", true, true, true), Assert.Single(s_percaya.Baca(cap)) is var t
            ? (t.Nama, t.Utuh, t.SampaiAkhir, t.Dipercaya!.Value) : default);
        cap[7] = (byte)'4';
        Assert.False(Assert.Single(s_percaya.Baca(cap)).Utuh);
    }

    /// <summary>A valid signature over other content, carried in the CMS itself, says nothing of the file around it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_signature_counts_only_when_what_it_covers_is_the_file(bool terpisah)
    {
        const int panjang = 8_000;
        var (kepala, ekor) = ("%PDF-1.7\n1 0 obj\n<< /Type /Sig /Contents "u8.ToArray(), new byte[60]);
        Encoding.ASCII.GetBytes($" /ByteRange [0 {kepala.Length} {kepala.Length + panjang + 2} {ekor.Length}] >>\nendobj\n").CopyTo(ekor, 0);
        byte[] tertanda = [.. kepala, .. ekor];
        using var kunci = RSA.Create(2048);
        using var sertifikat = new CertificateRequest("CN=Siapa Saja", kunci, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var cms = new System.Security.Cryptography.Pkcs.SignedCms(new System.Security.Cryptography.Pkcs.ContentInfo(
            terpisah ? tertanda : "isi lain"u8.ToArray()), terpisah);
        cms.ComputeSignature(new System.Security.Cryptography.Pkcs.CmsSigner(sertifikat));
        var hex = Convert.ToHexString(cms.Encode()).PadRight(panjang, '0');
        var t = Assert.Single(s_percaya.Baca([.. kepala, .. Encoding.ASCII.GetBytes($"<{hex}>"), .. ekor]));
        Assert.Equal(("Siapa Saja", terpisah), (t.Nama, t.Utuh));
    }
}
