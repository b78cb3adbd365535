namespace SopKinerja.Web.Pengaturan;

using SopKinerja.Data;

/// <summary>Which database the configuration names.</summary>
internal static class PengaturanBasisData
{
    /// <exception cref="PengaturanSalahException">The configuration names no database that can be opened.</exception>
    public static Database Buka(IConfiguration config, IHostEnvironment env)
    {
        var jenis = config["Database:Provider"] is { Length: > 0 } p ? p : "Sqlite";
        if (string.Equals(jenis, "SqlServer", StringComparison.OrdinalIgnoreCase))
            return SqlServer(config.GetConnectionString("SopKinerja"));
        if (!string.Equals(jenis, "Sqlite", StringComparison.OrdinalIgnoreCase))
            throw new PengaturanSalahException($"Database:Provider “{jenis}” tidak dikenal. Isi Sqlite atau SqlServer.");
        var path = Path.GetFullPath(config["Database:File"] is { Length: > 0 } f ? f : "App_Data/sopkinerja.db", env.ContentRootPath);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PengaturanSalahException(
                $"Folder Database:File “{path}” tidak dapat dibuat. Periksa alamatnya dan haknya. ({e.Message})");
        }

        return Database.Sqlite(path);
    }

    private static Database SqlServer(string? sambungan)
    {
        if (string.IsNullOrWhiteSpace(sambungan))
            throw new PengaturanSalahException(
                "ConnectionStrings:SopKinerja belum diisi. Isi, misalnya “Server=db.kantor.test;Database=SopKinerja;User "
                    + "Id=…;Password=…”.");
        try
        {
            return Database.SqlServer(sambungan);
        }
        catch (ArgumentException e)
        {
            throw new PengaturanSalahException($"ConnectionStrings:SopKinerja tidak dapat dibaca: {e.Message}");
        }
    }
}
