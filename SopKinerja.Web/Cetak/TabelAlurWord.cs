namespace SopKinerja.Web.Cetak;

using SopKinerja.Data;
using SopKinerja.Web.Alur;
using SopKinerja.Web.Dokumen;

/// <summary>The flow table in Word: a table for each page, so that a page ends where its connectors stand whatever opens the file.</summary>
internal static class TabelAlurWord
{
    /// <summary>Twips between a cell's edge and its text.</summary>
    private const int Dalam = 85;

    public static void Tulis(WordWriter w, NaskahSopCetak n, (int Lebar, int Tinggi) kertas)
    {
        var ukuran = UkuranSop.Terbaik(kertas, n.Pelaksana, n.Langkah, n.Versi.Keterangan);
        foreach (var (i, h) in ukuran.Halaman.Index())
        {
            w.NewPage();
            if (i == 0)
                w.Paragraph("JudulLembar", $"SOP {n.Versi.Nama}".ToUpperInvariant());
            Halaman(w, n, ukuran, h);
        }

        if (!ukuran.Keterangan && n.Versi.Keterangan is { Length: > 0 } teks)
            foreach (var baris in ("Keterangan: " + teks).Split('\n'))
                w.Paragraph("Sel", baris);
    }

    private static void Halaman(WordWriter w, NaskahSopCetak n, UkuranSop u, HalamanAlur h)
    {
        w.BeginTable(u.Kolom);
        Kepala(w, n, u);
        if (h.Atas.Count > 0)
            Sambungan(w, u, h.Atas, true);
        for (var i = h.Dari; i <= h.Sampai; i++)
        {
            w.BeginRow(u.Baris[i].Tinggi);
            Baris(w, n, u, i);
            if (u.Keterangan)
            {
                w.BeginCell(u.Kolom.Count - 1, 1, i == h.Dari || i == u.BarisKeterangan ? GabungSel.Mulai : GabungSel.Lanjut,
                    tengah: false);
                foreach (var teks in (i == u.BarisKeterangan ? n.Versi.Keterangan! : "").Split('\n'))
                    w.Paragraph(u.Gaya, teks);
                w.EndCell();
            }

            w.EndRow();
        }

        if (h.Bawah.Count > 0)
            Sambungan(w, u, h.Bawah, false);
        w.EndTable();
    }

    private static void Kepala(WordWriter w, NaskahSopCetak n, UkuranSop u)
    {
        var mutu = 2 + u.Pelaksana;
        w.BeginRow(UkuranSop.TinggiSatuBaris, kepala: true);
        Judul(w, 0, 1, "No", GabungSel.Mulai);
        Judul(w, 1, 1, "Kegiatan", GabungSel.Mulai);
        Judul(w, 2, u.Pelaksana, "Pelaksana");
        Judul(w, mutu, 3, "Mutu baku");
        if (u.Keterangan)
            Judul(w, mutu + 3, 1, "Keterangan", GabungSel.Mulai);
        w.EndRow();
        w.BeginRow(u.TinggiNama, kepala: true);
        Judul(w, 0, 1, "", GabungSel.Lanjut);
        Judul(w, 1, 1, "", GabungSel.Lanjut);
        foreach (var (i, p) in n.Pelaksana.Index())
            Judul(w, 2 + i, 1, p.Nama, gaya: u.GayaNama);
        foreach (var (i, teks) in new[] { "Kelengkapan", "Waktu", "Output" }.Index())
            Judul(w, mutu + i, 1, teks, gaya: u.GayaNama);
        if (u.Keterangan)
            Judul(w, mutu + 3, 1, "", GabungSel.Lanjut);
        w.EndRow();
        w.BeginRow(UkuranSop.TinggiSatuBaris - 20, kepala: true);
        for (var i = 0; i < u.Kolom.Count; i++)
        {
            w.BeginCell(i, 1, tengah: true);
            w.Paragraph("SelNomor", Angka.Digit(i + 1));
            w.EndCell();
        }

        w.EndRow();
    }

    private static void Judul(WordWriter w, int kolom, int rentang, string teks, GabungSel gabung = GabungSel.Tidak,
        string gaya = "SelKepala")
    {
        w.BeginCell(kolom, rentang, gabung, tengah: true);
        w.Paragraph(gaya, teks);
        w.EndCell();
    }

    private static void Baris(WordWriter w, NaskahSopCetak n, UkuranSop u, int i)
    {
        var b = u.Baris[i];
        var l = n.Langkah[b.Langkah];
        Teks(w, 0, "SelTengah", b.Lanjutan ? "" : Angka.Digit(l.Nomor));
        Teks(w, 1, u.Gaya, b.Kegiatan);
        for (var k = 0; k < u.Pelaksana; k++)
        {
            w.BeginCell(2 + k, 1);
            w.BeginParagraph("AkhirBagian");
            Gambar(w, u, i, k, l);
            w.EndParagraph();
            w.EndCell();
        }

        Teks(w, 2 + u.Pelaksana, u.Gaya, b.Kelengkapan);
        Teks(w, 3 + u.Pelaksana, "SelTengah", b.Lanjutan ? "" : l.WaktuTeks);
        Teks(w, 4 + u.Pelaksana, u.Gaya, b.Output);
    }

    private static void Teks(WordWriter w, int kolom, string gaya, string teks)
    {
        w.BeginCell(kolom, 1, tengah: true);
        foreach (var baris in teks.Split('\n'))
            w.Paragraph(gaya, baris);
        w.EndCell();
    }

    private static void Gambar(WordWriter w, UkuranSop u, int baris, int kolom, SopLangkah l)
    {
        var (lebar, tinggi) = (u.LebarPelaksana, u.Baris[baris].Tinggi);
        var bersimbol = !u.Baris[baris].Lanjutan && u.Rute.Baris[baris].Kolom == kolom;
        var simbol = SimbolWord.Dari(l.Bentuk, lebar);
        foreach (var r in u.Rute.Garis(baris, kolom))
        {
            var (x1, y1, x2, y2) = (Skala(r.X1, lebar), Skala(r.Y1, tinggi), Skala(r.X2, lebar), Skala(r.Y2, tinggi));
            if (!bersimbol || !r.Menyentuh)
            {
                Garis(w, x1, y1, x2, y2, false);
                continue;
            }

            // A line to the middle ends at the symbol's edge, with an arrow where it comes in.
            var masuk = u.Rute.Jalur[r.Jalur].Ke == baris;
            var (tx, ty) = (lebar / 2, tinggi / 2);
            var sesudah = (r.Tegak ? r.Y1 : r.X1) == RuteAlur.Tengah;
            if (r.Tegak)
                Garis(w, x1, sesudah ? y2 : y1, tx, ty + (sesudah ? simbol.Tinggi : -simbol.Tinggi) / 2, masuk);
            else
                Garis(w, sesudah ? x2 : x1, y1, tx + (sesudah ? simbol.Lebar : -simbol.Lebar) / 2, ty, masuk);
        }

        if (!bersimbol)
            return;
        WordShape.Shape(w, simbol.Bentuk, $"Langkah {l.Nomor}", (lebar - simbol.Lebar) / 2 - Dalam, (tinggi - simbol.Tinggi) / 2,
            simbol.Lebar, simbol.Tinggi, simbol.Teks, simbol.Huruf);
        if (l.Bentuk == BentukLangkah.Keputusan)
            Cabang(w, u, baris, simbol);
    }

    /// <summary>"Ya" beside the line below, "Tidak" above the line by which it leaves.</summary>
    private static void Cabang(WordWriter w, UkuranSop u, int baris, SimbolWord simbol)
    {
        const int lebar = 430, tinggi = 170;
        var (tengah, y) = (u.LebarPelaksana / 2, u.Baris[baris].Tinggi / 2);
        WordShape.Label(w, "Ya", tengah + 20 - Dalam, y + simbol.Tinggi / 2 - 20, 220, tinggi);
        if (u.Rute.TidakKeKanan(baris) is { } kanan)
            WordShape.Label(w, "Tidak", (kanan ? tengah + simbol.Lebar / 4 : tengah - simbol.Lebar / 4 - lebar) - Dalam,
                y - simbol.Tinggi / 2 - 20, lebar, tinggi);
    }

    private static void Sambungan(WordWriter w, UkuranSop u, IReadOnlyList<Sambungan> sambung, bool atas)
    {
        const int sisi = 300;
        w.BeginRow(UkuranSop.TinggiSambung);
        for (var i = 0; i < u.Kolom.Count; i++)
        {
            w.BeginCell(i, 1);
            w.BeginParagraph("AkhirBagian");
            foreach (var s in sambung.Where(s => s.Kolom == i - 2))
            {
                var x = Math.Clamp(Skala(s.X, u.LebarPelaksana), sisi / 2, u.LebarPelaksana - sisi / 2);
                var (y, luar) = ((UkuranSop.TinggiSambung - sisi) / 2, Skala(s.X, u.LebarPelaksana));
                if (atas)
                    Garis(w, luar, s.Turun ? y + sisi : UkuranSop.TinggiSambung, luar, s.Turun ? UkuranSop.TinggiSambung : y + sisi,
                        !s.Turun);
                else
                    Garis(w, luar, s.Turun ? 0 : y, luar, s.Turun ? y : 0, s.Turun);
                WordShape.Shape(w, "flowChartOffpageConnector", $"Sambungan {s.Huruf}", x - sisi / 2 - Dalam, y, sisi, sisi, s.Huruf, 14);
            }

            w.EndParagraph();
            w.EndCell();
        }

        w.EndRow();
    }

    private static void Garis(WordWriter w, int x1, int y1, int x2, int y2, bool panah) =>
        WordShape.Line(w, x1 - Dalam, y1, x2 - Dalam, y2, panah);

    private static int Skala(int satuan, int panjang) => (int)((long)satuan * panjang / RuteAlur.Sel);
}

/// <summary>One of the five symbols as a preset of DrawingML, sized for its column (twips).</summary>
internal readonly record struct SimbolWord(string Bentuk, int Lebar, int Tinggi, string Teks, int Huruf)
{
    public static SimbolWord Dari(BentukLangkah bentuk, int kolom)
    {
        var (lebar, tinggi) = (Math.Min(822, kolom * 62 / 100), 408);
        return bentuk switch
        {
            BentukLangkah.Mulai or BentukLangkah.Selesai => new("flowChartTerminator", lebar, tinggi, bentuk.ToString(), kolom < 900
                ? 10 : 14),
            BentukLangkah.Keputusan => new("flowChartDecision", Math.Min(964, kolom * 68 / 100), 560, "", 14),
            BentukLangkah.Penghubung => new("flowChartOffpageConnector", Math.Min(400, lebar), 400, "", 14),
            _ => new("flowChartProcess", lebar, tinggi, "", 14),
        };
    }
}
