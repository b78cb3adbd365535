namespace SopKinerja.Web.Tests;

using System.Net;
using SopKinerja.Data;

/// <summary>The Inspektorat's round: opened by the secretariat, read by link, noted, answered, stated.</summary>
public sealed class ReviuTests
{
    [Fact]
    public async Task From_the_invitation_to_the_statement_in_the_report()
    {
        using var portal = PortalUji.Contoh();
        var (sekretaris, tautan) = await BukaAsync(portal);
        var tamu = new Orang(portal);
        var lembar = await tamu.BukaAsync(tautan);
        Assert.Contains("Persentase Ibu Hamil", lembar.Teks, StringComparison.Ordinal);
        Assert.NotEmpty(await tamu.UnduhAsync(lembar.Tautan("a[href*='handler=Word']")));
        await lembar.KirimAsync("form[action*='handler=Catat']", ("catatan", "Lampirkan SK penanggung jawab data."));
        var belum = await (await HalamanAsync(sekretaris)).KirimAsync("form[action*='handler=Selesai']",
            ("Input.Inspektur", "Inspektur Contoh"));
        Assert.Contains("19 butir daftar periksa belum diisi", belum.Galat, StringComparison.Ordinal);
        var terisi = await (await tamu.BukaAsync(tautan)).KirimAsync("form[action*='handler=Butir']",
            [.. ButirReviu.Semua.Select(b => ($"jawaban[{b.Kode}]", "Ya")), ("keterangan[I.1]", "Cukup")]);
        Assert.Contains("19 dari 19 butir", terisi.Teks, StringComparison.Ordinal);
        Assert.Contains("1 catatan hasil reviu belum ditanggapi",
            (await (await HalamanAsync(sekretaris)).KirimAsync("form[action*='handler=Selesai']",
                ("Input.Inspektur", "Inspektur Contoh"))).Galat, StringComparison.Ordinal);
        Assert.NotNull((await (await HalamanAsync(sekretaris)).KirimAsync("form[action*='handler=Tanggapi']",
            ("tanggapan", "Sudah dilampirkan."))).Kabar);
        Assert.Contains("Sudah dilampirkan.", (await tamu.BukaAsync(tautan)).Teks, StringComparison.Ordinal);
        var selesai = await (await HalamanAsync(sekretaris)).KirimAsync("form[action*='handler=Selesai']",
            ("Input.Inspektur", "Inspektur Contoh, S.E."), ("Input.Nip", "19700101 199803 1 001"), ("Input.Tanggal", "2026-02-20"));
        Assert.Contains("Reviu selesai", selesai.Kabar, StringComparison.Ordinal);

        var pratinjau = (await sekretaris.BukaAsync(portal.Binjai.Pratinjau)).Teks;
        Assert.Contains("Pernyataan Telah Direviu", pratinjau, StringComparison.Ordinal);
        Assert.Contains("Inspektur Contoh, S.E.", pratinjau, StringComparison.Ordinal);
        Assert.True(pratinjau.IndexOf("Pernyataan Telah Direviu", StringComparison.Ordinal) < pratinjau.IndexOf("Ikhtisar Eksekutif",
            StringComparison.Ordinal));
        Assert.False((await tamu.BukaAsync(tautan)).Ada("form[action*='handler=Butir'] button"));
        Assert.NotNull((await (await HalamanAsync(sekretaris)).KirimAsync("form[action*='handler=BukaKembali']")).Kabar);
        Assert.DoesNotContain("Inspektur Contoh, S.E.", (await sekretaris.BukaAsync(portal.Binjai.Pratinjau)).Teks,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_an_older_version_cannot_answer_for_the_new_one()
    {
        using var portal = PortalUji.Contoh();
        var (sekretaris, tautan) = await BukaAsync(portal);
        var tamu = new Orang(portal);
        var lama = await tamu.BukaAsync(tautan);
        await lama.KirimAsync("form[action*='handler=Butir']", ("jawaban[I.1]", "Tidak"), ("keterangan[I.1]", "Data organisasi kurang"));
        await (await portal.MasukAsync("analis")).VersiAsync("Menjawab koreksi");
        var halaman = await HalamanAsync(sekretaris);
        Assert.NotNull((await halaman.KirimAsync("form[action*='handler=Buka']", ("versi1", halaman.Pilihan("versi1", "Versi 2")))).Kabar);
        var ditolak = await lama.KirimAsync("form[action*='handler=Butir']", ("jawaban[I.1]", "Ya"));
        Assert.Contains("sudah diganti", ditolak.Teks, StringComparison.Ordinal);
        Assert.Contains("0 dari 19 butir", ditolak.Teks, StringComparison.Ordinal);
        Assert.Contains("jawaban atas versi 1: I.1 Tidak", (await sekretaris.BukaAsync(portal.Binjai.Jalan)).Teks,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, tamu.Status);
    }

    [Fact]
    public async Task A_link_ends_with_its_term_or_when_it_is_withdrawn_and_a_guess_finds_nothing()
    {
        using var portal = PortalUji.Contoh();
        var (sekretaris, tautan) = await BukaAsync(portal);
        var tamu = new Orang(portal);
        await tamu.BukaAsync(tautan[..^4] + "AAAA");
        Assert.Equal(HttpStatusCode.NotFound, tamu.Status);
        portal.Jam.Maju(TimeSpan.FromDays(30));
        var habis = await tamu.BukaAsync(tautan);
        Assert.Equal(HttpStatusCode.Gone, tamu.Status);
        Assert.DoesNotContain("Ibu Hamil", habis.Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await tamu.MintaAsync(tautan + "?handler=Word")).StatusCode);

        var (lagi, baru) = await UndangAsync(await portal.MasukAsync("sekretaris"));
        Assert.Equal(HttpStatusCode.OK, (await tamu.MintaAsync(baru)).StatusCode);
        await (await HalamanAsync(lagi)).KirimAsync("form[action*='handler=Cabut']");
        Assert.Equal(HttpStatusCode.Gone, (await tamu.MintaAsync(baru)).StatusCode);
        Assert.NotNull(sekretaris);
    }

    private static Task<Lembar> HalamanAsync(Orang orang) => orang.BukaAsync(orang.Portal.Binjai.Reviu);

    private static async Task<(Orang Sekretaris, string Tautan)> BukaAsync(PortalUji portal)
    {
        await portal.SampaiSusunAsync();
        await (await portal.MasukAsync("analis")).VersiAsync("Konsep pertama");
        var sekretaris = await portal.MasukAsync("sekretaris");
        return (sekretaris, await BukaAsync(sekretaris));
    }

    /// <summary>Opens the review of the newest version and gives the link for a reader.</summary>
    internal static async Task<string> BukaAsync(Orang sekretaris)
    {
        Assert.NotNull((await (await HalamanAsync(sekretaris)).KirimAsync("form[action*='handler=Buka']",
            ("apip", "Inspektorat Kota Binjai"))).Kabar);
        return (await UndangAsync(sekretaris)).Tautan;
    }

    private static async Task<(Orang Sekretaris, string Tautan)> UndangAsync(Orang sekretaris)
    {
        var undang = await (await HalamanAsync(sekretaris)).KirimAsync("form[action*='handler=Undang']", ("nama", "Auditor Contoh"),
            ("surel", "auditor@inspektorat.contoh.test"));
        Assert.NotNull(undang.Kabar);
        return (sekretaris, new Uri(undang.Dokumen.QuerySelector("#tautan-reviu")!.TextContent).AbsolutePath);
    }
}
