namespace SopKinerja.Web.Pages.Capaian;

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>
/// The rows of the grid, written straight to the page: the same row is sent back alone after a cell was saved.
/// </summary>
public sealed class KisiCapaian(KinerjaPeriode kinerja, string ikon, Func<BarisCapaian, bool> boleh) : IHtmlContent
{
    private static readonly IReadOnlyList<GalatKetikan> s_tanpaGalat = [];
    private static readonly (SelCapaian Sel, char Huruf, string Label, int Panjang)[] s_catatan =
    [
        (SelCapaian.Kosong, 'k', "Belum tersedia karena", 500),
        (SelCapaian.Kendala, 'n', "Kendala", BacaKetikan.PanjangKeterangan),
        (SelCapaian.Upaya, 'u', "Upaya", BacaKetikan.PanjangKeterangan),
        (SelCapaian.Analisis, 'a', "Analisis", BacaKetikan.PanjangKeterangan),
    ];

    private static readonly HtmlString s_galat = new(" data-keadaan=\"galat\""), s_bentrok = new(" data-bentrok data-keadaan=\"galat\"");

    private readonly HtmlString _periode = HtmlWriter.Potongan($"?tahun={kinerja.Periode.Tahun}&amp;periode={kinerja.Periode.Kode}");

    public required IReadOnlyList<BarisCapaian> Baris { get; init; }

    /// <summary>Rows that somebody else saved while they were typed in.</summary>
    public IReadOnlySet<long> Bentrok { get; init; } = new HashSet<long>();

    /// <summary>Asked by a script, which knows what to do with the button of a conflict.</summary>
    public bool Skrip { get; init; }

    /// <summary>What was typed and could not be saved, by indicator.</summary>
    public IReadOnlyDictionary<long, KetikanCapaian> Ketikan { get; init; } = new Dictionary<long, KetikanCapaian>();

    public IReadOnlyDictionary<long, IReadOnlyList<GalatKetikan>> Galat { get; init; } =
        new Dictionary<long, IReadOnlyList<GalatKetikan>>();

    /// <summary>
    /// Through a buffer of its own: the page's writer is made for few large pieces, and there are thousands of small ones.
    /// </summary>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var teks = new StringWriter(new StringBuilder(8 * 1024), CultureInfo.InvariantCulture);
        var w = new HtmlWriter(teks, encoder);
        var n = 0;
        var sasaran = 0L;
        foreach (var b in Baris)
        {
            if (b.SasaranId != sasaran)
            {
                sasaran = b.SasaranId;
                w.Html($"""<tr class="kelompok"><th colspan="9" scope="colgroup">{b.SasaranUraian}""");
                w.Html($"</th></tr>\n");
            }

            Tulis(w, b, n);

            // The form's binder reads as far as the numbers go on: only rows with fields have one.
            n += boleh(b) ? 1 : 0;
            if (teks.GetStringBuilder().Length < 6 * 1024)
                continue;
            writer.Write(teks.GetStringBuilder());
            teks.GetStringBuilder().Clear();
        }

        writer.Write(teks.GetStringBuilder());
    }

    /// <summary>Rows without the headings of their sasaran.</summary>
    public void TulisSaja(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var (b, n) in Baris.Select((b, n) => (b, n)))
            Tulis(new(writer, encoder), b, n);
    }

    private void Tulis(HtmlWriter w, BarisCapaian b, int n)
    {
        var galat = Galat.GetValueOrDefault(b.IndikatorId) ?? s_tanpaGalat;
        Kepala(w, b, galat.Count > 0);
        if (boleh(b))
            Diisi(w, b, new(w, ikon, n, b.IndikatorId, b.Kode), galat);
        else
            Dilihat(w, b);
        Lencana(w, b, galat.Count > 0);
    }

    private void Kepala(HtmlWriter w, BarisCapaian b, bool galat)
    {
        var tanda = Bentrok.Contains(b.IndikatorId) ? s_bentrok : galat ? s_galat : null;
        w.Html($"""<tr id="b{b.IndikatorId}"{tanda}><td class="angka" data-l="Kode">{b.Kode}</td><th scope="row">{b.Uraian}""");
        if (b.Gabungan is not null)
            w.Html($"<small>Digabung dari {b.Gabungan}; isi sendiri bila berbeda.</small>");
        if (b.Status == StatusCapaian.Dikembalikan && b.CatatanVerifikasi is { } catatan)
            w.Html($"<small>Verifikator: “{catatan}”</small>");
        w.Html($"""</th><td class="angka" data-l="Target">{HitungCapaian.TeksTarget(b.Masukan, kinerja.Aturan)}</td>""");
    }

    /// <summary>A row that this person may fill in.</summary>
    private void Diisi(HtmlWriter w, BarisCapaian b, IsianKisi isian, IReadOnlyList<GalatKetikan> galat)
    {
        var k = Ketikan.GetValueOrDefault(b.IndikatorId) ?? KetikanCapaian.Dari(b);
        w.Html($"""<td data-l="Sasaran">""");
        if (b.CaraHitung == CaraHitung.Persen)
        {
            isian.Masukan('p', "Penyebut", "Sasaran", k.Penyebut, true, Pesan(galat, SelCapaian.Penyebut));
            Pilihan(isian, galat, SelCapaian.Penyebut, 'p', k.Penyebut);
        }
        else
            w.Html($"""<span class="redup">-</span>""");
        w.Html($"""</td><td data-l="Jumlah realisasi">""");
        isian.Tersembunyi("Id", b.IndikatorId);
        isian.Tersembunyi("Versi", k.Versi);
        isian.Tersembunyi("Awal", k.Awal ?? k.Sidik());
        var predikat = b.CaraHitung == CaraHitung.Predikat;
        if (predikat)
        {
            isian.Masukan('t', "Predikat", "Predikat", k.Predikat, false, Pesan(galat, SelCapaian.Predikat));
            Pilihan(isian, galat, SelCapaian.Predikat, 't', k.Predikat);
        }

        isian.Masukan('r', "Realisasi", predikat ? "Capaian dinilai (%)" : "Jumlah realisasi", k.Realisasi, true,
            Pesan(galat, SelCapaian.Realisasi));
        Pilihan(isian, galat, SelCapaian.Realisasi, 'r', k.Realisasi);
        w.Html($"</td>");
        Hasil(w, b);
        w.Html($"""<td data-l="Keterangan"><div>""");
        Catatan(w, b, k, isian, galat);
        Bukti(w, b, b.Bukti == 0 ? "Bukti belum ada" : $"Bukti ({b.Bukti})");
        w.Html($"</div></td>");
    }

    /// <summary>A script puts in place what was meant: of a text that can be read in two ways, or of two people's.</summary>
    private void Pilihan(IsianKisi isian, IReadOnlyList<GalatKetikan> galat, SelCapaian sel, char huruf, string? saya = null)
    {
        var g = galat.FirstOrDefault(g => g.Sel == sel);
        if (!Skrip)
            return;
        if (g.Ragu is { } ragu)
            isian.Pilihan(huruf, ("koma", BacaAngka.Pasti(ragu.Koma), BacaAngka.Pasti(ragu.Koma)),
                ("titik", BacaAngka.Pasti(ragu.Titik), BacaAngka.Pasti(ragu.Titik)));
        else if (g.Mereka is { } mereka)
            isian.Pilihan(huruf, ("saya", saya ?? "", "Pakai isian saya"), ("mereka", mereka, "Pakai isian mereka"));
    }

    private void Dilihat(HtmlWriter w, BarisCapaian b)
    {
        w.Html($"""<td class="angka" data-l="Sasaran">{Angka.Format(b.Penyebut)}</td>""");
        w.Html($"""<td class="angka" data-l="Jumlah realisasi">{b.RealisasiTeks ?? Angka.Format(b.Realisasi)}</td>""");
        Hasil(w, b);
        w.Html($"""<td data-l="Keterangan"><div>{b.AlasanKosong ?? b.Kendala ?? "-"}""");
        if (b.Bukti > 0)
            Bukti(w, b, $"Bukti ({b.Bukti})");
        w.Html($"</div></td>");
    }

    private void Hasil(HtmlWriter w, BarisCapaian b)
    {
        var h = b.Hitung(kinerja.Aturan, denganJejak: false);
        w.Html($"""<td class="angka" data-l="% realisasi">{h.AngkaRealisasi}""");
        if (h.Laju && h.Realisasi is not null)
            w.Html($"""<span class="satuan">{h.Akhiran}</span>""");
        w.Html($"</td>");
        w.Html($"""<td class="angka" data-l="Capaian (%)"><a class="hasil" href="/Capaian/Baris/{b.IndikatorId}{_periode}">""");
        if (h.Terbatas is not { } terbatas)
        {
            w.Html($"""<span class="kecil">Lihat sebab</span></a></td>""");
            return;
        }

        w.Html($"""
            <svg class="taraf" data-keadaan="{h.Keadaan}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            """);
        w.Html($"""<rect width="{(int)Math.Min(terbatas, 100)}" height="10"/></svg>""");
        w.Html($"{h.TeksCapaian}");
        w.Html($"""<span class="baca"> persen, {h.Tingkat}, lihat jejak hitung</span></a></td>""");
    }

    private void Catatan(HtmlWriter w, BarisCapaian b, KetikanCapaian k, IsianKisi isian,
        IReadOnlyList<GalatKetikan> galat)
    {
        var pesan = Pesan(galat, SelCapaian.Kosong) ?? Pesan(galat, SelCapaian.Kendala) ?? Pesan(galat, SelCapaian.Upaya)
            ?? Pesan(galat, SelCapaian.Analisis);
        var isi = b.AlasanKosong is not null ? "Belum tersedia"
            : b.Kendala is not null || b.Upaya is not null || b.Analisis is not null ? "Catatan (ada)"
            : "Catatan";
        w.Html($"""<details name="ket" class="tambah"{(pesan is null ? "" : " open")}>""");
        w.Html($"""<summary>{isi}<span class="baca"> {b.Kode}</span></summary><div class="tumpuk rapat">""");
        foreach (var (sel, huruf, label, panjang) in s_catatan)
        {
            isian.Area(huruf, sel.ToString(), label, k[sel], panjang);
            if (Pesan(galat, sel) is { } salah)
                isian.Pesan(huruf, salah);
            Pilihan(isian, galat, sel, huruf, k[sel]);
        }

        w.Html($"""<a class="kecil" href="/Capaian/Baris/{b.IndikatorId}{_periode}#catatan-lain">Catatan periode lain</a></div></details>""");
    }

    private void Bukti(HtmlWriter w, BarisCapaian b, string kata) =>
        w.Html($""" <a class="kecil utuh" href="/Capaian/Baris/{b.IndikatorId}{_periode}#bukti">{kata}</a>""");

    private void Lencana(HtmlWriter w, BarisCapaian b, bool galat)
    {
        var (keadaan, gambar, kata) = galat ? ("galat", "seru", "Galat")
            : b.Versi > 0 && b.Status == StatusCapaian.Dikembalikan ? ("kembali", "kembali", "Dikembalikan")
            : b.Versi > 0 && b.Status == StatusCapaian.Diterima ? ("selesai", "perisai", "Diterima")
            : b.BelumDiajukan ? ("segera", "menunggu", "Belum diajukan")
            : b.AlasanKosong is not null ? ("segera", "info", "Belum tersedia")
            : b.Gabungan is not null ? ("berjalan", "rantai", "Gabungan")
            : b.Terjawab ? ("selesai", "selesai", "Tersimpan")
            : ("menunggu", "menunggu", "Belum diisi");
        w.Html($"""<td data-l="Keadaan"><span class="lencana" data-keadaan="{keadaan}">""");
        w.Html($"""<svg aria-hidden="true"><use href="{ikon}#i-{gambar}"/></svg>""");
        w.Html($"{kata}</span></td></tr>\n");
    }

    /// <summary>Beside its cell a message need not say the code of its row.</summary>
    private string? Pesan(IReadOnlyList<GalatKetikan> galat, SelCapaian sel)
    {
        var g = galat.FirstOrDefault(g => g.Sel == sel);
        if (g.Pesan is not { } pesan)
            return null;
        // Both readings stand on the buttons below it.
        if (Skrip && g.Ragu is not null)
            return "Dapat dibaca dua cara. Pilih yang dimaksud:";
        var kode = pesan.IndexOf(": ", StringComparison.Ordinal);
        return kode is > 0 and < 21 && !pesan.AsSpan(0, kode).Contains(' ')
            ? char.ToUpperInvariant(pesan[kode + 2]) + pesan[(kode + 3)..]
            : pesan;
    }
}
