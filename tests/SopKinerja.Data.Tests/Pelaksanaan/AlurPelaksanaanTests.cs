namespace SopKinerja.Data.Tests;

public sealed class AlurPelaksanaanTests
{
    private static readonly IReadOnlyList<SopLangkah> SopB = Langkah("binjai"), SopA = Langkah("banten");

    private static readonly PelakuLangkah Pemangku = new(1, true, false, false), Sekretariat = new(2, false, true, true), Lain = new(3,
        false, false, false);

    private static readonly FaktaLangkah Lengkap = new()
    {
        Disposisi = 1, Indikator = 1, RekapTerkunci = true, VersiBaru = 1, VersiTerakhir = 7, NomorVersiTerakhir = 1, PembuatVersi = 9,
        Sosialisasi = 1, NaskahFinal = true,
    };

    private static IReadOnlyList<SopLangkah> Langkah(string kunci) =>
    [
        .. BerkasSop.Tersedia.Single(n => n.Kunci == kunci).Langkah.Select(l => new SopLangkah
        {
            Id = l.Nomor, Nomor = l.Nomor, Judul = l.Judul, Kegiatan = l.Kegiatan, PelaksanaId = 1, JabatanId = 1, Bentuk = l.Bentuk,
            Waktu = l.Waktu, Satuan = l.Satuan, Berjalan = l.Berjalan, Aksi = l.Aksi, Periode = l.Periode, TidakKe = l.TidakKe,
        }),
    ];

    public static TheoryData<int, TindakanLangkah, int, bool, bool> EveryCase() => new(
        from l in SopB
        from t in Enum.GetValues<TindakanLangkah>()
        from p in Enumerable.Range(0, 3)
        from lengkap in new[] { true, false }
        from alasan in new[] { true, false }
        select (l.Nomor, t, p, lengkap, alasan));

    [Theory, MemberData(nameof(EveryCase))]
    public void A_refusal_says_why_and_a_move_goes_somewhere(int nomor, TindakanLangkah tindakan, int siapa, bool lengkap, bool alasan)
    {
        var pelaku = new[] { Pemangku, Sekretariat, Lain }[siapa];
        var langkah = SopB.Single(l => l.Nomor == nomor);
        var hasil = AlurPelaksanaan.Putuskan(SopB, langkah, tindakan, pelaku, lengkap ? Lengkap : new(), alasan ? "sebab" : null, 7, 1);
        if (hasil.Refused)
        {
            Assert.EndsWith(".", hasil.Reason, StringComparison.Ordinal);
            return;
        }

        Assert.NotEqual(Lain, pelaku);
        Assert.True(hasil.Value.PutaranBaru == hasil.Value.Ke < nomor || (!hasil.Value.PutaranBaru && (hasil.Value.Ke ?? 99) > nomor));
        Assert.True(hasil.Value.Penyimpangan || pelaku.PemangkuJabatan);
        if (tindakan is TindakanLangkah.Selesai or TindakanLangkah.Ya)
            Assert.True(lengkap || AlurPelaksanaan.Kurang(langkah, new()) is null);
    }

    [Fact]
    public void Steps_apply_to_their_kind_of_period()
    {
        Assert.Equal([1, 2, 3, 4, 5], AlurPelaksanaan.Berlaku(SopA, JenisPeriode.Triwulan).Select(l => l.Nomor));
        Assert.Equal([6, 7, 8], AlurPelaksanaan.Berlaku(SopA, JenisPeriode.Semester).Select(l => l.Nomor));
        Assert.Equal([6, 7, 9], AlurPelaksanaan.Berlaku(SopA, JenisPeriode.Tahunan).Select(l => l.Nomor));
        Assert.Equal(8, AlurPelaksanaan.Berlaku(SopB, JenisPeriode.Tahunan).Count);
    }

    [Fact]
    public void Tidak_needs_a_reason_and_goes_where_the_SOP_says()
    {
        var enam = SopB.Single(l => l.Nomor == 6);
        Assert.True(AlurPelaksanaan.Putuskan(SopB, enam, TindakanLangkah.Tidak, Pemangku, Lengkap, " ", 7).Refused);
        var pindah = AlurPelaksanaan.Putuskan(SopB, enam, TindakanLangkah.Tidak, Pemangku, Lengkap, "kurang", 7).Value;
        Assert.Equal(new Perpindahan(StatusLangkah.Dikembalikan, 5, true, false), pindah);
    }

    [Fact]
    public void A_koreksi_names_the_newest_version() =>
        Assert.Contains("versi 1", AlurPelaksanaan.Putuskan(SopB, SopB[5], TindakanLangkah.Ya, Pemangku, Lengkap, null, 6).Reason,
            StringComparison.Ordinal);

    [Fact]
    public void A_substitute_does_not_approve_what_they_made()
    {
        var plh = new PelakuLangkah(9, true, true, false);
        Assert.True(AlurPelaksanaan.Putuskan(SopB, SopB[5], TindakanLangkah.Ya, plh, Lengkap, null, 7).Refused);
        Assert.True(AlurPelaksanaan.Putuskan(SopB, SopB[7], TindakanLangkah.Selesai, plh, Lengkap, null, 7).Refused);
        Assert.False(AlurPelaksanaan.Putuskan(SopB, SopB[5], TindakanLangkah.Ya, plh with { PenggunaId = 8 }, Lengkap, null, 7).Refused);
    }

    /// <summary>As the page and the act ask it: from who acts and whose step it is.</summary>
    [Theory]
    [InlineData(1, JenisPemangku.Definitif, true, false)]
    [InlineData(1, JenisPemangku.Plt, true, true)]
    [InlineData(1, JenisPemangku.Plh, true, true)]
    [InlineData(2, JenisPemangku.Definitif, false, true)]
    public void A_person_stands_to_a_step_by_the_post_he_holds(long jabatanId, JenisPemangku jenis, bool pemangku, bool pengganti)
    {
        var oleh = Bahan.Oleh(1, "Ani", TestDatabase.Now, id: 9) with
        {
            Jabatan = [new() { JabatanId = 1, JabatanNama = "Kepala Dinas", PegawaiId = 1, Nama = "Ani", Jenis = jenis }],
        };
        Assert.Equal(new PelakuLangkah(9, pemangku, pengganti, false), PelakuLangkah.Dari(oleh, jabatanId));
        var sekretariat = oleh with { Peran = [new() { PenggunaId = 9, Peran = Peran.Sekretariat }] };
        Assert.Equal(new PelakuLangkah(9, pemangku, pengganti, true), PelakuLangkah.Dari(sekretariat, jabatanId));
    }

    [Fact]
    public void Who_holds_no_post_stands_to_a_step_as_a_substitute_would() =>
        Assert.Equal(new PelakuLangkah(null, false, true, false), PelakuLangkah.Dari(Bahan.Oleh(1, "Rina", TestDatabase.Now), 1));

    [Fact]
    public void Signing_cannot_be_skipped() =>
        Assert.True(AlurPelaksanaan.Putuskan(SopB, SopB[7], TindakanLangkah.Lewati, Sekretariat, Lengkap, "sebab", 7).Refused);
}
