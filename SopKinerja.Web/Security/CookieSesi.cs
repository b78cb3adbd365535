namespace SopKinerja.Web.Security;

using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using SopKinerja.Data;

/// <summary>
/// Reads the account behind the cookie anew on each request: a closed account, a new password or a changed role ends the old
/// session at once. One query, which also brings what the frame of the page shows.
/// </summary>
public sealed class CookieSesi(CurrentUser user) : CookieAuthenticationEvents
{
    public const string Instansi = "instansi", Cap = "cap";

    public static ClaimsPrincipal Principal(Pengguna p, IEnumerable<PeranPengguna> peran)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, p.Id.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, p.NamaTampil),
            new(Cap, p.Cap),
        };
        if (p.InstansiId is { } id)
            claims.Add(new(Instansi, id.ToString(CultureInfo.InvariantCulture)));
        claims.AddRange(peran.Select(r => new Claim(ClaimTypes.Role, r.Peran.ToString())).DistinctBy(c => c.Value));
        return new(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        try
        {
            if (await user.MuatAsync(context.Principal!, context.HttpContext.RequestAborted))
                return;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            context.HttpContext.Features.Set(new SesiTerputus(e));
            context.RejectPrincipal();
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }
}
