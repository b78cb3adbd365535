namespace SopKinerja.Web.Tampilan;

using SopKinerja.Data;

/// <summary>
/// Lines of a branching flowchart (PermenPAN-RB 35/2012) over a table of steps × executors. Each cell is a square of 100 × 100.
/// A step is entered from above. A "Tidak" leaves by the side of its target and climbs along that column's outer edge;
/// where that side is already taken by the target's own "Tidak", it climbs along its own column instead.
/// </summary>
public sealed class DiagramSop
{
    private readonly Dictionary<(int Baris, int Kolom), List<string>> _garis = [];
    private readonly Dictionary<int, List<string>> _panah = [];
    private readonly HashSet<(int Baris, bool Kanan)> _terpakai = [];

    /// <param name="langkah">Column (from 0) and target row of a "Tidak", row by row.</param>
    public DiagramSop(IReadOnlyList<(int Kolom, int? TidakKe)> langkah)
    {
        for (var baris = 0; baris < langkah.Count; baris++)
        {
            if (baris > 0)
                Maju(baris, langkah[baris - 1].Kolom, langkah[baris].Kolom);
            if (langkah[baris].TidakKe is { } tujuan)
                Kembali(baris, langkah[baris].Kolom, tujuan, langkah[tujuan].Kolom);
        }
    }

    /// <summary>SVG path data of a cell, or null when nothing passes.</summary>
    public string? Garis(int baris, int kolom) => _garis.TryGetValue((baris, kolom), out var g) ? string.Join(' ', g) : null;

    /// <summary>Arrow heads at the symbol of a row, in its own 100 × 64 drawing.</summary>
    public IEnumerable<string> Panah(int baris) => _panah.TryGetValue(baris, out var p) ? p : [];

    /// <summary>Whether the "Tidak" of a row leaves to the right.</summary>
    public bool TidakKeKanan(int baris) => _terpakai.Contains((baris, true));

    private void Maju(int baris, int dari, int ke)
    {
        Tambah(baris - 1, dari, "M50 50V100");
        if (dari == ke)
        {
            Tambah(baris, ke, "M50 0V50");
        }
        else
        {
            Tambah(baris, dari, dari < ke ? "M50 0V9H100" : "M50 0V9H0");
            for (var k = Math.Min(dari, ke) + 1; k < Math.Max(dari, ke); k++)
                Tambah(baris, k, "M0 9H100");
            Tambah(baris, ke, dari < ke ? "M0 9H50V50" : "M100 9H50V50");
        }

        Arahkan(baris, "m50 16-4.5-9h9z");
    }

    private void Kembali(int baris, int kolom, int tujuan, int kolomTujuan)
    {
        var kanan = kolomTujuan >= kolom;
        if (kolomTujuan == kolom || _terpakai.Contains((tujuan, kanan)))
            LewatKolomSendiri(baris, kolom, tujuan, kolomTujuan, kolomTujuan == kolom ? !_terpakai.Contains((tujuan, true)) : !kanan);
        else
            LewatKolomTujuan(baris, kolom, tujuan, kolomTujuan, kanan);
    }

    private void LewatKolomTujuan(int baris, int kolom, int tujuan, int kolomTujuan, bool kanan)
    {
        var tepi = kanan ? 96 : 4;
        Tambah(baris, kolom, kanan ? "M50 50H100" : "M50 50H0");
        for (var k = Math.Min(kolom, kolomTujuan) + 1; k < Math.Max(kolom, kolomTujuan); k++)
            Tambah(baris, k, "M0 50H100");
        Tambah(baris, kolomTujuan, $"M{(kanan ? 0 : 100)} 50H{tepi}V0");
        Naik(baris, tujuan, kolomTujuan, tepi);
        Tambah(tujuan, kolomTujuan, $"M{tepi} 100V50H50");
        Arahkan(tujuan, kanan ? "m82 32 9-4.5v9z" : "m18 32-9-4.5v9z");
        _terpakai.Add((baris, kanan));
    }

    private void LewatKolomSendiri(int baris, int kolom, int tujuan, int kolomTujuan, bool kanan)
    {
        var tepi = kanan ? 96 : 4;
        Tambah(baris, kolom, $"M50 50H{tepi}V0");
        Naik(baris, tujuan, kolom, tepi);
        if (kolom == kolomTujuan)
        {
            Tambah(tujuan, kolom, $"M{tepi} 100V50H50");
            Arahkan(tujuan, kanan ? "m82 32 9-4.5v9z" : "m18 32-9-4.5v9z");
        }
        else
        {
            var keKanan = kolomTujuan > kolom;
            Tambah(tujuan, kolom, $"M{tepi} 100V50H{(keKanan ? 100 : 0)}");
            for (var k = Math.Min(kolom, kolomTujuan) + 1; k < Math.Max(kolom, kolomTujuan); k++)
                Tambah(tujuan, k, "M0 50H100");
            Tambah(tujuan, kolomTujuan, keKanan ? "M0 50H50" : "M100 50H50");
            Arahkan(tujuan, keKanan ? "m16 32-9-4.5v9z" : "m84 32 9-4.5v9z");
        }

        _terpakai.Add((baris, kanan));
    }

    private void Naik(int dari, int sampai, int kolom, int tepi)
    {
        for (var b = dari - 1; b > sampai; b--)
            Tambah(b, kolom, $"M{tepi} 100V0");
    }

    private void Tambah(int baris, int kolom, string garis)
    {
        if (!_garis.TryGetValue((baris, kolom), out var daftar))
            _garis[(baris, kolom)] = daftar = [];
        daftar.Add(garis);
    }

    private void Arahkan(int baris, string panah)
    {
        if (!_panah.TryGetValue(baris, out var daftar))
            _panah[baris] = daftar = [];
        daftar.Add(panah);
    }

    public static DiagramSop Dari(IReadOnlyList<SopLangkah> langkah, IReadOnlyList<SopPelaksana> pelaksana) => new(
    [
        .. langkah.Select(l => (
            pelaksana.Select((p, i) => (p, i)).First(x => x.p.Id == l.PelaksanaId).i,
            l.TidakKe is { } ke
                ? langkah.Select((x, i) => (x, i)).Where(x => x.x.Nomor == ke).Select(x => (int?)x.i).FirstOrDefault()
                : null)),
    ]);
}
