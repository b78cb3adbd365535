namespace SopKinerja.Data;

/// <summary>The columns of <see cref="AturanIndikator"/> as every statement spells them.</summary>
internal static class KolomIndikator
{
    public const string Aturan = "Faktor, Desimal, SatuanJumlah, Bulat, BolehNegatif, Rumus, Dasar, Pembulatan, BatasCetak";

    public const string AturanI =
        "i.Faktor, i.Desimal, i.SatuanJumlah, i.Bulat, i.BolehNegatif, i.Rumus, i.Dasar, i.Pembulatan, i.BatasCetak";

    public const string AturanNilai =
        "@Faktor, @Desimal, @SatuanJumlah, @Bulat, @BolehNegatif, @rumus, @dasar, @pembulatan, @BatasCetak";

    public const string AturanUbah = """
        Faktor = @Faktor, Desimal = @Desimal, SatuanJumlah = @SatuanJumlah, Bulat = @Bulat, BolehNegatif = @BolehNegatif,
        Rumus = @rumus, Dasar = @dasar, Pembulatan = @pembulatan, BatasCetak = @BatasCetak
        """;
}
