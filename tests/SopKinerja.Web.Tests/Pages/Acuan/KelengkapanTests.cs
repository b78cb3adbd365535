namespace SopKinerja.Web.Tests;

/// <summary>Kelengkapan and output of steps as things: linked, proposed, missing; evidence that is withdrawn; whom a step waits for.</summary>
public sealed class KelengkapanJalanTests
{
    private const string Kini = "section.kelengkapan";

    [Fact]
    public async Task What_a_step_needs_is_shown_before_the_work_and_linked_by_one_button()
    {
        using var portal = PortalUji.Contoh();
        var kepala = await portal.MasukAsync("kepala.dinas");
        var jalan = await kepala.BukaAsync(portal.Binjai.Jalan);
        Assert.Contains("0 dari 1 terpaut", jalan.Dokumen.QuerySelector(Kini)!.TextContent, StringComparison.Ordinal);
        Assert.Contains("usulan:", jalan.Dokumen.QuerySelector(Kini)!.TextContent, StringComparison.Ordinal);
        var hasil = await jalan.KirimAsync("form[action*='handler=Pautkan']");
        Assert.StartsWith("surat masuk terpaut ke Surat masuk agenda", hasil.Kabar, StringComparison.Ordinal);
        Assert.Contains("1 dari 1 terpaut", hasil.Dokumen.QuerySelector(Kini)!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/Disposisi/Surat/", hasil.Tautan($"{Kini} li a"), StringComparison.Ordinal);
        var semua = await kepala.BukaAsync(hasil.Tautan($"{Kini} a[href*='/Pelaksanaan/Kelengkapan']").Split('#')[0]);
        Assert.Contains("SPM, DPA", semua.Dokumen.QuerySelector(".kabar[data-keadaan=segera]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pilih dokumen", (await semua.KirimAsync("form[action*='handler=Pautkan']", ("pilihan", ""))).Galat,
            StringComparison.Ordinal);
        Assert.Contains("dilepas", (await semua.KirimAsync("form[action*='handler=Lepas']")).Kabar, StringComparison.Ordinal);
        Assert.False((await (await portal.MasukAsync("analis")).BukaAsync(portal.Binjai.Jalan)).Ada("form[action*='handler=Pautkan']"));
    }

    [Fact]
    public async Task A_document_of_the_library_is_recorded_proposed_and_opened_from_the_step()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        Assert.Contains("Renstra", (await sekretaris.BukaAsync("/Pelaksanaan/Mulai")).Dokumen.QuerySelector("main .kabar")!.TextContent,
            StringComparison.Ordinal);
        var daftar = await sekretaris.BukaAsync("/Acuan");
        (string, string)[] isi = [("Input.Jenis", "Renstra"), ("Input.Nama", "Renstra Dinas Kesehatan"), ("Input.TahunAwal", "2021"),
            ("Input.TahunAkhir", "2026")];
        Assert.Contains("Pilih berkas", (await daftar.KirimAsync("main form[method=post]", isi)).Galat, StringComparison.Ordinal);
        var hasil = await daftar.KirimAsync("main form[method=post]", ("berkas", "renstra.pdf", Jalan.Pdf), isi);
        Assert.True(hasil.Kabar is not null, hasil.Galat);
        Assert.DoesNotContain("Renstra", (await sekretaris.BukaAsync("/Pelaksanaan/Mulai")).Dokumen.QuerySelector("main .kabar")!.TextContent,
            StringComparison.Ordinal);
        var dokumen = await sekretaris.BukaAsync(hasil.Tautan("th a"));
        var ubah = await dokumen.KirimAsync("main form:has([name='Input.Nama'])", ("Input.Edisi", "Perubahan I"), ("alasan", "edisi terlewat"));
        Assert.Equal("Renstra Dinas Kesehatan 2021–2026, Perubahan I", ubah.Dokumen.QuerySelector("h1")!.TextContent);
        var lengkap = await sekretaris.BukaAsync(portal.Binjai.Jalan.Replace("Rincian", "Kelengkapan", StringComparison.Ordinal));
        Assert.Contains("Usulan: Renstra Dinas Kesehatan 2021–2026, Perubahan I", lengkap.Teks, StringComparison.Ordinal);
        Assert.Equal(Jalan.Pdf, await (await portal.MasukAsync("analis")).UnduhAsync(ubah.Tautan("a[href*='handler=Berkas']")));
        var cabut = await ubah.KirimAsync("form[action*='handler=Cabut']", ("alasan", "salah dokumen"));
        Assert.Contains("Dicabut Bagus Contoh", cabut.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_hung_by_mistake_is_withdrawn_with_a_reason_and_says_so()
    {
        using var portal = PortalUji.Contoh();
        var kepala = await portal.MasukAsync("kepala.dinas");
        await (await kepala.BukaAsync(portal.Binjai.Jalan)).KirimAsync("form[action*='handler=Bukti']", ("bukti", "salah.pdf", Jalan.Pdf));
        var lengkap = portal.Binjai.Jalan.Replace("Rincian", "Kelengkapan", StringComparison.Ordinal);
        var tolak = await (await kepala.BukaAsync(lengkap)).KirimAsync("form[action*='handler=Cabut']");
        Assert.Contains("Tulis alasan", tolak.Galat, StringComparison.Ordinal);
        var hasil = await tolak.KirimAsync("form[action*='handler=Cabut']", ("alasan", "bukan berkas ini"));
        Assert.True(hasil.Kabar is not null, hasil.Galat);
        var jalan = (await kepala.BukaAsync(portal.Binjai.Jalan)).Dokumen.QuerySelector("section[aria-labelledby=bukti-j]")!;
        Assert.Equal("salah.pdf", jalan.QuerySelector("del")!.TextContent);
        Assert.Contains("bukan berkas ini", jalan.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_says_for_whom_one_waits_by_name_and_reminds_him_once()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var rumah = await sekretaris.BukaAsync("/");
        Assert.Contains("dr. Arif Contoh", rumah.Dokumen.QuerySelector("section[aria-labelledby=tunggu]")!.TextContent, StringComparison.Ordinal);
        var hasil = await rumah.KirimAsync("form[action*='handler=Ingatkan']:has(.baca:contains('Kepala Dinas'))");
        Assert.StartsWith("Surel pengingat untuk dr. Arif Contoh, M.K.M. masuk antrean", hasil.Kabar, StringComparison.Ordinal);
        var lagi = await (await sekretaris.BukaAsync("/")).KirimAsync("form[action*='handler=Ingatkan']:has(.baca:contains('Kepala Dinas'))");
        Assert.Contains("sudah diingatkan", lagi.Galat, StringComparison.Ordinal);
        Assert.Contains("mengingatkan dr. Arif Contoh", (await sekretaris.BukaAsync(portal.Binjai.Jalan)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_is_read_on_a_page_of_its_own_with_what_changed_and_decided_there()
    {
        using var portal = PortalUji.Contoh();
        await portal.LewatiSampaiSusunAsync();
        var analis = await portal.MasukAsync("analis");
        await analis.SusunAsync(portal.Binjai.Jalan, "Konsep");
        var kasub = await portal.MasukAsync("kasub.program");
        await kasub.PutuskanAsync(portal.Binjai.Jalan, "Tidak", "perbaiki penutup");
        var meja = await analis.BukaAsync($"{portal.Binjai.Laporan}?bagian=penutup");
        await meja.KirimAsync("form[action*='handler=Simpan']", ("markdown", "Penutup yang baru."));
        await analis.SusunAsync(portal.Binjai.Jalan, "Penutup diperbaiki");

        var jalan = await kasub.BukaAsync(portal.Binjai.Jalan);
        var versi = await kasub.BukaAsync(jalan.Tautan("#langkah-kini a[href*='/Laporan/Naskah']"));
        Assert.Equal("Versi 2", versi.Dokumen.QuerySelector("h1")!.TextContent);
        Assert.Contains("Menunggu Anda", versi.Teks, StringComparison.Ordinal);
        var ubahan = versi.Dokumen.QuerySelectorAll("details.lipat").Single(d => d.TextContent.Contains("berubah sejak versi 1",
            StringComparison.Ordinal));
        Assert.Contains("Penutup", ubahan.TextContent, StringComparison.Ordinal);
        Assert.Contains("Penutup yang baru.", versi.Dokumen.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        var lama = await kasub.BukaAsync(jalan.Tautan("details .linimasa a[href*='/Laporan/Naskah']"));
        Assert.Contains("Sudah ada versi 2", lama.Teks, StringComparison.Ordinal);
        Assert.False(lama.Ada("#putusan"));
        Assert.False((await analis.BukaAsync(kasub.Alamat)).Ada("#putusan"));
        var hasil = await versi.KirimAsync("#putusan form", ("tindakan", "Ya"));
        Assert.Contains("Langkah 7 kini berjalan", hasil.Kabar, StringComparison.Ordinal);
    }
}
