namespace SopKinerja.Web.Impor;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>Sasaran and indicators. An empty sasaran means the one above, as in a table with merged cells.</summary>
internal sealed class ImporPohon(IReadOnlyList<Sasaran> sasaran, IReadOnlyList<Indikator> indikator, IReadOnlyList<UnitKerja> unit,
    Action<BarisPohon>? terima = null) : IJenisImpor
{
    private static readonly KolomImpor[] s_kolom =
    [
        new("Sasaran strategis", true, "sasaran"), new("Kode", true), new("Indikator kinerja", true, "indikator", "uraian"), new("Satuan",
            false), new("Jenis", false),
        new("Arah", false), new("Cara hitung", false), new("Gabungan triwulan", false, "agregasi"), new("Target", false, "target setahun"),
        new("Unit", true, "unit pengisi"), new("Sumber data", false), new("Penanggung jawab", false),
    ];

    private readonly Dictionary<long, string> _namaSasaran = sasaran.ToDictionary(s => s.Id, s => s.Uraian);
    private readonly ILookup<string, Indikator> _ada = indikator.ToLookup(i => i.Kode, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, UnitKerja> _unit = unit.ToDictionary(u => u.Nama, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _kode = new(StringComparer.OrdinalIgnoreCase);
    private string _sasaran = "";

    public IReadOnlyList<KolomImpor> Kolom => s_kolom;

    public void Baris(SelImpor s, PenampungImpor hasil)
    {
        var nama = s.Teks(0, 500);
        _sasaran = nama.Length > 0 ? nama : _sasaran;
        var kode = s.Teks(1, 20, wajib: true, kode: true);
        if (_sasaran.Length == 0)
            s.Galat(0, "wajib diisi pada baris pertama.");
        if (kode.Length > 0 && !_kode.Add($"{_sasaran}\n{kode}"))
            s.Galat(1, $"{kode} tertulis dua kali.");
        var namaUnit = s.Teks(9, 200, wajib: true);
        if (!_unit.TryGetValue(namaUnit, out var u) && namaUnit.Length > 0)
            s.Galat(9, $"“{namaUnit}” tidak dikenal. Pilihannya {string.Join(", ", _unit.Keys.Take(12))}.");
        var lama = Lama(kode);
        var satuan = s.Teks(3, 40);
        var i = new Indikator
        {
            SasaranId = 0, Kode = kode, Uraian = s.Teks(2, 500, wajib: true), Satuan = satuan.Length > 0 ? satuan : lama?.Satuan ?? "%",
            Jenis = s.Pilihan(4, lama?.Jenis ?? JenisIndikator.IKU), Arah = s.Pilihan(5, lama?.Arah ?? ArahIndikator.Positif),
            CaraHitung = s.Pilihan(6, lama?.CaraHitung ?? (satuan is "" or "%" ? CaraHitung.Persen : CaraHitung.Nilai)),
            Agregasi = s.Pilihan(7, lama?.Agregasi ?? AgregasiIndikator.NilaiAkhir), Target = s.Nilai(8), UnitId = u?.Id ?? 0,
            UnitNama = u?.Nama, SumberData = Atau(s.Teks(10, 200)), PenanggungJawab = Atau(s.Teks(11, 200)),
        };
        if (s.Rusak)
            return;
        var baru = lama is null ? i : lama with
        {
            Uraian = i.Uraian,
            Satuan = i.Satuan,
            Jenis = i.Jenis,
            Arah = i.Arah,
            CaraHitung = i.CaraHitung,
            Agregasi = i.Agregasi,
            Target = i.Target ?? lama.Target,
            UnitId = i.UnitId,
            UnitNama = i.UnitNama,
            SumberData = i.SumberData ?? lama.SumberData,
            PenanggungJawab = i.PenanggungJawab ?? lama.PenanggungJawab,
        };
        var pindah = lama is not null && !string.Equals(_namaSasaran[lama.SasaranId], _sasaran, StringComparison.OrdinalIgnoreCase);
        if (lama is not null)
            hasil.Cap(lama.Id, lama.Versi);
        hasil.Ubah(kode, baru.Uraian, lama is null, pindah || baru != lama,
            () => Beda(lama!, baru, pindah ? (_namaSasaran[lama!.SasaranId], _sasaran) : null));
        if (lama is null || pindah || baru != lama)
            terima?.Invoke(new(_sasaran, baru));
    }

    public void Tutup(PenampungImpor hasil)
    {
    }

    /// <summary>
    /// The indicator of this code in this sasaran; one that moves from another sasaran only when its code is the year's only one.
    /// </summary>
    private Indikator? Lama(string kode) =>
        _ada[kode].FirstOrDefault(i => string.Equals(_namaSasaran[i.SasaranId], _sasaran, StringComparison.OrdinalIgnoreCase))
            ?? (_ada[kode].Count() == 1 ? _ada[kode].First() : null);

    /// <summary>The tree as it can be imported again.</summary>
    public static byte[] Ekspor(string judul, IReadOnlyList<Sasaran> sasaran, IReadOnlyList<Indikator> indikator) =>
        TabelImpor.Tulis(judul, s_kolom, [14, 9, 46, 9, 8, 10, 10, 14, 12, 26, 22, 24],
        sasaran.SelectMany(s => indikator.Where(i => i.SasaranId == s.Id).Select(i => (IReadOnlyList<SelExcel>)
        [
            SelExcel.Kata(s.Uraian), SelExcel.Kata(i.Kode), SelExcel.Kata(i.Uraian), SelExcel.Kata(i.Satuan),
            SelExcel.Kata(i.Jenis.ToString()), SelExcel.Kata(i.Arah.ToString()), SelExcel.Kata(i.CaraHitung.ToString()),
            SelExcel.Kata(i.Agregasi.ToString()), SelExcel.Nilai(i.Target, Gaya.Desimal), SelExcel.Kata(i.UnitNama),
            SelExcel.Kata(i.SumberData), SelExcel.Kata(i.PenanggungJawab),
        ])));

    private static List<UbahSel> Beda(Indikator a, Indikator b, (string Lama, string Baru)? sasaran)
    {
        (string, string?, string?)[] semua =
        [
            ("Indikator kinerja", a.Uraian, b.Uraian), ("Satuan", a.Satuan, b.Satuan), ("Jenis", $"{a.Jenis}", $"{b.Jenis}"), ("Arah",
                $"{a.Arah}", $"{b.Arah}"),
            ("Cara hitung", $"{a.CaraHitung}", $"{b.CaraHitung}"), ("Gabungan triwulan", $"{a.Agregasi}", $"{b.Agregasi}"), ("Target",
                Angka.Format(a.Target), Angka.Format(b.Target)),
            ("Unit", a.UnitNama, b.UnitNama), ("Sumber data", a.SumberData, b.SumberData), ("Penanggung jawab", a.PenanggungJawab,
                b.PenanggungJawab),
            ("Pindah sasaran", sasaran?.Lama, sasaran?.Baru),
        ];
        return [.. semua.Where(x => x.Item2 != x.Item3).Select(x => new UbahSel(x.Item1, x.Item2 ?? "-", x.Item3 ?? "-"))];
    }

    private static string? Atau(string s) => s.Length == 0 ? null : s;
}

/// <summary>A plain table that an import reads back.</summary>
internal static class TabelImpor
{
    public static byte[] Tulis(string judul, IReadOnlyList<KolomImpor> kolom, IReadOnlyList<double> lebar,
        IEnumerable<IReadOnlyList<SelExcel>> baris)
    {
        using var keluaran = new MemoryStream();
        using (var buku = new BukuExcel(keluaran))
            buku.Lembar(new() { Nama = BukuExcel.NamaLembar(judul), Lebar = lebar, Beku = 1, Rebah = true },
                baris.Prepend([.. kolom.Select(k => SelExcel.Kata(k.Nama, Gaya.Kepala))]), []);
        return keluaran.ToArray();
    }
}
