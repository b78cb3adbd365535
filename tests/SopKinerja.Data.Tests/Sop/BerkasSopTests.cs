namespace SopKinerja.Data.Tests;

/// <summary>The two documents against the tables of the design and the seed texts.</summary>
public sealed class BerkasSopTests
{
    [Fact]
    public void SOP_B_has_the_eight_steps_of_Binjai()
    {
        var b = BerkasSop.Tersedia.Single(n => n.Kunci == "binjai");
        Assert.Equal(
            [
                "1 Kepala Dinas Mulai Disposisi 10 Menit", "2 Sekretaris Proses Disposisi 10 Menit",
                "3 Sekretaris Proses Disposisi 30 Menit", "4 Ka.Sub Program Proses KumpulkanData 3 Hari",
                "5 Analis Akuntabilitas Kinerja Proses SusunLaporan 3 Hari", "6 Ka.Sub Program Keputusan Koreksi 1 Jam → 5",
                "7 Sekretaris Keputusan Koreksi 30 Menit → 6", "8 Kepala Dinas Selesai TandaTangan 30 Menit",
            ], b.Langkah.Select(Baris));
        Assert.Equal(("069/137/SOP/Dinkes/V/2023", new DateOnly(2023, 5, 16), (DateOnly?)null, (DateOnly?)null),
            (b.Nomor, b.TanggalPembuatan!.Value, b.TanggalRevisi, b.TanggalEfektif));
        Assert.Equal("dr. SUGIANTO, Sp.OG, M.K.M", b.DisahkanNama);
        Assert.Equal(["surat masuk", "Instruksi", "Data, Renstra, SPM, DPA", "Data, Renstra, SPM, DPA", "Data, Renstra, SPM, DPA",
            "Draft Laporan Kinerja", "Draft hasil kinerja", "Draft hasil koreksi"], b.Langkah.Select(l => l.Kelengkapan));
    }

    [Fact]
    public void SOP_A_has_the_nine_steps_of_Banten_and_the_column_that_its_table_forgot()
    {
        var a = BerkasSop.Tersedia.Single(n => n.Kunci == "banten");
        Assert.Equal(
            [
                "1 Sekretaris Dinas Mulai Disposisi 15 Menit", "2 Fungsional Perencana Proses KumpulkanData 30 Menit",
                "3 Kepala Bidang Keputusan Rekap 10 Menit → 2", "4 Kepala Seksi Proses SusunLaporan 30 Menit",
                "5 Kepala Bidang Proses Sosialisasi 30 Menit", "6 Staf Penyusun Evaluasi Kinerja Proses Rekap 2 Hari",
                "7 Fungsional Perencana Proses SusunLaporan 120 Hari", "8 Sekretaris Dinas Proses Sosialisasi 60 Menit",
                "9 Staf Penyusun Evaluasi Kinerja Selesai SusunLaporan 15 Menit",
            ], a.Langkah.Select(Baris));
        Assert.Equal(5, a.Pelaksana.Count);
        Assert.All(a.Langkah, l => Assert.Null(l.Kelengkapan));
        Assert.Null(a.Keterangan);
    }

    private static string Baris(BerkasSop.Baris l) =>
        $"{l.Nomor} {l.Pelaksana} {l.Bentuk} {l.Aksi} {l.Waktu} {l.Satuan}{(l.TidakKe is null ? "" : $" → {l.TidakKe}")}";
}
