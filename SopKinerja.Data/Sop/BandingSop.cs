namespace SopKinerja.Data;

/// <summary>One cell that differs between two documents; null where the step is not there.</summary>
/// <param name="Kelompok">"Identitas", or the step with its number and what it does.</param>
/// <param name="Bagian">The cell: "Waktu", "Output", "Seluruh langkah".</param>
/// <param name="Lama">What stood there.</param>
/// <param name="Baru">What stands there.</param>
public sealed record BedaSop(string Kelompok, string Bagian, string? Lama, string? Baru);

/// <summary>Two versions of a SOP side by side, cell by cell.</summary>
public static class BandingSop
{
    /// <param name="lama">The older document.</param>
    /// <param name="baru">The newer.</param>
    /// <param name="jabatan">Names of the office's posts.</param>
    public static IReadOnlyList<BedaSop> Banding(NaskahSop lama, NaskahSop baru, IReadOnlyDictionary<long, string> jabatan)
    {
        var pasangan = Pasangkan(lama.Langkah, baru.Langkah);
        return
        [
            .. Sel("Identitas", Identitas(lama, jabatan), Identitas(baru, jabatan)),
            .. baru.Langkah.SelectMany((b, i) => pasangan.TryGetValue(i, out var a)
                ? Sel(Kepala(i, b), SelLangkah(lama, lama.Langkah[a], a, pasangan, false), SelLangkah(baru, b, i, pasangan, true))
                    .Concat(Tujuan(Kepala(i, b), lama.NomorDari(lama.Langkah[a].TidakKe), baru.NomorDari(b.TidakKe), pasangan))
                : [new BedaSop(Kepala(i, b), "Seluruh langkah", null, Ringkas(baru, b))]),
            .. lama.Langkah.Select((a, i) => (a, i)).Where(x => !pasangan.ContainsValue(x.i))
                .Select(x => new BedaSop($"{Kepala(x.i, x.a)} (versi lama)", "Seluruh langkah", Ringkas(lama, x.a), null)),
        ];
    }

    private static IEnumerable<BedaSop> Sel(string kelompok, IReadOnlyList<(string Bagian, string? Isi)> lama,
        IReadOnlyList<(string Bagian, string? Isi)> baru) =>
        lama.Zip(baru).Where(x => (x.First.Isi ?? "") != (x.Second.Isi ?? ""))
            .Select(x => new BedaSop(kelompok, x.First.Bagian, x.First.Isi ?? "", x.Second.Isi ?? ""));

    private static string Kepala(int i, BarisSop l) => $"{i + 1}. {(string.IsNullOrWhiteSpace(l.Kegiatan) ? "Langkah baru" : l.Kegiatan)}";

    private static string Ringkas(NaskahSop n, BarisSop l)
    {
        var waktu = l.Waktu is null ? "" : $", {l.WaktuTeks}";
        var output = l.Output is { } o ? $"; output: {o}" : "";
        return $"{n.KolomDari(l)?.Nama ?? "tanpa pelaksana"}, {l.Bentuk.ToString().ToLowerInvariant()}{waktu}{output}";
    }

    private static List<(string, string?)> Identitas(NaskahSop n, IReadOnlyDictionary<long, string> jabatan) =>
    [
        ("Nama SOP", n.Nama), ("Nomor SOP", n.Nomor), ("Tanggal pembuatan", Tanggal.Panjang(n.TanggalPembuatan)),
        ("Tanggal revisi", Tanggal.Panjang(n.TanggalRevisi)), ("Tanggal efektif", Tanggal.Panjang(n.TanggalEfektif)), ("Kop baris 1",
            n.Kop1),
        ("Kop baris 2", n.Kop2), ("Kop baris 3", n.Kop3), ("Jabatan pengesah", n.DisahkanJabatan), ("Nama pengesah", n.DisahkanNama),
        ("Pangkat pengesah", n.DisahkanPangkat), ("NIP pengesah", n.DisahkanNip), ("Dasar hukum", n.DasarHukum), ("Kualifikasi pelaksana",
            n.Kualifikasi),
        ("Keterkaitan", n.Keterkaitan), ("Peralatan", n.Peralatan), ("Peringatan", n.Peringatan), ("Pencatatan", n.Pencatatan),
        ("Keterangan", n.Keterangan), ("Tindak lanjut", n.TindakLanjut), ("Tindak lanjut untuk", n.TindakLanjutPeriode), ("Penerima",
            n.Penerima),
        ("Kolom pelaksana", string.Join('\n', n.Kolom.Select(k =>
            $"{k.Nama}: {(k.JabatanId is { } id && jabatan.TryGetValue(id, out var j) ? j : "belum dipetakan")}"))),
    ];

    /// <summary>A return is the same when it goes to the same step, though that has another number now; each side prints its own.</summary>
    private static IEnumerable<BedaSop> Tujuan(string kelompok, int? lama, int? baru, Dictionary<int, int> pasangan)
    {
        static string Teks(int? nomor) => nomor is { } n ? $"kembali ke langkah {n}" : "";
        var sama = baru is { } b ? pasangan.TryGetValue(b - 1, out var asal) && asal + 1 == lama : lama is null;
        return sama ? [] : [new(kelompok, "Bila Tidak", Teks(lama), Teks(baru))];
    }

    private static List<(string, string?)> SelLangkah(NaskahSop n, BarisSop l, int i, Dictionary<int, int> pasangan, bool baru)
    {
        return
        [
            ("Urutan", $"langkah {(baru && Bergeser(pasangan, i) ? pasangan[i] : i) + 1}"), ("Kegiatan", l.Kegiatan),
            ("Judul singkat", l.Judul), ("Pelaksana", n.KolomDari(l)?.Nama), ("Bentuk", l.Bentuk.ToString()), ("Kelengkapan",
                l.Kelengkapan),
            ("Waktu", l.WaktuTeks), ("Arti waktu", l.Berjalan ? "waktu berlalu" : "waktu kerja"), ("Output", l.Output), ("Aksi portal",
                l.Aksi.ToString()),
            ("Periode", l.Periode.Replace(",", ", ", StringComparison.Ordinal)),
        ];
    }

    /// <summary>Only shifted by steps that came or went, in the order of before.</summary>
    private static bool Bergeser(Dictionary<int, int> pasangan, int i) =>
        pasangan.All(p => p.Key == i || (p.Key < i) == (p.Value < pasangan[i]));

    /// <summary>New index to old: by the same words, by alike words in what is left, then by the key.</summary>
    private static Dictionary<int, int> Pasangkan(IReadOnlyList<BarisSop> lama, IReadOnlyList<BarisSop> baru)
    {
        var hasil = new Dictionary<int, int>();
        void Ambil(Func<BarisSop, BarisSop, bool> sama)
        {
            for (var i = 0; i < baru.Count; i++)
                if (!hasil.ContainsKey(i) && Enumerable.Range(0, lama.Count).Where(a => !hasil.ContainsValue(a) && sama(lama[a], baru[i]))
                    .Select(a => (int?)a).FirstOrDefault() is { } a)
                    hasil[i] = a;
        }

        Ambil((a, b) => string.Equals(a.Kegiatan, b.Kegiatan, StringComparison.OrdinalIgnoreCase));
        Ambil((a, b) => Mirip(a.Kegiatan, b.Kegiatan) >= 0.5);
        Ambil((a, b) => a.Kunci == b.Kunci && Mirip(a.Kegiatan, b.Kegiatan) >= 0.2);
        return hasil;
    }

    /// <summary>Words that both have, of all words that either has (Jaccard).</summary>
    private static double Mirip(string a, string b)
    {
        static HashSet<string> Kata(string s) => [.. s.ToLowerInvariant().Split([' ', '\n', ',', '.', '/'],
            StringSplitOptions.RemoveEmptyEntries)];
        var (x, y) = (Kata(a), Kata(b));
        return x.Count + y.Count == 0 ? 1 : (double)x.Intersect(y).Count() / x.Union(y).Count();
    }
}
