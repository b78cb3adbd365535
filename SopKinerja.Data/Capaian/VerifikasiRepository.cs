namespace SopKinerja.Data;

/// <summary>A state of a row: the current one, or one that was replaced.</summary>
public record KeadaanCapaian
{
    public required int Versi { get; init; }

    public decimal? Penyebut { get; init; }

    public decimal? Realisasi { get; init; }

    public string? RealisasiTeks { get; init; }

    public string? AlasanKosong { get; init; }

    public string? Kendala { get; init; }

    public string? Upaya { get; init; }

    public string? Analisis { get; init; }

    public string? Status { get; init; }

    public string? CatatanVerifikasi { get; init; }

    public string? DiverifikasiOleh { get; init; }

    public DateTime? DiverifikasiPada { get; init; }

    public string? AlasanKoreksi { get; init; }

    public required string DiisiOleh { get; init; }

    public required DateTime DiisiPada { get; init; }

    /// <summary>What was typed in it.</summary>
    public IsianCapaian Isian(long indikatorId) =>
        new(indikatorId, Versi, Penyebut, Realisasi, AlasanKosong, Kendala, Upaya, RealisasiTeks, Analisis);
}

/// <summary>Accepting and returning rows, and the history of a row.</summary>
public sealed class VerifikasiRepository(DbSession db, CapaianRepository capaian, SurelRepository surel, LogRepository log)
{
    /// <summary>A row as the verifikator saw it.</summary>
    public sealed record Dilihat(long IndikatorId, int Versi, StatusCapaian Status);

    /// <summary>
    /// Accepts or returns rows, all or none. Refused when the period is locked, a row is of another unit or changed since it was seen,
    /// was filled in by the verifikator himself, or is returned without a note.
    /// </summary>
    /// <param name="unitIds">The units this person verifies; null for all.</param>
    public Task<Outcome<int>> PutuskanAsync(Pelaku oleh, Periode periode, IReadOnlyCollection<long>? unitIds,
        IReadOnlyList<Dilihat> baris, bool diterima, string? catatan, CancellationToken ct) =>
        log.PerbuatanAsync<int>(oleh, async () =>
        {
            var kini = await capaian.MuatAsync(oleh.InstansiId, periode, ct);
            if (kini.Terkunci || kini.Tutup)
                return Outcome<int>.Refuse($"Rekap {periode} sudah dikunci. Verifikasi tidak dapat diubah.");
            if (baris.Count == 0)
                return Outcome<int>.Refuse("Pilih sedikitnya satu baris.");
            if (!diterima && string.IsNullOrWhiteSpace(catatan))
                return Outcome<int>.Refuse("Tulis catatan: apa yang harus diperbaiki.");
            var dikenal = kini.Baris.ToDictionary(b => b.IndikatorId);
            foreach (var d in baris)
            {
                if (!dikenal.TryGetValue(d.IndikatorId, out var b) || (unitIds is not null && !unitIds.Contains(b.UnitId)))
                    return Outcome<int>.Refuse("Ada baris yang bukan dari unit yang Anda verifikasi. Muat ulang halaman.");
                if (b.Status == StatusCapaian.Diisi)
                    return Outcome<int>.Refuse($"Indikator {b.Kode} belum diajukan {b.UnitNama}.");
                if (b.Versi == d.Versi && b.Status != d.Status)
                    return Outcome<int>.Refuse(
                        $"Indikator {b.Kode} baru saja "
                            + $"{(b.Status == StatusCapaian.Diterima ? "diterima" : "dikembalikan")} {b.DiverifikasiOleh}. Muat ulang untuk melihatnya.");
                if (!b.DapatDiverifikasi || b.Versi != d.Versi)
                    return Outcome<int>.Refuse(
                        $"Indikator {b.Kode} baru saja diubah {b.DiisiOleh ?? "orang lain"}. Muat ulang untuk melihat isinya.");
                if (b.PengisiId == oleh.Id)
                    return Outcome<int>.Refuse($"Indikator {b.Kode} Anda isi sendiri. Mintalah verifikator lain.");
            }

            var ubah = await UbahAsync(oleh, periode, baris, diterima ? StatusCapaian.Diterima : StatusCapaian.Dikembalikan, catatan, ct);
            if (!ubah.Refused && !diterima)
            {
                var kembali = baris.Select(d => dikenal[d.IndikatorId]).Distinct().ToList();
                await KabariAsync(oleh, periode, kembali, catatan!.Trim(), ct);
                if (kini.VersiDikoreksi is { } versi)
                    await KabariPengoreksiAsync(oleh, periode, versi, kembali, catatan!.Trim(), ct);
            }

            return ubah;
        }, jumlah => new(ObjekLog.Capaian, null, $"{(diterima ? "menerima" : "mengembalikan")} {jumlah} indikator {periode}")
        {
            Baru =
            catatan
        },
            "Seseorang baru saja mengubah baris yang sama. Muat ulang halaman.", ct);

    /// <summary>
    /// The unit hands its figures in: rows that were typed and seen so. Refused when the period is locked, a row is of another unit or
    /// changed since.
    /// </summary>
    /// <param name="unitIds">The units this person fills in; null for all.</param>
    public Task<Outcome<int>> AjukanAsync(Pelaku oleh, Periode periode, IReadOnlyCollection<long>? unitIds, IReadOnlyList<Dilihat> baris,
        CancellationToken ct) =>
        log.PerbuatanAsync<int>(oleh, async () =>
        {
            var kini = await capaian.MuatAsync(oleh.InstansiId, periode, ct);
            if (kini.Terkunci || kini.Tutup)
                return Outcome<int>.Refuse($"Rekap {periode} sudah dikunci. Isian tidak dapat diajukan.");
            if (baris.Count == 0)
                return Outcome<int>.Refuse("Tidak ada isian yang perlu diajukan.");
            var dikenal = kini.Baris.ToDictionary(b => b.IndikatorId);
            foreach (var d in baris)
            {
                if (!dikenal.TryGetValue(d.IndikatorId, out var b) || (unitIds is not null && !unitIds.Contains(b.UnitId)))
                    return Outcome<int>.Refuse("Ada baris yang bukan milik unit Anda. Muat ulang halaman.");
                if (b.Versi != d.Versi || !b.BelumDiajukan)
                    return Outcome<int>.Refuse($"Indikator {b.Kode} baru saja diubah {b.DiisiOleh ?? "orang lain"}. Muat ulang untuk melihat isinya.");
            }

            return await UbahAsync(oleh, periode, baris, StatusCapaian.Menunggu, null, ct);
        }, jumlah => new(ObjekLog.Capaian, null, $"mengajukan {jumlah} indikator {periode} kepada verifikator"),
            "Seseorang baru saja mengubah baris yang sama. Muat ulang halaman.", ct);

    /// <summary>Gives rows another state, all or none; what they were stays in their history.</summary>
    private async Task<Outcome<int>> UbahAsync(Pelaku oleh, Periode periode, IReadOnlyList<Dilihat> baris, StatusCapaian status,
        string? catatan, CancellationToken ct)
    {
        var putus = status is StatusCapaian.Diterima or StatusCapaian.Dikembalikan;
        var args = baris.DistinctBy(d => d.IndikatorId).Select(d => new
        {
            instansiId = oleh.InstansiId, d.IndikatorId, d.Versi, lama = d.Status.ToString(), jenis = periode.Jenis.ToString(),
            nomor = periode.Nomor, status = status.ToString(), catatan, oleh = putus ? oleh.Nama : null,
            now = putus ? oleh.Now : (DateTime?)null,
        }).ToList();
        await db.ExecuteAsync($"""
            INSERT INTO CapaianRiwayat ({KolomCapaian.Riwayat})
            SELECT {KolomCapaian.RiwayatNilai}
            FROM Capaian c
            WHERE c.InstansiId = @instansiId AND c.IndikatorId = @IndikatorId AND c.JenisPeriode = @jenis AND c.NomorPeriode = @nomor AND c.Versi = @Versi
            """, args, ct);
        var ubah = await db.ExecuteAsync("""
            UPDATE Capaian SET Status = @status, CatatanVerifikasi = @catatan, DiverifikasiOleh = @oleh, DiverifikasiPada = @now
            WHERE InstansiId = @instansiId AND IndikatorId = @IndikatorId AND JenisPeriode = @jenis AND NomorPeriode = @nomor
              AND Versi = @Versi AND Status = @lama
            """, args, ct);
        return ubah == args.Count ? ubah : Outcome<int>.Refuse("Seseorang baru saja mengubah baris yang sama. Muat ulang halaman.");
    }

    /// <summary>A returned row reaches those who fill it in at once, whatever step the run is at: one mail to each address of its
    /// unit.</summary>
    private async Task KabariAsync(Pelaku oleh, Periode periode, IReadOnlyList<BarisCapaian> kembali, string catatan, CancellationToken ct)
    {
        foreach (var unit in kembali.GroupBy(b => (b.UnitId, b.UnitNama)))
        {
            var kode = unit.Count() <= 5 ? string.Join(", ", unit.Select(b => b.Kode)) : $"{unit.Count()} indikator";
            var teks = $"Yth. {unit.Key.UnitNama},\n\n{oleh.Nama} mengembalikan data kinerja {periode} untuk diperbaiki:\n\n"
                + string.Concat(unit.Select(b => $"- {b.Kode} {b.Uraian}\n")) + $"\nCatatan verifikator: {catatan}\n\n"
                + $"Perbaiki di portal: {{portal}}/Capaian/Isi?tahun={periode.Tahun}&periode={periode.Kode}&unit={unit.Key.UnitId}";
            foreach (var a in await AlamatUnit.ListAsync(db, oleh.InstansiId, unit.Key.UnitId, ct))
                await surel.InsertAsync(oleh.InstansiId, a.Nama, a.Surel, $"Dikembalikan verifikator: {kode} ({periode})", teks, oleh.Now,
                    ct);
        }
    }

    /// <summary>Who corrects or signs a version whose figures came back learns of it: the version may print what will change.</summary>
    private async Task KabariPengoreksiAsync(Pelaku oleh, Periode periode, int versi, IReadOnlyList<BarisCapaian> kembali, string catatan,
        CancellationToken ct)
    {
        var alamat = await db.ListAsync<AlamatUnit>("""
            SELECT DISTINCT g.Nama, g.Surel
            FROM Pelaksanaan p
            JOIN PelaksanaanLangkah l ON l.PelaksanaanId = p.Id
            JOIN SopLangkah a ON a.Id = l.SopLangkahId AND a.Aksi IN ('Koreksi', 'TandaTangan')
            JOIN PemangkuJabatan k ON k.JabatanId = l.JabatanId AND k.Mulai <= @hari AND (k.Sampai IS NULL OR k.Sampai >= @hari)
            JOIN Pegawai g ON g.Id = k.PegawaiId
            WHERE p.InstansiId = @instansiId AND p.Tahun = @tahun AND p.JenisPeriode = @jenis AND p.NomorPeriode = @nomor
              AND p.Status NOT IN ('Selesai', 'Dibatalkan') AND g.Surel IS NOT NULL
            """, new
        {
            instansiId = oleh.InstansiId, tahun = periode.Tahun, jenis = periode.Jenis.ToString(), nomor = periode.Nomor,
            hari = oleh.HariIni,
        }, ct);
        var kode = string.Join(", ", kembali.Take(5).Select(b => b.Kode)) + (kembali.Count > 5 ? ", …" : "");
        foreach (var a in alamat)
            await surel.InsertAsync(oleh.InstansiId, a.Nama, a.Surel, $"Data dikembalikan sesudah versi {versi}: {kode} ({periode})",
                $"Yth. {a.Nama},\n\nSesudah versi {versi} laporan {periode} dibuat, {oleh.Nama} mengembalikan data berikut:\n\n"
                    + string.Concat(kembali.Select(b => $"- {b.Kode} {b.Uraian}\n")) + $"\nCatatan verifikator: {catatan}\n\n"
                    + "Angka dalam versi itu mungkin berubah. Bila perlu, kembalikan naskahnya dengan Tidak. "
                    + $"Lihat datanya: {{portal}}/Capaian/Verifikasi?tahun={periode.Tahun}&periode={periode.Kode}", oleh.Now, ct);
    }

    /// <summary>Every state a row has had, newest first.</summary>
    public Task<IReadOnlyList<KeadaanCapaian>> ListRiwayatAsync(long instansiId, long indikatorId, Periode periode, CancellationToken ct) =>
        db.ListAsync<KeadaanCapaian>($"""
            SELECT {KolomCapaian.Keadaan}, 0 AS Lama, k.Id AS Urut
            FROM Capaian k
            WHERE k.InstansiId = @instansiId AND k.IndikatorId = @indikatorId AND k.JenisPeriode = @jenis AND k.NomorPeriode = @nomor
            UNION ALL
            SELECT {KolomCapaian.Keadaan}, 1 AS Lama, k.Id AS Urut
            FROM CapaianRiwayat k
            JOIN Capaian c ON c.Id = k.CapaianId
            WHERE c.InstansiId = @instansiId AND c.IndikatorId = @indikatorId AND c.JenisPeriode = @jenis AND c.NomorPeriode = @nomor
            ORDER BY Lama, Urut DESC
            """, new { instansiId, indikatorId, jenis = periode.Jenis.ToString(), nomor = periode.Nomor }, ct);
}
