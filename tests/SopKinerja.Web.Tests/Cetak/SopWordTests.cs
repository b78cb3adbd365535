namespace SopKinerja.Web.Tests;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SopKinerja.Data;
using SopKinerja.Web.Alur;
using SopKinerja.Web.Cetak;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

public sealed class SopWordTests
{
    [Fact]
    public async Task SOP_B_in_Word_has_the_cells_of_the_original_and_its_symbols_in_the_columns_of_the_original()
    {
        using var portal = PortalUji.Contoh();
        var kepala = await portal.MasukAsync("kepala.dinas");
        using var word = Buka(await kepala.UnduhAsync($"{portal.Binjai.Sop}?handler=Word&kertas=A4"));
        var tabel = word.MainDocumentPart!.Document!.Body!.Elements<Table>().ToList();
        var identitas = Sel(tabel[0]);
        Assert.Contains(identitas, b => b.SequenceEqual(["PEMERINTAH KOTA BINJAIDINAS KESEHATAN KOTA BINJAISUB BAGIAN PROGRAM, INFORMASI DAN HUMAS",
            "Nomor SOP", "069/137/SOP/Dinkes/V/2023"]));
        Assert.Contains(identitas, b => b.Skip(1).SequenceEqual(["Tanggal revisi", "–"]));
        Assert.Contains(identitas, b => b[^1].StartsWith("KEPALA DINAS KESEHATAN KOTA BINJAI,", StringComparison.Ordinal)
            && b[^1].EndsWith("NIP. 19660607 199903 1 003", StringComparison.Ordinal));
        Assert.Contains(identitas, b => b[0].StartsWith("PeringatanJika SOP tidak dilaksanakan", StringComparison.Ordinal));

        var alur = Sel(tabel[1]);
        Assert.Equal(["No", "Kegiatan", "Pelaksana", "Mutu baku", "Keterangan"], alur[0]);
        Assert.Equal(["", "", "Kepala Dinas", "Sekretaris", "Ka.Sub Program", "Analis Akuntabilitas Kinerja", "Kelengkapan", "Waktu",
            "Output", ""],
            alur[1]);
        (string No, string Kegiatan, int Kolom, string Kelengkapan, string Waktu, string Output)[] asli =
        [
            ("1", "Menugaskan Sekretaris Untuk menyusun Laporan", 0, "surat masuk", "10 menit", "Disposisi Surat"),
            ("2", "Sekretaris memfasilitasi rapat dengan kabid, kasubbag, pejabat fungsional dalam menyusun laporan", 1, "Instruksi",
                "10 menit",
                "Disposisi"),
            ("3", "Menugaskan Ka.Sub.Program untuk memfasilitasi pengumpulan data pada semua pejabat eselon /fungsional dalam menyusun konsep "
                + "laporan kinerja", 1, "Data, Renstra, SPM, DPA", "30 menit", "Disposisi sekretaris"),
            ("4", "Mengumpulkan data dari semua pejabat eselon/fungsional melakukan verifikasi, mengolah, mengkonsep dan menugaskan staf untuk "
                + "mengetik konsep laporan kinerja", 2, "Data, Renstra, SPM, DPA", "3 Hari", "Konsep laporan Kinerja"),
            ("5", "Mengetik konsep dan menyerahkan konsep laporan kinerja", 3, "Data, Renstra, SPM, DPA", "3 Hari",
                "Konsep Laporan Kinerja"),
            ("6", "Mengoreksi draft laporan kinerja dan menyerahkan kepada sekretaris", 2, "Draft Laporan Kinerja", "1 jam",
                "Draft Laporan Kinerja"),
            ("7", "Mengoreksi draft laporan kinerja dan menyerahkan pada Kepala Dinas", 1, "Draft hasil kinerja", "30 menit",
                "Draft Hasil Koreksi"),
            ("8", "Menandatangani Laporan Kinerja", 0, "Draft hasil koreksi", "30 menit", "Laporan Kinerja (LKJ)"),
        ];
        var baris = tabel[1].Elements<TableRow>().Skip(3).ToList();
        Assert.Equal(asli.Length, baris.Count);
        foreach (var (b, a) in baris.Zip(asli))
        {
            var sel = b.Elements<TableCell>().ToList();
            Assert.Equal([a.No, a.Kegiatan], sel.Take(2).Select(s => s.InnerText));
            Assert.Equal([a.Kelengkapan, a.Waktu, a.Output], sel.Skip(6).Take(3).Select(s => s.InnerText));
            Assert.Equal([2 + a.Kolom], sel.Select((s, i) => (s, i)).Where(x => Simbol(x.s).Any()).Select(x => x.i));
        }

        Assert.Equal(["flowChartTerminator", "flowChartProcess", "flowChartProcess", "flowChartProcess", "flowChartProcess",
            "flowChartDecision",
            "flowChartDecision", "flowChartTerminator"], baris.Select(b => Assert.Single(Simbol(b))));
    }

    [Theory]
    [InlineData("A4", 16838, 11906)]
    [InlineData("F4", 18709, 12191)]
    public async Task SOP_A_stands_across_on_the_paper_that_was_chosen_with_a_repeated_head(string kertas, int lebar, int tinggi)
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("kadis.banten");
        using var word = Buka(await sekretaris.UnduhAsync($"{portal.Banten.Sop}?handler=Word&kertas={kertas}"));
        var badan = word.MainDocumentPart!.Document!.Body!;
        var halaman = badan.Descendants<PageSize>().Single();
        Assert.Equal(((uint)lebar, (uint)tinggi, PageOrientationValues.Landscape), (halaman.Width!.Value, halaman.Height!.Value,
            halaman.Orient!.Value));
        var alur = badan.Elements<Table>().Skip(1).ToList();
        Assert.All(alur, t => Assert.Equal(3, t.Elements<TableRow>().Count(b => b.Descendants<TableHeader>().Any())));
        Assert.Equal(Enumerable.Range(1, 9).Select(i => $"{i}"), alur.SelectMany(t => t.Elements<TableRow>().Skip(3))
            .Select(b => b.Elements<TableCell>().First().InnerText).Where(t => t.Length > 0));
        Assert.Equal("Mengumpulkan data laporan kinerja triwulan", alur[0].Elements<TableRow>().ElementAt(3).Elements<TableCell>().ElementAt(1).InnerText);
        Assert.Equal(lebar - 2 * 1134, alur[0].GetFirstChild<TableGrid>()!.Elements<GridColumn>().Sum(k => int.Parse(k.Width!.Value!,
            System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task SOP_A_in_Word_has_the_cells_of_the_original_over_two_pages_and_its_symbols_where_its_chart_says()
    {
        using var portal = PortalUji.Contoh();
        using var word = Buka(await (await portal.MasukAsync("kadis.banten")).UnduhAsync($"{portal.Banten.Sop}?handler=Word&kertas=A4"));
        (string Kegiatan, int Kolom, string Waktu, string Output)[] asli =
        [
            ("Mengumpulkan data laporan kinerja triwulan", 0, "15 menit", "Disposisi"),
            ("Merekap Laporan Kinerja Triwulan", 2, "30 menit", "Lembar Disposisi"),
            ("Mengolah data laporan kinerja triwulan", 1, "10 menit", "Draft Laporan Kinerja"),
            ("Menyusun laporan kinerja triwulan", 3, "30 menit", "Draft Laporan Kinerja"),
            ("Mensosialisasikan laporan kinerja triwulan kepada pejabat terkait", 1, "30 menit", "Draft Laporan Kinerja"),
            ("Merekap laporan triwulan untuk menyusun laporan", 4, "2 Hari", "Disposisi"),
            ("Menyusun laporan semester dan laporan tahunan", 2, "120 Hari", "Lembar Disposisi"),
            ("Mensosialisasikan laporan semesteran", 0, "60 menit", "Draft Laporan Kinerja"),
            ("Menyusun laporan semesteran menjadi laporan kinerja laporan kinerja tahunan", 4, "15 menit", "Draft Laporan Kinerja"),
        ];
        var alur = word.MainDocumentPart!.Document!.Body!.Elements<Table>().Skip(1).ToList();
        Assert.All(alur, t => Assert.Equal(["", "", "Sekretaris Dinas", "Kepala Bidang", "Fungsional Perencana", "Kepala Seksi",
            "Staf Penyusun Evaluasi Kinerja", "Kelengkapan", "Waktu", "Output"], Sel(t)[1]));
        var baris = alur.SelectMany(t => t.Elements<TableRow>().Skip(3)).Where(b => b.Elements<TableCell>().First().InnerText.Length > 0).ToList();
        Assert.Equal(asli.Select((a, i) => ($"{i + 1}", a.Kegiatan, "", a.Waktu, a.Output)), baris.Select(b => b.Elements<TableCell>()
            .Select(s => s.InnerText).ToList()).Select(s => (s[0], s[1], s[7], s[8], s[9])));
        Assert.Equal(asli.Select(a => 2 + a.Kolom), baris.Select(b => b.Elements<TableCell>().ToList().FindIndex(s => Simbol(s).Any())));
    }

    [Fact]
    public void A_chart_over_several_pages_has_connectors_in_pairs_and_loses_no_word()
    {
        using var word = Buka(Tulis(SopUji.Besar(HurufPanjang)));
        var alur = word.MainDocumentPart!.Document!.Body!.Elements<Table>().Skip(1).ToList();
        Assert.True(alur.Count > 3);
        var huruf = alur.Select(t => t.Descendants<DW.DocProperties>().Select(d => d.Name!.Value!).Where(n => n.StartsWith("Sambungan",
            StringComparison.Ordinal)).ToList()).ToList();
        Assert.All(huruf.SelectMany(h => h).GroupBy(n => n), g => Assert.Equal(2, g.Count()));
        Assert.All(huruf.Zip(huruf.Skip(1)), p => Assert.NotEmpty(p.First.Intersect(p.Second)));
        var kegiatan = string.Join(' ', alur.SelectMany(t => t.Elements<TableRow>().Skip(3)).Select(b =>
            b.Elements<TableCell>().ElementAt(1).InnerText)
            .Where(t => t.Contains("kata", StringComparison.Ordinal)));
        Assert.Equal(SopUji.TeksPanjang(HurufPanjang), kegiatan);
        Assert.All(alur.SelectMany(t => t.Elements<TableRow>()), b => Assert.Equal(HeightRuleValues.Exact,
            b.Descendants<TableRowHeight>().Single().HeightType!.Value));
        Assert.All(alur, t => Assert.True(t.Descendants<TableRowHeight>().Sum(h => h.Val!.Value) <= 11906 - 1134 - 964));
    }

    [Fact]
    public void A_remark_that_no_column_holds_stands_below_the_table()
    {
        var n = SopUji.Besar(100);
        var panjang = string.Join(' ', Enumerable.Repeat("keterangan", 600));
        using var word = Buka(Tulis(n with { Versi = n.Versi with { Keterangan = panjang } }));
        var badan = word.MainDocumentPart!.Document!.Body!;
        Assert.DoesNotContain("keterangan keterangan", string.Concat(badan.Elements<Table>().Select(t => t.InnerText)),
            StringComparison.Ordinal);
        Assert.Contains($"Keterangan: {panjang}", badan.Elements<Paragraph>().Select(p => p.InnerText));
    }

    /// <summary>As long as the editor takes them.</summary>
    [Fact]
    public void Names_of_200_letters_in_15_columns_leave_room_for_the_steps()
    {
        var n = SopUji.Besar(100);
        var nama = string.Join(' ', Enumerable.Repeat("Pengadministrasi", 11))[..180];
        var panjang = string.Join(' ', Enumerable.Range(1, 33).Select(i => $"bukti{i:000}"));
        using var word = Buka(Tulis(n with
        {
            Pelaksana = [.. Enumerable.Range(1, 15).Select(i => new SopPelaksana { Id = i, Urutan = i, Nama = $"{nama} {i}", JabatanId = i })],
            Langkah = [.. n.Langkah.Select(l => l.Nomor == 3 ? l with { Output = panjang, Kelengkapan = panjang } : l)],
        }));
        Assert.Equal(25, word.MainDocumentPart!.Document!.Body!.Elements<Table>().Skip(1).SelectMany(t => t.Elements<TableRow>().Skip(3))
            .Count(b => b.Elements<TableCell>().First().InnerText.Length > 0));

        // No row is lower than its words: each line of nine points takes 10.35.
        foreach (var b in word.MainDocumentPart.Document.Body.Elements<Table>().Skip(1).SelectMany(t => t.Elements<TableRow>().Skip(3)))
            foreach (var sel in b.Elements<TableCell>().TakeLast(3).Where(s => s.InnerText.Contains("bukti", StringComparison.Ordinal)))
                Assert.True(sel.InnerText.Split(' ').Length * 207 <= b.Descendants<TableRowHeight>().Single().Val!.Value, sel.InnerText);
        var isi = string.Join(' ', word.MainDocumentPart.Document.Body.Elements<Table>().Skip(1).SelectMany(t => t.Elements<TableRow>().Skip(3))
            .Select(b => b.Elements<TableCell>().Last().InnerText).Where(t => t.Contains("bukti", StringComparison.Ordinal)));
        Assert.Equal(panjang, isi);
    }

    private const int HurufPanjang = 5000;

    private static byte[] Tulis(NaskahSopCetak n)
    {
        using var word = new MemoryStream();
        SopWord.Write(n, UkuranSop.A4, word);
        return word.ToArray();
    }

    private static WordprocessingDocument Buka(byte[] isi)
    {
        var word = WordprocessingDocument.Open(new MemoryStream(isi), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        return word;
    }

    private static List<List<string>> Sel(Table tabel) =>
        [.. tabel.Elements<TableRow>().Select(b => b.Elements<TableCell>().Select(s => s.InnerText).ToList())];

    private static IEnumerable<string> Simbol(OpenXmlElement di) => di.Descendants<A.PresetGeometry>().Select(g => g.Preset!.InnerText!)
        .Where(g => g.StartsWith("flowChart", StringComparison.Ordinal) && g != "flowChartOffpageConnector");
}

/// <summary>SOPs that no office has: large ones.</summary>
internal static class SopUji
{
    public static string TeksPanjang(int huruf) => string.Join(' ', Enumerable.Range(1, huruf / 9).Select(i => $"kata{i:0000}"));

    /// <summary>25 steps, 7 columns, 4 decisions; one step has a long text.</summary>
    public static NaskahSopCetak Besar(int huruf)
    {
        (int Kolom, int? Tidak)[] alur =
        [
            (0, null), (1, null), (2, null), (3, null), (4, null), (5, null), (6, null), (3, 3), (2, null), (1, null), (4, null), (4, 6),
                (5, null),
            (6, null), (0, null), (1, null), (2, 16), (3, null), (5, null), (6, null), (6, null), (2, null), (1, 9), (0, null), (0, null),
        ];
        return new(
            new()
            {
                Id = 1, SopId = 1, Nama = "Penyusunan Laporan Kinerja Kecamatan", Nomor = "065/12/KEC/2026", Revisi = 2,
                TanggalPembuatan = new(2026, 1, 5), Kop1 = "PEMERINTAH KABUPATEN CONTOH", Kop2 = "KECAMATAN CONTOH",
                DisahkanJabatan = "Camat Contoh",
                DisahkanNama = "Siti Contoh, S.IP.", DisahkanPangkat = "Pembina", DisahkanNip = "197001011998031001",
                DasarHukum = "Peraturan Presiden Nomor 29 Tahun 2014\nPermenPAN-RB Nomor 53 Tahun 2014", Kualifikasi = "Memahami SAKIP",
                Keterkaitan = "SOP Surat Keluar", Peralatan = "Komputer\nATK", Peringatan = "Laporan terlambat.",
                Pencatatan = "Elektronik dan manual",
                Status = StatusSop.Berlaku,
            },
            [.. new[] { "Camat", "Sekretaris Camat", "Kasubbag Program dan Keuangan", "Kasi Pemerintahan", "Kasi Pembangunan",
                "Kasi Kesejahteraan Rakyat",
                "Pengadministrasi Umum" }.Select((n, i) => new SopPelaksana { Id = i + 1, Urutan = i, Nama = n, JabatanId = i + 1 })],
            [.. alur.Select((a, i) => new SopLangkah
            {
                Id = i + 1, Nomor = i + 1, Judul = $"Langkah {i + 1}", PelaksanaId = a.Kolom + 1, JabatanId = a.Kolom + 1,
                    TidakKe = a.Tidak,
                Kegiatan = i == 12 ? TeksPanjang(huruf) : $"Melaksanakan kegiatan ke-{i + 1} dan menyerahkannya kepada pejabat berikutnya",
                Bentuk = i == 0 ? BentukLangkah.Mulai : i == alur.Length - 1 ? BentukLangkah.Selesai : a.Tidak is null
                    ? BentukLangkah.Proses
                    : BentukLangkah.Keputusan,
                Kelengkapan = "Data kinerja, Renstra, DPA", Waktu = 1 + i % 5, Satuan = SatuanWaktu.Jam, Berjalan = false,
                    Output = "Konsep laporan",
                Aksi = AksiLangkah.Manual, Periode = "Tahunan",
            })]);
    }
}
