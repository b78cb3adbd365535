namespace SopKinerja.Data.Tests;

/// <summary>A SOP without a step that signs ends in a signed, archived, sent and published report all the same.</summary>
public abstract class TandaTanganLanjutTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    private static Pelaku Kepala(Kantor k) => k.Orang("Ani", k.Jabatan["Kepala Dinas"]);

    private static async Task<Outcome<string>> TandaTanganiAsync(Kantor k, Pelaku oleh, Pelaksanaan jalan)
    {
        var kini = await k.Panggung.KiniAsync(oleh, jalan, null, Ct);
        return await k.Perbuatan.TandaTanganAsync(oleh, jalan, kini,
            new()
            {
                Versi = jalan.Versi, VersiId = kini!.Fakta.VersiTerakhir, Alasan = oleh.Jabatan.Count == 0 ? "Kepala di Jakarta"
                : null
            },
            Kantor.Pindaian($"{k.Id} {jalan.Id}"), new(2026, 2, 2), Ct);
    }

    [Fact]
    public async Task The_annual_report_of_the_provinces_SOP_waits_for_the_head_of_the_office()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.TanpaNaskahAsync();
        Assert.Equal((StatusPelaksanaan.TindakLanjut, "Arsip,Kirim,Publikasi"), (jalan.Status, jalan.TindakLanjut));
        var kini = (await k.Panggung.KiniAsync(Kepala(k), jalan, null, Ct))!;
        Assert.Equal((true, 10, "Kepala Dinas", AksiLangkah.TandaTangan, true),
            (kini.Lanjutan, kini.Langkah.Nomor, kini.Langkah.JabatanNama, kini.Langkah.Aksi, kini.Boleh(AksiLangkah.TandaTangan)));
        Assert.Empty((await k.Panggung.KiniAsync(k.Orang("Citra"), jalan, null, Ct))!.Ditawarkan);
        Assert.Contains(await k.Surel.ListAsync(k.Id, new(1), Ct), s => s is
        {
            Perihal: "LKJ Tahun 2025: menunggu tanda tangan Anda",
            KepadaNama: "Ani"
        });
        var kartu = Assert.Single((await k.Pelaksanaan.ListBerjalanAsync(k.Id, Ct)).Jalan);
        Assert.Equal((true, k.Jabatan["Kepala Dinas"]), (kartu.TanpaNaskah, kartu.KepalaId));

        Assert.Equal("Naskah ditandatangani. Arsip, kirim dan publikasi kini terbuka.", (await TandaTanganiAsync(k, Kepala(k),
            jalan)).Value);
        var f = (await k.Naskah.FindByPelaksanaanAsync(k.Id, jalan.Id, Ct))!;
        Assert.Equal(("Kepala Dinas", "Ani", "Ani"), (f.PenandatanganJabatan, f.PenandatanganNama, f.DikunciOleh));
        Assert.True((await k.Capaian.MuatAsync(k.Id, jalan.Periode, Ct)).Terkunci);
        Assert.Null(await k.Panggung.KiniAsync(Kepala(k), (await k.Pelaksanaan.FindAsync(k.Id, jalan.Id, Ct))!, null, Ct));
        Assert.False(Assert.Single((await k.Pelaksanaan.ListBerjalanAsync(k.Id, Ct)).Jalan).TanpaNaskah);
        Assert.Empty(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct));
    }

    [Fact]
    public async Task It_is_signed_once_and_only_as_it_was_seen()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.TanpaNaskahAsync();
        Assert.Contains("baru saja berubah", (await TandaTanganiAsync(k, Kepala(k), jalan with { Versi = jalan.Versi - 1 })).Reason,
            StringComparison.Ordinal);
        Assert.Null(await k.Naskah.FindByPelaksanaanAsync(k.Id, jalan.Id, Ct));
        Assert.Contains("pemangku", (await k.Perbuatan.TandaTanganAsync(k.Orang("Citra"), jalan,
            await k.Panggung.KiniAsync(k.Orang("Citra"), jalan, null, Ct), new() { Versi = jalan.Versi }, Kantor.Pindaian("x"), new(2026,
                2, 2), Ct)).Reason,
            StringComparison.Ordinal);
        Assert.False((await TandaTanganiAsync(k, k.Orang("Budi", peran: Peran.Sekretariat), jalan)).Refused);
    }

    [Fact]
    public async Task The_head_says_no_with_a_reason_and_the_composing_step_is_walked_again()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.TanpaNaskahAsync();
        Task<Outcome<string>> KembaliAsync(Pelaku oleh, string? alasan) =>
            k.Lanjut.KembalikanAsync(oleh, jalan, jalan.Versi, k.Jabatan["Kepala Dinas"], alasan, Ct);
        Assert.Contains("Hanya kepala", (await KembaliAsync(k.Orang("Citra"), "x")).Reason, StringComparison.Ordinal);
        Assert.Contains("alasan", (await KembaliAsync(Kepala(k), "")).Reason, StringComparison.Ordinal);
        Assert.Equal("Naskah dikembalikan. Putaran 2 dibuka dari langkah 9.", (await KembaliAsync(Kepala(k), "Perbaiki Bab III")).Value);
        var l = await k.KiniAsync(jalan.Id);
        Assert.Equal((9, 2, StatusLangkah.Berjalan), (l.Nomor, l.Putaran, l.Status));
        Assert.True((await KembaliAsync(Kepala(k), "lagi")).Refused);
    }

    [Fact]
    public async Task A_quarter_of_the_same_SOP_ends_with_its_last_step()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.TanpaNaskahAsync(2024, JenisPeriode.Semester);
        Assert.Equal((StatusPelaksanaan.Selesai, null), (jalan.Status, jalan.TindakLanjut));
        Assert.Null(await k.Panggung.KiniAsync(Kepala(k), jalan, null, Ct));
    }

    [Fact]
    public async Task A_run_waits_only_for_what_its_SOP_names()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var f = await k.FinalAsync(2025);
        foreach (var nama in new[] { "Inspektorat", "Bappeda" })
            await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"), new()
            {
                Nama = nama, Surel = "x@uji.contoh.test",
                Saluran = SaluranKirim.Surel
            }, Ct);
        async Task<int> DimintaAsync(string penerima)
        {
            await k.Db.ExecuteAsync("UPDATE SopVersi SET TindakLanjut = 'Kirim', Penerima = @penerima WHERE Id = @SopId",
                new { penerima, k.SopId }, Ct);
            return (await k.Panggung.LanjutAsync(k.Oleh("Budi"), (await k.Pelaksanaan.FindAsync(k.Id, f.PelaksanaanId, Ct))!, null, Ct))!.Kirim.Count;
        }

        // A name that is no recipient's any more makes it wait for all, rather than for nobody.
        Assert.Equal(2, await DimintaAsync("Gubernur"));
        Assert.Equal(1, await DimintaAsync("inspektorat"));
        Assert.False(await k.Naskah.SelesaikanBilaLengkapAsync(k.Oleh("Budi"), f.PelaksanaanId, Ct));
        var instansi = (await k.Instansi.FindAsync(k.Id, Ct))!;
        var inspektorat = (await k.Pengiriman.ListPenerimaAsync(k.Id, Ct)).Single(p => p.Nama == "Inspektorat").Id;
        Assert.False((await k.Pengiriman.KirimAsync(k.Oleh("Budi"), instansi, f, inspektorat, null, Ct)).Refused);
        Assert.Equal(StatusPelaksanaan.Selesai, (await k.Pelaksanaan.FindAsync(k.Id, f.PelaksanaanId, Ct))!.Status);
    }

    public sealed class OnSqlite() : TandaTanganLanjutTests(new SqliteDatabase());

    public sealed class OnSqlServer() : TandaTanganLanjutTests(new SqlServerDatabase());
}
