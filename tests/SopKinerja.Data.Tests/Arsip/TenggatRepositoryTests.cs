namespace SopKinerja.Data.Tests;

/// <summary>The annual report has to reach its recipients by a day, and whoever sends it hears of that before.</summary>
public abstract class TenggatRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static Pelaku Pada(Kantor k, int bulan, int hari) => k.Oleh("Portal", new(2026, bulan, hari, 3, 0, 0));

    internal static Task SekretariatAsync(Kantor k) => k.Akun.InsertAsync(k.Oleh("Uji"), k.Id,
        new($"sekretariat.{k.Id}", "Sekretariat", "x", "x", [(Peran.Sekretariat, null)], k.Pegawai["Budi"]), Ct);

    private static async Task<(long Bagian, long Esr)> PenerimaAsync(Kantor k)
    {
        async Task<long> BaruAsync(string nama, SaluranKirim saluran, int? batas) => (await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"),
            new() { Nama = nama, Surel = "a@uji.contoh.test", Saluran = saluran, BatasBulan = batas }, Ct)).Value;
        await BaruAsync("Bappeda", SaluranKirim.Surel, null);
        return (await BaruAsync("Bagian Organisasi", SaluranKirim.Surel, 2), await BaruAsync("Menpan RB", SaluranKirim.Unggah, 3));
    }

    [Fact]
    public async Task Who_has_not_got_last_years_report_is_named_until_he_has()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (bagian, esr) = await PenerimaAsync(k);
        Assert.Empty(await k.Tenggat.ListBelumAsync(k.Id, new(2026, 2, 1), Ct));
        await k.KlasifikasiAsync();
        var f = await k.FinalAsync(2025);
        var belum = await k.Tenggat.ListBelumAsync(k.Id, new(2026, 2, 1), Ct);
        Assert.Equal([("Bagian Organisasi", new DateOnly(2026, 2, 28)), ("Menpan RB", new(2026, 3, 31))], belum.Select(t => (t.Nama, t.Batas)));
        Assert.All(belum, t => Assert.Equal((2025, f.PelaksanaanId), (t.Tahun, t.PelaksanaanId!.Value)));
        Assert.Empty(await k.Tenggat.ListBelumAsync(k.Id, new(2027, 2, 1), Ct));
        Assert.Empty(await k.Tenggat.ListBelumAsync(await k.TetanggaAsync(), new(2026, 2, 1), Ct));

        var kantor = (await k.Instansi.FindAsync(k.Id, Ct))!;
        Assert.Null((await k.Pengiriman.KirimAsync(k.Oleh("Budi"), kantor, f, bagian, null, Ct)).Reason);
        Assert.Equal("Menpan RB", Assert.Single(await k.Tenggat.ListBelumAsync(k.Id, new(2026, 2, 1), Ct)).Nama);
        await db.ExecuteAsync("UPDATE Surel SET Status = 'Gagal' WHERE InstansiId = @Id AND LampiranSha IS NOT NULL", new { k.Id }, Ct);
        Assert.Equal(2, (await k.Tenggat.ListBelumAsync(k.Id, new(2026, 2, 1), Ct)).Count);
        Assert.Null((await k.Pengiriman.KirimAsync(k.Oleh("Budi"), kantor, f, esr, "ESR/1", Ct)).Reason);
        Assert.Equal("Bagian Organisasi", Assert.Single(await k.Tenggat.ListBelumAsync(k.Id, new(2026, 2, 1), Ct)).Nama);
    }

    [Fact]
    public async Task The_secretariat_is_reminded_before_the_day_and_weekly_after_it_once_a_day()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await PenerimaAsync(k);
        await k.MulaiAsync();
        Assert.True((await k.Tenggat.IngatkanAsync(Pada(k, 2, 26), "Dinas", Ct)).Refused); // nobody has an address
        await SekretariatAsync(k);
        var kirim = new List<string>();
        for (var hari = new DateOnly(2026, 1, 1); hari <= new DateOnly(2026, 4, 10); hari = hari.AddDays(1))
            for (var kali = 0; kali < 2; kali++)
                if (!(await k.Tenggat.IngatkanAsync(Pada(k, hari.Month, hari.Day), "Dinas", Ct)).Refused)
                    kirim.Add($"{hari:MM-dd}");
        Assert.Equal("01-29 02-14 02-21 02-25 02-27 02-28 03-01 03-07 03-14 03-17 03-21 03-24 03-28 03-30 03-31 04-04 04-07", string.Join(' ', kirim));
        var surel = await db.FindAsync<string>("SELECT Teks FROM Surel WHERE InstansiId = @Id AND Perihal LIKE 'LKJ Tahun 2025 belum%' ORDER BY Id",
            new { k.Id }, Ct);
        Assert.Contains("- Bagian Organisasi: paling lambat 28 Februari 2026, 30 hari lagi", surel, StringComparison.Ordinal);
        Assert.DoesNotContain("Menpan", surel, StringComparison.Ordinal);
    }

    /// <summary>The portal is off on the day, or nobody works: the next day makes up for it, once.</summary>
    [Fact]
    public void A_day_that_was_missed_is_made_up_for_once()
    {
        var t = new TenggatKirim { PenerimaId = 1, Nama = "X", BatasBulan = 2, Tahun = 2025 };
        Assert.False(t.Jatuh(new(2026, 1, 28)));
        Assert.True(t.Jatuh(new(2026, 2, 2)));
        Assert.False((t with { Terakhir = new(2026, 2, 2) }).Jatuh(new(2026, 2, 13)));
        Assert.True((t with { Terakhir = new(2026, 2, 2) }).Jatuh(new(2026, 2, 16)));
        Assert.Equal(new DateOnly(2024, 2, 29), TenggatKirim.BatasDari(2023, 2));
        Assert.Equal("28 Februari 2026, hari ini", t.Tertulis(new(2026, 2, 28)));
        Assert.Equal("28 Februari 2026, lewat 3 hari", t.Tertulis(new(2026, 3, 3)));
    }

    [Fact]
    public async Task What_was_uploaded_keeps_its_public_link_and_its_day()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (_, esr) = await PenerimaAsync(k);
        var f = await k.FinalAsync(2025);
        var kantor = (await k.Instansi.FindAsync(k.Id, Ct))!;
        await k.Publikasi.InsertAsync(k.Oleh("Budi"), f, Ct);
        Assert.Equal("Tanggal unggah belum tiba.", (await k.Pengiriman.KirimAsync(Pada(k, 2, 3), kantor, f, esr, "ESR/1", Ct, new(2026, 2, 4))).Reason);
        Assert.Equal("Penyerahan ke Menpan RB tercatat.",
            (await k.Pengiriman.KirimAsync(Pada(k, 2, 3), kantor, f, esr, "ESR/1", Ct, new(2026, 2, 2))).Value);
        var baris = (await k.Pengiriman.ListAsync(k.Id, f.Id, Ct)).Single(b => b.PenerimaId == esr);
        Assert.Equal(($"/Publik/{kantor.Kode}/lkj-tahun-2025", new DateOnly(2026, 2, 2), "ESR/1"),
            (baris.TautanPublik, baris.TanggalUnggah!.Value, baris.TandaTerima));
        Assert.True(await k.Pengiriman.UpdateTandaTerimaAsync(k.Oleh("Budi"), f.Id, esr, "ESR/2", Ct, new(2026, 2, 1)));
        baris = (await k.Pengiriman.ListAsync(k.Id, f.Id, Ct)).Single(b => b.PenerimaId == esr);
        Assert.Equal((new DateOnly(2026, 2, 1), "ESR/2"), (baris.TanggalUnggah!.Value, baris.TandaTerima));
    }

    [Fact]
    public async Task A_recipient_is_changed_and_the_second_of_two_people_is_told()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (bagian, _) = await PenerimaAsync(k);
        var p = (await k.Pengiriman.ListPenerimaAsync(k.Id, Ct)).Single(x => x.Id == bagian);
        Assert.False((await k.Pengiriman.UpdatePenerimaAsync(k.Oleh("Uji"), p with { BatasBulan = 1, Aktif = false }, Ct)).Refused);
        Assert.Contains("diubah orang lain", (await k.Pengiriman.UpdatePenerimaAsync(k.Oleh("Uji"), p with { BatasBulan = 4 }, Ct)).Reason,
            StringComparison.Ordinal);
        Assert.DoesNotContain(bagian, (await k.Pengiriman.ListPenerimaAsync(k.Id, Ct)).Select(x => x.Id));
        var kini = (await k.Pengiriman.ListSemuaPenerimaAsync(k.Id, Ct)).Single(x => x.Id == bagian);
        Assert.Equal((1, false, 2), (kini.BatasBulan, kini.Aktif, kini.Versi));
        Assert.Equal("Penerima dengan nama ini sudah ada.",
            (await k.Pengiriman.UpdatePenerimaAsync(k.Oleh("Uji"), kini with { Nama = "Bappeda" }, Ct)).Reason);
    }

    /// <summary>Who gets nothing any more is waited for no longer.</summary>
    [Fact]
    public async Task A_run_that_waited_for_a_recipient_alone_ends_as_he_is_taken_off_the_list()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        var f = await k.FinalAsync(2025);
        await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"), new() { Nama = "Bappeda", Surel = "a@uji.contoh.test", Saluran = SaluranKirim.Surel }, Ct);
        await k.Arsip.InsertAsync(k.Oleh("Budi"), f, Ct);
        await k.Publikasi.InsertAsync(k.Oleh("Budi"), f, Ct);
        Assert.Equal(StatusPelaksanaan.TindakLanjut, (await k.Pelaksanaan.FindAsync(k.Id, f.PelaksanaanId, Ct))!.Status);
        var p = Assert.Single(await k.Pengiriman.ListPenerimaAsync(k.Id, Ct));
        await k.Pengiriman.UpdatePenerimaAsync(k.Oleh("Uji"), p with { Aktif = false }, Ct);
        Assert.Equal(StatusPelaksanaan.Selesai, (await k.Pelaksanaan.FindAsync(k.Id, f.PelaksanaanId, Ct))!.Status);
    }

    public sealed class OnSqlite() : TenggatRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : TenggatRepositoryTests(new SqlServerDatabase());
}
