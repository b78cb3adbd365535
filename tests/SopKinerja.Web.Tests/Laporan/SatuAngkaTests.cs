namespace SopKinerja.Web.Tests;

using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using SopKinerja.Data;
using SopKinerja.Web.Laporan;
using SopKinerja.Web.Pages.Capaian;

/// <summary>One row has one number, wherever it is printed.</summary>
public sealed class SatuAngkaTests
{
    private static Arbitrary<(BarisCapaian Baris, AturanCapaian Aturan)> Baris => (
        from cara in Gen.Elements(CaraHitung.Persen, CaraHitung.Nilai)
        from arah in Gen.Elements(ArahIndikator.Positif, ArahIndikator.Negatif, ArahIndikator.Rentang)
        from faktor in Gen.Elements(1m, 100m, 1000m, 100_000m)
        from satuan in Gen.Elements("%", "orang", "per 100.000 kelahiran hidup", "indeks")
        from rumus in Gen.Elements<RumusCapaian?>(null, RumusCapaian.TargetPerRealisasi, RumusCapaian.SelisihTarget,
            RumusCapaian.SamaRealisasi)
        from desimal in Gen.Elements<int?>(null, 0, 1, 4)
        from bulat in Gen.Elements<Pembulatan?>(null, Pembulatan.Potong)
        from cetak in Gen.Elements<bool?>(null, true)
        from dasar in Gen.Elements<DasarCapaian?>(null, DasarCapaian.Asli)
        from r in Gen.Choose(-500, 60_000)
        from p in Gen.Choose(0, 60_000)
        from t in Gen.Choose(-10, 2_000)
        select (new BarisCapaian
        {
            IndikatorId = 1, SasaranId = 1, SasaranUrutan = 1, SasaranUraian = "Sasaran", Kode = "1.1", Uraian = "Indikator", Satuan = satuan,
            Arah = arah, CaraHitung = cara, Agregasi = AgregasiIndikator.NilaiAkhir, UnitId = 1, UnitNama = "Unit", Faktor = faktor,
            Rumus = rumus, Desimal = desimal, Pembulatan = bulat, BatasCetak = cetak, Dasar = dasar, Realisasi = r / 10m, Penyebut = p,
            Target = t / 10m, TargetBawah = t / 20m, Versi = 1,
        }, AturanCapaian.Baku with { Batas = 150 })).ToArbitrary();

    private static string Kisi(BarisCapaian b, AturanCapaian aturan)
    {
        var kinerja = new KinerjaPeriode { Periode = new(2025, JenisPeriode.Tahunan, 0), Baris = [b], Aturan = aturan };
        using var w = new StringWriter();
        new KisiCapaian(kinerja, "/ikon.svg", _ => false) { Baris = [b] }.WriteTo(w, HtmlEncoder.Default);
        return w.ToString();
    }

    [Fact]
    public void Grid_tables_sentences_and_trace_print_the_same_number() => Prop.ForAll(Baris, x =>
    {
        var (b, aturan) = x;
        var h = b.Hitung(aturan);
        var periode = new Periode(2025, JenisPeriode.Tahunan, 0);
        var kisi = new HtmlParser().ParseDocument($"<table>{Kisi(b, aturan)}</table>");
        string Sel(string l) => kisi.QuerySelector($"[data-l='{l}']")!.TextContent;
        var data = ContohLaporan.Buat(0) with { Capaian = [b], Aturan = aturan };
        var tabel = new[] { TabelKinerja.Kompilasi([b], aturan, periode), TabelKinerja.Lkj([b], aturan, periode) };
        return Sel("% realisasi") == h.TeksRealisasi
            && (h.Capaian is null ? Sel("Capaian (%)").Contains("Lihat sebab", StringComparison.Ordinal)
                : Sel("Capaian (%)").Trim().StartsWith(h.TeksCapaian + " persen", StringComparison.Ordinal))
            && tabel.All(t => t.Baris.Single().Select(s => s.Teks).ToList() is var sel && sel.Contains(h.TeksRealisasi)
                && sel.Contains(h.TeksCapaian))
            && TabelAnalisis.Capaian(new(data, 1)).Baris.Single().Select(s => s.Teks).ToList() is var banding
            && banding.Contains(h.AngkaRealisasi) && banding.Contains(h.TeksCapaian)
            && AngkaBernama.Cari(data, "capaian", "1.1") == (h.Capaian is null ? "belum dapat dihitung" : h.TeksCapaian + "%")
            && (h.Capaian is null || h.Jejak.Any(j => j.Isi.Contains(h.TeksCapaian + "%", StringComparison.Ordinal)))
            && (h.Realisasi is null || h.Jejak.Any(j => j.Isi.EndsWith(h.SebutRealisasi, StringComparison.Ordinal)))
            && (h.Capaian is null || HitungCapaian.RataRata([h], aturan) == HitungCapaian.Bulat(h.Terbatas!.Value, aturan));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
}
