namespace SopKinerja.Data.Tests;

/// <summary>Acts about offices, their people, letters, and the steps of a run.</summary>
internal static class PerbuatanKantor
{
    private const string Baru = "makes a new thing, of the office of who does it", Lagi = "sets what is so already, and says so again";

    private static readonly IReadOnlyList<PeranPengguna> s_sekretariat = [new() { PenggunaId = 0, Peran = Peran.Sekretariat }];

    private static readonly Periode s_tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static readonly IsianLangkah s_lewati = new() { Versi = 2, Tindakan = TindakanLangkah.Lewati, Alasan = "uji" };

    private static CancellationToken Ct => Kantor.Ct;

    public static IReadOnlyList<Perbuatan> Semua { get; } =
    [
        new("InstansiRepository.InsertAsync", k =>
        {
            var baru = Dinas(k);
            return o => k.Instansi.InsertAsync(o, baru, Ct);
        }) { SebabAsing = Baru },
        new("InstansiRepository.UpdateAsync", async k =>
        {
            var i = (await k.Instansi.FindAsync(k.Id, Ct))!;
            return o => k.Instansi.UpdateAsync(o, i with { Nama = "Dinas Baru" }, Ct);
        }) { SebabAsing = "the system's administrator belongs to none, and changes them all" },
        new("InstansiRepository.InsertUnitAsync", k => o => k.Instansi.InsertUnitAsync(o, "Bidang Baru", 1, Ct)) { SebabAsing = Baru },
        new("InstansiRepository.UpdateSurelUnitAsync", k => o => k.Instansi.UpdateSurelUnitAsync(o, k.UnitId, "b@uji.contoh.test", Ct))
            { SebabLagi = Lagi },
        new("JabatanRepository.InsertAsync", k => o => k.Pos.InsertAsync(o, "Kabid Baru", null, false, 9, Ct)) { SebabAsing = Baru },
        new("JabatanRepository.InsertPegawaiAsync", k => o => k.Pos.InsertPegawaiAsync(o, new() { Nama = "Eka" }, Ct))
            { SebabAsing = Baru, SebabLagi = "two people may have one name" },
        new("JabatanRepository.UpdatePegawaiAsync", async k =>
        {
            var p = (await k.Pos.FindPegawaiAsync(k.Id, k.Pegawai["Citra"], Ct))!;
            return o => k.Pos.UpdatePegawaiAsync(o, p with { Pangkat = "Penata" }, Ct);
        }),
        new("MasaJabatanRepository.CatatAsync", k => o => k.Masa.PangkuAsync(o, k.Jabatan["Kepala Dinas"], k.Pegawai["Budi"],
            JenisPemangku.Plh, new(2026, 2, 2), new(2026, 2, 9), "800/1", Ct)),
        new("MasaJabatanRepository.AkhiriAsync", async k =>
        {
            var id = (await k.Pos.ListPemangkuAsync(k.Id, Ct)).Single(p => p.Nama == "Citra").Id;
            return o => k.Masa.AkhiriAsync(o, id, new(2026, 3, 1), Ct);
        }),
        new("PenggunaRepository.InsertAsync", k =>
        {
            var akun = Akun();
            return o => k.Akun.InsertAsync(o, k.Id, akun, Ct);
        }) { SebabAsing = "the system's administrator makes the first account of an office" },
        new("PenggunaRepository.UpdateSandiAsync", k => o => k.Akun.UpdateSandiAsync(o, k.Pengguna["Citra"], "hash", "cap 2", Ct))
            { SebabLagi = Lagi },
        new("PenggunaRepository.UpdateAktifAsync", k => o => k.Akun.UpdateAktifAsync(o, k.Pengguna["Citra"], 1, false, "cap 2", Ct)),
        new("PenggunaRepository.UpdateRingkasanAsync", k => o => k.Akun.UpdateRingkasanAsync(o, false, Ct))
            { SebabLagi = Lagi },
        new("KabarRepository.BuatUmpanAsync", k =>
        {
            var sidik = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray());
            return o => k.Kabar.BuatUmpanAsync(o, sidik, Ct);
        }) { SebabAsing = "a link of one's own, whoever one is", SebabLagi = "a new link takes the place of the old" },
        new("KabarRepository.CabutUmpanAsync", async k =>
        {
            await k.Kabar.BuatUmpanAsync(Perbuatan.Pelaku(k), "sidik", Ct);
            return o => k.Kabar.CabutUmpanAsync(o, Ct);
        }),
        new("SuratRepository.InsertAsync", k => o => k.Surat.InsertAsync(o, Bahan.Surat("1"), Ct))
            { SebabAsing = Baru, SebabLagi = "two letters may have one number" },
        new("SuratRepository.UpdateTanpaDisposisiAsync", async k =>
        {
            var id = await SuratAsync(k);
            return o => k.Surat.UpdateTanpaDisposisiAsync(o, id, 1, "untuk diketahui", Ct);
        }),
        new("DisposisiRepository.InsertAsync", k => o => k.Disposisi.InsertAsync(Bahan.Disposisi(k, null) with { Oleh = o }, Ct)),
        new("DisposisiRepository.BacaAsync", async k =>
        {
            var d = await DisposisiAsync(k);
            return o => k.Disposisi.BacaAsync(o, d.Id, Ct);
        }) { SebabKunci = "whoever looks at it again changes nothing; its version is asked for by the write" },
        new("DisposisiRepository.LaporAsync", async k =>
        {
            var d = (await k.Disposisi.BacaAsync(Perbuatan.Pelaku(k), (await DisposisiAsync(k)).Id, Ct))!;
            return o => k.Disposisi.LaporAsync(o, d.Id, d.Versi, "beres", Ct);
        }),
        new("DisposisiRepository.BatalkanAsync", async k =>
        {
            var d = await DisposisiAsync(k);
            return o => k.Disposisi.BatalkanAsync(o, d.Id, d.Versi, Ct);
        }),
        new("SumberDisposisi.KirimAsync", async k =>
        {
            var asal = (await k.SumberDisposisi.DariSuratAsync(Perbuatan.Pelaku(k), await SuratAsync(k), Ct))!;
            return o => k.SumberDisposisi.KirimAsync(o, asal, new()
            {
                Kepada = [k.Jabatan["Sekretaris"]], Instruksi = InstruksiDisposisi.Baku, Alasan = "Kepala rapat",
            }, Ct);
        }),
        new("SopRepository.InsertAsync", k =>
        {
            var n = BerkasSop.Tersedia.Single(s => s.Kunci == "binjai");
            return o => k.Sop.InsertAsync(o, n with { Nama = "SOP lain" }, n.Pelaksana.ToDictionary(p => p, p => k.Jabatan[p]), Ct);
        }),
        new("SurelRepository.UpdateAntreLagiAsync", async k =>
        {
            var id = await k.Surel.InsertAsync(k.Id, "Ani", "ani@uji.contoh.test", "p", "t", TestDatabase.Now, Ct);
            await k.Db.ExecuteAsync("UPDATE Surel SET Status = 'Gagal' WHERE Id = @id", new { id }, Ct);
            return o => k.Surel.UpdateAntreLagiAsync(o, id, Ct);
        }),
        new("LangkahRepository.MulaiAsync", k => o => k.Langkah.MulaiAsync(o, k.SopId, s_tahun, null, Ct)),
        new("LangkahRepository.TindakAsync", async k =>
        {
            var l = await k.KiniAsync(await k.MulaiAsync());
            return o => k.Langkah.TindakAsync(s_lewati.Tindak(o, l), Ct);
        }),
        new("LangkahRepository.SelesaikanAsync", async k =>
        {
            var f = await k.FinalAsync(2025);
            return o => k.Langkah.SelesaikanAsync(o, f.PelaksanaanId, Ct);
        }),
        new("TenggatPelaksanaanRepository.UbahAsync", async k =>
        {
            var jalan = (await k.Pelaksanaan.FindAsync(k.Id, await k.MulaiAsync(), Ct))!;
            return o => k.TenggatJalan.UbahAsync(o with { Peran = s_sekretariat }, jalan, new(2026, 3, 31), "diundur", Ct);
        }),
        new("PembatalanRepository.BatalkanAsync", async k =>
        {
            var jalan = (await k.Pelaksanaan.FindAsync(k.Id, await k.MulaiAsync(), Ct))!;
            return o => k.Pembatalan.BatalkanAsync(o with { Peran = s_sekretariat }, jalan.Id, jalan.Versi, "salah periode", Ct);
        }),
        new("LanjutRepository.KembalikanAsync", async k =>
        {
            var jalan = await k.TanpaNaskahAsync();
            return o => k.Lanjut.KembalikanAsync(o with { Peran = s_sekretariat }, jalan, jalan.Versi, k.Jabatan["Kepala Dinas"],
                "lengkapi", Ct);
        }),
        new("BuktiLangkahRepository.InsertAsync", async k =>
        {
            var l = await k.KiniAsync(await k.MulaiAsync());
            var sha = await k.Berkas.InsertAsync([1], "application/pdf", TestDatabase.Now, Ct);
            return o => k.BuktiLangkah.InsertAsync(o, l.Id, sha, "a.pdf", 1, Ct);
        }) { SebabLagi = "a step holds as many files as are hung on it" },
        new("PerbuatanLangkah.TindakAsync", async k =>
        {
            var l = await k.KiniAsync(await k.MulaiAsync());
            return o => k.Perbuatan.TindakAsync(o, l, s_lewati, null, Ct);
        }),
        new("DisposisiLangkah.KirimDanTeruskanAsync", async k =>
        {
            var kepala = k.Orang("Budi", k.Jabatan["Kepala Dinas"]).Jabatan;
            var l = await k.KiniAsync(await k.MulaiAsync());
            var asal = (await k.SumberDisposisi.DariLangkahAsync(Perbuatan.Pelaku(k) with { Jabatan = kepala }, l.Id, Ct))!;
            return o => k.DisposisiLangkah.KirimDanTeruskanAsync(o with { Jabatan = kepala }, asal,
                new() { Kepada = [k.Jabatan["Ka.Sub Program"]], Instruksi = [], Catatan = "siapkan" }, Ct);
        }) { Baris = 2, SebabBaris = "the disposisi and the step are two things that happened" },
        new("PerbuatanLangkah.BuktiAsync", async k =>
        {
            var l = await k.KiniAsync(await k.MulaiAsync());
            return o => k.Perbuatan.BuktiAsync(o, l, Bahan.Berkas("a.pdf", 1), Ct);
        }) { SebabLagi = "a step holds as many files as are hung on it", SebabKunci = "the bytes are kept first, by their content" },
        new("PerbuatanLangkah.KunciRekapAsync", async k =>
        {
            var l = await k.ProvinsiAsync(s_tahun, AksiLangkah.Rekap);
            await k.IsiAsync(s_tahun, new(k.IndikatorId, 0, 10, 5, null, null, null));
            var (jalan, kini) = await k.KiniAsync(Perbuatan.Pelaku(k), l);
            return o => k.Perbuatan.KunciRekapAsync(o, jalan, kini, Ct);
        }) { SebabLagi = "a locked rekap stays locked: no harm, and no line" },
        new("PerbuatanLangkah.SosialisasiAsync", async k =>
        {
            var l = await k.ProvinsiAsync(new(2025, JenisPeriode.Triwulan, 1), AksiLangkah.Sosialisasi);
            var (_, kini) = await k.KiniAsync(Perbuatan.Pelaku(k), l);
            return o => k.Perbuatan.SosialisasiAsync(o, kini, kini!.Versi!.Id, [k.Jabatan["Sekretaris"]], Ct);
        }) { SebabLagi = "the round is told again; nobody gets a second mail" },
        new("PerbuatanLangkah.TandaTanganAsync", async k =>
        {
            var l = await k.SampaiAsync(await k.MulaiAsync(), AksiLangkah.TandaTangan);
            var (jalan, kini) = await k.KiniAsync(Perbuatan.Pelaku(k), l);
            var isian = new IsianLangkah { Versi = l.Versi, VersiId = kini!.Fakta.VersiTerakhir, Alasan = "Kepala rapat" };
            return o => k.Perbuatan.TandaTanganAsync(o, jalan, kini, isian, Kantor.Pindaian($"{k.Id}"), new(2026, 2, 2), Ct);
        }) { Baris = 2, SebabBaris = "the step, and the version that is locked", SebabKunci = "who signed on that day is looked up first" },
        new("PerbuatanLangkah.GantiNaskahAsync", async k =>
        {
            var f = await k.FinalAsync(2025);
            var l = (await k.Pelaksanaan.ListLangkahAsync(k.Id, f.PelaksanaanId, Ct)).Last(x => x.Aksi == AksiLangkah.TandaTangan);
            return o => k.Perbuatan.GantiNaskahAsync(o, f, l, null, Kantor.Pindaian($"{k.Id} ganti"), new(2026, 2, 2), "Halaman terlewat",
                Ct);
        }) { SebabKunci = "who signed on that day is looked up first" },
        new("Pendirian.DirikanAsync", k =>
        {
            var (baru, akun) = (Dinas(k), Akun());
            return o => k.Pendirian.DirikanAsync(o, baru, akun, Ct);
        }) { Baris = 2 + KlasifikasiBawaan.Semua.Count, SebabBaris = "the office, its archive classes and its account", SebabAsing = Baru,
            Portal = true },
    ];

    private static Instansi Dinas(Kantor k) => new()
    {
        Id = 0, Kode = $"baru-{k.Id}-{Guid.NewGuid():N}"[..20], Nama = "Dinas Baru", Pemda = "KOTA UJI", Kota = "Uji", Zona = "WITA",
    };

    private static PenggunaBaru Akun() => new($"akun-{Guid.NewGuid():N}", "Eka", "x", "cap", [(Peran.AdminInstansi, null)]);

    private static async Task<long> SuratAsync(Kantor k) => (await k.Surat.InsertAsync(k.Oleh("Uji"), Bahan.Surat("1"), Ct)).Value;

    private static async Task<SimpulDisposisi> DisposisiAsync(Kantor k)
    {
        Assert.Null((await k.Disposisi.InsertAsync(Bahan.Disposisi(k, null), Ct)).Reason);
        return (await k.Disposisi.ListMasukAsync(k.Id, [k.Jabatan["Sekretaris"]], Ct)).Single();
    }
}
