namespace SopKinerja.Data;

/// <summary>A part of the LKJ that people write, in the order of PermenPAN-RB 53/2014.</summary>
/// <param name="Kunci">The key it is stored under.</param>
/// <param name="Bab">Where it stands, for the editor's list.</param>
/// <param name="Petunjuk">What the office is expected to write.</param>
public sealed record BagianLaporan(string Kunci, string Judul, string Bab, string Petunjuk)
{
    public static readonly IReadOnlyList<BagianLaporan> Semua =
    [
        new("pengantar", "Kata Pengantar", "Bagian awal", "Pengantar dari pimpinan: maksud laporan, harapan, ucapan terima kasih."),
        new("ikhtisar", "Ikhtisar Eksekutif", "Bagian awal", "Capaian terpenting, kendala utama dan langkah yang akan diambil, paling banyak dua halaman."),
        new("latar-belakang", "Latar Belakang", "Bab I Pendahuluan", "Mengapa laporan ini disusun dan gambaran umum organisasi."),
        new("dasar-hukum", "Dasar Hukum", "Bab I Pendahuluan", "Peraturan yang mendasari penyusunan laporan."),
        new("tugas-fungsi", "Tugas, Fungsi dan Struktur Organisasi", "Bab I Pendahuluan", "Tugas dan fungsi menurut peraturan kepala daerah, struktur organisasi."),
        new("isu-strategis", "Isu Strategis", "Bab I Pendahuluan", "Aspek dan masalah utama yang dihadapi organisasi."),
        new("renstra", "Rencana Strategis", "Bab II Perencanaan Kinerja", "Visi, misi, tujuan dan sasaran menurut Renstra."),
        new("perjanjian-kinerja", "Perjanjian Kinerja", "Bab II Perencanaan Kinerja", "Ringkasan Perjanjian Kinerja tahun ini. Tabel targetnya disusun portal."),
        new("analisis", "Analisis Capaian Kinerja", "Bab III Akuntabilitas Kinerja", "Sebab keberhasilan atau kegagalan, dan solusi yang dilakukan."),
        new("anggaran", "Realisasi Anggaran", "Bab III Akuntabilitas Kinerja", "Penjelasan atas penggunaan anggaran. Tabelnya disusun portal."),
        new("penutup", "Penutup", "Bab IV Penutup", "Simpulan umum dan langkah perbaikan ke depan."),
    ];

    public static BagianLaporan? Cari(string? kunci) => Semua.FirstOrDefault(b => b.Kunci == kunci);
}
