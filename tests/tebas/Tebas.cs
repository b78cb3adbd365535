// kill -9 at random moments while a final file is replaced, archived, sent and published, again and again, under readers of the public page.
//
//   dotnet build SopKinerja.sln && dotnet run tests/tebas/Tebas.cs -- [how often, 200] [seed]
//
// After each kill the portal starts on the same database. At the end `periksa` must find nothing, and each act that was acknowledged must be there,
// once. The exit code says so. Linux and macOS.
#:property TreatWarningsAsErrors=false
#:property AnalysisMode=None
#:property EnforceCodeStyleInBuild=false
#:property PublishAot=false

using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

var kali = args.Length > 0 ? int.Parse(args[0]) : 200;
var acak = new Random(args.Length > 1 ? int.Parse(args[1]) : 20260214);
var rumah = new DirectoryInfo(Environment.CurrentDirectory);
while (rumah is not null && !File.Exists(Path.Combine(rumah.FullName, "SopKinerja.sln")))
    rumah = rumah.Parent;
var program = Path.Combine(rumah!.FullName, "SopKinerja.Web/bin/Debug/net10.0/SopKinerja.Web.dll");
var folder = Directory.CreateTempSubdirectory("tebas").FullName;
var alamat = new Uri($"http://127.0.0.1:{20_000 + (Environment.ProcessId % 20_000)}");
var pdf = PdfSatuHalaman();
var (jalan, nomor, diakui, ditolak, baca) = (0L, 0, new List<string>(), 0, 0);
var catatan = "";
var mulai = Stopwatch.StartNew();

for (var i = 0; i <= kali; i++)
{
    using var portal = Jalankan([]);
    using var klien = await MasukAsync(portal);
    if (jalan == 0)
        jalan = await CariJalanAsync(klien);
    if (i == kali)
    {
        await DaftarAsync(klien); // the last start only looks
        portal.Kill(true);
        await portal.WaitForExitAsync();
        break;
    }

    using var henti = new CancellationTokenSource();
    var pembaca = Enumerable.Range(0, 3).Select(_ => BacaAsync(henti.Token)).ToArray();
    var kerja = KerjaAsync(klien);
    await Task.WhenAny(kerja, Task.Delay(acak.Next(100, 5_000)));
    portal.Kill(true);
    await portal.WaitForExitAsync();
    await henti.CancelAsync();
    try
    {
        await kerja;
    }
    catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
    {
        // Cut off by the kill: not acknowledged.
    }

    await Task.WhenAll(pembaca);
    if ((i + 1) % 10 == 0)
        Console.WriteLine($"{i + 1} kills, {diakui.Count} acts acknowledged, {baca} public pages read, {mulai.Elapsed:mm\\:ss}");
}

using var periksa = Jalankan(["periksa"]);
var keluaran = await periksa.StandardOutput.ReadToEndAsync();
await periksa.WaitForExitAsync();
var hilang = diakui.Where(a => !Ada(a)).ToList();
Console.WriteLine($"{kali} kills in {mulai.Elapsed:mm\\:ss}; {diakui.Count} acts acknowledged, {hilang.Count} lost or twice, {ditolak} refused; "
    + $"periksa: {(periksa.ExitCode == 0 ? "nothing wrong" : keluaran)}");
hilang.ForEach(h => Console.WriteLine($"LOST OR TWICE {h}"));
Directory.Delete(folder, true);
return periksa.ExitCode == 0 && hilang.Count == 0 && diakui.Count > 0 ? 0 : 1;

Process Jalankan(string[] perintah)
{
    var info = new ProcessStartInfo("dotnet", [program, .. perintah, "--urls", alamat.ToString(), "--Database:File", Path.Combine(folder, "tebas.db"),
        "--Surel:Folder", Path.Combine(folder, "surel"), "--Logging:LogLevel:Default=Error", "--Portal:PeriksaPerMenit=100000"])
    {
        RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
    };
    info.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
    var p = Process.Start(info)!;
    if (perintah.Length == 0)
        p.OutputDataReceived += (_, _) => { };
    if (perintah.Length == 0)
        p.BeginOutputReadLine();
    p.ErrorDataReceived += (_, _) => { };
    p.BeginErrorReadLine();
    return p;
}

async Task<HttpClient> MasukAsync(Process portal)
{
    var klien = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }) { BaseAddress = alamat };
    for (var n = 0; ; n++)
        try
        {
            var html = await klien.GetStringAsync("/Akun/Masuk");
            var (isian, ke) = Formulir(html, "password");
            isian.RemoveAll(x => x.Item1.StartsWith("Input.", StringComparison.Ordinal));
            isian.AddRange([("Input.Pengguna", "sekretaris"), ("Input.Sandi", "contoh-2025")]);
            using var jawab = await klien.PostAsync(ke.Length > 0 ? ke : "/Akun/Masuk",
                new FormUrlEncodedContent(isian.Select(x => KeyValuePair.Create(x.Item1, x.Item2))));
            if (jawab.IsSuccessStatusCode && !jawab.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/Akun"))
                return klien;
            throw new HttpRequestException("login refused");
        }
        catch (Exception e) when (e is HttpRequestException && n < 600 && !portal.HasExited)
        {
            await Task.Delay(100);
        }
}

// The finished run whose report is public.
async Task<long> CariJalanAsync(HttpClient klien) => long.Parse(Regex.Match(await klien.GetStringAsync("/Arsip"), "/Arsip/Berkas/(\\d+)").Groups[1].Value);

// One round: a new final file, its archive entry, its deliveries, its publication. What the portal confirms is written down.
async Task KerjaAsync(HttpClient klien)
{
    while (true)
    {
        var alasan = $"uji-{++nomor:00000}";
        var halaman = await klien.GetStringAsync($"/Pelaksanaan/Naskah/{jalan}");
        var periksaHtml = await KirimAsync(klien, halaman, "handler=Ganti", [("alasan", alasan)], [.. pdf, .. Encoding.ASCII.GetBytes($"\n% {alasan}\n")]);
        var hasil = await KirimAsync(klien, periksaHtml, "handler=Kunci", [], null);
        Akui(hasil, "Naskah final diganti", $"ganti {alasan}");
        foreach (var (tindak, kata) in new[] { ("Arsip", "Diarsipkan"), ("Terbit", "terbit") })
        {
            var html = await klien.GetStringAsync($"/Pelaksanaan/Rincian/{jalan}");
            if (html.Contains($"handler={tindak}\""))
                Akui(await KirimAsync(klien, html, $"handler={tindak}\"", [], null), kata, $"{tindak} {alasan}");
        }

        var kirim = await klien.GetStringAsync($"/Pelaksanaan/Rincian/{jalan}");
        if (Regex.IsMatch(kirim, "handler=Kirim\""))
            Akui(await KirimAsync(klien, kirim, "handler=Kirim\"", [], null), "dikirim", $"Kirim {alasan}");
    }
}

void Akui(string html, string kata, string apa)
{
    if (Regex.Match(html, "<div role=\"status\">(.*?)</div>", RegexOptions.Singleline).Groups[1].Value.Contains(kata, StringComparison.Ordinal))
        diakui.Add(apa);
    else
        ditolak++;
}

async Task<string> KirimAsync(HttpClient klien, string html, string tanda, (string, string)[] lain, byte[]? berkas)
{
    var (isian, ke) = Formulir(html, tanda);
    using var isi = new MultipartFormDataContent();
    foreach (var (nama, nilai) in isian.Where(x => lain.All(l => l.Item1 != x.Item1)).Concat(lain))
        isi.Add(new StringContent(nilai), nama);
    if (berkas is not null)
        isi.Add(new ByteArrayContent(berkas), "naskah", "naskah.pdf");
    using var jawab = await klien.PostAsync(ke, isi);
    return await jawab.Content.ReadAsStringAsync();
}

// The values of the form that bears the mark, as a browser would send them.
static (List<(string, string)> Isian, string Ke) Formulir(string html, string tanda)
{
    var form = Regex.Matches(html, "<form.*?</form>", RegexOptions.Singleline).Select(m => WebUtility.HtmlDecode(m.Value))
        .FirstOrDefault(f => f.Contains(tanda)) ?? "";
    var isian = new List<(string, string)>();
    foreach (Match m in Regex.Matches(form, "<input[^>]*>"))
        if (Regex.Match(m.Value, " name=\"([^\"]+)\"") is { Success: true } n && Regex.Match(m.Value, " value=\"([^\"]*)\"") is { Success: true } v
            && !m.Value.Contains("type=\"radio\"") && !m.Value.Contains("type=\"checkbox\""))
            isian.Add((n.Groups[1].Value, v.Groups[1].Value));
    return (isian, Regex.Match(form, "<form[^>]* action=\"([^\"]*)\"").Groups[1].Value);
}

async Task BacaAsync(CancellationToken ct)
{
    using var klien = new HttpClient { BaseAddress = alamat };
    while (!ct.IsCancellationRequested)
        try
        {
            using var jawab = await klien.GetAsync("/Publik/dinkes-binjai", ct);
            Interlocked.Increment(ref baca);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            return;
        }
}

// The log of the run as its berkas holds it, read once at the end.
async Task DaftarAsync(HttpClient klien)
{
    var isi = await klien.GetStringAsync($"/Arsip/Berkas/{jalan}");
    var akhir = Regex.Matches(isi, "nomor=(\\d+)").Max(m => int.Parse(m.Groups[1].Value));
    catatan = await klien.GetStringAsync($"/Arsip/Berkas/{jalan}?handler=Item&nomor={akhir}");
}

// The log of the run has a line for each act, in its order: each replacement once, and after it what was acknowledged of it, once.
bool Ada(string apa)
{
    var (tindak, alasan) = (apa.Split(' ')[0], apa.Split(' ')[1]);
    var bagian = catatan.Split($"mengganti naskah final: {alasan}");
    if (bagian.Length != 2)
        return false;
    var sesudah = Regex.Split(bagian[1], "mengganti naskah final: ")[0];
    return tindak switch
    {
        "ganti" => true,
        "Arsip" => Regex.Count(sesudah, "mengarsipkan naskah final") == 1,
        "Terbit" => Regex.Count(sesudah, "menerbitkan naskah pengganti") == 1,
        _ => Regex.Count(sesudah, "mengirim naskah final ke") >= 1,
    };
}

static byte[] PdfSatuHalaman()
{
    string[] objek = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"];
    var (teks, letak) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
    foreach (var (n, o) in objek.Index())
    {
        letak.Add(teks.Length);
        teks.Append($"{n + 1} 0 obj\n{o}\nendobj\n");
    }

    var xref = teks.Length;
    teks.Append("xref\n0 4\n0000000000 65535 f \n").AppendJoin("", letak.Select(l => $"{l:0000000000} 00000 n \n"))
        .Append($"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
    return Encoding.ASCII.GetBytes(teks.ToString());
}
