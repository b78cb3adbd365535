namespace SopKinerja.Data.Tests;

public sealed class PelakuTests
{
    private static readonly Pelaku s_orang = Bahan.Oleh(1, "Budi", TestDatabase.Now);

    private static Pemangku Pangku(long jabatanId, JenisPemangku jenis = JenisPemangku.Definitif) => new()
    {
        JabatanId = jabatanId, JabatanNama = $"Jabatan {jabatanId}", PegawaiId = 1, Nama = "Budi", Jenis = jenis,
    };

    private static Pelaku Berperan(params (Peran Peran, long? UnitId)[] peran) =>
        s_orang with { Peran = [.. peran.Select(p => new PeranPengguna { PenggunaId = 1, Peran = p.Peran, UnitId = p.UnitId })] };

    [Fact]
    public void A_post_held_twice_over_is_one_post()
    {
        var p = s_orang with { Jabatan = [Pangku(3), Pangku(5, JenisPemangku.Plt), Pangku(3, JenisPemangku.Plh)] };
        Assert.Equal([3, 5], p.JabatanIds);
        Assert.Empty(s_orang.JabatanIds);
    }

    [Fact]
    public void Of_two_capacities_in_one_post_the_one_that_stands_first_counts()
    {
        var p = s_orang with { Jabatan = [Pangku(3), Pangku(3, JenisPemangku.Plh)] };
        Assert.Equal(JenisPemangku.Definitif, p.Sebagai(3)!.Jenis);
        Assert.Equal("Plh. Jabatan 5", (s_orang with { Jabatan = [Pangku(3), Pangku(5, JenisPemangku.Plh)] }).Sebagai(5)!.Sebutan);
        Assert.Null(p.Sebagai(4));
        Assert.True(p.Memangku(3));
        Assert.False(p.Memangku(4));
    }

    [Fact]
    public void The_secretariat_fills_in_for_all_units_and_a_Pengisi_for_his_own()
    {
        Assert.Null(Berperan((Peran.Sekretariat, null), (Peran.Pengisi, 7)).UnitIsian);
        Assert.Equal([7, 8], Berperan((Peran.Pengisi, 7), (Peran.Pengisi, 8), (Peran.Verifikator, 9)).UnitIsian!);
        Assert.Empty(Berperan((Peran.Pengisi, null)).UnitIsian!);
        Assert.Empty(Berperan((Peran.AdminInstansi, null), (Peran.Pembaca, 7)).UnitIsian!);
    }

    [Fact]
    public void A_Verifikator_without_a_unit_verifies_all_and_others_none()
    {
        Assert.Null(Berperan((Peran.Verifikator, null)).UnitVerifikasi);
        Assert.Null(Berperan((Peran.Verifikator, 7), (Peran.Verifikator, null)).UnitVerifikasi);
        Assert.Equal([7], Berperan((Peran.Verifikator, 7), (Peran.Pengisi, null), (Peran.Sekretariat, null)).UnitVerifikasi!);
        Assert.Empty(Berperan((Peran.Sekretariat, null), (Peran.Pengisi, 7)).UnitVerifikasi!);
        Assert.Empty(s_orang.UnitVerifikasi!);
    }

    [Theory]
    [InlineData("WIB", 2)]
    [InlineData("WITA", 2)]
    [InlineData("WIT", 3)]
    public void The_day_is_the_office_s_own(string zona, int hari)
    {
        var p = s_orang with { Zona = zona, Now = new(2026, 2, 2, 15, 30, 0, DateTimeKind.Utc) };
        Assert.Equal(new DateOnly(2026, 2, hari), p.HariIni);
        Assert.Equal(new DateOnly(2026, 2, 3), (p with { Now = new(2026, 2, 2, 23, 30, 0, DateTimeKind.Utc) }).HariIni);
    }

    [Theory]
    [InlineData(Peran.Sekretariat, true, false)]
    [InlineData(Peran.AdminInstansi, false, true)]
    [InlineData(Peran.AdminSistem, false, false)]
    [InlineData(Peran.Verifikator, false, false)]
    [InlineData(Peran.Pengisi, false, false)]
    [InlineData(Peran.Pembaca, false, false)]
    public void A_role_is_had_or_not(Peran peran, bool sekretariat, bool admin)
    {
        var p = Berperan((peran, null));
        Assert.Equal((sekretariat, admin, true), (p.Sekretariat, p.Admin, p.Berperan(peran)));
        Assert.False(s_orang.Berperan(peran));
    }
}
