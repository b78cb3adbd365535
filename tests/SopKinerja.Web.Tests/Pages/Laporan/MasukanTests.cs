namespace SopKinerja.Web.Tests;

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

/// <summary>A version goes out as Word, an official corrects it offline, and it comes back.</summary>
public sealed class MasukanTests
{
    [Fact]
    public async Task Three_changed_narratives_and_one_figure_are_shown_taken_and_refused_one_by_one()
    {
        using var portal = PortalUji.Contoh();
        await portal.SampaiSusunAsync();
        var analis = await portal.MasukAsync("analis");
        await RuangKerjaTests.SimpanAsync(analis, "penutup", "Langkah perbaikan disusun.");
        await analis.VersiAsync("Konsep pertama");
        var word = await analis.UnduhVersiAsync();
        var ubah = Ubah(word, ("Langkah perbaikan disusun.", "Langkah perbaikan disusun bersama bidang."), ("Puji syukur", "Segala puji"),
            ("menjadi dasar perbaikan", "menjadi landasan perbaikan"), ("94,88", "99,88"));

        var hasil = await UnggahAsync(analis, ubah);
        Assert.Contains("3 bagian berubah, 1 angka diketik ulang di Word.", hasil.Kabar, StringComparison.Ordinal);
        Assert.Equal(["pengantar", "latar-belakang", "penutup"], hasil.Dokumen.QuerySelectorAll("[data-bagian]")
            .Select(e => e.GetAttribute("data-bagian")));
        var angka = Assert.Single(hasil.Dokumen.QuerySelectorAll("#angka-word tbody tr"));
        Assert.Equal(("94,88", "99,88"), (angka.QuerySelector("del")!.TextContent, angka.QuerySelector("ins")!.TextContent));

        var basi = await analis.BukaAsync(analis.Alamat);
        var terima = await hasil.KirimAsync("[data-bagian=penutup] form", ("terima", "true"));
        Assert.Contains("diterima", terima.Kabar, StringComparison.Ordinal);
        Assert.Contains("Penutup", terima.Kabar, StringComparison.Ordinal);
        Assert.Equal("Langkah perbaikan disusun bersama bidang.", await IsiAsync(analis, "penutup"));
        Assert.Contains("ditolak", (await terima.KirimAsync("[data-bagian=pengantar] form", ("terima", "false"))).Kabar,
            StringComparison.Ordinal);
        Assert.StartsWith("Puji syukur", await IsiAsync(analis, "pengantar"), StringComparison.Ordinal);
        Assert.Contains("sudah diputuskan", (await basi.KirimAsync("[data-bagian=penutup] form", ("terima", "true"))).Galat,
            StringComparison.Ordinal);
        Assert.Contains("94,88", (await analis.BukaAsync(portal.Binjai.Pratinjau)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_written_in_the_portal_meanwhile_is_not_overwritten()
    {
        using var portal = PortalUji.Contoh();
        await portal.SampaiSusunAsync();
        var analis = await portal.MasukAsync("analis");
        await RuangKerjaTests.SimpanAsync(analis, "penutup", "Kalimat awal.");
        await analis.VersiAsync("Konsep pertama");
        var ubah = Ubah(await analis.UnduhVersiAsync(), ("Kalimat awal.", "Kalimat dari Word."));
        await RuangKerjaTests.SimpanAsync(analis, "penutup", "Kalimat dari portal.");
        var hasil = await UnggahAsync(analis, ubah);
        Assert.Contains("sudah ditulis lagi di portal", (await hasil.KirimAsync("[data-bagian=penutup] form", ("terima", "true"))).Galat,
            StringComparison.Ordinal);
        Assert.Equal("Kalimat dari portal.", await IsiAsync(analis, "penutup"));
    }

    [Fact]
    public async Task An_old_draft_brings_back_only_what_was_changed_in_it()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        await RuangKerjaTests.SimpanAsync(sekretaris, "penutup", "Kalimat awal.");
        var ubah = Ubah(await sekretaris.UnduhAsync(portal.Binjai.Draf), ("Kalimat awal.", "Kalimat dari Word."),
            ("Puji syukur", "Segala puji"));
        await RuangKerjaTests.SimpanAsync(sekretaris, "penutup", "Kalimat dari portal.");
        await RuangKerjaTests.SimpanAsync(sekretaris, "isu-strategis", "Isu yang ditulis sesudahnya.");
        await RuangKerjaTests.SimpanAsync(sekretaris, "ikhtisar", "Bagian baru.");
        var hasil = await UnggahAsync(sekretaris, ubah);
        Assert.Equal(["pengantar", "penutup"], hasil.Dokumen.QuerySelectorAll("[data-bagian]").Select(e => e.GetAttribute("data-bagian")));
        Assert.DoesNotContain("tidak ditemukan", hasil.Kabar, StringComparison.Ordinal);
        Assert.Contains("sudah ditulis lagi di portal", (await hasil.KirimAsync("[data-bagian=penutup] form", ("terima", "true"))).Galat,
            StringComparison.Ordinal);
        Assert.Contains("diterima", (await hasil.KirimAsync("[data-bagian=pengantar] form", ("terima", "true"))).Kabar,
            StringComparison.Ordinal);
        Assert.Equal("Kalimat dari portal.", await IsiAsync(sekretaris, "penutup"));
        Assert.Equal("Isu yang ditulis sesudahnya.", await IsiAsync(sekretaris, "isu-strategis"));
    }

    [Fact]
    public async Task A_file_of_another_report_without_controls_or_damaged_is_refused_and_changes_nothing()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var draf = await sekretaris.UnduhAsync(portal.Binjai.Draf);
        var lain = await (await portal.MasukAsync("sekretaris.banten")).UnduhAsync(portal.Banten.Draf);
        Assert.Contains("laporan lain", (await UnggahAsync(sekretaris, lain)).Galat, StringComparison.Ordinal);
        Assert.Contains("rusak", (await UnggahAsync(sekretaris, draf[..(draf.Length / 2)])).Galat, StringComparison.Ordinal);
        var tanpa = new MemoryStream();
        tanpa.Write(draf);
        using (var word = WordprocessingDocument.Open(tanpa, true))
        {
            var body = word.MainDocumentPart!.Document.Body!;
            body.Descendants<BookmarkStart>().Where(b => b.Name!.Value!.StartsWith("Narasi_", StringComparison.Ordinal)).ToList()
                .ForEach(b => b.Remove());
            foreach (var sdt in body.Descendants<SdtBlock>().ToList())
            {
                foreach (var anak in sdt.SdtContentBlock!.ChildElements.ToList())
                {
                    anak.Remove();
                    sdt.InsertBeforeSelf(anak);
                }

                sdt.Remove();
            }

            word.MainDocumentPart.Document.Save();
        }

        Assert.Contains("Tanda bagian", (await UnggahAsync(sekretaris, tanpa.ToArray())).Galat, StringComparison.Ordinal);
        Assert.Contains("Belum ada", (await sekretaris.BukaAsync(portal.Binjai.Masukan)).Teks, StringComparison.Ordinal);
        portal.Jam.Maju(TimeSpan.FromHours(30));
        Assert.Contains("Tidak ada perubahan", (await UnggahAsync(await portal.MasukAsync("sekretaris"), draf)).Teks,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_decided_by_who_writes_the_report_and_once()
    {
        const string formPutuskan = "[data-bagian=penutup] form[action*='handler=Putuskan']";
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        await RuangKerjaTests.SimpanAsync(sekretaris, "penutup", "Kalimat awal.");
        var hasil = await UnggahAsync(sekretaris, Ubah(await sekretaris.UnduhAsync(portal.Binjai.Draf),
            ("Kalimat awal.", "Kalimat dari Word.")));
        var putuskan = hasil.Dokumen.QuerySelector(formPutuskan)!;
        (string, string)[] isi = [.. putuskan.QuerySelectorAll("input[type=hidden]")
            .Where(i => i.GetAttribute("name") is "masukan1" or "perubahan1")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)), ("terima", "true")];
        var alamat = putuskan.GetAttribute("action")!;
        await (await portal.MasukAsync("kabid.yankes")).DitolakAsync(alamat, isi);
        await (await portal.MasukAsync("sekretaris.banten")).TidakAdaAsync(alamat, isi);
        Assert.Equal("Kalimat awal.", await IsiAsync(sekretaris, "penutup"));

        Assert.Contains("ditolak", (await hasil.KirimAsync(formPutuskan, ("terima", "false"))).Kabar, StringComparison.Ordinal);
        Assert.Contains("sudah diputuskan", (await sekretaris.PaksaAsync(alamat, isi)).Galat, StringComparison.Ordinal);
        Assert.Equal("Kalimat awal.", await IsiAsync(sekretaris, "penutup"));
        var sesudah = await sekretaris.BukaAsync(portal.Binjai.Masukan);
        Assert.False(sesudah.Ada(formPutuskan));
        Assert.Contains("Selesai", sesudah.Baris("koreksi kepala.docx").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_the_file_does_not_hold_is_refused()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await sekretaris.PaksaAsync($"{portal.Binjai.Masukan}?handler=Putuskan", ("masukan1", "0"), ("perubahan1", "0"),
            ("terima", "true"));
        Assert.True(sekretaris.Status == System.Net.HttpStatusCode.NotFound || hasil.Galat.Length > 0, hasil.Teks);
    }

    private static async Task<Lembar> UnggahAsync(Orang orang, byte[] isi) =>
        await (await orang.BukaAsync(orang.Portal.Binjai.Masukan)).KirimAsync("form[action*='handler=Unggah']",
            ("file", "koreksi kepala.docx", isi));

    private static async Task<string> IsiAsync(Orang orang, string bagian) =>
        (await orang.BukaAsync(orang.Portal.Binjai.Tulis(bagian))).Dokumen.QuerySelector("textarea#markdown")!.TextContent.Trim();

    private static byte[] Ubah(byte[] asli, params (string Dari, string Ke)[] ganti)
    {
        var stream = new MemoryStream();
        stream.Write(asli);
        using (var word = WordprocessingDocument.Open(stream, true))
        {
            foreach (var (dari, ke) in ganti)
            {
                var teks = word.MainDocumentPart!.Document.Body!.Descendants<Text>()
                    .First(t => t.Text.Contains(dari, StringComparison.Ordinal));
                teks.Text = teks.Text.Replace(dari, ke, StringComparison.Ordinal);
            }

            word.MainDocumentPart!.Document.Save();
        }

        return stream.ToArray();
    }
}
