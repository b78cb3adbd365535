namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using SopKinerja.Data;

/// <summary>
/// A spreadsheet of LibreOffice Calc (OpenDocument 1.2 part 1, section 9) made into the workbook that the readers know: values as they are
/// stored, no style, no formula.
/// </summary>
internal static class OdsMasuk
{
    private const int BatasBaris = 250_000, BatasKolom = 300;

    /// <summary>A file of a few letters can repeat a cell a billion times.</summary>
    private const int BatasSel = 1_000_000;

    private const string Tabel = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", Kantor = "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        Kata = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>An ODF file begins with its media type, stored as it is.</summary>
    public static bool Ods(byte[] isi) => isi.AsSpan(0, Math.Min(isi.Length, 200))
        .IndexOf("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"u8) >= 0;

    public static Outcome<byte[]> KeXlsx(byte[] isi)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(isi, false), ZipArchiveMode.Read);
            if (zip.GetEntry("META-INF/manifest.xml") is { } m && Baca(m, 1 << 20).Contains("encryption-data", StringComparison.Ordinal))
                return Outcome<byte[]>.Refuse("Berkas dilindungi kata sandi. Buka di LibreOffice, simpan tanpa kata sandi, lalu unggah lagi.");
            if (zip.GetEntry("content.xml") is not { } konten)
                return Outcome<byte[]>.Refuse("Berkas .ods ini rusak. Buka di LibreOffice, simpan sekali lagi, lalu unggah lagi.");
            using var aliran = new AliranBerbatas(konten.Open(), BukuMasuk.BatasTerurai);
            using var x = XmlReader.Create(aliran, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
            using var keluaran = new MemoryStream();
            using (var buku = new BukuExcel(keluaran))
                if (!Lembar(x, buku))
                    return Outcome<byte[]>.Refuse("Berkas .ods ini tidak berisi lembar.");
            return keluaran.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or FormatException or NotSupportedException)
        {
            return Outcome<byte[]>.Refuse(e is AliranBerbatas.Penuh
                ? $"Isi berkas terurai melebihi {Angka.Ukuran(BukuMasuk.BatasTerurai)}. Hapus lembar dan baris yang tidak dipakai, lalu unggah lagi."
                : "Berkas .ods ini rusak. Buka di LibreOffice, simpan sekali lagi, lalu unggah lagi.");
        }
    }

    private static bool Lembar(XmlReader x, BukuExcel buku)
    {
        var nama = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (x.Read())
            if (x.NodeType == XmlNodeType.Element && x.LocalName == "table" && x.NamespaceURI == Tabel)
            {
                var dasar = BukuExcel.NamaLembar(x.GetAttribute("name", Tabel) ?? "Lembar");
                var unik = nama.Add(dasar) ? dasar : BukuExcel.NamaLembar($"{nama.Count + 1} {dasar}");
                nama.Add(unik);
                using var isi = x.ReadSubtree();
                buku.Lembar(new() { Nama = unik, Lebar = [12] }, Baris(isi), []);
            }

        return nama.Count > 0;
    }

    private static IEnumerable<IReadOnlyList<SelExcel>> Baris(XmlReader x)
    {
        var (jumlah, kosong, banyak) = (0, 0, 0);
        while (x.Read() && jumlah < BatasBaris)
        {
            if (x.NodeType != XmlNodeType.Element || x.LocalName != "table-row" || x.NamespaceURI != Tabel)
                continue;
            var ulang = Ulang(x, "number-rows-repeated");
            using var isi = x.ReadSubtree();
            var sel = Sel(isi);
            if (sel.Count == 0)
            {
                // The rest of a sheet is one row, a million times: it is written only when something comes after it.
                kosong = Math.Min(kosong + ulang, BatasBaris);
                continue;
            }

            for (; kosong > 0 && jumlah < BatasBaris; kosong--, jumlah++)
                yield return [];
            kosong = 0;
            for (var i = 0; i < ulang && jumlah < BatasBaris; i++, jumlah++)
                yield return (banyak += sel.Count) <= BatasSel ? sel : throw new AliranBerbatas.Penuh();
        }
    }

    /// <summary>Without the empty cells at the end.</summary>
    private static List<SelExcel> Sel(XmlReader x)
    {
        var (sel, kosong) = (new List<SelExcel>(), 0);
        while (x.Read())
        {
            if (x.NodeType != XmlNodeType.Element || x.NamespaceURI != Tabel || x.LocalName is not ("table-cell" or "covered-table-cell"))
                continue;
            var ulang = Ulang(x, "number-columns-repeated");
            using var isi = x.ReadSubtree();
            if (Nilai(isi) is not { } nilai)
            {
                kosong = Math.Min(kosong + ulang, BatasKolom);
                continue;
            }

            for (; kosong > 0 && sel.Count < BatasKolom; kosong--)
                sel.Add(SelExcel.Kata(null));
            kosong = 0;
            for (var i = 0; i < ulang && sel.Count < BatasKolom; i++)
                sel.Add(nilai);
        }

        return sel;
    }

    private static int Ulang(XmlReader x, string nama) =>
        int.TryParse(x.GetAttribute(nama, Tabel), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : 1;

    /// <summary>Null for an empty cell. A percentage stays one; a formula without a result, and one that failed, are words, and so a fault.</summary>
    private static SelExcel? Nilai(XmlReader x)
    {
        x.Read();
        var (jenis, nilai, rumus) = (x.GetAttribute("value-type", Kantor), x.GetAttribute("value", Kantor), x.GetAttribute("formula", Tabel));
        var teks = Teks(x);
        if (jenis is "float" or "percentage" or "currency"
            && double.TryParse(nilai, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) && Math.Abs(d) < 1e20)
            return jenis == "percentage" ? SelExcel.Kata($"{BacaAngka.Pasti((decimal)Math.Round(d * 100, 10))}%")
                : SelExcel.Nilai((decimal)d, Gaya.Biasa);
        return teks.Length > 0 ? SelExcel.Kata(teks) : rumus is null ? null : SelExcel.Kata("rumus tanpa hasil tersimpan");
    }

    /// <summary>The paragraphs of a cell, without its notes.</summary>
    private static string Teks(XmlReader x)
    {
        var (teks, catatan) = (new StringBuilder(), 0);
        while (x.Read())
            switch (x.NodeType)
            {
                case XmlNodeType.Element when x.LocalName == "annotation" && !x.IsEmptyElement:
                    catatan++;
                    break;
                case XmlNodeType.EndElement when x.LocalName == "annotation":
                    catatan--;
                    break;
                case XmlNodeType.Element when x is { LocalName: "p", NamespaceURI: Kata } && catatan == 0 && teks.Length > 0:
                    teks.Append('\n');
                    break;
                case XmlNodeType.Element when x is { LocalName: "s", NamespaceURI: Kata } && catatan == 0:
                    teks.Append(' ');
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when catatan == 0 && teks.Length < 32_000:
                    teks.Append(x.Value);
                    break;
            }

        return teks.ToString().Trim();
    }

    private static string Baca(ZipArchiveEntry e, int batas)
    {
        using var s = new StreamReader(new AliranBerbatas(e.Open(), batas));
        return s.ReadToEnd();
    }
}

/// <summary>Stops reading where more comes out of a zip than should.</summary>
internal sealed class AliranBerbatas(Stream dalam, long batas) : Stream
{
    private long _sisa = batas;

    public sealed class Penuh() : IOException("Lebih besar dari batasnya.");

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var n = dalam.Read(buffer, offset, count);
        return (_sisa -= n) < 0 ? throw new Penuh() : n;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            dalam.Dispose();
        base.Dispose(disposing);
    }
}
