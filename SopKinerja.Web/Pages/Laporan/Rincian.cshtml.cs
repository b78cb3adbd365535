namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Naskah;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>The workspace of a report: what is missing, one narrative in Markdown with its preview, versions.</summary>
[Authorize(Izin.Anggota)]
public sealed class RincianModel(LaporanRepository laporan, InstansiRepository instansi, PelaksanaanRepository pelaksanaan, BerkasRepository berkas,
    CurrentUser user) : PageModel
{
    public Laporan Laporan { get; private set; } = null!;

    public LaporanKinerja Isi { get; private set; } = null!;

    public IReadOnlyList<(string? Bagian, string Teks)> Kurang { get; private set; } = [];

    public IReadOnlyList<LaporanVersi> Versi { get; private set; } = [];

    public BagianLaporan Bagian { get; private set; } = BagianLaporan.Semua[0];

    public Narasi? Narasi { get; private set; }

    public string Markdown { get; private set; } = "";

    public int NarasiVersi { get; private set; }

    public IReadOnlyList<LangkahJalan> Langkah { get; private set; } = [];

    /// <summary>Writes: the secretariat, and the posts that collect, compose or correct in this run.</summary>
    public bool BolehMenyunting { get; private set; }

    /// <summary>Makes versions: the post of the running composing step, or the secretariat.</summary>
    public bool BolehMembuatVersi { get; private set; }

    public string Zona => user.Zona;

    public async Task<IActionResult> OnGetAsync(long id, string? bagian, CancellationToken ct) => await MuatAsync(id, bagian, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetWordAsync(long id, long versi, CancellationToken ct)
    {
        if (await laporan.FindVersiAsync(user.InstansiId, versi, ct) is not { } v || v.LaporanId != id || await berkas.FindAsync(v.Sha256, ct) is not { } b)
            return NotFound();
        return this.Unduh(b.Isi, b.Tipe, v.NamaBerkas);
    }

    /// <summary>The draft as it stands, not kept.</summary>
    public async Task<IActionResult> OnGetDrafAsync(long id, CancellationToken ct)
    {
        if (!await MuatAsync(id, null, ct))
            return NotFound();
        using var word = new MemoryStream();
        LaporanWriter.Write(Isi, word);
        return this.Unduh(word.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"{Unggahan.NamaAman(Laporan.Judul)} (draf).docx");
    }

    public async Task<IActionResult> OnPostSimpanAsync(long id, string? bagian, int versi, string? markdown, CancellationToken ct)
    {
        if (!await MuatAsync(id, bagian, ct))
            return NotFound();
        if (!BolehMenyunting)
            return Forbid();
        (Markdown, NarasiVersi) = (markdown ?? "", versi);
        if (Markdown.Length > NaskahMarkdown.Batas)
        {
            ModelState.AddModelError("markdown", $"Naskah paling banyak {Angka.Bulat(NaskahMarkdown.Batas)} huruf, tertulis {Angka.Bulat(Markdown.Length)}.");
            return Page();
        }

        if (NaskahMarkdown.Salah(Markdown) is { } salah)
        {
            ModelState.AddModelError("markdown", salah);
            return Page();
        }

        var hasil = await laporan.SimpanNarasiAsync(user.InstansiId, id, Bagian.Kunci, Markdown.ReplaceLineEndings("\n"), versi, user.Nama, user.Now, ct);
        if (hasil.Refused)
        {
            ModelState.AddModelError("", hasil.Reason!);
            return Page();
        }

        this.Kabari($"{Bagian.Judul} tersimpan.");
        return RedirectToPage(new { id, bagian = Bagian.Kunci });
    }

    public async Task<IActionResult> OnPostVersiAsync(long id, int dilihat, string? alasan, CancellationToken ct)
    {
        if (!await MuatAsync(id, null, ct))
            return NotFound();
        if (!BolehMembuatVersi)
        {
            this.Tolak("Versi hanya dapat dibuat oleh pemangku langkah penyusunan laporan yang sedang berjalan, atau sekretariat.");
            return RedirectToPage(new { id });
        }

        if (string.IsNullOrWhiteSpace(alasan) || alasan.Length > 500)
        {
            ModelState.AddModelError("alasan", "Tulis alasan versi ini dibuat, paling banyak 500 huruf.");
            return Page();
        }

        using var word = new MemoryStream();
        LaporanWriter.Write(Isi, word);
        var hasil = await laporan.InsertVersiAsync(user.InstansiId, id, word.ToArray(), LaporanWriter.ToJson(Isi),
            dilihat, alasan.Trim(), user.Id, user.Nama, user.Now, ct);
        if (hasil.Refused)
            this.Tolak(hasil.Reason!);
        else
            this.Kabari($"Versi {hasil.Value.Nomor} tersimpan. Sidik {hasil.Value.Sha256[..8]}…{hasil.Value.Sha256[^4..]}.");
        return RedirectToPage(new { id });
    }

    private async Task<bool> MuatAsync(long id, string? bagian, CancellationToken ct)
    {
        if (await laporan.FindAsync(user.InstansiId, id, ct) is not { } r || (bagian is not null && BagianLaporan.Cari(bagian) is null))
            return false;
        Laporan = r;
        Bagian = BagianLaporan.Cari(bagian) ?? BagianLaporan.Semua[0];
        var kantor = (await instansi.FindAsync(user.InstansiId, ct))!;
        Isi = await laporan.KumpulkanAsync(kantor, r, user.Now, ct);
        Kurang = Kelengkapan.Kurang(Isi);
        Versi = await laporan.ListVersiAsync(user.InstansiId, id, ct);
        Narasi = (await laporan.ListNarasiAsync(user.InstansiId, id, ct)).FirstOrDefault(n => n.Bagian == Bagian.Kunci);
        (Markdown, NarasiVersi) = (Narasi?.Markdown ?? "", Narasi?.Versi ?? 0);
        Langkah = await pelaksanaan.ListLangkahAsync(user.InstansiId, r.PelaksanaanId, ct);
        await WewenangAsync(ct);
        return true;
    }

    private async Task WewenangAsync(CancellationToken ct)
    {
        var jabatan = await user.JabatanIdsAsync(ct);
        bool Punya(LangkahJalan l, params AksiLangkah[] aksi) => aksi.Contains(l.Aksi) && (user.Sekretariat || jabatan.Contains(l.JabatanId));
        BolehMenyunting = Laporan.Final is null && Langkah.Any(l => Punya(l, AksiLangkah.KumpulkanData, AksiLangkah.SusunLaporan, AksiLangkah.Koreksi));
        BolehMembuatVersi = Laporan.Final is null && Langkah.Any(l => l.Status == StatusLangkah.Berjalan && Punya(l, AksiLangkah.SusunLaporan));
    }
}
