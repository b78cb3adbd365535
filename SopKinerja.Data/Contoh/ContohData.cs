namespace SopKinerja.Data;

/// <summary>
/// Fills an empty database with the two sample offices, in one transaction: their ground, which tests stand on, and on it the life of
/// the office whose file tells one. Development and demonstrations only.
/// </summary>
[Layanan]
public sealed class ContohData(DbSession db, PenggunaRepository pengguna, SiapkanContoh siapkan, TahunContoh tahun, SuratContoh surat,
    KehidupanContoh kehidupan, IKalenderKerja kalender)
{
    /// <summary>The password of every sample account.</summary>
    public const string Sandi = "contoh-2025";

    public const string AdminSistem = "admin";

    /// <summary>Refused outside Development, and where somebody has an account: it never mixes with an office's own data.</summary>
    public Task<Outcome<int>> IsiAsync(BahanContoh bahan, CancellationToken ct)
    {
        if (!BahanContoh.Pengembangan.Equals(bahan.Lingkungan, StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(Outcome<int>.Refuse("Data contoh hanya dibuat pada mode pengembangan."));
        var sandi = new Lazy<string>(() => bahan.Hash(Sandi));
        return IsiSekaliAsync(bahan with { Hash = _ => sandi.Value }, ct);
    }

    internal static string Cap() => Guid.NewGuid().ToString("N");

    private Task<Outcome<int>> IsiSekaliAsync(BahanContoh bahan, CancellationToken ct) =>
        db.TryInTransactionAsync<int>(null, async () =>
        {
            if (await pengguna.AdaPenggunaAsync(ct))
                return Outcome<int>.Refuse("Basis data ini sudah mempunyai akun. Data contoh hanya dibuat pada basis data kosong.");
            var semua = ContohKantor.Tersedia.Select(k => (Kantor: k, Jadwal: Jadwal(k, bahan))).ToList();
            var awal = new Pelaku { InstansiId = 0, Zona = "WIB", Nama = "Data contoh", Now = Pendirian(semua[0].Jadwal, bahan) };
            await pengguna.InsertAsync(awal, null, new(AdminSistem, "Administrator Sistem", bahan.Hash(Sandi), Cap(),
                [(Peran.AdminSistem, null)]), ct);
            foreach (var (k, jadwal) in semua)
                await KantorAsync(awal with { Zona = jadwal.Zona }, k, jadwal, bahan, ct);
            return semua.Count;
        }, "Data contoh baru saja dibuat oleh program lain.", ct);

    private async Task KantorAsync(Pelaku oleh, ContohKantor k, JadwalContoh jadwal, BahanContoh bahan, CancellationToken ct)
    {
        var p = await siapkan.KantorAsync(oleh, k, jadwal, bahan, ct);
        oleh = oleh with { InstansiId = p.Kantor.Id };
        if (bahan.Hidup && k.Hidup is { } kunci)
        {
            var hidup = ContohHidup.Baca(kunci);
            await tahun.PertamaAsync(oleh with { Nama = "Sekretariat" }, p, hidup, ct);
            await kehidupan.JalaniAsync(p, hidup, ct);
            return;
        }

        await tahun.TunggalAsync(oleh with { Now = bahan.Hidup ? jadwal.Saat("T 01-05 09.00", oleh.Now) : oleh.Now }, p, ct);
        var sekretariat = oleh with { Nama = "Sekretariat", Now = jadwal.Kini };
        await surat.CatatAsync(sekretariat with
        {
            Now = bahan.Hidup ? jadwal.Saat($"{k.Surat.Diterima} 08.20", oleh.Now) : jadwal.Kini,
        }, p, k.Surat, ct);
        await kehidupan.AwalAsync(sekretariat, p, ct);
    }

    private JadwalContoh Jadwal(ContohKantor k, BahanContoh bahan)
    {
        var zona = k.Instansi.Zona;
        return new(bahan.Hidup ? JadwalContoh.SaatKerja(bahan.Now, zona, kalender) : bahan.Now,
            bahan.Tahun ?? JadwalContoh.TahunKerja(bahan.Now, zona), zona, kalender);
    }

    /// <summary>When the offices were set up: with a life on the day their people took office.</summary>
    private static DateTime Pendirian(JadwalContoh jadwal, BahanContoh bahan) =>
        bahan.Hidup ? jadwal.Saat($"{ContohKantor.Dilantik} 08.00", bahan.Now) : bahan.Now;
}
