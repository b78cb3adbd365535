namespace SopKinerja.Data;

/// <summary>
/// The archive classes that an office starts with: retention of Permenkumham 54/2016's annex. Local JRA differ; the office edits them.
/// </summary>
public sealed record KlasifikasiBawaan(JenisPeriode? Jenis, string Kode, string Uraian, int RetensiAktif, int RetensiInaktif,
    string NasibAkhir, string Dasar)
{
    public static IReadOnlyList<KlasifikasiBawaan> Semua { get; } = BerkasBawaan.Baca<IReadOnlyList<KlasifikasiBawaan>>(
        "bawaan/klasifikasi");

    public KlasifikasiArsip Klasifikasi => new()
    {
        Kode = Kode, Uraian = Uraian, RetensiAktif = RetensiAktif, RetensiInaktif = RetensiInaktif, NasibAkhir = NasibAkhir, JenisPeriode = Jenis,
        Dasar = Dasar,
    };
}
