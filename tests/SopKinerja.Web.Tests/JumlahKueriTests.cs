namespace SopKinerja.Web.Tests;

using SopKinerja.Data.Tests;

/// <summary>
/// How many ways to the server and back a page costs, the account's own query not counted: on a server in another building each is half
/// a millisecond and more. A bound is raised only with a reason.
/// </summary>
public sealed class JumlahKueriTests
{
    private const string Sesi = "SELECT p.Id, p.NamaTampil, p.Cap";

    public static TheoryData<string, string, int> Halaman() => new()
    {
        { "sekretaris", "/", 8 }, { "pengisi.p2p", "/", 7 }, { "kepala.dinas", "/", 6 },
        { "sekretaris", "/Pelaksanaan/Rincian/{jalan}", 8 }, { "kepala.dinas", "/Pelaksanaan/Rincian/{jalan}", 8 },
        { "pengisi.p2p", "/Capaian/Isi?tahun=2025&periode=Tahunan-0", 4 }, { "sekretaris", "/Capaian/Isi", 4 },
        { "sekretaris", "/Disposisi", 4 }, { "sekretaris", "/Laporan", 4 }, { "sekretaris", "/Sop", 4 }, { "sekretaris", "/Jabatan", 5 },
        { "sekretaris", "/Arsip", 4 }, { "sekretaris", "/Surel", 4 },
    };

    [Theory, MemberData(nameof(Halaman))]
    public async Task A_page_asks_little(string akun, string alamat, int paling)
    {
        var (portal, perekam) = PortalUji.Direkam();
        using var _ = portal;
        var orang = await portal.MasukAsync(akun);
        await orang.BukaAsync(portal.Binjai.Di(alamat));
        perekam.Jejak.Clear();
        await orang.BukaAsync(portal.Binjai.Di(alamat));
        Sedikit(perekam, paling);
    }

    [Fact]
    public async Task A_run_asks_little_at_each_of_its_steps()
    {
        var (portal, perekam) = PortalUji.Direkam();
        using var _ = portal;
        await portal.SampaiSusunAsync();
        var orang = await portal.MasukAsync("sekretaris");
        perekam.Jejak.Clear();
        await orang.BukaAsync(portal.Binjai.Jalan);
        Sedikit(perekam, 8);
    }

    [Fact]
    public async Task One_figure_saved_by_script_reads_its_row_once_and_writes_it()
    {
        var (portal, perekam) = PortalUji.Direkam();
        using var _ = portal;
        var orang = await portal.MasukAsync("pengisi.p2p");
        var kisi = await orang.BukaAsync("/Capaian/Isi?tahun=2025&periode=Tahunan-0");
        var baris = kisi.Dokumen.QuerySelectorAll("tr[id]").First(t => t.QuerySelector("input[name$='.Realisasi']") is not null);
        var sel = baris.QuerySelectorAll("input, textarea")
            .Select(e => (Nama: e.GetAttribute("name")!, Nilai: e.GetAttribute("value") ?? ""))
            .Where(e => e.Nama?.StartsWith("sel[", StringComparison.Ordinal) == true)
                .ToDictionary(e => e.Nama[(e.Nama.IndexOf("].", StringComparison.Ordinal) + 2)..], e => e.Nilai);
        sel["Realisasi"] = "41";
        var isian = sel.Select(s => KeyValuePair.Create($"sel[0].{s.Key}", s.Value))
            .Append(new("__RequestVerificationToken",
                kisi.Dokumen.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!));
        perekam.Jejak.Clear();
        var jawab = await orang.KirimAsync(kisi.Dokumen.QuerySelector("#kisi")!.GetAttribute("data-baris")!,
            new FormUrlEncodedContent(isian));
        Assert.Contains("41", jawab.Dokumen.QuerySelector("input[name$='.Realisasi']")!.GetAttribute("value"), StringComparison.Ordinal);
        Sedikit(perekam, 6);
        Assert.Single(perekam.Jejak, t => t.Contains("i.StandarNasional", StringComparison.Ordinal));
        var lagi = await orang.BukaAsync("/Capaian/Isi?tahun=2025&periode=Tahunan-0");
        Assert.Equal("41", lagi.Dokumen.GetElementById(baris.Id!)!.QuerySelector("input[name$='.Realisasi']")!.GetAttribute("value"));
    }

    private static void Sedikit(PerekamSql perekam, int paling)
    {
        var kueri = perekam.Jejak.Where(t => t != PerekamSql.Mulai && !t.StartsWith(Sesi, StringComparison.Ordinal)).ToList();
        Assert.True(kueri.Count <= paling,
            $"{kueri.Count} > {paling}:\n{string.Join("\n---\n", kueri.Select(k => k.Length > 120 ? k[..120] : k))}");
    }
}
