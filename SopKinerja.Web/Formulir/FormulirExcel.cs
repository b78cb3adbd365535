namespace SopKinerja.Web.Formulir;

using System.Globalization;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Unggah;

/// <summary>Which office, period and unit a form is for.</summary>
public sealed record AlamatFormulir(string Instansi, Periode Periode, long UnitId);

/// <summary>
/// The form of a unit and a period: what is asked is locked, what is to be filled is open and checked by Excel itself; a hidden sheet says
/// whom it is for and which rows it asks, at which version.
/// </summary>
internal static class FormulirExcel
{
    public const string Tanda = "SopKinerja formulir capaian 1", LembarIsian = "Isian", LembarAlamat = "_sopkinerja";

    /// <summary>Rows above the first indicator.</summary>
    public const int Kepala = 5;

    public static byte[] Tulis(string instansiNama, string unitNama, AlamatFormulir alamat, KinerjaPeriode kinerja)
    {
        var baris = kinerja.Untuk(alamat.UnitId);
        using var keluaran = new MemoryStream();
        using (var buku = new BukuExcel(keluaran))
        {
            var (awal, akhir) = (Kepala + 1, Kepala + Math.Max(baris.Count, 1));
            var terakhir = BukuExcel.Kolom(KolomFormulir.Semua.Count);
            buku.Lembar(new()
            {
                Nama = LembarIsian, Lebar = [.. KolomFormulir.Semua.Select(k => k.Lebar)], Beku = Kepala, Terkunci = true, Rebah = true,
                Validasi = [.. KolomFormulir.Validasi(awal, akhir, baris.Any(b => b.BolehNegatif))],
            }, Isian(instansiNama, unitNama, kinerja, baris), [.. Enumerable.Range(1, 3).Select(n => $"A{n}:{terakhir}{n}")]);
            buku.Lembar(new() { Nama = LembarAlamat, Lebar = [30, 20, 20], Terkunci = true, Tersembunyi = true }, Alamat(alamat, baris),
                []);
        }

        return keluaran.ToArray();
    }

    public static string NamaBerkas(string unitNama, Periode periode) => Unggahan.NamaAman($"Formulir capaian {unitNama} {periode}.xlsx");

    private static IEnumerable<IReadOnlyList<SelExcel>> Isian(string instansi, string unit, KinerjaPeriode k,
        IReadOnlyList<BarisCapaian> baris)
    {
        yield return [SelExcel.Kata($"Formulir capaian kinerja {k.Periode}", Gaya.Judul)];
        yield return [SelExcel.Kata($"{unit}, {instansi}", Gaya.Judul)];
        yield return [SelExcel.Kata(
            "Isi sel berwarna kuning saja. Tulis angka tanpa satuan. Bila data belum ada, tulis alasannya. Kirim kembali berkas ini apa "
                + "adanya; jangan menambah, menghapus atau memindah baris.", Gaya.Petunjuk)];
        yield return [];
        yield return [.. KolomFormulir.Semua.Select(j => SelExcel.Kata(j.Nama, Gaya.Kepala))];
        foreach (var b in baris)
        {
            var asal = new AsalFormulir(b, KetikanCapaian.Dari(b), k.Aturan);
            yield return [.. KolomFormulir.Semua.Select(j => j.Tulis(asal))];
        }
    }

    private static IEnumerable<IReadOnlyList<SelExcel>> Alamat(AlamatFormulir a, IReadOnlyList<BarisCapaian> baris)
    {
        static SelExcel K(string s) => SelExcel.Kata(s, Gaya.Biasa);
        static SelExcel N(long n) => SelExcel.Kata(n.ToString(CultureInfo.InvariantCulture), Gaya.Biasa);
        yield return [K(Tanda)];
        yield return [K(a.Instansi), N(a.Periode.Tahun), K(a.Periode.Kode), N(a.UnitId), N(baris.Count)];
        foreach (var b in baris)
            yield return [K(b.Kode), N(b.IndikatorId), N(b.Versi)];
    }
}
