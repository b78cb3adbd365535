namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The tables of the executive summary and of Bab IV. One without a row is null.</summary>
internal static class TabelSorotan
{
    public const string NamaRingkasan = "ringkasan", NamaLangkah = "langkah";

    /// <summary>One row for each sasaran.</summary>
    public static TabelDokumen? Ringkasan(LaporanKinerja data) => data.Capaian.Count == 0 ? null : new()
    {
        Nama = NamaRingkasan,
        Judul = $"Ringkasan Capaian menurut Sasaran, {data.Periode}",
        Kolom = [new("No", 6, Rata.Tengah), new("Sasaran strategis", 44), new("Indikator", 12, Rata.Kanan),
            new("Mencapai target", 12, Rata.Kanan), new("Rata-rata capaian (%)", 13, Rata.Kanan), new("Kategori", 13)],
        Baris = Enumerable.Range(1, data.Sasaran.Count).Select(n => new SasaranLaporan(data, n)).Select(s => (IReadOnlyList<SelDokumen>)
        [
            Angka.Digit(s.Nomor), s.Uraian, Angka.Digit(s.Baris.Count), Angka.Digit(s.Hasil.Count(h => KalimatAnalisis.Mencapai(h.Baris, h.Hasil))),
            Angka.Format(s.Rata, data.Aturan.Desimal), s.Rata is { } r ? data.Aturan.PitaDari(r).Nama : "belum dihitung",
        ]),
    };

    /// <summary>What the units do about the weakest indicators.</summary>
    public static TabelDokumen? Langkah(LaporanKinerja data) => new Sorotan(data).Langkah is not { Count: > 0 } langkah ? null : new()
    {
        Nama = NamaLangkah,
        Judul = "Langkah Perbaikan pada Indikator dengan Capaian Terendah",
        Kolom = [new("Indikator kinerja", 34), new("Capaian (%)", 12, Rata.Kanan), new("Langkah", 36), new("Penanggung jawab", 18)],
        Baris = langkah.Select(h => (IReadOnlyList<SelDokumen>)
        [
            $"{h.Baris.Kode} {h.Baris.Uraian}", h.Hasil.TeksCapaian,
            string.Join('\n', KataUnit.Butir(h.Baris.Upaya).Select(KataUnit.Kalimat)), h.Baris.PenanggungJawab ?? h.Baris.UnitNama,
        ]).ToList(),
    };
}
