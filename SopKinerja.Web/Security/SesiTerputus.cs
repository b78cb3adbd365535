namespace SopKinerja.Web.Security;

using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Diagnostics;
using SopKinerja.Data;

/// <summary>The account behind the cookie could not be read (the database is away, as a rule): nobody is signed out for it.</summary>
internal sealed record SesiTerputus(Exception Galat);

/// <summary>The portal while its database is away: assets and plain pages go on, everything else says so with 503.</summary>
internal static class SaatTerputus
{
    /// <summary>Seconds after which a browser or a watchdog may ask again.</summary>
    public const int CobaLagi = 15;

    public static void UseMasuk(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            // Thrown here and not in the cookie's check, whose failure would be remembered for the error page too.
            if (context.Features.Get<SesiTerputus>() is { } putus && context.Features.Get<IExceptionHandlerFeature>() is null)
                ExceptionDispatchInfo.Throw(putus.Galat);
            return next(context);
        });
    }

    /// <summary>Read by the error page: whether the fault is the database's absence, and not ours.</summary>
    public static bool Terputus(this HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error is { } e
        && GangguanBasisData.Terputus(e);

    /// <summary>The server has no room left.</summary>
    public static bool Penuh(this HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error is { } e
        && GangguanBasisData.Penuh(e);

    /// <summary>Others were saving for too long, or twice in a row: later it goes.</summary>
    public static bool Sibuk(this HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error is { } e
        && GangguanBasisData.Sementara(e);
}
