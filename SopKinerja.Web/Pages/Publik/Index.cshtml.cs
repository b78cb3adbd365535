namespace SopKinerja.Web.Pages.Publik;

using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;

public sealed class IndexModel(InstansiRepository instansi) : PageModel
{
    public IReadOnlyList<Instansi> Daftar { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Daftar = await instansi.ListAsync(ct);
}
