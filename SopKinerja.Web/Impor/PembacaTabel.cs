namespace SopKinerja.Web.Impor;

using System.Globalization;
using System.Text.RegularExpressions;
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
internal static partial class PembacaTabel
{
    public const int BatasBaris = 200_000;

    private const int CariKepala = 30;

    /// <param name="isi">The file.</param>
    /// <param name="buat">The kind of import; asked again for a second reading, and then starts anew.</param>
    /// <param name="jawaban">Which decimal sign the file uses, when the person was asked.</param>
    public static Outcome<PratinjauImpor> Baca(byte[] isi, Func<IJenisImpor> buat, TandaDesimal? jawaban = null)
    {
        var jenis = buat();
        var tanda = new TandaImpor(jenis.Kolom.Count, jawaban);
        var hasil = BukuMasuk.Baca(isi, true, (reader, selGalat) => Baca(reader, selGalat, jenis, tanda));
        if (hasil.Refused || !tanda.PerluUlang)
            return hasil;
        jenis = buat();
        tanda = new(jenis.Kolom.Count, null, tanda.Bukti);
        return BukuMasuk.Baca(isi, true, (reader, selGalat) => Baca(reader, selGalat, jenis, tanda));
    }

    private static Outcome<PratinjauImpor> Baca(IExcelDataReader reader, IReadOnlyList<SelGalat> selGalat, IJenisImpor jenis, TandaImpor tanda)
    {
        (IReadOnlyList<string> Nama, IReadOnlyList<string> Kurang)? terbaik = null;
        do
        {
            if (reader.VisibleState is null or "" or "visible" && Kepala(reader, jenis.Kolom, ref terbaik) is { } kepala)
                return kepala.Kembar is { } kembar ? Outcome<PratinjauImpor>.Refuse(kembar)
                    : Baca(reader, selGalat, jenis, kepala.Nomor, kepala.Letak, tanda);
        }
        while (reader.NextResult());
        var wajib = string.Join(", ", jenis.Kolom.Where(k => k.Wajib).Select(k => k.Nama));
        return Outcome<PratinjauImpor>.Refuse(terbaik is not { } t
            ? $"Judul kolom tidak ditemukan. Baris judul harus memuat: {wajib}."
            : $"Judul kolom belum lengkap: {string.Join(", ", t.Kurang)} tidak ditemukan di antara "
                + $"{string.Join(", ", t.Nama.Take(12).Select(n => $"“{n}”"))}. Baris judul harus memuat: {wajib}.");
    }

    private static Outcome<PratinjauImpor> Baca(IExcelDataReader reader, IReadOnlyList<SelGalat> selGalat, IJenisImpor jenis, int kepala,
        int[] letak, TandaImpor tanda)
    {
        var hasil = new PenampungImpor();
        var lembar = string.IsNullOrEmpty(reader.Name) ? "CSV" : reader.Name;
        var dibaca = letak.Where(k => k >= 0).Select(k => BukuExcel.Kolom(k + 1)).ToHashSet();
        foreach (var g in selGalat.Where(g => g.Lembar == reader.Name && g.Baris > kepala && dibaca.Contains(g.Kolom)))
            hasil.Galat(new(lembar, g.Baris, g.Kolom, g.Pesan));
        int? nomorKolom = null;
        var sel = new SelImpor(jenis.Kolom, letak, lembar, hasil, tanda);
        for (var nomor = kepala + 1; reader.Read(); nomor++)
        {
            if (nomor > BatasBaris)
                return Outcome<PratinjauImpor>.Refuse(
                    $"Tabel lebih dari {Angka.Bulat(BatasBaris)} baris. Bagi menjadi beberapa berkas.");
            if (!sel.Isi(reader, nomor))
                continue;
            if (nomor == kepala + 1 && BarisNomor(reader))
            {
                nomorKolom = nomor;
                continue;
            }

            hasil.Terbaca();
            jenis.Baris(sel, hasil);
        }

        jenis.Tutup(hasil);
        return hasil.Hasil with { Pertanyaan = tanda.Pertanyaan, NomorKolom = nomorKolom };
    }

    /// <summary>The row of column numbers that Indonesian tables carry under their headings: 1, 2, 3, also (1), (2), or "5 = 4/3".</summary>
    private static bool BarisNomor(IExcelDataReader reader)
    {
        var (jumlah, terakhir) = (0, 0);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (Rapi(reader.GetValue(i)) is not { Length: > 0 } teks)
                continue;
            if (NomorKolom().Match(teks) is not { Success: true } m
                || !int.TryParse(m.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                || n != terakhir + 1)
                return false;
            (jumlah, terakhir) = (jumlah + 1, n);
        }

        return jumlah >= 3;
    }

    [GeneratedRegex(@"^\(?(\d{1,3})\)?( ?[=:].*)?$")]
    private static partial Regex NomorKolom();

    /// <summary>
    /// The row that names all obligatory columns, or two rows that do together: a heading of two rows has the lower name where there is one,
    /// and the upper one where its cell goes down over both.
    /// </summary>
    private static (int Nomor, int[] Letak, string? Kembar)? Kepala(IExcelDataReader reader, IReadOnlyList<KolomImpor> kolom,
        ref (IReadOnlyList<string> Nama, IReadOnlyList<string> Kurang)? terbaik)
    {
        IReadOnlyList<string> atas = [];
        for (var nomor = 1; nomor <= CariKepala && reader.Read(); nomor++)
        {
            var nama = Enumerable.Range(0, reader.FieldCount).Select(i => Rapi(reader.GetValue(i))).ToList();
            if (Letak(nama, kolom) is { } satu)
                return (nomor, satu, Kembar(nama, kolom));
            var dua = nama.Select((n, i) => n.Length > 0 || i >= atas.Count ? n : atas[i]).ToList();
            if (Letak(dua, kolom) is { } berdua)
                return (nomor, berdua, Kembar(dua, kolom));
            atas = nama;
            var kurang = kolom.Where((k, i) => k.Wajib && Cari(dua, k) < 0).Select(k => k.Nama).ToList();
            if (kurang.Count < kolom.Count(k => k.Wajib) && !(terbaik?.Kurang.Count <= kurang.Count))
                terbaik = ([.. dua.Where(n => n.Length > 0)], kurang);
        }

        return null;
    }

    /// <summary>Where each column is; null when an obligatory one is not there.</summary>
    private static int[]? Letak(List<string> nama, IReadOnlyList<KolomImpor> kolom)
    {
        var letak = kolom.Select(k => Cari(nama, k)).ToArray();
        return kolom.Where((k, i) => k.Wajib && letak[i] < 0).Any() ? null : letak;
    }

    /// <summary>The column of that very name, or the first that means the same.</summary>
    private static int Cari(List<string> nama, KolomImpor k) =>
        nama.FindIndex(n => string.Equals(n, Rapi(k.Nama), StringComparison.Ordinal)) is >= 0 and var tepat ? tepat
            : nama.FindIndex(n => n.Length > 0 && k.Lain.Contains(n));

    /// <summary>Two columns that could both be meant, where none has the very name: nobody knows which.</summary>
    private static string? Kembar(List<string> nama, IReadOnlyList<KolomImpor> kolom) => kolom
        .Select(k => (k.Nama, Sama: nama.Contains(Rapi(k.Nama)) ? [] : nama.Where(n => n.Length > 0 && k.Lain.Contains(n)).ToList()))
        .Where(x => x.Sama.Count > 1)
        .Select(x => $"Lebih dari satu kolom dapat menjadi {x.Nama}: {string.Join(", ", x.Sama.Select(n => $"“{n}”"))}. "
            + $"Beri judul “{x.Nama}” pada kolom yang dimaksud, lalu unggah lagi.").FirstOrDefault();

    private static string Rapi(object? v) => string.Join(' ', (Convert.ToString(v, CultureInfo.InvariantCulture) ?? "").ToLowerInvariant()
        .Replace("(rp)", "", StringComparison.Ordinal).Replace('_', ' ').Replace("*", "", StringComparison.Ordinal)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
