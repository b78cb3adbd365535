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
    return;

app.UseSopKinerja();
app.Run();

/// <summary>Named for the tests' host.</summary>
public sealed partial class Program;
