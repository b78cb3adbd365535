namespace SopKinerja.Web.Tests;

using SopKinerja.Web.Laporan;

public sealed class BacaGambarTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(640, 480)]
    public void A_whole_PNG_tells_its_size(int lebar, int tinggi)
    {
        var g = BacaGambar.Baca("a.png", GambarUji.Png(lebar, tinggi)).Value;
        Assert.Equal((lebar, tinggi, "image/png"), (g.Lebar, g.Tinggi, g.Tipe));
    }

    [Fact]
    public void A_whole_JPEG_tells_its_size()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 48, 0, 64, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9];
        var g = BacaGambar.Baca("a.jpg", jpeg).Value;
        Assert.Equal((64, 48, "image/jpeg"), (g.Lebar, g.Tinggi, g.Tipe));
        Assert.True(BacaGambar.Baca("a.jpg", jpeg[..^2]).Refused);
    }

    [Fact]
    public void Fake_cut_or_enormous_pictures_are_refused_with_what_to_do()
    {
        var baik = GambarUji.Png(200, 100);
        foreach (var n in new[] { 8, 20, 40, baik.Length - 5 })
            Assert.Contains("yang utuh", BacaGambar.Baca("a.png", baik[..n]).Reason, StringComparison.Ordinal);
        Assert.Contains("megapiksel", BacaGambar.Baca("a.png", GambarUji.Png(8_000, 5_000)).Reason, StringComparison.Ordinal);
        Assert.True(BacaGambar.Baca("a.png", "GIF89a"u8.ToArray()).Refused);
        Assert.True(BacaGambar.Baca("a.png", []).Refused);
    }
}
