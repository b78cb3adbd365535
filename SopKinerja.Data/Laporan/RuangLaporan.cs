namespace SopKinerja.Data;

/// <summary>What somebody may do with a report, and the steps of its run that this follows from.</summary>
public sealed record HakLaporan(Laporan Laporan, IReadOnlyList<LangkahJalan> Langkah, WewenangLaporan Wewenang);

/// <summary>A report as it is worked on: its contents as they stand, and the section that is open.</summary>
public sealed record RuangKerja
{
    public required Instansi Kantor { get; init; }

    public required HakLaporan Hak { get; init; }

    public required LaporanKinerja Isi { get; init; }

    public required IReadOnlyList<BagianLaporan> Susunan { get; init; }

    public required BagianLaporan Bagian { get; init; }

    public Narasi? Narasi { get; init; }

    public Laporan Laporan => Hak.Laporan;
}

/// <summary>Loads what the pages of a report work on.</summary>
[Layanan]
public sealed class RuangLaporan(LaporanRepository laporan, IsiLaporanRepository isi, NarasiRepository narasi, InstansiRepository instansi,
    PelaksanaanRepository pelaksanaan)
{
    /// <summary>Null when the report is not this office's.</summary>
    public async Task<HakLaporan?> HakAsync(Pelaku oleh, long id, CancellationToken ct)
    {
        if (await laporan.FindAsync(oleh.InstansiId, id, ct) is not { } r)
            return null;
        var langkah = await pelaksanaan.ListLangkahAsync(oleh.InstansiId, r.PelaksanaanId, ct);
        return new(r, langkah, WewenangLaporan.Dari(oleh, r, langkah));
    }

    /// <param name="oleh">Who works.</param>
    /// <param name="id">The report.</param>
    /// <param name="bagian">The section by its key; the first one when it is null.</param>
    /// <param name="ct">Ends the work.</param>
    /// <returns>Null when the report is not this office's, or has no such section.</returns>
    public async Task<RuangKerja?> MuatAsync(Pelaku oleh, long id, string? bagian, CancellationToken ct)
    {
        if (await HakAsync(oleh, id, ct) is not { } hak)
            return null;
        var kantor = (await instansi.FindAsync(oleh.InstansiId, ct))!;
        var data = await isi.KumpulkanAsync(kantor, hak.Laporan, oleh.Now, ct);
        var susunan = BagianLaporan.Untuk(data.JenisPeriode, data.Capaian);
        if (bagian is not null && susunan.All(b => b.Kunci != bagian))
            return null;
        var terbuka = susunan.FirstOrDefault(b => b.Kunci == bagian) ?? susunan[0];
        return new()
        {
            Kantor = kantor, Hak = hak, Isi = data, Susunan = susunan, Bagian = terbuka,
            Narasi = await narasi.FindAsync(oleh.InstansiId, id, terbuka.Kunci, ct),
        };
    }
}
