namespace SopKinerja.Data;

using System.Text.Json;
using System.Text.Json.Serialization;

/// <summary>
/// All figures of a period with the rules they are judged by. Of a locked period it is the snapshot taken when the rekap was locked,
/// which no later edit of indicators, rules or programmes reaches.
/// </summary>
public sealed record KinerjaPeriode
{
    public required Periode Periode { get; init; }

    public required IReadOnlyList<BarisCapaian> Baris { get; init; }

    public required AturanCapaian Aturan { get; init; }

    /// <summary>The rekap of this period, or of a longer one that gathers it, is locked.</summary>
    public bool Terkunci { get; init; }

    /// <summary>The year is closed.</summary>
    public bool Tutup { get; init; }

    /// <summary>The last day of filling in; afterwards a change is a koreksi with a reason.</summary>
    public DateOnly? Batas { get; init; }

    /// <summary>The programmes as they were when the rekap was locked; null while it is open.</summary>
    public IReadOnlyList<BarisProgram>? Program { get; init; }

    /// <summary>Their links to indicators then; null while it is open.</summary>
    public IReadOnlyList<TautanProgram>? Tautan { get; init; }

    /// <summary>The newest version of the period's report while officials correct or sign it; null when they do not.</summary>
    public int? VersiDikoreksi { get; init; }

    /// <summary>Why the collecting was closed over rows that nobody accepted or answered; null while the rekap is open.</summary>
    public IReadOnlyList<CatatanTutup>? CatatanTutup { get; init; }

    public bool Lewat(DateOnly hari) => Batas is { } b && hari > b;

    /// <summary>Why a change is a koreksi now, which needs a reason; null where it is none.</summary>
    public string? Koreksi(DateOnly hari) => Lewat(hari) ? $"Batas isian {Periode} ({Tanggal.Panjang(Batas)}) sudah lewat."
        : VersiDikoreksi is { } v ? $"Versi {v} laporan {Periode} sedang dikoreksi."
        : null;

    public IReadOnlyList<BarisCapaian> Untuk(long? unitId) => unitId is null ? Baris : [.. Baris.Where(b => b.UnitId == unitId)];
}

/// <summary>What a rekap keeps when it is locked.</summary>
internal sealed record PotretRekap(IReadOnlyList<BarisCapaian> Baris, AturanCapaian Aturan, IReadOnlyList<BarisProgram> Program,
    IReadOnlyList<TautanProgram>? Tautan = null, IReadOnlyList<CatatanTutup>? CatatanTutup = null)
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() },
    };

    public string Tulis() => JsonSerializer.Serialize(this, s_json);

    public static PotretRekap Baca(string json) => JsonSerializer.Deserialize<PotretRekap>(json, s_json)!;
}
