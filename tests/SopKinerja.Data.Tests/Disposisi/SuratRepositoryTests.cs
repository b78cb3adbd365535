namespace SopKinerja.Data.Tests;

public abstract class SuratRepositoryTests(TestDatabase database)
{
    private static SuratMasuk Surat(int tahun, KeamananSurat keamanan = KeamananSurat.Biasa) => new()
    {
        Asal = "Bagian Organisasi", NomorSurat = "1", TanggalSurat = new(tahun, 1, 6), DiterimaTanggal = new(tahun, 1, 7), Perihal = "LKJ",
        Derajat = DerajatSurat.Segera, Keamanan = keamanan,
    };

    [Fact]
    public async Task Agenda_numbers_count_within_a_year()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var surat = k.Surat;
        var nomor = new List<string>();
        foreach (var tahun in new[] { 2025, 2025, 2026 })
            nomor.Add((await surat.FindAsync(k.Id, (await surat.InsertAsync(k.Oleh("Budi"), Surat(tahun), Kantor.Ct)).Value,
                false, [], Kantor.Ct))!.Agenda);
        Assert.Equal(["0001/2025", "0002/2025", "0001/2026"], nomor);
    }

    [Fact]
    public async Task A_secret_letter_is_seen_by_the_secretariat_and_its_recipients_only()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var surat = k.Surat;
        var id = (await surat.InsertAsync(k.Oleh("Budi"), Surat(2026, KeamananSurat.Rahasia), Kantor.Ct)).Value;
        await k.Disposisi.InsertAsync(new()
        {
            Oleh = k.Orang("Ani"), SuratMasukId = id, DariJabatanId = k.Jabatan["Kepala Dinas"], DariNama = "Ani",
            Kepada = [k.Jabatan["Sekretaris"]], Instruksi = ["Proses lebih lanjut"], Perihal = "LKJ",
        }, Kantor.Ct);
        Assert.NotNull(await surat.FindAsync(k.Id, id, true, [], Kantor.Ct));
        Assert.NotNull(await surat.FindAsync(k.Id, id, false, [k.Jabatan["Sekretaris"]], Kantor.Ct));
        Assert.Null(await surat.FindAsync(k.Id, id, false, [k.Jabatan["Ka.Sub Program"]], Kantor.Ct));
        Assert.Null(await surat.FindAsync(k.Id, id, false, [], Kantor.Ct));
        Assert.Empty(await surat.ListAsync(k.Id, false, [], new(1), Kantor.Ct));
    }

    public sealed class OnSqlite() : SuratRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : SuratRepositoryTests(new SqlServerDatabase());
}
