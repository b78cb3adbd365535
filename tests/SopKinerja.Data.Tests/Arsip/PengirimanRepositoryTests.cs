namespace SopKinerja.Data.Tests;

public abstract class PengirimanRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static async Task<long> PenerimaAsync(Kantor k, string nama, string? surel, SaluranKirim saluran = SaluranKirim.Surel) =>
        (await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"), new() { Nama = nama, Surel = surel, Saluran = saluran }, Ct)).Value;

    private static async Task<Outcome<string>> KirimAsync(Kantor k, NaskahFinal f, long penerima, string? tandaTerima = null) =>
        await k.Pengiriman.KirimAsync(k.Oleh("Budi", Bahan.Saat), (await k.Instansi.FindAsync(k.Id, Ct))!, f, penerima, tandaTerima, Ct);

    [Fact]
    public async Task Recipients_stand_in_the_order_they_came_and_have_names_of_their_own()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await PenerimaAsync(k, "Inspektorat", "i@uji.contoh.test");
        await PenerimaAsync(k, "ESR", null, SaluranKirim.Unggah);
        var lagi = await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"), new() { Nama = "ESR", Saluran = SaluranKirim.Surel }, Ct);
        Assert.Equal("Penerima dengan nama ini sudah ada.", lagi.Reason);
        Assert.Equal([("Inspektorat", "i@uji.contoh.test", SaluranKirim.Surel), ("ESR", null, SaluranKirim.Unggah)],
            (await k.Pengiriman.ListPenerimaAsync(k.Id, Ct)).Select(p => (p.Nama, p.Surel, p.Saluran)));
        Assert.Empty(await k.Pengiriman.ListPenerimaAsync(await k.TetanggaAsync(), Ct));
    }

    [Fact]
    public async Task The_file_goes_by_mail_once_and_the_register_keeps_its_hash()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var p = await PenerimaAsync(k, "Bappeda", "bappeda@uji.contoh.test");
        var f = await k.FinalAsync(2025);
        Assert.Null(Assert.Single(await k.Pengiriman.ListAsync(k.Id, f.Id, Ct)).DikirimPada);
        Assert.Equal("Surel ke Bappeda masuk antrean kirim; keadaannya tampak di sini.", (await KirimAsync(k, f, p)).Value);
        var baris = Assert.Single(await k.Pengiriman.ListAsync(k.Id, f.Id, Ct));
        Assert.Equal((f.Sha256, Bahan.Saat, StatusSurel.Antre, "bappeda@uji.contoh.test"),
            (baris.Sha256, baris.DikirimPada, baris.StatusSurel, baris.Alamat));
        var surel = (await k.Surel.ListAsync(k.Id, new(1), Ct))[0];
        Assert.Equal(("Bappeda", "LKJ Tahun 2025, Dinas Uji", f.Sha256, "LKJ.pdf"),
            (surel.KepadaNama, surel.Perihal, surel.LampiranSha, surel.LampiranNama));
        Assert.Contains("ditandatangani Kepala Dinas pada 2 Februari 2026. Naskahnya terlampir.", surel.Teks, StringComparison.Ordinal);
        Assert.Equal("mengirim naskah final ke Bappeda", (await k.LogAsync(f.PelaksanaanId))[0].Uraian);
        Assert.Equal("Naskah ini sudah dikirim ke penerima itu.", (await KirimAsync(k, f, p)).Reason);
        Assert.Equal(surel.Id, (await k.Surel.ListAsync(k.Id, new(1), Ct))[0].Id);
    }

    [Fact]
    public async Task A_file_too_large_for_mail_goes_as_a_link()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var f = await k.FinalAsync(2025) with { Ukuran = (5 * 1024 * 1024) + 1 };
        await KirimAsync(k, f, await PenerimaAsync(k, "Bappeda", "bappeda@uji.contoh.test"));
        var surel = (await k.Surel.ListAsync(k.Id, new(1), Ct))[0];
        Assert.Null(surel.LampiranSha);
        Assert.DoesNotContain("terlampir", surel.Teks, StringComparison.Ordinal);
        Assert.Contains($"{{portal}}/Publik/Periksa/{f.KodeVerifikasi}", surel.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handing_in_at_a_portal_needs_its_receipt_which_can_be_corrected()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var p = await PenerimaAsync(k, "ESR", null, SaluranKirim.Unggah);
        var f = await k.FinalAsync(2025);
        Assert.Equal("Tulis nomor atau tautan tanda terima dari ESR.", (await KirimAsync(k, f, p, " ")).Reason);
        Assert.False(await k.Pengiriman.UpdateTandaTerimaAsync(k.Oleh("Uji"), f.Id, p, "ESR-1", Ct));
        Assert.Equal("Penyerahan ke ESR tercatat, tanpa tautan publik karena laporannya belum terbit.", (await KirimAsync(k, f, p, "ESR-1")).Value);
        Assert.False(await k.Pengiriman.UpdateTandaTerimaAsync(k.Asing("Uji"), f.Id, p, "ESR-2", Ct));
        Assert.True(await k.Pengiriman.UpdateTandaTerimaAsync(k.Oleh("Uji"), f.Id, p, "ESR-2", Ct));
        var baris = Assert.Single(await k.Pengiriman.ListAsync(k.Id, f.Id, Ct));
        Assert.Equal(("ESR-2", null, SaluranKirim.Unggah), (baris.TandaTerima, baris.StatusSurel, baris.Saluran));
    }

    [Fact]
    public async Task Without_an_address_and_to_a_stranger_nothing_is_sent()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var f = await k.FinalAsync(2025);
        var surel = await k.Surel.CountAsync(k.Id, Ct);
        Assert.Equal("Alamat surel Bappeda belum diisi.", (await KirimAsync(k, f, await PenerimaAsync(k, "Bappeda", null))).Reason);
        Assert.Equal("Pilih penerima dari daftar.", (await KirimAsync(k, f, -1)).Reason);
        Assert.Equal(surel, await k.Surel.CountAsync(k.Id, Ct));
        Assert.Empty(await k.Pengiriman.ListAsync(await k.TetanggaAsync(), f.Id, Ct));
    }

    public sealed class OnSqlite() : PengirimanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : PengirimanRepositoryTests(new SqlServerDatabase());
}
