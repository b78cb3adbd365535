namespace SopKinerja.Data;

/// <summary>One row as typed: numbers or a reason why there are none yet.</summary>
public sealed record IsianCapaian(long IndikatorId, int Versi, decimal? Penyebut, decimal? Realisasi, string? AlasanKosong, string? Kendala,
    string? Upaya, string? RealisasiTeks = null, string? Analisis = null);

/// <summary>What a save did.</summary>
/// <param name="Tersimpan">Indicators whose row was written.</param>
/// <param name="Bentrok">Indicators that somebody else wrote in the meantime; nothing of theirs was changed.</param>
public sealed record HasilSimpan(IReadOnlyList<long> Tersimpan, IReadOnlyList<long> Bentrok);
