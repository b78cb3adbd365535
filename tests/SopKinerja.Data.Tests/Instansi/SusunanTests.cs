namespace SopKinerja.Data.Tests;

/// <summary>Units, posts, terms and accounts are put right in the open.</summary>
public abstract class SusunanTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task A_term_recorded_wrongly_is_put_right_and_the_old_stays_in_the_history_of_its_post()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var lama = await CitraAsync(k);
        var isian = new IsianMasa
        {
            PegawaiId = lama.PegawaiId, Jenis = JenisPemangku.Definitif, Mulai = new(2025, 2, 1), NomorSk = " 800/2 ",
        };
        Assert.Equal("Tulis alasan perubahan ini.", (await k.Masa.UbahAsync(k.Oleh("Uji"), lama.Id, 1, isian, " ", Ct)).Reason);
        Assert.Null((await k.Masa.UbahAsync(k.Oleh("Uji"), lama.Id, 1, isian, "salah baca SK", Ct)).Reason);
        var kini = await CitraAsync(k);
        Assert.Equal((new DateOnly(2025, 2, 1), "800/2", 2), (kini.Mulai, kini.NomorSk, kini.Versi));
        var log = (await k.Log.ListAsync(k.Id, ObjekLog.Jabatan, lama.JabatanId, new(1), Ct))[0];
        Assert.Contains("1 Januari 2025", log.Uraian, StringComparison.Ordinal);
        Assert.EndsWith("sejak 1 Februari 2025. Alasan: salah baca SK", log.Uraian, StringComparison.Ordinal);
        Assert.Contains("2025-01-01", log.Lama, StringComparison.Ordinal);
        Assert.Equal(AturanSusunan.Berubah, (await k.Masa.UbahAsync(k.Oleh("Lain"), lama.Id, 1, isian, "dua kali", Ct)).Reason);
    }

    [Fact]
    public async Task A_term_that_never_was_is_withdrawn_and_its_record_stays_in_the_log()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var lama = await CitraAsync(k);
        Assert.Null((await k.Masa.CabutAsync(k.Oleh("Uji"), lama.Id, 1, "salah orang", Ct)).Reason);
        Assert.DoesNotContain(await k.Pos.ListPadaAsync(k.Id, new(2026, 2, 2), Ct), p => p.Nama == "Citra");
        var log = (await k.Log.ListAsync(k.Id, ObjekLog.Jabatan, lama.JabatanId, new(1), Ct))[0];
        Assert.Contains("mencabut catatan Citra", log.Uraian, StringComparison.Ordinal);
        Assert.EndsWith("Alasan: salah orang", log.Uraian, StringComparison.Ordinal);
        Assert.Contains("\"Nama\":\"Citra\"", log.Lama, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_official_names_his_substitute_himself_and_ends_it_when_he_is_back()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var ani = k.Orang("Ani", k.Jabatan["Kepala Dinas"]);
        var isian = new IsianMasa
        {
            PegawaiId = k.Pegawai["Budi"], Jenis = JenisPemangku.Definitif, Mulai = new(2026, 2, 2), Sampai = new(2026, 2, 6),
            Keterangan = "dinas luar", Bukti = Bahan.Berkas("sp.pdf", 3),
        };
        Assert.Contains("Hanya pemangku definitif", (await k.Masa.LimpahkanAsync(k.Orang("Budi", k.Jabatan["Sekretaris"]),
            k.Jabatan["Kepala Dinas"], isian, Ct)).Reason, StringComparison.Ordinal);
        Assert.Contains("hari terakhir", (await k.Masa.LimpahkanAsync(ani, k.Jabatan["Kepala Dinas"], isian with { Sampai = null },
            Ct)).Reason, StringComparison.Ordinal);
        Assert.Contains("paling awal hari ini", (await k.Masa.LimpahkanAsync(ani, k.Jabatan["Kepala Dinas"],
            isian with { Mulai = new(2026, 2, 1) }, Ct)).Reason, StringComparison.Ordinal);
        Assert.Null((await k.Masa.LimpahkanAsync(ani, k.Jabatan["Kepala Dinas"], isian, Ct)).Reason);
        var plh = (await k.Pos.FindKepalaPadaAsync(k.Id, new(2026, 2, 2), Ct))!;
        Assert.Equal(("Budi", "Plh. Kepala Dinas", "dinas luar", "sp.pdf"), (plh.Nama, plh.Sebutan, plh.Keterangan, plh.BuktiNama));
        Assert.Equal(1, (await k.Berkas.FindAsync(plh.BuktiSha!, Ct))!.Ukuran);

        Assert.Contains("Hanya pemangku definitif", (await k.Masa.KembaliAsync(k.Orang("Budi", k.Jabatan["Kepala Dinas"],
            JenisPemangku.Plh), plh.Id, Ct)).Reason, StringComparison.Ordinal);
        Assert.Null((await k.Masa.KembaliAsync(ani with { Now = ani.Now.AddDays(1) }, plh.Id, Ct)).Reason);
        Assert.Equal("Ani", (await k.Pos.FindKepalaPadaAsync(k.Id, new(2026, 2, 4), Ct))!.Nama);
        Assert.Equal("Budi", (await k.Pos.FindKepalaPadaAsync(k.Id, new(2026, 2, 3), Ct))!.Nama);
    }

    [Fact]
    public async Task A_post_is_renamed_with_a_reason_and_closed_only_when_nothing_waits_for_it()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var sekretaris = (await k.Pos.ListAsync(k.Id, Ct)).Single(j => j.Nama == "Sekretaris");
        Assert.Null((await k.Pos.UbahAsync(k.Oleh("Uji"), sekretaris with { Nama = "Sekretaris Dinas" }, "sesuai SOTK", Ct)).Reason);
        Assert.Contains("Kepala Dinas sudah tercatat", (await k.Pos.UbahAsync(k.Oleh("Uji"), sekretaris with { Kepala = true, Versi = 2 },
            "uji", Ct)).Reason, StringComparison.Ordinal);
        Assert.StartsWith("mengubah jabatan Sekretaris: nama menjadi Sekretaris Dinas. Alasan: sesuai SOTK",
            (await k.Log.ListAsync(k.Id, ObjekLog.Jabatan, sekretaris.Id, new(1), Ct))[0].Uraian, StringComparison.Ordinal);

        var jalan = await k.MulaiAsync();
        var tolak = (await k.Pos.TutupAsync(k.Oleh("Uji"), sekretaris.Id, 2, true, "digabung", Ct)).Reason;
        Assert.Equal("Jabatan Sekretaris Dinas belum dapat ditutup: 1 masa jabatan belum berakhir, menjadi pelaksana pada 1 SOP yang "
            + "berlaku, 3 langkah menunggunya.", tolak);
        Assert.NotEqual(0, jalan);

        var kosong = (await k.Pos.InsertAsync(k.Oleh("Uji"), "Kabid Lama", null, false, 9, Ct)).Value;
        Assert.Null((await k.Pos.TutupAsync(k.Oleh("Uji"), kosong, 1, true, "digabung", Ct)).Reason);
        Assert.DoesNotContain(await k.Pos.ListTerbukaAsync(k.Id, Ct), j => j.Id == kosong);
        Assert.Contains("ditutup", (await k.Masa.PangkuAsync(k.Oleh("Uji"), kosong, k.Pegawai["Dewi"], JenisPemangku.Definitif,
            new(2026, 3, 1), null, null, Ct)).Reason, StringComparison.Ordinal);
        Assert.Null((await k.Pos.TutupAsync(k.Oleh("Uji"), kosong, 2, false, "ternyata masih ada", Ct)).Reason);
        Assert.Contains(await k.Pos.ListTerbukaAsync(k.Id, Ct), j => j.Id == kosong);
    }

    [Fact]
    public async Task A_unit_that_is_used_is_not_closed_and_a_free_one_is_offered_no_more()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var baru = (await k.Instansi.InsertUnitAsync(k.Oleh("Uji"), "Bidang Lama", 1, Ct)).Value;
        var jabatan = (await k.Pos.InsertAsync(k.Oleh("Uji"), "Kabid Lama", baru, false, 9, Ct)).Value;
        var unit = (await k.Instansi.ListUnitAsync(k.Id, Ct)).Single(u => u.Id == baru);
        var tutup = unit with { Ditutup = new(2026, 2, 2) };
        Assert.Contains("Kabid Lama", (await k.Instansi.UbahUnitAsync(k.Oleh("Uji"), tutup, "digabung", Ct)).Reason,
            StringComparison.Ordinal);
        await k.Pos.TutupAsync(k.Oleh("Uji"), jabatan, 1, true, "digabung", Ct);
        Assert.Null((await k.Instansi.UbahUnitAsync(k.Oleh("Uji"), tutup, "digabung", Ct)).Reason);
        Assert.DoesNotContain(await k.Instansi.ListUnitTerbukaAsync(k.Id, Ct), u => u.Id == baru);
        Assert.Equal("mengubah unit Bidang Lama: ditutup sejak 2 Februari 2026. Alasan: digabung",
            (await k.Log.ListAsync(k.Id, ObjekLog.Unit, baru, new(1), Ct))[0].Uraian);
    }

    [Fact]
    public async Task Roles_change_with_a_reason_and_an_office_keeps_an_administrator()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        async Task<string> PeranAsync(string nama) => string.Join(", ", (await k.Akun.ListPeranAsync(k.Id, Ct))
            .Where(r => r.PenggunaId == k.Pengguna[nama]).Select(r => $"{r.Peran} {r.UnitNama}".Trim()).Order());
        Assert.Null((await k.Akun.UbahAsync(k.Oleh("Uji"), k.Pengguna["Citra"], 1, k.Pegawai["Citra"],
            [(Peran.Pengisi, k.UnitId), (Peran.AdminInstansi, null)], "pindah tugas", Ct)).Reason);
        Assert.Equal("AdminInstansi, Pengisi Bidang Uji", await PeranAsync("Citra"));
        var log = (await k.Log.ListAsync(k.Id, ObjekLog.Pengguna, k.Pengguna["Citra"], new(1), Ct))[0];
        Assert.Equal(("Citra: Pembaca", "Citra: AdminInstansi, Pengisi Bidang Uji"), (log.Lama, log.Baru));
        Assert.Contains("satu-satunya admin", (await k.Akun.UbahAsync(k.Oleh("Uji"), k.Pengguna["Citra"], 2, k.Pegawai["Citra"],
            [(Peran.Pembaca, null)], "uji", Ct)).Reason, StringComparison.Ordinal);
        Assert.Equal("AdminInstansi, Pengisi Bidang Uji", await PeranAsync("Citra"));
        Assert.Null((await k.Akun.UbahAsync(k.Oleh("Uji"), k.Pengguna["Dewi"], 1, null, [(Peran.AdminInstansi, null)], "uji", Ct)).Reason);
        Assert.Null((await k.Akun.UbahAsync(k.Oleh("Uji"), k.Pengguna["Citra"], 2, k.Pegawai["Citra"], [(Peran.Pembaca, null)], "uji",
            Ct)).Reason);
        Assert.Equal("Pembaca", await PeranAsync("Citra"));
    }

    [Fact]
    public async Task Evidence_hung_by_mistake_is_withdrawn_by_whom_it_concerns_and_stays()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        var l = await k.KiniAsync(jalan);
        var sekretariat = k.Orang("Dewi", peran: Peran.Sekretariat);
        await k.Akun.UpdateAktifAsync(k.Oleh("Uji"), k.Pengguna["Ani"], 1, false, "cap 2", Ct);
        var lewati = new IsianLangkah { Versi = l.Versi, Tindakan = TindakanLangkah.Lewati, Alasan = "atas perintah" };
        Assert.Contains("Ani tidak mempunyai akun", (await k.Perbuatan.TindakAsync(sekretariat, l,
            lewati with { Tindakan = TindakanLangkah.Selesai }, null, Ct)).Reason, StringComparison.Ordinal);
        Assert.True(await k.Perbuatan.BuktiAsync(sekretariat, l, Bahan.Berkas("salah.pdf", 2), Ct));
        var bukti = Assert.Single((await k.Pelaksanaan.FindIsiAsync(k.Id, jalan, 1, Ct))!.Bukti);
        Assert.Contains("atau sekretariat", (await k.BuktiLangkah.CabutAsync(k.Orang("Citra"), l, bukti, "uji", Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Null((await k.BuktiLangkah.CabutAsync(sekretariat, l, bukti, "bukan nota ini", Ct)).Reason);
        bukti = Assert.Single((await k.Pelaksanaan.FindIsiAsync(k.Id, jalan, 1, Ct))!.Bukti);
        Assert.Equal(("Dewi", "bukan nota ini"), (bukti.DicabutOleh, bukti.AlasanCabut));
        Assert.NotNull(await k.Perbuatan.PerluBuktiAsync(sekretariat, l, Ct));
        Assert.Null((await k.Perbuatan.TindakAsync(sekretariat, l, lewati, null, Ct)).Reason);
    }

    private static async Task<Pemangku> CitraAsync(Kantor k) =>
        (await k.Pos.ListPemangkuAsync(k.Id, Ct)).Single(p => p.Nama == "Citra");

    public sealed class OnSqlite() : SusunanTests(new SqliteDatabase());

    public sealed class OnSqlServer() : SusunanTests(new SqlServerDatabase());
}
