namespace SopKinerja.Web.Tests;

using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Web.Kabar;

/// <summary>The bell, the calendar by a secret link, and the mail of the morning.</summary>
public sealed class KabarTests
{
    private static readonly Uri s_dasar = new("https://localhost");

    private static async Task<string> UmpanAsync(Orang orang)
    {
        var lembar = await (await orang.BukaAsync("/Kabar")).KirimAsync("form[action*='handler=Umpan']");
        return new Uri(lembar.Dokumen.QuerySelector("code.hash")!.TextContent.Trim()).AbsolutePath;
    }

    [Fact]
    public async Task The_bell_opens_what_waits_and_what_happened_and_a_finished_step_stays_in_the_history()
    {
        using var portal = PortalUji.Contoh();
        var kepala = await portal.MasukAsync("kepala.dinas");
        Assert.Equal("/Kabar", (await kepala.BukaAsync("/")).Dokumen.QuerySelector(".bilah a[aria-label^='Kabar']")!.GetAttribute("href"));
        var awal = await kepala.BukaAsync("/Kabar");
        Assert.Contains("Menugaskan Sekretaris", awal.Dokumen.QuerySelector("[aria-labelledby=tunggu-j]")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Menunggu Anda", awal.Dokumen.QuerySelector("[aria-labelledby=riwayat-j] .lencana")!.TextContent,
            StringComparison.Ordinal);

        await kepala.DisposisiAsync(portal.Binjai.Jalan, "Sekretaris");
        var sekretaris = await portal.MasukAsync("sekretaris");
        var riwayat = (await sekretaris.BukaAsync("/Kabar")).Dokumen.QuerySelectorAll("[aria-labelledby=riwayat-j] li");
        var diterima = Assert.Single(riwayat, r => r.QuerySelector("a")!.GetAttribute("href")!.StartsWith("/Disposisi/Baca/",
            StringComparison.Ordinal));
        Assert.Contains("dari dr. Arif Contoh", diterima.TextContent, StringComparison.Ordinal);
        Assert.Contains("Belum dibaca", diterima.QuerySelector(".lencana")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Selesai", (await kepala.BukaAsync("/Kabar")).Dokumen.QuerySelector("[aria-labelledby=riwayat-j] .lencana")!.TextContent,
            StringComparison.Ordinal);
        var banten = await portal.MasukAsync("kadis.banten");
        Assert.DoesNotContain("Menugaskan Sekretaris", (await banten.BukaAsync("/Kabar")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_link_opens_the_persons_own_tasks_until_it_is_renewed_or_withdrawn()
    {
        using var portal = PortalUji.Contoh();
        var kepala = await portal.MasukAsync("kepala.dinas");
        var alamat = await UmpanAsync(kepala);
        using var tamu = portal.CreateClient();
        var isi = await tamu.GetStringAsync(new Uri(s_dasar, alamat), TestContext.Current.CancellationToken);
        var acara = Calendar.Load(isi)!.Events;
        var satu = Assert.Single(acara, e => e.Summary!.Contains("Menugaskan Sekretaris", StringComparison.Ordinal));
        Assert.Equal(TimeSpan.FromMinutes(30), satu.End!.AsUtc - satu.Start!.AsUtc);
        Assert.StartsWith("langkah-", satu.Uid, StringComparison.Ordinal);
        Assert.EndsWith(portal.Binjai.Jalan, satu.Url!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(alamat.Split('/')[^1].Split('.')[0], (await kepala.BukaAsync("/Kabar")).Dokumen.DocumentElement.OuterHtml,
            StringComparison.Ordinal);

        var baru = await UmpanAsync(kepala);
        Assert.Equal(404, await StatusAsync(tamu, alamat));
        Assert.Equal(200, await StatusAsync(tamu, baru));
        await (await kepala.BukaAsync("/Kabar")).KirimAsync("form[action*='handler=Cabut']");
        Assert.Equal(404, await StatusAsync(tamu, baru));
        Assert.Equal(404, await StatusAsync(tamu, "/kalender/0000000000000000000000000000000000000000.ics"));
        Assert.Equal(404, await StatusAsync(tamu, "/kalender/x.ics"));
    }

    [Fact]
    public async Task On_a_working_morning_everyone_for_whom_something_waits_gets_one_mail_and_nobody_on_a_day_off()
    {
        using var portal = PortalUji.Contoh();
        var kantor = new InstansiRingkas { Id = portal.Binjai.Id, Kode = portal.Binjai.Kode, Nama = "Dinas", Zona = "WIB" };
        async Task<int> JalankanAsync(DateTime utc)
        {
            await using var scope = portal.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<RingkasanOtomatis>().JalankanAsync(kantor, utc,
                TestContext.Current.CancellationToken);
        }

        // 07.00 WIB on a Monday, on a Sunday, and 14.00 on the Monday.
        var senin = new DateTime(2026, 2, 2, 0, 0, 0, DateTimeKind.Utc);
        Assert.Equal(0, await JalankanAsync(senin.AddDays(-1)));
        Assert.Equal(0, await JalankanAsync(senin.AddHours(7)));
        var jumlah = await JalankanAsync(senin);
        Assert.True(jumlah > 0);
        Assert.Equal(0, await JalankanAsync(senin.AddMinutes(30)));
        var admin = await portal.MasukAsync("sekretaris");
        var surel = await admin.BukaAsync("/Surel/Index");
        Assert.Contains("menunggu Anda", surel.Teks, StringComparison.Ordinal);
        Assert.Contains("2 Februari 2026", surel.Teks, StringComparison.Ordinal);

        var kepala = await portal.MasukAsync("kepala.dinas");
        Assert.StartsWith("Ringkasan harian dihentikan.", (await (await kepala.BukaAsync("/Kabar")).KirimAsync("form[action*='handler=Ringkasan']")).Kabar,
            StringComparison.Ordinal);
        Assert.Equal(jumlah - 1, await JalankanAsync(senin.AddDays(1)));
    }

    private static async Task<int> StatusAsync(HttpClient tamu, string alamat)
    {
        using var jawaban = await tamu.GetAsync(new Uri(s_dasar, alamat), TestContext.Current.CancellationToken);
        return (int)jawaban.StatusCode;
    }
}
