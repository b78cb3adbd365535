namespace SopKinerja.Data.Tests;

public abstract class VerifikasiRepositoryTests(TestDatabase database)
{
    private static readonly Periode Tahun = new(2025, JenisPeriode.Tahunan, 0);
    private static readonly DateOnly Hari = DateOnly.FromDateTime(TestDatabase.Now);

    private static Task<Outcome<int>> PutuskanAsync(Kantor k, BarisCapaian b, bool terima, string? catatan, string oleh,
        IReadOnlyCollection<long>? unit = null) =>
        k.Verifikasi.PutuskanAsync(k.Orang(oleh), Tahun, unit, [new(b.IndikatorId, b.Versi, b.Status)], terima, catatan, Kantor.Ct);

    private static async Task<BarisCapaian> IsiAsync(Kantor k, decimal realisasi, int versi)
    {
        var id = (await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct)).Baris[0].IndikatorId;
        Assert.False((await k.Capaian.SimpanAsync(k.Orang("Citra"), Tahun, null,
            [new(id, versi, 10, realisasi, null, null, null)], null, true, Kantor.Ct)).Refused);
        return (await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct)).Baris[0];
    }

    [Fact]
    public async Task A_returned_row_waits_again_once_it_is_filled_in_anew_and_its_history_tells_all()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var b = await IsiAsync(k, 5, 0);
        Assert.Equal(1, (await PutuskanAsync(k, b, false, "Pakai data final.", "Dewi")).Value);
        b = (await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct)).Baris[0];
        Assert.Equal((StatusCapaian.Dikembalikan, "Pakai data final.", "Dewi"), (b.Status, b.CatatanVerifikasi, b.DiverifikasiOleh));
        b = await IsiAsync(k, 6, b.Versi);
        Assert.Equal((StatusCapaian.Menunggu, null), (b.Status, b.CatatanVerifikasi));
        Assert.Equal(1, (await PutuskanAsync(k, b, true, null, "Dewi")).Value);
        var riwayat = await k.Verifikasi.ListRiwayatAsync(k.Id, b.IndikatorId, Tahun, Kantor.Ct);
        Assert.Equal(
            [("Diterima", 6m, "Dewi"), ("Menunggu", 6m, null), ("Dikembalikan", 5m, "Dewi"), ("Menunggu", 5m, (string?)null)],
            riwayat.Select(r => (r.Status!, r.Realisasi!.Value, r.DiverifikasiOleh)));
    }

    [Fact]
    public async Task A_unit_hands_in_what_it_saw_and_a_change_must_be_handed_in_anew()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Aturan.SimpanAsync(k.Oleh("Uji"), 2025, new() { Ajukan = true }, Kantor.Ct);
        Task<Outcome<int>> AjukanAsync(BarisCapaian x, params long[]? unit) => k.Verifikasi.AjukanAsync(k.Orang("Citra"), Tahun, unit,
            [new(x.IndikatorId, x.Versi, x.Status)], Kantor.Ct);
        var b = await IsiAsync(k, 5, 0);
        Assert.Equal((StatusCapaian.Diisi, false, true, true), (b.Status, b.DapatDiverifikasi, b.BelumDiajukan, b.BelumDiterima));
        Assert.StartsWith("Indikator 1.1 belum diajukan", (await PutuskanAsync(k, b, true, null, "Dewi")).Reason, StringComparison.Ordinal);
        Assert.StartsWith("Ada baris yang bukan milik unit", (await AjukanAsync(b, -1)).Reason, StringComparison.Ordinal);
        Assert.Equal(1, (await AjukanAsync(b, null)).Value);
        Assert.Contains("baru saja diubah", (await AjukanAsync(b, null)).Reason, StringComparison.Ordinal);
        b = await IsiAsync(k, 6, b.Versi);
        Assert.Equal(StatusCapaian.Diisi, b.Status);
        Assert.Contains("baru saja diubah", (await AjukanAsync(b with { Versi = 1 }, null)).Reason, StringComparison.Ordinal);
        Assert.Equal(1, (await AjukanAsync(b, null)).Value);
        b = (await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct)).Baris[0];
        Assert.Equal(1, (await PutuskanAsync(k, b, true, null, "Dewi")).Value);
        Assert.Equal([("Diterima", 6m), ("Menunggu", 6m), ("Diisi", 6m), ("Menunggu", 5m), ("Diisi", 5m)],
            (await k.Verifikasi.ListRiwayatAsync(k.Id, b.IndikatorId, Tahun, Kantor.Ct)).Select(r => (r.Status!, r.Realisasi!.Value)));
        Assert.Equal("Tidak ada isian yang perlu diajukan.",
            (await k.Verifikasi.AjukanAsync(k.Orang("Citra"), Tahun, null, [], Kantor.Ct)).Reason);
        await k.Capaian.KunciAsync(k.Oleh("Budi"), Tahun, Kantor.Ct);
        Assert.Contains("sudah dikunci", (await AjukanAsync(b, null)).Reason, StringComparison.Ordinal);
    }

    /// <summary>A decision leaves a state of its own in the history, of the same version.</summary>
    [Fact]
    public async Task Whoever_began_to_type_before_a_row_was_returned_and_changed_is_held_against_what_he_saw()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var dilihat = await IsiAsync(k, 5, 0);
        Assert.Equal(1, (await PutuskanAsync(k, dilihat, false, "Pakai data final.", "Dewi")).Value);
        await IsiAsync(k, 6, dilihat.Versi);
        var kini = await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct);
        var dasar = await k.Capaian.ListDasarAsync(k.Id, kini, new Dictionary<long, int> { [dilihat.IndikatorId] = dilihat.Versi }, Kantor.Ct);
        Assert.Equal((5m, 10m), (dasar[dilihat.IndikatorId].Realisasi, dasar[dilihat.IndikatorId].Penyebut));
    }

    [Fact]
    public async Task Who_filled_a_row_in_cannot_accept_it_and_a_return_needs_a_note()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var b = await IsiAsync(k, 5, 0);
        Assert.Contains("isi sendiri", (await PutuskanAsync(k, b, true, null, "Citra")).Reason, StringComparison.Ordinal);
        Assert.Contains("catatan", (await PutuskanAsync(k, b, false, " ", "Dewi")).Reason, StringComparison.Ordinal);
        Assert.Contains("bukan dari unit", (await PutuskanAsync(k, b, true, null, "Dewi", [-1])).Reason, StringComparison.Ordinal);
        await IsiAsync(k, 6, 1);
        Assert.Contains("baru saja diubah", (await PutuskanAsync(k, b, true, null, "Dewi")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_verifikators_on_one_row_the_second_is_told()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var b = await IsiAsync(k, 5, 0);
        Assert.Equal(1, (await PutuskanAsync(k, b, false, "Pakai data final.", "Dewi")).Value);
        Assert.Contains("baru saja dikembalikan Dewi", (await PutuskanAsync(k, b, true, null, "Budi")).Reason, StringComparison.Ordinal);
        Assert.Equal(StatusCapaian.Dikembalikan, (await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct)).Baris[0].Status);
    }

    [Fact]
    public async Task A_note_without_a_figure_is_nothing_to_verify()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var id = (await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct)).Baris[0].IndikatorId;
        await k.Capaian.SimpanAsync(k.Orang("Citra"), Tahun, null,
            [new(id, 0, null, null, null, "Reagen habis", null)], null, true, Kantor.Ct);
        var b = (await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct)).Baris[0];
        Assert.False(b.DapatDiverifikasi);
        Assert.True((await PutuskanAsync(k, b, true, null, "Dewi")).Refused);
    }

    [Fact]
    public async Task Evidence_is_found_in_its_own_period_only()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var bukti = k.Bukti;
        var b = await IsiAsync(k, 5, 0);
        await bukti.InsertAsync(k.Oleh("Citra"), b.IndikatorId, Tahun, Bahan.Berkas("a.pdf", 1, 2), Kantor.Ct);
        var file = Assert.Single(await bukti.ListAsync(k.Id, Tahun, null, Kantor.Ct));
        Assert.NotNull(await bukti.FindAsync(k.Id, b.IndikatorId, Tahun, file.Id, Kantor.Ct));
        Assert.Null(await bukti.FindAsync(k.Id, b.IndikatorId, new(2025, JenisPeriode.Triwulan, 2), file.Id, Kantor.Ct));
        Assert.Null(await bukti.FindAsync(k.Id + 1, b.IndikatorId, Tahun, file.Id, Kantor.Ct));
    }

    [Fact]
    public async Task After_the_cut_off_a_change_needs_a_reason_and_keeps_it()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var b = await IsiAsync(k, 5, 0);
        await k.Kelengkapan.SimpanBatasAsync(k.Oleh("Budi"), Tahun, Hari.AddDays(-1), Kantor.Ct);
        Task<Outcome<HasilSimpan>> Simpan(string? alasan) =>
            k.Capaian.SimpanAsync(k.Orang("Citra"), Tahun, null, [new(b.IndikatorId, 1, 10, 7, null, null, null)], alasan, true, Kantor.Ct);
        Assert.Contains("koreksi", (await Simpan(null)).Reason, StringComparison.Ordinal);
        Assert.False((await Simpan("Salah ketik")).Refused);
        Assert.Equal("Salah ketik", (await k.Verifikasi.ListRiwayatAsync(k.Id, b.IndikatorId, Tahun, Kantor.Ct))[0].AlasanKoreksi);
        var unit = Assert.Single(KelengkapanUnit.Susun(await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct),
            await k.Kelengkapan.ListPertamaAsync(k.Id, Tahun, Kantor.Ct), "WIB"));
        Assert.Equal((1, 1, 100m, 0), (unit.Jumlah, unit.Terisi, unit.Persen, unit.TepatWaktu));
        await k.Kelengkapan.SimpanBatasAsync(k.Oleh("Budi"), Tahun, Hari, Kantor.Ct);
        unit = Assert.Single(KelengkapanUnit.Susun(await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct),
            await k.Kelengkapan.ListPertamaAsync(k.Id, Tahun, Kantor.Ct), "WIB"));
        Assert.Equal((1, "1.1"), (unit.TepatWaktu, Assert.Single(unit.TanpaBukti)));
    }

    [Fact]
    public async Task Rows_saved_each_for_itself_leave_a_stale_one_alone()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var b = await IsiAsync(k, 5, 0);
        var basi = await k.Capaian.SimpanAsync(k.Orang("Dewi"), Tahun, null,
            [new(b.IndikatorId, 0, 10, 9, null, null, null)], null, false, Kantor.Ct);
        Assert.Equal((0, b.IndikatorId), (basi.Value.Tersimpan.Count, Assert.Single(basi.Value.Bentrok)));
        Assert.Equal(5m, (await k.Capaian.MuatAsync(k.Id, Tahun, Kantor.Ct)).Baris[0].Realisasi);
    }

    [Fact]
    public async Task A_unit_is_reminded_once_a_day_at_its_own_address()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var unit = (await k.Instansi.ListUnitAsync(k.Id, Kantor.Ct))[0].Id;
        Task<Outcome<int>> Ingatkan() => k.Pengingat.IngatkanAsync(k.Orang("Budi"), unit, [Tahun], "Perihal", "Teks",
            Bahan.Berkas("isian.xlsx", 1), false, Kantor.Ct);
        Assert.Contains("alamat surel", (await Ingatkan()).Reason, StringComparison.Ordinal);
        Assert.True(await k.Instansi.UpdateSurelUnitAsync(k.Oleh("Uji"), unit, "bidang@uji.contoh.test", Kantor.Ct));
        Assert.Equal(1, (await Ingatkan()).Value);
        Assert.Contains("sudah diingatkan Budi", (await Ingatkan()).Reason, StringComparison.Ordinal);
        Assert.Equal(("bidang@uji.contoh.test", "Budi@uji.contoh.test"),
            await db.FindAsync<(string, string)>("SELECT Kepada, BalasKe FROM Surel WHERE InstansiId = @Id", new { k.Id }, Kantor.Ct));
    }

    public sealed class OnSqlite() : VerifikasiRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : VerifikasiRepositoryTests(new SqlServerDatabase());
}
