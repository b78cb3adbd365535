namespace SopKinerja.Data;

/// <summary>All that differs between the two databases inside a query. A new member needs a second user.</summary>
public sealed record SqlDialect
{
    /// <summary>Follows an INSERT.</summary>
    public required string InsertedId { get; init; }

    /// <summary>Follows ORDER BY; binds @skip and @take.</summary>
    public required string Page { get; init; }

    /// <summary>The folder of <c>db/</c> that holds this database's scripts.</summary>
    public required string Scripts { get; init; }

    public static readonly SqlDialect SqlServer = new()
    {
        InsertedId = "SELECT CAST(SCOPE_IDENTITY() AS bigint)",
        Page = "OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY",
        Scripts = "sqlserver",
    };

    public static readonly SqlDialect Sqlite = new()
    {
        InsertedId = "SELECT last_insert_rowid()",
        Page = "LIMIT @take OFFSET @skip",
        Scripts = "sqlite",
    };
}
