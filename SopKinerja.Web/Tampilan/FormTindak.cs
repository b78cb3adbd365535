namespace SopKinerja.Web.Tampilan;

using SopKinerja.Data;

/// <summary>The form of an act on the running step: on the run's page, and beside the version that is decided upon.</summary>
/// <param name="Kini">The running step.</param>
/// <param name="Jalan">Its run.</param>
/// <param name="Alasan">What was typed before something else was refused.</param>
/// <param name="Tindakan">What was chosen before that.</param>
public sealed record FormTindak(LangkahKini Kini, Pelaksanaan Jalan, string? Alasan = null, TindakanLangkah? Tindakan = null)
{
    /// <summary>Acting for an official who cannot sign in needs a paper that shows his will.</summary>
    public bool WajibBukti => !Kini.Pelaku.PemangkuJabatan && Kini.Pemangku.Count > 0 && Kini.Pemangku.All(p => !p.Berakun);
}
