namespace SopKinerja.Web.Dokumen;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

/// <summary>The cell formats of every workbook; the number is the index in <see cref="GayaExcel.Buat"/>.</summary>
internal enum Gaya : uint
{
    Biasa,
    Judul,
    Petunjuk,
    Kepala,
    NomorKolom,
    Teks,

    /// <summary>Text that begins with = + - @: Excel keeps it text even after it was edited.</summary>
    TeksAman,
    TeksTebal,
    Tengah,

    /// <summary>Words in a column of numbers.</summary>
    Kanan,
    Bulat,
    Desimal,
    Persen,

    /// <summary>Not locked: where a unit writes a number.</summary>
    IsianAngka,

    /// <summary>Not locked: where a unit writes words.</summary>
    IsianTeks,

    /// <summary>A cell of the form that is not for this row.</summary>
    Mati,
}

internal static class GayaExcel
{
    public static Stylesheet Buat()
    {
        var angka = new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.00##" });
        var huruf = new Fonts(Huruf(), Huruf(tebal: true, ukuran: 12), Huruf(tebal: true), Huruf(miring: true, warna: "FF5A6470"));
        var isi = new Fills(Isi(null), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Isi("FFDCE6EE"), Isi("FFFFF8DC"),
            Isi("FFEFF1F3"));
        var garis = new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(Tepi<LeftBorder>(), Tepi<RightBorder>(), Tepi<TopBorder>(), Tepi<BottomBorder>(), new DiagonalBorder()));
        var format = new CellFormats(
            Format(), Format(huruf: 1, tengah: true), Format(huruf: 3, bungkus: true), Format(huruf: 2, isi: 2, garis: 1, tengah: true,
                bungkus: true),
            Format(huruf: 3, isi: 4, garis: 1, tengah: true), Format(garis: 1, bungkus: true), Format(garis: 1, bungkus: true, petik: true),
            Format(huruf: 2, garis: 1, bungkus: true), Format(garis: 1, tengah: true, bungkus: true), Format(garis: 1, kanan: true),
            Format(garis: 1, angka: 3), Format(garis: 1, angka: 164), Format(garis: 1, angka: 10), Format(isi: 3, garis: 1, buka: true),
            Format(isi: 3, garis: 1, bungkus: true, angka: 49, buka: true), Format(isi: 4, garis: 1));
        return new Stylesheet(angka, huruf, isi, garis, new CellStyleFormats(new CellFormat()), format,
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
    }

    private static Font Huruf(bool tebal = false, bool miring = false, double ukuran = 11, string? warna = null)
    {
        var f = new Font();
        if (tebal)
            f.Append(new Bold());
        if (miring)
            f.Append(new Italic());
        f.Append(new FontSize { Val = ukuran });
        if (warna is not null)
            f.Append(new Color { Rgb = warna });
        f.Append(new FontName { Val = "Calibri" });
        return f;
    }

    private static Fill Isi(string? warna) => new(warna is null
        ? new PatternFill { PatternType = PatternValues.None }
        : new PatternFill(new ForegroundColor { Rgb = warna }) { PatternType = PatternValues.Solid });

    private static T Tepi<T>()
        where T : BorderPropertiesType, new()
    {
        var t = new T { Style = BorderStyleValues.Thin };
        t.Append(new Color { Rgb = "FF9AA5AF" });
        return t;
    }

    private static CellFormat Format(uint huruf = 0, uint isi = 0, uint garis = 0, uint angka = 0, bool tengah = false,
        bool bungkus = false, bool buka = false, bool petik = false, bool kanan = false)
    {
        var f = new CellFormat
        {
            FontId = huruf, FillId = isi, BorderId = garis, NumberFormatId = angka, FormatId = 0,
            ApplyAlignment = true, ApplyProtection = true, ApplyNumberFormat = true
        };
        if (petik)
            f.QuotePrefix = true;
        f.Append(new Alignment
        {
            Horizontal = tengah ? HorizontalAlignmentValues.Center : kanan ? HorizontalAlignmentValues.Right : null, Vertical = tengah
                ? VerticalAlignmentValues.Center
                : VerticalAlignmentValues.Top, WrapText = bungkus,
        });
        f.Append(new Protection { Locked = !buka });
        return f;
    }
}
