namespace SopKinerja.Data.Tests;

/// <summary>Terms end, people sign minutes; nothing is destroyed, what is permanent is never proposed.</summary>
public abstract class RetensiRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static async Task<IReadOnlyList<(int Nomor, bool Pindah, bool Usul)>> TempoAsync(Kantor k, DateOnly hari) =>
        [.. (await k.Retensi.ListJatuhTempoAsync(k.Id, hari, Ct)).Select(r => (r.Entri.Nomor, r.HarusPindah(hari), r.DapatDiusulkan(hari)))];

    /// <summary>Signed on 2 February 2026, two years active and four inactive.</summary>
    [Theory]
    [InlineData("2028-02-01", "Permanen", false, false)]
    [InlineData("2028-02-02", "Permanen", true, false)]
    [InlineData("2032-02-02", "Permanen", true, false)]
    [InlineData("2032-02-01", "Musnah", true, false)]
    [InlineData("2032-02-02", "Musnah", true, true)]
    [InlineData("2032-02-02", "DinilaiKembali", true, true)]
    public async Task A_term_ends_on_its_day_and_what_is_permanent_is_never_proposed(string hari, string nasib, bool pindah, bool usul)
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.LamaAsync(2, 4, nasib);
        Assert.Equal(pindah || usul ? [(1, pindah, usul)] : [], await TempoAsync(k, DateOnly.Parse(hari, null)));
        Assert.Empty(await k.Retensi.ListJatuhTempoAsync(await k.TetanggaAsync(), new(2040, 1, 1), Ct));
    }

    [Fact]
    public async Task Signed_minutes_move_an_entry_and_cancelled_ones_make_it_due_again()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var e = await k.LamaAsync(0, 9);
        var hari = DateOnly.FromDateTime(TestDatabase.Now);
        Assert.Equal([(1, true, false)], await TempoAsync(k, hari));
        var a = (await k.Retensi.InsertAsync(k.Oleh("Budi"), JenisBeritaAcara.Pemindahan, [e.Id], Ct)).Value;
        Assert.Equal(("BA-01/ARSIP/2026", StatusBeritaAcara.Dibuat, 1), (a.Nomor, a.Status, a.Jumlah));
        Assert.Equal(e.Uraian, Assert.Single(await k.Retensi.ListEntriAsync(k.Id, a.Id, Ct)).Uraian);

        // It stands in minutes that wait: it is not offered twice.
        Assert.Empty(await TempoAsync(k, hari));
        Assert.Contains("sudah ada pada berita acara lain",
            (await k.Retensi.InsertAsync(k.Oleh("Budi"), JenisBeritaAcara.Pemindahan, [e.Id], Ct)).Reason, StringComparison.Ordinal);
        Assert.False(await k.Retensi.UpdateSelesaiAsync(k.Asing("Uji"), a, new("BA.pdf", "application/pdf", [7]), Ct));
        Assert.True(await k.Retensi.UpdateSelesaiAsync(k.Oleh("Budi"), a, new("BA.pdf", "application/pdf", [7]), Ct));
        Assert.False(await k.Retensi.UpdateSelesaiAsync(k.Oleh("Budi"), a, new("BA.pdf", "application/pdf", [8]), Ct));
        a = (await k.Retensi.FindAsync(k.Id, a.Id, Ct))!;
        Assert.Equal((StatusBeritaAcara.Selesai, BerkasRepository.Sidik([7]), "BA.pdf"), (a.Status, a.Sha256, a.NamaBerkas));
        Assert.Empty(await TempoAsync(k, hari));

        Assert.True(await k.Retensi.UpdateBatalAsync(k.Oleh("Budi"), a, "Daftarnya salah", Ct));
        Assert.Equal([(1, true, false)], await TempoAsync(k, hari));
        Assert.Equal("BA-02/ARSIP/2026", (await k.Retensi.InsertAsync(k.Oleh("Budi"), JenisBeritaAcara.Pemindahan, [e.Id], Ct)).Value.Nomor);
        Assert.Equal([2, 1], (await k.Retensi.ListAsync(k.Id, new(1), Ct)).Select(x => x.Urut));
        Assert.Equal(1, await k.Arsip.CountAsync(k.Id, Ct));
        Assert.Empty(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct));
    }

    [Fact]
    public async Task A_permanent_file_or_one_of_another_office_stands_in_no_list_to_destroy()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var tetap = await k.LamaAsync(0, 0, "Permanen");
        var lain = await k.LamaAsync(0, 0, "Musnah", 2024);
        Task<Outcome<BeritaAcaraArsip>> UsulAsync(Pelaku oleh, params long[] id) => k.Retensi.InsertAsync(oleh, JenisBeritaAcara.UsulMusnah, id, Ct);
        Assert.Contains("permanen", (await UsulAsync(k.Oleh("Budi"), tetap.Id)).Reason, StringComparison.Ordinal);
        Assert.Contains("permanen", (await UsulAsync(k.Oleh("Budi"), tetap.Id, lain.Id)).Reason, StringComparison.Ordinal);
        Assert.Contains("Pilih sedikitnya satu", (await UsulAsync(k.Oleh("Budi"))).Reason, StringComparison.Ordinal);
        Assert.True((await UsulAsync(k.Asing("Uji"), lain.Id)).Refused);
        Assert.Equal(JenisBeritaAcara.UsulMusnah, (await UsulAsync(k.Oleh("Budi"), lain.Id)).Value.Jenis);
    }

    public sealed class OnSqlite() : RetensiRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : RetensiRepositoryTests(new SqlServerDatabase());
}

public sealed class TerbilangTests
{
    [Theory]
    [InlineData(0, "nol")]
    [InlineData(11, "sebelas")]
    [InlineData(13, "tiga belas")]
    [InlineData(20, "dua puluh")]
    [InlineData(100, "seratus")]
    [InlineData(119, "seratus sembilan belas")]
    [InlineData(1_000, "seribu")]
    [InlineData(1_945, "seribu sembilan ratus empat puluh lima")]
    [InlineData(2_026, "dua ribu dua puluh enam")]
    [InlineData(211_011, "dua ratus sebelas ribu sebelas")]
    public void A_number_in_words(int n, string kata) => Assert.Equal(kata, Terbilang.Dari(n));

    [Fact]
    public void A_date_in_words() => Assert.Equal("Jumat, tanggal tiga belas bulan Februari tahun dua ribu dua puluh enam",
        Terbilang.Dari(new DateOnly(2026, 2, 13)));
}
