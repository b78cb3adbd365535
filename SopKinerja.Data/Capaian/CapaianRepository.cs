namespace SopKinerja.Data;

/// <summary>What was filled in, per indicator and period.</summary>
public sealed class CapaianRepository(DbSession db, ProgramRepository program, LogRepository log)
{
    /// <summary>All indicators of the period's year with their values, in one way to the server and back.</summary>
    public async Task<KinerjaPeriode> MuatAsync(long instansiId, Periode periode, CancellationToken ct) =>
        (await PembacaCapaian.BacaAsync(db, instansiId, periode, null, ct)).Susun();

    /// <summary>
    /// The period as it is, and as another wording of one indicator would have it: its figures gathered anew by that wording. Both the same
    /// where a snapshot keeps them.
    /// </summary>
    public async Task<(KinerjaPeriode Kini, KinerjaPeriode Baru)> MuatMenurutAsync(long instansiId, Periode periode, Indikator baru,
        CancellationToken ct)
    {
        var muatan = await PembacaCapaian.BacaAsync(db, instansiId, periode, null, ct);
        return (muatan.Susun(), muatan.Menurut(baru).Susun());
    }

    /// <summary>
    /// Whether the period's figures stand: its year is closed, or its rekap or that of a longer period that gathers it is locked.
    /// </summary>
    public async Task<bool> TetapAsync(long instansiId, Periode periode, CancellationToken ct) =>
        await db.FindAsync<int>($"""
            SELECT CASE WHEN EXISTS (SELECT 1 FROM TutupTahun WHERE InstansiId = @instansiId AND Tahun = @tahun)
                OR EXISTS (SELECT 1 {PembacaCapaian.RekapMengunci})
                THEN 1 ELSE 0 END
            """, new
        {
            instansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor, semester = (periode.Nomor + 1) / 2,
        }, ct) == 1;

    /// <summary>Locks the compilation of a period with a snapshot of it. False when it was locked already, which does no harm.</summary>
    /// <param name="isi">What is locked: the figures of the version that was signed; null for those of now.</param>
    public async Task<bool> KunciAsync(Pelaku oleh, Periode periode, CancellationToken ct, KinerjaPeriode? isi = null)
    {
        var baru = false;
        await db.InTransactionAsync(oleh.InstansiId, async () =>
        {
            var potret = await PotretAsync(oleh.InstansiId, isi ?? await MuatAsync(oleh.InstansiId, periode, ct), ct);
            baru = await db.ExecuteAsync("""
                INSERT INTO Rekap (InstansiId, Tahun, JenisPeriode, NomorPeriode, DikunciOleh, DikunciPada, Isi)
                SELECT @instansiId, @tahun, @jenis, @nomor, @oleh, @now, @isi
                WHERE NOT EXISTS (SELECT 1 FROM Rekap WHERE InstansiId = @instansiId AND Tahun = @tahun AND JenisPeriode = @jenis AND NomorPeriode = @nomor)
                """, new
            {
                instansiId = oleh.InstansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor,
                oleh = oleh.Nama, now = oleh.Now, isi = potret
            },
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
        k.Program ?? await program.ListPadaAsync(instansiId, k.Periode, ct), k.Tautan ?? await program.ListTautanAsync(instansiId,
            k.Periode.Tahun, ct), k.CatatanTutup ?? await ListCatatanTutupAsync(instansiId, k.Periode, ct)).Tulis();

    /// <summary>
    /// Saves rows of one period; each keeps its old value in the history and waits for the verifikator again. Refused as a whole when
    /// the period is locked, past its cut-off without a reason, or a row is not the unit's.
    /// </summary>
    /// <param name="unitIds">The units whose rows may be written; null for all.</param>
    /// <param name="koreksi">Why, after the period's cut-off.</param>
    /// <param name="semua">All rows or none: one row that somebody else changed refuses them all. Otherwise the others are written.</param>
    public Task<Outcome<HasilSimpan>> SimpanAsync(Pelaku oleh, Periode periode, IReadOnlyCollection<long>? unitIds,
        IReadOnlyList<IsianCapaian> isian, string? koreksi, bool semua, CancellationToken ct) =>
        log.PerbuatanAsync<HasilSimpan>(oleh, async () =>
        {
            var muatan = await PembacaCapaian.BacaAsync(db, oleh.InstansiId, periode, [.. isian.Select(i => i.IndikatorId)], ct);
            return await TulisAsync(oleh, muatan, unitIds, isian, koreksi, semua, ct);
        }, hasil => Entri(periode, hasil, koreksi), DiubahOrangLain, ct);

    /// <summary>
    /// Saves the rows that a script sends as they are typed, each for itself. The rows are read once: what <paramref name="baca"/> makes of
    /// the typed text, it makes of the rows that are written.
    /// </summary>
    /// <param name="versi">The rows that were sent, each with the version it began from; one that is not of this period gives null.</param>
    /// <param name="baca">
    /// The changed rows among them that can be saved, given all of them as they stand, and as they were for those who began from an older
    /// version.
    /// </param>
    /// <returns>The rows as they are afterwards, and what was saved of them.</returns>
    public Task<Outcome<(KinerjaPeriode Kini, HasilSimpan Hasil)?>> KetikAsync(Pelaku oleh, Periode periode,
        IReadOnlyCollection<long>? unitIds, IReadOnlyDictionary<long, int> versi,
        Func<KinerjaPeriode, IReadOnlyDictionary<long, BarisCapaian>, IReadOnlyList<IsianCapaian>> baca, string? koreksi,
        CancellationToken ct) =>
        log.PerbuatanAsync<(KinerjaPeriode Kini, HasilSimpan Hasil)?>(oleh, async () =>
        {
            var muatan = await PembacaCapaian.BacaAsync(db, oleh.InstansiId, periode, [.. versi.Keys], ct);
            var kini = muatan.Susun();
            if (kini.Baris.Count(b => versi.ContainsKey(b.IndikatorId)) != versi.Count)
                return Outcome<(KinerjaPeriode, HasilSimpan)?>.Of(null);
            var isian = baca(kini, await ListDasarAsync(oleh.InstansiId, kini, versi, ct));
            if (isian.Count == 0)
                return (kini, new HasilSimpan([], []));
            var hasil = await TulisAsync(oleh, muatan, unitIds, isian, koreksi, false, ct);
            return hasil.Refused
                ? Outcome<(KinerjaPeriode, HasilSimpan)?>.Refuse(hasil.Reason!)
                : (muatan.Sesudah(isian.Where(i => hasil.Value.Tersimpan.Contains(i.IndikatorId)), oleh).Susun(), hasil.Value);
        }, hasil => hasil is { } h ? Entri(periode, h.Hasil, koreksi) : null, DiubahOrangLain, ct);

    /// <summary>Rows as they were at a version that is not the present one: what somebody saw who began to type then.</summary>
    public Task<IReadOnlyDictionary<long, BarisCapaian>> ListDasarAsync(long instansiId, KinerjaPeriode kini,
        IReadOnlyDictionary<long, int> versi, CancellationToken ct) => PembacaDasar.ListAsync(db, instansiId, kini, versi, ct);

    /// <summary>Why collecting steps of a period were closed over what was open.</summary>
    public Task<IReadOnlyList<CatatanTutup>> ListCatatanTutupAsync(long instansiId, Periode periode, CancellationToken ct) =>
        CatatanTutup.ListAsync(db, instansiId, periode, ct);

    /// <summary>What was written of an indicator in other periods.</summary>
    public Task<IReadOnlyList<CatatanLain>> ListCatatanLainAsync(long instansiId, long indikatorId, Periode periode, CancellationToken ct) =>
        CatatanLain.ListAsync(db, instansiId, indikatorId, periode, ct);

    /// <summary>Each row keeps its own history; the log says that there was a save, and of how many.</summary>
    private static EntriLog? Entri(Periode periode, HasilSimpan hasil, string? koreksi) => hasil.Tersimpan.Count == 0 ? null
        : new(ObjekLog.Capaian, hasil.Tersimpan.Count == 1 ? hasil.Tersimpan[0] : null,
            $"mengisi {hasil.Tersimpan.Count} indikator {periode}")
        {
            Baru = koreksi, Penyimpangan = koreksi is not null,
        };

    private const string DiubahOrangLain = "Seseorang baru saja menyimpan baris yang sama. Muat ulang lalu simpan lagi.";

    private async Task<Outcome<HasilSimpan>> TulisAsync(Pelaku oleh, MuatanCapaian muatan, IReadOnlyCollection<long>? unitIds,
        IReadOnlyList<IsianCapaian> isian, string? koreksi, bool semua, CancellationToken ct)
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
        if (!await TulisAsync(oleh, kini.Periode, tulis, muatan.StatusBaru, koreksi, ct))
            return Outcome<HasilSimpan>.Refuse(DiubahOrangLain);
        return new HasilSimpan([.. tulis.Select(i => i.IndikatorId)], [.. bentrok.Select(i => i.IndikatorId)]);
    }

    /// <summary>What the second of two people on one row is told.</summary>
    public static string Bentrok(BarisCapaian b) =>
        $"Indikator {b.Kode} baru saja diubah oleh {(b.DiisiOleh ?? "orang lain").TrimEnd('.')}.";

    private static string? Terlarang(KinerjaPeriode k, DateOnly hari, string? koreksi) =>
        k.Tutup ? $"Tahun {k.Periode.Tahun} sudah ditutup. Data tidak dapat diubah."
        : k.Terkunci ? $"Rekap {k.Periode} sudah dikunci. Data tidak dapat diubah."
        : k.Koreksi(hari) is { } sebab && string.IsNullOrWhiteSpace(koreksi)
            ? $"{sebab} Perubahan kini adalah koreksi: tulis alasannya."
        : null;

    private async Task<bool> TulisAsync(Pelaku oleh, Periode periode, IReadOnlyList<IsianCapaian> isian, StatusCapaian status, string? koreksi,
        CancellationToken ct)
    {
        var args = isian.ToLookup(i => i.Versi == 0, i => new
        {
            instansiId = oleh.InstansiId, i.IndikatorId, jenis = periode.Jenis.ToString(), nomor = periode.Nomor, i.Penyebut, i.Realisasi,
            i.RealisasiTeks, i.AlasanKosong, i.Kendala, i.Upaya, i.Analisis, oleh = oleh.Nama, pengisi = oleh.Id, now = oleh.Now,
            koreksi, i.Versi, status = status.ToString(),
        });
        await db.ExecuteAsync($"""
            INSERT INTO Capaian (InstansiId, IndikatorId, JenisPeriode, NomorPeriode, {KolomCapaian.Isian}, DiisiOleh, PengisiId, DiisiPada,
                AlasanKoreksi, Status)
            VALUES (@instansiId, @IndikatorId, @jenis, @nomor, {KolomCapaian.IsianNilai}, @oleh, @pengisi, @now, @koreksi, @status)
            """, args[true], ct);
        await db.ExecuteAsync($"""
            INSERT INTO CapaianRiwayat ({KolomCapaian.Riwayat})
            SELECT {KolomCapaian.RiwayatNilai}
            FROM Capaian c
            WHERE c.InstansiId = @instansiId AND c.IndikatorId = @IndikatorId AND c.JenisPeriode = @jenis AND c.NomorPeriode = @nomor AND c.Versi = @Versi
            """, args[false], ct);
        return await db.ExecuteAsync($"""
            UPDATE Capaian
            SET {KolomCapaian.IsianUbah}, DiisiOleh = @oleh, PengisiId = @pengisi, DiisiPada = @now, AlasanKoreksi = @koreksi,
                Status = @status, CatatanVerifikasi = NULL, DiverifikasiOleh = NULL, DiverifikasiPada = NULL, Versi = Versi + 1
            WHERE InstansiId = @instansiId AND IndikatorId = @IndikatorId AND JenisPeriode = @jenis AND NomorPeriode = @nomor AND Versi = @Versi
            """, args[false], ct) == args[false].Count();
    }

    /// <summary>The quarters of a year: values and targets, one row for each indicator and quarter.</summary>
    public Task<IReadOnlyList<GabungTriwulan.Nilai>> ListTriwulanAsync(long instansiId, int tahun, CancellationToken ct) =>
        PembacaCapaian.ListTriwulanAsync(db, instansiId, tahun, ct);

    private sealed record RekapTanpaIsi
    {
        public required long Id { get; init; }

        public required long InstansiId { get; init; }

        public required int Tahun { get; init; }

        public required JenisPeriode JenisPeriode { get; init; }

        public required int NomorPeriode { get; init; }
    }
}
