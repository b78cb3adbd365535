namespace SopKinerja.Data;

/// <summary>One item whose efficiency is asked: capaian in percent, budget and spending of the period in whole rupiah.</summary>
/// <param name="Pagu">Of a part of a year what was planned to be spent by its end; null where that was not recorded.</param>
/// <param name="Serapan">Null where it was not recorded.</param>
public readonly record struct ItemEfisiensi(decimal Capaian, long? Pagu, long? Serapan);

/// <param name="Nilai">Percent (or percentage points for Selisih), bounded as the formula says; null when it cannot be computed.</param>
/// <param name="Jejak">The sum in words, with the bound where it was used.</param>
public sealed record HasilEfisiensi(decimal? Nilai, string? Sebutan, string Jejak);

/// <summary>
/// Efficiency of the use of resources by the office's formula (lapangan 1b). The PMK formulas are APBN rules that regions borrow; E is
/// bounded to −20…+20, without which reports printed 235 %.
/// </summary>
public static class HitungEfisiensi
{
    public const decimal Batas = 20m;

    /// <summary>
    /// From here on, in percentage points, "efisien"; within ± of it "cukup efisien" (kebiasaan aplikasi e-SAKIP daerah).
    /// </summary>
    public const decimal Ambang = 5m;

    public static HasilEfisiensi Hitung(IReadOnlyList<ItemEfisiensi> items, RumusEfisiensi rumus)
    {
        if (items.Count(i => i.Pagu is null) is var tanpaKas and > 0)
            return new(null, null, $"Tidak dapat dihitung: anggaran kas sampai akhir periode ini belum dicatat pada {tanpaKas} program.");
        if (items.Count(i => i.Serapan is null) is var tanpaSerapan and > 0)
            return new(null, null, $"Tidak dapat dihitung: serapan sampai akhir periode ini belum dicatat pada {tanpaSerapan} program.");
        var terpakai = items.Where(i => i.Pagu > 0).Select(i => (i.Capaian, Pagu: i.Pagu!.Value, Serapan: i.Serapan!.Value)).ToList();
        if (terpakai.Count == 0)
            return new(null, null, "Tidak dapat dihitung: belum ada anggaran yang ditautkan pada indikator dengan capaian.");
        if (terpakai.All(i => i.Serapan == 0))
            return new(null, null, "Tidak dapat dihitung: belum ada realisasi anggaran.");
        return rumus switch
        {
            RumusEfisiensi.Pmk249 => Pmk249(terpakai),
            RumusEfisiensi.Pmk214 => Pmk214(terpakai),
            _ => Selisih(terpakai),
        };
    }

    /// <summary>
    /// The programmes linked to these indicators, each with the mean capaian of what it serves. Of a programme and its own kegiatan only
    /// the upper one counts, as it holds the other's budget.
    /// </summary>
    public static IReadOnlyList<ItemEfisiensi> Items(IReadOnlyList<BarisCapaian> baris, AturanCapaian aturan,
        IReadOnlyList<BarisProgram> program, IReadOnlyList<TautanProgram> tautan)
    {
        var capaian = baris.ToDictionary(b => b.IndikatorId, b => b.Hitung(aturan, denganJejak: false).Terbatas);
        var tertaut = tautan.Where(t => capaian.ContainsKey(t.IndikatorId)).ToLookup(t => t.ProgramId, t => capaian[t.IndikatorId]);
        var milik = program.Where(p => tertaut.Contains(p.Id)).ToList();
        return [.. milik.Where(p => !milik.Any(q => KodeProgram.Dibawah(p.Kode, q.Kode)))
            .Select(p => (Program: p, Nilai: tertaut[p.Id].OfType<decimal>().ToList())).Where(x => x.Nilai.Count > 0)
            .Select(x => new ItemEfisiensi(x.Nilai.Sum() / x.Nilai.Count, x.Program.AnggaranPeriode, x.Program.Serapan))];
    }

    private static HasilEfisiensi Selisih(List<(decimal Capaian, long Pagu, long Serapan)> items)
    {
        var capaian = items.Sum(i => i.Capaian) / items.Count;
        var serapan = items.Sum(i => (decimal)i.Serapan) / items.Sum(i => (decimal)i.Pagu) * 100;
        var nilai = Dua(capaian - serapan);
        return new(nilai, nilai > Ambang ? "efisien" : nilai >= -Ambang ? "cukup efisien" : "belum efisien",
            $"capaian {Angka.Format(Dua(capaian), 2)}% − serapan {Angka.Format(Dua(serapan), 2)}% = {Angka.Format(nilai, 2)}");
    }

    /// <summary>E = Σ(1 − (RAK/RVK)/(PAK/TVK)) / n × 100; RVK/TVK is the capaian.</summary>
    private static HasilEfisiensi Pmk249(List<(decimal Capaian, long Pagu, long Serapan)> items)
    {
        var ada = items.Where(i => i.Capaian > 0).ToList();
        if (ada.Count == 0)
            return new(null, null, "Tidak dapat dihitung: capaian nol.");
        var e = ada.Sum(i => 1 - (i.Serapan / (decimal)i.Pagu / (i.Capaian / 100))) / ada.Count * 100;
        return Terbatas(e, $"Σ(1 − (serapan / pagu) / capaian) / {ada.Count} × 100");
    }

    /// <summary>E = Σ(PAK × CK − RAK) / Σ(PAK × CK) × 100.</summary>
    private static HasilEfisiensi Pmk214(List<(decimal Capaian, long Pagu, long Serapan)> items)
    {
        var harapan = items.Sum(i => i.Pagu * i.Capaian / 100);
        if (harapan == 0)
            return new(null, null, "Tidak dapat dihitung: capaian nol.");
        var e = items.Sum(i => (i.Pagu * i.Capaian / 100) - i.Serapan) / harapan * 100;
        return Terbatas(e, "Σ(pagu × capaian − serapan) / Σ(pagu × capaian) × 100");
    }

    private static HasilEfisiensi Terbatas(decimal e, string rumus)
    {
        var nilai = Math.Clamp(Dua(e), -Batas, Batas);
        var ne = 50 + (nilai / Batas * 50);
        var batas = nilai == Dua(e) ? "" : $", dibatasi {Angka.Format(nilai, 2)} (batas −20 sampai 20)";
        return new(nilai, nilai > 0 ? "efisien" : nilai == 0 ? "cukup efisien" : "belum efisien",
            $"{rumus} = {Angka.Format(Dua(e), 2)}{batas}; nilai efisiensi 50 + E / 20 × 50 = {Angka.Format(Dua(ne), 2)}");
    }

    private static decimal Dua(decimal v) => Math.Round(v, 2, MidpointRounding.AwayFromZero);
}
