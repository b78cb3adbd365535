namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>What was promised and measured, tables III and V, how each figure was computed, and what proves it: wide.</summary>
internal sealed class BabLampiran : IBab
{
    public void Render(LaporanKinerja data, DocumentBody body)
    {
        var nomor = 0;
        void Lampiran(string judul, TabelDokumen tabel)
        {
            if (nomor++ == 0)
                body.Bagian(JenisBagian.Lebar);
            body.Judul(0, $"Lampiran {nomor} {judul}");
            body.Tabel(tabel);
        }

        if (data.Capaian.Count > 0)
        {
            Lampiran("Perjanjian Kinerja", TabelKinerja.Perjanjian(data.Capaian, data.Aturan, data.Periode));
            Lampiran("Kompilasi Capaian Indikator", TabelBernama.Cari(data, "kompilasi")!);
        }

        if (data.Program.Count > 0)
            Lampiran("Capaian Program dan Kegiatan", TabelBernama.Cari(data, "program")!);
        if (data.Capaian.Count > 0 && !data.TanpaJejak)
            Lampiran("Jejak Perhitungan", TabelKinerja.Jejak(data.Capaian, data.Aturan, data.Periode));
        if (data.Bukti.Count > 0)
            Lampiran("Daftar Bukti Dukung", TabelKinerja.Bukti(data.Bukti));
    }
}
