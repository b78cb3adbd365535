namespace SopKinerja.Data;

/// <summary>One row as typed: numbers or a reason why there are none yet.</summary>
public sealed record IsianCapaian(long IndikatorId, int Versi, decimal? Penyebut, decimal? Realisasi, string? AlasanKosong, string? Kendala,
    string? Upaya, string? RealisasiTeks = null, string? Analisis = null);

/// <summary>What a save did.</summary>
/// <param name="Tersimpan">Indicators whose row was written.</param>
/// <param name="Bentrok">Indicators that somebody else wrote in the meantime; nothing of theirs was changed.</param>
public sealed record HasilSimpan(IReadOnlyList<long> Tersimpan, IReadOnlyList<long> Bentrok);

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
