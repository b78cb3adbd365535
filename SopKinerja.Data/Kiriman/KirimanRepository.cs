namespace SopKinerja.Data;

using System.Data.Common;

/// <summary>What the first sending of a form was answered, for whoever sent it again.</summary>
public sealed record JawabanKiriman
{
    /// <summary>The page it led to; null while its answer is not known, or when it led nowhere else.</summary>
    public string? Ke { get; init; }

    public string? Kabar { get; init; }

    public required DateTime Pada { get; init; }
}

/// <summary>Forms that were received, each written with the act that it asked for.</summary>
public sealed class KirimanRepository(DbSession db)
{
    /// <summary>
    /// The form behind this request. The first thing written keeps it in the same transaction, so that the same form sent again
    /// writes nothing: a <see cref="SudahDiterimaException"/> says so.
    /// </summary>
    public void TerimaSekali(Kiriman kiriman) => db.TerimaSekali(ct => InsertAsync(kiriman, ct));

    private async Task InsertAsync(Kiriman k, CancellationToken ct)
    {
        try
        {
            await db.ExecuteSampinganAsync("INSERT INTO KirimanFormulir (Sidik, Pada) VALUES (@Sidik, @Pada)", new { k.Sidik, k.Pada }, ct);
        }
        catch (DbException e) when (GangguanBasisData.Kembar(e))
        {
            throw new SudahDiterimaException();
        }
    }

    public Task<JawabanKiriman?> FindAsync(string sidik, CancellationToken ct) =>
        db.FindAsync<JawabanKiriman>("SELECT Ke, Kabar, Pada FROM KirimanFormulir WHERE Sidik = @sidik", new { sidik }, ct);

    public Task UpdateJawabanAsync(string sidik, string ke, string? kabar, CancellationToken ct) =>
        db.ExecuteSampinganAsync("UPDATE KirimanFormulir SET Ke = @ke, Kabar = @kabar WHERE Sidik = @sidik", new { sidik, ke, kabar }, ct);

    /// <summary>Forgets forms that nobody's browser still holds.</summary>
    public Task<int> DeleteLamaAsync(DateTime sebelum, CancellationToken ct) =>
        db.ExecuteSampinganAsync("DELETE FROM KirimanFormulir WHERE Pada < @sebelum", new { sebelum }, ct);
}
