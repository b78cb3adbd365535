namespace SopKinerja.Data;

public sealed class SopRepository(DbSession db, LogRepository log)
{
    /// <summary>What follows the last step of a run <c>p</c> of the version <c>v</c>; null where its kind of period needs
    /// nothing.</summary>
    public const string LanjutUntukPeriode = """
        CASE WHEN v.TindakLanjutPeriode IS NULL OR v.TindakLanjutPeriode LIKE CONCAT('%', p.JenisPeriode, '%') THEN v.TindakLanjut END
        """;

    public Task<IReadOnlyList<SopRingkas>> ListAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<SopRingkas>($"{Ringkas} WHERE v.InstansiId = @instansiId AND v.Status = 'Berlaku' ORDER BY s.Nama, v.Revisi DESC",
            new { instansiId }, ct);

    private const string Ringkas = """
        SELECT v.Id, v.SopId, COALESCE(v.Nama, s.Nama) AS Nama, v.Nomor, v.Revisi, v.Status, v.TanggalEfektif, v.AlasanRevisi, v.DicabutPada,
            (SELECT COUNT(*) FROM SopLangkah l WHERE l.SopVersiId = v.Id) AS JumlahLangkah,
            (SELECT COUNT(*) FROM Pelaksanaan p WHERE p.SopVersiId = v.Id) AS JumlahPelaksanaan
        FROM SopVersi v
        JOIN Sop s ON s.Id = v.SopId
        """;

    public Task<SopVersi?> FindAsync(long instansiId, long versiId, CancellationToken ct) =>
        db.FindAsync<SopVersi>("""
            SELECT v.Id, v.SopId, COALESCE(v.Nama, s.Nama) AS Nama, v.Nomor, v.Revisi,
                v.TanggalPembuatan, v.TanggalRevisi, v.TanggalEfektif, v.Kop1, v.Kop2, v.Kop3,
                v.DisahkanJabatan, v.DisahkanNama, v.DisahkanPangkat, v.DisahkanNip, v.DasarHukum, v.Kualifikasi, v.Keterkaitan,
                v.Peralatan, v.Peringatan, v.Pencatatan, v.Keterangan, v.TindakLanjut,
                v.TindakLanjutPeriode, v.Penerima, v.Status, v.AlasanRevisi, v.BerlakuPada, v.DicabutPada
            FROM SopVersi v
            JOIN Sop s ON s.Id = v.SopId
            WHERE v.Id = @versiId AND v.InstansiId = @instansiId
            """, new { versiId, instansiId }, ct);

    public Task<IReadOnlyList<SopPelaksana>> ListPelaksanaAsync(long instansiId, long versiId, CancellationToken ct) =>
        db.ListAsync<SopPelaksana>("""
            SELECT k.Id, k.Urutan, k.Nama, k.JabatanId
            FROM SopPelaksana k
            JOIN SopVersi v ON v.Id = k.SopVersiId
            WHERE k.SopVersiId = @versiId AND v.InstansiId = @instansiId
            ORDER BY k.Urutan
            """, new { versiId, instansiId }, ct);

    public Task<IReadOnlyList<SopLangkah>> ListLangkahAsync(long instansiId, long versiId, CancellationToken ct) =>
        db.ListAsync<SopLangkah>("""
            SELECT l.Id, l.Nomor, l.Judul, l.Kegiatan, l.PelaksanaId, k.JabatanId, l.Bentuk, l.Kelengkapan, l.Waktu, l.Satuan, l.Berjalan,
                l.Output, l.Aksi, l.Periode, l.TidakKe
            FROM SopLangkah l
            JOIN SopPelaksana k ON k.Id = l.PelaksanaId
            JOIN SopVersi v ON v.Id = l.SopVersiId
            WHERE l.SopVersiId = @versiId AND v.InstansiId = @instansiId
            ORDER BY l.Nomor
            """, new { versiId, instansiId }, ct);

    /// <summary>
    /// Puts a SOP document into an office as version 1, each column on the post that <paramref name="jabatan"/> names for it.
    /// </summary>
    public Task<Outcome<long>> InsertAsync(Pelaku oleh, BerkasSop n, IReadOnlyDictionary<string, long> jabatan, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(oleh.InstansiId, async () =>
        {
            foreach (var jabatanId in jabatan.Values.Distinct())
                if (await db.FindAsync<int>("SELECT COUNT(*) FROM Jabatan WHERE Id = @jabatanId AND InstansiId = @instansiId",
                        new { jabatanId, instansiId = oleh.InstansiId }, ct) == 0)
                    return Outcome<long>.Refuse("Pilih jabatan dari daftar.");

            var sopId = await InsertSopAsync(oleh.InstansiId, n.Nama, ct);
            var versiId = await InsertVersiAsync(oleh.InstansiId, sopId, 1, NaskahSop.Dari(n, jabatan), null, null, ct);
            await log.CatatAsync(oleh, new(ObjekLog.Sop, sopId, $"memasang SOP {n.Nama}"), ct);
            return versiId;
        }, "SOP dengan nama ini sudah terpasang.", ct);

    /// <summary>Part of the act that puts a SOP into force.</summary>
    internal Task<long> InsertSopAsync(long instansiId, string nama, CancellationToken ct) =>
        db.InsertAsync("INSERT INTO Sop (InstansiId, Nama) VALUES (@instansiId, @nama)", new { instansiId, nama }, ct);

    /// <summary>Freezes a document that is whole as a version in force. Part of the act that puts it into force.</summary>
    internal async Task<long> InsertVersiAsync(long instansiId, long sopId, int revisi, NaskahSop n, string? alasan, DateTime? berlakuPada,
        CancellationToken ct)
    {
        var versiId = await db.InsertAsync("""
            INSERT INTO SopVersi (InstansiId, SopId, Nomor, Revisi, Status, TanggalPembuatan, TanggalRevisi, TanggalEfektif, Kop1, Kop2,
                Kop3, DisahkanJabatan, DisahkanNama, DisahkanPangkat, DisahkanNip, DasarHukum, Kualifikasi, Keterkaitan, Peralatan,
                Peringatan, Pencatatan, Keterangan, TindakLanjut, TindakLanjutPeriode, Penerima, Nama, AlasanRevisi, BerlakuPada)
            VALUES (@instansiId, @sopId, @Nomor, @revisi, 'Berlaku', @TanggalPembuatan, @TanggalRevisi, @TanggalEfektif, @Kop1, @Kop2, @Kop3,
                @DisahkanJabatan, @DisahkanNama, @DisahkanPangkat, @DisahkanNip, @DasarHukum, @Kualifikasi, @Keterkaitan, @Peralatan,
                @Peringatan, @Pencatatan, @Keterangan, @TindakLanjut, @TindakLanjutPeriode, @Penerima, @Nama, @alasan, @berlakuPada)
            """, new
        {
            instansiId, sopId, n.Nomor, revisi, n.TanggalPembuatan, n.TanggalRevisi, n.TanggalEfektif, n.Kop1, n.Kop2, n.Kop3,
            n.DisahkanJabatan,
            n.DisahkanNama, n.DisahkanPangkat, n.DisahkanNip, n.DasarHukum, n.Kualifikasi, n.Keterkaitan, n.Peralatan, n.Peringatan,
            n.Pencatatan,
            n.Keterangan, n.TindakLanjut, n.TindakLanjutPeriode, n.Penerima, n.Nama, alasan, berlakuPada,
        }, ct);

        var kolom = new Dictionary<int, long>();
        foreach (var (k, urutan) in n.Kolom.Select((k, i) => (k, i + 1)))
            kolom[k.Kunci] = await db.InsertAsync("""
                INSERT INTO SopPelaksana (SopVersiId, Urutan, Nama, JabatanId) VALUES (@versiId, @urutan, @Nama, @JabatanId)
                """, new { versiId, urutan, k.Nama, k.JabatanId }, ct);
        await db.ExecuteAsync("""
            INSERT INTO SopLangkah (SopVersiId, Nomor, Judul, Kegiatan, PelaksanaId, Bentuk, Kelengkapan, Waktu, Satuan, Berjalan,
                Output, Aksi, Periode, TidakKe)
            VALUES (@versiId, @nomor, @Judul, @Kegiatan, @pelaksanaId, @bentuk, @Kelengkapan, @Waktu, @satuan, @Berjalan, @Output,
                @aksi, @Periode, @tidakKe)
            """, n.Langkah.Select((l, i) => new
        {
            versiId, nomor = i + 1, l.Judul, l.Kegiatan, pelaksanaId = kolom[l.Kolom!.Value], bentuk = l.Bentuk.ToString(), l.Kelengkapan,
            l.Waktu,
            satuan = l.Satuan.ToString(), l.Berjalan, l.Output, aksi = l.Aksi.ToString(), l.Periode, tidakKe = n.NomorDari(l.TidakKe),
        }).ToList(), ct);
        return versiId;
    }

    /// <summary>Every version of a SOP, the newest first.</summary>
    public Task<IReadOnlyList<SopRingkas>> ListVersiAsync(long instansiId, long sopId, CancellationToken ct) =>
        db.ListAsync<SopRingkas>($"{Ringkas} WHERE v.InstansiId = @instansiId AND v.SopId = @sopId ORDER BY v.Revisi DESC",
            new { instansiId, sopId }, ct);

    /// <summary>A frozen version as a document; null when it is not this office's.</summary>
    public async Task<NaskahSop?> FindNaskahAsync(long instansiId, long versiId, CancellationToken ct) =>
        await FindAsync(instansiId, versiId, ct) is { } v
            ? NaskahSop.Dari(v, await ListPelaksanaAsync(instansiId, versiId, ct), await ListLangkahAsync(instansiId, versiId, ct))
            : null;

    /// <summary>The version in force makes room for the next. Part of the act that puts that into force.</summary>
    internal Task CabutAsync(Pelaku oleh, long sopId, CancellationToken ct) => db.ExecuteAsync("""
        UPDATE SopVersi SET Status = 'Dicabut', DicabutPada = @Now
        WHERE SopId = @sopId AND InstansiId = @InstansiId AND Status = 'Berlaku'
        """, new { oleh.Now, sopId, oleh.InstansiId }, ct);

    internal Task UbahNamaAsync(Pelaku oleh, long sopId, string nama, CancellationToken ct) =>
        db.ExecuteAsync("UPDATE Sop SET Nama = @nama WHERE Id = @sopId AND InstansiId = @InstansiId",
            new { nama, sopId, oleh.InstansiId }, ct);
}
