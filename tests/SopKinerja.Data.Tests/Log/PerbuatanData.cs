namespace SopKinerja.Data.Tests;

/// <summary>Acts about the figures of a year: its tree, its programmes, what is filled in, the year itself.</summary>
internal static class PerbuatanData
{
    private const string Baru = "makes a new thing, of the office of who does it", Lagi = "sets what is so already, and says so again";

    private static readonly Periode s_tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static readonly AturanMutu s_aturan =
        new() { Kode = "A1", Uraian = "Uji", Kiri = "realisasi[1.1]", Operator = ">=", Kanan = "5", Aktif = true };

    private static CancellationToken Ct => Kantor.Ct;

    public static IReadOnlyList<Perbuatan> Semua { get; } =
    [
        new("IndikatorRepository.InsertSasaranAsync", k => o => k.Indikator.InsertSasaranAsync(o, 2025, "Sasaran baru", Ct))
            { SebabAsing = Baru, SebabLagi = "two sasaran may have one wording" },
        new("IndikatorRepository.UpdateSasaranAsync", async k =>
        {
            var id = await SasaranAsync(k);
            return o => k.Indikator.UpdateSasaranAsync(o, 2025, id, "Nama baru", Ct);
        }),
        new("IndikatorRepository.InsertAsync", async k =>
        {
            var i = Bahan.Indikator(await SasaranAsync(k), "1.2", k.UnitId);
            return o => k.Indikator.InsertAsync(o, i, Ct);
        }),
        new("IndikatorRepository.UpdateAsync", async k =>
        {
            var i = await IndikatorAsync(k);
            return o => k.Indikator.UpdateAsync(o, i with { Target = 90 }, Ct);
        }),
        new("IndikatorRepository.DeleteAsync", k => o => k.Indikator.DeleteAsync(o, k.IndikatorId, Ct)),
        new("ProgramRepository.InsertAsync", k => o => k.Program.InsertAsync(o, Bahan.Program("1.02", "Program uji"), Ct))
            { SebabAsing = Baru },
        new("ProgramRepository.UpdateAsync", async k =>
        {
            var p = await ProgramAsync(k);
            return o => k.Program.UpdateAsync(o, p with { Pagu = 9 }, Ct);
        }),
        new("ProgramRepository.SimpanAsync", async k =>
        {
            var p = await ProgramAsync(k);
            return o => k.Program.SimpanAsync(o, p with { Pagu = 9 }, [k.IndikatorId], Ct);
        }),
        new("ProgramRepository.DeleteAsync", async k =>
        {
            var p = await ProgramAsync(k);
            return o => k.Program.DeleteAsync(o, p.Id, Ct);
        }),
        new("ProgramTriwulanRepository.SimpanAsync", async k =>
        {
            var p = await ProgramAsync(k);
            return o => k.ProgramTriwulan.SimpanAsync(o, 2025, [new() { ProgramId = p.Id, Triwulan = 1, Serapan = 9 }], Ct);
        }),
        new("CapaianRepository.SimpanAsync", k => o => k.Capaian.SimpanAsync(o, s_tahun, null, [Isian(k, 0)], null, true, Ct)),
        new("CapaianRepository.KetikAsync", k =>
            o => k.Capaian.KetikAsync(o, s_tahun, null, new Dictionary<long, int> { [k.IndikatorId] = 0 }, (_, _) => [Isian(k, 0)], null, Ct)),
        new("CapaianRepository.KunciAsync", k => o => k.Capaian.KunciAsync(o, s_tahun, Ct))
            { Baris = 0, SebabBaris = "part of locking the rekap, or of signing, which tell it", SebabAsing = Baru },
        new("VerifikasiRepository.PutuskanAsync", async k =>
        {
            await k.IsiAsync(s_tahun, Isian(k, 0));
            return o => k.Verifikasi.PutuskanAsync(o, s_tahun, null, [new(k.IndikatorId, 1, StatusCapaian.Menunggu)], true, null, Ct);
        }),
        new("VerifikasiRepository.AjukanAsync", async k =>
        {
            await k.Aturan.SimpanAsync(k.Oleh("Uji"), 2025, new() { Ajukan = true }, Ct);
            await k.IsiAsync(s_tahun, Isian(k, 0));
            return o => k.Verifikasi.AjukanAsync(o, s_tahun, null, [new(k.IndikatorId, 1, StatusCapaian.Diisi)], Ct);
        }),
        new("AturanRepository.SimpanAsync", k => o => k.Aturan.SimpanAsync(o, 2025, new() { Desimal = 1 }, Ct)) { SebabAsing = Baru },
        new("BuktiRepository.InsertAsync", k => o => k.Bukti.InsertAsync(o, k.IndikatorId, s_tahun, Bahan.Berkas("a.pdf", 1), Ct))
            { SebabLagi = "a figure has as many files as are hung on it" },
        new("BuktiRepository.DeleteAsync", async k =>
        {
            await k.Bukti.InsertAsync(k.Oleh("Citra"), k.IndikatorId, s_tahun, Bahan.Berkas("a.pdf", 1), Ct);
            var id = (await k.Bukti.ListAsync(k.Id, s_tahun, null, Ct)).Single().Id;
            return o => k.Bukti.DeleteAsync(o, k.IndikatorId, s_tahun, id, Ct);
        }),
        new("KelengkapanRepository.SimpanBatasAsync", k => o => k.Kelengkapan.SimpanBatasAsync(o, s_tahun, new(2026, 3, 1), Ct))
            { SebabAsing = Baru, SebabLagi = Lagi },
        new("AturanKumpulRepository.SimpanAsync", k => o => k.AturanKumpul.SimpanAsync(o, new() { Tahunan = 20 },
            new KalenderSederhana().HariKerja, Ct)) { SebabAsing = Baru },
        new("AturanKumpulRepository.TerapkanAsync", k => o => k.AturanKumpul.TerapkanAsync(o, new() { Tahunan = 200 },
            new KalenderSederhana().HariKerja, Ct))
            { Baris = 0, SebabBaris = "what follows from a rule that is told, done by the portal itself", SebabAsing = Baru },
        new("PengingatRepository.IngatkanAsync", async k =>
        {
            await k.Instansi.UpdateSurelUnitAsync(k.Oleh("Uji"), k.UnitId, "bidang@uji.contoh.test", Ct);
            return o => k.Pengingat.IngatkanAsync(o, k.UnitId, [s_tahun], "p", "t", Bahan.Berkas("isian.xlsx", 1), false, Ct);
        }),
        new("MutuRepository.SimpanAturanAsync", k => o => k.Mutu.SimpanAturanAsync(o, s_aturan, Ct)) { SebabAsing = Baru },
        new("TercetakRepository.SimpanAsync", k =>
            o => k.Tercetak.SimpanAsync(o, s_tahun, k.IndikatorId, 98, "Profil 2025 hlm. 41", Ct))
            { SebabLagi = "a later figure takes the place of an earlier one" },
        new("MutuRepository.HapusAturanAsync", async k =>
        {
            var id = (await k.Mutu.SimpanAturanAsync(k.Oleh("Dewi"), s_aturan, Ct)).Value;
            return o => k.Mutu.HapusAturanAsync(o, id, Ct);
        }),
        new("MutuRepository.JawabAsync", k => o => k.Mutu.JawabAsync(o, s_tahun, new(k.IndikatorId, "A1", "uji"), "sudah benar", Ct))
            { SebabLagi = "a later answer takes the place of an earlier one" },
        new("TahunRepository.SalinAsync", k => o => k.Tahun.SalinAsync(o, 2025, 2026, Ct)),
        new("TahunRepository.TutupAsync", async k =>
        {
            await k.Capaian.KunciAsync(k.Oleh("Budi"), s_tahun, Ct);
            return o => k.Tahun.TutupAsync(o, 2025, Ct);
        }),
        new("TahunRepository.BukaAsync", async k =>
        {
            await k.TutupAsync(2025);
            return o => k.Tahun.BukaAsync(o, 2025, Ct);
        }),
        new("PemetaanRepository.SimpanAsync", k => o => k.Pemetaan.SimpanAsync(o, Bahan.Pemetaan("a"), Ct))
            { SebabAsing = Baru, SebabLagi = "a later mapping of the same shape takes the place of an earlier one" },
        new("PemetaanRepository.HapusAsync", async k =>
        {
            var id = (await k.Pemetaan.SimpanAsync(k.Oleh("Budi"), Bahan.Pemetaan("a"), Ct)).Value;
            return o => k.Pemetaan.HapusAsync(o, id, Ct);
        }),
        new("SisihanRepository.BersamaAsync", async k =>
        {
            var sisihan = await Bahan.SisihanAsync(k);
            return o => k.Sisihan.BersamaAsync(o, sisihan, () => Task.FromResult<Outcome<int>>(1), Ct);
        }) { SebabAsing = Baru, SebabLagi = "each import sets its own rows aside" },
        new("SisihanRepository.SelesaiAsync", async k =>
        {
            await k.Sisihan.BersamaAsync(k.Oleh("Budi"), await Bahan.SisihanAsync(k), () => Task.FromResult<Outcome<int>>(1), Ct);
            var id = (await k.Sisihan.ListAsync(k.Id, Ct)).Single().Id;
            return o => k.Sisihan.SelesaiAsync(o, id, Ct);
        }),
        new("ImporRepository.PohonAsync", k => o => k.Impor.PohonAsync(o, 2025,
            [new("Sasaran uji", Bahan.Indikator(0, "1.2", k.UnitId)), new("Sasaran lain", Bahan.Indikator(0, "2.1", k.UnitId))], Ct))
        {
            Baris = 3, SebabBaris = "each row tells its own: two indicators and a new sasaran",
        },
        new("ImporRepository.ProgramAsync", k => o => k.Impor.ProgramAsync(o, [Bahan.Program("1", "A"), Bahan.Program("2", "B")], Ct))
            { Baris = 2, SebabBaris = "each row tells its own", SebabAsing = Baru },
        new("ImporRepository.AnggaranAsync", async k =>
        {
            var p = await ProgramAsync(k);
            return o => k.Impor.AnggaranAsync(o, [new(p, 9, 8)], Ct);
        }),
    ];

    private static IsianCapaian Isian(Kantor k, int versi) => new(k.IndikatorId, versi, 10, 5, null, null, null);

    private static async Task<long> SasaranAsync(Kantor k) => (await k.Indikator.ListSasaranAsync(k.Id, 2025, Ct)).Single().Id;

    private static async Task<Indikator> IndikatorAsync(Kantor k) => (await k.Indikator.FindAsync(k.Id, k.IndikatorId, Ct))!;

    private static async Task<BarisProgram> ProgramAsync(Kantor k)
    {
        var id = (await k.Program.InsertAsync(k.Oleh("Uji"), Bahan.Program("1.02", "Program uji"), Ct)).Value;
        return (await k.Program.FindAsync(k.Id, id, Ct))!;
    }
}
