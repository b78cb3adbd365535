namespace SopKinerja.Data;

/// <summary>What the running step shows, for the person who looks at it.</summary>
[Layanan]
public sealed class PanggungLangkah(SopRepository sop, FaktaRepository fakta, JabatanRepository jabatan, LaporanRepository laporan,
    NaskahPdfRepository pdf, NaskahRepository naskah, ArsipRepository arsip, PengirimanRepository pengiriman, PublikasiRepository publikasi,
    KlasifikasiRepository klasifikasi)
{
    public async Task<LangkahKini?> KiniAsync(Pelaku oleh, Pelaksanaan jalan, LangkahJalan? l, CancellationToken ct)
    {
        if (l is null && (jalan.Status != StatusPelaksanaan.TindakLanjut || jalan.TindakLanjut is null))
            return null;
        var berlaku = AlurPelaksanaan.Berlaku(await sop.ListLangkahAsync(oleh.InstansiId, jalan.SopVersiId, ct), jalan.JenisPeriode);
        l ??= await naskah.FindByPelaksanaanAsync(oleh.InstansiId, jalan.Id, ct) is null ? await PenandaAsync(oleh, jalan, berlaku, ct)
            : null;
        if (l is null)
            return null;
        var langkahSop = l.Id == 0 ? PenandaLanjut.Sop(l) : berlaku.Single(s => s.Id == l.SopLangkahId);
        var keadaan = await fakta.FindAsync(oleh.InstansiId, jalan.Id, l.Id, l.MulaiPada!.Value, l.Aksi, jalan.Periode, ct);
        var pelaku = PelakuLangkah.Dari(oleh, l.JabatanId);
        return new()
        {
            Langkah = l, Sop = langkahSop, Berlaku = berlaku, Fakta = keadaan, Pelaku = pelaku,
            Ditawarkan = AlurPelaksanaan.Ditawarkan(langkahSop, pelaku),
            Kurang = AlurPelaksanaan.Kurang(langkahSop, keadaan),
            Pemangku = [.. (await jabatan.ListPadaAsync(oleh.InstansiId, oleh.HariIni, ct)).Where(p => p.JabatanId == l.JabatanId)],
            Versi = keadaan.VersiTerakhir is { } v ? await laporan.FindVersiAsync(oleh.InstansiId, v, ct) : null,
            Salinan = l.Aksi == AksiLangkah.TandaTangan && keadaan.VersiTerakhir is { } s
                ? await pdf.FindAsync(oleh.InstansiId, s, JenisNaskahPdf.TandaTangan, ct)
                : null,
            Jabatan = l.Aksi == AksiLangkah.Sosialisasi ? await jabatan.ListTerbukaAsync(oleh.InstansiId, ct) : [],
        };
    }

    /// <summary>Who signs a report whose SOP has no step for it; null where it has one, or the office has no head.</summary>
    public async Task<LangkahJalan?> PenandaAsync(Pelaku oleh, Pelaksanaan jalan, CancellationToken ct) => await PenandaAsync(oleh, jalan,
        AlurPelaksanaan.Berlaku(await sop.ListLangkahAsync(oleh.InstansiId, jalan.SopVersiId, ct), jalan.JenisPeriode), ct);

    private async Task<LangkahJalan?> PenandaAsync(Pelaku oleh, Pelaksanaan jalan, IReadOnlyList<SopLangkah> berlaku,
        CancellationToken ct) =>
        jalan.TindakLanjut is null || berlaku.Count == 0 || berlaku.Any(s => s.Aksi == AksiLangkah.TandaTangan) ? null
        : (await jabatan.ListAsync(oleh.InstansiId, ct)).FirstOrDefault(j => j.Kepala) is { } kepala
            ? PenandaLanjut.Langkah(jalan, kepala, berlaku[^1].Nomor + 1)
        : null;

    /// <param name="oleh">Who looks.</param>
    /// <param name="jalan">The run.</param>
    /// <param name="fakta">Of its running step, when one runs: it knows whether there is a final file to look for.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<TindakLanjut?> LanjutAsync(Pelaku oleh, Pelaksanaan jalan, FaktaLangkah? fakta, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(jalan.TindakLanjut))
            return null;
        var daftar = jalan.TindakLanjut.Split(',');
        List<string> semua = jalan.Penerima is null ? []
            : [.. (await pengiriman.ListSemuaPenerimaAsync(oleh.InstansiId, ct)).Select(p => p.Nama)];
        async Task<IReadOnlyList<BarisPengiriman>> KirimAsync(long naskahId) => [.. (await pengiriman.ListAsync(oleh.InstansiId, naskahId, ct))
            .Where(k => k.DikirimPada is not null || (daftar.Contains("Kirim") && SopVersi.Menunggu(jalan.Penerima, k.Nama, semua)))];
        if (fakta is { NaskahFinal: false } || await naskah.FindByPelaksanaanAsync(oleh.InstansiId, jalan.Id, ct) is not { } f)
            return new(null, null, await KirimAsync(0), null, daftar);
        var entri = await arsip.FindByNaskahAsync(oleh.InstansiId, f.Id, ct);
        return new(f, entri, await KirimAsync(f.Id), await publikasi.FindByNaskahAsync(oleh.InstansiId,
            f.Id, ct), daftar)
        {
            Kelas = entri is not null ? []
                : [.. (await klasifikasi.ListPilihanAsync(oleh.InstansiId, ct)).OrderByDescending(k => k.JenisPeriode == f.JenisPeriode)],
        };
    }
}
