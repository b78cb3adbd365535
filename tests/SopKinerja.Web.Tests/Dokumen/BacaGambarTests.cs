namespace SopKinerja.Web.Tests;

using SopKinerja.Web.Dokumen;

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
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)16, 64), 0xFF, 0xC0, 0, 11, 8,
            0, 48, 0, 64, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9];
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

    [Fact]
    public void A_PNG_whose_data_hold_no_picture_is_refused()
    {
        var kosong = GambarUji.Png(200, 100);
        var data = kosong.AsSpan().IndexOf("IDAT"u8) + 4;
        kosong.AsSpan(data, 12).Fill((byte)'x');
        Assert.Contains("tidak lengkap", BacaGambar.Baca("a.png", kosong).Reason, StringComparison.Ordinal);
        var besar = GambarUji.Png(200, 100);
        (besar[18], besar[19]) = (0x0F, 0xA0);
        Assert.Contains("tidak lengkap", BacaGambar.Baca("a.png", besar).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(6, true)]
    [InlineData(8, true)]
    public void A_photo_that_lies_on_its_side_is_sent_back_with_what_to_do(byte putaran, bool ditolak)
    {
        byte[] jpeg =
        [
            0xFF, 0xD8, 0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\b"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, putaran, 0, 0, 0, 0, 0, 0,
            0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)16, 64), 0xFF, 0xC0, 0, 11, 8, 0, 48, 0, 64, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8,
            1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9,
        ];
        var hasil = BacaGambar.Baca("foto.jpg", jpeg);
        Assert.Equal(ditolak, hasil.Refused);
        Assert.Equal(ditolak, hasil.Reason?.Contains("putar sampai tegak", StringComparison.Ordinal) == true);
    }
}
