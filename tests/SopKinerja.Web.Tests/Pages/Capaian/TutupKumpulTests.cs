namespace SopKinerja.Web.Tests;

using SopKinerja.Data;

/// <summary>From a returned figure to a step that closes: who hears of it, what is asked, what is refused.</summary>
public sealed class TutupKumpulTests
{
    private const string Verifikasi = "/Capaian/Verifikasi?tahun=2025&periode=Tahunan-0", FormVerifikasi = "main form:has([name=baris])";

    private static string Kunci(Lembar daftar, string kode) =>
        daftar.Dokumen.QuerySelector($"[name=baris][aria-label='Pilih {kode}']")!.GetAttribute("value")!;

    private static async Task<Lembar> PutuskanAsync(Orang orang, string keputusan, string? catatan = null, params string[] kode)
    {
        var daftar = await orang.BukaAsync(Verifikasi);
        var baris = kode.Length > 0 ? kode.Select(k => Kunci(daftar, k))
            : daftar.Dokumen.QuerySelectorAll("[name=baris]").Select(c => c.GetAttribute("value")!);
        return await daftar.KirimAsync(FormVerifikasi,
            [.. baris.Select(b => ("baris", b)), ("keputusan", keputusan), ("catatan", catatan ?? "")]);
    }

    /// <summary>SOP B at its step of collecting, all rows filled in.</summary>
    private static async Task<Orang> SampaiKumpulAsync(PortalUji portal)
    {
        var jalan = portal.Binjai.Jalan;
        await (await portal.MasukAsync("kepala.dinas")).DisposisiAsync(jalan, "Sekretaris");
        var sekretaris = await portal.MasukAsync("sekretaris");
        await sekretaris.DisposisiAsync(jalan, "Kabid P2P");
        await sekretaris.DisposisiAsync(jalan, "Ka. Sub Program");
        await (await portal.MasukAsync("pengisi.p2p")).IsiAsync("/Capaian/Isi?tahun=2025&periode=Tahunan-0",
            n => n == 0 ? ("7.936", "5.871") : ("6.980", "6.402"));
        return await portal.MasukAsync("kasub.program");
    }

    [Fact]
    public async Task A_returned_figure_reaches_its_unit_and_the_step_closes_when_all_are_accepted()
    {
        using var portal = PortalUji.Contoh();
        var kasub = await SampaiKumpulAsync(portal);
        await PutuskanAsync(kasub, "kembalikan", "Samakan dengan laporan SIHA", "2.2");

        // Mail to whoever fills in the unit, and a task on his home page.
        var surel = await portal.DalamAsync(async s => await ((DbSession)s.GetService(typeof(DbSession))!).ListAsync<string>(
            "SELECT Perihal FROM Surel WHERE Teks LIKE '%Samakan dengan laporan SIHA%'", null, default));
        Assert.NotEmpty(surel);
        Assert.All(surel, s => Assert.Equal("Dikembalikan verifikator: 2.2 (Tahun 2025)", s));
        var pengisi = await portal.MasukAsync("pengisi.p2p");
        Assert.Contains("1 dikembalikan", (await pengisi.BukaAsync("/")).Teks, StringComparison.Ordinal);

        // The step does not close over it without a reason.
        var langkah = await kasub.BukaAsync(portal.Binjai.Jalan);
        Assert.Contains("12 dari 12 indikator belum diterima verifikator", langkah.Teks, StringComparison.Ordinal);
        var tolak = await langkah.KirimAsync(Jalan.FormTindak);
        Assert.Contains("belum diterima verifikator: 1.1, 1.2", tolak.Galat, StringComparison.Ordinal);
        Assert.Contains("Tulis alasannya bila langkah ini tetap ditutup", tolak.Galat, StringComparison.Ordinal);

        // Corrected, then all accepted: it closes without a word.
        var kisi = await pengisi.BukaAsync("/Capaian/Isi?tahun=2025&periode=Tahunan-0");
        var nama = kisi.Dokumen.QuerySelector($"#b{portal.Binjai.Indikator("2.2")} input[name$='.Realisasi']")!.GetAttribute("name")!;
        Assert.NotNull((await kisi.KirimAsync("form:has(.kisi)", (nama, "132.541"))).Kabar);
        Assert.DoesNotContain("dikembalikan", (await pengisi.BukaAsync("/")).Teks, StringComparison.Ordinal);
        Assert.Contains("12 baris diterima", (await PutuskanAsync(kasub, "terima")).Kabar, StringComparison.Ordinal);
        langkah = await kasub.BukaAsync(portal.Binjai.Jalan);
        Assert.False(langkah.Ada(Jalan.BelumDiterima));
        Assert.NotNull((await langkah.KirimAsync(Jalan.FormTindak)).Kabar);
    }

    [Fact]
    public async Task A_reason_closes_it_in_the_open_and_the_report_names_what_was_not_accepted()
    {
        using var portal = PortalUji.Contoh();
        var kasub = await SampaiKumpulAsync(portal);
        await PutuskanAsync(kasub, "terima", null, "1.1", "1.2");
        var hasil = await (await kasub.BukaAsync(portal.Binjai.Jalan)).KirimAsync(Jalan.FormTindak, ("alasan", "Verifikator dinas luar"));
        Assert.NotNull(hasil.Kabar);
        Assert.Contains("Verifikator dinas luar", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("10 indikator belum diterima verifikator: 1.3, 1.4, 2.1",
            (await (await portal.MasukAsync("sekretaris")).BukaAsync(portal.Binjai.Laporan)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_may_ask_for_all_or_for_nothing()
    {
        using var portal = PortalUji.Contoh();
        var kasub = await SampaiKumpulAsync(portal);
        async Task AturAsync(KetatVerifikasi ketat) => Assert.False((await portal.DalamAsync(async s =>
        {
            var aturan = (AturanRepository)s.GetService(typeof(AturanRepository))!;
            return await aturan.SimpanAsync(portal.Binjai.Oleh("Penguji"), 2025,
                await aturan.FindAsync(portal.Binjai.Id, 2025, default) with { Ketat = ketat }, default);
        })).Refused);
        await AturAsync(KetatVerifikasi.Wajib);
        var tolak = await (await kasub.BukaAsync(portal.Binjai.Jalan)).KirimAsync(Jalan.FormTindak, ("alasan", "Verifikator dinas luar"));
        Assert.Contains("Terima atau kembalikan lebih dahulu", tolak.Galat, StringComparison.Ordinal);
        await AturAsync(KetatVerifikasi.Bebas);
        var langkah = await kasub.BukaAsync(portal.Binjai.Jalan);
        Assert.False(langkah.Ada(Jalan.BelumDiterima));
        Assert.NotNull((await langkah.KirimAsync(Jalan.FormTindak)).Kabar);
    }
}
