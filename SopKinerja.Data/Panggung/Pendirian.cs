namespace SopKinerja.Data;

/// <summary>A new office of this deployment: itself, the archive classes that it starts with, and its first administrator.</summary>
[Layanan]
public sealed class Pendirian(DbSession db, InstansiRepository instansi, KlasifikasiRepository klasifikasi, PenggunaRepository pengguna)
{
    /// <returns>The Id of the office; all of it or nothing.</returns>
    public Task<Outcome<long>> DirikanAsync(Pelaku oleh, Instansi baru, PenggunaBaru admin, CancellationToken ct) =>
        db.TryInTransactionAsync<long>(null, async () =>
        {
            var id = await instansi.InsertAsync(oleh, baru, ct);
            await klasifikasi.InsertBawaanAsync(oleh with { InstansiId = id }, ct);
            var akun = await pengguna.InsertAsync(oleh, id, admin, ct);
            return akun.Refused ? akun : id;
        }, "Kode instansi ini sudah dipakai.", ct);
}
