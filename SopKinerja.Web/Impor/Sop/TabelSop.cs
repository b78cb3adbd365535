namespace SopKinerja.Web.Impor;

using System.Text.RegularExpressions;

/// <summary>The flow table of a SOP in a text: which of its columns says what.</summary>
public sealed partial record TabelSop
{
    private const int KepalaTerbanyak = 6;

    private static readonly string[] s_kegiatan =
        ["kegiatan", "uraian kegiatan", "uraian prosedur", "aktivitas", "uraian aktivitas", "tahapan", "prosedur", "uraian"];

    public required int No { get; init; }

    public required int Kegiatan { get; init; }

    /// <summary>The columns of the executors, with their names.</summary>
    public required IReadOnlyList<(int Kolom, string Nama)> Pelaksana { get; init; }

    public int? Kelengkapan { get; init; }

    public required int Waktu { get; init; }

    public int? Output { get; init; }

    public int? Keterangan { get; init; }

    /// <summary>Words of the heading that were not quite the known ones.</summary>
    public required IReadOnlyList<(string Tertulis, string Dibaca)> Mirip { get; init; }

    /// <summary>How many rows its heading has.</summary>
    public required int Kepala { get; init; }

    /// <param name="baris">The rows of one table.</param>
    /// <returns>Null when it is another table.</returns>
    public static TabelSop? Kenali(IReadOnlyList<BarisMentah> baris)
    {
        var awal = baris.Take(6).ToList().FindIndex(b => b.Sel.Any(s => Nama(s.Teks, s_kegiatan)));
        if (awal < 0)
            return null;
        var kolom = baris[awal].Sel.ToList().FindIndex(s => Nama(s.Teks, s_kegiatan));
        var kepala = awal + 1;
        while (kepala < baris.Count && kepala < awal + KepalaTerbanyak && BarisLangkah(baris[kepala]) is null && !baris[kepala].Teks(kolom).Any(char.IsLetter)
            && !Angka(baris[kepala - 1]))
            kepala++;
        var lebar = baris.Max(b => b.Sel.Count);
        var judul = Enumerable.Range(0, lebar).Select(k => baris.Take(kepala).Skip(awal).Select(b => b.Teks(k).Trim())
            .LastOrDefault(t => t.Length > 0 && !t.All(char.IsAsciiDigit)) ?? "").ToList();
        var mirip = new List<(string, string)>();
        int? Cari(string nama, params string[] kata)
        {
            var k = judul.FindIndex(j => Nama(j, kata));
            if (k < 0 && judul.FindIndex(j => j.Length > 3 && kata.Any(w => Jarak(Rapat(j), Rapat(w)) <= 2)) is >= 0 and var dekat)
            {
                mirip.Add((judul[dekat], nama));
                k = dekat;
            }

            return k < 0 ? null : k;
        }

        var kegiatan = Cari("Kegiatan", s_kegiatan);
        var kelengkapan = judul.FindIndex(j => Rapat(j).Contains("kelengkapan", StringComparison.Ordinal)
            || Rapat(j).StartsWith("persyarat", StringComparison.Ordinal)) is >= 0 and var p ? p : (int?)null;
        if (kegiatan is not { } keg || Cari("Waktu", "waktu", "waktu baku") is not { } waktu)
            return null;
        var output = Cari("Output", "output", "keluaran", "hasil");
        var mutu = new[] { kelengkapan, waktu, output }.OfType<int>().Min();
        var pelaksana = Enumerable.Range(keg + 1, Math.Max(0, mutu - keg - 1)).Where(k => judul[k].Length > 0 && !Nama(judul[k],
            "pelaksana",
            "mutu baku", "aksana", "pela")).Select(k => (k, Satu(judul[k]))).ToList();
        return pelaksana.Count == 0 ? null : new()
        {
            No = Math.Max(0, judul.FindIndex(j => Nama(j, "no", "nomor", "no urut"))), Kegiatan = keg, Pelaksana = pelaksana,
            Kelengkapan = kelengkapan,
            Waktu = waktu, Output = output, Keterangan = judul.FindIndex(j => Nama(j, "keterangan", "ket")) is >= 0 and var k2 ? k2 : null,
            Mirip = mirip, Kepala = kepala,
        };
    }

    /// <summary>The number of a step; null for a row that begins none.</summary>
    public static int? BarisLangkah(BarisMentah b) => b.Sel.Count > 2 && AngkaLangkah().Match(b.Sel[0].Teks) is { Success: true } m
        && b.Sel.Skip(1).Any(s => s.Teks.Any(char.IsLetter)) ? int.Parse(m.Groups[1].ValueSpan, null) : null;

    /// <summary>Letters and digits only, in lower case: "Ka.Sub Program" and "Ka. Sub. Program" are one.</summary>
    public static string Rapat(string teks) => string.Concat(teks.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    public static string Satu(string teks) => Spasi().Replace(teks, " ").Trim();

    /// <summary>The row of column numbers, which ends a heading.</summary>
    private static bool Angka(BarisMentah b) => b.Sel.Count(s => s.Teks.Length > 0) > 2 && b.Sel.All(s => s.Teks.All(c =>
        char.IsAsciiDigit(c) || c == ' '));

    private static bool Nama(string teks, params string[] kata) => kata.Any(k => Rapat(teks) == Rapat(k));

    /// <summary>Levenshtein's distance.</summary>
    private static int Jarak(string a, string b)
    {
        var baris = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (sudut, kiri) = (baris[0], baris[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                var atas = baris[j];
                kiri = baris[j] = Math.Min(Math.Min(atas, kiri) + 1, sudut + (a[i - 1] == b[j - 1] ? 0 : 1));
                sudut = atas;
            }
        }

        return baris[b.Length];
    }

    [GeneratedRegex(@"^([0-9]{1,3})\s*[.)]?$")]
    private static partial Regex AngkaLangkah();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spasi();
}
