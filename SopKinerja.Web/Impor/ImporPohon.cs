namespace SopKinerja.Web.Impor;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>Sasaran and indicators. An empty sasaran means the one above, as in a table with merged cells.</summary>
internal sealed class ImporPohon(IReadOnlyList<Sasaran> sasaran, IReadOnlyList<Indikator> indikator, IReadOnlyList<UnitKerja> unit,
    Action<int, BarisPohon>? terima = null) : IJenisImpor
{
    private static readonly KolomImpor<BarisPohon> s_sasaran =
        new("Sasaran strategis", 14, b => SelExcel.Kata(b.Sasaran), wajib: true, "sasaran");

    private static readonly KolomImpor<BarisPohon> s_kode =
        new("Kode", 9, b => SelExcel.Kata(b.Indikator.Kode), wajib: true, "kode indikator") { Sambung = true };

    private static readonly BentukAngka s_faktor = new() { Bulat = true, Satuan = "faktor" };

    /// <summary>Read before the others: its name must be one of the office's units.</summary>
    private static readonly KolomImpor<BarisPohon> s_unit =
        KolomImpor<BarisPohon>.Kata("Unit", 26, b => b.Indikator.UnitNama, null, false, "unit pengisi");

    private static readonly TabelImpor<BarisPohon> s_tabel = new(
        s_sasaran,
        s_kode,
        new KolomImpor<BarisPohon>("Indikator kinerja", 46, b => SelExcel.Kata(b.Indikator.Uraian), wajib: true, "indikator", "uraian")
        {
            SelMuka = "Kode", Tampil = b => b.Indikator.Uraian,
            Baca = (b, s) => b with { Indikator = b.Indikator with { Uraian = s.Teks(500, wajib: true) } },
        },
        Kata("Satuan", 9, i => i.Satuan, (i, s) => s.Isi(40) is { } satuan ? Satuan(i, satuan) : i),
        Kata("Jenis", 8, i => $"{i.Jenis}", (i, s) => i with { Jenis = s.Pilihan(i.Jenis) }),
        Kata("Arah", 10, i => $"{i.Arah}", (i, s) => i with { Arah = s.Pilihan(i.Arah) }),
        Kata("Cara hitung", 10, i => $"{i.CaraHitung}", (i, s) => i with { CaraHitung = s.Pilihan(i.CaraHitung) }),
        Kata("Gabungan triwulan", 14, i => $"{i.Agregasi}", (i, s) => i with { Agregasi = s.Pilihan(i.Agregasi) }, false, "agregasi"),
        Nilai("Faktor", 8, s_faktor, i => i.Faktor, (i, v) => i with { Faktor = v }),
        Kata("Satuan jumlah", 12, i => i.SatuanJumlah, (i, s) => i with { SatuanJumlah = s.Isi(40) ?? i.SatuanJumlah }, false,
            "satuan sasaran", "satuan realisasi"),
        Kata("Boleh negatif", 8, i => i.BolehNegatif ? "ya" : null, (i, s) => i with { BolehNegatif = s.YaTidak() ?? i.BolehNegatif }),
        Nilai("Target", 12, null, i => i.Target, (i, v) => i with { Target = v }, "target setahun"),
        Nilai("Batas bawah", 12, null, i => i.TargetBawah, (i, v) => i with { TargetBawah = v }, "target bawah", "batas bawah target"),
        Kata("Target teks", 14, i => i.TargetTeks, (i, s) => i with { TargetTeks = s.Isi(100) ?? i.TargetTeks }, false,
            "target predikat", "target dengan kata"),
        Nilai("Target TW I", 11, null, i => i.Tw1, (i, v) => i with { Tw1 = v }, "tw i", "target triwulan i"),
        Nilai("Target TW II", 11, null, i => i.Tw2, (i, v) => i with { Tw2 = v }, "tw ii", "target triwulan ii"),
        Nilai("Target TW III", 11, null, i => i.Tw3, (i, v) => i with { Tw3 = v }, "tw iii", "target triwulan iii"),
        Nilai("Target TW IV", 11, null, i => i.Tw4, (i, v) => i with { Tw4 = v }, "tw iv", "target triwulan iv"),
        Nilai("Capaian tahun lalu (%)", 12, BentukAngka.HanyaPersen, i => i.TahunLalu, (i, v) => i with { TahunLalu = v },
            "capaian tahun lalu", "capaian tahun sebelumnya", "capaian tahun sebelumnya (%)"),
        Nilai("Data awal", 11, null, i => i.DataAwal, (i, v) => i with { DataAwal = v }, "kondisi awal", "baseline"),
        Nilai("Target akhir Renstra", 12, null, i => i.TargetAkhir, (i, v) => i with { TargetAkhir = v }, "target akhir"),
        Nilai("Standar nasional", 12, null, i => i.StandarNasional, (i, v) => i with { StandarNasional = v }),
        s_unit,
        Kata("Sumber data", 22, i => i.SumberData, (i, s) => i with { SumberData = s.Isi(200) ?? i.SumberData }),
        Kata("Penanggung jawab", 24, i => i.PenanggungJawab,
            (i, s) => i with { PenanggungJawab = s.Isi(200) ?? i.PenanggungJawab }));

    private static BentukAngka Bentuk(BarisPohon b) => BentukIndikator.Nilai(b.Indikator.CaraHitung, b.Indikator.Satuan, b.Indikator);

    private readonly Dictionary<long, string> _namaSasaran = sasaran.ToDictionary(s => s.Id, s => s.Uraian);
    private readonly ILookup<string, Indikator> _ada = indikator.ToLookup(i => i.Kode, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, UnitKerja> _unit = unit.ToDictionary(u => u.Nama, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _kode = new(StringComparer.OrdinalIgnoreCase);
    private string _sasaran = "";
    private bool _sasaranRusak;

    public IReadOnlyList<KolomImpor> Kolom => s_tabel.Kolom;

    public void Baris(SelImpor s, PenampungImpor hasil)
    {
        var nama = s.Teks(s_sasaran, 500);
        _sasaran = nama.Length > 0 ? nama : _sasaran;
        // Which sasaran the rows below one that cannot be read belong to, nobody knows.
        if (s.Rusak || nama.Length == 0 && hasil.Bermasalah(s.Nomor))
            _sasaranRusak = true;
        else if (nama.Length > 0)
            _sasaranRusak = false;
        else if (_sasaranRusak)
            s.Galat(s_sasaran, "di atasnya bermasalah, sehingga baris ini tidak jelas milik sasaran mana.");
        var kode = s.Teks(s_kode, 20, wajib: true, kode: true);
        if (_sasaran.Length == 0)
            s.Galat(s_sasaran, "wajib diisi pada baris pertama.");
        if (kode.Length > 0 && !_kode.TryAdd($"{_sasaran}\n{kode}", s.Nomor))
            s.Kembar(s_kode, kode, _kode[$"{_sasaran}\n{kode}"]);
        var lama = Lama(kode);
        var awal = lama ?? Baru(kode);
        if (lama is null || !s.Kosong(s_unit))
        {
            var u = Unit(s);
            awal = awal with { UnitId = u?.Id ?? 0, UnitNama = u?.Nama };
        }

        var baru = s_tabel.Baca(new(_sasaran, awal), s);
        // What a form would refuse, an import refuses too; a row that was so before is left as it is.
        if (!s.Rusak && baru.Indikator != lama && PeriksaIndikator.Periksa(baru.Indikator).FirstOrDefault().Pesan is { } salah)
            s.Galat(s_kode, $"{kode}: {char.ToLowerInvariant(salah[0])}{salah[1..]}");
        if (!s.Rusak)
            Catat(s.Nomor, kode, lama, baru, hasil);
    }

    private UnitKerja? Unit(SelImpor s)
    {
        var nama = s.Teks(s_unit, 200, wajib: true);
        if (!_unit.TryGetValue(nama, out var u) && nama.Length > 0)
            s.Galat(s_unit, $"“{nama}” tidak dikenal. Pilihannya {string.Join(", ", _unit.Keys.Take(12))}.");
        return u;
    }

    private void Catat(int nomor, string kode, Indikator? lama, BarisPohon baru, PenampungImpor hasil)
    {
        var asal = lama is null ? _sasaran : _namaSasaran[lama.SasaranId];
        var pindah = !string.Equals(asal, _sasaran, StringComparison.OrdinalIgnoreCase);
        var beda = pindah || baru.Indikator != lama;
        if (lama is not null)
            hasil.Cap(lama.Id, lama.Versi);
        hasil.Ubah(nomor, kode, baru.Indikator.Uraian, lama is null, beda, () =>
        [
            .. s_tabel.Beda(new(asal, lama ?? Baru(kode)), baru),
            .. pindah ? [new UbahSel("Pindah sasaran", asal, baru.Sasaran)] : Array.Empty<UbahSel>(),
        ]);
        if (beda)
            terima?.Invoke(nomor, baru);
    }

    /// <summary>What an indicator is whose row says no more than its name.</summary>
    private static Indikator Baru(string kode) => new()
    {
        SasaranId = 0, Kode = kode, Uraian = "", Satuan = "%", Jenis = JenisIndikator.IKU, Arah = ArahIndikator.Positif,
        CaraHitung = CaraHitung.Persen, Agregasi = AgregasiIndikator.NilaiAkhir, UnitId = 0,
    };

    /// <summary>A new indicator in another unit than percent is counted as it is, unless the row says how.</summary>
    private static Indikator Satuan(Indikator i, string satuan) =>
        i with { Satuan = satuan, CaraHitung = i.Id == 0 && satuan != "%" ? CaraHitung.Nilai : i.CaraHitung };

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
        s_tabel.Tulis(judul, sasaran.SelectMany(s => indikator.Where(i => i.SasaranId == s.Id).Select(i => new BarisPohon(s.Uraian, i))));

    /// <param name="bentuk">What it takes; null as the indicator's own figures.</param>
    private static KolomImpor<BarisPohon> Nilai(string nama, double lebar, BentukAngka? bentuk, Func<Indikator, decimal?> nilai,
        Func<Indikator, decimal, Indikator> baca, params string[] lain) =>
        KolomImpor<BarisPohon>.Desimal(nama, lebar, b => nilai(b.Indikator),
            (b, s) => s.Nilai(bentuk ?? Bentuk(b)) is { } v ? b with { Indikator = baca(b.Indikator, v) } : b, lain);

    private static KolomImpor<BarisPohon> Kata(string nama, double lebar, Func<Indikator, string?> nilai,
        Func<Indikator, SelKolom, Indikator> baca, bool wajib = false, params string[] lain) =>
        KolomImpor<BarisPohon>.Kata(nama, lebar, b => nilai(b.Indikator), (b, s) => b with { Indikator = baca(b.Indikator, s) }, wajib,
            lain);
}
