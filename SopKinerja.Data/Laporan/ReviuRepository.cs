namespace SopKinerja.Data;

public sealed class ReviuRepository(DbSession db, LaporanRepository laporan, LogRepository log)
{
    internal const string Kolom = """
        r.Id, r.LaporanId, r.LaporanVersiId, r.Apip, r.Inspektur, r.Nip, r.Kota, r.Tanggal, r.Kesimpulan, r.DibukaOleh, r.DibukaPada,
        r.SelesaiOleh, r.SelesaiPada, r.Versi
        """;

    private const string KolomUndangan =
        "u.Id, u.ReviuId, u.InstansiId, u.Nama, u.Surel, u.Sampai, u.DibuatOleh, u.DibuatPada, u.DicabutPada";

    public Task<ReviuLaporan?> FindAsync(long instansiId, long laporanId, CancellationToken ct) =>
        db.FindAsync<ReviuLaporan>($"SELECT {Kolom} FROM ReviuLaporan r WHERE r.LaporanId = @laporanId AND r.InstansiId = @instansiId",
            new { laporanId, instansiId }, ct);

    public Task<IReadOnlyList<ReviuButir>> ListButirAsync(long instansiId, long reviuId, CancellationToken ct) =>
        db.ListAsync<ReviuButir>(
            "SELECT Kode, Jawaban, Keterangan, Oleh, Pada FROM ReviuButir WHERE ReviuId = @reviuId AND InstansiId = @instansiId",
            new { reviuId, instansiId }, ct);

    public Task<IReadOnlyList<ReviuCatatan>> ListCatatanAsync(long instansiId, long reviuId, CancellationToken ct) =>
        db.ListAsync<ReviuCatatan>("""
            SELECT Id, Catatan, Oleh, Pada, Tanggapan, DitanggapiOleh, DitanggapiPada FROM ReviuCatatan
            WHERE ReviuId = @reviuId AND InstansiId = @instansiId ORDER BY Id
            """, new { reviuId, instansiId }, ct);

    public Task<IReadOnlyList<ReviuUndangan>> ListUndanganAsync(long instansiId, long reviuId, CancellationToken ct) =>
        db.ListAsync<ReviuUndangan>(
            $"SELECT {KolomUndangan} FROM ReviuUndangan u WHERE u.ReviuId = @reviuId AND u.InstansiId = @instansiId ORDER BY u.Id DESC",
            new { reviuId, instansiId }, ct);

    /// <summary>Who holds the word of a link, whether or not its term has passed.</summary>
    public Task<ReviuUndangan?> FindUndanganAsync(string tokenSha, CancellationToken ct) =>
        db.FindAsync<ReviuUndangan>($"SELECT {KolomUndangan} FROM ReviuUndangan u WHERE u.TokenSha = @tokenSha", new { tokenSha }, ct);

    public Task<ReviuLaporan?> FindByIdAsync(long instansiId, long reviuId, CancellationToken ct) =>
        db.FindAsync<ReviuLaporan>($"SELECT {Kolom} FROM ReviuLaporan r WHERE r.Id = @reviuId AND r.InstansiId = @instansiId",
            new { reviuId, instansiId }, ct);

    /// <summary>Opens the review of a version; a report has one, which may move to a newer version until it is finished.</summary>
    public Task<Outcome<long>> BukaAsync(Pelaku oleh, long laporanId, long versiId, string apip,
        CancellationToken ct) =>
        db.TryInTransactionAsync<long>(oleh.InstansiId, async () =>
        {
            if (await laporan.FindVersiAsync(oleh.InstansiId, versiId, ct) is not { } v || v.LaporanId != laporanId
                || await laporan.FindAsync(oleh.InstansiId, laporanId, ct) is not { } l)
                return Outcome<long>.Refuse("Pilih versi yang direviu.");
            if (!l.Terbuka)
                return Outcome<long>.Refuse($"{Laporan.Tertutup(l)} Reviu dilakukan sebelum laporan ditandatangani.");
            var kini = await FindAsync(oleh.InstansiId, laporanId, ct);
            if (kini is { Selesai: true })
                return Outcome<long>.Refuse("Reviu sudah selesai. Buka kembali lebih dahulu.");
            var id = kini?.Id ?? await db.InsertAsync("""
                INSERT INTO ReviuLaporan (InstansiId, LaporanId, LaporanVersiId, Apip, DibukaOleh, DibukaPada)
                VALUES (@instansiId, @laporanId, @versiId, @apip, @oleh, @now)
                """, new { instansiId = oleh.InstansiId, laporanId, versiId, apip, oleh = oleh.Nama, now = oleh.Now }, ct);
            await log.CatatAsync(oleh,
                new(ObjekLog.Reviu, id, $"membuka reviu {apip} atas versi {v.Nomor}") { PelaksanaanId = l.PelaksanaanId }, ct);
            if (kini is null)
                return id;
            if (kini.LaporanVersiId != versiId)
                await JawabUlangAsync(oleh, kini, l.PelaksanaanId, ct);
            await db.ExecuteAsync("""
                UPDATE ReviuLaporan
                SET LaporanVersiId = @versiId, Apip = @apip, Versi = Versi + 1
                WHERE Id = @id AND InstansiId = @instansiId
                """, new { versiId, apip, id = kini.Id, instansiId = oleh.InstansiId }, ct);
            return kini.Id;
        }, "Reviu baru saja dibuka orang lain. Muat ulang halaman.", ct);

    public Task<Outcome<int>> SimpanButirAsync(Pelaku oleh, long reviuId, IReadOnlyList<ReviuButir> butir, CancellationToken ct)
    {
        var berubah = 0;
        return log.PerbuatanAsync<int>(oleh, async () =>
        {
            if (await TertutupAsync(oleh.InstansiId, reviuId, ct) is { } alasan)
                return Outcome<int>.Refuse(alasan);
            // Whoever answered stays named while the answer stays the same.
            var kini = (await ListButirAsync(oleh.InstansiId, reviuId, ct)).ToDictionary(b => b.Kode);
            var args = butir.Where(b => kini.GetValueOrDefault(b.Kode) is not { } k || (k.Jawaban, k.Keterangan) != (b.Jawaban,
                b.Keterangan)).Select(b => new
                {
                    instansiId = oleh.InstansiId, reviuId, b.Kode, jawaban = b.Jawaban.ToString(),
                    b.Keterangan, oleh = oleh.Nama, now = oleh.Now
                })
                    .ToList();
            await db.ExecuteAsync("""
                UPDATE ReviuButir SET Jawaban = @jawaban, Keterangan = @Keterangan, Oleh = @oleh, Pada = @now
                WHERE ReviuId = @reviuId AND InstansiId = @instansiId AND Kode = @Kode
                """, args.Where(a => kini.ContainsKey(a.Kode)).ToList(), ct);
            await db.ExecuteAsync("""
                INSERT INTO ReviuButir (InstansiId, ReviuId, Kode, Jawaban, Keterangan, Oleh, Pada)
                VALUES (@instansiId, @reviuId, @Kode, @jawaban, @Keterangan, @oleh, @now)
                """, args.Where(a => !kini.ContainsKey(a.Kode)).ToList(), ct);
            berubah = args.Count;
            return butir.Count;
        }, _ => berubah == 0 ? null : new(ObjekLog.Reviu, reviuId, $"mengisi {berubah} butir daftar periksa"),
            "Daftar periksa baru saja disimpan orang lain. Muat ulang halaman.", ct);
    }

    public Task<Outcome<long>> CatatAsync(Pelaku oleh, long reviuId, string catatan, CancellationToken ct) =>
        log.PerbuatanAsync<long>(oleh, async () => await TertutupAsync(oleh.InstansiId, reviuId, ct) is { } alasan
            ? Outcome<long>.Refuse(alasan)
            : await db.InsertAsync("""
                INSERT INTO ReviuCatatan (InstansiId, ReviuId, Catatan, Oleh, Pada) VALUES (@instansiId, @reviuId, @catatan, @oleh, @now)
                """, new { instansiId = oleh.InstansiId, reviuId, catatan, oleh = oleh.Nama, now = oleh.Now }, ct),
            _ => new(ObjekLog.Reviu, reviuId, "menulis catatan hasil reviu"), "Catatan ini baru saja dikirim.", ct);

    /// <summary>The office answers a note, once.</summary>
    public Task<bool> TanggapiAsync(Pelaku oleh, long reviuId, long id, string tanggapan, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, async () => await db.ExecuteAsync("""
            UPDATE ReviuCatatan SET Tanggapan = @tanggapan, DitanggapiOleh = @oleh, DitanggapiPada = @now
            WHERE Id = @id AND ReviuId = @reviuId AND InstansiId = @instansiId AND DitanggapiPada IS NULL
            """, new { id, reviuId, instansiId = oleh.InstansiId, tanggapan, oleh = oleh.Nama, now = oleh.Now }, ct) == 1,
            () => new(ObjekLog.Reviu, reviuId, "menanggapi catatan hasil reviu") { Baru = tanggapan }, ct);

    /// <summary>
    /// States the result: from then on the statement is a page of the report. Every point must be answered, and every note.
    /// </summary>
    public Task<Outcome<int>> SelesaikanAsync(Pelaku oleh, long reviuId, PernyataanReviu pernyataan,
        CancellationToken ct) =>
        db.TryInTransactionAsync<int>(oleh.InstansiId, async () =>
        {
            if (await TertutupAsync(oleh.InstansiId, reviuId, ct) is { } alasan)
                return Outcome<int>.Refuse(alasan);
            var butir = await ListButirAsync(oleh.InstansiId, reviuId, ct);
            var belum = ButirReviu.Semua.Count - butir.Count;
            if (belum > 0)
                return Outcome<int>.Refuse($"{belum} butir daftar periksa belum diisi.");
            if (butir.FirstOrDefault(b => b.Jawaban == JawabanReviu.Tidak && string.IsNullOrWhiteSpace(b.Keterangan)) is { } tanpa)
                return Outcome<int>.Refuse($"Butir {tanpa.Kode} dijawab Tidak tanpa keterangan.");
            if ((await ListCatatanAsync(oleh.InstansiId, reviuId, ct)).Count(c => c.DitanggapiPada is null) is var menunggu and > 0)
                return Outcome<int>.Refuse($"{menunggu} catatan hasil reviu belum ditanggapi.");
            await db.ExecuteAsync("""
                UPDATE ReviuLaporan
                SET Inspektur = @Inspektur, Nip = @Nip, Kota = @Kota, Tanggal = @Tanggal, Kesimpulan = @Kesimpulan, SelesaiOleh = @oleh,
                    SelesaiPada = @now, Versi = Versi + 1
                WHERE Id = @reviuId AND InstansiId = @instansiId
                """, new
            {
                pernyataan.Inspektur, pernyataan.Nip, pernyataan.Kota, pernyataan.Tanggal, pernyataan.Kesimpulan, oleh = oleh.Nama,
                now = oleh.Now, reviuId, instansiId = oleh.InstansiId
            }, ct);
            var r = (await FindByIdAsync(oleh.InstansiId, reviuId, ct))!;
            await log.CatatAsync(oleh,
                new(ObjekLog.Reviu, reviuId, "menyelesaikan reviu")
                {
                    PelaksanaanId = (await laporan.FindAsync(oleh.InstansiId, r.LaporanId,
                    ct))!.PelaksanaanId
                }, ct);
            return r.Versi;
        }, "Reviu baru saja diselesaikan orang lain.", ct);

    /// <summary>Takes the statement back, until the report is signed.</summary>
    public Task<Outcome<int>> BukaKembaliAsync(Pelaku oleh, long reviuId, CancellationToken ct) =>
        db.TryInTransactionAsync<int>(oleh.InstansiId, async () =>
        {
            if (await FindByIdAsync(oleh.InstansiId, reviuId, ct) is not { Selesai: true } r || await laporan.FindAsync(oleh.InstansiId,
                r.LaporanId, ct) is not { } l)
                return Outcome<int>.Refuse("Reviu ini belum selesai.");
            if (!l.Terbuka)
                return Outcome<int>.Refuse($"{Laporan.Tertutup(l)} Reviu tidak dapat dibuka kembali.");
            await db.ExecuteAsync("""
                UPDATE ReviuLaporan
                SET SelesaiOleh = NULL, SelesaiPada = NULL, Versi = Versi + 1
                WHERE Id = @reviuId AND InstansiId = @instansiId
                """, new { reviuId, instansiId = oleh.InstansiId }, ct);
            await log.CatatAsync(oleh, new(ObjekLog.Reviu, reviuId, "membuka kembali reviu") { PelaksanaanId = l.PelaksanaanId }, ct);
            return r.Versi + 1;
        }, "Reviu baru saja diubah orang lain.", ct);

    public Task<long> UndangAsync(Pelaku oleh, long reviuId, string tokenSha, string nama, string? surel, DateOnly sampai,
        CancellationToken ct) =>
        log.PerbuatanAsync(oleh, () => db.InsertAsync("""
            INSERT INTO ReviuUndangan (InstansiId, ReviuId, TokenSha, Nama, Surel, Sampai, DibuatOleh, DibuatPada)
            VALUES (@instansiId, @reviuId, @tokenSha, @nama, @surel, @sampai, @oleh, @now)
            """, new { instansiId = oleh.InstansiId, reviuId, tokenSha, nama, surel, sampai, oleh = oleh.Nama, now = oleh.Now }, ct),
            _ => new(ObjekLog.Reviu, reviuId, $"mengundang {nama} mereviu sampai {Tanggal.Panjang(sampai)}"), ct);

    public async Task<bool> CabutAsync(Pelaku oleh, long reviuId, long id, CancellationToken ct)
    {
        string? nama = null;
        return await log.PerbuatanAsync(oleh, async () =>
        {
            var args = new { id, reviuId, instansiId = oleh.InstansiId, now = oleh.Now };
            nama = await db.FindAsync<string>("SELECT Nama FROM ReviuUndangan WHERE Id = @id AND InstansiId = @instansiId", args, ct);
            return await db.ExecuteAsync("""
                UPDATE ReviuUndangan SET DicabutPada = @now
                WHERE Id = @id AND ReviuId = @reviuId AND InstansiId = @instansiId AND DicabutPada IS NULL
                """, args, ct) == 1;
        }, () => new(ObjekLog.Reviu, reviuId, $"mencabut undangan reviu {nama}"), ct);
    }

    /// <summary>Another version is answered anew; what was said of the one before stays in the log of the run.</summary>
    private async Task JawabUlangAsync(Pelaku oleh, ReviuLaporan r, long pelaksanaanId, CancellationToken ct)
    {
        var butir = await ListButirAsync(oleh.InstansiId, r.Id, ct);
        if (butir.Count == 0)
            return;
        var nomor = (await laporan.FindVersiAsync(oleh.InstansiId, r.LaporanVersiId, ct))?.Nomor;
        foreach (var potong in butir.OrderBy(b => b.Kode, StringComparer.Ordinal).Chunk(10))
        {
            var jawaban = string.Join("; ", potong.Select(b => $"{b.Kode} {b.Jawaban} ({b.Oleh})"));
            var uraian = $"mengganti versi yang direviu; jawaban atas versi {nomor}: {jawaban}";
            await log.CatatAsync(oleh,
                new(ObjekLog.Reviu, r.Id, uraian.Length > 1000 ? uraian[..1000] : uraian) { PelaksanaanId = pelaksanaanId }, ct);
        }

        await db.ExecuteAsync("DELETE FROM ReviuButir WHERE ReviuId = @id AND InstansiId = @instansiId",
            new { id = r.Id, instansiId = oleh.InstansiId }, ct);
    }

    private async Task<string?> TertutupAsync(long instansiId, long reviuId, CancellationToken ct) =>
        await FindByIdAsync(instansiId, reviuId, ct) switch
        {
            null => "Reviu tidak ditemukan.",
            { Selesai: true } => "Reviu sudah selesai.",
            var r => await laporan.FindAsync(instansiId, r.LaporanId, ct) is { Terbuka: true }
                ? null
                : "Naskah final sudah dikunci, atau pelaksanaannya dibatalkan. Reviu tidak dapat diubah.",
        };
}
