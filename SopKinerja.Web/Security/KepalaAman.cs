namespace SopKinerja.Web.Security;

/// <summary>Headers of every answer: nothing from another host, no frames, no guessing of types.</summary>
internal static class KepalaAman
{
    private const string Kebijakan =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>A PDF that a page of the portal shows in a frame: by the browser's own viewer, and framed by nobody else.</summary>
    public static void BolehDibingkai(HttpResponse jawaban) =>
        jawaban.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    public static void UseKepalaAman(this WebApplication app) => app.Use(async (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Kebijakan;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        if (!context.Request.Path.StartsWithSegments("/Publik") && !Path.HasExtension(context.Request.Path.Value))
            (headers.CacheControl, headers.Pragma) = ("no-cache, no-store", "no-cache");
        await next();
    });
}
