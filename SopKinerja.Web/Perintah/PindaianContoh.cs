namespace SopKinerja.Web.Perintah;

using SopKinerja.Data;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

/// <summary>
/// The signed scan of a sample report: its cover, its figures and its signature, drawn here so that a first start needs no LibreOffice.
/// </summary>
internal static class PindaianContoh
{
    private const double Lebar = 595, Kiri = 70, Kanan = 525;

    /// <summary>What the fonts that every reader has can spell; other letters become a question mark.</summary>
    private const int HurufTerakhir = 0xFF;

    public static NaskahRepository.Pindaian Tulis(LaporanKinerja data, DateOnly tanggal)
    {
        using var pdf = new PdfDocumentBuilder();
        var (tegak, tebal) = (pdf.AddStandard14Font(Standard14Font.TimesRoman), pdf.AddStandard14Font(Standard14Font.TimesBold));
        var lembar = new Lembar(tegak, tebal);
        Sampul(lembar, pdf.AddPage(PageSize.A4), data);
        Ringkasan(lembar, pdf.AddPage(PageSize.A4), data);
        Pengesahan(lembar, pdf.AddPage(PageSize.A4), data, tanggal);
        return new(pdf.Build(), $"{data.Judul} bertanda tangan.pdf", new() { Halaman = 3, Terenkripsi = false });
    }

    /// <summary>The cover of a standing document.</summary>
    public static byte[] Acuan(Instansi kantor, DokumenAcuan dokumen)
    {
        using var pdf = new PdfDocumentBuilder();
        var (tegak, tebal) = (pdf.AddStandard14Font(Standard14Font.TimesRoman), pdf.AddStandard14Font(Standard14Font.TimesBold));
        var (l, hal) = (new Lembar(tegak, tebal), pdf.AddPage(PageSize.A4));
        l.Tengah(hal, kantor.Pemda, 14, 760, true);
        l.Tengah(hal, kantor.Nama.ToUpperInvariant(), 16, 738, true);
        hal.DrawLine(new(Kiri, 724), new(Kanan, 724), 1.5);
        l.Tengah(hal, dokumen.Nama.ToUpperInvariant(), 22, 520, true);
        l.Tengah(hal, $"TAHUN {dokumen.Masa}", 18, 490, true);
        return pdf.Build();
    }

    private static void Sampul(Lembar l, PdfPageBuilder hal, LaporanKinerja data)
    {
        l.Tengah(hal, data.Pemda, 14, 760, true);
        l.Tengah(hal, data.Instansi.ToUpperInvariant(), 16, 738, true);
        hal.DrawLine(new(Kiri, 724), new(Kanan, 724), 1.5);
        l.Tengah(hal, "LAPORAN KINERJA", 26, 520, true);
        l.Tengah(hal, "(LKJ)", 18, 490, true);
        l.Tengah(hal, data.Periode.ToString().ToUpperInvariant(), 20, 455, true);
        hal.DrawRectangle(new(Kiri, 430), 455, 140, 1);
        l.Tengah(hal, data.Instansi, 12, 120, false);
        l.Tengah(hal, data.Alamat ?? data.Kota, 11, 104, false);
    }

    private static void Ringkasan(Lembar l, PdfPageBuilder hal, LaporanKinerja data)
    {
        l.Tengah(hal, "RINGKASAN CAPAIAN KINERJA", 14, 760, true);
        l.Tulis(hal, "Indikator kinerja", 10, Kiri, 724, true);
        l.Rata(hal, "Realisasi", 10, 460, 724, true);
        l.Rata(hal, "Capaian", 10, Kanan, 724, true);
        hal.DrawLine(new(Kiri, 718), new(Kanan, 718), 0.8);
        var y = 702.0;
        foreach (var b in data.Capaian.Take(24))
        {
            var h = b.Hitung(data.Aturan, denganJejak: false);
            l.Tulis(hal, $"{b.Kode}  {Ringkas(b.Uraian)}", 9, Kiri, y, false);
            l.Rata(hal, h.TeksRealisasi, 9, 460, y, false);
            l.Rata(hal, h.Capaian is null ? "-" : $"{h.TeksCapaian}%", 9, Kanan, y, false);
            y -= 18;
        }

        hal.DrawLine(new(Kiri, y + 8), new(Kanan, y + 8), 0.8);
    }

    private static void Pengesahan(Lembar l, PdfPageBuilder hal, LaporanKinerja data, DateOnly tanggal)
    {
        l.Tengah(hal, "LEMBAR PENGESAHAN", 14, 760, true);
        l.Tulis(hal, $"{data.Judul} {data.Instansi} disusun menurut Peraturan Menteri PANRB", 11, Kiri, 716, false);
        l.Tulis(hal, "Nomor 53 Tahun 2014 dan disahkan sebagai pertanggungjawaban kinerja kepada pemberi", 11, Kiri, 700, false);
        l.Tulis(hal, "mandat dan masyarakat.", 11, Kiri, 684, false);
        if (data.PenandaTangan is not { } p)
            return;
        l.Tulis(hal, $"{data.Kota}, {Tanggal.Panjang(tanggal)}", 11, 320, 620, false);
        l.Tulis(hal, $"{p.Jabatan},", 11, 320, 604, false);
        Paraf(hal, 330, 548);
        hal.SetStrokeColor(60, 60, 140);
        hal.DrawCircle(new(318, 556), 40, 1.2);
        hal.ResetColor();
        l.Tulis(hal, p.Nama, 11, 320, 500, true);
        l.Tulis(hal, p.Pangkat ?? "", 11, 320, 485, false);
        l.Tulis(hal, $"NIP {p.Nip}", 11, 320, 470, false);
    }

    /// <summary>A hand's stroke in ink.</summary>
    private static void Paraf(PdfPageBuilder hal, double x, double y)
    {
        hal.SetStrokeColor(20, 40, 150);
        PdfPoint dari = new(x, y);
        for (var t = 1; t <= 60; t++)
        {
            PdfPoint ke = new(x + (t * 1.9) + (9 * Math.Sin(t / 2.3)), y + (20 * Math.Sin(t / 3.1) * Math.Exp(-t / 45.0)));
            hal.DrawLine(dari, ke, 1.4);
            dari = ke;
        }

        hal.ResetColor();
    }

    private static string Ringkas(string uraian) => uraian.Length <= 64 ? uraian : $"{uraian[..61].TrimEnd()}...";

    private sealed class Lembar(PdfDocumentBuilder.AddedFont tegak, PdfDocumentBuilder.AddedFont tebal)
    {
        public void Tulis(PdfPageBuilder hal, string teks, double besar, double x, double y, bool tebalkan) =>
            hal.AddText(Bersih(teks), besar, new(x, y), tebalkan ? tebal : tegak);

        public void Tengah(PdfPageBuilder hal, string teks, double besar, double y, bool tebalkan) =>
            Tulis(hal, teks, besar, (Lebar - Panjang(hal, teks, besar, tebalkan)) / 2, y, tebalkan);

        public void Rata(PdfPageBuilder hal, string teks, double besar, double kanan, double y, bool tebalkan) =>
            Tulis(hal, teks, besar, kanan - Panjang(hal, teks, besar, tebalkan), y, tebalkan);

        private double Panjang(PdfPageBuilder hal, string teks, double besar, bool tebalkan) =>
            hal.MeasureText(Bersih(teks), besar, new(0, 0), tebalkan ? tebal : tegak) is { Count: > 0 } huruf
                ? huruf[^1].EndBaseLine.X
                : 0;

        private static string Bersih(string teks) => string.Concat(teks.Select(c => c <= HurufTerakhir ? c : '?'));
    }
}
