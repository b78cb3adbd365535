namespace SopKinerja.Data.Tests;

public abstract class SalinNarasiRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static async Task<long> LaporanAsync(Kantor k, int tahun, JenisPeriode jenis = JenisPeriode.Tahunan, int nomor = 0) =>
        await k.LaporanDariAsync((await k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId, new(tahun, jenis, nomor), null, Ct)).Value);

    private static async Task TulisAsync(Kantor k, long laporan, string bagian, string teks) =>
        Assert.False((await k.Narasi.SimpanAsync(k.Oleh("Dewi"), laporan, bagian, teks, 0, Ct)).Refused);

    [Fact]
    public async Task Empty_sections_begin_from_the_last_report_of_the_kind_and_what_was_written_stays()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (tua, lalu, kini) = (await LaporanAsync(k, 2023), await LaporanAsync(k, 2024), await LaporanAsync(k, 2025));
        await TulisAsync(k, tua, "penutup", "Dari 2023.");
        await TulisAsync(k, await LaporanAsync(k, 2024, JenisPeriode.Semester, 1), "renstra", "Dari semester.");
        await TulisAsync(k, lalu, "penutup", "Dari 2024: {{capaian:1.1}}.");
        await TulisAsync(k, lalu, "pengantar", "Puji syukur. ![](peta.png)");
        await TulisAsync(k, lalu, "latar-belakang", "  ");
        await TulisAsync(k, kini, "pengantar", "Sudah ditulis.");
        Assert.Equal(["pengantar", "penutup"], (await k.SalinNarasi.FindLaluAsync((await k.Laporan.FindAsync(k.Id, kini, Ct))!, k.Id, Ct))!
            .Narasi.Select(n => n.Bagian));
        Assert.Equal(1, (await k.SalinNarasi.SalinAsync(k.Oleh("Dewi"), kini, ["pengantar", "penutup", "latar-belakang", "x"], Ct)).Value);
        var semua = (await k.Narasi.ListAsync(k.Id, kini, Ct)).ToDictionary(n => n.Bagian);
        Assert.Equal(("Sudah ditulis.", null), (semua["pengantar"].Markdown, semua["pengantar"].Salinan));
        Assert.Equal(("Dari 2024: {{capaian:1.1}}.", "LKJ Tahun 2024", 1), (semua["penutup"].Markdown, semua["penutup"].Salinan, semua["penutup"].Versi));
        Assert.Equal("Tidak ada bagian kosong yang tertulis pada laporan sebelumnya.",
            (await k.SalinNarasi.SalinAsync(k.Oleh("Dewi"), kini, ["penutup"], Ct)).Reason);
        Assert.True((await k.SalinNarasi.SalinAsync(k.Asing("x"), kini, ["renstra"], Ct)).Refused);
    }

    [Fact]
    public async Task A_copy_is_marked_until_somebody_saves_it_by_hand()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (lalu, kini) = (await LaporanAsync(k, 2024), await LaporanAsync(k, 2025));
        foreach (var bagian in new[] { "penutup", "renstra" })
            await TulisAsync(k, lalu, bagian, "Teks.");
        Assert.Equal(2, (await k.SalinNarasi.SalinAsync(k.Oleh("Dewi"), kini, ["penutup", "renstra"], Ct)).Value);
        async Task<string?> SalinanAsync(string bagian) => (await k.Narasi.FindAsync(k.Id, kini, bagian, Ct))!.Salinan;

        // The editor that saves by itself reads nothing.
        await k.Narasi.SimpanAsync(k.Oleh("Dewi"), kini, "penutup", "Teks.", 1, Ct, otomatis: true);
        Assert.Equal("LKJ Tahun 2024", await SalinanAsync("penutup"));
        Assert.Equal(1, (await k.Narasi.SimpanAsync(k.Oleh("Dewi"), kini, "penutup", "Teks.", 1, Ct)).Value);
        Assert.Null(await SalinanAsync("penutup"));
        await k.Narasi.SimpanAsync(k.Oleh("Dewi"), kini, "renstra", "Teks baru.", 1, Ct, otomatis: true);
        Assert.Equal("LKJ Tahun 2024", await SalinanAsync("renstra"));
        await k.Narasi.SimpanAsync(k.Oleh("Dewi"), kini, "renstra", "Teks baru lagi.", 2, Ct);
        Assert.Null(await SalinanAsync("renstra"));
    }

    [Fact]
    public async Task A_sasaran_of_the_same_words_takes_its_text_along_under_its_new_number()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Tahun.SalinAsync(k.Oleh("Budi"), 2025, 2026, Ct);
        var (dari, ke) = ((await k.Indikator.ListAsync(k.Id, 2025, Ct))[0].SasaranId, (await k.Indikator.ListAsync(k.Id, 2026, Ct))[0].SasaranId);
        var (lalu, kini) = (await LaporanAsync(k, 2025), await LaporanAsync(k, 2026));
        await TulisAsync(k, lalu, BagianLaporan.KunciSasaran(dari, AnalisisSasaran.Sebab), "Reagen habis.");
        await TulisAsync(k, lalu, BagianLaporan.KunciSasaran(999_999, AnalisisSasaran.Sebab), "Sasaran yang tidak ada lagi.");
        var kunci = BagianLaporan.KunciSasaran(ke, AnalisisSasaran.Sebab);
        Assert.Equal([new NarasiLalu(kunci, "Reagen habis.")],
            (await k.SalinNarasi.FindLaluAsync((await k.Laporan.FindAsync(k.Id, kini, Ct))!, k.Id, Ct))!.Narasi);
        Assert.Equal(1, (await k.SalinNarasi.SalinAsync(k.Oleh("Dewi"), kini, [kunci], Ct)).Value);
    }

    [Fact]
    public async Task Pictures_of_a_copied_text_come_along_and_the_log_knows_their_bytes()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (lalu, kini) = (await LaporanAsync(k, 2024), await LaporanAsync(k, 2025));
        foreach (var (nama, isi) in new[] { ("peta.png", new byte[] { 1 }), ("lain.png", [2]) })
            await k.Gambar.SimpanAsync(k.Oleh("Dewi"), lalu, Bahan.Gambar(nama), isi, Ct);
        await TulisAsync(k, lalu, "penutup", "![Peta](peta.png)");
        await k.SalinNarasi.SalinAsync(k.Oleh("Dewi"), kini, ["penutup"], Ct);
        var g = Assert.Single(await k.Gambar.ListAsync(k.Id, kini, Ct));
        Assert.Equal(("peta.png", BerkasRepository.Sidik([1])), (g.Nama, g.Sha256));
        Assert.Contains(g.Sha256, await k.Db.ListAsync<string>(
            "SELECT Baru FROM LogPortal WHERE Objek = 'Laporan' AND ObjekId = @kini AND Baru IS NOT NULL", new { kini }, Ct));
    }

    public sealed class OnSqlite() : SalinNarasiRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : SalinNarasiRepositoryTests(new SqlServerDatabase());
}
