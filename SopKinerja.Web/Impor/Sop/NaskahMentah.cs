namespace SopKinerja.Web.Impor;

using SopKinerja.Data;

/// <summary>A SOP as somebody wrote it, before anything is understood of it: rows of cells in the order in which they stand.</summary>
/// <param name="Baris">A paragraph is a row of one cell.</param>
/// <param name="Panah">Arrows of a drawn chart by the names of its nodes, in the order in which they are written.</param>
public sealed record NaskahMentah(IReadOnlyList<BarisMentah> Baris, IReadOnlyList<(string Dari, string Ke)> Panah);

/// <param name="Tabel">Which table it stands in, from 1; 0 for a paragraph.</param>
public sealed record BarisMentah(int Tabel, IReadOnlyList<SelMentah> Sel)
{
    public string Teks(int kolom) => kolom < Sel.Count ? Sel[kolom].Teks : "";

    public bool Kosong => Sel.All(s => s.Teks.Length == 0 && s.Simbol is null);
}

/// <param name="Teks">Paragraphs by line ends, without blanks around them.</param>
/// <param name="Simbol">The symbol that is drawn in it.</param>
public readonly record struct SelMentah(string Teks, BentukLangkah? Simbol = null);

/// <summary>What an import understood of a SOP, as a document that goes on to be written, and what is to be looked at.</summary>
public sealed record HasilImporSop(NaskahSop Naskah, IReadOnlyList<CatatanImporSop> Catatan)
{
    public IEnumerable<CatatanImporSop> Pada(string tempat) => Catatan.Where(c => c.Tempat == tempat);
}

/// <param name="Tempat">A field of the identity ("tanggalEfektif"), a cell of a step ("3.pelaksana"), or "" for the whole.</param>
public sealed record CatatanImporSop(string Tempat, SifatCatatan Sifat, string Pesan);

public enum SifatCatatan
{
    /// <summary>It is not in the text.</summary>
    Kosong,

    /// <summary>Inferred, by a rule that the message says.</summary>
    Usulan,

    /// <summary>It is there and was not understood.</summary>
    TidakDipahami,
}
