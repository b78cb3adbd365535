namespace SopKinerja.Data;

using System.Globalization;

/// <summary>A section as the last report of the same kind has it, under the key that it has in the one being written.</summary>
public sealed record NarasiLalu(string Bagian, string Markdown);

/// <summary>The last report of the same kind with its sections.</summary>
public sealed record LaporanLalu(long Id, string Judul, IReadOnlyList<NarasiLalu> Narasi);

/// <summary>
/// Last year's text as this year's beginning. Figures by name follow the data by themselves; what was copied is marked until somebody
/// saves it.
/// </summary>
public sealed class SalinNarasiRepository(DbSession db, LaporanRepository laporan, NarasiRepository narasi, LogRepository log)
{
    /// <summary>Null where the office has no earlier report of the kind with a text.</summary>
    public async Task<LaporanLalu?> FindLaluAsync(Laporan r, long instansiId, CancellationToken ct)
    {
        var args = new { instansiId, r.Tahun, jenis = r.JenisPeriode.ToString(), nomor = r.NomorPeriode };
        var baris = await db.ListAsync<Baris>("""
            SELECT l.Id, l.Judul, p.Tahun, n.Bagian, n.Markdown
            FROM Laporan l
            JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
            JOIN LaporanNarasi n ON n.LaporanId = l.Id
            WHERE l.InstansiId = @instansiId AND p.Batal = 0 AND p.JenisPeriode = @jenis AND p.NomorPeriode = @nomor AND n.Markdown <> ''
              AND p.Tahun = (
                SELECT MAX(q.Tahun) FROM Pelaksanaan q
                JOIN Laporan m ON m.PelaksanaanId = q.Id
                JOIN LaporanNarasi t ON t.LaporanId = m.Id AND t.Markdown <> ''
                WHERE q.InstansiId = @instansiId AND q.Batal = 0 AND q.JenisPeriode = @jenis AND q.NomorPeriode = @nomor
                  AND q.Tahun < @Tahun)
            ORDER BY l.Id DESC, n.Bagian
            """, args, ct);
        var satu = baris.Where(b => b.Id == baris[0].Id && !string.IsNullOrWhiteSpace(b.Markdown)).ToList();
        if (satu.Count == 0)
            return null;
        var sasaran = await SasaranAsync(instansiId, satu[0].Tahun, r.Tahun, ct);
        return new(satu[0].Id, satu[0].Judul, [.. satu.Select(b => (Kunci: Kunci(b.Bagian, sasaran), b.Markdown))
            .Where(x => x.Kunci is not null).Select(x => new NarasiLalu(x.Kunci!, x.Markdown)).DistinctBy(n => n.Bagian)]);
    }

    /// <summary>Copies sections that stand empty, with the pictures they show; a section that somebody wrote is never touched.</summary>
    /// <returns>How many.</returns>
    public Task<Outcome<int>> SalinAsync(Pelaku oleh, long laporanId, IReadOnlyCollection<string> bagian, CancellationToken ct)
    {
        LaporanLalu? lalu = null;
        return log.PerbuatanAsync<int>(oleh, async () =>
        {
            if (await laporan.FindAsync(oleh.InstansiId, laporanId, ct) is var r && r is not { Terbuka: true })
                return Outcome<int>.Refuse($"{Laporan.Tertutup(r)} Narasi tidak dapat diubah.");
            lalu = await FindLaluAsync(r, oleh.InstansiId, ct);
            var ada = (await narasi.ListAsync(oleh.InstansiId, laporanId, ct)).ToDictionary(n => n.Bagian);
            var salin = lalu?.Narasi.Where(n => bagian.Contains(n.Bagian) && string.IsNullOrWhiteSpace(ada.GetValueOrDefault(n.Bagian)?.Markdown))
                .ToList() ?? [];
            if (salin.Count == 0)
                return Outcome<int>.Refuse("Tidak ada bagian kosong yang tertulis pada laporan sebelumnya.");
            foreach (var n in salin)
                await narasi.SisipkanSalinanAsync(oleh, laporanId, n, lalu!.Judul, ada.GetValueOrDefault(n.Bagian)?.Versi ?? 0, ct);
            await GambarAsync(oleh, lalu!, laporanId, salin, ct);
            return salin.Count;
        }, n => new(ObjekLog.Laporan, laporanId, $"menyalin {n} bagian dari {lalu!.Judul}"), NarasiRepository.Bentrok, ct);
    }

    /// <summary>The pictures that the copied texts name, where the report has none of the name; the log holds the hash of each.</summary>
    private async Task GambarAsync(Pelaku oleh, LaporanLalu dari, long ke, List<NarasiLalu> salin, CancellationToken ct)
    {
        var perlu = (await db.ListAsync<Gambar>("""
            SELECT g.Nama, g.Sha256 FROM LaporanGambar g
            WHERE g.LaporanId = @dari AND g.InstansiId = @instansiId
              AND NOT EXISTS (SELECT 1 FROM LaporanGambar h WHERE h.LaporanId = @ke AND h.Nama = g.Nama)
            """, new { dari = dari.Id, ke, instansiId = oleh.InstansiId }, ct))
            .Where(g => salin.Exists(n => n.Markdown.Contains(g.Nama, StringComparison.OrdinalIgnoreCase))).ToList();
        if (perlu.Count == 0)
            return;
        await db.ExecuteAsync("""
            INSERT INTO LaporanGambar (InstansiId, LaporanId, Nama, Sha256, Tipe, Lebar, Tinggi, Ukuran, DiunggahOleh, DiunggahPada)
            SELECT InstansiId, @ke, Nama, Sha256, Tipe, Lebar, Tinggi, Ukuran, @oleh, @now
            FROM LaporanGambar WHERE LaporanId = @dari AND InstansiId = @instansiId AND Nama IN @daftar
            """, new
        {
            instansiId = oleh.InstansiId, dari = dari.Id, ke, daftar = perlu.Select(g => g.Nama), oleh = oleh.Nama, now = oleh.Now
        }, ct);
        foreach (var g in perlu)
            await log.CatatAsync(oleh, new EntriLog(ObjekLog.Laporan, ke, $"menyalin gambar {g.Nama} dari {dari.Judul}") { Baru = g.Sha256 }, ct);
    }

    /// <summary>A sasaran goes on where its words are the same; its sections have the new year's number.</summary>
    private async Task<IReadOnlyDictionary<long, long>> SasaranAsync(long instansiId, int dari, int ke, CancellationToken ct)
    {
        var semua = await db.ListAsync<Sasaran>("SELECT Id, Tahun, Uraian FROM Sasaran WHERE InstansiId = @instansiId AND Tahun IN (@dari, @ke)",
            new { instansiId, dari, ke }, ct);
        var baru = semua.Where(s => s.Tahun == ke).DistinctBy(s => s.Kata).ToDictionary(s => s.Kata, s => s.Id);
        return semua.Where(s => s.Tahun == dari && baru.ContainsKey(s.Kata)).ToDictionary(s => s.Id, s => baru[s.Kata]);
    }

    private static string? Kunci(string bagian, IReadOnlyDictionary<long, long> sasaran) =>
        bagian.Split('-') is not ["sasaran", var id, var analisis] ? bagian
        : long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && sasaran.TryGetValue(n, out var baru)
            ? string.Create(CultureInfo.InvariantCulture, $"sasaran-{baru}-{analisis}")
        : null;

    private sealed record Gambar
    {
        public required string Nama { get; init; }

        public required string Sha256 { get; init; }
    }

    private sealed record Baris
    {
        public required long Id { get; init; }

        public required string Judul { get; init; }

        public required int Tahun { get; init; }

        public required string Bagian { get; init; }

        public required string Markdown { get; init; }
    }

    private sealed record Sasaran
    {
        public required long Id { get; init; }

        public required int Tahun { get; init; }

        public required string Uraian { get; init; }

        public string Kata => string.Join(' ', Uraian.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
