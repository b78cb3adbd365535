namespace SopKinerja.Web.Tests;

using SopKinerja.Data;
using SopKinerja.Web.Laporan;

/// <summary>Analyses that nobody has data for: named, or left out with one sentence for all.</summary>
public sealed class TanpaIsiTests
{
    private const string Kalimat = "Perbandingan yang datanya tidak tersedia tidak disajikan.";

    private static LaporanKinerja Data() => ContohLaporan.Buat(8, 0);

    [Fact]
    public void What_has_no_data_is_named_by_sasaran_and_analysis()
    {
        var kosong = TanpaIsi.Daftar(Data());
        Assert.Equal("belum ada program dan kegiatan", kosong[0].Teks);
        Assert.Equal([("sasaran-1-renstra", "Sasaran 1, Perbandingan dengan Target Akhir Renstra"),
            ("sasaran-1-nasional", "Sasaran 1, Perbandingan dengan Standar Nasional"),
            ("sasaran-1-efisiensi", "Sasaran 1, Efisiensi Penggunaan Sumber Daya"),
            ("sasaran-1-program", "Sasaran 1, Program dan Kegiatan Penunjang")], kosong.Skip(1).Take(4));
        Assert.Equal(9, kosong.Count);
    }

    [Fact]
    public void What_somebody_wrote_is_contents()
    {
        var kosong = TanpaIsi.Daftar(ContohLaporan.Buat(8, 0, narasi: new() { ["sasaran-1-nasional"] = "Standar belum terbit." }));
        Assert.DoesNotContain(kosong, k => k.Bagian == "sasaran-1-nasional");
        Assert.Contains(kosong, k => k.Bagian == "sasaran-2-nasional");
    }

    [Fact]
    public void Switched_off_the_headings_go_and_one_sentence_stands_for_all()
    {
        const string Judul = "Efisiensi Penggunaan Sumber Daya";
        var biasa = Lkj.Html(Data()).ToString();
        Assert.Contains(Judul, biasa, StringComparison.Ordinal);
        Assert.DoesNotContain(Kalimat, biasa, StringComparison.Ordinal);
        var tanpa = Lkj.Html(Data() with { KalimatKosong = Kalimat }).ToString();
        Assert.DoesNotContain(Judul, tanpa, StringComparison.Ordinal);
        Assert.DoesNotContain("Tidak ada standar nasional yang dicatat", tanpa, StringComparison.Ordinal);
        Assert.Equal(2, tanpa.Split(Kalimat).Length);
        Assert.Equal(["belum ada program dan kegiatan"], TanpaIsi.Daftar(Data() with { KalimatKosong = Kalimat }).Select(k => k.Teks));
    }

    [Fact]
    public void Nothing_left_out_needs_no_sentence() =>
        Assert.DoesNotContain(Kalimat, Lkj.Html(MacamLaporan.Data("penuh") with { KalimatKosong = Kalimat }).ToString(),
            StringComparison.Ordinal);
}
