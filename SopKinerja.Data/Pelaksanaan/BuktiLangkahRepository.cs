namespace SopKinerja.Data;

/// <summary>Files that prove what was done on a step. One hung there by mistake is withdrawn: it stays, with the reason.</summary>
public sealed class BuktiLangkahRepository(DbSession db, LogRepository log)
{
    /// <summary>Hangs a file on a step of a run that is not finished.</summary>
    /// <param name="oleh">Who hangs it.</param>
    /// <param name="langkahId">The step.</param>
    /// <param name="sha256">Of its content, which is kept already.</param>
    /// <param name="nama">Its name.</param>
    /// <param name="ukuran">Its size in bytes.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="mewakili">It comes with an act for the official of the step, and shows his will.</param>
    public async Task<bool> InsertAsync(Pelaku oleh, long langkahId, string sha256, string nama, long ukuran, CancellationToken ct,
        bool mewakili = false)
    {
        (long PelaksanaanId, long JabatanId, string JabatanNama) l = (0, 0, "");
        return await log.PerbuatanAsync(oleh, async () =>
        {
            l = await db.FindAsync<(long, long, string)>("""
                SELECT l.PelaksanaanId, l.JabatanId, j.Nama
                FROM PelaksanaanLangkah l
                JOIN Jabatan j ON j.Id = l.JabatanId
                JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
                WHERE l.Id = @langkahId AND l.InstansiId = @instansiId AND l.Status <> 'Menunggu'
                  AND p.Status NOT IN ('Selesai', 'Dibatalkan')
                """, new { langkahId, instansiId = oleh.InstansiId }, ct);
            return l.PelaksanaanId != 0 && await db.ExecuteAsync("""
                INSERT INTO Bukti (InstansiId, PelaksanaanId, LangkahId, Sha256, Nama, Ukuran, DiunggahOleh, DiunggahPada, Untuk)
                VALUES (@instansiId, @pelaksanaanId, @langkahId, @sha256, @nama, @ukuran, @oleh, @now, @untuk)
                """, new
            {
                instansiId = oleh.InstansiId, pelaksanaanId = l.PelaksanaanId, langkahId, sha256, nama, ukuran, oleh = oleh.Nama,
                now = oleh.Now, untuk = mewakili ? l.JabatanNama : null,
            }, ct) == 1;
        }, () => new EntriLog(ObjekLog.Pelaksanaan, l.PelaksanaanId, $"melampirkan bukti {nama}") { Baru = sha256 }
            .PadaLangkah(oleh, l.PelaksanaanId, langkahId, l.JabatanId, l.JabatanNama), ct);
    }

    /// <summary>Withdraws a file, by who holds the post of its step or the secretariat. It stays, marked, with the reason.</summary>
    public async Task<Outcome<string>> CabutAsync(Pelaku oleh, LangkahJalan l, Bukti bukti, string? alasan, CancellationToken ct) =>
        await log.PerbuatanAsync<string>(oleh, async () =>
        {
            if (!oleh.Sekretariat && !oleh.Memangku(l.JabatanId))
                return Outcome<string>.Refuse($"Bukti ini dicabut oleh {l.JabatanNama} atau sekretariat.");
            if (AturanSusunan.Alasan(alasan) is { } kurang)
                return Outcome<string>.Refuse(kurang);
            return await db.ExecuteAsync("""
                UPDATE Bukti SET DicabutOleh = @oleh, DicabutPada = @now, AlasanCabut = @alasan
                WHERE Id = @id AND InstansiId = @instansiId AND LangkahId = @langkahId AND DicabutPada IS NULL
                """, new
            {
                id = bukti.Id, instansiId = oleh.InstansiId, langkahId = l.Id, oleh = oleh.Nama, now = oleh.Now, alasan = alasan!.Trim(),
            }, ct) == 1
                ? $"Bukti {bukti.Nama} dicabut. Berkasnya tetap tersimpan, dengan alasannya."
                : Outcome<string>.Refuse("Bukti ini sudah dicabut orang lain.");
        }, _ => new EntriLog(ObjekLog.Pelaksanaan, l.PelaksanaanId, $"mencabut bukti {bukti.Nama}. Alasan: {alasan!.Trim()}")
        {
            Lama = bukti.Sha256,
        }.PadaLangkah(oleh, l.PelaksanaanId, l.Id, l.JabatanId, l.JabatanNama), AturanSusunan.Berubah, ct);
}
