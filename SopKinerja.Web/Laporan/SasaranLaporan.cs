namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;

/// <summary>One sasaran of a report with all that its seven analyses need, computed once.</summary>
internal sealed class SasaranLaporan
{
    /// <param name="nomor">From 1, in the order of the report.</param>
    public SasaranLaporan(LaporanKinerja data, int nomor)
    {
        (Data, Nomor, Baris) = (data, nomor, data.Sasaran[nomor - 1]);
        Hasil = [.. Baris.Select(b => (b, b.Hitung(data.Aturan, denganJejak: false)))];
        var id = Baris.Select(b => b.IndikatorId).ToHashSet();
        Lama = data.Lama.Where(l => id.Contains(l.IndikatorId)).ToLookup(l => l.IndikatorId);
        Tahun = [.. Lama.SelectMany(l => l).Select(l => l.Tahun).Concat(Baris.Any(b => b.TahunLalu is not null) ? [data.Tahun - 1] : [])
            .Where(t => t < data.Tahun).Distinct().Order().TakeLast(4)];
        var tertaut = data.Tautan.Where(t => id.Contains(t.IndikatorId)).Select(t => t.ProgramId).ToHashSet();
        Program = [.. data.Program.Where(p => tertaut.Contains(p.Id))];
    }

    public LaporanKinerja Data { get; }

    public int Nomor { get; }

    public IReadOnlyList<BarisCapaian> Baris { get; }

    public string Uraian => Baris[0].SasaranUraian;

    public IReadOnlyList<(BarisCapaian Baris, HasilCapaian Hasil)> Hasil { get; }

    public ILookup<long, NilaiLama> Lama { get; }

    /// <summary>Earlier years with a value for any of the indicators, oldest first, at most four.</summary>
    public IReadOnlyList<int> Tahun { get; }

    /// <summary>The programmes that serve its indicators.</summary>
    public IReadOnlyList<BarisProgram> Program { get; }

    public decimal? Rata => HitungCapaian.RataRata(Hasil.Select(h => h.Hasil), Data.Aturan);

    /// <summary>Capaian of a year: the closed one, or last year's as it was typed in.</summary>
    public decimal? CapaianTahun(BarisCapaian b, int tahun) =>
        Lama[b.IndikatorId].FirstOrDefault(l => l.Tahun == tahun)?.Capaian ?? (tahun == Data.Tahun - 1 ? b.TahunLalu : null);

    /// <summary>Realisasi of a closed year; null for one whose capaian was typed in.</summary>
    public decimal? RealisasiTahun(BarisCapaian b, int tahun) => Lama[b.IndikatorId].FirstOrDefault(l => l.Tahun == tahun)?.Realisasi;

    public HasilEfisiensi Efisiensi() => HitungEfisiensi.Hitung(HitungEfisiensi.Items(Baris, Data.Aturan, Data.Program, Data.Tautan),
        Data.Aturan.Efisiensi);
}
