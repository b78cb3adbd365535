namespace SopKinerja.Data.Tests;

/// <summary>
/// Without a server: every act that reads before it writes begins, before anything else, with the office's lock. What is read before
/// the lock may be gone by the time of the write.
/// </summary>
public sealed class KunciTests
{
    private static readonly Periode s_tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static CancellationToken Ct => Kantor.Ct;

    private static readonly Dictionary<string, Func<Kantor, Task>> s_tindakan = new()
    {
        ["mencatat surat"] = k => k.Surat.InsertAsync(k.Oleh("Budi"), Bahan.Surat("1"), Ct),
        ["mendisposisikan"] = k => k.Disposisi.InsertAsync(Bahan.Disposisi(k, null), Ct),
        ["memulai pelaksanaan"] = k => k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId, s_tahun, null, Ct),
        ["menyelesaikan langkah"] = k => k.Langkah.TindakAsync(k.Tindak(Bahan.Langkah, TindakanLangkah.Selesai, "Ani"), Ct),
        ["menyimpan capaian"] = k => k.Capaian.SimpanAsync(k.Oleh("Citra"), s_tahun, null, [], null, true, Ct),
        ["mengunci rekap"] = k => k.Capaian.KunciAsync(k.Oleh("Budi"), s_tahun, Ct),
        ["memverifikasi"] = k => k.Verifikasi.PutuskanAsync(k.Oleh("Budi") with { Id = 1 }, s_tahun, null, [], true, null, Ct),
        ["mengangkat pemangku"] = k => k.Pos.InsertPemangkuAsync(k.Oleh("Uji"), 1, 1, JenisPemangku.Definitif, new(2026, 1, 1), null,
            null, Ct),
        ["menetapkan batas isian"] = k => k.Kelengkapan.SimpanBatasAsync(k.Oleh("Budi"), s_tahun, new(2026, 3, 1), Ct),
        ["mengingatkan unit"] = k => k.Kelengkapan.IngatkanAsync(k.Oleh("Budi") with { Id = 1 }, k.UnitId, s_tahun, "p", "t",
            Bahan.Berkas("isian.xlsx", 1), Ct),
        ["menjawab peringatan"] = k => k.Mutu.JawabAsync(k.Oleh("Budi"), s_tahun, new(k.IndikatorId, "1.1", "uji"), "ya",
            Ct),
        ["membuat versi"] = k => k.Laporan.InsertVersiAsync(k.Oleh("Dewi") with { Id = 1 }, 1, [1], [2], 0, "uji", Ct),
        ["mensosialisasikan"] = k => k.Laporan.SosialisasiAsync(k.Oleh("Budi"), 1, 1, [1], Ct),
        ["menyimpan narasi"] = k => k.Narasi.SimpanAsync(k.Oleh("Dewi"), 1, "pengantar", "teks", 0, Ct),
        ["mengunci naskah"] = k => k.Naskah.KunciAsync(k.Tindak(Bahan.Langkah, TindakanLangkah.Selesai, "Ani"), 1, s_tahun, 1,
            Kantor.Pindaian("x"), null!, new(2026, 2, 2), Ct),
        ["mengarsipkan"] = k => k.Arsip.InsertAsync(k.Oleh("Budi"), Bahan.Naskah, Ct),
        ["menerbitkan"] = k => k.Publikasi.InsertAsync(k.Oleh("Budi"), Bahan.Naskah with { Id = 0 }, Ct),
        ["mengirim naskah"] = async k => await k.Pengiriman.KirimAsync(k.Oleh("Budi"), (await k.Instansi.FindAsync(k.Id, Ct))!,
            Bahan.Naskah, 1, null, Ct),
        ["menyalin tahun"] = k => k.Tahun.SalinAsync(k.Oleh("Budi"), 2025, 2026, Ct),
        ["menutup tahun"] = k => k.Tahun.TutupAsync(k.Oleh("Budi"), 2025, Ct),
        ["menambah indikator"] = k => k.Indikator.InsertAsync(k.Oleh("Uji"), Bahan.Indikator(1, "1.2", k.UnitId), Ct),
    };

    public static TheoryData<string> Tindakan() => new(s_tindakan.Keys);

    [Theory, MemberData(nameof(Tindakan))]
    public async Task An_act_begins_with_the_lock_of_its_office(string tindakan)
    {
        var database = new RekamanDatabase();
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        database.Perekam.Jejak.Clear();
        try
        {
            await s_tindakan[tindakan](k);
        }
        catch (System.Data.Common.DbException)
        {
            // A made-up foreign key: what came first is what counts here.
        }

        var jejak = database.Perekam.Jejak.Where(t => !t.StartsWith("SELECT Id, Kode, Nama, Pemda", StringComparison.Ordinal)).Take(2)
            .ToList();
        Assert.Equal([PerekamSql.Mulai, SqlDialect.SqlServer.Kunci!], jejak);
        Assert.Equal($"SopKinerja.Instansi.{k.Id}", database.Perekam.Kunci.Last());
    }
}
