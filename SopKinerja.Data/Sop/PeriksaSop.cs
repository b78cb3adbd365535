namespace SopKinerja.Data;

/// <summary>Something that keeps a SOP from being published.</summary>
/// <param name="Tempat">The anchor of its place in the form: "langkah-3", "kolom-2", "identitas".</param>
/// <param name="Pesan">What is wrong, with the place by its name.</param>
public sealed record CacatSop(string Tempat, string Pesan);

/// <summary>What must be true of a SOP before it is in force: it can be walked from its beginning to its end for each kind of
/// period.</summary>
public static class PeriksaSop
{
    public const int LangkahTerbanyak = 100, KolomTerbanyak = 15, HurufKegiatan = 2000, HurufDaftar = 20_000;

    /// <param name="n">The document.</param>
    /// <param name="jabatan">The posts of the office.</param>
    public static IReadOnlyList<CacatSop> Periksa(NaskahSop n, IReadOnlySet<long> jabatan) =>
    [
        .. Identitas(n), .. Kolom(n, jabatan), .. n.Langkah.SelectMany((l, i) => Langkah(n, l, i + 1)),
        .. Enum.GetValues<JenisPeriode>().SelectMany(j => Jalan(n, j)).DistinctBy(c => c.Pesan), .. Keseluruhan(n),
    ];

    private static IEnumerable<CacatSop> Identitas(NaskahSop n)
    {
        const string tempat = "identitas";
        foreach (var (nama, isi, batas, wajib) in new (string, string?, int, bool)[]
        {
            ("Nama SOP", n.Nama, 300, true), ("Nomor SOP", n.Nomor, 100, true), ("Kop baris 1", n.Kop1, 200, true), ("Kop baris 2", n.Kop2,
                200, true),
            ("Kop baris 3", n.Kop3, 200, false), ("Jabatan pengesah", n.DisahkanJabatan, 200, true), ("Nama pengesah", n.DisahkanNama, 200,
                true),
            ("Pangkat pengesah", n.DisahkanPangkat, 60, false), ("Dasar hukum", n.DasarHukum, HurufDaftar, false),
            ("Kualifikasi pelaksana", n.Kualifikasi, HurufDaftar, false), ("Keterkaitan", n.Keterkaitan, HurufDaftar, false),
            ("Peralatan", n.Peralatan, HurufDaftar, false), ("Peringatan", n.Peringatan, HurufDaftar, false),
            ("Pencatatan", n.Pencatatan, HurufDaftar, false), ("Keterangan", n.Keterangan, HurufDaftar, false), ("Penerima", n.Penerima,
                4000, false),
        })
        {
            if (wajib && string.IsNullOrWhiteSpace(isi))
                yield return new(tempat, $"{nama} belum diisi.");
            else if (isi?.Length > batas)
                yield return new(tempat, $"{nama} {Angka.Bulat(isi.Length)} huruf, paling banyak {Angka.Bulat(batas)}.");
        }

        if (n.DisahkanNip is { Length: > 0 } nip && (nip.Length > 18 || !nip.All(char.IsAsciiDigit)))
            yield return new(tempat, "NIP pengesah paling banyak 18 angka, tanpa spasi.");
        if (!string.IsNullOrEmpty(n.TindakLanjut) && n.TindakLanjutPeriode == "")
            yield return new("tindak-lanjut", "Pilih periode yang memerlukan tindak lanjut, atau kosongkan tindak lanjutnya.");
        if (n.TanggalRevisi < n.TanggalPembuatan)
            yield return new(tempat, "Tanggal revisi mendahului tanggal pembuatan.");
        if (n.TanggalEfektif < (n.TanggalRevisi ?? n.TanggalPembuatan))
            yield return new(tempat, $"Tanggal efektif mendahului tanggal {(n.TanggalRevisi is null ? "pembuatan" : "revisi")}.");
    }

    private static IEnumerable<CacatSop> Kolom(NaskahSop n, IReadOnlySet<long> jabatan)
    {
        if (n.Kolom.Count == 0)
            yield return new("kolom", "Belum ada kolom pelaksana.");
        if (n.Kolom.Count > KolomTerbanyak)
            yield return new("kolom", $"{n.Kolom.Count} kolom pelaksana, paling banyak {KolomTerbanyak}.");
        for (var i = 0; i < n.Kolom.Count; i++)
        {
            var k = n.Kolom[i];
            var (tempat, nama) = ($"kolom-{k.Kunci}", string.IsNullOrWhiteSpace(k.Nama) ? $"Kolom {i + 1}" : $"Kolom {k.Nama}");
            if (string.IsNullOrWhiteSpace(k.Nama))
                yield return new(tempat, $"{nama}: nama pelaksana belum diisi.");
            else if (k.Nama.Length > 200)
                yield return new(tempat, $"Kolom {i + 1}: nama pelaksana paling banyak 200 huruf.");
            if (n.Kolom.Take(i).Any(x => string.Equals(x.Nama, k.Nama, StringComparison.OrdinalIgnoreCase) && k.Nama.Length > 0))
                yield return new(tempat, $"{nama} tertulis dua kali.");
            if (k.JabatanId is not { } id || !jabatan.Contains(id))
                yield return new(tempat, $"{nama}: jabatannya di portal belum dipilih.");
        }
    }

    private static IEnumerable<CacatSop> Langkah(NaskahSop n, BarisSop l, int nomor)
    {
        CacatSop Cacat(string apa) => new($"langkah-{l.Kunci}", $"Langkah {nomor}: {apa}");
        foreach (var (nama, isi, batas) in new (string, string?, int)[]
        {
            ("kegiatan", l.Kegiatan, HurufKegiatan), ("judul singkat", l.Judul, 40), ("kelengkapan", l.Kelengkapan ?? "-", 300),
            ("output", l.Output ?? "-", 300),
        })
        {
            if (string.IsNullOrWhiteSpace(isi))
                yield return Cacat($"{nama} belum diisi.");
            else if (isi.Length > batas)
                yield return Cacat($"{nama} {Angka.Bulat(isi.Length)} huruf, paling banyak {Angka.Bulat(batas)}.");
        }

        if (n.KolomDari(l) is null)
            yield return Cacat("pelaksana belum dipilih.");
        if (l.Waktu is not (> 0 and <= 10_000))
            yield return Cacat(l.Waktu is null ? "waktu belum diisi." : "waktu di luar 1 sampai 10.000.");
        if (!Enum.GetValues<JenisPeriode>().Any(l.BerlakuUntuk))
            yield return Cacat("tidak berlaku untuk periode mana pun.");
        if (l.Bentuk != BentukLangkah.Keputusan)
        {
            if (l.TidakKe is not null)
                yield return Cacat("hanya Keputusan yang mempunyai tujuan bila Tidak.");
            if (l.Aksi == AksiLangkah.Koreksi)
                yield return Cacat("koreksi diputus Ya atau Tidak; bentuknya harus Keputusan.");
        }
        else if (n.NomorDari(l.TidakKe) is not { } ke)
        {
            yield return Cacat("keputusan ini belum mempunyai tujuan bila Tidak.");
        }
        else if (ke >= nomor)
        {
            yield return Cacat(ke == nomor ? "putusan Tidak kembali ke langkah itu sendiri."
                : $"putusan Tidak kembali ke langkah {ke}, yang ada di depannya.");
        }
        else
        {
            foreach (var jenis in Enum.GetValues<JenisPeriode>().Where(j => l.BerlakuUntuk(j) && !n.Langkah[ke - 1].BerlakuUntuk(j)))
                yield return Cacat($"putusan Tidak kembali ke langkah {ke}, yang tidak berlaku untuk {jenis}.");
        }
    }

    /// <summary>The steps of one kind of period, in order.</summary>
    private static IEnumerable<CacatSop> Jalan(NaskahSop n, JenisPeriode jenis)
    {
        var jalan = n.Langkah.Select((l, i) => (L: l, Nomor: i + 1)).Where(x => x.L.BerlakuUntuk(jenis)).ToList();
        for (var i = 0; i < jalan.Count; i++)
        {
            var (l, nomor) = jalan[i];
            CacatSop Cacat(string apa) => new($"langkah-{l.Kunci}", $"Langkah {nomor}: {apa}");
            var tersusun = jalan.Take(i).Any(x => x.L.Aksi == AksiLangkah.SusunLaporan);
            if (i > 0 && jalan[i - 1].L.Bentuk == BentukLangkah.Selesai)
                yield return Cacat($"tidak tercapai, karena langkah {jalan[i - 1].Nomor} berbentuk Selesai.");
            if (i > 0 && l.Bentuk == BentukLangkah.Mulai)
                yield return Cacat("berbentuk Mulai, tetapi bukan langkah pertama.");
            if (l.Aksi is AksiLangkah.Koreksi or AksiLangkah.TandaTangan or AksiLangkah.Sosialisasi && !tersusun)
                yield return Cacat("memerlukan naskah, tetapi tidak ada langkah penyusunan laporan sebelumnya.");
            if (l.Aksi == AksiLangkah.TandaTangan && jalan.Take(i).Any(x => x.L.Aksi == AksiLangkah.TandaTangan))
                yield return Cacat("tanda tangan kedua; satu laporan ditandatangani sekali.");
        }

        if (Lanjut(n, jenis) && jalan.Count > 0 && jalan.All(x => x.L.Aksi != AksiLangkah.SusunLaporan))
            yield return new("tindak-lanjut", $"Tindak lanjut untuk {jenis} memerlukan langkah penyusunan laporan.");
    }

    private static bool Lanjut(NaskahSop n, JenisPeriode jenis) =>
        !string.IsNullOrEmpty(n.TindakLanjut) && (n.TindakLanjutPeriode is null
            || n.TindakLanjutPeriode.Split(',').Contains(jenis.ToString()));

    private static IEnumerable<CacatSop> Keseluruhan(NaskahSop n)
    {
        if (n.Langkah.Count == 0)
            yield return new("langkah", "Belum ada langkah.");
        else if (n.Langkah.Count > LangkahTerbanyak)
            yield return new("langkah", $"{n.Langkah.Count} langkah, paling banyak {LangkahTerbanyak}.");
        else if (n.Langkah.All(l => l.Bentuk != BentukLangkah.Mulai))
            yield return new("langkah", "Tidak ada langkah berbentuk Mulai.");
        if (n.Langkah.Count > 0 && n.Langkah.All(l => l.Bentuk != BentukLangkah.Selesai))
            yield return new("langkah", "Tidak ada langkah berbentuk Selesai.");
    }
}
