namespace SopKinerja.Data;

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

/// <summary>The sign between the whole and the fraction.</summary>
public enum TandaDesimal
{
    Koma,
    Titik,
}

/// <summary>What the cells of a column prove about the sign they were written with.</summary>
public enum BuktiTanda
{
    TidakAda,
    Koma,
    Titik,

    /// <summary>Some prove the one and some the other.</summary>
    Campur,
}

/// <summary>What a column takes.</summary>
public sealed record BentukAngka
{
    /// <summary>Whole numbers only: people, cases, documents.</summary>
    public bool Bulat { get; init; }

    /// <summary>Less than nothing makes sense: growth, inflation.</summary>
    public bool Negatif { get; init; }

    /// <summary>It holds percentages, so that a % behind the number says nothing new.</summary>
    public bool Persen { get; init; }

    /// <summary>It holds money: "Rp" before and ",-" behind the number are usual.</summary>
    public bool Rupiah { get; init; }

    /// <summary>What is counted, for the message of a fault.</summary>
    public string? Satuan { get; init; }

    /// <summary>Any number from nought.</summary>
    public static BentukAngka Biasa { get; } = new();

    public static BentukAngka HanyaPersen { get; } = new() { Persen = true };

    /// <summary>Whole rupiah.</summary>
    public static BentukAngka Uang { get; } = new() { Bulat = true, Rupiah = true, Satuan = "rupiah" };
}

/// <summary>One cell as it was read.</summary>
/// <param name="Nilai">Null when it is empty or has a fault; at most four decimals.</param>
/// <param name="Galat">A sentence for the person who typed it.</param>
/// <param name="Ragu">The two numbers that it could mean, when that is the fault.</param>
public readonly record struct BacaanAngka(decimal? Nilai, string? Galat = null, (decimal Koma, decimal Titik)? Ragu = null);

/// <summary>
/// The one reader of figures that people type, paste or import. A number is read with a decimal comma or with a decimal point when only one
/// of the two is possible; a group that begins with 0 is never thousands, and a blank only groups three digits. What could be both is decided
/// by the column: its other cells, or that it counts whole things. Otherwise it is asked about, never guessed.
/// </summary>
public static partial class BacaAngka
{
    /// <summary>What the databases keep: 15 significant digits, four of them behind the comma.</summary>
    private const decimal Batas = 100_000_000_000_000m, BatasPecahan = 100_000_000_000m;

    private const int Panjang = 60;

    /// <param name="teks">As typed; null, blank or a dash is an empty cell.</param>
    /// <param name="bentuk">What its column takes.</param>
    /// <param name="bukti">What the other cells of the column prove (<see cref="Bukti"/>).</param>
    /// <param name="jawaban">What the person answered when asked.</param>
    public static BacaanAngka Baca(string? teks, BentukAngka bentuk, BuktiTanda bukti = BuktiTanda.TidakAda, TandaDesimal? jawaban = null)
    {
        if (Bersih(teks) is not { } bersih)
            return default;
        if (Kenali(bersih) is not { } e || (e.Rupiah && !bentuk.Rupiah))
            return new(null, $"“{Pendek(bersih)}” bukan angka. Tulis angka saja, contoh 5.871 atau 95,9.");
        if (e.Persen && !bentuk.Persen)
            return new(null, $"“{Pendek(bersih)}” adalah persen, sedangkan di sini diminta jumlah"
                + $"{(bentuk.Satuan is null ? "" : $" ({bentuk.Satuan})")}. Tulis jumlahnya.");
        return (e.Koma, e.Titik) switch
        {
            ({ } k, { } t) when k != t => Pilih(bersih, k, t, bentuk, bukti, jawaban),
            ({ } k, _) => Nilai(k, bentuk),
            (_, { } t) => Nilai(t, bentuk),
            _ => new(null, TerlaluBesar),
        };
    }

    /// <summary>A number that is one already, as a cell of a workbook holds it: the column's rules alone.</summary>
    public static BacaanAngka Nilai(decimal nilai, BentukAngka bentuk)
    {
        var bulat = Math.Round(nilai, 4, MidpointRounding.AwayFromZero);
        var besar = Math.Abs(bulat);
        return besar >= Batas ? new(null, TerlaluBesar)
            : besar >= BatasPecahan && bulat != Math.Truncate(bulat) ? new(null, "Angka terlalu panjang: paling banyak 15 angka.")
            : bulat < 0 && !bentuk.Negatif ? new(null, "Angka tidak boleh kurang dari nol.")
            : bulat == 0 && nilai != 0 ? new(null, "Angka terlalu kecil: paling banyak 4 angka di belakang koma.")
            : bentuk.Bulat && bulat != Math.Truncate(bulat)
                ? new(null, $"{Angka.Format(bulat)} bukan bilangan bulat, sedangkan {bentuk.Satuan ?? "jumlah ini"} dihitung bulat.")
                : new(bulat);
    }

    /// <summary>What these cells prove about their decimal sign; those that can be read only one way count.</summary>
    public static BuktiTanda Bukti(IEnumerable<(string? Teks, BentukAngka Bentuk)> sel)
    {
        var (koma, titik) = (false, false);
        foreach (var (teks, bentuk) in sel)
        {
            if (Bersih(teks) is not { } bersih || Kenali(bersih) is not { } e)
                continue;
            koma |= e is { Koma: not null, Titik: null };
            titik |= e is { Koma: null, Titik: not null }
                || (bentuk.Bulat && e is { Koma: { } k, Titik: { } t } && Math.Abs(t) > Math.Abs(k));
        }

        return (koma, titik) switch
        {
            (true, true) => BuktiTanda.Campur,
            (true, false) => BuktiTanda.Koma,
            (false, true) => BuktiTanda.Titik,
            _ => BuktiTanda.TidakAda,
        };
    }

    /// <summary>As a field shows a number: with points between thousands where its column leaves no doubt, else without.</summary>
    public static string? Tulis(decimal? nilai, BentukAngka bentuk)
    {
        if (nilai is not { } v)
            return null;
        var (besar, bulat) = (Math.Abs(v), v == Math.Truncate(v));
        // One group of thousands looks like a fraction of three digits, and the other way round.
        var duaArti = bulat ? !bentuk.Bulat && besar is >= 1000 and < 1_000_000 : besar is >= 1 and < 1000 && v == Math.Round(v, 3)
            && v != Math.Round(v, 2);
        return duaArti ? Pasti(v) : Angka.Format(v);
    }

    /// <summary>Spelled so that it can be read only one way: 1005, 1,0050, 6,12.</summary>
    public static string Pasti(decimal nilai)
    {
        var bulat = Math.Round(nilai, 4, MidpointRounding.AwayFromZero);
        var teks = bulat.ToString("0.####", CultureInfo.InvariantCulture);
        var pecahan = teks.IndexOf('.', StringComparison.Ordinal) is >= 0 and var titik ? teks.Length - titik - 1 : 0;
        return (pecahan == 3 ? teks + "0" : teks).Replace('.', ',');
    }

    private static BacaanAngka Pilih(string teks, decimal koma, decimal titik, BentukAngka bentuk, BuktiTanda bukti, TandaDesimal? jawaban)
    {
        if (jawaban is { } j)
            return Nilai(j == TandaDesimal.Koma ? koma : titik, bentuk);
        // Whole things have no fraction, not even one of noughts: their points group thousands, their commas are somebody else's.
        var ribuan = Math.Abs(koma) > Math.Abs(titik);
        if ((bukti == BuktiTanda.Koma && (ribuan || !bentuk.Bulat)) || (bukti == BuktiTanda.TidakAda && bentuk.Bulat && ribuan))
            return Nilai(koma, bentuk);
        var pilihan = bentuk.Bulat && koma != Math.Truncate(koma)
            ? $"Tulis {Pasti(titik)} bila itu maksudnya; {bentuk.Satuan ?? "jumlah ini"} dihitung bulat."
            : $"Tulis {Pasti(koma)} atau {Pasti(titik)}.";
        return new(null, $"“{teks}” dapat dibaca {Pasti(koma)} atau {Pasti(titik)}. {pilihan}", (koma, titik));
    }

    /// <summary>Without signs that nobody sees, blanks of any width as one; null for an empty cell.</summary>
    private static string? Bersih(string? teks)
    {
        if (string.IsNullOrWhiteSpace(teks))
            return null;
        var hasil = new StringBuilder(Math.Min(teks.Length, Panjang + 1));
        foreach (var c in teks.AsSpan().Trim())
        {
            // Too long to be a number, and left too long, so that it is none.
            if (hasil.Length > Panjang)
                return hasil.Append('…').ToString();
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                continue;
            hasil.Append(c is '\u2212' or '\u2013' or '\u2014' ? '-' : char.IsWhiteSpace(c) ? ' ' : c);
        }

        return hasil.ToString().Trim() is { Length: > 0 } isi and not "-" ? isi : null;
    }

    private readonly record struct Ejaan(decimal? Koma, decimal? Titik, bool Persen, bool Rupiah);

    /// <summary>Null when it is no number in any spelling; both numbers null when it is one that no column can hold.</summary>
    private static Ejaan? Kenali(string bersih)
    {
        if (bersih.Length > Panjang || Hiasan().Match(bersih) is not { Success: true } m)
            return null;
        var min = m.Groups["min"].Success;
        var isi = m.Groups["n"].ValueSpan;
        var (koma, titik) = (Koma().IsMatch(isi), Titik().IsMatch(isi));
        return koma || titik
            ? new(koma ? Urai(isi, ',', min) : null, titik ? Urai(isi, '.', min) : null, m.Groups["persen"].Success,
                m.Groups["rp"].Success || m.Groups["sen"].Success)
            : null;
    }

    private static decimal? Urai(ReadOnlySpan<char> isi, char desimal, bool min)
    {
        var angka = new StringBuilder(isi.Length + 1);
        foreach (var c in isi)
            if (char.IsAsciiDigit(c))
                angka.Append(c);
            else if (c == desimal)
                angka.Append('.');
        return decimal.TryParse(angka.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var v)
            ? min ? -v : v
            : null;
    }

    private static string TerlaluBesar => $"Angka terlalu besar: paling banyak {Angka.Format(Batas - 1)}.";

    private static string Pendek(string teks) => teks.Length > 30 ? teks[..30] + "…" : teks;

    [GeneratedRegex(@"^(?<rp>Rp\.? ?)?(?<min>-)?(?<n>[0-9., ]*[0-9])(?<sen>,-)?(?: ?(?<persen>%))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Hiasan();

    [GeneratedRegex(@"^(?:(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9]+)(?:,[0-9]+)?|,[0-9]+)$")]
    private static partial Regex Koma();

    [GeneratedRegex(@"^(?:(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+)$")]
    private static partial Regex Titik();
}
