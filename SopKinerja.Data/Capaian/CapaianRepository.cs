namespace SopKinerja.Data;

using Dapper;

/// <summary>What was filled in, per indicator and period.</summary>
public sealed class CapaianRepository(DbSession db, ProgramRepository program, LogRepository log)
{
    /// <summary>One row as typed: numbers or a reason why there are none yet.</summary>
    public sealed record Isian(long IndikatorId, int Versi, decimal? Penyebut, decimal? Realisasi, string? AlasanKosong, string? Kendala,
        string? Upaya, string? RealisasiTeks = null, string? Analisis = null);

    /// <param name="Tersimpan">Indicators whose row was written.</param>
    /// <param name="Bentrok">Indicators that somebody else wrote in the meantime; nothing of theirs was changed.</param>
    public sealed record HasilSimpan(IReadOnlyList<long> Tersimpan, IReadOnlyList<long> Bentrok);

    /// <summary>All indicators of the period's year with their values, in one way to the server and back.</summary>
    public async Task<KinerjaPeriode> MuatAsync(long instansiId, Periode periode, CancellationToken ct) =>
        (await BacaAsync(instansiId, periode, null, ct)).Susun();

    /// <summary>The rekaps k that lock a period: its own, and of a quarter those of its semester and year.</summary>
    private const string RekapMengunci = """
        FROM Rekap k WHERE k.InstansiId = @instansiId AND k.Tahun = @tahun
          AND ((k.JenisPeriode = @jenis AND k.NomorPeriode = @nomor)
            OR (@jenis = 'Triwulan' AND (k.JenisPeriode = 'Tahunan' OR (k.JenisPeriode = 'Semester' AND k.NomorPeriode = @semester))))
        """;

    /// <summary>
    /// Whether the period's figures stand: its year is closed, or its rekap or that of a longer period that gathers it is locked.
    /// </summary>
    public async Task<bool> TetapAsync(long instansiId, Periode periode, CancellationToken ct) =>
        await db.FindAsync<int>($"""
            SELECT CASE WHEN EXISTS (SELECT 1 FROM TutupTahun WHERE InstansiId = @instansiId AND Tahun = @tahun)
                OR EXISTS (SELECT 1 {RekapMengunci})
                THEN 1 ELSE 0 END
            """, new
        {
            instansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor, semester = (periode.Nomor + 1) / 2,
        }, ct) == 1;

    /// <summary>Locks the compilation of a period with a snapshot of it. False when it was locked already, which does no harm.</summary>
    public async Task<bool> KunciAsync(Pelaku oleh, Periode periode, CancellationToken ct)
    {
        var baru = false;
        await db.InTransactionAsync(oleh.InstansiId, async () =>
        {
            var isi = await PotretAsync(oleh.InstansiId, await MuatAsync(oleh.InstansiId, periode, ct), ct);
            baru = await db.ExecuteAsync("""
                INSERT INTO Rekap (InstansiId, Tahun, JenisPeriode, NomorPeriode, DikunciOleh, DikunciPada, Isi)
                SELECT @instansiId, @tahun, @jenis, @nomor, @oleh, @now, @isi
                WHERE NOT EXISTS (SELECT 1 FROM Rekap WHERE InstansiId = @instansiId AND Tahun = @tahun AND JenisPeriode = @jenis AND NomorPeriode = @nomor)
                """, new { instansiId = oleh.InstansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor,
                    oleh = oleh.Nama, now = oleh.Now, isi },
                    ct) == 1;
        }, ct);
        return baru;
    }

    /// <summary>
    /// Opens the compilation of a period again, unless its report was signed. Part of the act that goes back to it, whose line tells it.
    /// </summary>
    public Task BukaRekapAsync(long instansiId, Periode periode, CancellationToken ct) =>
        db.ExecuteAsync("""
            DELETE FROM Rekap
            WHERE InstansiId = @instansiId AND Tahun = @tahun AND JenisPeriode = @jenis AND NomorPeriode = @nomor
              AND NOT EXISTS (SELECT 1 FROM NaskahFinal f JOIN Pelaksanaan p ON p.Id = f.PelaksanaanId
                WHERE p.InstansiId = @instansiId AND p.Tahun = @tahun AND p.JenisPeriode = @jenis AND p.NomorPeriode = @nomor)
            """, new { instansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor }, ct);

    /// <summary>Takes the snapshot of rekaps that were locked by a version of the portal that took none. Done once, at start.</summary>
    public async Task<int> PotretYangBelumAsync(CancellationToken ct)
    {
        var belum = await db.ListAsync<RekapTanpaIsi>(
            "SELECT Id, InstansiId, Tahun, JenisPeriode, NomorPeriode FROM Rekap WHERE Isi IS NULL", null, ct);
        foreach (var r in belum)
        {
            var isi = await PotretAsync(r.InstansiId, await MuatAsync(r.InstansiId, new(r.Tahun, r.JenisPeriode, r.NomorPeriode), ct), ct);
            await db.ExecuteAsync("UPDATE Rekap SET Isi = @isi WHERE Id = @Id AND Isi IS NULL", new { isi, r.Id }, ct);
        }

        return belum.Count;
    }

    private async Task<string> PotretAsync(long instansiId, KinerjaPeriode k, CancellationToken ct) => new PotretRekap(k.Baris, k.Aturan,
        k.Program ?? await program.ListAsync(instansiId, k.Periode.Tahun, ct), k.Tautan ?? await program.ListTautanAsync(instansiId,
            k.Periode.Tahun, ct)).Tulis();

    /// <summary>
    /// Saves rows of one period; each keeps its old value in the history and waits for the verifikator again. Refused as a whole when
    /// the period is locked, past its cut-off without a reason, or a row is not the unit's.
    /// </summary>
    /// <param name="unitIds">The units whose rows may be written; null for all.</param>
    /// <param name="koreksi">Why, after the period's cut-off.</param>
    /// <param name="semua">All rows or none: one row that somebody else changed refuses them all. Otherwise the others are written.</param>
    public Task<Outcome<HasilSimpan>> SimpanAsync(Pelaku oleh, Periode periode, IReadOnlyCollection<long>? unitIds,
        IReadOnlyList<Isian> isian, string? koreksi, bool semua, CancellationToken ct) =>
        log.PerbuatanAsync<HasilSimpan>(oleh, async () =>
        {
            var muatan = await BacaAsync(oleh.InstansiId, periode, [.. isian.Select(i => i.IndikatorId)], ct);
            return await TulisAsync(oleh, muatan, unitIds, isian, koreksi, semua, ct);
        }, hasil => Entri(periode, hasil, koreksi), DiubahOrangLain, ct);

    /// <summary>
    /// Saves the rows that a script sends as they are typed, each for itself. The rows are read once: what <paramref name="baca"/> makes of
    /// the typed text, it makes of the rows that are written.
    /// </summary>
    /// <param name="ids">The rows that were sent; one that is not of this period gives null.</param>
    /// <param name="baca">The changed rows among them that can be saved, given all of them as they stand.</param>
    /// <returns>The rows as they are afterwards, and what was saved of them.</returns>
    public Task<Outcome<(KinerjaPeriode Kini, HasilSimpan Hasil)?>> KetikAsync(Pelaku oleh, Periode periode,
        IReadOnlyCollection<long>? unitIds, IReadOnlyCollection<long> ids, Func<KinerjaPeriode, IReadOnlyList<Isian>> baca,
        string? koreksi, CancellationToken ct) =>
        log.PerbuatanAsync<(KinerjaPeriode Kini, HasilSimpan Hasil)?>(oleh, async () =>
        {
            var muatan = await BacaAsync(oleh.InstansiId, periode, ids, ct);
            var kini = muatan.Susun();
            if (kini.Baris.Count(b => ids.Contains(b.IndikatorId)) != ids.Count)
                return Outcome<(KinerjaPeriode, HasilSimpan)?>.Of(null);
            var isian = baca(kini);
            if (isian.Count == 0)
                return (kini, new HasilSimpan([], []));
            var hasil = await TulisAsync(oleh, muatan, unitIds, isian, koreksi, false, ct);
            return hasil.Refused
                ? Outcome<(KinerjaPeriode, HasilSimpan)?>.Refuse(hasil.Reason!)
                : (muatan.Sesudah(isian.Where(i => hasil.Value.Tersimpan.Contains(i.IndikatorId)), oleh).Susun(), hasil.Value);
        }, hasil => hasil is { } h ? Entri(periode, h.Hasil, koreksi) : null, DiubahOrangLain, ct);

    /// <summary>Each row keeps its own history; the log says that there was a save, and of how many.</summary>
    private static EntriLog? Entri(Periode periode, HasilSimpan hasil, string? koreksi) => hasil.Tersimpan.Count == 0 ? null
        : new(ObjekLog.Capaian, hasil.Tersimpan.Count == 1 ? hasil.Tersimpan[0] : null,
            $"mengisi {hasil.Tersimpan.Count} indikator {periode}")
        {
            Baru = koreksi, Penyimpangan = koreksi is not null,
        };

    private const string DiubahOrangLain = "Seseorang baru saja menyimpan baris yang sama. Muat ulang lalu simpan lagi.";

    private async Task<Outcome<HasilSimpan>> TulisAsync(Pelaku oleh, Muatan muatan, IReadOnlyCollection<long>? unitIds,
        IReadOnlyList<Isian> isian, string? koreksi, bool semua, CancellationToken ct)
    {
        var kini = muatan.Susun();
        if (Terlarang(kini, oleh.HariIni, koreksi) is { } alasan)
            return Outcome<HasilSimpan>.Refuse(alasan);
        var dikenal = kini.Baris.ToDictionary(b => b.IndikatorId);
        if (isian.Any(i => !dikenal.TryGetValue(i.IndikatorId, out var b) || (unitIds is not null && !unitIds.Contains(b.UnitId))))
            return Outcome<HasilSimpan>.Refuse("Ada baris yang bukan milik unit Anda. Muat ulang halaman.");
        var bentrok = isian.Where(i => i.Versi != dikenal[i.IndikatorId].Versi).ToList();
        if (semua && bentrok.Count > 0)
            return Outcome<HasilSimpan>.Refuse(Bentrok(dikenal[bentrok[0].IndikatorId]));
        var tulis = isian.Except(bentrok).ToList();
        if (!await TulisAsync(oleh, kini.Periode, tulis, koreksi, ct))
            return Outcome<HasilSimpan>.Refuse(DiubahOrangLain);
        return new HasilSimpan([.. tulis.Select(i => i.IndikatorId)], [.. bentrok.Select(i => i.IndikatorId)]);
    }

    /// <summary>What the second of two people on one row is told.</summary>
    public static string Bentrok(BarisCapaian b) =>
        $"Indikator {b.Kode} baru saja diubah oleh {(b.DiisiOleh ?? "orang lain").TrimEnd('.')}.";

    private static string? Terlarang(KinerjaPeriode k, DateOnly hari, string? koreksi) =>
        k.Tutup ? $"Tahun {k.Periode.Tahun} sudah ditutup. Data tidak dapat diubah."
        : k.Terkunci ? $"Rekap {k.Periode} sudah dikunci. Data tidak dapat diubah."
        : k.Lewat(hari) && string.IsNullOrWhiteSpace(koreksi)
            ? $"Batas isian {k.Periode} ({Tanggal.Panjang(k.Batas)}) sudah lewat. Perubahan kini adalah koreksi: tulis alasannya."
        : null;

    private async Task<bool> TulisAsync(Pelaku oleh, Periode periode, IReadOnlyList<Isian> isian, string? koreksi, CancellationToken ct)
    {
        var args = isian.ToLookup(i => i.Versi == 0, i => new
        {
            instansiId = oleh.InstansiId, i.IndikatorId, jenis = periode.Jenis.ToString(), nomor = periode.Nomor, i.Penyebut, i.Realisasi,
            i.RealisasiTeks, i.AlasanKosong, i.Kendala, i.Upaya, i.Analisis, oleh = oleh.Nama, pengisi = oleh.Id, now = oleh.Now,
            koreksi, i.Versi,
        });
        await db.ExecuteAsync("""
            INSERT INTO Capaian (InstansiId, IndikatorId, JenisPeriode, NomorPeriode, Penyebut, Realisasi, RealisasiTeks, AlasanKosong, Kendala, Upaya,
                Analisis, DiisiOleh, PengisiId, DiisiPada, AlasanKoreksi)
            VALUES (@instansiId, @IndikatorId, @jenis, @nomor, @Penyebut, @Realisasi, @RealisasiTeks, @AlasanKosong, @Kendala, @Upaya,
                @Analisis, @oleh, @pengisi, @now, @koreksi)
            """, args[true], ct);
        await db.ExecuteAsync($"""
            INSERT INTO CapaianRiwayat ({VerifikasiRepository.KolomRiwayat})
            SELECT {VerifikasiRepository.NilaiRiwayat}
            FROM Capaian c
            WHERE c.InstansiId = @instansiId AND c.IndikatorId = @IndikatorId AND c.JenisPeriode = @jenis AND c.NomorPeriode = @nomor AND c.Versi = @Versi
            """, args[false], ct);
        return await db.ExecuteAsync("""
            UPDATE Capaian
            SET Penyebut = @Penyebut, Realisasi = @Realisasi, RealisasiTeks = @RealisasiTeks, AlasanKosong = @AlasanKosong, Kendala = @Kendala,
                Upaya = @Upaya, Analisis = @Analisis, DiisiOleh = @oleh, PengisiId = @pengisi, DiisiPada = @now, AlasanKoreksi = @koreksi,
                Status = 'Menunggu', CatatanVerifikasi = NULL, DiverifikasiOleh = NULL, DiverifikasiPada = NULL, Versi = Versi + 1
            WHERE InstansiId = @instansiId AND IndikatorId = @IndikatorId AND JenisPeriode = @jenis AND NomorPeriode = @nomor AND Versi = @Versi
            """, args[false], ct) == args[false].Count();
    }

    /// <summary>What a period holds, as it is read: not yet gathered from its quarters, so that saved rows can be put in.</summary>
    private sealed record Muatan(Periode Periode, Kepala Kepala, IReadOnlyList<BarisCapaian> Baris,
        ILookup<long, GabungTriwulan.Nilai> Triwulan)
    {
        public KinerjaPeriode Susun()
        {
            var potret = Kepala.Isi is null ? null : PotretRekap.Baca(Kepala.Isi);
            return new()
            {
                Periode = Periode, Baris = potret?.Baris
                    ?? [.. Baris.Select(b => GabungTriwulan.Terapkan(b, Triwulan[b.IndikatorId], Periode))],
                Aturan = potret?.Aturan ?? Kepala.Jadikan(), Terkunci = Kepala.Rekap > 0, Tutup = Kepala.Tutup, Batas = Kepala.Batas,
                Program = potret?.Program, Tautan = potret?.Tautan,
            };
        }

        /// <summary>The same after these rows were written.</summary>
        public Muatan Sesudah(IEnumerable<Isian> tertulis, Pelaku oleh)
        {
            var baru = tertulis.ToDictionary(i => i.IndikatorId);
            return this with
            {
                Baris = [.. Baris.Select(b => !baru.TryGetValue(b.IndikatorId, out var i) ? b : b with
                {
                    Penyebut = i.Penyebut, Realisasi = i.Realisasi, RealisasiTeks = i.RealisasiTeks, AlasanKosong = i.AlasanKosong,
                    Kendala = i.Kendala, Upaya = i.Upaya, Analisis = i.Analisis, Status = StatusCapaian.Menunggu, CatatanVerifikasi = null,
                    DiverifikasiOleh = null, DiisiOleh = oleh.Nama, PengisiId = oleh.Id, DiisiPada = oleh.Now, Versi = i.Versi + 1,
                })],
            };
        }
    }

    private const string KepalaSelect = $"""
        SELECT {AturanRepository.Kolom}, b.Batas, r.Isi,
            CASE WHEN t.Id IS NULL THEN 0 ELSE 1 END AS Tutup,
            (SELECT COUNT(*) {RekapMengunci}) AS Rekap
        FROM Instansi i
        LEFT JOIN AturanTahun a ON a.InstansiId = i.Id AND a.Tahun = @tahun
        LEFT JOIN BatasIsian b ON b.InstansiId = i.Id AND b.Tahun = @tahun AND b.JenisPeriode = @jenis AND b.NomorPeriode = @nomor
        LEFT JOIN TutupTahun t ON t.InstansiId = i.Id AND t.Tahun = @tahun
        LEFT JOIN Rekap r ON r.InstansiId = i.Id AND r.Tahun = @tahun AND r.JenisPeriode = @jenis AND r.NomorPeriode = @nomor
        WHERE i.Id = @instansiId
        """;

    private const string BarisSelect = """
        SELECT i.Id AS IndikatorId, s.Id AS SasaranId, s.Urutan AS SasaranUrutan, s.Uraian AS SasaranUraian, i.Kode, i.Uraian, i.Satuan, i.Arah,
            i.CaraHitung, i.Agregasi, i.UnitId, u.Nama AS UnitNama, i.SumberData, i.PenanggungJawab, i.TahunLalu, i.DataAwal, i.TargetAkhir,
            i.StandarNasional, i.TargetTeks, COALESCE(t.Nilai, ty.Nilai) AS Target,
            CASE WHEN t.Id IS NULL THEN ty.NilaiBawah ELSE t.NilaiBawah END AS TargetBawah, CASE WHEN t.Id IS NULL THEN 0 ELSE 1 END AS TargetSendiri,
            c.Penyebut, c.Realisasi, c.RealisasiTeks, c.AlasanKosong, c.Kendala, c.Upaya, c.Analisis, COALESCE(c.Status, 'Menunggu') AS Status,
            c.CatatanVerifikasi, c.DiverifikasiOleh, c.DiisiOleh, c.PengisiId, c.DiisiPada, COALESCE(c.Versi, 0) AS Versi,
            (SELECT COUNT(*) FROM BuktiCapaian k WHERE k.IndikatorId = i.Id AND k.JenisPeriode = @jenis AND k.NomorPeriode = @nomor
                AND k.DihapusPada IS NULL) AS Bukti
        FROM Sasaran s
        JOIN Indikator i ON i.SasaranId = s.Id
        JOIN UnitKerja u ON u.Id = i.UnitId
        LEFT JOIN TargetIndikator t ON t.IndikatorId = i.Id AND t.JenisPeriode = @jenis AND t.NomorPeriode = @nomor
        LEFT JOIN TargetIndikator ty ON ty.IndikatorId = i.Id AND ty.JenisPeriode = 'Tahunan' AND ty.NomorPeriode = 0
        LEFT JOIN Capaian c ON c.IndikatorId = i.Id AND c.JenisPeriode = @jenis AND c.NomorPeriode = @nomor
        WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun
          AND NOT EXISTS (SELECT 1 FROM Rekap p WHERE p.InstansiId = @instansiId AND p.Tahun = @tahun AND p.JenisPeriode = @jenis
            AND p.NomorPeriode = @nomor AND p.Isi IS NOT NULL)
        """;

    private const string BarisUrut = "ORDER BY s.Urutan, i.Urutan, i.Id";

    private const string NilaiTriwulan = """
        SELECT c.IndikatorId, c.NomorPeriode, c.Penyebut, c.Realisasi, c.RealisasiTeks, NULL AS Target, NULL AS TargetBawah
        FROM Sasaran s
        JOIN Indikator i ON i.SasaranId = s.Id
        JOIN Capaian c ON c.IndikatorId = i.Id AND c.JenisPeriode = 'Triwulan'
        WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun
        """;

    private const string TargetTriwulan = """
        SELECT t.IndikatorId, t.NomorPeriode, NULL AS Penyebut, NULL AS Realisasi, NULL AS RealisasiTeks, t.Nilai AS Target, t.NilaiBawah AS TargetBawah
        FROM Sasaran s
        JOIN Indikator i ON i.SasaranId = s.Id
        JOIN TargetIndikator t ON t.IndikatorId = i.Id AND t.JenisPeriode = 'Triwulan'
        WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun
        """;

    private const string IniSaja = "AND i.Id IN @ids";

    /// <summary>More ids than this are read as all: a command of SQL Server takes 2,100 parameters.</summary>
    private const int BatasIds = 500;

    /// <param name="ids">The rows that are asked for; null for all.</param>
    private Task<Muatan> BacaAsync(long instansiId, Periode periode, IReadOnlyCollection<long>? ids, CancellationToken ct)
    {
        // Each part is asked for only where it says something: preparing a text costs as much as reading a few rows.
        var (semua, bertriwulan) = (ids is null || ids.Count > BatasIds, periode.Jenis != JenisPeriode.Triwulan);
        var saring = semua ? "" : IniSaja;
        var sql = string.Join('\n', KepalaSelect, ";", BarisSelect, saring, BarisUrut, ";");
        if (bertriwulan)
            sql = string.Join('\n', sql, NilaiTriwulan, saring, "UNION ALL", TargetTriwulan, saring, ";");
        var (tahun, jenis, nomor, semester) = (periode.Tahun, periode.Jenis.ToString(), periode.Nomor, (periode.Nomor + 1) / 2);
        object args = semua ? new { instansiId, tahun, jenis, nomor, semester } : new { instansiId, tahun, jenis, nomor, semester, ids };
        return db.BatchAsync(sql, args, async hasil =>
        {
            var kepala = await hasil.ReadFirstOrDefaultAsync<Kepala>() ?? new();
            var baris = (await hasil.ReadAsync<BarisCapaian>()).AsList();
            var nilai = bertriwulan ? GabungTriwulan.PerTriwulan(await hasil.ReadAsync<GabungTriwulan.Nilai>()) : [];
            return new Muatan(periode, kepala, baris, nilai.ToLookup(t => t.IndikatorId));
        }, ct);
    }

    /// <summary>The quarters of a year: values and targets, one row for each indicator and quarter.</summary>
    public async Task<IReadOnlyList<GabungTriwulan.Nilai>> ListTriwulanAsync(long instansiId, int tahun, CancellationToken ct) =>
        GabungTriwulan.PerTriwulan(await db.ListAsync<GabungTriwulan.Nilai>($"{NilaiTriwulan}\nUNION ALL\n{TargetTriwulan}",
            new { instansiId, tahun }, ct));

    private sealed record RekapTanpaIsi
    {
        public required long Id { get; init; }

        public required long InstansiId { get; init; }

        public required int Tahun { get; init; }

        public required JenisPeriode JenisPeriode { get; init; }

        public required int NomorPeriode { get; init; }
    }

    private sealed record Kepala : AturanRepository.Baris
    {
        public DateOnly? Batas { get; init; }

        public string? Isi { get; init; }

        public bool Tutup { get; init; }

        public int Rekap { get; init; }
    }
}
