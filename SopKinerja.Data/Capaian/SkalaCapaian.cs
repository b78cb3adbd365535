namespace SopKinerja.Data;

using System.Globalization;
using System.Text.RegularExpressions;

/// <summary>
/// A band of a rating scale: from <see cref="Dari"/> on (or above it, with <see cref="Melebihi"/>), up to the next band. Half-open,
/// so 90,01 to 90,99 cannot fall between two of them.
/// </summary>
/// <param name="Keadaan">The state whose colour the band takes.</param>
public sealed record Pita(decimal Dari, string Nama, string Keadaan, bool Melebihi = false)
{
    public bool Terbawah => Dari == decimal.MinValue;

    public bool Memuat(decimal nilai) => Melebihi ? nilai > Dari : nilai >= Dari;

    /// <summary>"≥ 91", "&gt; 85", "sisanya".</summary>
    public string Batasnya => Terbawah ? "sisanya" : $"{(Melebihi ? ">" : "≥")} {Angka.Format(Dari)}";
}

/// <param name="Sumber">Where the bands were read; lapangan 1b.</param>
public sealed record Skala(string Kunci, string Nama, string Sumber, IReadOnlyList<Pita> Pita);

/// <summary>The scales that offices use, by name, and the reader of an office's own.</summary>
public static partial class SkalaCapaian
{
    public const string Baku = "permendagri-86-2017", Sendiri = "sendiri";

    public static IReadOnlyList<Skala> Tersedia { get; } =
    [
        new(Baku, "Permendagri 86/2017", "Permendagri 54/2010, diteruskan 86/2017", Lima("Sangat tinggi", "Tinggi", "Sedang", "Rendah",
            "Sangat rendah")),
        new("permendagri-baik", "Pita Permendagri 86/2017, sebutan Baik", "LKjIP Inspektorat Sampang 2019",
            Lima("Sangat baik", "Baik", "Cukup", "Kurang", "Sangat kurang")),
        new("lan", "Skala LAN", "LKjIP Kabupaten Maluku Tengah 2021",
        [
            new(85, "Memuaskan", "selesai", true), new(75, "Sangat baik", "selesai", true), new(65, "Baik", "berjalan", true),
            new(50, "Cukup baik", "segera", true), new(30, "Agak kurang", "galat", true), new(decimal.MinValue, "Kurang", "galat"),
        ]),
        new("lampu", "Lampu lalu lintas", "kebiasaan aplikasi e-SAKIP daerah",
            [new(90, "Hijau", "selesai", true), new(70, "Kuning", "segera"), new(decimal.MinValue, "Merah", "galat")]),
        new("lima-langkah", "Tercapai sampai tidak tercapai", "kebiasaan aplikasi penyusun LKjIP",
        [
            new(100, "Tercapai", "selesai"), new(90, "Hampir tercapai", "berjalan"), new(75, "Sedang", "segera"), new(50, "Kurang",
                "galat"),
            new(decimal.MinValue, "Tidak tercapai", "galat"),
        ]),
    ];

    public static Skala? Cari(string? kunci) => Tersedia.FirstOrDefault(s => s.Kunci == kunci);

    /// <summary>
    /// Reads an office's own scale, one band a line, highest first: "91 Sangat tinggi", "&gt;85 Memuaskan", and last a name alone for
    /// whatever is below. Refused when the order or a line is wrong, so that no value is without a band.
    /// </summary>
    public static Outcome<IReadOnlyList<Pita>> Baca(string? teks)
    {
        var baris = (teks ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (baris.Length is < 2 or > 10)
            return Outcome<IReadOnlyList<Pita>>.Refuse("Tulis dua sampai sepuluh pita, satu pita per baris, dari yang tertinggi.");
        var hasil = new List<Pita>();
        foreach (var (b, n) in baris.Select((b, n) => (b, n)))
        {
            var m = Bentuk().Match(b);
            var akhir = n == baris.Length - 1;
            if (akhir == m.Success)
                return Outcome<IReadOnlyList<Pita>>.Refuse(akhir
                    ? $"Baris terakhir memuat nama saja, untuk semua nilai di bawahnya: “{b}”."
                    : $"Baris “{b}” tidak terbaca. Contoh: 91 Sangat tinggi, atau >85 Memuaskan.");
            var dari = akhir ? decimal.MinValue : Nilai(m.Groups[2].Value);
            var melebihi = m.Success && m.Groups[1].Value == ">";
            if (n > 0 && !(dari < hasil[^1].Dari))
                return Outcome<IReadOnlyList<Pita>>.Refuse($"Batas “{b}” tidak lebih rendah daripada baris di atasnya.");
            var nama = akhir ? b : m.Groups[3].Value;
            if (nama.Length > 40)
                return Outcome<IReadOnlyList<Pita>>.Refuse($"Nama pita “{nama[..40]}…” terlalu panjang, paling banyak 40 huruf.");
            hasil.Add(new(dari, nama, Warna(n, baris.Length), melebihi));
        }

        return hasil;
    }

    /// <summary>The text that <see cref="Baca"/> reads back.</summary>
    public static string Tulis(IReadOnlyList<Pita> pita) =>
        string.Join('\n', pita.Select(p => p.Terbawah ? p.Nama : $"{(p.Melebihi ? ">" : "")}{Angka.Format(p.Dari)} {p.Nama}"));

    private static Pita[] Lima(params string[] nama) =>
    [
        new(91, nama[0], "selesai"), new(76, nama[1], "berjalan"), new(66, nama[2], "segera"), new(51, nama[3], "galat"),
        new(decimal.MinValue, nama[4], "galat"),
    ];

    private static decimal Nilai(string teks) => decimal.Parse(teks.Replace(',', '.'), CultureInfo.InvariantCulture);

    private static string Warna(int n, int jumlah) => n == 0 ? "selesai"
        : n == jumlah - 1 ? "galat"
        : n * 2 < jumlah ? "berjalan"
        : "segera";

    [GeneratedRegex(@"^(>|≥|>=)?\s*([0-9]{1,3}(?:,[0-9]{1,2})?)%?\s+(\S.*)$")]
    private static partial Regex Bentuk();
}
