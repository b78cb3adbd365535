namespace SopKinerja.Web.Pages.Disposisi;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;

[Authorize(Izin.Anggota)]
public sealed class IndexModel(SuratRepository surat, DisposisiRepository disposisi, CurrentUser user) : PageModel
{
    public IReadOnlyList<SimpulDisposisi> Masuk { get; private set; } = [];

    public IReadOnlyList<SuratRingkas> Surat { get; private set; } = [];

    public Paging Hal { get; private set; }

    public bool Sekretariat => user.Sekretariat;

    public DateOnly HariIni => user.HariIni;

    public async Task OnGetAsync(int hal, CancellationToken ct)
    {
        Hal = new Paging(Math.Clamp(hal, 1, 10_000));
        var jabatan = user.Pelaku.JabatanIds;
        Masuk = await disposisi.ListMasukAsync(user.InstansiId, jabatan, ct);
        Surat = await surat.ListAsync(user.InstansiId, user.Sekretariat, jabatan, Hal, ct);
    }
}
