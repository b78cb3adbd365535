namespace SopKinerja.Web.Unggah;

using UglyToad.PdfPig;

/// <summary>Where in a PDF of the portal's own there is room to sign: above the signer's name, where it stands last.</summary>
/// <param name="Halaman">From 1.</param>
/// <param name="X">Points from the left edge.</param>
/// <param name="Y">Points from the lower edge.</param>
/// <param name="Sisi">Of a square, in points.</param>
public sealed record LetakTandaTangan(int Halaman, double X, double Y, double Sisi)
{
    /// <summary>What the signature block leaves free above the name: about three lines.</summary>
    private const double SisiBaku = 48, Jarak = 4;

    /// <summary>Null where the name is not found.</summary>
    public static LetakTandaTangan? Cari(byte[] pdf, string nama)
    {
        var dicari = string.Concat(nama.Where(c => !char.IsWhiteSpace(c)));
        if (dicari.Length == 0)
            return null;
        using var dok = PdfDocument.Open(pdf);
        for (var n = dok.NumberOfPages; n >= 1; n--)
        {
            var huruf = dok.GetPage(n).Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToList();
            var letak = new List<int>();
            var teks = new System.Text.StringBuilder();
            for (var i = 0; i < huruf.Count; i++)
            {
                letak.AddRange(Enumerable.Repeat(i, huruf[i].Value.Length));
                teks.Append(huruf[i].Value);
            }

            if (teks.ToString().LastIndexOf(dicari, StringComparison.OrdinalIgnoreCase) is >= 0 and var awal)
            {
                var kotak = huruf[letak[awal]].BoundingBox;
                return new(n, Math.Round(kotak.Left, 2), Math.Round(kotak.Top + Jarak, 2), SisiBaku);
            }
        }

        return null;
    }
}
