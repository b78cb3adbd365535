namespace SopKinerja.Data.Tests;

public abstract class PendirianTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static Instansi Dinas(string kode) =>
        new() { Id = 0, Kode = kode, Nama = "Dinas Baru", Pemda = "KOTA UJI", Kota = "Uji", Zona = "WITA" };

    private static PenggunaBaru Admin(string nama) => new(nama, "Eka", "hash", "cap", [(Peran.AdminInstansi, null)]);

    private static string Acak(string awal) => $"{awal}-{Guid.NewGuid():N}"[..20];

    /// <summary>The system's administrator, who belongs to no office.</summary>
    private static Pelaku Sistem(Kantor k) => k.Orang("Budi", peran: Peran.AdminSistem) with { InstansiId = 0, Now = Bahan.Saat };

    [Fact]
    public async Task An_office_begins_with_its_archive_classes_and_its_first_administrator()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (kode, nama) = (Acak("dinas"), Acak("eka"));
        var id = (await k.Pendirian.DirikanAsync(Sistem(k), Dinas(kode), Admin(nama), Ct)).Value;
        Assert.Equal(("Dinas Baru", "WITA"), await k.Instansi.FindByKodeAsync(kode, Ct) is { } i && i.Id == id
            ? (i.Nama, i.Zona)
            : default);
        var ada = await k.Klasifikasi.ListAsync(id, null, new(1), Ct);
        Assert.Equal(KlasifikasiBawaan.Semua.Select(b => b.Klasifikasi).OrderBy(x => x.Kode).ThenBy(x => x.Uraian), ada.Select(x => x with { Id = 0 }));
        var lkj = await k.Klasifikasi.FindAsync(id, JenisPeriode.Tahunan, Ct);
        Assert.Equal(("000.8.6", 2, 4, "Permanen"), (lkj!.Kode, lkj.RetensiAktif, lkj.RetensiInaktif, lkj.NasibAkhir));
        var akun = (await k.Akun.FindByNamaAsync(nama, Ct))!;
        Assert.Equal((id, "Eka"), (akun.InstansiId!.Value, akun.NamaTampil));
        Assert.Equal([Peran.AdminInstansi], (await k.Akun.ListPeranSendiriAsync(akun.Id, Ct)).Select(p => p.Peran));
    }

    [Fact]
    public async Task Its_birth_is_told_in_the_portal_s_log_and_what_it_holds_in_its_own()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var nama = Acak("eka");
        var id = (await k.Pendirian.DirikanAsync(Sistem(k), Dinas(Acak("dinas")), Admin(nama), Ct)).Value;
        Assert.Equal(["membuat instansi Dinas Baru"], await db.ListAsync<string>(
            "SELECT Uraian FROM LogPortal WHERE InstansiId IS NULL AND Objek = 'Instansi' AND ObjekId = @id", new { id }, Ct));
        Assert.Equal([.. KlasifikasiBawaan.Semua.Select(b => $"menambah klasifikasi arsip {b.Kode} {b.Uraian}"),
            $"membuat akun {nama}: AdminInstansi"],
            await db.ListAsync<string>("SELECT Uraian FROM LogPortal WHERE InstansiId = @id ORDER BY Id", new { id }, Ct));
    }

    [Fact]
    public async Task What_is_taken_leaves_nothing_of_it()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (kode, nama) = (Acak("dinas"), Acak("eka"));
        Assert.Null((await k.Pendirian.DirikanAsync(Sistem(k), Dinas(kode), Admin(nama), Ct)).Reason);
        var lain = Acak("lain");
        Assert.Equal($"Nama pengguna {nama} sudah dipakai. Pilih nama lain.",
            (await k.Pendirian.DirikanAsync(Sistem(k), Dinas(lain), Admin(nama), Ct)).Reason);
        Assert.Null(await k.Instansi.FindByKodeAsync(lain, Ct));
        Assert.Equal("Kode instansi ini sudah dipakai.",
            (await k.Pendirian.DirikanAsync(Sistem(k), Dinas(kode.ToUpperInvariant()), Admin(lain), Ct)).Reason);
        Assert.Null(await k.Akun.FindByNamaAsync(lain, Ct));
    }

    public sealed class OnSqlite() : PendirianTests(new SqliteDatabase());

    public sealed class OnSqlServer() : PendirianTests(new SqlServerDatabase());
}
