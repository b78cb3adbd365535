namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

internal sealed class BabAkuntabilitas : IBab
{
    public void Render(LaporanKinerja data, DocumentBody body)
    {
        body.Judul(1, "Akuntabilitas Kinerja");
        body.Judul(2, "Capaian Kinerja Organisasi");
        BagianNarasi.Tambahkan(data, body, "analisis");
        if (data.Capaian.Count == 0)
        {
            body.Paragraf("Belum ada capaian yang dicatat.");
        }
        else
        {
            body.Paragraf($"Pengukuran kinerja membandingkan realisasi dengan target {data.Periode.DalamKalimat}. "
                + $"{KalimatCapaian.Skala(data.Aturan)}{(TanpaIsi.AdaYangDilewati(data) ? $" {data.KalimatKosong}" : "")}");
            body.Paragraf($"{KalimatCapaian.Ringkas(data)} Hasil pengukuran seluruh indikator disajikan pada ", Rujukan.Tabel("lkj"), ".");
            body.Tabel(TabelBernama.Cari(data, "lkj")!);
            for (var i = 1; i <= data.Sasaran.Count; i++)
                UraianSasaran.Tulis(new SasaranLaporan(data, i), body);
        }

        body.Judul(2, "Realisasi Anggaran");
        Anggaran(data, body);
    }

    private static void Anggaran(LaporanKinerja data, DocumentBody body)
    {
        BagianNarasi.Tambahkan(data, body, "anggaran");
        if (data.Program.Count == 0)
        {
            body.Paragraf($"Belum ada program dan kegiatan yang dicatat untuk tahun {data.Tahun}.");
            return;
        }

        body.Paragraf($"{KalimatCapaian.Anggaran(KalimatCapaian.ProgramTeratas(data.Program), data)} Rinciannya disajikan pada ",
            Rujukan.Tabel("anggaran"), ".");
        body.Tabel(TabelBernama.Cari(data, "anggaran")!);
        if (GrafikSasaran.Anggaran(data) is { } grafik)
            body.Grafik(grafik);
    }
}
