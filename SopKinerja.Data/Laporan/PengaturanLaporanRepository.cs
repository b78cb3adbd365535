namespace SopKinerja.Data;

/// <summary>What an office may have otherwise than SOP B draws its tables III, IV and V; the default is as drawn.</summary>
/// <param name="TanpaNomor">Without the row of column numbers.</param>
/// <param name="DenganKode">Table V with the codes of programmes before their wording.</param>
public readonly record struct BentukTabel(bool TanpaNomor, bool DenganKode);

/// <summary>
/// How an office wants its reports: where the review's statement stands, electronic signature, logo, its own Word template.
/// </summary>
public sealed record PengaturanLaporan
{
    public const string KalimatKosongBaku = "Perbandingan yang datanya tidak tersedia tidak disajikan.";

    public const int HurufKalimatKosong = 500;

    /// <summary>Tables III and IV without the row of column numbers.</summary>
    public bool TanpaNomor { get; init; }

    /// <summary>Table V with the codes of programmes before their wording.</summary>
    public bool DenganKode { get; init; }

    /// <summary>Analyses that have nothing to say leave no heading; <see cref="KalimatKosong"/> is said once.</summary>
    public bool TanpaKosong { get; init; }

    /// <summary>The office's own sentence; null for <see cref="KalimatKosongBaku"/>.</summary>
    public string? KalimatKosong { get; init; }

    /// <summary>No annex of how each figure was computed: a big office has more of it than of the report.</summary>
    public bool TanpaJejak { get; init; }

    public BentukTabel Bentuk => new(TanpaNomor, DenganKode);

    public PosisiReviu PosisiReviu { get; init; }

    public bool Elektronik { get; init; }

    public string? LogoSha { get; init; }

    public string? LogoTipe { get; init; }

    public int LogoLebar { get; init; }

    public int LogoTinggi { get; init; }

    /// <summary>The Word file as it came.</summary>
    public string? TemplatSha { get; init; }

    /// <summary>What a report takes from it, as JSON.</summary>
    public string? TemplatIsiSha { get; init; }

    public string? TemplatNama { get; init; }

    /// <summary>0 while the office has chosen nothing.</summary>
    public int Versi { get; init; }

    public GambarLaporan? Logo => LogoSha is null ? null : new()
    {
        Nama = "logo", Sha256 = LogoSha, Tipe = LogoTipe!, Lebar = LogoLebar,
        Tinggi = LogoTinggi
    };
}

public sealed class PengaturanLaporanRepository(DbSession db, LogRepository log)
{
    public async Task<PengaturanLaporan> FindAsync(long instansiId, CancellationToken ct) =>
        await db.FindAsync<PengaturanLaporan>("""
            SELECT PosisiReviu, Elektronik, TanpaNomor, DenganKode, TanpaKosong, KalimatKosong, TanpaJejak, LogoSha, LogoTipe,
                LogoLebar, LogoTinggi, TemplatSha, TemplatIsiSha, TemplatNama, Versi
            FROM PengaturanLaporan WHERE InstansiId = @instansiId
            """, new { instansiId }, ct) ?? new();

    /// <summary>Refused when somebody else saved in the meantime.</summary>
    public Task<Outcome<int>> SimpanAsync(Pelaku oleh, PengaturanLaporan p, CancellationToken ct)
    {
        PengaturanLaporan? semula = null;
        return log.PerbuatanAsync<int>(oleh, async () =>
        {
            semula = await FindAsync(oleh.InstansiId, ct);
            var args = new
            {
                instansiId = oleh.InstansiId, posisi = p.PosisiReviu.ToString(), p.Elektronik, p.TanpaNomor, p.DenganKode,
                p.TanpaKosong, p.KalimatKosong, p.TanpaJejak, p.LogoSha, p.LogoTipe, p.LogoLebar, p.LogoTinggi, p.TemplatSha,
                p.TemplatIsiSha, p.TemplatNama, oleh = oleh.Nama, now = oleh.Now, p.Versi,
            };
            var ubah = p.Versi == 0
                ? await db.ExecuteAsync("""
                    INSERT INTO PengaturanLaporan (InstansiId, PosisiReviu, Elektronik, TanpaNomor, DenganKode, TanpaKosong, KalimatKosong,
                        TanpaJejak, LogoSha, LogoTipe, LogoLebar, LogoTinggi, TemplatSha, TemplatIsiSha, TemplatNama, DiubahOleh,
                        DiubahPada)
                    VALUES (@instansiId, @posisi, @Elektronik, @TanpaNomor, @DenganKode, @TanpaKosong, @KalimatKosong,
                        @TanpaJejak, @LogoSha, @LogoTipe, @LogoLebar, @LogoTinggi, @TemplatSha, @TemplatIsiSha, @TemplatNama, @oleh, @now)
                    """, args, ct)
                : await db.ExecuteAsync("""
                    UPDATE PengaturanLaporan
                    SET PosisiReviu = @posisi, Elektronik = @Elektronik, TanpaNomor = @TanpaNomor, DenganKode = @DenganKode,
                        TanpaKosong = @TanpaKosong, KalimatKosong = @KalimatKosong, TanpaJejak = @TanpaJejak,
                        LogoSha = @LogoSha, LogoTipe = @LogoTipe, LogoLebar = @LogoLebar,
                        LogoTinggi = @LogoTinggi, TemplatSha = @TemplatSha, TemplatIsiSha = @TemplatIsiSha, TemplatNama = @TemplatNama,
                        DiubahOleh = @oleh, DiubahPada = @now, Versi = Versi + 1
                    WHERE InstansiId = @instansiId AND Versi = @Versi
                    """, args, ct);
            return ubah == 1 ? p.Versi + 1 : Outcome<int>.Refuse("Pengaturan laporan baru saja diubah orang lain. Muat ulang halaman.");
        }, _ => new EntriLog(ObjekLog.Pengaturan, null, "mengubah bentuk laporan").DenganBeda(semula, p),
            "Pengaturan laporan baru saja diubah orang lain. Muat ulang halaman.", ct);
    }
}
