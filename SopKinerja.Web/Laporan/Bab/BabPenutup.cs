namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

internal sealed class BabPenutup : IBab
{
    public void Render(LaporanKinerja data, DocumentBody body)
    {
        body.Judul(1, "Penutup");
        body.Paragraf($"Laporan kinerja {data.Instansi} {data.Periode.DalamKalimat} ini menjadi pertanggungjawaban dan bahan perbaikan "
            + $"kinerja. {KalimatCapaian.Ringkas(data)}");
        BagianNarasi.Tambahkan(data, body, "penutup");
        Pengesahan.TandaTangan(data, body);
        if (data.PosisiReviu == PosisiReviu.SetelahPenutup)
            Pengesahan.Reviu(data, body);
    }
}
