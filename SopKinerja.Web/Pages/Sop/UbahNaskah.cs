namespace SopKinerja.Web.Pages.Sop;

using SopKinerja.Data;

/// <summary>The moves of the form: a step or a column goes up, down, in, out. Pure; keys stay, so nothing else changes with them.</summary>
internal static class UbahNaskah
{
    /// <param name="n">The document.</param>
    /// <param name="gerak">"naik:1003", "kolom-hapus:2", "sisip:1003" (after it; 0: at the end).</param>
    /// <returns>The document after it, and the anchor to go to; the document itself where the move is unknown or not possible.</returns>
    public static (NaskahSop Naskah, string Jangkar) Lakukan(NaskahSop n, string gerak)
    {
        var (apa, kunci) = gerak.Split(':') is [var a, var k] && int.TryParse(k, out var nomor) ? (a, nomor) : (gerak, 0);
        var baru = n.KunciBaru;
        return apa switch
        {
            "naik" => (n with { Langkah = Geser(n.Langkah, l => l.Kunci == kunci, -1) }, $"langkah-{kunci}"),
            "turun" => (n with { Langkah = Geser(n.Langkah, l => l.Kunci == kunci, 1) }, $"langkah-{kunci}"),
            "hapus" => (HapusLangkah(n, kunci), "langkah"),
            "sisip" => (n with { Langkah = Sisip(n.Langkah, l => l.Kunci == kunci, LangkahBaru(n, kunci, baru)) }, $"langkah-{baru}"),
            "kolom-kiri" => (n with { Kolom = Geser(n.Kolom, c => c.Kunci == kunci, -1) }, $"kolom-{kunci}"),
            "kolom-kanan" => (n with { Kolom = Geser(n.Kolom, c => c.Kunci == kunci, 1) }, $"kolom-{kunci}"),
            "kolom-hapus" => (n with { Kolom = [.. n.Kolom.Where(c => c.Kunci != kunci)] }, "kolom"),
            "kolom-tambah" => (n with { Kolom = [.. n.Kolom, new KolomSop { Kunci = baru }] }, $"kolom-{baru}"),
            _ => (n, ""),
        };
    }

    /// <summary>A new step begins as the one before it: same periods, same column.</summary>
    private static BarisSop LangkahBaru(NaskahSop n, int kunci, int baru)
    {
        var sebelum = n.Langkah.FirstOrDefault(l => l.Kunci == kunci) ?? (n.Langkah.Count > 0 ? n.Langkah[^1] : null);
        return new()
        {
            Kunci = baru, Kolom = sebelum?.Kolom, Periode = sebelum?.Periode ?? string.Join(',',
            Enum.GetNames<JenisPeriode>())
        };
    }

    /// <summary>A return to a step that is gone has no target any more, which keeps it from being published.</summary>
    private static NaskahSop HapusLangkah(NaskahSop n, int kunci) => n with
    {
        Langkah = [.. n.Langkah.Where(l => l.Kunci != kunci).Select(l => l.TidakKe == kunci ? l with { TidakKe = null } : l)],
    };

    private static List<T> Sisip<T>(IReadOnlyList<T> semua, Func<T, bool> sesudah, T baru)
    {
        var hasil = semua.ToList();
        var i = hasil.FindIndex(x => sesudah(x));
        hasil.Insert(i < 0 ? hasil.Count : i + 1, baru);
        return hasil;
    }

    private static List<T> Geser<T>(IReadOnlyList<T> semua, Func<T, bool> yang, int arah)
    {
        var hasil = semua.ToList();
        var i = hasil.FindIndex(x => yang(x));
        var ke = i + arah;
        if (i >= 0 && ke >= 0 && ke < hasil.Count)
            (hasil[i], hasil[ke]) = (hasil[ke], hasil[i]);
        return hasil;
    }
}
