namespace SopKinerja.Web.Pages.Pelaksanaan;

using SopKinerja.Data;

/// <summary>A version that prints sections without contents locks with a reason, which stays as an open correction.</summary>
public sealed partial class NaskahModel
{
    private const int HurufKosong = 500;

    public IReadOnlyList<(string? Bagian, string Teks)> TanpaIsi { get; private set; } = [];

    /// <summary>The reason as it was typed.</summary>
    public string? AlasanKosong { get; private set; }

    /// <summary>What is wrong with the reason.</summary>
    public string? SalahKosong => ModelState["alasanKosong"]?.Errors.FirstOrDefault()?.ErrorMessage;

    private bool AlasanCukup(LaporanKinerja? isi, string? alasan)
    {
        (TanpaIsi, AlasanKosong) = (KosongDari(isi), alasan?.ReplaceLineEndings("\n"));
        if (TanpaIsi.Count > 0 && (string.IsNullOrWhiteSpace(AlasanKosong) || AlasanKosong.Length > HurufKosong))
            ModelState.AddModelError("alasanKosong", $"Tulis alasannya, paling banyak {HurufKosong} huruf.");
        return SalahKosong is null;
    }

    private static IReadOnlyList<(string? Bagian, string Teks)> KosongDari(LaporanKinerja? isi) =>
        isi is null ? [] : SopKinerja.Web.Laporan.TanpaIsi.Daftar(isi);

    /// <summary>One open correction, at the first of them.</summary>
    private IEnumerable<(string Tentang, string Catatan)> CatatanKosong() => TanpaIsi.Count == 0 ? [] :
        [(TanpaIsi.FirstOrDefault(k => k.Bagian is not null).Bagian ?? "analisis",
            $"Dikunci dengan {TanpaIsi.Count} bagian tanpa isi. Alasan: {AlasanKosong!.Trim()}")];
}
