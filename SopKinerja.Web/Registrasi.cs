namespace SopKinerja.Web;

using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using SopKinerja.Data;
using SopKinerja.Web.Bsre;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Formulir;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Pengaturan;
using SopKinerja.Web.Security;
using SopKinerja.Web.Situs;
using SopKinerja.Web.Surel;
using SopKinerja.Web.Unggah;

/// <summary>Everything the portal is made of.</summary>
public static class Registrasi
{
    public static void AddSopKinerja(this IServiceCollection services, IConfiguration config, IHostEnvironment env)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(PengaturanBasisData.Buka(config, env));
        services.AddScoped(s => s.GetRequiredService<Database>().OpenSession(PencatatSql(s)));
        services.AddSingleton<IKalenderKerja, KalenderSederhana>();
        services.AddLayanan();

        services.AddSingleton(PengaturanSurel.Dari(config, env.ContentRootPath));
        services.AddSingleton<PengirimSurel>();
        services.AddHostedService<SurelWorker>();
        services.AddHostedService<PengingatWorker>();
        services.AddHostedService<NaskahPdfWorker>();
        services.AddSingleton<Alur.IngatanBagan>();
        services.AddSingleton(PembuatPdf.Dari(config));
        services.AddSingleton(GambarPdf.Dari(config));
        services.AddSingleton(s => PemeriksaTte.Dari(config, env.ContentRootPath, s.GetRequiredService<TimeProvider>()));

        var bsre = PengaturanBsre.Dari(config);
        services.AddSingleton(bsre);
        services.AddSingleton(new KlienBsre(bsre, bsre.Ada ? bsre.Klien() : null));
        services.AddSingleton<PenandaTanganan>();

        services.AddSecurity();
        services.AddSingleton<CapTersimpan>();
        services.AddOutputCache(o =>
        {
            o.AddPolicy(SimpananPublik.Laporan, new SimpananPublik());
            o.AddPolicy(SimpananPublik.Daftar, new SimpananPublik("q", "jenis", "hal"));
        });
        services.AddRateLimiter(o => BatasPeriksa.Pasang(o, config.GetValue("Portal:PeriksaPerMenit", 30)));
        services.AddResponseCompression(o => o.EnableForHttps = true);
        services.AddRazorPages(o =>
        {
            o.Conventions.AllowAnonymousToFolder("/Publik");
            o.Conventions.AllowAnonymousToPage("/Galat");
            o.Conventions.AllowAnonymousToPage("/Keadaan");
        }).AddMvcOptions(o =>
        {
            PesanModel.Indonesia(o.ModelBindingMessageProvider);
            o.MaxModelBindingCollectionSize = 3_000;
            o.Filters.AddService<SekaliKirim>();
            o.Filters.Add<IzinHandler>();
        });
        services.Configure<FormOptions>(o => (o.MultipartBodyLengthLimit, o.ValueCountLimit) = (Unggahan.BatasPermintaan, 20_000));
        services.Configure<RouteOptions>(o => o.AppendTrailingSlash = false);
    }

    /// <summary>Logging:LogLevel:SopKinerja.Sql=Debug shows the text of every command, without what people typed.</summary>
    private static Action<string>? PencatatSql(IServiceProvider services) =>
        services.GetRequiredService<ILoggerFactory>().CreateLogger("SopKinerja.Sql") is var log && log.IsEnabled(LogLevel.Debug)
            ? sql => log.LogDebug("{Sql}", sql)
            : null;

    /// <summary>The way of a request, in this order.</summary>
    public static void UseSopKinerja(this WebApplication app)
    {
        app.UseExceptionHandler("/Galat");
        app.UseStatusCodePagesWithReExecute("/Keadaan/{0}");
        app.UseKepalaAman();

        // Public pages hold no secret that their compressed length could tell; the form of the review does.
        app.UseWhen(c => c.Request.Path.StartsWithSegments("/Publik") && !c.Request.Path.StartsWithSegments("/Publik/Reviu"),
            publik => publik.UseResponseCompression());
        app.UseRouting();
        app.UseMasuk();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseOutputCache();
        // Assets are everybody's: routing answers them before any cookie is read, and so without a database.
        app.MapStaticAssets().ShortCircuit();
        app.MapRazorPages().WithStaticAssets();
        app.MapPetaSitus();
    }

    /// <summary>Repositories by their name, other services of the domain and the portal by their mark.</summary>
    private static void AddLayanan(this IServiceCollection services)
    {
        var semua = typeof(Database).Assembly.GetExportedTypes().Concat(typeof(Registrasi).Assembly.GetTypes());
        foreach (var type in semua.Where(t => t.Name.EndsWith("Repository", StringComparison.Ordinal)
            || t.IsDefined(typeof(LayananAttribute), false)))
            services.AddScoped(type);
    }

    private static void AddSecurity(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<string>, PasswordHasher<string>>();
        services.AddSingleton<IXmlRepository, KunciProteksi>();
        services.AddDataProtection().SetApplicationName("SopKinerja");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<IXmlRepository>((o, r) => o.XmlRepository = r);
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentUser>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o =>
        {
            o.LoginPath = "/Akun/Masuk";
            o.AccessDeniedPath = "/Akun/Ditolak";
            o.ReturnUrlParameter = "kembali";
            o.Cookie.Name = "sopkinerja";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.ExpireTimeSpan = TimeSpan.FromHours(10);
            o.SlidingExpiration = true;
            o.EventsType = typeof(CookieSesi);
        });
        services.AddScoped<CookieSesi>();
        services.AddScoped<SekaliKirim>();
        services.AddHostedService<PembersihKiriman>();
        services.AddAuthorization(o =>
        {
            o.FallbackPolicy = o.DefaultPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            o.AddPolicy(Izin.AdminSistem, p => p.RequireRole(nameof(Peran.AdminSistem)));
            o.AddPolicy(Izin.Anggota, p => p.RequireClaim(CookieSesi.Instansi));
            o.AddPolicy(Izin.Admin, p => p.RequireClaim(CookieSesi.Instansi).RequireRole(nameof(Peran.AdminInstansi)));
            o.AddPolicy(Izin.Pengelola,
                p => p.RequireClaim(CookieSesi.Instansi).RequireRole(nameof(Peran.Sekretariat), nameof(Peran.AdminInstansi)));
            o.AddPolicy(Izin.Sekretariat, p => p.RequireClaim(CookieSesi.Instansi).RequireRole(nameof(Peran.Sekretariat)));
        });
    }
}
