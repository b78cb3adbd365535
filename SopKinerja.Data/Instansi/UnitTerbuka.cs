namespace SopKinerja.Data;

/// <summary>Whether something new may be given to units: asked within the act, as another may close one at the same moment.</summary>
internal static class UnitTerbuka
{
    /// <returns>Why not; null where all are this office's and open.</returns>
    public static async Task<string?> TolakAsync(DbSession db, long instansiId, IEnumerable<long> ids, CancellationToken ct)
    {
        var diminta = ids.Distinct().ToList();
        if (diminta.Count == 0)
            return null;
        var unit = await db.ListAsync<UnitKerja>("SELECT Id, Nama, Ditutup FROM UnitKerja WHERE InstansiId = @instansiId AND Id IN @diminta",
            new { instansiId, diminta }, ct);
        return unit.Count < diminta.Count ? "Pilih unit dari daftar."
            : unit.FirstOrDefault(u => u.Ditutup is not null) is { } tutup ? $"Unit {tutup.Nama} sudah ditutup. Buka kembali lebih dahulu."
            : null;
    }
}
