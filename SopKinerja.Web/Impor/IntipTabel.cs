namespace SopKinerja.Web.Impor;

using System.Globalization;
using ExcelDataReader;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The first rows of a sheet as a person would see them.</summary>
/// <param name="Nomor">Its place among the sheets of its file, from 0.</param>
/// <param name="Baris">Cells by row and column; what a merged cell covers is empty.</param>
/// <param name="Gabung">Merged cells: rows and columns from 0, both ends included.</param>
public sealed record LembarIntip(int Nomor, string Nama, bool Tersembunyi, IReadOnlyList<IReadOnlyList<string>> Baris,
    IReadOnlyList<(int Atas, int Kiri, int Bawah, int Kanan)> Gabung)
{
    public int JumlahKolom { get; } = Baris.Count == 0 ? 0 : Baris.Max(b => b.Count);

    public string Sel(int baris, int kolom) => baris < Baris.Count && kolom < Baris[baris].Count ? Baris[baris][kolom] : "";
}

/// <summary>Looks into a file before anything of it is read: enough of every sheet to propose what its columns mean.</summary>
internal static class IntipTabel
{
    public const int BatasBaris = 60;

    /// <summary>Columns beyond these are not offered: such a table is a crosstab, whose headings are data.</summary>
    public const int BatasKolom = 120;

    private const int BatasLembar = 20, BatasGabung = 1_000;

    public static Outcome<IReadOnlyList<LembarIntip>> Baca(byte[] isi) => BukuMasuk.Baca(isi, true, (reader, _) => Baca(reader));

    private static Outcome<IReadOnlyList<LembarIntip>> Baca(IExcelDataReader reader)
    {
        var lembar = new List<LembarIntip>();
        do
        {
            var baris = new List<IReadOnlyList<string>>();
            while (baris.Count < BatasBaris && reader.Read())
                baris.Add([.. Enumerable.Range(0, Math.Min(reader.FieldCount, BatasKolom + 1)).Select(i => Teks(BukuMasuk.Isi(reader, i)))]);
            var gabung = (reader.MergeCells ?? []).Where(m => m.FromRow < BatasBaris).Take(BatasGabung)
                .Select(m => (m.FromRow, m.FromColumn, m.ToRow, m.ToColumn)).ToList();
            lembar.Add(new(lembar.Count, string.IsNullOrEmpty(reader.Name) ? "CSV" : reader.Name,
                reader.VisibleState is not (null or "" or "visible"), baris, gabung));
        }
        while (lembar.Count < BatasLembar && reader.NextResult());
        return lembar;
    }

    private static string Teks(object? isi) => isi switch
    {
        null => "",
        double d => BacaAngka.Pasti((decimal)Math.Clamp(d, -1e20, 1e20)),
        AngkaPersen p => $"{BacaAngka.Pasti((decimal)Math.Clamp(p.Nilai, -1e20, 1e20))}%",
        DateTime t => t.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("id-ID")),
        bool b => b ? "BENAR" : "SALAH",
        _ => Pendek((Convert.ToString(isi, CultureInfo.InvariantCulture) ?? "").Trim()),
    };

    private static string Pendek(string s) => s.Length > 300 ? $"{s[..300]}…" : s;
}
