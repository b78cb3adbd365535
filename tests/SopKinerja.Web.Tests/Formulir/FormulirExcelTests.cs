namespace SopKinerja.Web.Tests;

using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using SopKinerja.Web.Tampilan;

/// <summary>The form of a unit out and back, through the pages, as an office does it and as it goes wrong.</summary>
public sealed class FormulirExcelTests
{
    private const string Halaman = "/Capaian/Excel?tahun=2025&periode=Tahunan-0", Unggah = "form[action*='handler=Unggah']",
        Terapkan = "form[action*='handler=Terapkan']";

    private static async Task<byte[]> FormulirAsync(Orang orang, int unit = 3) =>
        await orang.UnduhAsync($"{Halaman}&handler=Formulir&unit={unit}");

    private static async Task<Lembar> UnggahAsync(Orang orang, byte[] isi, string nama = "formulir.xlsx", string halaman = Halaman) =>
        await (await orang.BukaAsync(halaman)).KirimAsync(Unggah, ("files", nama, isi));

    [Fact]
    public async Task A_form_is_a_valid_workbook_with_its_structure_locked_and_its_cells_checked()
    {
        using var portal = PortalUji.Contoh();
        var isi = await FormulirAsync(await portal.MasukAsync("pengisi.p2p"));
        BukuUji.Sah(isi);
        var baris = BukuUji.Baca(isi, "Isian");
        Assert.Equal(["Kode", "Indikator kinerja", "Satuan", "Target", "Sasaran", "Jumlah realisasi", "Predikat", "Belum tersedia karena",
            "Kendala", "Upaya", "Analisis"], baris[4]);
        Assert.Equal(["2.2", "100,00%", "176905", "132540"], new[] { 0, 3, 4, 5 }.Select(i => baris[5][i]));
        using var dok = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(isi), false);
        Assert.Equal(2, dok.WorkbookPart!.WorksheetParts.Count(w => w.Worksheet.Descendants<SheetProtection>().Any(p => p.Sheet!)));
        Assert.Equal(SheetStateValues.VeryHidden, dok.WorkbookPart.Workbook.Descendants<Sheet>()
            .Single(s => s.Name == "_sopkinerja").State!.Value);
        Assert.Contains(dok.WorkbookPart.WorksheetParts.SelectMany(w => w.Worksheet.Descendants<DataValidation>()),
            v => v.Type! == DataValidationValues.Decimal);
    }

    [Fact]
    public async Task A_filled_form_is_previewed_then_saved_whole_and_once_more_changes_nothing()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var isi = BukuUji.Ubah(await FormulirAsync(orang), "Isian", d =>
        {
            d.Angka("E10", 7936);
            d.Angka("F10", 5871);
            d.Teks("I10", "=SUM(A1) reagen habis\nsejak Mei");
            d.Teks("H11", "SIHA belum final");
        });
        var lihat = await UnggahAsync(orang, isi);
        Assert.Contains("2 indikator berubah", lihat.Teks, StringComparison.Ordinal);
        Assert.Contains("5.871", lihat.Teks, StringComparison.Ordinal);
        Assert.False((await orang.BukaAsync("/Capaian/Isi?tahun=2025")).Ada("input[value='5.871']"));
        var hasil = await lihat.KirimAsync(Terapkan);
        Assert.Contains("2 indikator dari formulir Excel tersimpan", hasil.Kabar, StringComparison.Ordinal);
        Assert.True(hasil.Ada("input[value='5.871']"));
        Assert.Contains("Isi formulir sama", (await UnggahAsync(orang, isi)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_is_named_by_its_row_and_column_and_nothing_is_saved()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var isi = BukuUji.Ubah(await FormulirAsync(orang), "Isian", d =>
        {
            d.Teks("F6", "5.871 org");
            d.Rumus("F7", "1/0", "#DIV/0!");
            d.Angka("F8", -5);
            d.Rumus("F9", "E9*0.9", "460.8");
            d.Angka("F10", 12);
        });
        var lihat = await UnggahAsync(orang, isi);
        var galat = lihat.Dokumen.QuerySelectorAll("section .galat li").Select(l => l.TextContent).ToList();
        Assert.Contains("Isian, baris 6, kolom F: 2.2: “5.871 org” bukan angka",
            galat.First(g => g.Contains("baris 6", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("#DIV/0!", galat.First(g => g.Contains("baris 7, kolom F", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("kurang dari nol", galat.First(g => g.Contains("baris 8, kolom F", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains("460,8 bukan bilangan bulat", galat.First(g => g.Contains("baris 9, kolom F", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Equal(4, galat.Count);
        Assert.False(lihat.Ada("form button[data-jenis='utama']"));
    }

    [Fact]
    public async Task A_typed_percentage_is_no_number_of_people()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var isi = BukuUji.Ubah(await FormulirAsync(orang), "Isian", d =>
        {
            d.Angka("F6", 0.959m);
            d.Sel("F6").StyleIndex = (uint)SopKinerja.Web.Dokumen.Gaya.Persen;
        });
        Assert.Contains("kolom F: 2.2: “95,9%” adalah persen", (await UnggahAsync(orang, isi)).Dokumen.QuerySelector(".galat li")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_older_than_the_row_asks_before_it_wins()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var isi = BukuUji.Ubah(await FormulirAsync(orang), "Isian", d => d.Angka("F6", 1));
        await (await orang.BukaAsync("/Capaian/Isi?tahun=2025")).KirimAsync("form:has(.kisi)", ("sel[0].Realisasi", "140.000"));
        var lihat = await UnggahAsync(orang, isi);
        Assert.Contains("mengubah baris ini sesudah formulir diunduh", lihat.Teks, StringComparison.Ordinal);
        var basi = await UnggahAsync(orang, isi);
        Assert.Contains("Tidak ada perubahan", (await lihat.KirimAsync(Terapkan)).Galat, StringComparison.Ordinal);
        var pakai = lihat.Dokumen.QuerySelector("[name=pakai]")!.GetAttribute("value")!;
        Assert.Contains("1 indikator", (await lihat.KirimAsync(Terapkan, ("pakai", pakai))).Kabar, StringComparison.Ordinal);
        await (await orang.BukaAsync("/Capaian/Isi?tahun=2025")).KirimAsync("form:has(.kisi)", ("sel[0].Realisasi", "150.000"));
        Assert.Contains("baru saja diubah", (await basi.KirimAsync(Terapkan, ("pakai", pakai))).Galat, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Rusak() => new()
    {
        { "kosong", "kosong" }, { "teks", "tidak dikenali" }, { "zip", "bukan buku kerja" }, { "potong", "rusak" }, { "acak", "rusak" },
        { "makro", "memuat makro" }, { "bom", "terurai melebihi" }, { "sandi", "kata sandi" }, { "lain", "bukan formulir capaian" },
        { "baris-sisip", "Baris ditambah, dihapus atau dipindah" }, { "kepala", "Judul kolom" }, { "lembar", "tidak ditemukan" },
        { "gabung", "sel digabung" }, { "tanggal", "berisi tanggal" }, { "tambahan", "bukan bagian formulir" }, { "besar",
            "terlalu besar" },
    };

    [Theory, MemberData(nameof(Rusak))]
    public async Task A_workbook_that_cannot_be_taken_says_why_and_what_to_do(string jenis, string pesan)
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var baik = await FormulirAsync(orang);
        var isi = jenis switch
        {
            "kosong" => [],
            "teks" => BukuUji.Utf8("kode;nilai"),
            "zip" => BukuUji.Zip(("catatan.txt", BukuUji.Utf8("halo"))),
            "potong" => baik[..(baik.Length / 2)],
            "acak" => [.. baik.Select((b, i) => i * 10 / baik.Length == 4 ? (byte)(b ^ 0x55) : b)],
            "makro" => BukuUji.Zip(("[Content_Types].xml", BukuUji.Utf8("<Types/>")), ("xl/workbook.xml", BukuUji.Utf8("<workbook/>")),
                ("xl/vbaProject.bin", [1, 2, 3])),
            "bom" => BukuUji.Zip(("[Content_Types].xml", BukuUji.Utf8("<Types/>")), ("xl/workbook.xml", new byte[300 * 1024 * 1024])),
            "sandi" => BukuUji.Tersandi,
            "lain" => BukuUji.Ubah(baik, "_sopkinerja", d => d.Teks("A1", "lain")),
            "baris-sisip" => BukuUji.Ubah(baik, "Isian", d => { d.Teks("A7", "9.9"); }),
            "kepala" => BukuUji.Ubah(baik, "Isian", d => d.Teks("F5", "Realisasi")),
            "lembar" => Ganti(baik, "name=\"Isian\"", "name=\"Lembar1\""),
            "gabung" => Gabung(baik),
            "tanggal" => BukuUji.Ubah(baik, "Isian", d =>
            {
                var s = d.Sel("F6"); (s.DataType, s.CellValue) = (CellValues.Date,
                new CellValue("2025-05-01"));
            }),
            "tambahan" => BukuUji.Ubah(baik, "Isian", d => d.Teks("A40", "indikator baru")),
            _ => [.. "PK\u0003\u0004"u8, .. new byte[(20 * 1024 * 1024) + 10]],
        };
        var lihat = await UnggahAsync(orang, isi);
        Assert.True((int)orang.Status < 500, $"{orang.Status}");
        Assert.Contains(pesan, lihat.Teks, StringComparison.OrdinalIgnoreCase);
        Assert.False(lihat.Ada("form button:contains('Simpan semua')"));
    }

    [Fact]
    public async Task An_upload_of_two_hundred_megabytes_is_stopped_with_a_page_that_says_so()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var lihat = await UnggahAsync(orang, new byte[200 * 1024 * 1024]);
        Assert.True(orang.Status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge, $"{orang.Status}");
        Assert.Contains("terlalu besar", lihat.Teks, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_of_another_unit_year_or_office_is_refused_by_name()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var orang = await portal.MasukAsync("pengisi.p2p");
        var lain = await portal.MasukAsync("sekretaris.banten");
        var unitBanten = (await lain.BukaAsync("/Capaian/Excel?tahun=2025&periode=Tahunan-0")).Tautan("a[href*='handler=Formulir']");
        Assert.Contains("Anda tidak mengisi data unit itu", (await UnggahAsync(orang, await FormulirAsync(sekretaris, 2))).Teks,
            StringComparison.Ordinal);
        Assert.Contains("untuk Triwulan I 2025, bukan Tahun 2025",
            (await UnggahAsync(orang, await orang.UnduhAsync(
                $"/Capaian/Excel?tahun=2025&periode=Triwulan-1&handler=Formulir&unit={portal.Binjai.Unit("Bidang P2P")}"))).Teks,
            StringComparison.Ordinal);
        Assert.Contains("instansi lain", (await UnggahAsync(orang, await lain.UnduhAsync(unitBanten))).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_goes_out_as_text()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        await (await orang.BukaAsync("/Capaian/Isi?tahun=2025&unit=0")).KirimAsync("form:has(.kisi)",
            ("sel[0].Kendala", "=cmd|' /C calc'!A0"));
        using var dok = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(await FormulirAsync(orang, 2)), false);
        Assert.Empty(dok.WorkbookPart!.WorksheetParts.SelectMany(w => w.Worksheet.Descendants<CellFormula>()));
        var sel = dok.WorkbookPart.WorksheetParts.SelectMany(w => w.Worksheet.Descendants<Cell>())
            .Single(c => c.InnerText.StartsWith("=cmd", StringComparison.Ordinal));
        Assert.Equal(CellValues.InlineString, sel.DataType!.Value);
    }

    private static byte[] Ganti(byte[] xlsx, string dari, string ke)
    {
        using var stream = new MemoryStream();
        stream.Write(xlsx);
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, true))
        {
            var entri = zip.GetEntry("xl/workbook.xml")!;
            string teks;
            using (var r = new StreamReader(entri.Open()))
                teks = r.ReadToEnd();
            entri.Delete();
            using var w = new StreamWriter(zip.CreateEntry("xl/workbook.xml").Open(), new UTF8Encoding(false));
            w.Write(teks.Replace(dari, ke, StringComparison.Ordinal));
        }

        return stream.ToArray();
    }

    private static byte[] Gabung(byte[] xlsx) => BukuUji.Ubah(xlsx, "Isian", d =>
        ((Worksheet)d.Parent!).Descendants<MergeCells>().Single().Append(new MergeCell { Reference = "F6:F7" }));
}
