namespace SopKinerja.Data.Tests;

/// <summary>A way to do one act of the domain, for the tests that hold of all of them.</summary>
/// <param name="Nama">Class and method.</param>
/// <param name="Siap">Readies an office, and gives what somebody then does.</param>
public sealed record Perbuatan(string Nama, Func<Kantor, Task<Func<Pelaku, Task>>> Siap)
{
    /// <summary>Every public method of a repository or a service that takes a Pelaku and writes.</summary>
    public static IReadOnlyDictionary<string, Perbuatan> Semua { get; } =
        PerbuatanKantor.Semua.Concat(PerbuatanSusunan.Semua).Concat(PerbuatanSop.Semua).Concat(PerbuatanData.Semua)
            .Concat(PerbuatanLaporan.Semua).Concat(PerbuatanVersi.Semua).ToDictionary(p => p.Nama);

    /// <summary>Lines in the log.</summary>
    public int Baris { get; init; } = 1;

    /// <summary>Why there is not one line.</summary>
    public string? SebabBaris { get; init; }

    /// <summary>Why somebody of another office is not refused.</summary>
    public string? SebabAsing { get; init; }

    /// <summary>Why the same again is not refused.</summary>
    public string? SebabLagi { get; init; }

    /// <summary>Why something comes before the lock.</summary>
    public string? SebabKunci { get; init; }

    /// <summary>Of the system, not of an office.</summary>
    public bool Portal { get; init; }

    /// <summary>Holds the secretary's post and is the secretariat: may do all that is asked of a person.</summary>
    public static Pelaku Pelaku(Kantor k) =>
        k.Orang("Budi", k.Jabatan["Sekretaris"], peran: Peran.Sekretariat) with { Now = Bahan.Saat, Alamat = "10.20.30.40" };

    public Perbuatan(string nama, Func<Kantor, Func<Pelaku, Task>> siap)
        : this(nama, k => Task.FromResult(siap(k)))
    {
    }
}
