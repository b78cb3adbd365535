namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;

/// <summary>The executive summary and Bab IV, from the strongest and the weakest indicators and what their units wrote.</summary>
internal static class KalimatSorotan
{
    /// <summary>How much was promised, computed and reached.</summary>
    public static string Pembuka(Sorotan s)
    {
        var data = s.Data;
        if (s.Semua.Count == 0)
            return $"Belum ada indikator kinerja yang dicatat untuk {data.Periode.DalamKalimat}.";
        var awal = $"Pada {data.Periode.DalamKalimat}, {data.Instansi} memperjanjikan {data.Sasaran.Count} sasaran strategis yang diukur dengan "
            + $"{s.Semua.Count} indikator kinerja.";
        if (s.Rata is not { } rata)
            return $"{awal} Belum ada indikator yang dapat dihitung capaiannya.";
        var dari = s.Terhitung.Count == s.Semua.Count ? "" : $"Dari {s.Terhitung.Count} indikator yang dapat dihitung, ";
        var hasil = (s.Mencapai.Count, s.Belum.Count) switch
        {
            (_, 0) => "semua indikator mencapai target",
            (0, _) => "belum ada indikator yang mencapai target",
            var (ya, belum) => $"{ya} indikator mencapai target dan {belum} indikator belum mencapainya",
        };
        return s.Terhitung.Count == 1
            ? $"{awal} {(s.Semua.Count == 1 ? "Capaian indikator itu" : "Capaian satu-satunya indikator yang dapat dihitung")} "
                + $"{Persen(s, rata)} dan berkategori {s.TingkatRata}."
            : $"{awal} {KataUnit.Besar(dari + hasil)}; rata-rata capaiannya {Persen(s, rata)} dan berkategori {s.TingkatRata}.";
    }

    /// <summary>The large figures under it: what is not known is left out.</summary>
    public static IReadOnlyList<(string Angka, string Label)> AngkaKunci(Sorotan s)
    {
        List<(string, string)> kunci = [];
        if (s.Rata is { } rata)
        {
            kunci.Add((Persen(s, rata), "rata-rata capaian"));
            kunci.Add(($"{s.Mencapai.Count} dari {s.Terhitung.Count}", "indikator mencapai target"));
        }

        if (s.Perubahan is { Dari: > 0 } p)
            kunci.Add(($"{p.Membaik} dari {p.Dari}", $"indikator membaik dari tahun {s.Data.Tahun - 1}"));
        var program = KalimatCapaian.ProgramTeratas(s.Data.Program);
        if (KalimatCapaian.Persen(KalimatCapaian.Serapan(program), program.Sum(x => x.Pagu)) is { } serapan)
            kunci.Add(($"{Angka.Format(serapan, 2)}%", "anggaran terealisasi"));
        return kunci;
    }

    public static string? Terbaik(Sorotan s) => s.Terbaik is { Count: > 0 } t
        ? $"Hasil terbaik tercatat pada {KalimatCapaian.Rangkai([.. t.Select(h => $"{KataUnit.Kecil(h.Baris.Uraian)} ({Singkat(h)})")])}."
        : null;

    /// <summary>What stands before <see cref="Butir"/>; null where nothing needs attention.</summary>
    public static string? Perhatian(Sorotan s) => s.Perhatian.Count switch
    {
        0 => null,
        1 => "Satu indikator memerlukan perhatian pimpinan.",
        2 => "Dua indikator memerlukan perhatian pimpinan.",
        _ => "Tiga indikator memerlukan perhatian pimpinan.",
    };

    /// <summary>One that needs attention: how it stands, why, and what is done.</summary>
    public static string Butir(HasilIndikator h)
    {
        var kalimat = new List<string> { h.Hasil.Capaian is null ? TanpaCapaian(h) : $"{KataUnit.Besar(h.Baris.Uraian)} {Keadaan(h)}." };
        if (KataUnit.Butir(h.Baris.Kendala) is { Count: > 0 } kendala)
            kalimat.Add(KataUnit.Kalimat($"Kendalanya ialah {KataUnit.Rangkai(kendala)}"));
        if (KataUnit.Butir(h.Baris.Upaya) is { Count: > 0 } upaya)
            kalimat.Add(KataUnit.Kalimat($"Upayanya ialah {KataUnit.Rangkai(upaya)}"));
        return string.Join(' ', kalimat);
    }

    /// <summary>Bab IV: how the year stands as a whole.</summary>
    public static string Kesimpulan(Sorotan s)
    {
        var data = s.Data;
        if (s.Rata is not { } rata)
            return $"Kinerja {data.Instansi} {data.Periode.DalamKalimat} belum dapat disimpulkan karena belum ada indikator yang dapat "
                + "dihitung capaiannya.";
        var kalimat = new List<string>
        {
            $"Kinerja {data.Instansi} {data.Periode.DalamKalimat} berkategori {s.TingkatRata} dengan rata-rata capaian {Persen(s, rata)} dari "
                + $"{s.Terhitung.Count} indikator yang dapat dihitung.",
        };
        if (s.Mencapai.Count > 0)
            kalimat.Add($"{Sebanyak(s.Mencapai.Count)} indikator mencapai atau melampaui target{Yaitu(s.Mencapai)}.");
        var membaik = s.Belum.Count(h => h.Membaik == true);
        if (s.Belum.Count > 0)
            kalimat.Add($"{(s.Mencapai.Count > 0 || s.Belum.Count == 1 ? Sebanyak(s.Belum.Count) : "Seluruh")} indikator belum mencapai target"
                + (membaik == 0 ? "." : $"; {Sebagian(membaik, s.Belum.Count)} membaik dibandingkan dengan "
                    + $"tahun {data.Tahun - 1}."));
        return string.Join(' ', kalimat);
    }

    /// <summary>What worries: falling, or not computed; null where nothing does.</summary>
    public static string? Mengkhawatirkan(Sorotan s)
    {
        List<string> kalimat = [];
        if (s.Menurun is { Count: > 0 } turun)
            kalimat.Add($"{Sebanyak(turun.Count)} indikator memburuk dibandingkan dengan tahun {s.Data.Tahun - 1}{Yaitu(turun, Perubahan)}.");
        foreach (var h in s.TanpaCapaian.Take(BanyakDisebut))
            kalimat.Add(TanpaCapaian(h));
        if (s.TanpaCapaian.Count > BanyakDisebut)
            kalimat.Add($"Capaian {s.TanpaCapaian.Count - BanyakDisebut} indikator lain juga belum dapat dihitung.");
        return kalimat.Count == 0 ? null : string.Join(' ', kalimat);
    }

    private const int BanyakDisebut = 4;

    /// <summary>"Empat indikator", and from ten on figures.</summary>
    private static string Sebanyak(int n) => n switch
    {
        1 => "Satu",
        2 => "Dua",
        3 => "Tiga",
        4 => "Empat",
        5 => "Lima",
        6 => "Enam",
        7 => "Tujuh",
        8 => "Delapan",
        9 => "Sembilan",
        _ => $"Sebanyak {Angka.Format(n)}",
    };

    /// <summary>Their names where they are few enough to be read.</summary>
    private static string Yaitu(IReadOnlyList<HasilIndikator> h, Func<HasilIndikator, string>? angka = null) => h.Count > BanyakDisebut ? ""
        : $", yaitu {KalimatCapaian.Rangkai([.. h.Select(x =>
            $"{KataUnit.Kecil(x.Baris.Uraian)} ({angka?.Invoke(x) ?? Capaian(x) + "%"})")])}";

    private static string Sebagian(int n, int dari) => dari == 1 ? "indikator itu" : n == dari ? "semuanya" : $"{n} di antaranya";

    private static string Capaian(HasilIndikator h) => h.Hasil.TeksCapaian.Replace('-', '−');

    /// <summary>"dari 68,31% menjadi 65,50%": by what it was judged.</summary>
    private static string Perubahan(HasilIndikator h) => h.Lalu is { } lalu && h.Hasil.Realisasi is not null && h.Baris.RealisasiTeks is null
        ? $"dari {Angka.Format(lalu, h.Hasil.DesimalRealisasi)}{Pendek(h)} menjadi {h.Hasil.AngkaRealisasi}{Pendek(h)}"
        : $"capaian {Capaian(h)}%";

    private static string Singkat(HasilIndikator h) => h.Membaik == true && h.Lalu is { } lalu && h.Hasil.Realisasi is not null
        && h.Baris.RealisasiTeks is null
        ? $"dari {Angka.Format(lalu, h.Hasil.DesimalRealisasi)}{Pendek(h)} pada tahun {h.Sasaran.Data.Tahun - 1} menjadi "
            + $"{h.Hasil.AngkaRealisasi}{Pendek(h)}; capaian {h.Hasil.TeksCapaian}%"
        : $"capaian {h.Hasil.TeksCapaian}%";

    private static string Keadaan(HasilIndikator h)
    {
        var awal = h.Baris.RealisasiTeks is { } teks ? $"memperoleh {teks}, dengan capaian {Capaian(h)}%"
            : h.Hasil.Realisasi is null ? $"mempunyai capaian {Capaian(h)}%"
            : $"terealisasi {h.Hasil.SebutRealisasi}{(Sama(h) ? "" : $", dengan capaian {Capaian(h)}%")}";
        var arah = (h.Membaik, h.Lalu, h.Hasil.Realisasi) switch
        {
            (null, _, _) => "",
            (_, { } lalu, { } kini) when h.Baris.RealisasiTeks is null =>
                $"; {(kini > lalu ? "naik" : "turun")} dari {Angka.Format(lalu, h.Hasil.DesimalRealisasi)}{Pendek(h)} pada tahun "
                    + $"{h.Sasaran.Data.Tahun - 1}{(h.Membaik == true ? ", tetapi belum mencapai target" : "")}",
            (var baik, _, _) => baik == true ? "; capaiannya naik dari tahun lalu, tetapi belum mencapai target" : "; capaiannya turun dari tahun lalu",
        };
        return awal + arah;
    }

    /// <summary>A target of 100% makes both figures one; it is said once.</summary>
    private static bool Sama(HasilIndikator h) => h.Baris is { Target: 100, Arah: ArahIndikator.Positif }
        && h.Hasil.Akhiran == "%" && h.Hasil.TeksCapaian == h.Hasil.AngkaRealisasi;

    private static string TanpaCapaian(HasilIndikator h) => $"Capaian {KataUnit.Kecil(h.Baris.Uraian)} belum dapat dihitung"
        + (KataUnit.Butir(h.Baris.AlasanKosong) is { Count: > 0 } alasan ? $" karena {KataUnit.Rangkai(alasan)}." : ".");

    /// <summary>The long unit of a rate is said once, where the figure stands first.</summary>
    private static string Pendek(HasilIndikator h) => h.Hasil.Laju ? "" : h.Hasil.Akhiran;

    private static string Persen(Sorotan s, decimal n) => $"{Angka.Format(n, s.Data.Aturan.Desimal)}%";
}
