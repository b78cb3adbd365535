namespace SopKinerja.Data;

using System.Globalization;

/// <summary>The tree of a year: sasaran, indicators, targets, and the names they had.</summary>
public sealed class IndikatorRepository(DbSession db, RiwayatNamaRepository riwayat, LogRepository log)
{
    private const string Kolom = $"""
        i.Id, i.SasaranId, i.Kode, i.Uraian, i.Satuan, i.Jenis, i.Arah, i.CaraHitung, i.Agregasi, i.SumberData, i.PenanggungJawab, i.UnitId,
        u.Nama AS UnitNama, i.TahunLalu, i.DataAwal, i.TargetAkhir, i.StandarNasional, i.TargetTeks, i.AsalId, i.Versi,
        {KolomIndikator.AturanI},
        t.Nilai AS Target, t.NilaiBawah AS TargetBawah, q1.Nilai AS Tw1, q2.Nilai AS Tw2, q3.Nilai AS Tw3, q4.Nilai AS Tw4
        """;

    private const string Gabung = """
        JOIN UnitKerja u ON u.Id = i.UnitId
        LEFT JOIN TargetIndikator t ON t.IndikatorId = i.Id AND t.JenisPeriode = 'Tahunan' AND t.NomorPeriode = 0
        LEFT JOIN TargetIndikator q1 ON q1.IndikatorId = i.Id AND q1.JenisPeriode = 'Triwulan' AND q1.NomorPeriode = 1
        LEFT JOIN TargetIndikator q2 ON q2.IndikatorId = i.Id AND q2.JenisPeriode = 'Triwulan' AND q2.NomorPeriode = 2
        LEFT JOIN TargetIndikator q3 ON q3.IndikatorId = i.Id AND q3.JenisPeriode = 'Triwulan' AND q3.NomorPeriode = 3
        LEFT JOIN TargetIndikator q4 ON q4.IndikatorId = i.Id AND q4.JenisPeriode = 'Triwulan' AND q4.NomorPeriode = 4
        """;

    private const string Terkunci =
        "Rekap tahun ini sudah dikunci atau tahunnya ditutup. Sasaran, indikator dan targetnya tidak dapat diubah.";

    public Task<IReadOnlyList<int>> ListTahunAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<int>("SELECT DISTINCT Tahun FROM Sasaran WHERE InstansiId = @instansiId ORDER BY Tahun DESC", new { instansiId }, ct);

    public Task<IReadOnlyList<Sasaran>> ListSasaranAsync(long instansiId, int tahun, CancellationToken ct) =>
        db.ListAsync<Sasaran>("""
            SELECT Id, Tahun, Urutan, Uraian FROM Sasaran WHERE InstansiId = @instansiId AND Tahun = @tahun ORDER BY Urutan
            """,
            new { instansiId, tahun }, ct);

    public Task<IReadOnlyList<Indikator>> ListAsync(long instansiId, int tahun, CancellationToken ct) =>
        db.ListAsync<Indikator>($"""
            SELECT {Kolom}
            FROM Sasaran s
            JOIN Indikator i ON i.SasaranId = s.Id
            {Gabung}
            WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun
            ORDER BY s.Urutan, i.Urutan, i.Id
            """, new { instansiId, tahun }, ct);

    public Task<Indikator?> FindAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<Indikator>($"""
            SELECT {Kolom}
            FROM Indikator i
            {Gabung}
            WHERE i.Id = @id AND i.InstansiId = @instansiId
            """, new { id, instansiId }, ct);

    /// <summary>The names an indicator had before, newest first.</summary>
    public Task<IReadOnlyList<NamaLama>> ListNamaLamaAsync(long instansiId, long id, CancellationToken ct) =>
        riwayat.ListAsync(instansiId, ObjekLog.Indikator, id, ct);

    public Task<Outcome<long>> InsertSasaranAsync(Pelaku oleh, int tahun, string uraian, CancellationToken ct) =>
        log.PerbuatanAsync<long>(oleh, async () =>
        {
            if (await TerkunciAsync(oleh.InstansiId, tahun, ct))
                return Outcome<long>.Refuse(Terkunci);
            var urutan = await db.FindAsync<int>(
                "SELECT COALESCE(MAX(Urutan), 0) + 1 FROM Sasaran WHERE InstansiId = @instansiId AND Tahun = @tahun",
                new { instansiId = oleh.InstansiId, tahun }, ct);
            return await db.InsertAsync(
                "INSERT INTO Sasaran (InstansiId, Tahun, Urutan, Uraian) VALUES (@instansiId, @tahun, @urutan, @uraian)",
                new { instansiId = oleh.InstansiId, tahun, urutan, uraian }, ct);
        }, id => new(ObjekLog.Sasaran, id, $"menambah sasaran {tahun}: {uraian}"),
            "Seseorang baru saja menambah sasaran. Simpan sekali lagi.", ct);

    /// <summary>Renames a sasaran and keeps its old name.</summary>
    public Task<Outcome<long>> UpdateSasaranAsync(Pelaku oleh, int tahun, long id, string uraian, CancellationToken ct)
    {
        var semula = "";
        return log.PerbuatanAsync<long>(oleh, async () =>
        {
            if (await TerkunciAsync(oleh.InstansiId, tahun, ct))
                return Outcome<long>.Refuse(Terkunci);
            if ((await ListSasaranAsync(oleh.InstansiId, tahun, ct)).FirstOrDefault(s => s.Id == id) is not { } lama)
                return Outcome<long>.Refuse("Sasaran ini tidak ditemukan.");
            semula = lama.Uraian;
            if (semula == uraian)
                return id;
            await riwayat.InsertAsync(oleh.InstansiId, ObjekLog.Sasaran, id,
                Nama(oleh, lama.Urutan.ToString(CultureInfo.InvariantCulture), lama.Uraian), ct);
            await db.ExecuteAsync("UPDATE Sasaran SET Uraian = @uraian WHERE Id = @id AND InstansiId = @instansiId",
                new { instansiId = oleh.InstansiId, id, uraian }, ct);
            return id;
        }, _ => semula == uraian ? null : new(ObjekLog.Sasaran, id, $"mengubah sasaran {tahun}") { Lama = semula, Baru = uraian },
            "Sasaran ini baru saja diubah orang lain.", ct);
    }

    public Task<Outcome<long>> InsertAsync(Pelaku oleh, Indikator i, CancellationToken ct) =>
        log.PerbuatanAsync<long>(oleh, async () =>
        {
            if (await TahunDariAsync(oleh.InstansiId, i, ct) is not { } tahun)
                return Outcome<long>.Refuse("Pilih sasaran dan unit dari daftar.");
            if (await TerkunciAsync(oleh.InstansiId, tahun, ct))
                return Outcome<long>.Refuse(Terkunci);
            var urutan = await db.FindAsync<int>("SELECT COALESCE(MAX(Urutan), 0) + 1 FROM Indikator WHERE SasaranId = @SasaranId",
                new { i.SasaranId }, ct);
            var id = await db.InsertAsync($"""
                INSERT INTO Indikator (InstansiId, SasaranId, Kode, Urutan, Uraian, Satuan, Jenis, Arah, CaraHitung, Agregasi, SumberData,
                    PenanggungJawab, UnitId, TahunLalu, DataAwal, TargetAkhir, StandarNasional, TargetTeks,
                    {KolomIndikator.Aturan})
                VALUES (@instansiId, @SasaranId, @Kode, @urutan, @Uraian, @Satuan, @jenis, @arah, @cara, @agregasi, @SumberData,
                    @PenanggungJawab, @UnitId, @TahunLalu, @DataAwal, @TargetAkhir, @StandarNasional, @TargetTeks,
                    {KolomIndikator.AturanNilai})
                """, Args(oleh.InstansiId, i, urutan), ct);
            await SimpanTargetAsync(oleh.InstansiId, id, i, ct);
            return id;
        }, id => new EntriLog(ObjekLog.Indikator, id, $"menambah indikator {i.Kode}").DenganBeda(null, i),
            $"Kode {i.Kode} sudah dipakai pada sasaran ini.", ct);

    /// <summary>Saves an indicator; a new code or wording leaves the old one in the history.</summary>
    public Task<Outcome<long>> UpdateAsync(Pelaku oleh, Indikator i, CancellationToken ct)
    {
        Indikator? semula = null, kini = null;
        return log.PerbuatanAsync<long>(oleh, async () =>
        {
            if (await TahunDariAsync(oleh.InstansiId, i, ct) is not { } tahun || await FindAsync(oleh.InstansiId, i.Id, ct) is not { } lama)
                return Outcome<long>.Refuse("Pilih sasaran dan unit dari daftar.");
            var asal = lama.SasaranId == i.SasaranId ? tahun : await TahunDariAsync(oleh.InstansiId, lama, ct);
            semula = lama;
            if (await TerkunciAsync(oleh.InstansiId, tahun, ct) || (asal is { } dulu && dulu != tahun && await TerkunciAsync(oleh.InstansiId, dulu, ct)))
                return Outcome<long>.Refuse(Terkunci);
            var ubah = await db.ExecuteAsync($"""
                UPDATE Indikator
                SET SasaranId = @SasaranId, Kode = @Kode, Uraian = @Uraian, Satuan = @Satuan, Jenis = @jenis, Arah = @arah,
                    CaraHitung = @cara, Agregasi = @agregasi, SumberData = @SumberData, PenanggungJawab = @PenanggungJawab,
                    UnitId = @UnitId, TahunLalu = @TahunLalu, DataAwal = @DataAwal, TargetAkhir = @TargetAkhir,
                    StandarNasional = @StandarNasional, TargetTeks = @TargetTeks, {KolomIndikator.AturanUbah},
                    Versi = Versi + 1
                WHERE Id = @Id AND InstansiId = @instansiId AND Versi = @Versi
                """, Args(oleh.InstansiId, i, 0), ct);
            if (ubah != 1)
                return Outcome<long>.Refuse("Indikator ini telah diubah orang lain. Muat ulang untuk melihat isinya.");
            if (lama.Kode != i.Kode || lama.Uraian != i.Uraian)
                await riwayat.InsertAsync(oleh.InstansiId, ObjekLog.Indikator, i.Id, Nama(oleh, lama.Kode, lama.Uraian), ct);
            await SimpanTargetAsync(oleh.InstansiId, i.Id, i, ct);
            kini = (await FindAsync(oleh.InstansiId, i.Id, ct))! with { Versi = lama.Versi };
            return i.Id;
        }, id => new EntriLog(ObjekLog.Indikator, id, $"mengubah indikator {i.Kode}").DenganBeda(semula, kini!),
            $"Kode {i.Kode} sudah dipakai pada sasaran ini.", ct);
    }

    /// <summary>Takes away an indicator that nobody has filled in yet.</summary>
    public Task<Outcome<Indikator>> DeleteAsync(Pelaku oleh, long id, CancellationToken ct) =>
        log.PerbuatanAsync<Indikator>(oleh, async () =>
        {
            if (await FindAsync(oleh.InstansiId, id, ct) is not { } i || await TahunDariAsync(oleh.InstansiId, i, ct) is not { } tahun)
                return Outcome<Indikator>.Refuse("Indikator ini tidak ditemukan.");
            if (await TerkunciAsync(oleh.InstansiId, tahun, ct))
                return Outcome<Indikator>.Refuse(Terkunci);
            var args = new { instansiId = oleh.InstansiId, id };
            if (await db.FindAsync<int>("""
                SELECT (SELECT COUNT(*) FROM Capaian WHERE IndikatorId = @id AND InstansiId = @instansiId)
                    + (SELECT COUNT(*) FROM BuktiCapaian WHERE IndikatorId = @id AND InstansiId = @instansiId)
                    + (SELECT COUNT(*) FROM Indikator WHERE AsalId = @id AND InstansiId = @instansiId)
                """, args, ct) > 0)
                return Outcome<Indikator>.Refuse(
                    $"Indikator {i.Kode} sudah berisi data atau sudah disalin ke tahun lain. Hanya indikator yang belum diisi dapat "
                        + $"dihapus.");
            await db.ExecuteAsync("DELETE FROM TargetIndikator WHERE IndikatorId = @id AND InstansiId = @instansiId", args, ct);
            await db.ExecuteAsync("DELETE FROM ProgramIndikator WHERE IndikatorId = @id AND InstansiId = @instansiId", args, ct);
            await db.ExecuteAsync("DELETE FROM AngkaTercetak WHERE IndikatorId = @id AND InstansiId = @instansiId", args, ct);
            await db.ExecuteAsync("DELETE FROM JawabanMutu WHERE IndikatorId = @id AND InstansiId = @instansiId", args, ct);
            await db.ExecuteAsync("DELETE FROM Indikator WHERE Id = @id AND InstansiId = @instansiId", args, ct);
            return i;
        }, i => new EntriLog(ObjekLog.Indikator, id, $"menghapus indikator {i.Kode}").DenganLama(i),
            "Indikator ini baru saja diisi seseorang. Muat ulang halaman.", ct);

    private static NamaLama Nama(Pelaku oleh, string kode, string uraian) =>
        new() { Kode = kode, Uraian = uraian, DiubahOleh = oleh.Nama, DiubahPada = oleh.Now };

    private static object Args(long instansiId, Indikator i, int urutan) => new
    {
        instansiId, i.Id, i.SasaranId, i.Kode, urutan, i.Uraian, i.Satuan, jenis = i.Jenis.ToString(), arah = i.Arah.ToString(),
        cara = i.CaraHitung.ToString(), agregasi = i.Agregasi.ToString(), i.SumberData, i.PenanggungJawab, i.UnitId, i.TahunLalu,
        i.DataAwal, i.TargetAkhir, i.StandarNasional, i.TargetTeks, i.Versi, i.Faktor, i.Desimal, i.SatuanJumlah, i.Bulat, i.BolehNegatif,
        rumus = i.Rumus?.ToString(), dasar = i.Dasar?.ToString(), pembulatan = i.Pembulatan?.ToString(), i.BatasCetak,
    };

    /// <summary>The year of the indicator's sasaran, or null when sasaran or unit is not the office's.</summary>
    private Task<int?> TahunDariAsync(long instansiId, Indikator i, CancellationToken ct) =>
        db.FindAsync<int?>("""
            SELECT s.Tahun FROM Sasaran s, UnitKerja u
            WHERE s.Id = @SasaranId AND s.InstansiId = @instansiId AND u.Id = @UnitId AND u.InstansiId = @instansiId
            """, new { i.SasaranId, i.UnitId, instansiId }, ct);

    private async Task<bool> TerkunciAsync(long instansiId, int tahun, CancellationToken ct) =>
        await db.FindAsync<int>("""
            SELECT (SELECT COUNT(*) FROM Rekap WHERE InstansiId = @instansiId AND Tahun = @tahun AND JenisPeriode = 'Tahunan')
                + (SELECT COUNT(*) FROM TutupTahun WHERE InstansiId = @instansiId AND Tahun = @tahun)
            """, new { instansiId, tahun }, ct) > 0;

    private async Task SimpanTargetAsync(long instansiId, long id, Indikator i, CancellationToken ct)
    {
        await db.ExecuteAsync("""
            DELETE FROM TargetIndikator WHERE IndikatorId = @id AND InstansiId = @instansiId AND JenisPeriode IN ('Tahunan', 'Triwulan')
            """, new { id, instansiId }, ct);
        (JenisPeriode Jenis, int Nomor, decimal? Nilai, decimal? Bawah)[] target =
        [
            (JenisPeriode.Tahunan, 0, i.Target, i.TargetBawah), (JenisPeriode.Triwulan, 1, i.Tw1, i.TargetBawah), (JenisPeriode.Triwulan, 2,
                i.Tw2, i.TargetBawah),
            (JenisPeriode.Triwulan, 3, i.Tw3, i.TargetBawah), (JenisPeriode.Triwulan, 4, i.Tw4, i.TargetBawah),
        ];
        await db.ExecuteAsync("""
            INSERT INTO TargetIndikator (InstansiId, IndikatorId, JenisPeriode, NomorPeriode, Nilai, NilaiBawah)
            VALUES (@instansiId, @id, @jenis, @nomor, @nilai, @bawah)
            """, target.Where(t => t.Nilai is not null).Select(t => new
        {
            instansiId, id, jenis = t.Jenis.ToString(), nomor = t.Nomor, nilai = t.Nilai, bawah = i.Arah == ArahIndikator.Rentang
                ? t.Bawah
                : null,
        }).ToList(), ct);
    }
}
