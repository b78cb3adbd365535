namespace SopKinerja.Data;

/// <summary>Changes of the calendar, and of the unit by whose hours a post works, with what follows from them: due dates of running steps
/// move, and the log of each run says so.</summary>
[Layanan]
public sealed class PerbuatanKalender(DbSession db, KalenderRepository kalender, TempoLangkah tempo, JabatanRepository jabatan)
{
    public Task<Outcome<string>> UbahJabatanAsync(Pelaku oleh, Jabatan baru, string? alasan, CancellationToken ct) =>
        GeserAsync(oleh, () => jabatan.UbahAsync(oleh, baru, alasan, ct), ct, "");

    /// <returns>A sentence of what happened.</returns>
    public Task<Outcome<string>> SimpanPolaAsync(Pelaku oleh, PolaKerja p, CancellationToken ct) => GeserAsync(oleh, async () =>
        await kalender.SimpanPolaAsync(oleh, p, ct) is { Refused: true } tolak ? Outcome<string>.Refuse(tolak.Reason!)
            : "Jam kerja disimpan.", ct);

    public Task<Outcome<string>> HapusPolaAsync(Pelaku oleh, long id, int versi, CancellationToken ct) => GeserAsync(oleh, async () =>
        await kalender.DeletePolaAsync(oleh, id, versi, ct) ? "Jam kerja itu dihapus; yang sebelumnya berlaku lagi."
            : Outcome<string>.Refuse("Jam kerja ini baru saja diubah orang lain."), ct);

    public Task<Outcome<string>> SimpanLiburAsync(Pelaku oleh, IReadOnlyList<HariLibur> libur, CancellationToken ct) => GeserAsync(oleh,
        async () =>
    {
        var hasil = await kalender.SimpanLiburAsync(oleh, libur, ct);
        return hasil.Refused ? Outcome<string>.Refuse(hasil.Reason!)
            : $"Hari libur disimpan: {hasil.Value.Tambah} baru, {hasil.Value.Ubah} diubah.";
    }, ct);

    public Task<Outcome<string>> HapusLiburAsync(Pelaku oleh, long id, CancellationToken ct) => GeserAsync(oleh, async () =>
        await kalender.DeleteLiburAsync(oleh, id, ct) ? "Hari libur dihapus." : Outcome<string>.Refuse("Hari libur ini sudah tidak ada."),
            ct);

    private Task<Outcome<string>> GeserAsync(Pelaku oleh, Func<Task<Outcome<string>>> ubah, CancellationToken ct,
        string tiada = " Tidak ada jatuh tempo yang bergeser.") =>
        db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            var hasil = await ubah();
            if (hasil.Refused)
                return hasil;
            var geser = await tempo.GeserAsync(oleh, await kalender.UntukAsync(oleh.InstansiId, ct), ct);
            return $"{hasil.Value}{(geser == 0 ? tiada : $" {geser} jatuh tempo langkah bergeser.")}";
        }, "Kalender baru saja diubah orang lain. Muat ulang untuk melihat isinya.", ct);
}
