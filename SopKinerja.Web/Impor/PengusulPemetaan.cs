namespace SopKinerja.Web.Impor;

using System.Text.Json;
using SopKinerja.Data;

/// <summary>What is kept of a mapping: headings instead of places, so that it fits the next file.</summary>
internal sealed record IngatanPemetaan
{
    /// <summary>How many rows the heading has.</summary>
    public int Tinggi { get; init; } = 1;

    /// <summary>The figures begin so many rows below the heading's last.</summary>
    public int Jarak { get; init; } = 1;

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
        var kunci = JudulTabel.SemuaKunci(lembar, p.KepalaDari, p.KepalaSampai, periode);
        var judul = kunci.Select((k, i) => (k, i)).Where(x => x.k.Length > 0).ToDictionary(x => x.k, x => p.Kolom.GetValueOrDefault(x.i, ""));
        return (JudulTabel.Sidik(kunci), new()
        {
            Tinggi = p.KepalaSampai - p.KepalaDari + 1, Jarak = p.Mulai - p.KepalaSampai, Judul = judul, Pemisah = p.Pemisah, Padanan = p.Padanan,
        });
    }

    private static UsulanPemetaan? Ingat(IReadOnlyList<LembarIntip> lembar, Periode periode, IReadOnlyList<PemetaanTersimpan> ingatan)
    {
        UsulanPemetaan? terbaik = null;
        var terbaca = new Dictionary<(int, int, int), IReadOnlyList<string>>();
        IReadOnlyList<string> Kunci(LembarIntip l, int b, int tinggi) => terbaca.TryGetValue((l.Nomor, b, tinggi), out var ada) ? ada
            : terbaca[(l.Nomor, b, tinggi)] = JudulTabel.SemuaKunci(l, b, b + tinggi - 1, periode);
        foreach (var t in ingatan)
        {
            if (IngatanPemetaan.Baca(t.Isi) is not { Judul.Count: > 0, Tinggi: > 0 and <= TinggiKepala } i)
                continue;
            foreach (var l in lembar)
                for (var b = 1; b <= Math.Min(CariKepala, l.Baris.Count); b++)
                {
                    var kunci = Kunci(l, b, i.Tinggi);
                    var (ada, sama) = (kunci.Count(k => k.Length > 0), kunci.Count(i.Judul.ContainsKey));
                    if (sama < Serupa * Math.Max(ada, i.Judul.Count) || terbaik is not null && sama <= terbaik.Sama)
                        continue;
                    var arti = Enumerable.Range(0, kunci.Count).Where(k => i.Judul.GetValueOrDefault(kunci[k], "").Length > 0)
                        .ToDictionary(k => k, k => i.Judul[kunci[k]]);
                    var p = new Pemetaan
                    {
                        Lembar = l.Nomor, KepalaDari = b, KepalaSampai = b + i.Tinggi - 1, Mulai = b + i.Tinggi - 1 + Math.Max(i.Jarak, 1), Kolom = arti,
                        Pemisah = i.Pemisah, Padanan = i.Padanan,
                    };
                    terbaik = new(p, t, sama, Math.Max(ada, i.Judul.Count));
                }
        }

        return terbaik;
    }

    /// <summary>So many cells of a row (from 1) hold something.</summary>
    private static int Isi(LembarIntip l, int baris) => baris < 1 ? 0 : l.Baris[baris - 1].Count(s => s.Length > 0);

    private static UsulanPemetaan Baru(IReadOnlyList<LembarIntip> lembar, IReadOnlyList<KolomImpor> kolom, Periode periode)
    {
        (int Nilai, Pemetaan Pemetaan) terbaik = (0, new() { Lembar = lembar[0].Nomor });
        foreach (var l in lembar)
            for (var b = 1; b <= Math.Min(CariKepala, l.Baris.Count); b++)
                for (var tinggi = 1; tinggi <= TinggiKepala && b + tinggi - 1 <= l.Baris.Count; tinggi++)
                {
                    // The upper part of a heading, left out, would take the quarter's name with it.
                    if (Isi(l, b) < 2 || JudulTabel.Berlanjut(l, b, b + tinggi - 1) || Isi(l, b - 1) >= 2 && JudulTabel.Berlanjut(l, b - 1, b - 1))
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
