namespace SopKinerja.Data.Tests;

public sealed class RataCapaianTests
{
    private static (BarisCapaian, HasilCapaian) B(string kode, decimal? realisasi, decimal target = 100, string? alasan = null)
    {
        var b = new BarisCapaian
        {
            IndikatorId = 1, SasaranId = 1, SasaranUrutan = 1, SasaranUraian = "S", Kode = kode, Uraian = "I", Satuan = "%",
            Arah = ArahIndikator.Positif, CaraHitung = CaraHitung.Nilai, Agregasi = AgregasiIndikator.NilaiAkhir, UnitId = 1, UnitNama = "U",
            Target = target, Realisasi = realisasi, AlasanKosong = alasan, Versi = realisasi is null && alasan is null ? 0 : 1,
        };
        return (b, b.Hitung(AturanCapaian.Baku));
    }

    [Fact]
    public void A_mean_says_of_how_many_of_how_many_it_is_and_can_be_done_again()
    {
        var r = RataCapaian.Susun([B("1.1", 90), B("1.2", 95.5m), B("1.3", null), B("1.4", null, alasan: "menunggu rilis"), B("1.5", 300)],
            AturanCapaian.Baku);
        Assert.Equal((101.83m, "3 dari 5 indikator", false, "101,83"), (r.Nilai, r.Dari, r.Lengkap, r.Teks));
        Assert.Equal("(90,00 (1.1) + 95,50 (1.2) + 120,00 (1.5, dibatasi dari 300,00)) / 3 = 101,83. "
            + "Tidak ikut: 1.3 (belum terisi), 1.4 (belum tersedia: menunggu rilis).", r.Jejak);
        // On paper: (90 + 95,5 + 120) / 3 = 101,8333.
        Assert.Equal(101.83m, Math.Round((90 + 95.5m + 120) / 3, 2));
    }

    [Fact]
    public void A_mean_of_one_or_of_none_says_so()
    {
        Assert.Equal("Satu capaian: 90,00 (1.1).", RataCapaian.Susun([B("1.1", 90)], AturanCapaian.Baku).Jejak);
        var kosong = RataCapaian.Susun([B("1.1", null)], AturanCapaian.Baku);
        Assert.Equal((null, "-", "Tidak ada capaian yang dapat dihitung. Tidak ikut: 1.1 (belum terisi)."),
            (kosong.Nilai, kosong.Teks, kosong.Jejak));
        Assert.Equal((0, 0), (RataCapaian.Susun([], AturanCapaian.Baku).Terhitung, RataCapaian.Susun([], AturanCapaian.Baku).Jumlah));
    }
}
