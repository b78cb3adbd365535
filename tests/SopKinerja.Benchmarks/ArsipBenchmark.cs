namespace SopKinerja.Benchmarks;

using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using SopKinerja.Data;

/// <summary>
/// The register of one office with 1,000 and with 100,000 entries, in turn within one process: its pages, searches for words that few and that all
/// entries have, an entry, the verification of a code. Then the public page of a report from the cache beside the same HTML as a static file of the
/// same server, by several clients at once.
/// </summary>
internal static class ArsipBenchmark
{
    private const int Panas = 20, Klien = 8;

    private static readonly int[] s_entri = [1_000, 100_000];

    public static async Task JalankanAsync(int ulang)
    {
        var folder = Directory.CreateTempSubdirectory("sopkinerja").FullName;
        try
        {
            var portal = new List<(WebApplication App, HttpClient Klien)>();
            foreach (var n in s_entri)
            {
                var berkas = Path.Combine(folder, $"{n}.db");
                DataBeku.Buka(DataBeku.Jalan, berkas);
                var app = await PortalUji.MulaiAsync(berkas, folder, _ => IsiAsync(berkas, n), pekerja: false);
                portal.Add((app, PortalUji.Klien(app)));
                await PortalUji.MasukAsync(portal[^1].Klien, "sekretaris");
            }

            await HalamanAsync(portal, ulang, folder);
            foreach (var p in portal)
                await p.App.StopAsync();
            await PublikAsync(folder, ulang * 25);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, true);
        }
    }

    private static async Task HalamanAsync(List<(WebApplication App, HttpClient Klien)> portal, int ulang, string folder)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(folder, $"{s_entri[0]}.db")};Mode=ReadOnly;Pooling=False");
        var kode = db.ExecuteScalar<string>("SELECT KodeVerifikasi FROM NaskahFinal WHERE InstansiId = 1");
        Console.WriteLine($"{"ms",-44}{string.Concat(s_entri.Select(n => $"{Teks(n, "N0"),10} med      min"))}   ratio med   min");
        foreach (var alamat in new[]
        {
            "/Arsip", "/Arsip?hal=30", "/Arsip?kata=notula", "/Arsip?kata=notula+langka7", "/Arsip?kata=notula&kode=000.8&tahun=2024", "/Arsip?kode=000",
            "/Arsip?kata=tiada", "/Cari?q=langka7", "/Cari?q=langka7+rapat", "/Cari?q=notula", "/Arsip/Entri/500", $"/Publik/Periksa/{kode}",
        })
        {
            var ms = portal.Select(_ => new List<double>()).ToList();
            for (var i = -Panas; i < ulang; i++)
                for (var j = 0; j < portal.Count; j++)
                {
                    var k = (i + Panas + j) % portal.Count;
                    var satu = await PortalUji.UkurAsync(portal[k].Klien, alamat);
                    if (i >= 0)
                        ms[k].Add(satu);
                }

            var (med, min) = (ms.Select(Tengah).ToList(), ms.Select(m => m.Min()).ToList());
            Console.WriteLine($"{alamat,-44}{string.Concat(med.Zip(min, (a, b) => $"{Teks(a, "F2"),14}{Teks(b, "F2"),9}"))}"
                + $"{Teks(med[1] / med[0], "F2"),12}{Teks(min[1] / min[0], "F2"),6}");
        }
    }

    /// <summary>The chain goes on where the frozen office's ends, with hashes that hold.</summary>
    private static async Task IsiAsync(string berkas, int jumlah)
    {
        await using var db = new SqliteConnection($"Data Source={berkas};Pooling=False");
        await db.OpenAsync();
        await db.ExecuteAsync("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF");
        await using var transaksi = await db.BeginTransactionAsync();
        var (nomor, sebelum) = await db.QuerySingleAsync<(int, string)>("SELECT Nomor, Sidik FROM Arsip WHERE InstansiId = 1 ORDER BY Nomor DESC LIMIT 1");
        while (nomor < jumlah)
        {
            nomor++;
            var hari = new DateOnly(2020, 1, 1).AddDays(nomor % 2_000);
            var uraian = $"Notula rapat nomor {nomor} bidang {nomor % 7}{(nomor % 100 == 7 ? " langka7" : "")}";
            var e = new EntriArsip
            {
                Id = 0, Nomor = nomor, KodeKlasifikasi = "000.8.6", Uraian = uraian, Tanggal = hari, RetensiAktif = 20, RetensiInaktif = 4,
                NasibAkhir = "Permanen", Sha256 = nomor.ToString("x64", CultureInfo.InvariantCulture), SidikSebelum = sebelum, Sidik = "",
                DiarsipkanPada = DateTime.UnixEpoch,
            };
            e = e with { Sidik = sebelum = RantaiArsip.Sidik(e) };
            var r = new RincianArsip
            {
                KodeKlasifikasi = e.KodeKlasifikasi, Uraian = uraian, Mulai = hari, Akhir = hari, RetensiAktif = 20, RetensiInaktif = 4,
                NasibAkhir = "Permanen", Media = "Kertas", Tingkat = "Asli", Lokasi = $"Lemari {nomor % 9}", Oleh = "Lia",
            };
            var id = await db.ExecuteScalarAsync<long>("""
                INSERT INTO Arsip (InstansiId, Nomor, NamaBerkas, Asal, KodeKlasifikasi, Uraian, Tanggal, RetensiAktif, RetensiInaktif, NasibAkhir,
                    Sha256, SidikSebelum, Sidik, DiarsipkanOleh, DiarsipkanPada)
                VALUES (1, @Nomor, 'notula.pdf', 'dokumen ' || @Nomor, @KodeKlasifikasi, @Uraian, @hari, 20, 4, 'Permanen', @Sha256, @SidikSebelum,
                    @Sidik, 'Lia', '2026-01-01 00:00:00');
                SELECT last_insert_rowid()
                """, new { e.Nomor, e.KodeKlasifikasi, e.Uraian, hari = Hari(hari), e.Sha256, e.SidikSebelum, e.Sidik }, transaksi);
            await db.ExecuteAsync("""
                INSERT INTO RincianArsip (InstansiId, ArsipId, Nomor, KodeKlasifikasi, Uraian, Mulai, Akhir, RetensiAktif, RetensiInaktif, NasibAkhir,
                    Media, Tingkat, Lokasi, Sidik, Oleh, Pada)
                VALUES (1, @id, 1, @KodeKlasifikasi, @Uraian, @hari, @hari, 20, 4, 'Permanen', 'Kertas', 'Asli', @Lokasi, @sidik, 'Lia',
                    '2026-01-01 00:00:00')
                """, new { id, r.KodeKlasifikasi, r.Uraian, hari = Hari(hari), r.Lokasi, sidik = RantaiArsip.Sidik(e.Sidik, null, r) }, transaksi);
            await db.ExecuteAsync("INSERT INTO KataArsip (InstansiId, ArsipId, Nomor, Kata) VALUES (1, @id, @nomor, @kata)",
                KataArsip.Semua(r).Select(kata => new { id, nomor, kata }), transaksi);
        }

        await transaksi.CommitAsync();
    }

    private static async Task PublikAsync(string folder, int permintaan)
    {
        var berkas = Path.Combine(folder, "publik.db");
        DataBeku.Buka(DataBeku.Jalan, berkas);
        var statis = Directory.CreateDirectory(Path.Combine(folder, "statis")).FullName;
        await using var app = await PortalUji.MulaiAsync(berkas, folder, async _ =>
        {
            await using var db = new SqliteConnection($"Data Source={berkas};Pooling=False");
            await db.ExecuteAsync("UPDATE Publikasi SET Status = 'Terbit', DitarikPada = NULL");
        }, pekerja: false, statis: statis);
        using var klien = PortalUji.Klien(app);
        await using var baca = new SqliteConnection($"Data Source={berkas};Mode=ReadOnly;Pooling=False");
        var alamat = $"/Publik/dinkes-binjai/{await baca.ExecuteScalarAsync<string>("SELECT Alamat FROM Publikasi WHERE InstansiId = 1")}";
        var html = await klien.GetByteArrayAsync(alamat);
        await File.WriteAllBytesAsync(Path.Combine(statis, "laporan.html"), html);
        var (cepat, file) = (new List<double>(), new List<double>());
        for (var i = 0; i < 7; i++)
        {
            cepat.Add(await PerDetikAsync(klien, alamat, permintaan));
            file.Add(await PerDetikAsync(klien, "/statis/laporan.html", permintaan));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"public report page, {html.Length / 1024} KB, {Klien} clients: {Tengah(cepat):N0}/s from cache, {Tengah(file):N0}/s as a static file, "
                + $"ratio {Tengah(cepat) / Tengah(file):F2} (best of each {cepat.Max() / file.Max():F2})"));
        await app.StopAsync();
    }

    private static async Task<double> PerDetikAsync(HttpClient klien, string alamat, int permintaan)
    {
        await PortalUji.UkurAsync(klien, alamat);
        var jam = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Klien).Select(async _ =>
        {
            for (var i = 0; i < permintaan / Klien; i++)
                await PortalUji.UkurAsync(klien, alamat);
        }));
        return permintaan / Klien * Klien / jam.Elapsed.TotalSeconds;
    }

    private static string Hari(DateOnly d) => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double Tengah(IEnumerable<double> nilai) => nilai.Order().ElementAt(nilai.Count() / 2);

    private static string Teks(double nilai, string bentuk) => nilai.ToString(bentuk, CultureInfo.InvariantCulture);
}
