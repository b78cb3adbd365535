namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Surel;
using SopKinerja.Web.Unggah;

/// <summary>
/// Makes the PDF files that wait, and the signing copies before them: leases a row, makes it, notes the outcome. While a document is made it
/// holds no connection.
/// </summary>
internal sealed class NaskahPdfWorker(IServiceScopeFactory scopes, PembuatPdf pembuat, PengaturanSurel portal, TimeProvider clock,
    ILogger<NaskahPdfWorker> logger) : BackgroundService
{
    private static readonly TimeSpan s_jeda = TimeSpan.FromSeconds(3), s_lebih = TimeSpan.FromMinutes(2);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_jeda, clock);
        do
        {
            try
            {
                while (await SatuAsync(stoppingToken))
                {
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Antrean PDF tidak dapat dibaca; dicoba lagi.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>False when nothing is due.</summary>
    public async Task<bool> SatuAsync(CancellationToken ct)
    {
        var token = Guid.NewGuid().ToString("N");
        if (await PakaiAsync((antre, _) => antre.SewaAsync(token, Now, Now + pembuat.Terlama + s_lebih, pembuat.Ada, ct)) is not { } p)
            return false;
        try
        {
            var word = await WordAsync(p, ct);
            if (!pembuat.Ada)
            {
                await PakaiAsync(async (antre, _) => await antre.UpdateLepasAsync(p, token, ct));
                return true;
            }

            var pdf = await pembuat.BuatAsync(word, ct);
            if (pdf.Refused)
                throw new InvalidOperationException(pdf.Reason);
            if (!pdf.Value.Cocok)
                logger.LogWarning("Halaman pada daftar isi {Naskah} tidak dapat dicocokkan dengan PDF-nya (perlu LibreOffice 7.4 ke atas).",
                    p.NamaBerkas);
            var halaman = (await PemeriksaPdf.PeriksaAsync(pdf.Value.Pdf, ct)).Halaman;
            await PakaiAsync(async (antre, berkas) =>
                await antre.UpdateJadiAsync(p, token, await berkas.InsertAsync(pdf.Value.Pdf, "application/pdf", Now, ct), halaman,
                    p.Jenis == JenisNaskahPdf.Konsep ? null : await berkas.InsertAsync(pdf.Value.Word, WordPackage.Tipe, Now, ct), ct));
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            logger.LogWarning(e, "PDF {Naskah} percobaan {Percobaan} gagal", p.NamaBerkas, p.Percobaan);
            await PakaiAsync(async (antre, _) => await antre.UpdateGagalAsync(p, token, e.Message, Now, CancellationToken.None));
        }

        return true;
    }

    /// <summary>
    /// The Word file to print from: the version's own, or its signing copy, which is kept at once; with its PDF it gets the pages that
    /// this has.
    /// </summary>
    private async Task<byte[]> WordAsync(NaskahPdf p, CancellationToken ct)
    {
        var sha = p.WordSha ?? p.VersiSha;
        var asal = await PakaiAsync((_, berkas) => berkas.FindAsync(sha, ct))
            ?? throw new InvalidOperationException("Berkas Word versi ini hilang atau berubah.");
        if (p.Jenis == JenisNaskahPdf.Konsep || p.WordSha is not null)
            return asal.Isi;
        var salinan = SalinanTandaTangan.Tulis(asal.Isi, p.KodeVerifikasi!, portal.AlamatPeriksa(p.KodeVerifikasi!));
        await PakaiAsync(async (antre, berkas) =>
            await antre.UpdateWordAsync(p, await berkas.InsertAsync(salinan, WordPackage.Tipe, Now, ct), ct));
        return salinan;
    }

    private async Task<T> PakaiAsync<T>(Func<NaskahPdfRepository, BerkasRepository, Task<T>> kerja)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await kerja(scope.ServiceProvider.GetRequiredService<NaskahPdfRepository>(),
            scope.ServiceProvider.GetRequiredService<BerkasRepository>());
    }

    private Task PakaiAsync(Func<NaskahPdfRepository, BerkasRepository, Task> kerja) => PakaiAsync(async (antre, berkas) =>
    {
        await kerja(antre, berkas);
        return true;
    });
}
