namespace SopKinerja.Web.Pages.Sop;

using SopKinerja.Data;
using SopKinerja.Web.Alur;

/// <summary>The flow table of a version; with a run, where it stands.</summary>
public sealed class TabelAlur
{
    private readonly Dictionary<int, LangkahJalan> _jalan;
    private readonly DateTime _now;

    /// <param name="versi">The version.</param>
    /// <param name="pelaksana">Its columns.</param>
    /// <param name="langkah">Its steps.</param>
    /// <param name="jalan">A run of it; null for the SOP alone.</param>
    /// <param name="langkahJalan">The run's steps in all rounds.</param>
    /// <param name="now">UTC.</param>
    public TabelAlur(SopVersi versi, IReadOnlyList<SopPelaksana> pelaksana, IReadOnlyList<SopLangkah> langkah,
        SopKinerja.Data.Pelaksanaan? jalan = null, IReadOnlyList<LangkahJalan>? langkahJalan = null, DateTime now = default)
    {
        (Versi, Pelaksana, Langkah, Jalan, _now) = (versi, pelaksana, langkah, jalan, now);
        _jalan = (langkahJalan ?? []).GroupBy(l => l.Nomor).ToDictionary(g => g.Key, g => g.MaxBy(l => l.Putaran)!);
    }

    public required BaganSop Bagan { get; init; }

    public SopVersi Versi { get; }

    public IReadOnlyList<SopPelaksana> Pelaksana { get; }

    public IReadOnlyList<SopLangkah> Langkah { get; }

    public SopKinerja.Data.Pelaksanaan? Jalan { get; }

    /// <summary>The step that runs now; null where none does, or without a run.</summary>
    public LangkahJalan? LangkahKini => _jalan.Values.FirstOrDefault(l => l.Status == StatusLangkah.Berjalan);

    public bool Kini(SopLangkah l) => LangkahKini?.Nomor == l.Nomor;

    /// <summary>How the run stands at a step; null without a run, or where the step is not of its period.</summary>
    public (string Keadaan, string Kata)? KeadaanDari(SopLangkah l) =>
        _jalan.TryGetValue(l.Nomor, out var j) ? (Tampilan.Keadaan.Langkah(j, _now), Tampilan.Keadaan.Kata(j, _now)) : null;
}

/// <summary>Off-page connectors at the edge of a printed page.</summary>
/// <param name="Kolom">How many executors.</param>
/// <param name="Atas">On top of a page; false below.</param>
public sealed record BarisSambungan(IReadOnlyList<Sambungan> Sambungan, int Kolom, bool Atas, bool Keterangan);
