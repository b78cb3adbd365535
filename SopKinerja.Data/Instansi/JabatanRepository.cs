namespace SopKinerja.Data;

using System.Globalization;

/// <summary>Posts, people, and who holds which post.</summary>
public sealed class JabatanRepository(DbSession db, LogRepository log)
{
    private const string PemangkuSelect = """
        SELECT p.Id, p.JabatanId, j.Nama AS JabatanNama, p.PegawaiId, g.Nama, g.Nip, g.Pangkat, g.Surel, p.Jenis, p.Mulai, p.Sampai,
            p.NomorSk
        FROM PemangkuJabatan p
        JOIN Jabatan j ON j.Id = p.JabatanId
        JOIN Pegawai g ON g.Id = p.PegawaiId
        """;

    public Task<IReadOnlyList<Jabatan>> ListAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<Jabatan>("""
            SELECT j.Id, j.Nama, j.Kepala, j.UnitId, u.Nama AS UnitNama
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

    /// <summary>Appoints someone. Two definitive holders of one post may not overlap.</summary>
    public async Task<Outcome<long>> InsertPemangkuAsync(Pelaku oleh, long jabatanId, long pegawaiId, JenisPemangku jenis,
        DateOnly mulai, DateOnly? sampai, string? nomorSk, CancellationToken ct)
    {
        (string Nama, string Jabatan) siapa = default;
        return await log.PerbuatanAsync<long>(oleh, async () =>
        {
            siapa = await db.FindAsync<(string, string)>("""
                SELECT g.Nama, j.Nama FROM Jabatan j, Pegawai g
                WHERE j.Id = @jabatanId AND j.InstansiId = @instansiId AND g.Id = @pegawaiId AND g.InstansiId = @instansiId
                """, new { jabatanId, pegawaiId, instansiId = oleh.InstansiId }, ct);
            if (siapa.Nama is null)
                return Outcome<long>.Refuse("Pilih jabatan dan pegawai dari daftar.");
            var tumpang = await db.FindAsync<string>("""
                SELECT g.Nama FROM PemangkuJabatan p JOIN Pegawai g ON g.Id = p.PegawaiId
                WHERE p.InstansiId = @instansiId AND p.JabatanId = @jabatanId AND p.Jenis = @jenis
                  AND p.Mulai <= @akhir AND (p.Sampai IS NULL OR p.Sampai >= @mulai)
                """, new { instansiId = oleh.InstansiId, jabatanId, jenis = jenis.ToString(), mulai, akhir = sampai ?? DateOnly.MaxValue },
                    ct);
            if (tumpang is not null)
                return Outcome<long>.Refuse(
                    $"Pada masa itu jabatan ini sudah dipangku {tumpang} ({jenis}). Akhiri masa jabatannya lebih dahulu.");
            return await db.InsertAsync("""
                INSERT INTO PemangkuJabatan (InstansiId, JabatanId, PegawaiId, Jenis, Mulai, Sampai, NomorSk)
                VALUES (@instansiId, @jabatanId, @pegawaiId, @jenis, @mulai, @sampai, @nomorSk)
                """, new { instansiId = oleh.InstansiId, jabatanId, pegawaiId, jenis = jenis.ToString(), mulai, sampai, nomorSk }, ct);
        }, _ => new(ObjekLog.Jabatan, jabatanId,
            $"mencatat {siapa.Nama} sebagai pemangku {jenis} {siapa.Jabatan} sejak {Tanggal.Panjang(mulai)}"
                + (sampai is { } akhir ? $" sampai {Tanggal.Panjang(akhir)}" : ""))
        {
            Baru = nomorSk,
        }, "Pemangku sudah tercatat.", ct);
    }

    /// <summary>Ends a term on its last day. False when there is no such running term.</summary>
    public async Task<bool> UpdateSampaiAsync(Pelaku oleh, long id, DateOnly sampai, CancellationToken ct)
    {
        Pemangku? semula = null;
        return await log.PerbuatanAsync(oleh, async () =>
        {
            semula = await db.FindAsync<Pemangku>($"{PemangkuSelect} WHERE p.Id = @id AND p.InstansiId = @instansiId",
                new { id, instansiId = oleh.InstansiId }, ct);
            return await db.ExecuteAsync("""
                UPDATE PemangkuJabatan SET Sampai = @sampai
                WHERE Id = @id AND InstansiId = @instansiId AND Mulai <= @sampai AND (Sampai IS NULL OR Sampai > @sampai)
                """, new { id, instansiId = oleh.InstansiId, sampai }, ct) == 1;
        }, () => new(ObjekLog.Jabatan, semula!.JabatanId,
            $"mengakhiri masa jabatan {semula.Nama} sebagai {semula.Sebutan} pada {Tanggal.Panjang(sampai)}")
        {
            Lama = semula.Sampai?.ToString("O", CultureInfo.InvariantCulture), Baru = sampai.ToString("O", CultureInfo.InvariantCulture),
        }, ct);
    }
}
