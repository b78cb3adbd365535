namespace SopKinerja.Data.Tests;

public abstract class JabatanRepositoryTests(TestDatabase database)
{
    [Fact]
    public async Task The_signer_is_the_holder_on_the_day_and_a_substitute_goes_first()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var budi = (await k.Pos.ListPegawaiAsync(k.Id, Kantor.Ct)).Single(p => p.Nama == "Budi").Id;
        await k.Masa.PangkuAsync(k.Oleh("Uji"), k.Jabatan["Kepala Dinas"], budi, JenisPemangku.Plh, new(2026, 2, 2),
            new(2026, 2, 4), "SK",
            Kantor.Ct);
        Assert.Equal("Plh. Kepala Dinas", (await k.Pos.FindKepalaPadaAsync(k.Id, new(2026, 2, 4), Kantor.Ct))!.Sebutan);
        Assert.Equal("Ani", (await k.Pos.FindKepalaPadaAsync(k.Id, new(2026, 2, 5), Kantor.Ct))!.Nama);
        Assert.Null(await k.Pos.FindKepalaPadaAsync(k.Id, new(2024, 12, 31), Kantor.Ct));
    }

    [Fact]
    public async Task Two_definitive_holders_do_not_overlap()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var budi = (await k.Pos.ListPegawaiAsync(k.Id, Kantor.Ct)).Single(p => p.Nama == "Budi").Id;
        var hasil = await k.Masa.PangkuAsync(k.Oleh("Uji"), k.Jabatan["Kepala Dinas"], budi, JenisPemangku.Definitif,
            new(2026, 1, 1), null,
            null, Kantor.Ct);
        Assert.Contains("Ani", hasil.Reason, StringComparison.Ordinal);
        Assert.True((await k.Masa.PangkuAsync(k.Asing("Uji"), k.Jabatan["Kepala Dinas"], budi, JenisPemangku.Plt,
            new(2026, 1, 1), null,
            null, Kantor.Ct)).Refused);
    }

    public sealed class OnSqlite() : JabatanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : JabatanRepositoryTests(new SqlServerDatabase());
}

public sealed class NipTests
{
    [Fact]
    public void A_NIP_prints_eight_six_one_three() => Assert.Equal("19660607 199903 1 003", Nip.Format("196606071999031003"));

    [Theory]
    [InlineData("196606071999031003", false)]
    [InlineData("197308152003122005", false)]
    [InlineData("19660607199903100", true)]
    [InlineData("196613071999031003", true)]
    [InlineData("196606071999033003", true)]
    [InlineData(null, false)]
    public void A_doubtful_NIP_warns(string? nip, bool ragu) => Assert.Equal(ragu, Nip.Keraguan(nip) is not null);
}
