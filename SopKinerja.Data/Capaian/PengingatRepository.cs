namespace SopKinerja.Data;

/// <summary>Reminders of units: whom, of what, when.</summary>
public sealed class PengingatRepository(DbSession db, SurelRepository surel, BerkasRepository berkas, LogRepository log)
{
    /// <summary>A unit is reminded once a working day.</summary>
    public static readonly TimeSpan JedaPengingat = TimeSpan.FromHours(20);

    public sealed record Pengingat
    {
        public required long UnitId { get; init; }

        public required string DikirimOleh { get; init; }

        public required DateTime DikirimPada { get; init; }
    }

    public sealed record PengingatTerakhir
    {
        public required long UnitId { get; init; }

        public required int Tahun { get; init; }

        public required JenisPeriode JenisPeriode { get; init; }

        public required int NomorPeriode { get; init; }

        public string? DikirimOleh { get; init; }

        public required DateTime DikirimPada { get; init; }

        public Periode Periode => new(Tahun, JenisPeriode, NomorPeriode);
    }

    /// <summary>The last reminder of each unit for a period.</summary>
    public Task<IReadOnlyList<Pengingat>> ListPengingatAsync(long instansiId, Periode periode, CancellationToken ct) =>
        db.ListAsync<Pengingat>("""
            SELECT p.UnitId, p.DikirimOleh, p.DikirimPada
            FROM Pengingat p
            WHERE p.InstansiId = @instansiId AND p.Tahun = @tahun AND p.JenisPeriode = @jenis AND p.NomorPeriode = @nomor
              AND p.Id = (SELECT MAX(x.Id) FROM Pengingat x WHERE x.InstansiId = @instansiId AND x.UnitId = p.UnitId AND x.Tahun = @tahun
                AND x.JenisPeriode = @jenis AND x.NomorPeriode = @nomor)
            """, Args(instansiId, periode), ct);

    /// <summary>
    /// Reminds a unit: its Pengisi accounts and its own address, with the Excel form attached for those who do not sign in. Refused
    /// when nobody has an address, or the unit was reminded within the last day.
    /// </summary>
    /// <param name="periode">The periods that the mail speaks of.</param>
    /// <param name="sendiri">By the portal itself: one mail a unit and day, of whatever period.</param>
    public Task<Outcome<int>> IngatkanAsync(Pelaku oleh, long unitId, IReadOnlyList<Periode> periode, string perihal, string teks,
        BerkasMasuk formulir, bool sendiri, CancellationToken ct) =>
        log.PerbuatanAsync<int>(oleh, async () =>
        {
            var alamat = await AlamatUnit.ListAsync(db, oleh.InstansiId, unitId, ct);
            if (alamat.Count == 0)
                return Outcome<int>.Refuse(
                    "Belum ada alamat surel: unit ini tidak mempunyai pengisi dengan alamat surel. Isi alamat surel unit lebih dahulu.");
            if ((await ListBaruAsync(oleh, unitId, ct)).FirstOrDefault(p => sendiri || periode.Contains(p.Periode)) is { } lalu)
                return Outcome<int>.Refuse($"Unit ini sudah diingatkan {lalu.DikirimOleh} hari ini.");
            var balasKe = await db.FindAsync<string>(
                "SELECT g.Surel FROM Pengguna p JOIN Pegawai g ON g.Id = p.PegawaiId WHERE p.Id = @olehId AND p.InstansiId = @instansiId",
                new { olehId = oleh.Id, instansiId = oleh.InstansiId }, ct);
            var sha256 = await berkas.InsertAsync(formulir.Isi, formulir.Tipe, oleh.Now, ct);
            foreach (var a in alamat)
                await surel.InsertAsync(oleh.InstansiId, a.Nama, a.Surel, perihal, teks, oleh.Now, ct, sha256, formulir.Nama, balasKe);
            await db.ExecuteAsync("""
                INSERT INTO Pengingat (InstansiId, UnitId, Tahun, JenisPeriode, NomorPeriode, Penerima, DikirimOleh, DikirimPada)
                VALUES (@instansiId, @unitId, @tahun, @jenis, @nomor, @penerima, @oleh, @now)
                """, periode.Select(p => new
            {
                instansiId = oleh.InstansiId, unitId, tahun = p.Tahun, jenis = p.Jenis.ToString(), nomor = p.Nomor,
                penerima = alamat.Count, oleh = oleh.Nama, now = oleh.Now,
            }).ToList(), ct);
            return alamat.Count;
        }, jumlah => new(ObjekLog.Capaian, null, $"mengingatkan unit lewat {jumlah} surel: {perihal}"),
            "Unit ini baru saja diingatkan.", ct);

    /// <summary>The day of the last reminder of each unit and period of a year.</summary>
    public Task<IReadOnlyList<PengingatTerakhir>> ListPengingatTahunAsync(long instansiId, int tahun, CancellationToken ct) =>
        db.ListAsync<PengingatTerakhir>("""
            SELECT UnitId, Tahun, JenisPeriode, NomorPeriode, MAX(DikirimPada) AS DikirimPada
            FROM Pengingat
            WHERE InstansiId = @instansiId AND Tahun = @tahun
            GROUP BY UnitId, Tahun, JenisPeriode, NomorPeriode
            """, new { instansiId, tahun }, ct);

    /// <summary>The unit's reminders of the last day.</summary>
    private Task<IReadOnlyList<PengingatTerakhir>> ListBaruAsync(Pelaku oleh, long unitId, CancellationToken ct) =>
        db.ListAsync<PengingatTerakhir>("""
            SELECT UnitId, Tahun, JenisPeriode, NomorPeriode, DikirimOleh, DikirimPada
            FROM Pengingat
            WHERE InstansiId = @instansiId AND UnitId = @unitId AND DikirimPada > @sejak
            ORDER BY Id DESC
            """, new { instansiId = oleh.InstansiId, unitId, sejak = oleh.Now - JedaPengingat }, ct);

    private static object Args(long instansiId, Periode periode) =>
        new { instansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor };
}
