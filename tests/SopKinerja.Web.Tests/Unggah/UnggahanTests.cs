namespace SopKinerja.Web.Tests;

using Microsoft.AspNetCore.Http;
using SopKinerja.Web.Unggah;

public sealed class UnggahanTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static FormFile Berkas(string nama, byte[] isi) => new(new MemoryStream(isi), 0, isi.Length, "f", nama);

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\dokumen\a.pdf", "a.pdf")]
    [InlineData("a<b>:\"|?*;%c.pdf", "abc.pdf")]
    [InlineData("\u202Efdp.exe", "fdp.exe")]
    [InlineData("...", "berkas")]
    [InlineData("baris\r\nbaru.pdf", "barisbaru.pdf")]
    public void Names_are_made_harmless(string nama, string hasil) => Assert.Equal(hasil, Unggahan.NamaAman(nama));

    [Fact]
    public async Task The_kind_is_read_from_the_content_and_not_from_the_name()
    {
        Assert.Contains("tidak dikenali", (await Unggahan.BacaAsync(Berkas("a.pdf", "<html>"u8.ToArray()), false, Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Contains("bukan PDF", (await Unggahan.BacaAsync(Berkas("a.pdf", "PK\u0003\u0004zip"u8.ToArray()), true, Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Equal("gambar.exe.pdf", (await Unggahan.BacaAsync(Berkas("gambar.exe", Jalan.Pdf), true, Ct)).Value!.Nama);
    }

    [Fact]
    public async Task Empty_large_and_missing_files_are_told_apart()
    {
        Assert.Contains("kosong", (await Unggahan.BacaAsync(Berkas("a.pdf", []), false, Ct)).Reason, StringComparison.Ordinal);
        Assert.Contains("terlalu besar", (await Unggahan.BacaAsync(Berkas("a.pdf", new byte[Unggahan.Batas + 1]), false, Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Null((await Unggahan.BacaAsync(null, false, Ct)).Value);
    }
}
