namespace SopKinerja.Data;

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

public sealed record Pengguna
{
    public required long Id { get; init; }

    public long? InstansiId { get; init; }

    public required string NamaPengguna { get; init; }

    public required string NamaTampil { get; init; }

    public required string Sandi { get; init; }

    public required string Cap { get; init; }

    public required int GagalMasuk { get; init; }

    public DateTime? TerkunciSampai { get; init; }

    public required bool Aktif { get; init; }

    public int Versi { get; init; } = 1;
}

public sealed record PeranPengguna
{
    public required long PenggunaId { get; init; }

    public required Peran Peran { get; init; }

    public long? UnitId { get; init; }

    public string? UnitNama { get; init; }
}

/// <summary>What a signed-in request needs to know, in one row: the account and its office.</summary>
public sealed record SesiPengguna
{
    public required long Id { get; init; }

    public required string NamaTampil { get; init; }

    public required string Cap { get; init; }

    public long? PegawaiId { get; init; }

    public long? InstansiId { get; init; }

    public string? InstansiNama { get; init; }

    public string? InstansiKode { get; init; }

    public string? Zona { get; init; }

    public required int DisposisiBaru { get; init; }

    public required int LangkahBerjalan { get; init; }
}
