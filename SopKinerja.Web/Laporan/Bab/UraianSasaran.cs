namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>
/// One sasaran of Bab III A: the analyses that PermenPAN-RB 53/2014 asks for, from stored data, each with the office's narrative beside.
/// What compares stands in one table, and each figure once: target, years, end of the Renstra, national standard.
/// No heading stands without text: where data are missing, the sentence says which, or the office switched such headings off.
/// </summary>
internal static class UraianSasaran
{
    private const string Perbandingan = "Target, Realisasi dan Perbandingan";

    private static readonly AnalisisSasaran[] s_banding =
        [AnalisisSasaran.Target, AnalisisSasaran.Tahun, AnalisisSasaran.Renstra, AnalisisSasaran.Nasional];

    public static void Tulis(SasaranLaporan s, DocumentBody body)
    {
        body.Judul(3, s.Uraian);
        body.Paragraf(KalimatCapaian.Sasaran(s.Baris, s.Data.Aturan));
        var analisis = BagianLaporan.Analisis(s.Data.JenisPeriode).Where(a => !TanpaIsi.Dilewati(s, a)).ToList();
        body.Judul(4, Perbandingan);
        Banding(s, body, [.. analisis.Intersect(s_banding)]);
        foreach (var a in analisis.Except(s_banding))
        {
            body.Judul(4, BagianLaporan.JudulAnalisis(a));
            Isi(a, s, body);
            Narasi(s, body, a);
        }
    }

    private static void Banding(SasaranLaporan s, DocumentBody body, IReadOnlyList<AnalisisSasaran> analisis)
    {
        // The sentence of the target points at the table; the others go on from it.
        var pertama = KalimatAnalisis.Target(s).TrimEnd('.');
        var lain = string.Join(' ', analisis.Where(a => a != AnalisisSasaran.Target).Select(a => a switch
        {
            AnalisisSasaran.Tahun => KalimatAnalisis.Tahun(s),
            AnalisisSasaran.Renstra => KalimatAnalisis.Renstra(s),
            _ => KalimatAnalisis.Nasional(s),
        }));
        var tabel = TabelAnalisis.Capaian(s);
        body.Paragraf($"{pertama} (", Rujukan.Tabel(tabel.Nama!), $"). {lain}".TrimEnd());
        body.Tabel(tabel);
        foreach (var grafik in GrafikSasaran.Semua(s))
            body.Grafik(grafik);
        foreach (var a in s_banding)
            Narasi(s, body, a);
    }

    private static void Isi(AnalisisSasaran analisis, SasaranLaporan s, DocumentBody body)
    {
        switch (analisis)
        {
            case AnalisisSasaran.Sebab:
                for (var i = 0; i < s.Baris.Count; i++)
                    body.Paragraf(ParagrafIndikator.Tulis(s, i));
                break;
            case AnalisisSasaran.Efisiensi:
                body.Paragraf(KalimatAnalisis.Efisiensi(s));
                break;
            case AnalisisSasaran.Program when TabelAnalisis.Penunjang(s) is { } tabel:
                body.Paragraf($"{KalimatAnalisis.Penunjang(s).TrimEnd('.')} (", Rujukan.Tabel(tabel.Nama!), ").");
                body.Tabel(tabel);
                break;
            default:
                body.Paragraf(KalimatAnalisis.Penunjang(s));
                break;
        }
    }

    private static void Narasi(SasaranLaporan s, DocumentBody body, AnalisisSasaran a) =>
        BagianNarasi.Tambahkan(s.Data, body, BagianLaporan.KunciSasaran(s.Baris[0].SasaranId, a));
}
