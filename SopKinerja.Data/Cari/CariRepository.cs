namespace SopKinerja.Data;

/// <summary>The kinds of things that a search finds, in the order in which they are shown.</summary>
public enum JenisTemuan
{
    Indikator,
    Surat,
    Disposisi,
    Laporan,
    Pelaksanaan,
    Orang,
    Arsip,
    Sop,
}

/// <summary>Something that a search found.</summary>
public sealed record Temuan
{
    public required JenisTemuan Jenis { get; init; }

    /// <summary>Of the thing itself; of the letter or the run for a disposisi.</summary>
    public required long Id { get; init; }

    public required string Judul { get; init; }

    public string? Isi { get; init; }

    public int? Tahun { get; init; }

    /// <summary>Of a disposisi: it stands in a run, not in a letter.</summary>
    public bool DiPelaksanaan { get; init; }
}

/// <summary>
/// One search over what the office has, within one query: each part is bounded by the index that starts with the office, and
/// letters by who may see them. Every word has to stand somewhere in the thing, in any order. Where the database has a full-text
/// index (SQLite's FTS5, script 0036), what grows without end is found by it first: it only narrows, and what is found is the
/// same with and without it.
/// </summary>
public sealed class CariRepository(DbSession db)
{
    /// <summary>How many words count; how many of each kind are found at most.</summary>
    public const int KataTerbanyak = 5, Terbanyak = 51;

    /// <summary>Reports that can hold the longest word: in the title, or in a section that the index names.</summary>
    private static string Laporan(string cocok) => cocok.Length == 0 ? "" : $"""
        AND (x.Judul LIKE @panjang ESCAPE '!'
            OR x.Id IN (SELECT z.LaporanId FROM LaporanNarasi z WHERE z.InstansiId = @instansiId {cocok}))
        """;

    private const string Sedikit = """
        SELECT 'Indikator' AS Jenis, i.Id, CONCAT(i.Kode, ' ', i.Uraian) AS Judul, CONCAT(u.Nama, ', ', s.Uraian) AS Isi, s.Tahun AS Tahun,
            0 AS DiPelaksanaan, CONCAT(i.Kode, ' ', i.Uraian, ' ', u.Nama) AS Teks
        FROM Indikator i JOIN Sasaran s ON s.Id = i.SasaranId JOIN UnitKerja u ON u.Id = i.UnitId
        WHERE i.InstansiId = @instansiId AND s.InstansiId = @instansiId
        UNION ALL
        SELECT 'Pelaksanaan', p.Id, p.Judul, CONCAT('SOP ', o.Nama, ', dimulai ', p.DimulaiOleh), p.Tahun, 0, CONCAT(p.Judul, ' ', o.Nama)
        FROM Pelaksanaan p JOIN SopVersi v ON v.Id = p.SopVersiId JOIN Sop o ON o.Id = v.SopId
        WHERE p.InstansiId = @instansiId
        UNION ALL
        SELECT 'Orang', g.Id, g.Nama, COALESCE(k.Jabatan, 'tanpa jabatan'), NULL, 0, CONCAT(g.Nama, ' ', g.Nip, ' ', k.Jabatan)
        FROM Pegawai g
        LEFT JOIN (
            SELECT k.PegawaiId, STRING_AGG(j.Nama, ', ') AS Jabatan FROM PemangkuJabatan k JOIN Jabatan j ON j.Id = k.JabatanId
            WHERE k.InstansiId = @instansiId AND k.Mulai <= @hari AND (k.Sampai IS NULL OR k.Sampai >= @hari) GROUP BY k.PegawaiId) k
            ON k.PegawaiId = g.Id
        WHERE g.InstansiId = @instansiId
        UNION ALL
        SELECT 'Sop', v.Id, o.Nama, v.Nomor, NULL, 0, CONCAT('SOP ', o.Nama, ' ', v.Nomor)
        FROM SopVersi v JOIN Sop o ON o.Id = v.SopId
        WHERE v.InstansiId = @instansiId AND v.Status = 'Berlaku'
        """;

    private static string Banyak(Func<string, string, string, string> cocok, string laporan) => $"""
        SELECT 'Surat', m.Id, m.Perihal, CONCAT(m.Asal, ', ', m.NomorSurat), m.TahunAgenda, 0, CONCAT(m.Perihal, ' ', m.Asal, ' ', m.NomorSurat)
        FROM SuratMasuk m
        WHERE m.InstansiId = @instansiId AND {SuratRepository.TerlihatOleh} {cocok("m.Id", "@surat", "@semua")}
        UNION ALL
        SELECT 'Disposisi', COALESCE(p.Id, m.Id), COALESCE(m.Perihal, p.Judul), CONCAT(d.DariNama, ': ', d.Instruksi, ' ', d.Catatan),
            COALESCE(m.TahunAgenda, p.Tahun), CASE WHEN m.Id IS NULL THEN 1 ELSE 0 END, CONCAT(d.DariNama, ' ', d.Instruksi, ' ', d.Catatan)
        FROM Disposisi d
        LEFT JOIN SuratMasuk m ON m.Id = d.SuratMasukId
        LEFT JOIN PelaksanaanLangkah l ON l.Id = d.LangkahId AND d.SuratMasukId IS NULL
        LEFT JOIN Pelaksanaan p ON p.Id = l.PelaksanaanId
        WHERE d.InstansiId = @instansiId AND (m.Id IS NULL OR {SuratRepository.TerlihatOleh}) {cocok("d.Id", "@disposisi", "@semua")}
        UNION ALL
        SELECT 'Laporan', r.Id, r.Judul, n.Isi, p.Tahun, 0, CONCAT(r.Judul, ' ', n.Isi)
        FROM Laporan r JOIN Pelaksanaan p ON p.Id = r.PelaksanaanId
        LEFT JOIN (
            SELECT x.Id AS LaporanId, STRING_AGG(y.Markdown, ' ') AS Isi FROM Laporan x JOIN LaporanNarasi y ON y.LaporanId = x.Id
            WHERE x.InstansiId = @instansiId {laporan} GROUP BY x.Id) n ON n.LaporanId = r.Id
        WHERE r.InstansiId = @instansiId
        UNION ALL
        SELECT 'Arsip', a.Id, a.Uraian, CONCAT('entri ', a.Nomor, ', ', a.KodeKlasifikasi), NULL, 0, CONCAT(a.Uraian, ' ', a.NamaBerkas)
        FROM Arsip a
        WHERE a.InstansiId = @instansiId {cocok("a.Id", "@arsip", "@semua")}
        """;

    private static string Pilih(string banyak) => $"""
        SELECT Jenis, Id, Judul, Isi, Tahun, DiPelaksanaan
        FROM (
            SELECT Jenis, Id, Judul, Isi, Tahun, DiPelaksanaan,
                ROW_NUMBER() OVER (PARTITION BY Jenis ORDER BY CASE WHEN Judul LIKE @k1 ESCAPE '!' THEN 0 ELSE 1 END, Id DESC) AS Urut
            FROM ({Sedikit} UNION ALL {banyak}) semua
            WHERE Teks LIKE @k1 ESCAPE '!' AND Teks LIKE @k2 ESCAPE '!' AND Teks LIKE @k3 ESCAPE '!' AND Teks LIKE @k4 ESCAPE '!'
                AND Teks LIKE @k5 ESCAPE '!'
        ) terurut
        WHERE Urut <= @terbanyak
        ORDER BY Jenis, Urut
        """;

    /// <param name="instansiId">The office.</param>
    /// <param name="jabatanIds">The posts of who searches: what he may not see is not found.</param>
    /// <param name="hari">Today, in the office's zone.</param>
    /// <param name="kata">The words, at most <see cref="KataTerbanyak"/>.</param>
    /// <param name="rahasia">The secretariat sees every letter.</param>
    public async Task<IReadOnlyList<Temuan>> CariAsync(long instansiId, IReadOnlyCollection<long> jabatanIds, bool rahasia, DateOnly hari,
        IReadOnlyList<string> kata, CancellationToken ct)
    {
        if (kata.Count == 0)
            return [];
        string Pola(int i) => i < kata.Count ? PolaSql.Memuat(kata[i]) ?? "%" : "%";
        var terpanjang = kata.MaxBy(k => k.EnumerateRunes().Count())!;
        var semua = TigaHuruf.Dari(kata);
        // Words of one or two letters are in no index.
        Func<string, string, string, string> cocok = semua.Length > 0 ? db.Dialect.Cocok : (_, _, _) => "";
        long Awal(int jenis) => (instansiId << 40) + ((long)jenis << 36);
        return await db.ListAsync<Temuan>(Pilih(Banyak(cocok, Laporan(cocok("z.Id", "@narasi", "@satu")))), new
        {
            instansiId, rahasia, jabatanIds, hari, terbanyak = Terbanyak,
            k1 = Pola(0), k2 = Pola(1), k3 = Pola(2), k4 = Pola(3), k5 = Pola(4), panjang = PolaSql.Memuat(terpanjang),
            semua, satu = TigaHuruf.Dari([terpanjang]), surat = Awal(1), disposisi = Awal(2), arsip = Awal(3), narasi = Awal(4),
        }, ct);
    }

    /// <summary>What was typed, as words; what no key types parts them too.</summary>
    public static IReadOnlyList<string> Kata(string? ketikan) =>
        [.. string.Concat((ketikan ?? "").Select(c => char.IsControl(c) ? ' ' : c))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).Take(KataTerbanyak)];
}
