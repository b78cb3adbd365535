namespace SopKinerja.Web.Impor;

using System.Globalization;
using System.Text.RegularExpressions;
using ExcelDataReader;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>A table of days off as it was read.</summary>
/// <param name="Baris">Days that can be kept, each once.</param>
/// <param name="Dilewati">Rows that can't, each with its row in the file and why.</param>
public sealed record TabelLibur(IReadOnlyList<HariLibur> Baris, IReadOnlyList<string> Dilewati);

/// <summary>Reads a list of days off (CSV, Excel; tanggal, nama, jenis by their headings). A date that is none, or stands twice, is
/// named.</summary>
internal static partial class ImporLibur
{
    private const int BatasBaris = 2_000, BarisJudul = 15;

    public static Outcome<TabelLibur> Baca(byte[] isi) => BukuMasuk.Baca(isi, true, (reader, _) => Baca(reader));

    private static Outcome<TabelLibur> Baca(IExcelDataReader reader)
    {
        var nomor = 0;
        Dictionary<string, int>? letak = null;
        while (letak is null && nomor < BarisJudul && reader.Read())
        {
            nomor++;
            letak = Judul(reader) is { } j && j.ContainsKey("tanggal") && j.ContainsKey("nama") ? j : null;
        }

        if (letak is null)
            return Outcome<TabelLibur>.Refuse(
                "Judul kolom tidak ditemukan. Baris judul harus memuat tanggal dan nama (atau keterangan); jenis boleh tidak ada.");
        var (baris, dilewati) = (new Dictionary<DateOnly, HariLibur>(), new List<string>());
        while (reader.Read())
        {
            if (++nomor > BatasBaris)
                return Outcome<TabelLibur>.Refuse($"Tabel lebih dari {Angka.Bulat(BatasBaris)} baris.");
            var (asal, nama) = (Teks(reader, letak["tanggal"]), Teks(reader, letak["nama"]));
            if (asal.Length == 0 && nama.Length == 0)
                continue;
            if (Hari(BukuMasuk.Isi(reader, letak["tanggal"]), asal) is not { } hari)
                dilewati.Add($"Baris {nomor}: “{asal}” bukan tanggal. Tulis seperti 2026-03-19 atau 19 Maret 2026.");
            else if (nama.Length is 0 or > 200)
                dilewati.Add($"Baris {nomor}: {Tanggal.Panjang(hari)} tanpa nama, atau namanya lebih dari 200 huruf.");
            else if (!baris.TryAdd(hari, new()
            {
                Tanggal = hari, Nama = nama, Jenis = Jenis(letak.TryGetValue("jenis", out var i)
                ? Teks(reader, i) : "", nama)
            }))
                dilewati.Add($"Baris {nomor}: {Tanggal.Panjang(hari)} sudah ada di atasnya ({baris[hari].Nama}).");
        }

        return baris.Count == 0 && dilewati.Count == 0 ? Outcome<TabelLibur>.Refuse("Tabelnya kosong: tidak ada baris di bawah judul.")
            : new TabelLibur([.. baris.Values.OrderBy(b => b.Tanggal)], dilewati);
    }

    private static Dictionary<string, int>? Judul(IExcelDataReader reader)
    {
        var hasil = new Dictionary<string, int>();
        for (var i = 0; i < Math.Min(reader.FieldCount, 20); i++)
        {
            var judul = JudulTabel.Rapi(BukuMasuk.Isi(reader, i));
            var arti = judul.StartsWith("tanggal", StringComparison.Ordinal) || judul == "tgl" ? "tanggal"
                : judul.StartsWith("jenis", StringComparison.Ordinal) ? "jenis"
                : judul.StartsWith("nama", StringComparison.Ordinal) || judul.StartsWith("keterangan", StringComparison.Ordinal)
                    || judul.StartsWith("hari libur", StringComparison.Ordinal) ? "nama"
                : null;
            if (arti is not null)
                hasil.TryAdd(arti, i);
        }

        return hasil;
    }

    private static string Teks(IExcelDataReader reader, int i) => BukuMasuk.Isi(reader, i) switch
    {
        DateTime d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var x => string.Join(' ', (Convert.ToString(x, CultureInfo.InvariantCulture) ?? "").Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries)),
    };

    /// <summary>2026-03-19, 19/03/2026 (day first, as it is written here), 19 Maret 2026, with a weekday before it or not.</summary>
    private static DateOnly? Hari(object? isi, string teks)
    {
        if (isi is DateTime d)
            return DateOnly.FromDateTime(d);
        return Tanggal.Baca(teks);
    }

    private static JenisLibur Jenis(string jenis, string nama) =>
        jenis.Contains("cuti", StringComparison.OrdinalIgnoreCase) || (jenis.Length == 0 && nama.Contains("cuti",
            StringComparison.OrdinalIgnoreCase))
            ? JenisLibur.CutiBersama
        : jenis.Contains("daerah", StringComparison.OrdinalIgnoreCase) ? JenisLibur.Daerah
        : JenisLibur.Nasional;
}
