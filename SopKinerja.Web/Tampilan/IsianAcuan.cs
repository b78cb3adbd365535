namespace SopKinerja.Web.Tampilan;

using SopKinerja.Data;

/// <summary>A standing document as its form gives it.</summary>
public sealed class IsianAcuan
{
    public JenisAcuan Jenis { get; set; }

    [Wajib]
    [Panjang(300)]
    public string Nama { get; set; } = "";

    [Panjang(100)]
    public string? Nomor { get; set; }

    public int TahunAwal { get; set; }

    public int? TahunAkhir { get; set; }

    [Panjang(60)]
    public string? Edisi { get; set; }

    public int Versi { get; set; } = 1;

    public static IsianAcuan Dari(DokumenAcuan d) => new()
    {
        Jenis = d.Jenis, Nama = d.Nama, Nomor = d.Nomor, TahunAwal = d.TahunAwal, TahunAkhir = d.TahunAkhir, Edisi = d.Edisi,
        Versi = d.Versi,
    };

    public DokumenAcuan Dokumen(long id = 0) => new()
    {
        Id = id, Jenis = Jenis, Nama = Nama, Nomor = Nomor, TahunAwal = TahunAwal, TahunAkhir = TahunAkhir, Edisi = Edisi, Versi = Versi,
    };
}
