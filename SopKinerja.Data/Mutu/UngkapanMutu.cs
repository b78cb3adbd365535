namespace SopKinerja.Data;

using System.Globalization;
using System.Text.RegularExpressions;

public enum BidangMutu
{
    Realisasi,
    Sasaran,
    Target,
    Capaian,
}

/// <summary>
/// One operand: a field of an indicator in a period. Code "*" stands for each indicator in turn, "*persen", "*nilai" and "*jumlah" for those
/// computed or gathered so. Period "INI" is the one being looked at, "LALU" the one before it, "TAHUNLALU" the same one a year before.
/// </summary>
public sealed record SukuMutu(BidangMutu Bidang, string Kode, string Periode);

/// <summary>
/// A side of a rule: fields and numbers with + − × ÷ and parentheses, "×" and "÷" before "+" and "−". Parsed once, evaluated for each
/// indicator; no I/O.
/// </summary>
public sealed partial class UngkapanMutu
{
    public static readonly IReadOnlyList<string> Periode = ["INI", "LALU", "TAHUNLALU", "TW1", "TW2", "TW3", "TW4", "SM1", "SM2", "TH"];

    public static readonly IReadOnlyList<string> Operator = ["=", "<>", "<", "<=", ">", ">="];

    private readonly List<SukuMutu> _suku = [];
    private readonly Simpul _akar;
    private string _sisa;
    private int _kurung;

    private UngkapanMutu(string teks)
    {
        _sisa = teks;
        _akar = Jumlah();
        if (_sisa.Length > 0)
            throw new SalahUngkapException($"Sebelum “{_sisa}” harus ada +, −, × atau ÷.");
    }

    public IReadOnlyList<SukuMutu> Suku => _suku;

    public bool Umum => _suku.Any(s => s.Kode.StartsWith('*'));

    /// <summary>Reads "(realisasi[1.1]@TW1 + 2) × 100 ÷ sasaran[*]".</summary>
    public static Outcome<UngkapanMutu> Baca(string? teks)
    {
        var rapi = (teks ?? "").Trim();
        if (rapi.Length is 0 or > 300)
            return Outcome<UngkapanMutu>.Refuse("Tulis ungkapan, paling banyak 300 huruf.");
        try
        {
            return new UngkapanMutu(rapi);
        }
        catch (SalahUngkapException e)
        {
            return Outcome<UngkapanMutu>.Refuse(e.Message);
        }
    }

    /// <summary>The value for one indicator, or null when an operand is missing or a divisor is nought: then there is nothing to compare.</summary>
    public decimal? Nilai(BarisCapaian baris, Func<SukuMutu, BarisCapaian, decimal?> cari)
    {
        try
        {
            return _akar(s => Berlaku(s.Kode, baris) ? cari(s, baris) : null);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private delegate decimal? Simpul(Func<SukuMutu, decimal?> cari);

    private sealed class SalahUngkapException(string pesan) : Exception(pesan);

    private Simpul Jumlah()
    {
        var kiri = Kali();
        while (Ambil('+', '-', '−') is { } tanda)
        {
            var (a, b, tambah) = (kiri, Kali(), tanda == '+');
            kiri = c => a(c) is { } x && b(c) is { } y ? tambah ? x + y : x - y : null;
        }

        return kiri;
    }

    private Simpul Kali()
    {
        var kiri = Faktor();
        while (Ambil('×', '*', '÷', '/', ':') is { } tanda)
        {
            var (a, b, kali) = (kiri, Faktor(), tanda is '×' or '*');
            kiri = c => a(c) is { } x && b(c) is { } y ? kali ? x * y : y == 0 ? null : x / y : null;
        }

        return kiri;
    }

    private Simpul Faktor()
    {
        if (Ambil('(') is not null)
        {
            if (++_kurung > 20)
                throw new SalahUngkapException("Tanda kurung terlalu banyak.");
            var isi = Jumlah();
            if (Ambil(')') is null)
                throw new SalahUngkapException("Tanda kurung tutup kurang.");
            return isi;
        }

        if (Ambil('-', '−') is not null)
        {
            var isi = Faktor();
            return c => -isi(c);
        }

        var m = Bentuk().Match(_sisa);
        if (!m.Success)
            throw new SalahUngkapException($"“{_sisa}” tidak terbaca. Contoh: realisasi[1.1] atau sasaran[*]@TW1, dengan + − × ÷ dan kurung.");
        _sisa = _sisa[m.Length..].TrimStart();
        if (m.Groups["angka"].Success)
        {
            var angka = decimal.Parse(m.Groups["angka"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
            return _ => angka;
        }

        var kode = m.Groups["kode"].Value;
        if (kode.StartsWith('*') && kode is not ("*" or "*persen" or "*nilai" or "*jumlah"))
            throw new SalahUngkapException($"“[{kode}]” tidak dikenal. Pakai [*], [*persen], [*nilai], [*jumlah], atau kode indikator.");
        var suku = new SukuMutu(Enum.Parse<BidangMutu>(m.Groups["bidang"].Value, true), kode,
            m.Groups["per"].Success ? m.Groups["per"].Value.ToUpperInvariant() : "INI");
        _suku.Add(suku);
        return c => c(suku);
    }

    private char? Ambil(params ReadOnlySpan<char> tanda)
    {
        if (_sisa.Length == 0 || !tanda.Contains(_sisa[0]))
            return null;
        var c = _sisa[0];
        _sisa = _sisa[1..].TrimStart();
        return c;
    }

    private static bool Berlaku(string kode, BarisCapaian b) => kode.ToLowerInvariant() switch
    {
        "*persen" => b.CaraHitung == CaraHitung.Persen,
        "*nilai" => b.CaraHitung == CaraHitung.Nilai,
        "*jumlah" => b.Agregasi == AgregasiIndikator.Jumlah,
        _ => b.CaraHitung != CaraHitung.Predikat,
    };

    [GeneratedRegex(@"^(?:(?<bidang>realisasi|sasaran|target|capaian)\s*\[(?<kode>[^\]\[]{1,20})\]"
        + @"(?:@(?<per>INI|LALU|TAHUNLALU|TW[1-4]|SM[12]|TH)\b)?|(?<angka>[0-9]{1,12}(?:,[0-9]{1,4})?))", RegexOptions.IgnoreCase)]
    private static partial Regex Bentuk();
}
