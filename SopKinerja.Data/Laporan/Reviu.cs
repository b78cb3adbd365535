namespace SopKinerja.Data;

/// <summary>The Inspektorat's review of one version of a report (PermenPAN-RB 53/2014, annex III).</summary>
public sealed record ReviuLaporan
{
    public required long Id { get; init; }

    public required long LaporanId { get; init; }

    public required long LaporanVersiId { get; init; }

    public required string Apip { get; init; }

    public string? Inspektur { get; init; }

    public string? Nip { get; init; }

    public string? Kota { get; init; }

    public DateOnly? Tanggal { get; init; }

    public string? Kesimpulan { get; init; }

    public required string DibukaOleh { get; init; }

    public required DateTime DibukaPada { get; init; }

    public string? SelesaiOleh { get; init; }

    public DateTime? SelesaiPada { get; init; }

    public required int Versi { get; init; }

    public bool Selesai => SelesaiPada is not null;
}

public enum JawabanReviu
{
    Ya,
    Tidak,
    TidakBerlaku,
}

public sealed record ReviuButir
{
    public required string Kode { get; init; }

    public required JawabanReviu Jawaban { get; init; }

    public string? Keterangan { get; init; }

    public required string Oleh { get; init; }

    public required DateTime Pada { get; init; }
}

/// <summary>A note of the review (Catatan Hasil Reviu) and the office's answer.</summary>
public sealed record ReviuCatatan
{
    public required long Id { get; init; }

    public required string Catatan { get; init; }

    public required string Oleh { get; init; }

    public required DateTime Pada { get; init; }

    public string? Tanggapan { get; init; }

    public string? DitanggapiOleh { get; init; }

    public DateTime? DitanggapiPada { get; init; }
}

/// <summary>
/// A link for a reader of the Inspektorat, with a term. Of the word in the link only the SHA-256 is kept (and the mail that carried it, if
/// one was sent).
/// </summary>
public sealed record ReviuUndangan
{
    public required long Id { get; init; }

    public required long ReviuId { get; init; }

    public required long InstansiId { get; init; }

    public required string Nama { get; init; }

    public string? Surel { get; init; }

    public required DateOnly Sampai { get; init; }

    public required string DibuatOleh { get; init; }

    public required DateTime DibuatPada { get; init; }

    public DateTime? DicabutPada { get; init; }

    public bool Berlaku(DateOnly hari) => DicabutPada is null && hari <= Sampai;

    /// <summary>What is kept of the link's secret.</summary>
    public static string Sidik(string token) => BerkasRepository.Sidik(System.Text.Encoding.UTF8.GetBytes(token));
}

/// <summary>The check list of the review: three groups (lapangan 1a; the wording is that of widely copied forms).</summary>
public sealed record ButirReviu(string Kode, string Kelompok, string Teks)
{
    public static readonly IReadOnlyList<ButirReviu> Semua =
    [
        new("I.1", "I. Format", "Laporan kinerja telah menampilkan data penting instansi"),
        new("I.2", "I. Format", "Laporan kinerja telah menyajikan informasi target kinerja"),
        new("I.3", "I. Format", "Laporan kinerja telah menyajikan capaian kinerja yang memadai"),
        new("I.4", "I. Format", "Lampiran mendukung informasi pada badan laporan"),
        new("I.5", "I. Format", "Laporan kinerja telah menyajikan upaya perbaikan ke depan"),
        new("I.6", "I. Format", "Laporan kinerja telah menyajikan akuntabilitas keuangan"),
        new("II.1", "II. Mekanisme penyusunan", "Laporan kinerja disusun oleh unit kerja yang mempunyai tugas dan fungsi untuk itu"),
        new("II.2", "II. Mekanisme penyusunan", "Informasi dalam laporan kinerja didukung data yang memadai"),
        new("II.3", "II. Mekanisme penyusunan", "Ada mekanisme penyampaian data dan informasi dari unit kerja ke unit penyusun"),
        new("II.4", "II. Mekanisme penyusunan", "Penanggung jawab pengumpulan data di setiap unit kerja telah ditetapkan"),
        new("II.5", "II. Mekanisme penyusunan", "Data kinerja diyakini keandalannya oleh unit kerja"),
        new("II.6", "II. Mekanisme penyusunan", "Analisis dalam laporan kinerja diketahui oleh unit kerja terkait"),
        new("III.1", "III. Substansi", "Tujuan dan sasaran dalam laporan kinerja sesuai dengan perjanjian kinerja"),
        new("III.2", "III. Substansi", "Tujuan dan sasaran dalam laporan kinerja selaras dengan rencana strategis"),
        new("III.3", "III. Substansi", "Bila tidak sesuai atau tidak selaras, ada penjelasan yang memadai"),
        new("III.4", "III. Substansi", "Tujuan dan sasaran dalam laporan kinerja sesuai dengan indikator kinerja utama"),
        new("III.5", "III. Substansi", "Indikator kinerja cukup untuk mengukur tujuan dan sasaran"),
        new("III.6", "III. Substansi", "Ada perbandingan dengan tahun lalu, target akhir Renstra dan standar nasional yang bermanfaat"),
        new("III.7", "III. Substansi", "Indikator kinerja memenuhi kriteria SMART"),
    ];
}
