namespace SopKinerja.Web.Tests;

using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using static SopKinerja.Web.Tests.ImporUji;

/// <summary>Figures from tables that offices have: by code, by name, with the headings and encodings that occur.</summary>
public sealed class ImporRealisasiTests
{
    private static async Task<Lembar> UnggahAsync(Orang orang, string periode, string nama, byte[] isi) =>
        await (await orang.BukaAsync($"/Impor?tahun=2025&jenis=realisasi&periode={periode}")).KirimAsync("form[enctype]",
            ("file", nama, isi));

    [Fact]
    public async Task What_a_unit_sends_each_quarter_comes_in_by_its_codes()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var csv = "Rekap capaian TW II\n\nKode Indikator;Sasaran;Realisasi TW;Kendala;Solusi;PIC\n1;2;3;4;5;6\n"
            + "1.1;5.682;2.841;\"Reagen habis\nsejak Mei\";Realokasi;Ani\n1.2;5.850;-;;;Budi\n;;;;;\n";
        var lihat = await UnggahAsync(orang, "Triwulan-2", "rekap.csv", BukuUji.Utf8(csv));
        Assert.Contains("Jumlah realisasi: - → 2.841", Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("2 baris diimpor", (await lihat.KirimAsync("form[action*='handler=Terapkan']")).Kabar, StringComparison.Ordinal);
        var (satu, dua) = (await BarisAsync(portal, "1.1", new(2025, JenisPeriode.Triwulan, 2)),
            await BarisAsync(portal, "1.2", new(2025, JenisPeriode.Triwulan, 2)));
        Assert.Equal((5682m, 2841m, "Reagen habis\nsejak Mei", "Realokasi"), (satu.Penyebut, satu.Realisasi, satu.Kendala, satu.Upaya));
        Assert.Equal((5850m, null), (dua.Penyebut, dua.Realisasi));
    }

    [Fact]
    public async Task A_table_without_codes_is_matched_by_name_and_a_near_name_is_asked_about()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var b = await BarisAsync(portal, "2.1", new(2025, JenisPeriode.Tahunan, 0));
        // UTF-16 with tabs, as Excel saves "Teks Unicode".
        byte[] Unicode(string nama) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"Indikator_Kinerja\tRealisasi\r\n{nama}\t321\r\n")];
        var sama = await UnggahAsync(orang, "Triwulan-3", "realisasi.txt.csv", Unicode(b.Uraian.ToUpperInvariant().Replace(' ', '\u00a0')));
        Assert.Contains("Jumlah realisasi: - → 321", Rapi(sama), StringComparison.Ordinal);
        var mirip = await UnggahAsync(orang, "Triwulan-3", "realisasi.csv", Unicode(b.Uraian + " tahun ini"));
        Assert.Contains($"paling mirip 2.1 {b.Uraian}. Tulis kode 2.1 bila itu maksudnya", Rapi(mirip), StringComparison.Ordinal);
        Assert.False(mirip.Ada("form[action*='handler=Terapkan']"));
    }

    [Fact]
    public async Task The_portals_own_table_III_comes_back_in()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var tabel = await orang.BukaAsync("/Capaian/Tabel?tahun=2025&periode=Tahunan-0");
        var isi = await orang.UnduhAsync(tabel.Tautan("a[href*='handler=Excel']"));
        var lihat = await UnggahAsync(orang, "Tahunan-0", "tabel III.xlsx", isi);
        Assert.Contains("0 berubah, 10 tidak berubah", Rapi(lihat), StringComparison.Ordinal);
        Assert.Equal("", lihat.Galat);
    }

    [Theory]
    [InlineData("Kode;Realisasi\n9.9;5\n", "9.9 tidak ada pada Triwulan I")]
    [InlineData("Kode;Realisasi\n1.1;5\n1.1;6\n", "1.1 tertulis dua kali")]
    [InlineData("Kode;Realisasi\n1.1;95%\n", "adalah persen")]
    [InlineData("Kode;Realisasi\n1.1;1000000000000000\n", "terlalu besar")]
    [InlineData("Kode;Realisasi\n;5\n", "tulis kode atau nama indikatornya")]
    [InlineData("Kode;Realisasi;Belum tersedia karena\n1.1;5;belum ada\n", "angka sudah terisi")]
    public async Task A_fault_names_its_cell_and_nothing_is_half_done(string csv, string galat)
    {
        using var portal = PortalUji.Contoh();
        var lihat = await UnggahAsync(await portal.MasukAsync("sekretaris"), "Triwulan-1", "realisasi.csv", BukuUji.Utf8(csv));
        Assert.Contains(galat, Rapi(lihat), StringComparison.Ordinal);
        Assert.Contains("baris 2", lihat.Dokumen.QuerySelector("section .galat li")!.TextContent.Replace("baris 3", "baris 2",
            StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(lihat.Ada("form[action*='handler=Terapkan']"));
    }

    /// <summary>What would be taken in silence from the wrong column, of the wrong indicator, or from a dash.</summary>
    [Theory]
    [InlineData("Kode;Target;Realisasi;Sasaran;Jumlah realisasi\n1.1;100;95;5.871;5.577\n", "Jumlah realisasi: - → 5.577")]
    [InlineData("Kode;Realisasi TW;Realisasi kinerja\n1.1;5;6\n", "Lebih dari satu kolom dapat menjadi Jumlah realisasi")]
    [InlineData("Kode;Indikator;Realisasi\n1.1;Angka harapan hidup penduduk;5\n", "bukan nama indikator 1.1")]
    [InlineData("Kode;Realisasi;Belum tersedia karena;Kendala\n1.1;-;-;Reagen habis\n", "Kendala: - → Reagen habis")]
    [InlineData("Kode;Realisasi;Sasaran\n1;2;3\n1.1;5;10\n", "Baris 2 berisi nomor kolom dan tidak dibaca")]
    [InlineData("Kode;Realisasi\n1;2\n", "1 tidak ada pada Triwulan I")]
    public async Task Nothing_is_taken_in_silence_that_a_person_would_question(string csv, string kata)
    {
        using var portal = PortalUji.Contoh();
        var lihat = await UnggahAsync(await portal.MasukAsync("sekretaris"), "Triwulan-1", "realisasi.csv", BukuUji.Utf8(csv));
        Assert.Contains(kata, Rapi(lihat) + lihat.Galat, StringComparison.Ordinal);
        Assert.DoesNotContain("Belum tersedia karena: - →", Rapi(lihat), StringComparison.Ordinal);
    }

    private static async Task<(PortalUji Portal, Orang Orang, long Id)> DenganPredikatAsync()
    {
        var portal = PortalUji.Contoh();
        var id = await portal.DalamAsync(async s =>
        {
            var pohon = s.GetRequiredService<IndikatorRepository>();
            var sasaran = (await pohon.ListSasaranAsync(portal.Binjai.Id, 2025, default))[0];
            return (await pohon.InsertAsync(portal.Binjai.Oleh("Penguji"), new()
            {
                SasaranId = sasaran.Id, Kode = "1.9", Uraian = "Predikat SAKIP", Satuan = "predikat", Jenis = JenisIndikator.IKU,
                Arah = ArahIndikator.Positif, CaraHitung = CaraHitung.Predikat, Agregasi = AgregasiIndikator.NilaiAkhir, TargetTeks = "BB",
                UnitId = portal.Binjai.Unit("Bidang P2P"),
            }, default)).Value;
        });
        return (portal, await portal.MasukAsync("sekretaris"), id);
    }

    [Fact]
    public async Task A_predicate_is_a_word_and_the_number_beside_it_is_how_it_was_judged()
    {
        var (portal, orang, _) = await DenganPredikatAsync();
        using var _1 = portal;
        async Task<BarisCapaian> ImporAsync(string csv)
        {
            var lihat = await UnggahAsync(orang, "Triwulan-1", "realisasi.csv", BukuUji.Utf8(csv));
            Assert.NotNull((await lihat.KirimAsync("form[action*='handler=Terapkan']")).Kabar);
            return await BarisAsync(portal, "1.9", new(2025, JenisPeriode.Triwulan, 1));
        }

        Assert.Equal(("CC", 60m), await ImporAsync("Kode;Predikat;Realisasi\n1.9;CC;60\n") is var a ? (a.RealisasiTeks, a.Realisasi) : default);
        Assert.Equal(("AA", null), await ImporAsync("Kode;Realisasi\n1.9;AA\n") is var b ? (b.RealisasiTeks, b.Realisasi) : default);
        Assert.Equal(("AA", 85m), await ImporAsync("Kode;Realisasi\n1.9;85\n") is var c ? (c.RealisasiTeks, c.Realisasi) : default);
    }

    [Fact]
    public async Task What_the_portals_table_says_of_a_row_without_a_figure_or_gathered_from_quarters_is_no_change()
    {
        var (portal, orang, id) = await DenganPredikatAsync();
        using var _1 = portal;
        await portal.DalamAsync(async s =>
        {
            var capaian = s.GetRequiredService<CapaianRepository>();
            var oleh = portal.Binjai.Oleh("Penguji");
            Assert.False((await capaian.SimpanAsync(oleh, new(2025, JenisPeriode.Semester, 1), null,
                [new(id, 0, null, null, "hasil evaluasi belum terbit", null, null)], "Uji", true, default)).Refused);
            return Assert.IsType<Outcome<HasilSimpan>>(await capaian.SimpanAsync(oleh, new(2025, JenisPeriode.Triwulan, 1), null,
                [new(portal.Binjai.Indikator("1.1"), 0, 100, 40, null, null, null)], "Uji", true, default));
        });
        var tabel = await orang.BukaAsync("/Capaian/Tabel?tahun=2025&periode=Semester-1");
        var lihat = await UnggahAsync(orang, "Semester-1", "tabel III.xlsx", await orang.UnduhAsync(tabel.Tautan("a[href*='handler=Excel']")));
        Assert.Contains("0 berubah", Rapi(lihat), StringComparison.Ordinal);
        Assert.DoesNotContain("perlu diperbaiki", lihat.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_imports_at_once_do_not_write_over_each_other()
    {
        using var portal = PortalUji.Contoh();
        var (satu, dua) = (await portal.MasukAsync("sekretaris"), await portal.MasukAsync("sekretaris"));
        var a = await UnggahAsync(satu, "Triwulan-1", "a.csv", BukuUji.Utf8("Kode;Sasaran;Realisasi\n1.1;100;50\n"));
        var b = await UnggahAsync(dua, "Triwulan-1", "b.csv", BukuUji.Utf8("Kode;Sasaran;Realisasi\n1.1;100;60\n"));
        Assert.NotNull((await a.KirimAsync("form[action*='handler=Terapkan']")).Kabar);
        Assert.Contains("Data berubah sejak pratinjau", (await b.KirimAsync("form[action*='handler=Terapkan']")).Galat,
            StringComparison.Ordinal);
        Assert.Equal(50m, (await BarisAsync(portal, "1.1", new(2025, JenisPeriode.Triwulan, 1))).Realisasi);
    }
}
