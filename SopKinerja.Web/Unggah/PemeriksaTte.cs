namespace SopKinerja.Web.Unggah;

using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using SopKinerja.Data;
using SopKinerja.Web.Pengaturan;

/// <summary>
/// Reads the electronic signatures of a PDF (ISO 32000-1, 12.8): a CMS over the bytes that its ByteRange names, which hold all of the file up to
/// there but the signature itself. The bytes are verified here; whom the certificate belongs to is as good as the roots that are trusted
/// (<c>Tte:Akar</c>, a PEM file).
/// </summary>
public sealed partial class PemeriksaTte(X509Certificate2Collection? akar, TimeProvider jam)
{
    private const string HanyaIsi = "1.2.840.113549.1.9.5";

    /// <summary>Hex digits of one signature: BSrE's with its revocation data has some 30,000.</summary>
    private const int BatasTandaTangan = 2_000_000;

    /// <summary>Signatures of one file; each costs a pass over it.</summary>
    private const int BatasJumlah = 40;

    /// <exception cref="PengaturanSalahException">The file of roots cannot be read.</exception>
    public static PemeriksaTte Dari(IConfiguration config, string root, TimeProvider jam)
    {
        if (config["Tte:Akar"] is not { Length: > 0 } berkas)
            return new(null, jam);
        try
        {
            var akar = new X509Certificate2Collection();
            akar.ImportFromPemFile(Path.GetFullPath(berkas, root));
            return akar.Count > 0 ? new(akar, jam) : throw new CryptographicException("tidak berisi sertifikat PEM");
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new PengaturanSalahException($"Tte:Akar “{berkas}” tidak dapat dibaca sebagai sertifikat PEM: {e.Message}");
        }
    }

    /// <summary>In the order of the file; none in a scan. Hostile bytes give a signature that is not whole, never an exception.</summary>
    public IReadOnlyList<TandaTanganElektronik> Baca(byte[] isi)
    {
        var hasil = new List<TandaTanganElektronik>();
        for (var i = 0; hasil.Count < BatasJumlah && isi.AsSpan(i).IndexOf("/ByteRange"u8) is >= 0 and var n;)
        {
            i += n + 10;
            if (Awal().IsMatch(Encoding.Latin1.GetString(isi, i, Math.Min(40, isi.Length - i))))
                hasil.Add(Potongan(isi, Rentang().Match(Encoding.Latin1.GetString(isi, i, Math.Min(160, isi.Length - i)))) is var (celah, akhir)
                    ? Periksa(isi, celah, akhir) : Rusak(false));
        }

        return hasil;
    }

    /// <summary>One that is there and cannot be right: cut off, ranges that leave out more than the signature, a CMS that does not open.</summary>
    private TandaTanganElektronik Rusak(bool sampaiAkhir) => new()
    {
        Nama = "tidak dikenal", Penerbit = "", Utuh = false, SampaiAkhir = sampaiAkhir, Dipercaya = akar is null ? null : false,
    };

    /// <summary>
    /// What the two ranges leave out, without its angle brackets, and where the second one ends. Ranges that leave out more than a hex string
    /// would let text hide in the gap.
    /// </summary>
    private static (Range Celah, int Akhir)? Potongan(byte[] isi, Match m)
    {
        if (!m.Success || !int.TryParse(m.Groups[1].Value, CultureInfo.InvariantCulture, out var panjang1)
            || !int.TryParse(m.Groups[2].Value, CultureInfo.InvariantCulture, out var mulai2)
            || !int.TryParse(m.Groups[3].Value, CultureInfo.InvariantCulture, out var panjang2)
            || panjang1 <= 0 || mulai2 <= panjang1 + 2 || (long)mulai2 + panjang2 > isi.Length || isi[panjang1] != '<' || isi[mulai2 - 1] != '>')
            return null;
        return (new(panjang1 + 1, mulai2 - 1), mulai2 + panjang2);
    }

    private TandaTanganElektronik Periksa(byte[] isi, Range celah, int akhir)
    {
        var rusak = Rusak(Kosong(isi.AsSpan(akhir)));
        try
        {
            var hex = isi.AsSpan(celah);
            if (hex.Length > BatasTandaTangan)
                return rusak;
            byte[] berkas = [.. isi.AsSpan(0, celah.Start.Value - 1), .. isi.AsSpan(celah.End.Value + 1, akhir - celah.End.Value - 1)];
            var cms = new SignedCms(new ContentInfo(berkas), detached: true);
            var kode = Convert.FromHexString(Encoding.ASCII.GetString(hex).Trim());
            cms.Decode(kode);
            if (cms.SignerInfos is not [{ Certificate: { } sertifikat } penanda, ..])
                return rusak;
            var pada = penanda.SignedAttributes.OfType<CryptographicAttributeObject>().FirstOrDefault(a => a.Oid.Value == HanyaIsi)?.Values
                .OfType<Pkcs9SigningTime>().FirstOrDefault()?.SigningTime.ToUniversalTime();
            return new()
            {
                Nama = sertifikat.GetNameInfo(X509NameType.SimpleName, false), Penerbit = sertifikat.GetNameInfo(X509NameType.SimpleName, true),
                Pada = pada ?? PadaKamus(isi, celah, akhir), Utuh = Utuh(cms, kode, berkas), SampaiAkhir = rusak.SampaiAkhir,
                Dipercaya = akar is null ? null : Dipercaya(sertifikat, cms.Certificates, pada),
            };
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return rusak;
        }
    }

    /// <summary>PAdES leaves the time out of the CMS; it stands in the signature's dictionary then (M), on either side of the gap.</summary>
    private static DateTime? PadaKamus(byte[] isi, Range celah, int akhir)
    {
        const int dekat = 2_000;
        var (sebelum, sesudah) = (celah.Start.Value - 1, celah.End.Value + 1);
        var mulai = Math.Max(sebelum - dekat, 0);
        var kepala = Encoding.Latin1.GetString(isi, mulai, sebelum - mulai);
        var ekor = Encoding.Latin1.GetString(isi, sesudah, Math.Min(dekat, akhir - sesudah));
        var kamus = kepala[(kepala.LastIndexOf(" obj", StringComparison.Ordinal) + 1)..] + ekor.Split("endobj")[0];
        return Waktu().Match(kamus) is { Success: true } m
            && DateTimeOffset.TryParseExact(m.Groups[1].Value + (m.Groups[2].Length == 0 ? "+00:00"
                    : $"{m.Groups[2].Value}:{(m.Groups[3].Length == 0 ? "00" : m.Groups[3].Value)}"), "yyyyMMddHHmmsszzz",
                CultureInfo.InvariantCulture, DateTimeStyles.None, out var saat) ? saat.UtcDateTime : null;
    }

    /// <summary>
    /// Verified against the file's bytes, whatever content the CMS carries: those, or for a time stamp (PAdES document time stamp, RFC 3161) the
    /// imprint of those.
    /// </summary>
    private static bool Utuh(SignedCms cms, byte[] kode, byte[] berkas)
    {
        try
        {
            if (Rfc3161TimestampToken.TryDecode(kode, out var cap, out _))
                return cap.VerifySignatureForData(berkas, out _);
            cms.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>
    /// On the day that the signer's program wrote down: a certificate lives two years, a report is kept for decades. A day that is still to come is
    /// taken for today.
    /// </summary>
    private bool Dipercaya(X509Certificate2 sertifikat, X509Certificate2Collection lain, DateTime? pada)
    {
        using var rantai = new X509Chain();
        rantai.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        rantai.ChainPolicy.CustomTrustStore.AddRange(akar!);
        rantai.ChainPolicy.ExtraStore.AddRange(lain);
        rantai.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        rantai.ChainPolicy.DisableCertificateDownloads = true;
        var kini = jam.GetUtcNow().UtcDateTime;
        rantai.ChainPolicy.VerificationTime = (pada < kini ? pada.Value : kini).ToLocalTime();
        return rantai.Build(sertifikat);
    }

    private static bool Kosong(ReadOnlySpan<byte> sisa) => sisa.IndexOfAnyExcept(" \t\r\n\0"u8) < 0;

    [GeneratedRegex(@"^\s*\[")]
    private static partial Regex Awal();

    [GeneratedRegex(@"/M\s*\(D:(\d{14})(?:Z|([+-]\d\d)'?(\d\d)?'?)?")]
    private static partial Regex Waktu();

    [GeneratedRegex(@"^\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]")]
    private static partial Regex Rentang();
}
