namespace SopKinerja.Data.Tests;

using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

public abstract class LogRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    [Fact]
    public async Task An_entry_says_who_did_what_in_which_post_for_whom_and_when()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        var l = await k.KiniAsync(jalan);
        await k.Log.CatatAsync(k.Oleh("Budi", Bahan.Saat), new(ObjekLog.Pelaksanaan, jalan, Bahan.TeksPanjang)
        {
            PelaksanaanId = jalan, LangkahId = l.Id, Jabatan = "Sekretaris", Untuk = "Kepala Dinas", Penyimpangan = true,
        }, Ct);
        var c = (await k.LogAsync(jalan))[0];
        Assert.Equal((Bahan.Saat, "Budi", "Sekretaris", "Kepala Dinas"), (c.Pada, c.Pelaku, c.Jabatan, c.Untuk));
        Assert.Equal((Bahan.TeksPanjang, true), (c.Uraian, c.Penyimpangan));
    }

    [Fact]
    public async Task The_newest_entry_stands_first_page_by_page_whatever_its_time()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        for (var n = 1; n <= 3; n++)
            await k.Log.CatatAsync(Bahan.Oleh(k.Id, "Budi", TestDatabase.Now.AddDays(-n)),
                new(ObjekLog.Pelaksanaan, jalan, $"tindakan {n}") { PelaksanaanId = jalan }, Ct);
        Assert.Equal(["tindakan 3", "tindakan 2"], (await k.LogAsync(jalan, 2)).Select(c => c.Uraian));
        var sisa = (await k.LogAsync(jalan)).Skip(2).ToList();
        Assert.Equal(["tindakan 1", "memulai LKJ Tahun 2025"], sisa.Select(c => c.Uraian));
        Assert.Equal((null, null, false), (sisa[0].Jabatan, sisa[0].Untuk, sisa[0].Penyimpangan));
        Assert.Null(await k.Pelaksanaan.FindIsiAsync(k.Id + 1, jalan, 25, Ct));
    }

    [Fact]
    public async Task A_line_keeps_the_account_its_address_the_post_and_for_whom()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.KiniAsync(await k.MulaiAsync());
        var oleh = k.Orang("Budi") with { Now = Bahan.Saat, Alamat = "2001:db8:85a3::8a2e:370:7334" };
        await k.Log.CatatAsync(oleh, new(ObjekLog.Surat, 7, "mencatat surat “1”")
        {
            PelaksanaanId = l.PelaksanaanId, LangkahId = l.Id, Jabatan = "Plh. Sekretaris", Untuk = "Kepala Dinas", Lama = "{}",
            Baru = Bahan.TeksPanjang, Penyimpangan = true,
        }, Ct);
        var b = Assert.Single(await k.Log.ListAsync(k.Id, ObjekLog.Surat, 7, new(1), Ct));
        Assert.Equal((Bahan.Saat, (long?)k.Pengguna["Budi"], "Budi", "2001:db8:85a3::8a2e:370:7334"),
            (b.Pada, b.PenggunaId, b.Pelaku, b.Alamat));
        Assert.Equal(("Plh. Sekretaris", "Kepala Dinas", ObjekLog.Surat, (long?)7, "mencatat surat “1”"),
            (b.Jabatan, b.Untuk, b.Objek, b.ObjekId, b.Uraian));
        Assert.Equal(((long?)l.PelaksanaanId, (long?)l.Id, "{}", Bahan.TeksPanjang, true),
            (b.PelaksanaanId, b.LangkahId, b.Lama, b.Baru, b.Penyimpangan));
    }

    [Fact]
    public async Task A_guest_has_no_account_and_the_portal_no_office()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Log.CatatAsync(k.Oleh("Rina"), new(ObjekLog.Reviu, 7, "menulis catatan"), Ct);
        Assert.Null(Assert.Single(await k.Log.ListAsync(k.Id, ObjekLog.Reviu, 7, new(1), Ct)).PenggunaId);
        await k.Log.CatatAsync(Bahan.Oleh(0, $"Program {k.Id}", Bahan.Saat), new(ObjekLog.Instansi, k.Id, "memeriksa"), Ct);
        Assert.Equal(1, await db.FindAsync<int>("SELECT COUNT(*) FROM LogPortal WHERE InstansiId IS NULL AND Pelaku = @nama",
            new { nama = $"Program {k.Id}" }, Ct));
    }

    [Fact]
    public async Task The_lines_about_one_thing_stand_newest_first_page_by_page_within_the_office()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var tetangga = k.Oleh("Tetangga") with { InstansiId = await k.TetanggaAsync() };
        for (var n = 1; n <= 5; n++)
            await k.Log.CatatAsync(k.Oleh("Budi", Bahan.Saat.AddDays(-n)), new(ObjekLog.Surat, 7, $"tindakan {n}"), Ct);
        await k.Log.CatatAsync(tetangga, new(ObjekLog.Surat, 7, "tindakan tetangga"), Ct);
        await k.Log.CatatAsync(k.Oleh("Budi"), new(ObjekLog.Surat, 8, "surat lain"), Ct);
        await k.Log.CatatAsync(k.Oleh("Budi"), new(ObjekLog.Sop, 7, "SOP, bukan surat"), Ct);
        async Task<IEnumerable<string>> HalamanAsync(int nomor) =>
            (await k.Log.ListAsync(k.Id, ObjekLog.Surat, 7, new(nomor, 2), Ct)).Select(b => b.Uraian);
        Assert.Equal(["tindakan 5", "tindakan 4"], await HalamanAsync(1));
        Assert.Equal(["tindakan 3", "tindakan 2"], await HalamanAsync(2));
        Assert.Equal(["tindakan 1"], await HalamanAsync(3));
        Assert.Equal(["tindakan tetangga"],
            (await k.Log.ListAsync(tetangga.InstansiId, ObjekLog.Surat, 7, new(1), Ct)).Select(b => b.Uraian));
    }

    [Fact]
    public async Task A_changed_indicator_tells_exactly_what_changed_from_what_to_what()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Tahun.SalinAsync(k.Oleh("Budi"), 2025, 2026, Ct);
        var i = (await k.Indikator.ListAsync(k.Id, 2026, Ct))[0];

        // As its form sends it: without what the form does not know.
        var isian = i with { UnitNama = null, AsalId = null, Target = 90.5m, Uraian = "Cakupan ≥ “baru”" };
        Assert.Null((await k.Indikator.UpdateAsync(k.Orang("Dewi"), isian, Ct)).Reason);
        var b = (await k.Log.ListAsync(k.Id, ObjekLog.Indikator, i.Id, new(1), Ct))[0];
        Assert.Equal("mengubah indikator 1.1", b.Uraian);
        Assert.Equal([("Uraian", "Indikator uji"), ("Target", "100")], Isi(b.Lama));
        Assert.Equal([("Uraian", "Cakupan ≥ “baru”"), ("Target", "90.5")], Isi(b.Baru));
    }

    [Fact]
    public async Task What_an_office_says_of_itself_keeps_what_it_said_before()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var i = (await k.Instansi.FindAsync(k.Id, Ct))!;
        Assert.True(await k.Instansi.UpdateAsync(k.Oleh("Uji"), i with { Kode = "lain", Zona = "WIT" }, Ct));
        var b = (await k.Log.ListAsync(k.Id, ObjekLog.Instansi, k.Id, new(1), Ct))[0];
        Assert.Equal([("Zona", "WIB"), ("Zona", "WIT")], Isi(b.Lama).Concat(Isi(b.Baru)));

        await k.Aturan.SimpanAsync(k.Oleh("Uji"), 2025, new() { Desimal = 1 }, Ct);
        await k.Aturan.SimpanAsync(k.Oleh("Uji"), 2025, new() { Desimal = 3, Versi = 1 }, Ct);
        b = (await db.ListAsync<BarisLog>("""
            SELECT Id, Pada, Pelaku, Objek, Uraian, Lama, Baru, Penyimpangan FROM LogPortal
            WHERE InstansiId = @Id AND Objek = 'Aturan' ORDER BY Id DESC
            """, new { k.Id }, Ct))[0];
        Assert.Equal([("Desimal", "1"), ("Desimal", "3")], Isi(b.Lama).Concat(Isi(b.Baru)));
    }

    [Fact]
    public async Task Who_holds_the_post_is_named_with_it_and_who_acts_for_an_official_with_him()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        var kepala = k.Jabatan["Kepala Dinas"];
        async Task<BarisLog> LangkahAsync(Pelaku oleh, string? alasan)
        {
            var l = await k.KiniAsync(jalan);
            await k.DisposisiDariAsync(l, l.JabatanId == kepala ? "Sekretaris" : "Ka.Sub Program");
            var isian = new IsianLangkah { Versi = l.Versi, Alasan = alasan };
            Assert.Null((await k.Langkah.TindakAsync(isian.Tindak(oleh, l), Ct)).Reason);
            return (await k.Log.ListAsync(k.Id, ObjekLog.Pelaksanaan, jalan, new(1), Ct)).First(b => b.Uraian.Contains("langkah", default));
        }

        var plh = await LangkahAsync(k.Orang("Budi", kepala, JenisPemangku.Plh), null);
        Assert.Equal(("Budi", "Plh. Kepala Dinas", null, false), (plh.Pelaku, plh.Jabatan, plh.Untuk, plh.Penyimpangan));
        var untuk = await LangkahAsync(k.Orang("Citra", peran: Peran.Sekretariat), "Sekretaris rapat");
        Assert.Equal(("Citra", null, "Sekretaris", true), (untuk.Pelaku, untuk.Jabatan, untuk.Untuk, untuk.Penyimpangan));
    }

    [Fact]
    public void Nothing_can_be_done_to_the_log_but_add_to_it_and_read_it() =>
        Assert.All(typeof(LogRepository).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly),
            m => Assert.Contains(m.Name, new[] { "CatatAsync", "PerbuatanAsync", "ListAsync" }));

    private static List<(string Nama, string Nilai)> Isi(string? json) =>
        [.. JsonNode.Parse(json!)!.AsObject().Select(p => (p.Key, Angka(p.Value!)))];

    /// <summary>A database may write a number with more zeros.</summary>
    private static string Angka(JsonNode n) =>
        n.GetValueKind() == JsonValueKind.Number
            ? n.GetValue<decimal>().ToString("0.####", CultureInfo.InvariantCulture)
            : n.GetValue<string>();

    public sealed class OnSqlite() : LogRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : LogRepositoryTests(new SqlServerDatabase());
}
