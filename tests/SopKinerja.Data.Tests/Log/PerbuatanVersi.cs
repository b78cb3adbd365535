namespace SopKinerja.Data.Tests;

/// <summary>Acts about the versions of a report: made, dated, shown round, as PDF; a text that begins from last year's.</summary>
internal static class PerbuatanVersi
{
    private static CancellationToken Ct => Kantor.Ct;

    public static IReadOnlyList<Perbuatan> Semua { get; } =
    [
        new("NaskahPdfRepository.UpdateUlangAsync", async k =>
        {
            var v = await k.DrafAsync();
            await k.Db.ExecuteAsync("UPDATE NaskahPdf SET Status = 'Gagal' WHERE LaporanVersiId = @Id", new { v.Id }, Ct);
            return o => k.NaskahPdf.UpdateUlangAsync(o, v.LaporanId, v.Id, JenisNaskahPdf.Konsep, Ct);
        }),
        new("LaporanRepository.InsertVersiAsync", async k =>
        {
            var v = await k.DrafAsync();
            return o => k.Laporan.InsertVersiAsync(o, v.LaporanId, [1], [2], 1, "koreksi", Ct);
        }),
        new("LaporanRepository.SosialisasiAsync", async k =>
        {
            var l = await k.ProvinsiAsync(new(2025, JenisPeriode.Triwulan, 1), AksiLangkah.Sosialisasi);
            var v = (await k.Laporan.ListVersiAsync(k.Id, await k.LaporanDariAsync(l.PelaksanaanId), Ct))[0];
            return o => k.Laporan.SosialisasiAsync(o, l.Id, v.Id, [k.Jabatan["Sekretaris"]], Ct);
        }) { SebabLagi = "the round is told again; nobody gets a second mail" },
        new("LaporanRepository.UpdateTandaTanganAsync", async k =>
        {
            var v = await k.DrafAsync();
            return o => k.Laporan.UpdateTandaTanganAsync(o, v.LaporanId, new(CaraTanggal.Kosong, null, false, 1), Ct);
        }),
        new("SalinNarasiRepository.SalinAsync", async k =>
        {
            var lalu = await k.LaporanDariAsync((await k.Langkah.MulaiAsync(k.Oleh("Budi"), k.SopId, new(2024, JenisPeriode.Tahunan, 0), null,
                Ct)).Value);
            await k.Narasi.SimpanAsync(k.Oleh("Dewi"), lalu, "penutup", "Demikian.", 0, Ct);
            var v = await k.DrafAsync();
            return o => k.SalinNarasi.SalinAsync(o, v.LaporanId, ["penutup"], Ct);
        }),
    ];
}
