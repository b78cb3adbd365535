namespace SopKinerja.Web.Cetak;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The Lembar Disposisi in the official layout (Tata Naskah Dinas), the whole chain on one sheet.</summary>
public static class LembarDisposisi
{
    public static void Write(Instansi instansi, SuratMasuk surat, IReadOnlyList<SimpulDisposisi> rantai, Pemangku? kepala, Stream output) =>
        WordPackage.Write(output, $"Lembar Disposisi {surat.Agenda}", instansi.Nama, body => Tulis(instansi, surat, rantai, kepala, body));

    private static void Tulis(Instansi instansi, SuratMasuk surat, IReadOnlyList<SimpulDisposisi> rantai, Pemangku? kepala,
        WordBody laporan)
    {
        var body = laporan.Word;
        body.Paragraph("Kop", instansi.Pemda);
        body.Paragraph("Kop", instansi.Nama.ToUpperInvariant());
        if (instansi.Alamat is not null)
            body.Paragraph("Tengah", instansi.Alamat);
        body.Paragraph("Garis", "");
        body.Paragraph("JudulLembar", "LEMBAR DISPOSISI");
        var berlaku = rantai.Where(s => s.Status != StatusDisposisi.Dibatalkan).ToList();
        Isi(body, surat, berlaku);
        if (berlaku.Count > 0)
            Catatan(body, berlaku, instansi.Zona);
        if (kepala is not null)
            laporan.TandaTangan(new("", kepala.Sebutan, kepala.Nama, kepala.Pangkat, kepala.Nip is null ? null : Nip.Format(kepala.Nip)));
    }

    private static void Isi(WordWriter body, SuratMasuk surat, List<SimpulDisposisi> berlaku)
    {
        body.BeginTable([1, 1], berkepala: false);
        Dua(body,
            [$"Surat dari : {surat.Asal}", $"No. surat : {surat.NomorSurat}", $"Tgl. surat : {Tanggal.Panjang(surat.TanggalSurat)}"],
            [
                $"Diterima tgl : {Tanggal.Panjang(surat.DiterimaTanggal)}", $"No. agenda : {surat.Agenda}", "Sifat :",
                Tik(surat.Derajat == DerajatSurat.SangatSegera, "Sangat segera"), Tik(surat.Derajat == DerajatSurat.Segera, "Segera"),
                Tik(surat.Keamanan is KeamananSurat.Rahasia or KeamananSurat.SangatRahasia, "Rahasia"),
            ]);
        Dua(body, [$"Hal : {surat.Perihal}"], []);
        Dua(body,
            ["Diteruskan kepada Sdr. :", .. berlaku.Select((s, i) => $"{i + 1}. {s.JabatanNama}")],
            ["Dengan hormat harap :", .. InstruksiDisposisi.Baku.Select(b => Tik(berlaku.Any(s => s.DaftarInstruksi.Contains(b)), b))]);
        body.EndTable();
    }

    private static void Catatan(WordWriter body, List<SimpulDisposisi> berlaku, string zona)
    {
        body.Paragraph("SubJudul1", "Catatan");
        body.BeginTable([14, 18, 18, 32, 18]);
        body.BeginRow(true);
        foreach (var (i, judul) in new[] { "Tanggal", "Dari", "Kepada", "Instruksi dan catatan", "Keadaan" }.Index())
            Sel(body, i, "SelKepala", judul);
        body.EndRow();
        foreach (var s in berlaku)
        {
            body.BeginRow(false);
            Sel(body, 0, "Sel", Tanggal.Pendek(s.DibuatPada, zona));
            Sel(body, 1, "Sel", s.DariJabatan);
            Sel(body, 2, "Sel", s.JabatanNama);
            Sel(body, 3, "Sel", [.. s.DaftarInstruksi, .. (s.Catatan ?? "").Split('\n').Where(c => c.Length > 0)]);
            Sel(body, 4, "Sel", Keadaan(s.Status));
            body.EndRow();
        }

        body.EndTable();
    }

    private static string Keadaan(StatusDisposisi status) => status switch
    {
        StatusDisposisi.BelumDibaca => "belum dibaca",
        StatusDisposisi.Dibaca => "dibaca",
        StatusDisposisi.Diteruskan => "diteruskan",
        StatusDisposisi.Dilaporkan => "dilaporkan",
        _ => "",
    };

    private static string Tik(bool ya, string teks) => $"{(ya ? "☑" : "☐")} {teks}";

    private static void Dua(WordWriter body, IReadOnlyList<string> kiri, IReadOnlyList<string> kanan)
    {
        body.BeginRow(false);
        Sel(body, 0, "Sel", [.. kiri]);
        Sel(body, 1, "Sel", [.. kanan]);
        body.EndRow();
    }

    private static void Sel(WordWriter body, int kolom, string gaya, params string[] baris)
    {
        body.BeginCell(kolom);
        foreach (var teks in baris.DefaultIfEmpty(""))
            body.Paragraph(gaya, teks);
        body.EndCell();
    }
}
