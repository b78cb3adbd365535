namespace SopKinerja.Web.Naskah;

using Markdig.Extensions.Tables;

internal sealed class TableRenderer : WordRenderer<Table>
{
    protected override void Write(MarkdownToWord word, Table table)
    {
        var columns = table.OfType<TableRow>().Select(r => r.Count).DefaultIfEmpty(1).Max();
        word.Body.BeginTable([.. Enumerable.Repeat(1, columns)]);
        var (style, bold) = (word.Style, word.Bold);
        foreach (var row in table.OfType<TableRow>())
        {
            word.Body.BeginRow(row.IsHeader);
            for (var i = 0; i < columns; i++)
            {
                var rata = i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null;
                word.Style = row.IsHeader ? "SelKepala" : rata switch
                {
                    TableColumnAlign.Right => "SelAngka",
                    TableColumnAlign.Center => "SelTengah",
                    _ => "Sel",
                };
                word.Body.BeginCell(i);
                if (i < row.Count && row[i] is TableCell { Count: > 0 } cell)
                    word.WriteChildren(cell);
                else
                    word.Paragraph(null);
                word.Body.EndCell();
            }

            word.Body.EndRow();
        }

        (word.Style, word.Bold) = (style, bold);
        word.Body.EndTable();
    }
}
