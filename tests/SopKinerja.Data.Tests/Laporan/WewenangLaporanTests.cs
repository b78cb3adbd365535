namespace SopKinerja.Data.Tests;

public sealed class WewenangLaporanTests
{
    private static readonly Laporan s_laporan = new()
    {
        Id = 1, PelaksanaanId = 1, Judul = "LKJ", Tahun = 2025, JenisPeriode = JenisPeriode.Tahunan, NomorPeriode = 0, SopVersiId = 1,
    };

    public static TheoryData<AksiLangkah, StatusLangkah, bool, bool, bool> EveryCase() => new(
        from aksi in Enum.GetValues<AksiLangkah>()
        from status in Enum.GetValues<StatusLangkah>()
        from pangku in new[] { true, false }
        from sekretariat in new[] { true, false }
        from final in new[] { true, false }
        select (aksi, status, pangku, sekretariat, final));

    [Theory, MemberData(nameof(EveryCase))]
    public void The_posts_that_collect_compose_or_correct_write_and_the_running_composer_makes_versions(AksiLangkah aksi,
        StatusLangkah status, bool pangku, bool sekretariat, bool final)
    {
        var oleh = Orang(pangku ? 1 : 2, sekretariat);
        var w = WewenangLaporan.Dari(oleh, s_laporan with { Final = final ? "sha" : null }, [Langkah(aksi, status)]);
        var milik = (pangku || sekretariat) && !final;
        Assert.Equal(milik && (aksi is AksiLangkah.KumpulkanData or AksiLangkah.SusunLaporan or AksiLangkah.Koreksi), w.Menyunting);
        Assert.Equal(milik && aksi == AksiLangkah.SusunLaporan && status == StatusLangkah.Berjalan, w.MembuatVersi);
    }

    [Fact]
    public void One_step_of_many_is_enough_and_a_run_without_steps_gives_nothing()
    {
        LangkahJalan[] langkah = [Langkah(AksiLangkah.Disposisi, StatusLangkah.Selesai, 2), Langkah(AksiLangkah.SusunLaporan,
            StatusLangkah.Berjalan), Langkah(AksiLangkah.TandaTangan, StatusLangkah.Menunggu, 2)];
        Assert.Equal(new WewenangLaporan(true, true), WewenangLaporan.Dari(Orang(1, false), s_laporan, langkah));
        Assert.Equal(default, WewenangLaporan.Dari(Orang(2, false), s_laporan, langkah));
        Assert.Equal(default, WewenangLaporan.Dari(Orang(1, true), s_laporan, []));
    }

    private static LangkahJalan Langkah(AksiLangkah aksi, StatusLangkah status, long jabatanId = 1) =>
        Bahan.Langkah with { Aksi = aksi, Status = status, JabatanId = jabatanId };

    private static Pelaku Orang(long jabatanId, bool sekretariat) => Bahan.Oleh(1, "Budi", TestDatabase.Now, id: 1) with
    {
        Jabatan = [new() { JabatanId = jabatanId, JabatanNama = "x", PegawaiId = 1, Nama = "Budi", Jenis = JenisPemangku.Plt }],
        Peran = [new() { PenggunaId = 1, Peran = sekretariat ? Peran.Sekretariat : Peran.AdminInstansi }],
    };
}
