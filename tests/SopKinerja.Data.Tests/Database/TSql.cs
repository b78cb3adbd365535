namespace SopKinerja.Data.Tests;

using Microsoft.SqlServer.TransactSql.ScriptDom;

/// <summary>SQL Server's own parser, without a server: it proves syntax, not columns.</summary>
public static class TSql
{
    /// <summary>The faults of a text, or an empty list.</summary>
    public static IReadOnlyList<string> Faults(string sql)
    {
        new TSql150Parser(true).Parse(new StringReader(sql), out var errors);
        return [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
    }

    /// <summary>Tables and columns that a script creates, as "Table.Column".</summary>
    public static IEnumerable<string> Columns(string sql)
    {
        var visitor = new TableVisitor();
        new TSql150Parser(true).Parse(new StringReader(sql), out _).Accept(visitor);
        return visitor.Columns;
    }

    private sealed class TableVisitor : TSqlFragmentVisitor
    {
        public List<string> Columns { get; } = [];

        public override void Visit(CreateTableStatement node) => Columns.AddRange(
            node.Definition.ColumnDefinitions.Select(c => $"{node.SchemaObjectName.BaseIdentifier.Value}.{c.ColumnIdentifier.Value}"));

        public override void Visit(AlterTableAddTableElementStatement node) => Columns.AddRange(
            node.Definition.ColumnDefinitions.Select(c => $"{node.SchemaObjectName.BaseIdentifier.Value}.{c.ColumnIdentifier.Value}"));
    }
}
