namespace SopKinerja.Data;

/// <summary>Reads rows as they were, from their history.</summary>
internal static class PembacaDasar
{
    /// <summary>Rows as they were at a version that is not the present one: what somebody saw who began to type then.</summary>
    public static async Task<IReadOnlyDictionary<long, BarisCapaian>> ListAsync(DbSession db, long instansiId, KinerjaPeriode kini,
        IReadOnlyDictionary<long, int> versi, CancellationToken ct)
    {
        var lama = kini.Baris.Where(b => versi.TryGetValue(b.IndikatorId, out var v) && v != b.Versi).ToList();
        if (lama.Count == 0)
            return new Dictionary<long, BarisCapaian>();
        var riwayat = await db.ListAsync<Dasar>($"""
            SELECT c.IndikatorId, {KolomCapaian.Keadaan}
            FROM Capaian c
            JOIN CapaianRiwayat k ON k.CapaianId = c.Id
            WHERE c.InstansiId = @instansiId AND c.IndikatorId IN @ids AND c.JenisPeriode = @jenis AND c.NomorPeriode = @nomor
            """, new
        {
            instansiId, ids = lama.Take(500).Select(b => b.IndikatorId), jenis = kini.Periode.Jenis.ToString(), nomor = kini.Periode.Nomor,
        }, ct);
        // A decision of the verifikator leaves a state of the same version, with the same figures.
        var dasar = riwayat.DistinctBy(r => (r.IndikatorId, r.Versi)).ToDictionary(r => (r.IndikatorId, r.Versi));
        BarisCapaian? Satu(BarisCapaian b) => versi[b.IndikatorId] == 0 ? b.Dengan(new(b.IndikatorId, 0, null, null, null, null, null))
            : dasar.TryGetValue((b.IndikatorId, versi[b.IndikatorId]), out var r) ? b.Dengan(r.Isian(b.IndikatorId)) : null;
        return lama.Select(Satu).OfType<BarisCapaian>().ToDictionary(b => b.IndikatorId);
    }

    private sealed record Dasar : KeadaanCapaian
    {
        public required long IndikatorId { get; init; }
    }
}
