using System.Globalization;
using SopKinerja.Data;
using SopKinerja.Web;
using SopKinerja.Web.Security;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSopKinerja(builder.Configuration, builder.Environment);

var app = builder.Build();
await Persiapan.JalankanAsync(app);
if (args is ["migrasi"])
    return 0;
if (args is ["lkj", ..])
    return await PerintahLkj.JalankanAsync(app.Services, args, Console.Out, Console.Error, default);

app.UseSopKinerja();
await app.RunAsync();
return 0;

/// <summary>Named for the tests' host.</summary>
public sealed partial class Program;
