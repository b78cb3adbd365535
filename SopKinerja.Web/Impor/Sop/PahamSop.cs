namespace SopKinerja.Web.Impor;

using SopKinerja.Data;

/// <summary>Makes a draft of a SOP out of what somebody wrote. What it can't read stays blank and is said; what it infers is said too.</summary>
public sealed class PahamSop
{
    private readonly NaskahMentah _mentah;
    private readonly List<CatatanImporSop> _catatan = [];

    private PahamSop(NaskahMentah mentah) => _mentah = mentah;

    /// <param name="jabatan">The office's posts, for the columns of the same name.</param>
    /// <returns>Refused where there is no flow table in it.</returns>
    public static Outcome<HasilImporSop> Pahami(NaskahMentah mentah, IReadOnlyList<Jabatan> jabatan) =>
        new PahamSop(mentah).Pahami(jabatan);

    private Outcome<HasilImporSop> Pahami(IReadOnlyList<Jabatan> jabatan)
    {
        var tabel = _mentah.Baris.Where(b => b.Tabel > 0).GroupBy(b => b.Tabel)
            .Select(g => (Nomor: g.Key, Baris: g.ToList(), Sop: TabelSop.Kenali([.. g]))).ToList();
        if (tabel.All(t => t.Sop is null))
            return Outcome<HasilImporSop>.Refuse("Tidak ada tabel prosedur di naskah ini. Sebuah SOP mempunyai tabel dengan kolom Kegiatan, pelaksana, "
                + "dan Waktu; periksa berkasnya, atau buat SOP baru lalu ketik langkahnya.");
        var langkah = new PahamLangkah(_mentah, _catatan);
        foreach (var (_, baris, sop) in tabel.Where(t => t.Sop is not null))
            langkah.Baca(sop!, baris);
        if (langkah.Jumlah == 0)
            return Outcome<HasilImporSop>.Refuse("Tabel prosedurnya tidak berisi langkah bernomor.");
        if (langkah.Jumlah > PeriksaSop.LangkahTerbanyak)
            return Outcome<HasilImporSop>.Refuse($"Naskah ini berisi {langkah.Jumlah} langkah; sebuah SOP paling banyak {PeriksaSop.LangkahTerbanyak}.");
        var dahulu = tabel.First(t => t.Sop is not null).Nomor;
        var pertama = _mentah.Baris.ToList().FindIndex(b => b.Tabel == dahulu);
        var naskah = new PahamIdentitas([.. _mentah.Baris.Take(pertama)], _catatan).Baca(langkah.Susun(jabatan));
        foreach (var (_, baris, _) in tabel.Where(t => t.Sop is null && t.Nomor > dahulu))
            Catat("", SifatCatatan.TidakDipahami, $"Tabel lain tidak ikut: {Ringkas(string.Join(" | ", baris[0].Sel.Select(s => s.Teks).Where(t =>
                t.Length > 0)))}.");
        return new HasilImporSop(naskah with
        {
            Catatan = string.Join('\n', _catatan.Where(c => c.Sifat != SifatCatatan.Kosong
                || c.Tempat.Contains('.', StringComparison.Ordinal))
                .Select(c => c.Pesan.ReplaceLineEndings(" ")).Distinct()),
        }, _catatan);
    }

    private static string Ringkas(string teks) => teks.Length <= 120 ? teks : teks[..119] + "…";

    private void Catat(string tempat, SifatCatatan sifat, string pesan) => _catatan.Add(new(tempat, sifat, pesan));
}
