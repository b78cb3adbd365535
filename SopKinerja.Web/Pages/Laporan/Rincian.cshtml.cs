namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Koreksi;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>
/// The workspace of a report: what is missing, and one narrative in Markdown with its preview. Pictures, versions and notes of correction
/// stand here too; what is done with them is done by pages of their own.
/// </summary>
[Authorize(Izin.Anggota)]
public sealed class RincianModel(RuangLaporan ruang, LaporanRepository laporan, NarasiRepository narasi, KoreksiRepository koreksi,
    SalinNarasiRepository salin, BedaVersi beda, PembuatPdf pdf, CurrentUser user) : PageModel
{
    private RuangKerja _ruang = null!;

    public Laporan Laporan => _ruang.Laporan;

    public LaporanKinerja Isi => _ruang.Isi;

    public IReadOnlyList<BagianLaporan> Susunan => _ruang.Susunan;

    public BagianLaporan Bagian => _ruang.Bagian;

    public Narasi? Narasi => _ruang.Narasi;

    public IReadOnlyList<LangkahJalan> Langkah => _ruang.Hak.Langkah;

    public bool BolehMenyunting => _ruang.Hak.Wewenang.Menyunting;

    public bool BolehMembuatVersi => _ruang.Hak.Wewenang.MembuatVersi;

    public IReadOnlyList<(string? Bagian, string Teks)> Kurang { get; private set; } = [];

    public IReadOnlySet<string?> BagianKurang { get; private set; } = new HashSet<string?>();

    /// <summary>Of what is missing, what a version would print as a fault.</summary>
    public IReadOnlyList<(string? Bagian, string Teks)> Rusak { get; private set; } = [];

    /// <summary>What somebody else saved while this person was writing.</summary>
    public Narasi? Bentrok { get; private set; }

    public IReadOnlyList<LaporanVersi> Versi { get; private set; } = [];

    public int VersiBerikut => (Versi.Count > 0 ? Versi[0].Nomor : 0) + 1;

    /// <summary>What stands in the field of the next version's reason: what was typed, or what is usual.</summary>
    public string AlasanVersi =>
        ModelState["alasan"]?.AttemptedValue ?? (VersiBerikut == 1 ? "Konsep pertama" : "Menjawab koreksi");

    public LencanaLaporan Lencana => Laporan.Final is not null
        ? new("selesai", "Final", "kunci")
        : new("berjalan", VersiBerikut > 1 ? $"Draf, versi {VersiBerikut - 1}" : "Draf", "tulis");

    public IReadOnlyList<KoreksiLaporan> Koreksi { get; private set; } = [];

    /// <summary>The last report of the kind, for sections that stand empty; null where nothing is to be copied.</summary>
    public LaporanLalu? Lalu { get; private set; }

    /// <summary>Sections that stand empty and have a text there.</summary>
    public int BanyakSalinan =>
        Lalu?.Narasi.Count(n => Isi.NarasiDari(n.Bagian) is null && Susunan.Any(b => b.Kunci == n.Bagian)) ?? 0;

    /// <summary>What a version made now would print without contents.</summary>
    public IReadOnlyList<(string? Bagian, string Teks)> TanpaIsi { get; private set; } = [];

    public int BelumDijawab => Koreksi.Count(k => !k.Dijawab);

    /// <summary>What changed since the newest version was made, while it is corrected or waits for its signature.</summary>
    public BandingLaporan? Beda { get; private set; }

    public string Markdown { get; private set; } = "";

    public int NarasiVersi { get; private set; }

    public string JudulBagian => Sasaran(Bagian) is { } s ? $"{Bagian.Judul}, {s.ToLowerInvariant()}" : Bagian.Judul;

    /// <summary>Who last saved this part, and when; empty when nobody did.</summary>
    public string KeadaanNarasi => Narasi is { } n ? $"{n.DiubahOleh}, {Tanggal.Pendek(n.DiubahPada, Zona)}" : "";

    public bool AdaPdf => pdf.Ada;

    public string Zona => user.Zona;

    public string Nama => user.Nama;

    /// <summary>The preview is of HtmlBody, which encodes all but the markup that Markdown makes.</summary>
    public string Pratinjau => Lkj.Pratinjau(Isi, Markdown, g => Url.Page("/Laporan/Gambar", new { id = Laporan.Id, nama = g.Nama })!);

    public IReadOnlyList<(string Sisipan, string Teks, string Nilai)> Sisipan { get; private set; } = [];

    /// <summary>The number of the sasaran that a part is about ("Sasaran 1"); null for a part of no sasaran.</summary>
    public static string? Sasaran(BagianLaporan b) => b.Bab.StartsWith("Sasaran", StringComparison.Ordinal)
        ? b.Bab[..b.Bab.IndexOf(':', StringComparison.Ordinal)]
        : null;

    public static string NamaPilihan(BagianLaporan b) => Sasaran(b) is { } s ? $"{s}, {b.Judul}" : b.Judul;

    /// <summary>What the correctors decided about a version.</summary>
    public IEnumerable<LangkahJalan> Putusan(LaporanVersi v) =>
        Langkah.Where(l => l.LaporanVersiId == v.Id && l.Keputusan is not null);

    public async Task<IActionResult> OnGetAsync(long id, string? bagian, CancellationToken ct)
    {
        if (!await MuatAsync(id, bagian, ct))
            return NotFound();
        this.PulihkanIsian();
        return await HalamanAsync(id, ct);
    }

    public async Task<IActionResult> OnPostSimpanAsync(long id, string? bagian, int versi, string? markdown, CancellationToken ct)
    {
        if (!await MuatAsync(id, bagian, ct))
            return NotFound();
        if (!BolehMenyunting)
            return Forbid();
        (Markdown, NarasiVersi) = (markdown ?? "", versi);
        if (NaskahMarkdown.Salah(Markdown) is { } salah)
        {
            ModelState.AddModelError("markdown", salah);
            return await HalamanAsync(id, ct);
        }

        var hasil = await narasi.SimpanAsync(user.Pelaku, id, Bagian.Kunci, Markdown.ReplaceLineEndings("\n"), versi, ct);
        if (!hasil.Refused)
        {
            this.Kabari($"{Bagian.Judul} tersimpan.");
            return RedirectToPage(new { id, bagian = Bagian.Kunci });
        }

        // The editor below now stands on their text: what is saved next was seen beside it.
        if (Narasi is { } mereka && mereka.Versi != versi)
            (Bentrok, NarasiVersi) = (mereka, mereka.Versi);
        ModelState.AddModelError("", Bentrok is null
            ? hasil.Reason!
            : "Bagian ini baru saja disimpan orang lain. Bandingkan di bawah, lalu pilih.");
        return await HalamanAsync(id, ct);
    }

    /// <summary>After a conflict: the other's text stays, and this person's goes into the history, so that neither is lost.</summary>
    public async Task<IActionResult> OnPostLepasAsync(long id, string? bagian, string? markdown, CancellationToken ct)
    {
        if (!await MuatAsync(id, bagian, ct))
            return NotFound();
        if (!BolehMenyunting)
            return Forbid();
        var milik = (markdown ?? "").ReplaceLineEndings("\n");
        if (Narasi is { } mereka && NaskahMarkdown.Salah(milik) is null
            && await narasi.SimpanAsync(user.Pelaku, id, Bagian.Kunci, milik, mereka.Versi, ct) is { Refused: false } sela
            && await narasi.SimpanAsync(user.Pelaku, id, Bagian.Kunci, mereka.Markdown, sela.Value, ct) is { Refused: false })
            this.Kabari($"Tulisan {mereka.DiubahOleh} dipakai. Tulisan Anda ada dalam riwayat bagian ini.");
        else
            this.Tolak("Bagian ini baru saja diubah lagi. Periksa tulisan yang sekarang.");
        return RedirectToPage(new { id, bagian = Bagian.Kunci });
    }

    /// <summary>
    /// The editor's own saving: answers the preview with the version now kept (data-versi), or 409 with the reason; nothing of either
    /// person's text is lost, because it stays in their editor.
    /// </summary>
    public async Task<IActionResult> OnPostOtomatisAsync(long id, string? bagian, int versi, string? markdown, bool simpan,
        bool tangan, CancellationToken ct)
    {
        if (!await MuatAsync(id, bagian, ct))
            return NotFound();
        (Markdown, NarasiVersi) = ((markdown ?? "").ReplaceLineEndings("\n"), versi);
        if (NaskahMarkdown.Salah(Markdown) is { } salah)
            return Jawab(StatusCodes.Status422UnprocessableEntity, salah);
        if (simpan)
        {
            if (!BolehMenyunting)
                return Forbid();
            var hasil = await narasi.SimpanAsync(user.Pelaku, id, Bagian.Kunci, Markdown, versi, ct, otomatis: !tangan);
            if (hasil.Refused)
                return Jawab(StatusCodes.Status409Conflict, hasil.Reason!);
            NarasiVersi = hasil.Value;
        }

        return Partial("_Pratinjau", this);
    }

    public string NamaTentang(string tentang) => KoreksiLaporan.NamaTentang(tentang, Susunan);

    private static ContentResult Jawab(int kode, string teks) =>
        new() { StatusCode = kode, Content = teks, ContentType = "text/plain; charset=utf-8" };

    private async Task<PageResult> HalamanAsync(long id, CancellationToken ct)
    {
        Versi = await laporan.ListVersiAsync(user.InstansiId, id, ct);
        Koreksi = await koreksi.ListAsync(user.InstansiId, id, ct);
        if (Versi.Count > 0 && Laporan.Final is null && Langkah.Any(l => l.Status == StatusLangkah.Berjalan
            && l.Aksi is AksiLangkah.Koreksi or AksiLangkah.TandaTangan))
            Beda = await beda.SejakAsync(user.Pelaku, Isi, Versi[0].Id, ct);
        Rusak = Kelengkapan.Rusak(Isi);
        Kurang = Kelengkapan.Kurang(Isi, Rusak);
        BagianKurang = Kurang.Select(k => k.Bagian).ToHashSet();
        TanpaIsi = SopKinerja.Web.Laporan.TanpaIsi.Daftar(Isi);
        Sisipan = DaftarSisipan.Semua(Isi);
        if (BolehMenyunting && Isi.NarasiDari(Bagian.Kunci) is null)
            Lalu = await salin.FindLaluAsync(Laporan, user.InstansiId, ct);
        return Page();
    }

    private async Task<bool> MuatAsync(long id, string? bagian, CancellationToken ct)
    {
        if (await ruang.MuatAsync(user.Pelaku, id, bagian, ct) is not { } r)
            return false;
        _ruang = r;
        (Markdown, NarasiVersi) = (Narasi?.Markdown ?? "", Narasi?.Versi ?? 0);
        return true;
    }
}
