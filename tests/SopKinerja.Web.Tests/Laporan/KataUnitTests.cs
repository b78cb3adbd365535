namespace SopKinerja.Web.Tests;

using SopKinerja.Web.Laporan;

/// <summary>What units type, in a sentence.</summary>
public sealed class KataUnitTests
{
    [Theory]
    [InlineData("-", "")]
    [InlineData(" — \n. \n", "")]
    [InlineData("- alat rusak\n- petugas kurang", "alat rusak dan petugas kurang")]
    [InlineData("1. Alat rusak;\n2) Petugas kurang.\n3. Dana, sarana", "alat rusak; petugas kurang; dan dana, sarana")]
    [InlineData("ASN kurang.", "ASN kurang")]
    [InlineData("Tenaga\n terbatas", "tenaga terbatas")]
    [InlineData("- alat rusak\nkarena banjir\n- petugas kurang", "alat rusak karena banjir dan petugas kurang")]
    [InlineData("1. Melatih petugas\n2. Menambah alat\n\nSelain itu kader dibina", "melatih petugas; menambah alat; dan selain itu kader dibina")]
    [InlineData("  Alat rusak\n  Petugas kurang", "alat rusak dan petugas kurang")]
    [InlineData("1.000 orang belum dilayani", "1.000 orang belum dilayani")]
    [InlineData("2 dari 8 puskesmas belum lapor", "2 dari 8 puskesmas belum lapor")]
    public void Lines_stay_apart_marks_of_a_list_go_and_a_dash_is_nothing(string ketikan, string kalimat) =>
        Assert.Equal(kalimat, KataUnit.Rangkai(KataUnit.Butir(ketikan)));

    [Theory]
    [InlineData("kerja sama", "Kerja sama.")]
    [InlineData("Kerja sama!", "Kerja sama!")]
    public void A_sentence_ends_once(string butir, string kalimat) => Assert.Equal(kalimat, KataUnit.Kalimat(butir));
}
