namespace SopKinerja.Benchmarks;

/// <summary>Figures, printed and never asserted. <c>dotnet run -c Release --project tests/SopKinerja.Benchmarks -- mulai</c></summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["mulai", .. var rest]:
                await MulaiBenchmark.JalankanAsync(rest.Length > 0 ? int.Parse(rest[0], null) : 5);
                return 0;
            case ["impor", .. var rest]:
                ImporBenchmark.Jalankan(rest.Length > 0 ? int.Parse(rest[0], null) : 7);
                return 0;
            case ["kisi", .. var rest]:
                await KisiBenchmark.JalankanAsync(rest.Length > 0 ? int.Parse(rest[0], null) : 200);
                return 0;
            case ["draf", .. var rest]:
                await DrafBenchmark.JalankanAsync(rest.Length > 0 ? int.Parse(rest[0], null) : 100);
                return 0;
            case ["tumbuh", .. var rest]:
                await TumbuhBenchmark.JalankanAsync(rest.Length > 0 ? int.Parse(rest[0], null) : 40);
                return 0;
            case ["arsip", .. var rest]:
                await ArsipBenchmark.JalankanAsync(rest.Length > 0 ? int.Parse(rest[0], null) : 40);
                return 0;
            case ["sop", .. var rest]:
                SopBenchmark.Jalankan(rest.Length > 0 ? int.Parse(rest[0], null) : 200);
                return 0;
            case ["lkj", .. var rest]:
                LkjBenchmark.Jalankan(rest);
                return 0;
            default:
                Console.Error.WriteLine("""
                    mulai [N]   time and memory from `dotnet SopKinerja.Web.dll` to the first page, on an existing database, N times
                    impor [N]   preview and validation of a 50,000 × 12 workbook, beside ExcelDataReader reading the same file
                                and nothing else
                    lkj --data FILE [--keluar OUT] [--ulang N] [--kali K]
                                the LKJ benchmark document from a JSON, beside the floor; --ulang 1 writes it once, for its memory;
                                --kali multiplies the rows
                    draf [N]    the full LKJ of the sample office from the click to the first byte, and what takes the time
                    kisi [N]    the grid of 300 rows over HTTP, beside a bare Razor page that prints the same HTML
                    tumbuh [N]  every main page of one office in databases of 2, 1,000 and 16,000 offices, N views each
                    arsip [N]   an archive of 1,000 and of 100,000 entries, N views each, and the cached public page beside a static file
                    sop [N]     a chart of 25 steps drawn anew and as shown, beside writing its finished SVG
                    """);
                return 2;
        }
    }
}
