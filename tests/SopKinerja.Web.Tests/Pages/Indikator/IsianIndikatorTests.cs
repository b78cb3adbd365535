namespace SopKinerja.Web.Tests;

using SopKinerja.Data;
using SopKinerja.Data.Tests;
using SopKinerja.Web.Pages.Indikator;

/// <summary>A form that is opened and sent as it stands changes nothing, whatever the record holds.</summary>
public sealed class IsianIndikatorTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_form_of_an_indicator_gives_back_all_that_it_was_given(int n)
    {
        var i = IsianPenuh.Isi(new Indikator
        {
            SasaranId = 7, Kode = "", Uraian = "", Satuan = "", Jenis = 0, Arah = 0, CaraHitung = 0, Agregasi = 0, UnitId = 9,
        }, n, "Id", "SasaranId", "UnitId", "UnitNama", "AsalId", "Faktor") with
        { Faktor = 100_000 };
        var bulat = BentukIndikator.Nilai(i.CaraHitung, i.Satuan, i).Bulat;
        if (bulat)
            i = i with
            {
                Target = 1234,
                TargetBawah = 5,
                Tw1 = 1005,
                Tw2 = 2,
                Tw3 = 3,
                Tw4 = 4,
                DataAwal = 6,
                TargetAkhir = 1_234_567,
                StandarNasional = 0,
            };
        Assert.Equal(i, IsianIndikator.Dari(i).Jadikan(i.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_form_of_an_offices_rules_gives_back_all_that_it_was_given(int n)
    {
        var a = IsianPenuh.Isi(new AturanCapaian(), n, "Pita");
        var b = SopKinerja.Web.Pages.Aturan.IndexModel.InputModel.Dari(a).Jadikan(a.Pita);
        Assert.Equal(a, b);
    }
}
