namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;

internal sealed class BabPenutup : IReportSection
{
    public void Render(LaporanKinerja data, ReportBody body)
    {
        body.Judul(1, "Penutup");
        body.Paragraf($"{data.Judul} ini menyajikan capaian kinerja {data.Instansi} sebagai pertanggungjawaban dan bahan perbaikan kinerja. {KalimatCapaian.Ringkas(data)}");
        BagianNarasi.Tambahkan(data, body, "penutup");
        Pengesahan.TandaTangan(data, body);
        if (data.PosisiReviu == PosisiReviu.SetelahPenutup)
            Pengesahan.Reviu(data, body);
    }
}
