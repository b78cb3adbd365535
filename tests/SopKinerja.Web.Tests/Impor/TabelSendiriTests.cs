namespace SopKinerja.Web.Tests;

using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;
using static ImporUji;

/// <summary>Tables III, IV and V as SOP B draws them, and back in through the import.</summary>
public sealed class TabelSendiriTests
{
    private const string Iv = "Kompilasi Capaian Indikator Kinerja Utama (IKU) dan Indikator Kinerja Lainnya pada Laporan Kinerja (LKJ) Tahun 2025";

    private static readonly Periode s_tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static async Task<byte[]> UnduhAsync(Orang orang) =>
        await orang.UnduhAsync("/Capaian/Tabel?tahun=2025&periode=Tahunan-0&handler=Excel");

    /// <summary>One table alone, as somebody sends it who deletes the other sheets.</summary>
    private static byte[] Ubah(string lembar, TabelDokumen tabel) => TabelExcel.Tulis("Dinas Kesehatan Kota Binjai", (lembar, tabel));

    private static async Task<(IReadOnlyList<BarisCapaian> Baris, IReadOnlyList<BarisProgram> Program)> DataAsync(PortalUji portal) =>
        ((await portal.DalamAsync(async s => await s.GetRequiredService<CapaianRepository>().MuatAsync(portal.Binjai.Id, s_tahun, default)))
            .Baris, await ProgramAsync(portal, 2025));

    [Fact]
    public async Task Code_and_wording_have_their_own_cells_under_one_heading_on_the_page_and_in_the_workbook()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("kepala.dinas");
        foreach (var (nomor, judul, angka) in new[] { ("III", "INDIKATOR KINERJA", "1|2|3|4|5|6|7|8|9|10"),
            ("IV", "INDIKATOR KINERJA", "1|2|3|4|5|6|"), ("V", "Uraian program/kegiatan", "") })
        {
            var halaman = await orang.BukaAsync($"/Capaian/Tabel?tahun=2025&periode=Tahunan-0&tabel={nomor}");
            var kepala = halaman.Dokumen.QuerySelectorAll("main thead th").Single(h => h.TextContent == judul);
            Assert.Equal("2", kepala.GetAttribute("colspan"));
            Assert.Equal(angka, string.Join('|', halaman.Dokumen.QuerySelectorAll("tr.nomor td").Select(s => s.TextContent)));
        }

        var sel = (await orang.BukaAsync("/Capaian/Tabel?tahun=2025&periode=Tahunan-0")).Dokumen.QuerySelector("main tbody tr")!.Children
            .Select(s => s.TextContent).ToList();
        Assert.Equal(("1", "1.1", "Persentase Ibu Hamil Mendapatkan Pelayanan Antenatal sesuai standar"), (sel[0], sel[2], sel[3]));
        var buku = await UnduhAsync(orang);
        BukuUji.Sah(buku);
        var iv = BukuUji.Baca(buku, "Tabel IV").ToList();
        Assert.Equal(Iv, iv[0][0]);
        Assert.Equal(["1", "2", "3", "", "4", "5", "6"], iv[4].Take(7));
        Assert.Equal(("1.1", "Persentase Ibu Hamil Mendapatkan Pelayanan Antenatal sesuai standar"), (iv[5][2], iv[5][3]));
        var v = BukuUji.Baca(buku, "Tabel V").ToList();
        Assert.Equal([("", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA"),
            ("", "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah"), ("1", "Penyusunan Dokumen Perencanaan Perangkat Daerah"),
            ("2", "Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD")],
            v.Skip(4).Take(4).Select(b => (b[4], b[5])));
    }

    [Fact]
    public void Word_draws_the_same_cells()
    {
        using var isi = new MemoryStream();
        Lkj.Tulis(ContohLaporan.Buat(4, 3), isi);
        isi.Position = 0;
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(isi, false);
        var tabel = word.MainDocumentPart!.Document!.Descendants<Table>().ToList();
        foreach (var (judul, kolom, kode) in new[] { ("Jumlah Realisasi", 11, "1.1"), ("Realisasi Tahun", 8, "1.1"), ("Kebijakan", 10, "") })
        {
            var t = tabel.Single(x => x.Elements<TableRow>().First().InnerText.Contains(judul, StringComparison.Ordinal));
            Assert.Equal(kolom, t.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Count());
            var kepala = t.Elements<TableRow>().First().Elements<TableCell>().Single(c => c.InnerText is "INDIKATOR KINERJA"
                or "Uraian program/kegiatan");
            Assert.Equal(2, kepala.TableCellProperties!.GridSpan!.Val!.Value);
            foreach (var baris in t.Elements<TableRow>())
                Assert.Equal(kolom, baris.Elements<TableCell>().Sum(c => c.TableCellProperties?.GridSpan?.Val?.Value ?? 1));
            var isian = t.Elements<TableRow>().First(r => r.TableRowProperties?.GetFirstChild<TableHeader>() is null).Elements<TableCell>()
                .ToList();
            Assert.Equal(kode, isian[kolom == 10 ? 4 : 2].InnerText);
        }
    }

    [Fact]
    public async Task The_row_of_numbers_is_left_out_and_codes_are_printed_where_the_office_wants_it()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        Assert.NotNull((await (await orang.BukaAsync("/Pengaturan/Laporan")).KirimAsync("main form:not([enctype])", ("tanpaNomor", "true"),
            ("denganKode", "true"))).Kabar);
        Assert.False((await orang.BukaAsync("/Capaian/Tabel?tahun=2025&periode=Tahunan-0")).Ada("tr.nomor"));
        var buku = await UnduhAsync(orang);
        Assert.Equal("1.1", BukuUji.Baca(buku, "Tabel III").ElementAt(4)[2]);
        Assert.StartsWith("1.02.01 PROGRAM PENUNJANG", BukuUji.Baca(buku, "Tabel V").ElementAt(4)[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_III_brings_figures_back_and_table_IV_targets()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var buku = await UnduhAsync(orang);
        Assert.Contains("0 berubah, 10 tidak berubah", Rapi(await UnggahAsync(orang, "realisasi", s_tahun, "tabel.xlsx", buku)),
            StringComparison.Ordinal);
        var (baris, _) = await DataAsync(portal);
        var sama = await UnggahAsync(orang, "realisasi", s_tahun, "tabel.xlsx", buku);
        Assert.False(sama.Ada("#berbeda"));
        var iii = TabelKinerja.Kompilasi([.. baris.Select(b => b.Kode == "1.1" ? b with { Realisasi = 5000 } : b)], AturanCapaian.Baku, s_tahun);
        var lihat = await UnggahAsync(orang, "realisasi", s_tahun, "III.xlsx", Ubah("Tabel III", iii));
        Assert.Contains("Jumlah realisasi: 5.391 → 5.000", Rapi(lihat), StringComparison.Ordinal);
        // 5.000 of 5.682, where somebody left the capaian of 5.391 in the file.
        var basi = await UnggahAsync(orang, "realisasi", s_tahun, "r.csv", BukuUji.Utf8("Kode;Realisasi;Capaian (%)\n1.1;5000;94,88\n1.2;;Tercapai\n"));
        Assert.Contains("1.1: berkas mencetak capaian 94,88%, dihitung 88,00%.", basi.Dokumen.QuerySelector("#berbeda")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(1, basi.Dokumen.QuerySelectorAll("#berbeda li").Length);
        await lihat.KirimAsync(Terapkan);
        Assert.Equal(5000m, (await BarisAsync(portal, "1.1", s_tahun)).Realisasi);

        var iv = TabelKinerja.Lkj([.. baris.Select(b => b.Kode == "1.2" ? b with { Target = 99, TahunLalu = 91.25m } : b)],
            AturanCapaian.Baku, s_tahun);
        var target = await UnggahAsync(orang, "pohon", null, "IV.xlsx", Ubah("Tabel IV", iv));
        Assert.Contains("1 berubah, 11 tidak berubah", Rapi(target), StringComparison.Ordinal);
        await target.KirimAsync(Terapkan);
        var sesudah = await BarisAsync(portal, "1.2", s_tahun);
        Assert.Equal((99m, 91.25m), (sesudah.Target, sesudah.TahunLalu));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Table_V_comes_back_by_its_wording_or_its_codes(bool denganKode)
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var (_, program) = await DataAsync(portal);
        var bentuk = new BentukTabel(false, denganKode);
        var sama = await UnggahAsync(orang, "program", null, "V.xlsx", Ubah("Tabel V", TabelKinerja.Program(program, s_tahun, bentuk)));
        Assert.Contains($"0 berubah, {program.Count} tidak berubah", Rapi(sama), StringComparison.Ordinal);
        var kode = program[2].Kode;
        var ubah = TabelKinerja.Program([.. program.Select(p => p.Kode == kode ? p with { Realisasi = 77.5m, Upaya = "Lelang dini" } : p)],
            s_tahun, bentuk);
        var lihat = await UnggahAsync(orang, "program", null, "V.xlsx", Ubah("Tabel V", ubah));
        Assert.Contains("1 berubah", Rapi(lihat), StringComparison.Ordinal);
        await lihat.KirimAsync(Terapkan);
        var p = (await ProgramAsync(portal, 2025)).Single(x => x.Kode == kode);
        Assert.Equal((77.5m, "Lelang dini", program[2].Serapan, program[2].Uraian), (p.Realisasi, p.Upaya, p.Serapan, p.Uraian));
    }

    [Fact]
    public async Task A_wording_that_is_no_row_of_the_year_is_named()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var (_, program) = await DataAsync(portal);
        var asing = TabelKinerja.Program([program[0] with { Uraian = "Program lain" }], s_tahun);
        var lihat = await UnggahAsync(orang, "program", null, "V.xlsx", Ubah("Tabel V", asing));
        Assert.Contains("tidak ada program atau kegiatan bernama ini", lihat.Teks, StringComparison.Ordinal);
    }
}
