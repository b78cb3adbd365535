namespace SopKinerja.Data.Tests;

public sealed class AlurDisposisiTests
{
    public static TheoryData<StatusDisposisi, AksiDisposisi, bool> EveryCase() => new(
        from status in Enum.GetValues<StatusDisposisi>()
        from aksi in Enum.GetValues<AksiDisposisi>()
        from penerima in new[] { true, false }
        select (status, aksi, penerima));

    [Theory, MemberData(nameof(EveryCase))]
    public void A_refusal_says_why_and_what_is_over_stays_over(StatusDisposisi status, AksiDisposisi aksi, bool penerima)
    {
        var hasil = AlurDisposisi.Apply(status, aksi, penerima);
        Assert.True(hasil.Refused ? hasil.Reason!.Length > 0 : status is not (StatusDisposisi.Dibatalkan or StatusDisposisi.Dilaporkan));
        Assert.Equal(!hasil.Refused, AlurDisposisi.Allowed(status, aksi, penerima));
    }

    [Fact]
    public void Only_the_sender_cancels_and_only_while_unread()
    {
        Assert.True(AlurDisposisi.Allowed(StatusDisposisi.BelumDibaca, AksiDisposisi.Batalkan, olehPenerima: false));
        Assert.False(AlurDisposisi.Allowed(StatusDisposisi.BelumDibaca, AksiDisposisi.Batalkan, olehPenerima: true));
        Assert.False(AlurDisposisi.Allowed(StatusDisposisi.Dibaca, AksiDisposisi.Batalkan, olehPenerima: false));
    }

    /// <summary>Sent from post 1 to post 2.</summary>
    [Theory]
    [InlineData(1, false, true)]
    [InlineData(2, false, false)]
    [InlineData(3, false, false)]
    [InlineData(2, true, true)]
    [InlineData(3, true, true)]
    public void It_is_taken_back_by_who_holds_the_sending_post_or_by_the_secretariat(long jabatanId, bool sekretariat, bool boleh)
    {
        var oleh = Bahan.Oleh(1, "Ani", TestDatabase.Now) with
        {
            Jabatan = [new() { JabatanId = jabatanId, JabatanNama = "x", PegawaiId = 1, Nama = "Ani", Jenis = JenisPemangku.Plh }],
            Peran = sekretariat ? [new() { PenggunaId = 1, Peran = Peran.Sekretariat }] : [],
        };
        Assert.Equal(boleh, AlurDisposisi.BolehMembatalkan(oleh, new()
        {
            Id = 1, DisposisiId = 1, JabatanId = 2, JabatanNama = "Sekretaris", DariJabatanId = 1, DariJabatan = "Kepala Dinas",
            DariNama = "Ani", DibuatPada = TestDatabase.Now, Status = StatusDisposisi.BelumDibaca, Versi = 1,
        }));
    }
}
