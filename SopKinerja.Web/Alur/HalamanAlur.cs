namespace SopKinerja.Web.Alur;

/// <summary>
/// The rows of one printed page. Where a line goes on to another page, it ends in an off-page connector with a letter, and goes on
/// from one with the same letter there.
/// </summary>
/// <param name="Dari">Its first row.</param>
/// <param name="Sampai">Its last.</param>
public sealed record HalamanAlur(int Dari, int Sampai, IReadOnlyList<Sambungan> Atas, IReadOnlyList<Sambungan> Bawah)
{
    /// <param name="rute">The lines over all rows.</param>
    /// <param name="tinggi">Of each row.</param>
    /// <param name="muat">What a page holds below its heading.</param>
    /// <param name="sambung">The height of a row of connectors.</param>
    public static IReadOnlyList<HalamanAlur> Bagi(RuteAlur rute, IReadOnlyList<int> tinggi, int muat, int sambung)
    {
        var halaman = new List<HalamanAlur>();
        IReadOnlyList<Sambungan> atas = [];
        var huruf = 0;
        for (var dari = 0; dari < tinggi.Count;)
        {
            var (sampai, pakai) = (dari, tinggi[dari] + (dari > 0 ? sambung : 0));
            while (sampai + 1 < tinggi.Count && pakai + tinggi[sampai + 1] + (sampai + 2 < tinggi.Count ? sambung : 0) <= muat)
                pakai += tinggi[++sampai];
            var bawah = sampai + 1 < tinggi.Count ? Lintas(rute, sampai + 1, ref huruf) : [];
            halaman.Add(new(dari, sampai, atas, bawah));
            (atas, dari) = (bawah, sampai + 1);
        }

        return halaman;
    }

    /// <summary>What goes over the upper edge of a row.</summary>
    private static List<Sambungan> Lintas(RuteAlur rute, int baris, ref int huruf)
    {
        var hasil = new List<Sambungan>();
        var y = baris * RuteAlur.Sel;
        foreach (var j in rute.Jalur)
            for (var i = 1; i < j.Titik.Count; i++)
                if (j.Titik[i - 1] is var a && j.Titik[i] is var b && a.X == b.X && Math.Min(a.Y, b.Y) < y && y < Math.Max(a.Y, b.Y)
                    && !hasil.Any(s => s.Kolom == a.X / RuteAlur.Sel && s.X == a.X % RuteAlur.Sel))
                    hasil.Add(new(Huruf(huruf++), a.X / RuteAlur.Sel, a.X % RuteAlur.Sel, !j.Tidak));
        return hasil;
    }

    /// <summary>A … Z, AA, AB …</summary>
    private static string Huruf(int nomor) => nomor < 26 ? ((char)('A' + nomor)).ToString() : Huruf(nomor / 26 - 1) + Huruf(nomor % 26);
}

/// <summary>An off-page connector, at the same place on both pages.</summary>
/// <param name="Kolom">From 0.</param>
/// <param name="X">Where the line stands in its cell.</param>
/// <param name="Turun">The line goes on to the next page; false for a "Tidak" that comes from there.</param>
public sealed record Sambungan(string Huruf, int Kolom, int X, bool Turun);
