namespace SopKinerja.Data;

using System.Globalization;
using System.Text.RegularExpressions;

/// <summary>A validation rule as the office writes it: left side, operator, right side (as DHIS2 does).</summary>
public sealed record AturanMutu
{
    public long Id { get; init; }

    public required string Kode { get; init; }

    public required string Uraian { get; init; }

    public required string Kiri { get; init; }

    /// <summary>=, &lt;&gt;, &lt;, &lt;=, &gt; or &gt;=: what should hold.</summary>
    public required string Operator { get; init; }

    public required string Kanan { get; init; }

    public required bool Aktif { get; init; }

    public int Versi { get; init; }

    /// <summary>Where every office starts; each can be changed or switched off.</summary>
    public static IReadOnlyList<AturanMutu> Baku { get; } =
    [
        new() { Kode = "M1", Uraian = "Jumlah realisasi tidak melebihi sasaran", Kiri = "realisasi[*persen]", Operator = "<=",
            Kanan = "sasaran[*persen]", Aktif = true },
        new()
        {
            Kode = "M2", Uraian = "Jumlah triwulan sama dengan setahun",
            Kiri = "realisasi[*jumlah]@TW1 + realisasi[*jumlah]@TW2 + realisasi[*jumlah]@TW3 + realisasi[*jumlah]@TW4", Operator = "=",
            Kanan = "realisasi[*jumlah]@TH", Aktif = true,
        },
        new() { Kode = "M3", Uraian = "Sasaran tidak berubah dari triwulan pertama", Kiri = "sasaran[*persen]", Operator = "=",
            Kanan = "sasaran[*persen]@TW1", Aktif = false },
    ];
}

public enum BidangMutu
{
    Realisasi,
    Sasaran,
    Target,
}

/// <summary>
/// One operand: a field of an indicator in a period, or a number. Code "*" stands for each indicator in turn, "*persen", "*nilai" and
/// "*jumlah" for those computed or gathered so; period "INI" is the one being looked at.
/// </summary>
public sealed record SukuMutu(int Tanda, decimal? Tetapan, BidangMutu Bidang, string Kode, string Periode);

/// <summary>A side of a rule: terms that are added and subtracted. Parsed once, evaluated for each indicator; no I/O.</summary>
public sealed partial record UngkapanMutu(IReadOnlyList<SukuMutu> Suku)
{
    public static readonly IReadOnlyList<string> Periode = ["INI", "TW1", "TW2", "TW3", "TW4", "SM1", "SM2", "TH"];

    public static readonly IReadOnlyList<string> Operator = ["=", "<>", "<", "<=", ">", ">="];

    public bool Umum => Suku.Any(s => s.Tetapan is null && s.Kode.StartsWith('*'));

    /// <summary>Reads "realisasi[1.1]@TW1 + 2 × …" without multiplication: terms, plus and minus.</summary>
    public static Outcome<UngkapanMutu> Baca(string? teks)
    {
        var suku = new List<SukuMutu>();
        var sisa = (teks ?? "").Trim();
        if (sisa.Length is 0 or > 300)
            return Outcome<UngkapanMutu>.Refuse("Tulis ungkapan, paling banyak 300 huruf.");
        var tanda = 1;
        while (true)
        {
            var m = Bentuk().Match(sisa);
            if (!m.Success)
                return Outcome<UngkapanMutu>.Refuse(
                    $"“{sisa}” tidak terbaca. Contoh: realisasi[1.1] atau sasaran[*]@TW1, dengan + dan −.");
            if (m.Groups["angka"].Success)
                suku.Add(new(tanda, decimal.Parse(m.Groups["angka"].Value.Replace(',', '.'), CultureInfo.InvariantCulture), default, "",
                    "INI"));
            else if (m.Groups["kode"].Value is var kode && kode.StartsWith('*') && kode is not ("*" or "*persen" or "*nilai" or "*jumlah"))
                return Outcome<UngkapanMutu>.Refuse(
                    $"“[{kode}]” tidak dikenal. Pakai [*], [*persen], [*nilai], [*jumlah], atau kode indikator.");
            else
                suku.Add(new(tanda, null, Enum.Parse<BidangMutu>(m.Groups["bidang"].Value, true), kode,
                    m.Groups["per"].Success ? m.Groups["per"].Value.ToUpperInvariant() : "INI"));
            sisa = sisa[m.Length..].TrimStart();
            if (sisa.Length == 0)
                return new UngkapanMutu(suku);
            if (sisa[0] is not ('+' or '-' or '−'))
                return Outcome<UngkapanMutu>.Refuse($"Sebelum “{sisa}” harus ada + atau −.");
            tanda = sisa[0] == '+' ? 1 : -1;
            sisa = sisa[1..].TrimStart();
        }
    }

    /// <summary>The value for one indicator, or null when an operand is missing: then there is nothing to compare.</summary>
    public decimal? Nilai(BarisCapaian baris, Func<SukuMutu, BarisCapaian, decimal?> cari)
    {
        var jumlah = 0m;
        foreach (var s in Suku)
        {
            if ((s.Tetapan ?? (Berlaku(s.Kode, baris) ? cari(s, baris) : null)) is not { } nilai)
                return null;
            jumlah += s.Tanda * nilai;
        }

        return jumlah;
    }

    private static bool Berlaku(string kode, BarisCapaian b) => kode.ToLowerInvariant() switch
    {
        "*persen" => b.CaraHitung == CaraHitung.Persen,
        "*nilai" => b.CaraHitung == CaraHitung.Nilai,
        "*jumlah" => b.Agregasi == AgregasiIndikator.Jumlah,
        _ => b.CaraHitung != CaraHitung.Predikat,
    };

    [GeneratedRegex(@"^(?:(?<bidang>realisasi|sasaran|target)\s*\[(?<kode>[^\]\[]{1,20})\](?:@(?<per>INI|TW[1-4]|SM[12]|TH))?"
        + "|(?<angka>[0-9]{1,12}(?:,[0-9]{1,4})?))", RegexOptions.IgnoreCase)]
    private static partial Regex Bentuk();
}
