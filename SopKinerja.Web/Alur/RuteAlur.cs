namespace SopKinerja.Web.Alur;

using SopKinerja.Data;

/// <summary>
/// Lines of a branching flowchart (PermenPAN-RB 35/2012) over a table of steps × executors, on a grid whose cells are squares of
/// <see cref="Sel"/>. A step is entered from above. A "Tidak" leaves by the side of its target and climbs in a lane beside the symbols of
/// that column; where the target's own "Tidak" has that side already, it climbs beside its own column instead. Lines to different targets
/// never run in one another, and none runs through a symbol: lanes lie outside <see cref="TepiSimbol"/>, and what goes across a row goes
/// above its symbol or ends at it.
/// </summary>
public sealed class RuteAlur
{
    public const int Sel = 1000, Tengah = Sel / 2;

    /// <summary>The widest symbol lies this far inside its cell.</summary>
    public const int TepiSimbol = 160;

    /// <summary>What goes on to another column does so here, above the symbol.</summary>
    private const int Melintang = 90;

    private readonly Dictionary<(int Baris, int Kolom), List<Ruas>> _sel = [];
    private readonly HashSet<(int Baris, bool Kanan)> _keluar = [];
    private readonly List<JalurAlur> _jalur = [];

    public RuteAlur(IReadOnlyList<BarisAlur> baris)
    {
        Baris = baris;
        for (var i = 1; i < baris.Count; i++)
            if (!baris[i].Lanjutan)
                _jalur.Add(new(Pemilik(i - 1), i, false, Maju(Pemilik(i - 1), i)));
        Pulang();
        foreach (var (i, j) in _jalur.Index())
            Potong(i, j);
    }

    public IReadOnlyList<BarisAlur> Baris { get; }

    public IReadOnlyList<JalurAlur> Jalur => _jalur;

    /// <summary>The parts of all lines within a cell, from 0 to <see cref="Sel"/>.</summary>
    public IReadOnlyList<Ruas> Garis(int baris, int kolom) => _sel.TryGetValue((baris, kolom), out var g) ? g : [];

    /// <summary>From where the symbol of a row is entered.</summary>
    public IEnumerable<ArahAlur> Masuk(int baris) => _jalur.Where(j => j.Ke == baris).Select(j => j.Arah).Distinct();

    /// <summary>Whether the "Tidak" of a row leaves to the right; null when it has none.</summary>
    public bool? TidakKeKanan(int baris) => _keluar.Contains((baris, true)) ? true : _keluar.Contains((baris, false)) ? false : null;

    public static RuteAlur Dari(IReadOnlyList<SopLangkah> langkah, IReadOnlyList<SopPelaksana> pelaksana)
    {
        var kolom = pelaksana.Select((p, i) => (p.Id, i)).ToDictionary(x => x.Id, x => x.i);
        var baris = langkah.Select((l, i) => (l.Nomor, i)).ToDictionary(x => x.Nomor, x => x.i);
        return new([.. langkah.Select(l => new BarisAlur(kolom[l.PelaksanaId], l.TidakKe is { } ke ? baris[ke] : null))]);
    }

    /// <summary>The row in which the symbol stands.</summary>
    private int Pemilik(int baris)
    {
        while (Baris[baris].Lanjutan)
            baris--;
        return baris;
    }

    private static int X(int kolom) => kolom * Sel + Tengah;

    private static int Y(int baris) => baris * Sel + Tengah;

    private (int X, int Y)[] Maju(int dari, int ke)
    {
        var (a, b, lintas) = (X(Baris[dari].Kolom), X(Baris[ke].Kolom), ke * Sel + Melintang);
        return a == b ? [(a, Y(dari)), (b, Y(ke))] : [(a, Y(dari)), (a, lintas), (b, lintas), (b, Y(ke))];
    }

    private void Pulang()
    {
        var pulang = new List<(int Dari, int Ke, int Kolom, bool Kanan)>();
        for (var i = 0; i < Baris.Count; i++)
            if (Baris[i].TidakKe is { } ke)
            {
                var (sendiri, tujuan) = (Baris[i].Kolom, Baris[ke].Kolom);
                var kanan = tujuan >= sendiri;
                var lewatTujuan = tujuan != sendiri && !_keluar.Contains((ke, kanan));
                if (!lewatTujuan)
                    kanan = tujuan == sendiri ? !_keluar.Contains((ke, true)) : !kanan;
                _keluar.Add((i, kanan));
                pulang.Add((i, ke, lewatTujuan ? tujuan : sendiri, kanan));
            }

        foreach (var sisi in pulang.GroupBy(p => (p.Kolom, p.Kanan)))
            Lajur(sisi.Key.Kolom, sisi.Key.Kanan, [.. sisi.GroupBy(p => p.Ke).OrderBy(t => t.Max(p => p.Dari) - t.Key)
                .Select(t => (t.Key, t.Select(p => p.Dari).ToArray()))]);
    }

    /// <summary>Lanes on one side of a column, the shortest way the nearest to the symbols; those that never meet share one.</summary>
    private void Lajur(int kolom, bool kanan, IReadOnlyList<(int Ke, int[] Dari)> tujuan)
    {
        var lajur = new List<List<(int Atas, int Bawah)>>();
        var letak = new int[tujuan.Count];
        foreach (var (i, (ke, dari)) in tujuan.Index())
        {
            var bawah = dari.Max();
            letak[i] = lajur.FindIndex(l => l.All(r => r.Bawah < ke || r.Atas > bawah));
            if (letak[i] < 0)
            {
                letak[i] = lajur.Count;
                lajur.Add([]);
            }

            lajur[letak[i]].Add((ke, bawah));
        }

        foreach (var (i, (ke, dari)) in tujuan.Index())
        {
            var jauh = TepiSimbol - TepiSimbol * (letak[i] + 1) / (lajur.Count + 1);
            var x = kolom * Sel + (kanan ? Sel - jauh : jauh);
            foreach (var d in dari)
                _jalur.Add(new(d, ke, true, [(X(Baris[d].Kolom), Y(d)), (x, Y(d)), (x, Y(ke)), (X(Baris[ke].Kolom), Y(ke))]));
        }
    }

    /// <summary>Each cell gets what lies inside it, so that a row can move to another page.</summary>
    private void Potong(int nomor, JalurAlur jalur)
    {
        for (var i = 1; i < jalur.Titik.Count; i++)
        {
            var (a, b) = (jalur.Titik[i - 1], jalur.Titik[i]);
            var (x1, x2, y1, y2) = (Math.Min(a.X, b.X), Math.Max(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y));
            for (var k = x1 / Sel; k <= x2 / Sel; k++)
                for (var r = y1 / Sel; r <= y2 / Sel; r++)
                    Isi(r, k, new(nomor, Math.Clamp(x1 - k * Sel, 0, Sel), Math.Clamp(y1 - r * Sel, 0, Sel),
                        Math.Clamp(x2 - k * Sel, 0, Sel), Math.Clamp(y2 - r * Sel, 0, Sel)));
        }
    }

    private void Isi(int baris, int kolom, Ruas ruas)
    {
        if (!_sel.TryGetValue((baris, kolom), out var daftar))
            _sel[(baris, kolom)] = daftar = [];
        if (!daftar.Any(r => r with { Jalur = ruas.Jalur } == ruas))
            daftar.Add(ruas);
    }
}

/// <param name="Kolom">From 0.</param>
/// <param name="TidakKe">The row that a "Tidak" returns to; never below this one.</param>
/// <param name="Lanjutan">Only the rest of a long text: the symbol stands in a row above.</param>
public readonly record struct BarisAlur(int Kolom, int? TidakKe = null, bool Lanjutan = false);

/// <summary>One line from the middle of a symbol to the middle of another, on the whole grid; its stretches lie across or upright.</summary>
public sealed record JalurAlur(int Dari, int Ke, bool Tidak, IReadOnlyList<(int X, int Y)> Titik)
{
    /// <summary>The side by which it enters.</summary>
    public ArahAlur Arah => Titik[^2].X == Titik[^1].X ? ArahAlur.Atas : Titik[^2].X < Titik[^1].X ? ArahAlur.Kiri : ArahAlur.Kanan;
}

/// <param name="Jalur">Which line it is of.</param>
public readonly record struct Ruas(int Jalur, int X1, int Y1, int X2, int Y2)
{
    public bool Tegak => X1 == X2;

    /// <summary>Whether it begins or ends in the middle of its cell, where the symbol stands.</summary>
    public bool Menyentuh => Tegak ? X1 == RuteAlur.Tengah && (Y1 == RuteAlur.Tengah || Y2 == RuteAlur.Tengah)
        : Y1 == RuteAlur.Tengah && (X1 == RuteAlur.Tengah || X2 == RuteAlur.Tengah);
}

public enum ArahAlur
{
    Atas,
    Kiri,
    Kanan,
}
