namespace SopKinerja.Data;

/// <summary>Which recipients still wait for the annual report of last year, and the reminders of it.</summary>
public sealed class TenggatRepository(DbSession db, SurelRepository surel, LogRepository log)
{
    /// <summary>Offices of which anybody is to be reminded.</summary>
    public Task<IReadOnlyList<InstansiRingkas>> ListKantorAsync(CancellationToken ct) => db.ListAsync<InstansiRingkas>("""
        SELECT i.Id, i.Kode, i.Nama, i.Zona
        FROM Instansi i
        WHERE EXISTS (SELECT 1 FROM PenerimaLaporan r WHERE r.InstansiId = i.Id AND r.BatasBulan IS NOT NULL AND r.Aktif = 1)
        ORDER BY i.Id
        """, null, ct);

    /// <summary>
    /// Who has not got the report of the year before <paramref name="hari"/>'s: neither uploaded to his portal, nor mailed to him with a
    /// mail that was sent or still waits. Nothing for a year of which the office had no run.
    /// </summary>
    public Task<IReadOnlyList<TenggatKirim>> ListBelumAsync(long instansiId, DateOnly hari, CancellationToken ct) => db.ListAsync<TenggatKirim>("""
        SELECT r.Id AS PenerimaId, r.Nama, r.BatasBulan, @tahun AS Tahun,
            (SELECT MAX(p.Id) FROM Pelaksanaan p
                WHERE p.InstansiId = @instansiId AND p.Batal = 0 AND p.Tahun = @tahun AND p.JenisPeriode = 'Tahunan') AS PelaksanaanId,
            (SELECT MAX(x.Tanggal) FROM PengingatKirim x WHERE x.InstansiId = @instansiId AND x.PenerimaId = r.Id AND x.Tahun = @tahun) AS Terakhir
        FROM PenerimaLaporan r
        WHERE r.InstansiId = @instansiId AND r.Aktif = 1 AND r.BatasBulan IS NOT NULL
          AND EXISTS (SELECT 1 FROM Pelaksanaan y WHERE y.InstansiId = @instansiId AND y.Batal = 0 AND y.Tahun = @tahun)
          AND NOT EXISTS (SELECT 1 FROM Pelaksanaan q
            JOIN NaskahFinal f ON f.PelaksanaanId = q.Id AND f.Diganti = 0
            JOIN Pengiriman k ON k.NaskahFinalId = f.Id AND k.PenerimaId = r.Id
            LEFT JOIN Surel s ON s.Id = k.SurelId
            WHERE q.InstansiId = @instansiId AND q.Tahun = @tahun AND q.JenisPeriode = 'Tahunan'
              AND (k.SurelId IS NULL OR s.Status = 'Terkirim' OR s.Status = 'Antre'))
        ORDER BY r.BatasBulan, r.Urutan, r.Id
        """, new { instansiId, tahun = hari.Year - 1 }, ct);

    /// <summary>One mail to each of the secretariat about all that is due to be said today.</summary>
    /// <returns>How many mails; 0 when there is nothing to say.</returns>
    public Task<Outcome<int>> IngatkanAsync(Pelaku oleh, string kantor, CancellationToken ct) => log.PerbuatanAsync<int>(oleh, async () =>
    {
        var hari = oleh.HariIni;
        var jatuh = (await ListBelumAsync(oleh.InstansiId, hari, ct)).Where(t => t.Jatuh(hari)).ToList();
        var alamat = jatuh.Count == 0 ? [] : await db.ListAsync<(string Nama, string Surel)>("""
            SELECT DISTINCT p.NamaTampil AS Nama, g.Surel
            FROM PenggunaPeran r
            JOIN Pengguna p ON p.Id = r.PenggunaId
            JOIN Pegawai g ON g.Id = p.PegawaiId
            WHERE p.InstansiId = @InstansiId AND p.Aktif = 1 AND r.Peran = 'Sekretariat' AND g.Surel IS NOT NULL
            """, new { oleh.InstansiId }, ct);
        if (alamat.Count == 0)
            return Outcome<int>.Refuse("Tidak ada yang perlu diingatkan.");
        var tahun = jatuh[0].Tahun;
        var daftar = string.Join('\n', jatuh.Select(t => $"- {t.Nama}: paling lambat {t.Tertulis(hari)}"));
        var jalan = jatuh[0].PelaksanaanId is { } id ? $"{"{portal}"}/Pelaksanaan/Rincian/{id}" : "Laporan tahunannya belum dimulai.";
        foreach (var a in alamat)
            await surel.InsertAsync(oleh.InstansiId, a.Nama, a.Surel, $"LKJ Tahun {tahun} belum dikirim ke {jatuh.Count} penerima", $"""
                Yth. {a.Nama},

                LKJ Tahun {tahun} {kantor} belum tercatat dikirim ke:
                {daftar}

                {jalan}
                """, oleh.Now, ct);
        await db.ExecuteAsync("INSERT INTO PengingatKirim (InstansiId, PenerimaId, Tahun, Tanggal) VALUES (@InstansiId, @PenerimaId, @Tahun, @hari)",
            jatuh.Select(t => new { oleh.InstansiId, t.PenerimaId, t.Tahun, hari }).ToList(), ct);
        return alamat.Count;
    }, jumlah => new(ObjekLog.Penerima, null, $"mengingatkan sekretariat lewat {jumlah} surel tentang tenggat kirim laporan"),
        "Pengingat ini baru saja dikirim.", ct);
}
