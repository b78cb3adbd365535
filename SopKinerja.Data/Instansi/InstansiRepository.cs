namespace SopKinerja.Data;

public sealed class InstansiRepository(DbSession db)
{
    public Task<Instansi?> FindAsync(long id, CancellationToken ct) =>
        db.FindAsync<Instansi>("SELECT Id, Kode, Nama, Pemda, Kota, Alamat, Zona, Versi FROM Instansi WHERE Id = @id", new { id }, ct);

    public Task<Instansi?> FindByKodeAsync(string kode, CancellationToken ct) =>
        db.FindAsync<Instansi>("SELECT Id, Kode, Nama, Pemda, Kota, Alamat, Zona, Versi FROM Instansi WHERE Kode = @kode", new { kode },
            ct);

    /// <summary>A page of all offices by name: read along an index, so that it costs the same among 2 and 16,000.</summary>
    public Task<IReadOnlyList<Instansi>> ListAsync(Paging page, CancellationToken ct) =>
        db.ListAsync<Instansi>($"""
            SELECT Id, Kode, Nama, Pemda, Kota, Alamat, Zona, Versi FROM Instansi ORDER BY Nama, Id
            {db.Dialect.Page}
            """, new { skip = page.Skip, take = page.Size }, ct);

    /// <summary>Offices whose name, government or code holds every word.</summary>
    public Task<IReadOnlyList<Instansi>> CariAsync(string kata, Paging page, CancellationToken ct) =>
        db.ListAsync<Instansi>($"""
            SELECT Id, Kode, Nama, Pemda, Kota, Alamat, Zona, Versi
            FROM Instansi
            WHERE (Nama LIKE @satu ESCAPE '!' OR Pemda LIKE @satu ESCAPE '!' OR Kode LIKE @satu ESCAPE '!')
              AND (Nama LIKE @dua ESCAPE '!' OR Pemda LIKE @dua ESCAPE '!' OR Kode LIKE @dua ESCAPE '!')
              AND (Nama LIKE @tiga ESCAPE '!' OR Pemda LIKE @tiga ESCAPE '!' OR Kode LIKE @tiga ESCAPE '!')
            ORDER BY Nama, Id
            {db.Dialect.Page}
            """, Kata(kata, page), ct);

    public Task<long> InsertAsync(Instansi i, DateTime now, CancellationToken ct) =>
        db.InsertAsync("""
            INSERT INTO Instansi (Kode, Nama, Pemda, Kota, Alamat, Zona, DibuatPada)
            VALUES (@Kode, @Nama, @Pemda, @Kota, @Alamat, @Zona, @now)
            """, new { i.Kode, i.Nama, i.Pemda, i.Kota, i.Alamat, i.Zona, now }, ct);

    /// <summary>False when the row no longer carries the version the user was looking at. The Kode stays: links hang on it.</summary>
    public async Task<bool> UpdateAsync(Instansi i, CancellationToken ct) =>
        await db.ExecuteAsync("""
            UPDATE Instansi SET Nama = @Nama, Pemda = @Pemda, Kota = @Kota, Alamat = @Alamat, Zona = @Zona, Versi = Versi + 1
            WHERE Id = @Id AND Versi = @Versi
            """, new { i.Nama, i.Pemda, i.Kota, i.Alamat, i.Zona, i.Id, i.Versi }, ct) == 1;

    public Task<IReadOnlyList<UnitKerja>> ListUnitAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<UnitKerja>("SELECT Id, Nama, Surel FROM UnitKerja WHERE InstansiId = @instansiId ORDER BY Urutan, Id",
            new { instansiId }, ct);

    public Task<Outcome<long>> InsertUnitAsync(long instansiId, string nama, int urutan, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(instansiId, async () => await db.InsertAsync(
            "INSERT INTO UnitKerja (InstansiId, Nama, Urutan) VALUES (@instansiId, @nama, @urutan)", new { instansiId, nama, urutan }, ct),
            "Unit dengan nama ini sudah ada.", ct);

    /// <summary>Three words at most; what follows belongs to the third.</summary>
    private static object Kata(string kata, Paging page)
    {
        var bagian = kata.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string Ke(int n) => PolaSql.Memuat(bagian.ElementAtOrDefault(n)) ?? "%";
        return new { satu = Ke(0), dua = Ke(1), tiga = Ke(2), skip = page.Skip, take = page.Size };
    }
}
