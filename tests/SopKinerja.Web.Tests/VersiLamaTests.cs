namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>The portal opens on the database of the version before, and people go on where they were.</summary>
public sealed class VersiLamaTests
{
    [Fact]
    public async Task Everything_that_was_done_stands_and_the_next_letter_is_registered()
    {
        using var portal = PortalUji.DariVersiLama();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var jalan = await sekretaris.BukaAsync(portal.Binjai.Jalan);
        Assert.Equal("Selesai", jalan.Dokumen.QuerySelector(".kepala .lencana")!.TextContent.Trim());
        Assert.Contains("Ikhtisar belum menyebut hipertensi.", jalan.Teks, StringComparison.Ordinal);
        foreach (var alamat in new[]
        {
            "/", "/Disposisi", portal.Binjai.Surat, "/Capaian/Isi?tahun=2025", "/Capaian/Tabel", "/Kinerja", "/Laporan",
            portal.Binjai.Laporan, portal.Binjai.Reviu, "/Arsip", "/Surel", "/Publik", "/Publik/dinkes-binjai", "/Sop", "/Indikator",
            "/Program", "/Jabatan", "/Pengaturan",
        })
        {
            await sekretaris.BukaAsync(alamat);
            Assert.True(sekretaris.Status == HttpStatusCode.OK, $"{alamat}: {sekretaris.Status}");
        }

        var surat = await (await sekretaris.BukaAsync("/Disposisi/Catat")).KirimAsync("main form", ("Input.Asal", "Bappeda"),
            ("Input.Nomor", "1/2026"), ("Input.Tanggal", "2026-01-30"), ("Input.Diterima", "2026-02-02"), ("Input.Perihal", "Uji"));
        Assert.Contains("Surat masuk dicatat", surat.Kabar, StringComparison.Ordinal);
    }
}
