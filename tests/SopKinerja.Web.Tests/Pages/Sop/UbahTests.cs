namespace SopKinerja.Web.Tests;

using System.Net;
using AngleSharp.Dom;

/// <summary>A secretary changes the office's SOP without SQL, and without touching what runs.</summary>
public sealed class UbahTests
{
    private const string Form = "main form.tumpuk[method=post]";

    private static async Task<Lembar> RevisiAsync(Orang sekretaris) =>
        await (await sekretaris.BukaAsync(sekretaris.Portal.Binjai.Sop)).KirimAsync("form[action*='handler=Revisi']");

    private static async Task<Lembar> TerbitkanAsync(Lembar lembar, params (string, string)[] isian)
    {
        var form = lembar.Dokumen.QuerySelector(Form)!;
        form.SetAttribute("action", form.QuerySelector("button[formaction*='handler=Terbit']")!.GetAttribute("formaction")!);
        return await lembar.KirimAsync(Form, isian);
    }

    private static List<string> Langkah(Lembar lembar) =>
        [.. lembar.Dokumen.QuerySelectorAll(".langkah-sop > li > header h3").Select(h => h.TextContent.Trim())];

    [Fact]
    public async Task A_step_is_moved_put_in_filled_and_published_and_a_running_run_keeps_its_version()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var lembar = await RevisiAsync(sekretaris);
        Assert.Contains("Ubah SOP, versi 2", lembar.Teks, StringComparison.Ordinal);
        Assert.Equal(8, Langkah(lembar).Count);

        lembar = await lembar.KirimAsync(Form, ("gerak", "turun:1002"));
        Assert.StartsWith("3. Sekretaris memfasilitasi rapat", Langkah(lembar)[2], StringComparison.Ordinal);
        lembar = await lembar.KirimAsync(Form, ("gerak", "naik:1002"));
        Assert.StartsWith("2. Sekretaris memfasilitasi rapat", Langkah(lembar)[1], StringComparison.Ordinal);

        lembar = await lembar.KirimAsync(Form, ("gerak", "sisip:1004"), ("Input.Langkah[1].Waktu", "2"), ("Input.Langkah[1].Satuan",
            "Jam"));
        Assert.Equal("5. Langkah baru", Langkah(lembar)[4]);
        Assert.Equal(("2", "Jam"), (lembar.Isian("Input.Langkah[1].Waktu"), lembar.Isian("Input.Langkah[1].Satuan")));
        var cacat = lembar.Dokumen.QuerySelectorAll("section.kabar[data-keadaan=galat] a").Select(a => (a.GetAttribute("href"),
            a.TextContent)).ToList();
        var kunci = lembar.Isian("Input.Langkah[4].Kunci");
        Assert.Contains(($"#langkah-{kunci}", "Langkah 5: kegiatan belum diisi."), cacat);

        lembar = await lembar.KirimAsync(Form, ("Input.Langkah[4].Kegiatan", "Memverifikasi data bersama bidang"),
            ("Input.Langkah[4].Judul", "Verifikasi"), ("Input.Langkah[4].Waktu", "1"), ("Input.TanggalEfektif", "2026-02-02"));
        Assert.StartsWith("Rancangan tersimpan. Tidak ada cacat.", lembar.Kabar, StringComparison.Ordinal);

        var banding = await sekretaris.BukaAsync(lembar.Tautan("a[href*='/Sop/Banding/']"));
        Assert.Contains("10 menit", banding.Baris("Waktu").QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 jam", banding.Baris("Waktu").QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ditambah", banding.Baris("Seluruh langkah").TextContent, StringComparison.Ordinal);

        var tanpa = await TerbitkanAsync(lembar);
        Assert.Contains("Tulis alasan revisi", tanpa.Galat, StringComparison.Ordinal);
        var terbit = await TerbitkanAsync(tanpa, ("AlasanRevisi", "Waktu rapat disesuaikan"));
        Assert.Contains("SOP diterbitkan dan berlaku.", terbit.Kabar, StringComparison.Ordinal);
        Assert.Contains("Versi 2 berlaku", terbit.Teks, StringComparison.Ordinal);
        Assert.Contains("Waktu rapat disesuaikan", terbit.Teks, StringComparison.Ordinal);
        Assert.Equal(9, terbit.Dokumen.QuerySelectorAll("table.sop tbody tr:not(.sambung)").Length);

        var jalan = await sekretaris.BukaAsync(portal.Binjai.Jalan);
        Assert.Contains("versi 1", jalan.Dokumen.QuerySelector(".kepala")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("dari 8", jalan.Teks, StringComparison.Ordinal);
        var lama = await sekretaris.BukaAsync(portal.Binjai.Sop);
        Assert.Contains("Versi 1 dicabut", lama.Teks, StringComparison.Ordinal);
        Assert.False(lama.Ada("form[action*='handler=Revisi']"));
    }

    [Fact]
    public async Task A_number_that_is_none_is_refused_at_its_field_and_nothing_typed_is_lost()
    {
        using var portal = PortalUji.Contoh();
        var lembar = await RevisiAsync(await portal.MasukAsync("sekretaris"));
        var salah = await lembar.KirimAsync(Form, ("Input.Langkah[0].Waktu", "sepuluh"), ("Input.Langkah[0].Kegiatan", "Menugaskan"));
        Assert.NotEqual("", salah.Galat);
        Assert.Equal("Menugaskan", salah.Isian("Input.Langkah[0].Kegiatan"));
        var lama = await salah.KirimAsync(Form, ("Input.Langkah[0].Waktu", "15"), ("versi", "9"));
        Assert.Contains("baru saja diubah orang lain", lama.Galat, StringComparison.Ordinal);
        Assert.Equal("Menugaskan", lama.Isian("Input.Langkah[0].Kegiatan"));

        // Pressing again does not overwrite what the other wrote.
        Assert.Contains("baru saja diubah orang lain", (await lama.KirimAsync(Form)).Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_SOP_says_what_it_lacks_and_can_be_thrown_away()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var baru = await (await sekretaris.BukaAsync("/Sop")).KirimAsync("form[action*='handler=Baru']");
        Assert.Contains("Nama SOP belum diisi.", baru.Teks, StringComparison.Ordinal);
        Assert.Contains("Kolom 1: jabatannya di portal belum dipilih.", baru.Teks, StringComparison.Ordinal);
        baru = await baru.KirimAsync(Form, ("gerak", "kolom-tambah"));
        Assert.Equal(2, baru.Dokumen.QuerySelectorAll("#kolom tbody tr").Length);
        var alamat = sekretaris.Alamat;
        await baru.KirimAsync("form[action*='handler=Buang']");
        Assert.Equal(HttpStatusCode.NotFound, (await sekretaris.MintaAsync(alamat)).StatusCode);
    }

    [Fact]
    public async Task What_the_steps_take_in_truth_stands_on_the_page_of_the_SOP_and_leaves_as_CSV()
    {
        using var portal = PortalUji.Contoh();
        var kepala = await portal.MasukAsync("kepala.dinas");
        await kepala.DisposisiAsync(portal.Binjai.Jalan, "Sekretaris");
        var lembar = await kepala.BukaAsync(portal.Binjai.Sop);
        Assert.Equal(["1. Tugas", "10 menit", "0 menit", "0 menit", "0", "0%", "1", "Belum cukup data: 1 pelaksanaan."],
            lembar.Dokumen.QuerySelector("#biaya tbody tr")!.Children.Select(c => c.TextContent.Trim()));
        var csv = System.Text.Encoding.UTF8.GetString(await kepala.UnduhAsync(lembar.Tautan("#biaya a[href*='handler=Biaya']")));
        Assert.Contains("Belum cukup data: 1 pelaksanaan.", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_administrator_and_the_secretariat_change_a_SOP_of_their_own_office()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        await RevisiAsync(sekretaris);
        var alamat = sekretaris.Alamat;
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.MasukAsync("admin.banten")).MintaAsync(alamat)).StatusCode);
        Assert.False((await (await portal.MasukAsync("kabid.yankes")).BukaAsync(portal.Binjai.Sop)).Ada("form[action*='handler=Revisi']"));
        await (await portal.MasukAsync("kabid.yankes")).DitolakAsync(alamat);
    }
}
