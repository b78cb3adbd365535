namespace SopKinerja.Data.Tests;

public sealed class EntriLogTests
{
    private sealed record Benda
    {
        public required string Nama { get; init; }

        public Peran? Peran { get; init; }

        public decimal? Nilai { get; init; }

        public DateOnly? Hari { get; init; }

        /// <summary>Follows from another: it tells nothing of its own.</summary>
        public string Besar => Nama.ToUpperInvariant();
    }

    private static readonly EntriLog s_entri = new(ObjekLog.Surat, 7, "mengubah surat") { Jabatan = "Sekretaris", Penyimpangan = true };

    private static readonly Benda s_benda = new() { Nama = "Cakupan", Peran = Peran.Pengisi, Nilai = 95, Hari = new(2026, 2, 2) };

    [Fact]
    public void Only_what_differs_is_told_and_the_rest_of_the_line_stays()
    {
        var e = s_entri.DenganBeda(s_benda, s_benda with { Nama = "Cakupan “baru” ≥ 95%", Peran = Peran.Verifikator })!;
        Assert.Equal("""{"Nama":"Cakupan","Peran":"Pengisi"}""", e.Lama);
        Assert.Equal("""{"Nama":"Cakupan “baru” ≥ 95%","Peran":"Verifikator"}""", e.Baru);
        Assert.Equal(s_entri, e with { Lama = null, Baru = null });
    }

    [Fact]
    public void A_new_thing_has_no_state_before_it()
    {
        var e = s_entri.DenganBeda(null, s_benda with { Hari = null })!;
        Assert.Null(e.Lama);
        Assert.Equal("""{"Nama":"Cakupan","Peran":"Pengisi","Nilai":95}""", e.Baru);
    }

    [Fact]
    public void What_is_taken_away_is_told_as_nothing()
    {
        var e = s_entri.DenganBeda(s_benda, s_benda with { Hari = null })!;
        Assert.Equal(("""{"Hari":"2026-02-02"}""", """{"Hari":null}"""), (e.Lama, e.Baru));
    }

    [Fact]
    public void What_was_saved_as_it_was_leaves_no_line()
    {
        Assert.Null(s_entri.DenganBeda(s_benda, s_benda with { }));
        Assert.Null(s_entri.DenganBeda(s_benda, s_benda with { Nilai = 95.0000m }));
        Assert.Null(s_entri.DenganBeda("a@kantor.test", "a@kantor.test"));
        Assert.Equal(("a@kantor.test", null), (s_entri.DenganBeda("a@kantor.test", null)!.Lama, s_entri.DenganBeda("a@kantor.test", null)!.Baru));
    }

    [Fact]
    public void What_was_taken_away_is_told_whole()
    {
        var e = s_entri.DenganLama(s_benda);
        Assert.Equal(("""{"Nama":"Cakupan","Peran":"Pengisi","Nilai":95,"Hari":"2026-02-02"}""", null), (e.Lama, e.Baru));
    }

    [Fact]
    public void On_a_step_the_line_says_in_which_post_or_for_whom()
    {
        var sekretaris = new Pelaku
        {
            InstansiId = 1, Zona = "WIB", Nama = "Bagus", Now = new(2026, 2, 2),
            Jabatan = [new() { JabatanId = 4, JabatanNama = "Sekretaris", PegawaiId = 2, Nama = "Bagus", Jenis = JenisPemangku.Plh }],
        };
        var sendiri = s_entri.PadaLangkah(sekretaris, 8, 9, 4, "Sekretaris");
        Assert.Equal((8L, 9L, "Plh. Sekretaris", null), (sendiri.PelaksanaanId, sendiri.LangkahId, sendiri.Jabatan, sendiri.Untuk));
        var mewakili = s_entri.PadaLangkah(sekretaris, 8, 9, 5, "Kepala Dinas");
        Assert.Equal((null, "Kepala Dinas"), (mewakili.Jabatan, mewakili.Untuk));
    }
}
