namespace SopKinerja.Web.Formulir;

using System.Globalization;
using ExcelDataReader;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>A filled form as it came back.</summary>
public sealed record IsiFormulir(AlamatFormulir Alamat, IReadOnlyList<BarisFormulir> Baris, IReadOnlyList<GalatExcel> Galat);

/// <param name="Nomor">The row in the sheet.</param>
/// <param name="Ketikan">With the version that the form was made from.</param>
public sealed record BarisFormulir(int Nomor, string Kode, KetikanCapaian Ketikan);

/// <summary>Reads a form back. It trusts the file with nothing but what a person could type: rights are the page's matter.</summary>
internal static class FormulirMasuk
{
    private const int BatasBaris = 3_000;

    private sealed record Rujukan(string Kode, long Id, int Versi);

    /// <summary>.xlsx only, as the form goes out: of an error cell in the older formats the reader says nothing.</summary>
    public static Outcome<IsiFormulir> Baca(byte[] isi) => BukuMasuk.Lama(isi)
        ? Outcome<IsiFormulir>.Refuse(
            "Formulir tersimpan dalam format lama (.xls atau .xlsb). Simpan sebagai Buku Kerja Excel (.xlsx), lalu unggah lagi.")
        : BukuMasuk.Baca(isi, false, Baca);

    private static Outcome<IsiFormulir> Baca(IExcelDataReader reader, IReadOnlyList<SelGalat> selGalat)
    {
        (AlamatFormulir Alamat, List<Rujukan> Baris)? alamat = null;
        List<object?[]>? isian = null;
        var galat = selGalat.Where(g => g.Lembar == FormulirExcel.LembarIsian)
            .Select(g => new GalatExcel(g.Lembar, g.Baris, g.Kolom,
                g.Pesan + " Perbaiki rumusnya atau ketik angkanya.")).ToList();
        do
        {
            if (reader.Name == FormulirExcel.LembarAlamat)
                alamat = BacaAlamat(reader);
            else if (reader.Name == FormulirExcel.LembarIsian)
                isian = BacaIsian(reader, galat);
        }
        while (reader.NextResult());
        if (alamat is not { } a)
            return Outcome<IsiFormulir>.Refuse(
                "Ini bukan formulir capaian dari portal ini, atau lembar tersembunyinya hilang. Unduh formulir baru, salin angkanya, "
                    + "lalu unggah.");
        if (isian is null)
            return Outcome<IsiFormulir>.Refuse(
                $"Lembar “{FormulirExcel.LembarIsian}” tidak ditemukan. Namanya berubah atau lembarnya terhapus; unduh formulir baru.");
        var kepala = isian.ElementAtOrDefault(FormulirExcel.Kepala - 1);
        if (kepala is null || KolomFormulir.Semua.Where((k, i) => Teks(kepala.ElementAtOrDefault(i)) != k.Nama).Any())
            return Outcome<IsiFormulir>.Refuse(
                $"Judul kolom pada baris {FormulirExcel.Kepala} berubah. Susunan formulir tidak boleh diubah; unduh formulir baru, salin "
                    + $"angkanya, lalu unggah.");
        return new IsiFormulir(a.Alamat, Cocokkan(a.Baris, isian, galat), galat);
    }

    /// <summary>Each row that the form asked, where it was asked; rows that nobody asked are faults.</summary>
    private static List<BarisFormulir> Cocokkan(List<Rujukan> diminta, List<object?[]> isian, List<GalatExcel> galat)
    {
        var baris = new List<BarisFormulir>();
        foreach (var (r, n) in diminta.Select((r, n) => (r, n + FormulirExcel.Kepala)))
        {
            var sel = isian.ElementAtOrDefault(n);
            var kode = Teks(sel?.ElementAtOrDefault(0));
            if (kode != r.Kode)
                galat.Add(new(FormulirExcel.LembarIsian, n + 1, "A", $"seharusnya indikator {r.Kode}, tertulis “{Pendek(kode)}”. "
                    + "Baris ditambah, dihapus atau dipindah; unduh formulir baru."));
            else
                baris.Add(new(n + 1, r.Kode, Ketikan(r, sel!, n + 1, galat)));
        }

        for (var n = FormulirExcel.Kepala + diminta.Count; n < isian.Count; n++)
            if (isian[n].Any(s => Teks(s).Length > 0))
                galat.Add(new(FormulirExcel.LembarIsian, n + 1, "",
                    "baris ini bukan bagian formulir. Hapus, atau minta sekretariat menambah indikatornya."));
        return baris;
    }

    private static KetikanCapaian Ketikan(Rujukan r, object?[] sel, int nomor, List<GalatExcel> galat)
    {
        var ketikan = new KetikanCapaian { Id = r.Id, Versi = r.Versi };
        foreach (var (i, kolom) in KolomFormulir.Semua.Index())
        {
            if (kolom.Isian is not { } isian)
                continue;
            var isi = sel.ElementAtOrDefault(i);
            if (isian.Aturan.Angka && BukanAngka(isi) is { } salah)
                galat.Add(new(FormulirExcel.LembarIsian, nomor, BukuExcel.Kolom(i + 1), salah));
            else
                isian.Terima(ketikan, isian.Aturan.Angka ? Ketik(isi) : Teks(isi) is { Length: > 0 } t ? t : null);
            if (isi is double or int or long or AngkaPersen)
                ketikan.TandaiAngka(isian.Sel);
        }

        return ketikan;
    }

    private static string? BukanAngka(object? isi) => isi switch
    {
        DateTime or TimeSpan => "berisi tanggal, bukan angka. Excel mengubah ketikan menjadi tanggal: ubah format sel menjadi Angka lalu "
            + "ketik ulang.",
        bool => "berisi BENAR atau SALAH, bukan angka.",
        _ => null,
    };

    /// <summary>As a person would type it.</summary>
    private static string? Ketik(object? isi) => isi switch
    {
        null => null,
        double d when double.IsFinite(d) && Math.Abs(d) < 1e20 => BacaAngka.Pasti((decimal)d),
        int or long => BacaAngka.Pasti(Convert.ToDecimal(isi, CultureInfo.InvariantCulture)),
        AngkaPersen { Nilai: var p } when double.IsFinite(p) && Math.Abs(p) < 1e20 => BacaAngka.Pasti((decimal)p) + "%",
        _ => Teks(isi),
    };

    private static (AlamatFormulir, List<Rujukan>)? BacaAlamat(IExcelDataReader reader)
    {
        if (!reader.Read() || Teks(BukuMasuk.Isi(reader, 0)) != FormulirExcel.Tanda || !reader.Read())
            return null;
        if (!int.TryParse(Teks(BukuMasuk.Isi(reader, 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var tahun)
            || Periode.Baca(tahun, Teks(BukuMasuk.Isi(reader, 2))) is not { } periode
            || !long.TryParse(Teks(BukuMasuk.Isi(reader, 3)), NumberStyles.None, CultureInfo.InvariantCulture, out var unit))
            return null;
        var alamat = new AlamatFormulir(Teks(BukuMasuk.Isi(reader, 0)), periode, unit);
        var baris = new List<Rujukan>();
        while (reader.Read() && baris.Count < BatasBaris)
            if (long.TryParse(Teks(BukuMasuk.Isi(reader, 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && int.TryParse(Teks(BukuMasuk.Isi(reader, 2)), NumberStyles.None, CultureInfo.InvariantCulture, out var versi))
                baris.Add(new(Teks(BukuMasuk.Isi(reader, 0)), id, versi));
        return baris.DistinctBy(b => b.Id).Count() == baris.Count ? (alamat, baris) : null;
    }

    private static List<object?[]> BacaIsian(IExcelDataReader reader, List<GalatExcel> galat)
    {
        foreach (var m in reader.MergeCells?.Where(m => m.ToRow >= FormulirExcel.Kepala) ?? [])
            galat.Add(new(FormulirExcel.LembarIsian, m.FromRow + 1, BukuExcel.Kolom(m.FromColumn + 1),
                "sel digabung. Batalkan penggabungan sel, lalu isi tiap barisnya."));
        var hasil = new List<object?[]>();
        while (reader.Read() && hasil.Count < BatasBaris + FormulirExcel.Kepala)
        {
            var sel = new object?[KolomFormulir.Semua.Count];
            for (var i = 0; i < sel.Length; i++)
                sel[i] = BukuMasuk.Isi(reader, i);
            hasil.Add(sel);
        }

        return hasil;
    }

    private static string Teks(object? s) => s switch
    {
        null => "",
        double d => d.ToString("0.####", CultureInfo.InvariantCulture),
        string t => t.Trim(),
        _ => Convert.ToString(s, CultureInfo.InvariantCulture)!.Trim(),
    };

    private static string Pendek(string s) => s.Length > 30 ? s[..30] + "…" : s;
}
