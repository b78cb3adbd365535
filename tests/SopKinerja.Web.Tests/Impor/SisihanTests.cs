namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using static SopKinerja.Web.Tests.ImporUji;

/// <summary>What of a file cannot be taken: set aside with what is wrong, or refused in words.</summary>
public sealed class SisihanTests
{
    /// <summary>Seven rows of eighty are faulty in one published table: the good ones need not wait for them.</summary>
    [Fact]
    public async Task Good_rows_go_in_when_a_person_says_so_and_the_others_come_back_as_a_file_that_can_be_uploaded()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var isi = BerkasKantor.Xlsx("Isian", [["Kode", "Realisasi", "Catatan kami"], ["1.1", 2500, "a"], ["1.2", "n/a", "b"], ["1.3", -5, "c"],
            ["2.2", 60_000, "d"], ["3.1", 5, "e"], ["3.1", 6, "f"]]);
        var lihat = await UnggahAsync(orang, "realisasi", Tw2, "isian.xlsx", isi);
        Assert.Contains("2 berubah", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("Kolom yang tidak dibaca: C “catatan kami”", Rapi(lihat), StringComparison.Ordinal);
        Assert.DoesNotContain("3.1 tertulis", lihat.Dokumen.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Simpan 2 perubahan, sisihkan 4 baris", Rapi(lihat), StringComparison.Ordinal);
        // Without a person's word nothing goes in.
        var tanpa = await lihat.KirimAsync(Terapkan);
        Assert.Contains("Periksa sekali lagi", tanpa.Galat, StringComparison.Ordinal);
        Assert.Null((await BarisAsync(portal, "1.1", Tw2)).Realisasi);
        var hasil = await tanpa.KirimAsync(Terapkan, ("sisihkan", "true"));
        Assert.Contains("2 baris diimpor, 4 baris disisihkan", hasil.Kabar, StringComparison.Ordinal);
        Assert.Equal((2500m, null, 60_000m, null), ((await BarisAsync(portal, "1.1", Tw2)).Realisasi, (await BarisAsync(portal, "1.3", Tw2))
            .Realisasi, (await BarisAsync(portal, "2.2", Tw2)).Realisasi, (await BarisAsync(portal, "3.1", Tw2)).Realisasi));

        var sisihan = await orang.UnduhAsync(hasil.Tautan("a[href*='handler=Sisihan']"));
        BukuUji.Sah(sisihan);
        var baris = BukuUji.Baca(sisihan, "Perlu diperbaiki");
        Assert.Equal(["Kode", "Realisasi", "Catatan kami", "Masalah"], baris[0]);
        Assert.Equal(["1.2", "1.3", "3.1", "3.1"], baris.Skip(1).Select(b => b[0]));
        Assert.Contains("B3: Jumlah realisasi “n/a” bukan angka", baris[1][3], StringComparison.Ordinal);
        Assert.Contains("3.1 tertulis dua kali, juga pada baris 7", baris[3][3], StringComparison.Ordinal);

        // Put right, it comes back in; then it is done.
        var betul = BukuUji.Ubah(sisihan, "Perlu diperbaiki", d =>
        {
            d.Angka("B2", 77);
            d.Angka("B3", 5);
            d.Teks("A5", "3.2");
        });
        lihat = await UnggahAsync(orang, "realisasi", Tw2, "betul.xlsx", betul);
        Assert.Contains("4 baris diimpor", (await lihat.KirimAsync(Terapkan)).Kabar, StringComparison.Ordinal);
        Assert.Equal((77m, 5m, 6m), ((await BarisAsync(portal, "1.2", Tw2)).Realisasi, (await BarisAsync(portal, "3.1", Tw2)).Realisasi,
            (await BarisAsync(portal, "3.2", Tw2)).Realisasi));
        var awal = await orang.BukaAsync("/Impor?tahun=2025&jenis=realisasi");
        Assert.False((await awal.KirimAsync("form[action*='handler=Beres']")).Ada("a[href*='handler=Sisihan']"));
    }

    [Fact]
    public async Task A_sum_of_which_a_row_is_faulty_is_no_sum()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var csv = "Kode;Anggaran;Realisasi\n1.02.01.2.01.0001;10;5\n1.02.01.2.01.0001;x;5\n1.02.02.2.02.0001;20;7\n";
        var lihat = await UnggahAsync(orang, "anggaran", null, "sipd.csv", BukuUji.Utf8(csv));
        Assert.Contains("Simpan 1 perubahan, sisihkan 2 baris", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("2 baris disisihkan", (await lihat.KirimAsync(Terapkan, ("sisihkan", "true"))).Kabar, StringComparison.Ordinal);
        var ada = await ProgramAsync(portal, 2025);
        Assert.Equal(20, ada.Single(p => p.Kode == "1.02.02.2.02.0001").Pagu);
        Assert.NotEqual(10, ada.Single(p => p.Kode == "1.02.01.2.01.0001").Pagu);
    }

    /// <summary>A cell repeated over all columns of all rows is a few letters in a file of Calc, and a billion cells outside it.</summary>
    [Fact]
    public async Task A_sheet_of_Calc_that_repeats_one_cell_without_end_is_refused_in_words()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var bom = BerkasKantor.OdsMentah("<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"1048576\">"
            + "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>"
            + "</table:table>");
        Assert.Contains("terurai melebihi", (await UnggahAsync(orang, "realisasi", Tw2, "a.ods", bom)).Galat, StringComparison.Ordinal);
        Assert.Contains(".ods ini rusak", (await UnggahAsync(orang, "realisasi", Tw2, "a.ods",
            BerkasKantor.OdsMentah("<table:table table:name=\"A\"><table:table-row>"))).Galat, StringComparison.Ordinal);
    }

    /// <summary>The failed cell is not the group's first row, and reads as empty.</summary>
    [Fact]
    public async Task A_sum_of_which_a_cell_failed_is_no_sum_either()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var isi = BukuUji.Ubah(BerkasKantor.Xlsx("SIPD", [["Kode", "Anggaran", "Realisasi"], ["1.02.01.2.01.0001", 10, 5],
            ["1.02.01.2.01.0001", 20, 5], ["1.02.02.2.02.0001", 20, 7]]), "SIPD", d => d.Rumus("B3", "1/0", "#DIV/0!"));
        var lihat = await UnggahAsync(orang, "anggaran", null, "sipd.xlsx", isi);
        Assert.Contains("Simpan 1 perubahan, sisihkan 2 baris", Rapi(lihat), StringComparison.Ordinal);
        await lihat.KirimAsync(Terapkan, ("sisihkan", "true"));
        Assert.NotEqual(10, (await ProgramAsync(portal, 2025)).Single(p => p.Kode == "1.02.01.2.01.0001").Pagu);
    }

    /// <summary>An empty sasaran means the one above; where that one is faulty, nobody knows which it means.</summary>
    [Fact]
    public async Task Rows_below_a_faulty_sasaran_do_not_go_to_the_one_before_it()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var csv = "Sasaran strategis;Kode;Indikator kinerja;Unit\nSasaran A;8.1;Satu;Bidang P2P\n" + new string('x', 600)
            + ";9.1;Dua;Bidang P2P\n;9.2;Tiga;Bidang P2P\nSasaran C;9.3;Empat;Bidang P2P\n";
        var lihat = await UnggahAsync(orang, "pohon", null, "pohon.csv", BukuUji.Utf8(csv));
        Assert.Contains("Simpan 2 perubahan, sisihkan 2 baris", Rapi(lihat), StringComparison.Ordinal);
        await lihat.KirimAsync(Terapkan, ("sisihkan", "true"));
        var ada = await portal.DalamAsync(async s => await s.GetRequiredService<IndikatorRepository>().ListAsync(portal.Binjai.Id, 2025, default));
        Assert.Equal(["8.1", "9.3"], ada.Select(i => i.Kode).Where(k => k is ['8' or '9', ..]));
    }

    /// <summary>A note that ends in a date, and a name that begins as a signature does, stand in rows of the table.</summary>
    [Fact]
    public async Task A_row_with_a_figure_is_no_signature_whatever_its_words_say()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var lihat = await UnggahAsync(orang, "realisasi", Tw2, "a.csv", BukuUji.Utf8("Kode;Realisasi;Kendala\n1.1;5;\"Stok habis, 5 Juli 2025\"\n"
            + "1.2;6;Mengetahui terlambat\n1.3;7;-\n;;\n;\"Binjai, 5 Juli 2025\";\n;Kepala Bidang;\n;198001012005011001;\n"));
        Assert.Contains("3 baris dibaca: 0 baru, 3 berubah", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("Baris 6 sampai 8 di bawah tabel", Rapi(lihat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_crosstab_and_a_ticket_of_another_import_are_refused_in_words()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var silang = BerkasKantor.Xlsx("RO", [[.. Enumerable.Range(1, 179).Select(i => (object?)$"RO {i}")], [1, 2, 3]]);
        Assert.Contains("lebih lebar dari 120 kolom", (await UnggahAsync(orang, "realisasi", Tw2, "ro.xlsx", silang)).Galat, StringComparison.Ordinal);
        var layar = await UnggahAsync(orang, "realisasi", Tw2, "a.csv", BukuUji.Utf8("Nama;Hasil\nx;1\n"));
        var tiket = layar.Isian("tiket")!;
        var lain = await orang.PaksaAsync("/Impor?tahun=2025&jenis=pohon&handler=Pratinjau", ("tiket", tiket), ("nama", "a.csv"));
        Assert.Contains("kedaluwarsa", lain.Galat + lain.Kabar, StringComparison.Ordinal);
        Assert.Equal(0, await portal.DalamAsync(async s =>
            (await s.GetRequiredService<PemetaanRepository>().ListAsync(portal.Binjai.Id, "pohon", default)).Count));
        // Another heading row, read anew.
        var ulang = await orang.PaksaAsync("/Impor?tahun=2025&jenis=realisasi&periode=Triwulan-2&handler=Petakan", ("tiket", tiket),
            ("nama", "a.csv"), ("ulang", "true"), ("lembar", "0"), ("dari", "2"), ("sampai", "2"), ("mulai", "3"));
        Assert.Equal("x", ulang.Baris("x").QuerySelector("th")!.TextContent.Trim());
    }
}
