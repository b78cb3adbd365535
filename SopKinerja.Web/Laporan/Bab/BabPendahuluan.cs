namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

internal sealed class BabPendahuluan : IBab
{
    public void Render(LaporanKinerja data, DocumentBody body)
    {
        body.Bagian(JenisBagian.Isi);
        body.Judul(1, "Pendahuluan");
        BagianNarasi.Tulis(data, body, "latar-belakang", "Latar Belakang");
        body.Judul(2, "Dasar Hukum");
        body.Naskah(data.NarasiDari("dasar-hukum") ?? TeksBaku.Cari(data, "dasar-hukum")!, data.NarasiDari("dasar-hukum") is null ? null : "dasar-hukum");
        BagianNarasi.Tulis(data, body, "tugas-fungsi", "Tugas dan Fungsi");
        Struktur(data, body);
        BagianNarasi.Tulis(data, body, "isu-strategis", "Isu Strategis");
    }

    private static void Struktur(LaporanKinerja data, DocumentBody body)
    {
        var narasi = data.NarasiDari("struktur-organisasi");
        if (!BagianLaporan.Ada(data.JenisPeriode, "struktur-organisasi") || (narasi is null && data.Pejabat.Count == 0))
            return;
        body.Judul(2, "Struktur Organisasi");
        if (narasi is not null)
            body.Naskah(narasi, "struktur-organisasi");
        if (data.Pejabat.Count == 0)
            return;
        body.Paragraf($"Jabatan pada {data.Instansi} dan pejabatnya per {Tanggal.Panjang(data.TanggalPejabat ?? data.Tanggal)} disajikan pada ",
            Rujukan.Tabel("pejabat"), ".");
        body.Tabel(TabelKinerja.Pejabat(data.Pejabat));
    }
}

/// <summary>A numbered section that exists only when somebody wrote it: no blank headings.</summary>
internal static class BagianNarasi
{
    public static void Tulis(LaporanKinerja data, DocumentBody body, string kunci, string judul)
    {
        if (data.NarasiDari(kunci) is not { } markdown || !BagianLaporan.Ada(data.JenisPeriode, kunci))
            return;
        body.Judul(2, judul);
        body.Naskah(markdown, kunci);
    }

    /// <summary>Without a heading of its own.</summary>
    public static void Tambahkan(LaporanKinerja data, DocumentBody body, string kunci)
    {
        if (data.NarasiDari(kunci) is { } markdown)
            body.Naskah(markdown, kunci);
    }
}
