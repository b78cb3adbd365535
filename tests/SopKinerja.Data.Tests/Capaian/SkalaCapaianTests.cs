namespace SopKinerja.Data.Tests;

public sealed class SkalaCapaianTests
{
    public static TheoryData<string, double, string> Nilai() => new()
    {
        { "permendagri-86-2017", 91, "Sangat tinggi" }, { "permendagri-86-2017", 90.99, "Tinggi" }, { "permendagri-86-2017", 90.01,
            "Tinggi" }, { "permendagri-86-2017", 76, "Tinggi" },
        { "permendagri-86-2017", 75.99, "Sedang" }, { "permendagri-86-2017", 51, "Rendah" }, { "permendagri-86-2017", 50.99,
            "Sangat rendah" }, { "permendagri-86-2017", 0, "Sangat rendah" },
        { "permendagri-baik", 76, "Baik" }, { "lan", 85, "Sangat baik" }, { "lan", 85.01, "Memuaskan" }, { "lan", 30, "Kurang" }, { "lan",
            30.01, "Agak kurang" },
        { "lampu", 69.99, "Merah" }, { "lampu", 70, "Kuning" }, { "lampu", 90, "Kuning" }, { "lampu", 90.01, "Hijau" },
        { "lima-langkah", 100, "Tercapai" }, { "lima-langkah", 99.99, "Hampir tercapai" },
    };

    [Theory, MemberData(nameof(Nilai))]
    public void Each_bound_belongs_to_the_band_that_its_source_says(string skala, double nilai, string tingkat) =>
        Assert.Equal(tingkat, new AturanCapaian { Pita = SkalaCapaian.Cari(skala)!.Pita }.PitaDari((decimal)nilai).Nama);

    [Fact]
    public void Every_scale_reads_back_from_what_is_written_of_it()
    {
        foreach (var s in SkalaCapaian.Tersedia)
            Assert.Equal(s.Pita.Select(p => (p.Dari, p.Nama, p.Melebihi)),
                SkalaCapaian.Baca(SkalaCapaian.Tulis(s.Pita)).Value.Select(p => (p.Dari, p.Nama, p.Melebihi)));
    }

    [Theory]
    [InlineData("", "dua sampai sepuluh")]
    [InlineData("91 Baik", "dua sampai sepuluh")]
    [InlineData("91 Baik\n50 Cukup", "Baris terakhir")]
    [InlineData("50 Cukup\n91 Baik\nKurang", "tidak lebih rendah")]
    [InlineData("91 Baik\n91 Cukup\nKurang", "tidak lebih rendah")]
    [InlineData("Baik\nKurang", "tidak terbaca")]
    [InlineData("٩١ Baik\nKurang", "tidak terbaca")]
    [InlineData("9100 Baik\nKurang", "tidak terbaca")]
    public void An_own_scale_with_a_gap_or_a_wrong_line_is_refused(string teks, string alasan) =>
        Assert.Contains(alasan, SkalaCapaian.Baca(teks).Reason, StringComparison.Ordinal);
}
