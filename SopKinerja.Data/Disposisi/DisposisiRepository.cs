namespace SopKinerja.Data;

public sealed class DisposisiRepository(DbSession db, SurelRepository surel, LogRepository log)
{
    private const string SimpulSelect = """
        SELECT t.Id, t.DisposisiId, d.IndukId, d.SuratMasukId, d.LangkahId, t.JabatanId, j.Nama AS JabatanNama, d.DariJabatanId,
            a.Nama AS DariJabatan, d.DariNama, d.Instruksi, d.Catatan, d.JatuhTempo, d.DibuatPada, t.Status, t.DibacaPada, t.DibacaOleh,
            t.SelesaiPada, t.Laporan, t.Versi, COALESCE(m.Perihal, p.Judul) AS Perihal,
            CASE WHEN m.Keamanan <> 'Biasa' THEN 1 ELSE 0 END AS Tertutup
        FROM DisposisiPenerima t
        JOIN Disposisi d ON d.Id = t.DisposisiId
        JOIN Jabatan j ON j.Id = t.JabatanId
        JOIN Jabatan a ON a.Id = d.DariJabatanId
        LEFT JOIN SuratMasuk m ON m.Id = d.SuratMasukId
        LEFT JOIN PelaksanaanLangkah l ON l.Id = d.LangkahId
        LEFT JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
        """;

    /// <summary>Every link of a letter's chain, in order of sending.</summary>
    public Task<IReadOnlyList<SimpulDisposisi>> ListSuratAsync(long instansiId, long suratMasukId, CancellationToken ct) =>
        db.ListAsync<SimpulDisposisi>(
            $"{SimpulSelect} WHERE d.SuratMasukId = @suratMasukId AND t.InstansiId = @instansiId ORDER BY d.Id, t.Id",
            new { suratMasukId, instansiId }, ct);

    /// <summary>Every disposisi sent from the steps of a run.</summary>
    public Task<IReadOnlyList<SimpulDisposisi>> ListPelaksanaanAsync(long instansiId, long pelaksanaanId, CancellationToken ct) =>
        db.ListAsync<SimpulDisposisi>(
            $"{SimpulSelect} WHERE l.PelaksanaanId = @pelaksanaanId AND t.InstansiId = @instansiId ORDER BY d.Id, t.Id",
            new { pelaksanaanId, instansiId }, ct);

    /// <summary>What waits for my posts: unread first.</summary>
    public Task<IReadOnlyList<SimpulDisposisi>> ListMasukAsync(long instansiId, IReadOnlyCollection<long> jabatanIds,
        CancellationToken ct) =>
        jabatanIds.Count == 0
            ? Task.FromResult<IReadOnlyList<SimpulDisposisi>>([])
            : db.ListAsync<SimpulDisposisi>($"""
                {SimpulSelect}
                WHERE t.InstansiId = @instansiId AND t.JabatanId IN @jabatanIds AND t.Status IN ('BelumDibaca', 'Dibaca')
                ORDER BY t.Status, d.Id DESC
                """, new { instansiId, jabatanIds }, ct);

    public Task<SimpulDisposisi?> FindAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<SimpulDisposisi>($"{SimpulSelect} WHERE t.Id = @id AND t.InstansiId = @instansiId", new { id, instansiId }, ct);

    /// <summary>Sends a disposisi, with its mails, in one transaction.</summary>
    public Task<Outcome<long>> InsertAsync(DisposisiBaru b, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(b.InstansiId, async () =>
        {
            var kepada = b.Kepada.Distinct().ToList();
            if (kepada.Count == 0)
                return Outcome<long>.Refuse("Pilih sedikitnya satu penerima.");
            if (kepada.Contains(b.DariJabatanId))
                return Outcome<long>.Refuse("Disposisi tidak dapat ditujukan kepada jabatan pengirimnya sendiri.");
            if (b.Instruksi.Count == 0 && string.IsNullOrWhiteSpace(b.Catatan))
                return Outcome<long>.Refuse("Centang instruksi atau tulis catatan, agar penerima tahu apa yang diharapkan.");
            if (await db.FindAsync<int>("SELECT COUNT(*) FROM Jabatan WHERE InstansiId = @InstansiId AND Id IN @pos",
                    new { b.InstansiId, pos = kepada.Append(b.DariJabatanId) }, ct) != kepada.Count + 1)
                return Outcome<long>.Refuse("Pilih penerima dari daftar.");
            if (b.LangkahId is { } l && await db.FindAsync<int>(
                    "SELECT COUNT(*) FROM PelaksanaanLangkah WHERE Id = @l AND InstansiId = @InstansiId AND Status = 'Berjalan'",
                    new { l, b.InstansiId }, ct) == 0)
                return Outcome<long>.Refuse("Langkah ini sudah tidak berjalan. Muat ulang halaman pelaksanaannya.");
            if (await KembarAsync(b, kepada, ct))
                return Outcome<long>.Refuse("Disposisi yang sama baru saja dikirim dan belum dibaca.");
            var keamanan = b.SuratMasukId is { } m
                ? await db.FindAsync<SifatSurat>("SELECT Keamanan, Status FROM SuratMasuk WHERE Id = @m AND InstansiId = @InstansiId",
                    new { m, b.InstansiId }, ct)
                : null;
            if (b.SuratMasukId is not null && keamanan is null)
                return Outcome<long>.Refuse("Surat ini tidak ditemukan.");
            if (keamanan?.Status == StatusSurat.TanpaDisposisi)
                return Outcome<long>.Refuse("Surat ini sudah ditutup tanpa disposisi.");
            if (b.IndukId is { } induk && await TeruskanAsync(b, induk, ct) is { } salah)
                return Outcome<long>.Refuse(salah);

            var id = await db.InsertAsync("""
                INSERT INTO Disposisi (InstansiId, SuratMasukId, LangkahId, IndukId, DariJabatanId, DariNama, PenggunaId, Instruksi,
                    Catatan, JatuhTempo, DibuatPada)
                VALUES (@InstansiId, @SuratMasukId, @LangkahId, @IndukId, @DariJabatanId, @DariNama, @penggunaId, @instruksi, @Catatan,
                    @JatuhTempo, @Now)
                """, new
            {
                b.InstansiId, b.SuratMasukId, b.LangkahId, b.IndukId, b.DariJabatanId, b.DariNama, penggunaId = b.Oleh.Id,
                instruksi = string.Join('\n', b.Instruksi), b.Catatan, b.JatuhTempo, b.Now,
            }, ct);
            if (b.SuratMasukId is { } surat)
                await db.ExecuteAsync("""
                    UPDATE SuratMasuk SET Status = 'Didisposisi', Versi = Versi + 1
                    WHERE Id = @surat AND InstansiId = @InstansiId AND Status <> 'Didisposisi'
                    """, new { surat, b.InstansiId }, ct);
            foreach (var jabatanId in kepada)
                await KirimAsync(b, id, jabatanId, keamanan is { Keamanan: not KeamananSurat.Biasa }, ct);
            var pangku = b.Oleh.Sebagai(b.DariJabatanId);
            await log.CatatAsync(b.Oleh, new(ObjekLog.Disposisi, id, $"mendisposisikan kepada {kepada.Count} jabatan: {b.Perihal}")
            {
                PelaksanaanId = b.PelaksanaanId, LangkahId = b.LangkahId, Jabatan = pangku?.Sebutan, Untuk = pangku is null ? await PengirimAsync(b, ct) : null,
            }, ct);
            return id;
        }, "Disposisi ini baru saja dikirim.", ct);

    /// <summary>The post alone: who acted for it, and why, stand in the disposisi, and are longer than the log takes here.</summary>
    private Task<string?> PengirimAsync(DisposisiBaru b, CancellationToken ct) =>
        db.FindAsync<string>("SELECT Nama FROM Jabatan WHERE Id = @DariJabatanId AND InstansiId = @InstansiId",
            new { b.DariJabatanId, b.InstansiId }, ct);

    /// <summary>What went to a post that this person holds today; null when it is somebody else's, or was taken back.</summary>
    public async Task<SimpulDisposisi?> FindMilikAsync(Pelaku oleh, long id, CancellationToken ct) =>
        oleh.JabatanIds is not { Count: > 0 } jabatanIds ? null : await db.FindAsync<SimpulDisposisi>($"""
            {SimpulSelect}
            WHERE t.Id = @id AND t.InstansiId = @instansiId AND t.JabatanId IN @jabatanIds AND t.Status <> 'Dibatalkan'
            """, new { id, instansiId = oleh.InstansiId, jabatanIds }, ct);

    /// <summary>The same, marked as read when it was not.</summary>
    public async Task<SimpulDisposisi?> BacaAsync(Pelaku oleh, long id, CancellationToken ct)
    {
        var kini = await FindMilikAsync(oleh, id, ct);
        if (kini is not { Status: StatusDisposisi.BelumDibaca })
            return kini;
        await db.TryInTransactionAsync(oleh.InstansiId, () => UbahAsync(oleh, kini, kini.Versi, AksiDisposisi.Baca, null, ct), Berubah, ct);
        return await FindMilikAsync(oleh, id, ct);
    }

    /// <summary>The recipient says what was done.</summary>
    /// <returns>Whose disposisi it was.</returns>
    public Task<Outcome<SimpulDisposisi>> LaporAsync(Pelaku oleh, long id, int versi, string laporan, CancellationToken ct) =>
        db.TryInTransactionAsync<SimpulDisposisi>(oleh.InstansiId, async () =>
            await FindMilikAsync(oleh, id, ct) is { } kini
                ? await UbahAsync(oleh, kini, versi, AksiDisposisi.Lapor, laporan, ct)
                : Outcome<SimpulDisposisi>.Refuse("Disposisi tidak ditemukan."), Berubah, ct);

    /// <summary>The sender takes it back, or the secretariat for him, while it is unread.</summary>
    public Task<Outcome<SimpulDisposisi>> BatalkanAsync(Pelaku oleh, long id, int versi, CancellationToken ct) =>
        db.TryInTransactionAsync<SimpulDisposisi>(oleh.InstansiId, async () =>
            await FindAsync(oleh.InstansiId, id, ct) is not { } kini ? Outcome<SimpulDisposisi>.Refuse("Disposisi tidak ditemukan.")
            : AlurDisposisi.BolehMembatalkan(oleh, kini) ? await UbahAsync(oleh, kini, versi, AksiDisposisi.Batalkan, null, ct)
            : Outcome<SimpulDisposisi>.Refuse("Disposisi hanya dapat dibatalkan pengirimnya, atau sekretariat."), Berubah, ct);

    private const string Berubah = "Disposisi ini telah diubah orang lain. Periksa lagi.";

    private async Task<Outcome<SimpulDisposisi>> UbahAsync(Pelaku oleh, SimpulDisposisi kini, int versi, AksiDisposisi aksi,
        string? laporan, CancellationToken ct)
    {
        var berikut = AlurDisposisi.Apply(kini.Status, aksi, aksi != AksiDisposisi.Batalkan);
        if (berikut.Refused)
            return Outcome<SimpulDisposisi>.Refuse(berikut.Reason!);
        var ubah = await db.ExecuteAsync("""
            UPDATE DisposisiPenerima
            SET Status = @status,
                DibacaPada = CASE WHEN @baca = 1 THEN @now ELSE DibacaPada END,
                DibacaOleh = CASE WHEN @baca = 1 THEN @oleh ELSE DibacaOleh END,
                SelesaiPada = CASE WHEN @lapor = 1 THEN @now ELSE SelesaiPada END,
                Laporan = CASE WHEN @lapor = 1 THEN @laporan ELSE Laporan END,
                Versi = Versi + 1
            WHERE Id = @id AND InstansiId = @instansiId AND Versi = @versi
            """, new
        {
            status = berikut.Value.ToString(), baca = aksi == AksiDisposisi.Baca ? 1 : 0, lapor = aksi == AksiDisposisi.Lapor ? 1 : 0,
            now = oleh.Now, oleh = oleh.Nama, laporan, id = kini.Id, instansiId = oleh.InstansiId, versi,
        }, ct);
        if (ubah != 1)
            return Outcome<SimpulDisposisi>.Refuse(Berubah);
        await log.CatatAsync(oleh, new(ObjekLog.Disposisi, kini.DisposisiId, aksi switch
        {
            AksiDisposisi.Baca => $"membaca disposisi dari {kini.DariNama}",
            AksiDisposisi.Lapor => $"melaporkan disposisi dari {kini.DariNama}",
            _ => $"membatalkan disposisi kepada {kini.JabatanNama}",
        })
        {
            Jabatan = oleh.Sebagai(aksi == AksiDisposisi.Batalkan ? kini.DariJabatanId : kini.JabatanId)?.Sebutan,
            Untuk = aksi == AksiDisposisi.Batalkan && !oleh.Memangku(kini.DariJabatanId) ? kini.DariJabatan : null,
            Lama = kini.Status.ToString(), Baru = berikut.Value.ToString(),
        }, ct);
        return kini;
    }

    /// <summary>Whoever passes a disposisi on has read it.</summary>
    private async Task<string?> TeruskanAsync(DisposisiBaru b, long id, CancellationToken ct)
    {
        var kini = await FindAsync(b.InstansiId, id, ct);
        if (kini is null)
            return "Disposisi tidak ditemukan.";
        var dibaca = kini.Status == StatusDisposisi.BelumDibaca ? AlurDisposisi.Apply(kini.Status, AksiDisposisi.Baca, true) : kini.Status;
        var berikut = AlurDisposisi.Apply(dibaca.Value, AksiDisposisi.Teruskan, true);
        if (berikut.Refused)
            return berikut.Reason;
        var ubah = await db.ExecuteAsync("""
            UPDATE DisposisiPenerima
            SET Status = 'Diteruskan', DibacaPada = COALESCE(DibacaPada, @Now), DibacaOleh = COALESCE(DibacaOleh, @DariNama),
                Versi = Versi + 1
            WHERE Id = @id AND InstansiId = @InstansiId AND Versi = @IndukVersi
            """, new { b.Now, b.DariNama, id, b.InstansiId, b.IndukVersi }, ct);
        if (ubah != 1)
            return Berubah;
        var pangku = b.Oleh.Sebagai(kini.JabatanId);
        await log.CatatAsync(b.Oleh, new(ObjekLog.Disposisi, kini.DisposisiId, $"meneruskan disposisi dari {kini.DariNama}")
        {
            PelaksanaanId = b.PelaksanaanId, LangkahId = b.LangkahId, Jabatan = pangku?.Sebutan,
            Untuk = pangku is null ? kini.JabatanNama : null, Lama = kini.Status.ToString(), Baru = berikut.Value.ToString(),
        }, ct);
        return null;
    }

    /// <summary>The same words from the same post to the same post, still unread: a form that was sent twice.</summary>
    private async Task<bool> KembarAsync(DisposisiBaru b, IReadOnlyCollection<long> kepada, CancellationToken ct) =>
        await db.FindAsync<int>("""
            SELECT COUNT(*)
            FROM Disposisi d
            JOIN DisposisiPenerima t ON t.DisposisiId = d.Id
            WHERE d.InstansiId = @InstansiId AND d.DariJabatanId = @DariJabatanId AND t.JabatanId IN @kepada AND t.Status = 'BelumDibaca'
              AND COALESCE(d.SuratMasukId, 0) = @surat AND COALESCE(d.LangkahId, 0) = @langkah
              AND COALESCE(d.Instruksi, '') = @instruksi AND COALESCE(d.Catatan, '') = @catatan
            """, new
        {
            b.InstansiId, b.DariJabatanId, kepada, surat = b.SuratMasukId ?? 0, langkah = b.LangkahId ?? 0,
            instruksi = string.Join('\n', b.Instruksi), catatan = b.Catatan ?? "",
        }, ct) > 0;

    /// <summary>The mail of a letter that is not open says only that there is one: mail travels and is kept in clear.</summary>
    private async Task KirimAsync(DisposisiBaru b, long disposisiId, long jabatanId, bool tertutup, CancellationToken ct)
    {
        var penerimaId = await db.InsertAsync("""
            INSERT INTO DisposisiPenerima (InstansiId, DisposisiId, JabatanId, Status)
            VALUES (@InstansiId, @disposisiId, @jabatanId, 'BelumDibaca')
            """, new { b.InstansiId, disposisiId, jabatanId }, ct);
        if (tertutup)
        {
            await surel.InsertUntukJabatanAsync(b.InstansiId, jabatanId, Tanggal.Hariini(b.Now, b.Oleh.Zona),
                $"Disposisi surat terbatas dari {b.DariNama}",
                $"Ada disposisi surat terbatas untuk Anda. Isinya hanya dapat dibaca di portal.\n\nBaca: "
                    + $"{{portal}}/Disposisi/Baca/{penerimaId}", b.Now, ct);
            return;
        }

        var isi = string.Join("; ", b.Instruksi) + (string.IsNullOrWhiteSpace(b.Catatan) ? "" : $"\n{b.Catatan}");
        var tempo = b.JatuhTempo is { } d ? $"\nJatuh tempo {Tanggal.Lengkap(d)}." : "";
        await surel.InsertUntukJabatanAsync(b.InstansiId, jabatanId, Tanggal.Hariini(b.Now, b.Oleh.Zona),
            $"Disposisi dari {b.DariNama}: {b.Perihal}",
            $"{b.DariNama} mendisposisikan kepada Anda:\n{b.Perihal}\n\n{isi}{tempo}\n\nBaca: {{portal}}/Disposisi/Baca/{penerimaId}",
            b.Now, ct);
    }

    private sealed record SifatSurat
    {
        public required KeamananSurat Keamanan { get; init; }

        public required StatusSurat Status { get; init; }
    }
}
