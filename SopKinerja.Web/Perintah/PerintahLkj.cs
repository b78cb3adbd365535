namespace SopKinerja.Web.Perintah;

using System.ComponentModel;
using System.Globalization;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Unggah;
using Spectre.Console;
using Spectre.Console.Cli;

internal sealed class SetelanLkj : CommandSettings
{
    [CommandOption("--instansi <KODE>")]
    [Description("Kode instansi (wajib).")]
    public string? Instansi { get; init; }

    [CommandOption("--laporan <ID>")]
    [Description("Nomor laporan dari daftar.")]
    public string? Laporan { get; init; }

    [CommandOption("--keluar <BERKAS>")]
    [Description("Berkas .docx yang ditulis; tanpa ini dinamai menurut judulnya.")]
    public string? Keluar { get; init; }

    [CommandOption("--pdf")]
    [Description("Juga PDF di sampingnya, dengan LibreOffice.")]
    public bool Pdf { get; init; }

    public long? NomorLaporan => long.TryParse(Laporan, CultureInfo.InvariantCulture, out var id) ? id : null;

    public override ValidationResult Validate() =>
        // The parser puts its own "__default_command" where an option at the very end has no value.
        Instansi is null or "" or "__default_command" ? ValidationResult.Error("Isi --instansi dengan kode instansi.")
        : Laporan is not null && NomorLaporan is null
            ? ValidationResult.Error($"--laporan “{Laporan}” bukan nomor laporan. Tanpa --laporan, daftarnya ditampilkan.")
        : Keluar is not null && !Keluar.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)
            ? ValidationResult.Error("--keluar harus berakhiran .docx.")
        : ValidationResult.Success();
}

/// <summary><c>lkj</c>: writes a report as it stands to a file, with its progress on the error stream.</summary>
internal static class PerintahLkj
{
    public static async Task<int> JalankanAsync(IServiceProvider services, SetelanLkj s, TextWriter keluaran, IAnsiConsole layar,
        CancellationToken ct)
    {
        await Persiapan.JalankanAsync(services, ct);
        await using var scope = services.CreateAsyncScope();
        var laporan = scope.ServiceProvider.GetRequiredService<LaporanRepository>();
        if (await scope.ServiceProvider.GetRequiredService<InstansiRepository>().FindByKodeAsync(s.Instansi!, ct) is not { } instansi)
            return Gagal(layar, $"Instansi {s.Instansi} tidak ada.");
        if (s.NomorLaporan is not { } id)
        {
            foreach (var l in await laporan.ListAsync(instansi.Id, ct))
                await keluaran.WriteLineAsync($"{l.Id}\t{l.Judul}\tversi {l.Versi}");
            return DaftarPerintah.Berhasil;
        }

        if (await laporan.FindAsync(instansi.Id, id, ct) is not { } dokumen)
            return Gagal(layar, $"Laporan {id} tidak ada pada {instansi.Nama}. Tanpa --laporan, daftarnya ditampilkan.");
        var berkas = Path.GetFullPath(s.Keluar ?? $"{Unggahan.NamaAman(dokumen.Judul)}.docx");
        try
        {
            var salah = "";
            await layar.Status().StartAsync("Mengumpulkan data",
                async status => salah = await TulisAsync(scope.ServiceProvider, instansi, dokumen, s, berkas, layar, status, ct));
            return salah.Length == 0 ? DaftarPerintah.Berhasil : Gagal(layar, salah);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Gagal(layar, $"{berkas} tidak dapat ditulis: {e.Message}");
        }
    }

    /// <returns>Why a PDF could not be made, or nothing.</returns>
    private static async Task<string> TulisAsync(IServiceProvider services, Instansi instansi, Data.Laporan laporan, SetelanLkj s,
        string berkas, IAnsiConsole layar, StatusContext status, CancellationToken ct)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var data = await services.GetRequiredService<IsiLaporanRepository>().KumpulkanAsync(instansi, laporan, now, ct);
        layar.MarkupLineInterpolated(
            $"Data terkumpul: {data.Capaian.Count} indikator, {data.Program.Count} program, {data.Narasi.Count} narasi");
        status.Status("Menulis Word");
        await SimpanAsync(berkas, f => services.GetRequiredService<BerkasLkj>().TulisAsync(instansi, laporan.Id, data, 0, f, ct));
        layar.MarkupLineInterpolated($"Word ditulis: {berkas}, {Angka.Ukuran(new FileInfo(berkas).Length)}");
        if (!s.Pdf)
            return "";
        status.Status("Membuat PDF");
        var pdf = await services.GetRequiredService<PembuatPdf>().BuatAsync(await File.ReadAllBytesAsync(berkas, ct), ct);
        if (pdf.Refused)
            return pdf.Reason!;
        var nama = Path.ChangeExtension(berkas, ".pdf");
        await SimpanAsync(berkas, f => f.WriteAsync(pdf.Value.Word, ct).AsTask());
        await SimpanAsync(nama, f => f.WriteAsync(pdf.Value.Pdf, ct).AsTask());
        layar.MarkupLineInterpolated($"PDF dibuat: {nama}, {Angka.Ukuran(pdf.Value.Pdf.Length)}");
        return "";
    }

    /// <summary>Beside its name first: a crash or Ctrl-C leaves the old file or the new one.</summary>
    private static async Task SimpanAsync(string nama, Func<Stream, Task> tulis)
    {
        var sementara = nama + ".tmp";
        try
        {
            await using (var file = File.Create(sementara))
                await tulis(file);
            File.Move(sementara, nama, overwrite: true);
        }
        finally
        {
            File.Delete(sementara);
        }
    }

    private static int Gagal(IAnsiConsole layar, string kata)
    {
        layar.MarkupLineInterpolated($"[red]{kata}[/]");
        return DaftarPerintah.TidakDapat;
    }
}
