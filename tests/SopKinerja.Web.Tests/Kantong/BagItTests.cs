namespace SopKinerja.Web.Tests;

using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using SopKinerja.Web.Kantong;

/// <summary>A berkas leaves the portal as a bag (RFC 8493) and comes back checked.</summary>
public sealed class BagItTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly DateOnly s_hari = new(2026, 2, 13);

    private static async Task<byte[]> BuatAsync(params (string Nama, byte[] Isi)[] isi)
    {
        using var zip = new MemoryStream();
        await BagIt.TulisAsync(zip, "kantong-uji", [("Source-Organization", "Dinas Uji\nKota")],
            [.. isi.Select(f => new IsiKantong(f.Nama, s_hari, _ => Task.FromResult(f.Isi)))], s_hari, Ct);
        return zip.ToArray();
    }

    private static async Task<IReadOnlyList<string>> SalahAsync(byte[] zip) => (await PemeriksaBagIt.PeriksaAsync(new MemoryStream(zip), Ct)).Salah;

    /// <summary>The same ZIP after somebody's hand.</summary>
    private static byte[] Ubah(byte[] zip, Action<ZipArchive> tangan)
    {
        using var m = new MemoryStream();
        m.Write(zip);
        using (var arsip = new ZipArchive(m, ZipArchiveMode.Update, leaveOpen: true))
            tangan(arsip);
        return m.ToArray();
    }

    private static void Tulis(ZipArchive zip, string nama, string isi)
    {
        if (zip.Mode == ZipArchiveMode.Update)
            zip.GetEntry(nama)?.Delete();
        using var e = zip.CreateEntry(nama).Open();
        e.Write(Encoding.UTF8.GetBytes(isi));
    }

    [Fact]
    public async Task A_year_of_the_register_is_a_bag_with_its_files_and_its_columns()
    {
        AlatLuar.Butuh("/usr/bin/sha256sum");
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.TerbitAsync();
        var daftar = await sekretaris.BukaAsync("/Arsip?tahun=2026");
        var zip = await sekretaris.UnduhAsync(daftar.Tautan("a[href*='handler=Kantong']"));
        var folder = Path.Combine(portal.Folder, "tahun");
        ZipFile.ExtractToDirectory(new MemoryStream(zip), folder);
        var kantong = Assert.Single(Directory.GetDirectories(folder));
        Assert.Equal("dinkes-binjai-arsip-2026", Path.GetFileName(kantong));
        foreach (var manifes in new[] { "manifest-sha256.txt", "tagmanifest-sha256.txt" })
            Assert.DoesNotContain("FAILED", await JalankanAsync(kantong, "sha256sum", "--strict", "-c", manifes), StringComparison.Ordinal);
        Assert.Equal(Jalan.Pdf, await File.ReadAllBytesAsync(Path.Combine(kantong, "data", "000001 LKJ 2025.pdf"), Ct));
        Assert.Contains("data/000001 LKJ 2025.pdf,LKJ Tahun 2025,2026-02-02,Dinas Kesehatan Kota Binjai,000.8.6/2026/1,Asli,000.8.6,1,2026-02-02,2026-02-02,",
            await File.ReadAllTextAsync(Path.Combine(kantong, "data", "metadata", "metadata.csv"), Ct), StringComparison.Ordinal);
        Assert.Empty(await SalahAsync(zip));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden,
            (await (await portal.MasukAsync("kabid.yankes")).MintaAsync("/Arsip?handler=Kantong&tahun=2026")).StatusCode);
        Assert.False((await sekretaris.BukaAsync("/Arsip?tahun=2020")).Ada("a[href*='handler=Kantong']"));
        Assert.Contains("Tidak ada arsip tahun 2020.", (await sekretaris.BukaAsync("/Arsip?handler=Kantong&tahun=2020")).Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_berkas_of_a_published_report_is_a_bag_that_sha256sum_accepts()
    {
        AlatLuar.Butuh("/usr/bin/sha256sum");
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.TerbitAsync();
        var halaman = await sekretaris.BukaAsync((await sekretaris.BukaAsync("/Arsip")).Tautan("a[href*='/Arsip/Berkas/']"));
        Assert.Contains("naskah final bertanda tangan", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("Konsep versi 1", halaman.Teks, StringComparison.Ordinal);
        var zip = await sekretaris.UnduhAsync(halaman.Tautan("a[href*='handler=Kantong']"));

        var folder = Path.Combine(portal.Folder, "kantong");
        ZipFile.ExtractToDirectory(new MemoryStream(zip), folder);
        var kantong = Assert.Single(Directory.GetDirectories(folder));
        Assert.Equal(["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"],
            Directory.GetFiles(kantong).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        foreach (var manifes in new[] { "manifest-sha256.txt", "tagmanifest-sha256.txt" })
            Assert.DoesNotContain("FAILED", await JalankanAsync(kantong, "sha256sum", "--strict", "-c", manifes), StringComparison.Ordinal);
        var final = Assert.Single(Directory.GetFiles(Path.Combine(kantong, "data")), f => File.ReadAllBytes(f).SequenceEqual(Jalan.Pdf));
        var metadata = await File.ReadAllTextAsync(Path.Combine(kantong, "data", "metadata", "metadata.csv"), Ct);
        Assert.StartsWith("filename,dc.title,dc.date,dc.publisher,dc.identifier,dc.type\r\n", metadata, StringComparison.Ordinal);
        Assert.Contains($"data/{Path.GetFileName(final)},", metadata, StringComparison.Ordinal);
        Assert.Contains("External-Identifier: 000.8.6/2025/", await File.ReadAllTextAsync(Path.Combine(kantong, "bag-info.txt"), Ct),
            StringComparison.Ordinal);

        // And it comes back: whole, and with one bit of it turned.
        const string form = "form[action*='handler=Periksa']";
        Assert.Contains("Kantong lengkap dan utuh.", (await halaman.KirimAsync(form, ("kantong", "k.zip", zip))).Teks, StringComparison.Ordinal);
        var rusak = Ubah(zip, z => Tulis(z, z.Entries.First(e => e.FullName.EndsWith(Path.GetFileName(final), StringComparison.Ordinal)).FullName, "x"));
        Assert.Contains("berubah: sidiknya bukan yang tercatat", (await halaman.KirimAsync(form, ("kantong", "k.zip", rusak))).Teks,
            StringComparison.Ordinal);
        Assert.Contains("Pilih kantong", (await halaman.KirimAsync(form)).Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bag_says_what_RFC_8493_asks_for()
    {
        var zip = await BuatAsync(("001 a%b.txt", "satu"u8.ToArray()), ("sub/002.txt", []));
        Assert.Empty(await SalahAsync(zip));
        using var arsip = new ZipArchive(new MemoryStream(zip));
        string Teks(string nama)
        {
            using var baca = new StreamReader(arsip.GetEntry($"kantong-uji/{nama}")!.Open());
            return baca.ReadToEnd();
        }

        Assert.Equal("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", Teks("bagit.txt"));
        Assert.Equal("Source-Organization: Dinas Uji Kota\nBagging-Date: 2026-02-13\nPayload-Oxum: 4.2\nBag-Software-Agent: SopKinerja\n",
            Teks("bag-info.txt"));

        // sha256sum of "satu", and of nothing; the percent sign is encoded, blanks are not.
        Assert.Equal("4890d709dd99e7a58a03d79f02c7eec005c11f2893a3587ff4faa52b1d078c10  data/001 a%25b.txt\n"
            + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/sub/002.txt\n", Teks("manifest-sha256.txt"));
    }

    public static TheoryData<string, Action<ZipArchive>> Kerusakan() => new()
    {
        { "data/a.txt berubah", z => Tulis(z, "kantong-uji/data/a.txt", "lain") },
        { "data/a.txt tercatat pada manifest-sha256.txt, tetapi tidak ada", z => z.GetEntry("kantong-uji/data/a.txt")!.Delete() },
        { "data/tambahan.txt ada, tetapi tidak tercatat", z => Tulis(z, "kantong-uji/data/tambahan.txt", "x") },
        { "bag-info.txt berubah", z => Tulis(z, "kantong-uji/bag-info.txt", "Payload-Oxum: 1.1\n") },
        { "Payload-Oxum menyebut 9.9", z => Tulis(z, "kantong-uji/bag-info.txt", "Payload-Oxum: 9.9\n") },
        { "bagit.txt tidak menyebut", z => Tulis(z, "kantong-uji/bagit.txt", "BagIt-Version: 3\n") },
        { "bagit.txt tidak ada", z => z.GetEntry("kantong-uji/bagit.txt")!.Delete() },
        { "Tidak ada manifest-sha256.txt", z => z.GetEntry("kantong-uji/manifest-sha256.txt")!.Delete() },
        { "baris “00  data/../x” tidak sah", z => Tulis(z, "kantong-uji/manifest-sha256.txt", "00  data/../x\n") },
        { "luar.txt berada di luar folder kantong", z => Tulis(z, "luar.txt", "x") },
        { "fetch.txt menyuruh", z => Tulis(z, "kantong-uji/fetch.txt", "http://x 1 data/x\n") },
        { "lebih dari 8", z => Enumerable.Range(0, 9).ToList().ForEach(n => Tulis(z, $"kantong-uji/manifest-x{n}.txt", "")) },
        { "Manifes kantong terlalu besar", z => Tulis(z, "kantong-uji/manifest-sha256.txt", new('x', 17 * 1024 * 1024)) },
        { "manifest-md5.txt: algoritmanya tidak diperiksa", z => Tulis(z, "kantong-uji/manifest-md5.txt", "00  data/a.txt\n") },
    };

    [Theory, MemberData(nameof(Kerusakan))]
    public async Task What_is_wrong_with_a_bag_is_named(string temuan, Action<ZipArchive> tangan)
    {
        var zip = Ubah(await BuatAsync(("a.txt", "satu"u8.ToArray())), tangan);
        Assert.Contains(temuan, string.Join('\n', await SalahAsync(zip)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_bag_is_said() => Assert.Contains("bukan ZIP", Assert.Single(await SalahAsync(Jalan.Pdf)), StringComparison.Ordinal);

    /// <summary>Made by the Library of Congress's own layout: without a folder, LF, an asterisk for binary, an upper-case hash.</summary>
    [Fact]
    public async Task A_bag_of_another_program_is_taken()
    {
        using var m = new MemoryStream();
        using (var zip = new ZipArchive(m, ZipArchiveMode.Create, true))
        {
            Tulis(zip, "bagit.txt", "BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n");
            Tulis(zip, "manifest-sha256.txt", "4890D709DD99E7A58A03D79F02C7EEC005C11F2893A3587FF4FAA52B1D078C10 *data/a b.txt\r\n");
            Tulis(zip, "data/a b.txt", "satu");
        }

        Assert.Empty(await SalahAsync(m.ToArray()));
    }

    private static async Task<string> JalankanAsync(string folder, string program, params string[] args)
    {
        using var p = Process.Start(new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var keluar = await p.StandardOutput.ReadToEndAsync(Ct) + await p.StandardError.ReadToEndAsync(Ct);
        await p.WaitForExitAsync(Ct);
        Assert.True(p.ExitCode == 0, keluar);
        return keluar;
    }
}
