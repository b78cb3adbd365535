namespace SopKinerja.Web.Situs;

using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

/// <summary>How often one network address may ask about codes and files in a minute: codes are not to be tried by the thousand.</summary>
internal static class BatasPeriksa
{
    public const string Nama = "periksa";

    public static void Pasang(RateLimiterOptions o, int perMenit)
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (c, _) =>
        {
            c.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        o.AddPolicy(Nama, http => Bertanya(http.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new()
            {
                PermitLimit = perMenit, Window = TimeSpan.FromMinutes(1), QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter("-"));
    }

    /// <summary>The empty page asks nothing.</summary>
    private static bool Bertanya(HttpRequest minta) =>
        HttpMethods.IsPost(minta.Method) || minta.Query.ContainsKey("kode") || minta.RouteValues["kode"] is not null;
}
