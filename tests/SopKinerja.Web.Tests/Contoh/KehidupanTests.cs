namespace SopKinerja.Web.Tests;

using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Web.Laporan;

/// <summary>What <c>dotnet run</c> shows of the life of the first sample office. The clock stands at 2 February 2026.</summary>
public sealed class KehidupanTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_public_site_lists_last_years_report_whose_file_is_the_archives_and_the_deliveries()
    {
        using var portal = PortalUji.Hidup();
        var tamu = new Orang(portal);
        var daftar = await tamu.BukaAsync("/Publik/dinkes-binjai");
        Assert.Equal(["LKJ Tahun 2024", "LKJ Tahun 2023"],
            daftar.Dokumen.QuerySelectorAll("main a[href*='/lkj-tahun-']").Select(a => a.TextContent.Trim())
                .Where(t => t.StartsWith("LKJ", StringComparison.Ordinal)));
        var halaman = await tamu.BukaAsync("/Publik/dinkes-binjai/lkj-tahun-2024");
        var sidik = BerkasRepository.Sidik(await tamu.UnduhAsync(halaman.Tautan("a[href*='handler=Berkas']")));
        Assert.Contains(sidik, halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("Ikhtisar Eksekutif", halaman.Teks, StringComparison.Ordinal);
        await portal.DalamAsync(async s =>
        {
            var (id, arsip) = (portal.Binjai.Id, s.GetRequiredService<ArsipRepository>());
            var entri = (await arsip.ListAsync(id, new(1), Ct))[0];
            Assert.Equal(("LKJ Tahun 2024", sidik), (entri.Uraian, entri.Sha256));
            var kirim = await s.GetRequiredService<PengirimanRepository>().ListAsync(id, entri.NaskahFinalId!.Value, Ct);
            Assert.Equal([sidik, sidik, sidik], kirim.Select(k => k.Sha256));
            return true;
        });
    }

    [Fact]
    public async Task The_signed_file_is_a_pdf_that_opens_and_bears_the_heads_name()
    {
        using var portal = PortalUji.Hidup();
        var pdf = await new Orang(portal).UnduhAsync("/Publik/dinkes-binjai/lkj-tahun-2024?handler=Berkas");
        using var naskah = UglyToad.PdfPig.PdfDocument.Open(pdf);
        Assert.Equal(3, naskah.NumberOfPages);
        Assert.Contains("LAPORAN KINERJA", naskah.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("dr. Arif Contoh, M.K.M.", naskah.GetPage(3).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_and_the_secretary_see_what_waits_for_them()
    {
        using var portal = PortalUji.Hidup();
        var kepala = await (await portal.MasukAsync("kepala.dinas")).BukaAsync("/");
        Assert.Contains("LKJ Tahun 2025", kepala.Teks, StringComparison.Ordinal);
        Assert.Contains("Langkah 1 sebagai Kepala Dinas", kepala.Teks, StringComparison.Ordinal);
        var sekretaris = await (await portal.MasukAsync("sekretaris")).BukaAsync("/");
        Assert.Contains("Laporan Kinerja Semester I 2025", sekretaris.Teks, StringComparison.Ordinal);
        Assert.Contains("Langkah 7 sebagai Sekretaris", sekretaris.Teks, StringComparison.Ordinal);
        Assert.Contains("Baca disposisi", sekretaris.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_of_letters_shows_every_state_and_hides_the_secret_one_from_others()
    {
        using var portal = PortalUji.Hidup();
        const string rahasia = "Hasil pemeriksaan khusus";
        var daftar = (await (await portal.MasukAsync("sekretaris")).BukaAsync("/Disposisi")).Teks;
        Assert.All(["Belum didisposisi", "Tanpa disposisi", "2 dari 2 selesai", "0 dari 1 selesai", "Rahasia", rahasia],
            t => Assert.Contains(t, daftar, StringComparison.Ordinal));
        Assert.DoesNotContain(rahasia, (await (await portal.MasukAsync("analis")).BukaAsync("/Disposisi")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_third_quarter_shows_the_late_unit_and_what_came_back()
    {
        using var portal = PortalUji.Hidup();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var kisi = (await sekretaris.BukaAsync("/Capaian/Isi?tahun=2025&periode=Triwulan-3&unit=0")).Teks;
        Assert.Contains("6 dari 12 terisi", kisi, StringComparison.Ordinal);
        Assert.Contains("Pakai proyeksi penduduk tahun ini", kisi, StringComparison.Ordinal);
        Assert.Contains("0 dari 6", (await sekretaris.BukaAsync("/Capaian/Kelengkapan?tahun=2025&periode=Triwulan-3")).Teks,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_versions_are_word_files_of_what_the_report_said()
    {
        using var portal = PortalUji.Hidup();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var laporan = await portal.DalamAsync(async s => (await s.GetRequiredService<LaporanRepository>()
            .ListAsync(portal.Binjai.Id, Ct)).Single(l => l.Judul == "Laporan Kinerja Semester I 2025"));
        Assert.Equal(2, laporan.Versi);
        var meja = await sekretaris.BukaAsync($"/Laporan/Rincian/{laporan.Id}");
        using var word = new ZipArchive(new MemoryStream(await sekretaris.UnduhAsync(meja.Tautan("a[href*='handler=Word']"))));
        using var naskah = new StreamReader(word.GetEntry("word/document.xml")!.Open());
        var isi = await naskah.ReadToEndAsync(Ct);
        Assert.Contains("Sampai akhir Semester I 2025", isi, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", isi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_report_of_the_sample_would_print_a_fault_and_what_was_published_lacks_nothing_but_the_review()
    {
        using var portal = PortalUji.Hidup();
        await portal.DalamAsync(async s =>
        {
            var (laporan, berkas) = (s.GetRequiredService<LaporanRepository>(), s.GetRequiredService<BerkasRepository>());
            foreach (var l in await laporan.ListAsync(portal.Binjai.Id, Ct))
                foreach (var v in await laporan.ListVersiAsync(portal.Binjai.Id, l.Id, Ct))
                {
                    var data = Lkj.FromJson((await berkas.FindAsync(v.IsiSha, Ct))!.Isi);
                    var rusak = Kelengkapan.Rusak(data);
                    Assert.Empty(rusak);
                    if (l.Final)
                        Assert.Equal(["Pernyataan reviu menunggu Inspektorat"],
                            Kelengkapan.Kurang(data, rusak).Select(k => k.Teks));
                }

            return true;
        });
    }
}
