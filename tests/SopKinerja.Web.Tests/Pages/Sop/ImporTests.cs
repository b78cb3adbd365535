namespace SopKinerja.Web.Tests;

/// <summary>A secretary brings the SOP of her own office.</summary>
public sealed class ImporTests
{
    private const string Form = "main form[enctype]", Buat = "main form[action*='handler=Buat']";

    [Fact]
    public async Task A_pasted_SOP_is_shown_with_what_was_inferred_becomes_a_draft_and_is_published()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var lihat = await (await sekretaris.BukaAsync("/Sop/Impor")).KirimAsync(Form, ("teks", Naskah("binjai.txt")));
        Assert.Contains("Langkah 6: Ka.Sub Program, karena yang menyerahkan kepada Sekretaris adalah jabatan di kolom sesudahnya.",
            lihat.Teks,
            StringComparison.Ordinal);
        Assert.Contains("tercampur di naskah; salin sendiri", lihat.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Rancangan", (await sekretaris.BukaAsync("/Sop/Index")).Teks, StringComparison.Ordinal);

        var ubah = await lihat.KirimAsync(Buat);
        Assert.StartsWith("Rancangan dibuat dari naskah yang diimpor.", ubah.Kabar, StringComparison.Ordinal);
        Assert.Contains("Yang tidak dipahami dari naskah yang diimpor", ubah.Teks, StringComparison.Ordinal);
        // The posts of the sample office have the names of the columns: nothing is missing but what a person has to say.
        Assert.Equal("Ka.Sub Program", ubah.Dokumen.QuerySelector("[name='Input.Kolom[2].Nama']")!.GetAttribute("value"));
        Assert.Empty(ubah.Dokumen.QuerySelectorAll("section.kabar[data-keadaan=galat] a[href^='#langkah-']"));
    }

    [Fact]
    public async Task A_Word_file_is_read_and_one_that_is_no_SOP_is_refused_at_its_field()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var kosong = await sekretaris.BukaAsync("/Sop/Impor");
        Assert.Contains("Tempelkan naskah SOP, atau pilih berkas Word.", (await kosong.KirimAsync(Form)).Galat, StringComparison.Ordinal);
        var bukan = await kosong.KirimAsync(Form, ("teks", "Dengan hormat, kami undang Saudara."));
        Assert.Contains("Tidak ada tabel prosedur", bukan.Galat, StringComparison.Ordinal);
        Assert.Contains("kami undang", bukan.Dokumen.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        var lihat = await kosong.KirimAsync(Form, ("file", "puskesmas.docx", File.ReadAllBytes(Jalur("puskesmas.docx"))));
        Assert.Contains("waktu “± 15 menit” tidak dapat dibaca dengan satu arti", lihat.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_back_with_the_preview_is_not_trusted()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var lihat = await (await sekretaris.BukaAsync("/Sop/Impor")).KirimAsync(Form, ("teks", Naskah("banten.txt")));
        Assert.Contains("Unggah atau tempel naskahnya sekali lagi", (await lihat.KirimAsync(Buat, ("naskah", "{\"Kolom\":[{}]}"))).Galat,
            StringComparison.Ordinal);
        foreach (var jahat in new[] { "{\"Kolom\":null}", "{\"Kolom\":[null],\"Langkah\":[]}", "{\"Kolom\":[],\"Langkah\":null}",
            "{\"Kolom\":[],\"Langkah\":[{\"Kunci\":1,\"Periode\":null}]}", "{\"Kolom\":[],\"Langkah\":[{\"Kunci\":1,\"Bentuk\":99}]}",
            "{\"Kolom\":[{\"Kunci\":1},{\"Kunci\":1}],\"Langkah\":[]}" })
            Assert.Contains("sekali lagi", (await lihat.KirimAsync(Buat, ("naskah", jahat))).Galat, StringComparison.Ordinal);
        var asing = "{\"Nama\":\"X\",\"Kolom\":[{\"Kunci\":1,\"Nama\":\"Camat\",\"JabatanId\":99999}],\"Langkah\":[]}";
        var ubah = await lihat.KirimAsync(Buat, ("naskah", asing));
        Assert.Contains("Kolom Camat: jabatannya di portal belum dipilih.", ubah.Teks, StringComparison.Ordinal);
        var kosong = await lihat.KirimAsync(Buat, ("naskah", "null"));
        Assert.Contains("Unggah atau tempel naskahnya sekali lagi", kosong.Galat, StringComparison.Ordinal);
    }

    private static string Naskah(string nama) => File.ReadAllText(Jalur(nama));

    private static string Jalur(string nama) => Path.Combine(AppContext.BaseDirectory, "Impor", "Sop", nama);
}
