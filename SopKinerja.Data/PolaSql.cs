namespace SopKinerja.Data;

/// <summary>Patterns for LIKE … ESCAPE '!': '!' escapes on both databases; SQL Server also reads '[' as a class.</summary>
public static class PolaSql
{
    /// <summary>What holds these letters anywhere; null for nothing.</summary>
    public static string? Memuat(string? kata)
    {
        if (string.IsNullOrWhiteSpace(kata))
            return null;
        var aman = kata.Trim();
        foreach (var tanda in new[] { "!", "%", "_", "[" })
            aman = aman.Replace(tanda, "!" + tanda, StringComparison.Ordinal);
        return $"%{aman}%";
    }
}
