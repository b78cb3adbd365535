namespace SopKinerja.Web.Impor;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using static SopKinerja.Web.Impor.KolomImpor<SopKinerja.Data.BarisProgram>;

/// <summary>Programmes, activities and sub-activities, matched by code, segment by segment.</summary>
internal sealed class ImporProgram(int tahun, string opd, IReadOnlyList<BarisProgram> program,
    Action<BarisProgram>? terima = null) : IJenisImpor
{
    private static readonly KolomImpor<BarisProgram> s_kode =
        new("Kode", 20, p => SelExcel.Kata(p.Kode), wajib: true, "kode rekening", "kode sub kegiatan");

    private static readonly TabelImpor<BarisProgram> s_tabel = new(
        s_kode,
        Kata("Jenis", 12, p => $"{p.Jenis}", (p, s) => p with { Jenis = s.Pilihan(p.Jenis) }),
        Kata("Uraian", 50, p => p.Uraian, (p, s) => p with { Uraian = s.Teks(500, wajib: true) }, true,
            "program/kegiatan", "uraian program/kegiatan", "nama"),
        Kata("Urusan", 14, p => p.Urusan, (p, s) => p with { Urusan = s.Isi(100) ?? p.Urusan }, false, "urusan pemerintahan"),
        Kata("OPD", 28, p => p.Opd, (p, s) => p with { Opd = s.Isi(200) ?? p.Opd }, false, "organisasi perangkat daerah"),
        Kata("Kebijakan", 20, p => p.Kebijakan, (p, s) => p with { Kebijakan = s.Isi(300) ?? p.Kebijakan }),
        Desimal("Target (%)", 10, p => p.Target, (p, s) => p with { Target = s.Nilai(BentukAngka.HanyaPersen) ?? p.Target }, "target"),
        Desimal("Realisasi (%)", 12, p => p.Realisasi, (p, s) => p with { Realisasi = s.Nilai(BentukAngka.HanyaPersen) ?? p.Realisasi }),
        Uang("Anggaran", 18, p => p.Pagu, (p, s) => p with { Pagu = s.Rupiah() ?? p.Pagu }, "pagu"),
        Uang("Serapan", 18, p => p.Serapan, (p, s) => p with { Serapan = s.Rupiah() ?? p.Serapan }, "realisasi", "realisasi anggaran"),
        Kata("Permasalahan", 30, p => p.Permasalahan, (p, s) => p with { Permasalahan = s.Isi(2000) ?? p.Permasalahan }),
        Kata("Upaya", 30, p => p.Upaya, (p, s) => p with { Upaya = s.Isi(2000) ?? p.Upaya }, false, "upaya mengatasi permasalahan"));

    private readonly Dictionary<string, BarisProgram> _ada = program.DistinctBy(p => p.Kode, KodeProgram.Banding).ToDictionary(p => p.Kode,
        KodeProgram.Banding);
    private readonly HashSet<string> _kode = new(KodeProgram.Banding);

    public IReadOnlyList<KolomImpor> Kolom => s_tabel.Kolom;

    public void Baris(SelImpor s, PenampungImpor hasil)
    {
        var kode = s.Teks(s_kode, 40, wajib: true, kode: true);
        if (kode.Length > 0 && !_kode.Add(kode))
            s.Galat(s_kode, $"{kode} tertulis dua kali.");
        var lama = _ada.GetValueOrDefault(kode);
        var p = s_tabel.Baca(lama ?? Baru(kode), s);
        if (s.Rusak)
            return;
        if (lama is not null)
            hasil.Cap(lama.Id, lama.Versi);
        hasil.Ubah(p.Kode, p.Uraian, lama is null, p != lama, () => [.. s_tabel.Beda(lama ?? Baru(kode), p)]);
        if (p != lama)
            terima?.Invoke(p);
    }

    public void Tutup(PenampungImpor hasil)
    {
    }

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
internal sealed class ImporAnggaran(IReadOnlyList<BarisProgram> program, Action<BarisAnggaran>? terima = null) : IJenisImpor
{
    private static readonly KolomImpor s_kode =
        new("Kode", true, "kode sub kegiatan", "kode kegiatan", "kode rekening", "kode program");

    private static readonly KolomImpor s_anggaran =
        new("Anggaran", true, "pagu", "pagu anggaran", "anggaran murni", "jumlah anggaran") { Urutan = 1 };

    private static readonly KolomImpor s_realisasi =
        new("Realisasi", true, "serapan", "realisasi anggaran", "jumlah realisasi", "realisasi s.d. saat ini", "realisasi s.d. bulan ini",
            "realisasi sd bulan ini", "realisasi s/d bulan ini")
        { Urutan = 2 };

    private readonly Dictionary<string, BarisProgram> _ada = program.DistinctBy(p => p.Kode, KodeProgram.Banding).ToDictionary(p => p.Kode,
        KodeProgram.Banding);
    private readonly Dictionary<string, (long? Pagu, long? Serapan)> _jumlah = new(KodeProgram.Banding);

    public IReadOnlyList<KolomImpor> Kolom { get; } = [s_kode, s_anggaran, s_realisasi];

    public void Baris(SelImpor s, PenampungImpor hasil)
    {
        var kode = s.Teks(s_kode, 80, wajib: true, kode: true);
        var (pagu, serapan) = (s.Rupiah(s_anggaran), s.Rupiah(s_realisasi));
        if (s.Rusak)
            return;
        if (!_ada.ContainsKey(kode))
        {
            hasil.Lewati(kode);
            return;
        }

        var lalu = _jumlah.GetValueOrDefault(kode);
        _jumlah[kode] = (Tambah(lalu.Pagu, pagu), Tambah(lalu.Serapan, serapan));
    }

    /// <summary>An empty cell says nothing; it is not nought.</summary>
    private static long? Tambah(long? lalu, long? ini) => ini is null ? lalu : (lalu ?? 0) + ini;

    public void Tutup(PenampungImpor hasil)
    {
        foreach (var (kode, (paguBaru, serapanBaru)) in _jumlah)
        {
            var p = _ada[kode];
            var (pagu, serapan) = (paguBaru ?? p.Pagu, serapanBaru ?? p.Serapan);
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
