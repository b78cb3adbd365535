namespace SopKinerja.Data.Tests;

public abstract class PerbuatanLangkahTests(TestDatabase database)
{
    private const string BukanPenandatangan = "Naskah final hanya dikunci pada langkah tanda tangan, oleh pemangkunya atau sekretariat.";

    private static readonly Periode s_tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static CancellationToken Ct => Kantor.Ct;

    private static Pelaku Ani(Kantor k) => k.Orang("Ani", k.Jabatan["Kepala Dinas"]) with { Now = Bahan.Saat };

    private static Pelaku Sekretariat(Kantor k) => k.Orang("Dewi", peran: Peran.Sekretariat) with { Now = Bahan.Saat };

    private static IsianLangkah Isian(LangkahJalan l, string? alasan = null, long? versi = null) =>
        new() { Versi = l.Versi, Alasan = alasan, VersiId = versi };

    private static async Task<IReadOnlyList<Bukti>> BuktiAsync(Kantor k, LangkahJalan l) =>
        (await k.Pelaksanaan.FindIsiAsync(k.Id, l.PelaksanaanId, 1, Ct))!.Bukti;

    private static Task<Outcome<string>> RekapAsync(Kantor k, Pelaku oleh, (Pelaksanaan Jalan, LangkahKini? Kini) di) =>
        k.Perbuatan.KunciRekapAsync(oleh, di.Jalan, di.Kini, Ct);

    private static Task<Outcome<string>> TandaTanganAsync(Kantor k, Pelaku oleh, (Pelaksanaan Jalan, LangkahKini? Kini) di,
        long? versi = null, DateOnly? tanggal = null) =>
        k.Perbuatan.TandaTanganAsync(oleh, di.Jalan, di.Kini,
            new() { Versi = di.Kini?.Langkah.Versi ?? 0, VersiId = versi ?? di.Kini?.Fakta.VersiTerakhir },
            Kantor.Pindaian($"{k.Id}"), tanggal ?? new(2026, 2, 2), Ct);

    [Fact]
    public void A_reason_of_blanks_is_none_and_the_act_is_whoever_s_sent_it()
    {
        var oleh = Bahan.Oleh(1, "Ani", Bahan.Saat);
        var isian = new IsianLangkah { Versi = 3, Tindakan = TindakanLangkah.Tidak, Alasan = "  kurang lengkap ", VersiId = 7, Ke = 2 };
        Assert.Equal(new TindakLangkah
        {
            Oleh = oleh, LangkahId = Bahan.Langkah.Id, Versi = 3, Tindakan = TindakanLangkah.Tidak, Alasan = "kurang lengkap",
            LaporanVersiId = 7, Ke = 2,
        }, isian.Tindak(oleh, Bahan.Langkah));
        Assert.Null((isian with { Alasan = " " }).Tindak(oleh, Bahan.Langkah).Alasan);
    }

    [Fact]
    public async Task A_step_is_finished_with_its_evidence_by_the_holder_of_its_post()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.KiniAsync(await k.MulaiAsync());
        await k.DisposisiDariAsync(l, "Sekretaris");
        var hasil = await k.Perbuatan.TindakAsync(Ani(k), l, Isian(l), Bahan.Berkas("undangan.pdf", 1, 2), Ct);
        Assert.Equal("Langkah 1 selesai. Langkah 2 kini berjalan.", hasil.Value);
        var b = Assert.Single(await BuktiAsync(k, l));
        Assert.Equal((l.Id, "undangan.pdf", 2L, "Ani", BerkasRepository.Sidik([1, 2])),
            (b.LangkahId, b.Nama, b.Ukuran, b.DiunggahOleh, b.Sha256));
        Assert.Equal(["menyelesaikan langkah 1", "melampirkan bukti undangan.pdf"],
            (await k.LogAsync(l.PelaksanaanId, 2)).Select(c => c.Uraian));
    }

    [Fact]
    public async Task What_is_refused_leaves_no_evidence_behind()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.KiniAsync(await k.MulaiAsync());
        var bukti = Bahan.Berkas("a.pdf", 1);
        Assert.Equal("Belum ada disposisi yang dikirim dari langkah ini.",
            (await k.Perbuatan.TindakAsync(Ani(k), l, Isian(l), bukti, Ct)).Reason);
        await k.DisposisiDariAsync(l, "Sekretaris");
        Assert.Contains("telah berubah", (await k.Perbuatan.TindakAsync(Ani(k), l, Isian(l) with { Versi = 9 }, bukti, Ct)).Reason,
            StringComparison.Ordinal);
        Assert.Contains("milik jabatan lain", (await k.Perbuatan.TindakAsync(k.Orang("Dewi", k.Jabatan["Sekretaris"]), l, Isian(l), bukti,
            Ct)).Reason, StringComparison.Ordinal);
        Assert.Equal("Tulis alasan bertindak untuk pejabat ini.",
            (await k.Perbuatan.TindakAsync(Sekretariat(k), l, Isian(l, " "), bukti, Ct)).Reason);
        Assert.Empty(await BuktiAsync(k, l));
        Assert.Equal(l, await k.KiniAsync(l.PelaksanaanId));
    }

    [Fact]
    public async Task Evidence_is_hung_on_a_step_that_has_begun_of_a_run_that_goes_on()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        var (l, nanti) = (await k.KiniAsync(jalan), (await k.Pelaksanaan.ListLangkahAsync(k.Id, jalan, Ct))[1]);
        var bukti = Bahan.Berkas("a.pdf", 1);
        Assert.False(await k.Perbuatan.BuktiAsync(Ani(k), nanti, bukti, Ct));
        Assert.False(await k.Perbuatan.BuktiAsync(Ani(k) with { InstansiId = k.Id + 1 }, l, bukti, Ct));
        Assert.Equal("Bukti tidak dapat dilampirkan: langkah ini sudah selesai.",
            (await k.Perbuatan.TindakAsync(Ani(k), nanti, Isian(nanti), bukti, Ct)).Reason);
        Assert.True(await k.Perbuatan.BuktiAsync(Ani(k), l, bukti, Ct));
        await db.ExecuteAsync("UPDATE Pelaksanaan SET Status = 'Selesai' WHERE Id = @jalan", new { jalan }, Ct);
        Assert.False(await k.Perbuatan.BuktiAsync(Ani(k), l, bukti, Ct));
        Assert.Single(await BuktiAsync(k, l));
    }

    [Fact]
    public async Task A_rekap_is_locked_once_by_its_post_or_the_secretariat_and_says_what_was_not_verified()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.ProvinsiAsync(s_tahun, AksiLangkah.Rekap);
        await k.IsiAsync(s_tahun, new(k.IndikatorId, 0, 10, 5, null, null, null));
        var di = await k.KiniAsync(Sekretariat(k), l);
        Assert.False((await k.Aturan.SimpanAsync(k.Oleh("Uji"), 2025, new() { Ketat = KetatVerifikasi.Wajib }, Ct)).Refused);
        Assert.Equal("1 indikator belum diterima verifikator. Terima atau kembalikan, lalu kunci.", (await RekapAsync(k, Sekretariat(k),
            di)).Reason);
        Assert.False((await k.Aturan.SimpanAsync(k.Oleh("Uji"), 2025, new() { Versi = 1 }, Ct)).Refused);
        Assert.Equal("Rekap Tahun 2025 dikunci. 1 indikator belum diterima verifikator.", (await RekapAsync(k, Sekretariat(k), di)).Value);
        Assert.True((await k.Capaian.MuatAsync(k.Id, s_tahun, Ct)).Terkunci);
        var catatan = (await k.LogAsync(l.PelaksanaanId))[0];
        Assert.Equal(("Dewi", "mengunci rekap Tahun 2025", Bahan.Saat), (catatan.Pelaku, catatan.Uraian, catatan.Pada));
        var banyak = (await k.LogAsync(l.PelaksanaanId, 99)).Count;
        Assert.False((await RekapAsync(k, Sekretariat(k), di)).Refused);
        Assert.Equal(banyak, (await k.LogAsync(l.PelaksanaanId, 99)).Count);
    }

    [Fact]
    public async Task A_verified_rekap_is_locked_without_a_warning_by_the_holder_of_its_post()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.ProvinsiAsync(s_tahun, AksiLangkah.Rekap);
        await k.IsiAsync(s_tahun, new(k.IndikatorId, 0, 10, 5, null, null, null));
        await k.Verifikasi.PutuskanAsync(k.Orang("Dewi"), s_tahun, null, [new(k.IndikatorId, 1, StatusCapaian.Menunggu)], true, null, Ct);
        var oleh = k.Orang("Budi", l.JabatanId, JenisPemangku.Plt);
        Assert.Equal("Rekap Tahun 2025 dikunci.", (await RekapAsync(k, oleh, await k.KiniAsync(oleh, l))).Value);
    }

    [Fact]
    public async Task A_rekap_that_is_not_theirs_to_lock_or_not_full_stays_open()
    {
        const string bukanMilik = "Rekap hanya dikunci oleh pemangku langkah rekap yang sedang berjalan, atau sekretariat.";
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.ProvinsiAsync(s_tahun, AksiLangkah.Rekap);
        var lain = k.Orang("Dewi", k.Jabatan.Values.First(j => j != l.JabatanId));
        var di = await k.KiniAsync(Sekretariat(k), l);
        Assert.Equal(bukanMilik, (await RekapAsync(k, lain, await k.KiniAsync(lain, l))).Reason);
        Assert.Equal(bukanMilik, (await RekapAsync(k, Sekretariat(k), (di.Jalan, null))).Reason);
        var awal = await k.KiniAsync(await k.MulaiAsync());
        Assert.Equal(bukanMilik, (await RekapAsync(k, Sekretariat(k), await k.KiniAsync(Sekretariat(k), awal))).Reason);
        Assert.Equal("Belum terisi: 1.1. Isi, atau tandai belum tersedia, lalu kunci.", (await RekapAsync(k, Sekretariat(k), di)).Reason);
        await k.Indikator.DeleteAsync(k.Oleh("Uji"), k.IndikatorId, Ct);
        Assert.Equal("Belum ada indikator untuk direkap.", (await RekapAsync(k, Sekretariat(k), di)).Reason);
        Assert.False((await k.Capaian.MuatAsync(k.Id, s_tahun, Ct)).Terkunci);
    }

    [Fact]
    public async Task The_draft_round_goes_out_from_its_own_step_with_the_newest_version()
    {
        const string bukanMilik = "Sosialisasi hanya dilakukan oleh pemangku langkah itu, atau sekretariat.";
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var l = await k.ProvinsiAsync(new(2025, JenisPeriode.Triwulan, 1), AksiLangkah.Sosialisasi);
        var (_, kini) = await k.KiniAsync(Sekretariat(k), l);
        var versi = kini!.Versi!.Id;
        long[] kepada = [k.Jabatan["Kepala Dinas"], k.Jabatan["Sekretaris"]];
        var lain = k.Orang("Dewi", k.Jabatan.Values.First(j => j != l.JabatanId));
        Assert.Equal(bukanMilik,
            (await k.Perbuatan.SosialisasiAsync(lain, (await k.KiniAsync(lain, l)).Kini, versi, kepada, Ct)).Reason);
        Assert.Equal(bukanMilik, (await k.Perbuatan.SosialisasiAsync(Sekretariat(k), null, versi, kepada, Ct)).Reason);
        Assert.Equal("Pilih sedikitnya satu pejabat.", (await k.Perbuatan.SosialisasiAsync(Sekretariat(k), kini, versi, [], Ct)).Reason);
        Assert.Contains("versi yang lebih baru",
            (await k.Perbuatan.SosialisasiAsync(Sekretariat(k), kini, versi - 1, kepada, Ct)).Reason, StringComparison.Ordinal);
        var surel = await k.Surel.CountAsync(k.Id, Ct);
        Assert.Equal("Draf dikirim kepada 2 pejabat.",
            (await k.Perbuatan.SosialisasiAsync(Sekretariat(k), kini, versi, kepada, Ct)).Value);
        Assert.Equal(surel + 2, await k.Surel.CountAsync(k.Id, Ct));
    }

    [Fact]
    public async Task Who_acts_in_the_post_is_the_signer_in_his_own_capacity_though_a_substitute_holds_it_too()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Masa.PangkuAsync(k.Oleh("Uji"), k.Jabatan["Kepala Dinas"], k.Pegawai["Budi"], JenisPemangku.Plh, new(2026, 2, 3),
            new(2026, 2, 4), null, Ct);
        var l = await k.SampaiAsync(await k.MulaiAsync(), AksiLangkah.TandaTangan);
        var di = await k.KiniAsync(Ani(k), l);
        Assert.StartsWith("Semua langkah selesai.", (await TandaTanganAsync(k, Ani(k), di, tanggal: new(2026, 2, 3))).Value,
            StringComparison.Ordinal);
        var f = (await k.Naskah.FindByPelaksanaanAsync(k.Id, l.PelaksanaanId, Ct))!;
        Assert.Equal(("Kepala Dinas", "Ani", new DateOnly(2026, 2, 3), "Ani"),
            (f.PenandatanganJabatan, f.PenandatanganNama, f.TanggalTandaTangan, f.DikunciOleh));
        Assert.True((await k.Capaian.MuatAsync(k.Id, s_tahun, Ct)).Terkunci);
    }

    [Fact]
    public async Task With_two_holders_on_that_day_who_acts_for_them_says_which_of_them_signed()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        await k.Masa.PangkuAsync(k.Oleh("Uji"), k.Jabatan["Kepala Dinas"], k.Pegawai["Budi"], JenisPemangku.Plh, new(2026, 2, 3),
            new(2026, 2, 4), null, Ct);
        var l = await k.SampaiAsync(await k.MulaiAsync(), AksiLangkah.TandaTangan);
        var di = await k.KiniAsync(Sekretariat(k), l);
        var dua = (await k.Pos.ListPadaAsync(k.Id, new(2026, 2, 3), Ct)).Where(p => p.JabatanId == l.JabatanId).ToList();
        Task<Outcome<string>> KunciAsync(long? pemangku, LangkahKini? kini = null) => k.Perbuatan.TandaTanganAsync(Sekretariat(k), di.Jalan,
            kini ?? di.Kini, new()
            {
                Versi = l.Versi, VersiId = di.Kini!.Fakta.VersiTerakhir, Alasan = "Kepala di Jakarta",
                PemangkuId = pemangku
            },
            Kantor.Pindaian($"{k.Id}"), new(2026, 2, 3), Ct);
        Assert.Equal("2 pejabat memangku Kepala Dinas pada 3 Februari 2026: Budi (Plh. Kepala Dinas) dan Ani (Kepala Dinas). "
            + "Pilih siapa yang menandatangani.", (await KunciAsync(null)).Reason);
        Assert.Contains("bukan pemangku", (await KunciAsync(-1)).Reason, StringComparison.Ordinal);
        Assert.False((await KunciAsync(dua.Single(p => p.Nama == "Budi").Id)).Refused);
        var f = (await k.Naskah.FindByPelaksanaanAsync(k.Id, l.PelaksanaanId, Ct))!;
        Assert.Equal(("Plh. Kepala Dinas", "Budi"), (f.PenandatanganJabatan, f.PenandatanganNama));
    }

    [Fact]
    public async Task A_scan_is_refused_from_others_of_another_version_and_of_a_day_that_cannot_be()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var jalan = await k.MulaiAsync();
        var koreksi = await k.SampaiAsync(jalan, AksiLangkah.Koreksi);
        Assert.Equal(BukanPenandatangan, (await TandaTanganAsync(k, Ani(k), await k.KiniAsync(Ani(k), koreksi))).Reason);
        var l = await k.SampaiAsync(jalan, AksiLangkah.TandaTangan);
        var (di, budi) = (await k.KiniAsync(Ani(k), l), k.Orang("Budi", k.Jabatan["Sekretaris"]));
        Assert.Equal(BukanPenandatangan, (await TandaTanganAsync(k, budi, await k.KiniAsync(budi, l))).Reason);
        Assert.Equal(BukanPenandatangan, (await TandaTanganAsync(k, Ani(k), (di.Jalan, null))).Reason);
        Assert.Equal("Versi terbaru kini versi 1. Tanda tangani versi itu.", (await TandaTanganAsync(k, Ani(k), di, versi: -1)).Reason);
        Assert.Equal("Versi 1 baru dibuat 2 Februari 2026. Tanggal tanda tangan tidak dapat mendahuluinya.",
            (await TandaTanganAsync(k, Ani(k), di, tanggal: new(2026, 2, 1))).Reason);
        Assert.Equal("Tulis alasan bertindak untuk pejabat ini.",
            (await TandaTanganAsync(k, Sekretariat(k), await k.KiniAsync(Sekretariat(k), l))).Reason);
        await k.Masa.AkhiriAsync(k.Oleh("Uji"), di.Kini!.Pemangku.Single().Id, new(2026, 2, 2), Ct);
        Assert.Equal("Tidak ada pemangku Kepala Dinas pada 3 Februari 2026.",
            (await TandaTanganAsync(k, Ani(k), di, tanggal: new(2026, 2, 3))).Reason);
        Assert.Null(await k.Naskah.FindByPelaksanaanAsync(k.Id, l.PelaksanaanId, Ct));
        Assert.Equal(l, await k.KiniAsync(jalan));
        Assert.False((await k.Capaian.MuatAsync(k.Id, s_tahun, Ct)).Terkunci);
    }

    public sealed class OnSqlite() : PerbuatanLangkahTests(new SqliteDatabase());

    public sealed class OnSqlServer() : PerbuatanLangkahTests(new SqlServerDatabase());
}
