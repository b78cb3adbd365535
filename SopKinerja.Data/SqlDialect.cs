namespace SopKinerja.Data;

/// <summary>All that differs between the two databases inside a query. A new member needs a second user.</summary>
public sealed record SqlDialect
{
    /// <summary>Follows an INSERT.</summary>
    public required string InsertedId { get; init; }

    /// <summary>Follows ORDER BY; binds @skip and @take.</summary>
    public required string Page { get; init; }

    /// <summary>
    /// The first statement of a transaction: takes the lock @kunci until it ends, and answers below 0 when it is not to be had.
    /// Null where a transaction that writes is alone in the database anyway.
    /// </summary>
    public required string? Kunci { get; init; }

    /// <summary>
    /// Narrows a column (an Id) to the rows that a full-text index holds, as a condition that begins with AND; binds the second
    /// argument, the first number of the index for that office and kind, and the third, what is looked for. Empty where there is
    /// no such index.
    /// </summary>
    public required Func<string, string, string, string> Cocok { get; init; }

    /// <summary>The folder of <c>db/</c> that holds this database's scripts.</summary>
    public required string Scripts { get; init; }

    public static readonly SqlDialect SqlServer = new()
    {
        InsertedId = "SELECT CAST(SCOPE_IDENTITY() AS bigint)",
        Page = "OFFSET @skip ROWS FETCH NEXT @take ROWS ONLY",
        // With the database's name: SQL Server keeps such locks apart by itself, not every server that speaks its protocol does.
        Kunci = """
            DECLARE @dapat int;
            DECLARE @sumber nvarchar(255);
            SET @sumber = CONCAT(DB_NAME(), N'.', @kunci);
            EXEC @dapat = sp_getapplock @Resource = @sumber, @LockMode = N'Exclusive', @LockTimeout = 15000;
            SELECT @dapat
            """,
        Cocok = (_, _, _) => "",
        Scripts = "sqlserver",
    };

    public static readonly SqlDialect Sqlite = new()
    {
        InsertedId = "SELECT last_insert_rowid()",
        Page = "LIMIT @take OFFSET @skip",
        Kunci = null,
        Cocok = (kolom, awal, cari) =>
            $"AND {kolom} IN (SELECT rowid - {awal} FROM CariIsi WHERE CariIsi MATCH {cari}"
                + $" AND rowid BETWEEN {awal} AND {awal} + 68719476735)",
        Scripts = "sqlite",
    };
}
