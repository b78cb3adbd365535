namespace SopKinerja.Web.Tests;

using System.Text.RegularExpressions;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;
using static SopKinerja.Web.Tests.MacamLaporan;

[Collection(nameof(Lambat))]
public sealed class LkjLibreOfficeTests
{
    /// <summary>What the lists show before anybody updates the fields.</summary>
    [Theory]
    [InlineData(8, JenisPeriode.Tahunan, 0)]
    [InlineData(40, JenisPeriode.Tahunan, 0)]
    [InlineData(300, JenisPeriode.Tahunan, 0)]
    [InlineData(100, JenisPeriode.Triwulan, 1)]
    [InlineData(40, JenisPeriode.Semester, 2)]
    public async Task The_lists_name_the_pages_that_LibreOffice_prints(int indikator, JenisPeriode jenis, int nomor)
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        AlatLuar.Butuh("/usr/bin/pdftotext");
        var data = ContohLaporan.Buat(indikator, 6, jenis, nomor);
        var word = new MemoryStream();
        Lkj.Tulis(data, word);
        using var pdf = new PembuatPdf("/usr/bin/soffice", TimeSpan.FromHours(1));
        var nama = Path.GetTempFileName();
        await File.WriteAllBytesAsync(nama, (await pdf.BuatAsync(word.ToArray(), TestContext.Current.CancellationToken)).Value,
            TestContext.Current.CancellationToken);
        var halaman = (await AlatLuar.JalankanAsync("/usr/bin/pdftotext", "-layout", nama, "-")).Replace('\u00A0', ' ').Split('\f');
        File.Delete(nama);
        var nyata = (from h in halaman
                     let baris = h.Split('\n').Select(b => b.Trim()).Where(b => b.Length > 0).ToList()
                     where baris.Count > 0 && int.TryParse(baris[^1], out _)
                     from b in baris
                     let m = Regex.Match(b, @"^(Tabel|Grafik) \d+(?= )")
                     where m.Success
                     select (m.Value, Halaman: baris[^1])).ToList();
        var daftarIsi = Lkj.DaftarIsi(data, new BahanLaporan(data), TataHalaman.Baku);
        var daftar = daftarIsi.Butir(JenisDaftar.Tabel).Concat(daftarIsi.Butir(JenisDaftar.Grafik)).Select(b => (b.Nomor, b.Halaman))
            .ToList();
        Assert.True(daftar.Count > 10);
        Assert.Equal(daftar, daftar.Select(d => (d.Nomor, Halaman: nyata.First(n => n.Value == d.Nomor).Halaman)));
    }

    [Fact]
    public async Task LibreOffice_converts_every_kind_of_document()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        AlatLuar.Butuh("/usr/bin/pdftotext");
        var folder = Directory.CreateTempSubdirectory("lkj").FullName;
        foreach (var n in Nama)
            await File.WriteAllBytesAsync(Path.Combine(folder, n + ".docx"), Word(Data(n)).ToArray(),
                TestContext.Current.CancellationToken);
        await AlatLuar.JalankanAsync("/usr/bin/soffice", [$"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to",
            "pdf", "--outdir", folder, .. Nama.Select(n => Path.Combine(folder, n + ".docx"))]);
        foreach (var n in Nama)
        {
            var teks = Regex.Replace(await AlatLuar.JalankanAsync("/usr/bin/pdftotext", "-raw", Path.Combine(folder, n + ".pdf"), "-"),
                @"\s+", "");
            Assert.Contains("PENUTUP", teks, StringComparison.Ordinal);
            foreach (var b in Data(n).Capaian)
                Assert.Contains(Regex.Replace($"{b.Kode} {b.Uraian}", @"\s+", ""), teks, StringComparison.Ordinal);
        }

        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task LibreOffice_makes_a_PDF_with_every_indicator_and_the_signature()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        AlatLuar.Butuh("/usr/bin/pdftotext");
        var data = Data("kecil");
        var folder = Directory.CreateTempSubdirectory("lkj").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "lkj.docx"), Word(data).ToArray(), TestContext.Current.CancellationToken);
        await AlatLuar.JalankanAsync("/usr/bin/soffice", $"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to",
            "pdf", "--outdir", folder, Path.Combine(folder, "lkj.docx"));
        var teks = Regex.Replace(await AlatLuar.JalankanAsync("/usr/bin/pdftotext", "-raw", Path.Combine(folder, "lkj.pdf"), "-"), @"\s+",
            "");
        foreach (var b in data.Capaian)
            Assert.Contains(Regex.Replace($"{b.Kode} {b.Uraian}", @"\s+", ""), teks, StringComparison.Ordinal);
        Assert.Contains("Contoh,27Februari2026Plh.KepalaDinas,dr.ArifContoh,M.K.M.PembinaUtamaMudaNIP.197001011998031001", teks,
            StringComparison.Ordinal);
        Directory.Delete(folder, true);
    }
}
