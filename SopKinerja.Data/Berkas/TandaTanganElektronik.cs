namespace SopKinerja.Data;

/// <summary>An electronic signature that a PDF carries, as the portal could verify it.</summary>
public sealed record TandaTanganElektronik
{
    /// <summary>The signer's common name in the certificate.</summary>
    public required string Nama { get; init; }

    /// <summary>Who issued the certificate.</summary>
    public required string Penerbit { get; init; }

    /// <summary>As the signer's program wrote it down (UTC); null when it did not.</summary>
    public DateTime? Pada { get; init; }

    /// <summary>What was signed has not been changed since.</summary>
    public required bool Utuh { get; init; }

    /// <summary>Nothing was added to the file after it.</summary>
    public required bool SampaiAkhir { get; init; }

    /// <summary>Its certificate leads to a root that this portal trusts; null when none is configured.</summary>
    public bool? Dipercaya { get; init; }

    public string Keadaan => !Utuh ? "tidak terbukti utuh: berkas berubah sesudah ditandatangani, atau terpotong"
        : Dipercaya switch
        {
            true => "sah, sertifikatnya dipercaya",
            false => "utuh, tetapi sertifikatnya bukan dari penerbit yang dipercaya portal ini",
            _ => "utuh; penerbit sertifikat tidak diperiksa, karena portal ini belum diberi akar yang dipercaya",
        };
}
