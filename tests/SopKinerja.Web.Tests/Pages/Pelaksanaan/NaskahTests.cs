namespace SopKinerja.Web.Tests;

using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>The signed scan: looked at before it locks, replaced in the open afterwards.</summary>
public sealed class NaskahFinalTests
{
    private const string FormTtd = "form[action*='handler=TandaTangan']", FormKunci = "form[action*='handler=Kunci']",
        FormGanti = "form[action*='handler=Ganti']";

    /// <summary>The same page once more: other bytes, as readable.</summary>
    private static byte[] Lain(int n) => [.. Jalan.Pdf, .. Encoding.ASCII.GetBytes($"\n% pindaian {n}\n")];

    private static async Task<Orang> SampaiTandaTanganAsync(PortalUji portal)
    {
        var sekretaris = await portal.LewatiSampaiSusunAsync();
        await (await portal.MasukAsync("analis")).SusunAsync(portal.Binjai.Jalan, "Konsep");
        for (var i = 0; i < 2; i++)
            await sekretaris.LewatiAsync(portal.Binjai.Jalan);
        return sekretaris;
    }

    [Fact]
    public async Task A_scan_locks_nothing_before_somebody_said_that_it_is_the_one()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await SampaiTandaTanganAsync(portal);
        var kepala = await portal.MasukAsync("kepala.dinas");
        var periksa = await (await kepala.BukaAsync(portal.Binjai.Jalan)).KirimAsync(FormTtd, ("naskah", "surat.pdf", Jalan.Pdf));
        Assert.Contains("tidak dibandingkan, karena PDF versi ini belum pernah dibuat", periksa.Teks, StringComparison.Ordinal);
        Assert.Contains("Ya, ini naskahnya", periksa.Teks, StringComparison.Ordinal);
        Assert.Contains("tidak ditemukan; naskah ini dicatat sebagai pindaian", periksa.Teks, StringComparison.Ordinal);
        Assert.True((await kepala.BukaAsync(portal.Binjai.Jalan)).Ada(FormTtd));

        // The browser's own viewer, framed by the portal alone.
        var pratinjau = periksa.Dokumen.QuerySelector("iframe")!.GetAttribute("src")!;
        var jawab = await kepala.MintaAsync(pratinjau);
        Assert.Equal(("application/pdf", "inline"), (jawab.Content.Headers.ContentType!.MediaType, jawab.Content.Headers.ContentDisposition!.ToString()));
        Assert.Contains("frame-ancestors 'self'", jawab.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(Jalan.Pdf, await jawab.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await sekretaris.MintaAsync(pratinjau)).StatusCode);

        Assert.Contains("Tindak lanjut", (await periksa.KirimAsync(FormKunci)).Kabar, StringComparison.Ordinal);

        // Pressed twice, one file is locked.
        await periksa.KirimAsync(FormKunci);
        Assert.Single(await portal.DalamAsync(s =>
            s.GetRequiredService<NaskahRepository>().ListAsync(portal.Binjai.Id, portal.Binjai.JalanId, default)));
    }

    [Fact]
    public async Task The_portals_own_unsigned_PDF_is_named_as_such()
    {
        using var portal = PortalUji.Contoh();
        await SampaiTandaTanganAsync(portal);
        await portal.PdfJadiAsync(JenisNaskahPdf.Konsep, Jalan.Pdf);
        await portal.PdfJadiAsync(JenisNaskahPdf.TandaTangan, Lain(7));
        var kepala = await portal.MasukAsync("kepala.dinas");
        var periksa = await (await kepala.BukaAsync(portal.Binjai.Jalan)).KirimAsync(FormTtd, ("naskah", "LKJ.pdf", Jalan.Pdf));
        Assert.Contains("Berkas ini PDF versi 1 dari portal, tanpa tanda tangan.", periksa.Teks, StringComparison.Ordinal);
        Assert.Contains("Ya, tetap ini naskahnya", periksa.Teks, StringComparison.Ordinal);
        var lain = await (await kepala.BukaAsync(portal.Binjai.Jalan)).KirimAsync(FormTtd, ("naskah", "LKJ.pdf", Lain(1)));
        Assert.DoesNotContain("tanpa tanda tangan", lain.Teks, StringComparison.Ordinal);
        Assert.Contains("versi 1: 1", lain.Teks, StringComparison.Ordinal);
        var salinan = await (await kepala.BukaAsync(portal.Binjai.Jalan)).KirimAsync(FormTtd, ("naskah", "LKJ.pdf", Lain(7)));
        Assert.Contains("Berkas ini salinan versi 1 dari portal yang belum ditandatangani.", salinan.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_that_was_signed_electronically_elsewhere_is_recognised_with_its_signer()
    {
        using var portal = PortalUji.Contoh();
        await SampaiTandaTanganAsync(portal);
        var kepala = await portal.MasukAsync("kepala.dinas");
        var halaman = await kepala.BukaAsync(portal.Binjai.Jalan);
        var ttd = PemeriksaTteTests.Buka();
        var periksa = await halaman.KirimAsync(FormTtd, ("naskah", "LKJ.pdf", ttd));
        Assert.Contains("dr. Arif Contoh, M.K.M., Jumat, 27 November 2026, 20.44 WIB", periksa.Teks, StringComparison.Ordinal);
        Assert.Contains("portal ini belum diberi akar yang dipercaya", periksa.Teks, StringComparison.Ordinal);
        ttd[ttd.AsSpan().IndexOf("LKJ Tahun 2025"u8) + 13] = (byte)'6';
        Assert.Contains("tidak terbukti utuh: berkas berubah sesudah ditandatangani", (await halaman.KirimAsync(FormTtd, ("naskah", "LKJ.pdf", ttd))).Teks,
            StringComparison.Ordinal);
        await periksa.KirimAsync(FormKunci);
        Assert.Equal("TTE", await portal.DalamAsync(s => s.GetRequiredService<DbSession>().FindAsync<string>(
            "SELECT Cara FROM NaskahFinal WHERE InstansiId = @Id", new { portal.Binjai.Id }, default)));
    }

    /// <summary>As pictures, where poppler is: the first page, and the one that bears the signer's name, of either file.</summary>
    [Fact]
    public async Task The_scan_and_the_version_stand_beside_each_other()
    {
        AlatLuar.Butuh("/usr/bin/pdftoppm");
        using var portal = PortalUji.Contoh();
        await SampaiTandaTanganAsync(portal);
        var kepala = await portal.MasukAsync("kepala.dinas");
        Assert.False((await (await kepala.BukaAsync(portal.Binjai.Jalan)).KirimAsync(FormTtd, ("naskah", "a.pdf", Jalan.Pdf))).Ada(".sanding"));
        await portal.PdfJadiAsync(JenisNaskahPdf.TandaTangan, Jalan.BuatPdf("dr. Arif Contoh, M.K.M."));
        var periksa = await (await kepala.BukaAsync(portal.Binjai.Jalan)).KirimAsync(FormTtd, ("naskah", "a.pdf", Jalan.Pdf));
        Assert.Equal(["Halaman pertama", "Halaman tanda tangan"], periksa.Dokumen.QuerySelectorAll("h3:has(+ .sanding)").Select(h => h.TextContent));
        var gambar = new List<byte[]>();
        foreach (var g in periksa.Dokumen.QuerySelectorAll(".sanding img").Take(2))
            gambar.Add(await kepala.UnduhAsync(g.GetAttribute("src")!));
        Assert.All(gambar, g => Assert.Equal("89504E47", Convert.ToHexString(g[..4])));
        Assert.NotEqual(gambar[0], gambar[1]);
        var alamat = periksa.Dokumen.QuerySelector(".sanding img")!.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.NotFound, (await kepala.MintaAsync(alamat.Replace("hal=1", "hal=9", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.MasukAsync("sekretaris")).MintaAsync(alamat)).StatusCode);
    }

    /// <summary>The report is dated by the day it is written; another day is no change that somebody made.</summary>
    [Fact]
    public async Task A_day_later_nothing_is_said_to_have_changed()
    {
        using var portal = PortalUji.Contoh();
        await SampaiTandaTanganAsync(portal);
        portal.Jam.Maju(TimeSpan.FromDays(1));
        Assert.False((await (await portal.MasukAsync("kepala.dinas")).BukaAsync(portal.Binjai.Jalan)).Ada("#beda"));
    }

    /// <summary>45 MB: what a scanner makes of 120 pages in colour.</summary>
    [Fact]
    public async Task A_large_scan_is_taken_and_one_beyond_the_limit_is_told_so()
    {
        using var portal = PortalUji.Contoh();
        await SampaiTandaTanganAsync(portal);
        var kepala = await portal.MasukAsync("kepala.dinas");
        var halaman = await kepala.BukaAsync(portal.Binjai.Jalan);
        byte[] besar = [.. Jalan.Pdf, .. Encoding.ASCII.GetBytes("\n% " + new string('x', 45 * 1024 * 1024) + "\n")];
        Assert.Contains("Ya, ini naskahnya", (await halaman.KirimAsync(FormTtd, ("naskah", "besar.pdf", besar))).Teks, StringComparison.Ordinal);
        Assert.Contains("Batasnya 50 MB", (await halaman.KirimAsync(FormTtd, ("naskah", "besar.pdf",
            [.. besar, .. new byte[5 * 1024 * 1024]]))).Teks, StringComparison.Ordinal);
    }

    /// <summary>Case 45: 97,76 is signed, so 97,76 is locked, whatever somebody typed meanwhile.</summary>
    [Fact]
    public async Task What_changed_since_the_version_is_shown_and_the_versions_own_figures_are_locked()
    {
        using var portal = PortalUji.Contoh();
        await SampaiTandaTanganAsync(portal);
        var pengisi = await portal.MasukAsync("pengisi.kesmas");
        var kisi = await pengisi.BukaAsync("/Capaian/Isi?tahun=2025&periode=Tahunan-0");
        var nama = kisi.Dokumen.QuerySelector($"#b{portal.Binjai.Indikator("1.1")} input[name$='.Realisasi']")!.GetAttribute("name")!;
        Assert.NotNull((await kisi.KirimAsync("form:has(.kisi)", (nama, "5.000"), ("Alasan", "Salah jumlah"))).Kabar);

        // The signer and the analyst are told before anything is uploaded.
        var kepala = await portal.MasukAsync("kepala.dinas");
        foreach (var (orang, alamat) in new[] { (kepala, portal.Binjai.Jalan), (await portal.MasukAsync("analis"), portal.Binjai.Laporan) })
            Assert.Contains("jumlah realisasi berubah dari 5.391 ke 5.000",
                (await orang.BukaAsync(alamat)).Dokumen.QuerySelector("#beda")!.TextContent, StringComparison.Ordinal);
        var periksa = await (await kepala.BukaAsync(portal.Binjai.Jalan)).KirimAsync(FormTtd, ("naskah", "LKJ.pdf", Jalan.Pdf));
        var beda = periksa.Dokumen.QuerySelector("#beda")!.TextContent;
        Assert.Contains("jumlah realisasi berubah dari 5.391 ke 5.000", beda, StringComparison.Ordinal);
        Assert.Contains("Yang dikunci ialah angka versi 1", beda, StringComparison.Ordinal);
        await periksa.KirimAsync(FormKunci);
        var kunci = await portal.DalamAsync(async s => await s.GetRequiredService<CapaianRepository>().MuatAsync(portal.Binjai.Id,
            new(2025, JenisPeriode.Tahunan, 0), default));
        Assert.Equal((true, 5391m), (kunci.Terkunci, kunci.Baris.Single(b => b.Kode == "1.1").Realisasi));

        // The difference stays as an open correction.
        var meja = await kepala.BukaAsync(portal.Binjai.Laporan);
        Assert.False(meja.Ada("#beda"));
        Assert.Contains("Berubah sesudah versi 1 dibuat, tidak masuk naskah final: ", meja.Teks, StringComparison.Ordinal);
        Assert.Contains("jumlah realisasi dari 5.391 ke 5.000", meja.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_with_filler_locks_only_with_a_reason_which_stays_as_a_correction()
    {
        using var portal = PortalUji.Contoh();
        await portal.TanpaStandarAsync();
        await SampaiTandaTanganAsync(portal);
        var kepala = await portal.MasukAsync("kepala.dinas");
        var periksa = await (await kepala.BukaAsync(portal.Binjai.Jalan)).KirimAsync(FormTtd, ("naskah", "surat.pdf", Jalan.Pdf));
        Assert.Contains("Tercetak tanpa isi: Sasaran 1, Perbandingan dengan Standar Nasional; ", periksa.Teks, StringComparison.Ordinal);
        var lagi = await periksa.KirimAsync(FormKunci);
        Assert.Contains("Tulis alasannya", lagi.Teks, StringComparison.Ordinal);
        Assert.True((await kepala.BukaAsync(portal.Binjai.Jalan)).Ada(FormTtd));
        Assert.Contains("Tindak lanjut", (await lagi.KirimAsync(FormKunci, ("alasanKosong", "Tidak ada standar nasional."))).Kabar,
            StringComparison.Ordinal);
        Assert.Contains("bagian tanpa isi. Alasan: Tidak ada standar nasional.", (await kepala.BukaAsync(portal.Binjai.Laporan)).Teks,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_scan_is_replaced_after_publication_and_every_side_says_so()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.TerbitAsync();
        var tamu = new Orang(portal);
        var kode = (await tamu.BukaAsync(portal.Binjai.Publik)).Dokumen.QuerySelector("#verifikasi dd a code")!.TextContent;
        var ganti = await sekretaris.BukaAsync((await sekretaris.BukaAsync(portal.Binjai.Jalan)).Tautan("a[href*='/Pelaksanaan/Naskah/']"));
        Assert.Contains("Tulis alasan", (await ganti.KirimAsync(FormGanti, ("naskah", "benar.pdf", Lain(2)))).Galat, StringComparison.Ordinal);
        var periksa = await ganti.KirimAsync(FormGanti, ("naskah", "benar.pdf", Lain(2)), ("alasan", "Halaman 3 terlewat saat dipindai."));
        Assert.Contains("Naskah final diganti.", (await periksa.KirimAsync(FormKunci)).Kabar, StringComparison.Ordinal);

        var publik = await tamu.BukaAsync(portal.Binjai.Publik);
        Assert.Contains("Halaman 3 terlewat saat dipindai. Naskah penggantinya belum terbit.", publik.Teks, StringComparison.Ordinal);
        Assert.False(publik.Ada("a[href*='handler=Berkas']"));

        // The code stands on both scans, so it leads to the one that is current, and tells of the one before; the old bytes are known as old.
        Assert.Contains("asli, belum terbit", (await tamu.BukaAsync($"/Publik/Periksa?kode={kode}")).Teks, StringComparison.Ordinal);
        async Task<string> LamaAsync() => (await (await tamu.BukaAsync("/Publik/Periksa")).KirimAsync("form[method=post]",
            ("berkas", "lama.pdf", Jalan.Pdf))).Teks;
        Assert.Contains("sudah diganti naskah lain", await LamaAsync(), StringComparison.Ordinal);
        var jalan = await sekretaris.BukaAsync(portal.Binjai.Jalan);
        foreach (var tindak in new[] { "Arsip", "Terbit" })
        {
            jalan = await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync($"form[action*='handler={tindak}']");
            Assert.True(jalan.Kabar is not null, jalan.Galat);
        }

        publik = await tamu.BukaAsync(portal.Binjai.Publik);
        Assert.Contains("Naskah pengganti 1. Menggantikan naskah sebelumnya: Halaman 3 terlewat saat dipindai.",
            string.Join(' ', publik.Teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(Lain(2), await tamu.UnduhAsync(publik.Tautan("a[href*='handler=Berkas']")));
        Assert.Contains("Naskah yang berlaku", await LamaAsync(), StringComparison.Ordinal);
        Assert.Contains("Salinan sebelumnya dengan kode yang sama diganti: Halaman 3 terlewat saat dipindai.",
            (await tamu.BukaAsync($"/Publik/Periksa?kode={kode}")).Teks, StringComparison.Ordinal);
        var arsip = await sekretaris.BukaAsync("/Arsip");
        Assert.Contains("LKJ Tahun 2025 (naskah pengganti 1)", arsip.Teks, StringComparison.Ordinal);
        Assert.Contains("; diganti", arsip.Teks, StringComparison.Ordinal);
        Assert.Contains("Utuh: rantai, 2 entri", (await arsip.KirimAsync("form[action*='handler=Periksa']")).Kabar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_neither_signs_nor_keeps_the_office_replaces_nothing()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        var alamat = portal.Binjai.Jalan.Replace("/Rincian/", "/Naskah/", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.MasukAsync("analis")).MintaAsync(alamat)).StatusCode);
        await (await portal.MasukAsync("sekretaris.banten")).TidakAdaAsync($"{alamat}?handler=Ganti", ("alasan", "x"));
    }
}
