namespace SopKinerja.Data;

using System.Globalization;

/// <summary>An entry of the register as it stands now: what was filed, and what people say of it.</summary>
public sealed record EntriArsip
{
    public required long Id { get; init; }

    public required int Nomor { get; init; }

    /// <summary>Null for another document of the office.</summary>
    public long? NaskahFinalId { get; init; }

    public required string KodeKlasifikasi { get; init; }

    public required string Uraian { get; init; }

    /// <summary>Of the document, as it was filed.</summary>
    public required DateOnly Tanggal { get; init; }

    /// <summary>Years (JRA).</summary>
    public required int RetensiAktif { get; init; }

    /// <summary>Years (JRA).</summary>
    public required int RetensiInaktif { get; init; }

    public required string NasibAkhir { get; init; }

    public required string Sha256 { get; init; }

    public required string SidikSebelum { get; init; }

    public required string Sidik { get; init; }

    public required DateTime DiarsipkanPada { get; init; }

    public string? DiarsipkanOleh { get; init; }

    public string? NamaBerkas { get; init; }

    /// <summary>The run whose final file it is, or in whose berkas it lies.</summary>
    public long? PelaksanaanId { get; init; }

    /// <summary>When another final file took its place; the entry itself never changes.</summary>
    public DateTime? DigantiPada { get; init; }

    /// <summary>Signed minutes moved it to the unit kearsipan.</summary>
    public bool Dipindah { get; init; }

    /// <summary>First day of its kurun waktu; null means that of the document.</summary>
    public DateOnly? Mulai { get; init; }

    /// <summary>Last day of its kurun waktu, from which its terms run; null means that of the document.</summary>
    public DateOnly? Akhir { get; init; }

    public int? Jumlah { get; init; }

    public string? Satuan { get; init; }

    public string? Media { get; init; }

    /// <summary>Tingkat perkembangan.</summary>
    public string? Tingkat { get; init; }

    /// <summary>Where the paper lies.</summary>
    public string? Lokasi { get; init; }

    /// <summary>Filed by mistake, said so with a reason; it stays in its place of the chain.</summary>
    public bool Batal { get; init; }

    /// <summary>Which description it has, from 1; a correction gives it the next.</summary>
    public int NomorRincian { get; init; } = 1;

    public DateOnly AktifSampai => (Akhir ?? Tanggal).AddYears(RetensiAktif);

    public DateOnly InaktifSampai => (Akhir ?? Tanggal).AddYears(RetensiAktif + RetensiInaktif);

    /// <summary>A term ends by the calendar; that a file became inactive is what people signed.</summary>
    public string StatusPada(DateOnly hari) => Batal ? "Dibatalkan" : Dipindah
        ? hari < InaktifSampai ? "Inaktif" : "Masa inaktif berakhir"
        : hari < AktifSampai ? "Aktif" : "Masa aktif berakhir";

    /// <summary>"5 Jan 2026–29 Jan 2026", or the one day.</summary>
    public string KurunWaktu => (Mulai ?? Tanggal) is var mulai && (Akhir ?? Tanggal) is var akhir && mulai == akhir ? Data.Tanggal.Pendek(akhir)
        : $"{Data.Tanggal.Pendek(mulai)}–{Data.Tanggal.Pendek(akhir)}";

    /// <summary>"86 lembar"; null when nobody counted.</summary>
    public string? JumlahTertulis => Jumlah is { } j ? string.Create(CultureInfo.GetCultureInfo("id-ID"), $"{j:N0} {Satuan}") : null;
}

/// <summary>One description of an entry: as it was filed, or as it was corrected.</summary>
public sealed record RincianArsip
{
    /// <summary>Its entry, where descriptions of several are read at once.</summary>
    public long ArsipId { get; init; }

    public int Nomor { get; init; } = 1;

    /// <summary>0 while it is the current one, afterwards its number.</summary>
    public int Diganti { get; init; }

    public required string KodeKlasifikasi { get; init; }

    public required string Uraian { get; init; }

    public required DateOnly Mulai { get; init; }

    public required DateOnly Akhir { get; init; }

    public required int RetensiAktif { get; init; }

    public required int RetensiInaktif { get; init; }

    public required string NasibAkhir { get; init; }

    public int? Jumlah { get; init; }

    public string? Satuan { get; init; }

    public required string Media { get; init; }

    public required string Tingkat { get; init; }

    public string? Lokasi { get; init; }

    public bool Batal { get; init; }

    public string? Alasan { get; init; }

    public string? Sidik { get; init; }

    public string Oleh { get; init; } = "";

    public DateTime Pada { get; init; }
}

/// <summary>What a person chooses or writes as something is filed, beside what the portal knows of it.</summary>
public sealed record PilihanArsip
{
    /// <summary>Null takes the class proposed for the kind of report.</summary>
    public long? KlasifikasiId { get; init; }

    public int? Jumlah { get; init; }

    public string? Satuan { get; init; }

    public string Media { get; init; } = "Elektronik";

    public string Tingkat { get; init; } = "Asli";

    public string? Lokasi { get; init; }

    /// <summary>Daftar arsip names these; what an office writes beside them is its own.</summary>
    public static readonly IReadOnlyList<string> SemuaMedia = ["Elektronik", "Kertas", "Kertas dan elektronik"];

    public static readonly IReadOnlyList<string> SemuaTingkat = ["Asli", "Salinan", "Tembusan", "Pertinggal", "Konsep"];

    public static readonly IReadOnlyList<string> SemuaSatuan = ["lembar", "halaman", "berkas", "bundel", "boks"];
}
