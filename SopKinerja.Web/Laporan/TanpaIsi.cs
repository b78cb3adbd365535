namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;

/// <summary>What a report would only fill with a sentence that there is nothing to say.</summary>
public static class TanpaIsi
{
    /// <summary>Of an analysis nobody stored data for, nor wrote anything.</summary>
    internal static bool Analisis(SasaranLaporan s, AnalisisSasaran analisis) => !Ditulis(s, analisis) && analisis switch
    {
        AnalisisSasaran.Target => s.Hasil.All(h => h.Hasil.Capaian is null),
        AnalisisSasaran.Tahun => s.Tahun.Count == 0,
        AnalisisSasaran.Renstra => s.Baris.All(b => b.TargetAkhir is null),
        AnalisisSasaran.Nasional => s.Baris.All(b => b.StandarNasional is null),
        AnalisisSasaran.Efisiensi => s.Efisiensi().Nilai is null,
        AnalisisSasaran.Program => s.Program.Count == 0,
        _ => false,
    };

    /// <summary>Leaves no heading: the office switched such headings off.</summary>
    internal static bool Dilewati(SasaranLaporan s, AnalisisSasaran analisis) => s.Data.KalimatKosong is not null && Analisis(s, analisis);

    /// <summary>Whether any heading was left out, so that it is said once.</summary>
    public static bool AdaYangDilewati(LaporanKinerja data) => data.KalimatKosong is not null
        && Sasaran(data).Any(s => BagianLaporan.Analisis(data.JenisPeriode).Any(a => Analisis(s, a)));

    /// <summary>What a version would print without contents, by the section where it is mended; none where there is nothing of it.</summary>
    public static IReadOnlyList<(string? Bagian, string Teks)> Daftar(LaporanKinerja data)
    {
        var kosong = new List<(string? Bagian, string Teks)>();
        if (data.Capaian.Count == 0)
            kosong.Add((null, "belum ada indikator kinerja"));
        if (data.Program.Count == 0)
            kosong.Add((null, "belum ada program dan kegiatan"));
        if (data.KalimatKosong is null)
            kosong.AddRange(Sasaran(data).SelectMany(s => BagianLaporan.Analisis(data.JenisPeriode).Where(a => Analisis(s, a))
                .Select(a => ((string?)BagianLaporan.KunciSasaran(s.Baris[0].SasaranId, a),
                    $"Sasaran {s.Nomor}, {BagianLaporan.JudulAnalisis(a)}"))));
        return kosong;
    }

    private static IEnumerable<SasaranLaporan> Sasaran(LaporanKinerja data) =>
        Enumerable.Range(1, data.Sasaran.Count).Select(n => new SasaranLaporan(data, n));

    private static bool Ditulis(SasaranLaporan s, AnalisisSasaran a) =>
        s.Data.NarasiDari(BagianLaporan.KunciSasaran(s.Baris[0].SasaranId, a)) is not null;
}
