namespace SopKinerja.Data;

/// <summary>What a row was before: copied in one statement, so that nothing of it is lost.</summary>
internal static class RiwayatCapaian
{
    /// <summary>Columns of the history, and the current row's values for them.</summary>
    public const string Kolom = """
        InstansiId, CapaianId, Penyebut, Realisasi, RealisasiTeks, AlasanKosong, Kendala, Upaya, Analisis, Status, CatatanVerifikasi, DiverifikasiOleh,
        DiverifikasiPada, AlasanKoreksi, DiisiOleh, DiisiPada, Versi
        """;

    public const string Nilai = """
        c.InstansiId, c.Id, c.Penyebut, c.Realisasi, c.RealisasiTeks, c.AlasanKosong, c.Kendala, c.Upaya, c.Analisis, c.Status, c.CatatanVerifikasi,
        c.DiverifikasiOleh, c.DiverifikasiPada, c.AlasanKoreksi, c.DiisiOleh, c.DiisiPada, c.Versi
        """;
}
