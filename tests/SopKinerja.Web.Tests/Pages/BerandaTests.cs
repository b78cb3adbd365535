namespace SopKinerja.Web.Tests;

using SopKinerja.Data;

/// <summary>The home page: what waits for this official.</summary>
public sealed class BerandaTests
{
    [Fact]
    public async Task Every_period_that_is_being_collected_waits_for_the_unit()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris.banten");
        await portal.DalamAsync(async s =>
        {
            var indikator = (IndikatorRepository)s.GetService(typeof(IndikatorRepository))!;
            var unit = portal.Banten.Unit("Bidang Kesehatan Masyarakat");
            var sasaran = await indikator.InsertSasaranAsync(portal.Banten.Oleh("Uji"), 2024, "Sasaran tahun lalu", default);
            return await indikator.InsertAsync(portal.Banten.Oleh("Uji"), new()
            {
                SasaranId = sasaran.Value, Kode = "1.1", Uraian = "Indikator tahun lalu",
                Satuan = "%", Jenis = JenisIndikator.IKU, Arah = default, CaraHitung = default, Agregasi = default, UnitId = unit,
                Target = 90
            }, default);
        });

        foreach (var (tahun, triwulan) in new[] { (2025, 1), (2025, 2), (2025, 3), (2025, 4), (2024, 4) })
        {
            var jalan = (tahun, triwulan) == (2025, 1)
                ? (await sekretaris.BukaAsync("/Pelaksanaan")).Tautan("article h3 a")
                : await MulaiAsync(sekretaris, tahun, triwulan);
            await sekretaris.DisposisiAsync(jalan, "Fungsional Perencana");
        }

        var beranda = await (await portal.MasukAsync("perencana.banten")).BukaAsync("/");
        Assert.Equal(5, beranda.Dokumen.QuerySelectorAll("h3 a[href*='/Capaian/Isi']").Length);
    }

    [Fact]
    public async Task What_a_verifikator_has_to_look_at_and_what_he_returned_waits_on_the_home_page()
    {
        using var portal = PortalUji.Contoh();
        var (kepala, sekretaris) = (await portal.MasukAsync("kepala.dinas"), await portal.MasukAsync("sekretaris"));
        await kepala.DisposisiAsync(portal.Binjai.Jalan, "Sekretaris");
        await sekretaris.DisposisiAsync(portal.Binjai.Jalan, "Kabid P2P");
        await sekretaris.DisposisiAsync(portal.Binjai.Jalan, "Ka. Sub Program");
        var kasub = await portal.MasukAsync("kasub.program");
        var beranda = await kasub.BukaAsync("/");
        Assert.Contains("10 indikator menunggu", beranda.Teks, StringComparison.Ordinal);
        var daftar = await kasub.BukaAsync(beranda.Tautan(".daftar a[href*='/Capaian/Verifikasi']"));
        var baris = daftar.Dokumen.QuerySelectorAll("tr:has(a:contains('3.1')) [name=baris]").Single().GetAttribute("value")!;
        await daftar.KirimAsync("main form:has([name=baris])", ("baris", baris), ("keputusan", "kembalikan"), ("catatan", "Periksa lagi"));
        Assert.Contains("2 indikator belum terisi, 1 dikembalikan verifikator",
            (await (await portal.MasukAsync("pengisi.p2p")).BukaAsync("/")).Teks, StringComparison.Ordinal);
    }

    private static async Task<string> MulaiAsync(Orang sekretaris, int tahun, int triwulan)
    {
        var hasil = await (await sekretaris.BukaAsync("/Pelaksanaan/Mulai")).KirimAsync("main form", ("Input.Tahun", $"{tahun}"),
            ("Input.Periode", $"Triwulan-{triwulan}"));
        Assert.True(hasil.Kabar is not null, hasil.Galat);
        return sekretaris.Alamat;
    }

    [Fact]
    public async Task Recipients_who_wait_for_last_years_report_are_named_to_the_secretariat_alone()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var kabar = (await sekretaris.BukaAsync("/")).Dokumen.QuerySelector("section[aria-labelledby=tenggat-j]")!;
        Assert.Contains("LKJ Tahun 2025 belum tercatat dikirim ke 2 penerima", kabar.TextContent, StringComparison.Ordinal);
        Assert.Contains("Inspektorat, paling lambat 28 Februari 2026, 26 hari lagi", kabar.TextContent, StringComparison.Ordinal);
        Assert.False((await (await portal.MasukAsync("analis")).BukaAsync("/")).Ada("section[aria-labelledby=tenggat-j]"));
    }
}
