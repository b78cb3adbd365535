namespace SopKinerja.Data;

using Dapper;

public sealed class PenggunaRepository(DbSession db, LogRepository log)
{
    /// <summary>Failed sign-ins before a pause, and the pause in minutes.</summary>
    public const int BatasGagal = 5, JedaMenit = 15;

    /// <summary>How long a one-time code stands before a node that starts may issue another, in minutes.</summary>
    public const int MenitKodeSegar = 10;

    private const string Kolom = """
        Id, InstansiId, PegawaiId, NamaPengguna, NamaTampil, Sandi, Cap, GagalMasuk, TerkunciSampai, Aktif, Versi
        """;

    public Task<Pengguna?> FindByNamaAsync(string nama, CancellationToken ct) =>
        db.FindAsync<Pengguna>($"SELECT {Kolom} FROM Pengguna WHERE NamaPengguna = @nama", new { nama }, ct);

    public Task<Pengguna?> FindAsync(long? instansiId, long id, CancellationToken ct) =>
        db.FindAsync<Pengguna>($"SELECT {Kolom} FROM Pengguna WHERE Id = @id AND InstansiId = @instansiId", new { id, instansiId }, ct);

    public Task<Pengguna?> FindSendiriAsync(long id, CancellationToken ct) =>
        db.FindAsync<Pengguna>($"SELECT {Kolom} FROM Pengguna WHERE Id = @id", new { id }, ct);

    public Task<IReadOnlyList<Pengguna>> ListAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<Pengguna>($"SELECT {Kolom} FROM Pengguna WHERE InstansiId = @instansiId ORDER BY NamaTampil, Id", new { instansiId },
            ct);

    public Task<IReadOnlyList<PeranPengguna>> ListPeranAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<PeranPengguna>("""
            SELECT r.PenggunaId, r.Peran, r.UnitId, u.Nama AS UnitNama
            FROM PenggunaPeran r
            JOIN Pengguna p ON p.Id = r.PenggunaId
            LEFT JOIN UnitKerja u ON u.Id = r.UnitId
            WHERE p.InstansiId = @instansiId
            """, new { instansiId }, ct);

    /// <summary>
    /// The account behind a cookie with its posts and roles, and what the frame of every page shows; null when it may no longer enter.
    /// </summary>
    public Task<SesiPengguna?> FindSesiAsync(long id, string cap, DateOnly hari, CancellationToken ct) =>
        db.BatchAsync("""
            SELECT p.Id, p.NamaTampil, p.Cap, p.PegawaiId, p.InstansiId, p.Ringkasan, i.Nama AS InstansiNama, i.Kode AS InstansiKode, i.Zona,
                (SELECT COUNT(*) FROM DisposisiPenerima t WHERE t.Status = 'BelumDibaca' AND t.JabatanId IN (
                    SELECT k.JabatanId FROM PemangkuJabatan k
                    WHERE k.PegawaiId = p.PegawaiId AND k.Mulai <= @hari AND (k.Sampai IS NULL OR k.Sampai >= @hari))) AS DisposisiBaru,
                (SELECT COUNT(*) FROM PelaksanaanLangkah l WHERE l.Status = 'Berjalan' AND l.JabatanId IN (
                    SELECT k.JabatanId FROM PemangkuJabatan k
                    WHERE k.PegawaiId = p.PegawaiId AND k.Mulai <= @hari AND (k.Sampai IS NULL OR k.Sampai >= @hari))) AS LangkahBerjalan
            FROM Pengguna p
            LEFT JOIN Instansi i ON i.Id = p.InstansiId
            WHERE p.Id = @id AND p.Cap = @cap AND p.Aktif = @aktif;
            SELECT k.Id, k.JabatanId, j.Nama AS JabatanNama, k.PegawaiId, g.Nama, g.Nip, g.Pangkat, g.Surel, k.Jenis, k.Mulai, k.Sampai,
                k.NomorSk
            FROM Pengguna p
            JOIN PemangkuJabatan k ON k.PegawaiId = p.PegawaiId
            JOIN Jabatan j ON j.Id = k.JabatanId
            JOIN Pegawai g ON g.Id = k.PegawaiId
            WHERE p.Id = @id AND k.Mulai <= @besok AND (k.Sampai IS NULL OR k.Sampai >= @kemarin)
            ORDER BY CASE k.Jenis WHEN 'Definitif' THEN 0 ELSE 1 END, k.Id;
            SELECT PenggunaId, Peran, UnitId FROM PenggunaPeran WHERE PenggunaId = @id;
            """, new { id, cap, hari, kemarin = hari.AddDays(-1), besok = hari.AddDays(1), aktif = true }, async hasil =>
        {
            var sesi = await hasil.ReadFirstOrDefaultAsync<SesiPengguna>();
            var (jabatan, peran) = ((await hasil.ReadAsync<Pemangku>()).AsList(), (await hasil.ReadAsync<PeranPengguna>()).AsList());
            return sesi is null ? null : sesi with { Jabatan = jabatan, Peran = peran };
        }, ct);

    public Task<IReadOnlyList<PeranPengguna>> ListPeranSendiriAsync(long penggunaId, CancellationToken ct) =>
        db.ListAsync<PeranPengguna>("SELECT PenggunaId, Peran, UnitId FROM PenggunaPeran WHERE PenggunaId = @penggunaId",
            new { penggunaId }, ct);

    /// <summary>Counts a failed sign-in in one statement, so that parallel guesses all count; the fifth starts the pause.</summary>
    public Task UpdateGagalAsync(long id, DateTime now, CancellationToken ct) =>
        db.ExecuteSampinganAsync("""
            UPDATE Pengguna
            SET TerkunciSampai = CASE WHEN GagalMasuk + 1 >= @batas THEN @sampai ELSE TerkunciSampai END,
                GagalMasuk = CASE WHEN GagalMasuk + 1 >= @batas THEN 0 ELSE GagalMasuk + 1 END
            WHERE Id = @id
            """, new { id, batas = BatasGagal, sampai = now.AddMinutes(JedaMenit) }, ct);

    public Task UpdateBerhasilAsync(long id, CancellationToken ct) =>
        db.ExecuteSampinganAsync("UPDATE Pengguna SET GagalMasuk = 0, TerkunciSampai = NULL WHERE Id = @id AND GagalMasuk > 0", new { id },
            ct);

    /// <summary>One's own password, or that of somebody of the office.</summary>
    public Task<bool> UpdateSandiAsync(Pelaku oleh, long id, string sandi, string cap, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, async () => await db.ExecuteAsync("""
            UPDATE Pengguna SET Sandi = @sandi, Cap = @cap, GagalMasuk = 0, TerkunciSampai = NULL, Versi = Versi + 1
            WHERE Id = @id AND (Id = @sendiri OR InstansiId = @instansiId)
            """, new { id, sandi, cap, sendiri = oleh.Id, instansiId = oleh.InstansiId }, ct) == 1,
                () => new(ObjekLog.Pengguna, id, "mengganti kata sandi"), ct);

    /// <summary>Whether one wants the mail of the morning.</summary>
    public Task<bool> UpdateRingkasanAsync(Pelaku oleh, bool ringkasan, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, async () => await db.ExecuteAsync(
            "UPDATE Pengguna SET Ringkasan = @ringkasan WHERE Id = @id AND InstansiId = @instansiId",
            new { id = oleh.Id, instansiId = oleh.InstansiId, ringkasan }, ct) == 1,
            () => new(ObjekLog.Pengguna, oleh.Id, ringkasan ? "meminta ringkasan harian" : "menghentikan ringkasan harian"), ct);

    public Task<bool> UpdateAktifAsync(Pelaku oleh, long id, int versi, bool aktif, string cap, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, async () => await db.ExecuteAsync("""
            UPDATE Pengguna SET Aktif = @aktif, Cap = @cap, Versi = Versi + 1 WHERE Id = @id AND InstansiId = @instansiId AND Versi = @versi
            """, new { instansiId = oleh.InstansiId, id, versi, aktif, cap }, ct) == 1,
            () => new(ObjekLog.Pengguna, id, aktif ? "membuka akun" : "menutup akun"), ct);

    /// <summary>A new account with its roles, or a refusal when the name is taken.</summary>
    /// <param name="instansiId">The office it belongs to; null for the system's administrator.</param>
    public Task<Outcome<long>> InsertAsync(Pelaku oleh, long? instansiId, PenggunaBaru baru, CancellationToken ct) =>
        log.PerbuatanAsync<long>(oleh with { InstansiId = instansiId ?? 0 }, async () =>
        {
            if (await UnitTerbuka.TolakAsync(db, instansiId ?? 0, baru.Peran.Where(p => PeranPengguna.Berunit(p.Peran))
                .Select(p => p.UnitId).OfType<long>(), ct) is { } tolak)
                return Outcome<long>.Refuse(tolak);
            var id = await db.InsertAsync("""
                INSERT INTO Pengguna (InstansiId, PegawaiId, NamaPengguna, NamaTampil, Sandi, Cap, DibuatPada)
                VALUES (@instansiId, @PegawaiId, @Nama, @Tampil, @Sandi, @Cap, @Now)
                """, new { instansiId, baru.PegawaiId, baru.Nama, baru.Tampil, baru.Sandi, baru.Cap, oleh.Now }, ct);
            await InsertPeranAsync(id, baru.Peran, ct);
            return id;
        }, id => new(ObjekLog.Pengguna, id, $"membuat akun {baru.Nama}: {string.Join(", ", baru.Peran.Select(p => p.Peran))}"),
            $"Nama pengguna {baru.Nama} sudah dipakai. Pilih nama lain.", ct);

    /// <summary>
    /// Another official behind an account, and other roles, with a reason. What they were stays in the log. An office keeps an
    /// administrator who can sign in.
    /// </summary>
    public Task<Outcome<string>> UbahAsync(Pelaku oleh, long id, int versi, long? pegawaiId,
        IReadOnlyList<(Peran Peran, long? UnitId)> peran, string? alasan, CancellationToken ct)
    {
        string semula = "", kini = "", nama = "";
        return log.PerbuatanAsync<string>(oleh, async () =>
        {
            var lama = (await ListPeranAsync(oleh.InstansiId, ct)).ToLookup(r => r.PenggunaId);
            if ((AturanSusunan.Alasan(alasan) ?? await TolakPeranAsync(oleh, id, peran, lama, ct)) is { } tolak)
                return Outcome<string>.Refuse(tolak);
            var pegawai = await db.FindAsync<string>(
                "SELECT Nama FROM Pegawai WHERE Id = @pegawaiId AND InstansiId = @instansiId",
                new { pegawaiId, instansiId = oleh.InstansiId }, ct);
            if (await FindAsync(oleh.InstansiId, id, ct) is not { } akun || (pegawaiId is not null && pegawai is null)
                || await db.ExecuteAsync("""
                    UPDATE Pengguna SET PegawaiId = @pegawaiId, Versi = Versi + 1,
                        NamaTampil = CASE WHEN @pegawaiId IS NULL AND PegawaiId IS NOT NULL THEN NamaPengguna
                            ELSE COALESCE(@pegawai, NamaTampil) END
                    WHERE Id = @id AND InstansiId = @instansiId AND Versi = @versi
                    """, new { id, instansiId = oleh.InstansiId, versi, pegawaiId, pegawai }, ct) != 1)
                return Outcome<string>.Refuse(AturanSusunan.Berubah);
            (nama, semula) = (akun.NamaPengguna, $"{akun.NamaTampil}: {Sebut(lama[id].Select(r => (r.Peran, r.UnitNama)))}");
            await db.ExecuteAsync("DELETE FROM PenggunaPeran WHERE PenggunaId = @id", new { id }, ct);
            await InsertPeranAsync(id, peran, ct);
            kini = $"{(await FindAsync(oleh.InstansiId, id, ct))!.NamaTampil}: {Sebut((await ListPeranAsync(oleh.InstansiId, ct)).Where(r => r.PenggunaId == id)
                .Select(r => (r.Peran, r.UnitNama)))}";
            return $"Akun {nama} diperbarui.";
        }, _ => new EntriLog(ObjekLog.Pengguna, id, $"mengubah akun {nama}. Alasan: {alasan!.Trim()}").DenganBeda(semula, kini),
            AturanSusunan.Berubah, ct);
    }

    /// <summary>Why an account cannot have these roles; null when it can.</summary>
    private async Task<string?> TolakPeranAsync(Pelaku oleh, long id, IReadOnlyList<(Peran Peran, long? UnitId)> peran,
        ILookup<long, PeranPengguna> lama, CancellationToken ct)
    {
        if (peran.Count == 0)
            return "Pilih sedikitnya satu peran. Untuk menghentikan akun, nonaktifkan.";
        if (peran.Any(p => p.Peran == Peran.AdminSistem || (p.Peran == Peran.Pengisi && p.UnitId is null)))
            return "Pilih peran dari daftar; seorang pengisi mempunyai unit.";
        var admin = (await ListAsync(oleh.InstansiId, ct)).Where(p => p.Aktif && lama[p.Id].Any(r => r.Peran == Peran.AdminInstansi)).ToList();
        return admin.Exists(p => p.Id == id) && admin.Count == 1 && peran.All(p => p.Peran != Peran.AdminInstansi)
            ? "Ini satu-satunya admin instansi. Jadikan orang lain admin lebih dahulu."
            : await UnitTerbuka.TolakAsync(db, oleh.InstansiId, peran.Where(p => PeranPengguna.Berunit(p.Peran)).Select(p => p.UnitId)
                .Except(lama[id].Select(r => r.UnitId)).OfType<long>(), ct);
    }

    private Task InsertPeranAsync(long id, IEnumerable<(Peran Peran, long? UnitId)> peran, CancellationToken ct) =>
        db.ExecuteAsync("INSERT INTO PenggunaPeran (PenggunaId, Peran, UnitId) VALUES (@id, @peran, @unitId)",
            peran.Select(p => (p.Peran, UnitId: PeranPengguna.Berunit(p.Peran) ? p.UnitId : null)).Distinct()
                .Select(p => new { id, peran = p.Peran.ToString(), unitId = p.UnitId }).ToList(), ct);

    private static string Sebut(IEnumerable<(Peran Peran, string? Unit)> peran) =>
        string.Join(", ", peran.Select(p => p.Unit is null ? $"{p.Peran}" : $"{p.Peran} {p.Unit}").Order(StringComparer.Ordinal));

    public async Task<bool> AdaPenggunaAsync(CancellationToken ct) =>
        await db.FindAsync<int>("SELECT CASE WHEN EXISTS (SELECT 1 FROM Pengguna) THEN 1 ELSE 0 END", null, ct) > 0;

    /// <summary>
    /// Keeps a new one-time code, which ends the older ones. Null when it was kept; otherwise when another node issued one that is still
    /// fresh, which stays the only valid one.
    /// </summary>
    public async Task<DateTime?> InsertKodePertamaAsync(string sidik, DateTime now, CancellationToken ct)
    {
        DateTime? segar = null;
        await db.InTransactionAsync(null, async () =>
        {
            segar = await db.FindAsync<DateTime?>("""
                SELECT MAX(DibuatPada) FROM KodePertama WHERE DipakaiPada IS NULL AND DibuatPada > @batas
                """, new { batas = now.AddMinutes(-MenitKodeSegar) }, ct);
            if (segar is not null)
                return;
            await db.ExecuteAsync("UPDATE KodePertama SET DipakaiPada = @now WHERE DipakaiPada IS NULL", new { now }, ct);
            await db.ExecuteAsync("INSERT INTO KodePertama (Sidik, DibuatPada) VALUES (@sidik, @now)", new { sidik, now }, ct);
        }, ct);
        return segar;
    }

    /// <summary>The administrator of the system, with the one-time code that the program wrote at its first start. Once.</summary>
    public Task<Outcome<long>> InsertPertamaAsync(string sidikKode, PenggunaBaru baru, DateTime now, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(null, async () => await PakaiKodePertamaAsync(sidikKode, now, ct)
            ? await InsertAsync(new() { InstansiId = 0, Zona = "WIB", Nama = baru.Tampil, Now = now }, null, baru, ct)
            : Outcome<long>.Refuse("Kode tidak cocok. Salin kode dari catatan (log) saat portal pertama dijalankan."),
            "Administrator sudah dibuat.", ct);

    /// <summary>Uses the one-time code up. False when it is wrong, used, or an account exists already.</summary>
    public async Task<bool> PakaiKodePertamaAsync(string sidik, DateTime now, CancellationToken ct) =>
        await db.ExecuteAsync("""
            UPDATE KodePertama SET DipakaiPada = @now
            WHERE Sidik = @sidik AND DipakaiPada IS NULL AND NOT EXISTS (SELECT 1 FROM Pengguna)
            """, new { sidik, now }, ct) == 1;
}
