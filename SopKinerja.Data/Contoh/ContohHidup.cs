namespace SopKinerja.Data;

/// <summary>
/// The life of a sample office as a file of <c>db/contoh</c>: what people did, act by act, and what they filled in. Times are those of
/// <see cref="JadwalContoh"/>.
/// </summary>
public sealed record ContohHidup
{
    /// <summary>Capaian before the first year, percent, by the indicator's code.</summary>
    public required IReadOnlyDictionary<string, decimal> TahunLalu { get; init; }

    /// <summary>Targets of the quarters.</summary>
    public required IReadOnlyList<decimal> Triwulan { get; init; }

    /// <summary>Sasaran and jumlah realisasi by code, of a period of a year: <c>T-1 Tahunan-0</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<decimal>>> Angka { get; init; }

    /// <summary>Pagu, serapan and realisasi in percent by code, of a year: <c>T-1</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<decimal>>> Program { get; init; }

    /// <summary>What is written into a report, section by section.</summary>
    public required IReadOnlyDictionary<string, string> Naskah { get; init; }

    /// <summary>Each a story of its own; the acts of all of them happen in the order of their times.</summary>
    public required IReadOnlyList<Kisah> Bab { get; init; }

    public sealed record Kisah(string Nama, IReadOnlyList<PerbuatanContoh> Perbuatan);

    public static ContohHidup Baca(string kunci) => BerkasBawaan.Baca<ContohHidup>($"contoh/{kunci}-hidup");
}

public enum AksiContoh
{
    CatatSurat,
    TutupSurat,
    Disposisi,
    Teruskan,
    BacaDisposisi,
    Lapor,
    Batalkan,
    Mulai,
    DisposisiLangkah,
    Selesai,
    Ya,
    Tidak,
    Narasi,
    Versi,
    Koreksi,
    Jawab,
    TandaTangan,
    Arsip,
    Kirim,
    TandaTerima,
    Terbit,
    Batas,
    Isi,
    Terima,
    Kembalikan,
    SalinTahun,
    IsiProgram,
    TutupTahun,

    /// <summary>The letter and the run with which the office starts on its first day.</summary>
    SuratAwal,
    MulaiAwal,
}

/// <summary>One act of one person.</summary>
/// <param name="Pada">When.</param>
/// <param name="Oleh">The account.</param>
/// <param name="Untuk">Of a run or of figures: <c>T-1 Tahunan-0</c>; of a year: <c>T-1</c>.</param>
/// <param name="Surat">The number of the letter that it is about.</param>
/// <param name="Kepada">The posts it goes to, the sections or the codes that it touches, or the recipient.</param>
/// <param name="Teks">What is written.</param>
/// <param name="Tempo">Until when.</param>
/// <param name="Isi">Of a letter that is recorded.</param>
public sealed record PerbuatanContoh(string Pada, string Oleh, AksiContoh Aksi, string Untuk = "T", string? Surat = null,
    IReadOnlyList<string>? Kepada = null, string? Teks = null, string? Tempo = null, ContohKantor.SuratBaru? Isi = null);
