namespace SopKinerja.Data;

public sealed class ProgramRepository(DbSession db, RiwayatNamaRepository riwayat, LogRepository log)
{
    private const string Kolom =
        "Id, Tahun, Jenis, Kode, Urusan, Opd, Kebijakan, Uraian, Target, Realisasi, Pagu, Serapan, Permasalahan, Upaya, Versi";

    private const string Tutup = "Tahun ini sudah ditutup. Program dan kegiatannya tidak dapat diubah.";

    /// <summary>The rows of a year in the order of their codes, by segment.</summary>
    public async Task<IReadOnlyList<BarisProgram>> ListAsync(long instansiId, int tahun, CancellationToken ct) =>
    [
        .. (await db.ListAsync<BarisProgram>($"SELECT {Kolom} FROM Program WHERE InstansiId = @instansiId AND Tahun = @tahun",
            new { instansiId, tahun }, ct)).OrderBy(p => p.Kode, KodeProgram.Banding).ThenBy(p => p.Id),
    ];

    /// <summary>The rows of the period's year as they stood at its end (<see cref="BarisProgram.Pada"/>).</summary>
    public async Task<IReadOnlyList<BarisProgram>> ListPadaAsync(long instansiId, Periode periode, CancellationToken ct)
    {
        var akhir = (await ListTriwulanAsync(instansiId, periode.Tahun, periode.Triwulan.Last(), ct)).ToDictionary(t => t.ProgramId);
        return [.. (await ListAsync(instansiId, periode.Tahun, ct)).Select(p => p.Pada(periode, akhir.GetValueOrDefault(p.Id)))];
    }

    /// <summary>What was recorded for one quarter of a year, or for all four.</summary>
    public Task<IReadOnlyList<ProgramTriwulan>> ListTriwulanAsync(long instansiId, int tahun, int? triwulan, CancellationToken ct) =>
        db.ListAsync<ProgramTriwulan>("""
            SELECT t.ProgramId, t.Triwulan, t.Target, t.Realisasi, t.Kas, t.Serapan, t.Permasalahan, t.Upaya, t.DiubahOleh, t.Versi
            FROM Program p
            JOIN ProgramTriwulan t ON t.ProgramId = p.Id
            WHERE p.InstansiId = @instansiId AND p.Tahun = @tahun AND t.Triwulan BETWEEN @dari AND @sampai
            ORDER BY t.Triwulan
            """, new { instansiId, tahun, dari = triwulan ?? 1, sampai = triwulan ?? 4 }, ct);

    public Task<IReadOnlyList<TautanProgram>> ListTautanAsync(long instansiId, int tahun, CancellationToken ct) =>
        db.ListAsync<TautanProgram>("""
            SELECT l.ProgramId, l.IndikatorId
            FROM Program p
            JOIN ProgramIndikator l ON l.ProgramId = p.Id
            WHERE p.InstansiId = @instansiId AND p.Tahun = @tahun
            """, new { instansiId, tahun }, ct);

    public Task<BarisProgram?> FindAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<BarisProgram>($"SELECT {Kolom} FROM Program WHERE Id = @id AND InstansiId = @instansiId", new { id, instansiId }, ct);

    public Task<Outcome<long>> InsertAsync(Pelaku oleh, BarisProgram p, CancellationToken ct) =>
        log.PerbuatanAsync<long>(oleh, async () => await TutupAsync(oleh.InstansiId, p.Tahun, ct)
            ? Outcome<long>.Refuse(Tutup)
            : await db.InsertAsync("""
                INSERT INTO Program (InstansiId, Tahun, Urutan, Jenis, Kode, Urusan, Opd, Kebijakan, Uraian, Target, Realisasi, Pagu,
                    Serapan, Permasalahan, Upaya)
                VALUES (@instansiId, @Tahun, 0, @jenis, @Kode, @Urusan, @Opd, @Kebijakan, @Uraian, @Target, @Realisasi, @Pagu, @Serapan,
                    @Permasalahan, @Upaya)
                """, Args(oleh.InstansiId, p), ct),
            id => new EntriLog(ObjekLog.Program, id, $"menambah {p.Kode} {p.Uraian}").DenganBeda(null, p),
            $"Kode {p.Kode} sudah ada pada tahun {p.Tahun}.", ct);

    /// <summary>Saves a row; a new code or wording leaves the old one in the history.</summary>
    public Task<Outcome<long>> UpdateAsync(Pelaku oleh, BarisProgram p, CancellationToken ct)
    {
        BarisProgram? semula = null;
        return log.PerbuatanAsync<long>(oleh, async () =>
        {
            if (await FindAsync(oleh.InstansiId, p.Id, ct) is not { } lama || lama.Tahun != p.Tahun)
                return Outcome<long>.Refuse("Baris ini tidak ditemukan pada tahun itu. Muat ulang halaman.");
            if (await TutupAsync(oleh.InstansiId, lama.Tahun, ct))
                return Outcome<long>.Refuse(Tutup);
            semula = lama;

            // Compared here: both databases take a change of case alone for none.
            if (lama.Kode != p.Kode || lama.Uraian != p.Uraian)
                await riwayat.InsertAsync(oleh.InstansiId, ObjekLog.Program, p.Id,
                    new() { Kode = lama.Kode, Uraian = lama.Uraian, DiubahOleh = oleh.Nama, DiubahPada = oleh.Now }, ct);
            return await db.ExecuteAsync("""
                UPDATE Program
                SET Jenis = @jenis, Kode = @Kode, Urusan = @Urusan, Opd = @Opd, Kebijakan = @Kebijakan, Uraian = @Uraian, Target = @Target,
                    Realisasi = @Realisasi, Pagu = @Pagu, Serapan = @Serapan, Permasalahan = @Permasalahan, Upaya = @Upaya,
                    Versi = Versi + 1
                WHERE Id = @Id AND InstansiId = @instansiId AND Versi = @Versi
                """, Args(oleh.InstansiId, p), ct) == 1
                    ? p.Id
                    : Outcome<long>.Refuse("Baris ini telah diubah orang lain. Muat ulang untuk melihat isinya.");
        }, id => new EntriLog(ObjekLog.Program, id, $"mengubah {p.Kode} {p.Uraian}").DenganBeda(semula, p),
            $"Kode {p.Kode} sudah ada pada tahun {p.Tahun}.", ct);
    }

    /// <summary>A row, new or changed, with the indicators it serves: all or nothing.</summary>
    public Task<Outcome<long>> SimpanAsync(Pelaku oleh, BarisProgram p, IReadOnlyCollection<long> melayani,
        CancellationToken ct) =>
        db.TryInTransactionAsync<long>(oleh.InstansiId, async () =>
        {
            var hasil = p.Id == 0 ? await InsertAsync(oleh, p, ct) : await UpdateAsync(oleh, p, ct);
            if (!hasil.Refused)
                await SimpanTautanAsync(oleh.InstansiId, hasil.Value, melayani, ct);
            return hasil;
        }, $"Kode {p.Kode} sudah ada pada tahun {p.Tahun}.", ct);

    /// <summary>Replaces the indicators that a programme serves; ids of another year or office are left out.</summary>
    private async Task SimpanTautanAsync(long instansiId, long programId, IReadOnlyCollection<long> indikatorIds, CancellationToken ct)
    {
        await db.ExecuteAsync("DELETE FROM ProgramIndikator WHERE ProgramId = @programId AND InstansiId = @instansiId",
            new { programId, instansiId }, ct);
        await db.ExecuteAsync("""
            INSERT INTO ProgramIndikator (InstansiId, ProgramId, IndikatorId)
            SELECT @instansiId, p.Id, i.Id
            FROM Program p
            JOIN Sasaran s ON s.InstansiId = p.InstansiId AND s.Tahun = p.Tahun
            JOIN Indikator i ON i.SasaranId = s.Id AND i.Id = @indikatorId
            WHERE p.Id = @programId AND p.InstansiId = @instansiId
            """, indikatorIds.Distinct().Select(indikatorId => new { instansiId, programId, indikatorId }).ToList(), ct);
    }

    /// <summary>The names a row had before, newest first.</summary>
    public Task<IReadOnlyList<NamaLama>> ListNamaLamaAsync(long instansiId, long id, CancellationToken ct) =>
        riwayat.ListAsync(instansiId, ObjekLog.Program, id, ct);

    /// <summary>Takes a row away with its links and its quarters; the log keeps what they held.</summary>
    public Task<Outcome<BarisProgram>> DeleteAsync(Pelaku oleh, long id, CancellationToken ct)
    {
        IReadOnlyList<ProgramTriwulan> triwulan = [];
        return log.PerbuatanAsync<BarisProgram>(oleh, async () =>
        {
            if (await FindAsync(oleh.InstansiId, id, ct) is not { } p)
                return Outcome<BarisProgram>.Refuse("Baris ini tidak ditemukan.");
            if (await TutupAsync(oleh.InstansiId, p.Tahun, ct))
                return Outcome<BarisProgram>.Refuse(Tutup);
            triwulan = [.. (await ListTriwulanAsync(oleh.InstansiId, p.Tahun, null, ct)).Where(t => t.ProgramId == id)];
            await db.ExecuteAsync("DELETE FROM ProgramTriwulan WHERE ProgramId = @id AND InstansiId = @instansiId",
                new { id, instansiId = oleh.InstansiId }, ct);
            await db.ExecuteAsync("DELETE FROM ProgramIndikator WHERE ProgramId = @id AND InstansiId = @instansiId",
                new { id, instansiId = oleh.InstansiId }, ct);
            await db.ExecuteAsync("DELETE FROM Program WHERE Id = @id AND InstansiId = @instansiId",
                new { id, instansiId = oleh.InstansiId }, ct);
            return p;
        }, p => new EntriLog(ObjekLog.Program, id, $"menghapus {p.Kode} {p.Uraian}")
                .DenganLama(new BarisTerhapus { Baris = p, Triwulan = triwulan }),
            "Baris ini baru saja diubah orang lain. Muat ulang halaman.", ct);
    }

    private async Task<bool> TutupAsync(long instansiId, int tahun, CancellationToken ct) =>
        await db.FindAsync<int>("SELECT COUNT(*) FROM TutupTahun WHERE InstansiId = @instansiId AND Tahun = @tahun",
            new { instansiId, tahun }, ct) > 0;

    private static object Args(long instansiId, BarisProgram p) => new
    {
        instansiId, p.Id, p.Tahun, jenis = p.Jenis.ToString(), p.Kode, p.Urusan, p.Opd, p.Kebijakan, p.Uraian, p.Target, p.Realisasi,
        p.Pagu, Serapan = p.Serapan ?? 0, p.Permasalahan, p.Upaya, p.Versi,
    };

    /// <summary>What a row took with it.</summary>
    private sealed record BarisTerhapus
    {
        public required BarisProgram Baris { get; init; }

        public required IReadOnlyList<ProgramTriwulan> Triwulan { get; init; }
    }
}
