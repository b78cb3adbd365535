namespace SopKinerja.Data.Tests;

public abstract class NaskahRepositoryTests(TestDatabase database)
{
    private static readonly Periode Tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static CancellationToken Ct => Kantor.Ct;

    private static async Task<Outcome<string>> KunciAsync(Kantor k, LangkahJalan l, long versi, NaskahRepository.Pindaian pdf)
    {
        var kepala = (await k.Pos.FindKepalaPadaAsync(k.Id, new(2026, 2, 2), Ct))!;
        var tindak = k.Tindak(l, TindakanLangkah.Selesai, "Ani", versi: versi);
        return await k.Naskah.KunciAsync(tindak with { Oleh = tindak.Oleh with { Now = Bahan.Saat } },
            l.PelaksanaanId, Tahun, versi, pdf, kepala, new(2026, 2, 2), Ct);
    }

    private static async Task<(LangkahJalan Langkah, LaporanVersi Versi)> SiapAsync(Kantor k)
    {
        var jalan = await k.MulaiAsync();
        var l = await k.SampaiAsync(jalan, AksiLangkah.TandaTangan);
        return (l, (await k.Laporan.ListVersiAsync(k.Id, await k.LaporanDariAsync(jalan), Ct))[0]);
    }

    [Fact]
    public async Task Signing_keeps_the_scan_locks_the_figures_and_ends_the_steps()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (l, versi) = await SiapAsync(k);
        var pdf = Kantor.Pindaian($"{k.Id}");
        Assert.Equal("Semua langkah selesai. Tindak lanjut (arsip, kirim, publikasi) kini terbuka.",
            (await KunciAsync(k, l, versi.Id, pdf)).Value);
        var f = (await k.Naskah.FindByPelaksanaanAsync(k.Id, l.PelaksanaanId, Ct))!;
        Assert.Equal(("LKJ Tahun 2025", 2025, JenisPeriode.Tahunan, 1), (f.Judul, f.Tahun, f.JenisPeriode, f.NomorVersi));
        Assert.Equal((BerkasRepository.Sidik(pdf.Isi), "LKJ.pdf", pdf.Isi.LongLength, versi.IsiSha),
            (f.Sha256, f.NamaBerkas, f.Ukuran, f.IsiSha));
        Assert.Equal(("Kepala Dinas", "Ani", new DateOnly(2026, 2, 2)),
            (f.PenandatanganJabatan, f.PenandatanganNama, f.TanggalTandaTangan));
        Assert.Equal(("Ani", Bahan.Saat, 10), (f.DikunciOleh, f.DikunciPada, f.KodeVerifikasi.Length));
        Assert.Equal(pdf.Isi, (await k.Berkas.FindAsync(f.Sha256, Ct))!.Isi);
        Assert.True((await k.Capaian.MuatAsync(k.Id, Tahun, Ct)).Terkunci);
        Assert.Equal(StatusPelaksanaan.TindakLanjut, (await k.Pelaksanaan.FindAsync(k.Id, l.PelaksanaanId, Ct))!.Status);
        Assert.Null(await k.Naskah.FindByPelaksanaanAsync(k.Id + 1, l.PelaksanaanId, Ct));
    }

    [Theory]
    [InlineData(0, false, "rusak")]
    [InlineData(3, true, "terenkripsi")]
    public async Task A_scan_that_does_not_open_for_everybody_is_refused_and_nothing_is_locked(int halaman, bool terenkripsi, string sebab)
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (l, versi) = await SiapAsync(k);
        var pdf = Kantor.Pindaian($"{k.Id}") with { Temuan = new() { Halaman = halaman, Terenkripsi = terenkripsi } };
        Assert.Contains(sebab, (await KunciAsync(k, l, versi.Id, pdf)).Reason, StringComparison.Ordinal);
        Assert.Null(await k.Naskah.FindByPelaksanaanAsync(k.Id, l.PelaksanaanId, Ct));
        Assert.Null(await k.Berkas.FindAsync(BerkasRepository.Sidik(pdf.Isi), Ct));
        Assert.False((await k.Capaian.MuatAsync(k.Id, Tahun, Ct)).Terkunci);
    }

    [Fact]
    public async Task Only_a_version_of_this_report_is_signed_and_only_once()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var lama = await k.FinalAsync(2024);
        var asing = (await k.Laporan.ListVersiAsync(k.Id, await k.LaporanDariAsync(lama.PelaksanaanId), Ct))[0];
        var (l, versi) = await SiapAsync(k);
        var pdf = Kantor.Pindaian($"{k.Id}");
        Assert.Equal("Versi naskah yang ditandatangani tidak ditemukan.", (await KunciAsync(k, l, asing.Id, pdf)).Reason);
        Assert.False((await k.Capaian.MuatAsync(k.Id, Tahun, Ct)).Terkunci);
        Assert.False((await KunciAsync(k, l, versi.Id, pdf)).Refused);
        Assert.Equal("Naskah final pelaksanaan ini sudah dikunci.", (await KunciAsync(k, l, versi.Id, pdf)).Reason);
    }

    [Fact]
    public async Task What_the_step_itself_refuses_leaves_no_file()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var (l, versi) = await SiapAsync(k);
        var usang = await KunciAsync(k, l with { Versi = l.Versi - 1 }, versi.Id, Kantor.Pindaian($"{k.Id}"));
        Assert.Contains("telah berubah", usang.Reason, StringComparison.Ordinal);
        Assert.Null(await k.Naskah.FindByPelaksanaanAsync(k.Id, l.PelaksanaanId, Ct));
        Assert.False((await k.Capaian.MuatAsync(k.Id, Tahun, Ct)).Terkunci);
    }

    [Fact]
    public async Task A_run_is_finished_when_archive_publication_and_every_delivery_are_done()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"),
            new() { Nama = "Bappeda", Surel = "b@uji.contoh.test", Saluran = SaluranKirim.Surel }, Ct);
        var f = await k.FinalAsync(2025);
        await k.Arsip.InsertAsync(k.Oleh("Budi"), f, Ct);
        await k.Publikasi.InsertAsync(k.Oleh("Budi"), f, Ct);
        Assert.False(await k.Naskah.SelesaikanBilaLengkapAsync(k.Oleh("Budi", Bahan.Saat), f.PelaksanaanId, Ct));
        await db.ExecuteAsync("UPDATE PenerimaLaporan SET Aktif = @aktif WHERE InstansiId = @Id", new { k.Id, aktif = false }, Ct);
        Assert.False(await k.Naskah.SelesaikanBilaLengkapAsync(k.Asing("Budi", Bahan.Saat), f.PelaksanaanId, Ct));
        Assert.True(await k.Naskah.SelesaikanBilaLengkapAsync(k.Oleh("Budi", Bahan.Saat), f.PelaksanaanId, Ct));
        var p = (await k.Pelaksanaan.FindAsync(k.Id, f.PelaksanaanId, Ct))!;
        Assert.Equal((StatusPelaksanaan.Selesai, Bahan.Saat), (p.Status, p.SelesaiPada));
        var catatan = (await k.LogAsync(f.PelaksanaanId))[0];
        Assert.Equal(("Budi", "tindak lanjut lengkap, pelaksanaan selesai"), (catatan.Pelaku, catatan.Uraian));
    }

    public sealed class OnSqlite() : NaskahRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : NaskahRepositoryTests(new SqlServerDatabase());
}
