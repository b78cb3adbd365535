namespace SopKinerja.Web.Pages.Pengaturan;

using System.Text;

/// <summary>
/// Days off of 2026 as an example to start from. Not a source: the office compares it with the joint decree (SKB 3 Menteri) before it is
/// kept, and the page says so.
/// </summary>
internal static class LiburContoh
{
    private const string Isi = """
        tanggal,nama,jenis
        2026-01-01,Tahun Baru 2026 Masehi,Nasional
        2026-01-16,Isra Mikraj Nabi Muhammad saw.,Nasional
        2026-02-16,Cuti bersama Tahun Baru Imlek,Cuti bersama
        2026-02-17,Tahun Baru Imlek 2577 Kongzili,Nasional
        2026-03-18,Cuti bersama Hari Suci Nyepi,Cuti bersama
        2026-03-19,Hari Suci Nyepi (Tahun Baru Saka 1948),Nasional
        2026-03-20,Cuti bersama Idulfitri,Cuti bersama
        2026-03-21,Idulfitri 1447 Hijriah,Nasional
        2026-03-22,Idulfitri 1447 Hijriah,Nasional
        2026-03-23,Cuti bersama Idulfitri,Cuti bersama
        2026-03-24,Cuti bersama Idulfitri,Cuti bersama
        2026-04-03,Wafat Yesus Kristus,Nasional
        2026-04-05,Kebangkitan Yesus Kristus (Paskah),Nasional
        2026-05-01,Hari Buruh Internasional,Nasional
        2026-05-14,Kenaikan Yesus Kristus,Nasional
        2026-05-15,Cuti bersama Kenaikan Yesus Kristus,Cuti bersama
        2026-05-27,Iduladha 1447 Hijriah,Nasional
        2026-05-28,Cuti bersama Iduladha,Cuti bersama
        2026-05-31,Hari Raya Waisak 2570 BE,Nasional
        2026-06-01,Hari Lahir Pancasila,Nasional
        2026-06-16,Tahun Baru Islam 1448 Hijriah,Nasional
        2026-08-17,Proklamasi Kemerdekaan,Nasional
        2026-08-25,Maulid Nabi Muhammad saw.,Nasional
        2026-12-24,Cuti bersama Natal,Cuti bersama
        2026-12-25,Kelahiran Yesus Kristus,Nasional
        """;

    public static byte[] Csv2026 => Encoding.UTF8.GetBytes(Isi);
}
