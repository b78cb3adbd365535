namespace SopKinerja.Data;

/// <summary>
/// The columns of a row of Capaian as every statement spells them: a column more is written here once, and is read, kept in the history and
/// saved from then on.
/// </summary>
internal static class KolomCapaian
{
    /// <summary>What somebody types.</summary>
    public const string Isian = "Penyebut, Realisasi, RealisasiTeks, AlasanKosong, Kendala, Upaya, Analisis";

    public const string IsianNilai = "@Penyebut, @Realisasi, @RealisasiTeks, @AlasanKosong, @Kendala, @Upaya, @Analisis";

    public const string IsianUbah = """
        Penyebut = @Penyebut, Realisasi = @Realisasi, RealisasiTeks = @RealisasiTeks, AlasanKosong = @AlasanKosong, Kendala = @Kendala,
        Upaya = @Upaya, Analisis = @Analisis
        """;

    public const string IsianC = "c.Penyebut, c.Realisasi, c.RealisasiTeks, c.AlasanKosong, c.Kendala, c.Upaya, c.Analisis";

    /// <summary>A state of a row under the alias k, of the row itself or of its history.</summary>
    public const string Keadaan = """
        k.Versi, k.Penyebut, k.Realisasi, k.RealisasiTeks, k.AlasanKosong, k.Kendala, k.Upaya, k.Analisis, k.Status, k.CatatanVerifikasi,
        k.DiverifikasiOleh, k.DiverifikasiPada, k.AlasanKoreksi, k.DiisiOleh, k.DiisiPada
        """;

    /// <summary>The columns of the history, and the present row's values for them: copied in one statement, so that nothing is lost.</summary>
    public const string Riwayat = """
        InstansiId, CapaianId, Penyebut, Realisasi, RealisasiTeks, AlasanKosong, Kendala, Upaya, Analisis, Status, CatatanVerifikasi, DiverifikasiOleh,
        DiverifikasiPada, AlasanKoreksi, DiisiOleh, DiisiPada, Versi
        """;

    public const string RiwayatNilai = """
        c.InstansiId, c.Id, c.Penyebut, c.Realisasi, c.RealisasiTeks, c.AlasanKosong, c.Kendala, c.Upaya, c.Analisis, c.Status, c.CatatanVerifikasi,
        c.DiverifikasiOleh, c.DiverifikasiPada, c.AlasanKoreksi, c.DiisiOleh, c.DiisiPada, c.Versi
        """;
}
