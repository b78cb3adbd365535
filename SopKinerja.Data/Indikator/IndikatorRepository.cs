namespace SopKinerja.Data;

/// <summary>The tree of a year: sasaran, indicators, targets.</summary>
public sealed class IndikatorRepository(DbSession db)
{
    private const string Kolom = """
        i.Id, i.SasaranId, i.Kode, i.Uraian, i.Satuan, i.Jenis, i.Arah, i.CaraHitung, i.Agregasi, i.SumberData, i.PenanggungJawab, i.UnitId,
        u.Nama AS UnitNama, i.TahunLalu, t.Nilai AS Target, i.Versi
        """;

    public Task<IReadOnlyList<int>> ListTahunAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<int>("SELECT DISTINCT Tahun FROM Sasaran WHERE InstansiId = @instansiId ORDER BY Tahun DESC", new { instansiId }, ct);

    public Task<IReadOnlyList<Sasaran>> ListSasaranAsync(long instansiId, int tahun, CancellationToken ct) =>
        db.ListAsync<Sasaran>("SELECT Id, Tahun, Urutan, Uraian FROM Sasaran WHERE InstansiId = @instansiId AND Tahun = @tahun ORDER BY Urutan",
            new { instansiId, tahun }, ct);

    public Task<IReadOnlyList<Indikator>> ListAsync(long instansiId, int tahun, CancellationToken ct) =>
        db.ListAsync<Indikator>($"""
            SELECT {Kolom}
            FROM Indikator i
            JOIN Sasaran s ON s.Id = i.SasaranId
            JOIN UnitKerja u ON u.Id = i.UnitId
            LEFT JOIN TargetIndikator t ON t.IndikatorId = i.Id AND t.JenisPeriode = 'Tahunan' AND t.NomorPeriode = 0
            WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun
            ORDER BY s.Urutan, i.Urutan, i.Id
            """, new { instansiId, tahun }, ct);

    public Task<Indikator?> FindAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<Indikator>($"""
            SELECT {Kolom}
            FROM Indikator i
            JOIN UnitKerja u ON u.Id = i.UnitId
            LEFT JOIN TargetIndikator t ON t.IndikatorId = i.Id AND t.JenisPeriode = 'Tahunan' AND t.NomorPeriode = 0
            WHERE i.Id = @id AND i.InstansiId = @instansiId
            """, new { id, instansiId }, ct);

    public Task<Outcome<long>> InsertSasaranAsync(long instansiId, int tahun, string uraian, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(async () =>
        {
            var urutan = await db.FindAsync<int>("SELECT COALESCE(MAX(Urutan), 0) + 1 FROM Sasaran WHERE InstansiId = @instansiId AND Tahun = @tahun",
                new { instansiId, tahun }, ct);
            return await db.InsertAsync("INSERT INTO Sasaran (InstansiId, Tahun, Urutan, Uraian) VALUES (@instansiId, @tahun, @urutan, @uraian)",
                new { instansiId, tahun, urutan, uraian }, ct);
        }, "Seseorang baru saja menambah sasaran. Simpan sekali lagi.", ct);

    public Task<Outcome<long>> InsertAsync(long instansiId, Indikator i, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(async () =>
        {
            if (!await MilikAsync(instansiId, i, ct))
                return Outcome<long>.Refuse("Pilih sasaran dan unit dari daftar.");
            if (await TerkunciAsync(instansiId, i, ct))
                return Outcome<long>.Refuse("Rekap tahun ini sudah dikunci. Indikator dan targetnya tidak dapat diubah.");
            var urutan = await db.FindAsync<int>("SELECT COALESCE(MAX(Urutan), 0) + 1 FROM Indikator WHERE SasaranId = @SasaranId", new { i.SasaranId }, ct);
            var id = await db.InsertAsync("""
                INSERT INTO Indikator (InstansiId, SasaranId, Kode, Urutan, Uraian, Satuan, Jenis, Arah, CaraHitung, Agregasi, SumberData,
                    PenanggungJawab, UnitId, TahunLalu)
                VALUES (@instansiId, @SasaranId, @Kode, @urutan, @Uraian, @Satuan, @jenis, @arah, @cara, @agregasi, @SumberData, @PenanggungJawab,
                    @UnitId, @TahunLalu)
                """, Args(instansiId, i, urutan), ct);
            await SimpanTargetAsync(instansiId, id, i.Target, ct);
            return id;
        }, $"Kode {i.Kode} sudah dipakai pada sasaran ini.", ct);

    public Task<Outcome<long>> UpdateAsync(long instansiId, Indikator i, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(async () =>
        {
            if (!await MilikAsync(instansiId, i, ct))
                return Outcome<long>.Refuse("Pilih sasaran dan unit dari daftar.");
            if (await TerkunciAsync(instansiId, i, ct))
                return Outcome<long>.Refuse("Rekap tahun ini sudah dikunci. Indikator dan targetnya tidak dapat diubah.");
            var ubah = await db.ExecuteAsync("""
                UPDATE Indikator
                SET SasaranId = @SasaranId, Kode = @Kode, Uraian = @Uraian, Satuan = @Satuan, Jenis = @jenis, Arah = @arah, CaraHitung = @cara,
                    Agregasi = @agregasi, SumberData = @SumberData, PenanggungJawab = @PenanggungJawab, UnitId = @UnitId, TahunLalu = @TahunLalu,
                    Versi = Versi + 1
                WHERE Id = @Id AND InstansiId = @instansiId AND Versi = @Versi
                """, Args(instansiId, i, 0), ct);
            if (ubah != 1)
                return Outcome<long>.Refuse("Indikator ini telah diubah orang lain. Muat ulang untuk melihat isinya.");
            await SimpanTargetAsync(instansiId, i.Id, i.Target, ct);
            return i.Id;
        }, $"Kode {i.Kode} sudah dipakai pada sasaran ini.", ct);

    private static object Args(long instansiId, Indikator i, int urutan) => new
    {
        instansiId, i.Id, i.SasaranId, i.Kode, urutan, i.Uraian, i.Satuan, jenis = i.Jenis.ToString(), arah = i.Arah.ToString(),
        cara = i.CaraHitung.ToString(), agregasi = i.Agregasi.ToString(), i.SumberData, i.PenanggungJawab, i.UnitId, i.TahunLalu, i.Versi,
    };

    private async Task<bool> MilikAsync(long instansiId, Indikator i, CancellationToken ct) =>
        await db.FindAsync<int>("""
            SELECT COUNT(*) FROM Sasaran s, UnitKerja u
            WHERE s.Id = @SasaranId AND s.InstansiId = @instansiId AND u.Id = @UnitId AND u.InstansiId = @instansiId
            """, new { i.SasaranId, i.UnitId, instansiId }, ct) == 1;

    private async Task<bool> TerkunciAsync(long instansiId, Indikator i, CancellationToken ct) =>
        await db.FindAsync<int>("""
            SELECT COUNT(*)
            FROM Rekap r
            JOIN Sasaran s ON s.InstansiId = r.InstansiId AND s.Tahun = r.Tahun
            WHERE r.InstansiId = @instansiId AND r.JenisPeriode = 'Tahunan'
              AND (s.Id = @SasaranId OR s.Id = (SELECT x.SasaranId FROM Indikator x WHERE x.Id = @Id AND x.InstansiId = @instansiId))
            """, new { instansiId, i.SasaranId, i.Id }, ct) > 0;

    private async Task SimpanTargetAsync(long instansiId, long id, decimal? target, CancellationToken ct)
    {
        await db.ExecuteAsync("DELETE FROM TargetIndikator WHERE IndikatorId = @id AND InstansiId = @instansiId AND JenisPeriode = 'Tahunan'",
            new { id, instansiId }, ct);
        if (target is { } nilai)
            await InsertTargetAsync(instansiId, id, JenisPeriode.Tahunan, 0, nilai, ct);
    }

    public Task InsertTargetAsync(long instansiId, long id, JenisPeriode jenis, int nomor, decimal nilai, CancellationToken ct) =>
        db.ExecuteAsync("""
            INSERT INTO TargetIndikator (InstansiId, IndikatorId, JenisPeriode, NomorPeriode, Nilai) VALUES (@instansiId, @id, @jenis, @nomor, @nilai)
            """, new { instansiId, id, jenis = jenis.ToString(), nomor, nilai }, ct);
}
