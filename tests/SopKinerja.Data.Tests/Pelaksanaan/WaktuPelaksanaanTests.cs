namespace SopKinerja.Data.Tests;

public sealed class WaktuPelaksanaanTests
{
    private static LangkahJalan Langkah(int nomor, int waktu, SatuanWaktu satuan, bool berjalan, int putaran = 1) => Bahan.Langkah with
    {
        Nomor = nomor,
        Waktu = waktu,
        Satuan = satuan,
        Berjalan = berjalan,
        Putaran = putaran,
    };

    [Fact]
    public void Effort_is_never_added_to_elapsed_days()
    {
        var w = WaktuPelaksanaan.Dari([Langkah(6, 2, SatuanWaktu.Hari, true), Langkah(7, 120, SatuanWaktu.Hari, true),
            Langkah(8, 60, SatuanWaktu.Menit, false)], _ => 0);
        Assert.Equal("1 jam kerja dan 122 hari berjalan", w.TeksStandar);
        Assert.Equal((0, 60, 122 * 450, false), (w.Terpakai, w.StandarKerja, w.StandarBerjalan, w.Lewat));
    }

    [Fact]
    public void A_step_that_was_walked_twice_has_one_standard_and_both_its_times()
    {
        var w = WaktuPelaksanaan.Dari([Langkah(1, 10, SatuanWaktu.Menit, false), Langkah(1, 10, SatuanWaktu.Menit, false, 2)], _ => 8);
        Assert.Equal((16, "10 menit kerja", false), (w.Terpakai, w.TeksStandar, w.Lewat));
        Assert.True(WaktuPelaksanaan.Dari([Langkah(1, 10, SatuanWaktu.Menit, false)], _ => 11).Lewat);
    }
}
