namespace SopKinerja.Web.Tests;

/// <summary>Posts of the office and who holds them.</summary>
public sealed class JabatanIndexTests
{
    private const string Halaman = "/Jabatan", FormPangku = "form[action*='handler=Pangku']";

    /// <summary>The form that ends a term.</summary>
    private const string Akhiri = "form[action*='handler=Akhiri']";

    private static async Task<Lembar> JabatanAsync(Orang orang, string jabatan) =>
        await orang.BukaAsync((await orang.BukaAsync(Halaman)).Tautan($"th a:contains('{jabatan}')"));

    [Fact]
    public async Task Everyone_of_the_office_reads_who_holds_a_post_and_only_the_administrator_has_forms()
    {
        using var portal = PortalUji.Contoh();
        var kabid = await (await portal.MasukAsync("kabid.yankes")).BukaAsync(Halaman);
        Assert.Contains("drg. Gita Contoh", kabid.Baris("Kabid Pelayanan Kesehatan").TextContent, StringComparison.Ordinal);
        Assert.False(kabid.Ada("main form[method=post]"));
        Assert.DoesNotContain("dr. Ratna Contoh", kabid.Teks, StringComparison.Ordinal);
        Assert.True((await (await portal.MasukAsync("admin.binjai")).BukaAsync(Halaman)).Ada(FormPangku));
    }

    [Fact]
    public async Task A_term_is_ended_on_its_last_day_and_its_post_stands_empty_the_day_after()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var jabatan = await (await JabatanAsync(admin, "Kabid Pelayanan Kesehatan")).KirimAsync(Akhiri, ("akhir", "2026-02-02"));
        Assert.StartsWith("Masa jabatan drg. Gita Contoh", jabatan.Kabar, StringComparison.Ordinal);
        Assert.Contains("mengakhiri masa jabatan drg. Gita Contoh", jabatan.Teks, StringComparison.Ordinal);
        var hasil = await admin.BukaAsync(Halaman);
        Assert.Contains("drg. Gita Contoh", hasil.Baris("Kabid Pelayanan Kesehatan").QuerySelector("[data-l='Hari ini']")!.TextContent,
            StringComparison.Ordinal);
        portal.Jam.Maju(TimeSpan.FromDays(1));
        var besok = await (await portal.MasukAsync("admin.binjai")).BukaAsync(Halaman);
        var baris = besok.Baris("Kabid Pelayanan Kesehatan");
        Assert.Contains("Kosong", baris.QuerySelector("[data-l='Hari ini']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 Feb 2026", baris.QuerySelector("[data-l='Riwayat']")!.TextContent, StringComparison.Ordinal);
        Assert.False((await JabatanAsync(await portal.MasukAsync("admin.binjai"), "Kabid Pelayanan Kesehatan")).Ada(Akhiri));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2022-12-31")]
    [InlineData("bukan tanggal")]
    public async Task A_last_day_that_is_missing_or_before_the_term_ends_nothing(string sampai)
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var tolak = await (await JabatanAsync(admin, "Kabid P2P")).KirimAsync(Akhiri, ("akhir", sampai));
        Assert.Contains("Isi hari terakhir di dalam masa jabatan itu.", tolak.Galat, StringComparison.Ordinal);
        var hasil = await admin.BukaAsync(Halaman);
        Assert.Contains("sekarang", hasil.Baris("Kabid P2P").QuerySelector("[data-l='Riwayat']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_offices_own_administrator_ends_a_term()
    {
        using var portal = PortalUji.Contoh();
        var form = (await JabatanAsync(await portal.MasukAsync("admin.binjai"), "Kabid P2P")).Dokumen.QuerySelector(Akhiri)!;
        var (akhiri, masa) = (form.GetAttribute("action")!, form.QuerySelector("[name=masaId]")!.GetAttribute("value")!);
        await (await portal.MasukAsync("sekretaris")).DitolakAsync(akhiri, ("masaId", masa), ("akhir", "2026-02-02"));
        await (await portal.MasukAsync("admin.banten")).TidakAdaAsync(akhiri, ("masaId", masa), ("akhir", "2026-02-02"));
        Assert.Contains("sekarang", (await (await portal.MasukAsync("sekretaris")).BukaAsync(Halaman)).Baris("Kabid P2P")
            .QuerySelector("[data-l='Riwayat']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_term_ended_twice_keeps_the_day_that_was_said_last()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var form = await JabatanAsync(admin, "Kabid P2P");
        await form.KirimAsync(Akhiri, ("akhir", "2026-03-31"));
        await form.KirimAsync(Akhiri, ("akhir", "2026-02-28"));
        var hasil = await admin.BukaAsync(Halaman);
        Assert.Contains("28 Feb 2026", hasil.Baris("Kabid P2P").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("31 Mar 2026", hasil.Baris("Kabid P2P").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_substitute_is_entered_beside_the_official_and_named_as_such()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var form = await admin.BukaAsync(Halaman);
        var hasil = await form.KirimAsync(FormPangku, ("jabatanId", form.Pilihan("jabatanId", "Kepala Dinas")),
            ("pegawaiId", form.Pilihan("pegawaiId", "Bagus Contoh")), ("jenis", "Plh"), ("mulai", "2026-02-01"), ("sampai", "2026-02-10"),
            ("nomorSk", "800/12/2026"));
        Assert.NotNull(hasil.Kabar);
        var kini = hasil.Baris("Kepala Dinas").QuerySelector("[data-l='Hari ini']")!.TextContent;
        Assert.Contains("dr. Arif Contoh", kini, StringComparison.Ordinal);
        Assert.Contains("Plh. Bagus Contoh", kini, StringComparison.Ordinal);
        Assert.Contains("SK 800/12/2026", hasil.Baris("Kepala Dinas").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mulai", "", "Isi tanggal mulai.")]
    [InlineData("sampai", "2025-12-31", "Hari terakhir mendahului hari pertama.")]
    public async Task A_term_without_a_beginning_or_that_ends_before_it_is_refused(string isian, string nilai, string pesan)
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var form = await admin.BukaAsync(Halaman);
        (string, string)[] isi =
        [
            ("jabatanId", form.Pilihan("jabatanId", "Kabid P2P")), ("pegawaiId", form.Pilihan("pegawaiId", "Bagus Contoh")),
            .. isian == "mulai" ? new[] { (isian, nilai) } : [("mulai", "2026-01-01"), (isian, nilai)],
        ];
        Assert.Contains(pesan, (await form.KirimAsync(FormPangku, isi)).Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_or_a_person_of_another_office_is_not_found_in_this_ones_form()
    {
        using var portal = PortalUji.Contoh();
        var lain = await (await portal.MasukAsync("admin.banten")).BukaAsync(Halaman);
        var (jabatan, pegawai) = (lain.Pilihan("jabatanId", "Kepala Dinas"), lain.Pilihan("pegawaiId", "Ratna"));
        var admin = await portal.MasukAsync("admin.binjai");
        var form = await admin.BukaAsync(Halaman);
        await form.KirimAsync(FormPangku, ("jabatanId", jabatan), ("mulai", "2026-01-01"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, admin.Status);
        await form.KirimAsync(FormPangku, ("pegawaiId", pegawai), ("mulai", "2026-01-01"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, admin.Status);
    }

    [Theory]
    [InlineData("Unit", "namaUnit", "Bidang P2P")]
    [InlineData("Jabatan", "namaJabatan", "Kabid P2P")]
    public async Task A_name_is_asked_for_once_and_taken_once(string penangan, string isian, string ada)
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var form = $"form[action*='handler={penangan}']";
        Assert.Contains("paling banyak 200 huruf", (await (await admin.BukaAsync(Halaman)).KirimAsync(form, (isian, " "))).Galat,
            StringComparison.Ordinal);
        Assert.Contains("sudah", (await (await admin.BukaAsync(Halaman)).KirimAsync(form, (isian, ada))).Galat, StringComparison.Ordinal);
        var baru = await (await admin.BukaAsync(Halaman)).KirimAsync(form, (isian, "  Baru Sekali "));
        Assert.Contains("Baru Sekali ditambahkan", baru.Kabar, StringComparison.Ordinal);
        Assert.Contains("Baru Sekali", baru.Teks, StringComparison.Ordinal);
        await (await portal.MasukAsync("sekretaris")).DitolakAsync($"{Halaman}?handler={penangan}", (isian, "Lain"));
    }
}
