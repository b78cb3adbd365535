namespace SopKinerja.Data.Tests;

/// <summary>
/// Two and more people at the same moment. SQLite lets one writer in at a time; on SQL Server the office's lock has to do it, and
/// every one of these failed there without it.
/// </summary>
public abstract class BalapanTests(TestDatabase database)
{
    private static readonly Periode s_tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static CancellationToken Ct => Kantor.Ct;

    private static DateTime Now => TestDatabase.Now;

    [Fact]
    public async Task A_run_archived_and_published_at_once_is_finished()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        for (var tahun = 2021; tahun <= 2025; tahun++)
        {
            var f = await k.FinalAsync(tahun);
            await k.SerentakAsync(2, async (x, n) => n == 0
                ? (await x.Arsip.InsertAsync(k.Oleh("Budi"), f, Ct)).Reason
                : (await x.Publikasi.InsertAsync(k.Oleh("Budi"), f, Ct)).Reason);
            Assert.Equal(StatusPelaksanaan.Selesai, (await k.Pelaksanaan.FindAsync(k.Id, f.PelaksanaanId, Ct))!.Status);
        }
    }

    [Fact]
    public async Task A_figure_that_was_told_saved_is_in_the_rekap_that_was_locked_at_once()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        for (var n = 1; n <= 4; n++)
        {
            var p = new Periode(2025, JenisPeriode.Triwulan, n);
            var tersimpan = await k.SerentakAsync(2, async (x, siapa) => siapa == 0
                ? await x.Capaian.KunciAsync(k.Oleh("Budi"), p, Ct) && false
                : !(await x.Capaian.SimpanAsync(k.Oleh("Citra"), p, null, [new(k.IndikatorId, 0, 10, 5, null, null, null)], null, true, Ct))
                    .Refused);
            Assert.Equal(tersimpan[1] ? 5m : null, (await k.Capaian.MuatAsync(k.Id, p, Ct)).Baris.Single().Realisasi);
        }
    }

    [Fact]
    public async Task A_disposisi_sent_twice_is_one()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.KiniAsync(await k.MulaiAsync());
        var surel = await k.Surel.CountAsync(k.Id, Ct);
        var hasil = await k.SerentakAsync(2, async (x, _) => await x.Disposisi.InsertAsync(Bahan.Disposisi(k, l), Ct));
        Assert.Single(hasil, h => !h.Refused);
        Assert.Single(await k.Disposisi.ListPelaksanaanAsync(k.Id, l.PelaksanaanId, Ct));
        Assert.Equal(surel + 1, await k.Surel.CountAsync(k.Id, Ct));
    }

    [Fact]
    public async Task The_same_file_brought_by_many_is_kept_once_and_refused_to_nobody()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        for (var putaran = 0; putaran < 3; putaran++)
        {
            var isi = Guid.NewGuid().ToByteArray();
            var sidik = await k.SerentakAsync(8, (x, _) => x.Berkas.InsertAsync(isi, "application/pdf", Now, Ct));
            Assert.Equal(BerkasRepository.Sidik(isi), Assert.Single(sidik.Distinct()));
            Assert.Equal(1, await db.FindAsync<int>("SELECT COUNT(*) FROM Berkas WHERE Sha256 = @sha", new { sha = sidik[0] }, Ct));
        }
    }

    [Fact]
    public async Task A_post_has_one_definitive_holder_however_many_are_appointed_at_once()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var pos = (await k.Pos.InsertAsync(k.Oleh("Uji"), "Kabid Baru", null, false, 9, Ct)).Value;
        var hasil = await k.SerentakAsync(3, (x, n) => x.Masa.PangkuAsync(k.Oleh("Uji"), pos, k.Pegawai.Values.ElementAt(n),
            JenisPemangku.Definitif, new(2026, 1, 1), null, null, Ct));
        Assert.Single(hasil, h => !h.Refused);
        Assert.Single(await k.Pos.ListPadaAsync(k.Id, new(2026, 2, 2), Ct), p => p.JabatanId == pos);
    }

    [Fact]
    public async Task A_unit_is_reminded_once_a_day()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Instansi.UpdateSurelUnitAsync(k.Oleh("Uji"), k.UnitId, "bidang@uji.contoh.test", Ct);
        var hasil = await k.SerentakAsync(3, (x, _) => x.Pengingat.IngatkanAsync(k.Orang("Budi"), k.UnitId, [s_tahun], "p", "t",
            Bahan.Berkas("isian.xlsx", 1), false, Ct));
        Assert.Single(hasil, h => !h.Refused);
        Assert.Equal(1, await k.Surel.CountAsync(k.Id, Ct));
    }

    [Fact]
    public async Task A_cut_off_and_an_answer_set_by_three_at_once_end_as_one()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var p = new PeringatanMutu(k.IndikatorId, "1.1", "uji");
        await k.SerentakAsync(6, async (x, n) =>
        {
            if (n < 3)
                await x.Kelengkapan.SimpanBatasAsync(k.Oleh("Budi"), s_tahun, new(2026, 3, n + 1), Ct);
            else
                await x.Mutu.JawabAsync(k.Oleh("Budi"), s_tahun, p, $"jawaban {n}", Ct);
            return 0;
        });
        Assert.NotNull((await k.Capaian.MuatAsync(k.Id, s_tahun, Ct)).Batas);
        Assert.Single(await k.Mutu.ListJawabanAsync(k.Id, s_tahun, Ct));
    }

    [Fact]
    public async Task Dossiers_archived_by_many_at_once_are_all_in_one_whole_chain()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.KlasifikasiAsync();
        var naskah = new List<NaskahFinal>();
        for (var tahun = 2010; tahun < 2022; tahun++)
            naskah.Add(await k.FinalAsync(tahun));
        var hasil = await k.SerentakAsync(6, async (x, n) =>
            new[] { await x.Arsip.InsertAsync(k.Oleh("Budi"), naskah[n * 2], Ct),
                await x.Arsip.InsertAsync(k.Oleh("Budi"), naskah[(n * 2) + 1], Ct) });
        Assert.All(hasil.SelectMany(h => h), h => Assert.False(h.Refused, h.Reason));
        Assert.Equal(12, await k.Arsip.CountAsync(k.Id, Ct));
        Assert.Empty(await k.Keutuhan.PeriksaAsync(k.Id, null, Ct));
    }

    [Fact]
    public async Task Letters_registered_by_many_at_once_get_numbers_without_a_gap()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var hasil = await k.SerentakAsync(8, async (x, n) =>
        {
            for (var i = 0; i < 5; i++)
                if ((await x.Surat.InsertAsync(k.Oleh("Budi"), Bahan.Surat($"{n}/{i}"), Ct)).Reason is { } tolak)
                    return tolak;
            return null;
        });
        Assert.All(hasil, Assert.Null);
        var nomor = await db.ListAsync<int>("SELECT UrutAgenda FROM SuratMasuk WHERE InstansiId = @Id ORDER BY UrutAgenda", new { k.Id },
            Ct);
        Assert.Equal(Enumerable.Range(1, 40), nomor);
    }

    [Fact]
    public async Task The_same_rows_saved_from_the_top_and_from_the_bottom_end_in_a_plain_answer()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var sasaran = await db.FindAsync<long>("SELECT Id FROM Sasaran WHERE InstansiId = @Id", new { k.Id }, Ct);
        var ids = new List<long> { k.IndikatorId };
        for (var n = 2; n <= 40; n++)
            ids.Add((await k.Indikator.InsertAsync(k.Oleh("Uji"), Bahan.Indikator(sasaran, $"1.{n}", k.UnitId), Ct)).Value);
        for (var versi = 0; versi < 3; versi++)
        {
            var hasil = await k.SerentakAsync(2, (x, n) => x.Capaian.SimpanAsync(k.Oleh("Citra"), s_tahun, null,
                [.. (n == 0 ? ids : Enumerable.Reverse(ids)).Select(i => new IsianCapaian(i, versi, 10, n + 1, null, null,
                    null))],
                null, true, Ct));
            Assert.Single(hasil, h => !h.Refused);
            Assert.Single((await k.Capaian.MuatAsync(k.Id, s_tahun, Ct)).Baris.Select(b => b.Realisasi).Distinct());
        }
    }

    [Fact]
    public async Task The_same_form_sent_twice_at_once_is_one_letter()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var kiriman = new Kiriman(BerkasRepository.Sidik(Guid.NewGuid().ToByteArray()), Now);
        var hasil = await k.SerentakAsync(3, async (x, _) =>
        {
            x.Kiriman.TerimaSekali(kiriman);
            try
            {
                return (await x.Surat.InsertAsync(k.Oleh("Budi"), Bahan.Surat("1"), Ct)).Refused ? "ditolak" : "dicatat";
            }
            catch (SudahDiterimaException)
            {
                return "sudah";
            }
        });
        Assert.Equal(["dicatat", "sudah", "sudah"], hasil.Order());
        Assert.Equal(1, await db.FindAsync<int>("SELECT COUNT(*) FROM SuratMasuk WHERE InstansiId = @Id", new { k.Id }, Ct));
    }

    public sealed class OnSqlite() : BalapanTests(new SqliteDatabase());

    public sealed class OnSqlServer() : BalapanTests(new SqlServerDatabase());
}
