namespace SopKinerja.Data;

public sealed record Instansi
{
    public required long Id { get; init; }

    /// <summary>The word in public addresses: dinkes-binjai.</summary>
    public required string Kode { get; init; }

    public required string Nama { get; init; }

    public required string Pemda { get; init; }

    public required string Kota { get; init; }

    public string? Alamat { get; init; }

    public required string Zona { get; init; }

    public int Versi { get; init; } = 1;
}

public sealed record UnitKerja
{
    public required long Id { get; init; }

    public required string Nama { get; init; }

    /// <summary>Where the form goes for those who do not sign in.</summary>
    public string? Surel { get; init; }
}

public sealed record Jabatan
{
    public required long Id { get; init; }

    public required string Nama { get; init; }

    public required bool Kepala { get; init; }

    public long? UnitId { get; init; }

    public string? UnitNama { get; init; }
}

public sealed record Pegawai
{
    public long Id { get; init; }

    /// <summary>With titles, as printed.</summary>
    public required string Nama { get; init; }

    /// <summary>18 digits without spaces, or null.</summary>
    public string? Nip { get; init; }

    public string? Pangkat { get; init; }

    public string? Golongan { get; init; }

    public string? Surel { get; init; }

    public int Versi { get; init; } = 1;
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

    /// <summary>"Plh. Kepala Dinas": the post as a signature block prints it (SE BKN 1/SE/I/2021).</summary>
    public string Sebutan => Jenis == JenisPemangku.Definitif ? JabatanNama : $"{Jenis}. {JabatanNama}";
}
