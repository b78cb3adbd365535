namespace SopKinerja.Data;

/// <summary>Letters of a sample office and what becomes of them.</summary>
[Layanan]
public sealed class SuratContoh(SuratRepository surat, DisposisiRepository disposisi, SumberDisposisi sumber)
{
    public async Task<long> CatatAsync(Pelaku oleh, PemeranContoh p, ContohKantor.SuratBaru s, CancellationToken ct)
    {
        var nomor = p.Teks(s.Nomor);
        return p.Surat[nomor] = PemeranContoh.Wajib(await surat.InsertAsync(oleh, new()
        {
            Asal = s.Asal, NomorSurat = nomor.Replace("{S}", $"{p.Jadwal.Hari(s.Tanggal).Year}", StringComparison.Ordinal),
            TanggalSurat = p.Jadwal.Hari(s.Tanggal), DiterimaTanggal = p.Jadwal.Hari(s.Diterima), Perihal = p.Teks(s.Perihal),
            Derajat = s.Derajat, Keamanan = s.Keamanan,
        }, ct), $"surat {nomor}");
    }

    public Task LakukanAsync(Pelaku oleh, PemeranContoh p, PerbuatanContoh b, CancellationToken ct) => b.Aksi switch
    {
        AksiContoh.CatatSurat => CatatAsync(oleh, p, b.Isi!, ct),
        AksiContoh.TutupSurat => TutupAsync(oleh, p, b, ct),
        AksiContoh.Disposisi => KepalaAsync(oleh, p, b, ct),
        AksiContoh.Teruskan => TeruskanAsync(oleh, p, b, ct),
        AksiContoh.BacaDisposisi => BacaAsync(oleh, p, b, ct),
        AksiContoh.Lapor => LaporAsync(oleh, p, b, ct),
        _ => BatalkanAsync(oleh, p, b, ct),
    };

    public async Task KirimAsync(Pelaku oleh, PemeranContoh p, AsalDisposisi? asal, PerbuatanContoh b, CancellationToken ct) =>
        PemeranContoh.Wajib(await sumber.KirimAsync(oleh, PemeranContoh.Wajib(asal, $"asal disposisi {b.Pada}"), new()
        {
            Kepada = p.Pos(b.Kepada), Instruksi = [InstruksiDisposisi.Baku[b.Aksi == AksiContoh.Disposisi ? 0 : 1]],
            Catatan = p.Teks(b.Teks), JatuhTempo = b.Tempo is null ? null : p.Jadwal.Hari(b.Tempo),
        }, ct), $"disposisi {b.Pada}");

    private async Task TutupAsync(Pelaku oleh, PemeranContoh p, PerbuatanContoh b, CancellationToken ct)
    {
        var m = (await surat.FindAsync(p.Kantor.Id, Surat(p, b), true, [], ct))!;
        if (!await surat.UpdateTanpaDisposisiAsync(oleh, m.Id, m.Versi, p.Teks(b.Teks), ct))
            throw new InvalidOperationException($"Data contoh: surat {m.NomorSurat} tidak dapat ditutup.");
    }

    private async Task KepalaAsync(Pelaku oleh, PemeranContoh p, PerbuatanContoh b, CancellationToken ct) =>
        await KirimAsync(oleh, p, await sumber.DariSuratAsync(oleh, Surat(p, b), ct), b, ct);

    private async Task TeruskanAsync(Pelaku oleh, PemeranContoh p, PerbuatanContoh b, CancellationToken ct) =>
        await KirimAsync(oleh, p, await sumber.DariPenerimaanAsync(oleh, (await MilikAsync(oleh, p, b, ct)).Id, ct), b, ct);

    private async Task BacaAsync(Pelaku oleh, PemeranContoh p, PerbuatanContoh b, CancellationToken ct) =>
        PemeranContoh.Wajib(await disposisi.BacaAsync(oleh, (await MilikAsync(oleh, p, b, ct)).Id, ct), $"disposisi {b.Pada}");

    private async Task LaporAsync(Pelaku oleh, PemeranContoh p, PerbuatanContoh b, CancellationToken ct)
    {
        var s = await MilikAsync(oleh, p, b, ct);

        // What asked for a step was reported as the step was finished.
        if (s.Status == StatusDisposisi.Dilaporkan)
            return;
        PemeranContoh.Wajib(await disposisi.LaporAsync(oleh, s.Id, s.Versi, p.Teks(b.Teks), ct), $"laporan {b.Pada}");
    }

    private async Task BatalkanAsync(Pelaku oleh, PemeranContoh p, PerbuatanContoh b, CancellationToken ct)
    {
        var s = (await disposisi.ListSuratAsync(p.Kantor.Id, Surat(p, b), ct)).Last(x => x.JabatanNama == b.Kepada![0]);
        PemeranContoh.Wajib(await disposisi.BatalkanAsync(oleh, s.Id, s.Versi, ct), $"pembatalan {b.Pada}");
    }

    /// <summary>The newest link of the letter's chain that went to a post of this person.</summary>
    private async Task<SimpulDisposisi> MilikAsync(Pelaku oleh, PemeranContoh p, PerbuatanContoh b, CancellationToken ct) =>
        (await disposisi.ListSuratAsync(p.Kantor.Id, Surat(p, b), ct)).Last(s => oleh.Memangku(s.JabatanId));

    private static long Surat(PemeranContoh p, PerbuatanContoh b) => p.Surat[p.Teks(b.Surat)];
}
