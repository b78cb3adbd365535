namespace SopKinerja.Data;

/// <summary>What the forms of a review send, the office's and the guest's.</summary>
public static class FormReviu
{
    /// <summary>The version under review was changed while the reader had the page open.</summary>
    public const string VersiGanti = "Versi yang direviu sudah diganti. Baca versi yang baru, lalu isi lagi.";

    private const int HurufKeterangan = 1000, HurufCatatan = 2000;

    /// <summary>
    /// The answers that the sender changed: a page that was opened long ago does not take back what somebody else answered since.
    /// </summary>
    /// <param name="isian">The form's field by its name; null when it was not sent.</param>
    public static IReadOnlyList<ReviuButir> Butir(Func<string, string?> isian) =>
        [.. Semua(isian).Where(b => isian($"semula[{b.Kode}]") != $"{b.Jawaban}|{b.Keterangan}")];

    public static string? Panjang(string? teks) =>
        string.IsNullOrWhiteSpace(teks) || teks.Length > HurufCatatan ? "Tulis isinya, paling banyak 2.000 huruf." : null;

    private static IEnumerable<ReviuButir> Semua(Func<string, string?> isian)
    {
        foreach (var b in ButirReviu.Semua)
        {
            if (Enum.TryParse<JawabanReviu>(isian($"jawaban[{b.Kode}]"), out var jawaban) && Enum.IsDefined(jawaban))
                yield return new()
                {
                    Kode = b.Kode, Jawaban = jawaban, Oleh = "", Pada = default,
                    Keterangan = Keterangan(isian($"keterangan[{b.Kode}]"))
                };
        }
    }

    private static string? Keterangan(string? teks) =>
        teks?.Trim() is not { Length: > 0 } k ? null : k.Length > HurufKeterangan ? k[..HurufKeterangan] : k;
}
