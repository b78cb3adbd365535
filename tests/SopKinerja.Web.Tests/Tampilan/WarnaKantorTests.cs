namespace SopKinerja.Web.Tests;

using System.Globalization;
using System.Text.RegularExpressions;
using SopKinerja.Data;
using SopKinerja.Web.Tests.Rumah;

/// <summary>An office's colour on its public pages: any of the palette can be read, in light and dark (WCAG 2.2, 1.4.3: 4.5 to 1).</summary>
public sealed partial class WarnaKantorTests
{
    private static readonly string s_css = File.ReadAllText(Path.Combine(Denah.Akar, "SopKinerja.Web", "wwwroot", "sopkinerja.css"));

    public static TheoryData<string> Warna() => new(Instansi.SemuaWarna.Where(w => w != "biru"));

    [Theory, MemberData(nameof(Warna))]
    public void Links_and_buttons_stand_out_from_the_page(string warna)
    {
        var rona = Angka(Regex.Match(s_css, $"""\[data-warna="{warna}"\] \{"{"} --rona: ([\d.]+);""").Groups[1].Value);
        var blok = s_css[s_css.IndexOf(":root[data-warna]:not(", StringComparison.Ordinal)..];
        foreach (var gelap in new[] { false, true })
        {
            var lembar = Terang(Nilai(s_css, "lembar", gelap), 0);
            foreach (var nama in new[] { "aksen", "aksen-kuat" })
                Assert.InRange(Kontras(Terang(Nilai(blok, nama, gelap), rona), lembar), 4.5, 21);
            Assert.InRange(Kontras(Terang(Nilai(s_css, "di-aksen", gelap), 0), Terang(Nilai(blok, "aksen", gelap), rona)), 4.5, 21);
            Assert.InRange(Kontras(Terang(Nilai(blok, "aksen-kuat", gelap), rona), Terang(Nilai(blok, "aksen-latar", gelap), rona)), 4.5, 21);
        }
    }

    [Fact]
    public async Task An_office_shows_its_colour_and_its_logo_and_a_change_shows_at_once()
    {
        using var portal = PortalUji.Contoh();
        await portal.TerbitAsync();
        var (tamu, admin) = (new Orang(portal), await portal.MasukAsync("admin.binjai"));
        Assert.Equal("biru", (await tamu.BukaAsync(portal.Binjai.Publik)).Dokumen.DocumentElement.GetAttribute("data-warna"));
        const string form = "main form:has([name='Input.Nama'])";
        Assert.NotNull((await (await admin.BukaAsync("/Pengaturan")).KirimAsync(form, ("Input.Warna", "marun"))).Kabar);
        Assert.Contains("Pilih warna", (await (await admin.BukaAsync("/Pengaturan")).KirimAsync(form, ("Input.Warna", "red;}"))).Galat,
            StringComparison.Ordinal);
        var halaman = await tamu.BukaAsync(portal.Binjai.Publik);
        Assert.Equal("marun", halaman.Dokumen.DocumentElement.GetAttribute("data-warna"));
        Assert.False(halaman.Ada("img.logo"));

        var png = GambarUji.Png(40, 40);
        var sekretaris = await portal.MasukAsync("sekretaris");
        var bentuk = await sekretaris.BukaAsync("/Pengaturan/Laporan");
        Assert.NotNull((await bentuk.KirimAsync("form[action*='handler=Logo']", ("file", "logo.png", png))).Kabar);
        halaman = await tamu.BukaAsync(portal.Binjai.Publik);
        var alamat = halaman.Dokumen.QuerySelector("img.logo")!.GetAttribute("src")!;
        Assert.StartsWith("/Publik/dinkes-binjai/logo.png?v=", alamat, StringComparison.Ordinal);
        var jawab = await tamu.MintaAsync(alamat);
        Assert.Equal(("image/png", png.Length), (jawab.Content.Headers.ContentType!.MediaType,
            (await jawab.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await tamu.MintaAsync("/Publik/dinkes-banten/logo.png")).StatusCode);
    }

    /// <summary>Lightness, chroma and hue of one side of light-dark(); a variable hue is the given one.</summary>
    private static (double L, double C, string H) Nilai(string css, string nama, bool gelap)
    {
        var m = Pola().Matches(css[css.IndexOf($"--{nama}: light-dark(", StringComparison.Ordinal)..]);
        var g = m[gelap ? 1 : 0].Groups;
        return (Angka(g[1].Value), Angka(g[2].Value), g[3].Value);
    }

    private static double Terang((double L, double C, string H) w, double rona)
    {
        var h = (w.H.StartsWith("var", StringComparison.Ordinal) ? rona : Angka(w.H)) * Math.PI / 180;
        var (a, b) = (w.C * Math.Cos(h), w.C * Math.Sin(h));
        var (l, m, s) = (Math.Pow(w.L + (0.3963377774 * a) + (0.2158037573 * b), 3), Math.Pow(w.L - (0.1055613458 * a) - (0.0638541728 * b), 3),
            Math.Pow(w.L - (0.0894841775 * a) - (1.2914855480 * b), 3));
        double Sempit(double x) => Math.Clamp(x, 0, 1);
        return (0.2126 * Sempit((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)))
            + (0.7152 * Sempit((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)))
            + (0.0722 * Sempit((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)));
    }

    private static double Kontras(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

    private static double Angka(string s) => double.Parse(s, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"oklch\(([\d.]+) ([\d.]+) (var\(--rona\)|[\d.]+)\)")]
    private static partial Regex Pola();
}
