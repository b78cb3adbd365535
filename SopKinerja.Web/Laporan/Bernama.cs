namespace SopKinerja.Web.Laporan;

using System.Globalization;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>Figures that a narrative may name: <c>{{capaian:1.1}}</c>, <c>{{anggaran:pagu}}</c>.</summary>
internal static class AngkaBernama
{
    /// <summary>What the editor offers, with what each stands for now.</summary>
    public static IEnumerable<(string Sisipan, string Teks, string Nilai)> Semua(LaporanKinerja data)
    {
        foreach (var b in data.Capaian)
            foreach (var (jenis, sebutan) in new[] { ("capaian", "Capaian"), ("realisasi", "Realisasi"), ("target", "Target") })
                yield return ($"{{{{{jenis}:{b.Kode}}}}}", $"{sebutan} {b.Kode} {b.Uraian}", Cari(data, jenis, b.Kode)!);
        for (var i = 1; i <= data.Sasaran.Count; i++)
            yield return ($"{{{{rata:sasaran-{i}}}}}", $"Rata-rata capaian sasaran {i}", Cari(data, "rata", $"sasaran-{i}")!);
        if (data.Capaian.Count > 0)
            yield return ("{{rata:semua}}", "Rata-rata capaian semua indikator", Cari(data, "rata", "semua")!);
        foreach (var nama in data.Program.Count > 0 ? new[] { "pagu", "serapan", "persen" } : [])
            yield return ($"{{{{anggaran:{nama}}}}}", $"Anggaran: {nama}", Cari(data, "anggaran", nama)!);
    }

    public static string? Cari(LaporanKinerja data, string jenis, string nama) => jenis switch
    {
        "rata" => Rata(data, nama),
        "anggaran" => Anggaran(data, nama),
        "capaian" or "realisasi" or "target" or "tingkat" or "tahun-lalu" or "satuan" =>
            data.Capaian.FirstOrDefault(b => b.Kode == nama) is { } b ? Indikator(data, jenis, b) : null,
        _ => null,
    };

    private static string? Indikator(LaporanKinerja data, string jenis, BarisCapaian b)
    {
        var h = b.Hitung(data.Aturan, denganJejak: false);
        return jenis switch
        {
            "capaian" => h.Capaian is null ? "belum dapat dihitung" : h.TeksCapaian + "%",
            "realisasi" => b.RealisasiTeks ?? (h.Realisasi is null ? "belum tersedia" : h.SebutRealisasi),
            "target" => TabelKinerja.Target(b, data.Aturan),
            "tingkat" => h.Tingkat ?? "belum bertingkat",
            "tahun-lalu" => b.TahunLalu is { } l ? Angka.Format(l, data.Aturan.Desimal) + "%" : "belum dicatat",
            _ => b.Satuan,
        };
    }

    private static string? Rata(LaporanKinerja data, string nama)
    {
        IEnumerable<BarisCapaian>? baris = nama == "semua" ? data.Capaian
            : nama.StartsWith("sasaran-", StringComparison.Ordinal) && int.TryParse(nama[8..], NumberStyles.None,
                CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= data.Sasaran.Count ? data.Sasaran[n - 1]
            : null;
        if (baris is null)
            return null;
        var rata = RataCapaian.Susun([.. baris.Select(b => (b, b.Hitung(data.Aturan, denganJejak: false)))], data.Aturan);
        return rata.Nilai is null ? "belum dapat dihitung" : $"{rata.Teks}%{(rata.Lengkap ? "" : $" ({rata.Dari})")}";
    }

    private static string? Anggaran(LaporanKinerja data, string nama)
    {
        var program = KalimatCapaian.ProgramTeratas(data.Program);
        var (pagu, serapan) = (program.Sum(p => p.Pagu), KalimatCapaian.Serapan(program));
        return nama switch
        {
            "pagu" => Angka.Rupiah(pagu),
            "serapan" => serapan is { } s ? Angka.Rupiah(s) : "belum dicatat",
            "persen" => KalimatCapaian.Persen(serapan, pagu) is { } p ? Angka.Format(p, 2) + "%" : "belum dapat dihitung",
            _ => null,
        };
    }
}

/// <summary>Tables of the report by name: chapters print them, narratives may print or point at them.</summary>
internal static class TabelBernama
{
    /// <summary>The names that exist in this report, with their captions.</summary>
    public static IEnumerable<(string Nama, string Judul)> Semua(LaporanKinerja data)
    {
        string[] umum = ["pk", "lkj", "anggaran", "kompilasi", "program", TabelSorotan.NamaRingkasan, TabelSorotan.NamaLangkah];
        string[] sasaran = ["sasaran", "penunjang"];
        foreach (var nama in umum.Concat(Enumerable.Range(1, data.Sasaran.Count).SelectMany(n => sasaran.Select(s => $"{s}-{n}"))))
            if (Cari(data, nama) is { } t)
                yield return (nama, t.Judul);
    }

    public static TabelDokumen? Cari(LaporanKinerja data, string nama)
    {
        if (Bernomor(data, nama) is ({ } jenis, { } s))
            return jenis switch
            {
                // What compares stands in one table; narratives of before call parts of it by their own names.
                "sasaran" or "tahun" or "renstra" or "nasional" => TabelAnalisis.Capaian(s),
                "penunjang" => TabelAnalisis.Penunjang(s),
                _ => null,
            };
        var ada = (Capaian: data.Capaian.Count > 0, Program: data.Program.Count > 0);
        return nama switch
        {
            "pk" when ada.Capaian => TabelKinerja.Perjanjian(data.Capaian, data.Aturan, data.Periode) with { Nama = nama },
            "lkj" when ada.Capaian => TabelKinerja.Lkj(data.Capaian, data.Aturan, data.Periode, data.Bentuk) with { Nama = nama },
            "kompilasi" when ada.Capaian => TabelKinerja.Kompilasi(data.Capaian, data.Aturan, data.Periode, data.Bentuk) with { Nama = nama },
            "anggaran" when ada.Program => TabelKinerja.Anggaran(data.Program, data.Periode) with { Nama = nama },
            "program" when ada.Program => TabelKinerja.Program(data.Program, data.Periode, data.Bentuk) with { Nama = nama },
            TabelSorotan.NamaRingkasan when BagianLaporan.Ada(data.JenisPeriode, "ikhtisar") => TabelSorotan.Ringkasan(data),
            TabelSorotan.NamaLangkah => TabelSorotan.Langkah(data),
            _ => null,
        };
    }

    /// <summary>"sasaran-2": the word, and the second sasaran.</summary>
    internal static (string? Jenis, SasaranLaporan? Sasaran) Bernomor(LaporanKinerja data, string nama)
    {
        var garis = nama.LastIndexOf('-');
        return garis > 0 && int.TryParse(nama[(garis + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1
            && n <= data.Sasaran.Count
            ? (nama[..garis], new SasaranLaporan(data, n))
            : (null, null);
    }
}

/// <summary>Charts of the report by name.</summary>
internal static class GrafikBernama
{
    public static IEnumerable<(string Nama, string Judul)> Semua(LaporanKinerja data)
    {
        for (var n = 1; n <= data.Sasaran.Count; n++)
        {
            var s = new SasaranLaporan(data, n);
            foreach (var g in GrafikSasaran.Bagian(k => GrafikSasaran.Capaian(s, k)).Concat(GrafikSasaran.Bagian(k => GrafikSasaran.Tren(s, k))))
                yield return (g.Nama, g.Judul);
        }

        if (GrafikSasaran.Anggaran(data) is { } anggaran)
            yield return (anggaran.Nama, anggaran.Judul);
    }

    /// <summary>"sasaran-2", "tren-1-3" (the third chart of the first sasaran's years), "anggaran".</summary>
    public static GrafikDokumen? Cari(LaporanKinerja data, string nama)
    {
        if (nama == "anggaran")
            return GrafikSasaran.Anggaran(data);
        if (nama.Split('-') is not [var jenis, var sasaran, .. var lanjut] || lanjut.Length > 1 || !Nomor(sasaran, out var n) || n > data.Sasaran.Count)
            return null;
        var k = 1;
        if (lanjut.Length == 1 && (!Nomor(lanjut[0], out k) || k == 1))
            return null;
        return jenis switch
        {
            "sasaran" => GrafikSasaran.Capaian(new(data, n), k),
            "tren" => GrafikSasaran.Tren(new(data, n), k),
            _ => null,
        };
    }

    /// <summary>What the report draws of that sasaran, whatever its narratives insert; null where it draws nothing.</summary>
    public static string? Tercetak(LaporanKinerja data, string nama) => nama.Split('-') is [_, var sasaran, ..] && Nomor(sasaran, out var n)
        && n <= data.Sasaran.Count ? GrafikSasaran.Semua(new(data, n)).FirstOrDefault()?.Nama : null;

    private static bool Nomor(string teks, out int n) =>
        int.TryParse(teks, NumberStyles.None, CultureInfo.InvariantCulture, out n) && n is >= 1 and < 10_000;
}
