namespace SopKinerja.Data;

/// <summary>The pictures that narratives of a report name.</summary>
public sealed class GambarLaporanRepository(DbSession db, BerkasRepository berkas, LaporanRepository laporan, LogRepository log)
{
    public Task<IReadOnlyList<GambarLaporan>> ListAsync(long instansiId, long laporanId, CancellationToken ct) =>
        db.ListAsync<GambarLaporan>("""
            SELECT Nama, Sha256, Tipe, Lebar, Tinggi
            FROM LaporanGambar
            WHERE LaporanId = @laporanId AND InstansiId = @instansiId
            ORDER BY Nama
            """, new { laporanId, instansiId }, ct);

    public Task<GambarLaporan?> FindAsync(long instansiId, long laporanId, string nama, CancellationToken ct) =>
        db.FindAsync<GambarLaporan>("""
            SELECT Nama, Sha256, Tipe, Lebar, Tinggi
            FROM LaporanGambar
            WHERE LaporanId = @laporanId AND InstansiId = @instansiId AND Nama = @nama
            """, new { laporanId, instansiId, nama }, ct);

    /// <summary>Keeps a picture; one of the same name takes its place, and versions that were made keep the old one.</summary>
    public async Task<Outcome<string>> SimpanAsync(Pelaku oleh, long laporanId, GambarLaporan gambar, byte[] isi, CancellationToken ct)
    {
        var sha256 = "";
        return await log.PerbuatanAsync<string>(oleh, async () =>
        {
            if (await laporan.FindAsync(oleh.InstansiId, laporanId, ct) is var l && l is not { Terbuka: true })
                return Outcome<string>.Refuse($"{Laporan.Tertutup(l)} Gambar tidak dapat ditambah.");
            sha256 = await berkas.InsertAsync(isi, gambar.Tipe, oleh.Now, ct);
            var args = new
            {
                instansiId = oleh.InstansiId, laporanId, gambar.Nama, sha256, gambar.Tipe, gambar.Lebar, gambar.Tinggi,
                ukuran = isi.LongLength, oleh = oleh.Nama, now = oleh.Now
            };
            if (await db.ExecuteAsync("""
                UPDATE LaporanGambar
                SET Sha256 = @sha256, Tipe = @Tipe, Lebar = @Lebar, Tinggi = @Tinggi, Ukuran = @ukuran, DiunggahOleh = @oleh,
                    DiunggahPada = @now
                WHERE LaporanId = @laporanId AND InstansiId = @instansiId AND Nama = @Nama
                """, args, ct) == 0)
                await db.ExecuteAsync("""
                    INSERT INTO LaporanGambar (InstansiId, LaporanId, Nama, Sha256, Tipe, Lebar, Tinggi, Ukuran, DiunggahOleh, DiunggahPada)
                    VALUES (@instansiId, @laporanId, @Nama, @sha256, @Tipe, @Lebar, @Tinggi, @ukuran, @oleh, @now)
                    """, args, ct);
            return gambar.Nama;
        }, nama => new(ObjekLog.Laporan, laporanId, $"mengunggah gambar {nama}") { Baru = sha256 },
            $"Gambar {gambar.Nama} baru saja diunggah orang lain.", ct);
    }

    /// <summary>False when it is not there, or the report is signed.</summary>
    public Task<bool> DeleteAsync(Pelaku oleh, long laporanId, string nama, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, async () => await laporan.FindAsync(oleh.InstansiId, laporanId, ct) is { Terbuka: true }
            && await db.ExecuteAsync("DELETE FROM LaporanGambar WHERE LaporanId = @laporanId AND InstansiId = @instansiId AND Nama = @nama",
                new { laporanId, instansiId = oleh.InstansiId, nama }, ct) == 1,
            () => new(ObjekLog.Laporan, laporanId, $"menghapus gambar {nama} dari naskah"), ct);

    /// <summary>The bytes of the pictures of a report, by SHA-256.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> IsiAsync(LaporanKinerja data, CancellationToken ct)
    {
        var sidik = data.Gambar.Select(g => g.Sha256).Concat(data.Logo is { } l ? [l.Sha256] : []).Distinct().ToList();
        return sidik.Count == 0
            ? new Dictionary<string, byte[]>()
            : (await db.ListAsync<IsiGambar>("SELECT Sha256, Isi FROM Berkas WHERE Sha256 IN @sidik", new { sidik }, ct)).ToDictionary(
                b => b.Sha256, b => b.Isi);
    }

    private sealed record IsiGambar
    {
        public required string Sha256 { get; init; }

        public required byte[] Isi { get; init; }
    }
}
