namespace SopKinerja.Data;

/// <summary>What a standing document is. Kept as text: a name is never changed, only added.</summary>
public enum JenisAcuan
{
    Renstra,
    Renja,
    PerjanjianKinerja,
    Iku,
    Dpa,
    Spm,
    Peraturan,
    Pedoman,
    Lainnya,
}

/// <summary>A document that an office works by for a year or for years: Renstra, DPA, a regulation.</summary>
public sealed record DokumenAcuan
{
    public long Id { get; init; }

    public required JenisAcuan Jenis { get; init; }

    public required string Nama { get; init; }

    public string? Nomor { get; init; }

    public required int TahunAwal { get; init; }

    /// <summary>Its last year; null while it holds.</summary>
    public int? TahunAkhir { get; init; }

    /// <summary>"Perubahan I": which of several of one name.</summary>
    public string? Edisi { get; init; }

    public string Sha256 { get; init; } = "";

    public string BerkasNama { get; init; } = "";

    public long Ukuran { get; init; }

    public string DicatatOleh { get; init; } = "";

    public DateTime DicatatPada { get; init; }

    public string? DicabutOleh { get; init; }

    public DateTime? DicabutPada { get; init; }

    public string? AlasanCabut { get; init; }

    public int Versi { get; init; } = 1;

    /// <summary>"Renstra 2021–2026, Perubahan I".</summary>
    public string Sebutan => $"{Nama} {Masa}{(Edisi is null ? "" : $", {Edisi}")}";

    /// <summary>"2021–2026", "2025", "sejak 2019".</summary>
    public string Masa =>
        TahunAkhir is not { } akhir ? $"sejak {TahunAwal}" : akhir == TahunAwal ? $"{TahunAwal}" : $"{TahunAwal}–{akhir}";

    public bool Berlaku(int tahun) => TahunAwal <= tahun && (TahunAkhir is null || tahun <= TahunAkhir);

    /// <summary>How people write the kind in a SOP, in small letters; the first is how the portal writes it.</summary>
    public static IReadOnlyList<string> Kata(JenisAcuan jenis) => jenis switch
    {
        JenisAcuan.Renstra => ["renstra", "rencana strategis"],
        JenisAcuan.Renja => ["renja", "rencana kerja"],
        JenisAcuan.PerjanjianKinerja => ["perjanjian kinerja", "pk", "perkin"],
        JenisAcuan.Iku => ["iku", "indikator kinerja utama"],
        JenisAcuan.Dpa => ["dpa", "dokumen pelaksanaan anggaran", "dppa"],
        JenisAcuan.Spm => ["spm", "standar pelayanan minimal"],
        JenisAcuan.Peraturan => ["peraturan", "permen", "perda", "perbup", "perwali"],
        JenisAcuan.Pedoman => ["pedoman", "juknis", "petunjuk teknis"],
        _ => [],
    };

    /// <summary>Why it cannot be kept so; null when it can.</summary>
    public string? Kurang() => string.IsNullOrWhiteSpace(Nama) || Nama.Length > 300 ? "Tulis nama dokumen, paling banyak 300 huruf."
        : TahunAwal is < 1945 or > 2200 ? "Isi tahun mulai berlaku dengan empat angka."
        : TahunAkhir < TahunAwal ? "Tahun terakhir mendahului tahun mulai."
        : TahunAkhir > 2200 ? "Isi tahun terakhir dengan empat angka, atau kosongkan."
        : Nomor?.Length > 100 ? "Nomor paling banyak 100 huruf."
        : Edisi?.Length > 60 ? "Edisi paling banyak 60 huruf."
        : null;
}
