namespace SopKinerja.Data.Tests;

public sealed class BiayaSopTests
{
    private static readonly SopLangkah s_langkah = new()
    {
        Id = 1, Nomor = 6, Judul = "Koreksi", Kegiatan = "Mengoreksi", PelaksanaId = 1, JabatanId = 1, Bentuk = BentukLangkah.Keputusan, Waktu = 1,
        Satuan = SatuanWaktu.Jam, Berjalan = false, Aksi = AksiLangkah.Koreksi, Periode = "Tahunan", TidakKe = 5,
    };

    /// <summary>Walks on Monday 2 February from 08.00 WIB on, of so many minutes each.</summary>
    private static BiayaLangkah Hitung(params (int Menit, StatusLangkah Status, long Jalan)[] jejak)
    {
        var mulai = new DateTime(2026, 2, 2, 1, 0, 0, DateTimeKind.Utc);
        return Assert.Single(BiayaSop.Hitung([s_langkah], [.. jejak.Select(j => new JejakLangkah
        {
            Nomor = 6, Judul = "Koreksi", Waktu = 1, Satuan = SatuanWaktu.Jam, Berjalan = false, Status = j.Status, PelaksanaanId = j.Jalan,
            MulaiPada = mulai, SelesaiPada = mulai.AddMinutes(j.Menit), JatuhTempo = mulai.AddMinutes(60),
        })], KalenderKantor.Baku.Unit, "WIB"));
    }

    [Fact]
    public void Median_percentile_returns_and_late_ones_are_those_of_its_walks()
    {
        var b = Hitung((10, StatusLangkah.Selesai, 1), (20, StatusLangkah.Dikembalikan, 2), (30, StatusLangkah.Selesai, 2), (200, StatusLangkah.Selesai, 3),
            (230, StatusLangkah.Dilewati, 4));
        Assert.Equal((60, 25, 200, 1, 1, 4, 3), (b.Standar, b.Median, b.Persentil90, b.Kembali, b.Terlambat, b.Jumlah, b.Pelaksanaan));
        Assert.Equal("Standar biasanya terpenuhi.", b.Penilaian);
    }

    [Fact]
    public void A_standard_is_judged_only_where_enough_runs_stand_behind_it()
    {
        Assert.Equal("Belum pernah dijalankan.", Hitung().Penilaian);
        Assert.Equal("Belum cukup data: 2 pelaksanaan.", Hitung((10, StatusLangkah.Selesai, 1), (10, StatusLangkah.Selesai, 2)).Penilaian);
        Assert.Equal("Standar terpenuhi pada sembilan dari sepuluh kali.",
            Hitung([.. Enumerable.Range(1, 10).Select(i => (i == 10 ? 90 : 50, StatusLangkah.Selesai, (long)i))]).Penilaian);
        Assert.Equal("Standar terlalu singkat: lebih dari separuh melampauinya.",
            Hitung((70, StatusLangkah.Selesai, 1), (80, StatusLangkah.Selesai, 2), (10, StatusLangkah.Selesai, 3)).Penilaian);
    }
}
