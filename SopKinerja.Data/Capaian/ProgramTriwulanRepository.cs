namespace SopKinerja.Data;

/// <summary>What programmes, kegiatan and sub kegiatan had reached by the end of a quarter.</summary>
public sealed class ProgramTriwulanRepository(DbSession db, ProgramRepository program, CapaianRepository capaian, LogRepository log)
{
    private const string DiubahOrangLain = "Seseorang baru saja menyimpan baris yang sama. Muat ulang lalu simpan lagi.";

    /// <summary>
    /// Saves rows of one quarter, all or none; each that says something new is an act of its own in the log. Refused when the quarter's
    /// figures stand, or somebody else saved one of the rows meanwhile.
    /// </summary>
    /// <returns>How many rows changed.</returns>
    public Task<Outcome<int>> SimpanAsync(Pelaku oleh, int tahun, IReadOnlyCollection<ProgramTriwulan> baris, CancellationToken ct) =>
        db.TryInTransactionAsync<int>(oleh.InstansiId, async () =>
        {
            var jumlah = 0;
            foreach (var triwulan in baris.GroupBy(b => b.Triwulan))
            {
                var periode = new Periode(tahun, JenisPeriode.Triwulan, triwulan.Key);
                if (!periode.Sah)
                    return Outcome<int>.Refuse("Triwulan ini tidak ada.");
                if (await capaian.TetapAsync(oleh.InstansiId, periode, ct))
                    return Outcome<int>.Refuse($"Data {periode} sudah dikunci dan tidak dapat diubah.");
                var hasil = await TulisAsync(oleh, periode, triwulan, ct);
                if (hasil.Refused)
                    return hasil;
                jumlah += hasil.Value;
            }

            return jumlah;
        }, DiubahOrangLain, ct);

    private async Task<Outcome<int>> TulisAsync(Pelaku oleh, Periode periode, IEnumerable<ProgramTriwulan> baris, CancellationToken ct)
    {
        var milik = (await program.ListAsync(oleh.InstansiId, periode.Tahun, ct)).ToDictionary(p => p.Id);
        var kini = (await program.ListTriwulanAsync(oleh.InstansiId, periode.Tahun, periode.Nomor, ct)).ToDictionary(t => t.ProgramId);
        var jumlah = 0;
        foreach (var b in baris)
        {
            if (!milik.TryGetValue(b.ProgramId, out var p))
                return Outcome<int>.Refuse("Baris ini tidak ditemukan pada tahun itu. Muat ulang halaman.");
            var lama = kini.GetValueOrDefault(b.ProgramId);
            if (b.Sama(lama ?? new() { ProgramId = b.ProgramId, Triwulan = b.Triwulan }))
                continue;
            if (b.Versi != (lama?.Versi ?? 0))
                return Outcome<int>.Refuse($"{p.Kode} baru saja diubah {lama?.DiubahOleh ?? "orang lain"}. Muat ulang lalu simpan lagi.");
            var hasil = await log.PerbuatanAsync<long>(oleh, async () =>
            {
                await TulisAsync(oleh, b, ct);
                return p.Id;
            }, id => new EntriLog(ObjekLog.Program, id, $"mengisi {p.Kode} {periode}").DenganBeda(lama?.Isi, b.Isi), DiubahOrangLain, ct);
            if (hasil.Refused)
                return Outcome<int>.Refuse(hasil.Reason!);
            jumlah++;
        }

        return jumlah;
    }

    private Task TulisAsync(Pelaku oleh, ProgramTriwulan b, CancellationToken ct)
    {
        var args = new
        {
            instansiId = oleh.InstansiId, b.ProgramId, b.Triwulan, b.Target, b.Realisasi, b.Kas, b.Serapan, b.Permasalahan, b.Upaya,
            b.Versi, oleh = oleh.Nama, now = oleh.Now,
        };
        return b.Versi == 0
            ? db.ExecuteAsync("""
                INSERT INTO ProgramTriwulan (InstansiId, ProgramId, Triwulan, Target, Realisasi, Kas, Serapan, Permasalahan, Upaya, DiubahOleh,
                    DiubahPada)
                VALUES (@instansiId, @ProgramId, @Triwulan, @Target, @Realisasi, @Kas, @Serapan, @Permasalahan, @Upaya, @oleh, @now)
                """, args, ct)
            : db.ExecuteAsync("""
                UPDATE ProgramTriwulan
                SET Target = @Target, Realisasi = @Realisasi, Kas = @Kas, Serapan = @Serapan, Permasalahan = @Permasalahan, Upaya = @Upaya,
                    DiubahOleh = @oleh, DiubahPada = @now, Versi = Versi + 1
                WHERE ProgramId = @ProgramId AND Triwulan = @Triwulan AND InstansiId = @instansiId AND Versi = @Versi
                """, args, ct);
    }
}
