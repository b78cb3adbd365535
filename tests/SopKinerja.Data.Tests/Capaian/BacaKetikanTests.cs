namespace SopKinerja.Data.Tests;

public sealed class BacaKetikanTests
{
    private static BarisCapaian Baris(CaraHitung cara = CaraHitung.Persen) => new()
    {
        IndikatorId = 7, SasaranId = 1, SasaranUrutan = 1, SasaranUraian = "s", Kode = "1.1", Uraian = "i", Satuan = "%",
        Arah = ArahIndikator.Positif, CaraHitung = cara, Agregasi = AgregasiIndikator.Jumlah, UnitId = 1, UnitNama = "u", Penyebut = 100,
        Realisasi = 50, Versi = 3,
    };

    private static KetikanCapaian Ketik(string? penyebut, string? realisasi, string? kosong = null) =>
        new() { Id = 7, Versi = 3, Penyebut = penyebut, Realisasi = realisasi, Kosong = kosong };

    [Theory]
    [InlineData("5.871", 5871)]
    [InlineData("1.234.567", 1234567)]
    [InlineData(" 5871 ", 5871)]
    public void Numbers_are_read_as_Indonesians_type_them(string teks, decimal nilai) =>
        Assert.Equal(nilai, BacaKetikan.Baca(Ketik("100", teks), Baris()).Isian!.Realisasi);

    [Theory]
    [InlineData("5.871 org", "bukan angka")]
    [InlineData("5.87", "bukan bilangan bulat")]
    [InlineData("95,9 %", "persen")]
    [InlineData("6,120", "dapat dibaca 6,12 atau 6120")]
    [InlineData("-5", "tidak boleh kurang dari nol")]
    [InlineData("#DIV/0!", "bukan angka")]
    [InlineData("=1+1", "bukan angka")]
    public void A_fault_stands_beside_its_cell(string teks, string pesan)
    {
        var galat = Assert.Single(BacaKetikan.Baca(Ketik("100", teks), Baris()).Galat);
        Assert.Equal(SelCapaian.Realisasi, galat.Sel);
        Assert.Contains(pesan, galat.Pesan, StringComparison.Ordinal);
    }

    [Fact]
    public void What_did_not_change_is_no_change()
    {
        var hasil = BacaKetikan.Baca(KetikanCapaian.Dari(Baris()), Baris());
        Assert.Null(hasil.Isian);
        Assert.Empty(hasil.Galat);
    }

    [Fact]
    public void A_reason_for_an_empty_row_does_not_go_with_a_figure() =>
        Assert.Equal(SelCapaian.Kosong, Assert.Single(BacaKetikan.Baca(Ketik("100", "5", "belum ada data"), Baris()).Galat).Sel);

    [Fact]
    public void Gathered_values_are_not_taken_for_typed_ones() =>
        Assert.Null(BacaKetikan.Baca(Ketik(null, null), Baris() with { Gabungan = "Triwulan I (jumlah)" }).Isian);

    [Fact]
    public void More_digits_than_the_database_keeps_are_refused() =>
        Assert.Contains("15 angka", Assert.Single(BacaKetikan.Baca(Ketik("100", "12.345.678.901.234,5678"), Baris()).Galat).Pesan,
            StringComparison.Ordinal);

    [Fact]
    public void A_row_is_touched_when_a_field_differs_and_not_by_line_ends()
    {
        var k = Ketik("100", "50");
        k.Kendala = "satu\ndua";
        k.Awal = k.Sidik();
        k.Kendala = "satu\r\ndua ";
        Assert.False(k.Disentuh);
        k.Realisasi = "51";
        Assert.True(k.Disentuh);
    }

    [Fact]
    public void A_denominator_left_from_another_way_to_compute_is_no_change()
    {
        var b = Baris(CaraHitung.Nilai);
        Assert.Null(BacaKetikan.Baca(KetikanCapaian.Dari(b), b).Isian);
    }

    [Fact]
    public void A_row_can_be_emptied() =>
        Assert.Equal((null, null), (BacaKetikan.Baca(Ketik("", ""), Baris()).Isian!.Penyebut,
            BacaKetikan.Baca(Ketik("", ""), Baris()).Isian!.Realisasi));

    [Fact]
    public void What_came_together_settles_or_questions_what_stands_alone()
    {
        var b = Baris(CaraHitung.Nilai) with { Satuan = "ha" };
        var (koma, titik, ragu) = (Ketik(null, "98,12"), Ketik(null, "0.277"), Ketik(null, "1.005"));
        Assert.Equal(1005, BacaKetikan.Baca(ragu, b, BacaKetikan.Bukti([(koma, b), (ragu, b)])).Isian!.Realisasi);
        Assert.Equal((1005m, 1.005m), BacaKetikan.Baca(ragu, b, BacaKetikan.Bukti([(titik, b), (ragu, b)])).Galat.Single().Ragu);
        Assert.Equal((1005m, 1.005m), BacaKetikan.Baca(ragu, b).Galat.Single().Ragu);
    }

    [Fact]
    public void A_cell_that_nobody_touched_is_neither_asked_about_nor_a_proof()
    {
        var b = Baris() with { Penyebut = 5871, Realisasi = 5000 };
        var k = KetikanCapaian.Dari(b);
        Assert.Equal("5.871", k.Penyebut);
        k.Realisasi = "0.5";
        Assert.Equal(SelCapaian.Realisasi, BacaKetikan.Baca(k, b).Galat.Single().Sel);
        var ha = Baris(CaraHitung.Nilai) with { Satuan = "ha", Realisasi = 1005 };
        Assert.Equal("1005", KetikanCapaian.Dari(ha).Realisasi);
    }
}
