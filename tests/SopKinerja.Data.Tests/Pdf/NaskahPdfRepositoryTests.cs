namespace SopKinerja.Data.Tests;

/// <summary>The queue of PDF files, and the copy that is printed and signed.</summary>
public abstract class NaskahPdfRepositoryTests(TestDatabase database)
{
    private static CancellationToken Ct => Kantor.Ct;

    /// <summary>Other tests' rows wait in the same database; a worker takes them all, and these tests their own.</summary>
    private static async Task<NaskahPdf?> SewaAsync(Kantor k, string token, DateTime now, bool bisaPdf = true)
    {
        while (await k.NaskahPdf.SewaAsync(token, now, now.AddMinutes(6), bisaPdf, Ct) is { } p)
            if (p.InstansiId == k.Id)
                return p;
        return null;
    }

    [Fact]
    public async Task A_version_waits_for_its_PDF_and_shows_it_once_it_is_made()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        Assert.Equal((null, StatusNaskahPdf.Antre, null), (v.PdfSha, v.StatusPdf, v.Halaman));
        var p = (await SewaAsync(k, "a", TestDatabase.Now))!;
        Assert.Equal((v.Id, JenisNaskahPdf.Konsep, v.Sha256, 1), (p.LaporanVersiId, p.Jenis, p.VersiSha, p.Percobaan));
        Assert.Null(await SewaAsync(k, "b", TestDatabase.Now));

        // Whose lease ran out loses it to the next, and its work does not count any more.
        var lagi = (await SewaAsync(k, "b", TestDatabase.Now.AddMinutes(7)))!;
        await k.NaskahPdf.UpdateJadiAsync(p, "a", "salah", 1, null, Ct);
        Assert.Null((await k.Laporan.FindVersiAsync(k.Id, v.Id, Ct))!.PdfSha);
        await k.NaskahPdf.UpdateJadiAsync(lagi, "b", "sidik", 46, "word-benar", Ct);
        v = (await k.Laporan.FindVersiAsync(k.Id, v.Id, Ct))!;
        Assert.Equal(("sidik", StatusNaskahPdf.Jadi, 46), (v.PdfSha, v.StatusPdf, v.Halaman));
        Assert.Equal("word-benar", await db.FindAsync<string>("SELECT WordSha FROM NaskahPdf WHERE Id = @Id AND InstansiId = @InstansiId", lagi, Ct));
        Assert.Null(await SewaAsync(k, "c", TestDatabase.Now.AddDays(1)));
    }

    [Fact]
    public async Task What_fails_four_times_is_given_up_loudly_and_made_again_when_somebody_asks()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        var saat = TestDatabase.Now;
        for (var i = 1; i <= NaskahPdfRepository.BatasPercobaan; i++, saat = saat.AddHours(2))
            await k.NaskahPdf.UpdateGagalAsync((await SewaAsync(k, $"t{i}", saat))!, $"t{i}", "LibreOffice berhenti.", saat, Ct);
        Assert.Null(await SewaAsync(k, "x", saat));
        var p = (await k.NaskahPdf.FindAsync(k.Id, v.Id, JenisNaskahPdf.Konsep, Ct))!;
        Assert.Equal((StatusNaskahPdf.Gagal, "LibreOffice berhenti."), (p.Status, p.Galat));
        Assert.False(await k.NaskahPdf.UpdateUlangAsync(k.Asing("Uji"), v.LaporanId, v.Id, JenisNaskahPdf.Konsep, Ct));
        Assert.True(await k.NaskahPdf.UpdateUlangAsync(k.Oleh("Budi", saat), v.LaporanId, v.Id, JenisNaskahPdf.Konsep, Ct));
        Assert.Equal(1, (await SewaAsync(k, "y", saat))!.Percobaan);
    }

    [Fact]
    public async Task As_the_signing_step_opens_the_newest_version_gets_one_copy_with_a_code_that_becomes_the_final_files()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var v = await k.DrafAsync();
        Assert.Null(await k.NaskahPdf.FindAsync(k.Id, v.Id, JenisNaskahPdf.TandaTangan, Ct));
        var jalan = (await k.Laporan.FindAsync(k.Id, v.LaporanId, Ct))!.PelaksanaanId;
        await k.SampaiAsync(jalan, AksiLangkah.TandaTangan);
        v = (await k.Laporan.ListVersiAsync(k.Id, v.LaporanId, Ct))[0];
        var salinan = (await k.NaskahPdf.FindAsync(k.Id, v.Id, JenisNaskahPdf.TandaTangan, Ct))!;
        Assert.Matches("^[2-9A-HJ-NP-Z]{10}$", salinan.KodeVerifikasi);
        Assert.Null(await k.NaskahPdf.FindAsync(k.Id + 1, v.Id, JenisNaskahPdf.TandaTangan, Ct));

        // Without LibreOffice the Word file alone is due, and once.
        var p = (await SewaAsync(k, "a", TestDatabase.Now, false))!;
        Assert.Equal(salinan.Id, p.Id);
        await k.NaskahPdf.UpdateWordAsync(p, "word", Ct);
        await k.NaskahPdf.UpdateLepasAsync(p, "a", Ct);
        Assert.Null(await SewaAsync(k, "b", TestDatabase.Now, false));
        Assert.Equal(("word", 1), (await SewaAsync(k, "c", TestDatabase.Now))! is var q ? (q.WordSha, q.Percobaan) : default);

        var f = await k.TandaTanganiAsync(v);
        Assert.Equal(salinan.KodeVerifikasi, f.KodeVerifikasi);
    }

    [Fact]
    public async Task The_printed_code_leads_to_the_final_file_that_is_current()
    {
        var k = await Kantor.BuatAsync(database);
        await using var db = k.Db;
        var lama = await k.FinalAsync(2025);
        var kode = lama.KodeVerifikasi;
        Assert.Equal((lama.Sha256, 1), (await k.Keaslian.FindByKodeAsync(kode, Ct))! is var a ? (a.Sha256, a.Nomor) : default);
        var kepala = (await k.Pos.FindKepalaPadaAsync(k.Id, new(2026, 2, 2), Ct))!;
        Assert.False((await k.Naskah.GantiAsync(k.Oleh("Budi"), lama, Kantor.Pindaian($"{k.Id} baru"), kepala, new(2026, 2, 2), "Halaman terlewat",
            Ct)).Refused);
        var kini = (await k.Keaslian.FindByKodeAsync(kode, Ct))!;
        Assert.NotEqual(lama.Sha256, kini.Sha256);
        Assert.Equal((2, "Halaman terlewat", Keaslian.BelumTerbit), (kini.Nomor, kini.Alasan, kini.Keaslian));
        Assert.Null(await k.Keaslian.FindByKodeAsync("2222222222", Ct));
    }

    public sealed class OnSqlite() : NaskahPdfRepositoryTests(new SqliteDatabase());

    public sealed class OnSqlServer() : NaskahPdfRepositoryTests(new SqlServerDatabase());
}
