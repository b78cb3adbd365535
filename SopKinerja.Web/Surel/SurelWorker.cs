namespace SopKinerja.Web.Surel;

using SopKinerja.Data;

/// <summary>Empties the outbox: leases a row, sends it, notes the outcome. Two nodes never send the same row.</summary>
public sealed class SurelWorker(IServiceScopeFactory scopes, PengirimSurel pengirim, PengaturanSurel pengaturan, TimeProvider clock,
    ILogger<SurelWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Jeda = TimeSpan.FromSeconds(5), MasaSewa = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Jeda, clock);
        do
        {
            try
            {
                while (await KirimSatuAsync(stoppingToken))
                {
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Kotak keluar tidak dapat dibaca; dicoba lagi.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>False when nothing is due.</summary>
    public async Task<bool> KirimSatuAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var kotak = scope.ServiceProvider.GetRequiredService<SurelRepository>();
        var token = Guid.NewGuid().ToString("N");
        var surel = await kotak.SewaAsync(token, Now, Now + MasaSewa, ct);
        if (surel is null)
            return false;
        try
        {
            var lampiran = surel.LampiranSha is null
                ? null
                : (await scope.ServiceProvider.GetRequiredService<BerkasRepository>().FindAsync(surel.LampiranSha, ct))?.Isi
                    ?? throw new InvalidOperationException("Lampiran tidak ditemukan.");
            using var pesan = PenyusunSurel.Susun(surel, lampiran, pengaturan, Now);
            await pengirim.KirimAsync(pesan, ct);
            await kotak.UpdateTerkirimAsync(surel.Id, token, Now, CancellationToken.None);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            logger.LogWarning(e, "Surel {Id} percobaan {Percobaan} gagal", surel.Id, surel.Percobaan);
            await kotak.UpdateGagalAsync(surel.Id, token, surel.Percobaan, PengirimSurel.Tetap(e), PengirimSurel.Sebab(e), Now,
                CancellationToken.None);
        }

        return true;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
