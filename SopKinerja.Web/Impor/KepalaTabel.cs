namespace SopKinerja.Web.Impor;

using ExcelDataReader;
using SopKinerja.Web.Dokumen;

/// <summary>The heading of a table, where it names its columns as we do.</summary>
/// <param name="Kembar">Two columns that could both be meant, so that nobody knows which.</param>
/// <param name="Lain">Headings that nothing is read from.</param>
internal sealed record KepalaTabel(Pemetaan Pemetaan, string? Kembar, IReadOnlyList<JudulLain> Lain)
{
    private const int BatasCari = 30;

    /// <summary>
    /// The row that names all obligatory columns, or two rows that do together: a heading of two rows has the lower name where there is one,
    /// and the upper one where its cell goes down over both.
    /// </summary>
    public static KepalaTabel? Cari(IExcelDataReader reader, IReadOnlyList<KolomImpor> kolom, int lembar,
        ref (IReadOnlyList<string> Nama, IReadOnlyList<string> Kurang)? terbaik)
    {
        IReadOnlyList<string> atas = [];
        for (var nomor = 1; nomor <= BatasCari && reader.Read(); nomor++)
        {
            var nama = Enumerable.Range(0, reader.FieldCount).Select(i => JudulTabel.Rapi(reader.GetValue(i))).ToList();
            if (Letak(reader, nomor, nama, nama, kolom) is { } satu)
                return Buat(lembar, nomor, 1, nama, satu, kolom) with
                {
                    Kembar = Ganda(nama, kolom) ?? Terbentang(reader, nomor, nama, satu, kolom) ?? Berperiode(nama, atas, kolom)
                };
            var dua = nama.Select((n, i) => n.Length > 0 || i >= atas.Count ? n : atas[i]).ToList();
            if (Letak(reader, nomor, dua, nama, kolom) is { } berdua)
                return Buat(lembar, nomor, 2, dua, berdua, kolom) with
                {
                    Kembar = Ganda(dua, kolom) ?? Terbentang(reader, nomor, nama, berdua, kolom) ?? Berperiode(nama, atas, kolom)
                };
            atas = nama;
            var kurang = kolom.Where(k => k.Wajib && Cari(dua, k, kolom) < 0).Select(k => k.Nama).ToList();
            if (kurang.Count < kolom.Count(k => k.Wajib) && !(terbaik?.Kurang.Count <= kurang.Count))
                terbaik = ([.. dua.Where(n => n.Length > 0)], kurang);
        }

        return null;
    }

    private static KepalaTabel Buat(int lembar, int nomor, int tinggi, List<string> nama, Tempat t, IReadOnlyList<KolomImpor> kolom) =>
        new(new()
        {
            Lembar = lembar, KepalaDari = nomor - tinggi + 1, KepalaSampai = nomor, Mulai = nomor + 1,
            Kolom = kolom.Where(k => t.Letak[k.Urutan] >= 0).DistinctBy(k => t.Letak[k.Urutan])
                .ToDictionary(k => t.Letak[k.Urutan], k => k.Nama),
        }, null, [.. nama.Select((n, i) => (n, i)).Where(x => x.n.Length > 0 && !t.Letak.Contains(x.i) && !t.DuaSel.Contains(x.i)).Take(60)
            .Select(x => new JudulLain(BukuExcel.Kolom(x.i + 1), x.n))]);

    /// <summary>A heading over several columns, of which nobody knows which one it names.</summary>
    /// <param name="bawah">The lower row: a name that stands there is not of the cell above.</param>
    private static string? Terbentang(IExcelDataReader reader, int nomor, List<string> bawah, Tempat t, IReadOnlyList<KolomImpor> kolom) =>
        kolom.Where((k, i) => t.Letak[i] >= 0 && !t.DuaSel.Contains(t.Letak[i]) && Lebar(reader, nomor, bawah, t.Letak[i]) > 1)
            .Select(k => $"Judul kolom {k.Nama} terbentang di atas beberapa kolom. Pilih kolom yang dimaksud.").FirstOrDefault();

    /// <summary>Over how many columns the heading goes that begins here.</summary>
    private static int Lebar(IExcelDataReader reader, int nomor, List<string> bawah, int kolom) => (reader.MergeCells ?? [])
        .Where(m => m.FromColumn == kolom && m.FromRow == (bawah[kolom].Length > 0 ? nomor - 1 : nomor - 2))
        .Select(m => m.ToColumn - m.FromColumn + 1).DefaultIfEmpty(1).Max();

    /// <summary>Where each column is; null when an obligatory one is not there.</summary>
    private static Tempat? Letak(IExcelDataReader reader, int nomor, List<string> nama, List<string> bawah, IReadOnlyList<KolomImpor> kolom)
    {
        var t = new Tempat([.. kolom.Select(k => Cari(nama, k, kolom))], []);
        foreach (var k in kolom.Where(k => k.SelMuka is not null && t.Letak[k.Urutan] >= 0))
        {
            var muka = kolom.FirstOrDefault(x => x.Nama == k.SelMuka);
            if (Lebar(reader, nomor, bawah, t.Letak[k.Urutan]) != 2 || (muka is not null && t.Letak[muka.Urutan] >= 0))
                continue;
            t.DuaSel.Add(t.Letak[k.Urutan]);
            if (muka is not null)
                t.Letak[muka.Urutan] = t.Letak[k.Urutan];
            t.Letak[k.Urutan]++;
        }

        // A table that numbers its rows in the first of two cells has no code: its rows are known by their wording.
        return kolom.Any(k => k.Wajib && t.Letak[k.Urutan] < 0 && !(k.Sambung && t.DuaSel.Count > 0)) ? null : t;
    }

    /// <summary>The column of that very name, or the first that means the same.</summary>
    private static int Cari(List<string> nama, KolomImpor k, IReadOnlyList<KolomImpor> kolom) => Tepat(nama, k) is >= 0 and var tepat ? tepat
        : Berlaku(nama, k, kolom) ? nama.FindIndex(n => n.Length > 0 && k.Lain.Contains(n)) : -1;

    private static int Tepat(List<string> nama, KolomImpor k) =>
        nama.FindIndex(n => string.Equals(n, JudulTabel.Rapi(k.Nama), StringComparison.Ordinal));

    /// <summary>The other headings mean the column here.</summary>
    private static bool Berlaku(List<string> nama, KolomImpor k, IReadOnlyList<KolomImpor> kolom) => k.LainBila is not { } bila
        || kolom.First(x => x.Nama == bila.Kolom) is var lain
            && (Tepat(nama, lain) >= 0 || nama.Any(n => n.Length > 0 && lain.Lain.Contains(n))) == bila.Ada;

    /// <summary>Figures of a period under headings that name one: it may be another's. A title in one cell above names the whole file.</summary>
    private static string? Berperiode(IReadOnlyList<string> nama, IReadOnlyList<string> atas, IReadOnlyList<KolomImpor> kolom) =>
        kolom.Any(k => k.Periodik)
        && nama.Concat(atas.Count(n => n.Length > 0) > 1 ? atas : []).Any(n => JudulTabel.PeriodeDari(n) is not null)
            ? "Judul kolom menyebut triwulan atau semester. Periksa kolom yang dimaksud." : null;

    /// <summary>Two columns that could both be meant, of the very name or where none has it: nobody knows which.</summary>
    private static string? Ganda(List<string> nama, IReadOnlyList<KolomImpor> kolom) => kolom
        .Select(k => (k.Nama, Sama: nama.Where(n => n == JudulTabel.Rapi(k.Nama)).ToList() is { Count: > 0 } tepat ? tepat
            : nama.Where(n => n.Length > 0 && k.Lain.Contains(n) && Berlaku(nama, k, kolom)).ToList()))
        .Where(x => x.Sama.Count > 1)
        .Select(x => $"Lebih dari satu kolom dapat menjadi {x.Nama}: {string.Join(", ", x.Sama.Select(n => $"“{n}”"))}. "
            + "Pilih kolom yang dimaksud.").FirstOrDefault();

    /// <param name="Letak">By column of the import; below 0 where there is none.</param>
    /// <param name="DuaSel">Where a heading begins that stands over two cells as SOP B draws it.</param>
    private sealed record Tempat(int[] Letak, HashSet<int> DuaSel);
}
