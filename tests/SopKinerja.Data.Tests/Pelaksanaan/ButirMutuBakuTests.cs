namespace SopKinerja.Data.Tests;

public sealed class ButirMutuBakuTests
{
    [Theory]
    [InlineData("Data, Renstra, SPM, DPA", "Data|Renstra|SPM|DPA")]
    [InlineData("surat masuk", "surat masuk")]
    [InlineData("1. Data\n2. Renstra 2021–2026\n3) DPA", "Data|Renstra 2021–2026|DPA")]
    [InlineData("Surat; lampiran; dan disposisi", "Surat|lampiran|disposisi")]
    [InlineData("DPA (rek. 5.1, 5.2), ATK serta komputer", "DPA (rek. 5.1, 5.2)|ATK serta komputer")]
    [InlineData("Kertas 5,5 cm, stempel", "Kertas 5,5 cm|stempel")]
    [InlineData("- Draft\n- draft\n- ", "Draft")]
    [InlineData("(Data, tak ditutup\nRenstra, DPA", "(Data, tak ditutup|Renstra|DPA")]
    [InlineData(" - ", "")]
    [InlineData(null, "")]
    public void A_cell_is_read_as_its_items(string? sel, string butir) =>
        Assert.Equal(butir, string.Join("|", ButirMutuBaku.Baca(sel)));

    [Theory]
    [InlineData("surat masuk", "Surat masuk agenda 1/2026")]
    [InlineData("Disposisi surat", "Disposisi Kepala Dinas")]
    [InlineData("Instruksi", "Disposisi Kepala Dinas")]
    [InlineData("Data", "Data kinerja")]
    [InlineData("Draft hasil koreksi", "Versi 2")]
    [InlineData("Laporan Kinerja (LKJ)", "Versi 2")]
    [InlineData("Renstra", "Renstra 2025–2029")]
    [InlineData("Rencana Strategis Dinas", "Renstra 2025–2029")]
    [InlineData("SPM", null)]
    [InlineData("DPA", null)]
    [InlineData("ATK", null)]
    [InlineData("Database", null)]
    public void What_an_item_probably_is_is_proposed_by_its_words_and_never_guessed(string butir, string? usul) =>
        Assert.Equal(usul, UsulKelengkapan.Usul(butir, s_rujukan)?.Nama);

    private static readonly IReadOnlyList<RujukanKelengkapan> s_rujukan =
    [
        new() { Jenis = JenisRujukan.Disposisi, Id = 1, Nama = "Disposisi Kepala Dinas" },
        new() { Jenis = JenisRujukan.Naskah, Id = 1, Nama = "Versi 1" },
        new() { Jenis = JenisRujukan.Naskah, Id = 2, Nama = "Versi 2" },
        new() { Jenis = JenisRujukan.Surat, Id = 1, Nama = "Surat masuk agenda 1/2026" },
        new() { Jenis = JenisRujukan.Data, Nama = "Data kinerja" },
        Acuan(1, JenisAcuan.Renstra, "Renstra 2025–2029", true), Acuan(2, JenisAcuan.Renstra, "Renstra 2020–2024", false),
        Acuan(3, JenisAcuan.Dpa, "DPA 2025", true), Acuan(4, JenisAcuan.Dpa, "DPA 2025, Perubahan I", true),
        Acuan(5, JenisAcuan.Spm, "SPM 2018–2020", false),
    ];

    private static RujukanKelengkapan Acuan(long id, JenisAcuan jenis, string nama, bool berlaku) =>
        new() { Jenis = JenisRujukan.Acuan, Id = id, Nama = nama, JenisAcuan = jenis, Berlaku = berlaku };
}
