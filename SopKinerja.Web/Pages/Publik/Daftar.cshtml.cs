namespace SopKinerja.Web.Pages.Publik;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using SopKinerja.Data;
using SopKinerja.Web.Situs;

/// <summary>The reports of one office, by year.</summary>
[OutputCache(PolicyName = SimpananPublik.Daftar)]
public sealed class DaftarModel(InstansiRepository instansi, PublikasiRepository publikasi) : PageModel
{
    public Instansi Instansi { get; private set; } = null!;

    public IReadOnlyList<Publikasi> Laporan { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Jenis { get; set; }

    public Paging Hal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string kode, int hal, CancellationToken ct)
    {
        if (await instansi.FindByKodeAsync(kode, ct) is not { } i)
            return NotFound();
        (Instansi, Hal) = (i, new(Math.Clamp(hal, 1, 10_000)));
        Laporan = await publikasi.ListAsync(i.Id, Q is { Length: <= 100 } ? Q : null, Enum.TryParse<JenisPeriode>(Jenis, out var j)
            ? j
            : null, Hal, ct);
        return Page();
    }
}
