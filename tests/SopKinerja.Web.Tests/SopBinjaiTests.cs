namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Data.Tests;

/// <summary>SOP B over HTTP, from the head's disposisi to a public page, with one Tidak at step 6 and one at step 7.</summary>
public sealed class SopBinjaiTests
{
    [Fact]
    public async Task Runs_from_disposisi_to_a_public_file_with_the_archived_hash()
    {
        using var portal = PortalUji.Contoh();
        await JalankanAsync(portal);
    }

    [Fact]
    public async Task Runs_to_the_end_OnSqlServer()
    {
        using var portal = PortalUji.DiSqlServer();
        await JalankanAsync(portal);
    }

    [Fact]
    public async Task Every_text_it_asks_is_TSql_and_reads_no_other_offices_rows()
    {
        var (portal, perekam) = PortalUji.Direkam(sejakMulai: true);
        using var _ = portal;
        await JalankanAsync(portal);
        Assert.True(perekam.Texts.Count > 80, $"{perekam.Texts.Count} texts");
        Assert.Empty(perekam.Kembar);
        using var rencana = new RencanaSql(portal.Berkas);
        Assert.Empty(perekam.Texts.Keys.SelectMany(t => rencana.Pindaian(t).Select(p => $"{p}\n{t}")));
        foreach (var text in perekam.Texts.Keys)
            Assert.True(TSql.Faults(text).Count == 0, $"{string.Join("; ", TSql.Faults(text))}\n{text}");
    }

    /// <summary>The whole run on the sample office.</summary>
    internal static async Task JalankanAsync(PortalUji portal)
    {
        var kepala = await portal.MasukAsync("kepala.dinas");
        var sekretaris = await portal.MasukAsync("sekretaris");
        var kasub = await portal.MasukAsync("kasub.program");
        var analis = await portal.MasukAsync("analis");

        await kepala.DisposisiAsync(portal.Binjai.Jalan, "Sekretaris");
        await sekretaris.DisposisiAsync(portal.Binjai.Jalan, "Kabid Kesehatan Masyarakat", "Kabid P2P");
        await sekretaris.DisposisiAsync(portal.Binjai.Jalan, "Ka. Sub Program");
        var rantai = await kepala.BukaAsync(portal.Binjai.Surat);
        Assert.Equal(4, rantai.Dokumen.QuerySelectorAll(".rantai ol article").Length);

        await KumpulkanAsync(portal, kasub);
        await analis.SusunAsync(portal.Binjai.Jalan, "Konsep pertama");
        await kasub.PutuskanAsync(portal.Binjai.Jalan, "Tidak", "Bab III belum memuat sebab.");
        await analis.SusunAsync(portal.Binjai.Jalan, "Menjawab koreksi putaran 1");
        await kasub.PutuskanAsync(portal.Binjai.Jalan, "Ya");
        await sekretaris.PutuskanAsync(portal.Binjai.Jalan, "Tidak", "Ikhtisar belum menyebut hipertensi.");
        await kasub.PutuskanAsync(portal.Binjai.Jalan, "Ya", "Sudah disebut pada kalimat kedua.");
        var putaran = await sekretaris.PutuskanAsync(portal.Binjai.Jalan, "Ya");
        Assert.Contains("Putaran 3 dibuka dari langkah 6.", putaran.Teks, StringComparison.Ordinal);
        Assert.Contains("Bab III belum memuat sebab.", putaran.Teks, StringComparison.Ordinal);

        var tautan = await ReviuTests.BukaAsync(sekretaris);
        await TandaTanganAsync(kepala);
        await ReviuSesudahTandaTanganAsync(new Orang(portal), sekretaris, tautan);
        await TindakLanjutAsync(portal, sekretaris);
        await PeriksaPublikAsync(portal, sekretaris);
    }

    /// <summary>
    /// A guest of the review whose page is still open writes nothing into a signed report, and the office can close the link.
    /// </summary>
    private static async Task ReviuSesudahTandaTanganAsync(Orang tamu, Orang sekretaris, string tautan)
    {
        var lembar = await tamu.BukaAsync(tautan);
        Assert.Contains("sudah dikunci", (await lembar.KirimAsync("form[action*='handler=Catat']", ("catatan", "Terlambat."))).Galat,
            StringComparison.Ordinal);
        await (await sekretaris.BukaAsync(sekretaris.Portal.Binjai.Reviu)).KirimAsync("form[action*='handler=Cabut']");
        Assert.Equal(System.Net.HttpStatusCode.Gone, (await tamu.MintaAsync(tautan)).StatusCode);
    }

    private static async Task KumpulkanAsync(PortalUji portal, Orang kasub)
    {
        var belum = await (await kasub.BukaAsync(portal.Binjai.Jalan)).KirimAsync(Jalan.FormTindak);
        Assert.Contains("2 indikator belum terisi: 3.4, 3.5", belum.Galat, StringComparison.Ordinal);
        var pengisi = await portal.MasukAsync("pengisi.p2p");
        Assert.Contains("2 indikator belum terisi", (await pengisi.BukaAsync("/")).Teks, StringComparison.Ordinal);
        await pengisi.IsiAsync("/Capaian/Isi?tahun=2025&periode=Tahunan-0", n => n == 0 ? ("7.936", "5.871") : ("6.980", "6.402"));
        await kasub.SelesaiAsync(portal.Binjai.Jalan);
    }

    private static async Task TandaTanganAsync(Orang kepala)
    {
        var form = await kepala.BukaAsync(kepala.Portal.Binjai.Jalan);
        var bukanPdf = await form.KirimAsync("form[action*='handler=TandaTangan']",
            ("naskah", "lkj.pdf", "bukan pdf sama sekali"u8.ToArray()));
        Assert.Contains("tidak dikenali", bukanPdf.Galat, StringComparison.Ordinal);
        var bersandi = await form.KirimAsync("form[action*='handler=TandaTangan']",
            ("naskah", "lkj.pdf", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Pdf", "bersandi.pdf"))));
        Assert.Contains("PDF ini terenkripsi", bersandi.Galat, StringComparison.Ordinal);
        var selesai = await form.TandaTanganAsync("../../LKJ 2025 <ttd>.pdf", Jalan.Pdf);
        Assert.Contains("Tindak lanjut", selesai.Kabar, StringComparison.Ordinal);
        Assert.Contains("LKJ 2025 ttd.pdf", selesai.Teks, StringComparison.Ordinal);
        var lagi = await form.KirimAsync("form[action*='handler=TandaTangan']", ("naskah", "lain.pdf", Jalan.Pdf));
        Assert.NotEqual("", lagi.Galat);
    }

    private static async Task TindakLanjutAsync(PortalUji portal, Orang sekretaris)
    {
        async Task Lanjut(string pemilih, string kabar)
        {
            var hasil = await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync(pemilih);
            Assert.True(hasil.Kabar?.Contains(kabar, StringComparison.Ordinal) == true, $"{hasil.Kabar} {hasil.Galat}");
        }

        await Lanjut("form[action*='handler=Arsip']", "entri 1");
        for (var i = 0; i < 3; i++)
            await Lanjut("form[action$='handler=Kirim']", "masuk antrean kirim");
        var jalan = await sekretaris.BukaAsync(portal.Binjai.Jalan);
        Assert.Contains("Tulis tanda terima", (await jalan.KirimAsync("form[action*='handler=Terima']")).Galat, StringComparison.Ordinal);
        var terima = await jalan.KirimAsync("form[action*='handler=Terima']", ("tandaTerima", "045/TT/2026"));
        Assert.Contains("tanda terima 045/TT/2026", terima.Teks, StringComparison.Ordinal);
        var betul = await terima.KirimAsync("form[action*='handler=Terima']:has([name=tandaTerima][value='045/TT/2026'])", ("tandaTerima", "046/TT/2026"));
        Assert.Contains("tanda terima 046/TT/2026", betul.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("045/TT/2026,", betul.Teks, StringComparison.Ordinal);
        await Lanjut("form[action*='handler=Terbit']", "terbit");
        Assert.Contains("Selesai", (await sekretaris.BukaAsync(portal.Binjai.Jalan)).Dokumen.QuerySelector(".kepala .lencana")!.TextContent,
            StringComparison.Ordinal);
        var surel = await portal.DalamAsync(s => s.GetRequiredService<SurelRepository>().ListAsync(portal.Binjai.Id, new(1, 200), default));
        Assert.Equal(["Bagian Organisasi", "Inspektorat", "Menpan RB"],
            surel.Where(s => s.LampiranSha is not null).Select(s => s.KepadaNama).Order());
    }

    private static async Task PeriksaPublikAsync(PortalUji portal, Orang sekretaris)
    {
        var arsip = await portal.DalamAsync(s => s.GetRequiredService<ArsipRepository>().ListAsync(portal.Binjai.Id, new(1), default));
        var publik = new Orang(portal);
        var daftar = await publik.BukaAsync("/Publik/dinkes-binjai");
        var laporan = await publik.BukaAsync(daftar.Tautan(".daftar h3 a"));
        Assert.Contains("Persentase Orang Terduga Tuberkulosis", laporan.Teks, StringComparison.Ordinal);
        var file = await publik.UnduhAsync(laporan.Tautan("a[href*='handler=Berkas']"));
        Assert.Equal(Assert.Single(arsip).Sha256, BerkasRepository.Sidik(file));

        var cocok = await laporan.KirimAsync("form[action*='Periksa']", ("berkas", "salinan.pdf", file));
        Assert.Contains("Berkas ini asli dan terbit.", cocok.Teks, StringComparison.Ordinal);
        var lain = await laporan.KirimAsync("form[action*='Periksa']", ("berkas", "salinan.pdf", [.. file, 0]));
        Assert.Contains("bukan naskah final", lain.Teks, StringComparison.Ordinal);
        Assert.Contains("Utuh: rantai", (await (await sekretaris.BukaAsync("/Arsip")).KirimAsync("form[action*='handler=Periksa']")).Kabar,
            StringComparison.Ordinal);

        var tarik = await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync("form[action*='handler=Tarik']",
            ("keterangan", "Memuat salah ketik"));
        Assert.Contains("ditarik", tarik.Kabar, StringComparison.Ordinal);
        var sesudah = await publik.BukaAsync("/Publik/dinkes-binjai/lkj-tahun-2025");
        Assert.Contains("Memuat salah ketik", sesudah.Teks, StringComparison.Ordinal);
        Assert.False(sesudah.Ada("a[href*='handler=Berkas']"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound,
            (await publik.MintaAsync("/Publik/dinkes-binjai/lkj-tahun-2025?handler=Berkas")).StatusCode);
    }
}
