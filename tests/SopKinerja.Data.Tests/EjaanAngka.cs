namespace SopKinerja.Data.Tests;

/// <summary>
/// Spellings that people type, paste and import, each with the number or the fault it must give. Every entrance of the portal is held to
/// this one table.
/// </summary>
public static class EjaanAngka
{
    public enum Kolom
    {
        /// <summary>People: whole numbers.</summary>
        Orang,

        /// <summary>Hectares: any number from nought.</summary>
        Hektare,

        /// <summary>Growth: percentages that can fall below nought.</summary>
        Laju,

        Uang,
    }

    /// <summary>The number, or words of the sentence that refuses it; both null for an empty cell.</summary>
    public sealed record Contoh(Kolom Kolom, string Teks, decimal? Nilai, string? Galat = null)
    {
        public override string ToString() => $"{Kolom} “{Teks}”";
    }

    public static BentukAngka Bentuk(Kolom kolom) => kolom switch
    {
        Kolom.Orang => new() { Bulat = true, Satuan = "orang" },
        Kolom.Hektare => new() { Satuan = "ha" },
        Kolom.Laju => new() { Persen = true, Negatif = true, Satuan = "%" },
        _ => BentukAngka.Uang,
    };

    public static IReadOnlyList<Contoh> Semua { get; } =
    [
        // Whole things
        new(Kolom.Orang, "5871", 5871), new(Kolom.Orang, "5.871", 5871), new(Kolom.Orang, "0", 0), new(Kolom.Orang, " 42 ", 42),
        new(Kolom.Orang, "1.005", 1005), new(Kolom.Orang, "1.234.567", 1234567), new(Kolom.Orang, "1,234,567", 1234567),
        new(Kolom.Orang, "5 391", 5391), new(Kolom.Orang, "5\u00a0391", 5391), new(Kolom.Orang, "5\u2009391", 5391),
        new(Kolom.Orang, "5\u202f391", 5391), new(Kolom.Orang, "12 345 678", 12345678), new(Kolom.Orang, "5,0", 5),
        new(Kolom.Orang, "5.00", 5), new(Kolom.Orang, "\u200b5871", 5871), new(Kolom.Orang, "\ufeff5.871", 5871),
        new(Kolom.Orang, "007", 7), new(Kolom.Orang, "99.999.999.999.999", 99999999999999),
        new(Kolom.Orang, "6,120", null, "dapat dibaca 6,12 atau 6120"), new(Kolom.Orang, "6,000", null, "dapat dibaca 6 atau 6000"),
        new(Kolom.Orang, "12,5", null, "bukan bilangan bulat"),
        new(Kolom.Orang, "0.277", null, "bukan bilangan bulat"), new(Kolom.Orang, "0,277", null, "bukan bilangan bulat"),
        new(Kolom.Orang, "5.87", null, "bukan bilangan bulat"), new(Kolom.Orang, "12 5", null, "bukan angka"),
        new(Kolom.Orang, "95 5", null, "bukan angka"), new(Kolom.Orang, "1 2345", null, "bukan angka"),
        new(Kolom.Orang, "95%", null, "persen"), new(Kolom.Orang, "95 %", null, "persen"), new(Kolom.Orang, "-3", null, "kurang dari nol"),
        new(Kolom.Orang, "5.871 orang", null, "bukan angka"), new(Kolom.Orang, "Rp 5.000", null, "bukan angka"),
        new(Kolom.Orang, "nihil", null, "bukan angka"), new(Kolom.Orang, "n/a", null, "bukan angka"),
        new(Kolom.Orang, "1e5", null, "bukan angka"), new(Kolom.Orang, "1.23.4", null, "bukan angka"),
        new(Kolom.Orang, "1.2345.678", null, "bukan angka"), new(Kolom.Orang, "12.34.567", null, "bukan angka"),
        new(Kolom.Orang, "1,234.567,8", null, "bukan angka"), new(Kolom.Orang, "=1+1", null, "bukan angka"),
        new(Kolom.Orang, "#DIV/0!", null, "bukan angka"), new(Kolom.Orang, "01/02/2025", null, "bukan angka"),
        new(Kolom.Orang, "٣", null, "bukan angka"), new(Kolom.Orang, "1000000000000000", null, "terlalu besar"),
        new(Kolom.Orang, "1.000.000.000.000.000", null, "terlalu besar"), new(Kolom.Orang, "-", null), new(Kolom.Orang, "–", null),

        new(Kolom.Orang, "5                                                            9", null, "bukan angka"),

        // Any number
        new(Kolom.Hektare, "1.234,5", 1234.5m), new(Kolom.Hektare, "1,234.5", 1234.5m), new(Kolom.Hektare, "0.277", 0.277m),
        new(Kolom.Hektare, "0.005", 0.005m), new(Kolom.Hektare, "0,975", 0.975m), new(Kolom.Hektare, "0.5", 0.5m),
        new(Kolom.Hektare, "12.5", 12.5m), new(Kolom.Hektare, "1.2345", 1.2345m), new(Kolom.Hektare, "12,5", 12.5m),
        new(Kolom.Hektare, ",5", 0.5m), new(Kolom.Hektare, "98,12", 98.12m), new(Kolom.Hektare, "33,33333", 33.3333m),
        new(Kolom.Hektare, "66.66667", 66.6667m), new(Kolom.Hektare, "0,00005", 0.0001m), new(Kolom.Hektare, "1005", 1005),
        new(Kolom.Hektare, "1,0050", 1.005m), new(Kolom.Hektare, "1.234.567,89", 1234567.89m),
        new(Kolom.Hektare, "5 391,25", 5391.25m), new(Kolom.Hektare, "1.005", null, "dapat dibaca 1005 atau 1,0050"),
        new(Kolom.Hektare, "6,120", null, "dapat dibaca 6,12 atau 6120"), new(Kolom.Hektare, "12.500", null, "dapat dibaca 12500 atau 12,5"),
        new(Kolom.Hektare, "0,00004", null, "terlalu kecil"), new(Kolom.Hektare, "1,", null, "bukan angka"), new(Kolom.Hektare, "95%", null, "persen"),
        new(Kolom.Hektare, "-0,5", null, "kurang dari nol"), new(Kolom.Hektare, "12.345.678.901.234,5678", null, "15 angka"),

        // Percentages that may fall
        new(Kolom.Laju, "-0,58", -0.58m), new(Kolom.Laju, "-0.58", -0.58m), new(Kolom.Laju, "\u22122,5", -2.5m),
        new(Kolom.Laju, "–2,5 %", -2.5m), new(Kolom.Laju, "95,9 %", 95.9m), new(Kolom.Laju, "95.9%", 95.9m), new(Kolom.Laju, "100%", 100),
        new(Kolom.Laju, "--5", null, "bukan angka"), new(Kolom.Laju, "5-", null, "bukan angka"), new(Kolom.Laju, "%", null, "bukan angka"),

        // Money
        new(Kolom.Uang, "Rp 1.071.579.000,-", 1071579000), new(Kolom.Uang, "Rp1.071.579.000", 1071579000),
        new(Kolom.Uang, "rp. 500", 500), new(Kolom.Uang, "1.000.000,00", 1000000), new(Kolom.Uang, "1,071,579,000", 1071579000),
        new(Kolom.Uang, "1,071,579,000.00", 1071579000), new(Kolom.Uang, "62.000.000", 62000000), new(Kolom.Uang, "850.000", 850000),
        new(Kolom.Uang, "1.000,50", null, "bukan bilangan bulat"), new(Kolom.Uang, "1.000.000,5", null, "bukan bilangan bulat"),
        new(Kolom.Uang, "850,000", null, "dapat dibaca 850 atau 850000"), new(Kolom.Uang, "-500", null, "kurang dari nol"),
        new(Kolom.Uang, "USD 5", null, "bukan angka"),
    ];
}
