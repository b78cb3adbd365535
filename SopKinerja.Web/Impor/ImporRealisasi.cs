namespace SopKinerja.Web.Impor;

using System.Text.RegularExpressions;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>
/// Figures of one period from a table of the office's own: found by code, or by the indicator's name where the table has no code. An empty
/// cell leaves what is there.
/// </summary>
/// <param name="padanan">What a person said of names that are not quite ours: the code each means, "" for none.</param>
internal sealed partial class ImporRealisasi(KinerjaPeriode kini, Action<int, IsianCapaian>? terima = null,
    IReadOnlyDictionary<string, string>? padanan = null) : IJenisImpor
{
    private static readonly KolomImpor s_kode = new("Kode", false, "kode indikator", "kode indikator kinerja") { Urutan = 0, Sambung = true };

    private static readonly KolomImpor s_nama =
        new("Indikator kinerja", false, "indikator", "indikator kinerja utama", "uraian", "nama indikator", "uraian indikator")
        {
            Urutan = 1, SelMuka = "Kode",
        };

    private static readonly KolomImpor s_sasaran =
        new("Sasaran", false, "penyebut", "jumlah sasaran", "sasaran (penyebut)", "jumlah penyebut") { Urutan = 2 };

    private static readonly KolomImpor s_realisasi =
        new("Jumlah realisasi", true, "realisasi", "realisasi tw", "realisasi triwulan", "realisasi kinerja", "pembilang") { Urutan = 3, Periodik = true };

    private static readonly KolomImpor s_predikat = new("Predikat", false, "predikat realisasi") { Urutan = 4 };

    private static readonly KolomImpor s_kosong = new("Belum tersedia karena", false, "alasan kosong") { Urutan = 5 };

    private static readonly KolomImpor s_kendala =
        new("Kendala", false, "permasalahan", "hambatan", "kendala/permasalahan", "faktor penghambat") { Urutan = 6 };

    private static readonly KolomImpor s_upaya =
        new("Upaya", false, "solusi", "tindak lanjut", "rencana tindak lanjut", "upaya mengatasi permasalahan", "rencana tl") { Urutan = 7 };

    private static readonly KolomImpor s_analisis = new("Analisis", false, "analisa", "penjelasan") { Urutan = 8 };

    /// <summary>Compared with what is computed here, and never taken over.</summary>
    private static readonly KolomImpor s_capaian = new("Capaian (%)", false, "capaian", "capaian tahun (%)", "capaian tahun berjalan (%)",
        "capaian kinerja (%)", "% capaian", "persentase capaian")
    { Urutan = 9 };

    private readonly ILookup<string, BarisCapaian> _kode = kini.Baris.ToLookup(b => b.Kode, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, BarisCapaian> _nama = kini.Baris.ToLookup(b => NamaRata.Rata(b.Uraian));
    private readonly Dictionary<long, int> _sudah = [];

    /// <summary>Half of the words that both names have: what is less is another indicator.</summary>
    private const double Serupa = 0.5;

    public static IReadOnlyList<KolomImpor> SemuaKolom { get; } =
        [s_kode, s_nama, s_sasaran, s_realisasi, s_predikat, s_kosong, s_kendala, s_upaya, s_analisis, s_capaian];

    public IReadOnlyList<KolomImpor> Kolom => SemuaKolom;

    public void Baris(SelImpor s, PenampungImpor hasil)
    {
        var (kode, nama) = (s.Teks(s_kode, 80, kode: true), s.Teks(s_nama, 700));
        if (kode.Length == 0 && Awalan().Match(nama) is { Success: true } m)
            (kode, nama) = (m.Groups[1].Value, nama[m.Length..]);
        if (s.Kosong(s_realisasi, s_predikat, s_kosong, s_kendala, s_upaya, s_analisis, s_sasaran))
            return;
        var tunjuk = nama.Length > 0 ? padanan?.GetValueOrDefault(NamaRata.Rata(nama)) : null;
        if (tunjuk?.Length == 0)
        {
            hasil.Lewati(nama);
            return;
        }

        if (Cari(tunjuk ?? kode, nama) is not { } b)
        {
            if (nama.Length > 0)
                hasil.Tanya(nama);
            s.Galat(kode.Length > 0 ? s_kode : s_nama, TidakAda(kode, nama));
            return;
        }

        if (!_sudah.TryAdd(b.IndikatorId, s.Nomor))
            s.Kembar(s_kode, b.Kode, _sudah[b.IndikatorId]);
        if (nama.Length > 0 && tunjuk is null && NamaRata.Mirip(nama, b.Uraian) < Serupa)
            s.Galat(s_nama, $"“{nama}” bukan nama indikator {b.Kode}, yaitu “{b.Uraian}”. Betulkan kode atau namanya.");
        var lama = BacaKetikan.Semula(b, b.Versi);
        var baru = Baca(s, b, lama);
        if (s.Rusak)
            return;
        if (s.NilaiBila(s_capaian, BentukAngka.HanyaPersen with { Negatif = true }) is { } tercetak)
            Bandingkan(b.Dengan(baru), tercetak, hasil);
        hasil.Cap(b.IndikatorId, b.Versi);
        hasil.Ubah(s.Nomor, b.Kode, b.Uraian, false, baru != lama, () => Beda(lama, baru));
        if (baru != lama)
            terima?.Invoke(s.Nomor, baru);
    }

    public void Tutup(PenampungImpor hasil)
    {
    }

    private void Bandingkan(BarisCapaian b, decimal tercetak, PenampungImpor hasil)
    {
        var h = b.Hitung(kini.Aturan, denganJejak: false);
        if (h.Capaian is not { } c)
            hasil.Beda($"{b.Kode}: berkas mencetak capaian {Angka.Format(tercetak)}%, di sini tidak dapat dihitung.");
        else if (Math.Abs(Math.Round(tercetak, h.Desimal, MidpointRounding.AwayFromZero) - c) > 0)
            hasil.Beda($"{b.Kode}: berkas mencetak capaian {Angka.Format(tercetak)}%, dihitung {h.TeksCapaian}%.");
    }

    private static IsianCapaian Baca(SelImpor s, BarisCapaian b, IsianCapaian lama)
    {
        string? Kata(KolomImpor k, int batas) => s.Kosong(k) ? null : s.Teks(k, batas).ReplaceLineEndings("\n");
        var baru = Figur(s, b, lama) with
        {
            AlasanKosong = Kata(s_kosong, 500) ?? lama.AlasanKosong,
            Kendala = Kata(s_kendala, BacaKetikan.PanjangKeterangan) ?? lama.Kendala,
            Upaya = Kata(s_upaya, BacaKetikan.PanjangKeterangan) ?? lama.Upaya,
            Analisis = Kata(s_analisis, BacaKetikan.PanjangKeterangan) ?? lama.Analisis,
        };
        if ((baru.Realisasi is not null || baru.RealisasiTeks is not null) && baru.AlasanKosong is not null)
        {
            if (s.Kosong(s_kosong))
                return baru with { AlasanKosong = null };
            s.Galat(s_kosong, "angka sudah terisi; kosongkan salah satunya.");
        }

        return baru;
    }

    /// <summary>
    /// The figures of the row. What the portal's own table prints of a row ("belum tersedia", a figure gathered from quarters) changes nothing.
    /// </summary>
    private static IsianCapaian Figur(SelImpor s, BarisCapaian b, IsianCapaian lama)
    {
        var tercetak = s.Teks(s_realisasi, 200);
        if (tercetak.Equals("belum tersedia", StringComparison.OrdinalIgnoreCase))
            return lama;
        if (b.CaraHitung == CaraHitung.Predikat)
            return Predikat(s, b, lama, tercetak);
        var penyebut = b.CaraHitung == CaraHitung.Persen ? s.Nilai(s_sasaran, b.Bentuk(SelCapaian.Penyebut)) : null;
        var realisasi = s.Nilai(s_realisasi, b.Bentuk(SelCapaian.Realisasi));
        return b.Gabungan is not null && realisasi == b.Realisasi && (penyebut is null || penyebut == b.Penyebut)
            ? lama
            : lama with { Penyebut = penyebut ?? lama.Penyebut, Realisasi = realisasi ?? lama.Realisasi };
    }

    /// <summary>A word in the column of the realisasi is the predicate; a number there is the capaian as judged, which a new predicate loses.</summary>
    private static IsianCapaian Predikat(SelImpor s, BarisCapaian b, IsianCapaian lama, string tercetak)
    {
        var angka = !s.Kosong(s_realisasi) && BacaAngka.Baca(tercetak, BentukAngka.HanyaPersen) is { Galat: null, Nilai: not null };
        var kata = !s.Kosong(s_predikat) ? s.Teks(s_predikat, 100) : !s.Kosong(s_realisasi) && !angka ? s.Teks(s_realisasi, 100) : null;
        if (b.Gabungan is not null && kata == b.RealisasiTeks && !angka)
            return lama;
        var dinilai = angka ? s.Nilai(s_realisasi, b.Bentuk(SelCapaian.Realisasi)) : null;
        return lama with
        {
            RealisasiTeks = kata ?? lama.RealisasiTeks,
            Realisasi = dinilai ?? (kata is null || kata == lama.RealisasiTeks ? lama.Realisasi : null),
        };
    }

    private BarisCapaian? Cari(string kode, string nama) => kode.Length > 0 && _kode[kode].Count() == 1 ? _kode[kode].First()
        : nama.Length > 0 && _nama[NamaRata.Rata(nama)].Count() == 1 ? _nama[NamaRata.Rata(nama)].First()
        : null;

    /// <summary>Names the nearest indicator, which a person can then write the code of.</summary>
    private string TidakAda(string kode, string nama)
    {
        if (kode.Length > 0)
            return _kode[kode].Any() ? $"{kode} dipakai beberapa indikator; tulis nama indikatornya." : $"{kode} tidak ada pada {kini.Periode}.";
        if (nama.Length == 0)
            return "tulis kode atau nama indikatornya.";
        var (mirip, nilai) = kini.Baris.Select(b => (b, Nilai: NamaRata.Mirip(nama, b.Uraian))).DefaultIfEmpty().MaxBy(x => x.Nilai);
        return nilai >= Serupa ? $"nama ini tidak sama persis; paling mirip {mirip.Kode} {mirip.Uraian}. Tulis kode {mirip.Kode} bila itu maksudnya."
            : "tidak ada indikator bernama ini. Tulis kodenya.";
    }

    private static IReadOnlyList<UbahSel> Beda(IsianCapaian lama, IsianCapaian baru) =>
    [
        .. new[]
        {
            new UbahSel(s_sasaran.Nama, Angka.Format(lama.Penyebut), Angka.Format(baru.Penyebut)),
            new UbahSel(s_realisasi.Nama, Angka.Format(lama.Realisasi), Angka.Format(baru.Realisasi)),
            new UbahSel(s_predikat.Nama, lama.RealisasiTeks ?? "-", baru.RealisasiTeks ?? "-"),
            new UbahSel(s_kosong.Nama, lama.AlasanKosong ?? "-", baru.AlasanKosong ?? "-"),
            new UbahSel(s_kendala.Nama, lama.Kendala ?? "-", baru.Kendala ?? "-"),
            new UbahSel(s_upaya.Nama, lama.Upaya ?? "-", baru.Upaya ?? "-"),
            new UbahSel(s_analisis.Nama, lama.Analisis ?? "-", baru.Analisis ?? "-"),
        }.Where(u => u.Lama != u.Baru),
    ];

    /// <summary>The code before the name, as the portal's own tables print it.</summary>
    [GeneratedRegex(@"^([0-9]+(?:\.[0-9]+)+)\.?\s+(?=\p{L})")]
    private static partial Regex Awalan();
}
