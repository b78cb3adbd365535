namespace SopKinerja.Web.Security;

using System.Reflection;
using Microsoft.AspNetCore.Authorization;
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

/// <summary>Asks the policy before the handler runs, and before anything that was sent is bound.</summary>
public sealed class IzinHandler(IAuthorizationService izin) : IAsyncPageFilter
{
    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) =>
        context.HttpContext.Items[typeof(IzinHandler)] = context.HandlerMethod?.MethodInfo.GetCustomAttribute<BolehAttribute>() is { } boleh
            && !(await izin.AuthorizeAsync(context.HttpContext.User, boleh.Izin)).Succeeded;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HttpContext.Items[typeof(IzinHandler)] is true)
            context.Result = new ForbidResult();
        else
            await next();
    }
}
