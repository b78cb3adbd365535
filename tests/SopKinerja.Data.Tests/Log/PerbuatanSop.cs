namespace SopKinerja.Data.Tests;

/// <summary>Acts on drafts of SOPs and on the working calendar.</summary>
internal static class PerbuatanSop
{
    private const string Milik = "it makes a row of the asker's own office";

    private static readonly PolaKerja s_pola = PolaKerja.Baku with { Mulai = new(2026, 3, 1) };

    private static readonly HariLibur s_libur = new() { Tanggal = new(2026, 3, 19), Nama = "Nyepi", Jenis = JenisLibur.Nasional };

    private static CancellationToken Ct => Kantor.Ct;

    public static IReadOnlyList<Perbuatan> Semua { get; } =
    [
        new("KalenderRepository.SimpanPolaAsync", k => o => k.Kalender.SimpanPolaAsync(o, s_pola, Ct)) { SebabAsing = Milik },
        new("KalenderRepository.DeletePolaAsync", async k =>
        {
            var id = (await k.Kalender.SimpanPolaAsync(k.Oleh("Uji"), s_pola, Ct)).Value;
            return o => k.Kalender.DeletePolaAsync(o, id, 1, Ct);
        }),
        new("KalenderRepository.SimpanLiburAsync", k => o => k.Kalender.SimpanLiburAsync(o, [s_libur], Ct))
            { SebabAsing = Milik, SebabLagi = "the same day again changes nothing" },
        new("KalenderRepository.DeleteLiburAsync", async k =>
        {
            await k.Kalender.SimpanLiburAsync(k.Oleh("Uji"), [s_libur], Ct);
            var l = (await k.Kalender.ListLiburAsync(k.Id, Ct))[0];
            return o => k.Kalender.DeleteLiburAsync(o, l.Id, Ct);
        }),
        new("PerbuatanKalender.SimpanPolaAsync", k => o => k.PerbuatanKalender.SimpanPolaAsync(o, s_pola, Ct)) { SebabAsing = Milik },
        new("PerbuatanKalender.HapusPolaAsync", async k =>
        {
            var id = (await k.Kalender.SimpanPolaAsync(k.Oleh("Uji"), s_pola, Ct)).Value;
            return o => k.PerbuatanKalender.HapusPolaAsync(o, id, 1, Ct);
        }),
        new("PerbuatanKalender.SimpanLiburAsync", k => o => k.PerbuatanKalender.SimpanLiburAsync(o, [s_libur], Ct))
            { SebabAsing = Milik, SebabLagi = "the same day again changes nothing" },
        new("PerbuatanKalender.HapusLiburAsync", async k =>
        {
            await k.Kalender.SimpanLiburAsync(k.Oleh("Uji"), [s_libur], Ct);
            var l = (await k.Kalender.ListLiburAsync(k.Id, Ct))[0];
            return o => k.PerbuatanKalender.HapusLiburAsync(o, l.Id, Ct);
        }),
        new("RancanganRepository.BuatAsync", async k =>
        {
            var n = (await k.Sop.FindNaskahAsync(k.Id, k.SopId, Ct))!;
            return o => k.Rancangan.BuatAsync(o, n, Ct);
        }) { SebabAsing = "it makes a draft of the asker's own office", SebabLagi = "an office may begin as many drafts as it likes" },
        new("RancanganRepository.RevisiAsync", k => o => k.Rancangan.RevisiAsync(o, k.SopId,
            Ct)) { SebabLagi = "the draft that is there is given" },
        new("RancanganRepository.SimpanAsync", async k =>
        {
            var r = await RancanganAsync(k);
            return o => k.Rancangan.SimpanAsync(o, r.Id, r.Versi, r.Naskah with { Nomor = "1" }, Ct);
        }),
        new("RancanganRepository.DeleteAsync", async k =>
        {
            var r = await RancanganAsync(k);
            return o => k.Rancangan.DeleteAsync(o, r.Id, r.Versi, Ct);
        }),
        new("RancanganRepository.TerbitkanAsync", async k =>
        {
            var r = await RancanganAsync(k);
            return o => k.Rancangan.TerbitkanAsync(o, r.Id, r.Versi, "uji", Ct);
        }),
    ];

    /// <summary>A revision that can be published.</summary>
    private static async Task<RancanganSop> RancanganAsync(Kantor k)
    {
        var id = (await k.Rancangan.RevisiAsync(k.Oleh("Uji"), k.SopId, Ct)).Value;
        var r = (await k.Rancangan.FindAsync(k.Id, id, Ct))!;
        var siap = r.Naskah with { TanggalEfektif = k.Oleh("Uji").HariIni };
        await k.Rancangan.SimpanAsync(k.Oleh("Uji"), id, r.Versi, siap, Ct);
        return (await k.Rancangan.FindAsync(k.Id, id, Ct))!;
    }
}
