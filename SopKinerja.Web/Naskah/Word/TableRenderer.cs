namespace SopKinerja.Web.Naskah;

using Markdig.Extensions.Tables;

internal sealed class TableRenderer : WordRenderer<Table>
{
    protected override void Write(MarkdownToWord word, Table table)
    {
        var lebar = Lebar(table);
        var columns = lebar.Length;
        word.Word.BeginTable(lebar);
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
    public static int[] Lebar(Table table)
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
