namespace SopKinerja.Browser.Tests;

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SopKinerja.Web.Tampilan;

/// <summary>SOP B in a real browser, to the published report, with an accessibility check of every page it crosses.</summary>
public sealed class SopBinjaiTests(Peramban peramban) : IClassFixture<Peramban>
{
    private readonly HashSet<string> _diperiksa = [];
    private readonly Jelajah _jelajah = new();

    [Fact]
    public async Task Runs_to_a_published_report_without_serious_accessibility_findings()
    {
        var kepala = await peramban.MasukAsync("kepala.dinas");
        var sekretaris = await peramban.MasukAsync("sekretaris", 390);
        var kasub = await peramban.MasukAsync("kasub.program");
        var analis = await peramban.MasukAsync("analis");
        var pengisi = await peramban.MasukAsync("pengisi.p2p");

        await AxeAsync(kepala);
        await DisposisiAsync(kepala, "Sekretaris");
        await DisposisiAsync(sekretaris, "Kabid P2P");
        await DisposisiAsync(sekretaris, "Ka. Sub Program");
        await IsiAsync(pengisi);
        await SelesaiAsync(kasub);
        await SusunAsync(analis, "Konsep pertama");
        await PutuskanAsync(kasub, "Tidak", "Bab III belum memuat sebab.");
        await SusunAsync(analis, "Menjawab koreksi");
        await ReviuAsync(sekretaris);
        await PutuskanAsync(kasub, "Ya", "");
        await PutuskanAsync(sekretaris, "Tidak", "Ikhtisar belum lengkap.");
        await PutuskanAsync(kasub, "Ya", "Sudah dilengkapi.");
        await PutuskanAsync(sekretaris, "Ya", "");
        await TandaTanganAsync(kepala);
        await TindakLanjutAsync(sekretaris);
        var k = peramban.Binjai;
        await TelusuriAsync(sekretaris, "sekretaris", "/", "/Disposisi", "/Disposisi/Catat", k.Surat, "/Pelaksanaan", "/Pelaksanaan/Mulai",
            k.Jalan, "/Sop", k.Sop, "/Capaian/Tabel", "/Capaian/Tabel?tabel=IV", "/Capaian/Tabel?tabel=V", "/Capaian/Isi?unit=0",
            k.Baris("1.1"), "/Capaian/Verifikasi", "/Capaian/Kelengkapan", "/Capaian/Mutu", "/Capaian/Excel", "/Kinerja", "/Aturan",
            "/Impor", "/Impor?jenis=anggaran", $"/Indikator?ubah={k.Indikator("1.1")}", "/Indikator", "/Program", "/Laporan", k.Laporan,
            k.Pratinjau, k.Riwayat("pengantar"), k.Banding, k.Masukan, k.Reviu, "/Pengaturan/Laporan", "/Arsip", "/Surel", "/Pengaturan",
            "/Jabatan", "/Pegawai", "/Akun/Sandi", "/tidak-ada");
        await RancanganAsync(sekretaris);
        await TelusuriAsync(await peramban.MasukAsync("admin.binjai", 390), "admin", "/", "/Pengguna", "/Pegawai", "/Jabatan",
            "/Sop/Pasang", "/Pengaturan", "/Akun/Ditolak");
        await sekretaris.Context.ClearCookiesAsync();
        await TelusuriAsync(sekretaris, "tamu", "/Akun/Masuk", "/Publik", "/Publik/dinkes-binjai", "/Publik/dinkes-binjai/lkj-tahun-2025",
            "/Publik/Periksa", "/Publik/tidak-ada");
        await JelajahAsync();
    }

    /// <summary>
    /// The Inspektorat's round while the report is under correction: opened, a link made, read by a guest without account.
    /// </summary>
    private async Task ReviuAsync(IPage p)
    {
        await TelusuriAsync(p, "sekretaris-koreksi", peramban.Binjai.Laporan, peramban.Binjai.Masukan);
        await p.GotoAsync(peramban.Binjai.Reviu);
        await p.GetByRole(AriaRole.Button, new() { Name = "Buka reviu" }).ClickAsync();
        await p.Locator("#nama").FillAsync("Auditor Contoh");
        await p.GetByRole(AriaRole.Button, new() { Name = "Buat tautan" }).ClickAsync();
        var tautan = new Uri(await p.Locator("#tautan-reviu").InnerTextAsync()).AbsolutePath;
        await TelusuriAsync(p, "sekretaris-reviu", peramban.Binjai.Reviu);
        var tamu = await peramban.TamuAsync(390);
        await TelusuriAsync(tamu, "tamu-reviu", tautan);
        await tamu.Locator("#catatan").FillAsync("Lampirkan SK tim penyusun.");
        await tamu.GetByRole(AriaRole.Button, new() { Name = "Tambah catatan" }).ClickAsync();
        await Assertions.Expect(tamu.GetByText("Lampirkan SK tim penyusun.")).ToBeVisibleAsync();
    }

    /// <summary>A draft of the SOP, beside the version it was copied from; and the calendar.</summary>
    private async Task RancanganAsync(IPage p)
    {
        await p.GotoAsync(peramban.Binjai.Sop);
        await p.GetByRole(AriaRole.Button, new() { Name = "Ubah SOP ini" }).ClickAsync();
        await Assertions.Expect(p.GetByRole(AriaRole.Heading, new() { Name = "Ubah SOP, versi 2" })).ToBeVisibleAsync();
        var ubah = new Uri(p.Url).AbsolutePath;
        await p.GetByRole(AriaRole.Button, new() { Name = "Sisipkan langkah sesudah 4" }).ClickAsync();
        await Assertions.Expect(p.GetByText("Langkah 5: kegiatan belum diisi.").First).ToBeVisibleAsync();
        await p.GetByRole(AriaRole.Link, new() { Name = "Bandingkan dengan versi asal" }).ClickAsync();
        await AxeAsync(p, "sekretaris-banding");
        await TelusuriAsync(p, "sekretaris-sop", ubah, "/Pengaturan/Kalender");
    }

    private async Task TelusuriAsync(IPage p, string sebagai, params string[] alamat)
    {
        foreach (var a in alamat)
        {
            await p.GotoAsync(a);
            await AxeAsync(p, sebagai);
        }
    }

    /// <summary>Whatever the run has filled; and no page of the portal may have been left out.</summary>
    private async Task JelajahAsync()
    {
        await _jelajah.SemuaAsync(await peramban.MasukAsync("admin"), "/");
        await _jelajah.SemuaAsync(await peramban.MasukAsync("admin.binjai"), "/");
        await _jelajah.SemuaAsync(await peramban.MasukAsync("sekretaris"), "/");
        await _jelajah.SemuaAsync(await peramban.TamuAsync(), "/Publik");
        Assert.True(_jelajah.Salah.Length == 0, _jelajah.Salah);
        Assert.Empty(_jelajah.BelumDilihat(Path.Combine(Peramban.Akar, "SopKinerja.Web", "Pages")));
    }

    private async Task DisposisiAsync(IPage p, string kepada)
    {
        await BukaAsync(p);
        await p.Locator("[data-kini] a[href*='/Disposisi/Buat']").ClickAsync();
        await AxeAsync(p);
        await p.GetByLabel(kepada).First.CheckAsync();
        await p.GetByLabel("Proses lebih lanjut").CheckAsync();
        await p.GetByRole(AriaRole.Button, new() { Name = "Kirim disposisi" }).ClickAsync();
        await p.GetByText("Disposisi terkirim").WaitForAsync();
        await SelesaiAsync(p);
    }

    private async Task IsiAsync(IPage p)
    {
        await p.GotoAsync("/");
        await p.Locator(".daftar h3 a", new() { HasText = "Isi capaian" }).ClickAsync();
        await AxeAsync(p);
        foreach (var kode in new[] { "3.4", "3.5" })
        {
            await p.GetByLabel($"Sasaran {kode}", new() { Exact = true }).FillAsync("7.936");
            await p.GetByLabel($"Jumlah realisasi {kode}", new() { Exact = true }).FillAsync("5.871");
        }

        await p.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(p.Locator("tr:has(input[aria-label='Jumlah realisasi 3.5']) .lencana")).ToHaveTextAsync("Tersimpan");
        await p.Locator("a.hasil").First.ClickAsync();
        await p.GetByRole(AriaRole.Heading, new() { Name = "Jejak hitung" }).WaitForAsync();
        Assert.True(await p.GetByRole(AriaRole.Heading, new() { Name = "Jejak hitung" }).First.IsVisibleAsync());
        await AxeAsync(p, "jejak");
    }

    private async Task SelesaiAsync(IPage p)
    {
        await BukaAsync(p);
        if (await p.GetByLabel("Alasan menutup langkah ini").IsVisibleAsync())
            await p.GetByLabel("Alasan menutup langkah ini").FillAsync("Verifikator belum ditunjuk");
        await p.GetByRole(AriaRole.Button, new() { Name = "Selesai, teruskan" }).ClickAsync();
        await p.GetByText("kini berjalan").WaitForAsync();
    }

    private async Task SusunAsync(IPage p, string alasan)
    {
        await BukaAsync(p);
        await p.Locator("[data-kini] a[href*='/Laporan/Rincian']").First.ClickAsync();
        await AxeAsync(p);
        await p.Locator("#alasan").FillAsync(alasan);
        await p.GetByRole(AriaRole.Button, new() { Name = "Buat versi" }).ClickAsync();
        await p.GetByText("tersimpan. Sidik").WaitForAsync();
        await SelesaiAsync(p);
    }

    private async Task PutuskanAsync(IPage p, string keputusan, string alasan)
    {
        await BukaAsync(p);
        await p.Locator($"[data-kini] input[value={keputusan}]").CheckAsync();
        await p.Locator("[data-kini] #alasan").FillAsync(alasan);
        await p.GetByRole(AriaRole.Button, new() { Name = "Simpan keputusan" }).ClickAsync();
        await p.Locator(".kabar[data-apung]").WaitForAsync();
    }

    private async Task TandaTanganAsync(IPage p)
    {
        await BukaAsync(p);
        var unduhan = await p.RunAndWaitForDownloadAsync(() => p.GetByRole(AriaRole.Link, new() { Name = "unduh Word" }).ClickAsync());
        Assert.EndsWith(".docx", unduhan.SuggestedFilename, StringComparison.Ordinal);
        await p.Locator("#naskah").SetInputFilesAsync(new FilePayload
        {
            Name = "LKJ 2025 bertanda tangan.pdf", MimeType = "application/pdf",
            Buffer = await p.PdfAsync()
        });
        await p.GetByRole(AriaRole.Button, new() { Name = "Periksa naskah" }).ClickAsync();

        // "Ya, tetap ini naskahnya" where the portal's own copy is made already, and has more pages than this one.
        await p.GetByRole(AriaRole.Button, new() { Name = "ini naskahnya" }).ClickAsync();
        await p.GetByText("Naskah final terkunci").WaitForAsync();
        await AxeAsync(p, "final");
    }

    private async Task TindakLanjutAsync(IPage p)
    {
        await BukaAsync(p);
        await p.GetByRole(AriaRole.Button, new() { Name = "Arsipkan" }).ClickAsync();
        for (var i = 3; i > 0; i--)
        {
            await Assertions.Expect(p.Locator("form[action$='handler=Kirim']")).ToHaveCountAsync(i);
            await p.Locator("form[action$='handler=Kirim'] button").First.ClickAsync();
        }

        await p.GetByRole(AriaRole.Button, new() { Name = "Terbitkan" }).ClickAsync();
        await p.GetByText("terbit di situs publik").WaitForAsync();
        Assert.Contains("Selesai", await p.Locator(".kepala .lencana").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task BukaAsync(IPage p)
    {
        await p.GotoAsync(peramban.Binjai.Jalan);
        await AxeAsync(p);
    }

    /// <summary>Pictures of every page at both widths, light and dark, into the folder that SOPKINERJA_GAMBAR names.</summary>
    private async Task GambarAsync(IPage p, string keadaan)
    {
        if (Environment.GetEnvironmentVariable("SOPKINERJA_GAMBAR") is not { Length: > 0 } folder)
            return;
        var nama = $"{_diperiksa.Count:00}{new Uri(p.Url).PathAndQuery.Replace('/', '-').Replace('?', '-')}{keadaan}";
        var asal = p.ViewportSize!;
        foreach (var lebar in new[] { 390, 1280 })
        {
            await p.SetViewportSizeAsync(lebar, 900);
            foreach (var tema in new[] { ColorScheme.Dark, ColorScheme.Light })
            {
                await p.EmulateMediaAsync(new() { ColorScheme = tema });
                await p.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{nama}-{lebar}-{tema}.png"), FullPage = true });
            }
        }

        await p.SetViewportSizeAsync(asal.Width, asal.Height);
    }

    /// <summary>Once for each page and width; nothing serious or critical may be found.</summary>
    private async Task AxeAsync(IPage p, string keadaan = "")
    {
        if (!_diperiksa.Add($"{new Uri(p.Url).PathAndQuery} {p.ViewportSize!.Width} {keadaan}"))
            return;
        await GambarAsync(p, keadaan);
        await _jelajah.LihatAsync(p);
        var hasil = await p.RunAxe();
        var berat = hasil.Violations.Where(v => v.Impact is "serious" or "critical").ToList();
        var rinci = berat.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Take(3).Select(n => n.Html))}");
        Assert.True(berat.Count == 0, $"{p.Url}\n{string.Join("\n", rinci)}");
    }
}
