namespace SopKinerja.Data.Tests;

/// <summary>The archive as people use it: filed, found, corrected in the open.</summary>
public abstract class DaftarArsipTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static DokumenArsip Notula(string isi = "notula", string uraian = "Notula rapat pembahasan LKJ", long? jalan = null) =>
        new(new("notula.pdf", "application/pdf", System.Text.Encoding.UTF8.GetBytes(isi)), uraian, new(2024, 12, 30), new(2025, 1, 29), jalan);

    private static async Task<EntriArsip> ArsipkanAsync(Kantor k, DokumenArsip d, PilihanArsip? pilih = null)
    {
        var kelas = (await k.Klasifikasi.ListPilihanAsync(k.Id, Ct)).Select(c => c.Id).FirstOrDefault();
        var hasil = await k.Arsip.InsertDokumenAsync(k.Oleh("Lia"), d, (pilih ?? new()) with { KlasifikasiId = kelas }, Ct);
        Assert.Null(hasil.Reason);
        return (await k.Arsip.FindAsync(k.Id, hasil.Value, Ct))!;
    }

    [Fact]
    public async Task Another_document_joins_the_chain_with_what_a_person_said_of_it()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var lkj = await k.LamaAsync();
        var e = await ArsipkanAsync(k, Notula(), new() { Jumlah = 3, Satuan = "lembar", Media = "Kertas", Tingkat = "Asli", Lokasi = "Lemari 2, laci 3" });
        Assert.Equal((2, "notula.pdf", lkj.Sidik), (e.Nomor, e.NamaBerkas, e.SidikSebelum));
        Assert.Equal(("3 lembar", "Kertas", "Asli", "Lemari 2, laci 3"), (e.JumlahTertulis, e.Media, e.Tingkat, e.Lokasi));
        Assert.Equal((new DateOnly(2024, 12, 30), new DateOnly(2025, 1, 29), "Lia"), (e.Mulai!.Value, e.Akhir!.Value, e.DiarsipkanOleh));
        Assert.Null(e.NaskahFinalId);
        Assert.Empty(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct));
    }

    [Fact]
    public async Task The_same_file_is_filed_once_until_its_entry_is_cancelled()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var kelas = await k.KlasifikasiAsync();
        var e = await ArsipkanAsync(k, Notula());
        Assert.Equal("Berkas ini sudah ada di arsip sebagai entri 1.",
            (await k.Arsip.InsertDokumenAsync(k.Oleh("Lia"), Notula(), new() { KlasifikasiId = kelas }, Ct)).Reason);
        var r = (await k.Arsip.ListRincianAsync(k.Id, e.Id, Ct))[0];
        Assert.Contains("Entri 1 dibatalkan",
            (await k.Arsip.UpdateRincianAsync(k.Oleh("Lia"), e.Id, 1, r with { Batal = true, Alasan = "salah berkas" }, Ct)).Value, StringComparison.Ordinal);
        Assert.Equal(2, (await ArsipkanAsync(k, Notula())).Nomor);
        var batal = (await k.Arsip.FindAsync(k.Id, e.Id, Ct))!;
        Assert.Equal((true, "Dibatalkan", e.Sidik), (batal.Batal, batal.StatusPada(new(2025, 1, 1)), batal.Sidik));
        Assert.Empty(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct));
    }

    [Fact]
    public async Task A_final_file_is_not_cancelled_here_and_a_class_without_terms_or_of_another_office_takes_nothing()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var e = await k.LamaAsync();
        var r = (await k.Arsip.ListRincianAsync(k.Id, e.Id, Ct))[0];
        Assert.Contains("Ganti naskahnya", (await k.Arsip.UpdateRincianAsync(k.Oleh("Lia"), e.Id, 1, r with { Batal = true, Alasan = "x" }, Ct)).Reason,
            StringComparison.Ordinal);
        var umum = (await k.Klasifikasi.InsertAsync(k.Oleh("Uji"), new() { Kode = "000", Uraian = "UMUM" }, Ct)).Value;
        foreach (var kelas in new long?[] { null, umum, await TetanggaAsync(k) })
            Assert.Equal("Pilih klasifikasi yang sudah punya retensi.",
                (await k.Arsip.InsertDokumenAsync(k.Oleh("Lia"), Notula(), new() { KlasifikasiId = kelas }, Ct)).Reason);
        Assert.Equal(1, await k.Arsip.CountAsync(k.Id, Ct));
    }

    private static async Task<long> TetanggaAsync(Kantor k) =>
        (await k.Klasifikasi.InsertAsync(k.Oleh("Uji") with { InstansiId = await k.TetanggaAsync() }, Kantor.Kelas, Ct)).Value;

    [Fact]
    public async Task A_correction_keeps_the_old_description_and_moves_the_terms()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var e = await k.LamaAsync(aktif: 0, inaktif: 0, nasib: "Musnah");
        var r = (await k.Arsip.ListRincianAsync(k.Id, e.Id, Ct))[0];
        Assert.Single(await k.Retensi.ListJatuhTempoAsync(k.Id, new(2026, 3, 1), Ct));
        var baru = r with { RetensiAktif = 2, NasibAkhir = "Permanen", Lokasi = "Lemari 2", Alasan = "kelasnya keliru" };
        Assert.Equal(ArsipRepository.Tersimpan, (await k.Arsip.UpdateRincianAsync(k.Oleh("Lia"), e.Id, 1, baru, Ct)).Value);
        Assert.Contains("diubah orang lain", (await k.Arsip.UpdateRincianAsync(k.Oleh("Ani"), e.Id, 1, baru, Ct)).Reason, StringComparison.Ordinal);
        Assert.Equal("Tidak ada yang berubah.", (await k.Arsip.UpdateRincianAsync(k.Oleh("Ani"), e.Id, 2, baru with { Alasan = "iseng" }, Ct)).Value);
        Assert.Empty(await k.Retensi.ListJatuhTempoAsync(k.Id, new(2026, 3, 1), Ct));
        var riwayat = await k.Arsip.ListRincianAsync(k.Id, e.Id, Ct);
        Assert.Equal([(1, "Musnah", null, "Budi"), (2, "Permanen", "kelasnya keliru", "Lia")],
            riwayat.Select(x => (x.Nomor, x.NasibAkhir, x.Alasan, x.Oleh)));
        Assert.Empty(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct));
    }

    [Theory]
    [InlineData("UPDATE RincianArsip SET NasibAkhir = 'Musnah' WHERE InstansiId = @Id AND Nomor = 2",
        "RincianArsip, entri 1: rincian 2 berubah setelah disimpan")]
    [InlineData("UPDATE RincianArsip SET Lokasi = 'X' WHERE InstansiId = @Id AND Nomor = 1",
        "RincianArsip, entri 1: rincian 1 berubah setelah disimpan")]
    [InlineData("DELETE FROM RincianArsip WHERE InstansiId = @Id AND Nomor = 1", "RincianArsip, entri 1: rincian 1 hilang")]
    [InlineData("DELETE FROM RincianArsip WHERE InstansiId = @Id", "RincianArsip, entri 1: rinciannya hilang")]
    [InlineData("UPDATE RincianArsip SET Sidik = NULL, Jumlah = 9 WHERE InstansiId = @Id AND Nomor = 1", "rincian 1 berubah setelah disimpan")]
    [InlineData("UPDATE RincianArsip SET Diganti = Nomor WHERE InstansiId = @Id", "RincianArsip, entri 1: rincian 2 berubah setelah disimpan")]
    [InlineData("UPDATE RincianArsip SET Diganti = 2 - Nomor * (Nomor - 1) WHERE InstansiId = @Id", "RincianArsip, entri 1: rincian 1 berubah")]
    public async Task A_description_changed_behind_the_portal_is_found(string sql, string temuan)
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var e = await k.LamaAsync();
        var r = (await k.Arsip.ListRincianAsync(k.Id, e.Id, Ct))[0];
        Assert.Null((await k.Arsip.UpdateRincianAsync(k.Oleh("Lia"), e.Id, 1, r with { NasibAkhir = "Permanen", Alasan = "keliru" }, Ct)).Reason);
        Assert.NotEqual(0, await db.ExecuteAsync(sql, new { k.Id }, Ct));
        Assert.Contains(temuan, string.Join('\n', await k.Keutuhan.PeriksaAsync(k.Id, null, Ct)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notula RAPAT", null, null, "1")]
    [InlineData("rapat", null, null, "2 1")]
    [InlineData("rapat", null, 2024, "1")]
    [InlineData("", "000", null, "3 2 1")]
    [InlineData("", "000.8.6", 2025, "2 1")]
    [InlineData("keuangan", "000.8", 2026, "3")]
    [InlineData("keuangan rapat", null, null, "")]
    [InlineData("%", "000.8.7", null, "")]
    [InlineData("%", null, null, "")]
    [InlineData("rapat pembahasan lkj triwulan II tahun 2025 dinas", null, null, "")]
    [InlineData("notula rapat I", null, null, "")]
    [InlineData("undangan rapat I", null, null, "2")]
    public async Task Entries_are_found_by_words_class_and_year(string kata, string? kode, int? tahun, string nomor)
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        await ArsipkanAsync(k, Notula());
        await ArsipkanAsync(k, Notula("b", "Undangan (rapat) LKJ I") with { Mulai = new(2025, 1, 2) });
        await ArsipkanAsync(k, Notula("c", "Laporan keuangan") with { Mulai = new(2026, 1, 1), Akhir = new(2026, 1, 2) });
        Assert.Equal(nomor, string.Join(' ', (await k.Arsip.CariAsync(k.Id, KataArsip.Dari(kata, kode, tahun), new(1), Ct)).Select(e => e.Nomor)));
        Assert.Empty(await k.Arsip.CariAsync(await k.TetanggaAsync(), KataArsip.Dari("rapat", null, null), new(1), Ct));
    }

    [Fact]
    public async Task A_corrected_entry_is_found_by_its_new_words_alone()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        var e = await ArsipkanAsync(k, Notula());
        var r = (await k.Arsip.ListRincianAsync(k.Id, e.Id, Ct))[0];
        await k.Arsip.UpdateRincianAsync(k.Oleh("Lia"), e.Id, 1, r with { Uraian = "Undangan", Alasan = "keliru" }, Ct);
        Assert.Empty(await k.Arsip.CariAsync(k.Id, ["notula"], new(1), Ct));
        Assert.Single(await k.Arsip.CariAsync(k.Id, ["undangan"], new(1), Ct));
    }

    [Fact]
    public async Task A_document_lies_in_the_berkas_of_its_run()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var lkj = await k.LamaAsync();
        var e = await ArsipkanAsync(k, Notula(jalan: lkj.PelaksanaanId));
        Assert.Equal(e, Assert.Single(await k.Arsip.ListBerkasAsync(k.Id, lkj.PelaksanaanId!.Value, Ct)));
        Assert.Empty(await k.Arsip.ListBerkasAsync(await k.TetanggaAsync(), lkj.PelaksanaanId!.Value, Ct));
        Assert.Contains("mengarsipkan Notula rapat pembahasan LKJ, entri 2", (await k.LogAsync(lkj.PelaksanaanId!.Value))[0].Uraian,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_minutes_that_wait_for_a_signature_keeps_its_terms()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var e = await k.LamaAsync(aktif: 0, inaktif: 0, nasib: "Musnah");
        var hari = k.Oleh("Budi", new(2026, 3, 2, 3, 0, 0));
        var acara = (await k.Retensi.InsertAsync(hari, JenisBeritaAcara.UsulMusnah, [e.Id], Ct)).Value;
        var r = (await k.Arsip.ListRincianAsync(k.Id, e.Id, Ct))[0];
        var permanen = r with { NasibAkhir = "Permanen", Alasan = "keliru" };
        Assert.Equal("Entri ini ada pada BA-01/ARSIP/2026 yang belum ditandatangani. Batalkan berita acaranya dahulu.",
            (await k.Arsip.UpdateRincianAsync(hari, e.Id, 1, permanen, Ct)).Reason);
        var lokasi = r with { Lokasi = "Lemari 2", Uraian = "LKJ yang dibetulkan", Alasan = "pindah" };
        Assert.Null((await k.Arsip.UpdateRincianAsync(hari with { Now = hari.Now.AddDays(1) }, e.Id, 1, lokasi, Ct)).Reason);
        Assert.Equal("LKJ Tahun 2025", Assert.Single(await k.Retensi.ListEntriAsync(k.Id, acara.Id, Ct)).Uraian);
        Assert.True(await k.Retensi.UpdateBatalAsync(hari, acara, "salah daftar", Ct));
        Assert.Null((await k.Arsip.UpdateRincianAsync(hari, e.Id, 2, permanen, Ct)).Reason);
    }

    [Fact]
    public async Task A_cancelled_entry_does_not_come_back_beside_its_twin()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        var e = await ArsipkanAsync(k, Notula());
        var r = (await k.Arsip.ListRincianAsync(k.Id, e.Id, Ct))[0];
        await k.Arsip.UpdateRincianAsync(k.Oleh("Lia"), e.Id, 1, r with { Batal = true, Alasan = "salah" }, Ct);
        await ArsipkanAsync(k, Notula());
        Assert.Equal("Berkas ini sudah ada di arsip sebagai entri 2.",
            (await k.Arsip.UpdateRincianAsync(k.Oleh("Lia"), e.Id, 2, r with { Batal = false, Alasan = "benar" }, Ct)).Reason);
    }

    public sealed class OnSqlite() : DaftarArsipTests(new SqliteDatabase());

    public sealed class OnSqlServer() : DaftarArsipTests(new SqlServerDatabase());
}
