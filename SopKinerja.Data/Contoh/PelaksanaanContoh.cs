namespace SopKinerja.Data;

/// <summary>Runs of a sample office: begun, walked step by step, signed.</summary>
[Layanan]
public sealed class PelaksanaanContoh(LangkahRepository langkah, PelaksanaanRepository pelaksanaan, PanggungLangkah panggung,
    PerbuatanLangkah perbuatan, SumberDisposisi sumber, SuratContoh surat, LaporanRepository laporan, BerkasRepository berkas)
{
    public async Task MulaiAsync(Pelaku oleh, PemeranContoh p, Periode periode, long? suratId, CancellationToken ct) =>
        p.Jalan[periode] = PemeranContoh.Wajib(await langkah.MulaiAsync(oleh, p.SopId, periode, suratId, ct), $"pelaksanaan {periode}");

    public async Task LakukanAsync(Pelaku oleh, PemeranContoh p, PerbuatanContoh b, CancellationToken ct)
    {
        var periode = p.PeriodeDari(b.Untuk);
        if (b.Aksi == AksiContoh.Mulai)
        {
            await MulaiAsync(oleh, p, periode, p.Surat[p.Teks(b.Surat)], ct);
            return;
        }

        var jalan = (await pelaksanaan.FindAsync(p.Kantor.Id, p.Jalan[periode], ct))!;
        var l = (await pelaksanaan.ListLangkahAsync(p.Kantor.Id, jalan.Id, ct)).Single(x => x.Status == StatusLangkah.Berjalan);
        switch (b.Aksi)
        {
            case AksiContoh.DisposisiLangkah:
                await surat.KirimAsync(oleh, p, await sumber.DariLangkahAsync(oleh, l.Id, ct), b, ct);
                break;
            case AksiContoh.TandaTangan:
                await TandaTanganAsync(oleh, p, jalan, l, b, ct);
                break;
            default:
                await TindakAsync(oleh, p, jalan, l, b, ct);
                break;
        }
    }

    private async Task TindakAsync(Pelaku oleh, PemeranContoh p, Pelaksanaan jalan, LangkahJalan l, PerbuatanContoh b,
        CancellationToken ct)
    {
        var kini = await panggung.KiniAsync(oleh, jalan, l, ct);
        PemeranContoh.Wajib(await perbuatan.TindakAsync(oleh, l, new()
        {
            Versi = l.Versi, Tindakan = Enum.Parse<TindakanLangkah>(b.Aksi.ToString()), Alasan = p.Teks(b.Teks, jalan.Periode),
            VersiId = kini?.Fakta.VersiTerakhir,
        }, null, ct), $"langkah {l.Nomor} {jalan.Judul}");
    }

    /// <summary>The scan that the head signed, made of what the signed version says.</summary>
    private async Task TandaTanganAsync(Pelaku oleh, PemeranContoh p, Pelaksanaan jalan, LangkahJalan l, PerbuatanContoh b,
        CancellationToken ct)
    {
        var kini = await panggung.KiniAsync(oleh, jalan, l, ct);
        var versi = PemeranContoh.Wajib(await laporan.FindVersiAsync(p.Kantor.Id, kini!.Fakta.VersiTerakhir!.Value, ct), "versi");
        var isi = p.Bahan.Baca((await berkas.FindAsync(versi.IsiSha, ct))!.Isi);
        var hari = oleh.HariIni;
        PemeranContoh.Wajib(await perbuatan.TandaTanganAsync(oleh, jalan, kini, new() { Versi = l.Versi, VersiId = versi.Id },
            p.Bahan.Pindaian(isi, hari), hari, ct), $"tanda tangan {b.Pada}");
    }
}
