namespace SopKinerja.Web.Situs;

using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using SopKinerja.Data;

/// <summary>
/// A public page is rendered once for each state of its office: what is kept is found by a stamp that one small query makes of the office and
/// what it has published, so that a change shows at once (on another node within a second). Readers get an ETag of it and ask again each time.
/// Who is signed in, a form, a file and a picture go past it.
/// </summary>
internal sealed class SimpananPublik(params string[] kueri) : IOutputCachePolicy
{
    public const string Laporan = "PublikLaporan", Daftar = "PublikDaftar";

    /// <summary>Another build may render another page.</summary>
    private static readonly string s_program = typeof(SimpananPublik).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var ya = HttpMethods.IsGet(http.Request.Method) && !http.Request.Query.ContainsKey("handler")
            && http.User.Identity?.IsAuthenticated != true && http.Request.RouteValues["kode"] is string;
        context.EnableOutputCaching = true;
        (context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (ya, ya, ya);
        if (!ya)
            return;
        var cap = await http.RequestServices.GetRequiredService<CapTersimpan>().CariAsync((string)http.Request.RouteValues["kode"]!,
            () => http.RequestServices.GetRequiredService<PublikasiRepository>(), cancellation) ?? "-";
        context.CacheVaryByRules.QueryKeys = kueri;
        context.CacheVaryByRules.VaryByValues["cap"] = cap;
        context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);

        // A weak one: compressed or not, the page is the same.
        (http.Response.Headers.ETag, http.Response.Headers.CacheControl) = ($"W/\"{s_program}-{cap}\"", "public, no-cache");
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified))
                http.Response.Headers.ETag = StringValues.Empty;
            return Task.CompletedTask;
        });
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var jawab = context.HttpContext.Response;
        if (jawab.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(jawab.Headers.SetCookie))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
