namespace SopKinerja.Web.Impor;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>A column as the reader knows it. <see cref="Nama"/> is its heading when exported, and its name in faults.</summary>
internal class KolomImpor(string nama, bool wajib = false, params string[] lain)
{
    public string Nama => nama;

    public bool Wajib => wajib;

    /// <summary>Other headings that mean the same, lower case.</summary>
    public IReadOnlyList<string> Lain => lain;

    /// <summary>A code: where it stands in several columns, they are joined.</summary>
    public bool Sambung { get; init; }

    /// <summary>The figure of the period: under a heading that names a quarter and nothing more, it is this.</summary>
    public bool Periodik { get; init; }

    /// <summary>
    /// Its heading may stand over two cells, as SOP B draws tables III to V: the column whose value is in the first of them, "" where that is a
    /// running number.
    /// </summary>
    public string? SelMuka { get; init; }

    /// <summary>A column that must be there, or must not, for the other headings to mean this one.</summary>
    public (string Kolom, bool Ada)? LainBila { get; init; }

    /// <summary>Its place among the columns of its kind of import.</summary>
    public int Urutan { get; set; }
}

/// <summary>A column described once: template, export, reading and preview follow from it.</summary>
/// <param name="tulis">Its cell in an export.</param>
internal sealed class KolomImpor<T>(string nama, double lebar, Func<T, SelExcel> tulis, bool wajib = false, params string[] lain)
    : KolomImpor(nama, wajib, lain)
{
    public double Lebar => lebar;

    public Func<T, SelExcel> Tulis => tulis;

    /// <summary>The row with what the cell says, an empty cell leaving it as it is; null where the row's own rule reads the cell.</summary>
    public Func<T, SelKolom, T>? Baca { get; init; }

    /// <summary>As a preview shows it; null for what tells a row from others, which no import changes.</summary>
    public Func<T, string?>? Tampil { get; init; }

    public static KolomImpor<T> Kata(string nama, double lebar, Func<T, string?> nilai, Func<T, SelKolom, T>? baca, bool wajib = false,
        params string[] lain) => new(nama, lebar, b => SelExcel.Kata(nilai(b)), wajib, lain) { Baca = baca, Tampil = nilai };

    public static KolomImpor<T> Desimal(string nama, double lebar, Func<T, decimal?> nilai, Func<T, SelKolom, T> baca,
        params string[] lain) =>
        new(nama, lebar, b => SelExcel.Nilai(nilai(b), Gaya.Desimal), false, lain)
        {
            Baca = baca, Tampil = b => Angka.Format(nilai(b)),
        };

    public static KolomImpor<T> Uang(string nama, double lebar, Func<T, long> nilai, Func<T, SelKolom, T> baca, params string[] lain) =>
        new(nama, lebar, b => SelExcel.Nilai(nilai(b), Gaya.Bulat), false, lain)
        {
            Baca = baca, Tampil = b => Angka.Rupiah(nilai(b)),
        };
}

/// <summary>All columns of a kind of import, in their order.</summary>
internal sealed class TabelImpor<T>
{
    public TabelImpor(params KolomImpor<T>[] kolom)
    {
        Kolom = kolom;
        for (var i = 0; i < kolom.Length; i++)
            kolom[i].Urutan = i;
    }

    public IReadOnlyList<KolomImpor<T>> Kolom { get; }

    /// <summary>The row with all that its cells say.</summary>
    public T Baca(T baris, SelImpor sel)
    {
        foreach (var k in Kolom)
            baris = k.Baca is null ? baris : k.Baca(baris, new(sel, k));
        return baris;
    }

    public IEnumerable<UbahSel> Beda(T lama, T baru) => Kolom.Where(k => k.Tampil is not null)
        .Select(k => (k.Nama, Lama: k.Tampil!(lama), Baru: k.Tampil(baru))).Where(x => x.Lama != x.Baru)
        .Select(x => new UbahSel(x.Nama, x.Lama ?? "-", x.Baru ?? "-"));

    /// <summary>A plain table that the same import reads back.</summary>
    public byte[] Tulis(string judul, IEnumerable<T> baris)
    {
        using var keluaran = new MemoryStream();
        using (var buku = new BukuExcel(keluaran))
            buku.Lembar(
                new() { Nama = BukuExcel.NamaLembar(judul), Lebar = [.. Kolom.Select(k => k.Lebar)], Beku = 1, Rebah = true },
                baris.Select(b => (IReadOnlyList<SelExcel>)[.. Kolom.Select(k => k.Tulis(b))])
                    .Prepend([.. Kolom.Select(k => SelExcel.Kata(k.Nama, Gaya.Kepala))]),
                []);
        return keluaran.ToArray();
    }
}
