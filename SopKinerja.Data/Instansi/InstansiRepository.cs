namespace SopKinerja.Data;

public sealed class InstansiRepository(DbSession db, LogRepository log)
{
    public Task<Instansi?> FindAsync(long id, CancellationToken ct) =>
        db.FindAsync<Instansi>("SELECT Id, Kode, Nama, Pemda, Kota, Alamat, Zona, Warna, Versi FROM Instansi WHERE Id = @id", new { id }, ct);

    public Task<Instansi?> FindByKodeAsync(string kode, CancellationToken ct) =>
        db.FindAsync<Instansi>("""
            SELECT i.Id, i.Kode, i.Nama, i.Pemda, i.Kota, i.Alamat, i.Zona, i.Warna, i.Versi, s.LogoSha, s.LogoTipe
            FROM Instansi i LEFT JOIN PengaturanLaporan s ON s.InstansiId = i.Id
            WHERE i.Kode = @kode
            """, new { kode }, ct);

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

    public Task<long> InsertAsync(Pelaku oleh, Instansi i, CancellationToken ct) =>
        log.PerbuatanAsync(oleh, () => db.InsertAsync("""
            INSERT INTO Instansi (Kode, Nama, Pemda, Kota, Alamat, Zona, DibuatPada)
            VALUES (@Kode, @Nama, @Pemda, @Kota, @Alamat, @Zona, @Now)
            """, new { i.Kode, i.Nama, i.Pemda, i.Kota, i.Alamat, i.Zona, oleh.Now }, ct),
            id => new(ObjekLog.Instansi, id, $"membuat instansi {i.Nama}"), ct);

    /// <summary>False when the row no longer carries the version the user was looking at. The Kode stays: links hang on it.</summary>
    public async Task<bool> UpdateAsync(Pelaku oleh, Instansi i, CancellationToken ct)
    {
        Instansi? semula = null, kini = null;
        return await log.PerbuatanAsync(oleh, async () =>
        {
            semula = await FindAsync(i.Id, ct);
            if (await db.ExecuteAsync("""
                UPDATE Instansi SET Nama = @Nama, Pemda = @Pemda, Kota = @Kota, Alamat = @Alamat, Zona = @Zona, Warna = @Warna,
                    Versi = Versi + 1
                WHERE Id = @Id AND Versi = @Versi
                """, new { i.Nama, i.Pemda, i.Kota, i.Alamat, i.Zona, i.Warna, i.Id, i.Versi }, ct) != 1)
                return false;
            kini = (await FindAsync(i.Id, ct))! with { Versi = i.Versi };
            return true;
        }, () => new EntriLog(ObjekLog.Instansi, i.Id, $"mengubah instansi {i.Nama}").DenganBeda(semula, kini!), ct);
    }

    public Task<IReadOnlyList<UnitKerja>> ListUnitAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<UnitKerja>("""
            SELECT Id, Nama, Surel, Ditutup, Versi FROM UnitKerja WHERE InstansiId = @instansiId ORDER BY Urutan, Id
            """, new { instansiId }, ct);

    /// <summary>The units that work can be given to.</summary>
    public async Task<IReadOnlyList<UnitKerja>> ListUnitTerbukaAsync(long instansiId, CancellationToken ct) =>
        [.. (await ListUnitAsync(instansiId, ct)).Where(u => u.Ditutup is null)];

    public Task<Outcome<long>> InsertUnitAsync(Pelaku oleh, string nama, int urutan, CancellationToken ct) =>
        log.PerbuatanAsync<long>(oleh, async () => await db.InsertAsync(
            "INSERT INTO UnitKerja (InstansiId, Nama, Urutan) VALUES (@instansiId, @nama, @urutan)",
            new { instansiId = oleh.InstansiId, nama, urutan }, ct),
            id => new(ObjekLog.Unit, id, $"menambah unit {nama}"), "Unit dengan nama ini sudah ada.", ct);

    /// <summary>Where the form goes for those who do not sign in. False when the unit is not this office's.</summary>
    public async Task<bool> UpdateSurelUnitAsync(Pelaku oleh, long unitId, string? alamat, CancellationToken ct)
    {
        string? semula = null;
        return await log.PerbuatanAsync(oleh, async () =>
        {
            semula = (await ListUnitAsync(oleh.InstansiId, ct)).FirstOrDefault(u => u.Id == unitId)?.Surel;
            return await db.ExecuteAsync("UPDATE UnitKerja SET Surel = @alamat WHERE Id = @unitId AND InstansiId = @instansiId",
                new { instansiId = oleh.InstansiId, unitId, alamat }, ct) == 1;
        }, () => new EntriLog(ObjekLog.Unit, unitId, "mengubah alamat surel unit").DenganBeda(semula, alamat), ct);
    }

    /// <summary>
    /// Another name of a unit, closed or open again, with a reason. One that still has posts,
    /// people who fill its data, or indicators of this year is not closed.
    /// </summary>
    public async Task<Outcome<string>> UbahUnitAsync(Pelaku oleh, UnitKerja baru, string? alasan, CancellationToken ct)
    {
        UnitKerja? semula = null;
        return await log.PerbuatanAsync<string>(oleh, async () =>
        {
            semula = (await ListUnitAsync(oleh.InstansiId, ct)).FirstOrDefault(u => u.Id == baru.Id);
            if (AturanSusunan.Alasan(alasan) is { } kurang)
                return Outcome<string>.Refuse(kurang);
            if (semula is { Ditutup: null } && baru.Ditutup is not null
                && await db.FindAsync<string>("""
                    SELECT MAX(x.Nama) FROM (
                        SELECT j.Nama FROM Jabatan j WHERE j.InstansiId = @instansiId AND j.UnitId = @Id AND j.Ditutup IS NULL
                        UNION ALL
                        SELECT p.NamaTampil AS Nama FROM Pengguna p JOIN PenggunaPeran r ON r.PenggunaId = p.Id
                        WHERE p.InstansiId = @instansiId AND p.Aktif = @ya AND r.UnitId = @Id
                        UNION ALL
                        SELECT CONCAT('indikator ', i.Kode) AS Nama FROM Sasaran s JOIN Indikator i ON i.SasaranId = s.Id
                        WHERE s.InstansiId = @instansiId AND s.Tahun >= @tahun AND i.UnitId = @Id) x
                    """, new { instansiId = oleh.InstansiId, baru.Id, ya = true, tahun = oleh.HariIni.Year }, ct) is { } terpakai)
                return Outcome<string>.Refuse($"Unit ini masih dipakai, antara lain {terpakai}. Pindahkan lebih dahulu.");
            if (semula is null || await db.ExecuteAsync("""
                UPDATE UnitKerja SET Nama = @Nama, Ditutup = @Ditutup, Versi = Versi + 1
                WHERE Id = @Id AND InstansiId = @instansiId AND Versi = @Versi
                """, new { baru.Nama, baru.Ditutup, baru.Id, instansiId = oleh.InstansiId, baru.Versi }, ct) != 1)
                return Outcome<string>.Refuse(AturanSusunan.Berubah);
            return $"Unit {baru.Nama} diperbarui.";
        }, _ => new EntriLog(ObjekLog.Unit, baru.Id,
            $"mengubah unit {semula!.Nama}: {Perubahan(semula, baru)}. Alasan: {alasan!.Trim()}")
            .DenganBeda(semula, baru with { Surel = semula.Surel }),
            "Unit dengan nama ini sudah ada.", ct);
    }

    private static string Perubahan(UnitKerja lama, UnitKerja baru) => string.Join(", ", new[]
    {
        lama.Nama == baru.Nama ? null : $"nama menjadi {baru.Nama}",
        lama.Ditutup == baru.Ditutup ? null : baru.Ditutup is { } hari ? $"ditutup sejak {Tanggal.Panjang(hari)}" : "dibuka kembali",
    }.OfType<string>());

    /// <summary>Three words at most; what follows belongs to the third.</summary>
    private static object Kata(string kata, Paging page)
    {
        var bagian = kata.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string Ke(int n) => PolaSql.Memuat(bagian.ElementAtOrDefault(n)) ?? "%";
        return new { satu = Ke(0), dua = Ke(1), tiga = Ke(2), skip = page.Skip, take = page.Size };
    }
}
