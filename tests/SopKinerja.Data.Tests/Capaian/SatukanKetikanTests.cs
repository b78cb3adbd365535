namespace SopKinerja.Data.Tests;

/// <summary>Two people on one row: what each saw, what each typed.</summary>
public sealed class SatukanKetikanTests
{
    private static BarisCapaian Baris(int versi, decimal? penyebut, decimal? realisasi, string? kendala = null) => new()
    {
        IndikatorId = 7, SasaranId = 1, SasaranUrutan = 1, SasaranUraian = "s", Kode = "1.1", Uraian = "i", Satuan = "%",
        Arah = ArahIndikator.Positif, CaraHitung = CaraHitung.Persen, Agregasi = AgregasiIndikator.Jumlah, UnitId = 1, UnitNama = "u",
        Penyebut = penyebut, Realisasi = realisasi, Kendala = kendala, Versi = versi, DiisiOleh = "Dewi",
    };

    private static KetikanCapaian Ketik(string? penyebut, string? realisasi, string? kendala = null) =>
        new() { Id = 7, Versi = 1, Penyebut = penyebut, Realisasi = realisasi, Kendala = kendala };

    [Fact]
    public void A_note_does_not_put_an_old_sasaran_back()
    {
        var k = Ketik("5.850", "5.682", "Reagen habis");
        Assert.Empty(SatukanKetikan.Satukan(k, Baris(1, 5850, 5682), Baris(2, 5866, 5682)));
        Assert.Equal(("5.866", "5.682", "Reagen habis", 2), (k.Penyebut, k.Realisasi, k.Kendala, k.Versi));
    }

    [Fact]
    public void Of_a_cell_that_both_changed_both_values_are_told_and_the_rest_goes_together()
    {
        var k = Ketik("5.850", "5.000", "Reagen habis");
        var g = Assert.Single(SatukanKetikan.Satukan(k, Baris(1, 5850, 5682), Baris(2, 5866, 5700, null)));
        Assert.Equal((SelCapaian.Realisasi, "5.700"), (g.Sel, g.Mereka));
        Assert.Equal("Dewi baru saja menyimpan realisasi “5.700”.", g.Pesan);
        Assert.Equal(("5.866", "5.000", "Reagen habis"), (k.Penyebut, k.Realisasi, k.Kendala));
    }

    [Fact]
    public void The_same_change_twice_is_one_and_an_emptied_cell_is_a_change()
    {
        Assert.Empty(SatukanKetikan.Satukan(Ketik("5.850", "5.700"), Baris(1, 5850, 5682), Baris(2, 5850, 5700)));
        var g = Assert.Single(SatukanKetikan.Satukan(Ketik("5.850", "5.000"), Baris(1, 5850, 5682), Baris(2, 5850, null)));
        Assert.Equal(("", "Dewi baru saja mengosongkan realisasi."), (g.Mereka, g.Pesan));
    }

    [Fact]
    public void Where_nobody_knows_what_was_seen_every_difference_is_asked_about() =>
        Assert.Equal([SelCapaian.Penyebut, SelCapaian.Realisasi], SatukanKetikan.Satukan(Ketik("1", "2"), null, Baris(2, 3, 4))
            .Select(g => g.Sel));
}
