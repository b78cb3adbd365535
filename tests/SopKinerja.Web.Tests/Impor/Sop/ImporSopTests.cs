namespace SopKinerja.Web.Tests;

using SopKinerja.Data;
using SopKinerja.Web.Impor;

/// <summary>The two texts that offices sent, as they came, against what a person reads in them (desain 2).</summary>
public sealed class ImporSopTests
{
    [Theory]
    [InlineData("banten")]
    [InlineData("binjai")]
    public void The_steps_of_the_text_are_those_that_a_person_reads(string kunci)
    {
        var hasil = Impor(kunci);
        var asli = BerkasSop.Tersedia.Single(b => b.Kunci == kunci);
        Assert.Equal(asli.Pelaksana, hasil.Naskah.Kolom.Select(k => k.Nama));
        foreach (var (l, a) in hasil.Naskah.Langkah.Zip(asli.Langkah))
            Assert.Equal(
                (a.Nomor, a.Kegiatan, a.Pelaksana, a.Bentuk, a.Kelengkapan, a.Waktu, a.Satuan, a.Berjalan, a.Output, a.Aksi, a.Periode,
                    a.TidakKe),
                (hasil.Naskah.NomorDari(l.Kunci) ?? 0, l.Kegiatan, hasil.Naskah.KolomDari(l)?.Nama ?? "", l.Bentuk, l.Kelengkapan,
                    l.Waktu ?? 0, l.Satuan,
                    l.Berjalan, l.Output, l.Aksi, l.Periode, hasil.Naskah.NomorDari(l.TidakKe)));
        Assert.Equal(asli.Langkah.Count, hasil.Naskah.Langkah.Count);
        Assert.All(hasil.Naskah.Langkah, l => Assert.InRange(l.Judul.Length, 1, 40));
    }

    [Fact]
    public void What_the_text_of_SOP_A_says_of_itself_is_read_and_what_it_lacks_is_said()
    {
        var hasil = Impor("banten");
        var n = hasil.Naskah;
        Assert.Equal(("800/101/Kes-Set/II/2023", "Pengumpulan Data Kinerja", new DateOnly(2023, 2, 9), null, null),
            (n.Nomor, n.Nama, n.TanggalPembuatan, n.TanggalRevisi, n.TanggalEfektif));
        Assert.Equal(("PEMERINTAH PROVINSI BANTEN", "DINAS KESEHATAN PROVINSI BANTEN", "SEKRETARIS DINAS"), (n.Kop1, n.Kop2, n.Kop3));
        Assert.Equal(("Kepala Dinas Kesehatan Provinsi Banten", "Dr. dr. Hj. ATI PRAMUDJI HASTUTI, MARS", "197308152003122005"),
            (n.DisahkanJabatan, n.DisahkanNama, n.DisahkanNip));
        Assert.Equal(3, n.DasarHukum.Split('\n').Length);
        Assert.StartsWith("Peraturan Presiden Nomor 29 Tahun 2014", n.DasarHukum, StringComparison.Ordinal);
        Assert.Equal("Memiliki kemampuan pengolahan data\nMengetahui tugas dan fungsi Sistem Akuntabilitas Kinerja Instansi Pemerintah\n"
            + "Mengetahui tugas dan fungsi dalam pembuatan laporan kinerja", n.Kualifikasi);
        Assert.Equal(("SOP Surat Keluar\nSOP Penyusunan Laporan Kinerja", "Komputer dan Kelengkapan\nATK"), (n.Keterkaitan, n.Peralatan));
        Assert.StartsWith("Jika SOP tidak dilaksanakan maka penyusunan LAKIP", n.Peringatan, StringComparison.Ordinal);
        Assert.Equal("Disimpan sebagai data elektronik dan manual", n.Pencatatan);
        foreach (var (tempat, sifat) in new[]
        {
            ("tanggalRevisi", SifatCatatan.Kosong), ("tanggalEfektif", SifatCatatan.Kosong), ("1.kelengkapan", SifatCatatan.Kosong),
            ("9.kelengkapan", SifatCatatan.Kosong), ("2.pelaksana", SifatCatatan.Usulan), ("3.bentuk", SifatCatatan.Usulan),
            ("3.tidakKe", SifatCatatan.Usulan), ("6.tidakKe", SifatCatatan.TidakDipahami), ("kolom5", SifatCatatan.Usulan), ("7.waktu",
                SifatCatatan.Usulan),
        })
            Assert.Contains(hasil.Pada(tempat), c => c.Sifat == sifat);
        Assert.Contains(hasil.Pada("6.tidakKe"), c => c.Pesan.Contains("Kepala Bidang", StringComparison.Ordinal));
        Assert.Contains(hasil.Pada(""), c => c.Pesan == "Judul kolom “Opuput” dibaca Output.");
    }

    [Fact]
    public void Columns_of_SOP_B_that_a_machine_mixed_are_parted_where_their_numbers_show_how_and_else_shown_as_they_are()
    {
        var hasil = Impor("binjai");
        var n = hasil.Naskah;
        Assert.Equal(("069/137/SOP/Dinkes/V/2023", "Pengumpulan Data Kinerja", new DateOnly(2023, 5, 16)), (n.Nomor, n.Nama,
            n.TanggalPembuatan));
        Assert.Equal(("PEMERINTAH KOTA BINJAI", "DINAS KESEHATAN KOTA BINJAI", "SUB BAGIAN PROGRAM, INFORMASI DAN HUMAS"), (n.Kop1,
            n.Kop2, n.Kop3));
        Assert.Equal(("Kepala Dinas Kesehatan Kota Binjai", "dr. SUGIANTO,Sp.OG,M.K.M", "196606071999031003"),
            (n.DisahkanJabatan, n.DisahkanNama, n.DisahkanNip));
        Assert.Equal("Bappeda Kota Binjai\nBagian Organisasi Sekretariat Kota\nSub.Bagian Keuangan", n.Keterkaitan);
        Assert.Equal("Komputer dan Kelengkapan\nATK\nSDM dan Peraturan yang terkait", n.Peralatan);
        Assert.Equal(("", ""), (n.DasarHukum, n.Peringatan));
        Assert.Contains(hasil.Pada("dasarHukum"), c => c.Sifat == SifatCatatan.TidakDipahami
            && c.Pesan.Contains("Peraturan Menteri Kesehatan No.4 Tahun 2019", StringComparison.Ordinal));
        Assert.Contains("Arsip,Kirim,Publikasi", n.TindakLanjut, StringComparison.Ordinal);
        Assert.StartsWith("Laporan Kinerja diarsipkan, di dikirim dan upload ke website", n.Keterangan, StringComparison.Ordinal);
        // The tick of step 3 stands under Ka.Sub Program, who is the one assigned: it is not taken, and said.
        Assert.Contains(hasil.Pada("3.pelaksana"), c => c.Sifat == SifatCatatan.TidakDipahami
            && c.Pesan.Contains("“•” di kolom Ka.Sub Program",
            StringComparison.Ordinal));
        Assert.Contains("tercampur", n.Catatan, StringComparison.Ordinal);
        Assert.Equal(3, hasil.Catatan.Count(c => c.Pesan.StartsWith("Tabel lain tidak ikut", StringComparison.Ordinal)));
    }

    private static HasilImporSop Impor(string kunci) => PahamSop.Pahami(
        BacaNaskahTeks.Baca(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Impor", "Sop", kunci + ".txt"))).Value!, []).Value!;
}
