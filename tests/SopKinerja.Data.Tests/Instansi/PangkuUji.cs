namespace SopKinerja.Data.Tests;

/// <summary>Terms as tests write them, on one line.</summary>
internal static class PangkuUji
{
    public static Task<Outcome<long>> PangkuAsync(this MasaJabatanRepository masa, Pelaku oleh, long jabatanId, long pegawaiId,
        JenisPemangku jenis, DateOnly mulai, DateOnly? sampai, string? nomorSk, CancellationToken ct) =>
        masa.CatatAsync(oleh, jabatanId, new()
        {
            PegawaiId = pegawaiId, Jenis = jenis, Mulai = mulai, Sampai = sampai, NomorSk = nomorSk,
        }, ct);
}
