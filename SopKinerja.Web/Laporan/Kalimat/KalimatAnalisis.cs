namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>Sentences of the seven analyses. Each changes with the data, and says plainly when there is nothing to compare with.</summary>
internal static class KalimatAnalisis
{
    public static string Target(SasaranLaporan s)
    {
        var terhitung = s.Hasil.Where(h => h.Hasil.Capaian is not null).ToList();
        if (terhitung.Count == 0)
            return $"Realisasi {s.Data.Periode.DalamKalimat} belum dapat dibandingkan dengan target.";
        var capai = terhitung.Count(h => Mencapai(h.Baris, h.Hasil));
        var awal = terhitung.Count == s.Hasil.Count ? "" : $"Dari {s.Hasil.Count} indikator, {terhitung.Count} dapat dihitung. ";
        return awal + (capai, terhitung.Count - capai) switch
        {
            (_, 0) => terhitung.Count == 1
                ? "Indikator tersebut mencapai target."
                : $"Semua indikator yang dihitung mencapai target {s.Data.Periode.DalamKalimat}.",
            (0, _) => terhitung.Count == 1
                ? "Indikator tersebut belum mencapai target."
                : $"Belum ada indikator yang mencapai target {s.Data.Periode.DalamKalimat}.",
            var (ya, belum) => $"Pada {s.Data.Periode.DalamKalimat}, {ya} indikator mencapai target dan {belum} indikator belum mencapainya.",
        };
    }

    public static string Tahun(SasaranLaporan s)
    {
        if (KalimatCapaian.TahunLalu(s, s.Data.Tahun) is { } lalu)
            return s.Tahun.Count > 1 ? $"{lalu} {Arah(s)}".TrimEnd() : lalu;
        if (s.Baris.Any(b => s.CapaianTahun(b, s.Data.Tahun - 1) is not null))
            return $"Capaian {s.Data.Periode.DalamKalimat} belum dapat dihitung, sehingga belum dapat dibandingkan dengan tahun "
                + $"{s.Data.Tahun - 1}.";
        return s.Tahun.Count == 0
            ? "Capaian tahun-tahun sebelumnya belum dicatat, sehingga perbandingan belum dapat disajikan."
            : $"Capaian tahun {s.Data.Tahun - 1} belum dicatat; yang tersedia adalah capaian tahun "
                + $"{KalimatCapaian.Rangkai([.. s.Tahun.Select(Angka.Digit)])}.";
    }

    public static string Renstra(SasaranLaporan s)
    {
        var ada = s.Hasil.Where(h => h.Baris.TargetAkhir is not null).ToList();
        if (ada.Count == 0)
            return "Target akhir Renstra untuk indikator sasaran ini belum dicatat, sehingga perbandingan belum dapat disajikan.";
        var kemajuan = ada.Select(h => TabelAnalisis.Kemajuan(h.Baris, h.Hasil)).OfType<decimal>().ToList();
        if (kemajuan.Count == 0)
            return "Kemajuan terhadap target akhir Renstra belum dapat dihitung.";
        var tercapai = kemajuan.Count(k => k >= 100);
        var tanpa = ada.Count - kemajuan.Count;
        var subjek = (tercapai, ada.Count) switch
        {
            (1, 1) => "indikator yang mempunyai target akhir sudah",
            (0, 1) => "indikator yang mempunyai target akhir belum",
            (0, _) => "belum ada indikator yang",
            var (t, n) when t == n => $"semua {n} indikator yang mempunyai target akhir sudah",
            var (t, n) => $"{t} dari {n} indikator yang mempunyai target akhir sudah",
        };
        var terendah = tercapai == kemajuan.Count
            ? ""
            : $"; {(kemajuan.Count == 1 ? "kemajuannya" : "kemajuan terendah")} {Angka.Format(kemajuan.Min(), s.Data.Aturan.Desimal)}%";
        var kurang = tanpa > 0 ? $"; kemajuan {tanpa} indikator belum dapat dihitung" : "";
        return $"Sampai tahun {s.Data.Tahun}, {subjek} mencapai target akhir Renstra{terendah}{kurang}.";
    }

    public static string Nasional(SasaranLaporan s)
    {
        var ada = s.Hasil.Where(h => h.Baris.StandarNasional is not null).ToList();
        if (ada.Count == 0)
            return "Tidak ada standar nasional yang dicatat untuk indikator sasaran ini.";
        var nilai = ada.Select(h => TabelAnalisis.MemenuhiStandar(h.Baris, h.Hasil)).OfType<bool>().ToList();
        if (nilai.Count == 0)
            return "Realisasi belum dapat dibandingkan dengan standar nasional.";
        var ya = nilai.Count(n => n);
        if (ada.Count == 1)
            return $"Indikator yang mempunyai standar nasional {(ya == 1 ? "sudah" : "belum")} memenuhi standar itu.";
        var banding = nilai.Count < ada.Count ? $"{nilai.Count} dapat dibandingkan; " : "";
        var memenuhi = ya == 0 ? "belum ada yang"
            : ya == nilai.Count && nilai.Count > 1 ? "semuanya"
            : $"{ya} indikator";
        return $"Dari {ada.Count} indikator yang mempunyai standar nasional, {banding}{memenuhi} memenuhi standar.";
    }

    /// <summary>Whether the target was reached; of a range, whether the figure lies within it.</summary>
    public static bool Mencapai(BarisCapaian b, HasilCapaian h) => b.Arah == ArahIndikator.Rentang
        ? h.Realisasi is { } r && b is { Target: { } atas, TargetBawah: { } bawah } ? r >= bawah && r <= atas : h.Capaian == 100
        : h.Capaian >= 100;

    /// <summary>Whether a unit wrote why, or what it did.</summary>
    public static bool AdaSebab(BarisCapaian b) =>
        KataUnit.Butir(b.Analisis).Count + KataUnit.Butir(b.Kendala).Count + KataUnit.Butir(b.Upaya).Count > 0;

    public static string Efisiensi(SasaranLaporan s)
    {
        var e = s.Efisiensi();
        var rumus = s.Data.Aturan.Efisiensi switch
        {
            RumusEfisiensi.Pmk249 => "rumus PMK 249/PMK.02/2011",
            RumusEfisiensi.Pmk214 => "rumus PMK 214/PMK.02/2017",
            _ => "selisih capaian dan serapan anggaran"
        };
        return e.Nilai is not { } nilai
            ? $"Efisiensi penggunaan sumber daya belum dapat dihitung: {e.Jejak["Tidak dapat dihitung: ".Length..]}"
            : $"Penggunaan sumber daya untuk sasaran ini dinilai {e.Sebutan}, dengan nilai {Minus(Angka.Format(nilai, 2))} menurut "
                + $"{rumus} ({Minus(e.Jejak)}).";
    }

    public static string Penunjang(SasaranLaporan s)
    {
        if (s.Program.Count == 0)
            return "Belum ada program atau kegiatan yang ditautkan ke indikator sasaran ini.";
        var teratas = KalimatCapaian.ProgramTeratas(s.Program);
        var (pagu, serapan) = (teratas.Sum(p => p.Pagu), KalimatCapaian.Serapan(teratas));
        var persen = KalimatCapaian.Persen(serapan, pagu) is { } p ? $" ({Angka.Format(p, 2)}%)" : "";
        var bersama = Bersama(s) ? " Sebagian anggaran itu juga menunjang sasaran lain." : "";
        return $"Sasaran ini ditunjang oleh {s.Program.Count} program atau kegiatan dengan anggaran {Angka.Rupiah(pagu)} "
            + $"dan realisasi {(serapan is { } rupiah ? Angka.Rupiah(rupiah) : "yang belum lengkap dicatat")}{persen}.{bersama}";
    }

    /// <summary>A programme of this sasaran also serves an indicator of another.</summary>
    private static bool Bersama(SasaranLaporan s)
    {
        var (milik, program) = (s.Baris.Select(b => b.IndikatorId).ToHashSet(), s.Program.Select(p => p.Id).ToHashSet());
        return s.Data.Tautan.Any(t => program.Contains(t.ProgramId) && !milik.Contains(t.IndikatorId));
    }

    /// <summary>The sign of subtraction, as in the sum beside it.</summary>
    private static string Minus(string teks) => System.Text.RegularExpressions.Regex.Replace(teks, @"(?<![\p{L}\p{N}])-(?=\d)", "−");

    private static decimal? Terbatas(SasaranLaporan s, decimal? capaian) =>
        capaian is { } c ? Math.Clamp(c, 0, s.Data.Aturan.Batas) : null;

    /// <summary>The mean of this year's capaian against the first year's, of the indicators that have both.</summary>
    private static string Arah(SasaranLaporan s)
    {
        var awal = s.Tahun[0];
        var dua = s.Hasil.Select(h => h.Hasil.Terbatas - Terbatas(s, s.CapaianTahun(h.Baris, awal))).OfType<decimal>().ToList();
        if (dua.Count == 0)
            return "";
        var beda = HitungCapaian.Bulat(dua.Sum() / dua.Count, s.Data.Aturan);
        var rata = dua.Count == s.Hasil.Count ? "rata-rata capaian"
            : dua.Count == 1 ? "capaian 1 indikator yang ada pada keduanya" : $"rata-rata capaian {dua.Count} indikator yang ada pada keduanya";
        return beda == 0 ? $"Dibandingkan dengan tahun {awal}, {rata} sama besar."
            : $"Dibandingkan dengan tahun {awal}, {rata} "
                + $"{(beda > 0 ? "naik" : "turun")} {Angka.Format(Math.Abs(beda), s.Data.Aturan.Desimal)} poin.";
    }
}
