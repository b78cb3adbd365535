namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;
using SopKinerja.Web.Unggah;

/// <summary>The workspace of a report: what is missing, one narrative in Markdown with its preview, pictures, versions.</summary>
[Authorize(Izin.Anggota)]
public sealed class RincianModel(LaporanRepository laporan, IsiLaporanRepository isiLaporan, NarasiRepository narasi,
    GambarLaporanRepository gambar, KoreksiRepository koreksi, InstansiRepository instansi, BerkasRepository berkas, BerkasLkj penulis,
    PembuatPdf pdf, WewenangLaporan wewenang, CurrentUser user) : PageModel
{
    public Laporan Laporan { get; private set; } = null!;

    public LaporanKinerja Isi { get; private set; } = null!;

    public IReadOnlyList<(string? Bagian, string Teks)> Kurang { get; private set; } = [];

    /// <summary>Of what is missing, what a version would print as a fault.</summary>
    public IReadOnlyList<(string? Bagian, string Teks)> Rusak { get; private set; } = [];

    /// <summary>What somebody else saved while this person was writing.</summary>
    public Narasi? Bentrok { get; private set; }

    public IReadOnlyList<LaporanVersi> Versi { get; private set; } = [];

    public IReadOnlyList<BagianLaporan> Susunan { get; private set; } = [];

    public BagianLaporan Bagian { get; private set; } = null!;

    public Narasi? Narasi { get; private set; }

    public IReadOnlyList<KoreksiLaporan> Koreksi { get; private set; } = [];

    public string Markdown { get; private set; } = "";

    public int NarasiVersi { get; private set; }

    public IReadOnlyList<LangkahJalan> Langkah { get; private set; } = [];

    public bool BolehMenyunting { get; private set; }

    public bool BolehMembuatVersi { get; private set; }

    public bool AdaPdf => pdf.Ada;

    public string Zona => user.Zona;

    public string Nama => user.Nama;

    /// <summary>The preview is of HtmlBody, which encodes all but the markup that Markdown makes.</summary>
    public string Pratinjau => Lkj.Pratinjau(Isi, Markdown, AlamatGambar);

    public IReadOnlyList<(string Sisipan, string Teks, string Nilai)> Sisipan { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, string? bagian, CancellationToken ct) =>
        await MuatAsync(id, bagian, ct) ? await HalamanAsync(id, ct) : NotFound();

    public async Task<IActionResult> OnGetWordAsync(long id, long versi, CancellationToken ct)
    {
        if (await laporan.FindVersiAsync(user.InstansiId, versi, ct) is not { } v || v.LaporanId != id || await berkas.FindAsync(v.Sha256,
            ct) is not { } b)
            return NotFound();
        return this.Unduh(b.Isi, b.Tipe, v.NamaBerkas);
    }

    /// <summary>A version as PDF, made once and kept.</summary>
    public async Task<IActionResult> OnGetPdfAsync(long id, long versi, CancellationToken ct)
    {
        if (await laporan.FindVersiAsync(user.InstansiId, versi, ct) is not { } v || v.LaporanId != id
            || await berkas.FindAsync(v.PdfSha ?? v.Sha256, ct) is not { } b)
            return NotFound();
        var nama = Path.ChangeExtension(v.NamaBerkas, ".pdf");
        if (v.PdfSha is not null)
            return this.Unduh(b.Isi, "application/pdf", nama);
        var hasil = await pdf.BuatAsync(b.Isi, ct);
        if (hasil.Refused)
        {
            this.Tolak(hasil.Reason!);
            return RedirectToPage(new { id });
        }

        // Of two who asked at once the first's is kept, and both get it.
        await laporan.SimpanPdfAsync(user.InstansiId, versi, hasil.Value, user.Now, ct);
        return await laporan.FindVersiAsync(user.InstansiId, versi, ct) is { PdfSha: { } sha } && await berkas.FindAsync(sha, ct) is { } ada
            ? this.Unduh(ada.Isi, "application/pdf", nama)
            : NotFound();
    }

    /// <summary>The draft as it stands, not kept.</summary>
    public async Task<IActionResult> OnGetDrafAsync(long id, CancellationToken ct)
    {
        if (await KantorAsync(id, ct) is not { } kantor)
            return NotFound();
        var data = await isiLaporan.KumpulkanAsync(kantor, Laporan, user.Now, ct);
        return this.Unduh(await penulis.WordAsync(kantor, id, data, 0, ct), WordPackage.Tipe,
            $"{Unggahan.NamaAman(Laporan.Judul)} (draf).docx");
    }

    public async Task<IActionResult> OnGetGambarAsync(long id, string? nama, CancellationToken ct) =>
        nama is not null && await gambar.FindAsync(user.InstansiId, id, nama, ct) is { } g && await berkas.FindAsync(g.Sha256, ct) is { } b
            ? File(b.Isi, g.Tipe)
            : NotFound();

    public async Task<IActionResult> OnPostSimpanAsync(long id, string? bagian, int versi, string? markdown, CancellationToken ct)
    {
        if (!await MuatAsync(id, bagian, ct))
            return NotFound();
        if (!BolehMenyunting)
            return Forbid();
        (Markdown, NarasiVersi) = (markdown ?? "", versi);
        if (NaskahMarkdown.Salah(Markdown) is { } salah)
            ModelState.AddModelError("markdown", salah);
        else if (await narasi.SimpanAsync(user.InstansiId, id, Bagian.Kunci, Markdown.ReplaceLineEndings("\n"), versi, user.Nama, user.Now,
            ct) is { Refused: true } gagal)
        {
            if (Narasi is { } mereka && mereka.Versi != versi)
                // The editor below now stands on their text: what is saved next was seen beside it.
                (Bentrok, NarasiVersi) = (mereka, mereka.Versi);
            ModelState.AddModelError("",
                Bentrok is null ? gagal.Reason! : "Bagian ini baru saja disimpan orang lain. Bandingkan di bawah, lalu pilih.");
        }
        else
        {
            this.Kabari($"{Bagian.Judul} tersimpan.");
            return RedirectToPage(new { id, bagian = Bagian.Kunci });
        }

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
        if (Narasi is { } mereka && NaskahMarkdown.Salah(milik) is null && await narasi.SimpanAsync(user.InstansiId, id, Bagian.Kunci,
            milik, mereka.Versi, user.Nama, user.Now, ct) is { Refused: false } sela
            && await narasi.SimpanAsync(user.InstansiId, id, Bagian.Kunci, mereka.Markdown, sela.Value, user.Nama, user.Now,
                ct) is { Refused: false })
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
        CancellationToken ct)
    {
        if (!await MuatAsync(id, bagian, ct))
            return NotFound();
        (Markdown, NarasiVersi) = ((markdown ?? "").ReplaceLineEndings("\n"), versi);
        if (NaskahMarkdown.Salah(Markdown) is { } salah)
            return new ContentResult { StatusCode = 422, Content = salah, ContentType = "text/plain; charset=utf-8" };
        if (simpan)
        {
            if (!BolehMenyunting)
                return Forbid();
            var hasil = await narasi.SimpanAsync(user.InstansiId, id, Bagian.Kunci, Markdown, versi, user.Nama, user.Now, ct,
                otomatis: true);
            if (hasil.Refused)
                return new ContentResult { StatusCode = 409, Content = hasil.Reason, ContentType = "text/plain; charset=utf-8" };
            NarasiVersi = hasil.Value;
        }

        return Partial("_Pratinjau", this);
    }

    public async Task<IActionResult> OnPostUnggahAsync(long id, string? bagian, IFormFile? file, CancellationToken ct)
    {
        if (!await MuatAsync(id, bagian, ct))
            return NotFound();
        if (!BolehMenyunting)
            return Forbid();
        var unggahan = await Unggahan.BacaAsync(file, false, ct, "gambar PNG atau JPEG");
        if (unggahan.Refused || unggahan.Value is not { } u)
            this.Tolak(unggahan.Reason ?? "Pilih gambar lebih dahulu.");
        else if (Isi.Gambar.Count >= 100)
            this.Tolak("Laporan ini sudah mempunyai 100 gambar. Hapus yang tidak dipakai lebih dahulu.");
        else
        {
            var nama = DaftarSisipan.NamaGambar(u.Nama);
            var baca = BacaGambar.Baca(nama, u.Isi);
            var hasil = baca.Refused ? Outcome<string>.Refuse(baca.Reason!) : await gambar.SimpanAsync(user.InstansiId, id, baca.Value,
                u.Isi, user.Nama, user.Now, ct);
            if (hasil.Refused)
                this.Tolak(hasil.Reason!);
            else
                this.Kabari($"{(Isi.Gambar.Any(g => g.Nama == nama && g.Sha256 != baca.Value.Sha256) ? $"Gambar lama bernama {nama} diganti. Bila itu gambar lain, unggah lagi dengan nama berkas yang berbeda." : "Gambar tersimpan.")} Tulis ![keterangan]({nama}) pada naskah.");
        }

        return RedirectToPage(new { id, bagian = Bagian.Kunci });
    }

    public async Task<IActionResult> OnPostHapusGambarAsync(long id, string? bagian, string? nama, CancellationToken ct)
    {
        if (!await MuatAsync(id, bagian, ct))
            return NotFound();
        if (!BolehMenyunting)
            return Forbid();
        if (await gambar.HapusAsync(user.InstansiId, id, nama ?? "", ct))
            this.Kabari($"Gambar {nama} dihapus dari naskah. Versi yang sudah dibuat tetap memuatnya.");
        return RedirectToPage(new { id, bagian = Bagian.Kunci });
    }

    public async Task<IActionResult> OnPostVersiAsync(long id, int dilihat, string? alasan, bool tetap, CancellationToken ct)
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
            return await HalamanAsync(id, ct);
        }

        if (!tetap && Kelengkapan.Rusak(Isi) is { Count: > 0 } rusak)
        {
            ModelState.AddModelError("tetap",
                $"Versi ini akan mencetak kekeliruan: {string.Join("; ", rusak.Take(5).Select(r => r.Teks))}. Perbaiki naskahnya, atau "
                    + $"centang “Buat juga”.");
            return await HalamanAsync(id, ct);
        }

        var kantor = (await instansi.FindAsync(user.InstansiId, ct))!;
        var hasil = await laporan.InsertVersiAsync(user.InstansiId, id, await penulis.WordAsync(kantor, id, Isi, dilihat + 1, ct),
            Lkj.ToJson(Isi), dilihat, alasan.Trim(), user.Id, user.Nama, user.Now, ct);
        if (hasil.Refused)
            this.Tolak(hasil.Reason!);
        else
            this.Kabari($"Versi {hasil.Value.Nomor} tersimpan. Sidik {hasil.Value.Sha256[..8]}…{hasil.Value.Sha256[^4..]}.");
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostKoreksiAsync(long id, long versi1, string? tentang, string? catatan, CancellationToken ct)
    {
        if (!await MuatAsync(id, null, ct))
            return NotFound();
        if (!BolehMenyunting)
            return Forbid();
        var dikenal = Susunan.Any(b => b.Kunci == tentang) || Isi.Capaian.Any(b => $"angka:{b.Kode}" == tentang);
        if (!dikenal || string.IsNullOrWhiteSpace(catatan) || catatan.Length > 2000)
            this.Tolak(dikenal ? "Tulis catatan koreksi, paling banyak 2.000 huruf." : "Pilih bagian atau angka yang dikoreksi.");
        else if (await koreksi.InsertAsync(user.InstansiId, id, versi1, tentang!, catatan.Trim(), user.Id, user.Nama, user.Now,
            ct) is { Refused: true } gagal)
            this.Tolak(gagal.Reason!);
        else
            this.Kabari("Catatan koreksi dikirim. Penyusun menjawabnya di halaman ini.");
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostJawabAsync(long id, long koreksi1, string? jawaban, CancellationToken ct)
    {
        if (!await MuatAsync(id, null, ct))
            return NotFound();
        if (!BolehMenyunting)
            return Forbid();
        if (string.IsNullOrWhiteSpace(jawaban) || jawaban.Length > 2000)
            this.Tolak("Tulis jawaban, paling banyak 2.000 huruf.");
        else if (await koreksi.JawabAsync(user.InstansiId, id, koreksi1, jawaban.Trim(), user.Nama, user.Now, ct))
            this.Kabari("Catatan koreksi dijawab.");
        else
            this.Tolak("Catatan ini sudah dijawab.");
        return RedirectToPage(new { id });
    }

    public string NamaTentang(string tentang) => tentang.StartsWith("angka:", StringComparison.Ordinal)
        ? $"Angka {tentang[6..]}"
        : BagianLaporan.NamaDari(tentang, Susunan);

    private string AlamatGambar(GambarLaporan g) => Url.Page("/Laporan/Rincian", "Gambar", new { id = Laporan.Id, nama = g.Nama })!;

    private async Task<PageResult> HalamanAsync(long id, CancellationToken ct)
    {
        Versi = await laporan.ListVersiAsync(user.InstansiId, id, ct);
        Koreksi = await koreksi.ListAsync(user.InstansiId, id, ct);
        Rusak = Kelengkapan.Rusak(Isi);
        Kurang = Kelengkapan.Kurang(Isi, Rusak);
        Sisipan = DaftarSisipan.Semua(Isi);
        return Page();
    }

    private async Task<Instansi?> KantorAsync(long id, CancellationToken ct)
    {
        if (await laporan.FindAsync(user.InstansiId, id, ct) is not { } r)
            return null;
        Laporan = r;
        return (await instansi.FindAsync(user.InstansiId, ct))!;
    }

    private async Task<bool> MuatAsync(long id, string? bagian, CancellationToken ct)
    {
        if (await KantorAsync(id, ct) is not { } kantor)
            return false;
        Isi = await isiLaporan.KumpulkanAsync(kantor, Laporan, user.Now, ct);
        Susunan = BagianLaporan.Untuk(Isi.JenisPeriode, Isi.Capaian);
        if (bagian is not null && Susunan.All(b => b.Kunci != bagian))
            return false;
        Bagian = Susunan.FirstOrDefault(b => b.Kunci == bagian) ?? Susunan[0];
        Narasi = await narasi.FindAsync(user.InstansiId, id, Bagian.Kunci, ct);
        (Markdown, NarasiVersi) = (Narasi?.Markdown ?? "", Narasi?.Versi ?? 0);
        (Langkah, BolehMenyunting, BolehMembuatVersi) = await wewenang.MuatAsync(Laporan, ct);
        return true;
    }
}
