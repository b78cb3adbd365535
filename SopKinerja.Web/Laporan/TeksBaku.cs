namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;

/// <summary>What a section says while nobody wrote it, and what one may begin from.</summary>
public static class TeksBaku
{
    private const string DasarHukum =
        "1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;\n"
        + "2. Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah;\n"
        + "3. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;\n"
        + "4. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis "
        + "Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah.";

    /// <summary>Null for a section that only the office can write.</summary>
    public static string? Cari(LaporanKinerja data, string kunci) => kunci switch
    {
        "pengantar" => Pengantar(data),
        "dasar-hukum" => DasarHukum,
        _ => null,
    };

    private static string Pengantar(LaporanKinerja data) =>
        $"Laporan kinerja {data.Instansi} {data.Periode.DalamKalimat} disusun sebagai pertanggungjawaban atas pelaksanaan tugas dan fungsi "
        + "serta penggunaan anggaran, menurut Peraturan Presiden Nomor 29 Tahun 2014 dan Peraturan Menteri Pendayagunaan Aparatur Negara dan "
        + "Reformasi Birokrasi Nomor 53 Tahun 2014.\n\n"
        + "Laporan ini menyajikan sasaran dan target yang diperjanjikan, capaiannya, sebab keberhasilan dan kegagalan, penggunaan anggaran, "
        + "serta langkah perbaikan yang diambil.\n\n"
        + "Kami berterima kasih kepada semua pihak yang membantu penyusunannya. Semoga laporan ini berguna bagi perbaikan kinerja pada tahun "
        + "berikutnya.";
}
