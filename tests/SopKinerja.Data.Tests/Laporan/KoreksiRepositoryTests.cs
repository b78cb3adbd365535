namespace SopKinerja.Data.Tests;

public abstract class KoreksiRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static Task<Outcome<long>> CatatAsync(Kantor k, LaporanVersi v, string tentang, string catatan = "Perbaiki.") =>
        k.Koreksi.InsertAsync(k.Orang("Budi") with { Now = Bahan.Saat }, v.LaporanId, v.Id, tentang, catatan, Ct);

    [Fact]
    public async Task Notes_are_on_a_version_and_the_newest_stands_first()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var satu = await k.DrafAsync();
        var dua = await k.VersiAsync(satu.LaporanId, 1);
        var panjang = Bahan.TeksPanjang[..2000];
        await CatatAsync(k, satu, "pengantar", panjang);
        await CatatAsync(k, dua, "angka:1.1");
        var catatan = await k.Koreksi.ListAsync(k.Id, satu.LaporanId, Ct);
        Assert.Equal([(2, "angka:1.1"), (1, "pengantar")], catatan.Select(c => (c.VersiNomor, c.Tentang)));
        Assert.Equal((panjang, "Budi", Bahan.Saat, false), (catatan[1].Catatan, catatan[1].Oleh, catatan[1].Pada, catatan[1].Dijawab));
        Assert.Null(catatan[1].Jawaban);
        Assert.Empty(await k.Koreksi.ListAsync(k.Id + 1, satu.LaporanId, Ct));
    }

    [Fact]
    public async Task A_note_is_answered_once_and_the_answer_stays()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        var id = (await CatatAsync(k, v, "pengantar")).Value;
        Assert.False(await k.Koreksi.JawabAsync(k.Asing("x", Bahan.Saat), v.LaporanId, id, "x", Ct));
        Assert.False(await k.Koreksi.JawabAsync(k.Oleh("x", Bahan.Saat), v.LaporanId + 1, id, "x", Ct));
        Assert.True(await k.Koreksi.JawabAsync(k.Oleh("Citra", Bahan.Saat), v.LaporanId, id, "Sudah diperbaiki.", Ct));
        Assert.False(await k.Koreksi.JawabAsync(k.Oleh("Dewi"), v.LaporanId, id, "Lain.", Ct));
        var c = Assert.Single(await k.Koreksi.ListAsync(k.Id, v.LaporanId, Ct));
        Assert.Equal(("Sudah diperbaiki.", "Citra", Bahan.Saat, true), (c.Jawaban, c.DijawabOleh, c.DijawabPada, c.Dijawab));
    }

    [Fact]
    public async Task Only_a_version_of_this_report_is_corrected_and_only_before_it_is_signed()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        Assert.Equal("Pilih versi yang dikoreksi.", (await CatatAsync(k, v with { LaporanId = v.LaporanId + 1 }, "pengantar")).Reason);
        Assert.Equal("Pilih versi yang dikoreksi.", (await CatatAsync(k, v with { Id = -1 }, "pengantar")).Reason);
        await k.TandaTanganiAsync(v);
        Assert.Equal("Naskah final sudah dikunci. Koreksi tidak dapat ditambah.", (await CatatAsync(k, v, "pengantar")).Reason);
        Assert.Empty(await k.Koreksi.ListAsync(k.Id, v.LaporanId, Ct));
    }

    public sealed class OnSqlite() : KoreksiRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : KoreksiRepositoryTests(new SqlServerDatabase());
}
