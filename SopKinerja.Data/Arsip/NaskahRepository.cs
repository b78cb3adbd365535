namespace SopKinerja.Data;

using System.Security.Cryptography;

/// <summary>Locks the signed file, and finishes a run when all that follows is done.</summary>
public sealed class NaskahRepository(DbSession db, BerkasRepository berkas, CapaianRepository capaian, LangkahRepository langkah,
    LogRepository log)
{
    public const string Kolom = """
        f.Id, f.PelaksanaanId, p.Judul, p.Tahun, p.JenisPeriode, v.Nomor AS NomorVersi, v.IsiSha, f.Sha256, f.NamaBerkas, f.Ukuran,
        f.PenandatanganJabatan, f.PenandatanganNama, f.TanggalTandaTangan, f.KodeVerifikasi, f.DikunciOleh, f.DikunciPada
        """;

    public Task<NaskahFinal?> FindByPelaksanaanAsync(long instansiId, long pelaksanaanId, CancellationToken ct) =>
        db.FindAsync<NaskahFinal>($"""
            SELECT {Kolom}
            FROM NaskahFinal f
            JOIN Pelaksanaan p ON p.Id = f.PelaksanaanId
            JOIN LaporanVersi v ON v.Id = f.LaporanVersiId
            WHERE f.PelaksanaanId = @pelaksanaanId AND f.InstansiId = @instansiId
            """, new { pelaksanaanId, instansiId }, ct);

    /// <summary>A signed scan as it came in.</summary>
    public sealed record Pindaian(byte[] Isi, string Nama, TemuanPdf Temuan);

    /// <summary>Stores the scan, locks it and the period's data, and finishes the signing step: all in one.</summary>
    public Task<Outcome<string>> KunciAsync(TindakLangkah t, long pelaksanaanId, Periode periode, long versiId, Pindaian pdf,
        Pemangku penandatangan, DateOnly tanggal, CancellationToken ct) =>
        db.TryInTransactionAsync<string>(t.Oleh.InstansiId, async () =>
        {
            if (pdf.Temuan.TolakanFinal is { } tolakan)
                return Outcome<string>.Refuse(tolakan);
            var sha256 = await berkas.InsertAsync(pdf.Isi, "application/pdf", t.Oleh.Now, ct);
            var nomor = await db.FindAsync<int>("""
                SELECT v.Nomor FROM LaporanVersi v JOIN Laporan r ON r.Id = v.LaporanId
                WHERE v.Id = @versiId AND r.PelaksanaanId = @pelaksanaanId AND v.InstansiId = @InstansiId
                """, new { versiId, pelaksanaanId, t.Oleh.InstansiId }, ct);
            if (nomor == 0)
                return Outcome<string>.Refuse("Versi naskah yang ditandatangani tidak ditemukan.");
            var id = await db.InsertAsync("""
                INSERT INTO NaskahFinal (InstansiId, PelaksanaanId, LaporanVersiId, Sha256, NamaBerkas, Ukuran, Cara, PenandatanganJabatan,
                    PenandatanganNama, PenandatanganNip, TanggalTandaTangan, KodeVerifikasi, DikunciOleh, DikunciPada)
                VALUES (@InstansiId, @pelaksanaanId, @versiId, @sha256, @namaBerkas, @ukuran, 'Pindaian', @Sebutan, @Nama, @Nip, @tanggal,
                    @kode, @oleh, @Now)
                """, new
            {
                t.Oleh.InstansiId, pelaksanaanId, versiId, sha256, namaBerkas = pdf.Nama, ukuran = pdf.Isi.LongLength,
                penandatangan.Sebutan, penandatangan.Nama, penandatangan.Nip, tanggal,
                kode = RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 10), oleh = t.Oleh.Nama, t.Oleh.Now,
            }, ct);
            var data = await capaian.KunciAsync(t.Oleh, periode, ct) ? $", dan data {periode}" : "";
            await log.CatatAsync(t.Oleh, new EntriLog(ObjekLog.Naskah, id, $"mengunci naskah final dari versi {nomor}{data}")
            {
                Baru = sha256,
            }.PadaLangkah(t.Oleh, pelaksanaanId, t.LangkahId, penandatangan.JabatanId, penandatangan.JabatanNama), ct);
            return await langkah.TindakAsync(t, ct);
        }, "Naskah final pelaksanaan ini sudah dikunci.", ct);

    /// <summary>
    /// Marks the run Selesai when archive, delivery to every active recipient and publication, as its SOP asks, are done.
    /// </summary>
    public async Task<bool> SelesaikanBilaLengkapAsync(Pelaku oleh, long pelaksanaanId, CancellationToken ct)
    {
        var selesai = false;
        await db.InTransactionAsync(oleh.InstansiId, async () =>
            selesai = await LengkapAsync(oleh.InstansiId, pelaksanaanId, ct) && await langkah.SelesaikanAsync(oleh, pelaksanaanId, ct), ct);
        return selesai;
    }

    private async Task<bool> LengkapAsync(long instansiId, long pelaksanaanId, CancellationToken ct) =>
        await db.FindAsync<int>("""
            SELECT COUNT(*) FROM NaskahFinal f
            WHERE f.PelaksanaanId = @pelaksanaanId AND f.InstansiId = @instansiId
              AND EXISTS (SELECT 1 FROM Arsip a WHERE a.NaskahFinalId = f.Id)
              AND EXISTS (SELECT 1 FROM Publikasi t WHERE t.NaskahFinalId = f.Id AND t.Status = 'Terbit')
              AND NOT EXISTS (SELECT 1 FROM PenerimaLaporan r WHERE r.InstansiId = @instansiId AND r.Aktif = @aktif
                AND NOT EXISTS (SELECT 1 FROM Pengiriman k WHERE k.NaskahFinalId = f.Id AND k.PenerimaId = r.Id))
            """, new { pelaksanaanId, instansiId, aktif = true }, ct) > 0;
}
