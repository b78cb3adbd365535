namespace SopKinerja.Data;

using System.Security.Cryptography;
using System.Text;

/// <summary>The one signed file of a run. What is archived, mailed and published is this, by its hash, and nothing else can be.</summary>
public sealed record NaskahFinal
{
    public required long Id { get; init; }

    public required long PelaksanaanId { get; init; }

    public required string Judul { get; init; }

    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required int NomorVersi { get; init; }

    public required string IsiSha { get; init; }

    public required string Sha256 { get; init; }

    public required string NamaBerkas { get; init; }

    public required long Ukuran { get; init; }

    public required string PenandatanganJabatan { get; init; }

    public required string PenandatanganNama { get; init; }

    public required DateOnly TanggalTandaTangan { get; init; }

    public required string KodeVerifikasi { get; init; }

    public required string DikunciOleh { get; init; }

    public required DateTime DikunciPada { get; init; }

    /// <summary>Which of the run's final files it is, from 1.</summary>
    public int Nomor { get; init; } = 1;

    /// <summary>Why it took the place of the one before.</summary>
    public string? Alasan { get; init; }

    /// <summary>0 while it is the current one.</summary>
    public int Diganti { get; init; }

    public DateTime? DigantiPada { get; init; }

    public bool Berlaku => Diganti == 0;

    /// <summary>"LKJ Tahun 2025", and of one that replaces another "LKJ Tahun 2025 (naskah pengganti 1)".</summary>
    public string Sebutan => Nomor == 1 ? Judul : $"{Judul} (naskah pengganti {Nomor - 1})";
}

public sealed record EntriArsip
{
    public required long Id { get; init; }

    public required int Nomor { get; init; }

    public required long NaskahFinalId { get; init; }

    public required string KodeKlasifikasi { get; init; }

    public required string Uraian { get; init; }

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

    public string? NamaBerkas { get; init; }

    /// <summary>The run whose final file it is.</summary>
    public long PelaksanaanId { get; init; }

    /// <summary>When another final file took its place; the entry itself never changes.</summary>
    public DateTime? DigantiPada { get; init; }

    /// <summary>Signed minutes moved it to the unit kearsipan.</summary>
    public bool Dipindah { get; init; }

    public DateOnly AktifSampai => Tanggal.AddYears(RetensiAktif);

    public DateOnly InaktifSampai => Tanggal.AddYears(RetensiAktif + RetensiInaktif);

    /// <summary>A term ends by the calendar; that a file became inactive is what people signed.</summary>
    public string StatusPada(DateOnly hari) => Dipindah
        ? hari < InaktifSampai ? "Inaktif" : "Masa inaktif berakhir"
        : hari < AktifSampai ? "Aktif" : "Masa aktif berakhir";
}

public sealed record KlasifikasiArsip
{
    public required string Kode { get; init; }

    public required string Uraian { get; init; }

    public required int RetensiAktif { get; init; }

    public required int RetensiInaktif { get; init; }

    public required string NasibAkhir { get; init; }
}

/// <summary>The chain: each entry's hash covers its fields and the hash before it.</summary>
public static class RantaiArsip
{
    /// <summary>Before the first entry.</summary>
    public static readonly string Awal = new('0', 64);

    public static string Sidik(EntriArsip e) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        e.SidikSebelum, e.Nomor, e.KodeKlasifikasi, e.Uraian.ReplaceLineEndings(" "), e.Tanggal.ToString("yyyy-MM-dd", null),
        e.RetensiAktif, e.RetensiInaktif, e.NasibAkhir, e.Sha256))));

    /// <summary>The first thing wrong in a chain, in order of number, or null when it is whole.</summary>
    public static string? Periksa(IEnumerable<EntriArsip> entri)
    {
        var (sebelum, nomor) = (Awal, 0);
        foreach (var e in entri)
        {
            if (e.Nomor != ++nomor)
                return $"Entri nomor {nomor} hilang.";
            if (e.SidikSebelum != sebelum)
                return $"Entri {e.Nomor} tidak menyambung entri sebelumnya.";
            if (Sidik(e) != e.Sidik)
                return $"Entri {e.Nomor} berubah setelah diarsipkan.";
            sebelum = e.Sidik;
        }

        return null;
    }
}
