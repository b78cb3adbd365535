namespace SopKinerja.Data;

/// <summary>An office's working calendar: the patterns of its weeks and its days off.</summary>
public sealed class KalenderRepository(DbSession db, LogRepository log)
{
    private const string Berubah = "Kalender baru saja diubah orang lain. Muat ulang untuk melihat isinya.";

    public Task<IReadOnlyList<PolaKerja>> ListPolaAsync(long instansiId, CancellationToken ct) => db.ListAsync<PolaKerja>("""
        SELECT Id, Jenis, Mulai, Akhir, SeninKamis, Jumat, Sabtu, Minggu, Versi, UnitId
        FROM PolaKerja
        WHERE InstansiId = @instansiId
        ORDER BY Jenis, Mulai DESC
        """, new { instansiId }, ct);

    public Task<IReadOnlyList<HariLibur>> ListLiburAsync(long instansiId, CancellationToken ct) => db.ListAsync<HariLibur>(
        "SELECT Id, Tanggal, Nama, Jenis FROM HariLibur WHERE InstansiId = @instansiId ORDER BY Tanggal", new { instansiId }, ct);

    /// <summary>The calendar that an office works by.</summary>
    public async Task<KalenderKantor> UntukAsync(long instansiId, CancellationToken ct) =>
        new(await ListPolaAsync(instansiId, ct), await ListLiburAsync(instansiId, ct));

    /// <summary>Adds a pattern, or changes one (Id).</summary>
    public Task<Outcome<long>> SimpanPolaAsync(Pelaku oleh, PolaKerja p, CancellationToken ct)
    {
        PolaKerja? semula = null;
        var milik = "";
        return log.PerbuatanAsync<long>(oleh, async () =>
        {
            var semua = await ListPolaAsync(oleh.InstansiId, ct);
            semula = semua.FirstOrDefault(x => x.Id == p.Id);
            if (await TolakAsync(oleh, p with { UnitId = semula is null ? p.UnitId : semula.UnitId }, semua, ct) is { } tolakan)
                return Outcome<long>.Refuse(tolakan);
            milik = await MilikAsync(oleh, semula is null ? p.UnitId : semula.UnitId, ct);
            var args = new
            {
                p.Id, oleh.InstansiId, jenis = p.Jenis.ToString(), p.Mulai, p.Akhir, p.SeninKamis, p.Jumat, p.Sabtu, p.Minggu, p.Versi,
                p.UnitId,
            };
            if (p.Id == 0)
                return await db.InsertAsync("""
                    INSERT INTO PolaKerja (InstansiId, Jenis, Mulai, Akhir, SeninKamis, Jumat, Sabtu, Minggu, UnitId)
                    VALUES (@InstansiId, @jenis, @Mulai, @Akhir, @SeninKamis, @Jumat, @Sabtu, @Minggu, @UnitId)
                    """, args, ct);
            return semula is not null && await db.ExecuteAsync("""
                UPDATE PolaKerja SET Mulai = @Mulai, Akhir = @Akhir, SeninKamis = @SeninKamis, Jumat = @Jumat, Sabtu = @Sabtu, Minggu = @Minggu,
                    Versi = Versi + 1
                WHERE Id = @Id AND InstansiId = @InstansiId AND Versi = @Versi AND Jenis = @jenis
                """, args, ct) == 1 ? p.Id : Outcome<long>.Refuse(Berubah);
        }, id => new EntriLog(ObjekLog.Kalender, id, $"{(p.Id == 0 ? "menambah" : "mengubah")} jam kerja {Sebut(p, milik)}")
            .DenganBeda(semula is null ? null : Tertulis(semula), Tertulis(p)), "Jam kerja yang mulai pada hari itu sudah ada.", ct);
    }

    /// <summary>Why a pattern cannot stand beside the others. Two of the office alike are no doubles to SQLite, whose NULLs differ.</summary>
    private async Task<string?> TolakAsync(Pelaku oleh, PolaKerja p, IReadOnlyList<PolaKerja> semua, CancellationToken ct) =>
        p.Tolakan() ?? (semua.Any(x => x.Id != p.Id && (x.Jenis, x.Mulai, x.UnitId) == (p.Jenis, p.Mulai, p.UnitId))
            ? "Jam kerja yang mulai pada hari itu sudah ada."
            : p is { Id: 0, UnitId: { } unit } ? await UnitTerbuka.TolakAsync(db, oleh.InstansiId, [unit], ct) : null);

    private static string Sebut(PolaKerja p, string milik) =>
        $"{milik} {(p.Jenis == JenisPola.Ramadan ? "Ramadan" : "mulai")} {Tanggal.Pendek(p.Mulai)}";

    /// <summary>Whose hours they are: the name of the unit, or the office.</summary>
    private async Task<string> MilikAsync(Pelaku oleh, long? unitId, CancellationToken ct) => unitId is null ? "kantor"
        : await db.FindAsync<string>("SELECT Nama FROM UnitKerja WHERE Id = @unitId AND InstansiId = @InstansiId",
            new { unitId, oleh.InstansiId }, ct) ?? "unit";

    private static string Tertulis(PolaKerja p) =>
        $"{Tanggal.Pendek(p.Mulai)}{(p.Akhir is { } a ? $" sampai {Tanggal.Pendek(a)}" : "")}; "
            + $"Sen–Kam {p.SeninKamis}; Jum {p.Jumat}; Sab {p.Sabtu}; Min {p.Minggu}";

    /// <summary>Takes a pattern away; the one before it holds again. The log keeps what it was.</summary>
    public Task<bool> DeletePolaAsync(Pelaku oleh, long id, int versi, CancellationToken ct)
    {
        PolaKerja? p = null;
        var milik = "";
        return log.PerbuatanAsync(oleh, async () =>
        {
            p = (await ListPolaAsync(oleh.InstansiId, ct)).FirstOrDefault(x => x.Id == id);
            milik = await MilikAsync(oleh, p?.UnitId, ct);
            return p is not null && await db.ExecuteAsync("DELETE FROM PolaKerja WHERE Id = @id AND InstansiId = @InstansiId AND Versi = @versi",
                new { id, oleh.InstansiId, versi }, ct) == 1;
        }, () => new EntriLog(ObjekLog.Kalender, id, $"menghapus jam kerja {Sebut(p!, milik)}") { Lama = Tertulis(p!) }, ct);
    }

    /// <summary>Adds days off or gives those that are there another name or kind; the others stay.</summary>
    /// <returns>How many came, and how many changed.</returns>
    public Task<Outcome<(int Tambah, int Ubah)>> SimpanLiburAsync(Pelaku oleh, IReadOnlyList<HariLibur> libur, CancellationToken ct)
    {
        var uraian = "";
        return log.PerbuatanAsync<(int Tambah, int Ubah)>(oleh, async () =>
        {
            if (libur.FirstOrDefault(l => l.Nama.Length is 0 or > 200 || l.Tanggal.Year is < 2000 or > 2100) is { } salah)
                return Outcome<(int, int)>.Refuse($"{Tanggal.Pendek(salah.Tanggal)}: isi nama hari libur, paling banyak 200 huruf, tahun 2000 sampai 2100.");
            var ada = (await ListLiburAsync(oleh.InstansiId, ct)).ToDictionary(l => l.Tanggal);
            var baru = libur.Where(l => !ada.ContainsKey(l.Tanggal)).DistinctBy(l => l.Tanggal).ToList();
            var ubah = libur.Where(l => ada.TryGetValue(l.Tanggal, out var x) && (x.Nama, x.Jenis) != (l.Nama, l.Jenis)).DistinctBy(l =>
                l.Tanggal).ToList();
            await db.ExecuteAsync("""
                INSERT INTO HariLibur (InstansiId, Tanggal, Nama, Jenis) VALUES (@InstansiId, @Tanggal, @Nama, @jenis)
                """, baru.Select(l => new { oleh.InstansiId, l.Tanggal, l.Nama, jenis = l.Jenis.ToString() }).ToList(), ct);
            await db.ExecuteAsync("""
                UPDATE HariLibur SET Nama = @Nama, Jenis = @jenis WHERE InstansiId = @InstansiId AND Tanggal = @Tanggal
                """, ubah.Select(l => new { oleh.InstansiId, l.Tanggal, l.Nama, jenis = l.Jenis.ToString() }).ToList(), ct);
            uraian = string.Join("; ", baru.Concat(ubah).OrderBy(l => l.Tanggal).Select(l => $"{Tanggal.Pendek(l.Tanggal)} {l.Nama}"));
            return (baru.Count, ubah.Count);
        }, n => n.Tambah + n.Ubah == 0 ? null : new(ObjekLog.Kalender, null, $"mencatat {n.Tambah + n.Ubah} hari libur") { Baru = uraian },
            Berubah, ct);
    }

    public Task<bool> DeleteLiburAsync(Pelaku oleh, long id, CancellationToken ct)
    {
        HariLibur? l = null;
        return log.PerbuatanAsync(oleh, async () =>
        {
            l = (await ListLiburAsync(oleh.InstansiId, ct)).FirstOrDefault(x => x.Id == id);
            return l is not null && await db.ExecuteAsync("DELETE FROM HariLibur WHERE Id = @id AND InstansiId = @InstansiId",
                new { id, oleh.InstansiId }, ct) == 1;
        }, () => new(ObjekLog.Kalender, id, $"menghapus hari libur {Tanggal.Pendek(l!.Tanggal)} {l.Nama}"), ct);
    }
}
