namespace SopKinerja.Web.Pages.Capaian;

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using SopKinerja.Data;

/// <summary>
/// The rows of the grid, written straight to the page: the same row is sent back alone after a cell was saved. All that is not a
/// number or a fixed word goes through the encoder.
/// </summary>
public sealed class KisiCapaian(KinerjaPeriode kinerja, string ikon, Func<BarisCapaian, bool> boleh) : IHtmlContent
{
    private readonly IsianKisi _isian = new(ikon);
    private readonly string _periode = $"?tahun={kinerja.Periode.Tahun}&amp;periode={kinerja.Periode.Kode}";

    public required IReadOnlyList<BarisCapaian> Baris { get; init; }

    /// <summary>Rows that somebody else saved while they were typed in.</summary>
    public IReadOnlySet<long> Bentrok { get; init; } = new HashSet<long>();

    /// <summary>Asked by a script, which knows what to do with the button of a conflict.</summary>
    public bool Skrip { get; init; }

    /// <summary>What was typed and could not be saved, by indicator.</summary>
    public IReadOnlyDictionary<long, KetikanCapaian> Ketikan { get; init; } = new Dictionary<long, KetikanCapaian>();

    public IReadOnlyDictionary<long, IReadOnlyList<(SelCapaian Sel, string Pesan)>> Galat { get; init; } =
        new Dictionary<long, IReadOnlyList<(SelCapaian, string)>>();

    /// <summary>
    /// Through a buffer of its own: the page's writer is made for few large pieces, and there are thousands of small ones.
    /// </summary>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var w = new StringWriter(new StringBuilder(8 * 1024), CultureInfo.InvariantCulture);
        var n = 0;
        var sasaran = 0L;
        foreach (var b in Baris)
        {
            if (b.SasaranId != sasaran)
            {
                sasaran = b.SasaranId;
                w.Write("<tr class=\"kelompok\"><th colspan=\"9\" scope=\"colgroup\">");
                encoder.Encode(w, b.SasaranUraian);
                w.Write("</th></tr>\n");
            }

            Tulis(w, encoder, b, n);

            // The form's binder reads as far as the numbers go on: only rows with fields have one.
            n += boleh(b) ? 1 : 0;
            if (w.GetStringBuilder().Length < 6 * 1024)
                continue;
            writer.Write(w.GetStringBuilder());
            w.GetStringBuilder().Clear();
        }

        writer.Write(w.GetStringBuilder());
    }

    /// <summary>Rows without the headings of their sasaran.</summary>
    public void TulisSaja(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (b, n) in Baris.Select((b, n) => (b, n)))
            Tulis(writer, encoder, b, n);
    }

    private void Tulis(TextWriter w, HtmlEncoder e, BarisCapaian b, int n)
    {
        var id = b.IndikatorId.ToString(CultureInfo.InvariantCulture);
        var galat = Galat.GetValueOrDefault(b.IndikatorId) ?? [];
        var k = Ketikan.GetValueOrDefault(b.IndikatorId) ?? KetikanCapaian.Dari(b);
        var isi = boleh(b);
        w.Write("<tr id=\"b");
        w.Write(id);
        w.Write(Bentrok.Contains(b.IndikatorId) ? "\" data-bentrok data-keadaan=\"galat\"><td class=\"angka\" data-l=\"Kode\">"
            : galat.Count > 0 ? "\" data-keadaan=\"galat\"><td class=\"angka\" data-l=\"Kode\">"
            : "\"><td class=\"angka\" data-l=\"Kode\">");
        e.Encode(w, b.Kode);
        w.Write("</td><th scope=\"row\">");
        e.Encode(w, b.Uraian);
        Keterangan(w, e, b);
        w.Write("</th><td class=\"angka\" data-l=\"Target\">");
        e.Encode(w, HitungCapaian.TeksTarget(b.Masukan, kinerja.Aturan));
        w.Write("</td>");
        if (isi)
            Isian(w, e, b, k, n, id, galat);
        else
            Tampak(w, e, b);
        Hasil(w, e, b, id);
        w.Write("<td data-l=\"Keterangan\"><div>");
        if (isi)
            Catatan(w, e, b, k, n, id, galat);
        else
            e.Encode(w, b.AlasanKosong ?? b.Kendala ?? "-");
        Bukti(w, b);
        w.Write("</div></td><td data-l=\"Keadaan\">");
        Lencana(w, b, galat.Count > 0);
        w.Write("</td></tr>\n");
    }

    private static void Keterangan(TextWriter w, HtmlEncoder e, BarisCapaian b)
    {
        if (b.Gabungan is not null)
        {
            w.Write("<small>Digabung dari ");
            e.Encode(w, b.Gabungan);
            w.Write("; isi sendiri bila berbeda.</small>");
        }

        if (b.Status == StatusCapaian.Dikembalikan && b.CatatanVerifikasi is { } catatan)
        {
            w.Write("<small>Verifikator: “");
            e.Encode(w, catatan);
            w.Write("”</small>");
        }
    }

    private void Isian(TextWriter w, HtmlEncoder e, BarisCapaian b, KetikanCapaian k, int n, string id,
        IReadOnlyList<(SelCapaian Sel, string Pesan)> galat)
    {
        w.Write("<td data-l=\"Sasaran\">");
        if (b.CaraHitung == CaraHitung.Persen)
            _isian.Masukan(w, e, n, id, 'p', "Penyebut", "Sasaran", b.Kode, k.Penyebut, true, Pesan(galat, SelCapaian.Penyebut));
        else
            w.Write("<span class=\"redup\">-</span>");
        w.Write("</td><td data-l=\"Jumlah realisasi\">");
        IsianKisi.Tersembunyi(w, n, "Id", b.IndikatorId);
        IsianKisi.Tersembunyi(w, n, "Versi", k.Versi);
        IsianKisi.Tersembunyi(w, n, "Awal", k.Awal ?? k.Sidik());
        if (b.CaraHitung == CaraHitung.Predikat)
            _isian.Masukan(w, e, n, id, 't', "Predikat", "Predikat", b.Kode, k.Predikat, false, Pesan(galat, SelCapaian.Predikat));
        _isian.Masukan(w, e, n, id, 'r', "Realisasi", b.CaraHitung == CaraHitung.Predikat ? "Capaian dinilai (%)" : "Jumlah realisasi",
            b.Kode, k.Realisasi, true, Pesan(galat, SelCapaian.Realisasi));
        if (Skrip && Bentrok.Contains(b.IndikatorId))
            IsianKisi.Pakai(w);
        w.Write("</td>");
    }

    private static void Tampak(TextWriter w, HtmlEncoder e, BarisCapaian b)
    {
        w.Write("<td class=\"angka\" data-l=\"Sasaran\">");
        w.Write(Angka.Format(b.Penyebut));
        w.Write("</td><td class=\"angka\" data-l=\"Jumlah realisasi\">");
        e.Encode(w, b.RealisasiTeks ?? Angka.Format(b.Realisasi));
        w.Write("</td>");
    }

    private void Hasil(TextWriter w, HtmlEncoder e, BarisCapaian b, string id)
    {
        var h = b.Hitung(kinerja.Aturan, denganJejak: false);
        w.Write("<td class=\"angka\" data-l=\"% realisasi\">");
        w.Write(Angka.Format(h.Realisasi, kinerja.Aturan.Desimal));
        w.Write("</td><td class=\"angka\" data-l=\"Capaian (%)\"><a class=\"hasil\" href=\"");
        Rincian(w, id);
        w.Write("\">");
        if (h.Terbatas is { } terbatas)
        {
            w.Write("<svg class=\"taraf\" data-keadaan=\"");
            w.Write(h.Keadaan);
            w.Write("\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"");
            w.Write(((int)Math.Min(terbatas, 100)).ToString(CultureInfo.InvariantCulture));
            w.Write("\" height=\"10\"/></svg>");
            w.Write(Angka.Format(h.Capaian ?? terbatas, kinerja.Aturan.Desimal));
            w.Write("<span class=\"baca\"> persen, ");
            e.Encode(w, h.Tingkat!);
            w.Write(", lihat jejak hitung</span></a></td>");
        }
        else
        {
            w.Write("<span class=\"kecil\">Lihat sebab</span></a></td>");
        }
    }

    private void Catatan(TextWriter w, HtmlEncoder e, BarisCapaian b, KetikanCapaian k, int n, string id,
        IReadOnlyList<(SelCapaian Sel, string Pesan)> galat)
    {
        var pesan = Pesan(galat, SelCapaian.Kosong) ?? Pesan(galat, SelCapaian.Kendala) ?? Pesan(galat, SelCapaian.Upaya) ?? Pesan(galat,
            SelCapaian.Analisis);
        w.Write(pesan is null
            ? "<details name=\"ket\" class=\"tambah\"><summary>"
            : "<details name=\"ket\" class=\"tambah\" open><summary>");
        w.Write(b.AlasanKosong is not null ? "Belum tersedia"
            : b.Kendala is not null || b.Upaya is not null || b.Analisis is not null ? "Catatan (ada)"
            : "Catatan");
        w.Write("<span class=\"baca\"> ");
        e.Encode(w, b.Kode);
        w.Write("</span></summary><div class=\"tumpuk rapat\">");
        IsianKisi.Area(w, e, n, id, 'k', "Kosong", "Belum tersedia karena", k.Kosong, 500);
        IsianKisi.Area(w, e, n, id, 'n', "Kendala", "Kendala", k.Kendala, BacaKetikan.PanjangKeterangan);
        IsianKisi.Area(w, e, n, id, 'u', "Upaya", "Upaya", k.Upaya, BacaKetikan.PanjangKeterangan);
        IsianKisi.Area(w, e, n, id, 'a', "Analisis", "Analisis", k.Analisis, BacaKetikan.PanjangKeterangan);
        if (pesan is not null)
            _isian.Pesan(w, e, id, 'k', pesan);
        w.Write("</div></details>");
    }

    private void Bukti(TextWriter w, BarisCapaian b)
    {
        if (b.Bukti == 0 && !boleh(b))
            return;
        w.Write(" <a class=\"kecil utuh\" href=\"");
        Rincian(w, b.IndikatorId.ToString(CultureInfo.InvariantCulture));
        w.Write("#bukti\">");
        w.Write(b.Bukti == 0 ? "Bukti belum ada" : $"Bukti ({b.Bukti})");
        w.Write("</a>");
    }

    private void Lencana(TextWriter w, BarisCapaian b, bool galat)
    {
        var (keadaan, gambar, kata) = galat ? ("galat", "seru", "Galat")
            : b.Versi > 0 && b.Status == StatusCapaian.Dikembalikan ? ("kembali", "kembali", "Dikembalikan")
            : b.Versi > 0 && b.Status == StatusCapaian.Diterima ? ("selesai", "perisai", "Diterima")
            : b.AlasanKosong is not null ? ("segera", "info", "Belum tersedia")
            : b.Gabungan is not null ? ("berjalan", "rantai", "Gabungan")
            : b.Terjawab ? ("selesai", "selesai", "Tersimpan")
            : ("menunggu", "menunggu", "Belum diisi");
        w.Write("<span class=\"lencana\" data-keadaan=\"");
        w.Write(keadaan);
        w.Write("\">");
        w.Write("<svg aria-hidden=\"true\"><use href=\"");
        w.Write(ikon);
        w.Write("#i-");
        w.Write(gambar);
        w.Write("\"/></svg>");
        w.Write(kata);
        w.Write("</span>");
    }

    private void Rincian(TextWriter w, string id)
    {
        w.Write("/Capaian/Baris/");
        w.Write(id);
        w.Write(_periode);
    }

    /// <summary>Beside its cell a message need not say the code of its row.</summary>
    private static string? Pesan(IReadOnlyList<(SelCapaian Sel, string Pesan)> galat, SelCapaian sel) =>
        galat.FirstOrDefault(g => g.Sel == sel).Pesan is { } p ? p.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 21 and var n
            && !p.AsSpan(0, n).Contains(' ') ? char.ToUpperInvariant(p[n + 2]) + p[(n + 3)..] : p : null;
}
