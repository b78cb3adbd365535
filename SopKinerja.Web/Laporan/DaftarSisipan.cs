namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;

/// <summary>All that can be inserted into a narrative, for the editor's list.</summary>
public static class DaftarSisipan
{
    public static IReadOnlyList<(string Sisipan, string Teks, string Nilai)> Semua(LaporanKinerja data)
    {
        var tabel = TabelBernama.Semua(data).ToList();
        return
        [
            .. AngkaBernama.Semua(data),
            .. tabel.Select(t => ($"{{{{tabel:{t.Nama}}}}}", t.Judul, "tabel")),
            .. tabel.Select(t => ($"{{{{rujuk:tabel-{t.Nama}}}}}", $"Nomor {t.Judul}", "rujukan")),
            .. GrafikBernama.Semua(data).Select(g => ($"{{{{grafik:{g.Nama}}}}}", g.Judul, "grafik")),
            .. data.Gambar.Select(g => ($"![keterangan gambar]({g.Nama})", g.Nama, $"{g.Lebar} × {g.Tinggi} piksel")),
        ];
    }

    /// <summary>A name that Markdown can carry without quoting.</summary>
    public static string NamaGambar(string nama) =>
        string.Concat(nama.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-')) is var bersih
            && bersih.Length > 100 ? bersih[^100..] : bersih;
}
