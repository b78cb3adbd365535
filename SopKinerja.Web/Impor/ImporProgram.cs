namespace SopKinerja.Web.Impor;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>Programmes, activities and sub-activities, matched by code, segment by segment.</summary>
internal sealed class ImporProgram(int tahun, string opd, IReadOnlyList<BarisProgram> program,
    Action<BarisProgram>? terima = null) : IJenisImpor
{
    private static readonly KolomImpor[] s_kolom =
    [
        new("Kode", true, "kode rekening", "kode sub kegiatan"), new("Jenis", false), new("Uraian", true, "program/kegiatan",
            "uraian program/kegiatan", "nama"),
        new("Urusan", false, "urusan pemerintahan"), new("OPD", false, "organisasi perangkat daerah"), new("Kebijakan", false),
        new("Target (%)", false, "target"), new("Realisasi (%)", false), new("Anggaran", false, "pagu"), new("Serapan", false, "realisasi",
            "realisasi anggaran"), new("Permasalahan", false),
        new("Upaya", false, "upaya mengatasi permasalahan"),
    ];

    private readonly Dictionary<string, BarisProgram> _ada = program.DistinctBy(p => p.Kode, KodeProgram.Banding).ToDictionary(p => p.Kode,
        KodeProgram.Banding);
    private readonly HashSet<string> _kode = new(KodeProgram.Banding);

    public IReadOnlyList<KolomImpor> Kolom => s_kolom;

    public void Baris(SelImpor s, PenampungImpor hasil)
    {
        var kode = s.Teks(0, 40, wajib: true, kode: true);
        if (kode.Length > 0 && !_kode.Add(kode))
            s.Galat(0, $"{kode} tertulis dua kali.");
        var lama = _ada.GetValueOrDefault(kode);
        var p = new BarisProgram
        {
            Id = lama?.Id ?? 0, Versi = lama?.Versi ?? 0, Tahun = tahun, Kode = lama?.Kode ?? kode, Jenis = s.Pilihan(1,
                lama?.Jenis ?? JenisDari(kode)), Uraian = s.Teks(2, 500, wajib: true),
            Urusan = s.Teks(3, 100) is { Length: > 0 } urusan ? urusan : lama?.Urusan ?? "Kesehatan", Opd = s.Teks(4,
                200) is { Length: > 0 } o ? o : lama?.Opd ?? opd,
            Kebijakan = Atau(s.Teks(5, 300)) ?? lama?.Kebijakan, Target = s.Nilai(6) ?? lama?.Target, Realisasi = s.Nilai(7)
                ?? lama?.Realisasi, Pagu = s.Rupiah(8) ?? lama?.Pagu ?? 0,
            Serapan = s.Rupiah(9) ?? lama?.Serapan ?? 0, Permasalahan = Atau(s.Teks(10, 2000)) ?? lama?.Permasalahan,
            Upaya = Atau(s.Teks(11, 2000)) ?? lama?.Upaya,
        };
        if (s.Rusak)
            return;
        if (lama is not null)
            hasil.Cap(lama.Id, lama.Versi);
        hasil.Ubah(p.Kode, p.Uraian, lama is null, p != lama, () => Beda(lama!, p));
        if (p != lama)
            terima?.Invoke(p);
    }

    public void Tutup(PenampungImpor hasil)
    {
    }

    public static byte[] Ekspor(string judul, IReadOnlyList<BarisProgram> program) =>
        TabelImpor.Tulis(judul, s_kolom, [20, 12, 50, 14, 28, 20, 10, 12, 18, 18, 30, 30],
        program.Select(p => (IReadOnlyList<SelExcel>)
        [
            SelExcel.Kata(p.Kode), SelExcel.Kata(p.Jenis.ToString()), SelExcel.Kata(p.Uraian), SelExcel.Kata(p.Urusan),
            SelExcel.Kata(p.Opd), SelExcel.Kata(p.Kebijakan), SelExcel.Nilai(p.Target, Gaya.Desimal), SelExcel.Nilai(p.Realisasi,
                Gaya.Desimal), SelExcel.Nilai(p.Pagu, Gaya.Bulat), SelExcel.Nilai(p.Serapan, Gaya.Bulat),
            SelExcel.Kata(p.Permasalahan), SelExcel.Kata(p.Upaya),
        ]));

    /// <summary>Three segments a programme, five a kegiatan, six a sub kegiatan (Kepmendagri 050-5889/2021).</summary>
    private static JenisProgram JenisDari(string kode) => kode.Split('.').Length switch
    {
        <= 3 => JenisProgram.Program,
        <= 5 =>
        JenisProgram.Kegiatan,
        _ => JenisProgram.SubKegiatan
    };

    private static List<UbahSel> Beda(BarisProgram a, BarisProgram b)
    {
        (string, string?, string?)[] semua =
        [
            ("Jenis", $"{a.Jenis}", $"{b.Jenis}"), ("Uraian", a.Uraian, b.Uraian), ("Urusan", a.Urusan, b.Urusan), ("OPD", a.Opd, b.Opd),
            ("Kebijakan", a.Kebijakan, b.Kebijakan), ("Target (%)", Angka.Format(a.Target), Angka.Format(b.Target)), ("Realisasi (%)",
                Angka.Format(a.Realisasi), Angka.Format(b.Realisasi)),
            ("Anggaran", Angka.Rupiah(a.Pagu), Angka.Rupiah(b.Pagu)), ("Serapan", Angka.Rupiah(a.Serapan), Angka.Rupiah(b.Serapan)),
            ("Permasalahan", a.Permasalahan, b.Permasalahan), ("Upaya", a.Upaya, b.Upaya),
        ];
        return [.. semua.Where(x => x.Item2 != x.Item3).Select(x => new UbahSel(x.Item1, x.Item2 ?? "-", x.Item3 ?? "-"))];
    }

    private static string? Atau(string s) => s.Length == 0 ? null : s;
}

/// <summary>
/// Budget and spending from an export of the finance system. Rows of the same code are added up, as such an export has one for each
/// account; codes that are none of ours are passed over and named.
/// </summary>
internal sealed class ImporAnggaran(IReadOnlyList<BarisProgram> program, Action<BarisAnggaran>? terima = null) : IJenisImpor
{
    private static readonly KolomImpor[] s_kolom =
    [
        new("Kode", true, "kode sub kegiatan", "kode kegiatan", "kode rekening", "kode program"), new("Anggaran", true, "pagu",
            "pagu anggaran", "anggaran murni", "jumlah anggaran"),
        new("Realisasi", true, "serapan", "realisasi anggaran", "jumlah realisasi", "realisasi s.d. saat ini"),
    ];

    private readonly Dictionary<string, BarisProgram> _ada = program.DistinctBy(p => p.Kode, KodeProgram.Banding).ToDictionary(p => p.Kode,
        KodeProgram.Banding);
    private readonly Dictionary<string, (long Pagu, long Serapan)> _jumlah = new(KodeProgram.Banding);

    public IReadOnlyList<KolomImpor> Kolom => s_kolom;

    public void Baris(SelImpor s, PenampungImpor hasil)
    {
        var (kode, pagu, serapan) = (s.Teks(0, 80, wajib: true, kode: true), s.Rupiah(1) ?? 0, s.Rupiah(2) ?? 0);
        if (s.Rusak)
            return;
        if (!_ada.ContainsKey(kode))
        {
            hasil.Lewati(kode);
            return;
        }

        var lalu = _jumlah.GetValueOrDefault(kode);
        _jumlah[kode] = (lalu.Pagu + pagu, lalu.Serapan + serapan);
    }

    public void Tutup(PenampungImpor hasil)
    {
        foreach (var (kode, (pagu, serapan)) in _jumlah)
        {
            var p = _ada[kode];
            var beda = p.Pagu != pagu || p.Serapan != serapan;
            hasil.Cap(p.Id, p.Versi);
            hasil.Ubah(p.Kode, p.Uraian, false, beda, () =>
                [.. new[] { new UbahSel("Anggaran", Angka.Rupiah(p.Pagu), Angka.Rupiah(pagu)),
                    new UbahSel("Serapan", Angka.Rupiah(p.Serapan), Angka.Rupiah(serapan)) }.Where(u => u.Lama != u.Baru)]);
            if (beda)
                terima?.Invoke(new(p, pagu, serapan));
        }
    }
}
