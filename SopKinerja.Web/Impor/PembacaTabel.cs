namespace SopKinerja.Web.Impor;

using System.Globalization;
using ExcelDataReader;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>One kind of import: its columns, how a row is read, and what it would change.</summary>
internal interface IJenisImpor
{
    IReadOnlyList<KolomImpor> Kolom { get; }

    /// <summary>Reads a row; its faults go to <paramref name="sel"/>.</summary>
    void Baris(SelImpor sel, PenampungImpor hasil);

    /// <summary>After the last row.</summary>
    void Tutup(PenampungImpor hasil);
}

/// <summary>
/// Reads a table row by row: finds its heading, then hands each row to the kind of import. Nothing is kept but the bounded lists.
/// </summary>
internal static class PembacaTabel
{
    public const int BatasBaris = 200_000;

    private const int CariKepala = 30;

    public static Outcome<PratinjauImpor> Baca(byte[] isi, IJenisImpor jenis) =>
        BukuMasuk.Baca(isi, true, (reader, selGalat) => Baca(reader, selGalat, jenis));

    private static Outcome<PratinjauImpor> Baca(IExcelDataReader reader, IReadOnlyList<SelGalat> selGalat, IJenisImpor jenis)
    {
        do
        {
            if (reader.VisibleState is null or "" or "visible" && Kepala(reader, jenis.Kolom) is { } kepala)
                return Baca(reader, selGalat, jenis, kepala.Nomor, kepala.Letak);
        }
        while (reader.NextResult());
        return Outcome<PratinjauImpor>.Refuse(
            $"Judul kolom tidak ditemukan. Baris judul harus memuat: "
                + $"{string.Join(", ", jenis.Kolom.Where(k => k.Wajib).Select(k => k.Nama))}.");
    }

    private static Outcome<PratinjauImpor> Baca(IExcelDataReader reader, IReadOnlyList<SelGalat> selGalat, IJenisImpor jenis, int kepala,
        int[] letak)
    {
        var hasil = new PenampungImpor();
        var lembar = string.IsNullOrEmpty(reader.Name) ? "CSV" : reader.Name;
        foreach (var g in selGalat.Where(g => g.Lembar == reader.Name))
            hasil.Galat(new(lembar, g.Baris, g.Kolom, $"rumus menghasilkan galat {g.Isi}."));
        var sel = new SelImpor(jenis.Kolom, letak, lembar, hasil);
        for (var nomor = kepala + 1; reader.Read(); nomor++)
        {
            if (nomor > BatasBaris)
                return Outcome<PratinjauImpor>.Refuse(
                    $"Tabel lebih dari {Angka.Bulat(BatasBaris)} baris. Bagi menjadi beberapa berkas.");
            if (!sel.Isi(reader, nomor))
                continue;
            hasil.Terbaca();
            jenis.Baris(sel, hasil);
        }

        jenis.Tutup(hasil);
        return hasil.Hasil;
    }

    /// <summary>The row that names all obligatory columns, and where each column is.</summary>
    private static (int Nomor, int[] Letak)? Kepala(IExcelDataReader reader, IReadOnlyList<KolomImpor> kolom)
    {
        for (var nomor = 1; nomor <= CariKepala && reader.Read(); nomor++)
        {
            var nama = Enumerable.Range(0, reader.FieldCount).Select(i => Rapi(reader.GetValue(i))).ToList();
            var letak = kolom.Select(
                k => nama.FindIndex(n => n.Length > 0 && (string.Equals(n, k.Nama, StringComparison.OrdinalIgnoreCase)
                    || k.Lain.Contains(n)))).ToArray();
            if (kolom.Where((k, i) => k.Wajib && letak[i] < 0).Any())
                continue;
            return (nomor, letak);
        }

        return null;
    }

    private static string Rapi(object? v) => string.Join(' ', (Convert.ToString(v, CultureInfo.InvariantCulture) ?? "").ToLowerInvariant()
        .Replace("(rp)", "", StringComparison.Ordinal)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
