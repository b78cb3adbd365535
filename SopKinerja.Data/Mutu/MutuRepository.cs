namespace SopKinerja.Data;

/// <summary>An answer to a warning: it stays with the row and says what it was the answer to.</summary>
public sealed record JawabanMutu
{
    public required long IndikatorId { get; init; }

    public required string Kunci { get; init; }

    /// <summary>What the warning said when it was answered.</summary>
    public required string Nilai { get; init; }

    public required string Jawaban { get; init; }

    public required string Oleh { get; init; }

    public required DateTime Pada { get; init; }

    /// <summary>It answers this warning: another figure makes another warning, which nobody has answered yet.</summary>
    public bool Untuk(PeringatanMutu p) => Kunci == p.Kunci && IndikatorId == p.IndikatorId && Nilai == Dipotong(p.Alasan);

    /// <summary>As much of a warning as its column keeps.</summary>
    internal static string Dipotong(string alasan) => alasan.Length > 300 ? alasan[..300] : alasan;
}

/// <summary>Rules of data quality, the figures they are checked on, and what was answered.</summary>
public sealed class MutuRepository(DbSession db, CapaianRepository capaian, TercetakRepository tercetak, LogRepository log)
{
    /// <summary>So many years back does a history reach.</summary>
    public const int TahunRiwayat = 5;

    /// <summary>The office's rules; the standard ones while it has none of its own.</summary>
    public async Task<IReadOnlyList<AturanMutu>> ListAturanAsync(long instansiId, CancellationToken ct)
    {
        var milik = await db.ListAsync<AturanMutu>("""
            SELECT Id, Kode, Uraian, Kiri, Operator, Kanan, Aktif, Wajib, Versi FROM AturanMutu WHERE InstansiId = @instansiId ORDER BY Kode
            """, new { instansiId }, ct);
        return milik.Count > 0 ? milik : AturanMutu.Baku;
    }

    /// <summary>Saves a rule; the first one an office saves brings the standard ones with it.</summary>
    public Task<Outcome<long>> SimpanAturanAsync(Pelaku oleh, AturanMutu a, CancellationToken ct)
    {
        AturanMutu? semula = null;
        return log.PerbuatanAsync<long>(oleh, async () =>
        {
            const string sisip = """
                INSERT INTO AturanMutu (InstansiId, Kode, Uraian, Kiri, Operator, Kanan, Aktif, Wajib)
                VALUES (@instansiId, @Kode, @Uraian, @Kiri, @Operator, @Kanan, @Aktif, @Wajib)
                """;
            object Args(AturanMutu x) => new
            {
                instansiId = oleh.InstansiId, x.Id, x.Kode, x.Uraian, x.Kiri, x.Operator, x.Kanan, x.Aktif,
                x.Wajib, x.Versi
            };
            if (await db.FindAsync<int>("SELECT COUNT(*) FROM AturanMutu WHERE InstansiId = @instansiId",
                new { instansiId = oleh.InstansiId }, ct) == 0)
                await db.ExecuteAsync(sisip, AturanMutu.Baku.Where(b => b.Kode != a.Kode).Select(Args).ToList(), ct);
            if (a.Id == 0)
                return await db.InsertAsync(sisip, Args(a), ct);
            semula = (await ListAturanAsync(oleh.InstansiId, ct)).FirstOrDefault(x => x.Id == a.Id);
            return await db.ExecuteAsync("""
                UPDATE AturanMutu
                SET Kode = @Kode, Uraian = @Uraian, Kiri = @Kiri, Operator = @Operator, Kanan = @Kanan, Aktif = @Aktif, Wajib = @Wajib,
                    Versi = Versi + 1
                WHERE Id = @Id AND InstansiId = @instansiId AND Versi = @Versi
                """, Args(a), ct) == 1
                    ? a.Id
                    : Outcome<long>.Refuse("Aturan ini baru saja diubah orang lain. Muat ulang untuk melihatnya.");
        }, id => new EntriLog(ObjekLog.Mutu, id, $"menyimpan aturan mutu {a.Kode}").DenganBeda(semula, a),
            $"Kode {a.Kode} sudah dipakai aturan lain.", ct);
    }

    /// <summary>Takes away a rule of the office's own; answers to its warnings stay with their rows.</summary>
    public Task<Outcome<string>> HapusAturanAsync(Pelaku oleh, long id, CancellationToken ct)
    {
        AturanMutu? semula = null;
        return log.PerbuatanAsync<string>(oleh, async () =>
        {
            semula = (await ListAturanAsync(oleh.InstansiId, ct)).FirstOrDefault(a => a.Id == id && id != 0);
            return semula is not null && await db.ExecuteAsync("DELETE FROM AturanMutu WHERE Id = @id AND InstansiId = @instansiId",
                new { id, instansiId = oleh.InstansiId }, ct) == 1
                    ? semula.Kode
                    : Outcome<string>.Refuse("Aturan ini tidak ditemukan.");
        }, kode => new EntriLog(ObjekLog.Mutu, id, $"menghapus aturan mutu {kode}").DenganLama(semula!),
            "Aturan ini baru saja diubah orang lain.", ct);
    }

    /// <summary>The warnings of a period with the answers they have had: a few queries, whatever the number of rows.</summary>
    public async Task<IReadOnlyList<PeringatanMutu>> PeriksaAsync(long instansiId, KinerjaPeriode kini, CancellationToken ct)
    {
        var aturan = await ListAturanAsync(instansiId, ct);
        var lama = await ListNilaiAsync(instansiId, kini.Periode.Tahun, ct);
        var tahunan = await TahunanAsync(instansiId, kini, lama, ct);
        var asal = await ListAsalAsync(instansiId, ct);
        TambahTahunLalu(kini, lama, asal, tahunan);
        var beda = (await tercetak.ListAsync(instansiId, kini.Periode, ct)).ToDictionary(t => t.IndikatorId);
        return
        [
            .. PeriksaMutu.Periksa(kini.Periode, kini.Baris, kini.Aturan, aturan, tahunan, Riwayat(kini, lama, asal)),
            .. kini.Baris.Select(b => (b.IndikatorId, Alasan: beda.GetValueOrDefault(b.IndikatorId)?.Selisih(b.Hitung(kini.Aturan, false))))
                .Where(x => x.Alasan is not null).Select(x => new PeringatanMutu(x.IndikatorId, "TERCETAK", x.Alasan!)),
        ];
    }

    /// <summary>
    /// Codes of the rows with a warning that must be answered and is not. Figures of other periods are read only when such a rule asks for them.
    /// </summary>
    public async Task<IReadOnlyList<string>> ListWajibAsync(long instansiId, KinerjaPeriode kini, CancellationToken ct)
    {
        var wajib = (await ListAturanAsync(instansiId, ct)).Where(a => a is { Aktif: true, Wajib: true }).ToList();
        bool Lain(string sisi) => UngkapanMutu.Baca(sisi) is { Refused: false } u && u.Value.Suku.Any(s => s.Periode != "INI");
        IReadOnlyList<PeringatanMutu> ada = wajib.Any(a => Lain(a.Kiri) || Lain(a.Kanan))
            ? [.. (await PeriksaAsync(instansiId, kini, ct)).Where(p => p.Wajib)]
            : [.. wajib.SelectMany(a => PeriksaMutu.Langgar(a, kini.Periode, kini.Baris, kini.Aturan,
                new Dictionary<(long, string), BarisCapaian>()))];
        if (ada.Count == 0)
            return [];
        var jawaban = (await ListJawabanAsync(instansiId, kini.Periode, ct)).ToDictionary(j => (j.IndikatorId, j.Kunci));
        var belum = ada.Where(p => jawaban.GetValueOrDefault((p.IndikatorId, p.Kunci))?.Untuk(p) != true).Select(p => p.IndikatorId).ToHashSet();
        return [.. kini.Baris.Where(b => belum.Contains(b.IndikatorId)).Select(b => b.Kode)];
    }

    public Task<IReadOnlyList<JawabanMutu>> ListJawabanAsync(long instansiId, Periode periode, CancellationToken ct) =>
        db.ListAsync<JawabanMutu>("""
            SELECT j.IndikatorId, j.Kunci, j.Nilai, j.Jawaban, j.Oleh, j.Pada
            FROM Sasaran s
            JOIN Indikator i ON i.SasaranId = s.Id
            JOIN JawabanMutu j ON j.IndikatorId = i.Id AND j.JenisPeriode = @jenis AND j.NomorPeriode = @nomor
            WHERE s.InstansiId = @instansiId AND s.Tahun = @tahun
            """, new { instansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor }, ct);

    /// <summary>Answers a warning; a later answer replaces an earlier one.</summary>
    public Task JawabAsync(Pelaku oleh, Periode periode, PeringatanMutu p, string jawaban,
        CancellationToken ct) =>
        log.PerbuatanAsync(oleh, async () =>
        {
            var args = new
            {
                instansiId = oleh.InstansiId, p.IndikatorId, jenis = periode.Jenis.ToString(), nomor = periode.Nomor, p.Kunci,
                nilai = JawabanMutu.Dipotong(p.Alasan),
                jawaban, oleh = oleh.Nama, now = oleh.Now,
            };
            await db.ExecuteAsync("""
                DELETE FROM JawabanMutu
                WHERE InstansiId = @instansiId AND IndikatorId = @IndikatorId AND JenisPeriode = @jenis AND NomorPeriode = @nomor
                  AND Kunci = @Kunci
                """, args, ct);
            return await db.ExecuteAsync("""
                INSERT INTO JawabanMutu (InstansiId, IndikatorId, JenisPeriode, NomorPeriode, Kunci, Nilai, Jawaban, Oleh, Pada)
                SELECT @instansiId, i.Id, @jenis, @nomor, @Kunci, @nilai, @jawaban, @oleh, @now
                FROM Indikator i WHERE i.Id = @IndikatorId AND i.InstansiId = @instansiId
                """, args, ct) == 1;
        }, () => new(ObjekLog.Capaian, p.IndikatorId, $"menjawab peringatan mutu {periode}: {p.Kunci}") { Baru = jawaban }, ct);

    /// <summary>Every figure of the year and of the five before it.</summary>
    public Task<IReadOnlyList<NilaiPeriode>> ListNilaiAsync(long instansiId, int tahun, CancellationToken ct) =>
        db.ListAsync<NilaiPeriode>("""
            SELECT c.IndikatorId, s.Tahun, c.JenisPeriode, c.NomorPeriode, c.Penyebut, c.Realisasi
            FROM Sasaran s
            JOIN Indikator i ON i.SasaranId = s.Id
            JOIN Capaian c ON c.IndikatorId = i.Id
            WHERE s.InstansiId = @instansiId AND s.Tahun BETWEEN @dari AND @tahun AND c.Realisasi IS NOT NULL
            """, new { instansiId, tahun, dari = tahun - TahunRiwayat }, ct);

    private sealed record Asal
    {
        public required long Id { get; init; }

        public required long AsalId { get; init; }
    }

    private async Task<Dictionary<long, long>> ListAsalAsync(long instansiId, CancellationToken ct) =>
        (await db.ListAsync<Asal>("SELECT Id, AsalId FROM Indikator WHERE InstansiId = @instansiId AND AsalId IS NOT NULL",
            new { instansiId }, ct))
            .ToDictionary(a => a.Id, a => a.AsalId);

    private async Task<Dictionary<(long, string), BarisCapaian>> TahunanAsync(long instansiId, KinerjaPeriode kini,
        IReadOnlyList<NilaiPeriode> nilai, CancellationToken ct)
    {
        var target = (await capaian.ListTriwulanAsync(instansiId, kini.Periode.Tahun, ct)).ToDictionary(
            t => (t.IndikatorId, t.NomorPeriode), t => t.Target);
        var terisi = nilai.Where(n => n.Tahun == kini.Periode.Tahun)
            .ToDictionary(n => (n.IndikatorId, Sandi(n.JenisPeriode, n.NomorPeriode)));
        var hasil = new Dictionary<(long, string), BarisCapaian>();
        foreach (var b in kini.Baris)
            foreach (var (jenis, nomor) in Periode.Semua)
                if (terisi.TryGetValue((b.IndikatorId, Sandi(jenis, nomor)), out var n))
                    hasil[(b.IndikatorId, Sandi(jenis, nomor))] = b.Dengan(n.Isian) with
                    {
                        Target = jenis == JenisPeriode.Triwulan ? target.GetValueOrDefault((b.IndikatorId, nomor)) ?? b.Target : b.Target,
                    };
        // The period that is looked at is as it is shown, also where it is not saved yet.
        foreach (var b in kini.Baris.Where(b => b.Gabungan is null && b.Realisasi is not null))
            hasil[(b.IndikatorId, Sandi(kini.Periode.Jenis, kini.Periode.Nomor))] = b;
        return hasil;
    }

    /// <summary>Each row as the same period of the year before had it; what its target was then is not known here.</summary>
    private static void TambahTahunLalu(KinerjaPeriode kini, IReadOnlyList<NilaiPeriode> nilai, Dictionary<long, long> asal,
        Dictionary<(long, string), BarisCapaian> hasil)
    {
        var p = kini.Periode;
        var lalu = nilai.Where(n => n.Tahun == p.Tahun - 1 && n.JenisPeriode == p.Jenis && n.NomorPeriode == p.Nomor)
            .ToDictionary(n => n.IndikatorId);
        foreach (var b in kini.Baris)
            if (asal.TryGetValue(b.IndikatorId, out var id) && lalu.TryGetValue(id, out var n))
                hasil[(b.IndikatorId, "TAHUNLALU")] = b.Dengan(n.Isian) with { Target = null, TargetBawah = null };
    }

    /// <summary>Figures of the same quarter, semester or year of earlier years, along the chain of copies: like is compared with like.</summary>
    private static ILookup<long, decimal> Riwayat(KinerjaPeriode kini, IReadOnlyList<NilaiPeriode> nilai, Dictionary<long, long> asal)
    {
        var p = kini.Periode;
        var perIndikator = nilai.Where(n => n.JenisPeriode == p.Jenis && n.NomorPeriode == p.Nomor && n.Tahun < p.Tahun)
            .ToLookup(n => n.IndikatorId);
        return kini.Baris.SelectMany(b => Rantai(b.IndikatorId, asal).SelectMany(id => perIndikator[id])
            .Select(n => (b.IndikatorId, Nilai: n.Pembanding(b))))
            .Where(x => x.Nilai is not null).ToLookup(x => x.IndikatorId, x => x.Nilai!.Value);
    }

    private static IEnumerable<long> Rantai(long id, Dictionary<long, long> asal)
    {
        var dilihat = new HashSet<long>();
        for (var kini = id; dilihat.Add(kini); kini = asal.GetValueOrDefault(kini))
            yield return kini;
    }

    private static string Sandi(JenisPeriode jenis, int nomor) => jenis switch
    {
        JenisPeriode.Triwulan => $"TW{nomor}",
        JenisPeriode.Semester => $"SM{nomor}",
        _ => "TH",
    };
}
