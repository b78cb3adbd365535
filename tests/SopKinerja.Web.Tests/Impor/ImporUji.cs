namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

/// <summary>An upload of the sample office, and what stands there after it.</summary>
internal static class ImporUji
{
    public const string Peta = "form[action*='handler=Pratinjau']", Terapkan = "form[action*='handler=Terapkan']";

    public static readonly Periode Tw2 = new(2025, JenisPeriode.Triwulan, 2), Tw3 = new(2025, JenisPeriode.Triwulan, 3);

    /// <param name="periode">Of a table of realisasi.</param>
    public static async Task<Lembar> UnggahAsync(Orang orang, string jenis, Periode? periode, string nama, byte[] isi, int tahun = 2025) =>
        await (await orang.BukaAsync($"/Impor?tahun={tahun}&jenis={jenis}&periode={periode?.Kode}")).KirimAsync("form[enctype]",
            ("file", nama, isi));

    /// <summary>The page's words, one blank between them.</summary>
    public static string Rapi(Lembar l) => string.Join(' ', l.Teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<BarisCapaian> BarisAsync(PortalUji portal, string kode, Periode periode) => await portal.DalamAsync(
        async s => (await s.GetRequiredService<CapaianRepository>().MuatAsync(portal.Binjai.Id, periode, default)).Baris
            .Single(b => b.Kode == kode));

    public static async Task<IReadOnlyList<BarisProgram>> ProgramAsync(PortalUji portal, int tahun) => await portal.DalamAsync(
        async s => await s.GetRequiredService<ProgramRepository>().ListAsync(portal.Binjai.Id, tahun, default));
}
