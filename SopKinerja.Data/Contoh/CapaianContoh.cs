namespace SopKinerja.Data;

/// <summary>Figures of a sample office: the cut-off, the rows that a unit fills in, and what the verifikator says of them.</summary>
[Layanan]
public sealed class CapaianContoh(CapaianRepository capaian, VerifikasiRepository verifikasi, KelengkapanRepository kelengkapan)
{
    public Task LakukanAsync(Pelaku oleh, PemeranContoh p, ContohHidup h, PerbuatanContoh b, CancellationToken ct) => b.Aksi switch
    {
        AksiContoh.Batas => kelengkapan.SimpanBatasAsync(oleh, p.PeriodeDari(b.Untuk), p.Jadwal.Hari(b.Tempo!), ct),
        AksiContoh.Isi => IsiAsync(oleh, p, h, b, ct),
        _ => PutuskanAsync(oleh, p, b, ct),
    };

    /// <summary>The rows of the person's own units, all of them unless some are named.</summary>
    private async Task IsiAsync(Pelaku oleh, PemeranContoh p, ContohHidup h, PerbuatanContoh b, CancellationToken ct)
    {
        var (periode, angka, unit) = (p.PeriodeDari(b.Untuk), h.Angka[b.Untuk], oleh.UnitIsian!);
        var naskah = p.Naskah.Indikator.ToDictionary(i => i.Kode);
        var baris = (await capaian.MuatAsync(p.Kantor.Id, periode, ct)).Baris
            .Where(r => unit.Contains(r.UnitId) && angka.ContainsKey(r.Kode) && b.Kepada?.Contains(r.Kode) != false);
        PemeranContoh.Wajib(await capaian.SimpanAsync(oleh, periode, unit,
        [
            .. baris.Select(r => new IsianCapaian(r.IndikatorId, r.Versi, angka[r.Kode][0], angka[r.Kode][1], null,
                naskah[r.Kode].Kendala, naskah[r.Kode].Upaya)),
        ], b.Teks, true, ct), $"isian {periode}");
    }

    /// <summary>The named rows, or all that wait.</summary>
    private async Task PutuskanAsync(Pelaku oleh, PemeranContoh p, PerbuatanContoh b, CancellationToken ct)
    {
        var periode = p.PeriodeDari(b.Untuk);
        var baris = (await capaian.MuatAsync(p.Kantor.Id, periode, ct)).Baris.Where(r => r.DapatDiverifikasi
            && (b.Kepada?.Contains(r.Kode) ?? r.Status == StatusCapaian.Menunggu));
        PemeranContoh.Wajib(await verifikasi.PutuskanAsync(oleh, periode, oleh.UnitVerifikasi,
            [.. baris.Select(r => new VerifikasiRepository.Dilihat(r.IndikatorId, r.Versi, r.Status))], b.Aksi == AksiContoh.Terima,
            b.Teks, ct), $"verifikasi {b.Pada}");
    }
}
