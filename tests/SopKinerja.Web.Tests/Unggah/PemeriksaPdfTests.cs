namespace SopKinerja.Web.Tests;

using System.Text;
using Microsoft.AspNetCore.Http;
using SopKinerja.Web.Unggah;

public sealed class PemeriksaPdfTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Encrypted by qpdf: with a password to open it, and only restricted (it opens for everybody).</summary>
    private static byte[] Berkas(string nama) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Pdf", nama));

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\r\n")]
    [InlineData("\u001B%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n")]
    public async Task Bytes_before_the_header_do_no_harm(string awal)
    {
        byte[] isi = [.. Encoding.UTF8.GetBytes(awal), .. Jalan.Pdf];
        var hasil = await Unggahan.BacaAsync(new FormFile(new MemoryStream(isi), 0, isi.Length, "f", "pindaian.pdf"), true, Ct);
        Assert.Equal((1, false), (hasil.Value!.Pdf!.Halaman, hasil.Value.Pdf.Terenkripsi));
        Assert.Null(hasil.Value.Pdf.TolakanFinal);
        Assert.Equal(isi, hasil.Value.Isi);
    }

    [Fact]
    public async Task A_header_beyond_the_first_1024_bytes_is_no_PDF()
    {
        byte[] isi = [.. new byte[1024], .. Jalan.Pdf];
        Assert.Contains("tidak dikenali", (await Unggahan.BacaAsync(new FormFile(new MemoryStream(isi), 0, isi.Length, "f", "a.pdf"), false,
            Ct)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bersandi.pdf")]
    [InlineData("terbatas.pdf")]
    public async Task An_encrypted_file_is_warned_of_and_is_no_final_file(string nama)
    {
        var temuan = await PemeriksaPdf.PeriksaAsync(Berkas(nama), Ct);
        Assert.True(temuan.Terenkripsi);
        Assert.Contains("terenkripsi", temuan.Peringatan, StringComparison.Ordinal);
        Assert.Contains("Naskah final harus dapat dibuka siapa saja", temuan.TolakanFinal, StringComparison.Ordinal);
    }

    public static TheoryData<string> Rusak() => ["potong", "kosong", "sarang", "lingkaran", "acak", "tumpukan", "memori"];

    [Theory, MemberData(nameof(Rusak))]
    public async Task A_file_that_does_not_open_is_said_to_be_broken_and_stops_nothing(string jenis)
    {
        var isi = jenis switch
        {
            "potong" => Jalan.Pdf[..200],
            "kosong" => Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
            "sarang" => Encoding.ASCII.GetBytes($"%PDF-1.4\n1 0 obj{new string('[', 3_000_000)}endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
            "lingkaran" => Encoding.ASCII.GetBytes(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\ntrailer<</Root "
                    + "1 0 R>>\n%%EOF\n"),
            "tumpukan" => Berkas("meluap.pdf"),
            "memori" => Xref("/Size 4/Index[0 2147483647]/W[1 1 1]"),
            _ => [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 40_000).Select(i => (byte)(i * 7919 % 251))],
        };
        var temuan = await PemeriksaPdf.PeriksaAsync(isi, Ct);
        Assert.Equal(0, temuan.Halaman);
        Assert.Contains("rusak", temuan.TolakanFinal, StringComparison.Ordinal);
        Assert.Contains("tidak dapat dibuka", temuan.Peringatan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", "", true)]
    [InlineData("/Names<</JavaScript<</Names[(a) 4 0 R]>>>>", "<</S/JavaScript/JS(1)>>", true)]
    [InlineData("/Ket 4 0 R", "[[<</Next<</S/Launch/F(cmd.exe)>>>>]]", true)]
    [InlineData("/Ket 4 0 R", "<</JS 5 0 R/Length 0>>stream\n\nendstream", true)]
    [InlineData("/OpenAction[3 0 R/Fit]", "<</S/URI/URI(http://contoh.test/JavaScript)>>", false)]
    public async Task A_script_anywhere_in_the_file_is_warned_of_and_is_no_final_file(string katalog, string lain, bool berskrip)
    {
        var temuan = await PemeriksaPdf.PeriksaAsync(Pdf($"<</Type/Catalog/Pages 2 0 R{katalog}>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>", lain.Length > 0 ? lain : "null"), Ct);
        Assert.Equal((1, berskrip), (temuan.Halaman, temuan.Berskrip));
        Assert.Equal(berskrip, temuan.TolakanFinal?.Contains("memuat skrip", StringComparison.Ordinal) ?? false);
        Assert.Equal(berskrip, temuan.Peringatan?.Contains("memuat skrip", StringComparison.Ordinal) ?? false);
    }

    /// <summary>qpdf put its objects into a compressed stream, as offices' programs do; its text shows nothing.</summary>
    [Fact]
    public async Task A_script_in_a_compressed_part_is_found()
    {
        Assert.DoesNotContain("JavaScript", Encoding.Latin1.GetString(Berkas("berskrip.pdf")), StringComparison.Ordinal);
        Assert.True((await PemeriksaPdf.PeriksaAsync(Berkas("berskrip.pdf"), Ct)).Berskrip);
    }

    private static byte[] Pdf(params string[] objek)
    {
        var isi = new StringBuilder("%PDF-1.4\n");
        var letak = new List<int>();
        foreach (var (o, i) in objek.Select((o, i) => (o, i)))
        {
            letak.Add(isi.Length);
            isi.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj{o}\nendobj\n");
        }

        var xref = isi.Length;
        isi.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objek.Length + 1}\n0000000000 65535 f \n");
        foreach (var l in letak)
            isi.Append(System.Globalization.CultureInfo.InvariantCulture, $"{l:0000000000} 00000 n \n");
        isi.Append(System.Globalization.CultureInfo.InvariantCulture,
            $"trailer<</Size {objek.Length + 1}/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(isi.ToString());
    }

    /// <summary>
    /// A cross-reference stream whose numbers send the parser's stack or memory over the edge: it must take no portal with it.
    /// </summary>
    private static byte[] Xref(string kamus)
    {
        var awal = "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n";
        return Encoding.ASCII.GetBytes(
            $"{awal}3 0 obj<</Type/XRef/Root 1 0 R{kamus}/Length 12>>stream\nabcdefghijkl\nendstream "
                + $"endobj\nstartxref\n{awal.Length}\n%%EOF\n");
    }

    [Fact]
    public async Task An_encrypted_scan_of_a_letter_is_kept_with_a_warning()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await (await sekretaris.BukaAsync("/Disposisi/Catat")).KirimAsync("main form",
            ("Input.Berkas", "surat.pdf", Berkas("bersandi.pdf")), ("Input.Asal", "Bappeda"), ("Input.Nomor", "1/2026"), ("Input.Tanggal",
                "2026-01-30"), ("Input.Diterima", "2026-02-02"), ("Input.Perihal", "Uji"));
        Assert.Contains("surat.pdf: PDF ini terenkripsi", hasil.Dokumen.QuerySelector(".kabar[data-keadaan=segera]")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(Berkas("bersandi.pdf"), await sekretaris.UnduhAsync(sekretaris.Alamat + "?handler=Berkas"));
    }
}
