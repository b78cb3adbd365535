namespace SopKinerja.Web.Impor;

using System.Text.Json;
using SopKinerja.Data;

/// <summary>What is kept of a mapping: headings instead of places, so that it fits the next file.</summary>
internal sealed record IngatanPemetaan
{
    /// <summary>How many rows the heading has.</summary>
    public int Tinggi { get; init; } = 1;

    /// <summary>What each heading means; "" is passed over.</summary>
    public IReadOnlyDictionary<string, string> Judul { get; init; } = new Dictionary<string, string>();

    public string Pemisah { get; init; } = ".";

    public IReadOnlyDictionary<string, string> Padanan { get; init; } = new Dictionary<string, string>();

    public static IngatanPemetaan? Baca(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<IngatanPemetaan>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A proposal, with what a person should know of it.</summary>
/// <param name="Dari">The remembered mapping that it follows.</param>
/// <param name="Sama">So many of the headings are the remembered ones.</param>
internal sealed record UsulanPemetaan(Pemetaan Pemetaan, PemetaanTersimpan? Dari, int Sama, int Jumlah)
{
    /// <summary>The very sheet that was mapped before.</summary>
    public bool Persis => Dari is not null && Sama == Jumlah;
}

/// <summary>Proposes what the columns of a table mean: as they were mapped before, or by their headings.</summary>
internal static class PengusulPemetaan
{
    private const int CariKepala = 30, TinggiKepala = 3;

    /// <summary>So much of a sheet's headings must be known for it to be the same table with a column more.</summary>
    private const double Serupa = 0.7;

    public static UsulanPemetaan Usulkan(IReadOnlyList<LembarIntip> lembar, IReadOnlyList<KolomImpor> kolom, Periode periode,
        IReadOnlyList<PemetaanTersimpan> ingatan)
    {
        var tampak = lembar.Where(l => !l.Tersembunyi).ToList();
        return Ingat(tampak, periode, ingatan) ?? Baru(tampak.Count > 0 ? tampak : lembar, kolom, periode);
    }

    /// <summary>For a heading that a person pointed at.</summary>
    public static Pemetaan Menurut(LembarIntip lembar, int dari, int sampai, int mulai, IReadOnlyList<KolomImpor> kolom, Periode periode)
    {
        var judul = JudulTabel.Baca(lembar, dari, sampai);
        return new()
        {
            Lembar = lembar.Nomor, KepalaDari = dari, KepalaSampai = sampai, Mulai = Math.Max(mulai, sampai + 1),
            Kolom = ArtiJudul.Semua(judul, kolom, periode),
        };
    }

    /// <summary>What is to be kept of a mapping, and the shape of sheet for which.</summary>
    public static (string Sidik, IngatanPemetaan Ingatan) Ingatan(LembarIntip lembar, Pemetaan p, Periode periode)
    {
        var kunci = JudulTabel.Baca(lembar, p.KepalaDari, p.KepalaSampai).Select(j => JudulTabel.Kunci(j, periode)).ToList();
        var judul = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < kunci.Count; i++)
            if (kunci[i].Length > 0)
                judul.TryAdd(kunci[i], p.Kolom.GetValueOrDefault(i, ""));
        return (JudulTabel.Sidik(kunci), new()
        {
            Tinggi = p.KepalaSampai - p.KepalaDari + 1, Judul = judul, Pemisah = p.Pemisah, Padanan = p.Padanan,
        });
    }

    private static UsulanPemetaan? Ingat(IReadOnlyList<LembarIntip> lembar, Periode periode, IReadOnlyList<PemetaanTersimpan> ingatan)
    {
        UsulanPemetaan? terbaik = null;
        var terbaca = new Dictionary<(int, int, int), List<string>>();
        List<string> Kunci(LembarIntip l, int b, int tinggi) => terbaca.TryGetValue((l.Nomor, b, tinggi), out var ada) ? ada
            : terbaca[(l.Nomor, b, tinggi)] = [.. JudulTabel.Baca(l, b, b + tinggi - 1).Select(j => JudulTabel.Kunci(j, periode))];
        foreach (var t in ingatan)
        {
            if (IngatanPemetaan.Baca(t.Isi) is not { Judul.Count: > 0, Tinggi: > 0 and <= TinggiKepala } i)
                continue;
            foreach (var l in lembar)
                for (var b = 1; b <= Math.Min(CariKepala, l.Baris.Count); b++)
                {
                    var kunci = Kunci(l, b, i.Tinggi);
                    var unik = kunci.Where(k => k.Length > 0).Distinct().ToList();
                    var (ada, sama) = (unik.Count, unik.Count(i.Judul.ContainsKey));
                    if (sama < Serupa * Math.Max(ada, i.Judul.Count) || terbaik is not null && sama <= terbaik.Sama)
                        continue;
                    var arti = Enumerable.Range(0, kunci.Count).Where(k => i.Judul.GetValueOrDefault(kunci[k], "").Length > 0)
                        .ToDictionary(k => k, k => i.Judul[kunci[k]]);
                    var p = new Pemetaan
                    {
                        Lembar = l.Nomor, KepalaDari = b, KepalaSampai = b + i.Tinggi - 1, Mulai = b + i.Tinggi, Kolom = arti,
                        Pemisah = i.Pemisah, Padanan = i.Padanan,
                    };
                    terbaik = new(p, t, sama, Math.Max(ada, i.Judul.Count));
                }
        }

        return terbaik;
    }

    private static UsulanPemetaan Baru(IReadOnlyList<LembarIntip> lembar, IReadOnlyList<KolomImpor> kolom, Periode periode)
    {
        (int Nilai, Pemetaan Pemetaan) terbaik = (0, new() { Lembar = lembar[0].Nomor });
        foreach (var l in lembar)
            for (var b = 1; b <= Math.Min(CariKepala, l.Baris.Count); b++)
                for (var tinggi = 1; tinggi <= TinggiKepala && b + tinggi - 1 <= l.Baris.Count; tinggi++)
                {
                    if (l.Baris[b - 1].Count(s => s.Length > 0) < 2 || JudulTabel.Berlanjut(l, b, b + tinggi - 1))
                        continue;
                    var p = Menurut(l, b, b + tinggi - 1, 0, kolom, periode);
                    var arti = p.Kolom.Values.Distinct().ToList();
                    // An obligatory column tells more than another; a lower heading than needed swallows rows of figures.
                    var nilai = arti.Sum(n => kolom.First(k => k.Nama == n).Wajib ? 30 : 10) - tinggi;
                    if (nilai > terbaik.Nilai)
                        terbaik = (nilai, p);
                }

        return new(terbaik.Pemetaan, null, 0, 0);
    }
}
