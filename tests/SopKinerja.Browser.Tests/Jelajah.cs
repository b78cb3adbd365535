namespace SopKinerja.Browser.Tests;

using System.Text.RegularExpressions;
using Microsoft.Playwright;

/// <summary>Goes through the portal by its own links and looks at each page as on a phone and on a desk.</summary>
public sealed partial class Jelajah
{
    /// <summary>
    /// Without an address to go to: shown under the address that failed, only before there is any account, or taking forms and leading on.
    /// </summary>
    private static readonly string[] s_tanpaAlamat =
    [
        "/Galat", "/Keadaan", "/Akun/Pertama", "/Akun/Keluar", "/Pelaksanaan/Lanjut", "/Laporan/Gambar", "/Laporan/Koreksi",
        "/Laporan/Versi", "/Laporan/Tempel", "/Laporan/Salin", "/Kabar/Umpan",
    ];

    private readonly HashSet<string> _dilihat = [];
    private readonly List<string> _salah = [];

    /// <summary>What is wrong, a line each: the address, the width, the fault.</summary>
    public string Salah => string.Join("\n", _salah);

    /// <summary>
    /// Follows every link from here that opens a page; a link with a handler is a download. Of addresses that differ in their numbers only,
    /// as the rows of one list give them, two are enough.
    /// </summary>
    public async Task SemuaAsync(IPage p, params string[] awal)
    {
        var (antre, tahu, serupa) = (new Queue<string>(awal), new HashSet<string>(awal), new Dictionary<string, int>());
        while (antre.TryDequeue(out var alamat))
        {
            var jawab = await p.GotoAsync(alamat);
            if (jawab!.Status >= 400)
                _salah.Add($"{alamat}: answers {jawab.Status}");
            await LihatAsync(p);
            foreach (var a in await p.EvaluateAsync<string[]>(Tautan))
            {
                var bentuk = Nomor().Replace(a, "#");
                if (!tahu.Add(a) || serupa.GetValueOrDefault(bentuk) == 2)
                    continue;
                serupa[bentuk] = serupa.GetValueOrDefault(bentuk) + 1;
                antre.Enqueue(a);
            }
        }
    }

    public async Task LihatAsync(IPage p)
    {
        var asal = p.ViewportSize!;
        var alamat = new Uri(p.Url);
        _dilihat.Add(alamat.AbsolutePath);
        foreach (var lebar in new[] { 390, 1280 })
        {
            await p.SetViewportSizeAsync(lebar, 900);
            await p.WaitForFunctionAsync("lebar => innerWidth === lebar", lebar);
            foreach (var salah in await TetapAsync(p))
                _salah.Add($"{alamat.PathAndQuery}, {lebar}: {salah}");
        }

        await p.SetViewportSizeAsync(asal.Width, asal.Height);
    }

    /// <summary>What is still wrong after a few frames: a page that was resized just now may be measured half way.</summary>
    private static async Task<string[]> TetapAsync(IPage p)
    {
        var salah = await p.EvaluateAsync<string[]>(Periksa);
        for (var coba = 0; salah.Length > 0 && coba < 5; coba++)
        {
            await p.EvaluateAsync("() => new Promise(lanjut => requestAnimationFrame(() => requestAnimationFrame(lanjut)))");
            salah = await p.EvaluateAsync<string[]>(Periksa);
        }

        return salah;
    }

    /// <summary>Pages of the project that nobody has come to.</summary>
    public IEnumerable<string> BelumDilihat(string folder) =>
        from berkas in Directory.EnumerateFiles(folder, "*.cshtml", SearchOption.AllDirectories)
        let rute = AlamatSendiri().Match(File.ReadLines(berkas).FirstOrDefault() ?? "")
        where rute.Success
        let sendiri = rute.Groups[1].Value
        let nama = "/" + Path.ChangeExtension(Path.GetRelativePath(folder, berkas), null)
        let alamat = sendiri.StartsWith('/') ? sendiri : $"{nama}/{sendiri}".TrimEnd('/')
        where !s_tanpaAlamat.Contains(nama)
        let pola = new Regex($"^{Bagian().Replace(alamat, "[^/]+").Replace("/Index", "(/Index)?", StringComparison.Ordinal)}/?$")
        where !_dilihat.Any(d => pola.IsMatch(d))
        orderby nama
        select nama;

    [GeneratedRegex(@"\d+")]
    private static partial Regex Nomor();

    [GeneratedRegex("^@page(?: \"(.*)\")?$")]
    private static partial Regex AlamatSendiri();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Bagian();

    private const string Tautan = """
        () => [...new Set([...document.querySelectorAll('a[href]')].map(a => new URL(a.href))
          .filter(u => u.origin === location.origin && !u.searchParams.has('handler')).map(u => u.pathname + u.search))]
        """;

    private const string Periksa = """
        async () => {
          const salah = [];
          const tutup = [...document.querySelectorAll('details:not([open])')];
          tutup.forEach(d => d.open = true);
          if (document.documentElement.scrollWidth > innerWidth)
            salah.push(`${document.documentElement.scrollWidth} pixels wide`);

          const baris = label => {
            const teks = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
            while (teks.nextNode()) {
              if (!teks.currentNode.data.trim()) continue;
              const r = document.createRange();
              r.selectNodeContents(teks.currentNode);
              const kotak = [...r.getClientRects()].find(k => k.width > 0);
              if (kotak) return kotak;
            }
          };
          for (const kotak of document.querySelectorAll('input:is([type=checkbox], [type=radio])')) {
            const label = kotak.labels[0];
            if (!label || !kotak.checkVisibility()) continue;
            const [k, t] = [kotak.getBoundingClientRect(), baris(label)];
            const tengah = (k.top + k.bottom) / 2;
            if (!t || tengah < t.top || tengah > t.bottom || k.right > t.left)
              salah.push(`the box of "${label.innerText.trim().split("\n")[0]}" is not on one line with its text`);
          }

          const simbol = async nama => new DOMParser().parseFromString(await (await fetch(nama)).text(), 'image/svg+xml');
          for (const use of document.querySelectorAll('use')) {
            const [berkas, id] = use.getAttribute('href').split('#');
            window.berkasIkon ??= {};
            const isi = (window.berkasIkon[berkas] ??= await simbol(berkas)).getElementById(id);
            const tempat = use.closest('svg').parentElement;
            if (!isi?.querySelector('path[d], circle[r], rect[width], line'))
              salah.push(`no symbol #${id} for "${tempat.textContent.trim()}"`);
          }
          tutup.forEach(d => d.open = false);
          return salah;
        }
        """;
}
