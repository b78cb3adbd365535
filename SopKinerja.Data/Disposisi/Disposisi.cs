namespace SopKinerja.Data;

public enum StatusDisposisi
{
    BelumDibaca,
    Dibaca,

    /// <summary>Passed on to other posts.</summary>
    Diteruskan,

    /// <summary>Done, with a report.</summary>
    Dilaporkan,

    /// <summary>Taken back by the sender while unread.</summary>
    Dibatalkan,
}

public enum AksiDisposisi
{
    Baca,
    Teruskan,
    Lapor,
    Batalkan,
}

/// <summary>The three lines that the sheet prints (Tata Naskah Dinas, Permendagri 54/2009 family).</summary>
public static class InstruksiDisposisi
{
    public static readonly IReadOnlyList<string> Baku = ["Tanggapan dan saran", "Proses lebih lanjut", "Koordinasi/konfirmasikan"];
}

/// <summary>Who may move a disposisi from where to where. This table is the whole rule.</summary>
public static class AlurDisposisi
{
    private static readonly Dictionary<(StatusDisposisi, AksiDisposisi), (StatusDisposisi Next, bool OlehPenerima)> Steps = new()
    {
        [(StatusDisposisi.BelumDibaca, AksiDisposisi.Baca)] = (StatusDisposisi.Dibaca, true),
        [(StatusDisposisi.BelumDibaca, AksiDisposisi.Batalkan)] = (StatusDisposisi.Dibatalkan, false),
        [(StatusDisposisi.Dibaca, AksiDisposisi.Teruskan)] = (StatusDisposisi.Diteruskan, true),
        [(StatusDisposisi.Dibaca, AksiDisposisi.Lapor)] = (StatusDisposisi.Dilaporkan, true),
        [(StatusDisposisi.Diteruskan, AksiDisposisi.Teruskan)] = (StatusDisposisi.Diteruskan, true),
        [(StatusDisposisi.Diteruskan, AksiDisposisi.Lapor)] = (StatusDisposisi.Dilaporkan, true),
    };

    public static Outcome<StatusDisposisi> Apply(StatusDisposisi status, AksiDisposisi aksi, bool olehPenerima) =>
        Steps.TryGetValue((status, aksi), out var step) && step.OlehPenerima == olehPenerima
            ? step.Next
            : Outcome<StatusDisposisi>.Refuse(aksi switch
            {
                AksiDisposisi.Batalkan => "Disposisi hanya dapat dibatalkan pengirimnya selama belum dibaca.",
                AksiDisposisi.Lapor => "Disposisi ini tidak menunggu laporan Anda.",
                AksiDisposisi.Teruskan => "Disposisi ini tidak dapat Anda teruskan.",
                _ => "Disposisi ini tidak menunggu Anda.",
            });

    /// <summary>Its sender, or the secretariat for him.</summary>
    public static bool BolehMembatalkan(Pelaku oleh, SimpulDisposisi simpul) => oleh.Memangku(simpul.DariJabatanId) || oleh.Sekretariat;

    public static bool Allowed(StatusDisposisi status, AksiDisposisi aksi, bool olehPenerima) => !Apply(status, aksi, olehPenerima).Refused;
}

/// <summary>One recipient of one disposisi, as a link of the chain.</summary>
public sealed record SimpulDisposisi
{
    /// <summary>Of the recipient's row.</summary>
    public required long Id { get; init; }

    public required long DisposisiId { get; init; }

    /// <summary>The recipient that passed it on; null at the root.</summary>
    public long? IndukId { get; init; }

    public long? SuratMasukId { get; init; }

    public long? LangkahId { get; init; }

    public required long JabatanId { get; init; }

    public required string JabatanNama { get; init; }

    public required long DariJabatanId { get; init; }

    public required string DariJabatan { get; init; }

    public required string DariNama { get; init; }

    public string? Instruksi { get; init; }

    public string? Catatan { get; init; }

    public DateOnly? JatuhTempo { get; init; }

    public required DateTime DibuatPada { get; init; }

    public required StatusDisposisi Status { get; init; }

    public DateTime? DibacaPada { get; init; }

    public string? DibacaOleh { get; init; }

    public DateTime? SelesaiPada { get; init; }

    public string? Laporan { get; init; }

    public required int Versi { get; init; }

    public string? Perihal { get; init; }

    /// <summary>Of a letter that is not open: its subject is not for mail, nor for a calendar.</summary>
    public bool Tertutup { get; init; }

    public IEnumerable<string> DaftarInstruksi => Instruksi?.Split('\n') ?? [];

    public bool TerlambatPada(DateOnly hari) =>
        JatuhTempo < hari && Status is (StatusDisposisi.BelumDibaca or StatusDisposisi.Dibaca or StatusDisposisi.Diteruskan);
}
