namespace SopKinerja.Web.Tests;

using SopKinerja.Web.Koreksi;

public sealed class BandingTeksTests
{
    [Fact]
    public void Only_the_words_that_changed_are_marked()
    {
        var beda = BandingTeks.Banding("Satu baris.\nCapaian naik dua poin.\nAkhir.\n",
            "Satu baris.\nCapaian turun dua poin.\nAkhir.\nTambahan.\n");
        Assert.Equal(["naik"], beda.Where(b => b.Jenis == JenisBeda.Hapus).Select(b => b.Teks.Trim()));
        Assert.Equal(["turun", "Tambahan."], beda.Where(b => b.Jenis == JenisBeda.Tambah).Select(b => b.Teks.Trim()));
    }

    /// <summary>What stayed and went is the old text; what stayed and came is the new one.</summary>
    [Fact]
    public void Both_texts_can_be_read_out_of_any_comparison()
    {
        var acak = new Random(7);
        string[] kata = ["satu", "dua", " ", "\n", ". ", "\r\n", "**tebal**", "", "é", "😀"];
        for (var i = 0; i < 2_000; i++)
        {
            var (lama, baru) = (Buat(), Buat());
            var beda = BandingTeks.Banding(lama, baru);
            Assert.Equal(lama, string.Concat(beda.Where(b => b.Jenis != JenisBeda.Tambah).Select(b => b.Teks)));
            Assert.Equal(baru, string.Concat(beda.Where(b => b.Jenis != JenisBeda.Hapus).Select(b => b.Teks)));
        }

        string Buat() => string.Concat(Enumerable.Range(0, acak.Next(30)).Select(_ => kata[acak.Next(kata.Length)]));
    }

    [Fact]
    public void Two_long_texts_that_share_nothing_take_no_time()
    {
        var (lama, baru) = (string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i} ")),
            string.Concat(Enumerable.Range(0, 20_000).Select(i => $"b{i} ")));
        Assert.Equal(2, BandingTeks.Banding(lama, baru).Count);
    }
}
