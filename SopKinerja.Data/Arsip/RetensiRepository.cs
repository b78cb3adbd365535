namespace SopKinerja.Data;

public enum JenisBeritaAcara
{
    /// <summary>From the unit that works with it to the unit kearsipan, as its active term ended.</summary>
    Pemindahan,

    /// <summary>A list that a committee judges; the portal destroys nothing.</summary>
    UsulMusnah,
}

public enum StatusBeritaAcara
{
    Dibuat,

    /// <summary>The signed paper is kept.</summary>
    Selesai,
    Batal,
}

public sealed record BeritaAcaraArsip
{
    public required long Id { get; init; }

    public required int Tahun { get; init; }

    public required int Urut { get; init; }

    public required JenisBeritaAcara Jenis { get; init; }

    public required StatusBeritaAcara Status { get; init; }

    public required DateOnly Tanggal { get; init; }

    public string? Sha256 { get; init; }

    public string? NamaBerkas { get; init; }

    public string? Alasan { get; init; }

    public required string DibuatOleh { get; init; }

    public required DateTime DibuatPada { get; init; }

    public required int Versi { get; init; }

    /// <summary>How many entries it is about.</summary>
    public int Jumlah { get; init; }

    /// <summary>"BA-01/ARSIP/2026".</summary>
    public string Nomor => $"BA-{Urut:00}/ARSIP/{Tahun}";

    public string Sebutan => Jenis == JenisBeritaAcara.Pemindahan ? "pemindahan arsip inaktif" : "daftar arsip usul musnah";
}

/// <summary>An archived file with where it stands in its terms.</summary>
public sealed record EntriRetensi
{
    public required EntriArsip Entri { get; init; }

    /// <summary>Its minutes of moving are signed.</summary>
    public required bool Dipindah { get; init; }

    /// <summary>A list that proposes to destroy it is signed: from here on people decide outside the portal.</summary>
    public required bool Diusulkan { get; init; }

    /// <summary>Stands in minutes that nobody has signed yet.</summary>
    public required bool Menunggu { get; init; }

    /// <summary>Its active term ended, and it has not been moved.</summary>
    public bool HarusPindah(DateOnly hari) => hari >= Entri.AktifSampai && !Dipindah && !Menunggu;

    /// <summary>Both terms ended and it may be destroyed or judged again; what is permanent never.</summary>
    public bool DapatDiusulkan(DateOnly hari) => hari >= Entri.InaktifSampai && Entri.NasibAkhir != KlasifikasiArsip.Permanen && !Diusulkan
        && !Menunggu;
}

/// <summary>The terms of archived files, and the minutes that people sign as they end.</summary>
public sealed class RetensiRepository(DbSession db, BerkasRepository berkas, LogRepository log)
{
    private const string Kolom = """
        b.Id, b.Tahun, b.Urut, b.Jenis, b.Status, b.Tanggal, b.Sha256, b.NamaBerkas, b.Alasan, b.DibuatOleh, b.DibuatPada, b.Versi,
        (SELECT COUNT(*) FROM BeritaAcaraEntri e WHERE e.BeritaAcaraId = b.Id) AS Jumlah
        """;

    /// <summary>All entries whose date is long enough ago that a term may have ended; the oldest first.</summary>
    public async Task<IReadOnlyList<EntriRetensi>> ListJatuhTempoAsync(long instansiId, DateOnly hari, CancellationToken ct)
    {
        var entri = await db.ListAsync<EntriArsip>($"""
            SELECT {ArsipRepository.KolomEntri} FROM Arsip a JOIN RincianArsip r ON r.ArsipId = a.Id AND r.Diganti = 0
            WHERE a.InstansiId = @instansiId AND r.Akhir <= @hari AND r.Batal = 0 ORDER BY r.Akhir, a.Nomor
            """, new { instansiId, hari }, ct);
        var acara = (await db.ListAsync<(long ArsipId, string Jenis, string Status)>("""
            SELECT e.ArsipId, b.Jenis, b.Status
            FROM BeritaAcaraEntri e JOIN BeritaAcaraArsip b ON b.Id = e.BeritaAcaraId
            WHERE e.InstansiId = @instansiId AND b.Status <> 'Batal'
            """, new { instansiId }, ct)).ToLookup(x => x.ArsipId);
        return
        [
            .. entri.Select(e => new EntriRetensi
            {
                Entri = e, Dipindah = acara[e.Id].Any(x => x is { Jenis: nameof(JenisBeritaAcara.Pemindahan), Status: "Selesai" }),
                Diusulkan = acara[e.Id].Any(x => x is { Jenis: nameof(JenisBeritaAcara.UsulMusnah), Status: "Selesai" }),
                Menunggu = acara[e.Id].Any(x => x.Status == nameof(StatusBeritaAcara.Dibuat)),
            }).Where(r => r.HarusPindah(hari) || r.DapatDiusulkan(hari)),
        ];
    }

    public Task<IReadOnlyList<BeritaAcaraArsip>> ListAsync(long instansiId, Paging page, CancellationToken ct) =>
        db.ListAsync<BeritaAcaraArsip>($"""
            SELECT {Kolom} FROM BeritaAcaraArsip b WHERE b.InstansiId = @instansiId ORDER BY b.Tahun DESC, b.Urut DESC
            {db.Dialect.Page}
            """, new { instansiId, skip = page.Skip, take = page.Size }, ct);

    public Task<BeritaAcaraArsip?> FindAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<BeritaAcaraArsip>($"SELECT {Kolom} FROM BeritaAcaraArsip b WHERE b.Id = @id AND b.InstansiId = @instansiId",
            new { id, instansiId }, ct);

    /// <summary>As they were described when the minutes were made.</summary>
    public Task<IReadOnlyList<EntriArsip>> ListEntriAsync(long instansiId, long id, CancellationToken ct) =>
        db.ListAsync<EntriArsip>($"""
            SELECT {ArsipRepository.KolomEntri} FROM BeritaAcaraEntri e
            JOIN Arsip a ON a.Id = e.ArsipId
            JOIN BeritaAcaraArsip b ON b.Id = e.BeritaAcaraId
            JOIN RincianArsip r ON r.ArsipId = a.Id
              AND r.Nomor = (SELECT MAX(x.Nomor) FROM RincianArsip x WHERE x.ArsipId = a.Id AND (x.Nomor = 1 OR x.Pada <= b.DibuatPada))
            WHERE e.BeritaAcaraId = @id AND e.InstansiId = @instansiId ORDER BY a.Nomor
            """, new { id, instansiId }, ct);

    /// <summary>Minutes about entries whose term ended. What is permanent is refused in a list to destroy, whoever asks.</summary>
    public Task<Outcome<BeritaAcaraArsip>> InsertAsync(Pelaku oleh, JenisBeritaAcara jenis, IReadOnlyCollection<long> arsipIds, CancellationToken ct) =>
        db.TryInTransactionAsync<BeritaAcaraArsip>(oleh.InstansiId, async () =>
        {
            var pilih = (await ListJatuhTempoAsync(oleh.InstansiId, oleh.HariIni, ct)).Where(r => arsipIds.Contains(r.Entri.Id)
                && (jenis == JenisBeritaAcara.Pemindahan ? r.HarusPindah(oleh.HariIni) : r.DapatDiusulkan(oleh.HariIni))).ToList();
            if (pilih.Count == 0 || pilih.Count != arsipIds.Distinct().Count())
                return Outcome<BeritaAcaraArsip>.Refuse(arsipIds.Count == 0 ? "Pilih sedikitnya satu berkas."
                    : "Ada pilihan yang belum jatuh tempo, permanen, atau sudah ada pada berita acara lain. Muat ulang halaman.");
            var urut = await db.FindAsync<int>("""
                SELECT COALESCE(MAX(Urut), 0) + 1 FROM BeritaAcaraArsip WHERE InstansiId = @InstansiId AND Tahun = @Year
                """, new { oleh.InstansiId, oleh.HariIni.Year }, ct);
            var id = await db.InsertAsync("""
                INSERT INTO BeritaAcaraArsip (InstansiId, Tahun, Urut, Jenis, Status, Tanggal, DibuatOleh, DibuatPada)
                VALUES (@InstansiId, @Year, @urut, @jenis, 'Dibuat', @HariIni, @Nama, @Now)
                """, new { oleh.InstansiId, oleh.HariIni.Year, urut, jenis = jenis.ToString(), oleh.HariIni, oleh.Nama, oleh.Now }, ct);
            await db.ExecuteAsync("""
                INSERT INTO BeritaAcaraEntri (InstansiId, BeritaAcaraId, ArsipId)
                SELECT @InstansiId, @id, a.Id FROM Arsip a WHERE a.InstansiId = @InstansiId AND a.Id IN @arsipIds
                """, new { oleh.InstansiId, id, arsipIds }, ct);
            var acara = (await FindAsync(oleh.InstansiId, id, ct))!;
            await log.CatatAsync(oleh, new(ObjekLog.BeritaAcara, id, $"membuat {acara.Nomor}, {acara.Sebutan}, {pilih.Count} berkas"), ct);
            return acara;
        }, "Nomor berita acara sedang dipakai orang lain. Simpan sekali lagi.", ct);

    /// <summary>The signed paper comes in: now its entries are moved, or proposed. False when somebody else changed it.</summary>
    public Task<bool> UpdateSelesaiAsync(Pelaku oleh, BeritaAcaraArsip acara, BerkasMasuk file, CancellationToken ct)
    {
        var sha256 = BerkasRepository.Sidik(file.Isi);
        return log.PerbuatanAsync(oleh, async () =>
        {
            await berkas.InsertAsync(file.Isi, file.Tipe, oleh.Now, ct);
            return await db.ExecuteAsync("""
                UPDATE BeritaAcaraArsip SET Status = 'Selesai', Sha256 = @sha256, NamaBerkas = @Nama, DiubahPada = @Now, Versi = Versi + 1
                WHERE Id = @Id AND InstansiId = @InstansiId AND Versi = @Versi AND Status = 'Dibuat'
                """, new { sha256, file.Nama, oleh.Now, acara.Id, oleh.InstansiId, acara.Versi }, ct) == 1;
        }, () => new(ObjekLog.BeritaAcara, acara.Id, $"menyimpan {acara.Nomor} bertanda tangan") { Baru = sha256 }, ct);
    }

    /// <summary>Cancels it, signed or not, with a reason: its entries are due again. False when somebody else changed it.</summary>
    public Task<bool> UpdateBatalAsync(Pelaku oleh, BeritaAcaraArsip acara, string alasan, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, async () => await db.ExecuteAsync("""
            UPDATE BeritaAcaraArsip SET Status = 'Batal', Alasan = @alasan, DiubahPada = @Now, Versi = Versi + 1
            WHERE Id = @Id AND InstansiId = @InstansiId AND Versi = @Versi AND Status <> 'Batal'
            """, new { alasan, oleh.Now, acara.Id, oleh.InstansiId, acara.Versi }, ct) == 1,
            () => new(ObjekLog.BeritaAcara, acara.Id, $"membatalkan {acara.Nomor}: {alasan}"), ct);
}
