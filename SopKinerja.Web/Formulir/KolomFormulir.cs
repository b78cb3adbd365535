namespace SopKinerja.Web.Formulir;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>A row that the form asks about.</summary>
internal readonly record struct AsalFormulir(BarisCapaian Baris, KetikanCapaian Ketikan, AturanCapaian Aturan)
{
    public bool Persen => Baris.CaraHitung == CaraHitung.Persen;

    public bool Predikat => Baris.CaraHitung == CaraHitung.Predikat;
}

/// <summary>A column of the form, described once: heading, width, what stands in it, and what becomes of what is typed.</summary>
internal sealed record KolomFormulir(string Nama, double Lebar, Func<AsalFormulir, SelExcel> Tulis)
{
    /// <summary>Predicates of SAKIP evaluation (PermenPAN-RB 88/2021) and of audit opinions.</summary>
    private static readonly string[] s_predikat = ["AA", "A", "BB", "B", "CC", "C", "D", "WTP", "WDP", "TW", "TMP"];

    private static readonly Validasi s_angka = new("", "Angka", "Tulis angka nol atau lebih, tanpa satuan.", true);

    private static readonly Validasi s_negatif = s_angka with { Pesan = "Tulis angka saja, tanpa satuan.", Terkecil = -99_999_999_999_999m };

    private static readonly Validasi s_pilihan =
        new("", "Predikat", "Pilih dari daftar, atau tulis predikat lain.", false, 100, s_predikat);

    private static readonly Validasi s_kosong =
        new("", "Belum tersedia", "Tulis alasannya bila data belum ada, paling banyak 500 huruf.", false, 500);

    private static readonly Validasi s_catatan =
        new("", "Catatan", "Paling banyak 2.000 huruf.", false, BacaKetikan.PanjangKeterangan);

    public static IReadOnlyList<KolomFormulir> Semua { get; } =
    [
        new("Kode", 8, a => SelExcel.Kata(a.Baris.Kode, Gaya.Teks)),
        new("Indikator kinerja", 46, a => SelExcel.Kata(a.Baris.Uraian)),
        new("Satuan", 10, a => SelExcel.Kata(a.Baris.Satuan)),
        new("Target", 14, a => SelExcel.Kata(HitungCapaian.TeksTarget(a.Baris.Masukan, a.Aturan))),
        new("Sasaran", 14, Sasaran)
        {
            Isian = new(SelCapaian.Penyebut, s_angka, (k, t) => k.Penyebut = t, i => Angka.Format(i.Penyebut)),
        },
        new("Jumlah realisasi", 16, a => SelExcel.Nilai(a.Ketikan.Realisasi is null ? null : a.Baris.Realisasi, Gaya.IsianAngka))
        {
            Isian = new(SelCapaian.Realisasi, s_angka, (k, t) => k.Realisasi = t, i => Angka.Format(i.Realisasi)),
        },
        new("Predikat", 12, a => SelExcel.Kata(a.Ketikan.Predikat, a.Predikat ? Gaya.IsianTeks : Gaya.Mati))
        {
            Isian = new(SelCapaian.Predikat, s_pilihan, (k, t) => k.Predikat = t, i => i.RealisasiTeks),
        },
        new("Belum tersedia karena", 26, a => SelExcel.Kata(a.Ketikan.Kosong, Gaya.IsianTeks))
        {
            Isian = new(SelCapaian.Kosong, s_kosong, (k, t) => k.Kosong = t, i => i.AlasanKosong),
        },
        new("Kendala", 30, a => SelExcel.Kata(a.Ketikan.Kendala, Gaya.IsianTeks))
        {
            Isian = new(SelCapaian.Kendala, s_catatan, (k, t) => k.Kendala = t, i => i.Kendala),
        },
        new("Upaya", 30, a => SelExcel.Kata(a.Ketikan.Upaya, Gaya.IsianTeks))
        {
            Isian = new(SelCapaian.Upaya, s_catatan, (k, t) => k.Upaya = t, i => i.Upaya),
        },
        new("Analisis", 30, a => SelExcel.Kata(a.Ketikan.Analisis, Gaya.IsianTeks))
        {
            Isian = new(SelCapaian.Analisis, s_catatan, (k, t) => k.Analisis = t, i => i.Analisis),
        },
    ];

    /// <summary>Null for what the form says and does not ask.</summary>
    public IsianFormulir? Isian { get; init; }

    /// <summary>Excel's letter for the column of a value.</summary>
    public static string Huruf(SelCapaian sel) =>
        BukuExcel.Kolom(Semua.Index().First(k => k.Item.Isian?.Sel == sel).Index + 1);

    /// <summary>What Excel checks itself: neighbours under the same rule are one range.</summary>
    /// <param name="awal">The first row.</param>
    /// <param name="akhir">The last row.</param>
    /// <param name="negatif">Some row may fall below nought; which of them, the portal checks.</param>
    public static IEnumerable<Validasi> Validasi(int awal, int akhir, bool negatif)
    {
        for (var (i, n) = (0, 0); i < Semua.Count; i += n)
        {
            var aturan = Semua[i].Isian?.Aturan;
            n = Semua.Skip(i).TakeWhile(k => ReferenceEquals(k.Isian?.Aturan, aturan)).Count();
            if (aturan == s_angka && negatif)
                aturan = s_negatif;
            if (aturan is not null)
                yield return aturan with { Rentang = $"{BukuExcel.Kolom(i + 1)}{awal}:{BukuExcel.Kolom(i + n)}{akhir}" };
        }
    }

    private static SelExcel Sasaran(AsalFormulir a) => SelExcel.Nilai(
        a.Persen && a.Ketikan.Penyebut is not null ? a.Baris.Penyebut : null,
        a.Persen ? Gaya.IsianAngka : Gaya.Mati);
}

/// <summary>What is asked in a column.</summary>
/// <param name="Sel">Where a fault is shown.</param>
/// <param name="Aturan">What Excel checks; the range is the form's matter.</param>
/// <param name="Terima">Puts what was typed where the grid's own fields would put it.</param>
/// <param name="Tampil">The value in a preview.</param>
internal sealed record IsianFormulir(SelCapaian Sel, Validasi Aturan, Action<KetikanCapaian, string?> Terima,
    Func<IsianCapaian, string?> Tampil);
