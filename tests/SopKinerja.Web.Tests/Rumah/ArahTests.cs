namespace SopKinerja.Web.Tests.Rumah;

using SopKinerja.Web.Koreksi;
using SopKinerja.Web.Tampilan;

/// <summary>The map of the house. A room uses rooms on floors below its own, never beside or above it.</summary>
public sealed class ArahTests
{
    /// <summary>SopKinerja.Data, from the roof down. The root holds the words and the plumbing that every room uses.</summary>
    private static readonly string[][] s_data =
    [
        ["Contoh"],
        ["Panggung"],
        ["Cari", "Keutuhan", "Publikasi"],
        ["Arsip", "Laporan"],
        ["Pelaksanaan", "Tahun"],
        ["Mutu"],
        ["Capaian", "Impor", "Kabar"],
        ["Acuan", "Disposisi", "Kalender", "Pengguna", "Program"],
        ["Indikator", "Instansi", "Kiriman", "Pdf", "Sop", "Surel"],
        ["Berkas"],
        ["Log"],
        [""],
    ];

    /// <summary>SopKinerja.Web, from the roof down. The root puts the portal together; no page uses another page.</summary>
    private static readonly string[][] s_web =
    [
        [""],
        ["Perintah"],
        ["Pages", "Pages/*"],
        ["Kantong"],
        ["Bsre", "Cetak", "Formulir", "Impor", "Koreksi", "Situs"],
        ["Alur", "Kabar", "Laporan"],
        ["Dokumen/Templat"],
        ["Dokumen/Html", "Dokumen/Pdf", "Dokumen/Word"],
        ["Dokumen/Letak"],
        ["Dokumen/Excel", "Dokumen/Naskah"],
        ["Dokumen/Isi"],
        ["Tampilan"],
        ["Security", "Surel", "Unggah"],
        ["Pengaturan"],
    ];

    [Fact]
    public void No_room_of_Data_is_part_of_a_circle() => Assert.Empty(Denah.Lingkaran(Denah.Data()).Select(l => string.Join(" → ", l)));

    [Fact]
    public void No_room_of_Web_is_part_of_a_circle() => Assert.Empty(Denah.Lingkaran(Denah.Web()).Select(l => string.Join(" → ", l)));

    [Fact]
    public void Every_arrow_of_Data_points_down() => Assert.Empty(Keluar(Denah.Data(), s_data));

    [Fact]
    public void Every_arrow_of_Web_points_down() => Assert.Empty(Keluar(Denah.Web(), s_web));

    [Theory]
    [InlineData("SopKinerja.Data")]
    [InlineData("SopKinerja.Web")]
    public void Every_folder_stands_on_a_floor(string proyek)
    {
        var lantai = proyek.EndsWith("Data", StringComparison.Ordinal) ? s_data : s_web;
        var ruang = Denah.Berkas(proyek, "*.cs").Select(f => Denah.Ruang(Path.GetRelativePath(Path.Combine(Denah.Akar, proyek), f)))
            .Distinct();
        Assert.All(ruang, r => Assert.True(Lantai(r, lantai) >= 0, $"{r} stands on no floor."));
    }

    /// <summary>The pass itself: it would say nothing of a house that it cannot see.</summary>
    [Fact]
    public void The_plan_sees_what_a_page_and_its_markup_use()
    {
        var web = Denah.Web();
        Assert.Contains(web, p => p is { Berkas: "Pages/Laporan/Banding.cshtml.cs", Tipe: "BandingLaporan", Ke: "Koreksi" });
        Assert.Contains(web, p => p is { Berkas: "Pages/Laporan/Banding.cshtml", Tipe: "BandingTeks", Ke: "Koreksi" });
        Assert.Contains(web, p => p is { Dari: "Laporan", Ke: "Dokumen/Word", Tipe: "WordPackage" });
        Assert.Contains(Denah.Data(), p => p is { Berkas: "Pelaksanaan/FaktaRepository.cs", Tipe: "CapaianRepository", Ke: "Capaian" });
    }

    private static IEnumerable<string> Keluar(IEnumerable<Panah> panah, string[][] lantai) =>
        panah.Where(p => Lantai(p.Ke, lantai) <= Lantai(p.Dari, lantai)).Select(p => p.ToString()).Order();

    private static int Lantai(string ruang, string[][] lantai) => Array.FindIndex(lantai,
        l => l.Any(r => r == ruang || (r.EndsWith("/*", StringComparison.Ordinal) && ruang.StartsWith(r[..^1], StringComparison.Ordinal))));
}
