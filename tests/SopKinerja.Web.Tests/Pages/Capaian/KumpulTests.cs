namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Web.Formulir;

/// <summary>The matrix of a year's collecting, the office's rule, and reminders that go by themselves. The clock stands on Monday, 2 February 2026.</summary>
public sealed class KumpulTests
{
    private const string Halaman = "/Capaian/Kumpul?tahun=2025", Form = "form#aturan";

    private static Task SekaliAsync(PortalUji portal) =>
        ActivatorUtilities.CreateInstance<PengingatWorker>(portal.Services).SekaliAsync(default);

    private static async Task<IReadOnlyList<Surel>> PengingatAsync(PortalUji portal) => [.. (await portal.DalamAsync(async s =>
        await s.GetRequiredService<SurelRepository>().ListAsync(portal.Binjai.Id, new(1), default)))
            .Where(s => s.Perihal.StartsWith("Data kinerja ", StringComparison.Ordinal))];

    [Fact]
    public async Task Each_unit_stands_against_each_period_with_who_answers_for_it()
    {
        using var portal = PortalUji.Contoh();
        var halaman = await (await portal.MasukAsync("kabid.yankes")).BukaAsync(Halaman);
        var p2p = halaman.Baris("Bidang P2P");
        Assert.Contains("Sedang diisi", p2p.QuerySelector("td")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("4/6", p2p.QuerySelector("td")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lengkap", halaman.Baris("Bidang Kesehatan Masyarakat").TextContent, StringComparison.Ordinal);
        Assert.False(halaman.Ada(Form));
        var buku = await (await portal.MasukAsync("sekretaris")).UnduhAsync(Halaman + "&handler=Excel");
        BukuUji.Sah(buku);
        Assert.Contains(BukuUji.Baca(buku, "Pengumpulan 2025").SelectMany(b => b), s => s == "Sedang diisi: 4/6");
    }

    [Fact]
    public async Task A_unit_without_address_is_shown_as_reached_by_form_alone()
    {
        using var portal = PortalUji.Contoh();
        await portal.DalamAsync(async s =>
        {
            var (db, id) = (s.GetRequiredService<DbSession>(), portal.Binjai.Unit("Bidang P2P"));
            return await db.ExecuteAsync("""
                DELETE FROM PenggunaPeran WHERE UnitId = @id AND Peran = 'Pengisi'
                """, new { id }, default);
        });
        var halaman = await (await portal.MasukAsync("sekretaris")).BukaAsync(Halaman);
        Assert.Contains("tanpa pengisi, diisi Sekretariat; tanpa surel, hanya formulir", halaman.Baris("Bidang P2P").TextContent,
            StringComparison.Ordinal);
        Assert.Contains("hanya lewat formulir: Bidang P2P", halaman.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rule_sets_the_cut_off_and_the_matrix_judges_by_it()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var salah = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, ("Input.Tahunan", "0"), ("Input.Triwulan", "abc"));
        Assert.Contains("1 sampai 120", salah.Pesan("Input.Tahunan"), StringComparison.Ordinal);
        Assert.NotNull(salah.Pesan("Input.Triwulan"));
        // The 23rd working day after 31 December 2025 is today.
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, ("Input.Tahunan", "23"));
        Assert.Contains("1 batas isian berubah", hasil.Kabar, StringComparison.Ordinal);
        Assert.Contains("tutup 2 Feb 2026", hasil.Dokumen.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sisa 0 hari kerja", hasil.Baris("Bidang P2P").TextContent, StringComparison.Ordinal);
        portal.Jam.Maju(TimeSpan.FromDays(3));
        var lewat = await (await portal.MasukAsync("sekretaris")).BukaAsync(Halaman);
        Assert.Contains("Belum masuk", lewat.Baris("Bidang P2P").TextContent, StringComparison.Ordinal);
        Assert.Contains("lewat 3 hari kerja, 4/6", lewat.Baris("Bidang P2P").TextContent, StringComparison.Ordinal);
        Assert.Contains("Tepat waktu", lewat.Baris("Bidang Kesehatan Masyarakat").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_waits_for_figures_offers_to_remind_the_units()
    {
        using var portal = PortalUji.Contoh();
        var jalan = portal.Binjai.Jalan;
        await (await portal.MasukAsync("kepala.dinas")).DisposisiAsync(jalan, "Sekretaris");
        var sekretaris = await portal.MasukAsync("sekretaris");
        const string tombol = "form[action*='Kelengkapan'][action*='handler=Ingatkan']";
        Assert.False((await sekretaris.BukaAsync(jalan)).Ada(tombol));
        await sekretaris.DisposisiAsync(jalan, "Kabid P2P");
        await sekretaris.DisposisiAsync(jalan, "Ka. Sub Program");
        Assert.False((await (await portal.MasukAsync("kasub.program")).BukaAsync(jalan)).Ada(tombol));
        var hasil = await (await sekretaris.BukaAsync(jalan)).KirimAsync(tombol);
        Assert.Contains("Pengingat dikirim kepada Bidang P2P", hasil.Kabar, StringComparison.Ordinal);
        Assert.Equal("Data kinerja Tahun 2025: Bidang P2P", Assert.Single(await PengingatAsync(portal)).Perihal);
    }

    [Fact]
    public async Task Units_that_owe_figures_are_reminded_by_themselves_once_a_day_and_at_office_hours()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        await SekaliAsync(portal);
        Assert.Empty(await PengingatAsync(portal));
        await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, ("Input.Tahunan", "23"), ("Input.Ingatkan", "5"));
        await SekaliAsync(portal);
        var satu = await PengingatAsync(portal);
        var surel = Assert.Single(satu);
        Assert.Equal("Data kinerja Tahun 2025: Bidang P2P", surel.Perihal);
        Assert.Contains("Belum terisi: 3.4, 3.5. Batas isian Senin, 2 Februari 2026.", surel.Teks, StringComparison.Ordinal);
        Assert.EndsWith(".xlsx", surel.LampiranNama, StringComparison.Ordinal);
        await SekaliAsync(portal);
        Assert.Single(await PengingatAsync(portal));

        portal.Jam.Maju(TimeSpan.FromHours(12)); // 21.52
        await SekaliAsync(portal);
        Assert.Single(await PengingatAsync(portal));
        portal.Jam.Maju(TimeSpan.FromHours(12)); // Tuesday, a day after the cut-off
        await SekaliAsync(portal);
        Assert.Equal(2, (await PengingatAsync(portal)).Count);
        Assert.Contains("Batas isian Senin, 2 Februari 2026, sudah lewat.", (await PengingatAsync(portal))[0].Teks, StringComparison.Ordinal);
        portal.Jam.Maju(TimeSpan.FromDays(1));
        await SekaliAsync(portal);
        Assert.Equal(2, (await PengingatAsync(portal)).Count);
        portal.Jam.Maju(TimeSpan.FromDays(1)); // Thursday: two working days later
        await SekaliAsync(portal);
        Assert.Equal(3, (await PengingatAsync(portal)).Count);
        portal.Jam.Maju(TimeSpan.FromDays(2)); // Saturday
        await SekaliAsync(portal);
        Assert.Equal(3, (await PengingatAsync(portal)).Count);
    }

    [Fact]
    public async Task An_office_whose_reminders_fail_keeps_no_other_from_its_own()
    {
        using var portal = PortalUji.Contoh();
        Task<int> BatasAsync() => portal.DalamAsync(async s =>
            (await s.GetRequiredService<AturanKumpulRepository>().ListBatasAsync(portal.Banten.Id, default)).Count(b => b.DariAturan));
        Assert.True(portal.Binjai.Id < portal.Banten.Id);
        await portal.DalamAsync(async s =>
        {
            // No calendar has the day of the first office's rule.
            return await s.GetRequiredService<DbSession>().ExecuteAsync("""
                INSERT INTO AturanKumpul (InstansiId, Tahunan, HariKerja, Ulang, DiubahOleh, DiubahPada)
                VALUES (@id, @hari, @kerja, 2, 'Uji', @now)
                """, new[] { (portal.Binjai.Id, 99_999_999), (portal.Banten.Id, 60) }.Select(x =>
                new { id = x.Item1, hari = x.Item2, kerja = false, now = new DateTime(2026, 2, 2) }), default);
        });
        Assert.Equal(0, await BatasAsync());
        await SekaliAsync(portal);
        Assert.Equal(1, await BatasAsync());
    }
}
