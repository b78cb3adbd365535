namespace SopKinerja.Data.Tests;

public sealed class AturanSusunanTests
{
    [Theory]
    [InlineData("Definitif", 1, "2026-03-01", null, "Ani", "Definitif")]
    [InlineData("Plt", 2, "2026-03-01", "2026-03-31", "Ani", "Plt untuk jabatan yang kosong")]
    [InlineData("Plh", 1, "2026-03-01", "2026-03-05", "sendiri pemangku definitif", "Pilih penggantinya")]
    [InlineData("Plh", 2, "2026-02-10", "2026-02-20", "Dewi", "satu Plt atau Plh")]
    [InlineData("Plt", 2, "2026-02-01", "2026-02-10", "Dewi", "satu Plt atau Plh")]
    [InlineData("Plh", 2, "2026-03-05", "2026-03-01", "mendahului", "hari pertama")]
    public void A_term_that_cannot_stand_beside_the_others_is_refused_with_who_stands_there(string jenis, long pegawai, string mulai,
        string? sampai, string siapa, string saran)
    {
        var sebab = AturanSusunan.Masa(Masa(jenis, pegawai, mulai, sampai), s_ada);
        Assert.Contains(siapa, sebab, StringComparison.Ordinal);
        Assert.Contains(saran, sebab, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Plh", 2, "2026-02-13", "2026-02-20")]
    [InlineData("Plh", 2, "2026-03-01", "2026-03-05")]
    [InlineData("Plh", 2, "2026-02-01", "2026-02-08")]
    [InlineData("Definitif", 2, "2024-01-01", "2024-12-31")]
    [InlineData("Plt", 2, "2024-01-01", "2024-12-31")]
    public void A_term_beside_the_others_stands(string jenis, long pegawai, string mulai, string? sampai) =>
        Assert.Null(AturanSusunan.Masa(Masa(jenis, pegawai, mulai, sampai), s_ada));

    [Fact]
    public void A_term_does_not_stand_in_its_own_way() =>
        Assert.Null(AturanSusunan.Masa(s_ada[1] with { Sampai = new(2026, 2, 15) }, s_ada));

    [Fact]
    public void A_post_that_something_waits_for_names_it_all()
    {
        var sebab = AturanSusunan.Terpakai(new() { Id = 1, Nama = "Sekretaris", Kepala = false },
            new() { Pemangku = 1, Sop = 2, Langkah = 3, Disposisi = 4 });
        Assert.Equal("Jabatan Sekretaris belum dapat ditutup: 1 masa jabatan belum berakhir, menjadi pelaksana pada 2 SOP yang berlaku, "
            + "3 langkah menunggunya, 4 disposisi belum dijawab.", sebab);
        Assert.Null(AturanSusunan.Terpakai(new() { Id = 1, Nama = "Sekretaris", Kepala = false }, new()));
    }

    /// <summary>Ani holds the post since 2025; Dewi stood in from 9 to 12 February 2026.</summary>
    private static readonly Pemangku[] s_ada =
    [
        Masa("Definitif", 1, "2025-01-01", null) with { Id = 11, Nama = "Ani" },
        Masa("Plh", 4, "2026-02-09", "2026-02-12") with { Id = 12, Nama = "Dewi" },
    ];

    private static Pemangku Masa(string jenis, long pegawai, string mulai, string? sampai) => new()
    {
        JabatanId = 7, JabatanNama = "Kepala Dinas", PegawaiId = pegawai, Nama = "Ani", Jenis = Enum.Parse<JenisPemangku>(jenis),
        Mulai = Hari(mulai), Sampai = sampai is null ? null : Hari(sampai),
    };

    private static DateOnly Hari(string hari) => DateOnly.ParseExact(hari, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
