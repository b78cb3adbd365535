namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>What waits for the verifikator.</summary>
public sealed class VerifikasiTests
{
    private const string Halaman = "/Capaian/Verifikasi?tahun=2025&periode=Tahunan-0", Form = "main form:has([name=baris])";

    [Fact]
    public async Task A_row_that_is_accepted_is_marked_so_and_counted()
    {
        using var portal = PortalUji.Contoh();
        var kasub = await portal.MasukAsync("kasub.program");
        var daftar = await kasub.BukaAsync(Halaman);
        Assert.Contains("10 baris menunggu verifikasi.", daftar.Teks, StringComparison.Ordinal);
        var hasil = await daftar.KirimAsync(Form, ("baris", Kunci(daftar, "1.1")), ("keputusan", "terima"));
        Assert.Contains("1 baris diterima.", hasil.Kabar, StringComparison.Ordinal);
        Assert.Contains("9 baris menunggu verifikasi.", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("Diterima", hasil.Baris("1.1 ").QuerySelector("[data-l=Keadaan]")!.TextContent, StringComparison.Ordinal);
        var kelengkapan = await kasub.BukaAsync("/Capaian/Kelengkapan?tahun=2025&periode=Tahunan-0");
        Assert.Equal("1", kelengkapan.Baris("Bidang Kesehatan Masyarakat").QuerySelector("[data-l=Diterima]")!.TextContent.Trim());
    }

    [Fact]
    public async Task All_rows_without_an_open_warning_are_accepted_at_once_and_the_others_stay()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var kisi = await sekretaris.BukaAsync($"/Capaian/Isi?tahun=2025&periode=Tahunan-0&unit={portal.Binjai.Unit("Bidang P2P")}");
        var nama = kisi.Dokumen.QuerySelector($"#b{portal.Binjai.Indikator("2.2")} input[name$='.Realisasi']")!.GetAttribute("name")!;
        Assert.NotNull((await kisi.KirimAsync("form:has(.kisi)", (nama, "999.999"))).Kabar);
        // An answer to the warning of another figure is none to this one's.
        var baris = await sekretaris.BukaAsync($"{portal.Binjai.Baris("2.2")}?tahun=2025&periode=Tahunan-0");
        Assert.NotNull((await baris.KirimAsync("#mutu form", ("jawaban", "Termasuk luar kota"))).Kabar);
        kisi = await sekretaris.BukaAsync($"/Capaian/Isi?tahun=2025&periode=Tahunan-0&unit={portal.Binjai.Unit("Bidang P2P")}");
        Assert.NotNull((await kisi.KirimAsync("form:has(.kisi)", (nama, "999.998"))).Kabar);
        var kasub = await portal.MasukAsync("kasub.program");
        var daftar = await kasub.BukaAsync(Halaman);
        Assert.Contains("Termasuk luar kota (untuk angka sebelumnya)", daftar.Baris("2.2 ").TextContent, StringComparison.Ordinal);
        var tombol = daftar.Dokumen.QuerySelector("button[value=bersih]")!.TextContent;
        var hasil = await daftar.KirimAsync(Form, ("keputusan", "bersih"));
        Assert.Equal("Menunggu", hasil.Baris("2.2 ").QuerySelector("[data-l=Keadaan]")!.TextContent.Trim());
        Assert.Equal("Diterima", hasil.Baris("1.1 ").QuerySelector("[data-l=Keadaan]")!.TextContent.Trim());
        var diterima = hasil.Dokumen.QuerySelectorAll("[data-l=Keadaan]").Count(k => k.TextContent.Trim() == "Diterima");
        Assert.Contains($"Terima {diterima} tanpa peringatan", string.Join(' ', tombol.Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(hasil.Ada("button[value=bersih]"));
    }

    [Fact]
    public async Task A_row_is_returned_with_a_note_only_and_the_ticks_stay()
    {
        using var portal = PortalUji.Contoh();
        var kasub = await portal.MasukAsync("kasub.program");
        var daftar = await kasub.BukaAsync(Halaman);
        var kunci = Kunci(daftar, "2.2");
        var tanpa = await daftar.KirimAsync(Form, ("baris", kunci), ("keputusan", "kembalikan"));
        Assert.Contains("Tulis catatan: apa yang harus diperbaiki.", tanpa.Galat, StringComparison.Ordinal);
        Assert.Equal([kunci], tanpa.Dokumen.QuerySelectorAll("[name=baris][checked]").Select(c => c.GetAttribute("value")));
        var panjang = await daftar.KirimAsync(Form, ("baris", kunci), ("keputusan", "kembalikan"), ("catatan", new string('c', 1_001)));
        Assert.Contains("paling banyak 1.000 huruf", panjang.Galat, StringComparison.Ordinal);
        Assert.Equal(1_001, panjang.Isian("catatan")!.Length);
        var hasil = await tanpa.KirimAsync(Form, ("baris", kunci), ("keputusan", "kembalikan"), ("catatan", "Penyebutnya <lama>"));
        Assert.Contains("1 baris dikembalikan kepada pengisinya.", hasil.Kabar, StringComparison.Ordinal);
        Assert.Contains("Catatan verifikator: Penyebutnya <lama>", hasil.Baris("2.2 ").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_changed_since_it_was_seen_is_not_accepted()
    {
        using var portal = PortalUji.Contoh();
        var kasub = await portal.MasukAsync("kasub.program");
        var lama = await kasub.BukaAsync(Halaman);
        var kunci = Kunci(lama, "3.1");
        var sekretaris = await portal.MasukAsync("sekretaris");
        var kisi = await sekretaris.BukaAsync($"/Capaian/Isi?tahun=2025&periode=Tahunan-0&unit={portal.Binjai.Unit("Bidang P2P")}");
        var nama = kisi.Dokumen.QuerySelector($"#b{portal.Binjai.Indikator("3.1")} input[name$='.Realisasi']")!.GetAttribute("name")!;
        Assert.NotNull((await kisi.KirimAsync("form:has(.kisi)", (nama, "1"))).Kabar);
        var hasil = await lama.KirimAsync(Form, ("baris", kunci), ("keputusan", "terima"));
        Assert.Contains("Indikator 3.1 baru saja diubah Bagus Contoh", hasil.Galat, StringComparison.Ordinal);
        Assert.Contains("Menunggu", (await kasub.BukaAsync(Halaman)).Baris("3.1 ").QuerySelector("[data-l=Keadaan]")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_a_verifikator_decides_and_nobody_upon_another_office()
    {
        using var portal = PortalUji.Contoh();
        var kunci = Kunci(await (await portal.MasukAsync("kasub.program")).BukaAsync(Halaman), "1.1");
        var pengisi = await portal.MasukAsync("pengisi.kesmas");
        var halaman = await pengisi.BukaAsync(Halaman);
        Assert.False(halaman.Ada("[name=keputusan]"));
        Assert.Contains("Hanya Verifikator yang menerima", halaman.Teks, StringComparison.Ordinal);
        await pengisi.DitolakAsync(Halaman, ("baris", kunci), ("keputusan", "terima"));
        await (await portal.MasukAsync("sekretaris.banten")).DitolakAsync(Halaman, ("baris", kunci), ("keputusan", "terima"));
    }

    [Theory]
    [InlineData("bukan.kunci", "terima")]
    [InlineData("", "terima")]
    [InlineData(null, "hapus")]
    public async Task What_no_form_of_the_page_sends_is_not_found(string? baris, string keputusan)
    {
        using var portal = PortalUji.Contoh();
        var kasub = await portal.MasukAsync("kasub.program");
        var kunci = baris ?? Kunci(await kasub.BukaAsync(Halaman), "1.1");
        await kasub.TidakAdaAsync(Halaman, ("baris", kunci), ("keputusan", keputusan));
    }

    [Fact]
    public async Task A_locked_period_is_verified_no_more()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        var halaman = await (await portal.MasukAsync("kasub.program")).BukaAsync(Halaman);
        Assert.Contains("Verifikasi selesai bersama rekapnya.", halaman.Teks, StringComparison.Ordinal);
        Assert.False(halaman.Ada("[name=baris]"));
    }

    [Fact]
    public async Task The_list_of_one_unit_holds_its_rows_and_an_unknown_unit_is_not_found()
    {
        using var portal = PortalUji.Contoh();
        var kasub = await portal.MasukAsync("kasub.program");
        var satu = await kasub.BukaAsync($"{Halaman}&unit={portal.Binjai.Unit("Bidang P2P")}");
        Assert.Equal(6, satu.Dokumen.QuerySelectorAll("main tbody tr").Length);
        Assert.DoesNotContain("1.1 ", satu.Dokumen.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound,
            (await kasub.MintaAsync($"{Halaman}&unit={portal.Banten.Unit("Bidang P2P")}")).StatusCode);
    }

    private static string Kunci(Lembar daftar, string kode) =>
        daftar.Dokumen.QuerySelector($"[name=baris][aria-label='Pilih {kode}']")!.GetAttribute("value")!;
}
