namespace SopKinerja.Data;

/// <summary>The seven analyses of each sasaran (PermenPAN-RB 53/2014, annex II, Bab III A).</summary>
public enum AnalisisSasaran
{
    Target,
    Tahun,
    Renstra,
    Nasional,
    Sebab,
    Efisiensi,
    Program,
}

/// <summary>A part of the LKJ that people write, in the order of PermenPAN-RB 53/2014.</summary>
/// <param name="Kunci">The key it is stored under.</param>
/// <param name="Bab">Where it stands, for the editor's list.</param>
/// <param name="Petunjuk">What the office is expected to write.</param>
/// <param name="Wajib">The report is not whole without it. The analyses are optional: the portal writes them from data.</param>
public sealed record BagianLaporan(string Kunci, string Judul, string Bab, string Petunjuk, bool Wajib = true)
{
    private const string Awal = "Bagian awal", I = "Bab I Pendahuluan", II = "Bab II Perencanaan Kinerja",
        III = "Bab III Akuntabilitas Kinerja";

    private static readonly IReadOnlyList<BagianLaporan> s_sebelum =
    [
        new("pengantar", "Kata Pengantar", Awal, "Pengantar dari pimpinan: maksud laporan, harapan, ucapan terima kasih."),
        new("ikhtisar", "Ikhtisar Eksekutif", Awal,
            "Capaian terpenting, kendala utama dan langkah yang akan diambil, paling banyak dua halaman."),
        new("latar-belakang", "Latar Belakang", I, "Mengapa laporan ini disusun dan gambaran umum organisasi."),
        new("dasar-hukum", "Dasar Hukum", I, "Peraturan yang mendasari penyusunan laporan."),
        new("tugas-fungsi", "Tugas dan Fungsi", I, "Tugas dan fungsi menurut peraturan kepala daerah."),
        new("struktur-organisasi", "Struktur Organisasi", I, "Penjelasan susunan organisasi. Tabel jabatan dan pejabatnya disusun portal.",
            false),
        new("isu-strategis", "Isu Strategis", I, "Aspek dan masalah utama yang dihadapi organisasi."),
        new("renstra", "Rencana Strategis", II, "Visi, misi, tujuan dan sasaran menurut Renstra."),
        new("perjanjian-kinerja", "Perjanjian Kinerja", II, "Ringkasan Perjanjian Kinerja tahun ini. Tabel targetnya disusun portal."),
        new("analisis", "Capaian Kinerja Organisasi", III, "Gambaran umum capaian kinerja, sebelum uraian tiap sasaran."),
    ];

    private static readonly IReadOnlyList<BagianLaporan> s_sesudah =
    [
        new("anggaran", "Realisasi Anggaran", III, "Penjelasan atas penggunaan anggaran. Tabelnya disusun portal."),
        new("penutup", "Penutup", "Bab IV Penutup", "Simpulan umum dan langkah perbaikan ke depan."),
    ];

    /// <summary>The analyses that a report of this kind makes: interim reports leave out what only a year can show.</summary>
    public static IReadOnlyList<AnalisisSasaran> Analisis(JenisPeriode jenis) => jenis switch
    {
        JenisPeriode.Triwulan => [AnalisisSasaran.Target, AnalisisSasaran.Sebab, AnalisisSasaran.Program],
        JenisPeriode.Semester => [AnalisisSasaran.Target, AnalisisSasaran.Tahun, AnalisisSasaran.Sebab, AnalisisSasaran.Efisiensi,
            AnalisisSasaran.Program],
        _ => Enum.GetValues<AnalisisSasaran>(),
    };

    /// <summary>The parts of a report of this kind; the executive summary and the renstra are the year's and the semester's.</summary>
    public static bool Ada(JenisPeriode jenis, string kunci) => kunci switch
    {
        "ikhtisar" => jenis != JenisPeriode.Triwulan,
        "tugas-fungsi" or "struktur-organisasi" or "isu-strategis" or "renstra" => jenis == JenisPeriode.Tahunan,
        _ => true,
    };

    public static string KunciSasaran(long sasaranId, AnalisisSasaran analisis) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"sasaran-{sasaranId}-{analisis.ToString().ToLowerInvariant()}");

    public static string JudulAnalisis(AnalisisSasaran analisis) => analisis switch
    {
        AnalisisSasaran.Target => "Target dan Realisasi",
        AnalisisSasaran.Tahun => "Perbandingan dengan Tahun-Tahun Sebelumnya",
        AnalisisSasaran.Renstra => "Perbandingan dengan Target Akhir Renstra",
        AnalisisSasaran.Nasional => "Perbandingan dengan Standar Nasional",
        AnalisisSasaran.Sebab => "Penyebab Keberhasilan atau Kegagalan dan Solusi",
        AnalisisSasaran.Efisiensi => "Efisiensi Penggunaan Sumber Daya",
        _ => "Program dan Kegiatan Penunjang",
    };

    /// <summary>All parts of a report of this kind with these indicators, in the order of the report.</summary>
    public static IReadOnlyList<BagianLaporan> Untuk(JenisPeriode jenis, IReadOnlyList<BarisCapaian> capaian) =>
    [
        .. s_sebelum.Where(b => Ada(jenis, b.Kunci)),
        .. capaian.DistinctBy(b => b.SasaranId)
            .SelectMany((s, n) => Analisis(jenis).Select(a => new BagianLaporan(KunciSasaran(s.SasaranId, a), JudulAnalisis(a),
            $"Sasaran {n + 1}: {s.SasaranUraian}", Petunjuknya(a), false))),
        .. s_sesudah,
    ];

    /// <summary>What a section is called, also one of a sasaran that is no longer there.</summary>
    public static string NamaDari(string kunci, IReadOnlyList<BagianLaporan> ada)
    {
        if (ada.FirstOrDefault(b => b.Kunci == kunci) is { } b)
            return b.Kunci.StartsWith("sasaran-", StringComparison.Ordinal)
                ? $"{b.Bab[..b.Bab.IndexOf(':', StringComparison.Ordinal)]}, {b.Judul}"
                : b.Judul;
        return s_sebelum.Concat(s_sesudah).FirstOrDefault(x => x.Kunci == kunci)?.Judul
            ?? (kunci.Split('-') is ["sasaran", _, var analisis] && Enum.TryParse<AnalisisSasaran>(analisis, true, out var a)
                ? $"{JudulAnalisis(a)} (sasaran)"
                : kunci);
    }

    private static string Petunjuknya(AnalisisSasaran analisis) => analisis switch
    {
        AnalisisSasaran.Target => "Penjelasan tambahan atas target dan realisasi tahun ini. Tabel dan grafiknya disusun portal.",
        AnalisisSasaran.Tahun => "Mengapa capaian naik atau turun dibandingkan tahun-tahun sebelumnya.",
        AnalisisSasaran.Renstra => "Peluang mencapai target akhir Renstra.",
        AnalisisSasaran.Nasional => "Kedudukan kantor terhadap standar nasional.",
        AnalisisSasaran.Sebab =>
            "Sebab keberhasilan atau kegagalan, dan solusi yang telah dilakukan. Kendala dan upaya tiap indikator sudah disusun portal.",
        AnalisisSasaran.Efisiensi => "Penjelasan atas penggunaan anggaran, tenaga dan sarana.",
        _ => "Program dan kegiatan yang menunjang keberhasilan atau kegagalan.",
    };
}
