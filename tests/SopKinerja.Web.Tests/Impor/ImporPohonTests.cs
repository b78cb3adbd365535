namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>A tree with all that an indicator can say, and with what a form would refuse.</summary>
public sealed class ImporPohonTests
{
    private const string Kepala = "Sasaran;Kode;Indikator kinerja;Satuan;Jenis;Arah;Cara hitung;Gabungan triwulan;Faktor;Satuan jumlah;"
        + "Boleh negatif;Target;Batas bawah;Target teks;Target TW I;Target TW II;Target TW III;Target TW IV;Capaian tahun lalu (%);"
        + "Data awal;Target akhir Renstra;Standar nasional;Unit;Sumber data;Penanggung jawab";

    private static async Task<Lembar> UnggahAsync(PortalUji portal, string csv)
    {
        var orang = await portal.MasukAsync("sekretaris");
        return await (await orang.BukaAsync("/Impor?tahun=2033&jenis=pohon")).KirimAsync("form[enctype]", ("file", "pohon.csv",
            BukuUji.Utf8(csv)));
    }

    [Fact]
    public async Task Every_field_of_an_indicator_has_a_column()
    {
        using var portal = PortalUji.Contoh();
        var lihat = await UnggahAsync(portal, $"{Kepala}\nMenurunnya kematian ibu;1.1;Angka kematian ibu;per 100.000 KH;IKU;Negatif;Persen;"
            + "Gabung;100000;orang;tidak;183;170,5;kurang dari 183;190;188;186;183;97,86;200,25;150;131;Bidang P2P;MPDN;Kabid\n");
        Assert.Contains("1 baris diimpor", (await lihat.KirimAsync("form[action*='handler=Terapkan']")).Kabar, StringComparison.Ordinal);
        var i = await portal.DalamAsync(async s => (await s.GetRequiredService<IndikatorRepository>().ListAsync(portal.Binjai.Id, 2033,
            default)).Single());
        Assert.Equal(("1.1", "Angka kematian ibu", "per 100.000 KH", JenisIndikator.IKU, ArahIndikator.Negatif, CaraHitung.Persen),
            (i.Kode, i.Uraian, i.Satuan, i.Jenis, i.Arah, i.CaraHitung));
        Assert.Equal((AgregasiIndikator.Gabung, 100000m, "orang", false, 183m, "kurang dari 183"),
            (i.Agregasi, i.Faktor, i.SatuanJumlah, i.BolehNegatif, i.Target, i.TargetTeks));
        Assert.Equal((190m, 188m, 186m, 183m, 97.86m, 200.25m), (i.Tw1, i.Tw2, i.Tw3, i.Tw4, i.TahunLalu, i.DataAwal));
        Assert.Equal((150m, 131m, "Bidang P2P", "MPDN", "Kabid"), (i.TargetAkhir, i.StandarNasional, i.UnitNama, i.SumberData,
            i.PenanggungJawab));
    }

    [Theory]
    [InlineData("S;1;Opini;opini;IKU;Positif;Predikat;;;;;;;;;;;;;;;;Bidang P2P;;", "tulis predikat yang ditargetkan")]
    [InlineData("S;1;Suhu;derajat;IKU;Rentang;Nilai;;;;;8;;;;;;;;;;;Bidang P2P;;", "target rentang memerlukan batas bawah")]
    [InlineData("S;1;Suhu;derajat;IKU;Positif;Nilai;Gabung;;;;8;;;;;;;;;;;Bidang P2P;;", "hanya untuk indikator yang dihitung dari jumlah")]
    [InlineData("S;1;Laju;%;IKU;Positif;Nilai;;;;;-0,5;;;;;;;;;;;Bidang P2P;;", "kurang dari nol")]
    [InlineData("S;1;Laju;%;IKU;Positif;Nilai;;;;mungkin;1;;;;;;;;;;;Bidang P2P;;", "Pilihannya ya, tidak")]
    public async Task What_a_form_refuses_an_import_refuses(string baris, string galat)
    {
        using var portal = PortalUji.Contoh();
        var lihat = await UnggahAsync(portal, $"{Kepala}\n{baris}\n");
        Assert.Contains(galat, lihat.Dokumen.QuerySelector("section .galat")!.TextContent, StringComparison.Ordinal);
        Assert.False(lihat.Ada("form[action*='handler=Terapkan']"));
    }

    [Fact]
    public async Task A_falling_target_comes_in_where_the_row_says_that_it_may()
    {
        using var portal = PortalUji.Contoh();
        var lihat = await UnggahAsync(portal, $"{Kepala}\nS;1;Laju;%;IKU;Positif;Nilai;;;;ya;-0,5;;;;;;;;;;;Bidang P2P;;\n");
        Assert.Contains("Target: -0,5", string.Join(' ', lihat.Teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_refusal_says_which_heading_is_missing_and_which_were_found()
    {
        using var portal = PortalUji.Contoh();
        var lihat = await UnggahAsync(portal, "Sasaran Strategis *;indikator_kinerja;Target 2030\nS;Satu;5\n");
        Assert.Contains("Judul kolom belum lengkap: Kode tidak ditemukan di antara “sasaran strategis”, “indikator kinerja”, “target 2030”",
            lihat.Galat, StringComparison.Ordinal);
    }
}
