namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;

/// <summary>What a report still lacks, for the people who write it.</summary>
public static class Kelengkapan
{
    public static IReadOnlyList<(string? Bagian, string Teks)> Kurang(LaporanKinerja data)
    {
        var kurang = new List<(string?, string)>();
        foreach (var bagian in BagianLaporan.Semua.Where(b => data.NarasiDari(b.Kunci) is null))
            kurang.Add((bagian.Kunci, $"{bagian.Judul} belum ditulis"));
        if (data.Capaian.Count == 0)
            kurang.Add((null, "Belum ada indikator kinerja"));
        else if (data.Capaian.Count(b => !b.Terjawab) is var kosong and > 0)
            kurang.Add((null, $"{kosong} indikator belum terisi"));
        if (data.Program.Count == 0)
            kurang.Add((null, "Belum ada program dan kegiatan"));
        if (data.PenandaTangan is null)
            kurang.Add((null, "Belum ada pemangku jabatan kepala untuk blok tanda tangan"));
        return kurang;
    }
}
