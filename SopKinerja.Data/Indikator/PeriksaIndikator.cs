namespace SopKinerja.Data;

/// <summary>What an indicator needs to be computed, whichever way it comes in. Pure.</summary>
public static class PeriksaIndikator
{
    /// <returns>The name of the property, and what is wrong with it.</returns>
    public static IEnumerable<(string Bidang, string Pesan)> Periksa(Indikator i)
    {
        if (i.Faktor is <= 0 or > 1_000_000)
            yield return (nameof(i.Faktor), "Faktor harus lebih dari nol, paling besar 1.000.000.");
        if (i.Arah == ArahIndikator.Rentang && (i.Target is null || i.TargetBawah is null || i.TargetBawah > i.Target))
            yield return (nameof(i.TargetBawah),
                "Target rentang memerlukan batas bawah yang tidak lebih tinggi daripada target (batas atas).");
        if (i.CaraHitung == CaraHitung.Predikat && string.IsNullOrWhiteSpace(i.TargetTeks))
            yield return (nameof(i.TargetTeks), "Tulis predikat yang ditargetkan, contoh BB atau WTP.");
        if (i.Agregasi == AgregasiIndikator.Gabung && i.CaraHitung != CaraHitung.Persen)
            yield return (nameof(i.Agregasi), "Cara ini hanya untuk indikator yang dihitung dari jumlah dan sasaran.");
        var persen = i.CaraHitung == CaraHitung.Persen ? i.Faktor == 100 : SatuanUkur.Persen(i.Satuan);
        if (i.Rumus == RumusCapaian.SamaRealisasi && (!persen || i.Arah == ArahIndikator.Negatif))
            yield return (nameof(i.Rumus), "Capaian sama dengan realisasi hanya untuk persen yang makin tinggi makin baik.");
        if (i.Rumus is RumusCapaian.SelisihTarget or RumusCapaian.TargetPerRealisasi && i.Arah != ArahIndikator.Negatif)
            yield return (nameof(i.Rumus), "Rumus ini hanya untuk indikator yang makin rendah makin baik.");
    }
}
