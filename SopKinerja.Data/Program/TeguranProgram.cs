namespace SopKinerja.Data;

/// <summary>What looks wrong about a quarter's figures of a programme, for the person who typed them: every figure counts from January.</summary>
public static class TeguranProgram
{
    /// <param name="p">The row of the year.</param>
    /// <param name="kini">The quarter.</param>
    /// <param name="lalu">The nearest earlier quarter with figures.</param>
    public static IEnumerable<string> Periksa(BarisProgram p, ProgramTriwulan kini, ProgramTriwulan? lalu)
    {
        if (kini.Serapan > p.Pagu)
            yield return $"Serapan melebihi anggaran setahun ({Angka.Rupiah(p.Pagu)}).";
        if (kini.Kas > p.Pagu)
            yield return $"Anggaran kas melebihi anggaran setahun ({Angka.Rupiah(p.Pagu)}).";
        if (lalu is null)
            yield break;
        var dulu = $"Triwulan {Angka.Romawi(lalu.Triwulan)}";
        if (kini.Serapan < lalu.Serapan)
            yield return $"Serapan lebih kecil daripada {dulu} ({Angka.Rupiah(lalu.Serapan)}), padahal dihitung sejak Januari.";
        if (kini.Realisasi < lalu.Realisasi)
            yield return $"Realisasi lebih kecil daripada {dulu} ({Angka.Format(lalu.Realisasi)}%), padahal dihitung sejak Januari.";
    }
}
