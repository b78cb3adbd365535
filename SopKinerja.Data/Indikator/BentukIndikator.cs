namespace SopKinerja.Data;

/// <summary>What the figures of an indicator may be: whole or not, less than nought or not, with a % or not.</summary>
public static class BentukIndikator
{
    /// <summary>Targets, and values in the indicator's own unit.</summary>
    public static BentukAngka Nilai(CaraHitung cara, string satuan, AturanIndikator aturan) => cara switch
    {
        CaraHitung.Persen => new() { Persen = aturan.Faktor == 100, Negatif = aturan.BolehNegatif, Satuan = satuan },
        CaraHitung.Predikat => BentukAngka.HanyaPersen,
        _ => new()
        {
            Bulat = aturan.Bulat ?? SatuanUkur.Bulat(satuan), Negatif = aturan.BolehNegatif, Persen = SatuanUkur.Persen(satuan),
            Rupiah = SatuanUkur.Rupiah(satuan), Satuan = satuan,
        },
    };

    /// <summary>
    /// Numerator and denominator of a percentage or rate. Where nobody said what they count, they are whole: people, visits, documents.
    /// </summary>
    public static BentukAngka Jumlah(AturanIndikator aturan) => new()
    {
        Bulat = aturan.Bulat ?? (aturan.SatuanJumlah is null || SatuanUkur.Bulat(aturan.SatuanJumlah)),
        Rupiah = SatuanUkur.Rupiah(aturan.SatuanJumlah), Satuan = aturan.SatuanJumlah,
    };

    public static BentukAngka Realisasi(CaraHitung cara, string satuan, AturanIndikator aturan) => cara == CaraHitung.Persen
        ? Jumlah(aturan) with { Negatif = aturan.BolehNegatif }
        : Nilai(cara, satuan, aturan);
}
