namespace SopKinerja.Data;

/// <summary>A Word file that came back from somebody who corrected it offline.</summary>
public sealed record MasukanWord
{
    public required long Id { get; init; }

    public required long LaporanId { get; init; }

    public long? LaporanVersiId { get; init; }

    public int? VersiNomor { get; init; }

    public required string Sha256 { get; init; }

    public required string Nama { get; init; }

    public required string DiunggahOleh { get; init; }

    public required DateTime DiunggahPada { get; init; }

    public int Menunggu { get; init; }

    public int Semua { get; init; }
}

public enum JenisPerubahan
{
    /// <summary>A section; taken or refused.</summary>
    Narasi,

    /// <summary>What the portal had written; pointed out, never taken.</summary>
    Angka,
}

public enum StatusPerubahan
{
    Menunggu,
    Diterima,
    Ditolak,
}

public sealed record PerubahanWord
{
    public long Id { get; init; }

    public required JenisPerubahan Jenis { get; init; }

    /// <summary>A section's key, or where the figure stands.</summary>
    public required string Bagian { get; init; }

    public required string Lama { get; init; }

    public required string Baru { get; init; }

    /// <summary>The version of the narrative it was compared with; 0 while nobody had written it.</summary>
    public required int NarasiVersi { get; init; }

    public StatusPerubahan Status { get; init; }

    public string? DiputuskanOleh { get; init; }

    public DateTime? DiputuskanPada { get; init; }
}

public sealed class MasukanRepository(DbSession db, BerkasRepository berkas, NarasiRepository narasi, LogRepository log)
{
    public Task<IReadOnlyList<MasukanWord>> ListAsync(long instansiId, long laporanId, CancellationToken ct) =>
        db.ListAsync<MasukanWord>("""
            SELECT m.Id, m.LaporanId, m.LaporanVersiId, v.Nomor AS VersiNomor, m.Sha256, m.Nama, m.DiunggahOleh, m.DiunggahPada,
                (SELECT COUNT(*) FROM MasukanPerubahan p
                    WHERE p.MasukanId = m.Id AND p.Status = 'Menunggu' AND p.Jenis = 'Narasi') AS Menunggu,
                (SELECT COUNT(*) FROM MasukanPerubahan p WHERE p.MasukanId = m.Id) AS Semua
            FROM MasukanWord m
            LEFT JOIN LaporanVersi v ON v.Id = m.LaporanVersiId
            WHERE m.LaporanId = @laporanId AND m.InstansiId = @instansiId
            ORDER BY m.Id DESC
            """, new { laporanId, instansiId }, ct);

    public Task<IReadOnlyList<PerubahanWord>> ListPerubahanAsync(long instansiId, long laporanId, long masukanId, CancellationToken ct) =>
        db.ListAsync<PerubahanWord>("""
            SELECT p.Id, p.Jenis, p.Bagian, p.Lama, p.Baru, p.NarasiVersi, p.Status, p.DiputuskanOleh, p.DiputuskanPada
            FROM MasukanPerubahan p
            JOIN MasukanWord m ON m.Id = p.MasukanId
            WHERE p.MasukanId = @masukanId AND m.LaporanId = @laporanId AND p.InstansiId = @instansiId
            ORDER BY p.Id
            """, new { masukanId, laporanId, instansiId }, ct);

    public async Task<long> InsertAsync(Pelaku oleh, long laporanId, long? versiId, BerkasMasuk file,
        IReadOnlyList<PerubahanWord> perubahan, CancellationToken ct)
    {
        var sha256 = "";
        return await log.PerbuatanAsync(oleh, async () =>
        {
            sha256 = await berkas.InsertAsync(file.Isi, file.Tipe, oleh.Now, ct);
            var id = await db.InsertAsync("""
                INSERT INTO MasukanWord (InstansiId, LaporanId, LaporanVersiId, Sha256, Nama, DiunggahOleh, DiunggahPada)
                VALUES (@instansiId, @laporanId, @versiId, @sha256, @Nama, @oleh, @now)
                """, new { instansiId = oleh.InstansiId, laporanId, versiId, sha256, file.Nama, oleh = oleh.Nama, now = oleh.Now }, ct);
            await db.ExecuteAsync("""
                INSERT INTO MasukanPerubahan (InstansiId, MasukanId, Jenis, Bagian, Lama, Baru, NarasiVersi, Status)
                VALUES (@instansiId, @id, @jenis, @Bagian, @Lama, @Baru, @NarasiVersi, 'Menunggu')
                """, perubahan.Select(p => new
            {
                instansiId = oleh.InstansiId, id, jenis = p.Jenis.ToString(), p.Bagian, p.Lama, p.Baru, p.NarasiVersi,
            }).ToList(), ct);
            return id;
        }, _ => new(ObjekLog.Laporan, laporanId, $"mengunggah Word hasil koreksi {file.Nama}, {perubahan.Count} perubahan") { Baru = sha256 }, ct);
    }

    /// <summary>
    /// Takes or refuses one change of a section. Taking it is a save like any other: refused when the section was written since the file
    /// was compared with it.
    /// </summary>
    public Task<Outcome<string>> PutuskanAsync(Pelaku oleh, long laporanId, long masukanId, long id, bool terima, CancellationToken ct) =>
        log.PerbuatanAsync<string>(oleh, async () =>
        {
            if ((await ListPerubahanAsync(oleh.InstansiId, laporanId, masukanId, ct)).FirstOrDefault(
                p => p.Id == id) is not { Jenis: JenisPerubahan.Narasi, Status: StatusPerubahan.Menunggu } p)
                return Outcome<string>.Refuse("Perubahan ini sudah diputuskan.");
            if (terima && await narasi.TulisAsync(oleh, laporanId, p.Bagian, p.Baru, p.NarasiVersi, false, ct) is
                { Refused: true } gagal)
                return Outcome<string>.Refuse(gagal.Reason == NarasiRepository.Bentrok
                    ? "Bagian ini sudah ditulis lagi di portal sejak naskah itu diunduh. Bandingkan, salin yang perlu, lalu tolak "
                        + "perubahan ini."
                    : gagal.Reason!);
            var ubah = await db.ExecuteAsync("""
                UPDATE MasukanPerubahan SET Status = @status, DiputuskanOleh = @oleh, DiputuskanPada = @now
                WHERE Id = @id AND InstansiId = @instansiId AND Status = 'Menunggu'
                """, new
            {
                id, instansiId = oleh.InstansiId,
                status = (terima ? StatusPerubahan.Diterima : StatusPerubahan.Ditolak).ToString(), oleh = oleh.Nama, now = oleh.Now
            },
                    ct);
            return ubah == 1 ? p.Bagian : Outcome<string>.Refuse("Perubahan ini sudah diputuskan.");
        }, bagian => new(ObjekLog.Laporan, laporanId,
            $"{(terima ? "menerima" : "menolak")} perubahan Word pada bagian {BagianLaporan.NamaDari(bagian, [])}"),
            "Perubahan ini baru saja diputuskan orang lain.", ct);
}
