namespace SopKinerja.Web.Dokumen;

/// <summary>What surrounds the text of a document: paper, styles, letterhead. The office's template replaces parts of it.</summary>
public sealed record Kertas
{
    public static readonly Kertas Baku = new();

    public TataHalaman Halaman { get; init; } = TataHalaman.Baku;

    /// <summary>The footer says that the document is signed electronically. It must stand there before the signature is made.</summary>
    public bool Elektronik { get; init; }

    /// <summary>The line on top of each page after the cover; null for none.</summary>
    public string? Kepala { get; init; }

    /// <summary>What stands beside the page number and under the cover: that it is a draft, or the code of the signing copy.</summary>
    public string? Tanda { get; init; }

    /// <summary>By which the portal knows a file that comes back; null for a document that does not.</summary>
    public string? Asal { get; init; }

    /// <summary>What a draft carries of its narratives.</summary>
    public IReadOnlyList<(string Kunci, string Sidik)> Sidik { get; init; } = [];

    public TemplatWord? Templat { get; init; }
}

/// <summary>What is taken over from the office's own Word file: checked, and merged with the styles that a report needs.</summary>
public sealed record TemplatWord
{
    public required TataHalaman Halaman { get; init; }

    /// <summary>A whole styles part, with every style that a report uses.</summary>
    public required string Gaya { get; init; }

    public string? Tema { get; init; }

    /// <summary>The header's content (the kop); null when the template has none.</summary>
    public string? Kop { get; init; }

    /// <summary>The pictures of the kop by relationship id.</summary>
    public IReadOnlyList<GambarKop> GambarKop { get; init; } = [];
}

/// <param name="Akhiran">"png" or "jpeg".</param>
public sealed record GambarKop(string Id, string Akhiran, byte[] Isi);
