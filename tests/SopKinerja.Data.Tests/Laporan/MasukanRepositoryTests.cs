namespace SopKinerja.Data.Tests;

public abstract class MasukanRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static PerubahanWord Narasi(string bagian, string baru, int versi = 0) =>
        new() { Jenis = JenisPerubahan.Narasi, Bagian = bagian, Lama = "", Baru = baru, NarasiVersi = versi };

    private static readonly PerubahanWord s_angka =
        new() { Jenis = JenisPerubahan.Angka, Bagian = "Tabel 3.1", Lama = "95", Baru = "96", NarasiVersi = 0 };

    private static Task<long> UnggahAsync(Kantor k, LaporanVersi v, params PerubahanWord[] perubahan) =>
        k.Masukan.InsertAsync(k.Oleh("Budi", Bahan.Saat), v.LaporanId, v.Id,
            Bahan.Berkas("koreksi “Sekretaris”.docx", 1, 2, 3), perubahan, Ct);

    private static async Task<Outcome<string>> PutuskanAsync(Kantor k, LaporanVersi v, long masukan, int nomor, bool terima)
    {
        var p = await k.Masukan.ListPerubahanAsync(k.Id, v.LaporanId, masukan, Ct);
        return await k.Masukan.PutuskanAsync(k.Oleh("Citra", Bahan.Saat), v.LaporanId, masukan, p[nomor].Id, terima, Ct);
    }

    [Fact]
    public async Task A_returned_file_is_kept_with_its_changes()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        var id = await UnggahAsync(k, v, Narasi("pengantar", Bahan.TeksPanjang), s_angka);
        var draf = await k.Masukan.InsertAsync(k.Oleh("Dewi", Bahan.Saat), v.LaporanId, null, Bahan.Berkas("tanpa versi.docx", 4), [],
            Ct);
        var m = await k.Masukan.ListAsync(k.Id, v.LaporanId, Ct);
        Assert.Equal([(draf, null, 0, 0), (id, (int?)1, 1, 2)], m.Select(x => (x.Id, x.VersiNomor, x.Menunggu, x.Semua)));
        Assert.Equal(("koreksi “Sekretaris”.docx", "Budi", Bahan.Saat, BerkasRepository.Sidik([1, 2, 3])),
            (m[1].Nama, m[1].DiunggahOleh, m[1].DiunggahPada, m[1].Sha256));
        var p = await k.Masukan.ListPerubahanAsync(k.Id, v.LaporanId, id, Ct);
        Assert.Equal([(JenisPerubahan.Narasi, "pengantar"), (JenisPerubahan.Angka, "Tabel 3.1")], p.Select(x => (x.Jenis, x.Bagian)));
        Assert.Equal((Bahan.TeksPanjang, StatusPerubahan.Menunggu), (p[0].Baru, p[0].Status));
        Assert.Empty(await k.Masukan.ListAsync(k.Id + 1, v.LaporanId, Ct));
        Assert.Empty(await k.Masukan.ListPerubahanAsync(k.Id + 1, v.LaporanId, id, Ct));
        Assert.Empty(await k.Masukan.ListPerubahanAsync(k.Id, v.LaporanId + 1, id, Ct));
    }

    [Fact]
    public async Task A_taken_change_is_the_narrative_and_a_refused_one_is_not()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        var id = await UnggahAsync(k, v, Narasi("pengantar", "Puji syukur."), Narasi("penutup", "Demikian."));
        Assert.Equal("pengantar", (await PutuskanAsync(k, v, id, 0, true)).Value);
        Assert.Equal("penutup", (await PutuskanAsync(k, v, id, 1, false)).Value);
        Assert.Equal([("pengantar", "Puji syukur.", "Citra")],
            (await k.Narasi.ListAsync(k.Id, v.LaporanId, Ct)).Select(n => (n.Bagian, n.Markdown, n.DiubahOleh)));
        var p = await k.Masukan.ListPerubahanAsync(k.Id, v.LaporanId, id, Ct);
        Assert.Equal([(StatusPerubahan.Diterima, "Citra", Bahan.Saat), (StatusPerubahan.Ditolak, "Citra", Bahan.Saat)],
            p.Select(x => (x.Status, x.DiputuskanOleh!, x.DiputuskanPada!.Value)));
        Assert.Equal("Perubahan ini sudah diputuskan.", (await PutuskanAsync(k, v, id, 1, true)).Reason);
        Assert.Equal(0, Assert.Single(await k.Masukan.ListAsync(k.Id, v.LaporanId, Ct)).Menunggu);
    }

    [Fact]
    public async Task What_was_written_in_the_portal_since_is_not_overwritten()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        var id = await UnggahAsync(k, v, Narasi("pengantar", "Dari Word."));
        await k.Narasi.SimpanAsync(k.Oleh("Dewi"), v.LaporanId, "pengantar", "Dari portal.", 0, Ct);
        Assert.StartsWith("Bagian ini sudah ditulis lagi di portal", (await PutuskanAsync(k, v, id, 0, true)).Reason,
            StringComparison.Ordinal);
        Assert.Equal("Dari portal.", (await k.Narasi.FindAsync(k.Id, v.LaporanId, "pengantar", Ct))!.Markdown);
        Assert.Equal(StatusPerubahan.Menunggu, (await k.Masukan.ListPerubahanAsync(k.Id, v.LaporanId, id, Ct))[0].Status);
        Assert.False((await PutuskanAsync(k, v, id, 0, false)).Refused);
    }

    [Fact]
    public async Task A_figure_is_never_taken_and_nothing_once_the_report_is_signed()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        var id = await UnggahAsync(k, v, s_angka, Narasi("pengantar", "Dari Word."));
        Assert.True((await PutuskanAsync(k, v, id, 0, true)).Refused);
        await k.TandaTanganiAsync(v);
        Assert.Equal("Naskah final sudah dikunci. Narasi tidak dapat diubah.", (await PutuskanAsync(k, v, id, 1, true)).Reason);
        Assert.Empty(await k.Narasi.ListAsync(k.Id, v.LaporanId, Ct));
    }

    public sealed class OnSqlite() : MasukanRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : MasukanRepositoryTests(new SqlServerDatabase());
}
