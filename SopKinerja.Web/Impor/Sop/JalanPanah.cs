namespace SopKinerja.Web.Impor;

/// <summary>
/// Who acts in each step, by the arrows of a drawn chart: the only walk that takes one arrow for each step after the first, in the order in
/// which they are written. An arrow that is left over goes back.
/// </summary>
/// <param name="Pelaku">One name for each step.</param>
/// <param name="Sisa">Arrows left over: from which step (from 0), to whom.</param>
public sealed record JalanPanah(IReadOnlyList<string> Pelaku, IReadOnlyList<(int Langkah, string Ke)> Sisa)
{
    private const int PanahTerbanyak = 60;

    /// <returns>Null where there is no such walk, or more than one.</returns>
    public static JalanPanah? Cari(IReadOnlyList<(string Dari, string Ke)> panah, int langkah)
    {
        if (langkah < 2 || panah.Count < langkah - 1 || panah.Count > PanahTerbanyak)
            return null;

        // cara[i, n]: in how many ways n arrows can follow one another from arrow i on, taking it; two mean "more than one".
        var cara = new int[panah.Count, langkah];
        for (var i = panah.Count - 1; i >= 0; i--)
            for (var n = 1; n < langkah; n++)
            {
                cara[i, n] = n == 1 ? 1 : 0;
                for (var j = i + 1; n > 1 && j < panah.Count; j++)
                    if (panah[j].Dari == panah[i].Ke)
                        cara[i, n] = Math.Min(2, cara[i, n] + cara[j, n - 1]);
            }

        var awal = Enumerable.Range(0, panah.Count).Where(i => cara[i, langkah - 1] > 0 && panah[i].Dari == panah[0].Dari).ToList();
        if (awal.Count != 1 || cara[awal[0], langkah - 1] != 1)
            return null;
        var pakai = new List<int> { awal[0] };
        for (var n = langkah - 2; n > 0; n--)
            pakai.Add(Enumerable.Range(pakai[^1] + 1, panah.Count - pakai[^1] - 1).Single(j => panah[j].Dari == panah[pakai[^1]].Ke
                && cara[j, n] > 0));
        string[] pelaku = [panah[pakai[0]].Dari, .. pakai.Select(i => panah[i].Ke)];
        return new(pelaku,
        [
            .. Enumerable.Range(0, panah.Count).Except(pakai).Select(i => (Langkah: pakai.Count(p => p < i), Panah: panah[i]))
                .Where(x => pelaku[x.Langkah] == x.Panah.Dari).Select(x => (x.Langkah, x.Panah.Ke)),
        ]);
    }
}
