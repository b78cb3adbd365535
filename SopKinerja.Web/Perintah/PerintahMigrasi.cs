namespace SopKinerja.Web.Perintah;

using Spectre.Console;
using Spectre.Console.Cli;

internal sealed class SetelanMigrasi : CommandSettings;

/// <summary><c>migrasi</c>: the schema and nothing else; no sample data, no code, no server.</summary>
internal static class PerintahMigrasi
{
    public static async Task<int> JalankanAsync(IServiceProvider services, IAnsiConsole layar, CancellationToken ct)
    {
        var dijalankan = await Persiapan.SkemaAsync(services, ct);
        layar.MarkupLineInterpolated(
            $"{(dijalankan.Count == 0 ? "Skema sudah sesuai; tidak ada yang dijalankan." : $"Skema: {string.Join(", ", dijalankan)}")}");
        return DaftarPerintah.Berhasil;
    }
}
