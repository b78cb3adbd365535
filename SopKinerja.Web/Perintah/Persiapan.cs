namespace SopKinerja.Web.Perintah;

using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using SopKinerja.Data;
using SopKinerja.Web.Laporan;

/// <summary>What happens before the first request: schema, and the way in. Several nodes may do it at once.</summary>
internal static class Persiapan
{
    private static readonly TimeSpan s_jeda = TimeSpan.FromSeconds(3);

    public static async Task JalankanAsync(IServiceProvider services, CancellationToken ct)
    {
        await SkemaAsync(services, ct);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CapaianRepository>().PotretYangBelumAsync(ct);
        if (await scope.ServiceProvider.GetRequiredService<PenggunaRepository>().AdaPenggunaAsync(ct))
            return;
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment())
            await ContohAsync(scope.ServiceProvider, ct);
        else
            await KodePertamaAsync(scope.ServiceProvider, ct);
    }

    /// <summary>
    /// Brings the schema up, once the database answers: a server that boots later than the portal is waited for
    /// (<c>Database:TungguDetik</c>, a minute).
    /// </summary>
    /// <returns>The scripts that ran now.</returns>
    /// <exception cref="BasisDataException">Why it cannot be, in a sentence.</exception>
    public static async Task<IReadOnlyList<string>> SkemaAsync(IServiceProvider services, CancellationToken ct)
    {
        var (jam, log) = (services.GetRequiredService<TimeProvider>(), Log(services));
        var database = services.GetRequiredService<Database>();
        var sampai = jam.GetTimestamp() + (services.GetRequiredService<IConfiguration>().GetValue("Database:TungguDetik",
            60) * jam.TimestampFrequency);
        while (true)
        {
            try
            {
                var dijalankan = await database.Migrator().MigrateAsync(jam.GetUtcNow().UtcDateTime, ct);
                if (dijalankan.Count > 0)
                    log.LogInformation("Skema: {Skrip}", string.Join(", ", dijalankan));
                return dijalankan;
            }
            catch (Exception e) when (GangguanBasisData.Tetap(e) || (Sementara(e) && jam.GetTimestamp() >= sampai))
            {
                throw new BasisDataException($"Portal tidak dapat mulai. {GangguanBasisData.Sebab(e)}", e);
            }
            catch (Exception e) when (Sementara(e))
            {
                log.LogWarning("Menunggu basis data. {Sebab}", GangguanBasisData.Sebab(e));
                await Task.Delay(s_jeda, jam, ct);
            }
        }
    }

    /// <summary>Away, or held by another node that starts at the same moment.</summary>
    private static bool Sementara(Exception e) => GangguanBasisData.Terputus(e) || GangguanBasisData.Sementara(e);

    /// <summary>The sample offices, with the life of one of them unless <c>Contoh:Hidup</c> says no.</summary>
    private static async Task ContohAsync(IServiceProvider services, CancellationToken ct)
    {
        var (hasher, config) = (services.GetRequiredService<IPasswordHasher<string>>(), services.GetRequiredService<IConfiguration>());
        var hasil = await services.GetRequiredService<ContohData>().IsiAsync(new()
        {
            Lingkungan = services.GetRequiredService<IHostEnvironment>().EnvironmentName, Now = Now(services),
            Hash = s => hasher.HashPassword("", s), Word = services.GetRequiredService<BerkasLkj>().WordAsync, Isi = Lkj.ToJson,
            Baca = Lkj.FromJson, Pindaian = PindaianContoh.Tulis, Acuan = PindaianContoh.Acuan, Hidup = config.GetValue("Contoh:Hidup", true),
            Tahun = config.GetValue<int?>("Contoh:Tahun"),
        }, ct);
        if (hasil.Refused)
            Log(services).LogInformation("{Alasan}", hasil.Reason);
        else
            Log(services).LogInformation("Data contoh dimuat. Masuk dengan akun contoh pada halaman masuk.");
    }

    private static async Task KodePertamaAsync(IServiceProvider services, CancellationToken ct)
    {
        var kode = RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 20);
        var segar = await services.GetRequiredService<PenggunaRepository>()
            .InsertKodePertamaAsync(BerkasRepository.Sidik(System.Text.Encoding.UTF8.GetBytes(kode)), Now(services), ct);
        if (segar is null)
            Log(services).LogWarning(
                "Belum ada akun. Buka /Akun/Pertama dan masukkan kode sekali pakai ini: {Kode}. Kode yang lebih lama tidak berlaku lagi.",
                kode);
        else
            Log(services).LogWarning(
                "Belum ada akun. Kode sekali pakai sudah ditulis pada log program yang mulai {Pada:yyyy-MM-dd HH:mm:ss} UTC, dan masih "
                    + "berlaku. Bila hilang, mulai ulang "
                    + "program ini {Menit} menit sesudahnya.", segar, PenggunaRepository.MenitKodeSegar);
    }

    private static DateTime Now(IServiceProvider services) => services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    private static ILogger Log(IServiceProvider services) => services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(Persiapan));
}
