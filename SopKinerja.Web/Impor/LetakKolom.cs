namespace SopKinerja.Web.Impor;

/// <summary>Where each column of an import stands in a sheet; a code may stand in several.</summary>
internal sealed class LetakKolom(int[] letak, IReadOnlyDictionary<int, int[]>? bersama = null, string pemisah = ".")
{
    /// <summary>From 0; below 0 where the sheet has no such column.</summary>
    public int this[int urutan] => letak[urutan];

    public string Pemisah => pemisah;

    /// <summary>All columns of a code that is joined; null for one that stands in one column.</summary>
    public int[]? Lain(int urutan) => bersama?.GetValueOrDefault(urutan);

    /// <summary>Every column that is read.</summary>
    public IEnumerable<int> Semua => letak.Where(k => k >= 0).Concat(bersama?.Values.SelectMany(b => b) ?? []);

    public static LetakKolom Menurut(Pemetaan p, IReadOnlyList<KolomImpor> kolom)
    {
        var oleh = p.Kolom.ToLookup(k => k.Value, k => k.Key, StringComparer.Ordinal);
        var bersama = kolom.Where(k => k.Sambung && oleh[k.Nama].Count() > 1)
            .ToDictionary(k => k.Urutan, k => oleh[k.Nama].Order().ToArray());
        return new([.. kolom.Select(k => oleh[k.Nama].DefaultIfEmpty(-1).Min())], bersama, p.Pemisah);
    }
}
