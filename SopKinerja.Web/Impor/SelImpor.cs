namespace SopKinerja.Web.Impor;

using System.Globalization;
using ExcelDataReader;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The cells of the current row by column, with faults at their place. Reused from row to row.</summary>
/// <param name="tanda">What the columns prove, or the person said, of their decimal signs.</param>
internal sealed class SelImpor(IReadOnlyList<KolomImpor> kolom, LetakKolom letak, string lembar, PenampungImpor hasil, TandaImpor tanda)
{
    private readonly object?[] _isi = new object?[kolom.Count];

    public int Nomor { get; private set; }

    public bool Rusak { get; private set; }

    /// <returns>False when the row is empty.</returns>
    public bool Isi(IExcelDataReader reader, int nomor)
    {
        (Nomor, Rusak) = (nomor, false);
        var ada = false;
        var batas = reader.FieldCount;
        for (var i = 0; i < _isi.Length; i++)
        {
            var k = letak[i];
            var v = letak.Lain(i) is { } bersama ? Disambung(reader, bersama)
                : k < 0 || k >= batas ? null
                : kolom[i].Sambung ? Kode(reader, k)
                : BukuMasuk.Isi(reader, k);
            _isi[i] = v;
            ada |= v is not null and not "";
        }

        return ada;
    }

    /// <summary>The parts of a code; one that Excel made a number of and that could be two is left a number, which is a fault.</summary>
    private object? Disambung(IExcelDataReader reader, int[] bagian)
    {
        var isi = bagian.Select(k => Kode(reader, k)).Where(v => v is not null and not "").ToList();
        return isi.FirstOrDefault(v => v is double d && d != Math.Truncate(d)) ?? (isi.Count == 0 ? null
            : string.Join(letak.Pemisah, isi.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)!.Trim())));
    }

    /// <summary>A code that Excel keeps as a number but draws with its noughts ("0.00", "00") is what is drawn.</summary>
    private static object? Kode(IExcelDataReader reader, int k)
    {
        var v = BukuMasuk.Isi(reader, k);
        return v is double d && reader.GetNumberFormatString(k) is { Length: > 1 } f && f.All(c => c is '0' or '.')
            ? d.ToString(f, CultureInfo.InvariantCulture)
            : v;
    }

    /// <param name="kode">A code: Excel may have made a number of it and lost a nought.</param>
    public string Teks(KolomImpor kolom, int batas, bool wajib = false, bool kode = false)
    {
        var i = kolom.Urutan;
        var teks = _isi[i] switch
        {
            null => "",
            string s => Rapi(s),
            double d => d.ToString("0.########", CultureInfo.InvariantCulture),
            DateTime => "",
            var lain => Convert.ToString(lain, CultureInfo.InvariantCulture) ?? "",
        };
        if (_isi[i] is DateTime)
            Galat(kolom, "berisi tanggal. Ubah format sel menjadi Teks lalu ketik ulang.");
        else if (kode && _isi[i] is double angka && angka != Math.Truncate(angka))
            Galat(kolom, "tersimpan sebagai angka, sehingga 1.10 terbaca 1.1. Ubah format sel menjadi Teks lalu ketik ulang.");
        else if (wajib && teks.Length == 0)
            Galat(kolom, "wajib diisi.");
        else if (teks.Length > batas)
            Galat(kolom, $"terlalu panjang, paling banyak {batas} huruf.");
        else if (teks.AsSpan().ContainsAnyInRange('\0', '\u0008'))
            Galat(kolom, "memuat huruf yang tidak dapat dibaca.");
        return teks;
    }

    /// <summary>None of these cells holds anything.</summary>
    public bool Kosong(params ReadOnlySpan<KolomImpor> kolom)
    {
        foreach (var k in kolom)
            if (_isi[k.Urutan] is not null && (_isi[k.Urutan] is not string s || Rapi(s) is not ("" or "-")))
                return false;
        return true;
    }

    /// <summary>A figure that is only looked at: what is none is passed over.</summary>
    public decimal? NilaiBila(KolomImpor kolom, BentukAngka bentuk) => _isi[kolom.Urutan] switch
    {
        double d when double.IsFinite(d) && Math.Abs(d) < 1e15 => (decimal)d,
        AngkaPersen p when double.IsFinite(p.Nilai) && Math.Abs(p.Nilai) < 1e15 => (decimal)p.Nilai,
        string s => BacaAngka.Baca(s, bentuk).Nilai,
        _ => null,
    };

    /// <summary>Null for an empty cell, and for one with a fault.</summary>
    public decimal? Nilai(KolomImpor kolom, BentukAngka bentuk)
    {
        var isi = _isi[kolom.Urutan];
        var hasil = isi switch
        {
            null or "" => default,
            double d when double.IsFinite(d) && Math.Abs(d) < 1e20 => BacaAngka.Nilai((decimal)d, bentuk),
            AngkaPersen p when bentuk.Persen && double.IsFinite(p.Nilai) && Math.Abs(p.Nilai) < 1e20 =>
                BacaAngka.Nilai((decimal)p.Nilai, bentuk),
            AngkaPersen p => BacaAngka.Baca($"{BacaAngka.Pasti((decimal)Math.Clamp(p.Nilai, -1e20, 1e20))}%", bentuk),
            string s => tanda.Baca(kolom.Urutan, s, bentuk),
            DateTime or TimeSpan => new(null, "berisi tanggal, bukan angka."),
            bool => new(null, "berisi BENAR atau SALAH, bukan angka."),
            _ => new(null, $"“{Teks(kolom, int.MaxValue)}” bukan angka."),
        };
        if (hasil.Galat is { } galat)
            Galat(kolom, char.ToLowerInvariant(galat[0]) + galat[1..]);
        return hasil.Nilai;
    }

    public long? Rupiah(KolomImpor kolom) => (long?)Nilai(kolom, BentukAngka.Uang);

    /// <summary>Without signs that nobody sees, and without the apostrophe that makes a text of a number in Excel.</summary>
    private static string Rapi(string s)
    {
        var rapi = s.Trim();
        // The first such sign is the soft hyphen, and few cells hold anything beyond it.
        if (rapi.AsSpan().ContainsAnyInRange('\u00AD', '\uFFFF') && rapi.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format))
            rapi = string.Concat(rapi.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)).Trim();
        return rapi.StartsWith('\'') ? rapi[1..].TrimStart() : rapi;
    }

    public T Pilihan<T>(KolomImpor kolom, T baku)
        where T : struct, Enum
    {
        var teks = Teks(kolom, 40).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (teks.Length == 0)
            return baku;
        if (!char.IsDigit(teks[0]) && Enum.TryParse<T>(teks, true, out var nilai) && Enum.IsDefined(nilai))
            return nilai;
        Galat(kolom, $"“{teks}” tidak dikenal. Pilihannya {string.Join(", ", Enum.GetNames<T>())}.");
        return baku;
    }

    /// <summary>Nobody knows which of two rows is meant: neither goes in.</summary>
    public void Kembar(KolomImpor kolom, string kode, int nomor)
    {
        Galat(kolom, $"{kode} tertulis dua kali.");
        hasil.Ikut(nomor, $"{kolom.Nama} {kode} tertulis dua kali, juga pada baris {Nomor}.");
    }

    public void Galat(KolomImpor kolom, string pesan)
    {
        Rusak = true;
        var di = letak[kolom.Urutan];
        hasil.Galat(new(lembar, Nomor, di >= 0 ? BukuExcel.Kolom(di + 1) : kolom.Nama, $"{kolom.Nama} {pesan}"));
    }
}

/// <summary>The cell of one column in the current row.</summary>
internal readonly record struct SelKolom(SelImpor Sel, KolomImpor Kolom)
{
    public string Teks(int batas, bool wajib = false) => Sel.Teks(Kolom, batas, wajib);

    /// <summary>Null for an empty cell.</summary>
    public string? Isi(int batas) => Sel.Teks(Kolom, batas) is { Length: > 0 } teks ? teks : null;

    public decimal? Nilai(BentukAngka bentuk) => Sel.Nilai(Kolom, bentuk);

    public long? Rupiah() => Sel.Rupiah(Kolom);

    public T Pilihan<T>(T baku)
        where T : struct, Enum => Sel.Pilihan(Kolom, baku);

    /// <summary>Null for an empty cell.</summary>
    public bool? YaTidak()
    {
        var teks = Sel.Teks(Kolom, 20).ToLowerInvariant();
        if (teks is not ("" or "ya" or "y" or "tidak" or "t" or "-"))
            Sel.Galat(Kolom, $"“{teks}” tidak dikenal. Pilihannya ya, tidak.");
        return teks.Length == 0 ? null : teks is "ya" or "y";
    }
}
