namespace SopKinerja.Data;

/// <summary>Reports of a sample office: written, made into versions, corrected, and once signed archived, sent and published.</summary>
[Layanan]
public sealed class NaskahContoh(RuangLaporan ruang, LaporanRepository laporan, NarasiRepository narasi, KoreksiRepository koreksi,
    PelaksanaanRepository pelaksanaan, NaskahRepository naskah, ArsipRepository arsip, PengirimanRepository pengiriman,
    PublikasiRepository publikasi)
{
    public async Task TulisAsync(Pelaku oleh, long laporanId, string bagian, string teks, CancellationToken ct)
    {
        var versi = (await narasi.FindAsync(oleh.InstansiId, laporanId, bagian, ct))?.Versi ?? 0;
        PemeranContoh.Wajib(await narasi.SimpanAsync(oleh, laporanId, bagian, teks, versi, ct), $"narasi {bagian}");
    }

    public async Task<long> LaporanAsync(PemeranContoh p, Periode periode, CancellationToken ct) =>
        (await pelaksanaan.FindAsync(p.Kantor.Id, p.Jalan[periode], ct))!.LaporanId!.Value;

    public async Task LakukanAsync(Pelaku oleh, PemeranContoh p, ContohHidup h, PerbuatanContoh b, CancellationToken ct)
    {
        var periode = p.PeriodeDari(b.Untuk);
        var id = await LaporanAsync(p, periode, ct);
        switch (b.Aksi)
        {
            case AksiContoh.Narasi:
                foreach (var bagian in b.Kepada!)
                    await TulisAsync(oleh, id, bagian, p.Teks(b.Teks ?? h.Naskah[bagian], periode), ct);
                break;
            case AksiContoh.Versi:
                await VersiAsync(oleh, p, id, p.Teks(b.Teks, periode), ct);
                break;
            case AksiContoh.Koreksi:
                var versi = (await laporan.ListVersiAsync(p.Kantor.Id, id, ct))[0];
                PemeranContoh.Wajib(await koreksi.InsertAsync(oleh, id, versi.Id, b.Kepada![0], p.Teks(b.Teks), ct), $"koreksi {b.Pada}");
                break;
            default:
                var catatan = (await koreksi.ListAsync(p.Kantor.Id, id, ct)).First(k => !k.Dijawab && k.Tentang == b.Kepada![0]);
                await koreksi.JawabAsync(oleh, id, catatan.Id, p.Teks(b.Teks), ct);
                break;
        }
    }

    /// <summary>What follows the signature.</summary>
    public async Task LanjutAsync(Pelaku oleh, PemeranContoh p, PerbuatanContoh b, CancellationToken ct)
    {
        var f = PemeranContoh.Wajib(await naskah.FindByPelaksanaanAsync(p.Kantor.Id, p.Jalan[p.PeriodeDari(b.Untuk)], ct), "naskah final");
        switch (b.Aksi)
        {
            case AksiContoh.Arsip:
                PemeranContoh.Wajib(await arsip.InsertAsync(oleh, f, ct), "arsip");
                break;
            case AksiContoh.Terbit:
                PemeranContoh.Wajib(await publikasi.InsertAsync(oleh, f, ct), "publikasi");
                break;
            default:
                var penerima = (await pengiriman.ListPenerimaAsync(p.Kantor.Id, ct)).Single(x => x.Nama == b.Kepada![0]);
                if (b.Aksi == AksiContoh.Kirim)
                    PemeranContoh.Wajib(await pengiriman.KirimAsync(oleh, p.Kantor, f, penerima.Id, null, ct), $"kirim {penerima.Nama}");
                else
                    await pengiriman.UpdateTandaTerimaAsync(oleh, f.Id, penerima.Id, p.Teks(b.Teks), ct);
                break;
        }
    }

    private async Task VersiAsync(Pelaku oleh, PemeranContoh p, long laporanId, string alasan, CancellationToken ct)
    {
        var r = (await ruang.MuatAsync(oleh, laporanId, null, ct))!;
        if (!r.Hak.Wewenang.MembuatVersi)
            throw new InvalidOperationException($"Data contoh: {oleh.Nama} tidak membuat versi {r.Laporan.Judul}.");
        var dilihat = (await laporan.ListVersiAsync(p.Kantor.Id, laporanId, ct)).Select(v => v.Nomor).FirstOrDefault();
        var word = await p.Bahan.Word(r.Kantor, laporanId, r.Isi, dilihat + 1, ct);
        PemeranContoh.Wajib(await laporan.InsertVersiAsync(oleh, laporanId, word, p.Bahan.Isi(r.Isi), dilihat, alasan, ct), "versi");
    }
}
