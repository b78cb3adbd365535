namespace SopKinerja.Web.Pages.Sop;

using SopKinerja.Data;

/// <summary>A draft as its form sends it: the identity block, the columns and the steps in the order of the page.</summary>
public sealed class IsianSop
{
    public string? Nama { get; set; }

    public string? Nomor { get; set; }

    public DateOnly? TanggalPembuatan { get; set; }

    public DateOnly? TanggalRevisi { get; set; }

    public DateOnly? TanggalEfektif { get; set; }

    public string? Kop1 { get; set; }

    public string? Kop2 { get; set; }

    public string? Kop3 { get; set; }

    public string? DisahkanJabatan { get; set; }

    public string? DisahkanNama { get; set; }

    public string? DisahkanPangkat { get; set; }

    public string? DisahkanNip { get; set; }

    public string? DasarHukum { get; set; }

    public string? Kualifikasi { get; set; }

    public string? Keterkaitan { get; set; }

    public string? Peralatan { get; set; }

    public string? Peringatan { get; set; }

    public string? Pencatatan { get; set; }

    public string? Keterangan { get; set; }

    public string? Penerima { get; set; }

    /// <summary>Of Arsip, Kirim, Publikasi.</summary>
    public string[] TindakLanjut { get; set; } = [];

    /// <summary>Kinds of period that need it.</summary>
    public string[] LanjutPeriode { get; set; } = [];

    public List<KolomIsian> Kolom { get; set; } = [];

    public List<LangkahIsian> Langkah { get; set; } = [];

    public sealed class KolomIsian
    {
        public int Kunci { get; set; }

        public string? Nama { get; set; }

        public long? JabatanId { get; set; }
    }

    public sealed class LangkahIsian
    {
        public int Kunci { get; set; }

        public string? Judul { get; set; }

        public string? Kegiatan { get; set; }

        public int? Kolom { get; set; }

        public BentukLangkah Bentuk { get; set; } = BentukLangkah.Proses;

        public string? Kelengkapan { get; set; }

        public int? Waktu { get; set; }

        public SatuanWaktu Satuan { get; set; }

        public bool Berjalan { get; set; }

        public string? Output { get; set; }

        public AksiLangkah Aksi { get; set; }

        public string[] Periode { get; set; } = [];

        public int? TidakKe { get; set; }
    }

    public static IsianSop Dari(NaskahSop n) => new()
    {
        Nama = n.Nama, Nomor = n.Nomor, TanggalPembuatan = n.TanggalPembuatan, TanggalRevisi = n.TanggalRevisi,
        TanggalEfektif = n.TanggalEfektif,
        Kop1 = n.Kop1, Kop2 = n.Kop2, Kop3 = n.Kop3, DisahkanJabatan = n.DisahkanJabatan, DisahkanNama = n.DisahkanNama,
        DisahkanPangkat = n.DisahkanPangkat, DisahkanNip = n.DisahkanNip, DasarHukum = n.DasarHukum, Kualifikasi = n.Kualifikasi,
        Keterkaitan = n.Keterkaitan, Peralatan = n.Peralatan, Peringatan = n.Peringatan, Pencatatan = n.Pencatatan,
        Keterangan = n.Keterangan,
        Penerima = n.Penerima, TindakLanjut = n.TindakLanjut?.Split(',') ?? [],
        LanjutPeriode = n.TindakLanjutPeriode?.Split(',') ?? Enum.GetNames<JenisPeriode>(),
        Kolom = [.. n.Kolom.Select(k => new KolomIsian { Kunci = k.Kunci, Nama = k.Nama, JabatanId = k.JabatanId })],
        Langkah =
        [
            .. n.Langkah.Select(l => new LangkahIsian
            {
                Kunci = l.Kunci, Judul = l.Judul, Kegiatan = l.Kegiatan, Kolom = l.Kolom, Bentuk = l.Bentuk, Kelengkapan = l.Kelengkapan,
                Waktu = l.Waktu, Satuan = l.Satuan, Berjalan = l.Berjalan, Output = l.Output, Aksi = l.Aksi, Periode = l.Periode.Split(','),
                TidakKe = l.TidakKe,
            }),
        ],
    };

    /// <summary>What was typed, over what a form cannot change.</summary>
    public NaskahSop Jadikan(NaskahSop semula) => semula with
    {
        Nama = Baris(Nama) ?? "",
        Nomor = Baris(Nomor) ?? "",
        TanggalPembuatan = TanggalPembuatan,
        TanggalRevisi = TanggalRevisi,
        TanggalEfektif = TanggalEfektif,
        Kop1 = Baris(Kop1) ?? "",
        Kop2 = Baris(Kop2) ?? "",
        Kop3 = Baris(Kop3),
        DisahkanJabatan = Baris(DisahkanJabatan) ?? "",
        DisahkanNama = Baris(DisahkanNama) ?? "",
        DisahkanPangkat = Baris(DisahkanPangkat),
        DisahkanNip = Baris(DisahkanNip)?.Replace(" ", "", StringComparison.Ordinal),
        DasarHukum = Daftar(DasarHukum) ?? "",
        Kualifikasi = Daftar(Kualifikasi) ?? "",
        Keterkaitan = Daftar(Keterkaitan) ?? "",
        Peralatan = Daftar(Peralatan) ?? "",
        Peringatan = Daftar(Peringatan) ?? "",
        Pencatatan = Daftar(Pencatatan) ?? "",
        Keterangan = Daftar(Keterangan),
        Penerima = Daftar(Penerima),
        TindakLanjut = Pilihan(TindakLanjut, ["Arsip", "Kirim", "Publikasi"]),
        TindakLanjutPeriode = Enum.GetNames<JenisPeriode>().All(LanjutPeriode.Contains) ? null
            : Pilihan(LanjutPeriode, Enum.GetNames<JenisPeriode>()) ?? "",
        Kolom = [.. Kolom.Select(k => new KolomSop { Kunci = k.Kunci, Nama = Baris(k.Nama) ?? "", JabatanId = k.JabatanId is > 0
            ? k.JabatanId : null })],
        Langkah =
        [
            .. Langkah.Select(l => new BarisSop
            {
                Kunci = l.Kunci, Judul = Baris(l.Judul) ?? "", Kegiatan = Daftar(l.Kegiatan) ?? "", Kolom = l.Kolom is > 0 ? l.Kolom : null,
                Bentuk = Enum.IsDefined(l.Bentuk) ? l.Bentuk : BentukLangkah.Proses, Kelengkapan = Baris(l.Kelengkapan), Waktu = l.Waktu,
                Satuan = Enum.IsDefined(l.Satuan) ? l.Satuan : SatuanWaktu.Menit, Berjalan = l.Berjalan, Output = Baris(l.Output),
                Aksi = Enum.IsDefined(l.Aksi) ? l.Aksi : AksiLangkah.Manual, Periode = Pilihan(l.Periode, Enum.GetNames<JenisPeriode>())
                    ?? "",
                TidakKe = l.Bentuk == BentukLangkah.Keputusan && l.TidakKe is > 0 ? l.TidakKe : null,
            }),
        ],
    };

    private static string? Baris(string? teks) =>
        string.IsNullOrWhiteSpace(teks) ? null : string.Join(' ', teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Daftar(string? teks) => string.IsNullOrWhiteSpace(teks) ? null
        : string.Join('\n', teks.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string? Pilihan(string[] dipilih, string[] semua) =>
        string.Join(',', semua.Where(s => dipilih.Contains(s))) is { Length: > 0 } s ? s : null;
}
