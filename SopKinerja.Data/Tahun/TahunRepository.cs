namespace SopKinerja.Data;

/// <summary>One indicator in one year, as it was when the year was closed.</summary>
public sealed record NilaiTahun
{
    public required long IndikatorId { get; init; }

    public long? AsalId { get; init; }

    public required int Tahun { get; init; }

    public required string Kode { get; init; }

    public decimal? Target { get; init; }

    public decimal? Realisasi { get; init; }

    public decimal? Capaian { get; init; }

    public decimal? Terbatas { get; init; }
}

/// <summary>Years as a whole: copied from one to the next, closed with their values, compared over the chain of copies.</summary>
public sealed class TahunRepository(DbSession db, CapaianRepository capaian, LogRepository log)
{
    public sealed record Ringkas
    {
        public required int Tahun { get; init; }

        public required int Indikator { get; init; }

        public string? DitutupOleh { get; init; }

        public DateTime? DitutupPada { get; init; }

        public bool Tutup => DitutupPada is not null;
    }

    public Task<IReadOnlyList<Ringkas>> ListAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<Ringkas>("""
            SELECT s.Tahun, COUNT(i.Id) AS Indikator, t.DitutupOleh, t.DitutupPada
            FROM Sasaran s
            LEFT JOIN Indikator i ON i.SasaranId = s.Id
            LEFT JOIN TutupTahun t ON t.InstansiId = s.InstansiId AND t.Tahun = s.Tahun
            WHERE s.InstansiId = @instansiId
            GROUP BY s.Tahun, t.DitutupOleh, t.DitutupPada
            ORDER BY s.Tahun DESC
            """, new { instansiId }, ct);

    /// <summary>
    /// Copies sasaran, indicators with their targets, programmes without their money, links and rules into a year that has none.
    /// Each copy remembers what it was copied from, so that a comparison over years outlives a new code.
    /// </summary>
    public Task<Outcome<int>> SalinAsync(Pelaku oleh, int dari, int ke, CancellationToken ct) =>
        log.PerbuatanAsync<int>(oleh, async () =>
        {
            if (ke <= dari)
                return Outcome<int>.Refuse($"Salinan hanya ke tahun sesudah {dari}.");
            var args = new { instansiId = oleh.InstansiId, dari, ke, oleh = oleh.Nama, now = oleh.Now, tahunLalu = ke - 1 };
            if (await db.FindAsync<int>("SELECT COUNT(*) FROM Sasaran WHERE InstansiId = @instansiId AND Tahun = @ke", args, ct) > 0)
                return Outcome<int>.Refuse($"Tahun {ke} sudah mempunyai sasaran. Salinan hanya ke tahun yang masih kosong.");
            if (await db.ExecuteAsync("""
                INSERT INTO Sasaran (InstansiId, Tahun, Urutan, Uraian)
                SELECT InstansiId, @ke, Urutan, Uraian FROM Sasaran WHERE InstansiId = @instansiId AND Tahun = @dari
                """, args, ct) == 0)
                return Outcome<int>.Refuse($"Tahun {dari} belum mempunyai sasaran untuk disalin.");
            var jumlah = await db.ExecuteAsync($"""
                INSERT INTO Indikator (InstansiId, SasaranId, Kode, Urutan, Uraian, Satuan, Jenis, Arah, CaraHitung, Agregasi, SumberData,
                    PenanggungJawab, UnitId, TahunLalu, DataAwal, TargetAkhir, StandarNasional, TargetTeks, AsalId,
                    {KolomIndikator.Aturan})
                SELECT i.InstansiId, b.Id, i.Kode, i.Urutan, i.Uraian, i.Satuan, i.Jenis, i.Arah, i.CaraHitung, i.Agregasi, i.SumberData,
                    i.PenanggungJawab, i.UnitId, n.Capaian, i.DataAwal, i.TargetAkhir, i.StandarNasional, i.TargetTeks, i.Id,
                    {KolomIndikator.AturanI}
                FROM Sasaran a
                JOIN Indikator i ON i.SasaranId = a.Id
                JOIN Sasaran b ON b.InstansiId = a.InstansiId AND b.Tahun = @ke AND b.Urutan = a.Urutan
                LEFT JOIN NilaiTahun n ON n.IndikatorId = i.Id AND n.Tahun = @tahunLalu
                WHERE a.InstansiId = @instansiId AND a.Tahun = @dari
                """, args, ct);
            await db.ExecuteAsync("""
                INSERT INTO TargetIndikator (InstansiId, IndikatorId, JenisPeriode, NomorPeriode, Nilai, NilaiBawah)
                SELECT t.InstansiId, i.Id, t.JenisPeriode, t.NomorPeriode, t.Nilai, t.NilaiBawah
                FROM Sasaran s
                JOIN Indikator i ON i.SasaranId = s.Id
                JOIN TargetIndikator t ON t.IndikatorId = i.AsalId
                WHERE s.InstansiId = @instansiId AND s.Tahun = @ke
                """, args, ct);
            await SalinProgramAsync(args, ct);
            await db.ExecuteAsync("""
                INSERT INTO AturanTahun (InstansiId, Tahun, Desimal, Pembulatan, Batas, BatasCetak, Negatif, Dasar, Efisiensi, Ketat, Ajukan,
                    Skala, Pita, DiubahOleh, DiubahPada)
                SELECT InstansiId, @ke, Desimal, Pembulatan, Batas, BatasCetak, Negatif, Dasar, Efisiensi, Ketat, Ajukan, Skala, Pita, @oleh, @now
                FROM AturanTahun
                WHERE InstansiId = @instansiId AND Tahun = @dari
                  AND NOT EXISTS (SELECT 1 FROM AturanTahun x WHERE x.InstansiId = @instansiId AND x.Tahun = @ke)
                """, args, ct);
            return jumlah;
        }, jumlah => new(ObjekLog.Tahun, null, $"menyalin {jumlah} indikator dari tahun {dari} ke {ke}"),
            $"Seseorang baru saja mengisi tahun {ke}. Muat ulang halaman.", ct);

    /// <summary>
    /// Closes a year whose yearly rekap is locked: its values are kept for comparison and become "tahun lalu" of the indicators that were
    /// copied from it.
    /// </summary>
    public Task<Outcome<int>> TutupAsync(Pelaku oleh, int tahun, CancellationToken ct) =>
        log.PerbuatanAsync<int>(oleh, async () =>
        {
            var kini = await capaian.MuatAsync(oleh.InstansiId, new(tahun, JenisPeriode.Tahunan, 0), ct);
            if (kini.Tutup)
                return Outcome<int>.Refuse($"Tahun {tahun} sudah ditutup.");
            if (!kini.Terkunci)
                return Outcome<int>.Refuse($"Kunci rekap Tahun {tahun} lebih dahulu, pada langkah rekap pelaksanaan SOP.");
            await db.ExecuteAsync("""
                INSERT INTO TutupTahun (InstansiId, Tahun, DitutupOleh, DitutupPada) VALUES (@instansiId, @tahun, @oleh, @now)
                """, new { instansiId = oleh.InstansiId, tahun, oleh = oleh.Nama, now = oleh.Now }, ct);
            await db.ExecuteAsync("""
                INSERT INTO NilaiTahun (InstansiId, IndikatorId, Tahun, Kode, Uraian, Target, Realisasi, Capaian, Terbatas)
                VALUES (@instansiId, @IndikatorId, @tahun, @Kode, @Uraian, @Target, @Realisasi, @capaian, @Terbatas)
                """, kini.Baris.Select(b =>
            {
                var h = b.Hitung(kini.Aturan);
                return new
                {
                    instansiId = oleh.InstansiId, b.IndikatorId, tahun, b.Kode, b.Uraian, b.Target, h.Realisasi, capaian = Muat(h.Capaian),
                    h.Terbatas
                };
            }).ToList(), ct);
            await db.ExecuteAsync("""
                UPDATE Indikator
                SET TahunLalu = (SELECT n.Capaian FROM NilaiTahun n WHERE n.IndikatorId = Indikator.AsalId), Versi = Versi + 1
                WHERE InstansiId = @instansiId
                  AND AsalId IN (
                    SELECT n.IndikatorId FROM NilaiTahun n
                    WHERE n.InstansiId = @instansiId AND n.Tahun = @tahun AND n.Capaian IS NOT NULL)
                  AND SasaranId IN (SELECT s.Id FROM Sasaran s WHERE s.InstansiId = @instansiId AND s.Tahun = @berikut)
                """, new { instansiId = oleh.InstansiId, tahun, berikut = tahun + 1 }, ct);
            return kini.Baris.Count;
        }, _ => new(ObjekLog.Tahun, null, $"menutup tahun {tahun}"),
            $"Tahun {tahun} baru saja ditutup orang lain.", ct);

    /// <summary>Opens a year again, as long as no later year rests on it closed.</summary>
    public Task<Outcome<int>> BukaAsync(Pelaku oleh, int tahun, CancellationToken ct) =>
        log.PerbuatanAsync<int>(oleh, async () =>
        {
            var args = new { instansiId = oleh.InstansiId, tahun };
            if (await db.FindAsync<int>("SELECT COUNT(*) FROM TutupTahun WHERE InstansiId = @instansiId AND Tahun > @tahun", args, ct) > 0)
                return Outcome<int>.Refuse($"Tahun sesudah {tahun} sudah ditutup dan memakai nilainya. Buka tahun itu lebih dahulu.");
            await db.ExecuteAsync("DELETE FROM NilaiTahun WHERE InstansiId = @instansiId AND Tahun = @tahun", args, ct);
            return await db.ExecuteAsync("DELETE FROM TutupTahun WHERE InstansiId = @instansiId AND Tahun = @tahun", args, ct) == 1
                ? tahun
                : Outcome<int>.Refuse($"Tahun {tahun} tidak sedang ditutup.");
        }, _ => new(ObjekLog.Tahun, null, $"membuka lagi tahun {tahun}"),
            "Tahun ini baru saja diubah orang lain.", ct);

    /// <summary>Every indicator of the office with its closed value, newest year first: the material of a trend.</summary>
    public Task<IReadOnlyList<NilaiTahun>> ListNilaiAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<NilaiTahun>("""
            SELECT i.Id AS IndikatorId, i.AsalId, s.Tahun, COALESCE(n.Kode, i.Kode) AS Kode, n.Target, n.Realisasi, n.Capaian, n.Terbatas
            FROM Sasaran s
            JOIN Indikator i ON i.SasaranId = s.Id
            LEFT JOIN NilaiTahun n ON n.IndikatorId = i.Id
            WHERE s.InstansiId = @instansiId
            ORDER BY s.Tahun DESC
            """, new { instansiId }, ct);

    /// <summary>
    /// The closed years of an indicator and of what it was copied from, oldest first; the indicator itself is not among them.
    /// </summary>
    public static IReadOnlyList<NilaiTahun> Rantai(long indikatorId, IReadOnlyDictionary<long, NilaiTahun> semua)
    {
        var hasil = new List<NilaiTahun>();
        var dilihat = new HashSet<long>();
        for (var id = semua.GetValueOrDefault(indikatorId)?.AsalId; id is { } asal && dilihat.Add(asal) && semua.TryGetValue(asal,
            out var n); id = n.AsalId)
            if (n.Terbatas is not null)
                hasil.Insert(0, n);
        return hasil;
    }

    /// <summary>A raw capaian over a tiny target can be larger than any column.</summary>
    private static decimal? Muat(decimal? capaian) => capaian is { } c ? Math.Clamp(c, -9_999_999_999_999m, 9_999_999_999_999m) : null;

    private async Task SalinProgramAsync(object args, CancellationToken ct)
    {
        await db.ExecuteAsync("""
            INSERT INTO Program (InstansiId, Tahun, Urutan, Jenis, Kode, Urusan, Opd, Kebijakan, Uraian, Target, Pagu, Serapan)
            SELECT p.InstansiId, @ke, p.Urutan, p.Jenis, p.Kode, p.Urusan, p.Opd, p.Kebijakan, p.Uraian, p.Target, 0, 0
            FROM Program p
            WHERE p.InstansiId = @instansiId AND p.Tahun = @dari
              AND NOT EXISTS (SELECT 1 FROM Program x WHERE x.InstansiId = @instansiId AND x.Tahun = @ke AND x.Kode = p.Kode)
            """, args, ct);
        await db.ExecuteAsync("""
            INSERT INTO ProgramIndikator (InstansiId, ProgramId, IndikatorId)
            SELECT l.InstansiId, q.Id, i.Id
            FROM Program p
            JOIN ProgramIndikator l ON l.ProgramId = p.Id
            JOIN Program q ON q.InstansiId = p.InstansiId AND q.Tahun = @ke AND q.Kode = p.Kode
            JOIN Indikator i ON i.AsalId = l.IndikatorId
            JOIN Sasaran s ON s.Id = i.SasaranId AND s.Tahun = @ke
            WHERE p.InstansiId = @instansiId AND p.Tahun = @dari
            """, args, ct);
    }
}
