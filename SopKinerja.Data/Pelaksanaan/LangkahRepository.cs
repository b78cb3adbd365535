namespace SopKinerja.Data;

/// <summary>Starting a run and moving it: each act is one transaction of state, log and mail.</summary>
public sealed class LangkahRepository(DbSession db, SopRepository sop, FaktaRepository fakta, CapaianRepository capaian,
    PembukaLangkah pembuka, DisposisiPelaksanaan disposisi, LogRepository log)
{
    /// <summary>Starts a run; its first step begins at once.</summary>
    /// <param name="oleh">Who starts it.</param>
    /// <param name="sopVersiId">The version in force that it follows to its end.</param>
    /// <param name="periode">What it reports.</param>
    /// <param name="suratMasukId">The letter that asked for it.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="tenggat">By whose end it is to be finished; where none is given, an annual report's earliest term of a recipient.</param>
    public Task<Outcome<long>> MulaiAsync(Pelaku oleh, long sopVersiId, Periode periode, long? suratMasukId, CancellationToken ct,
        DateOnly? tenggat = null) =>
        db.TryInTransactionAsync<long>(oleh.InstansiId, async () =>
        {
            var langkah = AlurPelaksanaan.Berlaku(await sop.ListLangkahAsync(oleh.InstansiId, sopVersiId, ct), periode.Jenis);
            if (!periode.Sah || langkah.Count == 0)
                return Outcome<long>.Refuse("SOP ini tidak mempunyai langkah untuk periode itu.");
            if (await sop.FindAsync(oleh.InstansiId, sopVersiId, ct) is not { Status: StatusSop.Berlaku })
                return Outcome<long>.Refuse("SOP ini sudah digantikan versi baru. Mulai dari versi yang berlaku.");
            if (await db.FindAsync<string>("""
                SELECT MAX(p.Judul) FROM SopVersi v JOIN SopVersi w ON w.SopId = v.SopId JOIN Pelaksanaan p ON p.SopVersiId = w.Id
                WHERE v.Id = @sopVersiId AND p.InstansiId = @InstansiId AND p.Tahun = @Tahun AND p.JenisPeriode = @jenis
                  AND p.NomorPeriode = @Nomor AND p.Batal = 0
                """, new { sopVersiId, oleh.InstansiId, periode.Tahun, jenis = periode.Jenis.ToString(), periode.Nomor }, ct) is not null)
                return Outcome<long>.Refuse(SudahDimulai(periode));
            if (suratMasukId is { } surat && await db.FindAsync<int>(
                    "SELECT COUNT(*) FROM SuratMasuk WHERE Id = @surat AND InstansiId = @instansiId", new
                    {
                        surat,
                        instansiId = oleh.InstansiId
                    }, ct) == 0)
                return Outcome<long>.Refuse("Pilih surat masuk dari daftar.");

            var judul = periode.Jenis == JenisPeriode.Tahunan ? $"LKJ {periode}" : $"Laporan Kinerja {periode}";
            var id = await db.InsertAsync("""
                INSERT INTO Pelaksanaan (InstansiId, SopVersiId, SuratMasukId, Judul, Tahun, JenisPeriode, NomorPeriode, Status,
                    DimulaiOleh, DimulaiPada, Tenggat)
                VALUES (@instansiId, @sopVersiId, @suratMasukId, @judul, @tahun, @jenis, @nomor, 'Berjalan', @oleh, @now, @tenggat)
                """, new
            {
                instansiId = oleh.InstansiId, sopVersiId, suratMasukId, judul, tahun = periode.Tahun, jenis = periode.Jenis.ToString(),
                nomor = periode.Nomor, oleh = oleh.Nama, now = oleh.Now, tenggat = tenggat ?? await TenggatBakuAsync(oleh.InstansiId, periode, ct),
            }, ct);
            await db.ExecuteAsync("INSERT INTO Laporan (InstansiId, PelaksanaanId, Judul) VALUES (@instansiId, @id, @judul)",
                new { instansiId = oleh.InstansiId, id, judul }, ct);
            foreach (var l in langkah)
                await pembuka.InsertAsync(oleh.InstansiId, id, l, 1, ct);
            await log.CatatAsync(oleh, new(ObjekLog.Pelaksanaan, id, $"memulai {judul}") { PelaksanaanId = id }, ct);
            await pembuka.BukaAsync(oleh, id, judul, langkah[0], 1, ct);
            return id;
        }, SudahDimulai(periode), ct);

    private async Task<DateOnly?> TenggatBakuAsync(long instansiId, Periode periode, CancellationToken ct) =>
        periode.Jenis == JenisPeriode.Tahunan && await db.FindAsync<int>(
            "SELECT COALESCE(MIN(BatasBulan), 0) FROM PenerimaLaporan WHERE InstansiId = @instansiId AND Aktif = @ya",
            new { instansiId, ya = true }, ct) is > 0 and var bulan
            ? new DateOnly(periode.Tahun + 1, 1, 1).AddMonths(bulan).AddDays(-1)
            : null;

    private static string SudahDimulai(Periode periode) => $"Pelaksanaan {periode} dari SOP ini sudah dimulai.";

    /// <summary>Does an act, or says why not. Facts and state are read inside the transaction.</summary>
    /// <returns>A sentence of what happened.</returns>
    public Task<Outcome<string>> TindakAsync(TindakLangkah t, CancellationToken ct) =>
        db.TryInTransactionAsync<string>(t.Oleh.InstansiId, async () =>
        {
            var kini = await db.FindAsync<LangkahTerbuka>($"""
                SELECT l.Id, l.PelaksanaanId, l.SopLangkahId, l.JabatanId, j.Nama AS JabatanNama, l.Putaran, l.MulaiPada, p.SopVersiId,
                    p.Judul, p.Tahun, p.JenisPeriode, p.NomorPeriode,
                    {SopRepository.LanjutUntukPeriode} AS TindakLanjut
                FROM PelaksanaanLangkah l
                JOIN Jabatan j ON j.Id = l.JabatanId
                JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
                JOIN SopVersi v ON v.Id = p.SopVersiId
                WHERE l.Id = @LangkahId AND l.InstansiId = @InstansiId AND l.Status = 'Berjalan' AND l.Versi = @Versi
                """, new { t.LangkahId, t.Oleh.InstansiId, t.Versi }, ct);
            if (kini is null)
                return Outcome<string>.Refuse("Langkah ini telah berubah sejak halaman dibuka. Periksa lagi keadaannya.");
            var periode = kini.Periode;
            var berlaku = AlurPelaksanaan.Berlaku(await sop.ListLangkahAsync(t.Oleh.InstansiId, kini.SopVersiId, ct), periode.Jenis);
            var langkah = berlaku.Single(l => l.Id == kini.SopLangkahId);
            var keadaan = await fakta.FindAsync(t.Oleh.InstansiId, kini.PelaksanaanId, kini.Id, kini.MulaiPada, langkah.Aksi, periode, ct);
            var pindah = AlurPelaksanaan.Putuskan(berlaku, langkah, t.Tindakan, PelakuLangkah.Dari(t.Oleh, kini.JabatanId), keadaan,
                t.Alasan, t.LaporanVersiId, t.Ke);
            if (pindah.Refused)
                return Outcome<string>.Refuse(pindah.Reason!);
            return await PindahkanAsync(t, kini, berlaku, langkah, pindah.Value, keadaan, ct);
        }, "Langkah ini baru saja diubah orang lain. Periksa lagi.", ct);

    private async Task<Outcome<string>> PindahkanAsync(TindakLangkah t, LangkahTerbuka kini, IReadOnlyList<SopLangkah> berlaku,
        SopLangkah langkah, Perpindahan pindah, FaktaLangkah keadaan, CancellationToken ct)
    {
        var keputusan = t.Tindakan is TindakanLangkah.Ya or TindakanLangkah.Tidak ? t.Tindakan.ToString() : null;
        var laporanVersi = langkah.Aksi is AksiLangkah.Koreksi or AksiLangkah.SusunLaporan or AksiLangkah.TandaTangan
            ? keadaan.VersiTerakhir
            : null;
        var pangku = t.Oleh.Sebagai(kini.JabatanId);
        var pelaku = pangku is null ? $"{t.Oleh.Nama}{LangkahJalan.Untuk}{kini.JabatanNama}" : $"{t.Oleh.Nama} ({pangku.Sebutan})";
        var tutup = await db.ExecuteAsync("""
            UPDATE PelaksanaanLangkah
            SET Status = @status, SelesaiPada = @Now, Keputusan = @keputusan, Alasan = @Alasan, Pelaku = @pelaku, PenggunaId = @pengguna,
                LaporanVersiId = @laporanVersi, Versi = Versi + 1
            WHERE Id = @LangkahId AND InstansiId = @InstansiId AND Versi = @Versi AND Status = 'Berjalan'
            """, new
        {
            status = pindah.Status.ToString(), t.Oleh.Now, keputusan, t.Alasan, pelaku, pengguna = t.Oleh.Id, laporanVersi,
            t.LangkahId, t.Oleh.InstansiId, t.Versi,
        }, ct);
        if (tutup != 1)
            return Outcome<string>.Refuse("Langkah ini baru saja diubah orang lain. Periksa lagi.");

        // Walking a rekap again opens it again, unless the period was signed.
        if (pindah.PutaranBaru && berlaku.Any(l => l.Aksi == AksiLangkah.Rekap && l.Nomor >= pindah.Ke && l.Nomor <= langkah.Nomor))
            await capaian.BukaRekapAsync(t.Oleh.InstansiId, kini.Periode, ct);

        var uraian = Uraian(t, langkah, pindah, keadaan);
        await log.CatatAsync(t.Oleh, new EntriLog(ObjekLog.Pelaksanaan, kini.PelaksanaanId, uraian)
        {
            Penyimpangan = pindah.Penyimpangan,
        }.PadaLangkah(t.Oleh, kini.PelaksanaanId, kini.Id, kini.JabatanId, kini.JabatanNama), ct);
        if (pindah.Status is StatusLangkah.Selesai or StatusLangkah.Dilewati
            && berlaku.FirstOrDefault(l => l.Nomor == pindah.Ke)?.JabatanId != kini.JabatanId)
            await disposisi.LaporkanAsync(t.Oleh, kini.PelaksanaanId, kini.JabatanId,
                $"Langkah {langkah.Nomor} {(pindah.Status == StatusLangkah.Selesai ? "selesai" : "dilewati")}.", ct);
        if (pindah.Ke is not { } ke)
            return await AkhiriAsync(t, kini, berlaku, ct);

        var putaran = kini.Putaran;
        if (pindah.PutaranBaru)
            putaran = await pembuka.BukaPutaranAsync(t.Oleh.InstansiId, kini.PelaksanaanId, berlaku, ke, langkah.Nomor, ct);
        var tujuan = berlaku.Single(l => l.Nomor == ke);
        await pembuka.BukaAsync(t.Oleh, kini.PelaksanaanId, kini.Judul, tujuan, putaran, ct, pindah.PutaranBaru ? t.Alasan : null);
        return pindah.PutaranBaru
            ? $"Langkah {langkah.Nomor} dikembalikan. Putaran {putaran} dibuka dari langkah {ke}."
            : $"Langkah {langkah.Nomor} {(pindah.Status == StatusLangkah.Dilewati ? "dilewati" : "selesai")}. Langkah {ke} kini berjalan.";
    }

    private async Task<Outcome<string>> AkhiriAsync(TindakLangkah t, LangkahTerbuka kini, IReadOnlyList<SopLangkah> berlaku,
        CancellationToken ct)
    {
        var lanjut = !string.IsNullOrEmpty(kini.TindakLanjut);
        await db.ExecuteAsync("""
            UPDATE Pelaksanaan SET Status = @status, SelesaiPada = @selesai, Versi = Versi + 1
            WHERE Id = @PelaksanaanId AND InstansiId = @InstansiId
            """, new
        {
            status = (lanjut ? StatusPelaksanaan.TindakLanjut : StatusPelaksanaan.Selesai).ToString(),
            selesai = lanjut ? (DateTime?)null : t.Oleh.Now, kini.PelaksanaanId, t.Oleh.InstansiId,
        }, ct);
        if (lanjut && berlaku.All(l => l.Aksi != AksiLangkah.TandaTangan))
            return await pembuka.MintaTandaTanganAsync(t.Oleh, kini.PelaksanaanId, kini.Judul, ct);
        return lanjut
            ? "Semua langkah selesai. Tindak lanjut (arsip, kirim, publikasi) kini terbuka."
            : $"{kini.Judul} selesai.";
    }

    /// <summary>Finishes a run whose steps are done and that waited for what follows them. False when it did not wait.</summary>
    public Task<bool> SelesaikanAsync(Pelaku oleh, long pelaksanaanId, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, async () => await db.ExecuteAsync("""
            UPDATE Pelaksanaan SET Status = 'Selesai', SelesaiPada = @now, Versi = Versi + 1
            WHERE Id = @pelaksanaanId AND InstansiId = @instansiId AND Status = 'TindakLanjut'
            """, new { pelaksanaanId, instansiId = oleh.InstansiId, now = oleh.Now }, ct) == 1,
            () => new(ObjekLog.Pelaksanaan, pelaksanaanId, "tindak lanjut lengkap, pelaksanaan selesai") { PelaksanaanId = pelaksanaanId },
            ct);

    private static string Uraian(TindakLangkah t, SopLangkah langkah, Perpindahan pindah, FaktaLangkah keadaan)
    {
        var alasan = string.IsNullOrWhiteSpace(t.Alasan) ? "" : $". Alasan: {t.Alasan}";
        var versi = langkah.Aksi == AksiLangkah.Koreksi ? $" atas versi {keadaan.NomorVersiTerakhir}" : "";
        return t.Tindakan switch
        {
            TindakanLangkah.Ya => $"memutus Ya pada langkah {langkah.Nomor}{versi}{alasan}",
            TindakanLangkah.Tidak => $"memutus Tidak pada langkah {langkah.Nomor}{versi}, kembali ke langkah {pindah.Ke}{alasan}",
            TindakanLangkah.Kembalikan => $"mengembalikan langkah {langkah.Nomor} ke langkah {pindah.Ke}{alasan}",
            TindakanLangkah.Lewati => $"melewati langkah {langkah.Nomor}{alasan}",
            _ => $"menyelesaikan langkah {langkah.Nomor}{alasan}",
        };
    }
}
