namespace SopKinerja.Web.Dokumen;

using Markdig.Extensions.Tables;

/// <summary>What a table of a narrative needs to be laid out.</summary>
internal static class TabelNaskah
{
    /// <summary>Columns in the proportion of their longest text as it was typed, within bounds.</summary>
    public static int[] LebarKolom(Table table)
    {
        var columns = 1;
        foreach (var row in table)
            columns = Math.Max(columns, ((TableRow)row).Count);
        var lebar = new int[columns];
        Array.Fill(lebar, 8);
        foreach (var row in table)
            for (var i = 0; i < ((TableRow)row).Count; i++)
                if (((TableRow)row)[i] is TableCell { Count: > 0 } cell)
                    lebar[i] = Math.Clamp(cell[^1].Span.End - cell[0].Span.Start + 1, lebar[i], 40);
        return lebar;
    }
}
