namespace SopKinerja.Data;

using System.Text;
using System.Text.RegularExpressions;

public sealed partial class PublikasiRepository(DbSession db, NaskahRepository naskah, SurelRepository surel, LogRepository log)
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
    /// <param name="page">The newest year first.</param>
    public Task<IReadOnlyList<Publikasi>> ListAsync(long instansiId, string? kata, JenisPeriode? jenis, Paging page,
        CancellationToken ct) =>
        db.ListAsync<Publikasi>($"""
            {Select}
            WHERE t.InstansiId = @instansiId AND (@pola IS NULL OR t.Judul LIKE @pola ESCAPE '!')
              AND (@jenis IS NULL OR p.JenisPeriode = @jenis)
            ORDER BY t.Tahun DESC, t.TerbitPada DESC, t.Id DESC
            {db.Dialect.Page}
            """, new { instansiId, pola = PolaSql.Memuat(kata), jenis = jenis?.ToString(), skip = page.Skip, take = page.Size }, ct);

    /// <summary>
    /// A stamp of an office and all that it has published: another one whenever its public pages would read differently. Null when there
    /// is no such office.
    /// </summary>
    public async Task<string?> CapAsync(string kode, CancellationToken ct) =>
        await db.FindAsync<CapSitus>("""
            SELECT i.Nama, i.Pemda, i.Versi, MAX(s.LogoSha) AS Logo,
                COUNT(t.Id) AS Jumlah, COALESCE(SUM(t.Versi), 0) AS Ubahan, COALESCE(SUM(f.Id), 0) AS Naskah,
                COALESCE(SUM(f.Diganti), 0) AS Diganti, MIN(f.KodeVerifikasi) AS Awal, MAX(f.KodeVerifikasi) AS Akhir
            FROM Instansi i
            LEFT JOIN PengaturanLaporan s ON s.InstansiId = i.Id
            LEFT JOIN Publikasi t ON t.InstansiId = i.Id
            LEFT JOIN NaskahFinal f ON f.Id = t.NaskahFinalId
            WHERE i.Kode = @kode
            GROUP BY i.Id, i.Nama, i.Pemda, i.Versi
            """, new { kode }, ct) is { } c ? BerkasRepository.Sidik(Encoding.UTF8.GetBytes(c.ToString()))[..20] : null;

    /// <summary>Every period of a year with how far its report is: what should be public, and what is.</summary>
    public async Task<IReadOnlyList<PeriksaTerbit>> ListPeriksaAsync(long instansiId, int tahun, CancellationToken ct)
    {
        var ada = (await db.ListAsync<BarisPeriksa>("""
            SELECT p.Id, p.JenisPeriode, p.NomorPeriode, CASE WHEN f.Id IS NULL THEN 0 ELSE 1 END AS Final, t.Status, t.TerbitPada, t.Keterangan, t.Alamat
            FROM Pelaksanaan p
            LEFT JOIN NaskahFinal f ON f.PelaksanaanId = p.Id AND f.Diganti = 0
            LEFT JOIN Publikasi t ON t.NaskahFinalId = f.Id
            WHERE p.InstansiId = @instansiId AND p.Tahun = @tahun AND p.Batal = 0
            ORDER BY p.Id
            """, new { instansiId, tahun }, ct)).ToLookup(b => (b.JenisPeriode, b.NomorPeriode));
        return
        [
            .. Periode.Semua.Select(p => (p.Jenis, p.Nomor)).OrderByDescending(p => p.Jenis).ThenBy(p => p.Nomor).SelectMany(p =>
                ada[p].Select(b => new PeriksaTerbit
                {
                    Periode = new(tahun, p.Jenis, p.Nomor), PelaksanaanId = b.Id, Final = b.Final, Status = b.Status,
                        TerbitPada = b.TerbitPada,
                    Keterangan = b.Keterangan, Alamat = b.Alamat,
                }).DefaultIfEmpty(new() { Periode = new(tahun, p.Jenis, p.Nomor) })),
        ];
    }

    private sealed record BarisPeriksa
    {
        public required long Id { get; init; }

        public required JenisPeriode JenisPeriode { get; init; }

        public required int NomorPeriode { get; init; }

        public required bool Final { get; init; }

        public StatusPublikasi? Status { get; init; }

        public DateTime? TerbitPada { get; init; }

        public string? Keterangan { get; init; }

        public string? Alamat { get; init; }
    }

    /// <summary>The highest number of an office: the map of the site goes through them in parts.</summary>
    public Task<long> MaxInstansiAsync(CancellationToken ct) => db.FindAsync<long>("SELECT COALESCE(MAX(Id), 0) FROM Instansi", null, ct);

    /// <summary>The addresses of what offices have published, for the map of the site.</summary>
    /// <param name="dari">Offices with a higher number than this,</param>
    /// <param name="sampai">up to this one.</param>
    public Task<IReadOnlyList<AlamatPublik>> ListPetaAsync(long dari, long sampai, CancellationToken ct) =>
        db.ListAsync<AlamatPublik>("""
            SELECT i.Kode, t.Alamat, COALESCE(t.DitarikPada, t.TerbitPada) AS Berubah
            FROM Instansi i JOIN Publikasi t ON t.InstansiId = i.Id
            WHERE i.Id > @dari AND i.Id <= @sampai
            ORDER BY i.Id, t.Id
            """, new { dari, sampai }, ct);

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
            if (status == StatusPublikasi.Ditarik)
                await surel.TahanAsync(oleh.InstansiId, p.NaskahFinalId, "Laporannya ditarik sebelum surel ini terkirim.", ct);
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

    /// <summary>The codes are drawn by lot, so that a database that is put back from a copy has another stamp.</summary>
    private sealed record CapSitus
    {
        public required string Nama { get; init; }

        public required string Pemda { get; init; }

        public required int Versi { get; init; }

        public required int Jumlah { get; init; }

        public required long Ubahan { get; init; }

        public required long Naskah { get; init; }

        public required long Diganti { get; init; }

        public string? Logo { get; init; }

        public string? Awal { get; init; }

        public string? Akhir { get; init; }
    }
}
