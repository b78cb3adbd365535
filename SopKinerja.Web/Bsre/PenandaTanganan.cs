namespace SopKinerja.Web.Bsre;

using QRCoder;
using SopKinerja.Data;
using SopKinerja.Web.Unggah;

/// <summary>
/// Has the signing copy signed, and accepts what comes back only if it is that copy with a signature that is whole, covers all of the file, and
/// comes from a trusted root.
/// </summary>
public sealed class PenandaTanganan(PengaturanBsre pengaturan, KlienBsre klien, PemeriksaTte tte)
{
    public bool Ada => pengaturan.Ada;

    /// <param name="salinan">The signing copy, byte for byte as it is printed.</param>
    /// <param name="nama">Of the signer, as it stands in the copy.</param>
    /// <param name="alamatPeriksa">Where its QR leads; null without a visible signature.</param>
    /// <param name="penanda">Who signs.</param>
    /// <param name="ct">To stop it.</param>
    public async Task<Outcome<Unggahan>> TandaTanganiAsync(byte[] salinan, string nama, string? alamatPeriksa, PenandaBsre penanda,
        CancellationToken ct)
    {
        var hasil = await klien.TandaTanganiAsync(salinan, penanda, Tampak(salinan, nama, alamatPeriksa), ct);
        if (hasil.Refused)
            return Outcome<Unggahan>.Refuse(hasil.Reason!);
        var temuan = (await PemeriksaPdf.PeriksaAsync(hasil.Value, ct, teks: true)) with { Tte = tte.Baca(hasil.Value) };
        var asal = await PemeriksaPdf.PeriksaAsync(salinan, ct, teks: true);
        return (Utuh(hasil.Value) ? Tolakan(temuan, asal) : Terpotong) is { } tolakan ? Outcome<Unggahan>.Refuse(tolakan)
            : new Unggahan("naskah.pdf", "application/pdf", hasil.Value) { Pdf = temuan };
    }

    private const string Terpotong = "Berkas yang kembali dari server tanda tangan elektronik terpotong atau rusak. Belum ada yang dikunci.";

    /// <summary>Ends as a PDF ends (ISO 32000-1, 7.5.5): a reader mends one that was cut off, and shows what was there before.</summary>
    private static bool Utuh(byte[] pdf) => pdf.AsSpan(Math.Max(0, pdf.Length - 1024)).IndexOf("%%EOF"u8) >= 0;

    private static string? Tolakan(TemuanPdf kembali, TemuanPdf asal) => kembali switch
    {
        { Halaman: 0 } => Terpotong,
        { TolakanFinal: { } tolakan } => tolakan,
        { Tte: [] } => "Berkas yang kembali dari server tanda tangan elektronik tidak memuat tanda tangan. Belum ada yang dikunci.",
        _ when kembali.Halaman != asal.Halaman || kembali.SidikTeks != asal.SidikTeks =>
            "Berkas yang kembali dari server tanda tangan elektronik bukan naskah yang dikirim: isinya berbeda. Belum ada yang dikunci.",
        { Tte: [.., { SampaiAkhir: false }] } => "Sesudah ditandatangani, berkas itu ditambah lagi. Belum ada yang dikunci.",
        { Tte: [.., { Dipercaya: not true, Penerbit: var penerbit }] } =>
            $"Sertifikat penandatangan bukan dari akar yang dipercaya portal ini (penerbit {penerbit}). Belum ada yang dikunci.",
        _ => null,
    };

    private TampakBsre? Tampak(byte[] salinan, string nama, string? alamat)
    {
        if (!pengaturan.Tampak || alamat is null || LetakTandaTangan.Cari(salinan, nama) is not { } letak)
            return null;
        using var data = QRCodeGenerator.GenerateQrCode(alamat, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return new(png.GetGraphic(6), letak.Halaman, letak.X, letak.Y, letak.Sisi, letak.Sisi);
    }
}
