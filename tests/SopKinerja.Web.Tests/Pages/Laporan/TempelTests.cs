namespace SopKinerja.Web.Tests;

using System.Net;
using System.Text.Json;

/// <summary>What is pasted into the editor: Markdown back, pictures kept as the report's.</summary>
public sealed class TempelTests
{
    private static async Task<(HttpStatusCode Kode, string Isi)> TempelAsync(Orang orang, string html,
        params (string Nama, byte[] Isi)[] berkas)
    {
        var meja = await orang.BukaAsync(orang.Portal.Binjai.Tulis("penutup"));
        using var isi = new MultipartFormDataContent
        {
            { new StringContent(meja.Isian("__RequestVerificationToken")!), "__RequestVerificationToken" },
            { new StringContent(html), "html" }, { new StringContent("Lama [^4].\n\n[^4]: Empat."), "sekitar" },
        };
        foreach (var (nama, bytes) in berkas)
            isi.Add(new ByteArrayContent(bytes), "file", nama);
        using var jawab = await orang.KirimMentahAsync(meja.Dokumen.QuerySelector("#alat")!.GetAttribute("data-tempel")!, isi);
        return (jawab.StatusCode, await jawab.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static (string Teks, string Pesan) Baca(string json)
    {
        var akar = JsonDocument.Parse(json).RootElement;
        return (akar.GetProperty("teks").GetString()!, akar.GetProperty("pesan").GetString()!);
    }

    [Fact]
    public async Task Pasted_words_come_back_as_Markdown_and_pictures_become_the_reports()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var gambar = GambarUji.Png(40, 30);
        var html = $"<p><b>Posyandu</b></p><p><img alt=\"Foto posyandu\" src=\"data:image/png;base64,{Convert.ToBase64String(gambar)}\"></p>"
            + "<p><img src=\"file:///C:/Users/a.png\"></p>";
        var (kode, isi) = await TempelAsync(orang, html);
        Assert.Equal(HttpStatusCode.OK, kode);
        Assert.Equal(("**Posyandu**\n\n![Foto posyandu](tempel-foto-posyandu.png)",
            "1 gambar tidak ikut tersalin. Salin gambarnya satu per satu, lalu tempel."), Baca(isi));
        var alamat = portal.Binjai.Laporan.Replace("Rincian", "Gambar", StringComparison.Ordinal);
        Assert.Equal(gambar, await orang.UnduhAsync($"{alamat}?nama=tempel-foto-posyandu.png"));

        // The same picture once more is the same; another of the same name gets one of its own.
        Assert.Equal("![tempel-foto-posyandu.png](tempel-foto-posyandu.png)", Baca((await TempelAsync(orang, "", ("lain.png", gambar))).Isi).Teks);
        Assert.Equal("![tempel-foto-posyandu-2.png](tempel-foto-posyandu-2.png)",
            Baca((await TempelAsync(orang, "", ("tempel-foto-posyandu.png", GambarUji.Png(41, 30)))).Isi).Teks);
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_with_what_to_do()
    {
        using var portal = PortalUji.Contoh();
        var (kode, isi) = await TempelAsync(await portal.MasukAsync("sekretaris"), "", ("a.png", [1, 2, 3]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kode);
        Assert.NotEqual("", isi);
        (kode, isi) = await TempelAsync(await portal.MasukAsync("sekretaris"), new string('a', 4_000_001));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Tempelan ini terlalu besar. Tempelkan sebagian demi sebagian."), (kode, isi));
    }

    [Fact]
    public async Task Who_may_not_write_pastes_nothing()
    {
        using var portal = PortalUji.Contoh();
        var meja = await (await portal.MasukAsync("pengisi.p2p")).BukaAsync(portal.Binjai.Tulis("penutup"));
        Assert.False(meja.Ada("#alat"));
    }
}
