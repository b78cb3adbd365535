namespace SopKinerja.Data;

/// <summary>
/// The office's rule of collecting, and the cut-offs that follow from it. A cut-off that somebody typed stays, and so does one that has
/// passed; a period whose day by the rule has passed already gets none.
/// </summary>
public sealed class AturanKumpulRepository(DbSession db, LogRepository log)
{
    private const string DiubahOrangLain = "Aturan pengumpulan baru saja diubah orang lain. Muat ulang halaman.";

    public async Task<AturanKumpul> FindAsync(long instansiId, CancellationToken ct) => await db.FindAsync<AturanKumpul>(
        "SELECT Triwulan, Semester, Tahunan, HariKerja, Ingatkan, Ulang, Versi FROM AturanKumpul WHERE InstansiId = @instansiId",
        new { instansiId }, ct) ?? new();

    /// <summary>The offices that have a rule, for what the program does by itself.</summary>
    public Task<IReadOnlyList<InstansiRingkas>> ListKantorAsync(CancellationToken ct) => db.ListAsync<InstansiRingkas>("""
        SELECT i.Id, i.Kode, i.Nama, i.Zona
        FROM AturanKumpul a
        JOIN Instansi i ON i.Id = a.InstansiId
        ORDER BY i.Id
        """, null, ct);

    public Task<IReadOnlyList<BatasPeriode>> ListBatasAsync(long instansiId, CancellationToken ct) => db.ListAsync<BatasPeriode>(
        "SELECT Tahun, JenisPeriode, NomorPeriode, Batas, DariAturan FROM BatasIsian WHERE InstansiId = @instansiId",
        new { instansiId }, ct);

    /// <summary>Saves the rule and what follows from it. Refused when somebody else saved in the meantime.</summary>
    public Task<Outcome<int>> SimpanAsync(Pelaku oleh, AturanKumpul baru, Func<DateOnly, int, DateOnly> hariKerja, CancellationToken ct)
    {
        AturanKumpul? semula = null;
        return log.PerbuatanAsync<int>(oleh, async () =>
        {
            semula = await FindAsync(oleh.InstansiId, ct);
            var args = new
            {
                instansiId = oleh.InstansiId, baru.Triwulan, baru.Semester, baru.Tahunan, baru.HariKerja, baru.Ingatkan, baru.Ulang,
                baru.Versi, oleh = oleh.Nama, now = oleh.Now,
            };
            var ubah = baru.Versi == 0
                ? await db.ExecuteAsync("""
                    INSERT INTO AturanKumpul (InstansiId, Triwulan, Semester, Tahunan, HariKerja, Ingatkan, Ulang, DiubahOleh, DiubahPada)
                    VALUES (@instansiId, @Triwulan, @Semester, @Tahunan, @HariKerja, @Ingatkan, @Ulang, @oleh, @now)
                    """, args, ct)
                : await db.ExecuteAsync("""
                    UPDATE AturanKumpul
                    SET Triwulan = @Triwulan, Semester = @Semester, Tahunan = @Tahunan, HariKerja = @HariKerja, Ingatkan = @Ingatkan,
                        Ulang = @Ulang, DiubahOleh = @oleh, DiubahPada = @now, Versi = Versi + 1
                    WHERE InstansiId = @instansiId AND Versi = @Versi
                    """, args, ct);
            if (ubah != 1)
                return Outcome<int>.Refuse(DiubahOrangLain);
            return await TerapkanAsync(oleh, baru, hariKerja, ct);
        }, _ => new EntriLog(ObjekLog.Aturan, null, "mengubah aturan pengumpulan data")
            .DenganBeda(semula! with { Versi = 0 }, baru with { Versi = 0 }), DiubahOrangLain, ct);
    }

    /// <summary>Sets the cut-offs that the rule names for the years that have indicators, are open, and are near.</summary>
    /// <returns>How many cut-offs changed.</returns>
    public async Task<int> TerapkanAsync(Pelaku oleh, AturanKumpul aturan, Func<DateOnly, int, DateOnly> hariKerja, CancellationToken ct)
    {
        var jumlah = 0;
        await db.InTransactionAsync(oleh.InstansiId, async () =>
        {
            jumlah = 0;
            var ada = (await ListBatasAsync(oleh.InstansiId, ct)).ToDictionary(b => b.Periode);
            foreach (var tahun in await ListTahunAsync(oleh.InstansiId, oleh.HariIni.Year, ct))
                foreach (var p in Periode.Semua.Select(p => new Periode(tahun, p.Jenis, p.Nomor)))
                {
                    var lama = ada.GetValueOrDefault(p);
                    var baru = aturan.Batas(p, hariKerja) is { } b && b >= oleh.HariIni ? b : (DateOnly?)null;
                    if (lama is not null && (!lama.DariAturan || lama.Batas < oleh.HariIni) || lama?.Batas == baru)
                        continue;
                    await TulisAsync(oleh, p, baru, ct);
                    jumlah++;
                }
        }, ct);
        return jumlah;
    }

    private async Task TulisAsync(Pelaku oleh, Periode p, DateOnly? batas, CancellationToken ct)
    {
        var args = new
        {
            instansiId = oleh.InstansiId, tahun = p.Tahun, jenis = p.Jenis.ToString(), nomor = p.Nomor, batas, dariAturan = true,
            oleh = oleh.Nama, now = oleh.Now,
        };
        await db.ExecuteAsync("""
            DELETE FROM BatasIsian
            WHERE InstansiId = @instansiId AND Tahun = @tahun AND JenisPeriode = @jenis AND NomorPeriode = @nomor
            """, args, ct);
        if (batas is not null)
            await db.ExecuteAsync("""
                INSERT INTO BatasIsian (InstansiId, Tahun, JenisPeriode, NomorPeriode, Batas, DariAturan, DiubahOleh, DiubahPada)
                VALUES (@instansiId, @tahun, @jenis, @nomor, @batas, @dariAturan, @oleh, @now)
                """, args, ct);
    }

    /// <summary>Open years with indicators, from last year on: the year's figures are collected in the year after it.</summary>
    private Task<IReadOnlyList<int>> ListTahunAsync(long instansiId, int kini, CancellationToken ct) => db.ListAsync<int>("""
        SELECT DISTINCT s.Tahun
        FROM Sasaran s
        JOIN Indikator i ON i.SasaranId = s.Id
        WHERE s.InstansiId = @instansiId AND s.Tahun >= @dari
          AND NOT EXISTS (SELECT 1 FROM TutupTahun t WHERE t.InstansiId = @instansiId AND t.Tahun = s.Tahun)
        """, new { instansiId, dari = kini - 1 }, ct);
}
