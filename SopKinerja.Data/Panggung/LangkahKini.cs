namespace SopKinerja.Data;

/// <summary>The running step of a run, as the person who looks at it sees it.</summary>
public sealed record LangkahKini
{
    public required LangkahJalan Langkah { get; init; }

    /// <summary>All steps are done, and the head signs in what follows them.</summary>
    public bool Lanjutan => Langkah.Id == 0;

    public required SopLangkah Sop { get; init; }

    public required IReadOnlyList<SopLangkah> Berlaku { get; init; }

    public required FaktaLangkah Fakta { get; init; }

    public required PelakuLangkah Pelaku { get; init; }

    public required IReadOnlyList<TindakanLangkah> Ditawarkan { get; init; }

    /// <summary>What is still missing before it can be finished; null when nothing is.</summary>
    public string? Kurang { get; init; }

    /// <summary>Who holds the post today.</summary>
    public IReadOnlyList<Pemangku> Pemangku { get; init; } = [];

    public LaporanVersi? Versi { get; init; }

    /// <summary>What is printed and signed, while the signing step runs.</summary>
    public NaskahPdf? Salinan { get; init; }

    public IReadOnlyList<Jabatan> Jabatan { get; init; } = [];

    /// <summary>Whether this person does this act on this step.</summary>
    public bool Boleh(AksiLangkah aksi) => Sop.Aksi == aksi && Ditawarkan.Count > 0;
}

/// <summary>What follows the last step: archive, delivery, publication.</summary>
public sealed record TindakLanjut(NaskahFinal? Naskah, EntriArsip? Arsip, IReadOnlyList<BarisPengiriman> Kirim, Publikasi? Publikasi,
    IReadOnlyList<string> Daftar)
{
    /// <summary>Classes to choose from, the proposed one first; empty once the file is archived.</summary>
    public IReadOnlyList<KlasifikasiArsip> Kelas { get; init; } = [];
}
