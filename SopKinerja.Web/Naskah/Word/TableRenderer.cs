namespace SopKinerja.Web.Naskah;

using Markdig.Extensions.Tables;

internal sealed class TableRenderer : WordRenderer<Table>
{
    protected override void Write(MarkdownToWord word, Table table)
    {
        var columns = table.OfType<TableRow>().Select(r => r.Count).DefaultIfEmpty(1).Max();
        word.Word.BeginTable(Lebar(table, columns));
        var (style, bold) = (word.Style, word.Bold);
        foreach (var row in table.OfType<TableRow>())
        {
            word.Word.BeginRow(row.IsHeader);
            for (var i = 0; i < columns; i++)
            {
                var rata = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
                word.Style = row.IsHeader ? "SelKepala" : rata switch
                {
                    TableColumnAlign.Right => "SelAngka",
                    TableColumnAlign.Center => "SelTengah",
                    _ => "Sel",
                };
                word.Word.BeginCell(i);
                if (i < row.Count && row[i] is TableCell { Count: > 0 } cell)
                    word.WriteChildren(cell);
                else
                    word.Paragraph(null);
                word.Word.EndCell();
            }

            word.Word.EndRow();
        }

        (word.Style, word.Bold) = (style, bold);
        word.Word.EndTable();
    }

    /// <summary>Columns in the proportion of their longest text as it was typed, within bounds.</summary>
    private static int[] Lebar(Table table, int columns)
    {
        var lebar = new int[columns];
        foreach (var row in table.OfType<TableRow>())
            for (var i = 0; i < row.Count; i++)
                if (row[i] is TableCell { Count: > 0 } cell)
                    lebar[i] = Math.Max(lebar[i], cell[^1].Span.End - cell[0].Span.Start + 1);
        return [.. lebar.Select(l => Math.Clamp(l, 8, 40))];
    }
}
