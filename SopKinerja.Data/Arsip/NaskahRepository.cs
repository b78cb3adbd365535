namespace SopKinerja.Data;

/// <summary>Locks the signed file, and finishes a run when all that follows is done.</summary>
public sealed class NaskahRepository(DbSession db, BerkasRepository berkas, CapaianRepository capaian, LangkahRepository langkah,
    LanjutRepository lanjut, SurelRepository surel, LogRepository log)
{
    public const string Kolom = """
        f.Id, f.PelaksanaanId, p.Judul, p.Tahun, p.JenisPeriode, v.Nomor AS NomorVersi, v.IsiSha, f.Sha256, f.NamaBerkas, f.Ukuran,
        f.PenandatanganJabatan, f.PenandatanganNama, f.TanggalTandaTangan, f.KodeVerifikasi, f.DikunciOleh, f.DikunciPada,
        f.Nomor, f.Alasan, f.Diganti, f.DigantiPada
        """;

    /// <summary>The run's current final file.</summary>
    public Task<NaskahFinal?> FindByPelaksanaanAsync(long instansiId, long pelaksanaanId, CancellationToken ct) =>
        db.FindAsync<NaskahFinal>($"""
            SELECT {Kolom}
            FROM NaskahFinal f
            JOIN Pelaksanaan p ON p.Id = f.PelaksanaanId
            JOIN LaporanVersi v ON v.Id = f.LaporanVersiId
            WHERE f.PelaksanaanId = @pelaksanaanId AND f.InstansiId = @instansiId AND f.Diganti = 0
            """, new { pelaksanaanId, instansiId }, ct);

    /// <summary>All final files a run has had, the newest first.</summary>
    public Task<IReadOnlyList<NaskahFinal>> ListAsync(long instansiId, long pelaksanaanId, CancellationToken ct) =>
        db.ListAsync<NaskahFinal>($"""
            SELECT {Kolom}
            FROM NaskahFinal f
            JOIN Pelaksanaan p ON p.Id = f.PelaksanaanId
            JOIN LaporanVersi v ON v.Id = f.LaporanVersiId
            WHERE f.PelaksanaanId = @pelaksanaanId AND f.InstansiId = @instansiId
            ORDER BY f.Nomor DESC
            """, new { pelaksanaanId, instansiId }, ct);

    /// <summary>Final files of the office with these very bytes.</summary>
    public Task<IReadOnlyList<NaskahFinal>> ListBySidikAsync(long instansiId, string sha256, CancellationToken ct) =>
        db.ListAsync<NaskahFinal>($"""
            SELECT {Kolom}
            FROM NaskahFinal f
            JOIN Pelaksanaan p ON p.Id = f.PelaksanaanId
            JOIN LaporanVersi v ON v.Id = f.LaporanVersiId
            WHERE f.InstansiId = @instansiId AND f.Sha256 = @sha256
            ORDER BY f.Id
            """, new { instansiId, sha256 }, ct);

    /// <summary>A signed scan as it came in.</summary>
    public sealed record Pindaian(byte[] Isi, string Nama, TemuanPdf Temuan);

    /// <summary>Stores the scan, locks it and the period's data, and finishes the signing step: all in one.</summary>
    /// <param name="isi">The figures that the signed version holds, which are the ones to lock; null for those of now.</param>
    public Task<Outcome<string>> KunciAsync(TindakLangkah t, long pelaksanaanId, Periode periode, long versiId, Pindaian pdf,
        Pemangku penandatangan, DateOnly tanggal, CancellationToken ct, KinerjaPeriode? isi = null) =>
        db.TryInTransactionAsync<string>(t.Oleh.InstansiId, async () =>
        {
            if (pdf.Temuan.TolakanFinal is { } tolakan)
                return Outcome<string>.Refuse(tolakan);
            var nomor = await db.FindAsync<int>("""
                SELECT v.Nomor FROM LaporanVersi v JOIN Laporan r ON r.Id = v.LaporanId
                WHERE v.Id = @versiId AND r.PelaksanaanId = @pelaksanaanId AND v.InstansiId = @InstansiId
                """, new { versiId, pelaksanaanId, t.Oleh.InstansiId }, ct);
            if (nomor == 0)
                return Outcome<string>.Refuse("Versi naskah yang ditandatangani tidak ditemukan.");
            var (id, sha256) = await SimpanAsync(t.Oleh, pelaksanaanId, versiId, pdf, penandatangan, tanggal, 1, null, ct);
            var data = await capaian.KunciAsync(t.Oleh, periode, ct, isi) ? $", dan data {periode}" : "";
            await log.CatatAsync(t.Oleh, new EntriLog(ObjekLog.Naskah, id, $"mengunci naskah final dari versi {nomor}{data}")
            {
                Baru = sha256,
            }.PadaLangkah(t.Oleh, pelaksanaanId, t.LangkahId, penandatangan.JabatanId, penandatangan.JabatanNama), ct);
            if (t.LangkahId != 0)
                return await langkah.TindakAsync(t, ct);
            return await lanjut.TandaiAsync(t.Oleh, pelaksanaanId, t.Versi, ct)
                ? "Naskah ditandatangani. Arsip, kirim dan publikasi kini terbuka."
                : Outcome<string>.Refuse("Pelaksanaan ini baru saja berubah. Periksa lagi keadaannya.");
        }, "Naskah final pelaksanaan ini sudah dikunci.", ct);

    /// <summary>
    /// A new final file in the place of the current one, which stays with its hash, its entry in the archive and its deliveries; the
    /// public page says so until the new one is published, and the run goes back to what follows signing.
    /// </summary>
    /// <param name="alasan">Why, for everybody to read.</param>
    public Task<Outcome<string>> GantiAsync(Pelaku oleh, NaskahFinal lama, Pindaian pdf, Pemangku penandatangan, DateOnly tanggal,
        string alasan, CancellationToken ct) =>
        db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            if (pdf.Temuan.TolakanFinal is { } tolakan)
                return Outcome<string>.Refuse(tolakan);
            if (string.IsNullOrWhiteSpace(alasan))
                return Outcome<string>.Refuse("Tulis alasan penggantian; alasan ini tampak pada halaman publik.");
            if (BerkasRepository.Sidik(pdf.Isi) == lama.Sha256)
                return Outcome<string>.Refuse("Berkas ini sama dengan naskah final yang berlaku.");
            if (await db.ExecuteAsync("""
                UPDATE NaskahFinal SET Diganti = Nomor, DigantiPada = @Now
                WHERE Id = @Id AND InstansiId = @InstansiId AND Diganti = 0
                """, new { oleh.Now, lama.Id, oleh.InstansiId }, ct) != 1)
                return Outcome<string>.Refuse("Naskah final baru saja diganti orang lain. Muat ulang halaman.");
            var versiId = await db.FindAsync<long>("SELECT LaporanVersiId FROM NaskahFinal WHERE Id = @Id AND InstansiId = @InstansiId",
                new { lama.Id, oleh.InstansiId }, ct);
            var (id, sha256) = await SimpanAsync(oleh, lama.PelaksanaanId, versiId, pdf, penandatangan, tanggal, lama.Nomor + 1,
                alasan.Trim(), ct);
            await TindakLanjutUlang.BukaAsync(db, oleh, lama.PelaksanaanId, ct);
            await surel.TahanAsync(oleh.InstansiId, lama.Id, "Naskahnya diganti sebelum surel ini terkirim.", ct);
            await log.CatatAsync(oleh, new EntriLog(ObjekLog.Naskah, id, $"mengganti naskah final: {alasan.Trim()}")
            {
                PelaksanaanId = lama.PelaksanaanId, Lama = lama.Sha256, Baru = sha256, Penyimpangan = true,
            }, ct);
            return "Naskah final diganti. Arsipkan, kirim dan terbitkan naskah penggantinya.";
        }, "Naskah final baru saja diganti orang lain. Muat ulang halaman.", ct);

    private async Task<(long Id, string Sha256)> SimpanAsync(Pelaku oleh, long pelaksanaanId, long versiId, Pindaian pdf,
        Pemangku penandatangan, DateOnly tanggal, int nomor, string? alasan, CancellationToken ct)
    {
        var sha256 = await berkas.InsertAsync(pdf.Isi, "application/pdf", oleh.Now, ct);

        // The first final file bears the code that was printed on its signing copy.
        var kode = nomor > 1 ? null : await db.FindAsync<string>("""
            SELECT KodeVerifikasi FROM NaskahPdf
            WHERE LaporanVersiId = @versiId AND Jenis = 'TandaTangan' AND InstansiId = @InstansiId
            """, new { versiId, oleh.InstansiId }, ct);
        var id = await db.InsertAsync("""
            INSERT INTO NaskahFinal (InstansiId, PelaksanaanId, LaporanVersiId, Sha256, NamaBerkas, Ukuran, Cara, PenandatanganJabatan,
                PenandatanganNama, PenandatanganNip, TanggalTandaTangan, KodeVerifikasi, DikunciOleh, DikunciPada, PenggunaId, Nomor, Alasan)
            VALUES (@InstansiId, @pelaksanaanId, @versiId, @sha256, @namaBerkas, @ukuran, @cara, @Sebutan, @Nama, @Nip, @tanggal,
                @kode, @oleh, @Now, @pengguna, @nomor, @alasan)
            """, new
        {
            oleh.InstansiId, pelaksanaanId, versiId, sha256, namaBerkas = pdf.Nama, ukuran = pdf.Isi.LongLength,
            cara = pdf.Temuan.Tte.Count > 0 ? "TTE" : "Pindaian", penandatangan.Sebutan,
            penandatangan.Nama, penandatangan.Nip, tanggal, kode = kode ?? NaskahPdfRepository.KodeBaru(),
            oleh = oleh.Nama, oleh.Now, pengguna = oleh.Id, nomor, alasan,
        }, ct);
        return (id, sha256);
    }

    /// <summary>
    /// Marks the run Selesai when archive, delivery and publication are done: those that its SOP names, to the recipients that it names,
    /// or to every active one where it names none.
    /// </summary>
    public async Task<bool> SelesaikanBilaLengkapAsync(Pelaku oleh, long pelaksanaanId, CancellationToken ct)
    {
        var selesai = false;
        await db.InTransactionAsync(oleh.InstansiId, async () =>
            selesai = await LengkapAsync(oleh.InstansiId, pelaksanaanId, ct) && await langkah.SelesaikanAsync(oleh, pelaksanaanId, ct), ct);
        return selesai;
    }

    private async Task<bool> LengkapAsync(long instansiId, long pelaksanaanId, CancellationToken ct)
    {
        var f = await db.FindAsync<Keadaan>("""
            SELECT v.TindakLanjut, v.Penerima,
                CASE WHEN EXISTS (SELECT 1 FROM Arsip a WHERE a.NaskahFinalId = f.Id) THEN 1 ELSE 0 END AS Arsip,
                CASE WHEN EXISTS (SELECT 1 FROM Publikasi t WHERE t.NaskahFinalId = f.Id AND t.Status = 'Terbit') THEN 1 ELSE 0 END AS Publikasi
            FROM NaskahFinal f
            JOIN Pelaksanaan p ON p.Id = f.PelaksanaanId
            JOIN SopVersi v ON v.Id = p.SopVersiId
            WHERE f.PelaksanaanId = @pelaksanaanId AND f.InstansiId = @instansiId AND f.Diganti = 0
            """, new { pelaksanaanId, instansiId }, ct);
        if (f is null || (f.Minta("Arsip") && !f.Arsip) || (f.Minta("Publikasi") && !f.Publikasi))
            return false;
        if (!f.Minta("Kirim"))
            return true;
        var penerima = await db.ListAsync<(string Nama, bool Belum)>("""
            SELECT r.Nama, CASE WHEN r.Aktif = @aktif AND NOT EXISTS (SELECT 1 FROM Pengiriman k JOIN NaskahFinal f ON f.Id = k.NaskahFinalId
                WHERE k.PenerimaId = r.Id AND f.PelaksanaanId = @pelaksanaanId AND f.Diganti = 0) THEN 1 ELSE 0 END AS Belum
            FROM PenerimaLaporan r
            WHERE r.InstansiId = @instansiId
            """, new { instansiId, aktif = true, pelaksanaanId }, ct);
        List<string> semua = [.. penerima.Select(p => p.Nama)];
        return !penerima.Any(p => p.Belum && SopVersi.Menunggu(f.Penerima, p.Nama, semua));
    }

    private sealed record Keadaan
    {
        public string? TindakLanjut { get; init; }

        public string? Penerima { get; init; }

        public required bool Arsip { get; init; }

        public required bool Publikasi { get; init; }

        public bool Minta(string perbuatan) => TindakLanjut?.Split(',').Contains(perbuatan) == true;
    }
}
