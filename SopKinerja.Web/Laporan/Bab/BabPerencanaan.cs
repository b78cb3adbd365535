namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

internal sealed class BabPerencanaan : IBab
{
    public void Render(LaporanKinerja data, DocumentBody body)
    {
        body.Judul(1, "Perencanaan Kinerja");
        BagianNarasi.Tulis(data, body, "renstra", "Rencana Strategis");
        body.Judul(2, "Perjanjian Kinerja");
        BagianNarasi.Tambahkan(data, body, "perjanjian-kinerja");
        if (data.Capaian.Count == 0)
        {
            body.Paragraf($"Belum ada sasaran dan indikator yang dicatat untuk tahun {data.Tahun}.");
            return;
        }

        body.Paragraf($"Sasaran, indikator dan target yang diperjanjikan untuk tahun "
            + $"{data.Tahun}{(data.JenisPeriode == JenisPeriode.Tahunan ? "" : $", dengan target {data.Periode.DalamKalimat},")} disajikan pada ",
                Rujukan.Tabel("pk"), ".");
        body.Tabel(TabelBernama.Cari(data, "pk")!);
    }
}
