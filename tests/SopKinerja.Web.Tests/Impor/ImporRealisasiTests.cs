namespace SopKinerja.Web.Tests;

using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>Figures from tables that offices have: by code, by name, with the headings and encodings that occur.</summary>
public sealed class ImporRealisasiTests
{
    private static async Task<Lembar> UnggahAsync(Orang orang, string periode, string nama, byte[] isi) =>
        await (await orang.BukaAsync($"/Impor?tahun=2025&jenis=realisasi&periode={periode}")).KirimAsync("form[enctype]",
            ("file", nama, isi));

    private static string Rapi(Lembar l) => string.Join(' ', l.Teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<BarisCapaian> BarisAsync(PortalUji portal, string kode, Periode periode) => await portal.DalamAsync(
        async s => (await s.GetRequiredService<CapaianRepository>().MuatAsync(portal.Binjai.Id, periode, default)).Baris
            .Single(b => b.Kode == kode));

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
