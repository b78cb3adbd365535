namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using static SopKinerja.Web.Tests.ImporUji;

/// <summary>Tables of the shapes that offices have, end to end: upload, what the columns mean, preview, saved.</summary>
public sealed class PemetaanTests
{
    /// <summary>Four quarters side by side, three figures each, no code: only the chosen quarter is read, and remembered for the next.</summary>
    [Fact]
    public async Task A_table_with_three_figures_under_each_quarter_gives_the_quarter_that_is_asked_for()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        string[] tw = ["TRIWULAN I", "TRIWULAN II", "TRIWULAN III", "TRIWULAN IV"];
        object?[] Baris(int no, string nama, params int[] k) =>
            [no, nama, "persen", 100, .. k.SelectMany(n => new object?[] { n, 50.5, 1_000_000 + n })];
        var isi = BerkasKantor.Xlsx("Evaluasi", [
            ["EVALUASI RENJA TAHUN 2025"], [],
            ["No", "Indikator Kinerja Program", "Satuan", "Target", .. tw.SelectMany(t => new object?[] { t, null, null })],
            [null, null, null, null, .. tw.SelectMany(_ => new object?[] { "K", "%", "Rp" })],
            [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
            Baris(1, "Persentase Ibu Hamil Mendapatkan Pelayanan Antenatal sesuai standar", 101, 202, 303, 404),
            Baris(2, "Persentase Ibu Bersalin Mendapatkan Pelayanan Persalinan sesuai standar", 111, 222, 333, 444),
            [], [null, "Binjai, 5 Juli 2025"], [null, "Kepala Bidang"], [null, "Contoh, S.K.M."], [null, "NIP. 19800101 200501 1 001"]],
            "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:J3", "K3:M3", "N3:P3");
        var layar = await UnggahAsync(orang, "realisasi", Tw2, "evaluasi.xlsx", isi);
        Assert.Contains("Arti tiap kolom", layar.Teks, StringComparison.Ordinal);
        Assert.Equal(("TRIWULAN II, K", "Jumlah realisasi"), (layar.Baris("TRIWULAN II, K").QuerySelector("th")!.TextContent, layar.Isian("k7")));
        Assert.Equal(("", "", "", ""), (layar.Isian("k4"), layar.Isian("k8"), layar.Isian("k9"), layar.Isian("k10")));
        Assert.Contains("202 · 222", layar.Baris("TRIWULAN II, K").TextContent, StringComparison.Ordinal);
        // The heading is one of ours with a word more, so that a person points at it.
        var lihat = await layar.KirimAsync(Peta, ("k1", "Indikator kinerja"));
        Assert.Contains("Jumlah realisasi: - → 202", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("Baris 5 berisi nomor kolom", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("Baris 9 sampai 12 di bawah tabel (tanda tangan) tidak dibaca", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("2 baris diimpor", (await lihat.KirimAsync(Terapkan)).Kabar, StringComparison.Ordinal);
        Assert.Equal((202m, 222m), ((await BarisAsync(portal, "1.1", Tw2)).Realisasi, (await BarisAsync(portal, "1.2", Tw2)).Realisasi));

        // The next quarter's upload of the same table asks nothing more.
        lihat = await UnggahAsync(orang, "realisasi", Tw3, "evaluasi.xlsx", isi);
        Assert.Contains("Dibaca dengan pemetaan “Evaluasi”", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("Jumlah realisasi: - → 303", Rapi(lihat), StringComparison.Ordinal);
        Assert.DoesNotContain("→ 202", Rapi(lihat), StringComparison.Ordinal);
    }

    /// <summary>Decimal commas stand as often as the semicolons of a narrow table, and a line break inside quotes is none.</summary>
    [Theory]
    [InlineData("Rekap, semua bidang\nKode;Realisasi;Kendala\n1.1;12,5;\"kader\nkurang\"\n1.2;13,5;-\n1.3;14,5;-\n", ";")]
    [InlineData("Kode,Realisasi\n1.1,\"5;6;7\"\n", ",")]
    [InlineData("Kode\tRealisasi\n1.1\t12,5\n1.2\t12,5\n", "\t")]
    [InlineData("sep=|\nKode|Realisasi\n", ";\t|,")]
    [InlineData("Kode\n1.1\n", ";\t|,")]
    public void What_parts_the_cells_of_a_csv_is_told_from_a_decimal_comma(string csv, string pemisah) =>
        Assert.Equal(pemisah, new string(SopKinerja.Web.Dokumen.PemisahCsv.Cari(BukuUji.Utf8(csv))));

    /// <summary>Headings that are ours to the letter, under another quarter or under several: the first is not simply taken.</summary>
    [Theory]
    [InlineData("Kode;Triwulan I;Triwulan II\n;Jumlah realisasi;Jumlah realisasi\n1.1;101;202\n", "k2", "202")]
    [InlineData("Kode;Triwulan I;\n;Jumlah realisasi;Kendala\n1.1;101;-\n", null, null)]
    [InlineData("Kode;Jumlah realisasi;Jumlah realisasi\n1.1;101;202\n", null, null)]
    public async Task A_figure_of_another_quarter_is_never_taken_in_silence(string csv, string? kolom, string? angka)
    {
        using var portal = PortalUji.Contoh();
        var layar = await UnggahAsync(await portal.MasukAsync("sekretaris"), "realisasi", Tw2, "a.csv", BukuUji.Utf8(csv));
        Assert.True(layar.Ada(Peta));
        if (kolom is null)
            Assert.Contains("Jumlah realisasi belum ditunjuk", (await layar.KirimAsync(Peta)).Galat, StringComparison.Ordinal);
        else
            Assert.Contains($"Jumlah realisasi: - → {angka}", Rapi(await layar.KirimAsync(Peta, ("k0", "Kode"), (kolom, "Jumlah realisasi"))),
                StringComparison.Ordinal);
    }

    /// <summary>Two columns of one heading of which the second is meant, and figures that begin two rows below the heading.</summary>
    [Fact]
    public async Task A_mapping_is_remembered_by_which_of_two_like_headings_and_where_the_figures_begin()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        byte[] Isi(int n) => BukuUji.Utf8($"Kode Ind;Nilai;Nilai;PJ\norang;lama;baru;-\n1.1;1;{n};Ani\n");
        var layar = await UnggahAsync(orang, "realisasi", Tw2, "a.csv", Isi(22));
        var lihat = await layar.KirimAsync(Peta, ("dari", "1"), ("sampai", "1"), ("mulai", "3"), ("k0", "Kode"), ("k2", "Jumlah realisasi"));
        Assert.Contains("1 baris dibaca: 0 baru, 1 berubah", Rapi(lihat), StringComparison.Ordinal);
        lihat = await UnggahAsync(orang, "realisasi", Tw3, "a.csv", Isi(33));
        Assert.Contains("Dibaca dengan pemetaan", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("1 baris dibaca: 0 baru, 1 berubah", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("Jumlah realisasi: - → 33", Rapi(lihat), StringComparison.Ordinal);
    }

    /// <summary>What a unit sends each quarter; two of its columns could be Upaya.</summary>
    [Fact]
    public async Task Two_columns_that_could_be_one_are_shown_and_a_person_says_which()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var isi = BerkasKantor.Xlsx("Template", [["Kode Indikator", "Realisasi TW", "Kendala", "Solusi", "Rencana TL", "PIC", "Batas", "Link"],
            ["1.1", 2500, "Reagen habis", "Realokasi", "Pengadaan", "Ani", "Juli", "drive/a1"]]);
        var layar = await UnggahAsync(orang, "realisasi", Tw2, "template.xlsx", isi);
        Assert.Contains("Lebih dari satu kolom dapat menjadi Upaya: “solusi”, “rencana tl”", layar.Galat, StringComparison.Ordinal);
        Assert.Equal(("Kode", "Jumlah realisasi", "", ""), (layar.Isian("k0"), layar.Isian("k1"), layar.Isian("k3"), layar.Isian("k4")));
        Assert.Contains("Tidak dimengerti", layar.Baris("PIC").TextContent, StringComparison.Ordinal);
        layar = await layar.KirimAsync(Peta, ("k3", "Upaya"), ("k4", "Upaya"));
        Assert.Contains("Upaya ditunjuk pada kolom D dan E. Pilih satu.", layar.Galat, StringComparison.Ordinal);
        var lihat = await layar.KirimAsync(Peta, ("k3", ""), ("k4", "Upaya"));
        Assert.Contains("Upaya: - → Pengadaan", Rapi(lihat), StringComparison.Ordinal);
        await lihat.KirimAsync(Terapkan);
        var b = await BarisAsync(portal, "1.1", Tw2);
        Assert.Equal((2500m, "Reagen habis", "Pengadaan"), (b.Realisasi, b.Kendala, b.Upaya));
    }

    [Fact]
    public async Task A_list_without_headings_keeps_the_nomenclature_of_its_year()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var csv = "1;1.02.04.2.01;Kegiatan satu\n2;1.02.04.2.01.01;Sub kegiatan lama\n3;1.02.04.2.01.0001;Sub kegiatan baru\n"
            + "4;1.02.04.2.01.0002;Hanya baru\n5;1.02.04.2.01.03;Hanya lama\n";
        var layar = await UnggahAsync(orang, "program", null, "sub kegiatan.csv", BukuUji.Utf8(csv), 2031);
        Assert.Contains("Judul kolom tidak ditemukan", layar.Galat, StringComparison.Ordinal);
        Assert.Equal("0", layar.Isian("dari"));
        layar = await layar.KirimAsync(Peta, ("k1", "Kode"));
        Assert.Contains("Uraian belum ditunjuk", layar.Galat, StringComparison.Ordinal);
        var lihat = await layar.KirimAsync(Peta, ("k2", "Uraian"));
        Assert.Contains("5 baris dibaca: 4 baru", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("1.02.04.2.01.01 (nomenklatur tahun lain)", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("4 baris diimpor", (await lihat.KirimAsync(Terapkan)).Kabar, StringComparison.Ordinal);
        Assert.Equal(["Kegiatan satu", "Sub kegiatan baru", "Hanya baru", "Hanya lama"],
            (await ProgramAsync(portal, 2031)).Select(p => p.Uraian));
        // A year of the old nomenclature takes the old one, whatever the order.
        layar = await UnggahAsync(orang, "program", null, "lama.csv",
            BukuUji.Utf8("Kode;Uraian\n1.02.04.2.01.0001;Baru\n1.02.04.2.01.01;Lama\n"), 2021);
        await layar.KirimAsync(Terapkan);
        Assert.Equal(["Lama"], (await ProgramAsync(portal, 2021)).Select(p => p.Uraian));
    }

    /// <summary>A CSV tells no merged cells: what stands to the left goes on as long as the row below does.</summary>
    [Fact]
    public async Task A_heading_of_two_rows_is_found_in_a_csv_too()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var layar = await UnggahAsync(orang, "realisasi", Tw2, "rekap.csv", BukuUji.Utf8("Rekap, P2P\n\nKODE;;INDIKATOR;TRIWULAN I;;TRIWULAN II;;PJ\n"
            + "Urusan;Program;;K;%;K;%;\n1;2;3;4;5;6;7;8\n1.02;02;Terduga TBC;500;65,5;610;12,1;Eka\n"));
        Assert.Equal(("3", "4", "5"), (layar.Isian("dari"), layar.Isian("sampai"), layar.Isian("mulai")));
        Assert.Equal(("Kode", "Kode", "", "Jumlah realisasi", ""),
            (layar.Isian("k0"), layar.Isian("k1"), layar.Isian("k3"), layar.Isian("k5"), layar.Isian("k6")));
        Assert.Equal("610", layar.Baris("TRIWULAN II, K").QuerySelector("[data-l='Contoh isi']")!.TextContent);
    }

    [Fact]
    public async Task A_code_over_three_columns_is_joined_and_keeps_its_noughts()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var isi = BerkasKantor.Xlsx("Kegiatan", [["KODE", null, null, "Nama Kegiatan", "Pagu"], ["Urusan", "Program", "Kegiatan", null, null],
            ["1.02", "05", "2.01", "Pengembangan UKBM", 125_000_000], ["1.02", "05", "2.02", "Promosi kesehatan", 80_000_000]],
            "A1:C1", "D1:D2", "E1:E2");
        var layar = await UnggahAsync(orang, "program", null, "kegiatan.xlsx", isi, 2031);
        Assert.Equal(("Kode", "Kode", "Kode", "Uraian", "Anggaran"),
            (layar.Isian("k0"), layar.Isian("k1"), layar.Isian("k2"), layar.Isian("k3"), layar.Isian("k4")));
        Assert.Contains("Baris 3: 1.02 + 05 + 2.01 = 1.02.05.2.01", Rapi(layar), StringComparison.Ordinal);
        await (await layar.KirimAsync(Peta)).KirimAsync(Terapkan);
        Assert.Equal([("1.02.05.2.01", "Pengembangan UKBM", 125_000_000L), ("1.02.05.2.02", "Promosi kesehatan", 80_000_000L)],
            (await ProgramAsync(portal, 2031)).Select(p => (p.Kode, p.Uraian, p.Pagu)));
    }

    /// <summary>Names that differ by a word are decided once, and remembered.</summary>
    [Fact]
    public async Task Names_that_are_not_quite_ours_are_decided_by_a_person_and_known_the_next_time()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        byte[] Isi(int a, int b) => BerkasKantor.Xlsx("LPPD", [["tahun", "indikator_kinerja", "capaian_kinerja"],
            [2025, "Pelayanan kes. penderita DM sesuai standar", a], [2025, "Terduga TBC dilayani", b], [2025, "Jumlah kegiatan fogging", 7]]);
        var layar = await UnggahAsync(orang, "realisasi", Tw2, "lppd.xlsx", Isi(610, 611));
        Assert.Contains("Judul kolom", layar.Galat, StringComparison.Ordinal);
        layar = await layar.KirimAsync(Peta, ("k1", "Indikator kinerja"), ("k2", "Jumlah realisasi"));
        Assert.Contains("“Jumlah kegiatan fogging”: pilih indikatornya, atau lewati", layar.Galat, StringComparison.Ordinal);
        Assert.Equal("", layar.Isian("n0"));
        layar = await layar.KirimAsync(Peta, ("n0", "3.2"), ("n1", "3.4"));
        Assert.Equal("“Jumlah kegiatan fogging”: pilih indikatornya, atau lewati.", layar.Galat.Split('\n')[^1].Trim());
        Assert.Equal(("3.2", "3.4"), (layar.Isian("n0"), layar.Isian("n1")));
        var lihat = await layar.KirimAsync(Peta, ("n2", "-"));
        Assert.Contains("3 baris dibaca: 0 baru, 2 berubah, 0 tidak berubah, 1 dilewati", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("2 baris diimpor", (await lihat.KirimAsync(Terapkan)).Kabar, StringComparison.Ordinal);
        Assert.Equal((610m, 611m), ((await BarisAsync(portal, "3.2", Tw2)).Realisasi, (await BarisAsync(portal, "3.4", Tw2)).Realisasi));
        lihat = await UnggahAsync(orang, "realisasi", Tw3, "lppd tw3.xlsx", Isi(620, 621));
        Assert.Contains("2 berubah, 0 tidak berubah, 1 dilewati", Rapi(lihat), StringComparison.Ordinal);

        // Forgotten, it is asked again.
        var awal = await orang.BukaAsync("/Impor?tahun=2025&jenis=realisasi&periode=Triwulan-3");
        Assert.Contains("LPPD", (await awal.KirimAsync("form[action*='handler=Lupakan']")).Kabar, StringComparison.Ordinal);
        Assert.True((await UnggahAsync(orang, "realisasi", Tw3, "lppd tw3.xlsx", Isi(620, 621))).Ada(Peta));
    }

    [Fact]
    public async Task A_sheet_of_Calc_with_a_column_more_than_the_last_time_is_proposed_as_it_was_mapped()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        byte[] Ods(params string[] lebih) => BerkasKantor.Ods("Rekap P2P", ["REKAP CAPAIAN"], [],
            ["Kode Ind", "Nama", "Hasil", "Masalah lapangan", .. lebih], ["2.2", "Usia produktif", 61_000, "Pekerja", .. lebih.Select(_ => "x")],
            ["3.1", "Hipertensi", 3_100, "=SUM(A1)"]);
        var layar = await UnggahAsync(orang, "realisasi", Tw2, "rekap.ods", Ods());
        Assert.True(layar.Ada(Peta), layar.Galat);
        var lihat = await layar.KirimAsync(Peta, ("dari", "3"), ("sampai", "3"), ("mulai", "4"), ("k0", "Kode"), ("k2", "Jumlah realisasi"),
            ("k3", "Kendala"));
        Assert.Contains("Jumlah realisasi: - → 61.000 Kendala: - → Pekerja", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("Jumlah realisasi: - → 3.100 Kendala: - → rumus tanpa hasil tersimpan", Rapi(lihat), StringComparison.Ordinal);
        layar = await UnggahAsync(orang, "realisasi", Tw3, "rekap.ods", Ods("PJ"));
        Assert.Contains("Bentuk lembar ini mirip “Rekap P2P”", Rapi(layar), StringComparison.Ordinal);
        Assert.Contains("4 dari 5 judul sama", Rapi(layar), StringComparison.Ordinal);
        Assert.Equal(("Kode", "Jumlah realisasi", "Kendala", ""), (layar.Isian("k0"), layar.Isian("k2"), layar.Isian("k3"), layar.Isian("k4")));
    }
}
