namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;

/// <summary>Sentences that the portal writes from data; they change with the data.</summary>
internal static class KalimatCapaian
{
    /// <summary>How capaian is rated: scale, cap and rounding, as the office set them for the year.</summary>
    public static string Skala(AturanCapaian aturan)
    {
        var skala = SkalaCapaian.Cari(aturan.Skala) is { } s ? $"skala “{s.Nama}”" : "skala yang ditetapkan kantor";
        return $"Kategori capaian dinilai dengan {skala}: {Rangkai([.. aturan.Pita.Select(Sebut)])}. "
            + $"Nilai {(aturan.Pembulatan == Pembulatan.Potong ? "dipotong" : "dibulatkan setengah ke atas")} pada {aturan.Desimal} desimal; "
            + $"{(aturan.BatasCetak ? "" : "untuk rata-rata dan tingkat, ")}capaian dibatasi 0% "
            + $"sampai {Angka.Format(aturan.Batas)}%.";
    }

    private static string Sebut(Pita p) => p.Terbawah
        ? $"sisanya {p.Nama.ToLowerInvariant()}"
        : $"{(p.Melebihi ? "di atas" : "mulai")} {Angka.Format(p.Dari)}% {p.Nama.ToLowerInvariant()}";

    /// <summary>One sasaran: average, best, weakest.</summary>
    public static string Sasaran(IReadOnlyList<BarisCapaian> baris, AturanCapaian aturan)
    {
        var terhitung = baris.Select(b => (Baris: b, Hasil: b.Hitung(aturan))).Where(x => x.Hasil.Capaian is not null)
            .OrderByDescending(x => x.Hasil.Capaian).ToList();
        var awal = $"Sasaran ini diukur dengan {baris.Count} indikator";
        if (terhitung.Count == 0)
            return $"{awal}; capaiannya belum dapat dihitung.";
        string Sebut((BarisCapaian Baris, HasilCapaian Hasil) x) => $"{x.Baris.Uraian} ({x.Hasil.TeksCapaian}%)";
        if (terhitung.Count == 1)
            return baris.Count == 1 ? $"{awal}, yaitu {Sebut(terhitung[0])}." : $"{awal}. Yang dapat dihitung ialah {Sebut(terhitung[0])}.";
        var rata = HitungCapaian.RataRata(terhitung.Select(x => x.Hasil), aturan);
        awal += $" dengan rata-rata capaian {Angka.Format(rata, aturan.Desimal)}%"
            + $"{(terhitung.Count == baris.Count ? "" : $" dari {terhitung.Count} indikator yang dapat dihitung")}.";
        return terhitung[0].Hasil.Capaian == terhitung[^1].Hasil.Capaian ? $"{awal} Capaian semua indikator yang dihitung sama besar."
            : $"{awal} Capaian tertinggi pada {Sebut(terhitung[0])}, terendah pada {Sebut(terhitung[^1])}.";
    }

    /// <summary>This year against last year, for the rows that have both.</summary>
    public static string? TahunLalu(SasaranLaporan s, int tahun)
    {
        var beda = s.Hasil.Select(h => h.Hasil.Capaian - s.CapaianTahun(h.Baris, tahun - 1)).OfType<decimal>().ToList();
        if (beda.Count == 0)
            return null;
        var bagian = new[] { (beda.Count(d => d > 0), "naik"), (beda.Count(d => d < 0), "turun"), (beda.Count(d => d == 0), "tetap") }
            .Where(x => x.Item1 > 0).Select(x => $"{x.Item1} indikator {x.Item2}").ToList();
        // A part of a year stands beside a whole one.
        var lalu = s.Data.JenisPeriode == JenisPeriode.Tahunan ? $"tahun {tahun - 1}" : $"capaian setahun penuh tahun {tahun - 1}";
        var tanpa = s.Hasil.Count - beda.Count;
        var kurang = tanpa > 0 ? $"; {tanpa} indikator belum dapat dibandingkan" : "";
        return $"Dibandingkan dengan {lalu}, capaian {Rangkai(bagian)}{kurang}.";
    }

    /// <summary>One sentence on all indicators, where the summary stands elsewhere.</summary>
    public static string Ringkas(LaporanKinerja data)
    {
        var hasil = data.Capaian.Select(b => b.Hitung(data.Aturan, denganJejak: false)).ToList();
        var terhitung = hasil.Count(h => h.Capaian is not null);
        return HitungCapaian.RataRata(hasil, data.Aturan) is not { } rata
            ? $"Pada {data.Periode.DalamKalimat}, belum ada indikator yang dapat dihitung capaiannya."
            : terhitung == 1 ? $"Pada {data.Periode.DalamKalimat}, capaian satu-satunya indikator yang dapat dihitung adalah "
                + $"{Angka.Format(rata, data.Aturan.Desimal)}%."
            : $"Pada {data.Periode.DalamKalimat}, rata-rata capaian {terhitung} indikator yang dapat dihitung adalah "
                + $"{Angka.Format(rata, data.Aturan.Desimal)}%.";
    }

    /// <summary>One level of budget: a kegiatan's is inside its program's, so only the upper ones are summed.</summary>
    public static IReadOnlyList<BarisProgram> ProgramTeratas(IReadOnlyList<BarisProgram> program)
    {
        var teratas = program.Where(p => p.Jenis == JenisProgram.Program).ToList();
        return teratas.Count > 0
            && program.All(p => p.Jenis == JenisProgram.Program || teratas.Any(t => KodeProgram.Dibawah(p.Kode, t.Kode)))
            ? teratas
            : [.. program.Where(p => !program.Any(q => q.Id != p.Id && KodeProgram.Dibawah(p.Kode, q.Kode)))];
    }

    public static string Anggaran(IReadOnlyList<BarisProgram> program, LaporanKinerja data)
    {
        var (pagu, ada) = (program.Sum(p => p.Pagu), program.Count(p => p.Serapan is not null));
        var sampai = data.JenisPeriode == JenisPeriode.Tahunan ? "" : $"sampai dengan {data.Periode.DalamKalimat} ";
        var tersedia = $"Untuk mewujudkan kinerja yang diperjanjikan, pada tahun {data.Tahun} tersedia anggaran {Angka.Rupiah(pagu)}";
        return Serapan(program) is { } serapan
            ? $"{tersedia} dan {sampai}terealisasi {Angka.Rupiah(serapan)}"
                + $"{(Persen(serapan, pagu) is { } p ? $" ({Angka.Format(p, 2)}%)" : "")}."
            : ada == 0 ? $"{tersedia}. Realisasinya {sampai}belum dicatat."
            : $"{tersedia}. Realisasinya {sampai}baru dicatat pada {ada} dari {program.Count} program atau kegiatan, sebesar "
                + $"{Angka.Rupiah(program.Sum(p => p.Serapan))}.";
    }

    /// <summary>What was spent on all of them; null where that of one was not recorded.</summary>
    public static long? Serapan(IReadOnlyList<BarisProgram> program) =>
        program.Any(p => p.Serapan is null) ? null : program.Sum(p => p.Serapan);

    public static decimal? Persen(long? bagian, long seluruh) =>
        seluruh == 0 || bagian is not { } b ? null : Math.Round(b * 100m / seluruh, 2, MidpointRounding.AwayFromZero);

    /// <summary>"a, b dan c".</summary>
    public static string Rangkai(IReadOnlyList<string> bagian) =>
        bagian.Count < 2 ? string.Concat(bagian) : $"{string.Join(", ", bagian.Take(bagian.Count - 1))} dan {bagian[^1]}";
}
