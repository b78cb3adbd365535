namespace SopKinerja.Data;

/// <summary>The five symbols of SOP AP (PermenPAN-RB 35/2012).</summary>
public enum BentukLangkah
{
    Mulai,
    Proses,
    Keputusan,
    Selesai,
    Penghubung,
}

/// <summary>What finishing a step means in the portal.</summary>
public enum AksiLangkah
{
    Manual,

    /// <summary>A disposisi was sent from this step.</summary>
    Disposisi,

    /// <summary>Every indicator due is filled, or marked "belum tersedia" with a reason.</summary>
    KumpulkanData,

    /// <summary>The compilation table is locked for the period.</summary>
    Rekap,

    /// <summary>A Word version was made in this step.</summary>
    SusunLaporan,

    /// <summary>Ya or Tidak on one named version.</summary>
    Koreksi,

    /// <summary>Officials were sent the draft.</summary>
    Sosialisasi,

    /// <summary>The final file is locked.</summary>
    TandaTangan,
}

public enum StatusSop
{
    Berlaku,

    /// <summary>A later version took its place; runs that began with it follow it still.</summary>
    Dicabut,
}

public enum SatuanWaktu
{
    Menit,
    Jam,
    Hari,
}

public sealed record SopRingkas
{
    public required long Id { get; init; }

    public required string Nama { get; init; }

    public required string Nomor { get; init; }

    public required int Revisi { get; init; }

    public required long SopId { get; init; }

    public required StatusSop Status { get; init; }

    public DateOnly? TanggalEfektif { get; init; }

    public string? AlasanRevisi { get; init; }

    public DateTime? DicabutPada { get; init; }

    public required int JumlahLangkah { get; init; }

    public required int JumlahPelaksanaan { get; init; }
}

/// <summary>One version of a SOP: the identity block as printed. Lists hold one item a line.</summary>
public sealed record SopVersi
{
    public required long Id { get; init; }

    public required long SopId { get; init; }

    public required string Nama { get; init; }

    public required string Nomor { get; init; }

    public required int Revisi { get; init; }

    public DateOnly? TanggalPembuatan { get; init; }

    public DateOnly? TanggalRevisi { get; init; }

    public DateOnly? TanggalEfektif { get; init; }

    public required string Kop1 { get; init; }

    public required string Kop2 { get; init; }

    public string? Kop3 { get; init; }

    public required string DisahkanJabatan { get; init; }

    public required string DisahkanNama { get; init; }

    public string? DisahkanPangkat { get; init; }

    public string? DisahkanNip { get; init; }

    public required string DasarHukum { get; init; }

    public required string Kualifikasi { get; init; }

    public required string Keterkaitan { get; init; }

    public required string Peralatan { get; init; }

    public required string Peringatan { get; init; }

    public required string Pencatatan { get; init; }

    public string? Keterangan { get; init; }

    /// <summary>Of Arsip, Kirim, Publikasi, what must follow the last step; separated by commas.</summary>
    public string? TindakLanjut { get; init; }

    public IReadOnlyList<string> DaftarTindakLanjut => TindakLanjut?.Split(',') ?? [];

    /// <summary>The kinds of period that <see cref="TindakLanjut"/> is for, separated by commas; null for all.</summary>
    public string? TindakLanjutPeriode { get; init; }

    /// <summary>Whom a run waits for, one name a line; null for every recipient of the office.</summary>
    public string? Penerima { get; init; }

    public required StatusSop Status { get; init; }

    public string? AlasanRevisi { get; init; }

    /// <summary>UTC; null for a version that the office began with.</summary>
    public DateTime? BerlakuPada { get; init; }

    public DateTime? DicabutPada { get; init; }

    /// <summary>
    /// Whether a run waits for a recipient. A name that is no recipient's any more, as he was renamed, makes it wait for every one: better once too
    /// often than ended with nothing sent.
    /// </summary>
    /// <param name="penerima">Those that the SOP names; null for all.</param>
    /// <param name="nama">Of the recipient.</param>
    /// <param name="semua">Names of all recipients of the office, also of those who get nothing any more.</param>
    public static bool Menunggu(string? penerima, string nama, IReadOnlyCollection<string> semua) =>
        penerima?.Split('\n') is not { } disebut || disebut.Contains(nama, StringComparer.OrdinalIgnoreCase)
            || disebut.Except(semua, StringComparer.OrdinalIgnoreCase).Any();
}

public sealed record SopPelaksana
{
    public required long Id { get; init; }

    public required int Urutan { get; init; }

    public required string Nama { get; init; }

    public required long JabatanId { get; init; }
}

public sealed record SopLangkah
{
    public required long Id { get; init; }

    public required int Nomor { get; init; }

    /// <summary>One or two words for the thread.</summary>
    public required string Judul { get; init; }

    public required string Kegiatan { get; init; }

    public required long PelaksanaId { get; init; }

    public required long JabatanId { get; init; }

    public required BentukLangkah Bentuk { get; init; }

    public string? Kelengkapan { get; init; }

    public required int Waktu { get; init; }

    public required SatuanWaktu Satuan { get; init; }

    /// <summary>Elapsed working days, not effort.</summary>
    public required bool Berjalan { get; init; }

    public string? Output { get; init; }

    public required AksiLangkah Aksi { get; init; }

    /// <summary>Kinds of period, separated by commas.</summary>
    public required string Periode { get; init; }

    public int? TidakKe { get; init; }

    public string WaktuTeks => $"{Waktu} {(Satuan == SatuanWaktu.Hari ? "Hari" : Satuan.ToString().ToLowerInvariant())}";

    public bool BerlakuUntuk(JenisPeriode jenis) => Periode.Split(',').Contains(jenis.ToString());
}
