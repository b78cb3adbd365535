namespace SopKinerja.Web.Dokumen;

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

/// <summary>A cell to be written: text or a number, never a formula.</summary>
/// <param name="Tinggi">Its text counts for the height of its row: not where the cell is one with those below.</param>
internal readonly record struct SelExcel(string? Teks, decimal? Angka, Gaya Gaya, bool Tinggi = true)
{
    /// <summary>Text. What begins like a formula stays text even when somebody edits the cell.</summary>
    public static SelExcel Kata(string? teks, Gaya gaya = Gaya.Teks) =>
        new(teks ?? "", null, gaya == Gaya.Teks && teks?.Length > 0 && teks[0] is '=' or '+' or '-' or '@' or '\t' or '\r'
            ? Gaya.TeksAman
            : gaya);

    public static SelExcel Nilai(decimal? nilai, Gaya gaya) => new(null, nilai, gaya);
}

/// <param name="Rentang">"E6:E17".</param>
/// <param name="Pilihan">Offered as a list; other words are asked about, not refused.</param>
internal sealed record Validasi(string Rentang, string Judul, string Pesan, bool Angka, int PanjangTeks = 0,
    IReadOnlyList<string>? Pilihan = null, decimal Terkecil = 0);

/// <summary>What surrounds the cells of a sheet.</summary>
internal sealed record BingkaiLembar
{
    public required string Nama { get; init; }

    public required IReadOnlyList<double> Lebar { get; init; }

    /// <summary>Rows that stay in view.</summary>
    public int Beku { get; init; }

    public bool Terkunci { get; init; }

    /// <summary>Not offered in Excel's menu either.</summary>
    public bool Tersembunyi { get; init; }

    public bool Rebah { get; init; }

    public IReadOnlyList<Validasi> Validasi { get; init; } = [];
}

/// <summary>A workbook written forward only, one row at a time, by the Open XML SDK's streaming writer.</summary>
internal sealed class BukuExcel : IDisposable
{
    public const string Tipe = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const double TinggiBaris = 15;

    private readonly SpreadsheetDocument _dokumen;
    private readonly WorkbookPart _buku;
    private readonly List<(BingkaiLembar Bingkai, string Id)> _lembar = [];

    public BukuExcel(Stream keluaran)
    {
        _dokumen = SpreadsheetDocument.Create(keluaran, SpreadsheetDocumentType.Workbook);
        _buku = _dokumen.AddWorkbookPart();
        var gaya = _buku.AddNewPart<WorkbookStylesPart>();
        gaya.Stylesheet = GayaExcel.Buat();
        gaya.Stylesheet.Save();
    }

    /// <summary>One sheet. <paramref name="gabung"/> is read after the rows, so that they can fill it ("A5:A9").</summary>
    public void Lembar(BingkaiLembar bingkai, IEnumerable<IReadOnlyList<SelExcel>> baris, IReadOnlyCollection<string> gabung)
    {
        var bagian = _buku.AddNewPart<WorksheetPart>();
        _lembar.Add((bingkai, _buku.GetIdOfPart(bagian)));
        using var w = OpenXmlWriter.Create(bagian);
        w.WriteStartElement(new Worksheet());
        w.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        w.WriteElement(Tampilan(bingkai, _lembar.Count == 1));
        w.WriteElement(new SheetFormatProperties { DefaultRowHeight = TinggiBaris });
        w.WriteElement(new Columns(bingkai.Lebar.Select((l, i) => new Column
        {
            Min = (uint)i + 1, Max = (uint)i + 1, Width = l,
            CustomWidth = true
        })));
        w.WriteStartElement(new SheetData());
        var nomor = 0u;
        foreach (var b in baris)
            TulisBaris(w, ++nomor, b, bingkai.Lebar);
        w.WriteEndElement();
        if (bingkai.Terkunci)
            w.WriteElement(new SheetProtection
            {
                Sheet = true, Objects = true, Scenarios = true, FormatColumns = false,
                FormatRows = false
            });
        if (gabung.Count > 0)
            w.WriteElement(new MergeCells(gabung.Select(g => new MergeCell { Reference = g })) { Count = (uint)gabung.Count });
        if (bingkai.Validasi.Count > 0)
            w.WriteElement(new DataValidations(bingkai.Validasi.Select(Aturan)) { Count = (uint)bingkai.Validasi.Count });
        w.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        w.WriteElement(new PageSetup
        {
            PaperSize = 9, Orientation = bingkai.Rebah ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1,
            FitToHeight = 0,
        });
        w.WriteEndElement();
    }

    public void Dispose()
    {
        var lembar = new Sheets(_lembar.Select((l, i) =>
        {
            var s = new Sheet { Name = l.Bingkai.Nama, SheetId = (uint)i + 1, Id = l.Id };
            if (l.Bingkai.Tersembunyi)
                s.State = SheetStateValues.VeryHidden;
            return s;
        }));
        _buku.Workbook = new Workbook(new BookViews(new WorkbookView()), lembar);

        // The heading comes again on each printed page.
        var judul = _lembar.Select((l, i) => (l.Bingkai, i)).Where(l => l.Bingkai.Beku > 0)
            .Select(l => new DefinedName($"'{l.Bingkai.Nama}'!$1:${l.Bingkai.Beku}")
            {
                Name = "_xlnm.Print_Titles",
                LocalSheetId = (uint)l.i
            }).ToList();
        if (judul.Count > 0)
            _buku.Workbook.Append(new DefinedNames(judul));
        _buku.Workbook.Save();
        _dokumen.Dispose();
    }

    /// <summary>1 → A, 27 → AA.</summary>
    public static string Kolom(int n)
    {
        var hasil = "";
        for (; n > 0; n = (n - 1) / 26)
            hasil = (char)('A' + ((n - 1) % 26)) + hasil;
        return hasil;
    }

    /// <summary>A sheet's name as Excel takes it: no []:*?/\, at most 31 characters.</summary>
    public static string NamaLembar(string nama)
    {
        var bersih = new string([.. nama.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal) && !char.IsControl(c))]).Trim();
        return bersih.Length == 0 ? "Lembar" : bersih.Length > 31 ? bersih[..31] : bersih;
    }

    private static SheetViews Tampilan(BingkaiLembar bingkai, bool dipilih)
    {
        var v = new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = dipilih };
        if (bingkai.Beku > 0)
            v.Append(new Pane
            {
                VerticalSplit = bingkai.Beku, TopLeftCell = $"A{bingkai.Beku + 1}", ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen
            });
        return new SheetViews(v);
    }

    private static DataValidation Aturan(Validasi v)
    {
        var d = new DataValidation
        {
            Type = v.Angka ? DataValidationValues.Decimal : v.Pilihan is null ? DataValidationValues.TextLength : DataValidationValues.List,
            ErrorStyle = v.Pilihan is null ? DataValidationErrorStyleValues.Stop : DataValidationErrorStyleValues.Warning,
            Operator = v.Pilihan is not null ? null
                : v.Angka ? DataValidationOperatorValues.GreaterThanOrEqual
                : DataValidationOperatorValues.LessThanOrEqual,
            AllowBlank = true, ShowErrorMessage = true, ShowInputMessage = true, ErrorTitle = v.Judul, Error = v.Pesan,
            PromptTitle = v.Judul, Prompt = v.Pesan, SequenceOfReferences = new ListValue<StringValue>([new StringValue(v.Rentang)]),
        };
        d.Append(new Formula1(v.Pilihan is { } pilihan ? $"\"{string.Join(',', pilihan)}\""
            : v.Angka ? v.Terkecil.ToString(CultureInfo.InvariantCulture)
            : v.PanjangTeks.ToString(CultureInfo.InvariantCulture)));
        return d;
    }

    private static void TulisBaris(OpenXmlWriter w, uint nomor, IReadOnlyList<SelExcel> baris, IReadOnlyList<double> lebar)
    {
        var tinggi = baris.Select((s, i) => Garis(s, i < lebar.Count ? lebar[i] : 10)).DefaultIfEmpty(1).Max();
        w.WriteStartElement(tinggi == 1 ? new Row { RowIndex = nomor } : new Row
        {
            RowIndex = nomor,
            Height = Math.Min(tinggi, 24) * TinggiBaris, CustomHeight = true
        });
        for (var i = 0; i < baris.Count; i++)
        {
            var s = baris[i];
            var sel = new Cell { CellReference = Kolom(i + 1) + nomor.ToString(CultureInfo.InvariantCulture), StyleIndex = (uint)s.Gaya };
            if (s.Angka is { } n)
            {
                sel.CellValue = new CellValue(n);
            }
            else if (!string.IsNullOrEmpty(s.Teks))
            {
                sel.DataType = CellValues.InlineString;
                sel.InlineString = new InlineString(new Text(Bersih(s.Teks)) { Space = SpaceProcessingModeValues.Preserve });
            }

            w.WriteElement(sel);
        }

        w.WriteEndElement();
    }

    /// <summary>How many lines a wrapped text takes: nobody measures it again when the file is opened.</summary>
    private static int Garis(SelExcel s, double lebar) => !s.Tinggi || string.IsNullOrEmpty(s.Teks) || s.Gaya is Gaya.Biasa or Gaya.Judul
        or Gaya.Petunjuk or Gaya.Kanan
        ? 1
        : s.Teks.Split('\n').Sum(
            g => Math.Max(1, (int)Math.Ceiling(g.Length * (s.Gaya is Gaya.Kepala or Gaya.TeksTebal ? 1.15 : 1.02) / Math.Max(lebar - 1,
                1))));

    /// <summary>Without characters that XML cannot hold; at most what a cell holds.</summary>
    private static string Bersih(string teks)
    {
        bool Boleh(char c, int i) =>
            System.Xml.XmlConvert.IsXmlChar(c) || (char.IsHighSurrogate(c) && i + 1 < teks.Length && char.IsLowSurrogate(teks[i + 1]))
            || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(teks[i - 1]));
        var bersih = teks.All(System.Xml.XmlConvert.IsXmlChar) ? teks : new string([.. teks.Where(Boleh)]);
        return bersih.Length > 32_000 ? bersih[..32_000] : bersih;
    }
}
