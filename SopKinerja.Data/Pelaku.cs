namespace SopKinerja.Data;

using System.Text.Json.Serialization;

/// <summary>
/// Who acts: the account and its office, the moment, the posts held on that day, and the roles with their units. Every act takes one, and
/// every right is a function of one.
/// </summary>
public sealed record Pelaku
{
    /// <summary>0 for who belongs to none, as the system's administrator: every query bounded by it finds nothing.</summary>
    public required long InstansiId { get; init; }

    /// <summary>The office, or null for who belongs to none.</summary>
    internal long? Kantor => InstansiId == 0 ? null : InstansiId;

    /// <summary>WIB, WITA or WIT: on which day it is.</summary>
    public required string Zona { get; init; }

    /// <summary>The account; null for a guest with a link, and for the program itself.</summary>
    public long? Id { get; init; }

    public required string Nama { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>From which network address, where there is one.</summary>
    public string? Alamat { get; init; }

    /// <summary>The posts held today, definitive ones first.</summary>
    public IReadOnlyList<Pemangku> Jabatan { get; init; } = [];

    public IReadOnlyList<PeranPengguna> Peran { get; init; } = [];

    public DateOnly HariIni => Tanggal.Hariini(Now, Zona);

    public bool Sekretariat => Berperan(Data.Peran.Sekretariat);

    public bool Admin => Berperan(Data.Peran.AdminInstansi);

    public IReadOnlyCollection<long> JabatanIds => [.. Jabatan.Select(j => j.JabatanId).Distinct()];

    /// <summary>The units whose indicators this person may fill in; null for all (the secretariat).</summary>
    public IReadOnlyCollection<long>? UnitIsian =>
        Sekretariat ? null : [.. Peran.Where(p => p.Peran == Data.Peran.Pengisi).Select(p => p.UnitId).OfType<long>()];

    /// <summary>The units whose rows this person accepts or returns: null for all, none for who is no Verifikator.</summary>
    public IReadOnlyCollection<long>? UnitVerifikasi
    {
        get
        {
            var unit = Peran.Where(p => p.Peran == Data.Peran.Verifikator).Select(p => p.UnitId).ToList();
            return unit.Contains(null) ? null : [.. unit.OfType<long>()];
        }
    }

    public bool Berperan(Peran peran) => Peran.Any(p => p.Peran == peran);

    public bool Memangku(long jabatanId) => Sebagai(jabatanId) is not null;

    /// <summary>In which capacity this person holds a post today; null when somebody else holds it.</summary>
    public Pemangku? Sebagai(long jabatanId) => Jabatan.FirstOrDefault(j => j.JabatanId == jabatanId);
}

/// <summary>Roles of an account. What a person may do on a SOP step follows from the post they hold, not from a role.</summary>
public enum Peran
{
    /// <summary>Manages offices; holds no rights in their data.</summary>
    AdminSistem,
    AdminInstansi,

    /// <summary>Drives runs, acts for officials without an account, archives, sends, publishes.</summary>
    Sekretariat,

    /// <summary>Checks the data of a unit.</summary>
    Verifikator,

    /// <summary>Fills in the indicators of a unit.</summary>
    Pengisi,
    Pembaca,
}

public sealed record PeranPengguna
{
    public required long PenggunaId { get; init; }

    public required Peran Peran { get; init; }

    public long? UnitId { get; init; }

    public string? UnitNama { get; init; }

    /// <summary>The roles that are of a unit; all others are of the office.</summary>
    public static bool Berunit(Peran peran) => peran is Peran.Pengisi or Peran.Verifikator;
}

public enum JenisPemangku
{
    Definitif,
    Plt,
    Plh,
}

/// <summary>Who holds a post on a day: the substitute goes before the definitive holder.</summary>
public sealed record Pemangku
{
    public long Id { get; init; }

    public required long JabatanId { get; init; }

    public required string JabatanNama { get; init; }

    public required long PegawaiId { get; init; }

    public required string Nama { get; init; }

    public string? Nip { get; init; }

    public string? Pangkat { get; init; }

    public string? Surel { get; init; }

    public required JenisPemangku Jenis { get; init; }

    public DateOnly Mulai { get; init; }

    public DateOnly? Sampai { get; init; }

    public string? NomorSk { get; init; }

    /// <summary>Why he stands in: leave, a journey.</summary>
    public string? Keterangan { get; init; }

    /// <summary>The decree or letter of assignment, as a file: its SHA-256 and its name.</summary>
    public string? BuktiSha { get; init; }

    public string? BuktiNama { get; init; }

    /// <summary>Whether this person can sign in today; of no term.</summary>
    [JsonIgnore]
    public bool Berakun { get; init; }

    public int Versi { get; init; } = 1;

    /// <summary>"2 Feb 2026 – sekarang".</summary>
    public string Masa => $"{Tanggal.Pendek(Mulai)} – {(Sampai is { } s ? Tanggal.Pendek(s) : "sekarang")}";

    public bool Pada(DateOnly hari) => Mulai <= hari && (Sampai is null || Sampai >= hari);

    /// <summary>"Plh. Kepala Dinas": the post as a signature block prints it (SE BKN 1/SE/I/2021).</summary>
    public string Sebutan => Jenis == JenisPemangku.Definitif ? JabatanNama : $"{Jenis}. {JabatanNama}";
}
