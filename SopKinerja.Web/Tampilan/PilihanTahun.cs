namespace SopKinerja.Web.Tampilan;

using SopKinerja.Data;
using SopKinerja.Web.Security;

/// <summary>Which year and period a page is about: as asked, or the newest year that has sasaran. Null for what does not exist.</summary>
[Layanan]
public sealed class PilihanTahun(IndikatorRepository indikator, CurrentUser user)
{
    public IReadOnlyList<int> Daftar { get; private set; } = [];

    public async Task<int?> TahunAsync(int? tahun, CancellationToken ct)
    {
        Daftar = await indikator.ListTahunAsync(user.InstansiId, ct);
        var t = tahun ?? (Daftar.Count > 0 ? Daftar[0] : user.HariIni.Year);
        return t is >= 2000 and <= 2100 ? t : null;
    }

    public async Task<Periode?> PeriodeAsync(int? tahun, string? kode, CancellationToken ct) =>
        await TahunAsync(tahun, ct) is { } t ? Periode.Baca(t, kode ?? "Tahunan-0") : null;
}
