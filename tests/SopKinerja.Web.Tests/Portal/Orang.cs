namespace SopKinerja.Web.Tests;

using System.Net;
using System.Xml.Linq;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

/// <summary>Someone with a browser without scripts: opens pages, fills in forms as they stand, follows redirects.</summary>
public sealed class Orang(PortalUji portal)
{
    private static HashSet<string>? s_ikon;

    private readonly HttpClient _client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = true });

    public PortalUji Portal => portal;

    /// <summary>Path and query of the last page.</summary>
    public string Alamat { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public async Task<Lembar> BukaAsync(string alamat) => await TerimaAsync(await _client.GetAsync(alamat, Ct));

    public async Task<HttpResponseMessage> MintaAsync(string alamat) => await _client.GetAsync(alamat, Ct);

    /// <summary>What a script of the page sends: the answer as it comes.</summary>
    public async Task<HttpResponseMessage> KirimMentahAsync(string alamat, HttpContent isi) => await _client.PostAsync(alamat, isi, Ct);

    public async Task<byte[]> UnduhAsync(string alamat)
    {
        var jawaban = await _client.GetAsync(alamat, Ct);
        Assert.Equal(HttpStatusCode.OK, jawaban.StatusCode);
        return await jawaban.Content.ReadAsByteArrayAsync(Ct);
    }

    public async Task<Lembar> KirimAsync(string alamat, HttpContent isi) => await TerimaAsync(await _client.PostAsync(alamat, isi, Ct));

    /// <summary>Sends what a form would that this person was not shown.</summary>
    public async Task<Lembar> PaksaAsync(string alamat, params (string Nama, string Nilai)[] isian)
    {
        var token = (await BukaAsync("/Akun/Sandi")).Isian("__RequestVerificationToken")!;
        return await KirimAsync(alamat, new FormUrlEncodedContent([.. isian.Select(i => KeyValuePair.Create(i.Nama, i.Nilai)),
            new("__RequestVerificationToken", token)]));
    }

    /// <summary>The same, and hears that it is not for this person.</summary>
    public async Task DitolakAsync(string alamat, params (string Nama, string Nilai)[] isian)
    {
        await PaksaAsync(alamat, isian);
        Assert.StartsWith("/Akun/Ditolak", Alamat, StringComparison.Ordinal);
    }

    /// <summary>The same, and finds nothing there.</summary>
    public async Task TidakAdaAsync(string alamat, params (string Nama, string Nilai)[] isian)
    {
        await PaksaAsync(alamat, isian);
        Assert.Equal(HttpStatusCode.NotFound, Status);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<Lembar> TerimaAsync(HttpResponseMessage jawaban)
    {
        Alamat = jawaban.RequestMessage!.RequestUri!.PathAndQuery;
        Status = jawaban.StatusCode;
        Assert.NotEqual(HttpStatusCode.InternalServerError, Status);
        var dokumen = await BrowsingContext.New(Configuration.Default)
            .OpenAsync(r => r.Content(jawaban.Content.ReadAsStream(Ct)).Address("http://localhost" + Alamat), Ct);
        var ikon = dokumen.QuerySelectorAll("use").Select(u => u.GetAttribute("href")!);
        Assert.Empty(ikon.Select(h => h[h.IndexOf('#', StringComparison.Ordinal)..]).Except(Ikon()));
        return new Lembar(this, dokumen);
    }

    /// <summary>The symbols there are: on whatever page a test comes to, no state is without its icon.</summary>
    private HashSet<string> Ikon()
    {
        if (s_ikon is not null)
            return s_ikon;
        var www = portal.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        using var berkas = www.GetFileInfo("ikon.svg").CreateReadStream();
        return s_ikon = [.. XDocument.Load(berkas).Root!.Elements().Select(e => $"#{e.Attribute("id")!.Value}")];
    }
}

/// <summary>A page that was received.</summary>
public sealed class Lembar(Orang orang, IDocument dokumen)
{
    private readonly string _alamat = orang.Alamat;

    public IDocument Dokumen => dokumen;

    public string Teks => dokumen.Body!.TextContent;

    public string? Kabar => dokumen.QuerySelector(".kabar[data-apung]")?.TextContent.Trim();

    /// <summary>The error summary's lines, or the refusal on top.</summary>
    public string Galat => dokumen.QuerySelector("div.galat")?.TextContent.Trim() ?? "";

    public string Tautan(string pemilih) => dokumen.QuerySelector<IHtmlAnchorElement>(pemilih)?.GetAttribute("href")
        ?? throw new InvalidOperationException($"No link {pemilih} on {orang.Alamat}:\n{dokumen.QuerySelector("[data-kini]")?.OuterHtml}");

    /// <summary>What stands in a field.</summary>
    public string? Isian(string nama) => dokumen.QuerySelector($"[name='{nama}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    /// <summary>The sentence beside a field that was refused.</summary>
    public string? Pesan(string nama) => dokumen.QuerySelector($"[name='{nama}'][aria-invalid=true]")?.GetAttribute("aria-describedby")
        ?.Split(' ').Select(id => dokumen.GetElementById(id)!).FirstOrDefault(e => e.ClassList.Contains("pesan"))?.TextContent.Trim();

    /// <summary>The row of a table, or the point of a list, that says this.</summary>
    public IElement Baris(string kata) => dokumen.QuerySelectorAll("main tbody tr, main li")
        .LastOrDefault(b => b.TextContent.Contains(kata, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"No row “{kata}” on {orang.Alamat}:\n{Teks}");

    /// <summary>What a list sends for the choice that a person reads as this.</summary>
    public string Pilihan(string nama, string kata) =>
        dokumen.QuerySelectorAll<IHtmlOptionElement>($"select[name='{nama}'] option")
            .FirstOrDefault(o => o.TextContent.Contains(kata, StringComparison.Ordinal))?.Value
        ?? throw new InvalidOperationException($"No choice “{kata}” in {nama} on {orang.Alamat}.");

    public bool Ada(string pemilih) => dokumen.QuerySelector(pemilih) is not null;

    public Task<Lembar> KirimAsync(string pemilih, params (string Nama, string Nilai)[] isian) => KirimAsync(pemilih, null, isian);

    /// <summary>Sends a form as it stands, with some values typed over; a repeated name ticks several boxes.</summary>
    public Task<Lembar> KirimAsync(string pemilih, (string Nama, string Berkas, byte[] Isi)? unggah,
        params (string Nama, string Nilai)[] isian)
    {
        var form = dokumen.QuerySelector<IHtmlFormElement>(pemilih)
            ?? throw new InvalidOperationException($"No form {pemilih} on {orang.Alamat}:\n{Teks}");
        var nilai = NilaiAwal(form).Where(n => isian.All(i => i.Nama != n.Nama)).Concat(isian).ToList();
        if (form.Method == "get")
            return orang.BukaAsync(QueryHelpers.AddQueryString(form.GetAttribute("action") ?? _alamat,
                nilai.Select(n => KeyValuePair.Create(n.Nama, (string?)n.Nilai))));
        HttpContent isi;
        if (form.Enctype == "multipart/form-data")
        {
            var multipart = new MultipartFormDataContent();
            foreach (var (n, v) in nilai)
                multipart.Add(new StringContent(v), n);
            if (unggah is { } u)
                multipart.Add(new ByteArrayContent(u.Isi), u.Nama, u.Berkas);
            isi = multipart;
        }
        else
        {
            isi = new FormUrlEncodedContent(nilai.Select(n => KeyValuePair.Create(n.Nama, n.Nilai)));
        }

        return orang.KirimAsync(form.GetAttribute("action") ?? _alamat, isi);
    }

    private static IEnumerable<(string Nama, string Nilai)> NilaiAwal(IHtmlFormElement form)
    {
        foreach (var e in form.Elements)
        {
            var (nama, nilai) = e switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" } =>
                    (null, null),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value ?? ""),
                _ => (null, null),
            };
            if (!string.IsNullOrEmpty(nama))
                yield return (nama, nilai!);
        }
    }
}
