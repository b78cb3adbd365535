namespace SopKinerja.Web.Impor;

using System.Globalization;
using ExcelDataReader;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The faulty rows of a file under its own headings, what is wrong beside them: to be put right and uploaded again.</summary>
internal static class SisihanExcel
{
    private const int BatasKolom = 200;

    public static Outcome<byte[]> Tulis(byte[] isi, Pemetaan p, IReadOnlyDictionary<int, string> galat) =>
        BukuMasuk.Baca(isi, true, (reader, _) => Tulis(reader, p, galat));

    private static Outcome<byte[]> Tulis(IExcelDataReader reader, Pemetaan p, IReadOnlyDictionary<int, string> galat)
    {
        for (var i = 0; i < p.Lembar; i++)
            if (!reader.NextResult())
                return Outcome<byte[]>.Refuse("Lembar yang dipetakan tidak ada lagi dalam berkas.");
        var n = Math.Min(reader.FieldCount, BatasKolom);
        var baris = new List<IReadOnlyList<SelExcel>>();
        for (var nomor = 1; reader.Read(); nomor++)
            if (nomor >= p.KepalaDari && nomor <= p.KepalaSampai)
                baris.Add([.. Enumerable.Range(0, n).Select(i => SelExcel.Kata(Teks(reader, i), Gaya.Kepala)),
                    SelExcel.Kata(nomor == p.KepalaSampai ? "Masalah" : null, Gaya.Kepala)]);
            else if (galat.TryGetValue(nomor, out var pesan))
                baris.Add([.. Enumerable.Range(0, n).Select(i => Sel(reader, i)), SelExcel.Kata(pesan, Gaya.Teks)]);
        using var keluaran = new MemoryStream();
        using (var buku = new BukuExcel(keluaran))
            buku.Lembar(new() { Nama = "Perlu diperbaiki", Lebar = [.. Enumerable.Repeat(18d, n), 60d], Beku = p.KepalaSampai - p.KepalaDari + 1 },
                baris, []);
        return keluaran.ToArray();
    }

    /// <summary>A number stays one where it has no code's noughts to lose.</summary>
    private static SelExcel Sel(IExcelDataReader reader, int i) => BukuMasuk.Isi(reader, i) switch
    {
        double d when Math.Abs(d) < 1e15 && reader.GetNumberFormatString(i) is null or "" or "General" =>
            SelExcel.Nilai((decimal)d, d == Math.Truncate(d) ? Gaya.Bulat : Gaya.Desimal),
        _ => SelExcel.Kata(Teks(reader, i), Gaya.TeksAman),
    };

    private static string? Teks(IExcelDataReader reader, int i) => BukuMasuk.Isi(reader, i) switch
    {
        null => null,
        AngkaPersen p => $"{BacaAngka.Pasti((decimal)Math.Clamp(p.Nilai, -1e20, 1e20))}%",
        double d when reader.GetNumberFormatString(i) is { Length: > 1 } f && f.All(c => c is '0' or '.') =>
            d.ToString(f, CultureInfo.InvariantCulture),
        double d => BacaAngka.Pasti((decimal)Math.Clamp(d, -1e20, 1e20)),
        DateTime t => t.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("id-ID")),
        var v => Convert.ToString(v, CultureInfo.InvariantCulture),
    };
}
