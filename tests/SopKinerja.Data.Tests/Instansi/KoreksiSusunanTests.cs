namespace SopKinerja.Data.Tests;

/// <summary>What a correction may not hide: a proof that is none, a term that was acted in, a closed post that comes back.</summary>
public abstract class KoreksiSusunanTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task A_file_that_somebody_hangs_on_a_step_is_no_proof_that_he_may_act_for_its_official()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        var l = await k.KiniAsync(jalan);
        await k.Akun.UpdateAktifAsync(k.Oleh("Uji"), k.Pengguna["Ani"], 1, false, "cap 2", Ct);
        var dewi = k.Orang("Dewi", peran: Peran.Sekretariat);
        Assert.True(await k.Perbuatan.BuktiAsync(dewi, l, Bahan.Berkas("foto.pdf", 2), Ct));
        Assert.Null(Assert.Single((await k.Pelaksanaan.FindIsiAsync(k.Id, jalan, 1, Ct))!.Bukti).Untuk);
        var selesai = new IsianLangkah { Versi = l.Versi, Alasan = "atas perintah" };
        Assert.Contains("tidak mempunyai akun", (await k.Perbuatan.TindakAsync(dewi, l, selesai, null, Ct)).Reason, StringComparison.Ordinal);
        var lewati = selesai with { Tindakan = TindakanLangkah.Lewati };
        Assert.Null((await k.Perbuatan.TindakAsync(dewi, l, lewati, Bahan.Berkas("nota.pdf", 2), Ct)).Reason);
        Assert.Equal(["", "Kepala Dinas"], (await k.Pelaksanaan.FindIsiAsync(k.Id, jalan, 1, Ct))!.Bukti.Select(b => b.Untuk ?? ""));
    }

    [Fact]
    public async Task A_linked_document_keeps_its_file_and_evidence_that_is_withdrawn_links_nothing()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var dewi = k.Orang("Dewi", peran: Peran.Sekretariat);
        var d = new DokumenAcuan { Jenis = JenisAcuan.Renstra, Nama = "Renstra", TahunAwal = 2021, TahunAkhir = 2026 };
        d = d with { Id = (await k.Acuan.CatatAsync(dewi, d, Bahan.Berkas("renstra.pdf", 1), Ct)).Value };
        Assert.Null((await k.Acuan.UbahAsync(dewi, d, Bahan.Berkas("renstra benar.pdf", 2), "salah berkas", Ct)).Reason);
        var jalan = (await k.Pelaksanaan.FindAsync(k.Id, await k.MulaiAsync(), Ct))!;
        var l = await k.KiniAsync(jalan.Id);
        await k.Pautan.PautkanAsync(dewi, jalan, l, [("surat masuk", $"Acuan-{d.Id}")], Ct);
        Assert.Contains("Catat edisi baru", (await k.Acuan.UbahAsync(dewi, d with { Versi = 2 }, Bahan.Berkas("lain.pdf", 3), "uji", Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Null((await k.Acuan.UbahAsync(dewi, d with { Versi = 2, Nomor = "1/2021" }, null, "nomor", Ct)).Reason);

        await k.Perbuatan.BuktiAsync(dewi, l, Bahan.Berkas("a.pdf", 4), Ct);
        var b = Assert.Single((await k.Pelaksanaan.FindIsiAsync(k.Id, jalan.Id, 1, Ct))!.Bukti);
        await k.Pautan.PautkanAsync(dewi, jalan, l, [("surat masuk", $"Bukti-{b.Id}")], Ct);
        Assert.Equal(2, Assert.Single((await k.Pautan.BahanAsync(k.Id, jalan, Ct)).Butir(l)).Pautan.Count);
        await k.BuktiLangkah.CabutAsync(dewi, l, b, "salah", Ct);
        Assert.Equal(JenisRujukan.Acuan, Assert.Single(Assert.Single((await k.Pautan.BahanAsync(k.Id, jalan, Ct)).Butir(l)).Pautan).Jenis);
    }

    [Fact]
    public async Task A_Plh_who_began_today_holds_to_its_end_and_one_who_did_not_begin_is_withdrawn()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (ani, kepala) = (k.Orang("Ani", k.Jabatan["Kepala Dinas"]), k.Jabatan["Kepala Dinas"]);
        async Task<long> PlhAsync(DateOnly dari, DateOnly sampai) => (await k.Masa.PangkuAsync(k.Oleh("Uji"), kepala, k.Pegawai["Budi"],
            JenisPemangku.Plh, dari, sampai, null, Ct)).Value;
        var kini = await PlhAsync(new(2026, 2, 2), new(2026, 2, 6));
        Assert.Contains("berakhir 2 Februari 2026", (await k.Masa.KembaliAsync(ani, kini, Ct)).Value, StringComparison.Ordinal);
        Assert.Equal("Budi", (await k.Pos.FindKepalaPadaAsync(k.Id, new(2026, 2, 2), Ct))!.Nama);
        Assert.Equal("Ani", (await k.Pos.FindKepalaPadaAsync(k.Id, new(2026, 2, 3), Ct))!.Nama);
        Assert.Contains("memang berakhir hari ini", (await k.Masa.KembaliAsync(ani, kini, Ct)).Reason, StringComparison.Ordinal);
        Assert.Contains("dicabut", (await k.Masa.KembaliAsync(ani, await PlhAsync(new(2026, 2, 9), new(2026, 2, 10)), Ct)).Value,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_of_a_corrected_term_tells_only_what_was_corrected()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var p = (await k.Pos.ListPemangkuAsync(k.Id, Ct)).Single(x => x.Nama == "Citra");
        await k.Masa.UbahAsync(k.Oleh("Uji"), p.Id, 1, new() { PegawaiId = p.PegawaiId, Jenis = p.Jenis, Mulai = p.Mulai, NomorSk = "800/1" },
            "SK terlewat", Ct);
        Assert.Equal("{\"NomorSk\":\"800/1\"}", (await k.Log.ListAsync(k.Id, ObjekLog.Jabatan, p.JabatanId, new(1), Ct))[0].Baru);
    }

    [Fact]
    public async Task What_was_closed_is_taken_by_nothing_new()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var uji = k.Oleh("Uji");
        var unit = (await k.Instansi.InsertUnitAsync(uji, "Bidang Lama", 1, Ct)).Value;
        var pos = (await k.Pos.InsertAsync(uji, "Kabid Lama", unit, false, 9, Ct)).Value;
        Assert.Null((await k.Pos.TutupAsync(uji, pos, 1, true, "digabung", Ct)).Reason);
        var u = (await k.Instansi.ListUnitAsync(k.Id, Ct)).Single(x => x.Id == unit);
        Assert.Null((await k.Instansi.UbahUnitAsync(uji, u with { Ditutup = new(2026, 2, 2) }, "digabung", Ct)).Reason);
        const string tutup = "ditutup";
        Assert.Contains(tutup, (await k.Pos.TutupAsync(uji, pos, 2, false, "ternyata masih ada", Ct)).Reason, StringComparison.Ordinal);
        Assert.Contains(tutup, (await k.Pos.InsertAsync(uji, "Kabid Baru", unit, false, 9, Ct)).Reason, StringComparison.Ordinal);
        Assert.Contains(tutup, (await k.Akun.UbahAsync(uji, k.Pengguna["Citra"], 1, null, [(Peran.Pengisi, unit)], "uji", Ct)).Reason,
            StringComparison.Ordinal);
        var semua = await k.Pos.ListAsync(k.Id, Ct);
        Assert.Contains(tutup, (await k.Pos.UbahAsync(uji, semua.Single(j => j.Nama == "Sekretaris") with { UnitId = unit }, "uji", Ct)).Reason,
            StringComparison.Ordinal);
        await k.Pos.UbahAsync(uji, semua.Single(j => j.Kepala) with { Kepala = false }, "uji", Ct);
        Assert.Contains(tutup, (await k.Pos.UbahAsync(uji, semua.Single(j => j.Id == pos) with { Kepala = true, UnitId = null }, "uji",
            Ct)).Reason, StringComparison.Ordinal);
        var dipakai = (await k.Instansi.ListUnitAsync(k.Id, Ct)).Single(x => x.Id == k.UnitId);
        Assert.Contains("masih dipakai", (await k.Instansi.UbahUnitAsync(k.Oleh("Uji", new(2025, 6, 2, 2, 0, 0, DateTimeKind.Utc)),
            dipakai with { Ditutup = new(2025, 6, 2) }, "uji", Ct)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_whose_column_is_a_closed_post_is_not_published()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var pos = (await k.Pos.InsertAsync(k.Oleh("Uji"), "Kabid Lama", null, false, 9, Ct)).Value;
        var id = (await k.Rancangan.RevisiAsync(k.Oleh("Budi"), k.SopId, Ct)).Value;
        var r = (await k.Rancangan.FindAsync(k.Id, id, Ct))!;
        var naskah = r.Naskah with
        {
            TanggalEfektif = new(2026, 2, 2),
            TanggalRevisi = new(2026, 2, 1),
            Kolom = [.. r.Naskah.Kolom.Select((x, i) => i == 1 ? x with { JabatanId = pos } : x)],
        };
        Assert.Null((await k.Rancangan.SimpanAsync(k.Oleh("Budi"), id, r.Versi, naskah, Ct)).Reason);
        await k.Pos.TutupAsync(k.Oleh("Uji"), pos, 1, true, "digabung", Ct);
        r = (await k.Rancangan.FindAsync(k.Id, id, Ct))!;
        Assert.Contains("menahan penerbitan", (await k.Rancangan.TerbitkanAsync(k.Oleh("Budi"), id, r.Versi, "uji", Ct)).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_nobodys_any_more_loses_his_name()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        Assert.Null((await k.Akun.UbahAsync(k.Oleh("Uji"), k.Pengguna["Citra"], 1, null, [(Peran.Pembaca, null)], "pindah", Ct)).Reason);
        var akun = (await k.Akun.FindAsync(k.Id, k.Pengguna["Citra"], Ct))!;
        Assert.Equal(akun.NamaPengguna, akun.NamaTampil);
        Assert.StartsWith("Citra: ", (await k.Log.ListAsync(k.Id, ObjekLog.Pengguna, akun.Id, new(1), Ct))[0].Lama, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hours_say_in_the_log_whose_they_are_and_a_reminder_of_yesterday_is_not_of_today()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Kalender.SimpanPolaAsync(k.Oleh("Budi"), PolaKerja.Baku with { Mulai = new(2026, 3, 1), UnitId = k.UnitId }, Ct);
        await k.Kalender.SimpanPolaAsync(k.Oleh("Budi"), PolaKerja.Baku with { Mulai = new(2026, 4, 1) }, Ct);
        var id = (await k.Kalender.ListPolaAsync(k.Id, Ct)).ToDictionary(p => p.Mulai, p => p.Id);
        Assert.Equal("menambah jam kerja Bidang Uji mulai 1 Mar 2026",
            (await k.Log.ListAsync(k.Id, ObjekLog.Kalender, id[new(2026, 3, 1)], new(1), Ct))[0].Uraian);
        Assert.Equal("menambah jam kerja kantor mulai 1 Apr 2026",
            (await k.Log.ListAsync(k.Id, ObjekLog.Kalender, id[new(2026, 4, 1)], new(1), Ct))[0].Uraian);

        var l = await k.KiniAsync(await k.MulaiAsync());
        var dewi = k.Orang("Dewi", peran: Peran.Sekretariat);
        DateTime Saat(int hari, int jam) => new(2026, 2, hari, jam - 7, 0, 0, DateTimeKind.Utc);
        Assert.Null((await k.PengingatLangkah.IngatkanAsync(dewi with { Now = Saat(3, 16) }, l, Ct)).Reason);
        Assert.Contains("hari ini", (await k.PengingatLangkah.IngatkanAsync(dewi with { Now = Saat(3, 23) }, l, Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Null((await k.PengingatLangkah.IngatkanAsync(dewi with { Now = Saat(4, 8) }, l, Ct)).Reason);
    }

    public sealed class OnSqlite() : KoreksiSusunanTests(new SqliteDatabase());

    public sealed class OnSqlServer() : KoreksiSusunanTests(new SqlServerDatabase());
}
