namespace SopKinerja.Browser.Tests;

/// <summary>
/// Every page of the sample offices before anybody has worked there; <see cref="SopBinjaiTests"/> looks again at its end.
/// </summary>
public sealed class SemuaHalamanTests(Peramban peramban) : IClassFixture<Peramban>
{
    [Theory]
    [InlineData("admin")]
    [InlineData("admin.binjai")]
    [InlineData("sekretaris")]
    [InlineData("kepala.dinas")]
    [InlineData("pengisi.p2p")]
    public async Task Stand_right_to_the_eye(string akun)
    {
        var jelajah = new Jelajah();
        await jelajah.SemuaAsync(await peramban.MasukAsync(akun), "/");
        Assert.True(jelajah.Salah.Length == 0, jelajah.Salah);
    }

    [Fact]
    public async Task Stand_right_to_the_eye_of_a_guest()
    {
        var jelajah = new Jelajah();
        await jelajah.SemuaAsync(await peramban.TamuAsync(), "/Akun/Masuk", "/Publik");
        Assert.True(jelajah.Salah.Length == 0, jelajah.Salah);
    }
}
