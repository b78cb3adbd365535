namespace SopKinerja.Data;

/// <summary>A step that is done by a disposisi: sent and handed on in one act.</summary>
[Layanan]
public sealed class DisposisiLangkah(DbSession db, SumberDisposisi sumber, PerbuatanLangkah perbuatan)
{
    /// <summary>Sends it and finishes the step, or neither. Only for who holds the post: for another the step asks a reason of its own.</summary>
    public Task<Outcome<string>> KirimDanTeruskanAsync(Pelaku oleh, AsalDisposisi asal, IsianDisposisi isian, CancellationToken ct) =>
        db.TryInTransactionAsync<string>(oleh.InstansiId, async () =>
        {
            if (asal is not { Langkah: { } l, Pemangku: true })
                return Outcome<string>.Refuse("Langkah ini diteruskan oleh pejabatnya sendiri, pada halaman pelaksanaan.");
            var kirim = await sumber.KirimAsync(oleh, asal, isian, ct);
            return kirim.Refused ? Outcome<string>.Refuse(kirim.Reason!)
                : await perbuatan.TindakAsync(oleh, l, new() { Versi = l.Versi }, null, ct);
        }, "Langkah ini baru saja diubah orang lain. Periksa lagi.", ct);
}
