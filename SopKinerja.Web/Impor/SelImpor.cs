namespace SopKinerja.Web.Impor;

using System.Globalization;
using ExcelDataReader;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The cells of the current row by column, with faults at their place. Reused from row to row.</summary>
internal sealed class SelImpor(IReadOnlyList<KolomImpor> kolom, int[] letak, string lembar, PenampungImpor hasil)
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
            var v = k >= 0 && k < batas ? BukuMasuk.Isi(reader, k) : null;
            _isi[i] = v;
            ada |= v is not null and not "";
        }

        return ada;
    }

    /// <param name="kode">A code: Excel may have made a number of it and lost a nought.</param>
    public string Teks(KolomImpor kolom, int batas, bool wajib = false, bool kode = false)
    {
        var i = kolom.Urutan;
        var teks = _isi[i] switch
        {
            null => "",
            string s => s.Trim(),
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

    public decimal? Nilai(KolomImpor kolom)
    {
        var isi = _isi[kolom.Urutan];
        switch (isi)
        {
            case null or "":
                return null;
            case double d when double.IsFinite(d) && Math.Abs(d) < 1e14:
                if (d < 0)
                    Galat(kolom, "tidak boleh kurang dari nol.");
                return Math.Round((decimal)d, 4, MidpointRounding.AwayFromZero);
            case string s when Angka.TryParse(s, out var n):
                if (n < 0)
                    Galat(kolom, "tidak boleh kurang dari nol.");
                return n;
            case string s when string.IsNullOrWhiteSpace(s) || s.Trim() == "-":
                return null;
            default:
                Galat(kolom, isi is DateTime ? "berisi tanggal, bukan angka." : $"“{Teks(kolom, int.MaxValue)}” bukan angka.");
                return null;
        }
    }

    public long? Rupiah(KolomImpor kolom)
    {
        if (Nilai(kolom) is not { } n)
            return null;
        if (n != Math.Truncate(n))
            Galat(kolom, "harus rupiah bulat.");
        return (long)n;
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

    public decimal? Nilai() => Sel.Nilai(Kolom);

    public long? Rupiah() => Sel.Rupiah(Kolom);

    public T Pilihan<T>(T baku)
        where T : struct, Enum => Sel.Pilihan(Kolom, baku);
}
