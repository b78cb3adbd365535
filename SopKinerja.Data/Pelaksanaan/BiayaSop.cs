namespace SopKinerja.Data;

/// <summary>One walk of a step that ended.</summary>
public sealed record JejakLangkah
{
    public required int Nomor { get; init; }

    public required string Judul { get; init; }

    public required int Waktu { get; init; }

    public required SatuanWaktu Satuan { get; init; }

    public required bool Berjalan { get; init; }

    public required StatusLangkah Status { get; init; }

    public required long PelaksanaanId { get; init; }

    public required DateTime MulaiPada { get; init; }

    public required DateTime SelesaiPada { get; init; }

    public required DateTime JatuhTempo { get; init; }

    /// <summary>Of its post: by whose hours its time is measured.</summary>
    public long? UnitId { get; init; }
}

/// <summary>What a step takes in truth, beside what its SOP gives it. Times in working minutes.</summary>
/// <param name="Nomor">Its number.</param>
/// <param name="Judul">Its short title.</param>
/// <param name="Standar">What the SOP gives.</param>
/// <param name="Berjalan">Whether that is elapsed days, not effort.</param>
/// <param name="Median">Half of its walks took no longer.</param>
/// <param name="Persentil90">Nine of ten took no longer (nearest rank).</param>
/// <param name="Kembali">Walks that ended in a return.</param>
/// <param name="Terlambat">Walks that ended after they were due.</param>
/// <param name="Jumlah">Walks in all; those that were passed over are not among them.</param>
/// <param name="Pelaksanaan">Runs behind them.</param>
public sealed record BiayaLangkah(int Nomor, string Judul, int Standar, bool Berjalan, int Median, int Persentil90, int Kembali, int Terlambat, int Jumlah,
    int Pelaksanaan)
{
    /// <summary>Fewer runs say nothing of a standard.</summary>
    public const int Cukup = 3;

    /// <summary>Whether the standard can be kept, as a sentence.</summary>
    public string Penilaian => Jumlah == 0 ? "Belum pernah dijalankan."
        : Pelaksanaan < Cukup ? $"Belum cukup data: {Pelaksanaan} pelaksanaan."
        : Persentil90 <= Standar ? "Standar terpenuhi pada sembilan dari sepuluh kali."
        : Median <= Standar ? "Standar biasanya terpenuhi."
        : "Standar terlalu singkat: lebih dari separuh melampauinya.";
}

/// <summary>What a SOP costs, from the walks of its runs. Pure.</summary>
public static class BiayaSop
{
    public static IReadOnlyList<BiayaLangkah> Hitung(IReadOnlyList<SopLangkah> langkah, IReadOnlyList<JejakLangkah> jejak,
        Func<long?, IKalenderKerja> kalender, string zona)
    {
        var perLangkah = jejak.Where(j => j.Status is StatusLangkah.Selesai or StatusLangkah.Dikembalikan).ToLookup(j => j.Nomor);
        return
        [
            .. langkah.Select(l =>
            {
                var semua = perLangkah[l.Nomor].ToList();
                var menit = semua.Select(j => kalender(j.UnitId).Menit(j.MulaiPada, j.SelesaiPada, zona)).Order().ToList();
                return new BiayaLangkah(l.Nomor, l.Judul, KalenderSederhana.MenitDari(l.Waktu, l.Satuan), l.Berjalan, Median(menit),
                    menit.Count == 0 ? 0 : menit[(int)Math.Ceiling(menit.Count * 0.9) - 1], semua.Count(j => j.Status == StatusLangkah.Dikembalikan),
                    semua.Count(j => j.SelesaiPada > j.JatuhTempo), semua.Count, semua.Select(j => j.PelaksanaanId).Distinct().Count());
            }),
        ];
    }

    private static int Median(List<int> urut) => urut.Count == 0 ? 0
        : urut.Count % 2 == 1 ? urut[urut.Count / 2]
        : (urut[(urut.Count / 2) - 1] + urut[urut.Count / 2]) / 2;
}
