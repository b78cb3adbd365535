namespace SopKinerja.Data;

/// <summary>Who may write a report, which follows from the posts of its run's steps.</summary>
/// <param name="Menyunting">Writes: the secretariat, and the posts that collect, compose or correct.</param>
/// <param name="MembuatVersi">Makes versions: the post of the running composing step, or the secretariat.</param>
public readonly record struct WewenangLaporan(bool Menyunting, bool MembuatVersi)
{
    public static WewenangLaporan Dari(Pelaku oleh, Laporan laporan, IReadOnlyList<LangkahJalan> langkah)
    {
        bool Punya(LangkahJalan l, params ReadOnlySpan<AksiLangkah> aksi) =>
            aksi.Contains(l.Aksi) && (oleh.Sekretariat || oleh.Memangku(l.JabatanId));

        // A signed report, and one of a cancelled run, is written by nobody.
        return !laporan.Terbuka ? default : new(
            langkah.Any(l => Punya(l, AksiLangkah.KumpulkanData, AksiLangkah.SusunLaporan, AksiLangkah.Koreksi)),
            langkah.Any(l => l.Status == StatusLangkah.Berjalan && Punya(l, AksiLangkah.SusunLaporan)));
    }
}
