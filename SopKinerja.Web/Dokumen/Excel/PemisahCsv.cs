namespace SopKinerja.Web.Dokumen;

/// <summary>What stands between the cells of a CSV.</summary>
internal static class PemisahCsv
{
    private const int BatasBaris = 60;

    /// <summary>In the order of trust: a comma is also a decimal sign here.</summary>
    private static readonly char[] s_semua = [';', '\t', '|', ','];

    /// <summary>
    /// The sign that stands equally often in the most lines; all of them where the file names its own ("sep=;") or none tells. Figures with a decimal
    /// comma stand in every line of a table too, but seldom in its title and headings.
    /// </summary>
    public static char[] Cari(ReadOnlySpan<byte> isi)
    {
        var awal = isi[..Math.Min(isi.Length, 64 * 1024)];
        if (awal[..Math.Min(8, awal.Length)].IndexOf("sep="u8) >= 0)
            return s_semua;
        var jumlah = new List<int[]>();
        var (baris, kutip) = (new int[s_semua.Length], false);
        foreach (var b in awal)
        {
            if (b == '"')
                kutip = !kutip;
            if (kutip)
                continue;
            if (b == '\n')
            {
                jumlah.Add(baris);
                baris = new int[s_semua.Length];
                if (jumlah.Count == BatasBaris)
                    break;
            }
            else if (Array.IndexOf(s_semua, (char)b) is >= 0 and var i)
                baris[i]++;
        }

        jumlah.Add(baris);
        var nilai = s_semua.Select((_, i) => jumlah.Where(j => j[i] > 0).GroupBy(j => j[i]).Select(g => g.Key * g.Count()).DefaultIfEmpty().Max())
            .ToArray();
        return nilai.Max() == 0 ? s_semua : [s_semua[Array.IndexOf(nilai, nilai.Max())]];
    }
}
