namespace SopKinerja.Web.Pages.Publik;

using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Situs;
using SopKinerja.Web.Surel;

/// <summary>
/// A published report: the chapters of the signed version, and the final file. The chapters come from the record kept with that
/// version, so later changes of data do not reach them.
/// </summary>
[OutputCache(PolicyName = SimpananPublik.Laporan)]
public sealed class LaporanModel(InstansiRepository instansi, PublikasiRepository publikasi, BerkasRepository berkas, PengaturanSurel portal)
    : PageModel
{
    public Instansi Instansi { get; private set; } = null!;

    public Publikasi Publikasi { get; private set; } = null!;

    public HtmlBody? Isi { get; private set; }

    public LaporanKinerja? Data { get; private set; }

    /// <summary>The page's own address, by which search engines and the QR know it.</summary>
    public string Alamat => $"{portal.Portal}/Publik/{Instansi.Kode}/{Publikasi.Alamat}";

    /// <summary>For search engines (schema.org Report).</summary>
    public string JsonLd => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["@context"] = "https://schema.org", ["@type"] = "Report", ["name"] = $"{Publikasi.Judul}, {Instansi.Nama}", ["url"] = Alamat,
        ["inLanguage"] = "id", ["datePublished"] = Publikasi.TerbitPada.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["publisher"] = new Dictionary<string, object> { ["@type"] = "GovernmentOrganization", ["name"] = Instansi.Nama },
        ["encoding"] = new Dictionary<string, object>
        {
            ["@type"] = "MediaObject", ["encodingFormat"] = "application/pdf", ["contentUrl"] = $"{Alamat}?handler=Berkas",
            ["contentSize"] = Angka.Ukuran(Publikasi.Ukuran), ["sha256"] = Publikasi.Sha256,
        },
    });

    public async Task<IActionResult> OnGetAsync(string kode, string alamat, CancellationToken ct)
    {
        if (!await MuatAsync(kode, alamat, ct))
            return NotFound();
        if (Publikasi.Tersedia && await berkas.FindAsync(Publikasi.IsiSha, ct) is { } isi)
        {
            Data = Lkj.FromJson(isi.Isi);
            Isi = Lkj.Html(Data, g => Url.Page("/Publik/Laporan", "Gambar", new { kode, alamat, nama = g.Nama })!);
        }

        return Page();
    }

    public async Task<IActionResult> OnGetBerkasAsync(string kode, string alamat, CancellationToken ct)
    {
        if (!await MuatAsync(kode, alamat, ct) || !Publikasi.Tersedia || await berkas.FindAsync(Publikasi.Sha256,
            ct) is not { } b)
            return NotFound();
        Response.Headers.CacheControl = "public, no-cache";
        return new FileContentResult(b.Isi, b.Tipe)
        {
            FileDownloadName = Publikasi.NamaUnduh(Instansi.Nama), EnableRangeProcessing = true, EntityTag = new($"\"{b.Sha256}\""),
            LastModified = Publikasi.TerbitPada,
        };
    }

    /// <summary>A picture of the published version, and no other file.</summary>
    public async Task<IActionResult> OnGetGambarAsync(string kode, string alamat, string? nama, CancellationToken ct) =>
        await MuatAsync(kode, alamat, ct) && Publikasi.Tersedia && await berkas.FindAsync(Publikasi.IsiSha,
            ct) is { } isi
            && Lkj.FromJson(isi.Isi).Gambar.FirstOrDefault(g => g.Nama == nama) is { } gambar && await berkas.FindAsync(gambar.Sha256,
                ct) is { } b
            ? File(b.Isi, gambar.Tipe)
            : NotFound();

    private async Task<bool> MuatAsync(string kode, string alamat, CancellationToken ct)
    {
        if (await instansi.FindByKodeAsync(kode, ct) is not { } i || await publikasi.FindAsync(i.Id, alamat, ct) is not { } p)
            return false;
        (Instansi, Publikasi) = (i, p);
        return true;
    }
}
