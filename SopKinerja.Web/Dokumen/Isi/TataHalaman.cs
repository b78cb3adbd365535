namespace SopKinerja.Web.Dokumen;

/// <summary>
/// Paper and margins in twips: A4, left and top 3 cm, right and bottom 2 cm, unless the office's template says otherwise.
/// </summary>
public sealed record TataHalaman(int Lebar, int Tinggi, int Atas, int Kanan, int Bawah, int Kiri, int Kepala, int Kaki)
{
    public static readonly TataHalaman Baku = new(11906, 16838, 1701, 1134, 1134, 1701, 709, 567);

    public int LebarTegak => Lebar - Kiri - Kanan;

    public int LebarBentang => Tinggi - Kiri - Kanan;
}
