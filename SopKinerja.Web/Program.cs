using System.Globalization;
using SopKinerja.Data;
using SopKinerja.Web;
using SopKinerja.Web.Pengaturan;
using SopKinerja.Web.Perintah;
using SopKinerja.Web.Unggah;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

if (args is [PemeriksaPdf.Perintah, ..])
    return PemeriksaPdf.Jalankan(Console.OpenStandardInput(), Console.Out, args is [_, PemeriksaPdf.DenganTeks]);
var argumen = Argumen.Pisahkan(args);
try
{
    return argumen.Perintah.Length == 0 ? await PortalAsync() : await DaftarPerintah.DenganBerhentiAsync(PerintahAsync);
}
catch (Exception e) when (e is PengaturanSalahException or BasisDataException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return DaftarPerintah.TidakDapat;
}
catch (Exception e) when (GangguanBasisData.Terputus(e) || GangguanBasisData.Sementara(e))
{
    await Console.Error.WriteLineAsync($"Portal tidak dapat mulai. {GangguanBasisData.Sebab(e)}");
    return DaftarPerintah.TidakDapat;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Dihentikan.");
    return DaftarPerintah.Dihentikan;
}

async Task<int> PortalAsync()
{
    var builder = WebApplication.CreateBuilder(argumen.Pengaturan);
    builder.Services.AddSopKinerja(builder.Configuration, builder.Environment);
    await using var app = builder.Build();
    await DaftarPerintah.DenganBerhentiAsync(async ct =>
    {
        await Persiapan.JalankanAsync(app.Services, ct);
        return 0;
    });
    app.UseSopKinerja();
    await app.RunAsync();
    return DaftarPerintah.Berhasil;
}

Task<int> PerintahAsync(CancellationToken ct) => DaftarPerintah.JalankanAsync(argumen.Perintah, _ =>
{
    var builder = WebApplication.CreateBuilder(argumen.Pengaturan);
    builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
    builder.Services.AddSopKinerja(builder.Configuration, builder.Environment);
    return Task.FromResult<IServiceProvider>(builder.Build().Services);
}, Console.Out, Console.Error, ct);

/// <summary>Named for the tests' host.</summary>
public sealed partial class Program;
