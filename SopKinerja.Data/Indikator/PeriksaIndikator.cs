namespace SopKinerja.Data;

/// <summary>What an indicator needs to be computed, whichever way it comes in. Pure.</summary>
public static class PeriksaIndikator
{
    /// <returns>The name of the property, and what is wrong with it.</returns>
    public static IEnumerable<(string Bidang, string Pesan)> Periksa(Indikator i)
    {
        if (i.Faktor <= 0)
            yield return (nameof(i.Faktor), "Faktor harus lebih dari nol.");
        if (i.Arah == ArahIndikator.Rentang && (i.Target is null || i.TargetBawah is null || i.TargetBawah > i.Target))
            yield return (nameof(i.TargetBawah),
                "Target rentang memerlukan batas bawah yang tidak lebih tinggi daripada target (batas atas).");
        if (i.CaraHitung == CaraHitung.Predikat && string.IsNullOrWhiteSpace(i.TargetTeks))
            yield return (nameof(i.TargetTeks), "Tulis predikat yang ditargetkan, contoh BB atau WTP.");
        if (i.Agregasi == AgregasiIndikator.Gabung && i.CaraHitung != CaraHitung.Persen)
            yield return (nameof(i.Agregasi), "Cara ini hanya untuk indikator yang dihitung dari jumlah dan sasaran.");
        if (i.Rumus is RumusCapaian.SelisihTarget or RumusCapaian.TargetPerRealisasi && i.Arah != ArahIndikator.Negatif)
            yield return (nameof(i.Rumus), "Rumus ini hanya untuk indikator yang makin rendah makin baik.");
    }
}
