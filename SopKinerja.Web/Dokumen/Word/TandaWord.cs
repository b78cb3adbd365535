namespace SopKinerja.Web.Dokumen;

/// <summary>What a Word file of the portal carries so that it finds its way back: names of controls, bookmarks and properties.</summary>
internal static class TandaWord
{
    /// <summary>How the tag of a narrative's control begins; the section's key follows.</summary>
    public const string Narasi = "narasi:";

    /// <summary>How the names of the properties with the narratives' marks begin; the section's key follows.</summary>
    public const string SidikNarasi = "SopKinerja naskah ";

    /// <summary>The bookmark of a narrative: LibreOffice drops the control and keeps this.</summary>
    public static string Penanda(string kunci) => "Narasi_" + kunci.Replace('-', '_');
}
