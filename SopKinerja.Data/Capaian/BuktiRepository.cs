namespace SopKinerja.Data;

public sealed record BuktiCapaian
{
    public required long Id { get; init; }

    public required long IndikatorId { get; init; }

    public required string Sha256 { get; init; }

    public required string Nama { get; init; }

    public required long Ukuran { get; init; }

    public required string DiunggahOleh { get; init; }

    public required DateTime DiunggahPada { get; init; }
}

/// <summary>Files that prove a figure. Taking one away keeps it, with who did it: an archived trace still finds it.</summary>
public sealed class BuktiRepository(DbSession db, BerkasRepository berkas, CapaianRepository capaian, LogRepository log)
{
    private const string Kolom = "b.Id, b.IndikatorId, b.Sha256, b.Nama, b.Ukuran, b.DiunggahOleh, b.DiunggahPada";

    /// <summary>All evidence of a period; of one indicator when it is given.</summary>
    public Task<IReadOnlyList<BuktiCapaian>> ListAsync(long instansiId, Periode periode, long? indikatorId, CancellationToken ct) =>
        db.ListAsync<BuktiCapaian>($"""
            SELECT {Kolom}
            FROM Sasaran s
            JOIN Indikator i ON i.SasaranId = s.Id
            JOIN BuktiCapaian b ON b.IndikatorId = i.Id AND b.JenisPeriode = @jenis AND b.NomorPeriode = @nomor AND b.DihapusPada IS NULL
            WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun AND (@indikatorId IS NULL OR i.Id = @indikatorId)
            ORDER BY b.Id
            """, new { instansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor, indikatorId }, ct);

    /// <summary>A file of one indicator in one period; asked for through another period it is not there.</summary>
    public Task<BuktiCapaian?> FindAsync(long instansiId, long indikatorId, Periode periode, long id, CancellationToken ct) =>
        db.FindAsync<BuktiCapaian>($"""
            SELECT {Kolom} FROM BuktiCapaian b
            WHERE b.Id = @id AND b.InstansiId = @instansiId AND b.IndikatorId = @indikatorId AND b.JenisPeriode = @jenis
              AND b.NomorPeriode = @nomor AND b.DihapusPada IS NULL
            """, new { id, instansiId, indikatorId, jenis = periode.Jenis.ToString(), nomor = periode.Nomor }, ct);

    /// <summary>False when the period's figures stand, or the indicator is not this office's.</summary>
    public async Task<bool> InsertAsync(Pelaku oleh, long indikatorId, Periode periode, BerkasMasuk file, CancellationToken ct)
    {
        var sha256 = "";
        return await log.PerbuatanAsync(oleh, async () =>
        {
            if (await capaian.TetapAsync(oleh.InstansiId, periode, ct))
                return false;
            sha256 = await berkas.InsertAsync(file.Isi, file.Tipe, oleh.Now, ct);
            return await db.ExecuteAsync("""
                INSERT INTO BuktiCapaian (InstansiId, IndikatorId, JenisPeriode, NomorPeriode, Sha256, Nama, Ukuran, DiunggahOleh,
                    DiunggahPada)
                SELECT @instansiId, i.Id, @jenis, @nomor, @sha256, @Nama, @ukuran, @oleh, @now
                FROM Indikator i
                WHERE i.Id = @indikatorId AND i.InstansiId = @instansiId
                """, new
            {
                instansiId = oleh.InstansiId, indikatorId, jenis = periode.Jenis.ToString(), nomor = periode.Nomor, sha256, file.Nama,
                ukuran = file.Isi.LongLength, oleh = oleh.Nama, now = oleh.Now,
            }, ct) == 1;
        }, () => new(ObjekLog.Capaian, indikatorId, $"melampirkan bukti {file.Nama} pada {periode}") { Baru = sha256 }, ct);
    }

    /// <returns>The name of the file that was taken away.</returns>
    public Task<Outcome<string>> DeleteAsync(Pelaku oleh, long indikatorId, Periode periode, long id, CancellationToken ct) =>
        log.PerbuatanAsync<string>(oleh, async () =>
        {
            if (await capaian.TetapAsync(oleh.InstansiId, periode, ct))
                return Outcome<string>.Refuse($"Rekap {periode} baru saja dikunci. Bukti tidak dapat diubah lagi.");
            if (await FindAsync(oleh.InstansiId, indikatorId, periode, id, ct) is not { } b)
                return Outcome<string>.Refuse("Bukti ini sudah dihapus orang lain.");
            await db.ExecuteAsync("""
                UPDATE BuktiCapaian SET DihapusOleh = @oleh, DihapusPada = @now WHERE Id = @id AND InstansiId = @instansiId
                """, new { id, instansiId = oleh.InstansiId, oleh = oleh.Nama, now = oleh.Now }, ct);
            return b.Nama;
        }, nama => new(ObjekLog.Capaian, indikatorId, $"menghapus bukti {nama} pada {periode}"), "Bukti ini baru saja diubah orang lain.",
            ct);
}
