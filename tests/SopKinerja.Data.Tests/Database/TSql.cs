namespace SopKinerja.Data.Tests;

using Microsoft.SqlServer.TransactSql.ScriptDom;

/// <summary>SQL Server's own parser, without a server: it proves syntax, not columns.</summary>
public static class TSql
{
    /// <summary>The faults of a text, or an empty list.</summary>
    public static IReadOnlyList<string> Faults(string sql)
    {
        var pohon = new TSql150Parser(true).Parse(new StringReader(sql), out var errors);
        if (errors.Count > 0)
            return [.. errors.Select(e => $"line {e.Line}: {e.Message}")];
        var agregat = new AggregateVisitor();
        pohon.Accept(agregat);
        return agregat.Faults;
    }

    /// <summary>Tables and columns that stand after the scripts, as "Table.Column".</summary>
    public static IEnumerable<string> Columns(IEnumerable<string> scripts)
    {
        var visitor = new TableVisitor();
        foreach (var sql in scripts)
            new TSql150Parser(true).Parse(new StringReader(sql), out _).Accept(visitor);
        return visitor.Columns;
    }

    /// <summary>
    /// How many letters each nvarchar column of the scripts takes in the end, as "Table.Column"; those of nvarchar(max) are not among them.
    /// </summary>
    public static IReadOnlyDictionary<string, int> Lengths(IEnumerable<string> scripts)
    {
        var visitor = new LengthVisitor();
        foreach (var sql in scripts)
            new TSql150Parser(true).Parse(new StringReader(sql), out _).Accept(visitor);
        return visitor.Lengths;
    }

    /// <summary>Tables and columns that a script adds without an IF around them.</summary>
    public static IReadOnlyList<string> WithoutGuard(string sql)
    {
        var visitor = new GuardVisitor();
        new TSql150Parser(true).Parse(new StringReader(sql), out _).Accept(visitor);
        return visitor.Faults;
    }

    private sealed class GuardVisitor : TSqlFragmentVisitor
    {
        public List<string> Faults { get; } = [];

        /// <summary>What stands under an IF is guarded: its children are not visited.</summary>
        public override void ExplicitVisit(IfStatement node)
        {
        }

        public override void Visit(CreateTableStatement node) =>
            Faults.Add($"line {node.StartLine}: table {node.SchemaObjectName.BaseIdentifier.Value}");

        public override void Visit(AlterTableAddTableElementStatement node) =>
            Faults.Add($"line {node.StartLine}: addition to {node.SchemaObjectName.BaseIdentifier.Value}");
    }

    private sealed class LengthVisitor : TSqlFragmentVisitor
    {
        public Dictionary<string, int> Lengths { get; } = [];

        public override void Visit(CreateTableStatement node) => Add(node.SchemaObjectName, node.Definition.ColumnDefinitions);

        public override void Visit(AlterTableAddTableElementStatement node) =>
            Add(node.SchemaObjectName, node.Definition.ColumnDefinitions);

        public override void Visit(AlterTableAlterColumnStatement node) => Add(node.SchemaObjectName, node.ColumnIdentifier, node.DataType);

        public override void Visit(DropTableStatement node)
        {
            foreach (var table in node.Objects.Select(o => $"{o.BaseIdentifier.Value}."))
            {
                foreach (var column in Lengths.Keys.Where(k => k.StartsWith(table, StringComparison.Ordinal)).ToList())
                    Lengths.Remove(column);
            }
        }

        private void Add(SchemaObjectName table, IList<ColumnDefinition> columns)
        {
            foreach (var c in columns)
                Add(table, c.ColumnIdentifier, c.DataType);
        }

        private void Add(SchemaObjectName table, Identifier column, DataTypeReference type)
        {
            if (type is SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.NVarChar } n && int.TryParse(n.Parameters[0].Value,
                out var length))
                Lengths[$"{table.BaseIdentifier.Value}.{column.Value}"] = length;
        }
    }

    /// <summary>What parses and still is refused: a subquery inside an aggregate (message 130).</summary>
    private sealed class AggregateVisitor : TSqlFragmentVisitor
    {
        private static readonly string[] s_aggregates = ["SUM", "COUNT", "MIN", "MAX", "AVG"];

        public List<string> Faults { get; } = [];

        public override void Visit(FunctionCall node)
        {
            if (!s_aggregates.Contains(node.FunctionName.Value.ToUpperInvariant()) || node.OverClause is not null)
                return;
            var dalam = new SubqueryVisitor();
            foreach (var p in node.Parameters)
                p.Accept(dalam);
            if (dalam.Found)
                Faults.Add($"line {node.StartLine}: a subquery inside {node.FunctionName.Value}");
        }
    }

    private sealed class SubqueryVisitor : TSqlFragmentVisitor
    {
        public bool Found { get; private set; }

        public override void Visit(ScalarSubquery node) => Found = true;
    }

    private sealed class TableVisitor : TSqlFragmentVisitor
    {
        public List<string> Columns { get; } = [];

        public override void Visit(CreateTableStatement node) => Columns.AddRange(
            node.Definition.ColumnDefinitions.Select(c => $"{node.SchemaObjectName.BaseIdentifier.Value}.{c.ColumnIdentifier.Value}"));

        public override void Visit(AlterTableAddTableElementStatement node) => Columns.AddRange(
            node.Definition.ColumnDefinitions.Select(c => $"{node.SchemaObjectName.BaseIdentifier.Value}.{c.ColumnIdentifier.Value}"));

        public override void Visit(DropTableStatement node) => Columns.RemoveAll(
            c => node.Objects.Any(o => c.StartsWith($"{o.BaseIdentifier.Value}.", StringComparison.Ordinal)));
    }
}
