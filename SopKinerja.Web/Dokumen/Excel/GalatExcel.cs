namespace SopKinerja.Web.Dokumen;

/// <summary>A fault of a workbook, at its place.</summary>
public sealed record GalatExcel(string Lembar, int Baris, string Kolom, string Pesan)
{
    public string Letak => Baris == 0 ? Lembar : $"{Lembar}, baris {Baris}{(Kolom.Length > 0 ? $", kolom {Kolom}" : "")}";
}

/// <summary>One cell that a file would change.</summary>
public sealed record UbahSel(string Kolom, string Lama, string Baru);
