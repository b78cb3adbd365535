namespace SopKinerja.Web.Tests;

using System.Net;
using SopKinerja.Web.Tampilan;

/// <summary>Writing a report: saving by itself, conflict, history, pictures, notes, versions and their comparison.</summary>
public sealed class RuangKerjaTests
{
    [Fact]
    public async Task Saving_by_itself_answers_the_preview_with_the_version_kept()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var meja = await orang.BukaAsync(portal.Binjai.Tulis("penutup"));
        var hasil = await OtomatisAsync(orang, meja, "Capaian {{capaian:1.1}} pada {{rujuk:tabel-lkj}}.\n\n{{grafik:sasaran-1}}", 0);
        Assert.Equal("1", hasil.Dokumen.QuerySelector(".prosa")!.GetAttribute("data-versi"));
        Assert.Contains("Capaian 94,88% pada Tabel 4.", hasil.Teks, StringComparison.Ordinal);
        Assert.True(hasil.Ada("figure svg, figure .batang"));
        Assert.Contains("{{capaian:1.1}}",
            (await orang.BukaAsync(portal.Binjai.Tulis("penutup"))).Dokumen.QuerySelector("textarea#markdown")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_and_neither_text_is_lost()
    {
        using var portal = PortalUji.Contoh();
        var (satu, dua) = (await portal.MasukAsync("sekretaris"), await portal.MasukAsync("kasub.program"));
        var penutup = portal.Binjai.Tulis("penutup");
        var (mejaSatu, mejaDua) = (await satu.BukaAsync(penutup), await dua.BukaAsync(penutup));
        await OtomatisAsync(satu, mejaSatu, "Dari sekretaris.", 0);
        await OtomatisAsync(dua, mejaDua, "Dari kasub.", 0);
        Assert.Equal(HttpStatusCode.Conflict, dua.Status);
        Assert.Contains("Dari sekretaris.",
            (await satu.BukaAsync(portal.Binjai.Tulis("penutup"))).Dokumen.QuerySelector("textarea#markdown")!.TextContent,
            StringComparison.Ordinal);
        await OtomatisAsync(dua, await dua.BukaAsync(portal.Binjai.Tulis("ikhtisar")), "Bagian lain pada saat yang sama.", 0);
        Assert.Equal(HttpStatusCode.OK, dua.Status);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_nothing_is_kept()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var hasil = await OtomatisAsync(orang, await orang.BukaAsync(portal.Binjai.Tulis("penutup")), new string('a', 5_000_000), 0);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, orang.Status);
        Assert.Contains("paling banyak 100.000 huruf", hasil.Teks, StringComparison.Ordinal);
        Assert.Equal("",
            (await orang.BukaAsync(portal.Binjai.Tulis("penutup"))).Dokumen.QuerySelector("textarea#markdown")!.TextContent.Trim());
    }

    [Fact]
    public async Task History_shows_what_was_written_before_and_brings_it_back()
    {
        using var portal = PortalUji.Contoh();
        var (satu, dua) = (await portal.MasukAsync("sekretaris"), await portal.MasukAsync("kasub.program"));
        await SimpanAsync(satu, "penutup", "Tulisan pertama.");
        await SimpanAsync(dua, "penutup", "Tulisan kedua.");
        var riwayat = await satu.BukaAsync(portal.Binjai.Riwayat("penutup"));
        Assert.Equal("pertama", riwayat.Dokumen.QuerySelector(".beda del")!.TextContent.Trim());
        Assert.Equal("kedua", riwayat.Dokumen.QuerySelector(".beda ins")!.TextContent.Trim());
        Assert.Contains("dikembalikan", (await riwayat.KirimAsync("form[action*='handler=Kembalikan']")).Kabar, StringComparison.Ordinal);
        Assert.Equal("Tulisan pertama.",
            (await satu.BukaAsync(portal.Binjai.Tulis("penutup"))).Dokumen.QuerySelector("textarea#markdown")!.TextContent.Trim());
        Assert.Equal(2, (await satu.BukaAsync(portal.Binjai.Riwayat("penutup"))).Dokumen.QuerySelectorAll(".beda").Length);
    }

    [Fact]
    public async Task Whoever_saves_by_hand_leaves_a_copy_and_saving_by_itself_one_in_ten_minutes()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        for (var i = 1; i <= 3; i++)
            await SimpanAsync(orang, "penutup", $"Tangan {i}.");
        Assert.Equal(2, (await orang.BukaAsync(portal.Binjai.Riwayat("penutup"))).Dokumen.QuerySelectorAll(".beda").Length);
        for (var i = 1; i <= 12; i++)
        {
            portal.Jam.Maju(TimeSpan.FromMinutes(2));
            await OtomatisAsync(orang, await orang.BukaAsync(portal.Binjai.Tulis("penutup")), $"Sendiri {i}.", i + 2);
            Assert.Equal(HttpStatusCode.OK, orang.Status);
        }

        Assert.Equal(4, (await orang.BukaAsync(portal.Binjai.Riwayat("penutup"))).Dokumen.QuerySelectorAll(".beda").Length);
    }

    [Fact]
    public async Task A_text_that_is_deleted_by_mistake_stands_in_the_history_though_it_saved_itself()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        await SimpanAsync(orang, "penutup", "Awal.");
        await OtomatisAsync(orang, await orang.BukaAsync(portal.Binjai.Tulis("penutup")), "Sepuluh menit tulisan.", 1);
        await OtomatisAsync(orang, await orang.BukaAsync(portal.Binjai.Tulis("penutup")), "Sepuluh menit tulisan yang panjang.", 2);
        await OtomatisAsync(orang, await orang.BukaAsync(portal.Binjai.Tulis("penutup")), "", 3);
        Assert.Contains("Sepuluh menit tulisan yang panjang.", (await orang.BukaAsync(portal.Binjai.Riwayat("penutup"))).Teks,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_would_print_faults_asks_first()
    {
        using var portal = PortalUji.Contoh();
        await portal.SampaiSusunAsync();
        var analis = await portal.MasukAsync("analis");
        await SimpanAsync(analis, "penutup", "Capaian {{capaian:9.9}}, catatan[^2], ![bagan](tiada.png).");
        var tanya = await (await analis.BukaAsync(portal.Binjai.Laporan)).KirimAsync("form[action*='/Laporan/Versi/']", ("alasan", "Konsep"));
        Assert.Contains("sisipan capaian:9.9 yang tidak dikenal", tanya.Galat, StringComparison.Ordinal);
        Assert.Contains("gambar tiada.png yang belum diunggah", tanya.Galat, StringComparison.Ordinal);
        Assert.Contains("catatan kaki [^2] tanpa isi", tanya.Galat, StringComparison.Ordinal);
        Assert.Contains("tersimpan", (await tanya.KirimAsync("form[action*='/Laporan/Versi/']", ("alasan", "Konsep"),
            ("tetap", "true"))).Kabar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_conflict_both_texts_are_shown_and_one_is_chosen()
    {
        using var portal = PortalUji.Contoh();
        var (satu, dua) = (await portal.MasukAsync("sekretaris"), await portal.MasukAsync("kasub.program"));
        var lama = await satu.BukaAsync(portal.Binjai.Tulis("penutup"));
        await SimpanAsync(dua, "penutup", "Tulisan kasub.");
        var bentrok = await lama.KirimAsync("form[action*='handler=Simpan']", ("markdown", "Tulisan sekretaris."));
        Assert.Equal(("kasub", "sekretaris"), (bentrok.Dokumen.QuerySelector(".beda del")!.TextContent,
            bentrok.Dokumen.QuerySelector(".beda ins")!.TextContent));
        Assert.NotNull((await bentrok.KirimAsync("form#sunting")).Kabar);
        Assert.Equal("Tulisan sekretaris.",
            (await satu.BukaAsync(portal.Binjai.Tulis("penutup"))).Dokumen.QuerySelector("textarea#markdown")!.TextContent.Trim());
        Assert.Contains("Tulisan kasub.",
            string.Concat((await satu.BukaAsync(portal.Binjai.Riwayat("penutup"))).Dokumen.QuerySelectorAll(".beda")
                .Select(b => b.TextContent.Replace("sekretaris", "", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_goes_into_the_preview_and_into_Word_with_its_alt_text()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var meja = await orang.BukaAsync(portal.Binjai.Tulis("penutup"));
        var png = GambarUji.Png(120, 80);
        Assert.Contains("![keterangan](bagan-alur.png)",
            (await meja.KirimAsync("form[action*='handler=Unggah']", ("file", "Bagan alur.png", png))).Kabar, StringComparison.Ordinal);
        await SimpanAsync(orang, "penutup", "![Alur kerja](bagan-alur.png)");
        var gambar = (await orang.BukaAsync(portal.Binjai.Tulis("penutup"))).Dokumen.QuerySelector("#pratinjau img")!;
        Assert.Equal("Alur kerja", gambar.GetAttribute("alt"));
        Assert.Equal(png, await orang.UnduhAsync(gambar.GetAttribute("src")!));
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(
            new MemoryStream(await orang.UnduhAsync(portal.Binjai.Draf)), false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(
            word));
        Assert.Contains(word.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>(),
            d => d.Description?.Value == "Alur kerja");
        Assert.Single(word.MainDocumentPart.ImageParts);

        var palsu = await meja.KirimAsync("form[action*='handler=Unggah']",
            ("file", "palsu.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]));
        Assert.Contains("bukan gambar PNG atau JPEG yang utuh", palsu.Galat, StringComparison.Ordinal);
        var besar = await meja.KirimAsync("form[action*='handler=Unggah']", ("file", "besar.png", GambarUji.Png(8_000, 5_000)));
        Assert.Contains("terlalu besar", besar.Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_hang_on_a_version_and_are_answered_one_by_one()
    {
        using var portal = PortalUji.Contoh();
        await portal.SampaiSusunAsync();
        var (analis, kasub) = (await portal.MasukAsync("analis"), await portal.MasukAsync("kasub.program"));
        await analis.VersiAsync("Konsep pertama");
        var form = await kasub.BukaAsync(portal.Binjai.Laporan);
        Assert.Contains("Tulis catatan", (await form.KirimAsync("form[action*='/Laporan/Koreksi/']:not([action*='handler'])", ("tentang", "angka:1.1"))).Galat,
            StringComparison.Ordinal);
        Assert.NotNull((await form.KirimAsync("form[action*='/Laporan/Koreksi/']:not([action*='handler'])", ("tentang", "angka:1.1"),
            ("catatan", "Penyebut memakai proyeksi lama."))).Kabar);
        var daftar = await analis.BukaAsync(portal.Binjai.Laporan);
        Assert.Contains("Angka 1.1, versi 1.", daftar.Teks, StringComparison.Ordinal);
        Assert.Contains("1 catatan koreksi belum dijawab", daftar.Teks, StringComparison.Ordinal);
        Assert.NotNull((await daftar.KirimAsync("form[action*='handler=Jawab']", ("jawaban", "Sudah memakai proyeksi BPS."))).Kabar);
        Assert.Contains("sudah dijawab", (await daftar.KirimAsync("form[action*='handler=Jawab']", ("jawaban", "Lagi."))).Galat,
            StringComparison.Ordinal);
        Assert.Contains("1 dari 1 dijawab", (await kasub.BukaAsync(portal.Binjai.Laporan)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_differ_in_the_text_and_figures_that_changed()
    {
        using var portal = PortalUji.Contoh();
        await portal.SampaiSusunAsync();
        var analis = await portal.MasukAsync("analis");
        await analis.VersiAsync("Konsep pertama");
        await SimpanAsync(analis, "penutup", "Langkah perbaikan.");
        var program = await (await portal.MasukAsync("sekretaris")).BukaAsync("/Program?tahun=2025");
        var ubah = await portal.MasukAsync("sekretaris");
        var form = await ubah.BukaAsync(program.Tautan("td a[href*='ubah=']"));
        Assert.NotNull((await form.KirimAsync("form#form", ("Input.Serapan", "46.600.000.000"))).Kabar);
        await analis.VersiAsync("Menjawab koreksi");
        var banding = await analis.BukaAsync(portal.Binjai.Banding);
        Assert.Contains("1 bagian berubah tulisannya, 1 angka atau data berubah.", banding.Teks, StringComparison.Ordinal);
        Assert.Equal("Langkah perbaikan.", banding.Dokumen.QuerySelector(".beda ins")!.TextContent.Trim());
        Assert.Contains("Rp46.600.000.000", banding.Dokumen.QuerySelector("td ins")!.TextContent, StringComparison.Ordinal);
        var sama = await banding.KirimAsync("main form[method=get]", ("dari", banding.Pilihan("dari", "Versi 2")), ("ke", "0"));
        Assert.Contains("Tidak ada perbedaan.", sama.Teks, StringComparison.Ordinal);
    }

    internal static async Task SimpanAsync(Orang orang, string bagian, string markdown)
    {
        var hasil = await (await orang.BukaAsync(orang.Portal.Binjai.Tulis(bagian))).KirimAsync("form[action*='handler=Simpan']",
            ("markdown", markdown));
        Assert.True(hasil.Kabar is not null, hasil.Galat);
    }

    private static Task<Lembar> OtomatisAsync(Orang orang, Lembar meja, string markdown, int versi)
    {
        var form = meja.Dokumen.QuerySelector("form#sunting")!;
        return orang.KirimAsync(form.GetAttribute("action")!.Replace("handler=Simpan", "handler=Otomatis", StringComparison.Ordinal),
            new MultipartFormDataContent
        {
            { new StringContent(markdown), "markdown" }, { new StringContent($"{versi}"), "versi" }, { new StringContent("true"),
                "simpan" },
            { new StringContent(form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!),
                "__RequestVerificationToken" },
        });
    }
}
