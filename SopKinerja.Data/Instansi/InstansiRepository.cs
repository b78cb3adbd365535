namespace SopKinerja.Data;

public sealed class InstansiRepository(DbSession db)
{
    public Task<Instansi?> FindAsync(long id, CancellationToken ct) =>
        db.FindAsync<Instansi>("SELECT Id, Kode, Nama, Pemda, Kota, Alamat, Zona, Versi FROM Instansi WHERE Id = @id", new { id }, ct);

    public Task<Instansi?> FindByKodeAsync(string kode, CancellationToken ct) =>
        db.FindAsync<Instansi>("SELECT Id, Kode, Nama, Pemda, Kota, Alamat, Zona, Versi FROM Instansi WHERE Kode = @kode", new { kode }, ct);

    public Task<IReadOnlyList<Instansi>> ListAsync(CancellationToken ct) =>
        db.ListAsync<Instansi>("SELECT Id, Kode, Nama, Pemda, Kota, Alamat, Zona, Versi FROM Instansi ORDER BY Nama", null, ct);

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
        db.ListAsync<UnitKerja>("SELECT Id, Nama, Surel FROM UnitKerja WHERE InstansiId = @instansiId ORDER BY Urutan, Id", new { instansiId }, ct);

    public Task<Outcome<long>> InsertUnitAsync(long instansiId, string nama, int urutan, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(instansiId, async () => await db.InsertAsync(
            "INSERT INTO UnitKerja (InstansiId, Nama, Urutan) VALUES (@instansiId, @nama, @urutan)", new { instansiId, nama, urutan }, ct),
            "Unit dengan nama ini sudah ada.", ct);
}
