namespace SopKinerja.Web.Security;

using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SopKinerja.Data;

/// <summary>
/// A form sent twice (a double click, a page sent again) is one act. Each form carries a key of its own; key, sender and values are kept
/// with the first thing the form writes, and whoever sends the very same form again gets the answer of the first.
/// A form that was changed and sent again is another act, and one that wrote nothing may be sent again.
/// </summary>
public sealed class SekaliKirim(DbSession db, KirimanRepository kiriman, TimeProvider clock, ITempDataDictionaryFactory tempData,
    ILogger<SekaliKirim> logger) : IAsyncPageFilter
{
    /// <summary>The hidden field. Scripts that save the same form many times leave it out.</summary>
    public const string Isian = "sekali";

    /// <summary>
    /// Within this a second sending is a double click, and hears what the first did; later it hears that it was the second.
    /// </summary>
    private static readonly TimeSpan s_klikGanda = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan s_sabar = TimeSpan.FromSeconds(5), s_jeda = TimeSpan.FromMilliseconds(50);

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.HandlerMethod is null || !HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType
            || await SidikAsync(http) is not { } sidik)
        {
            await next();
            return;
        }

        if (await kiriman.FindAsync(sidik, http.RequestAborted) is not null)
        {
            context.Result = await UlangiAsync(sidik, http);
            return;
        }

        kiriman.TerimaSekali(new(sidik, clock.GetUtcNow().UtcDateTime));
        var hasil = await next();
        if (hasil.Exception is SudahDiterimaException && !hasil.ExceptionHandled)
        {
            hasil.ExceptionHandled = true;
            hasil.Result = await UlangiAsync(sidik, http);
        }
        else if (hasil.Exception is null && context.HandlerInstance is PageModel page)
        {
            if (db.Tersimpan && Tujuan(page, hasil.Result) is { } ke)
                await CatatAsync(sidik, ke, page.TempData.Peek("Kabar") as string);
            else if (!db.Tersimpan && await kiriman.FindAsync(sidik, http.RequestAborted) is not null)
                // It found the work of its twin, which was faster, and refused (a name that is taken, say) before it wrote anything.
                hasil.Result = await UlangiAsync(sidik, http);
        }
    }

    /// <summary>The act is stored: that its answer could not be kept for a twin is no reason to say otherwise.</summary>
    private async Task CatatAsync(string sidik, string ke, string? kabar)
    {
        try
        {
            // Not ended by the browser, which gives the first of two clicks up: the second waits for this.
            await kiriman.UpdateJawabanAsync(sidik, ke, kabar, CancellationToken.None);
        }
        catch (Exception e) when (GangguanBasisData.Terputus(e) || GangguanBasisData.Sementara(e))
        {
            logger.LogWarning(e, "Jawaban formulir tidak tercatat; kiriman kedua hanya mendengar bahwa formulirnya sudah diterima.");
        }
    }

    /// <summary>Leads where the first sending led, as soon as it has been answered.</summary>
    private async Task<LocalRedirectResult> UlangiAsync(string sidik, HttpContext http)
    {
        JawabanKiriman? jawaban = null;
        for (var menunggu = TimeSpan.Zero; menunggu < s_sabar && jawaban?.Ke is null; menunggu += s_jeda)
        {
            jawaban = await kiriman.FindAsync(sidik, http.RequestAborted);
            if (jawaban?.Ke is null)
                await Task.Delay(s_jeda, http.RequestAborted);
        }

        var baru = jawaban is { Kabar: not null } && clock.GetUtcNow().UtcDateTime - jawaban.Pada < s_klikGanda;
        var pesan = tempData.GetTempData(http);
        pesan.LupakanTolakan();
        pesan["Kabar"] = baru ? jawaban!.Kabar : "Formulir yang sama sudah Anda kirim sebelumnya. Kiriman ini tidak dicatat lagi.";
        return new(jawaban?.Ke ?? Halaman(http.Request));
    }

    /// <summary>The page of the form, with what it was asked for.</summary>
    private static string Halaman(HttpRequest request) => request.PathBase + request.Path + QueryString.Create(request.Query
        .Where(q => q.Key != "handler").SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v))));

    private static string? Tujuan(PageModel page, IActionResult? hasil) => hasil switch
    {
        RedirectToPageResult r => page.Url.Page(r.PageName, r.PageHandler, r.RouteValues, null, null, r.Fragment),
        LocalRedirectResult r => r.Url,
        RedirectResult r when page.Url.IsLocalUrl(r.Url) => r.Url,
        _ => null,
    };

    /// <summary>Null when the form has no key, or cannot be read: the page says what is wrong with it.</summary>
    private static async Task<string?> SidikAsync(HttpContext http)
    {
        try
        {
            return await SidikAsync(http, await http.Request.ReadFormAsync(http.RequestAborted));
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static async Task<string?> SidikAsync(HttpContext http, IFormCollection form)
    {
        if (!form.TryGetValue(Isian, out var kunci) || kunci.ToString() is not { Length: 32 })
            return null;
        using var sidik = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Tambah(string? teks) =>
            sidik.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{teks?.Length ?? -1}:{teks}")));
        Tambah(http.User.FindFirstValue(ClaimTypes.NameIdentifier));
        Tambah(http.Request.Path + http.Request.QueryString);
        foreach (var (nama, nilai) in form.Where(f => f.Key != "__RequestVerificationToken").OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Tambah(nama);
            foreach (var v in nilai)
                Tambah(v);
        }

        foreach (var file in form.Files)
        {
            Tambah(file.Name);
            Tambah(file.FileName);
            await using var isi = file.OpenReadStream();
            sidik.AppendData(await SHA256.HashDataAsync(isi, http.RequestAborted));
        }

        return Convert.ToHexStringLower(sidik.GetHashAndReset());
    }
}
