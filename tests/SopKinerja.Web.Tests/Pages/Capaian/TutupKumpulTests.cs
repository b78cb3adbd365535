namespace SopKinerja.Web.Tests;

using SopKinerja.Data;

/// <summary>From a returned figure to a step that closes: who hears of it, what is asked, what is refused.</summary>
public sealed class TutupKumpulTests
{
    private const string Verifikasi = "/Capaian/Verifikasi?tahun=2025&periode=Tahunan-0", FormVerifikasi = "main form:has([name=baris])";

    private static string Kunci(Lembar daftar, string kode) =>
        daftar.Dokumen.QuerySelector($"[name=baris][aria-label='Pilih {kode}']")!.GetAttribute("value")!;

    internal static async Task<Lembar> PutuskanAsync(Orang orang, string keputusan, string? catatan = null, params string[] kode)
    {
        var daftar = await orang.BukaAsync(Verifikasi);
        var baris = kode.Length > 0 ? kode.Select(k => Kunci(daftar, k))
            : daftar.Dokumen.QuerySelectorAll("[name=baris]").Select(c => c.GetAttribute("value")!);
        return await daftar.KirimAsync(FormVerifikasi,
            [.. baris.Select(b => ("baris", b)), ("keputusan", keputusan), ("catatan", catatan ?? "")]);
    }

    /// <summary>SOP B at its step of collecting, all rows filled in.</summary>
    internal static async Task<Orang> SampaiKumpulAsync(PortalUji portal)
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

    /// <summary>
    /// The whole round of an office that asks its units to hand in: typed, warning answered, handed in, returned, corrected, handed in again, accepted,
    /// closed; what is half typed waits for nobody.
    /// </summary>
    [Fact]
    public async Task What_a_unit_types_waits_for_the_verifikator_only_after_it_was_handed_in()
    {
        const string kisi = "/Capaian/Isi?tahun=2025&periode=Tahunan-0", form = "form:has(.kisi)", ajukan = kisi + "&handler=Ajukan";
        using var portal = PortalUji.Contoh();
        var kasub = await SampaiKumpulAsync(portal);
        Assert.False((await portal.DalamAsync(async s =>
        {
            var aturan = (AturanRepository)s.GetService(typeof(AturanRepository))!;
            return await aturan.SimpanAsync(portal.Binjai.Oleh("Penguji"), 2025,
                await aturan.FindAsync(portal.Binjai.Id, 2025, default) with { Ajukan = true }, default);
        })).Refused);
        var pengisi = await portal.MasukAsync("pengisi.p2p");
        string Nama(Lembar l) =>
            l.Dokumen.QuerySelector($"#b{portal.Binjai.Indikator("2.2")} input[name$='.Realisasi']")!.GetAttribute("name")!;
        async Task<Lembar> TekanAsync(string alamat, Lembar l, params (string Nama, string Nilai)[] isian)
        {
            l.Dokumen.QuerySelector(form)!.SetAttribute("action", alamat);
            return await l.KirimAsync(form, isian);
        }

        var isi = await pengisi.BukaAsync(kisi);
        Assert.True(isi.Ada("#ajukan"));
        isi = await TekanAsync(kisi, isi, (Nama(isi), "999.999"));
        Assert.Equal("Belum diajukan", isi.Dokumen.QuerySelector($"#b{portal.Binjai.Indikator("2.2")} [data-l=Keadaan]")!.TextContent.Trim());
        Assert.Contains("1 belum diajukan", (await pengisi.BukaAsync("/")).Teks, StringComparison.Ordinal);
        var daftar = await kasub.BukaAsync(Verifikasi);
        Assert.Equal("Belum diajukan", daftar.Baris("2.2 ").QuerySelector("[data-l=Keadaan]")!.TextContent.Trim());
        Assert.False(daftar.Ada("[name=baris][aria-label='Pilih 2.2']"));
        Assert.Contains("11 baris menunggu verifikasi", daftar.Teks, StringComparison.Ordinal);
        Assert.Contains("belum diajukan Bidang P2P",
            (await daftar.KirimAsync(FormVerifikasi, ("baris", $"{portal.Binjai.Indikator("2.2")}.2.Diisi"), ("keputusan", "terima"))).Galat,
            StringComparison.Ordinal);

        var baris = await pengisi.BukaAsync($"{portal.Binjai.Baris("2.2")}?tahun=2025&periode=Tahunan-0");
        Assert.NotNull((await baris.KirimAsync("#mutu form", ("jawaban", "Termasuk luar kota"))).Kabar);
        // What is typed and not saved yet goes along.
        isi = await pengisi.BukaAsync(kisi);
        isi = await TekanAsync(ajukan, isi, (Nama(isi), "999.998"));
        Assert.Contains("1 indikator diajukan ke verifikator", isi.Kabar, StringComparison.Ordinal);
        Assert.DoesNotContain("belum diajukan", (await pengisi.BukaAsync("/")).Teks, StringComparison.Ordinal);
        Assert.Contains("999.998", (await kasub.BukaAsync(Verifikasi)).Baris("2.2 ").TextContent, StringComparison.Ordinal);

        await PutuskanAsync(kasub, "kembalikan", "Hanya penduduk kota", "2.2");
        Assert.NotEmpty(await portal.DalamAsync(async s => await ((DbSession)s.GetService(typeof(DbSession))!).ListAsync<string>(
            "SELECT Perihal FROM Surel WHERE Teks LIKE '%Hanya penduduk kota%'", null, default)));
        Assert.Contains("1 dikembalikan", (await pengisi.BukaAsync("/")).Teks, StringComparison.Ordinal);
        isi = await pengisi.BukaAsync(kisi);
        await TekanAsync(kisi, isi, (Nama(isi), "132.541"));
        Assert.Contains("11 baris diterima", (await PutuskanAsync(kasub, "terima")).Kabar, StringComparison.Ordinal);
        var tolak = await (await kasub.BukaAsync(portal.Binjai.Jalan)).KirimAsync(Jalan.FormTindak);
        Assert.Contains("1 dari 12 indikator belum diterima verifikator: 2.2", tolak.Galat, StringComparison.Ordinal);
        Assert.Contains("1 indikator diajukan", (await TekanAsync(ajukan, await pengisi.BukaAsync(kisi))).Kabar, StringComparison.Ordinal);
        Assert.Contains("Tidak ada isian yang perlu diajukan", Ucapan(await TekanAsync(ajukan, await pengisi.BukaAsync(kisi))),
            StringComparison.Ordinal);
        await PutuskanAsync(kasub, "terima", null, "2.2");
        Assert.NotNull((await (await kasub.BukaAsync(portal.Binjai.Jalan)).KirimAsync(Jalan.FormTindak)).Kabar);
    }

    [Fact]
    public async Task What_was_typed_while_the_office_asked_for_it_can_be_handed_in_after_it_stopped_asking()
    {
        using var portal = PortalUji.Contoh();
        async Task AturAsync(bool ajukan) => Assert.False((await portal.DalamAsync(async s =>
        {
            var aturan = (AturanRepository)s.GetService(typeof(AturanRepository))!;
            return await aturan.SimpanAsync(portal.Binjai.Oleh("Penguji"), 2025,
                await aturan.FindAsync(portal.Binjai.Id, 2025, default) with { Ajukan = ajukan }, default);
        })).Refused);
        var orang = await portal.MasukAsync("sekretaris");
        await AturAsync(true);
        var kisi = await orang.BukaAsync("/Capaian/Isi?tahun=2025&periode=Triwulan-2&unit=0");
        var nama = kisi.Dokumen.QuerySelector($"#b{portal.Binjai.Indikator("1.1")} input[name$='.Realisasi']")!.GetAttribute("name")!;
        await kisi.KirimAsync("form:has(.kisi)", (nama, "5"));
        await AturAsync(false);
        kisi = await orang.BukaAsync("/Capaian/Isi?tahun=2025&periode=Triwulan-2&unit=0");
        Assert.True(kisi.Ada("#ajukan"));
        kisi.Dokumen.QuerySelector("form:has(.kisi)")!.SetAttribute("action", kisi.Dokumen.QuerySelector("#ajukan")!.GetAttribute("formaction")!);
        kisi = await kisi.KirimAsync("form:has(.kisi)");
        Assert.Contains("1 indikator diajukan", kisi.Kabar, StringComparison.Ordinal);
        Assert.False(kisi.Ada("#ajukan"));
    }

    /// <summary>More people reached than there are: accepted or not, somebody must say why.</summary>
    [Fact]
    public async Task A_warning_that_must_be_answered_holds_the_step_until_it_is_or_until_somebody_says_why_not()
    {
        using var portal = PortalUji.Contoh();
        var kasub = await SampaiKumpulAsync(portal);
        var pengisi = await portal.MasukAsync("pengisi.p2p");
        var kisi = await pengisi.BukaAsync("/Capaian/Isi?tahun=2025&periode=Tahunan-0");
        var nama = kisi.Dokumen.QuerySelector($"#b{portal.Binjai.Indikator("2.2")} input[name$='.Realisasi']")!.GetAttribute("name")!;
        await kisi.KirimAsync("form:has(.kisi)", (nama, "999.999"));
        Assert.Contains("Wajib dijawab", (await kasub.BukaAsync(Verifikasi)).Baris("2.2 ").TextContent, StringComparison.Ordinal);
        await PutuskanAsync(kasub, "terima");
        var langkah = await kasub.BukaAsync(portal.Binjai.Jalan);
        Assert.Contains("Peringatan yang wajib dijawab belum dijawab: 2.2.", langkah.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("belum diterima verifikator", langkah.Teks, StringComparison.Ordinal);
        Assert.Contains("belum dijawab: 2.2. Tulis alasannya", (await langkah.KirimAsync(Jalan.FormTindak)).Galat, StringComparison.Ordinal);
        var baris = await pengisi.BukaAsync($"{portal.Binjai.Baris("2.2")}?tahun=2025&periode=Tahunan-0");
        foreach (var form in baris.Dokumen.QuerySelectorAll("#mutu form").Skip(1))
            form.Remove();
        await baris.KirimAsync("#mutu form", ("jawaban", "Termasuk luar kota"));
        langkah = await kasub.BukaAsync(portal.Binjai.Jalan);
        Assert.False(langkah.Ada(Jalan.BelumDiterima));
        Assert.NotNull((await langkah.KirimAsync(Jalan.FormTindak)).Kabar);
    }

    private static string Ucapan(Lembar l) => $"{l.Kabar} {l.Galat}";

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
