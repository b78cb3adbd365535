namespace SopKinerja.Web.Dokumen;

using Markdig.Extensions.Tables;

internal sealed class TableRenderer : WordRenderer<Table>
{
    protected override void Write(MarkdownToWord word, Table table)
    {
        var lebar = TabelNaskah.LebarKolom(table);
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
}
