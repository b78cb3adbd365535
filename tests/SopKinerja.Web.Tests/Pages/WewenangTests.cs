namespace SopKinerja.Web.Tests;

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>What a post may and may not do, and what stays closed once it is closed.</summary>
public sealed class WewenangTests
{
    [Fact]
    public async Task Opening_the_form_of_a_disposisi_reads_nothing_and_passing_it_on_does()
    {
        using var portal = PortalUji.Contoh();
        var kepala = await portal.MasukAsync("kepala.dinas");
        await kepala.DisposisiAsync(portal.Binjai.Jalan, "Sekretaris");
        var sekretaris = await portal.MasukAsync("sekretaris");
        var halaman = await sekretaris.BukaAsync(portal.Binjai.Jalan);
        await sekretaris.BukaAsync(halaman.Tautan("a[href*='/Disposisi/Buat']"));
        Assert.Contains("Belum dibaca", (await kepala.BukaAsync(portal.Binjai.Surat)).Teks, StringComparison.Ordinal);
        await sekretaris.DisposisiAsync(portal.Binjai.Jalan, "Ka. Sub Program");
        Assert.Contains("Diteruskan", (await kepala.BukaAsync(portal.Binjai.Surat)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_letter_stays_with_those_it_went_to()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var kepala = await portal.MasukAsync("kepala.dinas");
        var catat = await sekretaris.BukaAsync("/Disposisi/Catat");
        await catat.KirimAsync("main form", ("Input.Asal", "Inspektorat"), ("Input.Nomor", "R-1"), ("Input.Tanggal", "2026-01-06"),
            ("Input.Diterima", "2026-01-07"), ("Input.Perihal", "Perihal yang dirahasiakan"), ("Input.Keamanan", "Rahasia"));
        var surat = sekretaris.Alamat;
        var analis = await portal.MasukAsync("analis");
        await analis.BukaAsync(surat);
        Assert.Equal(HttpStatusCode.NotFound, analis.Status);
        Assert.DoesNotContain("dirahasiakan", (await analis.BukaAsync("/Disposisi")).Teks, StringComparison.Ordinal);

        var buat = await kepala.BukaAsync(surat.Replace("/Surat/", "/Buat?surat=", StringComparison.Ordinal));
        var kepada = buat.Dokumen.QuerySelectorAll("label.centang")
            .First(l => l.TextContent.Contains("Sekretaris", StringComparison.Ordinal)).QuerySelector("input")!.GetAttribute("value")!;
        Assert.NotNull((await buat.KirimAsync("main form:has([name='Input.Kepada'])", ("Input.Kepada", kepada),
            ("Input.Catatan", "Catatan yang dirahasiakan"))).Kabar);
        var surel = await SurelAsync(portal);
        Assert.DoesNotContain(surel, s => s.Teks.Contains("dirahasiakan", StringComparison.Ordinal) || s.Perihal.Contains("dirahasiakan",
            StringComparison.Ordinal));
        Assert.Contains(surel, s => s.Perihal.Contains("surat terbatas", StringComparison.Ordinal));
        var lagi = await buat.KirimAsync("main form:has([name='Input.Kepada'])", ("Input.Kepada", kepada),
            ("Input.Catatan", "Catatan yang dirahasiakan"));
        Assert.Contains("Disposisi terkirim", lagi.Kabar, StringComparison.Ordinal);
        Assert.Equal(surel.Count, (await SurelAsync(portal)).Count);
        var tiga = await kepala.BukaAsync(surat.Replace("/Surat/", "/Buat?surat=", StringComparison.Ordinal));
        Assert.Contains("baru saja dikirim",
            (await tiga.KirimAsync("main form:has([name='Input.Kepada'])", ("Input.Kepada", kepada),
                ("Input.Catatan", "Catatan yang dirahasiakan"))).Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disposisi_is_sent_from_a_disposisi_step_only()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        await (await portal.MasukAsync("kepala.dinas")).DisposisiAsync(portal.Binjai.Jalan, "Sekretaris");
        await sekretaris.DisposisiAsync(portal.Binjai.Jalan, "Kabid P2P");
        await sekretaris.DisposisiAsync(portal.Binjai.Jalan, "Ka. Sub Program");
        var langkah = await portal.DalamAsync(s => s.GetRequiredService<PelaksanaanRepository>().ListLangkahAsync(portal.Binjai.Id,
            portal.Binjai.JalanId, default));
        await (await portal.MasukAsync("kasub.program")).BukaAsync(
            $"/Disposisi/Buat?langkah={langkah.Single(l => l.Status == StatusLangkah.Berjalan).Id}");
        var kasub = await portal.MasukAsync("kasub.program");
        await kasub.BukaAsync($"/Disposisi/Buat?langkah={langkah.Single(l => l.Nomor == 4).Id}");
        Assert.Equal(HttpStatusCode.NotFound, kasub.Status);
    }

    [Fact]
    public async Task A_closed_year_closes_its_quarters_and_its_targets()
    {
        using var portal = PortalUji.Contoh();
        await portal.DalamAsync(s => s.GetRequiredService<CapaianRepository>().KunciAsync(portal.Binjai.Oleh("Uji"),
            new(2025, JenisPeriode.Tahunan, 0), default));
        var sekretaris = await portal.MasukAsync("sekretaris");
        Assert.False((await sekretaris.BukaAsync("/Capaian/Isi?tahun=2025&periode=Triwulan-4")).Ada("input[name$='.Realisasi']"));
        var pohon = await sekretaris.BukaAsync("/Indikator");
        var ubah = await sekretaris.BukaAsync(pohon.Tautan("td a[href*='ubah=']"));
        Assert.Contains("sudah dikunci", (await ubah.KirimAsync("form#form", ("Input.Target", "33"))).Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_before_a_rekap_opens_it_again()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris.banten");
        var perencana = await portal.MasukAsync("perencana.banten");
        var kabid = await portal.MasukAsync("kabid.banten");
        var jalan = (await sekretaris.BukaAsync("/Pelaksanaan")).Tautan("article h3 a");
        await sekretaris.DisposisiAsync(jalan, "Fungsional Perencana");
        await sekretaris.IsiAsync("/Capaian/Isi?tahun=2025&periode=Triwulan-1", _ => ("10", "5"));
        await perencana.SelesaiAsync(jalan);
        await (await kabid.BukaAsync(jalan)).KirimAsync("form[action*='handler=Kunci']");
        var kembali = await (await sekretaris.BukaAsync(jalan)).KirimAsync("#tindakan-lain form", ("tindakan", "Kembalikan"), ("ke", "2"),
            ("alasan", "Angka salah"));
        Assert.Contains("Putaran 2 dibuka dari langkah 2", kembali.Kabar, StringComparison.Ordinal);
        Assert.True((await sekretaris.BukaAsync("/Capaian/Isi?tahun=2025&periode=Triwulan-1")).Ada("input[name$='.Realisasi']"));
    }

    [Fact]
    public async Task A_signature_is_not_older_than_what_was_signed_and_composing_is_not_skipped_before_a_version()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        async Task<Lembar> Lewati() => await (await sekretaris.BukaAsync(portal.Binjai.Jalan)).KirimAsync("#tindakan-lain form",
            ("tindakan", "Lewati"), ("alasan", "uji"));
        for (var i = 0; i < 4; i++)
            Assert.NotNull((await Lewati()).Kabar);
        Assert.Contains("tidak dapat dilewati", (await Lewati()).Galat, StringComparison.Ordinal);
        await (await portal.MasukAsync("analis")).SusunAsync(portal.Binjai.Jalan, "Konsep");
        await Lewati();
        await Lewati();
        var kepala = await portal.MasukAsync("kepala.dinas");
        var form = await kepala.BukaAsync(portal.Binjai.Jalan);
        var lama = await (await form.KirimAsync("form[action*='handler=TandaTangan']", ("naskah", "a.pdf", Jalan.Pdf), ("tanggal", "2026-02-01")))
            .KirimAsync("form[action*='handler=Kunci']");
        Assert.Contains("tidak dapat mendahuluinya", lama.Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secretariat_acts_for_an_official_with_a_reason_and_both_names_stand()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var form = await sekretaris.BukaAsync(portal.Binjai.BuatDisposisi);
        var kepada = form.Dokumen.QuerySelector("input[name='Input.Kepada']")!.GetAttribute("value")!;
        (string, string)[] isi = [("Input.Kepada", kepada), ("Input.Catatan", "Susun")];
        Assert.Contains("dasar Anda mengirim", (await form.KirimAsync("main form:has([name='Input.Kepada'])", isi)).Galat,
            StringComparison.Ordinal);
        Assert.NotNull((await form.KirimAsync("main form:has([name='Input.Kepada'])",
            [.. isi, ("Input.Alasan", "disposisi tertulis")])).Kabar);
        var jalan = await sekretaris.BukaAsync(portal.Binjai.Jalan);
        Assert.Contains("Tulis alasan bertindak", (await jalan.KirimAsync(Jalan.FormTindak)).Galat, StringComparison.Ordinal);
        var hasil = await jalan.KirimAsync(Jalan.FormTindak, ("bukti", "lembar.pdf", Jalan.Pdf), ("alasan", "Kepala Dinas tidak berakun"));
        Assert.Contains("untuk Kepala Dinas", hasil.Teks, StringComparison.Ordinal);
        Assert.Contains("penyimpangan", hasil.Dokumen.QuerySelector("section[aria-labelledby=log]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Jalan.Pdf, await sekretaris.UnduhAsync(hasil.Tautan("a[href*='handler=Bukti']")));
    }

    private static Task<IReadOnlyList<Surel>> SurelAsync(PortalUji portal) =>
        portal.DalamAsync(s => s.GetRequiredService<SurelRepository>().ListAsync(portal.Binjai.Id, new(1, 100), default));
}
