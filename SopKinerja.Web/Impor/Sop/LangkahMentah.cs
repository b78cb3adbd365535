namespace SopKinerja.Web.Impor;

using SopKinerja.Data;

/// <summary>A step while it is being understood; columns and steps from 0.</summary>
internal sealed class LangkahMentah
{
    public required string Kegiatan { get; set; }

    public string? Kelengkapan { get; set; }

    public string? Output { get; set; }

    public required string TeksWaktu { get; init; }

    public List<(int Kolom, SelMentah Sel)> Tanda { get; } = [];

    public int? Kolom { get; set; }

    public BentukLangkah? Bentuk { get; set; }

    public int? TidakKe { get; set; }

    /// <summary>An arrow of the chart says where it returns to.</summary>
    public bool DariPanah { get; set; }

    public string Periode { get; set; } = "";

    public AksiLangkah Aksi { get; set; }
}
