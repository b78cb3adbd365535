namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>The tree of a year: sasaran, indicators, copies into another year, and its closing.</summary>
public sealed class IndikatorIndexTests
{
    private const string Halaman = "/Indikator?tahun=2025", Form = "form#form", FormSasaran = "form#sasaran";

    private static readonly (string, string)[] s_baru = [("Input.Kode", "9.1"), ("Input.Uraian", "Indikator uji <baru>"),
        ("Input.Satuan", "%"), ("Input.Target", "87,5")];

    [Fact]
    public async Task A_new_indicator_stands_in_the_tree_the_grid_and_the_table()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var form = await sekretaris.BukaAsync(Halaman);
        var hasil = await form.KirimAsync(Form, [.. s_baru, ("Input.UnitId", form.Pilihan("Input.UnitId", "Bidang P2P"))]);
        Assert.Contains("Indikator 9.1 disimpan.", hasil.Kabar, StringComparison.Ordinal);
        Assert.Equal("87,5%", hasil.Baris("Indikator uji <baru>").QuerySelector("[data-l=Target]")!.TextContent.Trim());
        foreach (var alamat in new[] { "/Capaian/Isi?tahun=2025&periode=Tahunan-0&unit=0", "/Capaian/Tabel?tahun=2025&periode=Tahunan-0" })
            Assert.Contains("Indikator uji <baru>", (await sekretaris.BukaAsync(alamat)).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Kode", " ", "wajib")]
    [InlineData("Input.Uraian", "", "wajib")]
    [InlineData("Input.Target", "seratus", "angka")]
    [InlineData("Input.Arah", "9", "tidak dapat dipakai")]
    public async Task What_an_indicator_lacks_is_said_at_its_field_and_the_rest_is_kept(string isian, string nilai, string pesan)
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form,
            [.. s_baru.Where(b => b.Item1 != isian), ("Input.SumberData", "Laporan bulanan"), (isian, nilai)]);
        Assert.Contains(pesan, hasil.Pesan(isian), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Laporan bulanan", hasil.Isian("Input.SumberData"));
        Assert.DoesNotContain("9.1", (await sekretaris.BukaAsync(Halaman)).Dokumen.QuerySelector("main table")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_range_needs_its_lower_end_and_a_grade_its_word()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var form = await sekretaris.BukaAsync(Halaman);
        var rentang = await form.KirimAsync(Form, [.. s_baru, ("Input.Arah", "Rentang"), ("Input.TargetBawah", "90")]);
        Assert.Contains("batas bawah yang tidak lebih tinggi", rentang.Pesan("Input.TargetBawah"), StringComparison.Ordinal);
        var predikat = await form.KirimAsync(Form, [.. s_baru, ("Input.CaraHitung", "Predikat")]);
        Assert.Contains("Tulis predikat yang ditargetkan", predikat.Pesan("Input.TargetTeks"), StringComparison.Ordinal);
        Assert.Equal("Predikat", predikat.Isian("Input.CaraHitung"));
    }

    [Fact]
    public async Task Of_two_who_change_an_indicator_the_second_is_told_and_the_old_name_is_remembered()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var ubah = $"{Halaman}&ubah={portal.Binjai.Indikator("1.1")}";
        var (satu, dua) = (await sekretaris.BukaAsync(ubah), await sekretaris.BukaAsync(ubah));
        var lama = satu.Isian("Input.Uraian")!;
        Assert.NotNull((await satu.KirimAsync(Form, ("Input.Uraian", "Nama yang baru"))).Kabar);
        var basi = await dua.KirimAsync(Form, ("Input.Uraian", "Nama lain"));
        Assert.Contains("telah diubah orang lain", basi.Galat, StringComparison.Ordinal);
        Assert.Equal("Nama lain", basi.Isian("Input.Uraian"));
        var sesudah = await sekretaris.BukaAsync(ubah);
        Assert.Equal("Nama yang baru", sesudah.Isian("Input.Uraian"));
        Assert.Contains(lama.Trim(), sesudah.Dokumen.QuerySelector("main details ul")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_that_has_figures_is_not_deleted_and_an_empty_one_is()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var ada = await sekretaris.PaksaAsync($"{Halaman}&ubah={portal.Binjai.Indikator("1.1")}&handler=Hapus");
        Assert.Null(ada.Kabar);
        Assert.Contains("sudah berisi data", ada.Galat, StringComparison.Ordinal);
        var baru = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, s_baru);
        var ubah = baru.Baris("Indikator uji <baru>").QuerySelector("a")!.GetAttribute("href")!.Split('#')[0];
        var hasil = await sekretaris.PaksaAsync($"{ubah}&handler=Hapus");
        Assert.Contains("Indikator 9.1 dihapus.", hasil.Kabar, StringComparison.Ordinal);
        await sekretaris.TidakAdaAsync($"{ubah}&handler=Hapus");
    }

    [Fact]
    public async Task A_sasaran_is_added_and_renamed_and_needs_words()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        Assert.Contains("Tulis sasaran", (await (await sekretaris.BukaAsync(Halaman)).KirimAsync(FormSasaran, ("uraian", " "))).Galat,
            StringComparison.Ordinal);
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(FormSasaran, ("uraian", "Sasaran uji"));
        Assert.Contains("4. Sasaran uji", hasil.Teks, StringComparison.Ordinal);
        var ubah = await sekretaris.BukaAsync(hasil.Dokumen.QuerySelectorAll("a[href*='sasaran=']").Last().GetAttribute("href")!);
        Assert.Equal("Sasaran uji", ubah.Isian("uraian"));
        Assert.Contains("diganti namanya", (await ubah.KirimAsync(FormSasaran, ("uraian", "Sasaran baru"))).Kabar,
            StringComparison.Ordinal);
        Assert.Contains("4. Sasaran baru", (await sekretaris.BukaAsync(Halaman)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tree_is_copied_into_an_empty_year_once()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await sekretaris.PaksaAsync(Halaman + "&handler=Salin", ("ke", "2027"));
        Assert.Contains("12 indikator tahun 2025 disalin ke tahun 2027.", hasil.Kabar, StringComparison.Ordinal);
        Assert.Equal(12, hasil.Dokumen.QuerySelectorAll("main tbody tr").Length);
        var lagi = await sekretaris.PaksaAsync(Halaman + "&handler=Salin", ("ke", "2027"));
        Assert.Null(lagi.Kabar);
        Assert.Contains("Tahun 2027 sudah mempunyai sasaran.", lagi.Galat, StringComparison.Ordinal);
        Assert.Equal(12, (await sekretaris.BukaAsync("/Indikator?tahun=2027")).Dokumen.QuerySelectorAll("main tbody tr").Length);
        await sekretaris.TidakAdaAsync(Halaman + "&handler=Salin", ("ke", "1999"));
    }

    [Fact]
    public async Task Readers_have_no_forms_and_no_handler_and_other_offices_no_row()
    {
        using var portal = PortalUji.Contoh();
        var pembaca = await portal.MasukAsync("kabid.yankes");
        var halaman = await pembaca.BukaAsync(Halaman);
        Assert.False(halaman.Ada("main form[method=post]"));
        foreach (var penangan in new[] { "", "&handler=Sasaran", "&handler=Hapus", "&handler=Salin", "&handler=Tutup" })
            await pembaca.DitolakAsync(Halaman + penangan, s_baru);
        var lain = await portal.MasukAsync("sekretaris.banten");
        var milik = portal.Binjai.Indikator("1.1");
        Assert.Equal(HttpStatusCode.NotFound, (await lain.MintaAsync($"{Halaman}&ubah={milik}")).StatusCode);
        await lain.TidakAdaAsync($"{Halaman}&ubah={milik}&handler=Hapus");
        await lain.TidakAdaAsync(Halaman, [.. s_baru, ("Input.UnitId", $"{portal.Binjai.Unit("Bidang P2P")}")]);
    }

    [Fact]
    public async Task A_factor_that_changes_figures_shows_them_before_it_does()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var alamat = $"/Indikator?tahun=2025&ubah={portal.Binjai.Indikator("1.1")}";
        var lihat = await (await sekretaris.BukaAsync(alamat)).KirimAsync(Form, ("Input.Faktor", "1.000"), ("Input.Satuan", "per 1.000 ibu hamil"),
            ("Input.Target", "1000"));
        var baris = lihat.Dokumen.QuerySelector("#akibat tbody tr")!;
        Assert.Contains("94,88 → 948,79 per 1.000 ibu hamil", baris.TextContent, StringComparison.Ordinal);
        async Task<string> KisiAsync() => (await sekretaris.BukaAsync("/Capaian/Isi?tahun=2025&unit=0")).Dokumen
            .QuerySelector($"#b{portal.Binjai.Indikator("1.1")} [data-l='% realisasi']")!.TextContent;
        Assert.Equal("94,88", await KisiAsync());
        Assert.Contains("Indikator 1.1 disimpan", (await lihat.KirimAsync(Form)).Kabar, StringComparison.Ordinal);
        Assert.Equal("948,79 per 1.000 ibu hamil", await KisiAsync());
        // A new name changes no figure, and nobody is asked.
        Assert.Contains("disimpan", (await (await sekretaris.BukaAsync(alamat)).KirimAsync(Form, ("Input.Uraian", "Nama lain"))).Kabar,
            StringComparison.Ordinal);
    }

    private static async Task IsiAsync(PortalUji portal, long id, int triwulan, decimal realisasi) => await portal.DalamAsync(async s =>
    {
        var capaian = (Data.CapaianRepository)s.GetService(typeof(Data.CapaianRepository))!;
        var hasil = await capaian.SimpanAsync(portal.Binjai.Oleh("Penguji"), new(2025, Data.JenisPeriode.Triwulan, triwulan), null,
            [new(id, 0, 100, realisasi, null, null, null)], "Uji", true, default);
        Assert.False(hasil.Refused, hasil.Reason);
        return 0;
    });

    [Fact]
    public async Task Gathered_figures_are_gathered_anew_in_the_preview_and_a_name_alone_changes_none()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var alamat = $"/Indikator?tahun=2025&ubah={portal.Binjai.Indikator("3.4")}";
        Assert.NotNull((await (await sekretaris.BukaAsync(alamat)).KirimAsync(Form, ("Input.Tw1", "40"), ("Input.Tw2", "50"))).Kabar);
        await IsiAsync(portal, portal.Binjai.Indikator("3.4"), 1, 20);
        await IsiAsync(portal, portal.Binjai.Indikator("3.4"), 2, 40);
        Assert.NotNull((await (await sekretaris.BukaAsync(alamat)).KirimAsync(Form, ("Input.Uraian", "Nama lain"))).Kabar);
        var lihat = await (await sekretaris.BukaAsync(alamat)).KirimAsync(Form, ("Input.Agregasi", "Jumlah"));
        Assert.Contains("40,00 → 60,00", lihat.Dokumen.QuerySelectorAll("#akibat tbody tr").Single(t => t.TextContent
            .Contains("Semester I ", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);

        // What was shown is what is confirmed: another change is shown first.
        var lain = await lihat.KirimAsync(Form, ("Input.Target", "5"));
        Assert.Null(lain.Kabar);
        Assert.True(lain.Ada("#akibat"));
        Assert.NotNull((await lain.KirimAsync(Form)).Kabar);
    }
}
