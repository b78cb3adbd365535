namespace SopKinerja.Web.Laporan;

/// <summary>
/// The post over a signature, in full and in capitals as SOP B writes it: "KEPALA DINAS KESEHATAN KOTA BINJAI".
/// </summary>
internal static class JabatanTtd
{
    private static readonly string[] s_sementara = ["Plt. ", "Plh. ", "Pj. ", "Pjs. "];

    /// <summary>A head of office's unit and its office, where the post does not say it by itself.</summary>
    private static readonly (string Jabatan, string Kantor)[] s_pasangan =
        [("Inspektur", "Inspektorat"), ("Camat", "Kecamatan"), ("Lurah", "Kelurahan"), ("Sekretaris Daerah", "Sekretariat Daerah"),
            ("Sekretaris DPRD", "Sekretariat DPRD")];

    /// <summary>A post that cannot be put together with the office's name is written as it is.</summary>
    public static string Lengkap(string jabatan, string instansi)
    {
        var awalan = s_sementara.FirstOrDefault(a => jabatan.StartsWith(a, StringComparison.OrdinalIgnoreCase)) ?? "";
        return awalan + Gabung(jabatan[awalan.Length..].Trim(), instansi.Trim()).ToUpperInvariant();
    }

    /// <summary>Of the Inspektorat that reviewed: "INSPEKTUR KOTA BINJAI".</summary>
    public static string Inspektur(string apip) =>
        apip.StartsWith("Inspektorat", StringComparison.OrdinalIgnoreCase) ? Gabung("Inspektur", apip.Trim()).ToUpperInvariant() : apip;

    private static string Gabung(string jabatan, string instansi)
    {
        foreach (var (j, k) in s_pasangan)
            if (jabatan.Equals(j, StringComparison.OrdinalIgnoreCase) && instansi.StartsWith(k, StringComparison.OrdinalIgnoreCase))
                return j + instansi[k.Length..];
        if (!jabatan.StartsWith("Kepala", StringComparison.OrdinalIgnoreCase))
            return jabatan;
        var bawah = jabatan["Kepala".Length..].Trim();
        return instansi.StartsWith(bawah, StringComparison.OrdinalIgnoreCase)
            && (bawah.Length == 0 || instansi.Length == bawah.Length || instansi[bawah.Length] == ' ') ? $"Kepala {instansi}" : jabatan;
    }
}
