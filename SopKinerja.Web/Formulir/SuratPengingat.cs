namespace SopKinerja.Web.Formulir;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The reminder of a unit: what of which period it still owes, and the form to fill in without signing in.</summary>
internal static class SuratPengingat
{
    /// <param name="hari">Today in the office.</param>
    /// <param name="kurang">The periods the unit owes, the most urgent first: its form goes along.</param>
    public static (string Perihal, string Teks, BerkasMasuk Formulir) Susun(string instansi, string kode, DateOnly hari,
        IReadOnlyList<(KinerjaPeriode Kinerja, KelengkapanUnit Unit)> kurang)
    {
        var (pertama, unit) = kurang[0];
        var semua = string.Join(" dan ", kurang.Select(k => $"{k.Kinerja.Periode}"));
        var formulir = FormulirExcel.Tulis(instansi, unit.UnitNama, new(kode, pertama.Periode, unit.UnitId), pertama);
        var lampiran = kurang.Count == 1 ? "" : $" untuk {pertama.Periode}";
        return ($"Data kinerja {semua}: {unit.UnitNama}",
            $"Yth. {unit.UnitNama},\n\nData kinerja {semua} masih kami tunggu.\n\n{string.Join("\n\n", kurang.Select(k => Satu(k, hari)))}\n\n"
                + $"Atau isi formulir Excel terlampir{lampiran} dan kirimkan sebagai balasan surel ini.",
            new(FormulirExcel.NamaBerkas(unit.UnitNama, pertama.Periode), BukuExcel.Tipe, formulir));
    }

    private static string Satu((KinerjaPeriode Kinerja, KelengkapanUnit Unit) k, DateOnly hari)
    {
        var (p, u) = (k.Kinerja.Periode, k.Unit);
        var kurang = u.Kosong.Count > 0 ? $" Belum terisi: {string.Join(", ", u.Kosong)}." : "";
        var kembali = u.Dikembalikan > 0 ? $" Dikembalikan verifikator: {u.Dikembalikan} indikator." : "";
        var batas = k.Kinerja.Batas is { } b ? $" Batas isian {Tanggal.Lengkap(b)}{(hari > b ? ", sudah lewat" : "")}." : "";
        return $"{p}:{kurang}{kembali}{batas}\nIsi di portal: {{portal}}/Capaian/Isi?tahun={p.Tahun}&periode={p.Kode}&unit={u.UnitId}";
    }
}
