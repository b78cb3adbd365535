namespace SopKinerja.Data.Tests;

public abstract class RancanganRepositoryTests(TestDatabase database)
{
    private static readonly Periode s_tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static CancellationToken Ct => Kantor.Ct;

    private static async Task<RancanganSop> RevisiAsync(Kantor k, Func<NaskahSop, NaskahSop>? ubah = null)
    {
        var id = (await k.Rancangan.RevisiAsync(k.Oleh("Budi"), k.SopId, Ct)).Value;
        var r = (await k.Rancangan.FindAsync(k.Id, id, Ct))!;
        var naskah = (ubah ?? (n => n))(r.Naskah with { TanggalEfektif = new(2026, 2, 2), TanggalRevisi = new(2026, 2, 1) });
        Assert.Null((await k.Rancangan.SimpanAsync(k.Oleh("Budi"), id, r.Versi, naskah, Ct)).Reason);
        return (await k.Rancangan.FindAsync(k.Id, id, Ct))!;
    }

    private static NaskahSop TanpaRapat(NaskahSop n) => n with { Nomor = "069/21", Langkah = [.. n.Langkah.Where((_, i) => i != 1)] };

    private static Task<Outcome<long>> TerbitkanAsync(Kantor k, RancanganSop r, string? alasan = "Rapat dihapus") =>
        k.Rancangan.TerbitkanAsync(k.Oleh("Budi"), r.Id, r.Versi, alasan, Ct);

    [Fact]
    public async Task A_revision_copies_the_version_and_becomes_the_next_one_in_force()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var asal = (await k.Sop.FindNaskahAsync(k.Id, k.SopId, Ct))!;
        var r = await RevisiAsync(k);
        Assert.Equal(asal.Langkah, r.Naskah.Langkah);
        Assert.Equal(r.Id, (await k.Rancangan.RevisiAsync(k.Oleh("Dewi"), k.SopId, Ct)).Value);

        r = await RevisiAsync(k, TanpaRapat);
        var baru = (await TerbitkanAsync(k, r)).Value;
        var v = (await k.Sop.FindAsync(k.Id, baru, Ct))!;
        Assert.Equal((2, StatusSop.Berlaku, "069/21", "Rapat dihapus", TestDatabase.Now), (v.Revisi, v.Status, v.Nomor, v.AlasanRevisi,
            v.BerlakuPada));
        var lama = (await k.Sop.FindAsync(k.Id, k.SopId, Ct))!;
        Assert.Equal((StatusSop.Dicabut, TestDatabase.Now), (lama.Status, lama.DicabutPada));
        Assert.Equal([(2, StatusSop.Berlaku), (1, StatusSop.Dicabut)], (await k.Sop.ListVersiAsync(k.Id, v.SopId, Ct)).Select(x =>
            (x.Revisi, x.Status)));
        Assert.Equal(baru, Assert.Single(await k.Sop.ListAsync(k.Id, Ct)).Id);
        Assert.Equal(8, (await k.Sop.ListLangkahAsync(k.Id, k.SopId, Ct)).Count);

        // Seven steps, numbered anew; each Tidak still returns to the step it returned to.
        var langkah = await k.Sop.ListLangkahAsync(k.Id, baru, Ct);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], langkah.Select(l => l.Nomor));
        Assert.Equal([("Koreksi", 4), ("Koreksi", 5)], langkah.Where(l => l.TidakKe is not null).Select(l => (l.Judul, l.TidakKe!.Value)));
        Assert.Null(await k.Rancangan.FindAsync(k.Id, r.Id, Ct));
        Assert.Contains(await k.Log.ListAsync(k.Id, ObjekLog.Sop, v.SopId, new(1), Ct),
            l => l.Uraian == $"menerbitkan versi 2 SOP {v.Nama}. Alasan: Rapat dihapus");
    }

    [Fact]
    public async Task A_run_that_began_before_the_revision_follows_its_own_version_and_a_new_one_the_new()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var lama = await k.MulaiAsync();
        var baru = (await TerbitkanAsync(k, await RevisiAsync(k, TanpaRapat))).Value;
        Assert.Equal("Pelaksanaan Tahun 2025 dari SOP ini sudah dimulai.",
            (await k.Langkah.MulaiAsync(k.Oleh("Budi"), baru, s_tahun, null, Ct)).Reason);
        Assert.Equal("SOP ini sudah digantikan versi baru. Mulai dari versi yang berlaku.",
            (await k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId, new(2024, JenisPeriode.Tahunan, 0), null, Ct)).Reason);
        var kedua = (await k.Langkah.MulaiAsync(k.Oleh("Budi"), baru, new(2024, JenisPeriode.Tahunan, 0), null, Ct)).Value;
        var l = await k.SampaiAsync(lama, AksiLangkah.TandaTangan);
        Assert.Equal((8, 8), (l.Nomor, (await k.Pelaksanaan.ListLangkahAsync(k.Id, lama, Ct)).Count));
        Assert.Equal(7, (await k.Pelaksanaan.ListLangkahAsync(k.Id, kedua, Ct)).Count);
        Assert.Equal((1, 2), ((await k.Pelaksanaan.FindAsync(k.Id, lama, Ct))!.SopRevisi, (await k.Pelaksanaan.FindAsync(k.Id, kedua,
            Ct))!.SopRevisi));
    }

    [Fact]
    public async Task A_draft_with_a_fault_is_kept_but_not_published()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var r = await RevisiAsync(k, n => n with { Langkah = [] });
        Assert.Equal("1 hal menahan penerbitan: Belum ada langkah.", (await TerbitkanAsync(k, r)).Reason);
        var utuh = (await k.Sop.FindNaskahAsync(k.Id, k.SopId, Ct))!;
        r = await RevisiAsync(k, n => TanpaRapat(utuh) with
        {
            TanggalEfektif = new(2026, 2,
            3)
        });
        Assert.StartsWith("Isi tanggal efektif, paling lambat hari ini.", (await TerbitkanAsync(k, r)).Reason, StringComparison.Ordinal);
        r = await RevisiAsync(k, n => n with { TanggalEfektif = new(2026, 2, 2) });
        Assert.StartsWith("Tulis alasan revisi", (await TerbitkanAsync(k, r, " ")).Reason, StringComparison.Ordinal);
        Assert.Contains("baru saja diubah", (await TerbitkanAsync(k, r with { Versi = r.Versi - 1 })).Reason, StringComparison.Ordinal);
        Assert.Equal(StatusSop.Berlaku, (await k.Sop.FindAsync(k.Id, k.SopId, Ct))!.Status);
        Assert.False((await TerbitkanAsync(k, r)).Refused);
    }

    [Fact]
    public async Task Two_who_write_one_draft_do_not_overwrite_each_other_and_another_office_sees_nothing()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var r = await RevisiAsync(k);
        Assert.False((await k.Rancangan.SimpanAsync(k.Oleh("Budi"), r.Id, r.Versi, r.Naskah with { Nomor = "1" }, Ct)).Refused);
        Assert.Contains("baru saja diubah", (await k.Rancangan.SimpanAsync(k.Oleh("Dewi"), r.Id, r.Versi, r.Naskah with { Nomor = "2" },
            Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Equal("1", (await k.Rancangan.FindAsync(k.Id, r.Id, Ct))!.Naskah.Nomor);
        Assert.Null(await k.Rancangan.FindAsync(k.Id + 1, r.Id, Ct));
        Assert.True((await k.Rancangan.RevisiAsync(k.Asing("Budi"), k.SopId, Ct)).Refused);
        Assert.False(await k.Rancangan.DeleteAsync(k.Asing("Budi"), r.Id, r.Versi + 1, Ct));
        Assert.True(await k.Rancangan.DeleteAsync(k.Oleh("Budi"), r.Id, r.Versi + 1, Ct));
        Assert.Empty(await k.Rancangan.ListAsync(k.Id, Ct));
    }

    [Fact]
    public async Task A_recipient_that_the_office_does_not_know_keeps_a_SOP_from_being_published()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"), new() { Nama = "Gubernur", Surel = "g@uji.contoh.test", Saluran = SaluranKirim.Surel }, Ct);
        var r = await RevisiAsync(k, n => n with { Penerima = "Gubernur Banten" });
        Assert.StartsWith("Penerima “Gubernur Banten” tidak ada pada Pengaturan.", (await TerbitkanAsync(k, r)).Reason, StringComparison.Ordinal);
        Assert.False((await TerbitkanAsync(k, await RevisiAsync(k, n => n with { Penerima = "gubernur" }))).Refused);
    }

    [Fact]
    public async Task A_version_keeps_the_name_that_it_was_published_under()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var nama = (await k.Sop.FindAsync(k.Id, k.SopId, Ct))!.Nama;
        var baru = (await TerbitkanAsync(k, await RevisiAsync(k, n => n with { Nama = nama.ToUpperInvariant() }))).Value;
        Assert.Equal((nama, nama.ToUpperInvariant()), ((await k.Sop.FindAsync(k.Id, k.SopId, Ct))!.Nama, (await k.Sop.FindAsync(k.Id, baru, Ct))!.Nama));
    }

    [Fact]
    public async Task A_longer_period_still_sees_the_quarters_that_ran_before_the_revision()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var triwulan = (await k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId, new(2025, JenisPeriode.Triwulan, 1), null, Ct)).Value;
        var baru = (await TerbitkanAsync(k, await RevisiAsync(k, TanpaRapat))).Value;
        var tahunan = (await k.Langkah.MulaiAsync(k.Oleh("Budi"), baru, s_tahun, null, Ct)).Value;
        Assert.Equal([triwulan], (await k.Pelaksanaan.FindIsiAsync(k.Id, tahunan, 1, Ct))!.Direkap.Select(x => x.Id));
    }

    [Fact]
    public async Task A_new_SOP_begins_as_a_draft()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var n = (await k.Sop.FindNaskahAsync(k.Id, k.SopId, Ct))! with { TanggalEfektif = new(2026, 2, 2) };
        var id = (await k.Rancangan.BuatAsync(k.Oleh("Budi"), n, Ct)).Value;
        Assert.Equal("SOP lain di kantor ini sudah memakai nama itu.", (await k.Rancangan.TerbitkanAsync(k.Oleh("Budi"), id, 1, null,
            Ct)).Reason);
        Assert.Null((await k.Rancangan.SimpanAsync(k.Oleh("Budi"), id, 1, n with { Nama = "Pengumpulan Data Semester" }, Ct)).Reason);
        var baru = (await k.Rancangan.TerbitkanAsync(k.Oleh("Budi"), id, 2, null, Ct)).Value;
        Assert.Equal((1, "Pengumpulan Data Semester"), (await k.Sop.FindAsync(k.Id, baru, Ct)) is { } v ? (v.Revisi, v.Nama) : default);
        Assert.Equal(2, (await k.Sop.ListAsync(k.Id, Ct)).Count);
    }

    public sealed class OnSqlite() : RancanganRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : RancanganRepositoryTests(new SqlServerDatabase());
}
