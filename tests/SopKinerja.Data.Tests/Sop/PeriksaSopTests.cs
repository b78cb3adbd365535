namespace SopKinerja.Data.Tests;

public sealed class PeriksaSopTests
{
    private static readonly IReadOnlySet<long> s_jabatan = new HashSet<long> { 1, 2, 3, 4, 5 };

    internal static NaskahSop Naskah(string kunci)
    {
        var n = BerkasSop.Tersedia.Single(b => b.Kunci == kunci);
        return NaskahSop.Dari(n, n.Pelaksana.Select((p, i) => (p, i)).ToDictionary(x => x.p, x => x.i + 1L));
    }

    private static NaskahSop Ubah(NaskahSop n, int nomor, Func<BarisSop, BarisSop> ubah) =>
        n with { Langkah = [.. n.Langkah.Select((l, i) => i + 1 == nomor ? ubah(l) : l)] };

    [Theory, InlineData("binjai"), InlineData("banten")]
    public void The_documents_that_ship_can_be_published(string kunci) => Assert.Empty(PeriksaSop.Periksa(Naskah(kunci), s_jabatan));

    public static TheoryData<string, Func<NaskahSop, NaskahSop>, string, string> Cacat() => new()
    {
        { "a return forward", n => Ubah(n, 6, l => l with { TidakKe = 1007 }), "langkah-1006",
            "Langkah 6: putusan Tidak kembali ke langkah 7, yang ada di depannya." },
        { "a return to itself", n => Ubah(n, 6, l => l with { TidakKe = 1006 }), "langkah-1006",
            "Langkah 6: putusan Tidak kembali ke langkah itu sendiri." },
        { "a decision without a return", n => Ubah(n, 7, l => l with { TidakKe = null }), "langkah-1007",
            "Langkah 7: keputusan ini belum mempunyai tujuan bila Tidak." },
        { "a return to a step that is gone", n => Ubah(n, 7, l => l with { TidakKe = 77 }), "langkah-1007",
            "Langkah 7: keputusan ini belum mempunyai tujuan bila Tidak." },
        { "a return to a step of another period", n => Ubah(n, 5, l => l with { Periode = "Tahunan" }), "langkah-1006",
            "Langkah 6: putusan Tidak kembali ke langkah 5, yang tidak berlaku untuk Triwulan." },
        { "a step after the end", n => Ubah(n, 3, l => l with { Bentuk = BentukLangkah.Selesai }), "langkah-1004",
            "Langkah 4: tidak tercapai, karena langkah 3 berbentuk Selesai." },
        { "a beginning in the middle", n => Ubah(n, 3, l => l with { Bentuk = BentukLangkah.Mulai }), "langkah-1003",
            "Langkah 3: berbentuk Mulai, tetapi bukan langkah pertama." },
        { "no end", n => Ubah(n, 8, l => l with { Bentuk = BentukLangkah.Proses }), "langkah", "Tidak ada langkah berbentuk Selesai." },
        { "no beginning", n => Ubah(n, 1, l => l with { Bentuk = BentukLangkah.Proses }), "langkah", "Tidak ada langkah berbentuk Mulai." },
        { "a column without a post", n => n with { Kolom = [.. n.Kolom.Select(k => k.Kunci == 2 ? k with { JabatanId = null } : k)] },
            "kolom-2",
            "Kolom Sekretaris: jabatannya di portal belum dipilih." },
        { "a column on a post of another office", n => n with { Kolom = [.. n.Kolom.Select(k => k.Kunci == 2 ? k with { JabatanId = 99 }
            : k)] },
            "kolom-2", "Kolom Sekretaris: jabatannya di portal belum dipilih." },
        { "a step that nobody does", n => Ubah(n, 4, l => l with { Kolom = null }), "langkah-1004", "Langkah 4: pelaksana belum dipilih." },
        { "a step of no period", n => Ubah(n, 4, l => l with { Periode = "" }), "langkah-1004",
            "Langkah 4: tidak berlaku untuk periode mana pun." },
        { "no time", n => Ubah(n, 4, l => l with { Waktu = null }), "langkah-1004", "Langkah 4: waktu belum diisi." },
        { "20,000 letters", n => Ubah(n, 4, l => l with { Kegiatan = new('a', 20_000) }), "langkah-1004",
            "Langkah 4: kegiatan 20.000 huruf, paling banyak 2.000." },
        { "a correction that is no decision", n => Ubah(n, 6, l => l with { Bentuk = BentukLangkah.Proses, TidakKe = null }),
            "langkah-1006",
            "Langkah 6: koreksi diputus Ya atau Tidak; bentuknya harus Keputusan." },
        { "nothing to sign", n => Ubah(Ubah(Ubah(n, 5, l => l with { Aksi = AksiLangkah.Manual }), 6, l =>
            l with { Aksi = AksiLangkah.Manual }), 7,
            l => l with { Aksi = AksiLangkah.Manual }), "langkah-1008",
            "Langkah 8: memerlukan naskah, tetapi tidak ada langkah penyusunan laporan sebelumnya." },
        { "500 steps", n => n with { Langkah = [.. Enumerable.Range(1, 500).Select(i => n.Langkah[3] with { Kunci = 2000 + i })] },
            "langkah",
            "500 langkah, paling banyak 100." },
        { "what follows for no period", n => n with { TindakLanjutPeriode = "" }, "tindak-lanjut",
            "Pilih periode yang memerlukan tindak lanjut, atau kosongkan tindak lanjutnya." },
        { "no name", n => n with { Nama = " " }, "identitas", "Nama SOP belum diisi." },
        { "dates out of order", n => n with { TanggalPembuatan = new(2026, 2, 1), TanggalRevisi = new(2026, 1, 1) }, "identitas",
            "Tanggal revisi mendahului tanggal pembuatan." },
        { "in force before it was revised", n => n with { TanggalRevisi = new(2026, 2, 1), TanggalEfektif = new(2026, 1, 31) }, "identitas",
            "Tanggal efektif mendahului tanggal revisi." },
    };

    [Theory, MemberData(nameof(Cacat))]
    public void What_keeps_it_from_being_published_is_named_at_its_place(string apa, Func<NaskahSop, NaskahSop> ubah, string tempat,
        string pesan)
    {
        Assert.NotEqual("", apa);
        Assert.Contains(new CacatSop(tempat, pesan), PeriksaSop.Periksa(ubah(Naskah("binjai")), s_jabatan));
    }

    [Fact]
    public void What_is_kept_as_text_reads_back_as_it_was()
    {
        var n = Naskah("banten");
        var lagi = NaskahSop.Baca(n.Tulis());
        Assert.Equal(n.Langkah, lagi.Langkah);
        Assert.Equal(n.Kolom, lagi.Kolom);
        Assert.Equal(n.Tulis(), lagi.Tulis());
    }
}
