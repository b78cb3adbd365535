namespace SopKinerja.Data;

/// <summary>Begins steps: their rows, their due date, and the word to who holds the post. Part of the act that moves the run.</summary>
[Layanan]
public sealed class PembukaLangkah(DbSession db, NaskahPdfRepository pdf, SurelRepository surel, KalenderRepository kalender)
{
    internal Task InsertAsync(long instansiId, long pelaksanaanId, SopLangkah l, int putaran, CancellationToken ct) =>
        db.ExecuteAsync("""
            INSERT INTO PelaksanaanLangkah (InstansiId, PelaksanaanId, SopLangkahId, JabatanId, Putaran, Status)
            VALUES (@instansiId, @pelaksanaanId, @Id, @JabatanId, @putaran, 'Menunggu')
            """, new { instansiId, pelaksanaanId, l.Id, l.JabatanId, putaran }, ct);

    /// <summary>Begins a waiting step, with its due date, and tells the one who holds the post today.</summary>
    internal async Task BukaAsync(Pelaku oleh, long pelaksanaanId, string judul, SopLangkah l, int putaran, CancellationToken ct,
        string? alasanKembali = null)
    {
        var unit = await db.FindAsync<long?>("SELECT UnitId FROM Jabatan WHERE Id = @JabatanId AND InstansiId = @instansiId",
            new { l.JabatanId, instansiId = oleh.InstansiId }, ct);
        var tempo = (await kalender.UntukAsync(oleh.InstansiId, ct)).Unit(unit).Tambah(oleh.Now,
            KalenderSederhana.MenitDari(l.Waktu, l.Satuan), oleh.Zona);
        await db.ExecuteAsync("""
            UPDATE PelaksanaanLangkah SET Status = 'Berjalan', MulaiPada = @now, JatuhTempo = @tempo, Versi = Versi + 1
            WHERE PelaksanaanId = @pelaksanaanId AND InstansiId = @instansiId AND SopLangkahId = @Id AND Putaran = @putaran
              AND Status = 'Menunggu'
            """, new { now = oleh.Now, tempo, pelaksanaanId, instansiId = oleh.InstansiId, l.Id, putaran }, ct);

        if (l.Aksi == AksiLangkah.TandaTangan)
            await pdf.AntreSalinanAsync(oleh.InstansiId, pelaksanaanId, oleh.Now, ct);
        var kembali = alasanKembali is null ? "" : $"\n\nDikembalikan dengan alasan:\n{alasanKembali}";
        await surel.InsertUntukJabatanAsync(oleh.InstansiId, l.JabatanId, oleh.HariIni,
            $"{judul}: langkah {l.Nomor}{(putaran > 1 ? $" putaran {putaran}" : "")} {(alasanKembali is null ? "menunggu" : "dikembalikan kepada")} Anda",
            $"{l.Kegiatan}\n\nStandar SOP {l.WaktuTeks}, jatuh tempo {Tanggal.Lengkap(tempo, oleh.Zona)}.{kembali}\n\nBuka: "
                + $"{{portal}}/Pelaksanaan/Rincian/{pelaksanaanId}", oleh.Now, ct);
    }

    /// <summary>The rows of the steps that are walked again; waiting ones come along into the new round.</summary>
    internal async Task<int> BukaPutaranAsync(long instansiId, long pelaksanaanId, IReadOnlyList<SopLangkah> berlaku, int ke, int dari,
        CancellationToken ct)
    {
        await db.ExecuteAsync("""
            UPDATE Pelaksanaan SET Putaran = Putaran + 1, Versi = Versi + 1 WHERE Id = @pelaksanaanId AND InstansiId = @instansiId
            """, new { pelaksanaanId, instansiId }, ct);
        var putaran = await db.FindAsync<int>("SELECT Putaran FROM Pelaksanaan WHERE Id = @pelaksanaanId", new { pelaksanaanId }, ct);
        await db.ExecuteAsync("""
            UPDATE PelaksanaanLangkah
            SET Putaran = @putaran
            WHERE PelaksanaanId = @pelaksanaanId AND InstansiId = @instansiId AND Status = 'Menunggu'
            """, new { putaran, pelaksanaanId, instansiId }, ct);
        foreach (var l in berlaku.Where(l => l.Nomor >= ke && l.Nomor <= dari))
            await InsertAsync(instansiId, pelaksanaanId, l, putaran, ct);
        return putaran;
    }

    /// <summary>After the last step of a SOP without a signing step: the head of the office signs in what follows.</summary>
    /// <returns>A sentence of what happened.</returns>
    internal async Task<string> MintaTandaTanganAsync(Pelaku oleh, long pelaksanaanId, string judul, CancellationToken ct)
    {
        await pdf.AntreSalinanAsync(oleh.InstansiId, pelaksanaanId, oleh.Now, ct);
        var kepala = await db.FindAsync<long>("SELECT COALESCE(MAX(Id), 0) FROM Jabatan WHERE InstansiId = @InstansiId AND Kepala = @ya",
            new { oleh.InstansiId, ya = true }, ct);
        if (kepala == 0)
            return "Semua langkah selesai. Tandai satu jabatan sebagai kepala instansi, agar naskahnya dapat ditandatangani.";
        await surel.InsertUntukJabatanAsync(oleh.InstansiId, kepala, oleh.HariIni, $"{judul}: menunggu tanda tangan Anda",
            $"Semua langkah SOP selesai; naskahnya menunggu tanda tangan.\n\nBuka: {{portal}}/Pelaksanaan/Rincian/{pelaksanaanId}",
                oleh.Now, ct);
        return "Semua langkah selesai. Naskahnya kini menunggu tanda tangan kepala instansi.";
    }
}
