namespace SopKinerja.Web.Dokumen;

using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using QRCoder;
using SopKinerja.Data;

/// <summary>
/// The copy of a version that is printed and signed: every part of the version's own file byte for byte, but the footers, which bear the code
/// in the place of the draft's mark and, for TTE, name the certificate, and on the cover the QR that leads to the verification page. Same
/// input, same bytes.
/// </summary>
public static class SalinanTandaTangan
{
    private const string GambarQr = "word/media/qr.png", RelasiSampul = "word/_rels/footer3.xml.rels";

    /// <summary>Twips: 2.3 cm, which a phone reads from a scan at 200 dpi.</summary>
    private const int Sisi = 1304;

    private static readonly Pola[] s_sampul = Pola.Akar(new Footer(
        Paragraf(Pola.Isi),
        Paragraf(new Run(new Text(Pola.Celah(0)))),
        Paragraf(new Run(new Text(Pola.Celah(1))))), "r", "wp", "a", "pic");

    /// <param name="versi">The version's Word file, as the portal wrote it.</param>
    /// <param name="alamat">Of the verification page with the code; null where the portal has no address that others reach.</param>
    public static byte[] Tulis(byte[] versi, string kode, string? alamat)
    {
        using var keluar = new MemoryStream();
        using (var asal = new ZipArchive(new MemoryStream(versi, false)))
        using (var zip = new ZipArchive(keluar, ZipArchiveMode.Create, leaveOpen: true))
        {
            var ada = asal.GetEntry(WordFixedParts.KakiSampul) is not null;
            foreach (var e in asal.Entries.Where(e => !e.FullName.StartsWith("word/footer", StringComparison.Ordinal)))
            {
                using var isi = e.Open();
                using var salin = new MemoryStream();
                isi.CopyTo(salin);
                WordPackage.Isi(zip, e.FullName, salin.GetBuffer().AsSpan(0, (int)salin.Length));
            }

            var terbaca = KodeVerifikasi.Terbaca(kode);
            WordFixedParts.Kaki(zip, $"Kode verifikasi {terbaca}", true);
            if (ada)
                Sampul(zip, terbaca, alamat);
        }

        return keluar.ToArray();
    }

    private static void Sampul(ZipArchive zip, string terbaca, string? alamat)
    {
        WordPackage.Part(zip, WordFixedParts.KakiSampul, xml =>
        {
            s_sampul[0].Tulis(xml, []);
            if (alamat is not null)
                WordDrawing.Picture(xml, Sisi, "QR", $"QR ke {alamat}", "rIdQr");
            s_sampul[1].Tulis(xml, [$"Kode verifikasi {terbaca}", alamat ?? ""]);
        });
        if (alamat is null)
            return;
        WordPackage.Isi(zip, RelasiSampul, RelasiPaket.Relasi([("rIdQr", "image", "media/qr.png")]));
        using var data = QRCodeGenerator.GenerateQrCode(alamat, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        WordPackage.Isi(zip, GambarQr, png.GetGraphic(8), CompressionLevel.NoCompression);
    }

    private static Paragraph Paragraf(OpenXmlElement isi) =>
        new(new ParagraphProperties { ParagraphStyleId = new() { Val = "Footer" } }, isi);
}
