namespace SopKinerja.Web.Dokumen;

using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using SopKinerja.Data;

/// <summary>
/// A workbook that came in, opened with every reason for refusing it in words: not a workbook, password, macros, damaged, or one that
/// unpacks to more than it should. Nothing of it is executed.
/// </summary>
internal static class BukuMasuk
{
    /// <summary>What a workbook may unpack to.</summary>
    public const long BatasTerurai = 256L * 1024 * 1024;

    /// <summary>What the table of strings may unpack to: the reader keeps each of them, at many times its size.</summary>
    private const long BatasTeks = 48L * 1024 * 1024;

    private const int BatasEntri = 2_000;

    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray(), Ole = [0xD0, 0xCF, 0x11, 0xE0],
        Makro = Encoding.Unicode.GetBytes("_VBA_PROJECT");

    static BukuMasuk() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// Reads with <paramref name="baca"/>, which also gets the cells whose formula failed; every way in which a file can be wrong becomes a
    /// sentence.
    /// </summary>
    public static Outcome<T> Baca<T>(byte[] isi, bool csv, Func<IExcelDataReader, IReadOnlyList<SelGalat>, Outcome<T>> baca)
    {
        if (isi.Length == 0)
            return Outcome<T>.Refuse("Berkas kosong.");
        if (csv && OdsMasuk.Ods(isi))
        {
            var jadi = OdsMasuk.KeXlsx(isi);
            if (jadi.Refused)
                return Outcome<T>.Refuse(jadi.Reason!);
            isi = jadi.Value;
        }

        isi = csv ? Utf8(isi) : isi;
        IReadOnlyList<SelGalat> selGalat = [];
        if (Tolak(isi, csv, ref selGalat) is { } alasan)
            return Outcome<T>.Refuse(alasan);
        try
        {
            using var stream = new MemoryStream(isi, false);
            using var reader = csv && !isi.AsSpan().StartsWith(Zip) && !isi.AsSpan().StartsWith(Ole)
                ? ExcelReaderFactory.CreateCsvReader(stream, new ExcelReaderConfiguration
                {
                    FallbackEncoding = Encoding.GetEncoding(1252),
                    AutodetectSeparators = PemisahCsv.Cari(isi)
                })
                : ExcelReaderFactory.CreateReader(stream);
            return baca(reader, selGalat);
        }
        catch (InvalidPasswordException)
        {
            return Outcome<T>.Refuse("Berkas dilindungi kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu unggah lagi.");
        }
        catch (Exception e) when (e is ExcelReaderException or XmlException or IOException or InvalidDataException or FormatException
            or ArgumentException
            or IndexOutOfRangeException or NullReferenceException or InvalidOperationException or NotSupportedException or OverflowException
                or InvalidCastException or KeyNotFoundException)
        {
            // The reader meets damage with whatever its parsers throw; all of it means the same to the user.
            return Outcome<T>.Refuse("Berkas rusak atau bukan buku kerja Excel. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.");
        }
    }

    /// <summary>.xls without a password or macros, or .xlsb.</summary>
    public static bool Lama(byte[] isi) => isi.AsSpan().StartsWith(Ole)
        ? isi.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) < 0 && isi.AsSpan().IndexOf(Makro) < 0
        : isi.AsSpan().StartsWith(Zip) && isi.AsSpan().IndexOf("xl/workbook.bin"u8) >= 0;

    /// <summary>A cell as somebody typed it; a typed 95% is an <see cref="AngkaPersen"/>, as Excel keeps it as 0.95 with a format.</summary>
    public static object? Isi(IExcelDataReader reader, int i)
    {
        if (i >= reader.FieldCount)
            return null;
        var isi = reader.GetValue(i);
        return isi is double d && reader.GetNumberFormatString(i) is { } format && FormatPersen(format) ? new AngkaPersen(Math.Round(d * 100, 10)) : isi;
    }

    /// <summary>A % that multiplies: not one in quotes, behind a backslash, or as a sign to leave room for or to fill with.</summary>
    private static bool FormatPersen(string format)
    {
        if (!format.Contains('%', StringComparison.Ordinal))
            return false;
        for (var (i, kutip) = (0, false); i < format.Length; i++)
            switch (format[i])
            {
                case '"':
                    kutip = !kutip;
                    break;
                case '\\' or '_' or '*' when !kutip:
                    i++;
                    break;
                case '[' when !kutip:
                    i = format.IndexOf(']', i) is >= 0 and var tutup ? tutup : i;
                    break;
                case '%' when !kutip:
                    return true;
                case ';' when !kutip:
                    return false;
            }

        return false;
    }

    private static string? Tolak(byte[] isi, bool csv, ref IReadOnlyList<SelGalat> selGalat)
    {
        if (isi.AsSpan().StartsWith(Zip))
            return TolakZip(isi, ref selGalat);
        if (isi.AsSpan().StartsWith(Ole))
            return isi.AsSpan().IndexOf(Makro) >= 0 ? PesanMakro : null;
        if (HalamanWeb(isi))
            return "Berkas ini halaman web yang diberi nama berkas Excel. Buka di Excel, simpan sebagai Buku Kerja Excel (.xlsx), lalu unggah lagi.";
        return !csv ? "Berkas ini bukan buku kerja Excel (.xlsx atau .xls)."
            : isi.AsSpan(0, Math.Min(isi.Length, 4096)).Contains((byte)0) ? "Berkas ini bukan CSV atau buku kerja Excel." : null;
    }

    private static readonly string[] s_web =
        ["<html", "<!doctype", "<table", "<meta", "<head", "<body", "<style", "<?mso-application", "urn:schemas-microsoft-com"];

    /// <summary>A table of a web page, or Excel's XML of 2003: both open in Excel under the name .xls.</summary>
    private static bool HalamanWeb(byte[] isi)
    {
        var awal = Encoding.UTF8.GetString(isi, 0, Math.Min(isi.Length, 2048)).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return awal.StartsWith('<') && s_web.Any(t => awal.Contains(t, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Strict(ZipArchive zip)
    {
        if (zip.GetEntry("xl/workbook.xml") is not { } buku)
            return false;
        var awal = new byte[4096];
        using var s = buku.Open();
        var n = s.ReadAtLeast(awal, awal.Length, false);
        return awal.AsSpan(0, n).IndexOf("http://purl.oclc.org/ooxml/"u8) >= 0;
    }

    /// <summary>Excel's "Teks Unicode" is UTF-16 with a mark; the reader of CSV takes UTF-8.</summary>
    private static byte[] Utf8(byte[] isi) => isi is [0xFF, 0xFE, ..] ? Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(isi, 2, isi.Length - 2))
        : isi is [0xFE, 0xFF, ..] ? Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(isi, 2, isi.Length - 2))
        : isi;

    private const string PesanMakro = "Berkas memuat makro. Simpan sebagai Buku Kerja Excel (.xlsx) tanpa makro, lalu unggah lagi.";

    /// <summary>Unpacks every part once without keeping it: sizes that a zip states can lie.</summary>
    private static string? TolakZip(byte[] isi, ref IReadOnlyList<SelGalat> selGalat)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(isi, false), ZipArchiveMode.Read);
            if (zip.Entries.Count > BatasEntri)
                return "Berkas memuat terlalu banyak bagian. Simpan ulang di Excel, lalu unggah lagi.";
            if (zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return PesanMakro;
            if (!zip.Entries.Any(e => e.FullName.Replace('\\', '/').Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase))
                || !zip.Entries.Any(e => e.FullName.Replace('\\', '/').StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
                return "Berkas ini bukan buku kerja Excel (.xlsx atau .xls).";
            if (Strict(zip))
                return "Berkas disimpan sebagai Strict Open XML. Simpan sebagai Buku Kerja Excel (.xlsx) biasa, lalu unggah lagi.";
            var sisa = BatasTerurai;
            var galat = new List<string>();
            foreach (var e in zip.Entries)
                if (!Urai(e, ref sisa, galat))
                    return $"Isi berkas terurai melebihi {Angka.Ukuran(BatasTerurai)}. Hapus lembar dan baris yang tidak dipakai, lalu "
                        + $"unggah lagi.";
            if (galat.Count > 0)
                selGalat = PencariSelGalat.Cari(zip, galat);
            return null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException or XmlException)
        {
            return "Berkas rusak atau bukan buku kerja Excel. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.";
        }
    }

    /// <summary>False when more comes out than is left; a sheet in which an error cell shows is noted.</summary>
    private static bool Urai(ZipArchiveEntry e, ref long sisa, List<string> galat)
    {
        const int ekor = 512;
        var lembar = e.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);
        var teks = e.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase) ? BatasTeks : long.MaxValue;
        var penampung = System.Buffers.ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            using var s = e.Open();
            var awal = 0;
            for (int n; (n = s.Read(penampung, awal, penampung.Length - awal)) > 0;)
            {
                if ((sisa -= n) < 0 || (teks -= n) < 0)
                    return false;
                if (lembar && PencariSelGalat.Tersirat(penampung.AsSpan(0, awal + n)))
                {
                    galat.Add(e.FullName);
                    lembar = false;
                }

                // An attribute, or a formula and its result, may lie across two reads.
                var sisaBaca = Math.Min(ekor, awal + n);
                penampung.AsSpan(awal + n - sisaBaca, sisaBaca).CopyTo(penampung);
                awal = sisaBaca;
            }

            return true;
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(penampung);
        }
    }
}
