namespace SopKinerja.Web.Pages.Cari;

using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SopKinerja.Data;
using SopKinerja.Web.Security;
using SopKinerja.Web.Tampilan;

/// <summary>One field for all that the office has.</summary>
[Authorize(Izin.Anggota)]
public sealed partial class IndexModel(CariRepository cari, CurrentUser user) : PageModel
{
    public const int HurufTerbanyak = 200;

    public bool Sekretariat => user.Sekretariat;

    public string Q { get; private set; } = "";

    public JenisTemuan? Jenis { get; private set; }

    public IReadOnlyList<Temuan> Temuan { get; private set; } = [];

    private IReadOnlyList<string> _kata = [];

    public async Task OnGetAsync(string? q, JenisTemuan? jenis, CancellationToken ct)
    {
        Q = (q ?? "").Trim() is var teks && teks.Length > HurufTerbanyak ? teks[..HurufTerbanyak] : teks;
        Jenis = jenis is { } j && Enum.IsDefined(j) ? j : null;
        _kata = CariRepository.Kata(Q);
        Temuan = await cari.CariAsync(user.InstansiId, user.Pelaku.JabatanIds, user.Sekretariat, user.HariIni, _kata, ct);
    }

    /// <summary>"51" stands for more than that.</summary>
    public static string Jumlah(int n) => n >= CariRepository.Terbanyak ? $"lebih dari {CariRepository.Terbanyak - 1}" : Angka.Bulat(n);

    public static string Sebutan(JenisTemuan jenis) => jenis == JenisTemuan.Sop ? "SOP" : jenis.ToString();

    public static string Ikon(JenisTemuan jenis) => jenis switch
    {
        JenisTemuan.Indikator => "kisi",
        JenisTemuan.Surat or JenisTemuan.Disposisi => "surat",
        JenisTemuan.Laporan => "dokumen",
        JenisTemuan.Orang => "orang",
        JenisTemuan.Arsip => "arsip",
        _ => "alur",
    };

    public static string Alamat(Temuan t) => t.Jenis switch
    {
        JenisTemuan.Indikator => $"/Indikator/Index?tahun={t.Tahun}#i{t.Id}",
        JenisTemuan.Surat => $"/Disposisi/Surat/{t.Id}",
        JenisTemuan.Disposisi => t.DiPelaksanaan ? $"/Pelaksanaan/Rincian/{t.Id}" : $"/Disposisi/Surat/{t.Id}",
        JenisTemuan.Laporan => $"/Laporan/Rincian/{t.Id}",
        JenisTemuan.Pelaksanaan => $"/Pelaksanaan/Rincian/{t.Id}",
        JenisTemuan.Orang => "/Jabatan/Index",
        JenisTemuan.Arsip => $"/Arsip/Entri/{t.Id}",
        _ => $"/Sop/Rincian/{t.Id}",
    };

    /// <summary>A text with the words that were looked for marked; of a long one what stands around the first.</summary>
    public HtmlString Tandai(string? teks, int panjang = 160)
    {
        teks = string.Join(' ', Sisipan().Replace(teks ?? "", "…").Replace("**", "", StringComparison.Ordinal).Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries));
        var pertama = _kata.Select(k => teks.IndexOf(k, StringComparison.OrdinalIgnoreCase)).Where(i => i >= 0).DefaultIfEmpty(0).Min();
        var dari = teks.Length <= panjang ? 0 : Math.Clamp(pertama - panjang / 3, 0, teks.Length - panjang);
        var potong = teks.Length <= panjang ? teks : teks.Substring(dari, panjang);
        using var tulis = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var html = new HtmlWriter(tulis, System.Text.Encodings.Web.HtmlEncoder.Default);
        if (dari > 0)
            html.Html($"…");
        for (var i = 0; i < potong.Length;)
        {
            var cocok = _kata.Select(k => (Letak: potong.IndexOf(k, i, StringComparison.OrdinalIgnoreCase), k.Length)).Where(x =>
                x.Letak >= 0)
                .OrderBy(x => x.Letak).ThenByDescending(x => x.Length).FirstOrDefault((Letak: potong.Length, Length: 0));
            html.Html($"{potong[i..cocok.Letak]}");
            if (cocok.Length > 0)
                html.Html($"<mark>{potong.Substring(cocok.Letak, cocok.Length)}</mark>");
            i = cocok.Letak + cocok.Length;
        }

        if (dari + potong.Length < teks.Length)
            html.Html($"…");
        return new(tulis.ToString());
    }

    /// <summary>A figure in a narrative, which is computed where the report is shown.</summary>
    [GeneratedRegex(@"\{\{[^{}]*\}\}")]
    private static partial Regex Sisipan();
}
