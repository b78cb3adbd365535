namespace SopKinerja.Web.Tests;

using System.IO.Compression;
using System.Text;
using SopKinerja.Data;
using SopKinerja.Web.Alur;
using SopKinerja.Web.Cetak;
using SopKinerja.Web.Impor;

/// <summary>Word files as offices make them, two of them invented and saved by LibreOffice, and the portal's own.</summary>
public sealed class ImporSopWordTests
{
    [Fact]
    public void A_SOP_whose_symbols_are_letters_in_its_cells()
    {
        var hasil = Impor("kecamatan");
        var n = hasil.Naskah;
        Assert.Equal(["Camat", "Sekretaris Camat", "Kasubbag Program", "Staf Program"], n.Kolom.Select(k => k.Nama));
        Assert.Equal(
            [("Camat", "Mulai"), ("Sekretaris Camat", "Proses"), ("Kasubbag Program", "Proses"), ("Staf Program", "Proses"),
                ("Kasubbag Program", "Keputusan"),
                ("Sekretaris Camat", "Keputusan"), ("Camat", "Selesai")],
            n.Langkah.Select(l => (n.KolomDari(l)!.Nama, l.Bentuk.ToString())));
        Assert.Equal(["15 menit", "30 menit", "", "2 hari", "2 jam", "1 jam", "15 menit"], n.Langkah.Select(l => l.WaktuTeks));
        Assert.Contains(hasil.Pada("3.waktu"), c => c is { Sifat: SifatCatatan.TidakDipahami } && c.Pesan.Contains("3 s.d. 5 hari",
            StringComparison.Ordinal));
        Assert.Contains(hasil.Pada("6.output"), c => c.Sifat == SifatCatatan.Kosong);
        Assert.Equal(("065/07/KEC.SC/2025", "Penyusunan Laporan Kinerja Kecamatan", new DateOnly(2025, 1, 6)), (n.Nomor, n.Nama,
            n.TanggalPembuatan));
        Assert.Null(n.TanggalEfektif);
        Assert.Contains(hasil.Pada("tanggalEfektif"), c => c is { Sifat: SifatCatatan.TidakDipahami }
            && c.Pesan.Contains("31 Februari 2025",
            StringComparison.Ordinal));
        Assert.Equal(("CAMAT SUKA CONTOH", "Drs. BUDI CONTOH, M.Si.", "Pembina Tk. I", "197102031996031004"),
            (n.DisahkanJabatan, n.DisahkanNama, n.DisahkanPangkat, n.DisahkanNip));
        Assert.Equal(("PEMERINTAH KABUPATEN CONTOH", "KECAMATAN SUKA CONTOH"), (n.Kop1, n.Kop2));
        Assert.Equal("Perpres Nomor 29 Tahun 2014\nPermenPANRB Nomor 53 Tahun 2014", n.DasarHukum);
        Assert.Equal(("Memahami SAKIP", "SOP Surat Masuk", "Komputer", "Laporan terlambat bila data tidak masuk.", "Buku agenda"),
            (n.Kualifikasi, n.Keterkaitan, n.Peralatan, n.Peringatan, n.Pencatatan));
        Assert.Equal("Seksi mengisi format Diarsipkan dan dikirim ke Bagian Organisasi", n.Keterangan);
    }

    [Fact]
    public void A_SOP_whose_symbols_are_drawn_shapes()
    {
        var hasil = Impor("puskesmas");
        var n = hasil.Naskah;
        Assert.Equal(["Kepala Puskesmas", "Kepala Tata Usaha", "Pengelola Data"], n.Kolom.Select(k => k.Nama));
        Assert.Equal(
            [("Kepala Puskesmas", "Mulai"), ("Kepala Tata Usaha", "Proses"), ("Pengelola Data", "Proses"), ("Kepala Tata Usaha",
                "Keputusan"),
                ("Kepala Puskesmas", "Selesai")],
            n.Langkah.Select(l => (n.KolomDari(l)!.Nama, l.Bentuk.ToString())));
        Assert.Equal(["10 menit", "2 hari", "1 hari", "45 menit", ""], n.Langkah.Select(l => l.WaktuTeks));
        Assert.Contains(hasil.Pada("5.waktu"), c => c.Pesan.Contains("± 15 menit", StringComparison.Ordinal));
        Assert.Equal(3, n.NomorDari(n.Langkah[3].TidakKe));
        Assert.Contains(hasil.Pada("1.periode"), c => c.Pesan == "Langkah 1: Triwulan, Semester, Tahunan, karena kalimatnya tidak menyebut periode.");
        Assert.Equal(("445/SOP/11/2026", new DateOnly(2026, 1, 12), null, new DateOnly(2026, 2, 1)),
            (n.Nomor, n.TanggalPembuatan, n.TanggalRevisi, n.TanggalEfektif));
        Assert.Equal(("PEMERINTAH KOTA CONTOH", "DINAS KESEHATAN", "UPTD PUSKESMAS MAWAR CONTOH"), (n.Kop1, n.Kop2, n.Kop3));
        Assert.Equal("Kepala UPTD Puskesmas Mawar Contoh", n.DisahkanJabatan);
        Assert.Equal("Permenkes Nomor 43 Tahun 2019\nPerwali Nomor 12 Tahun 2020", n.DasarHukum);
        Assert.Equal(("PENGUMPULAN DATA KINERJA PUSKESMAS", "Data yang terlambat tidak direkap."), (n.Nama, n.Peringatan));
        Assert.Contains(hasil.Pada("kualifikasi"), c => c.Sifat == SifatCatatan.Kosong);
    }

    [Fact]
    public void What_the_portal_writes_as_Word_it_reads_again_over_all_pages()
    {
        var asli = SopUji.Besar(900);
        using var word = new MemoryStream();
        SopWord.Write(asli, UkuranSop.A4, word);
        var n = PahamSop.Pahami(BacaNaskahWord.Baca(word.ToArray()).Value!, []).Value!.Naskah;
        Assert.Equal(asli.Langkah.Select(l => (l.Kegiatan, asli.Pelaksana.Single(p => p.Id == l.PelaksanaId).Nama, l.Bentuk,
            l.Kelengkapan, l.WaktuTeks,
            l.Output)), n.Langkah.Select(l => (l.Kegiatan, n.KolomDari(l)!.Nama, l.Bentuk, l.Kelengkapan, l.WaktuTeks, l.Output)));
        Assert.Equal((asli.Versi.Nama, asli.Versi.Nomor, asli.Versi.TanggalPembuatan, asli.Versi.Kop2, asli.Versi.DisahkanNama,
            asli.Versi.DisahkanNip),
            (n.Nama, n.Nomor, n.TanggalPembuatan, n.Kop2, n.DisahkanNama, n.DisahkanNip));
        Assert.Equal((asli.Versi.DasarHukum, asli.Versi.Peralatan, asli.Versi.Pencatatan), (n.DasarHukum, n.Peralatan, n.Pencatatan));
    }

    /// <summary>Most offices let Word count: the cell itself is empty.</summary>
    [Fact]
    public void Numbers_that_Word_counts_by_itself_are_read_and_a_row_without_any_is_said()
    {
        const string nomor = "<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:p></w:tc>";
        static string Sel(params string[] isi) => string.Concat(isi.Select(s => $"<w:tc><w:p><w:r><w:t>{s}</w:t></w:r></w:p></w:tc>"));
        var hasil = PahamSop.Pahami(BacaNaskahWord.Baca(Docx($"<w:tbl>{Baris("No", "Kegiatan", "Staf", "Kelengkapan", "Waktu", "Output")}"
            + $"<w:tr>{nomor}{Sel("Menghimpun data", "□", "Data", "1 hari", "Data")}</w:tr>"
            + $"<w:tr>{Sel("", "dari seluruh bidang", "", "", "", "")}</w:tr>"
            + $"<w:tr>{nomor}{Sel("Mengetik konsep", "□", "Data", "2 jam", "Konsep")}</w:tr>"
            + $"<w:tr>{Sel("", "Menggandakan", "□", "Konsep", "1 jam", "Salinan")}</w:tr></w:tbl>")).Value!, []).Value!;
        Assert.Equal(["Menghimpun data dari seluruh bidang", "Mengetik konsep", "Menggandakan"], hasil.Naskah.Langkah.Select(l => l.Kegiatan));
        Assert.Contains(hasil.Pada("1.no"), c => c.Pesan.Contains("“dari seluruh bidang”", StringComparison.Ordinal));
        Assert.Empty(hasil.Pada("2.no"));
        Assert.Contains(hasil.Pada("3.no"), c => c.Pesan == "Langkah 3 tidak bernomor di naskah.");
    }

    [Fact]
    public void A_file_that_is_no_SOP_is_refused_in_words()
    {
        static string? Sebab(byte[] isi) => BacaNaskahWord.Baca(isi) is { Refused: true, Reason: var r } ? r
            : PahamSop.Pahami(BacaNaskahWord.Baca(isi).Value!, []).Reason;
        Assert.Contains("Tidak ada tabel prosedur", Sebab(Docx("<w:p><w:r><w:t>Surat undangan</w:t></w:r></w:p>")),
            StringComparison.Ordinal);
        Assert.Contains("bersandi", Sebab([0xD0, 0xCF, 0x11, 0xE0, 1, 2]), StringComparison.Ordinal);
        Assert.Contains("rusak", Sebab([.. "PK"u8, 3, 4, 9, 9, 9]), StringComparison.Ordinal);
        Assert.Contains("rusak", Sebab(Docx("<w:p><w:r>")), StringComparison.Ordinal);
        Assert.Contains("rusak", Sebab(Docx(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 500)))), StringComparison.Ordinal);
        Assert.Contains("terlalu besar", Sebab(Bom()), StringComparison.Ordinal);
        Assert.Contains("Tidak ada tabel prosedur", Sebab(Docx("<w:tbl><w:tblGrid><w:gridCol w:w=\"2147483647\"/><w:gridCol w:w=\"2147483647\"/>"
            + "</w:tblGrid><w:tr><w:tc/><w:tc/><w:tc/></w:tr></w:tbl>")), StringComparison.Ordinal);
        Assert.Contains("Tidak ada tabel prosedur", Sebab(Docx($"<w:tbl>{Baris("No", "Kegiatan", "Waktu")}{Baris("١", "x", "1")}</w:tbl>")),
            StringComparison.Ordinal);
        var langkah = string.Concat(Enumerable.Range(1, 500).Select(i => Baris($"{i}", "Mengetik konsep", "", "1 jam", "Konsep")));
        Assert.Contains("500 langkah", Sebab(Docx($"<w:tbl>{Baris("No", "Kegiatan", "Staf", "Waktu", "Output")}{langkah}</w:tbl>")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_that_can_be_walked_in_two_ways_names_nobody()
    {
        Assert.NotNull(JalanPanah.Cari([("A", "B"), ("B", "C")], 3));
        Assert.Null(JalanPanah.Cari([("A", "B"), ("B", "A"), ("A", "B"), ("B", "C")], 3));
        Assert.Null(JalanPanah.Cari([("A", "B")], 3));
    }

    private static string Baris(params string[] sel) =>
        $"<w:tr>{string.Concat(sel.Select(s => $"<w:tc><w:p><w:r><w:t>{s}</w:t></w:r></w:p></w:tc>"))}</w:tr>";

    private static byte[] Docx(string badan)
    {
        using var keluar = new MemoryStream();
        using (var zip = new ZipArchive(keluar, ZipArchiveMode.Create, true))
        using (var tulis = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false)))
            tulis.Write($"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{badan}</w:body></w:document>""");
        return keluar.ToArray();
    }

    private static byte[] Bom()
    {
        using var keluar = new MemoryStream();
        using (var zip = new ZipArchive(keluar, ZipArchiveMode.Create, true))
        using (var tulis = zip.CreateEntry("word/document.xml").Open())
            for (var i = 0; i < 220; i++)
                tulis.Write(new byte[1 << 20]);
        return keluar.ToArray();
    }

    private static HasilImporSop Impor(string nama) => PahamSop.Pahami(
        BacaNaskahWord.Baca(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Impor", "Sop", nama + ".docx"))).Value!, []).Value!;
}
