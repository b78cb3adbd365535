namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Security;

/// <summary>The whole report as HTML, from the chapters that also make the Word file.</summary>
[Authorize(Izin.Anggota)]
public sealed class PratinjauModel(LaporanRepository laporan, IsiLaporanRepository isi, InstansiRepository instansi,
    CurrentUser user) : PageModel
{
    public Laporan Laporan { get; private set; } = null!;

    public HtmlBody Isi { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken ct)
    {
        if (await laporan.FindAsync(user.InstansiId, id, ct) is not { } r)
            return NotFound();
        Laporan = r;
        var kantor = (await instansi.FindAsync(user.InstansiId, ct))!;
        Isi = Lkj.Html(await isi.KumpulkanAsync(kantor, r, user.Now, ct),
            g => Url.Page("/Laporan/Gambar", new { id, nama = g.Nama })!);
        return Page();
    }
}
