namespace SopKinerja.Data;

/// <summary>A term as its form gives it.</summary>
public sealed record IsianMasa
{
    public required long PegawaiId { get; init; }

    public required JenisPemangku Jenis { get; init; }

    public required DateOnly Mulai { get; init; }

    public DateOnly? Sampai { get; init; }

    public string? NomorSk { get; init; }

    public string? Keterangan { get; init; }

    /// <summary>The decree, where a file came with it; without one the file that is there stays.</summary>
    public BerkasMasuk? Bukti { get; init; }
}

/// <summary>
/// Who holds which post from when to when: recorded, put right, withdrawn, and by the official himself while he is away. A term that is
/// withdrawn leaves its whole record and the reason in the log, which the page of its post shows; nothing that was done in it changes.
/// </summary>
public sealed class MasaJabatanRepository(DbSession db, JabatanRepository jabatan, BerkasRepository berkas, LogRepository log)
{
    private const string Kembar = "Masa jabatan ini baru saja dicatat orang lain. Periksa lagi.";

    /// <summary>Appoints someone.</summary>
    public async Task<Outcome<long>> CatatAsync(Pelaku oleh, long jabatanId, IsianMasa isian, CancellationToken ct)
    {
        Pemangku? baru = null;
        return await log.PerbuatanAsync<long>(oleh, async () =>
        {
            var susun = await SusunAsync(oleh, jabatanId, 0, isian, ct);
            if (susun.Refused)
                return Outcome<long>.Refuse(susun.Reason!);
            baru = susun.Value;
            return await InsertAsync(oleh, baru, isian.Bukti, ct);
        }, _ => Entri(baru!, $"mencatat {baru!.Nama} sebagai {baru.Sebutan}, {Hari(baru)}").DenganBeda(null, baru), Kembar, ct);
    }

    /// <summary>The term as it should have been recorded, with the reason of the change.</summary>
    public async Task<Outcome<string>> UbahAsync(Pelaku oleh, long id, int versi, IsianMasa isian, string? alasan, CancellationToken ct)
    {
        Pemangku? semula = null, baru = null;
        return await log.PerbuatanAsync<string>(oleh, async () =>
        {
            if (AturanSusunan.Alasan(alasan) is { } kurang)
                return Outcome<string>.Refuse(kurang);
            semula = await FindAsync(oleh.InstansiId, id, ct);
            if (semula is null || semula.Versi != versi)
                return Outcome<string>.Refuse(AturanSusunan.Berubah);
            var susun = await SusunAsync(oleh, semula.JabatanId, id, isian, ct);
            if (susun.Refused)
                return Outcome<string>.Refuse(susun.Reason!);
            baru = susun.Value with { Versi = versi };
            if (isian.Bukti is { } b)
                await berkas.InsertAsync(b.Isi, b.Tipe, oleh.Now, ct);
            else
                baru = baru with { BuktiSha = semula.BuktiSha, BuktiNama = semula.BuktiNama };
            await UpdateAsync(oleh, baru, ct);
            return $"Masa jabatan {baru.Nama} sebagai {baru.Sebutan} kini {Hari(baru)}.";
        }, _ => Entri(semula!, $"membetulkan masa jabatan {semula!.Nama} sebagai {semula.Sebutan} ({Hari(semula)}) menjadi "
            + $"{(baru!.PegawaiId == semula.PegawaiId ? "" : $"{baru.Nama}, ")}{baru.Sebutan}, {Hari(baru)}. Alasan: {alasan!.Trim()}")
            .DenganBeda(semula, baru), Kembar, ct);
    }

    private Task UpdateAsync(Pelaku oleh, Pemangku p, CancellationToken ct) =>
        db.ExecuteAsync("""
            UPDATE PemangkuJabatan
            SET PegawaiId = @PegawaiId, Jenis = @jenis, Mulai = @Mulai, Sampai = @Sampai, NomorSk = @NomorSk, Keterangan = @Keterangan,
                BuktiSha = @BuktiSha, BuktiNama = @BuktiNama, Versi = Versi + 1
            WHERE Id = @Id AND InstansiId = @instansiId AND Versi = @Versi
            """, new
        {
            p.PegawaiId, jenis = p.Jenis.ToString(), p.Mulai, p.Sampai, p.NomorSk, p.Keterangan, p.BuktiSha, p.BuktiNama, p.Id,
            instansiId = oleh.InstansiId, p.Versi,
        }, ct);

    /// <summary>Ends a term on its last day.</summary>
    public async Task<Outcome<string>> AkhiriAsync(Pelaku oleh, long id, DateOnly sampai, CancellationToken ct)
    {
        Pemangku? semula = null;
        return await log.PerbuatanAsync<string>(oleh, async () =>
        {
            semula = await FindAsync(oleh.InstansiId, id, ct);
            return await db.ExecuteAsync("""
                UPDATE PemangkuJabatan SET Sampai = @sampai, Versi = Versi + 1
                WHERE Id = @id AND InstansiId = @instansiId AND Mulai <= @sampai AND (Sampai IS NULL OR Sampai > @sampai)
                """, new { id, instansiId = oleh.InstansiId, sampai }, ct) == 1
                ? $"Masa jabatan {semula!.Nama} sebagai {semula.Sebutan} berakhir {Tanggal.Panjang(sampai)}."
                : Outcome<string>.Refuse("Isi hari terakhir di dalam masa jabatan itu.");
        }, _ => Entri(semula!, $"mengakhiri masa jabatan {semula!.Nama} sebagai {semula.Sebutan} pada {Tanggal.Panjang(sampai)}")
            .DenganBeda(semula, semula with { Sampai = sampai }), AturanSusunan.Berubah, ct);
    }

    /// <summary>A term that never was: it is withdrawn with a reason, and all it held stays in the log.</summary>
    public async Task<Outcome<string>> CabutAsync(Pelaku oleh, long id, int versi, string? alasan, CancellationToken ct)
    {
        Pemangku? semula = null;
        return await log.PerbuatanAsync<string>(oleh, async () =>
        {
            if (AturanSusunan.Alasan(alasan) is { } kurang)
                return Outcome<string>.Refuse(kurang);
            semula = await FindAsync(oleh.InstansiId, id, ct);
            if (semula is null || await db.ExecuteAsync(
                "DELETE FROM PemangkuJabatan WHERE Id = @id AND InstansiId = @instansiId AND Versi = @versi",
                new { id, instansiId = oleh.InstansiId, versi }, ct) != 1)
                return Outcome<string>.Refuse(AturanSusunan.Berubah);
            return $"Catatan {semula.Nama} sebagai {semula.Sebutan} dicabut.";
        }, _ => Entri(semula!, $"mencabut catatan {semula!.Nama} sebagai {semula.Sebutan}, {Hari(semula)}. Alasan: {alasan!.Trim()}")
            .DenganLama(semula), AturanSusunan.Berubah, ct);
    }

    /// <summary>An official hands the daily work of his post to another while he is away: a Plh, by himself.</summary>
    public async Task<Outcome<string>> LimpahkanAsync(Pelaku oleh, long jabatanId, IsianMasa isian, CancellationToken ct)
    {
        Pemangku? baru = null;
        return await log.PerbuatanAsync<string>(oleh, async () =>
        {
            if (oleh.Sebagai(jabatanId) is not { Jenis: JenisPemangku.Definitif } saya)
                return Outcome<string>.Refuse("Hanya pemangku definitif yang menunjuk Plh untuk jabatannya sendiri.");
            if (isian.Sampai is not { } akhir)
                return Outcome<string>.Refuse("Isi hari terakhir Anda berhalangan.");
            if (isian.Mulai < oleh.HariIni)
                return Outcome<string>.Refuse("Mulai paling awal hari ini. Yang sudah lewat dicatat oleh admin instansi.");
            if (string.IsNullOrWhiteSpace(isian.Keterangan))
                return Outcome<string>.Refuse("Tulis sebabnya: cuti, dinas luar, sakit.");
            var susun = await SusunAsync(oleh, jabatanId, 0, isian with { Jenis = JenisPemangku.Plh }, ct);
            if (susun.Refused)
                return Outcome<string>.Refuse(susun.Reason!);
            if (saya.Sampai < akhir)
                return Outcome<string>.Refuse($"Masa jabatan Anda berakhir {Tanggal.Panjang(saya.Sampai.Value)}.");
            baru = susun.Value;
            await InsertAsync(oleh, baru, isian.Bukti, ct);
            return $"{baru.Nama} menjadi {baru.Sebutan}, {Hari(baru)}.";
        }, _ => Entri(baru!, $"menunjuk {baru!.Nama} sebagai {baru.Sebutan}, {Hari(baru)}, karena {isian.Keterangan!.Trim()}")
            .DenganBeda(null, baru)! with
        { Jabatan = oleh.Sebagai(jabatanId)?.Sebutan }, Kembar, ct);
    }

    /// <summary>
    /// The official is back, or does not leave: his Plh ends with today, as he may have acted in it, or is withdrawn where he never began.
    /// </summary>
    public Task<Outcome<string>> KembaliAsync(Pelaku oleh, long id, CancellationToken ct) =>
        db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            if (await FindAsync(oleh.InstansiId, id, ct) is not { Jenis: JenisPemangku.Plh } p
                || oleh.Sebagai(p.JabatanId) is not { Jenis: JenisPemangku.Definitif })
                return Outcome<string>.Refuse("Hanya pemangku definitif yang mengakhiri masa Plh jabatannya.");
            return p.Mulai > oleh.HariIni ? await CabutAsync(oleh, id, p.Versi, "pejabat definitif tidak jadi berhalangan", ct)
                : p.Sampai == oleh.HariIni ? Outcome<string>.Refuse("Masa Plh itu memang berakhir hari ini.")
                : await AkhiriAsync(oleh, id, oleh.HariIni, ct);
        }, AturanSusunan.Berubah, ct);

    private Task<Pemangku?> FindAsync(long instansiId, long id, CancellationToken ct) =>
        db.FindAsync<Pemangku>($"{JabatanRepository.PemangkuSelect} WHERE p.Id = @id AND p.InstansiId = @instansiId",
            new { id, instansiId }, ct);

    /// <summary>The term that a form describes, where it can stand beside the others of its post.</summary>
    private async Task<Outcome<Pemangku>> SusunAsync(Pelaku oleh, long jabatanId, long id, IsianMasa isian, CancellationToken ct)
    {
        if ((await jabatan.ListAsync(oleh.InstansiId, ct)).FirstOrDefault(j => j.Id == jabatanId) is not { } j
            || await jabatan.FindPegawaiAsync(oleh.InstansiId, isian.PegawaiId, ct) is not { } g)
            return Outcome<Pemangku>.Refuse("Pilih jabatan dan pegawai dari daftar.");
        if (j.Ditutup is { } tutup && (isian.Sampai is null || isian.Sampai > tutup))
            return Outcome<Pemangku>.Refuse($"Jabatan {j.Nama} ditutup {Tanggal.Panjang(tutup)}. Buka kembali lebih dahulu.");
        var baru = new Pemangku
        {
            Id = id, JabatanId = jabatanId, JabatanNama = j.Nama, PegawaiId = g.Id, Nama = g.Nama, Nip = g.Nip, Pangkat = g.Pangkat,
            Surel = g.Surel, Jenis = isian.Jenis, Mulai = isian.Mulai, Sampai = isian.Sampai, NomorSk = Isi(isian.NomorSk),
            Keterangan = Isi(isian.Keterangan), BuktiNama = isian.Bukti?.Nama,
            BuktiSha = isian.Bukti is { } b ? BerkasRepository.Sidik(b.Isi) : null,
        };
        if (baru.NomorSk?.Length > 100 || baru.Keterangan?.Length > AturanSusunan.HurufKeterangan)
            return Outcome<Pemangku>.Refuse(
                $"Nomor SK paling banyak 100 huruf, keterangan paling banyak {AturanSusunan.HurufKeterangan} huruf.");
        var lain = (await jabatan.ListPemangkuAsync(oleh.InstansiId, ct)).Where(p => p.JabatanId == jabatanId);
        return AturanSusunan.Masa(baru, lain) is { } sebab ? Outcome<Pemangku>.Refuse(sebab) : baru;
    }

    private async Task<long> InsertAsync(Pelaku oleh, Pemangku p, BerkasMasuk? bukti, CancellationToken ct)
    {
        if (bukti is not null)
            await berkas.InsertAsync(bukti.Isi, bukti.Tipe, oleh.Now, ct);
        return await db.InsertAsync("""
            INSERT INTO PemangkuJabatan (InstansiId, JabatanId, PegawaiId, Jenis, Mulai, Sampai, NomorSk, Keterangan, BuktiSha, BuktiNama)
            VALUES (@instansiId, @JabatanId, @PegawaiId, @jenis, @Mulai, @Sampai, @NomorSk, @Keterangan, @BuktiSha, @BuktiNama)
            """, new
        {
            instansiId = oleh.InstansiId, p.JabatanId, p.PegawaiId, jenis = p.Jenis.ToString(), p.Mulai, p.Sampai, p.NomorSk, p.Keterangan,
            p.BuktiSha, p.BuktiNama,
        }, ct);
    }

    private static EntriLog Entri(Pemangku p, string uraian) => new(ObjekLog.Jabatan, p.JabatanId, uraian);

    private static string Hari(Pemangku p) =>
        $"sejak {Tanggal.Panjang(p.Mulai)}{(p.Sampai is { } s ? $" sampai {Tanggal.Panjang(s)}" : "")}";

    private static string? Isi(string? teks) => string.IsNullOrWhiteSpace(teks) ? null : teks.Trim();
}
