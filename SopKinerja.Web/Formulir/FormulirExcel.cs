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

    /// <summary>Predicates of SAKIP evaluation (PermenPAN-RB 88/2021) and of audit opinions.</summary>
    private static readonly string[] s_predikat = ["AA", "A", "BB", "B", "CC", "C", "D", "WTP", "WDP", "TW", "TMP"];

    public static readonly IReadOnlyList<string> Kolom =
        ["Kode", "Indikator kinerja", "Satuan", "Target", "Sasaran", "Jumlah realisasi", "Predikat", "Belum tersedia karena", "Kendala",
            "Upaya", "Analisis"];

    public static byte[] Tulis(string instansiNama, string unitNama, AlamatFormulir alamat, KinerjaPeriode kinerja)
    {
        var baris = kinerja.Untuk(alamat.UnitId);
        using var keluaran = new MemoryStream();
        using (var buku = new BukuExcel(keluaran))
        {
            var (awal, akhir) = (Kepala + 1, Kepala + Math.Max(baris.Count, 1));
            buku.Lembar(new()
            {
                Nama = LembarIsian, Lebar = [8, 46, 10, 14, 14, 16, 12, 26, 30, 30, 30], Beku = Kepala, Terkunci = true, Rebah = true,
                Validasi =
                [
                    new($"E{awal}:F{akhir}", "Angka", "Tulis angka nol atau lebih, tanpa satuan.", true),
                    new($"G{awal}:G{akhir}", "Predikat", "Pilih dari daftar, atau tulis predikat lain.", false, 100, s_predikat),
                    new($"H{awal}:H{akhir}", "Belum tersedia", "Tulis alasannya bila data belum ada, paling banyak 500 huruf.", false, 500),
                    new($"I{awal}:K{akhir}", "Catatan", "Paling banyak 2.000 huruf.", false, BacaKetikan.PanjangKeterangan),
                ],
            }, Isian(instansiNama, unitNama, kinerja, baris), ["A1:K1", "A2:K2", "A3:K3"]);
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
        yield return [.. Kolom.Select(j => SelExcel.Kata(j, Gaya.Kepala))];
        foreach (var b in baris)
        {
            var t = KetikanCapaian.Dari(b);
            var (persen, predikat) = (b.CaraHitung == CaraHitung.Persen, b.CaraHitung == CaraHitung.Predikat);
            yield return
            [
                SelExcel.Kata(b.Kode, Gaya.Teks), SelExcel.Kata(b.Uraian), SelExcel.Kata(b.Satuan),
                SelExcel.Kata(HitungCapaian.TeksTarget(b.Masukan, k.Aturan)), SelExcel.Nilai(persen && t.Penyebut is not null
                    ? b.Penyebut
                    : null, persen ? Gaya.IsianAngka : Gaya.Mati),
                SelExcel.Nilai(t.Realisasi is not null ? b.Realisasi : null, Gaya.IsianAngka), SelExcel.Kata(t.Predikat,
                    predikat ? Gaya.IsianTeks : Gaya.Mati),
                SelExcel.Kata(t.Kosong, Gaya.IsianTeks), SelExcel.Kata(t.Kendala, Gaya.IsianTeks), SelExcel.Kata(t.Upaya, Gaya.IsianTeks),
                SelExcel.Kata(t.Analisis, Gaya.IsianTeks),
            ];
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
