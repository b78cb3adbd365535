namespace SopKinerja.Web.Tests;

using System.Net;

/// <summary>Programmes per quarter, from the grid to table V, Bab III-B and the efficiency of the same period.</summary>
public sealed class ProgramTriwulanTests
{
    private const string Halaman = "/Program/Triwulan?tahun=2025&triwulan=2", Form = "main form[method=post]";

    [Fact]
    public async Task Figures_of_a_quarter_are_typed_and_stand_in_its_tables_and_the_year_s_never_do()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var kosong = await sekretaris.BukaAsync("/Capaian/Tabel?tahun=2025&periode=Triwulan-2&tabel=V");
        Assert.Contains("sampai dengan Triwulan II 2025", kosong.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("100,00", kosong.Dokumen.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        var hasil = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, ("Isian[0].Target", "45,5"), ("Isian[0].Realisasi", "41,25"),
            ("Isian[0].Kas", "1.000.000"), ("Isian[0].Serapan", "Rp 900.000"), ("Isian[0].Permasalahan", "Lelang <mundur>"));
        Assert.StartsWith("1 baris disimpan.", hasil.Kabar, StringComparison.Ordinal);
        Assert.Equal(("45,5", "41,25", "1.000.000", "900.000", "Lelang <mundur>"), (hasil.Isian("Isian[0].Target"),
            hasil.Isian("Isian[0].Realisasi"), hasil.Isian("Isian[0].Kas"), hasil.Isian("Isian[0].Serapan"),
            hasil.Isian("Isian[0].Permasalahan")));
        foreach (var periode in new[] { "Triwulan-2", "Semester-1" })
        {
            var baris = (await sekretaris.BukaAsync($"/Capaian/Tabel?tahun=2025&periode={periode}&tabel=V")).Baris("Lelang <mundur>");
            Assert.Contains("45,50", baris.TextContent, StringComparison.Ordinal);
            Assert.Contains("41,25", baris.TextContent, StringComparison.Ordinal);
        }

        var lain = await sekretaris.BukaAsync("/Capaian/Tabel?tahun=2025&periode=Triwulan-3&tabel=V");
        Assert.DoesNotContain("Lelang", lain.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_said_at_its_cell_and_nothing_of_the_form_is_saved()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var salah = await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, ("Isian[0].Serapan", "5.000"), ("Isian[1].Serapan", "1,5"));
        Assert.Contains("rupiah dihitung bulat", salah.Dokumen.QuerySelector("#Isian_1_Serapan-g")!.TextContent,
            StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("5.000", "1,5"), (salah.Isian("Isian[0].Serapan"), salah.Isian("Isian[1].Serapan")));
        Assert.Equal("", (await sekretaris.BukaAsync(Halaman)).Isian("Isian[0].Serapan") ?? "");
        Assert.StartsWith("1 baris disimpan.", (await salah.KirimAsync(Form, ("Isian[1].Serapan", ""))).Kabar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_people_neither_loses_a_row_the_other_did_not_touch_and_a_row_of_both_is_asked_about()
    {
        using var portal = PortalUji.Contoh();
        var (satu, dua) = (await portal.MasukAsync("sekretaris"), await portal.MasukAsync("sekretaris"));
        var (a, b) = (await satu.BukaAsync(Halaman), await dua.BukaAsync(Halaman));
        await a.KirimAsync(Form, ("Isian[0].Serapan", "100"));
        Assert.StartsWith("1 baris disimpan.", (await b.KirimAsync(Form, ("Isian[1].Serapan", "200"))).Kabar, StringComparison.Ordinal);
        var kini = await satu.BukaAsync(Halaman);
        Assert.Equal(("100", "200"), (kini.Isian("Isian[0].Serapan"), kini.Isian("Isian[1].Serapan")));
        var bentrok = await b.KirimAsync(Form, ("Isian[0].Serapan", "300"));
        Assert.Contains("serapan Rp100", bentrok.Dokumen.QuerySelector("tr[data-keadaan=galat] .pesan")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("100", (await satu.BukaAsync(Halaman)).Isian("Isian[0].Serapan"));
        Assert.NotNull((await bentrok.KirimAsync(Form)).Kabar);
        Assert.Equal("300", (await satu.BukaAsync(Halaman)).Isian("Isian[0].Serapan"));
    }

    [Fact]
    public async Task Who_may_only_read_reads_and_a_row_of_another_office_is_not_found()
    {
        using var portal = PortalUji.Contoh();
        var pengisi = await portal.MasukAsync("pengisi.kesmas");
        Assert.False((await pengisi.BukaAsync(Halaman)).Ada("main input[name^='Isian']"));
        var sekretaris = await portal.MasukAsync("sekretaris");
        await (await sekretaris.BukaAsync(Halaman)).KirimAsync(Form, ("Isian[0].Id", "999999"), ("Isian[0].Serapan", "5"));
        Assert.Equal(HttpStatusCode.NotFound, sekretaris.Status);
        foreach (var alamat in new[] { "/Program/Triwulan?tahun=2025&triwulan=5", "/Program/Triwulan?tahun=1899" })
        {
            await sekretaris.BukaAsync(alamat);
            Assert.Equal(HttpStatusCode.NotFound, sekretaris.Status);
        }
    }
}
