namespace SopKinerja.Web.Tests;

using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>The server's disk is full as something is filed.</summary>
public sealed class PenuhTests
{
    /// <summary>A database that cannot grow while <see cref="Penuh"/> is set.</summary>
    private sealed class Sempit(string alamat, Func<bool> penuh) : SqliteConnection(alamat)
    {
        public override async Task OpenAsync(CancellationToken cancellationToken)
        {
            await base.OpenAsync(cancellationToken);
            await using var perintah = CreateCommand();
            perintah.CommandText = $"PRAGMA max_page_count = {(penuh() ? 1 : 1_000_000_000)}";
            await perintah.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    [Fact]
    public async Task It_is_said_and_nothing_is_half_stored()
    {
        var penuh = false;
        using var portal = PortalUji.DiAtas(berkas =>
            Database.Of(SqlDialect.Sqlite, () => new Sempit($"Data Source={berkas};Foreign Keys=True", () => penuh)));
        var sekretaris = await portal.MasukAsync("sekretaris");
        var form = await sekretaris.BukaAsync("/Arsip/Dokumen");
        (string, string)[] isian = [("Input.KlasifikasiId", form.Pilihan("Input.KlasifikasiId", "Evaluasi kinerja")), ("Input.Uraian", "Notula")];
        byte[] besar = [.. Jalan.Pdf, .. Enumerable.Repeat((byte)'\n', 3_000_000)];
        penuh = true;
        var gagal = await form.KirimAsync("main form[enctype]", ("Berkas", "notula.pdf", besar), isian);
        Assert.Equal(HttpStatusCode.InsufficientStorage, sekretaris.Status);
        Assert.Contains("Ruang penyimpanan portal penuh", gagal.Teks, StringComparison.Ordinal);
        Assert.Contains("Yang Anda kirim belum tersimpan.", gagal.Teks, StringComparison.Ordinal);
        penuh = false;
        Assert.Contains("Arsip masih kosong", (await sekretaris.BukaAsync("/Arsip")).Teks, StringComparison.Ordinal);
        Assert.Null(await portal.DalamAsync(s => s.GetRequiredService<BerkasRepository>().FindAsync(BerkasRepository.Sidik(besar), default)));
        Assert.Empty(await portal.DalamAsync(s => s.GetRequiredService<KeutuhanRepository>().PeriksaAsync(portal.Binjai.Id, null, default)));
        Assert.Contains("diarsipkan", (await form.KirimAsync("main form[enctype]", ("Berkas", "notula.pdf", besar), isian)).Kabar, StringComparison.Ordinal);
    }
}
