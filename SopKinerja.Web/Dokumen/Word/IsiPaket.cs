namespace SopKinerja.Web.Dokumen;

using Markdig.Extensions.Footnotes;
using SopKinerja.Data;

/// <summary>How a list counts.</summary>
internal enum JenisButir
{
    Titik,
    Angka,
    HurufKecil,
    HurufBesar,
    RomawiKecil,
    RomawiBesar,
}

/// <summary>What the body of a document refers to, collected while it is written; the other parts of the package are made of it.</summary>
internal sealed class IsiPaket
{
    private readonly Dictionary<string, int> _gambar = [];

    /// <summary>The lists that were begun; list n is number n + 10 of the numbering part.</summary>
    public List<(JenisButir Jenis, int Level, int Start)> Lists { get; } = [];

    public List<GrafikDokumen> Grafik { get; } = [];

    public List<GambarLaporan> Gambar { get; } = [];

    /// <summary>How many drawings there are; each needs a number of its own.</summary>
    public int Bentuk { get; set; }

    /// <summary>Footnotes with the narrative's reading of snippets and pictures.</summary>
    public List<(Footnote Catatan, KonteksNaskah Konteks)> Catatan { get; } = [];

    /// <summary>The numbers of footnotes, over the whole document.</summary>
    public Dictionary<Footnote, int> NomorCatatan { get; } = [];

    /// <returns>Its numId.</returns>
    public int NewList(JenisButir jenis, int level, int start)
    {
        Lists.Add((jenis, Math.Min(level, 8), Math.Clamp(start, 0, 30_000)));
        return Lists.Count + 9;
    }

    /// <returns>Its number, from 1; the same picture again is the same part.</returns>
    public int NomorGambar(GambarLaporan gambar)
    {
        if (_gambar.TryGetValue(gambar.Sha256, out var nomor))
            return nomor;
        Gambar.Add(gambar);
        return _gambar[gambar.Sha256] = Gambar.Count;
    }
}
