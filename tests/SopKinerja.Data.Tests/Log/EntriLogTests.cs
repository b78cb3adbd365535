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
        var e = s_entri.DenganBeda(s_benda, s_benda with { Nama = "Cakupan “baru” ≥ 95%", Peran = Peran.Verifikator });
        Assert.Equal("""{"Nama":"Cakupan","Peran":"Pengisi"}""", e.Lama);
        Assert.Equal("""{"Nama":"Cakupan “baru” ≥ 95%","Peran":"Verifikator"}""", e.Baru);
        Assert.Equal(s_entri, e with { Lama = null, Baru = null });
    }

    [Fact]
    public void A_new_thing_has_no_state_before_it()
    {
        var e = s_entri.DenganBeda(null, s_benda with { Hari = null });
        Assert.Null(e.Lama);
        Assert.Equal("""{"Nama":"Cakupan","Peran":"Pengisi","Nilai":95}""", e.Baru);
    }

    [Fact]
    public void What_is_taken_away_is_told_as_nothing()
    {
        var e = s_entri.DenganBeda(s_benda, s_benda with { Hari = null });
        Assert.Equal(("""{"Hari":"2026-02-02"}""", """{"Hari":null}"""), (e.Lama, e.Baru));
    }

    [Fact]
    public void The_same_number_with_more_zeros_is_the_same()
    {
        var e = s_entri.DenganBeda(s_benda, s_benda with { Nilai = 95.0000m });
        Assert.Equal(("{}", "{}"), (e.Lama, e.Baru));
    }
}
