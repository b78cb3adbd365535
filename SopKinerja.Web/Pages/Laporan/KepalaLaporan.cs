namespace SopKinerja.Web.Pages.Laporan;

using Microsoft.AspNetCore.Html;
using SopKinerja.Data;

/// <summary>The head of a page about one report: where it lies, what it is, and the way to its sisters.</summary>
public sealed record KepalaLaporan(string Judul, RemahLaporan Asal)
{
    public KepalaLaporan(string judul, Laporan laporan)
        : this(judul, new RemahLaporan("/Laporan/Rincian", laporan.Id, laporan.Judul))
    {
    }

    public string? Penjelasan { get; init; }

    /// <summary>Null when there is no state to show.</summary>
    public LencanaLaporan? Lencana { get; init; }

    /// <summary>What stands at the right of the title.</summary>
    public Func<object?, IHtmlContent>? Tindakan { get; init; }

    /// <summary>Which report the tabs lead through, and which of them is this page; null for a page without tabs.</summary>
    public (long Id, string Kini)? Tab { get; init; }

    /// <summary>A page that is printed prints its text only.</summary>
    public bool HanyaLayar { get; init; }
}

/// <summary>The step above this page.</summary>
public sealed record RemahLaporan(string Halaman, long Id, string Nama, string? Bagian = null);

public sealed record LencanaLaporan(string Keadaan, string Kata, string? Ikon = null);
