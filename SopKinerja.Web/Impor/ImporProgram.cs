namespace SopKinerja.Web.Impor;

using System.Text.RegularExpressions;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using static SopKinerja.Web.Impor.KolomImpor<SopKinerja.Data.BarisProgram>;

/// <summary>Programmes, activities and sub-activities, matched by code, segment by segment.</summary>
internal sealed partial class ImporProgram(int tahun, string opd, IReadOnlyList<BarisProgram> program,
    Action<int, BarisProgram>? terima = null) : IJenisImpor
{
    private static readonly KolomImpor<BarisProgram> s_kode =
        new("Kode", 20, p => SelExcel.Kata(p.Kode), wajib: true, "kode rekening", "kode sub kegiatan") { Sambung = true };

    private static readonly KolomImpor<BarisProgram> s_uraian =
        new("Uraian", 50, p => SelExcel.Kata(p.Uraian), wajib: true, "program/kegiatan", "uraian program/kegiatan", "nama",
            "program/kegiatan/sub kegiatan", "program, kegiatan, sub kegiatan", "program dan kegiatan", "nomenklatur", "nama program",
            "nama kegiatan", "nama sub kegiatan")
        {
            SelMuka = "", Tampil = p => p.Uraian,
        };

    private static readonly TabelImpor<BarisProgram> s_tabel = new(
        s_kode,
        Kata("Jenis", 12, p => $"{p.Jenis}", (p, s) => p with { Jenis = s.Pilihan(p.Jenis) }),
        s_uraian,
        Kata("Urusan", 14, p => p.Urusan, (p, s) => p with { Urusan = s.Isi(100) ?? p.Urusan }, false, "urusan pemerintahan"),
        Kata("OPD", 28, p => p.Opd, (p, s) => p with { Opd = s.Isi(200) ?? p.Opd }, false, "organisasi perangkat daerah",
            "organisasi perangkat daerah pelaksana"),
        Kata("Kebijakan", 20, p => p.Kebijakan, (p, s) => p with { Kebijakan = s.Isi(300) ?? p.Kebijakan }),
        Desimal("Target (%)", 10, p => p.Target, (p, s) => p with { Target = s.Nilai(BentukAngka.HanyaPersen) ?? p.Target }, "target"),
        new("Realisasi (%)", 12, p => SelExcel.Nilai(p.Realisasi, Gaya.Desimal), false, "realisasi")
        {
            // Beside a budget it is money.
            LainBila = ("Anggaran", false), Tampil = p => Angka.Format(p.Realisasi),
            Baca = (p, s) => p with { Realisasi = s.Nilai(BentukAngka.HanyaPersen) ?? p.Realisasi },
        },
        Uang("Anggaran", 18, p => p.Pagu, (p, s) => p with { Pagu = s.Rupiah() ?? p.Pagu }, "pagu"),
        new("Serapan", 18, p => SelExcel.Nilai(p.Serapan ?? 0, Gaya.Bulat), false, "realisasi", "realisasi anggaran")
        {
            LainBila = ("Anggaran", true), Tampil = p => Angka.Rupiah(p.Serapan ?? 0),
            Baca = (p, s) => p with { Serapan = s.Rupiah() ?? p.Serapan },
        },
        Kata("Permasalahan", 30, p => p.Permasalahan, (p, s) => p with { Permasalahan = s.Isi(2000) ?? p.Permasalahan }),
        Kata("Upaya", 30, p => p.Upaya, (p, s) => p with { Upaya = s.Isi(2000) ?? p.Upaya }, false, "upaya mengatasi permasalahan"));

    private readonly Dictionary<string, BarisProgram> _ada = program.DistinctBy(p => p.Kode, KodeProgram.Banding).ToDictionary(p => p.Kode,
        KodeProgram.Banding);
    private readonly ILookup<string, BarisProgram> _nama = program.ToLookup(p => NamaRata.Rata(p.Uraian));
    private readonly Dictionary<string, (string Kode, int Baris)> _kode = new(KodeProgram.Banding);

    /// <summary>Sub kegiatan have four digits since Kepmendagri 900.1.15.5-1317/2023, and two before.</summary>
    private bool Baku(string kode) => kode.Split('.') is not { Length: >= 6 } s || s[^1].Trim().Length == (tahun >= 2023 ? 4 : 2);

    public IReadOnlyList<KolomImpor> Kolom => s_tabel.Kolom;

    public void Baris(SelImpor s, PenampungImpor hasil)
    {
        var (kode, uraian) = Kenali(s);
        if (kode.Length > 0 && !_kode.TryAdd(kode, (kode, s.Nomor)))
        {
            // The same sub kegiatan in the old and in the new nomenclature: the year says which one is meant.
            var (semula, nomor) = _kode[kode];
            if (Baku(semula) != Baku(kode))
            {
                hasil.Lewati($"{(Baku(kode) ? semula : kode)} (nomenklatur tahun lain)");
                if (!Baku(kode))
                    return;
                hasil.Buang(nomor);
                _kode[kode] = (kode, s.Nomor);
            }
            else
                s.Kembar(s_kode, kode, nomor);
        }

        var lama = _ada.GetValueOrDefault(kode);
        var p = s_tabel.Baca(lama ?? Baru(kode), s);
        // Table V prints a programme in capitals.
        p = p with { Uraian = lama is not null && lama.Uraian.Equals(uraian, StringComparison.OrdinalIgnoreCase) ? lama.Uraian : uraian };
        if (s.Rusak)
            return;
        if (lama is not null)
            hasil.Cap(lama.Id, lama.Versi);
        hasil.Ubah(s.Nomor, p.Kode, p.Uraian, lama is null, p != lama, () => [.. s_tabel.Beda(lama ?? Baru(kode), p)]);
        if (p != lama)
            terima?.Invoke(s.Nomor, p);
    }

    public void Tutup(PenampungImpor hasil)
    {
    }

    /// <summary>
    /// The code and the wording of a row. Without a code in a cell of its own it may stand before the wording, as the portal's table V prints
    /// it, or the wording is that of one row of the year.
    /// </summary>
    private (string Kode, string Uraian) Kenali(SelImpor s)
    {
        var (kode, uraian) = (s.Teks(s_kode, 40, kode: true), s.Teks(s_uraian, 540, wajib: true));
        if (kode.Length == 0 && Awalan().Match(uraian) is { Success: true } m)
            (kode, uraian) = (m.Groups[1].Value, uraian[m.Length..]);
        if (uraian.Length > 500)
            s.Galat(s_uraian, "paling banyak 500 huruf.");
        if (kode.Length == 0 && uraian.Length > 0)
            switch (_nama[NamaRata.Rata(uraian)].Count())
            {
                case 1:
                    kode = _nama[NamaRata.Rata(uraian)].First().Kode;
                    break;
                case 0:
                    s.Galat(s_uraian, "tidak ada program atau kegiatan bernama ini. Tambahkan kolom Kode dengan kodenya.");
                    break;
                default:
                    s.Galat(s_uraian, "dipakai beberapa program atau kegiatan. Tambahkan kolom Kode dengan kodenya.");
                    break;
            }

        return (kode, uraian);
    }

    [GeneratedRegex(@"^([0-9X]+(?:\.[0-9X]+)+)\.?\s+(?=\p{L})")]
    private static partial Regex Awalan();

    public static byte[] Ekspor(string judul, IReadOnlyList<BarisProgram> program) => s_tabel.Tulis(judul, program);

    private BarisProgram Baru(string kode) =>
        new() { Tahun = tahun, Kode = kode, Jenis = JenisDari(kode), Uraian = "", Urusan = "Kesehatan", Opd = opd };

    /// <summary>Three segments a programme, five a kegiatan, six a sub kegiatan (Kepmendagri 050-5889/2021).</summary>
    private static JenisProgram JenisDari(string kode) => kode.Split('.').Length switch
    {
        <= 3 => JenisProgram.Program,
        <= 5 => JenisProgram.Kegiatan,
        _ => JenisProgram.SubKegiatan
    };
}

/// <summary>
/// Budget and spending from an export of the finance system. Rows of the same code are added up, as such an export has one for each
/// account; codes that are none of ours are passed over and named.
/// </summary>
internal sealed class ImporAnggaran(IReadOnlyList<BarisProgram> program, Action<int, BarisAnggaran>? terima = null) : IJenisImpor
{
    private static readonly KolomImpor s_kode =
        new("Kode", true, "kode sub kegiatan", "kode kegiatan", "kode rekening", "kode program") { Sambung = true };

    private static readonly KolomImpor s_anggaran =
        new("Anggaran", true, "pagu", "pagu anggaran", "anggaran murni", "jumlah anggaran") { Urutan = 1 };

    private static readonly KolomImpor s_realisasi =
        new("Realisasi", true, "serapan", "realisasi anggaran", "jumlah realisasi", "realisasi s.d. saat ini", "realisasi s.d. bulan ini",
            "realisasi sd bulan ini", "realisasi s/d bulan ini")
        { Urutan = 2 };

    private readonly Dictionary<string, BarisProgram> _ada = program.DistinctBy(p => p.Kode, KodeProgram.Banding).ToDictionary(p => p.Kode,
        KodeProgram.Banding);
    private readonly Dictionary<string, (long? Pagu, long? Serapan)> _jumlah = new(KodeProgram.Banding);
    private readonly Dictionary<string, List<int>> _baris = new(KodeProgram.Banding);
    private readonly HashSet<string> _rusak = new(KodeProgram.Banding);

    public IReadOnlyList<KolomImpor> Kolom { get; } = [s_kode, s_anggaran, s_realisasi];

    public void Baris(SelImpor s, PenampungImpor hasil)
    {
        var kode = s.Teks(s_kode, 80, wajib: true, kode: true);
        var (pagu, serapan) = (s.Rupiah(s_anggaran), s.Rupiah(s_realisasi));
        if (s.Rusak)
        {
            _rusak.Add(kode);
            return;
        }

        if (!_ada.ContainsKey(kode))
        {
            hasil.Lewati(kode);
            return;
        }

        if (_baris.TryGetValue(kode, out var baris))
            baris.Add(s.Nomor);
        else
            _baris[kode] = [s.Nomor];
        var lalu = _jumlah.GetValueOrDefault(kode);
        _jumlah[kode] = (Tambah(lalu.Pagu, pagu), Tambah(lalu.Serapan, serapan));
    }

    /// <summary>An empty cell says nothing; it is not nought.</summary>
    private static long? Tambah(long? lalu, long? ini) => ini is null ? lalu : (lalu ?? 0) + ini;

    public void Tutup(PenampungImpor hasil)
    {
        foreach (var (kode, (paguBaru, serapanBaru)) in _jumlah)
        {
            // A sum without one of its rows is no sum.
            if (_rusak.Contains(kode) || _baris[kode].Any(hasil.Bermasalah))
                foreach (var nomor in _baris[kode])
                    hasil.Ikut(nomor, $"baris lain dengan kode {kode} bermasalah, padahal baris sekode dijumlahkan.");
            var p = _ada[kode];
            var (pagu, serapan) = (paguBaru ?? p.Pagu, serapanBaru ?? p.Serapan ?? 0);
            var beda = p.Pagu != pagu || (p.Serapan ?? 0) != serapan;
            hasil.Cap(p.Id, p.Versi);
            hasil.Ubah(_baris[kode][0], p.Kode, p.Uraian, false, beda, () =>
                [.. new[] { new UbahSel("Anggaran", Angka.Rupiah(p.Pagu), Angka.Rupiah(pagu)),
                    new UbahSel("Serapan", Angka.Rupiah(p.Serapan), Angka.Rupiah(serapan)) }.Where(u => u.Lama != u.Baru)]);
            if (beda)
                terima?.Invoke(_baris[kode][0], new(p, pagu, serapan));
        }
    }
}
