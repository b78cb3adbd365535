namespace SopKinerja.Web.Security;

using SopKinerja.Data;

/// <summary>Forgets received forms after two days: no browser holds a session that long.</summary>
internal sealed class PembersihKiriman(IServiceScopeFactory scopes, TimeProvider clock,
    ILogger<PembersihKiriman> logger) : BackgroundService
{
    private static readonly TimeSpan s_jeda = TimeSpan.FromHours(6), s_simpan = TimeSpan.FromDays(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_jeda, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<KirimanRepository>()
                    .DeleteLamaAsync(clock.GetUtcNow().UtcDateTime - s_simpan, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogWarning(e, "Formulir lama belum dapat dihapus; dicoba lagi nanti.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
