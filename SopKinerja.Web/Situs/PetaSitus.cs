namespace SopKinerja.Web.Situs;

using System.Globalization;
using System.Xml;
using SopKinerja.Data;
using SopKinerja.Web.Surel;

/// <summary>What machines read of the public site: robots, the map, and each office's feed.</summary>
internal static class PetaSitus
{
    /// <summary>Offices in one part of the map; the protocol allows 50,000 addresses and 50 MB.</summary>
    private const int KantorBagian = 1_000;

    private const int IsiUmpan = 50;

    public static void MapPetaSitus(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (PengaturanSurel p) => Results.Text(
            $"User-agent: *\nAllow: /Publik\nDisallow: /\n\nSitemap: {p.Portal}/peta-situs.xml\n", "text/plain; charset=utf-8")).AllowAnonymous();
        app.MapGet("/peta-situs.xml", IndeksAsync).AllowAnonymous();
        app.MapGet("/peta-situs/{bagian:int}.xml", BagianAsync).AllowAnonymous();
        app.MapGet("/Publik/{kode}/logo.{akhiran:regex(^(png|jpg)$)}", LogoAsync).AllowAnonymous();
        app.MapGet("/Publik/{kode}/umpan.xml", UmpanAsync).AllowAnonymous().CacheOutput(SimpananPublik.Laporan);
    }

    /// <summary>The address names the picture's hash, so it may be kept.</summary>
    private static async Task<IResult> LogoAsync(string kode, InstansiRepository instansi, BerkasRepository berkas, HttpContext http,
        CancellationToken ct)
    {
        if (await instansi.FindByKodeAsync(kode, ct) is not { LogoSha: { } sha } i || await berkas.FindAsync(sha, ct) is not { } b)
            return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Bytes(b.Isi, i.LogoTipe);
    }

    private static async Task<IResult> IndeksAsync(PublikasiRepository publikasi, PengaturanSurel p, CancellationToken ct)
    {
        var bagian = (await publikasi.MaxInstansiAsync(ct) + KantorBagian - 1) / KantorBagian;
        return Xml("sitemapindex", "http://www.sitemaps.org/schemas/sitemap/0.9", x =>
        {
            for (var i = 1; i <= Math.Max(bagian, 1L); i++)
            {
                x.WriteStartElement("sitemap");
                x.WriteElementString("loc", string.Create(CultureInfo.InvariantCulture, $"{p.Portal}/peta-situs/{i}.xml"));
                x.WriteEndElement();
            }
        });
    }

    private static async Task<IResult> BagianAsync(int bagian, PublikasiRepository publikasi, PengaturanSurel p, CancellationToken ct)
    {
        var alamat = await publikasi.ListPetaAsync((bagian - 1L) * KantorBagian, (long)bagian * KantorBagian, ct);
        if (bagian > 1 && alamat.Count == 0)
            return Results.NotFound();
        return Xml("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9", x =>
        {
            foreach (var a in alamat)
            {
                x.WriteStartElement("url");
                x.WriteElementString("loc", $"{p.Portal}/Publik/{Uri.EscapeDataString(a.Kode)}/{Uri.EscapeDataString(a.Alamat)}");
                x.WriteElementString("lastmod", Saat(a.Berubah));
                x.WriteEndElement();
            }
        });
    }

    /// <summary>Atom (RFC 4287): the newest reports of an office, with what was replaced or withdrawn.</summary>
    private static async Task<IResult> UmpanAsync(string kode, InstansiRepository instansi, PublikasiRepository publikasi, PengaturanSurel p,
        CancellationToken ct)
    {
        if (await instansi.FindByKodeAsync(kode, ct) is not { } i)
            return Results.NotFound();
        var daftar = await publikasi.ListAsync(i.Id, null, null, new(1, IsiUmpan), ct);
        var rumah = $"{p.Portal}/Publik/{Uri.EscapeDataString(i.Kode)}";
        return Xml("feed", "http://www.w3.org/2005/Atom", x =>
        {
            x.WriteElementString("id", rumah);
            x.WriteElementString("title", $"Laporan kinerja {i.Nama}");
            x.WriteElementString("updated", Saat(daftar.Select(l => l.Berubah).DefaultIfEmpty(DateTime.UnixEpoch).Max()));
            Tautan(x, "self", $"{rumah}/umpan.xml", "application/atom+xml");
            Tautan(x, "alternate", rumah, "text/html");
            x.WriteStartElement("author");
            x.WriteElementString("name", i.Nama);
            x.WriteEndElement();
            foreach (var l in daftar)
            {
                var halaman = $"{rumah}/{Uri.EscapeDataString(l.Alamat)}";
                x.WriteStartElement("entry");
                x.WriteElementString("id", halaman);
                x.WriteElementString("title", l.Judul);
                x.WriteElementString("published", Saat(l.TerbitPada));
                x.WriteElementString("updated", Saat(l.Berubah));
                Tautan(x, "alternate", halaman, "text/html");
                if (l.Tersedia)
                    Tautan(x, "enclosure", $"{halaman}?handler=Berkas", "application/pdf", l.Ukuran);
                x.WriteElementString("summary", !l.Tersedia ? l.Sebab
                    : l.Nomor > 1 ? $"Naskah pengganti {l.Nomor - 1}: {l.Alasan}"
                    : $"Ditandatangani {l.PenandatanganJabatan} {Tanggal.Panjang(l.TanggalTandaTangan)}.");
                x.WriteEndElement();
            }
        }, "application/atom+xml; charset=utf-8");
    }

    private static void Tautan(XmlWriter x, string hubungan, string alamat, string tipe, long? ukuran = null)
    {
        x.WriteStartElement("link");
        x.WriteAttributeString("rel", hubungan);
        x.WriteAttributeString("href", alamat);
        x.WriteAttributeString("type", tipe);
        if (ukuran is { } u)
            x.WriteAttributeString("length", u.ToString(CultureInfo.InvariantCulture));
        x.WriteEndElement();
    }

    private static IResult Xml(string akar, string ruang, Action<XmlWriter> isi, string tipe = "application/xml; charset=utf-8")
    {
        using var tampung = new MemoryStream();
        using (var x = XmlWriter.Create(tampung, new() { Encoding = new System.Text.UTF8Encoding(false), CheckCharacters = true }))
        {
            x.WriteStartElement(akar, ruang);
            isi(x);
            x.WriteEndElement();
        }

        return Results.Bytes(tampung.ToArray(), tipe);
    }

    private static string Saat(DateTime utc) => DateTime.SpecifyKind(utc, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'",
        CultureInfo.InvariantCulture);
}
