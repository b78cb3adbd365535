namespace SopKinerja.Data;

/// <summary>What the portal knows about a running step; each aksi asks for its own part.</summary>
public sealed record FaktaLangkah
{
    /// <summary>Dispositions sent from this step.</summary>
    public int Disposisi { get; init; }

    /// <summary>Codes of the indicators due in the period that are neither filled nor marked "belum tersedia".</summary>
    public IReadOnlyList<string> BelumTerisi { get; init; } = [];

    /// <summary>Codes of the rows that hold an answer which no verifikator accepted.</summary>
    public IReadOnlyList<string> BelumDiterima { get; init; } = [];

    /// <summary>Codes of the rows with a warning that must be answered and is not.</summary>
    public IReadOnlyList<string> BelumDijawab { get; init; } = [];

    /// <summary>What the office asks of them.</summary>
    public KetatVerifikasi Ketat { get; init; } = KetatVerifikasi.Alasan;

    /// <summary>Indicators due in the period.</summary>
    public int Indikator { get; init; }

    public bool RekapTerkunci { get; init; }

    /// <summary>Quarters that this report recaps, whose own compilation is not locked.</summary>
    public IReadOnlyList<Periode> TriwulanBelum { get; init; } = [];

    /// <summary>Word versions made since this step began.</summary>
    public int VersiBaru { get; init; }

    /// <summary>The newest version of the report, with its maker.</summary>
    public long? VersiTerakhir { get; init; }

    public int? NomorVersiTerakhir { get; init; }

    public long? PembuatVersi { get; init; }

    /// <summary>No step signs, and the head, who holds another post than this step's, does so in what follows.</summary>
    public bool KepalaMenilai { get; init; }

    /// <summary>How many others than its maker said Ya to that version.</summary>
    public int PersetujuanLain { get; init; }

    /// <summary>Officials who were sent a draft from this step.</summary>
    public int Sosialisasi { get; init; }

    public bool NaskahFinal { get; init; }
}

/// <summary>Who acts, and in whose place.</summary>
/// <param name="PenggunaId">The account.</param>
/// <param name="PemangkuJabatan">Holds the step's post today.</param>
/// <param name="Pengganti">Holds it as Plt/Plh, or acts for an official.</param>
/// <param name="Sekretariat">May deviate, with a reason.</param>
public readonly record struct PelakuLangkah(long? PenggunaId, bool PemangkuJabatan, bool Pengganti, bool Sekretariat)
{
    /// <summary>How a person stands to a step of a post.</summary>
    public static PelakuLangkah Dari(Pelaku oleh, long jabatanId)
    {
        var pangku = oleh.Sebagai(jabatanId);
        return new(oleh.Id, pangku is not null, pangku is null || pangku.Jenis != JenisPemangku.Definitif, oleh.Sekretariat);
    }
}
