namespace SopKinerja.Benchmarks;

using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Web.Tampilan;

/// <summary>
/// What a portal of many offices costs one of them: the same views of the same office, from databases of 2, 1,000 and 16,000 offices, in
/// turn within one process. The office has the same rows in all three.
/// </summary>
internal static class TumbuhBenchmark
{
    private const int Panas = 20;

    private const string Sekretaris = "sekretaris", AdminKantor = "admin.binjai", AdminSistem = "admin", Umum = "";

    private static readonly int[] s_kantor = [2, 1_000, 16_000];

    private sealed record Halaman(string Alamat, string Sebagai = Sekretaris, bool Cari = false);

    private sealed record Portal(int Kantor, WebApplication App, IReadOnlyDictionary<string, HttpClient> Klien);

    public static async Task JalankanAsync(int ulang)
    {
        var folder = Directory.CreateTempSubdirectory("sopkinerja").FullName;
        try
        {
            var asal = Path.Combine(folder, "asal.db");
            DataBeku.Buka(DataBeku.Jalan, asal);
            await SiapkanAsync(asal, folder);
            var portal = new List<Portal>();
            foreach (var n in s_kantor)
                portal.Add(await BukaAsync(asal, n, folder));
            var terburuk = ("", 0.0);
            Console.WriteLine($"{"ms",-50}{string.Concat(s_kantor.Select(n => $"{Teks(n, "N0"),10} med      min"))}"
                + string.Concat(s_kantor.Skip(1).Select(n => $"{Teks(n, "N0"),10}/2 med   min")));
            void Cetak(string nama, bool cari, IReadOnlyList<List<double>> ms)
            {
                var (med, min) = (ms.Select(Tengah).ToList(), ms.Select(m => m.Min()).ToList());
                var kali = med.Zip(min, (a, b) => $"{Teks(a / med[0], "F2"),16}{Teks(b / min[0], "F2"),6}").Skip(1);
                Console.WriteLine($"{nama,-50}{string.Concat(med.Zip(min, (a, b) => $"{Teks(a, "F2"),14}{Teks(b, "F2"),9}"))}"
                    + $"{string.Concat(kali)}{(cari ? " *" : "")}");
                var rasio = min[^1] / min[0];
                if (!cari && rasio > terburuk.Item2)
                    terburuk = (nama, rasio);
            }

            foreach (var h in DaftarHalaman(asal))
            {
                foreach (var p in portal)
                    await PastikanAsync(p.Klien[h.Sebagai], h.Alamat);
                Cetak(h.Alamat, h.Cari, await GiliranAsync(portal, ulang, p => PortalUji.UkurAsync(p.Klien[h.Sebagai], h.Alamat)));
            }

            Cetak("(satu surel disewa, terkirim)", false, await GiliranAsync(portal, ulang, SurelAsync));
            Cetak("(satu surat dicatat)", false, await GiliranAsync(portal, ulang, SuratAsync));
            Console.WriteLine("* a search reads the names of all offices, and is not among the worst");
            Console.WriteLine($"worst of the minima, {Teks(s_kantor[^1], "N0")} against 2: {Teks(terburuk.Item2, "F2")} {terburuk.Item1}");
            foreach (var p in portal)
                await p.App.StopAsync();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, true);
        }
    }

    /// <summary>The frozen office, at the present schema, its report public again, with one more letter and a run that began.</summary>
    private static async Task SiapkanAsync(string berkas, string folder)
    {
        await using (var app = await PortalUji.MulaiAsync(berkas, folder, pekerja: false))
        {
            await using (var scope = app.Services.CreateAsyncScope())
            {
                T Dari<T>()
                    where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
                var now = DateTime.UtcNow;
                await Dari<DbSession>().ExecuteAsync("UPDATE Publikasi SET Status = 'Terbit', DitarikPada = NULL", null, default);
                var surat = await Dari<SuratRepository>().InsertAsync(PengisiKantor.Oleh(1, "Sekretariat", now), Surat(1), default);
                var zona = (await Dari<InstansiRepository>().FindAsync(1, default))!.Zona;
                var jalan = await Dari<LangkahRepository>().MulaiAsync(PengisiKantor.Oleh(1, "Sekretariat", now, zona),
                    await Dari<DbSession>().FindAsync<long>("SELECT SopVersiId FROM Pelaksanaan WHERE InstansiId = 1", null, default),
                    new(2025, JenisPeriode.Triwulan, 1), surat.Value, default);
                if (jalan.Refused)
                    throw new InvalidOperationException(jalan.Reason);
            }

            await app.StopAsync();
        }

        SqliteConnection.ClearAllPools();
    }

    private static async Task<Portal> BukaAsync(string asal, int kantor, string folder)
    {
        var berkas = Path.Combine(folder, $"{kantor}.db");
        File.Copy(asal, berkas);
        var jam = Stopwatch.StartNew();
        PengisiKantor.Isi(berkas, kantor);
        var (detik, mb) = (jam.Elapsed.TotalSeconds, new FileInfo(berkas).Length / 1048576.0);
        Console.WriteLine($"{Teks(kantor, "N0"),7} offices: {Teks(mb, "N1")} MB, filled in {Teks(detik, "N1")} s");
        var app = await PortalUji.MulaiAsync(berkas, folder, pekerja: false);
        var klien = new Dictionary<string, HttpClient>();
        foreach (var akun in new[] { Sekretaris, AdminKantor, AdminSistem, Umum })
        {
            klien[akun] = PortalUji.Klien(app);
            if (akun != Umum)
                await PortalUji.MasukAsync(klien[akun], akun);
        }

        return new(kantor, app, klien);
    }

    private static List<Halaman> DaftarHalaman(string asal)
    {
        using var db = new SqliteConnection($"Data Source={asal};Mode=ReadOnly;Pooling=False");
        long Id(string sql) => db.ExecuteScalar<long>(sql) * PengisiKantor.Jarak;
        var selesai = Id("SELECT Id FROM Pelaksanaan WHERE InstansiId = 1 AND Status = 'Selesai'");
        var berjalan = Id("SELECT Id FROM Pelaksanaan WHERE InstansiId = 1 AND Status = 'Berjalan'");
        var laporan = Id("SELECT LaporanId FROM ReviuLaporan WHERE InstansiId = 1");
        var surat = Id("SELECT MIN(Id) FROM SuratMasuk WHERE InstansiId = 1");
        var terbit = db.ExecuteScalar<string>("SELECT Alamat FROM Publikasi WHERE InstansiId = 1");
        var kode = db.ExecuteScalar<string>("SELECT KodeVerifikasi FROM NaskahFinal WHERE InstansiId = 1 AND Diganti = 0");
        return
        [
            new("/"), new("/Disposisi"), new($"/Disposisi/Surat/{surat}"), new($"/Disposisi/Buat?surat={surat}"), new("/Disposisi/Catat"),
            new("/Pelaksanaan"), new($"/Pelaksanaan/Rincian/{berjalan}"), new($"/Pelaksanaan/Rincian/{selesai}"), new("/Pelaksanaan/Mulai"),
            .. new[] { "Isi", "Tabel", "Verifikasi", "Kelengkapan", "Mutu" }.Select(h => new Halaman($"/Capaian/{h}?tahun=2025")),
            .. new[] { "Kinerja", "Indikator", "Program", "Aturan" }.Select(h => new Halaman($"/{h}?tahun=2025")),
            new("/Laporan"), new($"/Laporan/Rincian/{laporan}"), new($"/Laporan/Reviu/{laporan}"), new("/Arsip"), new("/Arsip?kata=lkj&tahun=2026"),
            new("/Laporan/Terbit?tahun=2025"), new("/Surel"),
            new("/Sop"), new("/Jabatan"), new("/Pegawai"), new("/Pengaturan"), new("/Pengguna", AdminKantor), new("/Instansi", AdminSistem),
            new("/Publik", Umum), new("/Publik?q=banten", Umum, true), new("/Publik/dinkes-binjai", Umum),
            new($"/Publik/dinkes-binjai/{terbit}", Umum), new($"/Publik/dinkes-binjai/{terbit}?handler=Berkas", Umum),
            new($"/Publik/Periksa/{kode}", Umum),
        ];
    }

    /// <summary>Every portal once, then again beginning with the next.</summary>
    private static async Task<IReadOnlyList<List<double>>> GiliranAsync(List<Portal> portal, int ulang, Func<Portal, Task<double>> ukur)
    {
        var ms = portal.Select(_ => new List<double>()).ToList();
        for (var i = -Panas; i < ulang; i++)
            for (var j = 0; j < portal.Count; j++)
            {
                var k = (i + Panas + j) % portal.Count;
                var satu = await ukur(portal[k]);
                if (i >= 0)
                    ms[k].Add(satu);
            }

        return ms;
    }

    /// <summary>A page that leads elsewhere or fails is no measurement.</summary>
    private static async Task PastikanAsync(HttpClient client, string alamat)
    {
        using var jawab = await client.GetAsync(alamat);
        if (!jawab.IsSuccessStatusCode || jawab.RequestMessage!.RequestUri!.PathAndQuery != alamat)
            throw new InvalidOperationException($"{alamat}: {jawab.StatusCode} {jawab.RequestMessage!.RequestUri}");
    }

    /// <summary>One more in the queue, which is not measured, and the next of it taken and sent, which is.</summary>
    private static async Task<double> SurelAsync(Portal p)
    {
        await using var scope = p.App.Services.CreateAsyncScope();
        var kotak = scope.ServiceProvider.GetRequiredService<SurelRepository>();
        var now = DateTime.UtcNow;
        await kotak.InsertAsync(PengisiKantor.Jarak, "Contoh", "contoh@contoh.test", "Perihal", "Teks", now, default);
        var jam = Stopwatch.StartNew();
        var token = Guid.NewGuid().ToString("N");
        await kotak.UpdateTerkirimAsync((await kotak.SewaAsync(token, now, now.AddMinutes(5), default))!.Id, token, now, default);
        return jam.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> SuratAsync(Portal p)
    {
        await using var scope = p.App.Services.CreateAsyncScope();
        var surat = scope.ServiceProvider.GetRequiredService<SuratRepository>();
        var jam = Stopwatch.StartNew();
        if ((await surat.InsertAsync(PengisiKantor.Oleh(PengisiKantor.Jarak, "Sekretariat", DateTime.UtcNow), Surat(2), default)).Refused)
            throw new InvalidOperationException("The letter is refused.");
        return jam.Elapsed.TotalMilliseconds;
    }

    private static SuratMasuk Surat(int n) => new()
    {
        Asal = "Bagian Organisasi", NomorSurat = $"000.8.6/{n}", TanggalSurat = new(2026, 3, 2), DiterimaTanggal = new(2026, 3, 3),
        Perihal = "Laporan kinerja triwulan", Derajat = DerajatSurat.Biasa, Keamanan = KeamananSurat.Biasa,
    };

    private static double Tengah(IEnumerable<double> nilai) => nilai.Order().ElementAt(nilai.Count() / 2);

    private static string Teks(double nilai, string bentuk) => nilai.ToString(bentuk, CultureInfo.InvariantCulture);
}
