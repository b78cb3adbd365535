namespace SopKinerja.Data;

using System.Text.RegularExpressions;

public enum StatusPublikasi
{
    Terbit,

    /// <summary>The page stays and says why; the file is no longer given.</summary>
    Ditarik,
}

/// <summary>A published report, for readers without login.</summary>
public sealed record Publikasi
{
    public required long Id { get; init; }

    public required long InstansiId { get; init; }

    public required long NaskahFinalId { get; init; }

    public required long PelaksanaanId { get; init; }

    /// <summary>The last part of the public address.</summary>
    public required string Alamat { get; init; }

    public required string Judul { get; init; }

    public required int Tahun { get; init; }

    public required JenisPeriode JenisPeriode { get; init; }

    public required string Kategori { get; init; }

    public required StatusPublikasi Status { get; init; }

    public string? Keterangan { get; init; }

    public required DateTime TerbitPada { get; init; }

    public DateTime? DitarikPada { get; init; }

    public required string Sha256 { get; init; }

    public required string NamaBerkas { get; init; }

    public required long Ukuran { get; init; }

    public required string IsiSha { get; init; }

    public required string KodeVerifikasi { get; init; }

    public required string PenandatanganJabatan { get; init; }

    public required string PenandatanganNama { get; init; }

    public required DateOnly TanggalTandaTangan { get; init; }

    public required DateTime DikunciPada { get; init; }

    public required int Versi { get; init; }

    /// <summary>Which of the run's final files it is, from 1.</summary>
    public required int Nomor { get; init; }

    /// <summary>Not 0: another final file took its place, and is not published yet.</summary>
    public required int Diganti { get; init; }

    public DateTime? DigantiPada { get; init; }

    /// <summary>Why this file took the place of the one before.</summary>
    public string? Alasan { get; init; }

    /// <summary>Why another took the place of this one.</summary>
    public string? AlasanGanti { get; init; }

    /// <summary>The file is given.</summary>
    public bool Tersedia => Status == StatusPublikasi.Terbit && Diganti == 0;

    /// <summary>Why it is not, for everybody to read.</summary>
    public string? Sebab => Diganti > 0 ? $"Naskah ini diganti: {AlasanGanti?.TrimEnd('.')}. Naskah penggantinya belum terbit." : Keterangan;

    /// <summary>Since when it is not; null while it is given.</summary>
    public DateTime? Sejak => Diganti > 0 ? DigantiPada : DitarikPada;
}

public sealed partial class PublikasiRepository(DbSession db, NaskahRepository naskah, LogRepository log)
{
    private const string Select = """
        SELECT t.Id, t.InstansiId, t.NaskahFinalId, f.PelaksanaanId, t.Alamat, t.Judul, t.Tahun, p.JenisPeriode, t.Kategori, t.Status,
            t.Keterangan, t.TerbitPada, t.DitarikPada, f.Sha256, f.NamaBerkas, f.Ukuran, v.IsiSha, f.KodeVerifikasi, f.PenandatanganJabatan,
            f.PenandatanganNama, f.TanggalTandaTangan, f.DikunciPada, t.Versi, f.Nomor, f.Diganti, f.DigantiPada, f.Alasan,
            g.Alasan AS AlasanGanti
        FROM Publikasi t
        JOIN NaskahFinal f ON f.Id = t.NaskahFinalId
        JOIN Pelaksanaan p ON p.Id = f.PelaksanaanId
        JOIN LaporanVersi v ON v.Id = f.LaporanVersiId
        LEFT JOIN NaskahFinal g ON g.PelaksanaanId = f.PelaksanaanId AND g.Nomor = f.Nomor + 1
        """;

    /// <param name="instansiId">The office whose public list it is.</param>
    /// <param name="kata">Part of the title, or null.</param>
    /// <param name="jenis">A kind of period, or null.</param>
    public Task<IReadOnlyList<Publikasi>> ListAsync(long instansiId, string? kata, JenisPeriode? jenis, CancellationToken ct) =>
        db.ListAsync<Publikasi>($"""
            {Select}
            WHERE t.InstansiId = @instansiId AND (@pola IS NULL OR t.Judul LIKE @pola ESCAPE '!')
              AND (@jenis IS NULL OR p.JenisPeriode = @jenis)
            ORDER BY t.Tahun DESC, t.TerbitPada DESC
            """, new { instansiId, pola = PolaSql.Memuat(kata), jenis = jenis?.ToString() }, ct);

    public Task<Publikasi?> FindAsync(long instansiId, string alamat, CancellationToken ct) =>
        db.FindAsync<Publikasi>($"{Select} WHERE t.InstansiId = @instansiId AND t.Alamat = @alamat", new { instansiId, alamat }, ct);

    public Task<Publikasi?> FindByNaskahAsync(long instansiId, long naskahFinalId, CancellationToken ct) =>
        db.FindAsync<Publikasi>($"{Select} WHERE t.InstansiId = @instansiId AND t.NaskahFinalId = @naskahFinalId",
            new { instansiId, naskahFinalId }, ct);

    public Task<Outcome<Publikasi>> InsertAsync(Pelaku oleh, NaskahFinal f, CancellationToken ct) =>
        db.TryInTransactionAsync<Publikasi>(oleh.InstansiId, async () =>
        {
            if (await GantikanAsync(oleh, f, ct) is { } pengganti)
                return pengganti;
            var dasar = BukanKata().Replace(f.Judul.ToLowerInvariant(), "-").Trim('-');
            var alamat = dasar;
            for (var n = 2; await FindAsync(oleh.InstansiId, alamat, ct) is not null; n++)
                alamat = $"{dasar}-{n}";
            var id = await db.InsertAsync("""
                INSERT INTO Publikasi (InstansiId, NaskahFinalId, Alamat, Judul, Tahun, Kategori, Status, TerbitOleh, TerbitPada)
                VALUES (@instansiId, @Id, @alamat, @Judul, @Tahun, 'Informasi berkala', 'Terbit', @oleh, @now)
                """, new { instansiId = oleh.InstansiId, f.Id, alamat, f.Judul, f.Tahun, oleh = oleh.Nama, now = oleh.Now }, ct);
            await log.CatatAsync(oleh,
                new(ObjekLog.Publikasi, id, "menerbitkan naskah final di situs publik") { PelaksanaanId = f.PelaksanaanId }, ct);
            await naskah.SelesaikanBilaLengkapAsync(oleh, f.PelaksanaanId, ct);
            return (await FindAsync(oleh.InstansiId, alamat, ct))!;
        }, "Naskah ini sudah diterbitkan.", ct);

    /// <summary>A final file that replaces a published one takes over its address; the page keeps saying what it replaced.</summary>
    private async Task<Publikasi?> GantikanAsync(Pelaku oleh, NaskahFinal f, CancellationToken ct)
    {
        var lama = await db.FindAsync<Publikasi>($"{Select} WHERE f.PelaksanaanId = @PelaksanaanId AND t.InstansiId = @instansiId",
            new { f.PelaksanaanId, instansiId = oleh.InstansiId }, ct);
        if (lama is null || lama.Diganti == 0)
            return null;
        await db.ExecuteAsync("""
            UPDATE Publikasi
            SET NaskahFinalId = @baru, Status = 'Terbit', Keterangan = NULL, DitarikPada = NULL, TerbitOleh = @oleh, TerbitPada = @now,
                Versi = Versi + 1
            WHERE Id = @Id AND InstansiId = @instansiId
            """, new { baru = f.Id, lama.Id, instansiId = oleh.InstansiId, oleh = oleh.Nama, now = oleh.Now }, ct);
        await log.CatatAsync(oleh, new(ObjekLog.Publikasi, lama.Id, "menerbitkan naskah pengganti di situs publik")
        {
            PelaksanaanId = f.PelaksanaanId, Lama = lama.Sha256, Baru = f.Sha256,
        }, ct);
        await naskah.SelesaikanBilaLengkapAsync(oleh, f.PelaksanaanId, ct);
        return await FindAsync(oleh.InstansiId, lama.Alamat, ct);
    }

    /// <summary>Withdraws with a visible note, or puts back. False when somebody else changed it.</summary>
    public async Task<bool> UpdateStatusAsync(Pelaku oleh, Publikasi p, int versi, StatusPublikasi status, string? keterangan,
        CancellationToken ct)
    {
        var ubah = false;
        await db.InTransactionAsync(oleh.InstansiId, async () =>
        {
            ubah = await UbahStatusAsync(oleh, p.Id, versi, status, keterangan, ct);
            if (!ubah)
                return;
            await log.CatatAsync(oleh, new(ObjekLog.Publikasi, p.Id, status == StatusPublikasi.Ditarik
                    ? $"menarik laporan dari situs publik: {keterangan}"
                    : "menerbitkan lagi laporan di situs publik")
            { PelaksanaanId = p.PelaksanaanId }, ct);
            await naskah.SelesaikanBilaLengkapAsync(oleh, p.PelaksanaanId, ct);
        }, ct);
        return ubah;
    }

    private async Task<bool> UbahStatusAsync(Pelaku oleh, long id, int versi, StatusPublikasi status, string? keterangan,
        CancellationToken ct) =>
        await db.ExecuteAsync("""
            UPDATE Publikasi SET Status = @status, Keterangan = @keterangan, DitarikPada = @ditarik, Versi = Versi + 1
            WHERE Id = @id AND InstansiId = @instansiId AND Versi = @versi
            """, new
        {
            id, instansiId = oleh.InstansiId, versi, status = status.ToString(), keterangan, ditarik = status == StatusPublikasi.Ditarik
                ? oleh.Now
                : (DateTime?)null,
        }, ct) == 1;

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex BukanKata();
}
