namespace SopKinerja.Web.Dokumen;

/// <summary>
/// What a chapter may say. Word and HTML are made from the same calls, so a report is described once.
/// Tables and charts carry a name ("lkj", "sasaran-1"), by which sentences and narratives refer to them.
/// </summary>
public abstract class DocumentBody
{
    public abstract void Sampul(SampulDokumen sampul);

    /// <summary>A heading: 0 before the chapters (not numbered), 1 "BAB I", 2 "A.", 3 "1.", 4 "a.".</summary>
    public abstract void Judul(int tingkat, string teks);

    public abstract void Paragraf(string teks, GayaParagraf gaya = GayaParagraf.Isi);

    /// <summary>A sentence that points at a table or chart of the report: "Rinciannya disajikan pada " + "Tabel 3" + ".".</summary>
    public abstract void Paragraf(string sebelum, Rujukan rujukan, string sesudah);

    /// <summary>What people wrote, in Markdown.</summary>
    /// <param name="kunci">The section it belongs to; the Word file carries it, so that it finds its way back.</param>
    public abstract void Naskah(string markdown, string? kunci = null);

    public abstract void Tabel(TabelDokumen tabel);

    public abstract void Grafik(GrafikDokumen grafik);

    /// <summary>A few large figures side by side, each with what it is.</summary>
    public abstract void AngkaKunci(IReadOnlyList<(string Angka, string Label)> kunci);

    /// <summary>A list with its heading, where the medium has pages.</summary>
    public abstract void Daftar(JenisDaftar jenis);

    public abstract void TandaTangan(BlokTandaTangan blok);

    /// <summary>What follows begins on a new page with other page numbers or another orientation.</summary>
    public abstract void Bagian(JenisBagian bagian);
}
