namespace SopKinerja.Data;

/// <summary>The office's rules of calculation, per year.</summary>
public sealed class AturanRepository(DbSession db, LogRepository log)
{
    /// <summary>The rules as columns; every query that brings them names these.</summary>
    public const string Kolom = """
        a.Desimal, a.Pembulatan, a.Batas AS BatasCapaian, a.BatasCetak, a.Negatif, a.Dasar, a.Efisiensi, a.Ketat, a.Ajukan, a.Skala,
        a.Pita,
        a.Versi AS AturanVersi
        """;

    public async Task<AturanCapaian> FindAsync(long instansiId, int tahun, CancellationToken ct) =>
        (await db.FindAsync<Baris>($"SELECT {Kolom} FROM AturanTahun a WHERE a.InstansiId = @instansiId AND a.Tahun = @tahun",
            new { instansiId, tahun }, ct))
            ?.Jadikan() ?? AturanCapaian.Baku;

    /// <summary>Refused when somebody saved since <see cref="AturanCapaian.Versi"/>, or the year is closed.</summary>
    public Task<Outcome<int>> SimpanAsync(Pelaku oleh, int tahun, AturanCapaian aturan, CancellationToken ct)
    {
        AturanCapaian? semula = null;
        return log.PerbuatanAsync<int>(oleh, async () =>
        {
            semula = await FindAsync(oleh.InstansiId, tahun, ct);
            if (await db.FindAsync<int>("SELECT COUNT(*) FROM TutupTahun WHERE InstansiId = @instansiId AND Tahun = @tahun",
                new { instansiId = oleh.InstansiId, tahun }, ct) > 0)
                return Outcome<int>.Refuse($"Tahun {tahun} sudah ditutup. Aturannya tidak dapat diubah.");
            var args = new
            {
                instansiId = oleh.InstansiId, tahun, aturan.Desimal, aturan.Batas, negatif = aturan.Negatif.ToString(),
                dasar = aturan.Dasar.ToString(), efisiensi = aturan.Efisiensi.ToString(), ketat = aturan.Ketat.ToString(), aturan.Skala,
                pita = SkalaCapaian.Tulis(aturan.Pita), pembulatan = aturan.Pembulatan.ToString(),
                aturan.BatasCetak, aturan.Ajukan, oleh = oleh.Nama, now = oleh.Now, aturan.Versi,
            };
            var ubah = aturan.Versi == 0
                ? await db.ExecuteAsync("""
                    INSERT INTO AturanTahun (InstansiId, Tahun, Desimal, Pembulatan, Batas, BatasCetak, Negatif, Dasar, Efisiensi, Ketat, Ajukan,
                        Skala, Pita, DiubahOleh, DiubahPada)
                    VALUES (@instansiId, @tahun, @Desimal, @pembulatan, @Batas, @BatasCetak, @negatif, @dasar, @efisiensi, @ketat, @Ajukan,
                        @Skala, @pita, @oleh, @now)
                    """, args, ct)
                : await db.ExecuteAsync("""
                    UPDATE AturanTahun
                    SET Desimal = @Desimal, Pembulatan = @pembulatan, Batas = @Batas, BatasCetak = @BatasCetak,
                        Negatif = @negatif, Dasar = @dasar, Efisiensi = @efisiensi, Ketat = @ketat, Ajukan = @Ajukan, Skala = @Skala,
                        Pita = @pita, DiubahOleh = @oleh, DiubahPada = @now, Versi = Versi + 1
                    WHERE InstansiId = @instansiId AND Tahun = @tahun AND Versi = @Versi
                    """, args, ct);
            return ubah == 1
                ? aturan.Versi + 1
                : Outcome<int>.Refuse("Aturan ini baru saja diubah orang lain. Muat ulang untuk melihatnya.");
        }, _ => new EntriLog(ObjekLog.Aturan, null, $"mengubah aturan perhitungan tahun {tahun}").DenganBeda(semula, aturan),
            "Aturan ini baru saja diubah orang lain. Muat ulang untuk melihatnya.", ct);
    }

    /// <summary>A row of <see cref="Kolom"/>; all null when the year has none.</summary>
    internal record Baris
    {
        public int? Desimal { get; init; }

        public decimal? BatasCapaian { get; init; }

        public bool? BatasCetak { get; init; }

        public Pembulatan? Pembulatan { get; init; }

        public RumusNegatif? Negatif { get; init; }

        public DasarCapaian? Dasar { get; init; }

        public RumusEfisiensi? Efisiensi { get; init; }

        public KetatVerifikasi? Ketat { get; init; }

        public bool? Ajukan { get; init; }

        public string? Skala { get; init; }

        public string? Pita { get; init; }

        public int? AturanVersi { get; init; }

        public AturanCapaian Jadikan() => AturanVersi is not { } versi ? AturanCapaian.Baku : new()
        {
            Desimal = Desimal!.Value, Pembulatan = Pembulatan!.Value, Batas = BatasCapaian!.Value,
            BatasCetak = BatasCetak!.Value, Negatif = Negatif!.Value, Dasar = Dasar!.Value,
            Efisiensi = Efisiensi!.Value, Ketat = Ketat!.Value, Ajukan = Ajukan!.Value, Skala = Skala!,
            Pita = SkalaCapaian.Cari(Skala)?.Pita ?? SkalaCapaian.Baca(Pita).Value,
            Versi = versi,
        };
    }
}
