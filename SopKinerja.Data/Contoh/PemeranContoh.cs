namespace SopKinerja.Data;

/// <summary>A sample office that stands, with what has been made there so far; and who somebody of it is at a moment.</summary>
public sealed class PemeranContoh(ContohKantor naskah, Instansi kantor, JadwalContoh jadwal, BahanContoh bahan)
{
    public sealed record Akun(long Id, string Nama, long PegawaiId, IReadOnlyList<PeranPengguna> Peran);

    public ContohKantor Naskah => naskah;

    public Instansi Kantor => kantor;

    public JadwalContoh Jadwal => jadwal;

    public BahanContoh Bahan => bahan;

    public Dictionary<string, long> Unit { get; } = [];

    public Dictionary<string, long> Jabatan { get; } = [];

    public Dictionary<string, Akun> Orang { get; } = [];

    public IReadOnlyList<Pemangku> Pemangku { get; set; } = [];

    public long SopId { get; set; }

    public Dictionary<string, long> Surat { get; } = [];

    public Dictionary<Periode, long> Jalan { get; } = [];

    /// <summary>The account with its roles, and the posts that it holds on that day.</summary>
    public Pelaku Sebagai(string akun, DateTime saat)
    {
        var (o, hari) = (Orang[akun], Tanggal.Hariini(saat, jadwal.Zona));
        return new()
        {
            InstansiId = kantor.Id, Zona = jadwal.Zona, Id = o.Id, Nama = o.Nama, Now = saat, Peran = o.Peran,
            Jabatan =
            [
                .. Pemangku.Where(p => p.PegawaiId == o.PegawaiId && p.Mulai <= hari && (p.Sampai is null || p.Sampai >= hari))
                    .OrderBy(p => p.Jenis != JenisPemangku.Definitif),
            ],
        };
    }

    /// <summary><c>T-1 Tahunan-0</c>: of the year before the working year.</summary>
    public Periode PeriodeDari(string untuk) =>
        untuk.Split(' ') is [var tahun, var kode] && Periode.Baca(jadwal.Tahunnya(tahun[1..]), kode) is { } p
            ? p
            : throw new FormatException($"“{untuk}” bukan periode data contoh.");

    /// <summary>The text with its years, and the period it is about.</summary>
    public string Teks(string? teks, Periode? periode = null) =>
        jadwal.Isi(teks ?? "").Replace("{periode}", periode?.ToString(), StringComparison.Ordinal);

    public IReadOnlyCollection<long> Pos(IReadOnlyList<string>? nama) => [.. (nama ?? []).Select(n => Jabatan[n])];

    /// <summary>A refusal in the sample data is a fault of the sample data: nothing of them is kept.</summary>
    public static T Wajib<T>(Outcome<T> hasil, string apa) =>
        hasil.Refused ? throw new InvalidOperationException($"Data contoh: {apa} ditolak. {hasil.Reason}") : hasil.Value;

    public static T Wajib<T>(T? ada, string apa)
        where T : class => ada ?? throw new InvalidOperationException($"Data contoh: {apa} tidak ada.");
}
