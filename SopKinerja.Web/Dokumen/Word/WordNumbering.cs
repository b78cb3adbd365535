namespace SopKinerja.Web.Dokumen;

using DocumentFormat.OpenXml.Wordprocessing;

/// <summary>
/// The numbering part. Definition 0 numbers the headings (BAB I, A., 1., a.), 1 marks the portal's own points, the others are lists of
/// narratives, one definition for each way of counting; each list has its own instance, so that it restarts.
/// </summary>
internal static class WordNumbering
{
    private const int Menjorok = 425;

    private static readonly (JenisButir Jenis, NumberFormatValues Format)[] s_jenis =
    [
        (JenisButir.Titik, NumberFormatValues.Bullet), (JenisButir.Angka, NumberFormatValues.Decimal),
        (JenisButir.HurufKecil, NumberFormatValues.LowerLetter), (JenisButir.HurufBesar, NumberFormatValues.UpperLetter),
        (JenisButir.RomawiKecil, NumberFormatValues.LowerRoman), (JenisButir.RomawiBesar, NumberFormatValues.UpperRoman),
    ];

    private static readonly Pola[] s_bagian = Pola.Akar(new Numbering(
    [
        Judul(), .. s_jenis.Select(j => Daftar((int)j.Jenis + 1, j.Jenis, j.Format)),
        new NumberingInstance { NumberID = 1, AbstractNumId = new() { Val = 0 } },
        new NumberingInstance { NumberID = 2, AbstractNumId = new() { Val = 1 } },
        Pola.Isi,
    ]));

    /// <summary>A list: its number, its definition; where it counts, its level and where it begins.</summary>
    private static readonly Pola s_titik = new(Butir()), s_berangka = new(Butir(new LevelOverride
    {
        LevelIndex = new() { InnerText = Pola.Celah(2) },
        StartOverrideNumberingValue = new() { Val = new() { InnerText = Pola.Celah(3) } },
    }));

    public static void Write(Utf8Xml xml, IReadOnlyList<(JenisButir Jenis, int Level, int Start)> lists)
    {
        xml.Tulis(s_bagian[0]);
        for (var i = 0; i < lists.Count; i++)
        {
            var (jenis, level, start) = lists[i];
            xml.Tulis(jenis == JenisButir.Titik ? s_titik : s_berangka, i + 10, (int)jenis + 1, level, start);
        }

        xml.Tulis(s_bagian[1]);
    }

    private static AbstractNum Judul() => new(
        new Level
        {
            LevelIndex = 0, StartNumberingValue = new() { Val = 1 }, NumberingFormat = new() { Val = NumberFormatValues.UpperRoman },
            ParagraphStyleIdInLevel = new() { Val = "Heading1" }, LevelSuffix = new() { Val = LevelSuffixValues.Space },
            LevelText = new() { Val = "BAB %1" }, LevelJustification = new() { Val = LevelJustificationValues.Left },
            PreviousParagraphProperties = new(new Indentation { Left = "0", FirstLine = "0" }),
        },
        Tingkat(1, NumberFormatValues.UpperLetter, "%2.", Menjorok, "Heading2"),
        Tingkat(2, NumberFormatValues.Decimal, "%3.", Menjorok, "Heading3"),
        Tingkat(3, NumberFormatValues.LowerLetter, "%4.", Menjorok, "Heading4"))
    {
        AbstractNumberId = 0, MultiLevelType = new() { Val = MultiLevelValues.Multilevel },
    };

    private static AbstractNum Daftar(int id, JenisButir jenis, NumberFormatValues format) =>
        new(Enumerable.Range(0, 9).Select(l => Tingkat(l, format,
            jenis != JenisButir.Titik ? $"%{l + 1}." : l % 2 == 0 ? "•" : "–", (l + 1) * Menjorok)))
        {
            AbstractNumberId = id, MultiLevelType = new() { Val = MultiLevelValues.HybridMultilevel },
        };

    private static Level Tingkat(int level, NumberFormatValues format, string teks, int kiri, string? gaya = null) => new()
    {
        LevelIndex = level, StartNumberingValue = new() { Val = 1 }, NumberingFormat = new() { Val = format },
        ParagraphStyleIdInLevel = gaya is null ? null : new() { Val = gaya }, LevelText = new() { Val = teks },
        LevelJustification = new() { Val = LevelJustificationValues.Left },
        PreviousParagraphProperties = new(new Indentation { Left = $"{kiri}", Hanging = $"{Menjorok}" }),
    };

    private static NumberingInstance Butir(LevelOverride? mulai = null)
    {
        var butir = new NumberingInstance
        {
            NumberID = new() { InnerText = Pola.Celah(0) }, AbstractNumId = new() { Val = new() { InnerText = Pola.Celah(1) } },
        };
        if (mulai is not null)
            butir.Append(mulai);
        return butir;
    }
}
