namespace SopKinerja.Web.Tests;

using System.Text;
using SopKinerja.Data;
using SopKinerja.Web.Impor;

/// <summary>JRA and classification tables as offices have them.</summary>
public sealed class ImporKlasifikasiTests
{
    private static TabelKlasifikasi Baca(string csv)
    {
        var hasil = ImporKlasifikasi.Baca(Encoding.UTF8.GetBytes(csv));
        Assert.Null(hasil.Reason);
        return hasil.Value;
    }

    [Fact]
    public void A_jra_with_its_terms_below_a_common_heading_is_read()
    {
        var t = Baca("""
            JADWAL RETENSI ARSIP;;;;
            Kode;Jenis Arsip;Jangka Waktu Penyimpanan;;Keterangan
            ;;Aktif;Inaktif;
            1;2;3;4;5
            000;UMUM;;;
            000.8.6;"LAKIP; laporan tahunan";2 (dua) tahun;4 tahun;Permanen
            000.8.6;Laporan triwulan;1;1;Musnah
            000.8.7;Evaluasi;1 thn;4 th.;Dinilai Kembali
            """);
        Assert.Empty(t.Dilewati);
        Assert.Equal([("000", "UMUM", null, null, null), ("000.8.6", "LAKIP; laporan tahunan", 2, 4, "Permanen"),
            ("000.8.6", "Laporan triwulan", 1, 1, "Musnah"), ("000.8.7", "Evaluasi", 1, 4, "DinilaiKembali")],
            t.Baris.Select(k => (k.Kode, k.Uraian, k.RetensiAktif, k.RetensiInaktif, k.NasibAkhir)));
    }

    [Theory]
    [InlineData("000.1,Kontrak,2 tahun setelah kontrak berakhir,3,Musnah", "retensi “2 tahun setelah kontrak berakhir” bukan jumlah tahun")]
    [InlineData("000.1,SOP,selama berlaku,5,Permanen", "retensi “selama berlaku” bukan jumlah tahun")]
    [InlineData("000.1,Surat,2,3,Diserahkan", "nasib akhir “Diserahkan” bukan")]
    [InlineData("000.1,Surat,2,,Musnah", "belum lengkap")]
    [InlineData(",Surat,2,3,Musnah", "tanpa kode klasifikasi")]
    [InlineData("0 0 1,Surat,2,3,Musnah", "bukan kode klasifikasi")]
    public void A_row_that_cannot_be_kept_is_named_and_the_others_are_read(string baris, string sebab)
    {
        var t = Baca($"Kode,Uraian,Aktif,Inaktif,Nasib akhir\n{baris}\n000.2,Lain,1,1,Musnah\n000.2,Lain,1,1,Musnah\n");
        Assert.Equal("000.2", Assert.Single(t.Baris).Kode);
        Assert.Contains("Baris 2: ", t.Dilewati[0], StringComparison.Ordinal);
        Assert.Contains(sebab, t.Dilewati[0], StringComparison.Ordinal);
        Assert.Equal("Baris 4: 000.2 Lain sudah ada di atasnya.", t.Dilewati[1]);
    }

    [Fact]
    public void A_code_that_excel_took_for_a_number_is_not_guessed()
    {
        var isi = BerkasKantor.Xlsx("JRA", [["Kode", "Uraian"], [0.8, "Delapan"], [0.0, "Umum"], [800.0, "Kepegawaian"], ["000.8", "Teks"]]);
        var t = ImporKlasifikasi.Baca(isi).Value;
        Assert.Equal(["800", "000.8"], t.Baris.Select(k => k.Kode));
        Assert.Equal(2, t.Dilewati.Count(d => d.Contains("terbaca sebagai angka", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a;b\n1;2\n", "Judul kolom tidak ditemukan")]
    [InlineData("Kode;Uraian\n", "Tabelnya kosong")]
    [InlineData("", "Berkas kosong")]
    public void A_table_without_its_headings_or_rows_is_refused(string csv, string alasan) =>
        Assert.Contains(alasan, ImporKlasifikasi.Baca(Encoding.UTF8.GetBytes(csv)).Reason, StringComparison.Ordinal);
}
