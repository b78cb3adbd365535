namespace SopKinerja.Web.Tests;

using System.Net;
using Dapper;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>Every page and every handler, asked as nobody, each role, and someone of another office with this office's ids.</summary>
public sealed class MatriksTests
{
    /// <summary>Who may ask a page at all. A page that is not here fails the test.</summary>
    private enum Untuk
    {
        Siapa,
        Masuk,
        Anggota,
        Pengelola,
        Sekretariat,
        Admin,
        AdminSistem,

        /// <summary>The post decides, as the tests of the page say: any answer but a fault.</summary>
        Jabatan,
    }

    private static readonly Dictionary<string, Untuk> Halaman = new()
    {
        ["/Index"] = Untuk.Masuk, ["/Galat"] = Untuk.Siapa, ["/Keadaan"] = Untuk.Siapa, ["/Akun/Masuk"] = Untuk.Siapa,
        ["/Akun/Pertama"] = Untuk.Siapa, ["/Akun/Keluar"] = Untuk.Masuk, ["/Akun/Ditolak"] = Untuk.Masuk, ["/Akun/Sandi"] = Untuk.Masuk,
        ["/Publik/Index"] = Untuk.Siapa, ["/Publik/Daftar"] = Untuk.Siapa, ["/Publik/Laporan"] = Untuk.Siapa,
        ["/Publik/Periksa"] = Untuk.Siapa, ["/Instansi/Index"] = Untuk.AdminSistem, ["/Pengguna/Index"] = Untuk.Admin,
        ["/Sop/Pasang"] = Untuk.Admin, ["/Sop/Ubah"] = Untuk.Pengelola, ["/Sop/Impor"] = Untuk.Pengelola,
        ["/Pengaturan/Kalender"] = Untuk.Pengelola, ["/Sop/Banding"] = Untuk.Anggota, ["/Surel/Index"] = Untuk.Pengelola,
        ["/Pengaturan/Index"] = Untuk.Pengelola, ["/Disposisi/Catat"] = Untuk.Sekretariat, ["/Pelaksanaan/Mulai"] = Untuk.Sekretariat,
        ["/Pelaksanaan/Lanjut"] = Untuk.Sekretariat, ["/Sop/Index"] = Untuk.Anggota, ["/Cari/Index"] = Untuk.Anggota,
        ["/Kabar/Index"] = Untuk.Anggota, ["/Kabar/Umpan"] = Untuk.Siapa, ["/Sop/Rincian"] = Untuk.Anggota,
        ["/Disposisi/Index"] = Untuk.Anggota, ["/Disposisi/Surat"] = Untuk.Anggota, ["/Disposisi/Baca"] = Untuk.Anggota,
        ["/Disposisi/Buat"] = Untuk.Anggota, ["/Pelaksanaan/Index"] = Untuk.Anggota, ["/Pelaksanaan/Rincian"] = Untuk.Anggota,
        ["/Pelaksanaan/Naskah"] = Untuk.Jabatan, ["/Capaian/Isi"] = Untuk.Anggota, ["/Capaian/Tabel"] = Untuk.Anggota,
        ["/Capaian/Baris"] = Untuk.Anggota, ["/Capaian/Verifikasi"] = Untuk.Anggota, ["/Arsip/Entri"] = Untuk.Anggota,
        ["/Arsip/Dokumen"] = Untuk.Sekretariat, ["/Capaian/Kelengkapan"] = Untuk.Anggota, ["/Capaian/Kumpul"] = Untuk.Anggota,
        ["/Capaian/Mutu"] = Untuk.Anggota, ["/Capaian/Excel"] = Untuk.Anggota, ["/Kinerja/Index"] = Untuk.Anggota,
        ["/Aturan/Index"] = Untuk.Anggota, ["/Impor/Index"] = Untuk.Sekretariat, ["/Indikator/Index"] = Untuk.Anggota,
        ["/Program/Index"] = Untuk.Anggota, ["/Program/Triwulan"] = Untuk.Anggota, ["/Laporan/Index"] = Untuk.Anggota,
        ["/Laporan/Rincian"] = Untuk.Anggota, ["/Laporan/Pratinjau"] = Untuk.Anggota, ["/Laporan/Riwayat"] = Untuk.Anggota,
        ["/Laporan/Gambar"] = Untuk.Anggota, ["/Laporan/Versi"] = Untuk.Anggota, ["/Laporan/Koreksi"] = Untuk.Anggota,
        ["/Laporan/Banding"] = Untuk.Anggota, ["/Laporan/Tempel"] = Untuk.Anggota, ["/Laporan/Salin"] = Untuk.Anggota,
        ["/Laporan/Masukan"] = Untuk.Anggota, ["/Laporan/Reviu"] = Untuk.Anggota, ["/Publik/Reviu"] = Untuk.Siapa,
        ["/Pengaturan/Laporan"] = Untuk.Pengelola, ["/Arsip/Index"] = Untuk.Anggota, ["/Arsip/Berkas"] = Untuk.Sekretariat,
        ["/Arsip/JatuhTempo"] = Untuk.Sekretariat, ["/Jabatan/Index"] = Untuk.Anggota, ["/Jabatan/Rincian"] = Untuk.Anggota,
        ["/Jabatan/Unit"] = Untuk.Anggota, ["/Akun/Berhalangan"] = Untuk.Anggota, ["/Pengguna/Ubah"] = Untuk.Admin,
        ["/Acuan/Index"] = Untuk.Anggota, ["/Acuan/Rincian"] = Untuk.Anggota, ["/Pelaksanaan/Kelengkapan"] = Untuk.Anggota,
        ["/Laporan/Naskah"] = Untuk.Anggota, ["/Pegawai/Index"] = Untuk.Anggota, ["/Arsip/Klasifikasi"] = Untuk.Pengelola,
        ["/Laporan/Terbit"] = Untuk.Anggota,
    };

    /// <summary>Handlers that only the office's administrator or the secretariat may ask, on pages that everyone reads.</summary>
    private static readonly Dictionary<string, Untuk> Penangan = new()
    {
        ["/Jabatan/Index Unit"] = Untuk.Admin, ["/Jabatan/Index Jabatan"] = Untuk.Admin, ["/Jabatan/Index Pangku"] = Untuk.Admin,
        ["/Jabatan/Rincian Ubah"] = Untuk.Admin, ["/Jabatan/Rincian Tutup"] = Untuk.Admin, ["/Jabatan/Rincian Masa"] = Untuk.Admin,
        ["/Jabatan/Rincian Cabut"] = Untuk.Admin, ["/Jabatan/Rincian Akhiri"] = Untuk.Admin, ["/Jabatan/Unit "] = Untuk.Admin,
        ["/Acuan/Index "] = Untuk.Sekretariat, ["/Acuan/Rincian "] = Untuk.Sekretariat, ["/Acuan/Rincian Cabut"] = Untuk.Sekretariat,
        ["/Akun/Berhalangan "] = Untuk.Jabatan, ["/Akun/Berhalangan Kembali"] = Untuk.Jabatan,
        ["/Pegawai/Index "] = Untuk.Admin, ["/Indikator/Index "] = Untuk.Sekretariat,
        ["/Indikator/Index Sasaran"] = Untuk.Sekretariat, ["/Program/Index "] = Untuk.Sekretariat,
        ["/Program/Triwulan "] = Untuk.Sekretariat,
        ["/Aturan/Index "] = Untuk.Sekretariat, ["/Arsip/Entri "] = Untuk.Sekretariat, ["/Arsip/Entri Batal"] = Untuk.Sekretariat,
        ["/Aturan/Index Simpan"] = Untuk.Sekretariat, ["/Program/Index Hapus"] = Untuk.Sekretariat, ["/Indikator/Index Hapus"] =
            Untuk.Sekretariat, ["/Indikator/Index Salin"] = Untuk.Sekretariat, ["/Indikator/Index Tutup"] = Untuk.Sekretariat,
        ["/Capaian/Kumpul "] = Untuk.Sekretariat, ["/Capaian/Kelengkapan Batas"] = Untuk.Sekretariat,
        ["/Capaian/Kelengkapan Surel"] = Untuk.Sekretariat, ["/Capaian/Kelengkapan Ingatkan"] = Untuk.Sekretariat,
        ["/Capaian/Mutu "] = Untuk.Sekretariat, ["/Capaian/Mutu Hapus"] = Untuk.Sekretariat, ["/Capaian/Baris Unggah"] = Untuk.Jabatan,
        ["/Capaian/Baris Hapus"] = Untuk.Jabatan, ["/Capaian/Baris Jawab"] = Untuk.Jabatan, ["/Capaian/Baris Tercetak"] = Untuk.Jabatan,
        ["/Capaian/Verifikasi "] = Untuk.Jabatan, ["/Capaian/Excel Unggah"] = Untuk.Jabatan, ["/Capaian/Excel Terapkan"] = Untuk.Jabatan,
        ["/Disposisi/Surat Tutup"] = Untuk.Sekretariat, ["/Laporan/Rincian Simpan"] = Untuk.Jabatan,
        ["/Laporan/Rincian Lepas"] = Untuk.Jabatan, ["/Laporan/Rincian Otomatis"] = Untuk.Jabatan,
        ["/Laporan/Gambar Unggah"] = Untuk.Jabatan, ["/Laporan/Gambar Hapus"] = Untuk.Jabatan, ["/Laporan/Koreksi "] = Untuk.Jabatan,
        ["/Laporan/Koreksi Jawab"] = Untuk.Jabatan, ["/Laporan/Salin Baku"] = Untuk.Jabatan, ["/Laporan/Reviu Tanggapi"] = Untuk.Jabatan,
        ["/Laporan/Riwayat Kembalikan"] = Untuk.Jabatan, ["/Laporan/Masukan Unggah"] = Untuk.Jabatan,
        ["/Laporan/Masukan Putuskan"] = Untuk.Jabatan, ["/Laporan/Versi TandaTangan"] = Untuk.Jabatan,
        ["/Laporan/Tempel "] = Untuk.Jabatan, ["/Laporan/Salin "] = Untuk.Jabatan, ["/Laporan/Reviu Buka"] = Untuk.Sekretariat,
        ["/Laporan/Reviu Undang"] = Untuk.Sekretariat, ["/Laporan/Reviu Cabut"] = Untuk.Sekretariat,
        ["/Laporan/Reviu Butir"] = Untuk.Sekretariat, ["/Laporan/Reviu Catat"] = Untuk.Sekretariat,
        ["/Laporan/Reviu Selesai"] = Untuk.Sekretariat, ["/Laporan/Reviu BukaKembali"] = Untuk.Sekretariat,
        ["/Pelaksanaan/Kelengkapan Bukti"] = Untuk.Jabatan, ["/Pelaksanaan/Rincian Batal"] = Untuk.Sekretariat,
        ["/Pelaksanaan/Rincian Tenggat"] = Untuk.Sekretariat, ["/Sop/Index Baru"] = Untuk.Pengelola,
        ["/Sop/Index Revisi"] = Untuk.Pengelola,
    };

    private static readonly (string Akun, Untuk[] Boleh)[] Peran =
    [
        ("admin", [Untuk.AdminSistem]),
        ("admin.binjai", [Untuk.Anggota, Untuk.Admin, Untuk.Pengelola]),
        ("sekretaris", [Untuk.Anggota, Untuk.Sekretariat, Untuk.Pengelola]),
        ("kasub.program", [Untuk.Anggota]),
        ("pengisi.p2p", [Untuk.Anggota]),
        ("kabid.yankes", [Untuk.Anggota]),
    ];

    public static TheoryData<string> Akun() => new(Peran.Select(p => p.Akun));

    [Fact]
    public async Task Nobody_reaches_a_page_that_is_not_public()
    {
        using var portal = PortalUji.Contoh();
        var nobody = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        foreach (var p in await PermintaanAsync(portal))
        {
            using var jawaban = await MintaAsync(nobody, p, null);
            if (p.Untuk == Untuk.Siapa)
                Assert.True((int)jawaban.StatusCode < 500, $"{p}: {jawaban.StatusCode}");
            else
                Assert.True(jawaban.StatusCode == HttpStatusCode.Redirect && jawaban.Headers.Location!.OriginalString.Contains(
                    "/Akun/Masuk", StringComparison.Ordinal), $"{p}: {jawaban.StatusCode}");
        }
    }

    [Theory, MemberData(nameof(Akun))]
    public async Task Each_role_reaches_its_own_pages_and_no_others(string akun)
    {
        using var portal = PortalUji.Contoh();
        var boleh = Peran.Single(p => p.Akun == akun).Boleh;
        var (client, token) = await MasukAsync(portal, akun);
        foreach (var p in (await PermintaanAsync(portal)).Where(p => p.Halaman is not "/Akun/Keluar"))
        {
            using var jawaban = await MintaAsync(client, p, token);
            var ditolak = Ditolak(jawaban);
            var seharusnya = p.Untuk == Untuk.Jabatan ? boleh.Contains(Untuk.AdminSistem) : p.Untuk is not (Untuk.Siapa or Untuk.Masuk)
                && !boleh.Contains(p.Untuk);
            Assert.True(ditolak == seharusnya || p.Halaman == "/Akun/Ditolak" || (p.Untuk == Untuk.Jabatan && !seharusnya),
                $"{akun} {p}: {jawaban.StatusCode}");
            Assert.True((int)jawaban.StatusCode < 500, $"{akun} {p}: {jawaban.StatusCode}");
        }
    }

    [Theory]
    [InlineData("sekretaris.banten")]
    [InlineData("admin.banten")]
    [InlineData("kadis.banten")]
    public async Task Ids_of_another_office_are_not_found(string akun)
    {
        using var portal = PortalUji.Contoh();
        var (client, token) = await MasukAsync(portal, akun);
        var denganId = (await PermintaanAsync(portal)).Where(p => p.DenganId).ToList();
        Assert.True(denganId.Count > 25, $"{denganId.Count}");
        foreach (var p in denganId.Where(p => p.Untuk is not (Untuk.Siapa or Untuk.Masuk)))
        {
            using var jawaban = await MintaAsync(client, p, token);
            Assert.True(jawaban.StatusCode == HttpStatusCode.NotFound || Ditolak(jawaban) || MenujuMilikSendiri(jawaban),
                $"{akun} {p}: {jawaban.StatusCode} {jawaban.Headers.Location}");
        }
    }

    /// <summary>/Pelaksanaan/Lanjut answers GET with a redirect to the run's page, which then is not found.</summary>
    private static bool MenujuMilikSendiri(HttpResponseMessage jawaban) =>
        jawaban.RequestMessage!.Method == HttpMethod.Get && jawaban.Headers.Location?.OriginalString.StartsWith("/Pelaksanaan/Rincian/",
            StringComparison.Ordinal) == true;

    private static bool Ditolak(HttpResponseMessage jawaban) =>
        jawaban.StatusCode == HttpStatusCode.Forbidden || jawaban.Headers.Location?.OriginalString.Contains("/Akun/Ditolak",
            StringComparison.Ordinal) == true;

    /// <summary>An id that no row has yet.</summary>
    private const long TakAda = 1;

    private sealed record Permintaan(string Halaman, string Metode, string Nama, string Alamat, bool DenganId, Untuk Untuk);

    /// <summary>One request for each handler of each page, with the ids of the first office wherever an id goes.</summary>
    private static async Task<IReadOnlyList<Permintaan>> PermintaanAsync(PortalUji portal)
    {
        using var mulai = portal.CreateClient();
        await using var scope = portal.Services.CreateAsyncScope();
        var actions = scope.ServiceProvider.GetRequiredService<IActionDescriptorCollectionProvider>();
        var loader = scope.ServiceProvider.GetRequiredService<PageLoader>();
        var link = scope.ServiceProvider.GetRequiredService<LinkGenerator>();
        await using var db = portal.Services.GetRequiredService<Database>().Connect();
        long Id(string halaman, string nama) =>
            MilikMatriks.Baris.TryGetValue($"{halaman} {nama}", out var tabel) || MilikMatriks.Baris.TryGetValue(nama, out tabel)
                ? db.QuerySingle<long?>($"SELECT MIN(Id) FROM {tabel} WHERE InstansiId = @Id", new { portal.Binjai.Id }) ?? TakAda
                : TakAda;
        var hasil = new List<Permintaan>();
        foreach (var page in actions.ActionDescriptors.Items.OfType<PageActionDescriptor>().DistinctBy(p => p.ViewEnginePath))
        {
            Assert.True(Halaman.ContainsKey(page.ViewEnginePath), $"{page.ViewEnginePath} is not in the matrix");
            var compiled = await loader.LoadAsync(page, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty);
            var handlers = compiled.HandlerMethods.Count == 0
                ? [("Get", "")]
                : compiled.HandlerMethods.Select(h => (h.HttpMethod, h.Name ?? "")).ToList();
            foreach (var (metode, nama) in handlers)
            {
                var nilai = new RouteValueDictionary();
                foreach (var p in RoutePatternParameters(page))
                    nilai[p] = p switch
                    {
                        "kode" when page.ViewEnginePath == "/Keadaan" => 404,
                        "kode" => "dinkes-binjai",
                        "alamat" => "lkj-tahun-2025",
                        _ => Id(page.ViewEnginePath, p),
                    };
                if (nama.Length > 0)
                    nilai["handler"] = nama;
                foreach (var p in compiled.HandlerMethods.FirstOrDefault(h => h.HttpMethod == metode && (h.Name ?? "") == nama)?.Parameters
                    ?? [])
                    if (p.ParameterType == typeof(long) || p.ParameterType == typeof(long?))
                        nilai[p.Name] = Id(page.ViewEnginePath, p.Name!);
                if (page.ViewEnginePath == "/Disposisi/Buat")
                    (nilai["surat"], nilai["induk"]) = (null, null);
                var alamat = link.GetPathByPage(page.ViewEnginePath, null, nilai)
                    ?? throw new InvalidOperationException(page.ViewEnginePath);
                var untuk = metode == "Post" && Penangan.TryGetValue($"{page.ViewEnginePath} {nama}", out var sempit)
                    ? sempit
                    : Halaman[page.ViewEnginePath];
                hasil.Add(new(page.ViewEnginePath, metode, nama, alamat, nilai.Values.Any(n => n is long), untuk));
            }
        }

        Assert.True(hasil.Count > 60, $"{hasil.Count}");
        return hasil;
    }

    private static IEnumerable<string> RoutePatternParameters(PageActionDescriptor page) =>
        System.Text.RegularExpressions.Regex.Matches(page.AttributeRouteInfo?.Template ?? "", @"\{(\w+)").Select(m => m.Groups[1].Value);

    private static async Task<(HttpClient, string)> MasukAsync(PortalUji portal, string akun)
    {
        var client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var token = Token(await client.GetStringAsync("/Akun/Masuk"));
        using var masuk = await client.PostAsync("/Akun/Masuk?handler=Contoh",
            new FormUrlEncodedContent([new("sebagai", akun), new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.Redirect, masuk.StatusCode);
        return (client, Token(await client.GetStringAsync("/Akun/Sandi")));
    }

    private static string Token(string html) => System.Text.RegularExpressions.Regex.Match(html,
        "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;

    private static Task<HttpResponseMessage> MintaAsync(HttpClient client, Permintaan p, string? token) => p.Metode == "Post"
        ? client.PostAsync(p.Alamat, new FormUrlEncodedContent(token is null ? [] : [new("__RequestVerificationToken", token)]))
        : client.GetAsync(p.Alamat);
}
