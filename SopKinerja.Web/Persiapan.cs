namespace SopKinerja.Web;

using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using SopKinerja.Data;

/// <summary>What happens before the first request: schema, and the way in.</summary>
internal static class Persiapan
{
    public static async Task JalankanAsync(WebApplication app)
    {
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var dijalankan = await app.Services.GetRequiredService<Database>().Migrator().MigrateAsync(now, default);
        if (dijalankan.Count > 0)
            app.Logger.LogInformation("Skema: {Skrip}", string.Join(", ", dijalankan));

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CapaianRepository>().PotretYangBelumAsync(default);
        var pengguna = scope.ServiceProvider.GetRequiredService<PenggunaRepository>();
        if (await pengguna.AdaPenggunaAsync(default))
            return;
        if (app.Environment.IsDevelopment())
        {
            var hasher = app.Services.GetRequiredService<IPasswordHasher<string>>();
            await ActivatorUtilities.CreateInstance<ContohData>(scope.ServiceProvider).IsiAsync(s => hasher.HashPassword("", s), now, default);
            app.Logger.LogInformation("Data contoh dimuat. Masuk dengan akun contoh pada halaman masuk.");
            return;
        }

        var kode = RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 20);
        await pengguna.InsertKodePertamaAsync(BerkasRepository.Sidik(System.Text.Encoding.UTF8.GetBytes(kode)), now, default);
        app.Logger.LogWarning("Belum ada akun. Buka /Akun/Pertama dan masukkan kode sekali pakai ini: {Kode}", kode);
    }
}
