namespace SopKinerja.Data.Tests;

public abstract class PenggunaRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static string Nama() => $"akun-{Guid.NewGuid():N}";

    private static async Task<Pengguna> AmbilAsync(Kantor k, string nama) => (await k.Akun.FindSendiriAsync(k.Pengguna[nama], Ct))!;

    [Fact]
    public async Task An_account_is_found_by_its_name_whatever_the_case_and_by_its_office()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var nama = Nama();
        var id = (await k.Akun.InsertAsync(k.Oleh("Uji"), k.Id,
            new(nama, "Ani “Contoh”, S.K.M.", "hash", "cap-1", [], k.Pegawai["Ani"]), Ct)).Value;
        var p = (await k.Akun.FindByNamaAsync(nama.ToUpperInvariant(), Ct))!;
        Assert.Equal((id, k.Id, nama, "Ani “Contoh”, S.K.M."), (p.Id, p.InstansiId, p.NamaPengguna, p.NamaTampil));
        Assert.Equal(("hash", "cap-1", 0, null, true, 1), (p.Sandi, p.Cap, p.GagalMasuk, p.TerkunciSampai, p.Aktif, p.Versi));
        Assert.Equal(p, await k.Akun.FindAsync(k.Id, id, Ct));
        Assert.Equal(p, await k.Akun.FindSendiriAsync(id, Ct));
        Assert.Null(await k.Akun.FindAsync(k.Id + 1, id, Ct));
        Assert.Null(await k.Akun.FindByNamaAsync(Nama(), Ct));
        var admin = (await k.Akun.InsertAsync(k.Oleh("Uji"), null,
            new(Nama(), "Administrator", "x", "cap", [(Peran.AdminSistem, null)]), Ct)).Value;
        Assert.Null((await k.Akun.FindSendiriAsync(admin, Ct))!.InstansiId);
        Assert.True(await k.Akun.AdaPenggunaAsync(Ct));
    }

    [Fact]
    public async Task A_name_is_given_once_in_all_offices()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var nama = Nama();
        await k.Akun.InsertAsync(k.Oleh("Uji"), k.Id, new(nama, "Satu", "x", "cap", []), Ct);
        var lagi = await k.Akun.InsertAsync(k.Oleh("Uji"), await k.TetanggaAsync(),
            new(nama.ToUpperInvariant(), "Dua", "x", "cap", [(Peran.Pembaca, null)]), Ct);
        Assert.Equal($"Nama pengguna {nama.ToUpperInvariant()} sudah dipakai. Pilih nama lain.", lagi.Reason);
    }

    [Fact]
    public async Task Accounts_stand_by_name_with_their_roles_and_units()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = (await k.Akun.InsertAsync(k.Oleh("Uji"), k.Id,
            new(Nama(), "Bella", "x", "cap", [(Peran.Pengisi, k.UnitId), (Peran.Sekretariat, null)]), Ct)).Value;
        Assert.Equal(["Ani", "Bella", "Budi", "Citra", "Dewi"], (await k.Akun.ListAsync(k.Id, Ct)).Select(p => p.NamaTampil));
        var peran = await k.Akun.ListPeranAsync(k.Id, Ct);
        Assert.Equal(6, peran.Count);
        Assert.Equal([(Peran.Sekretariat, null, null), (Peran.Pengisi, (long?)k.UnitId, "Bidang Uji")],
            peran.Where(r => r.PenggunaId == id).OrderBy(r => r.Peran).Select(r => (r.Peran, r.UnitId, r.UnitNama)));
        Assert.Equal([Peran.Sekretariat, Peran.Pengisi], (await k.Akun.ListPeranSendiriAsync(id, Ct)).Select(r => r.Peran).Order());
        var lain = await k.TetanggaAsync();
        Assert.Empty(await k.Akun.ListAsync(lain, Ct));
        Assert.Empty(await k.Akun.ListPeranAsync(lain, Ct));
    }

    [Fact]
    public async Task The_fifth_failure_starts_a_pause_and_a_success_forgets_the_others()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        async Task<(int, DateTime?)> GagalAsync(int kali)
        {
            for (var n = 0; n < kali; n++)
                await k.Akun.UpdateGagalAsync(k.Pengguna["Ani"], Bahan.Saat, Ct);
            var p = await AmbilAsync(k, "Ani");
            return (p.GagalMasuk, p.TerkunciSampai);
        }

        Assert.Equal((4, null), await GagalAsync(4));
        await k.Akun.UpdateBerhasilAsync(k.Pengguna["Ani"], Ct);
        Assert.Equal((4, null), await GagalAsync(4));
        Assert.Equal((0, Bahan.Saat.AddMinutes(15)), await GagalAsync(1));
        Assert.Equal(0, (await AmbilAsync(k, "Budi")).GagalMasuk);
    }

    [Fact]
    public async Task A_new_password_ends_the_pause_and_the_old_sessions()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = k.Pengguna["Ani"];
        for (var n = 0; n < 6; n++)
            await k.Akun.UpdateGagalAsync(id, TestDatabase.Now, Ct);
        await k.Akun.UpdateSandiAsync(k.Orang("Ani"), id, "hash baru", "cap baru", Ct);
        var p = await AmbilAsync(k, "Ani");
        Assert.Equal(("hash baru", "cap baru", 0, null, 2), (p.Sandi, p.Cap, p.GagalMasuk, p.TerkunciSampai, p.Versi));
        Assert.Null(await k.Akun.FindSesiAsync(id, "cap", new(2026, 2, 2), Ct));
        Assert.NotNull(await k.Akun.FindSesiAsync(id, "cap baru", new(2026, 2, 2), Ct));
    }

    [Fact]
    public async Task A_session_counts_what_waits_for_the_posts_held_that_day()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.DisposisiDariAsync(await k.KiniAsync(await k.MulaiAsync()), "Sekretaris");
        async Task<(int, int)> HitungAsync(string nama, DateOnly hari) =>
            await k.Akun.FindSesiAsync(k.Pengguna[nama], "cap", hari, Ct) is { } s ? (s.DisposisiBaru, s.LangkahBerjalan) : (-1, -1);
        Assert.Equal((0, 1), await HitungAsync("Ani", new(2026, 2, 2)));
        Assert.Equal((1, 0), await HitungAsync("Budi", new(2026, 2, 2)));
        Assert.Equal((0, 0), await HitungAsync("Budi", new(2024, 12, 31)));
        var sesi = (await k.Akun.FindSesiAsync(k.Pengguna["Ani"], "cap", new(2026, 2, 2), Ct))!;
        Assert.Equal(("Ani", k.Pegawai["Ani"], k.Id, "Dinas Uji", "WIB"),
            (sesi.NamaTampil, sesi.PegawaiId, sesi.InstansiId, sesi.InstansiNama, sesi.Zona));
    }

    [Fact]
    public async Task An_account_is_switched_off_by_its_own_office_and_by_who_saw_its_newest_state()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = k.Pengguna["Citra"];
        Assert.False(await k.Akun.UpdateAktifAsync(k.Asing("Uji"), id, 1, false, "cap 2", Ct));
        Assert.True(await k.Akun.UpdateAktifAsync(k.Oleh("Uji"), id, 1, false, "cap 2", Ct));
        Assert.False(await k.Akun.UpdateAktifAsync(k.Oleh("Uji"), id, 1, true, "cap 3", Ct));
        Assert.Equal((false, "cap 2"), ((await AmbilAsync(k, "Citra")).Aktif, (await AmbilAsync(k, "Citra")).Cap));
        Assert.Null(await k.Akun.FindSesiAsync(id, "cap 2", new(2026, 2, 2), Ct));
    }

    [Fact]
    public async Task A_person_s_posts_of_a_day_stand_definitive_first()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Masa.PangkuAsync(k.Oleh("Uji"), k.Jabatan["Kepala Dinas"], k.Pegawai["Budi"], JenisPemangku.Plh, new(2026, 2, 1),
            new(2026, 2, 5), "800/1", Ct);
        async Task<IReadOnlyList<Pemangku>> SekitarAsync(DateOnly hari) =>
            (await k.Akun.FindSesiAsync(k.Pengguna["Budi"], "cap", hari, Ct))!.Jabatan;
        async Task<IEnumerable<string>> JabatanAsync(DateOnly hari) =>
            (await SekitarAsync(hari)).Where(p => p.Mulai <= hari && (p.Sampai is null || p.Sampai >= hari)).Select(p => p.Sebutan);
        Assert.Equal(["Sekretaris", "Plh. Kepala Dinas"], await JabatanAsync(new(2026, 2, 5)));
        Assert.Equal(["Sekretaris"], await JabatanAsync(new(2026, 2, 6)));
        Assert.Empty(await JabatanAsync(new(2024, 12, 31)));

        // A day more on both sides: the day of the office's zone is known only afterwards.
        Assert.Equal([1, 2, 2, 1],
            new[] { await SekitarAsync(new(2026, 1, 30)), await SekitarAsync(new(2026, 1, 31)), await SekitarAsync(new(2026, 2, 6)),
                await SekitarAsync(new(2026, 2, 7)) }.Select(j => j.Count));
    }

    [Fact]
    public async Task A_fresh_code_for_the_first_account_stays_the_only_one_for_ten_minutes()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        // Later than every code that stands: on a SQL Server codes of earlier runs do.
        var kini = (await db.FindAsync<DateTime?>("SELECT MAX(DibuatPada) FROM KodePertama", null, Ct) ?? Bahan.Saat).AddHours(1);
        string Sidik() => BerkasRepository.Sidik(Guid.NewGuid().ToByteArray());
        Assert.Null(await k.Akun.InsertKodePertamaAsync(Sidik(), kini, Ct));
        Assert.Equal(kini, await k.Akun.InsertKodePertamaAsync(Sidik(), kini.AddMinutes(9), Ct));
        var baru = Sidik();
        Assert.Null(await k.Akun.InsertKodePertamaAsync(baru, kini.AddMinutes(10), Ct));
        Assert.Equal(1, await db.FindAsync<int>("SELECT COUNT(*) FROM KodePertama WHERE DipakaiPada IS NULL", null, Ct));
        Assert.False(await k.Akun.PakaiKodePertamaAsync(baru, kini.AddMinutes(11), Ct));
    }

    [Fact]
    public async Task A_password_is_changed_by_its_owner_or_within_the_office()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var ani = k.Pengguna["Ani"];
        Assert.False(await k.Akun.UpdateSandiAsync(k.Orang("Budi") with { InstansiId = k.Id + 1 }, ani, "x", "cap 2", Ct));
        Assert.Equal("cap", (await AmbilAsync(k, "Ani")).Cap);
        Assert.True(await k.Akun.UpdateSandiAsync(k.Orang("Ani") with { InstansiId = 0 }, ani, "x", "cap 2", Ct));
        Assert.True(await k.Akun.UpdateSandiAsync(k.Orang("Budi"), ani, "x", "cap 3", Ct));
    }

    public sealed class OnSqlite() : PenggunaRepositoryTests(new SqliteDatabase())
    {
        /// <summary>Here alone: on a SQL Server other tests have made accounts long ago.</summary>
        [Fact]
        public async Task The_code_of_an_empty_portal_is_used_once()
        {
            await using var db = (await new SqliteDatabase().DatabaseAsync()).OpenSession();
            var akun = new PenggunaRepository(db, new(db));
            Assert.False(await akun.AdaPenggunaAsync(Ct));
            await akun.InsertKodePertamaAsync("sidik", TestDatabase.Now, Ct);
            Assert.False(await akun.PakaiKodePertamaAsync("lain", TestDatabase.Now, Ct));
            Assert.True(await akun.PakaiKodePertamaAsync("sidik", TestDatabase.Now, Ct));
            Assert.False(await akun.PakaiKodePertamaAsync("sidik", TestDatabase.Now, Ct));
        }

        [Fact]
        public async Task The_first_account_is_the_system_s_administrator_and_the_first_line_of_the_log()
        {
            await using var db = (await new SqliteDatabase().DatabaseAsync()).OpenSession();
            var akun = new PenggunaRepository(db, new(db));
            var baru = new PenggunaBaru("admin", "Eka", "hash", "cap", [(Peran.AdminSistem, null)]);
            await akun.InsertKodePertamaAsync("sidik", TestDatabase.Now, Ct);
            Assert.StartsWith("Kode tidak cocok.", (await akun.InsertPertamaAsync("lain", baru, Bahan.Saat, Ct)).Reason,
                StringComparison.Ordinal);
            Assert.False(await akun.AdaPenggunaAsync(Ct));
            var id = (await akun.InsertPertamaAsync("sidik", baru, Bahan.Saat, Ct)).Value;
            Assert.Equal([Peran.AdminSistem], (await akun.ListPeranSendiriAsync(id, Ct)).Select(p => p.Peran));
            Assert.Equal(("Eka", "membuat akun admin: AdminSistem"),
                Assert.Single(await db.ListAsync<(string, string)>("SELECT Pelaku, Uraian FROM LogPortal", null, Ct)));
            Assert.True((await akun.InsertPertamaAsync("sidik", baru, Bahan.Saat, Ct)).Refused);
        }
    }

    public sealed class OnSqlServer() : PenggunaRepositoryTests(new SqlServerDatabase());
}
