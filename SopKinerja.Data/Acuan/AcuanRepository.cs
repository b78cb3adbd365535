namespace SopKinerja.Data;

/// <summary>
/// The office's library of standing documents. A correction and a withdrawal need a reason; a document that is replaced stays, so that
/// what was linked to it still leads to what was read.
/// </summary>
public sealed class AcuanRepository(DbSession db, BerkasRepository berkas, LogRepository log)
{
    private const string Bukan = "Dokumen acuan dikelola oleh sekretariat.";

    private const string Kolom = """
        Id, Jenis, Nama, Nomor, TahunAwal, TahunAkhir, Edisi, Sha256, BerkasNama, Ukuran, DicatatOleh, DicatatPada, DicabutOleh,
        DicabutPada, AlasanCabut, Versi
        """;

    /// <summary>All of it, by kind, the newest first; what was withdrawn too.</summary>
    public Task<IReadOnlyList<DokumenAcuan>> ListAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<DokumenAcuan>($"""
            SELECT {Kolom} FROM DokumenAcuan WHERE InstansiId = @instansiId ORDER BY Jenis, TahunAwal DESC, Id DESC
            """, new { instansiId }, ct);

    public Task<DokumenAcuan?> FindAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<DokumenAcuan>($"SELECT {Kolom} FROM DokumenAcuan WHERE Id = @id AND InstansiId = @instansiId",
            new { id, instansiId }, ct);

    public async Task<Outcome<long>> CatatAsync(Pelaku oleh, DokumenAcuan d, BerkasMasuk file, CancellationToken ct)
    {
        d = Rapikan(d) with { Sha256 = BerkasRepository.Sidik(file.Isi), BerkasNama = file.Nama, Ukuran = file.Isi.LongLength };
        return await log.PerbuatanAsync<long>(oleh, async () =>
        {
            if (!oleh.Sekretariat || d.Kurang() is not null)
                return Outcome<long>.Refuse(oleh.Sekretariat ? d.Kurang()! : Bukan);
            await berkas.InsertAsync(file.Isi, file.Tipe, oleh.Now, ct);
            return await db.InsertAsync("""
                INSERT INTO DokumenAcuan (InstansiId, Jenis, Nama, Nomor, TahunAwal, TahunAkhir, Edisi, Sha256, BerkasNama, Ukuran,
                    DicatatOleh, DicatatPada)
                VALUES (@instansiId, @jenis, @Nama, @Nomor, @TahunAwal, @TahunAkhir, @Edisi, @Sha256, @BerkasNama, @Ukuran, @oleh, @now)
                """, new
            {
                instansiId = oleh.InstansiId, jenis = d.Jenis.ToString(), d.Nama, d.Nomor, d.TahunAwal, d.TahunAkhir, d.Edisi, d.Sha256,
                d.BerkasNama, d.Ukuran, oleh = oleh.Nama, now = oleh.Now,
            }, ct);
        }, id => new EntriLog(ObjekLog.Acuan, id, $"mencatat dokumen acuan {d.Sebutan}").DenganBeda(null, d)!, AturanSusunan.Berubah, ct);
    }

    /// <param name="oleh">Of the secretariat.</param>
    /// <param name="d">As it shall be, with the version that was read.</param>
    /// <param name="file">Another file; null to keep the one that is there.</param>
    /// <param name="alasan">Why.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Outcome<string>> UbahAsync(Pelaku oleh, DokumenAcuan d, BerkasMasuk? file, string? alasan, CancellationToken ct)
    {
        DokumenAcuan? semula = null;
        d = Rapikan(d);
        return await log.PerbuatanAsync<string>(oleh, async () =>
        {
            if ((oleh.Sekretariat ? AturanSusunan.Alasan(alasan) ?? d.Kurang() : Bukan) is { } sebab)
                return Outcome<string>.Refuse(sebab);
            semula = await FindAsync(oleh.InstansiId, d.Id, ct);
            if (semula is not { DicabutPada: null })
                return Outcome<string>.Refuse(AturanSusunan.Berubah);
            if (file is not null && await db.FindAsync<int>("""
                SELECT COUNT(*) FROM PautanKelengkapan WHERE InstansiId = @instansiId AND Jenis = 'Acuan' AND RujukId = @Id
                """, new { instansiId = oleh.InstansiId, d.Id }, ct) > 0)
                return Outcome<string>.Refuse("Dokumen ini sudah dipautkan pada langkah, dan berkasnya sudah dibaca. Catat edisi baru, "
                    + "lalu cabut yang ini.");
            d = d with
            {
                Sha256 = file is null ? semula.Sha256 : await berkas.InsertAsync(file.Isi, file.Tipe, oleh.Now, ct),
                BerkasNama = file?.Nama ?? semula.BerkasNama,
                Ukuran = file?.Isi.LongLength ?? semula.Ukuran,
                DicatatOleh = semula.DicatatOleh,
                DicatatPada = semula.DicatatPada,
            };
            return await UpdateAsync(oleh, d, ct) ? $"{d.Sebutan} diperbarui." : Outcome<string>.Refuse(AturanSusunan.Berubah);
        }, _ => new EntriLog(ObjekLog.Acuan, d.Id, $"mengubah dokumen acuan {semula!.Sebutan}. Alasan: {alasan!.Trim()}")
            .DenganBeda(semula, d), AturanSusunan.Berubah, ct);
    }

    private async Task<bool> UpdateAsync(Pelaku oleh, DokumenAcuan d, CancellationToken ct) =>
        await db.ExecuteAsync("""
            UPDATE DokumenAcuan
            SET Jenis = @jenis, Nama = @Nama, Nomor = @Nomor, TahunAwal = @TahunAwal, TahunAkhir = @TahunAkhir, Edisi = @Edisi,
                Sha256 = @Sha256, BerkasNama = @BerkasNama, Ukuran = @Ukuran, Versi = Versi + 1
            WHERE Id = @Id AND InstansiId = @instansiId AND Versi = @Versi AND DicabutPada IS NULL
            """, new
        {
            jenis = d.Jenis.ToString(), d.Nama, d.Nomor, d.TahunAwal, d.TahunAkhir, d.Edisi, d.Sha256, d.BerkasNama, d.Ukuran, d.Id,
            instansiId = oleh.InstansiId, d.Versi,
        }, ct) == 1;

    /// <summary>Offered no more; it stays, with the reason.</summary>
    public async Task<Outcome<string>> CabutAsync(Pelaku oleh, long id, int versi, string? alasan, CancellationToken ct)
    {
        var sebutan = "";
        return await log.PerbuatanAsync<string>(oleh, async () =>
        {
            if ((oleh.Sekretariat ? AturanSusunan.Alasan(alasan) : Bukan) is { } sebab)
                return Outcome<string>.Refuse(sebab);
            sebutan = (await FindAsync(oleh.InstansiId, id, ct))?.Sebutan ?? "";
            return await db.ExecuteAsync("""
                UPDATE DokumenAcuan SET DicabutOleh = @oleh, DicabutPada = @now, AlasanCabut = @alasan, Versi = Versi + 1
                WHERE Id = @id AND InstansiId = @instansiId AND Versi = @versi AND DicabutPada IS NULL
                """, new { id, instansiId = oleh.InstansiId, versi, oleh = oleh.Nama, now = oleh.Now, alasan = alasan!.Trim() }, ct) == 1
                ? $"{sebutan} dicabut dari daftar. Yang sudah memautnya tetap dapat membukanya."
                : Outcome<string>.Refuse(AturanSusunan.Berubah);
        }, _ => new(ObjekLog.Acuan, id, $"mencabut dokumen acuan {sebutan}. Alasan: {alasan!.Trim()}"), AturanSusunan.Berubah, ct);
    }

    private static DokumenAcuan Rapikan(DokumenAcuan d) => d with { Nama = d.Nama.Trim(), Nomor = Isi(d.Nomor), Edisi = Isi(d.Edisi) };

    private static string? Isi(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();
}
