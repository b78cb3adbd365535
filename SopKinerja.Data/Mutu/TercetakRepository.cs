namespace SopKinerja.Data;

/// <summary>A capaian as another document prints it: it stands beside the computed one and never in its place.</summary>
public sealed record AngkaTercetak
{
    public required long IndikatorId { get; init; }

    /// <summary>Percent.</summary>
    public required decimal Capaian { get; init; }

    /// <summary>Which document, and where in it.</summary>
    public required string Sumber { get; init; }

    public required string Oleh { get; init; }

    public required DateTime Pada { get; init; }

    /// <summary>"Tercetak 98,00% pada …; dihitung 97,76%, selisih 0,24."; null when both are the same.</summary>
    public string? Selisih(HasilCapaian h) => h.Capaian == Capaian ? null
        : $"Tercetak {Angka.Format(Capaian)}% pada {Sumber}; "
            + (h.Capaian is { } c ? $"dihitung {h.TeksCapaian}%, selisih {Angka.Format(Math.Abs(Capaian - c))}." : "di sini tidak dapat dihitung.");
}

/// <summary>Figures that other documents print.</summary>
public sealed class TercetakRepository(DbSession db, LogRepository log)
{
    public Task<IReadOnlyList<AngkaTercetak>> ListAsync(long instansiId, Periode periode, CancellationToken ct) =>
        db.ListAsync<AngkaTercetak>("""
            SELECT t.IndikatorId, t.Capaian, t.Sumber, t.Oleh, t.Pada
            FROM Sasaran s
            JOIN Indikator i ON i.SasaranId = s.Id
            JOIN AngkaTercetak t ON t.IndikatorId = i.Id AND t.JenisPeriode = @jenis AND t.NomorPeriode = @nomor
            WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun
            """, new { instansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor }, ct);

    /// <summary>Writes down, changes, or with null takes away what is printed elsewhere.</summary>
    public Task<Outcome<long>> SimpanAsync(Pelaku oleh, Periode periode, long indikatorId, decimal? capaian, string? sumber,
        CancellationToken ct)
    {
        AngkaTercetak? semula = null;
        return log.PerbuatanAsync<long>(oleh, async () =>
        {
            semula = (await ListAsync(oleh.InstansiId, periode, ct)).FirstOrDefault(t => t.IndikatorId == indikatorId);
            var args = new
            {
                instansiId = oleh.InstansiId, indikatorId, jenis = periode.Jenis.ToString(), nomor = periode.Nomor, capaian, sumber,
                oleh = oleh.Nama, now = oleh.Now,
            };
            var hapus = await db.ExecuteAsync("""
                DELETE FROM AngkaTercetak
                WHERE InstansiId = @instansiId AND IndikatorId = @indikatorId AND JenisPeriode = @jenis AND NomorPeriode = @nomor
                """, args, ct);
            if (capaian is null)
                return hapus == 1 ? indikatorId : Outcome<long>.Refuse("Belum ada angka tercetak untuk indikator ini.");
            return await db.ExecuteAsync("""
                INSERT INTO AngkaTercetak (InstansiId, IndikatorId, JenisPeriode, NomorPeriode, Capaian, Sumber, Oleh, Pada)
                SELECT @instansiId, i.Id, @jenis, @nomor, @capaian, @sumber, @oleh, @now
                FROM Indikator i WHERE i.Id = @indikatorId AND i.InstansiId = @instansiId
                """, args, ct) == 1 ? indikatorId : Outcome<long>.Refuse("Indikator ini tidak ditemukan.");
        }, id => new EntriLog(ObjekLog.Capaian, id, $"{(capaian is null ? "mencabut" : "mencatat")} angka tercetak {periode}")
        {
            Lama = semula is null ? null : $"{Angka.Format(semula.Capaian)}% {semula.Sumber}",
            Baru = capaian is null ? null : $"{Angka.Format(capaian)}% {sumber}",
        }, "Angka tercetak ini baru saja diubah orang lain.", ct);
    }
}
