namespace SopKinerja.Data;

/// <summary>Posts, people, and who holds which post.</summary>
public sealed class JabatanRepository(DbSession db, LogRepository log)
{
    /// <summary>A term with its post and its holder.</summary>
    internal const string PemangkuSelect = """
        SELECT p.Id, p.JabatanId, j.Nama AS JabatanNama, p.PegawaiId, g.Nama, g.Nip, g.Pangkat, g.Surel, p.Jenis, p.Mulai, p.Sampai,
            p.NomorSk, p.Keterangan, p.BuktiSha, p.BuktiNama, p.Versi,
            CASE WHEN EXISTS (SELECT 1 FROM Pengguna a WHERE a.InstansiId = p.InstansiId AND a.PegawaiId = p.PegawaiId AND a.Aktif = 1)
                THEN 1 ELSE 0 END AS Berakun
        FROM PemangkuJabatan p
        JOIN Jabatan j ON j.Id = p.JabatanId
        JOIN Pegawai g ON g.Id = p.PegawaiId
        """;

    /// <summary>The posts that work can be given to.</summary>
    public async Task<IReadOnlyList<Jabatan>> ListTerbukaAsync(long instansiId, CancellationToken ct) =>
        [.. (await ListAsync(instansiId, ct)).Where(j => j.Ditutup is null)];

    public Task<IReadOnlyList<Jabatan>> ListAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<Jabatan>("""
            SELECT j.Id, j.Nama, j.Kepala, j.UnitId, u.Nama AS UnitNama, j.Ditutup, j.Versi
            FROM Jabatan j
            LEFT JOIN UnitKerja u ON u.Id = j.UnitId
            WHERE j.InstansiId = @instansiId
            ORDER BY j.Urutan, j.Id
            """, new { instansiId }, ct);

    /// <summary>A new post; an office has one head, who signs.</summary>
    public Task<Outcome<long>> InsertAsync(Pelaku oleh, string nama, long? unitId, bool kepala, int urutan, CancellationToken ct) =>
        log.PerbuatanAsync<long>(oleh, async () =>
        {
            if (kepala && await db.FindAsync<int>("SELECT COUNT(*) FROM Jabatan WHERE InstansiId = @instansiId AND Kepala = @kepala",
                new { instansiId = oleh.InstansiId, kepala }, ct) > 0)
                return Outcome<long>.Refuse("Kepala instansi sudah ada. Hanya satu jabatan yang menandatangani.");
            if (unitId is { } unit && await UnitTerbuka.TolakAsync(db, oleh.InstansiId, [unit], ct) is { } tolak)
                return Outcome<long>.Refuse(tolak);
            return await db.InsertAsync("""
                INSERT INTO Jabatan (InstansiId, UnitId, Nama, Urutan, Kepala) VALUES (@instansiId, @unitId, @nama, @urutan, @kepala)
                """, new { instansiId = oleh.InstansiId, unitId, nama, urutan, kepala }, ct);
        }, id => new(ObjekLog.Jabatan, id, $"menambah jabatan {nama}"),
            "Jabatan dengan nama ini sudah ada.", ct);

    public Task<IReadOnlyList<Pegawai>> ListPegawaiAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<Pegawai>("""
            SELECT Id, Nama, Nip, Pangkat, Golongan, Surel, Versi FROM Pegawai WHERE InstansiId = @instansiId ORDER BY Nama, Id
            """, new { instansiId }, ct);

    public Task<Pegawai?> FindPegawaiAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<Pegawai>("""
            SELECT Id, Nama, Nip, Pangkat, Golongan, Surel, Versi FROM Pegawai WHERE Id = @id AND InstansiId = @instansiId
            """, new { id, instansiId }, ct);

    public Task<long> InsertPegawaiAsync(Pelaku oleh, Pegawai p, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, () => db.InsertAsync("""
            INSERT INTO Pegawai (InstansiId, Nama, Nip, Pangkat, Golongan, Surel)
            VALUES (@instansiId, @Nama, @Nip, @Pangkat, @Golongan, @Surel)
            """, new { instansiId = oleh.InstansiId, p.Nama, p.Nip, p.Pangkat, p.Golongan, p.Surel }, ct),
            id => new(ObjekLog.Pegawai, id, $"menambah pegawai {p.Nama}"), ct);

    public async Task<bool> UpdatePegawaiAsync(Pelaku oleh, Pegawai p, CancellationToken ct)
    {
        Pegawai? semula = null;
        return await log.PerbuatanAsync(oleh, async () =>
        {
            semula = await FindPegawaiAsync(oleh.InstansiId, p.Id, ct);
            return await db.ExecuteAsync("""
                UPDATE Pegawai SET Nama = @Nama, Nip = @Nip, Pangkat = @Pangkat, Golongan = @Golongan, Surel = @Surel, Versi = Versi + 1
                WHERE Id = @Id AND InstansiId = @instansiId AND Versi = @Versi
                """, new { p.Nama, p.Nip, p.Pangkat, p.Golongan, p.Surel, p.Id, instansiId = oleh.InstansiId, p.Versi }, ct) == 1;
        }, () => new EntriLog(ObjekLog.Pegawai, p.Id, $"mengubah pegawai {p.Nama}").DenganBeda(semula, p), ct);
    }

    public Task<IReadOnlyList<Pemangku>> ListPemangkuAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<Pemangku>($"""
            {PemangkuSelect}
            WHERE p.InstansiId = @instansiId
            ORDER BY p.Mulai DESC, p.Id DESC
            """, new { instansiId }, ct);

    /// <summary>All who hold a post on that day; of several for one post the substitute comes first.</summary>
    public Task<IReadOnlyList<Pemangku>> ListPadaAsync(long instansiId, DateOnly hari, CancellationToken ct) =>
        db.ListAsync<Pemangku>($"""
            {PemangkuSelect}
            WHERE p.InstansiId = @instansiId AND p.Mulai <= @hari AND (p.Sampai IS NULL OR p.Sampai >= @hari)
            ORDER BY CASE p.Jenis WHEN 'Definitif' THEN 1 ELSE 0 END, p.Mulai DESC, p.Id DESC
            """, new { instansiId, hari }, ct);

    /// <summary>The head of the office on that day, or null while nobody is appointed.</summary>
    public Task<Pemangku?> FindKepalaPadaAsync(long instansiId, DateOnly hari, CancellationToken ct) =>
        db.FindAsync<Pemangku>($"""
            {PemangkuSelect}
            WHERE p.InstansiId = @instansiId AND j.Kepala = @kepala AND p.Mulai <= @hari AND (p.Sampai IS NULL OR p.Sampai >= @hari)
            ORDER BY CASE p.Jenis WHEN 'Definitif' THEN 1 ELSE 0 END, p.Mulai DESC, p.Id DESC
            """, new { instansiId, kepala = true, hari }, ct);

    /// <summary>Another name, unit or mark of a post, with a reason; an office has one head.</summary>
    public async Task<Outcome<string>> UbahAsync(Pelaku oleh, Jabatan baru, string? alasan, CancellationToken ct)
    {
        Jabatan? semula = null;
        return await log.PerbuatanAsync<string>(oleh, async () =>
        {
            var semua = await ListAsync(oleh.InstansiId, ct);
            semula = semua.FirstOrDefault(j => j.Id == baru.Id);
            if ((AturanSusunan.Alasan(alasan) ?? await TolakUbahAsync(oleh, semula, baru, semua, ct)) is { } tolak)
                return Outcome<string>.Refuse(tolak);
            if (semula is null || await db.ExecuteAsync("""
                UPDATE Jabatan SET Nama = @Nama, UnitId = @UnitId, Kepala = @Kepala, Versi = Versi + 1
                WHERE Id = @Id AND InstansiId = @instansiId AND Versi = @Versi
                """, new { baru.Nama, baru.UnitId, baru.Kepala, baru.Id, instansiId = oleh.InstansiId, baru.Versi }, ct) != 1)
                return Outcome<string>.Refuse(AturanSusunan.Berubah);
            return $"Jabatan {baru.Nama} diperbarui.";
        }, _ => new EntriLog(ObjekLog.Jabatan, baru.Id, $"{Perubahan(semula!, baru)}. Alasan: {alasan!.Trim()}").DenganBeda(
            semula! with { UnitNama = null }, baru with { UnitNama = null, Ditutup = semula.Ditutup }),
            "Jabatan dengan nama ini sudah ada.", ct);
    }

    private async Task<string?> TolakUbahAsync(Pelaku oleh, Jabatan? semula, Jabatan baru, IReadOnlyList<Jabatan> semua, CancellationToken ct) =>
        baru.Kepala && semua.FirstOrDefault(j => j.Kepala && j.Id != baru.Id) is { } kepala
            ? $"{kepala.Nama} sudah tercatat sebagai kepala instansi. Lepaskan tandanya lebih dahulu."
        : baru.Kepala && semula is { Kepala: false, Ditutup: not null } ? $"Jabatan {semula.Nama} sudah ditutup. Buka kembali lebih dahulu."
        : baru.UnitId is { } unit && unit != semula?.UnitId ? await UnitTerbuka.TolakAsync(db, oleh.InstansiId, [unit], ct)
        : null;

    private static string Perubahan(Jabatan lama, Jabatan baru)
    {
        List<string> apa = [];
        if (lama.Nama != baru.Nama)
            apa.Add($"nama menjadi {baru.Nama}");
        if (lama.UnitId != baru.UnitId)
            apa.Add($"unit dari {lama.UnitNama ?? "tanpa unit"} menjadi {baru.UnitNama ?? "tanpa unit"}");
        if (lama.Kepala != baru.Kepala)
            apa.Add(baru.Kepala ? "kini kepala instansi" : "bukan lagi kepala instansi");
        return $"mengubah jabatan {lama.Nama}: {string.Join(", ", apa)}";
    }

    /// <summary>A post that is offered no more, or again. One that work waits for is not closed; the refusal names the work.</summary>
    public async Task<Outcome<string>> TutupAsync(Pelaku oleh, long id, int versi, bool tutup, string? alasan, CancellationToken ct)
    {
        var nama = "";
        return await log.PerbuatanAsync<string>(oleh, async () =>
        {
            if (AturanSusunan.Alasan(alasan) is { } kurang)
                return Outcome<string>.Refuse(kurang);
            if ((await ListAsync(oleh.InstansiId, ct)).FirstOrDefault(j => j.Id == id) is not { } j)
                return Outcome<string>.Refuse(AturanSusunan.Berubah);
            nama = j.Nama;
            if (tutup && AturanSusunan.Terpakai(j, await PemakaianAsync(oleh, id, ct)) is { } sebab)
                return Outcome<string>.Refuse(sebab);
            if (!tutup && j.UnitId is { } unit && await UnitTerbuka.TolakAsync(db, oleh.InstansiId, [unit], ct) is { } tolak)
                return Outcome<string>.Refuse(tolak);
            return await db.ExecuteAsync("""
                UPDATE Jabatan SET Ditutup = @hari, Versi = Versi + 1 WHERE Id = @id AND InstansiId = @instansiId AND Versi = @versi
                """, new { id, versi, instansiId = oleh.InstansiId, hari = tutup ? oleh.HariIni : (DateOnly?)null }, ct) == 1
                ? $"Jabatan {nama} {(tutup ? "ditutup" : "dibuka kembali")}."
                : Outcome<string>.Refuse(AturanSusunan.Berubah);
        }, _ => new(ObjekLog.Jabatan, id, $"{(tutup ? "menutup" : "membuka kembali")} jabatan {nama}. Alasan: {alasan!.Trim()}"),
            AturanSusunan.Berubah, ct);
    }

    private async Task<PemakaianJabatan> PemakaianAsync(Pelaku oleh, long id, CancellationToken ct) =>
        await db.FindAsync<PemakaianJabatan>("""
            SELECT
                (SELECT COUNT(*) FROM PemangkuJabatan p WHERE p.InstansiId = @instansiId AND p.JabatanId = @id
                    AND (p.Sampai IS NULL OR p.Sampai >= @hari)) AS Pemangku,
                (SELECT COUNT(*) FROM Pelaksanaan x JOIN PelaksanaanLangkah l ON l.PelaksanaanId = x.Id
                    WHERE x.InstansiId = @instansiId AND x.Status = 'Berjalan' AND l.JabatanId = @id
                      AND l.Status IN ('Menunggu', 'Berjalan')) AS Langkah,
                (SELECT COUNT(*) FROM Sop o JOIN SopVersi v ON v.SopId = o.Id JOIN SopPelaksana k ON k.SopVersiId = v.Id
                    WHERE o.InstansiId = @instansiId AND v.Status = 'Berlaku' AND k.JabatanId = @id) AS Sop,
                (SELECT COUNT(*) FROM Disposisi d JOIN DisposisiPenerima t ON t.DisposisiId = d.Id
                    WHERE d.InstansiId = @instansiId AND t.JabatanId = @id AND t.Status IN ('BelumDibaca', 'Dibaca')) AS Disposisi
            """, new { instansiId = oleh.InstansiId, id, hari = oleh.HariIni }, ct) ?? new();
}
