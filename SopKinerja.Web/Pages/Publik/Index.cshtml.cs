namespace SopKinerja.Web.Pages.Publik;

using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>Every office of the portal, for readers without login: by name, a page at a time, or by search.</summary>
public sealed class IndexModel(InstansiRepository instansi) : PageModel
{
    public IReadOnlyList<Instansi> Daftar { get; private set; } = [];

    public Paging Hal { get; private set; }

    /// <summary>What is looked for; null for all.</summary>
    public string? Q { get; private set; }

    public async Task OnGetAsync(string? q, int hal, CancellationToken ct)
    {
        (Q, Hal) = (Halaman.Kata(q), new(Math.Clamp(hal, 1, 10_000)));
        Daftar = Q is null ? await instansi.ListAsync(Hal, ct) : await instansi.CariAsync(Q, Hal, ct);
    }
}
