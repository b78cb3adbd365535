namespace SopKinerja.Data;

/// <summary>An act on the running step as its form sends it.</summary>
public sealed record IsianLangkah
{
    /// <summary>The version of the step's row that the user was looking at.</summary>
    public required int Versi { get; init; }

    public TindakanLangkah Tindakan { get; init; } = TindakanLangkah.Selesai;

    public string? Alasan { get; init; }

    /// <summary>The report's version that was read, or signed.</summary>
    public long? VersiId { get; init; }

    /// <summary>To which earlier step it goes back.</summary>
    public int? Ke { get; init; }

    /// <summary>Who signed, of those who held the post on that day; asked where nobody can know.</summary>
    public long? PemangkuId { get; init; }

    public TindakLangkah Tindak(Pelaku oleh, LangkahJalan l) => new()
    {
        Oleh = oleh, LangkahId = l.Id, Versi = Versi, Tindakan = Tindakan, Alasan = string.IsNullOrWhiteSpace(Alasan)
            ? null
            : Alasan.Trim(),
        LaporanVersiId = VersiId, Ke = Ke,
    };
}

/// <summary>What is done on a running step: finish, decide, return, skip, lock the rekap, send the draft round, sign.</summary>
[Layanan]
public sealed class PerbuatanLangkah(DbSession db, LangkahRepository langkah, BuktiLangkahRepository buktiLangkah, LogRepository log,
    JabatanRepository jabatan, CapaianRepository capaian, LaporanRepository laporan, KoreksiRepository koreksi, NaskahRepository naskah,
    BerkasRepository berkas, MutuRepository mutu)
{
    /// <summary>
    /// Why nobody acts for an official without a paper: he cannot sign in, so that only a paper can show that it is his will. Null where
    /// he has an account, or where nobody holds the post.
    /// </summary>
    public async Task<string?> PerluBuktiAsync(Pelaku oleh, LangkahJalan l, CancellationToken ct)
    {
        if (oleh.Memangku(l.JabatanId))
            return null;
        var pemangku = (await jabatan.ListPadaAsync(oleh.InstansiId, oleh.HariIni, ct)).Where(p => p.JabatanId == l.JabatanId).ToList();
        return pemangku.Count == 0 || pemangku.Exists(p => p.Berakun) ? null
            : $"{pemangku[0].Nama} tidak mempunyai akun. Lampirkan nota, disposisi, atau lembar berparaf yang menunjukkan kehendaknya.";
    }

    /// <param name="bukti">A file that is hung on the step first.</param>
    public Task<Outcome<string>> TindakAsync(Pelaku oleh, LangkahJalan l, IsianLangkah isian, BerkasMasuk? bukti, CancellationToken ct) =>
        db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            if (bukti is null && isian.Tindakan is not (TindakanLangkah.Lewati or TindakanLangkah.Kembalikan)
                && await PerluBuktiAsync(oleh, l, ct) is { } perlu)
                return Outcome<string>.Refuse(perlu);
            if (bukti is not null && !await LampirkanAsync(oleh, l, bukti, !oleh.Memangku(l.JabatanId), ct))
                return Outcome<string>.Refuse("Bukti tidak dapat dilampirkan: langkah ini sudah selesai.");
            return await langkah.TindakAsync(isian.Tindak(oleh, l), ct);
        }, "Langkah ini baru saja diubah orang lain. Periksa lagi.", ct);

    /// <summary>Hangs a file on a step. False when its run is finished, or the step has not begun.</summary>
    public Task<bool> BuktiAsync(Pelaku oleh, LangkahJalan l, BerkasMasuk bukti, CancellationToken ct) =>
        LampirkanAsync(oleh, l, bukti, false, ct);

    private async Task<bool> LampirkanAsync(Pelaku oleh, LangkahJalan l, BerkasMasuk bukti, bool mewakili, CancellationToken ct)
    {
        var sha256 = await berkas.InsertAsync(bukti.Isi, bukti.Tipe, oleh.Now, ct);
        return await buktiLangkah.InsertAsync(oleh, l.Id, sha256, bukti.Nama, bukti.Isi.Length, ct, mewakili);
    }

    public async Task<Outcome<string>> KunciRekapAsync(Pelaku oleh, Pelaksanaan jalan, LangkahKini? kini, CancellationToken ct)
    {
        if (kini is null || !kini.Boleh(AksiLangkah.Rekap))
            return Outcome<string>.Refuse("Rekap hanya dikunci oleh pemangku langkah rekap yang sedang berjalan, atau sekretariat.");
        return await db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            var periode = await capaian.MuatAsync(oleh.InstansiId, jalan.Periode, ct);
            var baris = periode.Baris;
            if (baris.Count == 0)
                return Outcome<string>.Refuse("Belum ada indikator untuk direkap.");
            if (baris.Where(b => !b.Terjawab).Select(b => b.Kode).ToList() is { Count: > 0 } kurang)
                return Outcome<string>.Refuse(
                    $"Belum terisi: {string.Join(", ", kurang.Take(8))}. Isi, atau tandai belum tersedia, lalu kunci.");
            var belum = baris.Count(b => b.BelumDiterima);
            if (belum > 0 && periode.Aturan.Ketat == KetatVerifikasi.Wajib)
                return Outcome<string>.Refuse($"{belum} indikator belum diterima verifikator. Terima atau kembalikan, lalu kunci.");
            var wajib = periode.Aturan.Ketat == KetatVerifikasi.Bebas ? [] : await mutu.ListWajibAsync(oleh.InstansiId, periode, ct);
            if (wajib.Count > 0 && periode.Aturan.Ketat == KetatVerifikasi.Wajib)
                return Outcome<string>.Refuse(
                    $"Peringatan yang wajib dijawab belum dijawab: {string.Join(", ", wajib.Take(8))}. Jawab lebih dahulu, lalu kunci.");
            if (await capaian.KunciAsync(oleh, jalan.Periode, ct))
                await log.CatatAsync(oleh, new EntriLog(ObjekLog.Pelaksanaan, jalan.Id, $"mengunci rekap {jalan.Periode}")
                    .PadaLangkah(oleh, jalan.Id, kini.Langkah.Id, kini.Langkah.JabatanId, kini.Langkah.JabatanNama), ct);

            // Warned, and blocked only where the office says so: one without a verifikator works on.
            return $"Rekap {jalan.Periode} dikunci.{(belum > 0 ? $" {belum} indikator belum diterima verifikator." : "")}"
                + (wajib.Count > 0 ? $" Peringatan yang wajib dijawab belum dijawab: {string.Join(", ", wajib.Take(8))}." : "");
        }, $"Rekap {jalan.Periode} baru saja dikunci.", ct);
    }

    public async Task<Outcome<string>> SosialisasiAsync(Pelaku oleh, LangkahKini? kini, long versiId, IReadOnlyCollection<long> kepada,
        CancellationToken ct)
    {
        if (kini is null || !kini.Boleh(AksiLangkah.Sosialisasi))
            return Outcome<string>.Refuse("Sosialisasi hanya dilakukan oleh pemangku langkah itu, atau sekretariat.");
        var hasil = await laporan.SosialisasiAsync(oleh, kini.Langkah.Id, versiId, kepada, ct);
        return hasil.Refused ? Outcome<string>.Refuse(hasil.Reason!) : $"Draf dikirim kepada {hasil.Value} pejabat.";
    }

    /// <summary>Locks the signed scan, the period's figures and the step, all in one.</summary>
    /// <param name="beda">What changed since the version was made: it stays as open corrections of that version.</param>
    public async Task<Outcome<string>> TandaTanganAsync(Pelaku oleh, Pelaksanaan jalan, LangkahKini? kini, IsianLangkah isian,
        NaskahRepository.Pindaian pdf, DateOnly tanggal, CancellationToken ct, KinerjaPeriode? isi = null,
        IReadOnlyList<(string Tentang, string Catatan)>? beda = null)
    {
        if (kini is null || !kini.Boleh(AksiLangkah.TandaTangan))
            return Outcome<string>.Refuse(
                "Naskah final hanya dikunci pada langkah tanda tangan, oleh pemangkunya atau sekretariat.");
        if (isian.VersiId is not { } versiId || versiId != kini.Fakta.VersiTerakhir)
            return Outcome<string>.Refuse($"Versi terbaru kini versi {kini.Fakta.NomorVersiTerakhir}. Tanda tangani versi itu.");
        if (kini.Versi is { } w && Tanggal.Hariini(w.DibuatPada, oleh.Zona) is var dibuat && tanggal < dibuat)
            return Outcome<string>.Refuse(
                $"Versi {w.Nomor} baru dibuat {Tanggal.Panjang(dibuat)}. Tanggal tanda tangan tidak dapat mendahuluinya.");
        if (kini.Lanjutan && AlurPelaksanaan.Putuskan(kini.Berlaku, kini.Sop, TindakanLangkah.Selesai, kini.Pelaku,
            kini.Fakta with { NaskahFinal = true }, isian.Alasan, versiId) is { Refused: true } tolak)
            return Outcome<string>.Refuse(tolak.Reason!);
        var penandatangan = await PenandatanganAsync(oleh, kini.Langkah.JabatanId, kini.Langkah.JabatanNama, tanggal, isian.PemangkuId, ct);
        if (penandatangan.Refused)
            return Outcome<string>.Refuse(penandatangan.Reason!);
        return await db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            foreach (var (tentang, catatan) in beda ?? [])
                await koreksi.InsertAsync(oleh, jalan.LaporanId ?? 0, versiId, tentang, catatan, ct);
            return await naskah.KunciAsync(isian.Tindak(oleh, kini.Langkah), jalan.Id, jalan.Periode, versiId, pdf, penandatangan.Value,
                tanggal, ct, isi);
        }, "Naskah final pelaksanaan ini sudah dikunci.", ct);
    }

    /// <summary>A signed file in the place of another, by the secretariat or who holds the post that signs.</summary>
    public async Task<Outcome<string>> GantiNaskahAsync(Pelaku oleh, NaskahFinal lama, LangkahJalan penanda, long? pemangkuId,
        NaskahRepository.Pindaian pdf, DateOnly tanggal, string alasan, CancellationToken ct)
    {
        if (!oleh.Sekretariat && !oleh.Memangku(penanda.JabatanId))
            return Outcome<string>.Refuse($"Naskah final hanya diganti oleh {penanda.JabatanNama} atau sekretariat.");
        if (tanggal > oleh.HariIni)
            return Outcome<string>.Refuse("Isi tanggal tanda tangan, paling lambat hari ini.");
        var penandatangan = await PenandatanganAsync(oleh, penanda.JabatanId, penanda.JabatanNama, tanggal, pemangkuId, ct);
        return penandatangan.Refused ? Outcome<string>.Refuse(penandatangan.Reason!)
            : await naskah.GantiAsync(oleh, lama, pdf, penandatangan.Value, tanggal, alasan, ct);
    }

    /// <summary>
    /// Who signed: the one who acts where he held the post on that day, else the only one who did. With a substitute and a definitive
    /// holder on one day nobody else can know it, and it is asked.
    /// </summary>
    private async Task<Outcome<Pemangku>> PenandatanganAsync(Pelaku oleh, long jabatanId, string nama, DateOnly tanggal, long? pilihan,
        CancellationToken ct)
    {
        var semua = (await jabatan.ListPadaAsync(oleh.InstansiId, tanggal, ct)).Where(p => p.JabatanId == jabatanId).ToList();
        var saya = semua.Where(p => oleh.Jabatan.Any(j => j.JabatanId == jabatanId && j.PegawaiId == p.PegawaiId)).ToList();
        if (semua.Count == 0)
            return Outcome<Pemangku>.Refuse($"Tidak ada pemangku {nama} pada {Tanggal.Panjang(tanggal)}.");
        if (pilihan is { } id)
            return semua.FirstOrDefault(p => p.Id == id) ?? Outcome<Pemangku>.Refuse(
                $"Yang dipilih bukan pemangku {nama} pada {Tanggal.Panjang(tanggal)}. Pilih sekali lagi.");
        return saya.Count == 1 ? saya[0] : semua.Count == 1 ? semua[0] : Outcome<Pemangku>.Refuse(
            $"{semua.Count} pejabat memangku {nama} pada {Tanggal.Panjang(tanggal)}: "
                + $"{string.Join(" dan ", semua.Select(p => $"{p.Nama} ({p.Sebutan})"))}. Pilih siapa yang menandatangani.");
    }
}
