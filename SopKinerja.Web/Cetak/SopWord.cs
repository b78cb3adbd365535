namespace SopKinerja.Web.Cetak;

using SopKinerja.Data;
using SopKinerja.Web.Alur;
using SopKinerja.Web.Dokumen;

/// <summary>The SOP AP on landscape paper (PermenPAN-RB 35/2012): the identity block, then the flow table with its symbols.</summary>
public static class SopWord
{
    private const int Kiri = 5500, Label = 1785, Sela = 1050;

    public static void Write(NaskahSopCetak n, (int Lebar, int Tinggi) kertas, Stream output)
    {
        var bahan = new BahanLogo(n.IsiLogo);
        var v = n.Versi;
        var halaman = new TataHalaman(kertas.Lebar, kertas.Tinggi, UkuranSop.Tepi, UkuranSop.Tepi, UkuranSop.TepiBawah, UkuranSop.Tepi,
            851, 567);
        WordPackage.Write(output, $"SOP {v.Nama}", v.Kop2, new DaftarIsi(bahan), bahan,
            new Kertas { Halaman = halaman, Tanda = $"SOP {v.Nama}, {v.Nomor}" }, body =>
            {
                body.Bentang();
                Identitas(body.Word, n);
                TabelAlurWord.Tulis(body.Word, n, kertas);
            });
    }

    private static void Identitas(WordWriter w, NaskahSopCetak n)
    {
        var v = n.Versi;
        w.BeginTable([Kiri, Label, Sela, w.Lebar - Kiri - Label - Sela], berkepala: false);
        Baris(w, n, "Nomor SOP", v.Nomor, GabungSel.Mulai);
        Baris(w, n, "Tanggal pembuatan", Hari(v.TanggalPembuatan));
        Baris(w, n, "Tanggal revisi", Hari(v.TanggalRevisi));
        Baris(w, n, "Tanggal efektif", Hari(v.TanggalEfektif));
        w.BeginRow(false);
        Kop(w, n, GabungSel.Lanjut);
        Sel(w, 1, 1, "Sel", "Disahkan oleh");
        w.BeginCell(2, 2);
        w.Paragraph("SelKepala", v.DisahkanJabatan.ToUpperInvariant() + ",");
        w.Paragraph("SelTtd", v.DisahkanNama);
        foreach (var teks in new[] { v.DisahkanPangkat, v.DisahkanNip is { Length: > 0 } nip ? $"NIP. {Nip.Format(nip)}" : null })
            if (!string.IsNullOrEmpty(teks))
                w.Paragraph("SelTengah", teks);
        w.EndCell();
        w.EndRow();
        Baris(w, n, "Nama SOP", v.Nama, kuat: true);
        Dua(w, "Dasar hukum", v.DasarHukum, "Kualifikasi pelaksana", v.Kualifikasi);
        Dua(w, "Keterkaitan", v.Keterkaitan, "Peralatan/perlengkapan", v.Peralatan);
        Dua(w, "Peringatan", v.Peringatan, "Pencatatan dan pendataan", v.Pencatatan);
        w.EndTable();
        w.Paragraph("SelKecil", "Kapsul: mulai/selesai · kotak: kegiatan · belah ketupat: keputusan · segi lima: sambungan halaman · anak panah: arah.");
    }

    private static void Baris(WordWriter w, NaskahSopCetak n, string label, string isi, GabungSel kop = GabungSel.Lanjut, bool kuat = false)
    {
        w.BeginRow(false);
        Kop(w, n, kop);
        Sel(w, 1, 1, "Sel", label);
        w.BeginCell(2, 2);
        w.BeginParagraph("Sel");
        w.Run(isi, kuat ? "Strong" : null);
        w.EndParagraph();
        w.EndCell();
        w.EndRow();
    }

    private static void Kop(WordWriter w, NaskahSopCetak n, GabungSel gabung)
    {
        w.BeginCell(0, 1, gabung, tengah: true);
        if (gabung == GabungSel.Lanjut)
        {
            w.Paragraph("Sel", "");
        }
        else
        {
            if (n.Logo is { } logo)
            {
                w.BeginParagraph("SelTengah");
                w.Picture(logo, $"Logo {n.Versi.Kop2}", 1080);
                w.EndParagraph();
            }

            w.Paragraph("SelKepala", n.Versi.Kop1);
            w.Paragraph("SelKepala", n.Versi.Kop2);
            if (!string.IsNullOrEmpty(n.Versi.Kop3))
                w.Paragraph("SelTengah", n.Versi.Kop3);
        }

        w.EndCell();
    }

    /// <summary>Two headings side by side; their lists may be longer than a page.</summary>
    private static void Dua(WordWriter w, string kiri, string isiKiri, string kanan, string isiKanan)
    {
        w.BeginFlexibleRow();
        Bagian(w, 0, kiri, isiKiri);
        Bagian(w, 2, kanan, isiKanan);
        w.EndRow();
    }

    private static void Bagian(WordWriter w, int kolom, string judul, string isi)
    {
        w.BeginCell(kolom, 2);
        w.BeginParagraph("Sel");
        w.Run(judul, "Strong");
        w.EndParagraph();
        var butir = isi.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (butir.Length > 1)
        {
            var daftar = w.Isi.NewList(JenisButir.Angka, 0, 1);
            foreach (var b in butir)
            {
                w.BeginParagraph("Sel", (daftar, 0));
                w.Run(b);
                w.EndParagraph();
            }
        }
        else
        {
            w.Paragraph("Sel", butir.Length == 0 ? "–" : butir[0]);
        }

        w.EndCell();
    }

    private static void Sel(WordWriter w, int kolom, int rentang, string gaya, string teks)
    {
        w.BeginCell(kolom, rentang);
        w.Paragraph(gaya, teks);
        w.EndCell();
    }

    private static string Hari(DateOnly? hari) => hari is { } h ? Tanggal.Panjang(h) : "–";
}

/// <summary>What a printed SOP shows.</summary>
public sealed record NaskahSopCetak(SopVersi Versi, IReadOnlyList<SopPelaksana> Pelaksana, IReadOnlyList<SopLangkah> Langkah)
{
    public GambarLaporan? Logo { get; init; }

    public byte[]? IsiLogo { get; init; }
}
