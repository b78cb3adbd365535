namespace SopKinerja.Data;

/// <summary>
/// The time that a run took beside what its SOP gives. Effort (minutes and hours of work) and elapsed working days are two measures that
/// are never added up. All in working minutes.
/// </summary>
/// <param name="Terpakai">Working time from the beginning of each step to its end, all rounds.</param>
/// <param name="StandarKerja">The effort that the SOP gives to its steps.</param>
/// <param name="StandarBerjalan">The elapsed days that it gives to others.</param>
/// <param name="Lewat">Whether some step took longer than it gives.</param>
public sealed record WaktuPelaksanaan(int Terpakai, int StandarKerja, int StandarBerjalan, bool Lewat)
{
    /// <param name="langkah">All rows of a run; a step has one in every round.</param>
    /// <param name="aktual">Working minutes that a row took, or has taken so far.</param>
    public static WaktuPelaksanaan Dari(IReadOnlyList<LangkahJalan> langkah, Func<LangkahJalan, int> aktual)
    {
        var standar = langkah.GroupBy(l => l.Nomor).Select(g => g.First())
            .ToLookup(l => l.Berjalan, l => KalenderSederhana.MenitDari(l.Waktu, l.Satuan));
        return new(langkah.Sum(aktual), standar[false].Sum(), standar[true].Sum(),
            langkah.Any(l => aktual(l) > KalenderSederhana.MenitDari(l.Waktu, l.Satuan)));
    }

    /// <summary>"2 jam 30 menit kerja dan 6 hari berjalan".</summary>
    public string TeksStandar => string.Join(" dan ", new[] { (StandarKerja, "kerja"), (StandarBerjalan, "berjalan") }
        .Where(s => s.Item1 > 0).Select(s => $"{KalenderSederhana.Teks(s.Item1)} {s.Item2}"));
}
