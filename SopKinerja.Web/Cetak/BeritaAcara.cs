namespace SopKinerja.Web.Cetak;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>Minutes of moving archives that became inactive, and the list of those proposed to be destroyed, for people to sign.</summary>
public static class BeritaAcara
{
    private static readonly int[] s_lebar = [6, 40, 14, 18, 18];

    public static void Write(Instansi instansi, BeritaAcaraArsip acara, IReadOnlyList<EntriArsip> entri, Stream output) =>
        WordPackage.Write(output, $"Berita acara {acara.Nomor}", instansi.Nama, body => Tulis(instansi, acara, entri, body.Word));

    private static void Tulis(Instansi instansi, BeritaAcaraArsip acara, IReadOnlyList<EntriArsip> entri, WordWriter body)
    {
        var pindah = acara.Jenis == JenisBeritaAcara.Pemindahan;
        body.Paragraph("Kop", instansi.Pemda);
        body.Paragraph("Kop", instansi.Nama.ToUpperInvariant());
        if (instansi.Alamat is not null)
            body.Paragraph("Tengah", instansi.Alamat);
        body.Paragraph("Garis", "");
        body.Paragraph("JudulLembar", pindah ? "BERITA ACARA PEMINDAHAN ARSIP INAKTIF" : "DAFTAR ARSIP USUL MUSNAH");
        body.Paragraph("Tengah", $"Nomor {acara.Nomor}");
        var jumlah = $"{Terbilang.Dari(entri.Count)} ({entri.Count}) berkas";
        body.Paragraph("Isi", pindah
            ? $"Pada hari ini, {Terbilang.Dari(acara.Tanggal)}, yang bertanda tangan di bawah ini memindahkan arsip inaktif dari unit pengolah ke "
                + $"unit kearsipan {instansi.Nama}, sebanyak {jumlah}, sebagaimana daftar berikut."
            : $"Pada hari ini, {Terbilang.Dari(acara.Tanggal)}, diusulkan untuk dinilai dan dimusnahkan {jumlah} yang jangka simpannya telah "
                + "berakhir menurut jadwal retensi arsip. Pemusnahan dilaksanakan sesudah penilaian panitia dan persetujuan tertulis pejabat yang "
                + "berwenang.");
        Daftar(body, entri);
        body.BeginTable([1, 1], berkepala: false);
        body.BeginRow(false);
        Kolom(body, 0, pindah ? "Yang memindahkan," : "Yang mengusulkan,");
        Kolom(body, 1, pindah ? "Yang menerima," : "Mengetahui,");
        body.EndRow();
        body.EndTable();
    }

    private static void Daftar(WordWriter body, IReadOnlyList<EntriArsip> entri)
    {
        body.BeginTable(s_lebar);
        body.BeginRow(true);
        foreach (var (i, judul) in new[] { "No.", "Uraian", "Kode", "Kurun waktu", "Nasib akhir" }.Index())
            Sel(body, i, "SelKepala", judul);
        body.EndRow();
        foreach (var (i, e) in entri.Index())
        {
            body.BeginRow(false);
            Sel(body, 0, "Sel", $"{i + 1}");
            Sel(body, 1, "Sel", e.Uraian, $"entri arsip {e.Nomor}");
            Sel(body, 2, "Sel", e.KodeKlasifikasi);
            Sel(body, 3, "Sel", e.KurunWaktu);
            Sel(body, 4, "Sel", KlasifikasiArsip.Nasib(e.NasibAkhir));
            body.EndRow();
        }

        body.EndTable();
    }

    /// <summary>Names are filled in by hand: who moves and who takes over the paper, the portal does not know.</summary>
    private static void Kolom(WordWriter body, int kolom, string kepala) =>
        Sel(body, kolom, "Sel", kepala, "", "", "", "………………………………………", "NIP ……………………………………");

    private static void Sel(WordWriter body, int kolom, string gaya, params string[] baris)
    {
        body.BeginCell(kolom);
        foreach (var teks in baris)
            body.Paragraph(gaya, teks);
        body.EndCell();
    }
}
