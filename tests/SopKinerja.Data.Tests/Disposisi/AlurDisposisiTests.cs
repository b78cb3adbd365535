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
}
