namespace SopKinerja.Web.Perintah;

using System.ComponentModel;
using System.Globalization;
using SopKinerja.Data;
using Spectre.Console;
using Spectre.Console.Cli;

internal sealed class SetelanPeriksa : CommandSettings
{
    [CommandOption("--instansi <KODE>")]
    [Description("Hanya satu instansi; tanpa ini semua instansi, dan semua berkas.")]
    public string? Instansi { get; init; }

    [CommandOption("--jangkar <ENTRI:SIDIK>")]
    [Description("Sidik sebuah entri arsip yang dicatat di luar basis data, misalnya pada surel pengantar. Perlu --instansi.")]
    public string? Jangkar { get; init; }

    /// <summary>The anchor's entry and hash; null for none, or what cannot be one.</summary>
    public (int Nomor, string Sidik)? TitikJangkar => Jangkar?.Split(':') is [var n, { Length: 64 } sidik] && sidik.All(char.IsAsciiHexDigit)
        && int.TryParse(n, CultureInfo.InvariantCulture, out var nomor) ? (nomor, sidik) : null;

    public override ValidationResult Validate() =>
        Instansi is "" or "__default_command" ? ValidationResult.Error("Isi --instansi dengan kode instansi.")
        : Jangkar is not null && TitikJangkar is null
            ? ValidationResult.Error("--jangkar ditulis nomor entri, titik dua, lalu sidik 64 huruf: 12:9f3a…")
        : Jangkar is not null && Instansi is null ? ValidationResult.Error("--jangkar perlu --instansi: nomor entri berlaku dalam satu instansi.")
        : ValidationResult.Success();
}

/// <summary><c>periksa</c>: everything that was recorded, compared; each thing wrong is a line, and the exit code says whether there is one.</summary>
internal static class PerintahPeriksa
{
    public static async Task<int> JalankanAsync(IServiceProvider services, SetelanPeriksa s, TextWriter keluaran, IAnsiConsole layar,
        CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var instansi = scope.ServiceProvider.GetRequiredService<InstansiRepository>();
        var keutuhan = scope.ServiceProvider.GetRequiredService<KeutuhanRepository>();
        Instansi? satu = null;
        if (s.Instansi is { } kode && (satu = await instansi.FindByKodeAsync(kode, ct)) is null)
        {
            layar.MarkupLineInterpolated($"[red]Instansi {kode} tidak ada.[/]");
            return DaftarPerintah.TidakDapat;
        }

        var jumlah = 0;
        async Task TulisAsync(string nama, IReadOnlyList<TemuanKeutuhan> temuan)
        {
            jumlah += temuan.Count;
            foreach (var t in temuan)
                await keluaran.WriteLineAsync($"{nama}\t{t.Tabel}\t{t.Tempat}\t{t.Apa}");
        }

        await layar.Status().StartAsync("Memeriksa", async status =>
        {
            void Maju(string apa, KemajuanPeriksa k) => status.Status(
                $"{apa}: {Angka.Bulat(k.Selesai)} dari {Angka.Bulat(k.Semua)} berkas, {Angka.Ukuran(k.Byte)}");
            if (satu is not null)
            {
                if (s.TitikJangkar is { } j && await keutuhan.PeriksaJangkarAsync(satu.Id, j.Nomor, j.Sidik, ct) is { } lain)
                    await TulisAsync(satu.Kode, [lain]);
                await TulisAsync(satu.Kode, await keutuhan.PeriksaAsync(satu.Id, new Langsung(k => Maju(satu.Nama, k)), ct));
                return;
            }

            for (var hal = 1; await instansi.ListAsync(new(hal, 200), ct) is { Count: > 0 } daftar; hal++)
                foreach (var i in daftar)
                {
                    status.Status(Markup.Escape($"Catatan {i.Nama}"));
                    await TulisAsync(i.Kode, await keutuhan.PeriksaBarisAsync(i.Id, ct));
                }

            await TulisAsync("-", await keutuhan.PeriksaBerkasAsync(new Langsung(k => Maju("Berkas", k)), ct));
        });
        layar.MarkupLineInterpolated($"{(jumlah == 0 ? "Utuh: tidak ada yang berubah atau hilang." : $"{jumlah} hal tidak utuh.")}");
        return jumlah == 0 ? DaftarPerintah.Berhasil : DaftarPerintah.TidakDapat;
    }

    /// <summary>Tells at once, on the thread that works.</summary>
    private sealed class Langsung(Action<KemajuanPeriksa> tulis) : IProgress<KemajuanPeriksa>
    {
        public void Report(KemajuanPeriksa value) => tulis(value);
    }
}
