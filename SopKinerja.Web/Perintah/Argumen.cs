namespace SopKinerja.Web.Perintah;

/// <summary>
/// The command line, parted: settings of the portal (<c>--Urls x</c>, <c>--Database:File=x</c>), which may stand anywhere, and the verb
/// with its own options. What is neither stays with the verb, where it is an error; it never starts a server.
/// </summary>
/// <param name="Pengaturan">For the configuration.</param>
/// <param name="Perintah">Empty when the portal itself is to run.</param>
public sealed record Argumen(string[] Pengaturan, string[] Perintah)
{
    private static readonly string[] s_bagian = ["Database:", "ConnectionStrings:", "Surel:", "Portal:", "Pdf:", "Tte:", "Bsre:", "Contoh:", "Logging:",
        "Kestrel:", "hostBuilder:"];

    /// <summary>Settings of the host itself, which have no section.</summary>
    private static readonly string[] s_tunggal =
        ["Urls", "environment", "contentRoot", "webroot", "applicationName", "AllowedHosts", "http_ports", "https_ports",
            "shutdownTimeoutSeconds"];

    public static Argumen Pisahkan(IReadOnlyList<string> args)
    {
        var (pengaturan, perintah) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Count; i++)
        {
            if (BagianKosong(args[i]))
                continue;
            if (Kunci(args[i]) is not { } kunci || !Dikenal(kunci))
                perintah.Add(args[i]);
            else if (args[i].Contains('=', StringComparison.Ordinal))
                pengaturan.Add(args[i]);
            else if (i + 1 < args.Count)
                pengaturan.AddRange([args[i], args[++i]]);
            else
                perintah.Add(args[i]);
        }

        return new([.. pengaturan], [.. perintah]);
    }

    /// <summary>Of <c>--key value</c>, <c>--key=value</c>, <c>/key=value</c> and <c>key=value</c>, as the framework reads them.</summary>
    private static string? Kunci(string arg) => arg.StartsWith("--", StringComparison.Ordinal) ? arg[2..].Split('=')[0]
        : arg.Contains('=', StringComparison.Ordinal) ? arg.TrimStart('/').Split('=')[0]
        : null;

    private static bool Dikenal(string kunci) => s_tunggal.Contains(kunci, StringComparer.OrdinalIgnoreCase)
        || s_bagian.Any(b => kunci.StartsWith(b, StringComparison.OrdinalIgnoreCase) && kunci.Length > b.Length);

    /// <summary>A section without a value, as a host hands its configuration on: it says nothing.</summary>
    private static bool BagianKosong(string arg) =>
        s_bagian.Any(b => string.Equals(arg, $"--{b[..^1]}=", StringComparison.OrdinalIgnoreCase));
}
