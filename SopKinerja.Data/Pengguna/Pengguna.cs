namespace SopKinerja.Data;

public sealed record Pengguna
{
    public required long Id { get; init; }

    public long? InstansiId { get; init; }

    /// <summary>The official behind it; null for one that belongs to none.</summary>
    public long? PegawaiId { get; init; }

    public required string NamaPengguna { get; init; }

    public required string NamaTampil { get; init; }

    public required string Sandi { get; init; }

    public required string Cap { get; init; }

    public required int GagalMasuk { get; init; }

    public DateTime? TerkunciSampai { get; init; }

    public required bool Aktif { get; init; }

    public int Versi { get; init; } = 1;
}

/// <summary>An account to make.</summary>
/// <param name="Sandi">The hash.</param>
/// <param name="Cap">Changes with the password: older sessions end.</param>
public sealed record PenggunaBaru(string Nama, string Tampil, string Sandi, string Cap, IReadOnlyList<(Peran Peran, long? UnitId)> Peran,
    long? PegawaiId = null);

/// <summary>What a signed-in request needs to know, in one way to the database and back: account, office, posts and roles.</summary>
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

    /// <summary>The posts held about today: a day more on both sides, for whoever knows only the clock of the program.</summary>
    public IReadOnlyList<Pemangku> Jabatan { get; init; } = [];

    public IReadOnlyList<PeranPengguna> Peran { get; init; } = [];

    /// <summary>Wants the mail of the morning.</summary>
    public bool Ringkasan { get; init; }

    /// <summary>The account as who acts at a moment, with the posts it holds that day.</summary>
    public Pelaku SebagaiPelaku(DateTime now, string? alamat)
    {
        var zona = Zona ?? "WIB";
        var hari = Tanggal.Hariini(now, zona);
        return new()
        {
            InstansiId = InstansiId ?? 0, Zona = zona, Id = Id, Nama = NamaTampil, Now = now, Alamat = alamat, Peran = Peran,
            Jabatan = [.. Jabatan.Where(j => j.Mulai <= hari && (j.Sampai is null || j.Sampai >= hari))],
        };
    }
}
