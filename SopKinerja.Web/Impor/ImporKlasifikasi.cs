namespace SopKinerja.Web.Impor;

using System.Globalization;
using System.Text.RegularExpressions;
using ExcelDataReader;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>A table of classes as it was read.</summary>
/// <param name="Baris">Rows that can be kept, each code with its description once.</param>
/// <param name="Dilewati">Rows that can't, each with its row in the file and why.</param>
public sealed record TabelKlasifikasi(IReadOnlyList<KlasifikasiArsip> Baris, IReadOnlyList<string> Dilewati);

/// <summary>
/// Reads an office's list of archive classes or its JRA (CSV, Excel): columns by their headings, which may take two rows as "aktif" and
/// "inaktif" stand below "jangka waktu" in most of them. A term that is not a number of years is not guessed.
/// </summary>
internal static partial class ImporKlasifikasi
{
    public const int BatasBaris = 10_000;

    private const int BarisJudul = 25;

    private static readonly string[] s_wajib = ["kode", "uraian"];

    public static Outcome<TabelKlasifikasi> Baca(byte[] isi) => BukuMasuk.Baca(isi, true, (reader, _) => Baca(reader));

    private static Outcome<TabelKlasifikasi> Baca(IExcelDataReader reader)
    {
        do
        {
            var nomor = 0;
            Dictionary<string, int>? letak = null;
            while (letak is null && nomor < BarisJudul && reader.Read())
            {
                nomor++;
                letak = Judul(reader) is { } j && s_wajib.All(j.ContainsKey) ? j : null;
            }

            if (letak is not null)
                return Isi(reader, letak, nomor);
        }
        while (reader.NextResult());
        return Outcome<TabelKlasifikasi>.Refuse(
            "Judul kolom tidak ditemukan. Baris judul harus memuat kode dan uraian (atau jenis arsip); retensinya aktif, inaktif dan nasib akhir.");
    }

    private static Outcome<TabelKlasifikasi> Isi(IExcelDataReader reader, Dictionary<string, int> letak, int nomor)
    {
        var (baris, dilewati) = (new Dictionary<string, KlasifikasiArsip>(StringComparer.OrdinalIgnoreCase), new List<string>());
        for (var mula = true; reader.Read(); mula = false)
        {
            if (++nomor > BatasBaris)
                return Outcome<TabelKlasifikasi>.Refuse($"Tabel lebih dari {Angka.Bulat(BatasBaris)} baris. Bagi menjadi beberapa berkas.");
            if (mula && Teks(reader, letak["kode"]).Length == 0 && Judul(reader) is { Count: > 0 } bawah)
            {
                foreach (var (nama, i) in bawah)
                    letak.TryAdd(nama, i);
                continue;
            }

            var (kode, uraian) = (Teks(reader, letak["kode"]), Teks(reader, letak["uraian"]));
            if ((kode.Length == 0 && uraian.Length == 0)
                || JudulTabel.BarisNomor(Enumerable.Range(0, Math.Min(reader.FieldCount, 40)).Select(i => Teks(reader, i))))
                continue;
            var (terbaca, alasan) = Baris(reader, letak, kode, uraian);
            if (alasan is not null)
                dilewati.Add($"Baris {nomor}: {alasan}");
            else if (terbaca is { } kelas && !baris.TryAdd($"{kelas.Kode}\n{kelas.Uraian}", kelas))
                dilewati.Add($"Baris {nomor}: {kelas.Kode} {kelas.Uraian} sudah ada di atasnya.");
        }

        return baris.Count == 0 && dilewati.Count == 0 ? Outcome<TabelKlasifikasi>.Refuse("Tabelnya kosong: tidak ada baris di bawah judul.")
            : new TabelKlasifikasi([.. baris.Values], dilewati);
    }

    private static (KlasifikasiArsip? Kelas, string? Alasan) Baris(IExcelDataReader reader, Dictionary<string, int> letak, string kode, string uraian)
    {
        if (kode.Length == 0)
            return (null, $"“{uraian}” tanpa kode klasifikasi.");
        if (BukuMasuk.Isi(reader, letak["kode"]) is double d && (d < 100 || d != Math.Floor(d)))
            return (null, $"kode terbaca sebagai angka {kode}, jadi nol di depan atau di belakangnya mungkin hilang. Jadikan kolom kode teks.");
        string? Kolom(string nama) => letak.TryGetValue(nama, out var i) && Teks(reader, i) is { Length: > 0 } t and not "-" ? t : null;
        var (aktif, inaktif, nasib) = (Kolom("aktif"), Kolom("inaktif"), Kolom("nasib"));
        if (new[] { aktif, inaktif }.FirstOrDefault(t => t is not null && Tahun(t) is null) is { } aneh)
            return (null, $"retensi “{aneh}” bukan jumlah tahun. Tambahkan kelas ini dengan tangan.");
        if (nasib is not null && Nasib(nasib) is null && (aktif ?? inaktif) is not null)
            return (null, $"nasib akhir “{nasib}” bukan musnah, permanen atau dinilai kembali.");
        var kelas = new KlasifikasiArsip
        {
            Kode = kode, Uraian = uraian, RetensiAktif = aktif is null ? null : Tahun(aktif), RetensiInaktif = inaktif is null ? null : Tahun(inaktif),
            NasibAkhir = (aktif ?? inaktif) is null ? null : nasib is null ? null : Nasib(nasib), Dasar = Kolom("dasar"),
        };
        return kelas.Tolakan() is { } tolakan ? (null, tolakan) : (kelas, null);
    }

    private static Dictionary<string, int>? Judul(IExcelDataReader reader)
    {
        var hasil = new Dictionary<string, int>();
        for (var i = 0; i < Math.Min(reader.FieldCount, 40); i++)
            if (Arti(JudulTabel.Rapi(BukuMasuk.Isi(reader, i))) is { } arti)
                hasil.TryAdd(arti, i);
        return hasil;
    }

    private static string? Arti(string judul) => judul switch
    {
        "" => null,
        _ when judul.Contains("inaktif", StringComparison.Ordinal) => "inaktif",
        _ when judul.Contains("aktif", StringComparison.Ordinal) => "aktif",
        _ when judul.StartsWith("kode", StringComparison.Ordinal) || judul == "klasifikasi" => "kode",
        _ when judul.Contains("nasib", StringComparison.Ordinal) || judul is "keterangan" or "ket" or "ket." or "penyusutan akhir" => "nasib",
        _ when judul.StartsWith("dasar", StringComparison.Ordinal) => "dasar",
        _ when judul.StartsWith("uraian", StringComparison.Ordinal) || judul.StartsWith("jenis", StringComparison.Ordinal)
            || judul.StartsWith("fungsi", StringComparison.Ordinal) || judul is "nama" or "masalah" => "uraian",
        _ => null,
    };

    private static string Teks(IExcelDataReader reader, int i) => BukuMasuk.Isi(reader, i) switch
    {
        double d => d.ToString(CultureInfo.InvariantCulture),
        var isi => string.Join(' ', (Convert.ToString(isi, CultureInfo.InvariantCulture) ?? "").Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries)),
    };

    private static int? Tahun(string teks) => PolaTahun().Match(teks) is { Success: true } m
        ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private static string? Nasib(string teks) => teks.ToLowerInvariant() switch
    {
        var t when t.StartsWith("permanen", StringComparison.Ordinal) => KlasifikasiArsip.Permanen,
        var t when t.StartsWith("musnah", StringComparison.Ordinal) || t.StartsWith("dimusnahkan", StringComparison.Ordinal) => KlasifikasiArsip.Musnah,
        var t when t.StartsWith("dinilai", StringComparison.Ordinal) => KlasifikasiArsip.DinilaiKembali,
        _ => null,
    };

    /// <summary>"2", "2 tahun", "2 (dua) tahun"; not "2 tahun setelah kontrak berakhir", whose term runs from another day.</summary>
    [GeneratedRegex(@"^(\d{1,3})( ?\([a-z ]+\))?( ?(tahun|thn|th)\.?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex PolaTahun();
}
