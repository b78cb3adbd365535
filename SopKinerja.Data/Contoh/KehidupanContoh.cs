namespace SopKinerja.Data;

/// <summary>Lets the people of a sample office do what its file tells, in the order of time, and their mails arrive.</summary>
[Layanan]
public sealed class KehidupanContoh(SuratContoh surat, PelaksanaanContoh pelaksanaan, NaskahContoh naskah, CapaianContoh capaian,
    TahunContoh tahun, SurelRepository surel)
{
    private static readonly TimeSpan s_kirim = TimeSpan.FromMinutes(1);

    public async Task JalaniAsync(PemeranContoh p, ContohHidup h, CancellationToken ct)
    {
        foreach (var (saat, perbuatan) in Urut(p.Jadwal, h))
        {
            // The mails of the acts before have arrived; those of the last one wait in the outbox as on any other day.
            await KirimSurelAsync(saat, ct);
            await LakukanAsync(p.Sebagai(perbuatan.Oleh, saat), p, h, perbuatan, ct);
        }
    }

    /// <summary>All acts of all stories by their times; at the same time in the order of the file.</summary>
    public static IReadOnlyList<(DateTime Saat, PerbuatanContoh Perbuatan)> Urut(JadwalContoh jadwal, ContohHidup h)
    {
        var semua = new List<(DateTime Saat, PerbuatanContoh Perbuatan)>();
        foreach (var kisah in h.Bab)
        {
            var kini = DateTime.MinValue;
            foreach (var b in kisah.Perbuatan)
            {
                var saat = jadwal.Saat(b.Pada, kini);
                if (saat < kini || saat > jadwal.Kini)
                    throw new InvalidOperationException($"Data contoh: {kisah.Nama}, {b.Aksi} pada {b.Pada} tidak pada waktunya.");
                semua.Add((kini = saat, b));
            }
        }

        return [.. semua.OrderBy(x => x.Saat)];
    }

    private async Task LakukanAsync(Pelaku oleh, PemeranContoh p, ContohHidup h, PerbuatanContoh b, CancellationToken ct) =>
        await (b.Aksi switch
        {
            <= AksiContoh.Batalkan => surat.LakukanAsync(oleh, p, b, ct),
            AksiContoh.Narasi or AksiContoh.Versi or AksiContoh.Koreksi or AksiContoh.Jawab => naskah.LakukanAsync(oleh, p, h, b, ct),
            <= AksiContoh.TandaTangan => pelaksanaan.LakukanAsync(oleh, p, b, ct),
            <= AksiContoh.Terbit => naskah.LanjutAsync(oleh, p, b, ct),
            <= AksiContoh.Kembalikan => capaian.LakukanAsync(oleh, p, h, b, ct),
            AksiContoh.SalinTahun => tahun.SalinAsync(oleh, p, p.Jadwal.Tahunnya(b.Untuk[1..]), ct),
            AksiContoh.IsiProgram => tahun.ProgramAsync(oleh, p, h, b.Untuk, ct),
            AksiContoh.TutupTahun => tahun.TutupAsync(oleh, p.Jadwal.Tahunnya(b.Untuk[1..]), ct),
            AksiContoh.SuratAwal => surat.CatatAsync(oleh, p, p.Naskah.Surat, ct),
            _ => AwalAsync(oleh, p, ct),
        });

    /// <summary>The run with which the office starts on its first day, with what is written of its report.</summary>
    public async Task AwalAsync(Pelaku oleh, PemeranContoh p, CancellationToken ct)
    {
        var periode = Periode.Baca(p.Jadwal.Tahun, p.Naskah.Mulai)!.Value;
        await pelaksanaan.MulaiAsync(oleh, p, periode, p.Surat[p.Teks(p.Naskah.Surat.Nomor)], ct);
        if (p.Naskah.Narasi.Count == 0)
            return;
        var laporan = await naskah.LaporanAsync(p, periode, ct);
        foreach (var (bagian, teks) in p.Naskah.Narasi)
            await naskah.TulisAsync(oleh, laporan, bagian, p.Teks(teks, periode), ct);
    }

    /// <summary>As the outbox's worker does it, a minute after each mail was written; the addresses are of nobody.</summary>
    private async Task KirimSurelAsync(DateTime saat, CancellationToken ct)
    {
        while (await surel.SewaAsync("contoh", saat, saat + s_kirim, ct) is { } s)
            await surel.UpdateTerkirimAsync(s.Id, "contoh", s.DibuatPada + s_kirim, ct);
    }
}
