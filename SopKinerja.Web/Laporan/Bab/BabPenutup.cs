namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

internal sealed class BabPenutup : IBab
{
    public void Render(LaporanKinerja data, DocumentBody body)
    {
        var sorotan = new Sorotan(data);
        body.Judul(1, "Penutup");
        body.Judul(2, "Kesimpulan");
        body.Paragraf(KalimatSorotan.Kesimpulan(sorotan));
        if (KalimatSorotan.Mengkhawatirkan(sorotan) is { } khawatir)
            body.Paragraf(khawatir);
        if (TabelSorotan.Langkah(data) is { } langkah)
        {
            body.Judul(2, "Langkah Perbaikan");
            body.Paragraf("Langkah yang diambil unit penanggung jawab untuk memperbaiki capaian yang belum sesuai target disajikan pada ",
                Rujukan.Tabel(TabelSorotan.NamaLangkah), ".");
            body.Tabel(langkah);
        }

        BagianNarasi.Tambahkan(data, body, "penutup");
        body.Paragraf($"Laporan kinerja {data.Instansi} {data.Periode.DalamKalimat} ini menjadi pertanggungjawaban dan bahan perbaikan "
            + "kinerja.");
        Pengesahan.TandaTangan(data, body);
        if (data.PosisiReviu == PosisiReviu.SetelahPenutup)
            Pengesahan.Reviu(data, body);
    }
}
