namespace SopKinerja.Data;

/// <summary>Another document of the office, as it is filed.</summary>
/// <param name="Mulai">First day of its kurun waktu.</param>
/// <param name="Akhir">Last day, from which its terms run; the document's date.</param>
/// <param name="PelaksanaanId">The run in whose berkas it lies, if any.</param>
public sealed record DokumenArsip(BerkasMasuk File, string Uraian, DateOnly Mulai, DateOnly Akhir, long? PelaksanaanId);

/// <summary>The office's register of archives: an append-only chain of what was filed, and what people say of each entry.</summary>
public sealed class ArsipRepository(DbSession db, NaskahRepository naskah, KlasifikasiRepository klasifikasi, BerkasRepository berkas,
    LogRepository log)
{
    /// <summary>What the chain itself holds, of Arsip a: as it was filed.</summary>
    public const string KolomRantai = """
        a.Id, a.Nomor, a.NaskahFinalId, a.KodeKlasifikasi, a.Uraian, a.Tanggal, a.RetensiAktif, a.RetensiInaktif, a.NasibAkhir, a.Sha256,
        a.SidikSebelum, a.Sidik, a.DiarsipkanPada
        """;

    /// <summary>An entry as it stands now, of Arsip a and its RincianArsip r.</summary>
    public const string KolomEntri = """
        a.Id, a.Nomor, a.NaskahFinalId, r.KodeKlasifikasi, r.Uraian, a.Tanggal, r.RetensiAktif, r.RetensiInaktif, r.NasibAkhir, a.Sha256,
        a.SidikSebelum, a.Sidik, a.DiarsipkanPada, a.DiarsipkanOleh, r.Mulai, r.Akhir, r.Jumlah, r.Satuan, r.Media, r.Tingkat, r.Lokasi, r.Batal,
        r.Nomor AS NomorRincian
        """;

    private const string Kolom = $"""
        {KolomEntri}, COALESCE(f.NamaBerkas, a.NamaBerkas) AS NamaBerkas, f.DigantiPada, COALESCE(f.PelaksanaanId, a.PelaksanaanId) AS PelaksanaanId,
        CASE WHEN EXISTS (SELECT 1 FROM BeritaAcaraEntri e JOIN BeritaAcaraArsip b ON b.Id = e.BeritaAcaraId
            WHERE e.InstansiId = a.InstansiId AND e.ArsipId = a.Id AND b.Jenis = 'Pemindahan' AND b.Status = 'Selesai') THEN 1 ELSE 0 END AS Dipindah
        """;

    private const string Tabel = """
        Arsip a
        JOIN RincianArsip r ON r.ArsipId = a.Id AND r.Diganti = 0
        LEFT JOIN NaskahFinal f ON f.Id = a.NaskahFinalId
        """;

    private const string KolomRincian = """
        Nomor, Diganti, KodeKlasifikasi, Uraian, Mulai, Akhir, RetensiAktif, RetensiInaktif, NasibAkhir, Jumlah, Satuan, Media, Tingkat, Lokasi, Batal,
        Alasan, Sidik, Oleh, Pada
        """;

    public const string Tersimpan = "Rincian arsip disimpan. Yang lama tetap tercatat dengan alasannya.";

    public Task<IReadOnlyList<EntriArsip>> ListAsync(long instansiId, Paging page, CancellationToken ct) =>
        db.ListAsync<EntriArsip>($"""
            SELECT {Kolom} FROM {Tabel} WHERE a.InstansiId = @instansiId ORDER BY a.Nomor DESC
            {db.Dialect.Page}
            """, new { instansiId, skip = page.Skip, take = page.Size }, ct);

    /// <summary>Entries that hold each of up to six words of <see cref="KataArsip"/>, the newest first; found by the first word's index.</summary>
    public Task<IReadOnlyList<EntriArsip>> CariAsync(long instansiId, IReadOnlyList<string> kata, Paging page, CancellationToken ct) =>
        kata.Count == 0 ? ListAsync(instansiId, page, ct) : db.ListAsync<EntriArsip>($"""
            SELECT {Kolom} FROM KataArsip k CROSS JOIN {Tabel}
            WHERE a.Id = k.ArsipId AND k.InstansiId = @instansiId AND k.Kata = @kata1
              AND (@kata2 IS NULL OR EXISTS (SELECT 1 FROM KataArsip x WHERE x.InstansiId = @instansiId AND x.Kata = @kata2 AND x.Nomor = k.Nomor))
              AND (@kata3 IS NULL OR EXISTS (SELECT 1 FROM KataArsip x WHERE x.InstansiId = @instansiId AND x.Kata = @kata3 AND x.Nomor = k.Nomor))
              AND (@kata4 IS NULL OR EXISTS (SELECT 1 FROM KataArsip x WHERE x.InstansiId = @instansiId AND x.Kata = @kata4 AND x.Nomor = k.Nomor))
              AND (@kata5 IS NULL OR EXISTS (SELECT 1 FROM KataArsip x WHERE x.InstansiId = @instansiId AND x.Kata = @kata5 AND x.Nomor = k.Nomor))
              AND (@kata6 IS NULL OR EXISTS (SELECT 1 FROM KataArsip x WHERE x.InstansiId = @instansiId AND x.Kata = @kata6 AND x.Nomor = k.Nomor))
            ORDER BY k.Nomor DESC
            {db.Dialect.Page}
            """, new
        {
            instansiId, kata1 = kata[0], kata2 = kata.ElementAtOrDefault(1), kata3 = kata.ElementAtOrDefault(2), kata4 = kata.ElementAtOrDefault(3),
            kata5 = kata.ElementAtOrDefault(4), kata6 = kata.ElementAtOrDefault(5),
            skip = page.Skip, take = page.Size,
        }, ct);

    /// <summary>Entries are numbered without gaps, so the newest number is how many there are.</summary>
    public Task<int> CountAsync(long instansiId, CancellationToken ct) =>
        db.FindAsync<int>("SELECT COALESCE(MAX(Nomor), 0) FROM Arsip WHERE InstansiId = @instansiId", new { instansiId }, ct);

    public Task<EntriArsip?> FindAsync(long instansiId, long id, CancellationToken ct) => db.FindAsync<EntriArsip>(
        $"SELECT {Kolom} FROM {Tabel} WHERE a.Id = @id AND a.InstansiId = @instansiId", new { id, instansiId }, ct);

    public Task<EntriArsip?> FindByNaskahAsync(long instansiId, long naskahFinalId, CancellationToken ct) => db.FindAsync<EntriArsip>(
        $"SELECT {Kolom} FROM {Tabel} WHERE a.NaskahFinalId = @naskahFinalId AND a.InstansiId = @instansiId", new { naskahFinalId, instansiId }, ct);

    /// <summary>Documents that people put into the berkas of a run, the oldest first; what was filed by mistake is not among them.</summary>
    public Task<IReadOnlyList<EntriArsip>> ListBerkasAsync(long instansiId, long pelaksanaanId, CancellationToken ct) =>
        db.ListAsync<EntriArsip>($"""
            SELECT {Kolom} FROM {Tabel}
            WHERE a.InstansiId = @instansiId AND a.PelaksanaanId = @pelaksanaanId AND r.Batal = 0 ORDER BY a.Nomor
            """, new { instansiId, pelaksanaanId }, ct);

    /// <summary>Every description that an entry had, the oldest first.</summary>
    public Task<IReadOnlyList<RincianArsip>> ListRincianAsync(long instansiId, long arsipId, CancellationToken ct) => db.ListAsync<RincianArsip>(
        $"SELECT {KolomRincian} FROM RincianArsip WHERE InstansiId = @instansiId AND ArsipId = @arsipId ORDER BY Nomor", new { instansiId, arsipId }, ct);

    /// <summary>Every description of every entry of the office.</summary>
    public Task<IReadOnlyList<RincianArsip>> ListSemuaRincianAsync(long instansiId, CancellationToken ct) => db.ListAsync<RincianArsip>(
        $"SELECT ArsipId, {KolomRincian} FROM RincianArsip WHERE InstansiId = @instansiId ORDER BY ArsipId, Nomor", new { instansiId }, ct);

    /// <summary>Appends the final file to the office's chain, under the class chosen or else the one proposed for its kind of report.</summary>
    public Task<Outcome<string>> InsertAsync(Pelaku oleh, NaskahFinal f, CancellationToken ct, PilihanArsip? pilih = null) =>
        db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            pilih ??= new();
            var k = pilih.KlasifikasiId is { } kelas ? await klasifikasi.FindAsync(oleh.InstansiId, kelas, ct)
                : await klasifikasi.FindAsync(oleh.InstansiId, f.JenisPeriode, ct);
            if (k is not { Lengkap: true, Aktif: true })
                return Outcome<string>.Refuse("Pilih klasifikasi: untuk jenis laporan ini belum diatur usulan yang masih dipakai.");
            var entri = await TambahAsync(oleh, k, pilih, f.Sebutan, f.TanggalTandaTangan, f.TanggalTandaTangan, f.Sha256,
                new { NaskahFinalId = (long?)f.Id, PelaksanaanId = (long?)null, NamaBerkas = (string?)null }, ct);
            await log.CatatAsync(oleh,
                new(ObjekLog.Arsip, entri.Id, $"mengarsipkan naskah final, entri {entri.Nomor}") { PelaksanaanId = f.PelaksanaanId }, ct);
            await naskah.SelesaikanBilaLengkapAsync(oleh, f.PelaksanaanId, ct);
            return $"Diarsipkan sebagai entri {entri.Nomor}, klasifikasi {k.Kode}.";
        }, "Naskah ini sudah diarsipkan.", ct);

    /// <summary>Files another document of the office.</summary>
    /// <returns>The Id of its entry.</returns>
    public Task<Outcome<long>> InsertDokumenAsync(Pelaku oleh, DokumenArsip d, PilihanArsip pilih, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(oleh.InstansiId, async () =>
        {
            if (pilih.KlasifikasiId is not { } kelas || await klasifikasi.FindAsync(oleh.InstansiId, kelas, ct) is not { Lengkap: true, Aktif: true } k)
                return Outcome<long>.Refuse("Pilih klasifikasi yang sudah punya retensi.");
            if (d.PelaksanaanId is { } jalan && await db.FindAsync<int>("SELECT COUNT(*) FROM Pelaksanaan WHERE Id = @jalan AND InstansiId = @InstansiId",
                new { jalan, oleh.InstansiId }, ct) == 0)
                return Outcome<long>.Refuse("Pelaksanaan itu tidak ditemukan.");
            var sha256 = BerkasRepository.Sidik(d.File.Isi);
            if (await KembarAsync(oleh.InstansiId, sha256, ct) is { } kembar)
                return Outcome<long>.Refuse($"Berkas ini sudah ada di arsip sebagai entri {kembar}.");
            await berkas.InsertAsync(d.File.Isi, d.File.Tipe, oleh.Now, ct);
            var entri = await TambahAsync(oleh, k, pilih, d.Uraian, d.Mulai, d.Akhir, sha256,
                new { NaskahFinalId = (long?)null, d.PelaksanaanId, NamaBerkas = (string?)d.File.Nama }, ct);
            await log.CatatAsync(oleh,
                new(ObjekLog.Arsip, entri.Id, $"mengarsipkan {d.Uraian}, entri {entri.Nomor}") { PelaksanaanId = d.PelaksanaanId }, ct);
            return entri.Id;
        }, "Arsip sedang ditambah orang lain. Simpan sekali lagi.", ct);

    /// <summary>
    /// Corrects what is said of an entry; the old description stays, the chain is not touched. A class of another choice brings its terms.
    /// </summary>
    /// <param name="dilihat">Number of the description that the person saw.</param>
    public Task<Outcome<string>> UpdateRincianAsync(Pelaku oleh, long arsipId, int dilihat, RincianArsip baru, CancellationToken ct) =>
        db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            if (await FindAsync(oleh.InstansiId, arsipId, ct) is not { } e || e.NomorRincian != dilihat)
                return Outcome<string>.Refuse("Rincian arsip ini baru saja diubah orang lain. Muat ulang untuk melihat isinya.");
            if (baru.Batal && e.NaskahFinalId is not null)
                return Outcome<string>.Refuse("Naskah final tidak dibatalkan dari arsip. Ganti naskahnya dari pelaksanaan.");
            var lama = (await ListRincianAsync(oleh.InstansiId, arsipId, ct))[^1];
            var batal = baru.Batal && !lama.Batal;
            if (TentangMasa(lama) != TentangMasa(baru) && await TungguAsync(oleh.InstansiId, arsipId, ct) is { } acara)
                return Outcome<string>.Refuse($"Entri ini ada pada {acara} yang belum ditandatangani. Batalkan berita acaranya dahulu.");
            if (lama.Batal && !baru.Batal && await KembarAsync(oleh.InstansiId, e.Sha256, ct) is { } kembar)
                return Outcome<string>.Refuse($"Berkas ini sudah ada di arsip sebagai entri {kembar}.");
            if (baru with { Nomor = lama.Nomor, Alasan = lama.Alasan, Sidik = lama.Sidik, Oleh = lama.Oleh, Pada = lama.Pada } == lama)
                return "Tidak ada yang berubah.";
            await db.ExecuteAsync("UPDATE RincianArsip SET Diganti = Nomor WHERE ArsipId = @arsipId AND InstansiId = @InstansiId AND Diganti = 0",
                new { arsipId, oleh.InstansiId }, ct);
            await RincianAsync(oleh, e, baru with { Nomor = lama.Nomor + 1 }, lama.Sidik, ct);
            await log.CatatAsync(oleh, new(ObjekLog.Arsip, arsipId, batal ? $"membatalkan entri arsip {e.Nomor}: {baru.Alasan}"
                : $"membetulkan rincian entri arsip {e.Nomor}: {baru.Alasan}")
            { PelaksanaanId = e.PelaksanaanId }, ct);
            return batal ? $"Entri {e.Nomor} dibatalkan. Berkas dan sidiknya tetap tersimpan." : Tersimpan;
        }, "Rincian arsip ini baru saja diubah orang lain. Muat ulang untuk melihat isinya.", ct);

    /// <summary>What minutes are about.</summary>
    private static (string, int, int, string, DateOnly, bool) TentangMasa(RincianArsip r) =>
        (r.KodeKlasifikasi, r.RetensiAktif, r.RetensiInaktif, r.NasibAkhir, r.Akhir, r.Batal);

    /// <summary>The number of another entry that holds these bytes and was not cancelled.</summary>
    private Task<int?> KembarAsync(long instansiId, string sha256, CancellationToken ct) => db.FindAsync<int?>($"""
        SELECT a.Nomor FROM {Tabel}
        WHERE a.InstansiId = @instansiId AND a.Sha256 = @sha256 AND r.Batal = 0 ORDER BY a.Nomor
        {db.Dialect.Page}
        """, new { instansiId, sha256, skip = 0, take = 1 }, ct);

    /// <summary>Minutes that wait for their signature and hold this entry: "BA-01/ARSIP/2026".</summary>
    private Task<string?> TungguAsync(long instansiId, long arsipId, CancellationToken ct) => db.FindAsync<string>("""
        SELECT CONCAT('BA-', CASE WHEN b.Urut < 10 THEN '0' ELSE '' END, b.Urut, '/ARSIP/', b.Tahun)
        FROM BeritaAcaraEntri e JOIN BeritaAcaraArsip b ON b.Id = e.BeritaAcaraId
        WHERE e.InstansiId = @instansiId AND e.ArsipId = @arsipId AND b.Status = 'Dibuat'
        """, new { instansiId, arsipId }, ct);

    private async Task<EntriArsip> TambahAsync(Pelaku oleh, KlasifikasiArsip k, PilihanArsip pilih, string uraian, DateOnly mulai, DateOnly akhir,
        string sha256, object asal, CancellationToken ct)
    {
        var ujung = await db.FindAsync<EntriArsip>($"""
            SELECT {KolomRantai} FROM Arsip a WHERE a.InstansiId = @instansiId ORDER BY a.Nomor DESC
            {db.Dialect.Page}
            """, new { instansiId = oleh.InstansiId, skip = 0, take = 1 }, ct);
        var entri = new EntriArsip
        {
            Id = 0, Nomor = (ujung?.Nomor ?? 0) + 1, KodeKlasifikasi = k.Kode, Uraian = uraian, Tanggal = akhir,
            RetensiAktif = k.RetensiAktif!.Value, RetensiInaktif = k.RetensiInaktif!.Value, NasibAkhir = k.NasibAkhir!, Sha256 = sha256,
            SidikSebelum = ujung?.Sidik ?? RantaiArsip.Awal, Sidik = "", DiarsipkanPada = oleh.Now,
        };
        var isi = new Dapper.DynamicParameters(asal);
        isi.AddDynamicParams(new
        {
            oleh.InstansiId, entri.Nomor, entri.KodeKlasifikasi, entri.Uraian, entri.Tanggal, entri.RetensiAktif, entri.RetensiInaktif,
            entri.NasibAkhir, entri.Sha256, entri.SidikSebelum, sidik = RantaiArsip.Sidik(entri), oleh = oleh.Nama, now = oleh.Now,
        });
        var id = await db.InsertAsync("""
            INSERT INTO Arsip (InstansiId, Nomor, NaskahFinalId, PelaksanaanId, NamaBerkas, Asal, KodeKlasifikasi, Uraian, Tanggal, RetensiAktif,
                RetensiInaktif, NasibAkhir, Sha256, SidikSebelum, Sidik, DiarsipkanOleh, DiarsipkanPada)
            VALUES (@InstansiId, @Nomor, @NaskahFinalId, @PelaksanaanId, @NamaBerkas,
                CASE WHEN @NaskahFinalId IS NULL THEN CONCAT('dokumen ', @Nomor) ELSE CONCAT('naskah ', @NaskahFinalId) END, @KodeKlasifikasi, @Uraian,
                @Tanggal, @RetensiAktif, @RetensiInaktif, @NasibAkhir, @Sha256, @SidikSebelum, @sidik, @oleh, @now)
            """, isi, ct);
        entri = entri with { Id = id, Sidik = RantaiArsip.Sidik(entri) };
        await RincianAsync(oleh, entri, new()
        {
            KodeKlasifikasi = k.Kode, Uraian = uraian, Mulai = mulai, Akhir = akhir, RetensiAktif = entri.RetensiAktif,
            RetensiInaktif = entri.RetensiInaktif, NasibAkhir = entri.NasibAkhir, Jumlah = pilih.Jumlah, Satuan = pilih.Satuan, Media = pilih.Media,
            Tingkat = pilih.Tingkat, Lokasi = pilih.Lokasi,
        }, null, ct);
        return entri;
    }

    private async Task RincianAsync(Pelaku oleh, EntriArsip e, RincianArsip r, string? sebelum, CancellationToken ct)
    {
        r = r with { Oleh = oleh.Nama, Pada = oleh.Now };
        await db.ExecuteAsync("""
            INSERT INTO RincianArsip (InstansiId, ArsipId, Nomor, KodeKlasifikasi, Uraian, Mulai, Akhir, RetensiAktif, RetensiInaktif, NasibAkhir,
                Jumlah, Satuan, Media, Tingkat, Lokasi, Batal, Alasan, Sidik, Oleh, Pada)
            VALUES (@InstansiId, @arsipId, @Nomor, @KodeKlasifikasi, @Uraian, @Mulai, @Akhir, @RetensiAktif, @RetensiInaktif, @NasibAkhir, @Jumlah,
                @Satuan, @Media, @Tingkat, @Lokasi, @Batal, @Alasan, @sidik, @Oleh, @Pada)
            """, new
        {
            oleh.InstansiId, arsipId = e.Id, r.Nomor, r.KodeKlasifikasi, r.Uraian, r.Mulai, r.Akhir, r.RetensiAktif, r.RetensiInaktif, r.NasibAkhir,
            r.Jumlah, r.Satuan, r.Media, r.Tingkat, r.Lokasi, r.Batal, r.Alasan, sidik = RantaiArsip.Sidik(e.Sidik, sebelum, r), r.Oleh, r.Pada,
        }, ct);
        await db.ExecuteAsync("DELETE FROM KataArsip WHERE InstansiId = @InstansiId AND ArsipId = @arsipId", new { oleh.InstansiId, arsipId = e.Id }, ct);
        await db.ExecuteAsync("INSERT INTO KataArsip (InstansiId, ArsipId, Nomor, Kata) VALUES (@InstansiId, @arsipId, @Nomor, @kata)",
            KataArsip.Semua(r).Select(kata => new { oleh.InstansiId, arsipId = e.Id, e.Nomor, kata }).ToList(), ct);
    }
}
