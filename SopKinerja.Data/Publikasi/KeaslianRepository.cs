namespace SopKinerja.Data;

public enum Keaslian
{
    Terbit,

    /// <summary>Genuine, and not public yet: the mail with its code goes out before publication.</summary>
    BelumTerbit,

    /// <summary>Genuine, and another took its place.</summary>
    Diganti,
    Ditarik,
}

/// <summary>What the portal knows of a final file that somebody holds in his hands.</summary>
public sealed record NaskahDikenal
{
    public required string Kode { get; init; }

    public required string Instansi { get; init; }

    public required string InstansiKode { get; init; }

    public required string Judul { get; init; }

    public required string Sha256 { get; init; }

    public required string PenandatanganJabatan { get; init; }

    public required string PenandatanganNama { get; init; }

    public required DateOnly TanggalTandaTangan { get; init; }

    /// <summary>Which of the run's final files it is, from 1.</summary>
    public int Nomor { get; init; } = 1;

    /// <summary>Why it took the place of the one before.</summary>
    public string? Alasan { get; init; }

    public required int Diganti { get; init; }

    public DateTime? DigantiPada { get; init; }

    /// <summary>Why another took its place.</summary>
    public string? AlasanGanti { get; init; }

    public required string Zona { get; init; }

    public StatusPublikasi? Status { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Keterangan { get; init; }

    /// <summary>The last part of the public address of the report as it is now; null while nothing is public.</summary>
    public string? Alamat { get; init; }

    public Keaslian Keaslian => Diganti > 0 ? Keaslian.Diganti : Status switch
    {
        StatusPublikasi.Terbit => Keaslian.Terbit,
        StatusPublikasi.Ditarik => Keaslian.Ditarik,
        _ => Keaslian.BelumTerbit,
    };
}

/// <summary>Answers whoever holds a file or its code, of any office: public or not, a genuine file is genuine.</summary>
public sealed class KeaslianRepository(DbSession db)
{
    private const string Select = """
        SELECT f.KodeVerifikasi AS Kode, i.Nama AS Instansi, i.Kode AS InstansiKode, i.Zona, p.Judul, f.Sha256, f.PenandatanganJabatan,
            f.PenandatanganNama, f.TanggalTandaTangan, f.Nomor, f.Alasan, f.Diganti, f.DigantiPada, g.Alasan AS AlasanGanti, t.Status, t.Keterangan,
            COALESCE(t.Alamat, u.Alamat) AS Alamat
        FROM NaskahFinal f
        JOIN Instansi i ON i.Id = f.InstansiId
        JOIN Pelaksanaan p ON p.Id = f.PelaksanaanId
        LEFT JOIN Publikasi t ON t.NaskahFinalId = f.Id
        LEFT JOIN NaskahFinal g ON g.PelaksanaanId = f.PelaksanaanId AND g.Nomor = f.Nomor + 1
        LEFT JOIN NaskahFinal b ON b.PelaksanaanId = f.PelaksanaanId AND b.Diganti = 0 AND f.Diganti > 0
        LEFT JOIN Publikasi u ON u.NaskahFinalId = b.Id
        """;

    /// <summary>Final files with these very bytes; the newest first.</summary>
    public Task<IReadOnlyList<NaskahDikenal>> ListBySidikAsync(string sha256, CancellationToken ct) =>
        db.ListAsync<NaskahDikenal>($"{Select} WHERE f.Sha256 = @sha256 ORDER BY f.Id DESC", new { sha256 }, ct);

    /// <summary>
    /// By the code of a final file, or by that of the copy that was printed and signed: a scan made anew bears the same code, so it leads to the
    /// file that is current.
    /// </summary>
    public async Task<NaskahDikenal?> FindByKodeAsync(string kode, CancellationToken ct) =>
        await db.FindAsync<NaskahDikenal>($"""
            {Select}
            WHERE f.Diganti = 0 AND f.LaporanVersiId = (SELECT MAX(x.LaporanVersiId) FROM NaskahPdf x WHERE x.KodeVerifikasi = @kode)
            """, new { kode }, ct)
        ?? await db.FindAsync<NaskahDikenal>($"{Select} WHERE f.KodeVerifikasi = @kode", new { kode }, ct);
}
