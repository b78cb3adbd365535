namespace SopKinerja.Data;

public enum SaluranKirim
{
    Surel,

    /// <summary>A portal such as ESR that wants the public link; the receipt is noted by hand.</summary>
    Unggah,
}

public sealed record PenerimaLaporan
{
    public long Id { get; init; }

    public required string Nama { get; init; }

    public string? Surel { get; init; }

    public required SaluranKirim Saluran { get; init; }

    /// <summary>Until the end of which month after the year he gets the annual report; null where nobody is reminded.</summary>
    public int? BatasBulan { get; init; }

    public bool Aktif { get; init; } = true;

    public int Versi { get; init; } = 1;
}

/// <summary>A line of the delivery register; empty dates mean not sent yet.</summary>
public sealed record BarisPengiriman
{
    public required long PenerimaId { get; init; }

    public required string Nama { get; init; }

    public string? Alamat { get; init; }

    public required SaluranKirim Saluran { get; init; }

    public string? Sha256 { get; init; }

    public DateTime? DikirimPada { get; init; }

    public string? TandaTerima { get; init; }

    public StatusSurel? StatusSurel { get; init; }

    /// <summary>What was given to a portal that wants the public link: its path on this portal.</summary>
    public string? TautanPublik { get; init; }

    public DateOnly? TanggalUnggah { get; init; }
}

public sealed class PengirimanRepository(DbSession db, SurelRepository surel, NaskahRepository naskah, LogRepository log)
{
    /// <summary>Larger files go as a link only.</summary>
    public const long BatasLampiran = 5 * 1024 * 1024;

    private const string KolomPenerima = "Id, Nama, Surel, Saluran, BatasBulan, Aktif, Versi";

    public Task<IReadOnlyList<PenerimaLaporan>> ListPenerimaAsync(long instansiId, CancellationToken ct) =>
        db.ListAsync<PenerimaLaporan>(
            $"SELECT {KolomPenerima} FROM PenerimaLaporan WHERE InstansiId = @instansiId AND Aktif = @aktif ORDER BY Urutan, Id",
            new { instansiId, aktif = true }, ct);

    /// <summary>Those too who get nothing any more.</summary>
    public Task<IReadOnlyList<PenerimaLaporan>> ListSemuaPenerimaAsync(long instansiId, CancellationToken ct) => db.ListAsync<PenerimaLaporan>(
        $"SELECT {KolomPenerima} FROM PenerimaLaporan WHERE InstansiId = @instansiId ORDER BY Aktif DESC, Urutan, Id", new { instansiId }, ct);

    public Task<Outcome<long>> InsertPenerimaAsync(Pelaku oleh, PenerimaLaporan p, CancellationToken ct) =>
        log.PerbuatanAsync<long>(oleh, async () => await db.InsertAsync("""
            INSERT INTO PenerimaLaporan (InstansiId, Nama, Surel, Saluran, BatasBulan) VALUES (@instansiId, @Nama, @Surel, @saluran, @BatasBulan)
            """, new { instansiId = oleh.InstansiId, p.Nama, p.Surel, saluran = p.Saluran.ToString(), p.BatasBulan }, ct),
            id => new(ObjekLog.Penerima, id, $"menambah penerima laporan {p.Nama}"), "Penerima dengan nama ini sudah ada.", ct);

    /// <summary>
    /// Deliveries that were made keep the name and the address that they were made to. A run that waited for nobody but one who gets nothing any
    /// more ends with it.
    /// </summary>
    public Task<Outcome<bool>> UpdatePenerimaAsync(Pelaku oleh, PenerimaLaporan p, CancellationToken ct)
    {
        PenerimaLaporan? semula = null;
        return log.PerbuatanAsync<bool>(oleh, async () =>
        {
            semula = (await ListSemuaPenerimaAsync(oleh.InstansiId, ct)).FirstOrDefault(x => x.Id == p.Id);
            var ubah = await db.ExecuteAsync("""
                UPDATE PenerimaLaporan SET Nama = @Nama, Surel = @Surel, Saluran = @saluran, BatasBulan = @BatasBulan, Aktif = @Aktif, Versi = Versi + 1
                WHERE Id = @Id AND InstansiId = @InstansiId AND Versi = @Versi
                """, new { p.Nama, p.Surel, saluran = p.Saluran.ToString(), p.BatasBulan, p.Aktif, p.Id, oleh.InstansiId, p.Versi }, ct) == 1;
            if (!ubah)
                return Outcome<bool>.Refuse("Penerima ini baru saja diubah orang lain. Muat ulang untuk melihat isinya.");
            foreach (var jalan in p.Aktif ? [] : await db.ListAsync<long>(
                "SELECT Id FROM Pelaksanaan WHERE InstansiId = @InstansiId AND Status = 'TindakLanjut'", new { oleh.InstansiId }, ct))
                await naskah.SelesaikanBilaLengkapAsync(oleh, jalan, ct);
            return true;
        }, _ => new EntriLog(ObjekLog.Penerima, p.Id, $"mengubah penerima laporan {semula!.Nama}").DenganBeda(Tertulis(semula), Tertulis(p)),
            "Penerima dengan nama ini sudah ada.", ct);
    }

    private static string Tertulis(PenerimaLaporan p) =>
        $"{p.Nama}; {(p.Saluran == SaluranKirim.Surel ? p.Surel : "unggah")}; {(p.BatasBulan is { } b ? $"batas {b} bulan" : "tanpa batas")}"
            + (p.Aktif ? "" : "; tidak dikirimi lagi");

    public Task<IReadOnlyList<BarisPengiriman>> ListAsync(long instansiId, long naskahFinalId, CancellationToken ct) =>
        db.ListAsync<BarisPengiriman>("""
            SELECT r.Id AS PenerimaId, r.Nama, COALESCE(k.Alamat, r.Surel) AS Alamat, r.Saluran, k.Sha256, k.DikirimPada, k.TandaTerima,
                s.Status AS StatusSurel, k.TautanPublik, k.TanggalUnggah
            FROM PenerimaLaporan r
            LEFT JOIN Pengiriman k ON k.PenerimaId = r.Id AND k.NaskahFinalId = @naskahFinalId
            LEFT JOIN Surel s ON s.Id = k.SurelId
            WHERE r.InstansiId = @instansiId AND r.Aktif = @aktif
            ORDER BY r.Urutan, r.Id
            """, new { instansiId, naskahFinalId, aktif = true }, ct);

    /// <summary>All that was sent of one final file, to whomever: also those who are recipients no more.</summary>
    public Task<IReadOnlyList<BarisPengiriman>> ListTerkirimAsync(long instansiId, long naskahFinalId, CancellationToken ct) =>
        db.ListAsync<BarisPengiriman>("""
            SELECT k.PenerimaId, k.Nama, k.Alamat, k.Saluran, k.Sha256, k.DikirimPada, k.TandaTerima, s.Status AS StatusSurel,
                k.TautanPublik, k.TanggalUnggah
            FROM Pengiriman k
            LEFT JOIN Surel s ON s.Id = k.SurelId
            WHERE k.InstansiId = @instansiId AND k.NaskahFinalId = @naskahFinalId
            ORDER BY k.Id
            """, new { instansiId, naskahFinalId }, ct);

    /// <summary>Sends the final file to one recipient: the register's line and the mail in one transaction.</summary>
    /// <param name="diunggah">The day it was uploaded to a portal of his; null means today.</param>
    public Task<Outcome<string>> KirimAsync(Pelaku oleh, Instansi instansi, NaskahFinal f, long penerimaId, string? tandaTerima,
        CancellationToken ct, DateOnly? diunggah = null) =>
        db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            if ((await naskah.FindByPelaksanaanAsync(oleh.InstansiId, f.PelaksanaanId, ct))?.Id != f.Id)
                return Outcome<string>.Refuse("Naskah ini sudah diganti. Muat ulang halaman, lalu kirim naskah penggantinya.");
            if (await db.FindAsync<int>(
                "SELECT COUNT(*) FROM Publikasi WHERE NaskahFinalId = @Id AND InstansiId = @InstansiId AND Status = 'Ditarik'",
                new { f.Id, oleh.InstansiId }, ct) > 0)
                return Outcome<string>.Refuse("Laporan ini ditarik dari situs publik. Ganti naskahnya atau terbitkan lagi, lalu kirim.");
            var penerima = (await ListPenerimaAsync(instansi.Id, ct)).FirstOrDefault(p => p.Id == penerimaId);
            if (penerima is null)
                return Outcome<string>.Refuse("Pilih penerima dari daftar.");
            if (penerima.Saluran == SaluranKirim.Surel && string.IsNullOrWhiteSpace(penerima.Surel))
                return Outcome<string>.Refuse($"Alamat surel {penerima.Nama} belum diisi.");
            if (penerima.Saluran == SaluranKirim.Unggah && string.IsNullOrWhiteSpace(tandaTerima))
                return Outcome<string>.Refuse($"Tulis nomor atau tautan tanda terima dari {penerima.Nama}.");

            if (diunggah > oleh.HariIni)
                return Outcome<string>.Refuse("Tanggal unggah belum tiba.");
            long? surelId = null;
            var unggah = penerima.Saluran == SaluranKirim.Unggah;
            var alamat = !unggah ? null : await db.FindAsync<string>(
                "SELECT Alamat FROM Publikasi WHERE NaskahFinalId = @Id AND InstansiId = @InstansiId AND Status = 'Terbit'",
                new { f.Id, oleh.InstansiId }, ct);
            if (penerima.Saluran == SaluranKirim.Surel)
                surelId = await SurelAsync(instansi, f, penerima, oleh.Now, ct);
            await db.ExecuteAsync("""
                INSERT INTO Pengiriman (InstansiId, NaskahFinalId, PenerimaId, Nama, Alamat, Saluran, Sha256, SurelId, TandaTerima,
                    DikirimOleh, DikirimPada, TautanPublik, TanggalUnggah)
                VALUES (@Id, @naskahId, @penerimaId, @Nama, @Surel, @saluran, @Sha256, @surelId, @tandaTerima, @oleh, @now, @tautan, @unggahPada)
                """, new
            {
                instansi.Id, naskahId = f.Id, penerimaId, penerima.Nama, penerima.Surel, saluran = penerima.Saluran.ToString(), f.Sha256,
                surelId, tandaTerima, oleh = oleh.Nama, now = oleh.Now,
                tautan = alamat is null ? null : $"/Publik/{instansi.Kode}/{alamat}", unggahPada = unggah ? diunggah ?? oleh.HariIni : (DateOnly?)null,
            }, ct);
            await log.CatatAsync(oleh,
                new(ObjekLog.Naskah, f.Id, $"mengirim naskah final ke {penerima.Nama}") { PelaksanaanId = f.PelaksanaanId }, ct);
            await naskah.SelesaikanBilaLengkapAsync(oleh, f.PelaksanaanId, ct);
            return penerima.Saluran == SaluranKirim.Surel
                ? $"Surel ke {penerima.Nama} masuk antrean kirim; keadaannya tampak di sini."
                : $"Penyerahan ke {penerima.Nama} tercatat{(alamat is null ? ", tanpa tautan publik karena laporannya belum terbit" : "")}.";
        }, "Naskah ini sudah dikirim ke penerima itu.", ct);

    /// <summary>Notes the recipient's receipt, or corrects it. False when nothing was sent to that recipient.</summary>
    /// <param name="diunggah">The day of an upload to a portal of his; null leaves it.</param>
    public async Task<bool> UpdateTandaTerimaAsync(Pelaku oleh, long naskahFinalId, long penerimaId, string tandaTerima, CancellationToken ct,
        DateOnly? diunggah = null)
    {
        BarisPengiriman? semula = null;
        return await log.PerbuatanAsync(oleh, async () =>
        {
            semula = (await ListAsync(oleh.InstansiId, naskahFinalId, ct)).FirstOrDefault(p => p.PenerimaId == penerimaId);
            return await db.ExecuteAsync("""
                UPDATE Pengiriman SET TandaTerima = @tandaTerima,
                    TanggalUnggah = CASE WHEN Saluran = 'Unggah' THEN COALESCE(@diunggah, TanggalUnggah) END
                WHERE InstansiId = @instansiId AND NaskahFinalId = @naskahFinalId AND PenerimaId = @penerimaId
                """, new { instansiId = oleh.InstansiId, naskahFinalId, penerimaId, tandaTerima, diunggah }, ct) == 1;
        }, () => new EntriLog(ObjekLog.Naskah, naskahFinalId, $"mencatat tanda terima dari {semula!.Nama}")
            .DenganBeda(Terima(semula.TandaTerima, semula.TanggalUnggah), Terima(tandaTerima, diunggah ?? semula.TanggalUnggah)), ct);
    }

    private static string? Terima(string? tanda, DateOnly? diunggah) => diunggah is { } d ? $"{tanda}, diunggah {Tanggal.Pendek(d)}" : tanda;

    /// <summary>
    /// The mail names the end of the archive's chain: whoever keeps it holds an anchor outside the database, and a chain that is written anew no
    /// longer agrees with it.
    /// </summary>
    private async Task<long> SurelAsync(Instansi instansi, NaskahFinal f, PenerimaLaporan penerima, DateTime now, CancellationToken ct)
    {
        var muat = f.Ukuran <= BatasLampiran;
        var tandaTangan = $"ditandatangani {f.PenandatanganJabatan} pada {Tanggal.Panjang(f.TanggalTandaTangan)}";
        var ganti = f.Alasan is null ? "" : $" Naskah ini menggantikan naskah yang kami kirim sebelumnya: {f.Alasan}";
        var ujung = (await db.ListAsync<(int Nomor, string Sidik)>($"""
            SELECT Nomor, Sidik FROM Arsip WHERE InstansiId = @Id ORDER BY Nomor DESC
            {db.Dialect.Page}
            """, new { instansi.Id, skip = 0, take = 1 }, ct)).Select(a => $"\nUjung rantai arsip: {a.Nomor}:{a.Sidik}").FirstOrDefault();
        var terlampir = muat ? " Naskahnya terlampir." : "";
        return await surel.InsertAsync(instansi.Id, penerima.Nama, penerima.Surel!, $"{f.Sebutan}, {instansi.Nama}",
            $"""
            Yth. {penerima.Nama},

            Bersama ini kami sampaikan {f.Judul} {instansi.Nama}, {tandaTangan}.{terlampir}{ganti}

            Keaslian berkas dapat diperiksa di {"{portal}"}/Publik/Periksa/{f.KodeVerifikasi}
            SHA-256: {f.Sha256}{ujung}
            """, now, ct, muat ? f.Sha256 : null, muat ? f.NamaBerkas : null);
    }
}
