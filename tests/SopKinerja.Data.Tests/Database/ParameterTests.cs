namespace SopKinerja.Data.Tests;

using System.Data;

/// <summary>What travels beside the texts: names as SQL Server reads them, and types.</summary>
public sealed class ParameterTests
{
    [Fact]
    public async Task No_command_of_a_whole_run_names_two_parameters_that_differ_only_in_case()
    {
        var database = new RekamanDatabase();
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.FinalAsync(2025);
        Assert.Contains(database.Perekam.Texts.Keys, t => t.StartsWith("INSERT INTO NaskahFinal", StringComparison.Ordinal));
        Assert.Contains(database.Perekam.Texts.Keys, t => t.StartsWith("UPDATE PelaksanaanLangkah", StringComparison.Ordinal));
        Assert.Empty(database.Perekam.Kembar);
    }

    [Fact]
    public async Task Times_travel_as_datetime2_and_not_rounded_to_a_300th_of_a_second()
    {
        var database = new RekamanDatabase();
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.FinalAsync(2025);
        await k.Surel.SewaAsync("token", TestDatabase.Now, TestDatabase.Now.AddMinutes(1), Kantor.Ct);
        Assert.Contains(DbType.DateTime2, database.Perekam.Jenis.Keys);
        Assert.DoesNotContain(DbType.DateTime, database.Perekam.Jenis.Keys);
    }
}
