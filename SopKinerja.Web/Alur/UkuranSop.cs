namespace SopKinerja.Web.Alur;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>
/// The flow table on landscape paper, in twips: widths of its columns, heights of its rows, and what a page holds. Heights are exact, as
/// lines of the chart have to meet; a text that no page holds goes on in rows of its own.
/// </summary>
public sealed class UkuranSop
{
    /// <summary>Edges of the paper: 2 cm, below 1.7.</summary>
    public const int Tepi = 1134, TepiBawah = 964;

    /// <summary>Papers, upright.</summary>
    public static readonly (int Lebar, int Tinggi) A4 = (11906, 16838), F4 = (12191, 18709);

    public const int TinggiSambung = 560;

    /// <summary>Eight rows of 1.62 cm fill a page of A4.</summary>
    private const int BarisTerpendek = 918;

    private const int No = 454, Waktu = 964, LebarKeterangan = 1247, TeksTersempit = 4600, KolomTersempit = 480, KolomTerlebar = 1440;

    /// <summary>The title above the table, and the paragraph that Word wants below it.</summary>
    private const int Judul = 600, SesudahTabel = 220;

    /// <summary>Space above and below the lines of a cell, and beside them.</summary>
    /// <summary>Names of executors get no more of the page; a longer one is cut in the head of the printed table alone.</summary>
    private const int NamaTertinggi = 2000;

    private const int Jarak = 80, JarakSel = 170;

    private static readonly UkuranGaya s_kepala = UkuranGaya.Dari("SelKepala");

    private readonly UkuranGaya _sel;

    private UkuranSop(int lebarKertas, int tinggiKertas, IReadOnlyList<SopPelaksana> pelaksana, IReadOnlyList<SopLangkah> langkah,
        bool keterangan, string gaya)
    {
        (_sel, Gaya, Keterangan) = (UkuranGaya.Dari(gaya), gaya, keterangan);
        var lebar = lebarKertas - 2 * Tepi;
        Pelaksana = pelaksana.Count;
        var sisa = lebar - No - Waktu - (keterangan ? LebarKeterangan : 0);
        LebarPelaksana = Math.Clamp((sisa - TeksTersempit) / Math.Max(1, Pelaksana), KolomTersempit, KolomTerlebar);
        sisa -= LebarPelaksana * Pelaksana;
        var (kegiatan, kelengkapan) = (sisa * 3196 / 6145, sisa * 1588 / 6145);
        Kolom =
        [
            No, kegiatan, .. Enumerable.Repeat(LebarPelaksana, Pelaksana), kelengkapan, Waktu, sisa - kegiatan - kelengkapan,
            .. keterangan ? [LebarKeterangan] : Array.Empty<int>(),
        ];
        GayaNama = LebarPelaksana < KolomTerlebar ? "SelKepalaKecil" : "SelKepala";
        TinggiNama = Math.Min(NamaTertinggi, pelaksana.Max(p => Tinggi(p.Nama, LebarPelaksana, UkuranGaya.Dari(GayaNama))));
        Muat = tinggiKertas - Tepi - TepiBawah - Judul - SesudahTabel - 2 * (TinggiSatuBaris + 40) - TinggiNama;
        Baris = [.. langkah.SelectMany((l, i) => BarisDari(l, i, kegiatan, kelengkapan, sisa - kegiatan - kelengkapan))];
        var letak = Baris.Select((b, i) => (b, i)).Where(x => !x.b.Lanjutan).Select(x => x.i).ToList();
        var kolom = pelaksana.Select((p, i) => (p.Id, i)).ToDictionary(x => x.Id, x => x.i);
        var nomor = langkah.Select((l, i) => (l.Nomor, i)).ToDictionary(x => x.Nomor, x => x.i);
        Rute = new(
        [
            .. Baris.Select(b => new BarisAlur(kolom[langkah[b.Langkah].PelaksanaId],
                !b.Lanjutan && langkah[b.Langkah].TidakKe is { } ke ? letak[nomor[ke]] : null, b.Lanjutan)),
        ]);
        Halaman = HalamanAlur.Bagi(Rute, [.. Baris.Select(b => b.Tinggi)], Muat, TinggiSambung);
    }

    /// <summary>Of the letters in its cells.</summary>
    public string Gaya { get; }

    /// <summary>The remark has a column; else it stands below the table.</summary>
    public bool Keterangan { get; }

    /// <summary>Where the remark begins: beside the first decision, as in the original; −1 without a column of its own.</summary>
    public int BarisKeterangan { get; private set; } = -1;

    public int Pelaksana { get; }

    public int LebarPelaksana { get; }

    public IReadOnlyList<int> Kolom { get; }

    /// <summary>Narrow columns have smaller names.</summary>
    public string GayaNama { get; }

    /// <summary>Of the head's row with the names of the executors.</summary>
    public int TinggiNama { get; }

    /// <summary>What rows and connectors of a page may fill.</summary>
    public int Muat { get; }

    public IReadOnlyList<BarisSopCetak> Baris { get; }

    /// <summary>Of each step, on one page where its text goes on to others.</summary>
    public IReadOnlyList<int> TinggiLangkah => [.. Baris.GroupBy(b => b.Langkah).Select(g => Math.Min(Muat, g.Sum(b => b.Tinggi)))];

    public RuteAlur Rute { get; }

    public IReadOnlyList<HalamanAlur> Halaman { get; }

    public static int TinggiSatuBaris => (int)Math.Ceiling(s_kepala.Baris * 20) + 2 * 30;

    /// <summary>
    /// The fewest pages with letters of 10 or 9 points; the larger where that makes no difference. The remark gets a column where it fits
    /// beside the steps that it belongs to.
    /// </summary>
    /// <param name="kertas">Upright, in twips.</param>
    public static UkuranSop Terbaik((int Lebar, int Tinggi) kertas, IReadOnlyList<SopPelaksana> pelaksana,
        IReadOnlyList<SopLangkah> langkah,
        string? keterangan)
    {
        UkuranSop Ukur(bool kolom, string gaya) => new(kertas.Tinggi, kertas.Lebar, pelaksana, langkah, kolom, gaya);
        string[] gaya = ["Sel", "SelKecil"];
        var berkolom = string.IsNullOrEmpty(keterangan) ? [] : gaya.Select(g => Ukur(true, g).Letakkan(langkah,
            keterangan)).OfType<UkuranSop>();
        return berkolom.MinBy(u => u.Halaman.Count) ?? gaya.Select(g => Ukur(false, g)).MinBy(u => u.Halaman.Count)!;
    }

    /// <returns>Null where the remark is longer than the rows beside it.</returns>
    private UkuranSop? Letakkan(IReadOnlyList<SopLangkah> langkah, string keterangan)
    {
        var keputusan = Math.Max(0, langkah.TakeWhile(l => l.Bentuk != BentukLangkah.Keputusan).Count() % langkah.Count);
        var dari = Baris.TakeWhile(b => b.Langkah < keputusan).Count();
        var sampai = Halaman.First(h => h.Sampai >= dari).Sampai;
        BarisKeterangan = dari;
        return Tinggi(keterangan, LebarKeterangan, _sel) <= Baris.Skip(dari).Take(sampai - dari + 1).Sum(b => b.Tinggi)
            ? this
            : null;
    }

    private static int Tinggi(string? teks, int lebar, UkuranGaya gaya) => (int)Math.Ceiling(JumlahBaris(teks, lebar,
        gaya) * gaya.Baris * 20) + Jarak;

    /// <summary>A hundredth is kept back: Word and LibreOffice don't agree to the last point.</summary>
    private static int JumlahBaris(string? teks, int lebar, UkuranGaya gaya) =>
        TataLetak.Hitung(teks ?? "", (lebar - JarakSel) / 20.0 * 0.97, gaya.Huruf);

    private IEnumerable<BarisSopCetak> BarisDari(SopLangkah l, int i, int kegiatan, int kelengkapan, int output)
    {
        var terbanyak = Math.Max(1, (int)((Muat - 2 * TinggiSambung - Jarak) / (_sel.Baris * 20)));
        (List<string> Teks, int Lebar)[] sel =
        [
            (Pecah(l.Kegiatan, kegiatan, terbanyak), kegiatan), (Pecah(l.Kelengkapan ?? "", kelengkapan, terbanyak), kelengkapan),
            (Pecah(l.Output ?? "", output, terbanyak), output),
        ];
        for (var ke = 0; ke < sel.Max(s => s.Teks.Count); ke++)
            yield return new(i, ke > 0, Math.Min(Muat - 2 * TinggiSambung, Math.Max(BarisTerpendek, Math.Max(
                sel.Max(s => Tinggi(s.Teks.ElementAtOrDefault(ke), s.Lebar, _sel)), ke == 0 ? Tinggi(l.WaktuTeks, Waktu, _sel) : 0))))
            {
                Kegiatan = sel[0].Teks.ElementAtOrDefault(ke) ?? "", Kelengkapan = sel[1].Teks.ElementAtOrDefault(ke) ?? "",
                Output = sel[2].Teks.ElementAtOrDefault(ke) ?? "",
            };
    }

    /// <summary>Parted at words, so that no part has more lines than a page holds.</summary>
    private List<string> Pecah(string teks, int lebar, int terbanyak)
    {
        var hasil = new List<string>();
        var sisa = teks;
        while (JumlahBaris(sisa, lebar, _sel) > terbanyak)
        {
            var (muat, lebih) = (0, sisa.Length);
            while (lebih - muat > 1)
            {
                var coba = (muat + lebih) / 2;
                if (JumlahBaris(sisa[..coba], lebar, _sel) <= terbanyak)
                    muat = coba;
                else
                    lebih = coba;
            }

            var potong = sisa.LastIndexOfAny([' ', '\n'], Math.Max(0, muat - 1)) is var spasi and > 0 ? spasi : Math.Max(1, muat);
            hasil.Add(sisa[..potong].TrimEnd());
            sisa = sisa[potong..].TrimStart();
        }

        hasil.Add(sisa);
        return hasil;
    }
}

/// <summary>A row of the printed flow table.</summary>
/// <param name="Langkah">Which step, from 0.</param>
/// <param name="Lanjutan">Texts go on from the row above.</param>
public sealed record BarisSopCetak(int Langkah, bool Lanjutan, int Tinggi)
{
    /// <summary>The text of the step, or the part of it that stands here.</summary>
    public required string Kegiatan { get; init; }

    public required string Kelengkapan { get; init; }

    public required string Output { get; init; }
}
