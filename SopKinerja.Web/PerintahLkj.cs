namespace SopKinerja.Web;

using System.Diagnostics;
using System.Globalization;
using SopKinerja.Data;
using SopKinerja.Web.Laporan;

/// <summary>
/// <c>lkj --instansi KODE [--laporan ID] [--keluar FILE] [--pdf]</c>: writes a report as it stands to a file, with its progress on the error
/// stream. Without an id it lists the reports of the office.
/// </summary>
internal static class PerintahLkj
{
    private const string Cara = "lkj --instansi KODE [--laporan ID] [--keluar FILE.docx] [--pdf]";

    /// <returns>The exit code: 0 written or listed, 1 not possible, 2 wrongly asked.</returns>
    public static async Task<int> JalankanAsync(IServiceProvider services, string[] args, TextWriter keluaran, TextWriter kemajuan, CancellationToken ct)
    {
        string? Nilai(string nama) => Array.IndexOf(args, nama) is >= 0 and var i && i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[i + 1] : null;
        await using var scope = services.CreateAsyncScope();
        T Dari<T>()
            where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
        if (Nilai("--instansi") is not { } kode || new[] { "--laporan", "--keluar" }.Any(n => args.Contains(n) && Nilai(n) is null)
            || (Nilai("--keluar") is { } k && !k.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)))
        {
            await kemajuan.WriteLineAsync(Cara);
            return 2;
        }

        if (await Dari<InstansiRepository>().FindByKodeAsync(kode, ct) is not { } instansi)
        {
            await kemajuan.WriteLineAsync($"Instansi {kode} tidak ada.");
            return 1;
        }

        if (Nilai("--laporan") is not { } teks)
        {
            foreach (var l in await Dari<LaporanRepository>().ListAsync(instansi.Id, ct))
                await keluaran.WriteLineAsync($"{l.Id}\t{l.Judul}\tversi {l.Versi}");
            return 0;
        }

        if (!long.TryParse(teks, CultureInfo.InvariantCulture, out var id) || await Dari<LaporanRepository>().FindAsync(instansi.Id, id, ct) is not { } laporan)
        {
            await kemajuan.WriteLineAsync($"Laporan {teks} tidak ada pada {instansi.Nama}. Tanpa --laporan, daftarnya ditampilkan.");
            return 1;
        }

        var jam = Stopwatch.StartNew();
        Task Kata(string s) => kemajuan.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"[{jam.ElapsedMilliseconds,6} ms] {s}"));
        var data = await Dari<IsiLaporanRepository>().KumpulkanAsync(instansi, laporan, Dari<TimeProvider>().GetUtcNow().UtcDateTime, ct);
        await Kata($"1/3 data terkumpul: {data.Capaian.Count} indikator, {data.Program.Count} program, {data.Narasi.Count} narasi");
        var berkas = Path.GetFullPath(Nilai("--keluar") ?? $"{Unggahan.NamaAman(laporan.Judul)}.docx");
        try
        {
            await TulisAsync(berkas, s => Dari<PenulisLaporan>().TulisAsync(instansi, id, data, 0, s, ct));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Kata($"{berkas} tidak dapat ditulis: {e.Message}");
            return 1;
        }

        await Kata($"2/3 Word ditulis: {berkas}, {Angka.Ukuran(new FileInfo(berkas).Length)}");
        if (!args.Contains("--pdf"))
            return 0;
        var pdf = await Dari<PembuatPdf>().BuatAsync(await File.ReadAllBytesAsync(berkas, ct), ct);
        if (pdf.Refused)
        {
            await Kata(pdf.Reason!);
            return 1;
        }

        var nama = Path.ChangeExtension(berkas, ".pdf");
        try
        {
            await TulisAsync(nama, s => s.WriteAsync(pdf.Value, ct).AsTask());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Kata($"{nama} tidak dapat ditulis: {e.Message}");
            return 1;
        }

        await Kata($"3/3 PDF dibuat: {nama}, {Angka.Ukuran(pdf.Value.Length)}");
        return 0;
    }

    /// <summary>Beside its name first: a crash leaves the old file or the new one.</summary>
    private static async Task TulisAsync(string nama, Func<Stream, Task> tulis)
    {
        var sementara = nama + ".tmp";
        await using (var file = File.Create(sementara))
            await tulis(file);
        File.Move(sementara, nama, overwrite: true);
    }
}
