namespace SopKinerja.Data;

/// <summary>The office's archive classes and the terms of its JRA.</summary>
public sealed class KlasifikasiRepository(DbSession db, LogRepository log)
{
    private const string Kolom = "Id, Kode, Uraian, RetensiAktif, RetensiInaktif, NasibAkhir, Dasar, JenisPeriode, Aktif, Versi";

    /// <param name="instansiId">Of this office.</param>
    /// <param name="cari">Part of a code or of what it is about; null for all.</param>
    /// <param name="page">In the order of the codes.</param>
    /// <param name="ct">To stop it.</param>
    public Task<IReadOnlyList<KlasifikasiArsip>> ListAsync(long instansiId, string? cari, Paging page, CancellationToken ct) =>
        db.ListAsync<KlasifikasiArsip>($"""
            SELECT {Kolom} FROM KlasifikasiArsip
            WHERE InstansiId = @instansiId AND (@pola IS NULL OR Kode LIKE @pola ESCAPE '!' OR Uraian LIKE @pola ESCAPE '!')
            ORDER BY Urut, Uraian
            {db.Dialect.Page}
            """, new { instansiId, pola = PolaSql.Memuat(cari), skip = page.Skip, take = page.Size }, ct);

    /// <summary>Those that something can be filed under.</summary>
    public Task<IReadOnlyList<KlasifikasiArsip>> ListPilihanAsync(long instansiId, CancellationToken ct) => db.ListAsync<KlasifikasiArsip>($"""
        SELECT {Kolom} FROM KlasifikasiArsip WHERE InstansiId = @instansiId AND Aktif = 1 AND RetensiAktif IS NOT NULL ORDER BY Urut, Uraian
        """, new { instansiId }, ct);

    public Task<KlasifikasiArsip?> FindAsync(long instansiId, long id, CancellationToken ct) => db.FindAsync<KlasifikasiArsip>(
        $"SELECT {Kolom} FROM KlasifikasiArsip WHERE Id = @id AND InstansiId = @instansiId", new { id, instansiId }, ct);

    /// <summary>The class proposed for a kind of report.</summary>
    public Task<KlasifikasiArsip?> FindAsync(long instansiId, JenisPeriode jenis, CancellationToken ct) => db.FindAsync<KlasifikasiArsip>($"""
        SELECT {Kolom} FROM KlasifikasiArsip WHERE InstansiId = @instansiId AND JenisPeriode = @jenis
        """, new { instansiId, jenis = jenis.ToString() }, ct);

    public Task<Outcome<long>> InsertAsync(Pelaku oleh, KlasifikasiArsip k, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(oleh.InstansiId, async () =>
        {
            if (k.Tolakan() is { } tolakan)
                return Outcome<long>.Refuse(tolakan);
            var id = await db.InsertAsync("""
                INSERT INTO KlasifikasiArsip (InstansiId, Kode, Urut, Uraian, JenisPeriode, RetensiAktif, RetensiInaktif, NasibAkhir, Dasar)
                VALUES (@InstansiId, @Kode, @urut, @Uraian, @jenis, @RetensiAktif, @RetensiInaktif, @NasibAkhir, @Dasar)
                """, Nilai(oleh, k), ct);
            await LepasUsulanAsync(oleh, k with { Id = id }, ct);
            await log.CatatAsync(oleh, new(ObjekLog.Pengaturan, id, $"menambah klasifikasi arsip {k.Kode} {k.Uraian}"), ct);
            return id;
        }, $"Kode {k.Kode} dengan uraian itu sudah ada.", ct);

    /// <summary>What is filed already keeps the class and the terms that it was filed under.</summary>
    public Task<Outcome<string>> UpdateAsync(Pelaku oleh, KlasifikasiArsip k, CancellationToken ct) =>
        db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            if (k.Tolakan() is { } tolakan)
                return Outcome<string>.Refuse(tolakan);
            if (await FindAsync(oleh.InstansiId, k.Id, ct) is not { } lama || lama.Versi != k.Versi)
                return Outcome<string>.Refuse("Klasifikasi ini baru saja diubah orang lain. Muat ulang untuk melihat isinya.");
            if (lama == k)
                return "Tidak ada yang berubah.";
            await LepasUsulanAsync(oleh, k, ct);
            await UbahAsync(oleh, lama, k, ct);
            return $"Klasifikasi {k.Kode} disimpan. Arsip yang sudah masuk tetap seperti saat diarsipkan.";
        }, $"Kode {k.Kode} dengan uraian itu sudah ada.", ct);

    /// <summary>Rows of a table: those with the same code and description are changed, the others added; none is taken away.</summary>
    /// <returns>How many were added, how many changed.</returns>
    public Task<Outcome<(int Tambah, int Ubah)>> ImporAsync(Pelaku oleh, IReadOnlyList<KlasifikasiArsip> baris, CancellationToken ct) =>
        db.TryInTransactionAsync<(int Tambah, int Ubah)>(oleh.InstansiId, async () =>
        {
            if (baris.Select(b => b.Tolakan()).FirstOrDefault(t => t is not null) is { } tolakan)
                return Outcome<(int Tambah, int Ubah)>.Refuse(tolakan);
            var ada = (await ListAsync(oleh.InstansiId, null, new(1, int.MaxValue), ct))
                .ToDictionary(k => $"{k.Kode}\n{k.Uraian}", StringComparer.OrdinalIgnoreCase);
            var (tambah, ubah) = (0, 0);
            foreach (var b in baris)
            {
                if (!ada.TryGetValue($"{b.Kode}\n{b.Uraian}", out var lama))
                {
                    tambah++;
                    await db.ExecuteAsync("""
                        INSERT INTO KlasifikasiArsip (InstansiId, Kode, Urut, Uraian, RetensiAktif, RetensiInaktif, NasibAkhir, Dasar)
                        VALUES (@InstansiId, @Kode, @urut, @Uraian, @RetensiAktif, @RetensiInaktif, @NasibAkhir, @Dasar)
                        """, Nilai(oleh, b), ct);
                }
                else if (Jadi(lama, b) is var baru && baru != lama)
                {
                    ubah++;
                    await UbahAsync(oleh, lama, baru, ct);
                }
            }

            if (tambah > 0)
                await log.CatatAsync(oleh, new(ObjekLog.Pengaturan, null, $"mengimpor {tambah} klasifikasi arsip baru"), ct);
            return (tambah, ubah);
        }, "Klasifikasi sedang diubah orang lain. Coba sekali lagi.", ct);

    /// <summary>What a row of a table makes of a class that is there: what it does not say stays as it was.</summary>
    public static KlasifikasiArsip Jadi(KlasifikasiArsip lama, KlasifikasiArsip baris) => lama with
    {
        RetensiAktif = baris.RetensiAktif ?? lama.RetensiAktif,
        RetensiInaktif = baris.RetensiInaktif ?? lama.RetensiInaktif,
        NasibAkhir = baris.NasibAkhir ?? lama.NasibAkhir,
        Dasar = baris.Dasar ?? lama.Dasar,
    };

    /// <summary>The classes that an office starts with; it edits them afterwards.</summary>
    public Task InsertBawaanAsync(Pelaku oleh, CancellationToken ct) =>
        db.InTransactionAsync(oleh.InstansiId, async () =>
        {
            foreach (var b in KlasifikasiBawaan.Semua)
                await InsertAsync(oleh, b.Klasifikasi, ct);
        }, ct);

    private async Task UbahAsync(Pelaku oleh, KlasifikasiArsip lama, KlasifikasiArsip k, CancellationToken ct)
    {
        await db.ExecuteAsync("""
            UPDATE KlasifikasiArsip SET Kode = @Kode, Urut = @urut, Uraian = @Uraian, JenisPeriode = @jenis, RetensiAktif = @RetensiAktif,
                RetensiInaktif = @RetensiInaktif, NasibAkhir = @NasibAkhir, Dasar = @Dasar, Aktif = @Aktif, Versi = Versi + 1
            WHERE Id = @Id AND InstansiId = @InstansiId
            """, Nilai(oleh, k), ct);
        await log.CatatAsync(oleh, new(ObjekLog.Pengaturan, k.Id, $"mengubah klasifikasi arsip {lama.Kode} {lama.Uraian}")
        {
            Lama = Tertulis(lama), Baru = Tertulis(k),
        }, ct);
    }

    /// <summary>One class is proposed for one kind of report.</summary>
    private async Task LepasUsulanAsync(Pelaku oleh, KlasifikasiArsip k, CancellationToken ct)
    {
        if (k.JenisPeriode is { } jenis && await db.FindAsync<KlasifikasiArsip>(
            $"SELECT {Kolom} FROM KlasifikasiArsip WHERE InstansiId = @InstansiId AND JenisPeriode = @jenis AND Id <> @Id",
            new { oleh.InstansiId, jenis = jenis.ToString(), k.Id }, ct) is { } lain)
            await UbahAsync(oleh, lain, lain with { JenisPeriode = null }, ct);
    }

    private static string Tertulis(KlasifikasiArsip k) => string.Join("; ", new[]
    {
        $"{k.Kode} {k.Uraian}", k.Retensi, k.Dasar, k.JenisPeriode is { } j ? $"usulan laporan {j}" : null, k.Aktif ? null : "tidak dipakai lagi",
    }.Where(s => !string.IsNullOrEmpty(s)));

    private static object Nilai(Pelaku oleh, KlasifikasiArsip k) => new
    {
        k.Id, oleh.InstansiId, k.Kode, urut = KlasifikasiArsip.Urutan(k.Kode), k.Uraian, jenis = k.JenisPeriode?.ToString(), k.RetensiAktif,
        k.RetensiInaktif, k.NasibAkhir, k.Dasar, k.Aktif,
    };
}
