namespace SopKinerja.Data.Tests;

public abstract class DisposisiRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static async Task<SimpulDisposisi> KirimAsync(Kantor k, DisposisiBaru baru)
    {
        var hasil = await k.Disposisi.InsertAsync(baru, Ct);
        Assert.Null(hasil.Reason);
        return (await k.Disposisi.ListMasukAsync(k.Id, [.. k.Jabatan.Values], Ct)).Single(d => d.DisposisiId == hasil.Value);
    }

    private static Pelaku Ani(Kantor k) => k.Orang("Ani", k.Jabatan["Kepala Dinas"]) with { Now = Bahan.Saat };

    private static Pelaku Budi(Kantor k) => k.Orang("Budi", k.Jabatan["Sekretaris"]) with { Now = Bahan.Saat };

    private static async Task<string?> LaporAsync(Kantor k, SimpulDisposisi d, int versi, string laporan) =>
        (await k.Disposisi.LaporAsync(Budi(k), d.Id, versi, laporan, Ct)).Reason;

    private static async Task<long> SuratAsync(Kantor k, KeamananSurat keamanan = KeamananSurat.Biasa)
    {
        var surat = Bahan.Surat("1") with { Keamanan = keamanan, Perihal = "Penyusunan LKJ" };
        return (await k.Surat.InsertAsync(k.Oleh("Budi"), surat, Ct)).Value;
    }

    [Fact]
    public async Task A_disposisi_of_a_letter_is_read_back_as_it_was_written()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var surat = await SuratAsync(k);
        await k.Disposisi.InsertAsync(Bahan.Disposisi(k, null) with
        {
            SuratMasukId = surat,
            Kepada = [k.Jabatan["Sekretaris"], k.Jabatan["Ka.Sub Program"]],
            Instruksi = ["Tanggapan dan saran", "Proses lebih lanjut"],
            Catatan = Bahan.TeksPanjang,
            JatuhTempo = new(2026, 2, 9),
            Oleh = Ani(k),
        }, Ct);
        var rantai = await k.Disposisi.ListSuratAsync(k.Id, surat, Ct);
        Assert.Equal(["Sekretaris", "Ka.Sub Program"], rantai.Select(d => d.JabatanNama));
        Assert.Equal(("Penyusunan LKJ", "Kepala Dinas", Bahan.TeksPanjang), (rantai[0].Perihal, rantai[0].DariJabatan, rantai[0].Catatan));
        Assert.Equal((new DateOnly(2026, 2, 9), Bahan.Saat, 1), (rantai[0].JatuhTempo, rantai[0].DibuatPada, rantai[0].Versi));
        Assert.Equal(["Tanggapan dan saran", "Proses lebih lanjut"], rantai[0].DaftarInstruksi);
        Assert.Equal(StatusSurat.Didisposisi, (await k.Surat.FindAsync(k.Id, surat, true, [], Ct))!.Status);
        Assert.Contains("Jatuh tempo Senin, 9 Februari 2026.", (await k.Surel.ListAsync(k.Id, new(1), Ct))[0].Teks,
            StringComparison.Ordinal);
        Assert.Empty(await k.Disposisi.ListSuratAsync(k.Id + 1, surat, Ct));
        Assert.Null(await k.Disposisi.FindAsync(k.Id + 1, rantai[0].Id, Ct));
    }

    [Fact]
    public async Task What_waits_for_a_post_stands_unread_first()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var dibaca = await KirimAsync(k, Bahan.Disposisi(k, null) with { Catatan = "satu" });
        await KirimAsync(k, Bahan.Disposisi(k, null) with { Catatan = "dua" });
        var dilaporkan = await KirimAsync(k, Bahan.Disposisi(k, null) with { Catatan = "tiga" });
        Assert.NotNull(await k.Disposisi.BacaAsync(Budi(k), dibaca.Id, Ct));
        Assert.NotNull(await k.Disposisi.BacaAsync(Budi(k), dilaporkan.Id, Ct));
        Assert.Null(await LaporAsync(k, dilaporkan, 2, "beres"));
        await KirimAsync(k, Bahan.Disposisi(k, null) with { Catatan = "empat" });
        Assert.Equal(["empat", "dua", "satu"],
            (await k.Disposisi.ListMasukAsync(k.Id, [k.Jabatan["Sekretaris"]], Ct)).Select(d => d.Catatan));
        Assert.Empty(await k.Disposisi.ListMasukAsync(k.Id, [k.Jabatan["Kepala Dinas"]], Ct));
        Assert.Empty(await k.Disposisi.ListMasukAsync(k.Id, [], Ct));
    }

    [Fact]
    public async Task It_is_read_and_reported_by_its_recipient_and_a_stale_page_is_refused()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var d = await KirimAsync(k, Bahan.Disposisi(k, await k.KiniAsync(await k.MulaiAsync())));
        Assert.Null(await k.Disposisi.BacaAsync(Ani(k), d.Id, Ct));
        Assert.Equal("Disposisi tidak ditemukan.", (await k.Disposisi.LaporAsync(Ani(k), d.Id, 1, "x", Ct)).Reason);
        Assert.Equal(StatusDisposisi.BelumDibaca, (await k.Disposisi.FindAsync(k.Id, d.Id, Ct))!.Status);
        Assert.Equal("Disposisi ini tidak menunggu laporan Anda.", await LaporAsync(k, d, 1, "x"));
        Assert.Equal((StatusDisposisi.Dibaca, 2), await k.Disposisi.BacaAsync(Budi(k), d.Id, Ct) is { } b ? (b.Status, b.Versi) : default);
        Assert.Equal("Disposisi ini telah diubah orang lain. Periksa lagi.", await LaporAsync(k, d, 1, "x"));
        Assert.Contains("selama belum dibaca", (await k.Disposisi.BatalkanAsync(Ani(k), d.Id, 2, Ct)).Reason, StringComparison.Ordinal);
        Assert.Null(await LaporAsync(k, d, 2, Bahan.TeksPanjang));
        var kini = (await k.Disposisi.FindAsync(k.Id, d.Id, Ct))!;
        Assert.Equal((StatusDisposisi.Dilaporkan, "Budi", Bahan.Saat, Bahan.Saat),
            (kini.Status, kini.DibacaOleh, kini.DibacaPada, kini.SelesaiPada));
        Assert.Equal((Bahan.TeksPanjang, 3, "LKJ Tahun 2025"), (kini.Laporan, kini.Versi, kini.Perihal));
        var asing = Budi(k) with { InstansiId = k.Id + 1 };
        Assert.Null(await k.Disposisi.BacaAsync(asing, d.Id, Ct));
        Assert.Equal("Disposisi tidak ditemukan.", (await k.Disposisi.LaporAsync(asing, d.Id, 3, "x", Ct)).Reason);
        Assert.Equal("Disposisi tidak ditemukan.", (await k.Disposisi.BatalkanAsync(asing, d.Id, 3, Ct)).Reason);
    }

    [Fact]
    public async Task Whoever_passes_it_on_has_read_it_and_the_chain_remembers_from_whom()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.KiniAsync(await k.MulaiAsync());
        var d = await KirimAsync(k, Bahan.Disposisi(k, l));
        var terus = Bahan.Disposisi(k, l) with
        {
            IndukId = d.Id,
            IndukVersi = d.Versi,
            DariJabatanId = k.Jabatan["Sekretaris"],
            DariNama = "Sekretaris",
            Kepada = [k.Jabatan["Ka.Sub Program"]],
            Oleh = Budi(k),
        };
        var usang = await k.Disposisi.InsertAsync(terus with { IndukVersi = 7 }, Ct);
        Assert.Equal("Disposisi ini telah diubah orang lain. Periksa lagi.", usang.Reason);
        Assert.Equal(d.Id, (await KirimAsync(k, terus)).IndukId);
        var kini = (await k.Disposisi.FindAsync(k.Id, d.Id, Ct))!;
        Assert.Equal((StatusDisposisi.Diteruskan, "Sekretaris", Bahan.Saat, 2),
            (kini.Status, kini.DibacaOleh, kini.DibacaPada, kini.Versi));
        Assert.Equal(["Sekretaris", "Ka.Sub Program"],
            (await k.Disposisi.ListPelaksanaanAsync(k.Id, l.PelaksanaanId, Ct)).Select(x => x.JabatanNama));
    }

    [Fact]
    public async Task What_cannot_be_sent_is_refused_with_its_reason()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var surel = await k.Surel.CountAsync(k.Id, Ct);
        var b = Bahan.Disposisi(k, null);
        var tertutup = await SuratAsync(k);
        Assert.True(await k.Surat.UpdateTanpaDisposisiAsync(k.Oleh("Uji"), tertutup, 1, "untuk diketahui", Ct));
        foreach (var (baru, sebab) in new[]
        {
            (b with { Kepada = [] }, "sedikitnya satu penerima"),
            (b with { Kepada = [k.Jabatan["Kepala Dinas"]] }, "jabatan pengirimnya sendiri"),
            (b with { Instruksi = [], Catatan = " " }, "tulis catatan"),
            (b with { Kepada = [-1] }, "penerima dari daftar"),
            (b with { LangkahId = -1 }, "tidak berjalan"),
            (b with { SuratMasukId = tertutup }, "ditutup tanpa disposisi"),
            (b with { IndukId = -1 }, "tidak ditemukan"),
        })
            Assert.Contains(sebab, (await k.Disposisi.InsertAsync(baru, Ct)).Reason, StringComparison.Ordinal);
        Assert.Equal(surel, await k.Surel.CountAsync(k.Id, Ct));
        Assert.False((await k.Disposisi.InsertAsync(b, Ct)).Refused);
        Assert.Equal("Disposisi yang sama baru saja dikirim dan belum dibaca.", (await k.Disposisi.InsertAsync(b, Ct)).Reason);
    }

    [Fact]
    public async Task The_mail_of_a_secret_letter_says_only_that_there_is_one()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var surat = await SuratAsync(k, KeamananSurat.Rahasia);
        var d = await KirimAsync(k,
            Bahan.Disposisi(k, null) with { SuratMasukId = surat, Perihal = "Penyusunan LKJ", Catatan = "hanya untuk Anda" });
        var m = (await k.Surel.ListAsync(k.Id, new(1), Ct))[0];
        Assert.Equal("Disposisi surat terbatas dari Kepala Dinas", m.Perihal);
        Assert.DoesNotContain("LKJ", m.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("hanya untuk Anda", m.Teks, StringComparison.Ordinal);
        Assert.Contains($"{{portal}}/Disposisi/Baca/{d.Id}", m.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_or_a_post_of_another_office_is_not_there()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var tetangga = await k.TetanggaAsync();
        var surat = (await k.Surat.InsertAsync(Bahan.Oleh(tetangga, "Budi", TestDatabase.Now), Bahan.Surat("1"), Kantor.Ct)).Value;
        var pos = (await k.Pos.InsertAsync(k.Oleh("Uji") with { InstansiId = tetangga }, "Kepala Tetangga", null, true, 0, Kantor.Ct))
            .Value;
        var baru = Bahan.Disposisi(k, null);
        Assert.Contains("tidak ditemukan", (await k.Disposisi.InsertAsync(baru with { SuratMasukId = surat }, Kantor.Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Contains("dari daftar", (await k.Disposisi.InsertAsync(baru with { DariJabatanId = pos }, Kantor.Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Empty(await k.Disposisi.ListMasukAsync(k.Id, [k.Jabatan["Sekretaris"]], Kantor.Ct));
    }

    public sealed class OnSqlite() : DisposisiRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : DisposisiRepositoryTests(new SqlServerDatabase());
}
