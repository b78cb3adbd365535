namespace SopKinerja.Web.Pages.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Security;

/// <summary>Who may write a report, which follows from the posts of its run's steps.</summary>
public sealed class WewenangLaporan(PelaksanaanRepository pelaksanaan, CurrentUser user)
{
    /// <returns>
    /// The steps of the run; whether the person writes (the secretariat, and the posts that collect, compose or correct); whether the
    /// person makes versions (the post of the running composing step, or the secretariat).
    /// </returns>
    public async Task<(IReadOnlyList<LangkahJalan> Langkah, bool Menyunting, bool MembuatVersi)> MuatAsync(Laporan laporan,
        CancellationToken ct)
    {
        var langkah = await pelaksanaan.ListLangkahAsync(user.InstansiId, laporan.PelaksanaanId, ct);
        var jabatan = await user.JabatanIdsAsync(ct);
        bool Punya(LangkahJalan l, params AksiLangkah[] aksi) =>
            aksi.Contains(l.Aksi) && (user.Sekretariat || jabatan.Contains(l.JabatanId));
        return (langkah, laporan.Final is null
            && langkah.Any(l => Punya(l, AksiLangkah.KumpulkanData, AksiLangkah.SusunLaporan, AksiLangkah.Koreksi)),
            laporan.Final is null && langkah.Any(l => l.Status == StatusLangkah.Berjalan && Punya(l, AksiLangkah.SusunLaporan)));
    }
}
