namespace SopKinerja.Data;

public sealed class ArsipRepository(DbSession db, NaskahRepository naskah, LogRepository log)
{
    /// <summary>What an entry itself holds, of Arsip a.</summary>
    public const string KolomEntri = """
        a.Id, a.Nomor, a.NaskahFinalId, a.KodeKlasifikasi, a.Uraian, a.Tanggal, a.RetensiAktif, a.RetensiInaktif, a.NasibAkhir, a.Sha256,
        a.SidikSebelum, a.Sidik, a.DiarsipkanPada
        """;

    private const string Kolom = $"""
        {KolomEntri}, f.NamaBerkas, f.DigantiPada, f.PelaksanaanId,
        CASE WHEN EXISTS (SELECT 1 FROM BeritaAcaraEntri e JOIN BeritaAcaraArsip b ON b.Id = e.BeritaAcaraId
            WHERE e.InstansiId = a.InstansiId AND e.ArsipId = a.Id AND b.Jenis = 'Pemindahan' AND b.Status = 'Selesai') THEN 1 ELSE 0 END AS Dipindah
        """;

    public Task<IReadOnlyList<EntriArsip>> ListAsync(long instansiId, Paging page, CancellationToken ct) =>
        db.ListAsync<EntriArsip>($"""
            SELECT {Kolom} FROM Arsip a JOIN NaskahFinal f ON f.Id = a.NaskahFinalId WHERE a.InstansiId = @instansiId ORDER BY a.Nomor DESC
            {db.Dialect.Page}
            """, new { instansiId, skip = page.Skip, take = page.Size }, ct);

    public Task<int> CountAsync(long instansiId, CancellationToken ct) =>
        db.FindAsync<int>("SELECT COUNT(*) FROM Arsip WHERE InstansiId = @instansiId", new { instansiId }, ct);

    public Task<EntriArsip?> FindAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<EntriArsip>(
            $"SELECT {Kolom} FROM Arsip a JOIN NaskahFinal f ON f.Id = a.NaskahFinalId WHERE a.Id = @id AND a.InstansiId = @instansiId",
            new { id, instansiId }, ct);

    public Task<EntriArsip?> FindByNaskahAsync(long instansiId, long naskahFinalId, CancellationToken ct) =>
        db.FindAsync<EntriArsip>($"""
            SELECT {Kolom} FROM Arsip a JOIN NaskahFinal f ON f.Id = a.NaskahFinalId WHERE a.NaskahFinalId = @naskahFinalId AND a.InstansiId = @instansiId
            """, new { naskahFinalId, instansiId }, ct);

    public Task<KlasifikasiArsip?> FindKlasifikasiAsync(long instansiId, JenisPeriode jenis, CancellationToken ct) =>
        db.FindAsync<KlasifikasiArsip>("""
            SELECT Kode, Uraian, RetensiAktif, RetensiInaktif, NasibAkhir FROM KlasifikasiArsip WHERE InstansiId = @instansiId AND JenisPeriode = @jenis
            """, new { instansiId, jenis = jenis.ToString() }, ct);

    public Task InsertKlasifikasiAsync(Pelaku oleh, JenisPeriode jenis, KlasifikasiArsip k, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, async () => await db.ExecuteAsync("""
            INSERT INTO KlasifikasiArsip (InstansiId, Kode, Uraian, JenisPeriode, RetensiAktif, RetensiInaktif, NasibAkhir)
            VALUES (@instansiId, @Kode, @Uraian, @jenis, @RetensiAktif, @RetensiInaktif, @NasibAkhir)
            """, new
        {
            instansiId = oleh.InstansiId, k.Kode, k.Uraian, jenis = jenis.ToString(), k.RetensiAktif, k.RetensiInaktif, k.NasibAkhir,
        }, ct) == 1, () => new(ObjekLog.Pengaturan, null, $"menambah klasifikasi arsip {k.Kode} {k.Uraian}"), ct);

    /// <summary>The classes that an office starts with; it edits them afterwards.</summary>
    public Task InsertBawaanAsync(Pelaku oleh, CancellationToken ct) =>
        db.InTransactionAsync(oleh.InstansiId, async () =>
        {
            foreach (var b in KlasifikasiBawaan.Semua)
                await InsertKlasifikasiAsync(oleh, b.Jenis, b.Klasifikasi, ct);
        }, ct);

    /// <summary>Appends the final file to the office's chain.</summary>
    public Task<Outcome<string>> InsertAsync(Pelaku oleh, NaskahFinal f, CancellationToken ct) =>
        db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            if (await FindKlasifikasiAsync(oleh.InstansiId, f.JenisPeriode, ct) is not { } k)
                return Outcome<string>.Refuse("Klasifikasi dan retensi untuk jenis laporan ini belum diatur.");
            var akhir = await db.FindAsync<EntriArsip>($"""
                SELECT {Kolom} FROM Arsip a JOIN NaskahFinal f ON f.Id = a.NaskahFinalId WHERE a.InstansiId = @instansiId ORDER BY a.Nomor DESC
                {db.Dialect.Page}
                """, new { instansiId = oleh.InstansiId, skip = 0, take = 1 }, ct);
            var entri = new EntriArsip
            {
                Id = 0, Nomor = (akhir?.Nomor ?? 0) + 1, NaskahFinalId = f.Id, KodeKlasifikasi = k.Kode, Uraian = f.Sebutan,
                Tanggal = f.TanggalTandaTangan, RetensiAktif = k.RetensiAktif, RetensiInaktif = k.RetensiInaktif, NasibAkhir = k.NasibAkhir,
                Sha256 = f.Sha256, SidikSebelum = akhir?.Sidik ?? RantaiArsip.Awal, Sidik = "", DiarsipkanPada = oleh.Now,
            };
            var id = await db.InsertAsync("""
                INSERT INTO Arsip (InstansiId, Nomor, NaskahFinalId, KodeKlasifikasi, Uraian, Tanggal, RetensiAktif, RetensiInaktif, NasibAkhir, Sha256,
                    SidikSebelum, Sidik, DiarsipkanOleh, DiarsipkanPada)
                VALUES (@instansiId, @Nomor, @NaskahFinalId, @KodeKlasifikasi, @Uraian, @Tanggal, @RetensiAktif, @RetensiInaktif, @NasibAkhir, @Sha256,
                    @SidikSebelum, @sidik, @oleh, @now)
                """, new
            {
                instansiId = oleh.InstansiId, entri.Nomor, entri.NaskahFinalId, entri.KodeKlasifikasi, entri.Uraian, entri.Tanggal,
                entri.RetensiAktif, entri.RetensiInaktif, entri.NasibAkhir, entri.Sha256, entri.SidikSebelum,
                sidik = RantaiArsip.Sidik(entri), oleh = oleh.Nama, now = oleh.Now,
            }, ct);
            await log.CatatAsync(oleh,
                new(ObjekLog.Arsip, id, $"mengarsipkan naskah final, entri {entri.Nomor}") { PelaksanaanId = f.PelaksanaanId }, ct);
            await naskah.SelesaikanBilaLengkapAsync(oleh, f.PelaksanaanId, ct);
            return $"Diarsipkan sebagai entri {entri.Nomor}, klasifikasi {k.Kode}.";
        }, "Naskah ini sudah diarsipkan.", ct);
}
