namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Koreksi;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;
using SopKinerja.Web.Unggah;

/// <summary>What the clipboard holds, as Markdown for the editor; its pictures become pictures of the report.</summary>
[Authorize(Izin.Anggota)]
[RequestFormLimits(ValueLengthLimit = Unggahan.BatasPermintaan, MultipartBodyLengthLimit = Unggahan.BatasPermintaan)]
public sealed class TempelModel(RuangLaporan ruang, GambarMasuk gambar, CurrentUser user) : PageModel
{
    /// <summary>Reached by whom the login page sends back.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct) =>
        await ruang.HakAsync(user.Pelaku, id, ct) is null ? NotFound() : RedirectToPage("/Laporan/Rincian", new { id });

    /// <param name="id">The report.</param>
    /// <param name="bagian">The section that is written.</param>
    /// <param name="html">The clipboard's HTML.</param>
    /// <param name="sekitar">What stands in the editor already: its footnotes keep their numbers.</param>
    /// <param name="file">Pictures that were pasted or dropped.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>The Markdown, and what did not come along; 422 with the reason.</returns>
    public async Task<IActionResult> OnPostAsync(long id, string? bagian, string? html, string? sekitar, IReadOnlyList<IFormFile> file,
        CancellationToken ct)
    {
        if (await ruang.MuatAsync(user.Pelaku, id, bagian, ct) is not { } r)
            return NotFound();
        if (!r.Hak.Wewenang.Menyunting)
            return Forbid();
        if (html is not null && !HtmlKeMarkdown.Terbaca(html))
            return Tolak("Tempelan ini terlalu besar. Tempelkan sebagian demi sebagian.");
        var hasil = HtmlKeMarkdown.Ubah(html ?? "", sekitar ?? "");
        var (teks, pesan) = (hasil.Markdown, new List<string>());
        foreach (var g in hasil.Gambar)
        {
            var simpan = await gambar.SimpanAsync(r, user.Pelaku, $"tempel-{g.Alt}.png", g.Isi, ct);
            teks = simpan.Refused ? teks.Replace($"![{(g.Alt.Length > 0 ? g.Alt : "Gambar")}]({g.Tanda})", "", StringComparison.Ordinal)
                : teks.Replace(g.Tanda, simpan.Value, StringComparison.Ordinal);
            if (simpan.Refused)
                pesan.Add(simpan.Reason!);
        }

        foreach (var f in file)
        {
            var simpan = await BerkasAsync(r, f, ct);
            if (simpan.Refused)
                pesan.Add(simpan.Reason!);
            else
                teks += $"{(teks.Length > 0 ? "\n\n" : "")}![{simpan.Value}]({simpan.Value})";
        }

        if (hasil.GambarTertinggal > 0)
            pesan.Add($"{hasil.GambarTertinggal} gambar tidak ikut tersalin. Salin gambarnya satu per satu, lalu tempel.");
        return teks.Length == 0 && pesan.Count > 0 ? Tolak(string.Join(' ', pesan)) : new JsonResult(new { teks, pesan = string.Join(' ', pesan) });
    }

    private async Task<Outcome<string>> BerkasAsync(RuangKerja r, IFormFile f, CancellationToken ct)
    {
        var unggahan = await Unggahan.BacaAsync(f, false, ct, "gambar PNG atau JPEG");
        return unggahan.Refused || unggahan.Value is not { } u ? Outcome<string>.Refuse(unggahan.Reason ?? "Gambar ini kosong.")
            : await gambar.SimpanAsync(r, user.Pelaku, u.Nama, u.Isi, ct);
    }

    private static ContentResult Tolak(string alasan) =>
        new() { StatusCode = StatusCodes.Status422UnprocessableEntity, Content = alasan, ContentType = "text/plain; charset=utf-8" };
}
