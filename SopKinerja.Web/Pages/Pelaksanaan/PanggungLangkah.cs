namespace SopKinerja.Web.Pages.Pelaksanaan;

using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Unggah;

/// <summary>What the running step shows and does, for the person who looks at it.</summary>
public sealed class PanggungLangkah(SopRepository sop, FaktaRepository fakta, LangkahRepository langkah, LogRepository log,
    JabatanRepository jabatan, CapaianRepository capaian, LaporanRepository laporan, NaskahRepository naskah, BerkasRepository berkas,
    ArsipRepository arsip, PengirimanRepository pengiriman, PublikasiRepository publikasi, DbSession db, CurrentUser user)
{
    public sealed record Kini
    {
        public required LangkahJalan Langkah { get; init; }

        public required SopLangkah Sop { get; init; }

        public required IReadOnlyList<SopLangkah> Berlaku { get; init; }

        public required FaktaLangkah Fakta { get; init; }

        public required PelakuLangkah Pelaku { get; init; }

        public required IReadOnlyList<TindakanLangkah> Ditawarkan { get; init; }

        /// <summary>What is still missing before it can be finished; null when nothing is.</summary>
        public string? Kurang { get; init; }

        /// <summary>Who holds the post today.</summary>
        public IReadOnlyList<Pemangku> Pemangku { get; init; } = [];

        public LaporanVersi? Versi { get; init; }

        public IReadOnlyList<Jabatan> Jabatan { get; init; } = [];
    }

    public sealed record TindakLanjut(NaskahFinal? Naskah, EntriArsip? Arsip, IReadOnlyList<BarisPengiriman> Kirim, Publikasi? Publikasi,
        IReadOnlyList<string> Daftar);

    public async Task<Kini?> KiniAsync(Pelaksanaan jalan, LangkahJalan? l, CancellationToken ct)
    {
        if (l is null)
            return null;
        var berlaku = AlurPelaksanaan.Berlaku(await sop.ListLangkahAsync(user.InstansiId, jalan.SopVersiId, ct), jalan.JenisPeriode);
        var langkahSop = berlaku.Single(s => s.Id == l.SopLangkahId);
        var keadaan = await fakta.FindAsync(user.InstansiId, jalan.Id, l.Id, l.MulaiPada!.Value, l.Aksi, jalan.Periode, ct);
        var pelaku = await user.SebagaiPelakuAsync(l.JabatanId, ct);
        return new()
        {
            Langkah = l, Sop = langkahSop, Berlaku = berlaku, Fakta = keadaan, Pelaku = pelaku,
            Ditawarkan = AlurPelaksanaan.Ditawarkan(langkahSop, pelaku),
            Kurang = AlurPelaksanaan.Kurang(langkahSop, keadaan),
            Pemangku = [.. (await jabatan.ListPadaAsync(user.InstansiId, user.HariIni, ct)).Where(p => p.JabatanId == l.JabatanId)],
            Versi = keadaan.VersiTerakhir is { } v ? await laporan.FindVersiAsync(user.InstansiId, v, ct) : null,
            Jabatan = l.Aksi == AksiLangkah.Sosialisasi ? await jabatan.ListAsync(user.InstansiId, ct) : [],
        };
    }

    /// <param name="jalan">The run.</param>
    /// <param name="fakta">Of its running step, when one runs: it knows whether there is a final file to look for.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<TindakLanjut?> LanjutAsync(Pelaksanaan jalan, FaktaLangkah? fakta, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(jalan.TindakLanjut))
            return null;
        var daftar = jalan.TindakLanjut.Split(',');
        if (fakta is { NaskahFinal: false } || await naskah.FindByPelaksanaanAsync(user.InstansiId, jalan.Id, ct) is not { } f)
            return new(null, null, await pengiriman.ListAsync(user.InstansiId, 0, ct), null, daftar);
        return new(f, await arsip.FindByNaskahAsync(user.InstansiId, f.Id, ct), await pengiriman.ListAsync(user.InstansiId, f.Id, ct),
            await publikasi.FindByNaskahAsync(user.InstansiId, f.Id, ct), daftar);
    }

    public async Task<Outcome<string>> TindakAsync(LangkahJalan l, int versi, TindakanLangkah tindakan, string? alasan, long? versiId,
        int? ke, Unggahan? bukti, CancellationToken ct) =>
        await db.TryInTransactionAsync<string>(user.InstansiId, async () =>
        {
            if (bukti is not null && !await langkah.InsertBuktiAsync(user.InstansiId, l.Id, await berkas.InsertAsync(bukti.Isi, bukti.Tipe,
                user.Now, ct),
                    bukti.Nama, bukti.Isi.Length, user.Nama, user.Now, ct))
                return Outcome<string>.Refuse("Bukti tidak dapat dilampirkan: langkah ini sudah selesai.");
            return await langkah.TindakAsync(await TindakDariAsync(l, versi, tindakan, alasan, versiId, ke, ct), ct);
        }, "Langkah ini baru saja diubah orang lain. Periksa lagi.", ct);

    public async Task<Outcome<string>> KunciRekapAsync(Pelaksanaan jalan, Kini? kini, CancellationToken ct)
    {
        if (kini is not { Sop.Aksi: AksiLangkah.Rekap } || kini.Ditawarkan.Count == 0)
            return Outcome<string>.Refuse("Rekap hanya dikunci oleh pemangku langkah rekap yang sedang berjalan, atau sekretariat.");
        return await db.TryInTransactionAsync<string>(user.InstansiId, async () =>
        {
            var baris = (await capaian.MuatAsync(user.InstansiId, jalan.Periode, ct)).Baris;
            if (baris.Count == 0)
                return Outcome<string>.Refuse("Belum ada indikator untuk direkap.");
            if (baris.Where(b => !b.Terjawab).Select(b => b.Kode).ToList() is { Count: > 0 } kurang)
                return Outcome<string>.Refuse(
                    $"Belum terisi: {string.Join(", ", kurang.Take(8))}. Isi, atau tandai belum tersedia, lalu kunci.");
            if (await capaian.KunciAsync(user.InstansiId, jalan.Periode, user.Nama, user.Now, ct))
                await log.InsertAsync(user.InstansiId, jalan.Id, kini.Langkah.Id, user.Now, user.Nama, null, null,
                    $"mengunci rekap {jalan.Periode}", false, ct);

            // Warned, never blocked: an office without a verifikator works on.
            var belum = baris.Count(b => b.DapatDiverifikasi && b.Status != StatusCapaian.Diterima);
            return $"Rekap {jalan.Periode} dikunci.{(belum > 0 ? $" {belum} indikator belum diterima verifikator." : "")}";
        }, $"Rekap {jalan.Periode} baru saja dikunci.", ct);
    }

    public async Task<Outcome<string>> SosialisasiAsync(Kini? kini, long versiId, long[] kepada, CancellationToken ct)
    {
        if (kini is not { Sop.Aksi: AksiLangkah.Sosialisasi } || kini.Ditawarkan.Count == 0)
            return Outcome<string>.Refuse("Sosialisasi hanya dilakukan oleh pemangku langkah itu, atau sekretariat.");
        var hasil = await laporan.SosialisasiAsync(user.InstansiId, user.Zona, kini.Langkah.Id, versiId, kepada, user.Nama, user.Now, ct);
        return hasil.Refused ? Outcome<string>.Refuse(hasil.Reason!) : $"Draf dikirim kepada {hasil.Value} pejabat.";
    }

    public async Task<Outcome<string>> TandaTanganAsync(Pelaksanaan jalan, Kini? kini, int versi, long versiId, Unggahan pdf,
        DateOnly tanggal, string? alasan, CancellationToken ct)
    {
        if (kini is not { Sop.Aksi: AksiLangkah.TandaTangan } || kini.Ditawarkan.Count == 0)
            return Outcome<string>.Refuse("Naskah final hanya dikunci pada langkah tanda tangan, oleh pemangkunya atau sekretariat.");
        if (versiId != kini.Fakta.VersiTerakhir)
            return Outcome<string>.Refuse($"Versi terbaru kini versi {kini.Fakta.NomorVersiTerakhir}. Tanda tangani versi itu.");
        if (kini.Versi is { } w && tanggal < Tanggal.Hariini(w.DibuatPada, user.Zona))
            return Outcome<string>.Refuse(
                $"Versi {w.Nomor} baru dibuat {Tanggal.Panjang(Tanggal.Hariini(w.DibuatPada, user.Zona))}. Tanggal tanda tangan tidak "
                    + $"dapat mendahuluinya.");
        var penandatangan = (await jabatan.ListPadaAsync(user.InstansiId, tanggal, ct)).FirstOrDefault(
            p => p.JabatanId == kini.Langkah.JabatanId);
        if (penandatangan is null)
            return Outcome<string>.Refuse($"Tidak ada pemangku {kini.Langkah.JabatanNama} pada {Tanggal.Panjang(tanggal)}.");
        var tindak = await TindakDariAsync(kini.Langkah, versi, TindakanLangkah.Selesai, alasan, versiId, null, ct);
        return await naskah.KunciAsync(tindak, jalan.Id, jalan.Periode, versiId, new(pdf.Isi, pdf.Nama, pdf.Pdf!), penandatangan, tanggal,
            ct);
    }

    private async Task<LangkahRepository.Tindak> TindakDariAsync(LangkahJalan l, int versi, TindakanLangkah tindakan, string? alasan,
        long? versiId, int? ke, CancellationToken ct)
    {
        var pangku = (await user.JabatanAsync(ct)).FirstOrDefault(j => j.JabatanId == l.JabatanId);
        return new()
        {
            InstansiId = user.InstansiId, Zona = user.Zona, LangkahId = l.Id, Versi = versi, Tindakan = tindakan,
            Pelaku = await user.SebagaiPelakuAsync(l.JabatanId, ct), PelakuNama = user.Nama, JabatanPelaku = pangku?.Sebutan,
            Untuk = pangku is null ? l.JabatanNama : null, Alasan = string.IsNullOrWhiteSpace(alasan) ? null : alasan.Trim(),
            LaporanVersiId = versiId, Ke = ke, Now = user.Now,
        };
    }
}
