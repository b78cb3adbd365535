namespace SopKinerja.Web.Tests;

using System.Text;
using System.Text.RegularExpressions;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;

/// <summary>The PDF that is signed: its lists name the pages, no page is empty, and it is what an archive keeps.</summary>
[Collection(nameof(Lambat))]
public sealed partial class DaftarPdfTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Tabel(int baris) =>
        "| Puskesmas | Sasaran | Dilayani |\n|---|--:|--:|\n"
            + string.Concat(Enumerable.Range(1, baris).Select(i => $"| Puskesmas {i} | {i * 9} | {i} |\n"));

    private static LaporanKinerja Ramai(int indikator) => ContohLaporan.Buat(indikator, 9, narasi: new()
    {
        ["pengantar"] = string.Concat(Enumerable.Repeat("Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa. ", 40)),
        ["latar-belakang"] = $"Cakupan layanan[^1] menurut puskesmas.\n\n{Tabel(37)}\nSelanjutnya[^2] diuraikan.\n\n{Tabel(9)}\n"
            + "[^1]: Menurut laporan bulanan.\n[^2]: Lihat lampiran.",
        ["tugas-fungsi"] = string.Concat(Enumerable.Range(1, 24).Select(i => $"{i}. Tugas nomor {i} dari dinas\n"))
            + $"\n### Rincian\n\n{Tabel(21)}",
        ["isu-strategis"] = Tabel(4),
        ["penutup"] = "Selesai.",
    });

    public static TheoryData<string> Kasus() => ["8", "penuh", "ramai-5", "ramai-12", "huruf-lain", "300"];

    [Theory, MemberData(nameof(Kasus))]
    public async Task Every_entry_of_the_lists_names_the_page_of_what_it_stands_for_and_no_page_is_empty(string kasus)
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        AlatLuar.Butuh("/usr/bin/pdftotext");
        var data = kasus.Split('-') switch
        {
            ["ramai", var n] => Ramai(int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)),
            ["huruf", ..] => Ramai(9),
            _ => int.TryParse(kasus, out var n) ? ContohLaporan.Buat(n, 6) : MacamLaporan.Data(kasus),
        };
        var templat = kasus == "huruf-lain" ? PemeriksaTemplat.Periksa(BentukLaporanTests.Templat()).Value.Templat : null;
        var word = new MemoryStream();
        Lkj.Tulis(data, word, templat: templat);
        using var pembuat = new PembuatPdf("/usr/bin/soffice", TimeSpan.FromHours(1));
        var pdf = (await pembuat.BuatAsync(word.ToArray(), Ct)).Value;
        var halaman = await HalamanAsync(pdf.Pdf);
        Assert.All(halaman, (h, i) => Assert.True(h.Isi.Count > 1, $"page {i + 1} is empty"));

        var butir = Daftar(halaman);
        var daftarIsi = Lkj.DaftarIsi(data, new BahanLaporan(data), TataHalaman.Baku);
        JenisDaftar[] jenis = [JenisDaftar.Isi, JenisDaftar.Tabel, JenisDaftar.Grafik];
        var harus = jenis.SelectMany(daftarIsi.Butir).Select(b => Rapat(b.Lengkap));
        Assert.Equal(harus, butir.Select(b => b.Teks));
        Assert.True(butir.Count > 20);
        Assert.Empty(butir.Where(b => !halaman.Any(h => h.Nomor == b.Nomor && Berisi(h, b.Teks))).Select(b => $"{b.Teks}: {b.Nomor}"));
        // What was reckoned for Times New Roman is not right for another font: else this would hold by itself.
        Assert.True(kasus != "huruf-lain" || !pdf.Word.AsSpan().SequenceEqual(word.ToArray()));
        Assert.Same(pdf.Word, HalamanDaftar.Perbaiki(pdf.Word, pdf.Pdf));
    }

    [Fact]
    public async Task The_PDF_is_tagged_names_its_language_and_its_title_and_says_that_it_is_for_the_archive()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        var word = new MemoryStream();
        Lkj.Tulis(ContohLaporan.Buat(8), word);
        using var pembuat = new PembuatPdf("/usr/bin/soffice", TimeSpan.FromHours(1));
        var pdf = Encoding.Latin1.GetString((await pembuat.BuatAsync(word.ToArray(), Ct)).Value.Pdf);
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", pdf, StringComparison.Ordinal);
        string[] ada = ["/OutputIntents[", "/MarkInfo<</Marked true>>", "/Lang(id-ID)", "/Outlines ", "/DisplayDocTitle true",
            "/StructTreeRoot "];
        foreach (var tanda in ada)
            Assert.Contains(tanda, pdf, StringComparison.Ordinal);
        Assert.Contains("LKJ Tahun 2025, Dinas Kesehatan Kota Contoh", pdf, StringComparison.Ordinal);
    }

    /// <summary>The lines of each page without its foot, and the number that stands there.</summary>
    private static async Task<List<(string? Nomor, List<string> Isi)>> HalamanAsync(byte[] pdf)
    {
        var nama = Path.GetTempFileName();
        await File.WriteAllBytesAsync(nama, pdf, Ct);
        var teks = await AlatLuar.JalankanAsync("/usr/bin/pdftotext", "-layout", nama, "-");
        File.Delete(nama);
        return
        [
            .. teks.TrimEnd('\f').Split('\f')
                .Select(h => h.Replace('\u00A0', ' ').Split('\n').Select(b => b.Trim()).Where(b => b.Length > 0).ToList())
                .Select(b => b.Count > 0 && Angka().IsMatch(b[^1]) ? ((string?)b[^1], b[..^1]) : (null, b)),
        ];
    }

    /// <summary>Entries of the three lists, in order: words without blanks, and the page that is printed behind the dots.</summary>
    private static List<(string Teks, string Nomor)> Daftar(List<(string? Nomor, List<string> Isi)> halaman)
    {
        var hasil = new List<(string, string)>();
        var (dalam, menunggu) = (false, "");
        foreach (var b in halaman.SelectMany(h => h.Isi).Where(b => b != "LKJ Tahun 2025 Dinas Kesehatan Kota Contoh"))
        {
            if (Regex.IsMatch(b, "^DAFTAR (ISI|TABEL|GRAFIK)$"))
                (dalam, menunggu) = (true, "");
            else if (Regex.IsMatch(b, "^BAB I( PENDAHULUAN)?$"))
                dalam = false;
            else if (dalam && Butir().Match(b) is { Success: true } m)
            {
                hasil.Add((Rapat(menunggu + m.Groups[1].Value), m.Groups[2].Value));
                menunggu = "";
            }
            else if (dalam)
                menunggu += b;
        }

        return hasil;
    }

    private static bool Berisi((string? Nomor, List<string> Isi) h, string teks)
    {
        for (var i = 0; i < h.Isi.Count; i++)
            if (Rapat(string.Concat(h.Isi.Skip(i).Take(6))).StartsWith(teks, StringComparison.Ordinal) && !Butir().IsMatch(h.Isi[i]))
                return true;
        return false;
    }

    private static string Rapat(string teks) => Regex.Replace(teks, @"\s+", "").ToUpperInvariant();

    [GeneratedRegex(@"^(\d+|[ivxlc]+)$")]
    private static partial Regex Angka();

    [GeneratedRegex(@"^(.*?)\s*\.{3,}\s*(\d+|[ivxlc]+)$")]
    private static partial Regex Butir();
}
