namespace SopKinerja.Data;

public sealed class SopRepository(DbSession db, LogRepository log)
{
    public Task<IReadOnlyList<SopRingkas>> ListAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<SopRingkas>("""
            SELECT v.Id, s.Nama, v.Nomor, v.Revisi,
                (SELECT COUNT(*) FROM SopLangkah l WHERE l.SopVersiId = v.Id) AS JumlahLangkah,
                (SELECT COUNT(*) FROM Pelaksanaan p WHERE p.SopVersiId = v.Id) AS JumlahPelaksanaan
            FROM SopVersi v
            JOIN Sop s ON s.Id = v.SopId
            WHERE v.InstansiId = @instansiId AND v.Status = 'Berlaku'
            ORDER BY s.Nama, v.Revisi DESC
            """, new { instansiId }, ct);

    public Task<SopVersi?> FindAsync(long instansiId, long versiId, CancellationToken ct) =>
        db.FindAsync<SopVersi>("""
            SELECT v.Id, s.Nama, v.Nomor, v.Revisi, v.TanggalPembuatan, v.TanggalRevisi, v.TanggalEfektif, v.Kop1, v.Kop2, v.Kop3,
                v.DisahkanJabatan, v.DisahkanNama, v.DisahkanPangkat, v.DisahkanNip, v.DasarHukum, v.Kualifikasi, v.Keterkaitan,
                v.Peralatan, v.Peringatan, v.Pencatatan, v.Keterangan, v.TindakLanjut
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

            var sopId = await db.InsertAsync("INSERT INTO Sop (InstansiId, Nama) VALUES (@instansiId, @Nama)",
                new { instansiId = oleh.InstansiId, n.Nama }, ct);
            var versiId = await db.InsertAsync("""
                INSERT INTO SopVersi (InstansiId, SopId, Nomor, Revisi, Status, TanggalPembuatan, TanggalRevisi, TanggalEfektif, Kop1, Kop2,
                    Kop3, DisahkanJabatan, DisahkanNama, DisahkanPangkat, DisahkanNip, DasarHukum, Kualifikasi, Keterkaitan, Peralatan,
                    Peringatan, Pencatatan, Keterangan, TindakLanjut)
                VALUES (@instansiId, @sopId, @Nomor, 1, 'Berlaku', @TanggalPembuatan, @TanggalRevisi, @TanggalEfektif, @kop1, @kop2, @kop3,
                    @DisahkanJabatan, @DisahkanNama, @DisahkanPangkat, @DisahkanNip, @dasarHukum, @kualifikasi, @keterkaitan, @peralatan,
                    @Peringatan, @Pencatatan, @Keterangan, @TindakLanjut)
                """, new
            {
                instansiId = oleh.InstansiId, sopId, n.Nomor, n.TanggalPembuatan, n.TanggalRevisi, n.TanggalEfektif,
                kop1 = n.Kop[0], kop2 = n.Kop[1], kop3 = n.Kop.ElementAtOrDefault(2),
                n.DisahkanJabatan, n.DisahkanNama, n.DisahkanPangkat, n.DisahkanNip,
                dasarHukum = string.Join('\n', n.DasarHukum), kualifikasi = string.Join('\n', n.Kualifikasi),
                keterkaitan = string.Join('\n', n.Keterkaitan), peralatan = string.Join('\n', n.Peralatan),
                n.Peringatan, n.Pencatatan, n.Keterangan, n.TindakLanjut,
            }, ct);

            var kolom = new Dictionary<string, long>();
            foreach (var (nama, urutan) in n.Pelaksana.Select((p, i) => (p, i + 1)))
                kolom[nama] = await db.InsertAsync("""
                    INSERT INTO SopPelaksana (SopVersiId, Urutan, Nama, JabatanId) VALUES (@versiId, @urutan, @nama, @jabatanId)
                    """, new { versiId, urutan, nama, jabatanId = jabatan[nama] }, ct);
            foreach (var l in n.Langkah)
                await db.ExecuteAsync("""
                    INSERT INTO SopLangkah (SopVersiId, Nomor, Judul, Kegiatan, PelaksanaId, Bentuk, Kelengkapan, Waktu, Satuan, Berjalan,
                        Output, Aksi, Periode, TidakKe)
                    VALUES (@versiId, @Nomor, @Judul, @Kegiatan, @pelaksanaId, @bentuk, @Kelengkapan, @Waktu, @satuan, @Berjalan, @Output,
                        @aksi, @Periode, @TidakKe)
                    """, new
                {
                    versiId, l.Nomor, l.Judul, l.Kegiatan, pelaksanaId = kolom[l.Pelaksana], bentuk = l.Bentuk.ToString(), l.Kelengkapan,
                    l.Waktu, satuan = l.Satuan.ToString(), l.Berjalan, l.Output, aksi = l.Aksi.ToString(), l.Periode, l.TidakKe,
                }, ct);
            await log.CatatAsync(oleh, new(ObjekLog.Sop, sopId, $"memasang SOP {n.Nama}"), ct);
            return versiId;
        }, "SOP dengan nama ini sudah terpasang.", ct);
}
