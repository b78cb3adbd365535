namespace SopKinerja.Web.Tests;

using SopKinerja.Data;
using static TutupKumpulTests;

/// <summary>What a collecting step closed over stays in sight, and what changes after a version was made.</summary>
public sealed class TutupDenganAlasanTests
{
    [Fact]
    public async Task A_reason_closes_it_in_the_open_and_the_report_names_what_was_not_accepted()
    {
        using var portal = PortalUji.Contoh();
        var kasub = await SampaiKumpulAsync(portal);
        await PutuskanAsync(kasub, "terima", null, "1.1", "1.2");
        var hasil = await (await kasub.BukaAsync(portal.Binjai.Jalan)).KirimAsync(Jalan.FormTindak, ("alasan", "Verifikator dinas luar"));
        Assert.NotNull(hasil.Kabar);
        Assert.Contains("Verifikator dinas luar", hasil.Teks, StringComparison.Ordinal);
        var laporan = (await (await portal.MasukAsync("sekretaris")).BukaAsync(portal.Binjai.Laporan)).Teks;
        Assert.Contains("10 indikator belum diterima verifikator: 1.3, 1.4, 2.1", laporan, StringComparison.Ordinal);
        Assert.Matches("Pengumpulan data ditutup .*(Program|Budi|Citra|Contoh).* dengan alasan: “Verifikator dinas luar”", laporan);
        Assert.Contains("“Verifikator dinas luar”",
            (await kasub.BukaAsync("/Capaian/Tabel?tahun=2025&periode=Tahunan-0")).Dokumen.QuerySelector("#catatan-tutup")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_left_open_is_named_by_the_report()
    {
        using var portal = PortalUji.Contoh();
        var kasub = await SampaiKumpulAsync(portal);
        var pengisi = await portal.MasukAsync("pengisi.p2p");
        var kisi = await pengisi.BukaAsync("/Capaian/Isi?tahun=2025&periode=Tahunan-0");
        var nama = kisi.Dokumen.QuerySelector($"#b{portal.Binjai.Indikator("2.2")} input[name$='.Realisasi']")!.GetAttribute("name")!;
        await kisi.KirimAsync("form:has(.kisi)", (nama, "999.999"));
        await PutuskanAsync(kasub, "terima");
        await (await kasub.BukaAsync(portal.Binjai.Jalan)).KirimAsync(Jalan.FormTindak, ("alasan", "Dijawab menyusul"));
        Assert.Contains("Peringatan mutu yang wajib dijawab belum dijawab pada 2.2",
            (await (await portal.MasukAsync("sekretaris")).BukaAsync(portal.Binjai.Laporan)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_version_is_corrected_a_figure_changes_only_as_a_koreksi_and_a_return_reaches_who_corrects_it()
    {
        using var portal = PortalUji.Contoh();
        var kasub = await SampaiKumpulAsync(portal);
        await PutuskanAsync(kasub, "terima");
        await (await kasub.BukaAsync(portal.Binjai.Jalan)).KirimAsync(Jalan.FormTindak);
        await (await portal.MasukAsync("analis")).SusunAsync(portal.Binjai.Jalan, "Konsep");

        var pengisi = await portal.MasukAsync("pengisi.p2p");
        var kisi = await pengisi.BukaAsync("/Capaian/Isi?tahun=2025&periode=Tahunan-0");
        Assert.Contains("Versi 1 laporan Tahun 2025 sedang dikoreksi.", kisi.Teks, StringComparison.Ordinal);
        var nama = kisi.Dokumen.QuerySelector($"#b{portal.Binjai.Indikator("2.2")} input[name$='.Realisasi']")!.GetAttribute("name")!;
        var tanpa = await kisi.KirimAsync("form:has(.kisi)", (nama, "132.000"));
        Assert.Null(tanpa.Kabar);
        Assert.Equal("132.000", tanpa.Isian(nama));
        Assert.NotNull((await tanpa.KirimAsync("form:has(.kisi)", (nama, "132.000"), ("Alasan", "Salah jumlah"))).Kabar);
        Assert.Contains("Salah jumlah", (await pengisi.BukaAsync($"{portal.Binjai.Baris("2.2")}?tahun=2025&periode=Tahunan-0")).Teks,
            StringComparison.Ordinal);

        await PutuskanAsync(kasub, "kembalikan", "Cocokkan dengan profil", "2.2");
        var surel = await portal.DalamAsync(async s => await ((DbSession)s.GetService(typeof(DbSession))!).ListAsync<string>(
            "SELECT Perihal FROM Surel WHERE Teks LIKE '%Cocokkan dengan profil%' ORDER BY Perihal", null, default));
        Assert.Contains("Data dikembalikan sesudah versi 1: 2.2 (Tahun 2025)", surel);
        Assert.Contains("Dikembalikan verifikator: 2.2 (Tahun 2025)", surel);
    }
}
