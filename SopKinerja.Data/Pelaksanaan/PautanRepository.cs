namespace SopKinerja.Data;

/// <summary>An item of a step's kelengkapan, linked to what answers it.</summary>
public sealed record Pautan
{
    public required long Id { get; init; }

    public required long LangkahId { get; init; }

    /// <summary>The step of the SOP: a link of one round holds in the next.</summary>
    public required long SopLangkahId { get; init; }

    public required string Butir { get; init; }

    public required JenisRujukan Jenis { get; init; }

    public long? RujukId { get; init; }

    /// <summary>As it was called when it was linked.</summary>
    public required string RujukNama { get; init; }

    public required string DipautOleh { get; init; }

    public required DateTime DipautPada { get; init; }
}

/// <summary>What a run has before it and what it made: the links of its steps, and all that an item can be linked to.</summary>
public sealed record BahanPautan(IReadOnlyList<Pautan> Pautan, IReadOnlyList<RujukanKelengkapan> Rujukan)
{
    public IReadOnlyList<ButirTerpaut> Butir(LangkahJalan l) =>
    [
        .. ButirMutuBaku.Baca(l.Kelengkapan).Select(b => new ButirTerpaut(b,
            [.. Pautan.Where(p => p.SopLangkahId == l.SopLangkahId && string.Equals(p.Butir, b, StringComparison.OrdinalIgnoreCase)
                && Ada(p))],
            UsulKelengkapan.Usul(b, Rujukan))),
    ];

    /// <summary>Evidence that was withdrawn answers nothing; a library document that was withdrawn still is what was read.</summary>
    private bool Ada(Pautan p) => p.Jenis != JenisRujukan.Bukti || Rujukan.Any(r => r.Jenis == p.Jenis && r.Id == p.RujukId);

    /// <summary>What a step made, for its output: dispositions, versions and files.</summary>
    public IReadOnlyList<RujukanKelengkapan> Hasil(long langkahId) => [.. Rujukan.Where(r => r.LangkahId == langkahId)];
}

/// <summary>An item with its links, and what it probably is while it has none.</summary>
public sealed record ButirTerpaut(string Butir, IReadOnlyList<Pautan> Pautan, RujukanKelengkapan? Usul);

/// <summary>
/// The kelengkapan of a run's steps as things: each item that the SOP names is linked, by a person, to a document of the run or of the
/// library. A link can be taken off; both are in the log, and the old link stays as a row.
/// </summary>
public sealed class PautanRepository(DbSession db, LogRepository log)
{
    public const int Terbanyak = 30;

    /// <summary>All at once: links, letter, dispositions, versions, files of the steps, and the library.</summary>
    public Task<BahanPautan> BahanAsync(long instansiId, Pelaksanaan jalan, CancellationToken ct) =>
        db.BatchAsync("""
            SELECT t.Id, t.LangkahId, l.SopLangkahId, t.Butir, t.Jenis, t.RujukId, t.RujukNama, t.DipautOleh, t.DipautPada
            FROM PautanKelengkapan t JOIN PelaksanaanLangkah l ON l.Id = t.LangkahId
            WHERE t.InstansiId = @instansiId AND t.PelaksanaanId = @id AND t.DilepasPada IS NULL
            ORDER BY t.Id;
            SELECT x.Jenis, x.Id, x.Nama, x.LangkahId, x.BukaId FROM (
                SELECT 'Surat' AS Jenis, m.Id, CONCAT('Surat masuk agenda ', m.UrutAgenda, '/', m.TahunAgenda) AS Nama, NULL AS LangkahId,
                    m.Id AS BukaId
                FROM SuratMasuk m WHERE m.InstansiId = @instansiId AND m.Id = @suratId
                UNION ALL
                SELECT 'Disposisi' AS Jenis, d.Id, CONCAT('Disposisi ', j.Nama) AS Nama, d.LangkahId,
                    COALESCE(d.SuratMasukId, @suratId) AS BukaId
                FROM PelaksanaanLangkah l
                JOIN Disposisi d ON d.LangkahId = l.Id
                JOIN Jabatan j ON j.Id = d.DariJabatanId
                WHERE l.PelaksanaanId = @id AND l.InstansiId = @instansiId AND d.InstansiId = @instansiId
                UNION ALL
                SELECT 'Naskah' AS Jenis, v.Id, CONCAT('Versi ', v.Nomor) AS Nama,
                    (SELECT MAX(l.Id) FROM PelaksanaanLangkah l JOIN SopLangkah s ON s.Id = l.SopLangkahId
                        WHERE l.PelaksanaanId = @id AND s.Aksi = 'SusunLaporan' AND l.MulaiPada <= v.DibuatPada
                          AND (l.SelesaiPada IS NULL OR l.SelesaiPada >= v.DibuatPada)) AS LangkahId, v.LaporanId AS BukaId
                FROM Laporan r JOIN LaporanVersi v ON v.LaporanId = r.Id
                WHERE r.PelaksanaanId = @id AND r.InstansiId = @instansiId
                UNION ALL
                SELECT 'Bukti' AS Jenis, b.Id, b.Nama, b.LangkahId, b.PelaksanaanId AS BukaId
                FROM Bukti b
                WHERE b.PelaksanaanId = @id AND b.InstansiId = @instansiId AND b.DicabutPada IS NULL) x
            ORDER BY x.Jenis, x.Id;
            SELECT Id, Jenis, Nama, Nomor, TahunAwal, TahunAkhir, Edisi
            FROM DokumenAcuan
            WHERE InstansiId = @instansiId AND DicabutPada IS NULL
            ORDER BY Jenis, TahunAwal DESC, Id DESC;
            """, new { instansiId, id = jalan.Id, suratId = jalan.SuratMasukId }, async hasil =>
        {
            IReadOnlyList<Pautan> pautan = [.. await hasil.ReadAsync<Pautan>()];
            IReadOnlyList<RujukanKelengkapan> milik = [.. await hasil.ReadAsync<RujukanKelengkapan>()];
            var acuan = (await hasil.ReadAsync<DokumenAcuan>()).Select(d => new RujukanKelengkapan
            {
                Jenis = JenisRujukan.Acuan, Id = d.Id, Nama = d.Sebutan, BukaId = d.Id, JenisAcuan = d.Jenis,
                Berlaku = d.Berlaku(jalan.Tahun),
            });
            var data = new RujukanKelengkapan { Jenis = JenisRujukan.Data, Nama = $"Data kinerja {jalan.Periode}" };
            return new BahanPautan(pautan, [.. milik, data, .. acuan]);
        }, ct);

    /// <summary>Links items of a step, by who holds its post or the secretariat, while its run is not finished.</summary>
    public async Task<Outcome<string>> PautkanAsync(Pelaku oleh, Pelaksanaan jalan, LangkahJalan l,
        IReadOnlyList<(string Butir, string Kunci)> pilihan, CancellationToken ct)
    {
        List<(string Butir, RujukanKelengkapan Rujukan)> baru = [];
        return await log.PerbuatanAsync<string>(oleh, async () =>
        {
            if (await TolakAsync(oleh, l, ct) is { } tolak)
                return Outcome<string>.Refuse(tolak);
            var bahan = await BahanAsync(oleh.InstansiId, jalan, ct);
            var butir = bahan.Butir(l);
            foreach (var (nama, kunci) in pilihan.Distinct())
                if (butir.FirstOrDefault(b => b.Butir == nama) is not { } b
                    || bahan.Rujukan.FirstOrDefault(r => r.Kunci == kunci) is not { } r)
                    return Outcome<string>.Refuse("Dokumen itu sudah tidak ada pada daftar. Pilih sekali lagi.");
                else if (b.Pautan.All(p => p.Jenis != r.Jenis || p.RujukId != r.Id))
                    baru.Add((b.Butir, r));
            if (baru.Count == 0)
                return Outcome<string>.Refuse("Pilih dokumen yang belum terpaut.");
            if (bahan.Pautan.Count(p => p.SopLangkahId == l.SopLangkahId) + baru.Count > Terbanyak)
                return Outcome<string>.Refuse($"Satu langkah memuat paling banyak {Terbanyak} pautan.");
            await InsertAsync(oleh, l, baru, ct);
            return baru.Count == 1 ? $"{baru[0].Butir} terpaut ke {baru[0].Rujukan.Nama}." : $"{baru.Count} kelengkapan terpaut.";
        }, _ => Entri(oleh, l, $"memautkan kelengkapan langkah {l.Nomor}: "
            + string.Join("; ", baru.Select(b => $"{b.Butir} = {b.Rujukan.Nama}"))),
            AturanSusunan.Berubah, ct);
    }

    private Task InsertAsync(Pelaku oleh, LangkahJalan l, IEnumerable<(string Butir, RujukanKelengkapan Rujukan)> baru, CancellationToken ct) =>
        db.ExecuteAsync("""
            INSERT INTO PautanKelengkapan (InstansiId, PelaksanaanId, LangkahId, Butir, Jenis, RujukId, RujukNama, DipautOleh, DipautPada)
            VALUES (@instansiId, @pelaksanaanId, @langkahId, @butir, @jenis, @rujukId, @rujukNama, @oleh, @now)
            """, baru.Select(b => new
        {
            instansiId = oleh.InstansiId, pelaksanaanId = l.PelaksanaanId, langkahId = l.Id, butir = b.Butir,
            jenis = b.Rujukan.Jenis.ToString(), rujukId = b.Rujukan.Id, rujukNama = b.Rujukan.Nama, oleh = oleh.Nama, now = oleh.Now,
        }).ToList(), ct);

    /// <summary>Takes a link off.</summary>
    public async Task<Outcome<string>> LepasAsync(Pelaku oleh, LangkahJalan l, Pautan p, CancellationToken ct) =>
        await log.PerbuatanAsync<string>(oleh, async () =>
            await TolakAsync(oleh, l, ct) is { } tolak ? Outcome<string>.Refuse(tolak)
                : await db.ExecuteAsync("""
                    UPDATE PautanKelengkapan SET DilepasOleh = @oleh, DilepasPada = @now
                    WHERE Id = @id AND InstansiId = @instansiId AND LangkahId = @langkahId AND DilepasPada IS NULL
                    """, new { id = p.Id, instansiId = oleh.InstansiId, langkahId = l.Id, oleh = oleh.Nama, now = oleh.Now }, ct) == 1
                    ? $"Pautan {p.Butir} ke {p.RujukNama} dilepas."
                    : Outcome<string>.Refuse(AturanSusunan.Berubah),
            _ => Entri(oleh, l, $"melepas pautan kelengkapan langkah {l.Nomor}: {p.Butir} = {p.RujukNama}"), AturanSusunan.Berubah, ct);

    private async Task<string?> TolakAsync(Pelaku oleh, LangkahJalan l, CancellationToken ct) =>
        !oleh.Sekretariat && !oleh.Memangku(l.JabatanId) ? $"Kelengkapan langkah ini dipautkan oleh {l.JabatanNama} atau sekretariat."
        : await db.FindAsync<int>("""
            SELECT COUNT(*) FROM PelaksanaanLangkah l JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
            WHERE l.Id = @id AND l.InstansiId = @instansiId AND l.Status <> 'Menunggu' AND p.Status NOT IN ('Selesai', 'Dibatalkan')
            """, new { id = l.Id, instansiId = oleh.InstansiId }, ct) == 0 ? "Langkah ini belum dimulai, atau pelaksanaannya sudah selesai."
        : null;

    private static EntriLog Entri(Pelaku oleh, LangkahJalan l, string uraian) => new EntriLog(ObjekLog.Pelaksanaan, l.PelaksanaanId, uraian)
        .PadaLangkah(oleh, l.PelaksanaanId, l.Id, l.JabatanId, l.JabatanNama);
}
