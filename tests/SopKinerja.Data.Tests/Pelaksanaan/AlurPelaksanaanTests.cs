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

    public static TheoryData<PelakuLangkah> Pembuat() =>
    [
        new PelakuLangkah(9, true, false, false), new PelakuLangkah(9, true, true, false), new PelakuLangkah(9, false, true, true),
        new PelakuLangkah(9, true, false, true),
    ];

    /// <summary>As its holder, as a substitute, acting for him, as the secretariat: by whatever way round.</summary>
    [Theory, MemberData(nameof(Pembuat))]
    public void Who_made_the_version_never_decides_over_it(PelakuLangkah pembuat)
    {
        foreach (var tindakan in new[] { TindakanLangkah.Ya, TindakanLangkah.Tidak })
        {
            var hasil = AlurPelaksanaan.Putuskan(SopB, SopB[6], tindakan, pembuat, Lengkap, "cuti", 7);
            Assert.Contains("naskahnya sendiri", hasil.Reason, StringComparison.Ordinal);
        }

        Assert.False(AlurPelaksanaan.Putuskan(SopB, SopB[6], TindakanLangkah.Ya, pembuat with { PenggunaId = 8 }, Lengkap, "cuti",
            7).Refused);
    }

    [Fact]
    public void What_a_head_made_himself_he_signs_only_after_another_said_Ya()
    {
        var kepala = new PelakuLangkah(9, true, false, false);
        Assert.Contains("belum disetujui pejabat lain",
            AlurPelaksanaan.Putuskan(SopB, SopB[7], TindakanLangkah.Selesai, kepala, Lengkap, null, 7).Reason, StringComparison.Ordinal);
        Assert.False(AlurPelaksanaan.Putuskan(SopB, SopB[7], TindakanLangkah.Selesai, kepala, Lengkap with { PersetujuanLain = 1 }, null, 7)
            .Refused);
        IReadOnlyList<SopLangkah> tanpaKoreksi = [.. SopB.Where(l => l.Aksi != AksiLangkah.Koreksi)];
        Assert.False(AlurPelaksanaan.Putuskan(tanpaKoreksi, SopB[7], TindakanLangkah.Selesai, kepala, Lengkap, null, 7).Refused);
    }

    [Fact]
    public void A_koreksi_is_passed_over_only_where_another_official_judges_after_it()
    {
        var lewat = AlurPelaksanaan.Putuskan(Berjabatan(SopB), Berjabatan(SopB)[6], TindakanLangkah.Lewati, Sekretariat, Lengkap, "cuti",
            7);
        Assert.Equal(8, lewat.Value.Ke);
        IReadOnlyList<SopLangkah> terakhir = [.. Berjabatan(SopB).Take(7)];
        Assert.Contains("tidak ada pejabat lain",
            AlurPelaksanaan.Putuskan(terakhir, terakhir[6], TindakanLangkah.Lewati, Sekretariat, Lengkap, "cuti", 7).Reason,
            StringComparison.Ordinal);

        // Where the head signs in what follows, he is that other official; and the way out is named only where there is one.
        var kepala = Lengkap with { KepalaMenilai = true };
        Assert.False(AlurPelaksanaan.Putuskan(terakhir, terakhir[6], TindakanLangkah.Lewati, Sekretariat, kepala, "cuti", 7).Refused);
        var penulis = new PelakuLangkah(9, true, false, false);
        Assert.EndsWith("Mintalah pejabat lain memutuskan.",
            AlurPelaksanaan.Putuskan(terakhir, terakhir[6], TindakanLangkah.Ya, penulis, Lengkap, null, 7).Reason, StringComparison.Ordinal);
        Assert.Contains("melewati langkah ini",
            AlurPelaksanaan.Putuskan(terakhir, terakhir[6], TindakanLangkah.Ya, penulis, kepala, null, 7).Reason, StringComparison.Ordinal);
        static IReadOnlyList<SopLangkah> Berjabatan(IReadOnlyList<SopLangkah> l) => [.. l.Select(x => x with { JabatanId = x.Nomor })];
    }

    [Fact]
    public void A_compilation_names_the_quarters_that_are_not_locked_and_closes_over_them_with_a_reason_only()
    {
        var enam = SopA.Single(l => l.Nomor == 6);
        var berlaku = AlurPelaksanaan.Berlaku(SopA, JenisPeriode.Semester);
        var fakta = Lengkap with { TriwulanBelum = [new(2025, JenisPeriode.Triwulan, 2)] };
        Assert.Equal("Rekap Triwulan II 2025 belum dikunci. Tulis alasannya bila langkah ini tetap ditutup.",
            AlurPelaksanaan.Putuskan(berlaku, enam, TindakanLangkah.Selesai, Pemangku, fakta, null, 7).Reason);
        Assert.Equal(new Perpindahan(StatusLangkah.Selesai, 7, false, true),
            AlurPelaksanaan.Putuskan(berlaku, enam, TindakanLangkah.Selesai, Pemangku, fakta, "TW II menyusul", 7).Value);
        Assert.False(AlurPelaksanaan.Putuskan(berlaku, enam, TindakanLangkah.Selesai, Pemangku, Lengkap, null, 7).Value.Penyimpangan);
        var tahun = Lengkap with { Indikator = 3, BelumDiterima = ["1.2"] };
        Assert.StartsWith("1 dari 3 indikator belum diterima verifikator: 1.2.",
            AlurPelaksanaan.Putuskan(berlaku, enam, TindakanLangkah.Selesai, Pemangku, tahun, null, 7).Reason, StringComparison.Ordinal);
    }

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
