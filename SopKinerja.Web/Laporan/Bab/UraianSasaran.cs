namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>
/// One sasaran of Bab III A: the analyses that PermenPAN-RB 53/2014 asks for, from stored data, each with the office's narrative beside.
/// No heading stands without text: where data are missing, the sentence says which, or the office switched such headings off.
/// </summary>
internal static class UraianSasaran
{
    public static void Tulis(SasaranLaporan s, DocumentBody body)
    {
        body.Judul(3, s.Uraian);
        body.Paragraf(KalimatCapaian.Sasaran(s.Baris, s.Data.Aturan));
        foreach (var analisis in BagianLaporan.Analisis(s.Data.JenisPeriode).Where(a => !TanpaIsi.Dilewati(s, a)))
        {
            body.Judul(4, BagianLaporan.JudulAnalisis(analisis));
            Isi(analisis, s, body);
            BagianNarasi.Tambahkan(s.Data, body, BagianLaporan.KunciSasaran(s.Baris[0].SasaranId, analisis));
        }
    }

    private static void Isi(AnalisisSasaran analisis, SasaranLaporan s, DocumentBody body)
    {
        switch (analisis)
        {
            case AnalisisSasaran.Target:
                Dengan(body, KalimatAnalisis.Target(s), TabelAnalisis.Capaian(s), GrafikSasaran.Capaian(s));
                break;
            case AnalisisSasaran.Tahun:
                Dengan(body, KalimatAnalisis.Tahun(s), TabelAnalisis.Tahun(s), GrafikSasaran.Tren(s));
                break;
            case AnalisisSasaran.Renstra:
                Dengan(body, KalimatAnalisis.Renstra(s), TabelAnalisis.Renstra(s), null);
                break;
            case AnalisisSasaran.Nasional:
                Dengan(body, KalimatAnalisis.Nasional(s), TabelAnalisis.Nasional(s), null);
                break;
            case AnalisisSasaran.Sebab:
                for (var i = 0; i < s.Baris.Count; i++)
                    body.Paragraf(ParagrafIndikator.Tulis(s, i));
                break;
            case AnalisisSasaran.Efisiensi:
                body.Paragraf(KalimatAnalisis.Efisiensi(s));
                break;
            default:
                Dengan(body, KalimatAnalisis.Penunjang(s), TabelAnalisis.Penunjang(s), null);
                break;
        }
    }

    private static void Dengan(DocumentBody body, string kalimat, TabelDokumen? tabel, GrafikDokumen? grafik)
    {
        if (tabel is null)
            body.Paragraf(kalimat);
        else
        {
            body.Paragraf($"{kalimat} Rinciannya disajikan pada ", Rujukan.Tabel(tabel.Nama!), ".");
            body.Tabel(tabel);
        }

        if (grafik is not null)
            body.Grafik(grafik);
    }
}
