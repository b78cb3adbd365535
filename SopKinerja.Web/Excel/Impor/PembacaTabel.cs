namespace SopKinerja.Web.Excel.Impor;

using System.Globalization;
using ExcelDataReader;
using SopKinerja.Data;

/// <param name="Nama">As exported, and as named in faults.</param>
/// <param name="Lain">Other headings that mean the same, lower case.</param>
internal sealed record KolomImpor(string Nama, bool Wajib, params string[] Lain);

/// <summary>One row to be imported compared with what is there.</summary>
/// <param name="Baru">True when nothing of this code is there yet.</param>
public sealed record UbahImpor(string Kode, string Uraian, bool Baru, IReadOnlyList<UbahSel> Sel);

/// <summary>What an import would do. Lists are bounded, counts are not.</summary>
public sealed record PratinjauImpor
{
    public const int Tampil = 200;

    public int Dibaca { get; init; }

    public int Baru { get; init; }

    public int Berubah { get; init; }

    public int Tetap { get; init; }

    /// <summary>Rows that are none of ours and do no harm.</summary>
    public int Dilewati { get; init; }

    public int JumlahGalat { get; init; }

    public IReadOnlyList<UbahImpor> Contoh { get; init; } = [];

    public IReadOnlyList<GalatExcel> Galat { get; init; } = [];

    public IReadOnlyList<string> ContohDilewati { get; init; } = [];

    public bool BolehTerapkan => JumlahGalat == 0 && Baru + Berubah > 0;

    /// <summary>Says whether a second reading would do the same.</summary>
    public string Ringkas => string.Create(CultureInfo.InvariantCulture, $"{Dibaca}/{Baru}/{Berubah}/{Tetap}/{Dilewati}/{Cap:x}");

    /// <summary>Of the ids and versions of all rows that were compared with.</summary>
    public ulong Cap { get; init; }
}

/// <summary>One kind of import: its columns, how a row is read, and what it would change.</summary>
internal interface IJenisImpor
{
    IReadOnlyList<KolomImpor> Kolom { get; }

    /// <summary>Reads a row; its faults go to <paramref name="sel"/>.</summary>
    void Baris(SelImpor sel, PenampungImpor hasil);

    /// <summary>After the last row.</summary>
    void Tutup(PenampungImpor hasil);
}

/// <summary>Collects what an import finds, in bounded lists.</summary>
internal sealed class PenampungImpor
{
    private readonly List<UbahImpor> _contoh = [];
    private readonly List<GalatExcel> _galat = [];
    private readonly List<string> _dilewati = [];
    private ulong _cap = 14695981039346656037UL;
    private int _dibaca, _baru, _berubah, _tetap, _jumlahGalat, _jumlahDilewati;

    public PratinjauImpor Hasil => new()
    {
        Dibaca = _dibaca, Baru = _baru, Berubah = _berubah, Tetap = _tetap, JumlahGalat = _jumlahGalat, Dilewati = _jumlahDilewati, Contoh = _contoh, Galat = _galat,
        ContohDilewati = _dilewati, Cap = _cap,
    };

    public void Terbaca() => _dibaca++;

    /// <summary>A row that stands already: somebody else's change of it gives another stamp.</summary>
    public void Cap(long id, int versi) => _cap = (((_cap ^ (ulong)id) * 1099511628211UL) ^ (ulong)versi) * 1099511628211UL;

    public void Galat(GalatExcel g)
    {
        if (_jumlahGalat++ < PratinjauImpor.Tampil)
            _galat.Add(g);
    }

    public void Lewati(string kode)
    {
        if (_jumlahDilewati++ < PratinjauImpor.Tampil)
            _dilewati.Add(kode);
    }

    /// <param name="sel">Asked only while the list of examples is not full.</param>
    public void Ubah(string kode, string uraian, bool baru, bool berubah, Func<IReadOnlyList<UbahSel>> sel)
    {
        if (!baru && !berubah)
        {
            _tetap++;
            return;
        }

        if (baru)
            _baru++;
        else
            _berubah++;
        if (_contoh.Count < PratinjauImpor.Tampil)
            _contoh.Add(new(kode, uraian, baru, baru ? [] : sel()));
    }
}

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
    public string Teks(int i, int batas, bool wajib = false, bool kode = false)
    {
        var teks = _isi[i] switch
        {
            null => "",
            string s => s.Trim(),
            double d => d.ToString("0.########", CultureInfo.InvariantCulture),
            DateTime => "",
            var lain => Convert.ToString(lain, CultureInfo.InvariantCulture) ?? "",
        };
        if (_isi[i] is DateTime)
            Galat(i, "berisi tanggal. Ubah format sel menjadi Teks lalu ketik ulang.");
        else if (kode && _isi[i] is double angka && angka != Math.Truncate(angka))
            Galat(i, "tersimpan sebagai angka, sehingga 1.10 terbaca 1.1. Ubah format sel menjadi Teks lalu ketik ulang.");
        else if (wajib && teks.Length == 0)
            Galat(i, "wajib diisi.");
        else if (teks.Length > batas)
            Galat(i, $"terlalu panjang, paling banyak {batas} huruf.");
        else if (teks.AsSpan().ContainsAnyInRange('\0', '\u0008'))
            Galat(i, "memuat huruf yang tidak dapat dibaca.");
        return teks;
    }

    public decimal? Nilai(int i)
    {
        switch (_isi[i])
        {
            case null or "":
                return null;
            case double d when double.IsFinite(d) && Math.Abs(d) < 1e14:
                if (d < 0)
                    Galat(i, "tidak boleh kurang dari nol.");
                return Math.Round((decimal)d, 4, MidpointRounding.AwayFromZero);
            case string s when Angka.TryParse(s, out var n):
                if (n < 0)
                    Galat(i, "tidak boleh kurang dari nol.");
                return n;
            case string s when string.IsNullOrWhiteSpace(s) || s.Trim() == "-":
                return null;
            default:
                Galat(i, _isi[i] is DateTime ? "berisi tanggal, bukan angka." : $"“{Teks(i, int.MaxValue)}” bukan angka.");
                return null;
        }
    }

    public long? Rupiah(int i)
    {
        if (Nilai(i) is not { } n)
            return null;
        if (n != Math.Truncate(n))
            Galat(i, "harus rupiah bulat.");
        return (long)n;
    }

    public T Pilihan<T>(int i, T baku)
        where T : struct, Enum
    {
        var teks = Teks(i, 40).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (teks.Length == 0)
            return baku;
        if (!char.IsDigit(teks[0]) && Enum.TryParse<T>(teks, true, out var nilai) && Enum.IsDefined(nilai))
            return nilai;
        Galat(i, $"“{teks}” tidak dikenal. Pilihannya {string.Join(", ", Enum.GetNames<T>())}.");
        return baku;
    }

    public void Galat(int i, string pesan)
    {
        Rusak = true;
        hasil.Galat(new(lembar, Nomor, letak[i] >= 0 ? BukuExcel.Kolom(letak[i] + 1) : kolom[i].Nama, $"{kolom[i].Nama} {pesan}"));
    }
}

/// <summary>Reads a table row by row: finds its heading, then hands each row to the kind of import. Nothing is kept but the bounded lists.</summary>
internal static class PembacaTabel
{
    public const int BatasBaris = 200_000;

    private const int CariKepala = 30;

    public static Outcome<PratinjauImpor> Baca(byte[] isi, IJenisImpor jenis) => BukuMasuk.Baca(isi, true, (reader, selGalat) => Baca(reader, selGalat, jenis));

    private static Outcome<PratinjauImpor> Baca(IExcelDataReader reader, IReadOnlyList<SelGalat> selGalat, IJenisImpor jenis)
    {
        var hasil = new PenampungImpor();
        do
        {
            if (reader.VisibleState is not (null or "" or "visible") || Kepala(reader, jenis.Kolom) is not { } kepala)
                continue;
            var lembar = string.IsNullOrEmpty(reader.Name) ? "CSV" : reader.Name;
            foreach (var g in selGalat.Where(g => g.Lembar == reader.Name))
                hasil.Galat(new(lembar, g.Baris, g.Kolom, $"rumus menghasilkan galat {g.Isi}."));
            var sel = new SelImpor(jenis.Kolom, kepala.Letak, lembar, hasil);
            for (var nomor = kepala.Nomor + 1; reader.Read(); nomor++)
            {
                if (nomor > BatasBaris)
                    return Outcome<PratinjauImpor>.Refuse($"Tabel lebih dari {Angka.Bulat(BatasBaris)} baris. Bagi menjadi beberapa berkas.");
                if (!sel.Isi(reader, nomor))
                    continue;
                hasil.Terbaca();
                jenis.Baris(sel, hasil);
            }

            jenis.Tutup(hasil);
            return hasil.Hasil;
        }
        while (reader.NextResult());
        return Outcome<PratinjauImpor>.Refuse(
            $"Judul kolom tidak ditemukan. Baris judul harus memuat: {string.Join(", ", jenis.Kolom.Where(k => k.Wajib).Select(k => k.Nama))}.");
    }

    /// <summary>The row that names all obligatory columns, and where each column is.</summary>
    private static (int Nomor, int[] Letak)? Kepala(IExcelDataReader reader, IReadOnlyList<KolomImpor> kolom)
    {
        for (var nomor = 1; nomor <= CariKepala && reader.Read(); nomor++)
        {
            var nama = Enumerable.Range(0, reader.FieldCount).Select(i => Rapi(reader.GetValue(i))).ToList();
            var letak = kolom.Select(k => nama.FindIndex(n => n.Length > 0 && (string.Equals(n, k.Nama, StringComparison.OrdinalIgnoreCase) || k.Lain.Contains(n)))).ToArray();
            if (kolom.Where((k, i) => k.Wajib && letak[i] < 0).Any())
                continue;
            return (nomor, letak);
        }

        return null;
    }

    private static string Rapi(object? v) => string.Join(' ', (Convert.ToString(v, CultureInfo.InvariantCulture) ?? "").ToLowerInvariant().Replace("(rp)", "", StringComparison.Ordinal)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
