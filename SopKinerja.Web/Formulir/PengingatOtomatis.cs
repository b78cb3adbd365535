namespace SopKinerja.Web.Formulir;

using SopKinerja.Data;
using SopKinerja.Web.Kabar;

/// <summary>Sets the cut-offs of an office's rule and reminds the units that owe figures: one mail a unit and day.</summary>
[Layanan]
public sealed class PengingatOtomatis(AturanKumpulRepository aturan, PengingatRepository pengingat, CapaianRepository capaian,
    KelengkapanRepository kelengkapan, KalenderRepository kalenderKantor)
{
    /// <summary>Between these hours of the office's working days mail goes out.</summary>
    private const int Buka = 7, Tutup = 16;

    internal static bool JamKantor(Pelaku oleh, IKalenderKerja kalender) => Tanggal.Lokal(oleh.Now, oleh.Zona).Hour is >= Buka and < Tutup
        && kalender.HariKerja(oleh.HariIni.AddDays(-1), 1) == oleh.HariIni;

    /// <returns>How many units were reminded.</returns>
    public async Task<int> JalankanAsync(InstansiRingkas kantor, DateTime now, CancellationToken ct)
    {
        var oleh = new Pelaku { InstansiId = kantor.Id, Zona = kantor.Zona, Nama = "Portal", Now = now };
        var hari = oleh.HariIni;
        var kalender = await kalenderKantor.UntukAsync(kantor.Id, ct);
        if (!JamKantor(oleh, kalender))
            return 0;
        var atur = await aturan.FindAsync(kantor.Id, ct);
        await aturan.TerapkanAsync(oleh, atur, kalender.HariKerja, ct);
        var jumlah = 0;
        foreach (var unit in (await KurangAsync(oleh, atur, kalender, ct)).GroupBy(k => k.Unit.UnitId))
        {
            var kurang = unit.OrderBy(k => k.Kinerja.Batas).ThenBy(k => k.Kinerja.Periode.Jenis).ToList();
            var (perihal, teks, formulir) = SuratPengingat.Susun(kantor.Nama, kantor.Kode, hari, kurang);
            var hasil = await pengingat.IngatkanAsync(oleh, unit.Key, [.. kurang.Select(k => k.Kinerja.Periode)], perihal, teks, formulir,
                true,
                ct);
            jumlah += hasil.Refused ? 0 : 1;
        }

        return jumlah;
    }

    /// <summary>What is due today: the periods whose cut-off is near or has passed, and the units that still owe something of
    /// them.</summary>
    private async Task<List<(KinerjaPeriode Kinerja, KelengkapanUnit Unit)>> KurangAsync(Pelaku oleh, AturanKumpul atur,
        KalenderKantor kalender, CancellationToken ct)
    {
        var hasil = new List<(KinerjaPeriode, KelengkapanUnit)>();
        foreach (var batas in await aturan.ListBatasAsync(oleh.InstansiId, ct))
        {
            if (!atur.Jatuh(oleh.HariIni, batas.Batas, null, kalender.HariKerja))
                continue;
            var kini = await capaian.MuatAsync(oleh.InstansiId, batas.Periode, ct);
            if (kini.Terkunci || kini.Tutup)
                continue;
            var lalu = (await pengingat.ListPengingatAsync(oleh.InstansiId, batas.Periode, ct))
                .ToDictionary(p => p.UnitId, p => Tanggal.Hariini(p.DikirimPada, oleh.Zona));
            var unit = KelengkapanUnit.Susun(kini, await kelengkapan.ListPertamaAsync(oleh.InstansiId, batas.Periode, ct), oleh.Zona);
            hasil.AddRange(unit.Where(u => (u.Kosong.Count > 0 || u.Dikembalikan > 0)
                && atur.Jatuh(oleh.HariIni, batas.Batas, lalu.TryGetValue(u.UnitId, out var t) ? t : null, kalender.HariKerja))
                .Select(u => (kini, u)));
        }

        return hasil;
    }
}

/// <summary>Twice an hour, office by office; the outbox sends what is written.</summary>
internal sealed class PengingatWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PengingatWorker> logger) : BackgroundService
{
    private static readonly TimeSpan s_jeda = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_jeda, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await SekaliAsync(stoppingToken);
    }

    public async Task SekaliAsync(CancellationToken ct)
    {
        try
        {
            IReadOnlyList<InstansiRingkas> kantor, tenggat;
            IReadOnlyList<InstansiRingkas> ringkasan;
            await using (var scope = scopes.CreateAsyncScope())
            {
                kantor = await scope.ServiceProvider.GetRequiredService<AturanKumpulRepository>().ListKantorAsync(ct);
                tenggat = await scope.ServiceProvider.GetRequiredService<TenggatRepository>().ListKantorAsync(ct);
                ringkasan = await scope.ServiceProvider.GetRequiredService<KabarRepository>().ListKantorAsync(ct);
            }

            foreach (var k in ringkasan)
                await SatuAsync(k.Kode, (s, now) => s.GetRequiredService<RingkasanOtomatis>().JalankanAsync(k, now, ct));
            foreach (var k in kantor)
                await SatuAsync(k.Kode, (s, now) => s.GetRequiredService<PengingatOtomatis>().JalankanAsync(k, now, ct));
            foreach (var k in tenggat)
                await SatuAsync(k.Kode, (s, now) => s.GetRequiredService<TenggatOtomatis>().JalankanAsync(k, now, ct));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogWarning(e, "Pengingat belum dapat dikirim; dicoba lagi nanti.");
        }
    }

    /// <summary>What one office cannot have keeps no other from its own.</summary>
    private async Task SatuAsync(string kode, Func<IServiceProvider, DateTime, Task<int>> kerja)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await kerja(scope.ServiceProvider, clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogWarning(e, "Pengingat {Kantor} belum dapat dikirim; dicoba lagi nanti.", kode);
        }
    }
}
