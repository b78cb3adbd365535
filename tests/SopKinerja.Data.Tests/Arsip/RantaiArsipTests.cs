namespace SopKinerja.Data.Tests;

public sealed class RantaiArsipTests
{
    private static List<EntriArsip> Rantai()
    {
        var sebelum = RantaiArsip.Awal;
        var hasil = new List<EntriArsip>();
        for (var n = 1; n <= 4; n++)
        {
            var e = new EntriArsip
            {
                Id = n, Nomor = n, NaskahFinalId = n, KodeKlasifikasi = "000.8.6", Uraian = $"LKJ {n}", Tanggal = new(2026, 2, n),
                RetensiAktif = 2, RetensiInaktif = 4, NasibAkhir = "Permanen", Sha256 = new string('a', 64), SidikSebelum = sebelum,
                Sidik = "", DiarsipkanPada = default,
            };
            hasil.Add(e with { Sidik = sebelum = RantaiArsip.Sidik(e) });
        }

        return hasil;
    }

    [Fact]
    public void A_whole_chain_is_whole() => Assert.Null(RantaiArsip.Periksa(Rantai()));

    [Fact]
    public void A_missing_entry_is_named()
    {
        var rantai = Rantai();
        rantai.RemoveAt(1);
        Assert.Equal("Entri nomor 2 hilang.", RantaiArsip.Periksa(rantai));
    }

    [Fact]
    public void A_changed_field_is_named()
    {
        var rantai = Rantai();
        rantai[2] = rantai[2] with { Sha256 = new string('b', 64) };
        Assert.Equal("Entri 3 berubah setelah diarsipkan.", RantaiArsip.Periksa(rantai));
    }

    [Fact]
    public void A_forged_entry_does_not_join_the_next()
    {
        var rantai = Rantai();
        var palsu = rantai[1] with { Uraian = "lain" };
        rantai[1] = palsu with { Sidik = RantaiArsip.Sidik(palsu) };
        Assert.Equal("Entri 3 tidak menyambung entri sebelumnya.", RantaiArsip.Periksa(rantai));
    }
}
