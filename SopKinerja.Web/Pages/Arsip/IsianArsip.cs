namespace SopKinerja.Web.Pages.Arsip;

using System.ComponentModel.DataAnnotations;
using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>A page with the form of a description.</summary>
public interface IBerisianArsip
{
    /// <summary>Classes to choose from.</summary>
    IReadOnlyList<KlasifikasiArsip> Kelas { get; }

    IsianArsip Input { get; }

    /// <summary>What the choice of no class says.</summary>
    string Tetap { get; }
}

/// <summary>What a person writes of an entry of the archive, as it is filed and as it is corrected.</summary>
public sealed class IsianArsip : IValidatableObject
{
    public long? KlasifikasiId { get; set; }

    [Wajib]
    [Panjang(300)]
    public string Uraian { get; set; } = "";

    [Wajib]
    public DateOnly? Mulai { get; set; }

    [Wajib]
    public DateOnly? Akhir { get; set; }

    [Range(1, 1_000_000, ErrorMessage = "Jumlah harus bilangan bulat, sedikitnya 1.")]
    public int? Jumlah { get; set; }

    [Panjang(40)]
    public string? Satuan { get; set; }

    [Wajib]
    [Panjang(40)]
    public string Media { get; set; } = PilihanArsip.SemuaMedia[0];

    [Wajib]
    [Panjang(40)]
    public string Tingkat { get; set; } = PilihanArsip.SemuaTingkat[0];

    [Panjang(200)]
    public string? Lokasi { get; set; }

    public PilihanArsip Pilihan => new()
    {
        KlasifikasiId = KlasifikasiId, Jumlah = Jumlah, Satuan = Jumlah is null ? null : Satuan, Media = Media, Tingkat = Tingkat,
        Lokasi = Bersih(Lokasi),
    };

    public static IsianArsip Dari(EntriArsip e, IEnumerable<KlasifikasiArsip> kelas) => new()
    {
        KlasifikasiId = kelas.FirstOrDefault(k => k.Kode == e.KodeKlasifikasi && k.RetensiAktif == e.RetensiAktif
            && k.RetensiInaktif == e.RetensiInaktif && k.NasibAkhir == e.NasibAkhir)?.Id,
        Uraian = e.Uraian, Mulai = e.Mulai ?? e.Tanggal, Akhir = e.Akhir ?? e.Tanggal, Jumlah = e.Jumlah, Satuan = e.Satuan,
        Media = e.Media ?? PilihanArsip.SemuaMedia[0], Tingkat = e.Tingkat ?? PilihanArsip.SemuaTingkat[0], Lokasi = e.Lokasi,
    };

    /// <summary>As a description; without a choice of class that of the entry stays.</summary>
    public RincianArsip Rincian(EntriArsip e, KlasifikasiArsip? kelas, string alasan) => new()
    {
        ArsipId = 0, KodeKlasifikasi = kelas?.Kode ?? e.KodeKlasifikasi, Uraian = Uraian.Trim(), Mulai = Mulai!.Value, Akhir = Akhir!.Value,
        RetensiAktif = kelas?.RetensiAktif ?? e.RetensiAktif, RetensiInaktif = kelas?.RetensiInaktif ?? e.RetensiInaktif,
        NasibAkhir = kelas?.NasibAkhir ?? e.NasibAkhir, Jumlah = Jumlah, Satuan = Jumlah is null ? null : Satuan, Media = Media, Tingkat = Tingkat,
        Lokasi = Bersih(Lokasi), Batal = e.Batal, Alasan = alasan,
    };

    /// <summary>What a correction changed: the field, what stood there, what stands there now.</summary>
    public static IEnumerable<(string Apa, string Dari, string Ke)> Beda(RincianArsip lama, RincianArsip baru)
    {
        (string, string, string)[] semua =
        [
            ("Klasifikasi", lama.KodeKlasifikasi, baru.KodeKlasifikasi), ("Uraian", lama.Uraian, baru.Uraian),
            ("Kurun waktu", $"{Tanggal.Pendek(lama.Mulai)}–{Tanggal.Pendek(lama.Akhir)}", $"{Tanggal.Pendek(baru.Mulai)}–{Tanggal.Pendek(baru.Akhir)}"),
            ("Retensi", $"{lama.RetensiAktif} + {lama.RetensiInaktif} tahun", $"{baru.RetensiAktif} + {baru.RetensiInaktif} tahun"),
            ("Nasib akhir", KlasifikasiArsip.Nasib(lama.NasibAkhir), KlasifikasiArsip.Nasib(baru.NasibAkhir)),
            ("Jumlah", Jumlahnya(lama), Jumlahnya(baru)), ("Media", lama.Media, baru.Media),
            ("Tingkat", lama.Tingkat, baru.Tingkat), ("Letak kertas", lama.Lokasi ?? "belum dicatat", baru.Lokasi ?? "belum dicatat"),
        ];
        return semua.Where(x => x.Item2 != x.Item3);
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Mulai > Akhir)
            yield return new("Akhir kurun waktu sebelum awalnya.", [nameof(Akhir)]);
        if (Akhir is { Year: < 1945 or > 2100 } || Mulai is { Year: < 1945 or > 2100 })
            yield return new("Periksa tahunnya.", [nameof(Mulai)]);
        if (Jumlah is not null && string.IsNullOrWhiteSpace(Satuan))
            yield return new("Pilih satuan jumlahnya.", [nameof(Satuan)]);
    }

    private static string Jumlahnya(RincianArsip r) => r.Jumlah is null ? "belum dicatat" : $"{r.Jumlah} {r.Satuan}";

    private static string? Bersih(string? s) => string.IsNullOrWhiteSpace(s) ? null : s.Trim();
}
