namespace SopKinerja.Web.Security;

using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

/// <summary>
/// Who may use one handler of a page, by the name of a policy: <c>[Boleh(Izin.Sekretariat)]</c>. The framework's own attribute has no
/// effect on a handler.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BolehAttribute(string izin) : Attribute
{
    public string Izin => izin;
}

/// <summary>Asks the policy before the handler runs. A form for which the page has no handler (any more) is not found.</summary>
public sealed class IzinHandler(IAuthorizationService izin) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is null && HttpMethods.IsPost(context.HttpContext.Request.Method) && !HalamanGalat(context.HttpContext))
            context.Result = new NotFoundResult();
        else if (context.HandlerMethod?.MethodInfo.GetCustomAttribute<BolehAttribute>() is { } boleh
            && !(await izin.AuthorizeAsync(context.HttpContext.User, boleh.Izin)).Succeeded)
            context.Result = new ForbidResult();
        else
            await next();
    }

    /// <summary>An error page is shown in answer to the form that failed, and has no handler of its own.</summary>
    private static bool HalamanGalat(HttpContext http) => http.Features.Get<IExceptionHandlerFeature>() is not null
        || http.Features.Get<IStatusCodeReExecuteFeature>() is not null;
}
