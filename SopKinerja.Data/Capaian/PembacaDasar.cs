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
        var dasar = riwayat.ToDictionary(r => (r.IndikatorId, r.Versi));
        BarisCapaian? Satu(BarisCapaian b) => versi[b.IndikatorId] == 0 ? Isi(b, new() { IndikatorId = b.IndikatorId })
            : dasar.TryGetValue((b.IndikatorId, versi[b.IndikatorId]), out var r) ? Isi(b, r) : null;
        return lama.Select(Satu).OfType<BarisCapaian>().ToDictionary(b => b.IndikatorId);
    }

    private static BarisCapaian Isi(BarisCapaian b, Dasar d) => b with
    {
        Penyebut = d.Penyebut,
        Realisasi = d.Realisasi,
        RealisasiTeks = d.RealisasiTeks,
        AlasanKosong = d.AlasanKosong,
        Kendala = d.Kendala,
        Upaya = d.Upaya,
        Analisis = d.Analisis,
        Gabungan = null,
        Versi = d.Versi,
    };

    private sealed record Dasar
    {
        public required long IndikatorId { get; init; }

        public int Versi { get; init; }

        public decimal? Penyebut { get; init; }

        public decimal? Realisasi { get; init; }

        public string? RealisasiTeks { get; init; }

        public string? AlasanKosong { get; init; }

        public string? Kendala { get; init; }

        public string? Upaya { get; init; }

        public string? Analisis { get; init; }
    }
}
