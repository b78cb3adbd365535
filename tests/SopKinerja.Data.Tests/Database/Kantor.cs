namespace SopKinerja.Data.Tests;

/// <summary>A small office: Ani heads it, Budi is its secretary, Citra composes; SOP B runs on their posts.</summary>
public sealed class Kantor
{
    private readonly Database _basis;

    private Kantor(Database basis) => (_basis, Db) = (basis, basis.OpenSession());

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public DbSession Db { get; }

    public long Id { get; private set; }

    public long SopId { get; private set; }

    public long UnitId { get; private set; }

    public long IndikatorId { get; private set; }

    public Dictionary<string, long> Jabatan { get; private init; } = [];

    public Dictionary<string, long> Pegawai { get; private init; } = [];

    public Dictionary<string, long> Pengguna { get; private init; } = [];

    public InstansiRepository Instansi => new(Db, Log);

    public JabatanRepository Pos => new(Db, Log);

    public MasaJabatanRepository Masa => new(Db, Pos, Berkas, Log);

    public AcuanRepository Acuan => new(Db, Berkas, Log);

    public PengingatLangkahRepository PengingatLangkah => new(Db, Pos, Surel, Log);

    public PautanRepository Pautan => new(Db, Log);

    public BuktiLangkahRepository BuktiLangkah => new(Db, Log);

    public SurelRepository Surel => new(Db, Log);

    public BerkasRepository Berkas => new(Db);

    public CapaianRepository Capaian => new(Db, Program, Log);

    public VerifikasiRepository Verifikasi => new(Db, Capaian, Surel, Log);

    public TahunRepository Tahun => new(Db, Capaian, Log);

    public IndikatorRepository Indikator => new(Db, RiwayatNama, Log);

    public PelaksanaanRepository Pelaksanaan => new(Db);

    public LangkahRepository Langkah => new(Db, Sop, Fakta, Capaian, Pembuka, new(Db, Log), Log);

    public PembukaLangkah Pembuka => new(Db, NaskahPdf, Surel, Kalender);

    public KabarRepository Kabar => new(Db, Surel, Log);

    public KalenderRepository Kalender => new(Db, Log);

    public PerbuatanKalender PerbuatanKalender => new(Db, Kalender, new(Db, Log), Pos);

    public LanjutRepository Lanjut => new(Db, Sop, Pembuka, Log);

    public TenggatPelaksanaanRepository TenggatJalan => new(Db, Log);

    public PembatalanRepository Pembatalan => new(Db, Capaian, new(Db, Log), Surel, Log);

    public LogRepository Log => new(Db);

    public DisposisiRepository Disposisi => new(Db, Surel, Log);

    public LaporanRepository Laporan => new(Db, Pos, Berkas, NaskahPdf, Surel, Log);

    public NaskahPdfRepository NaskahPdf => new(Db, Log);

    public NarasiRepository Narasi => new(Db, Laporan, Log);

    public SalinNarasiRepository SalinNarasi => new(Db, Laporan, Narasi, Log);

    public SuratRepository Surat => new(Db, Log);

    public PengirimanRepository Pengiriman => new(Db, Surel, Naskah, Log);

    public PublikasiRepository Publikasi => new(Db, Naskah, Surel, Log);

    public KelengkapanRepository Kelengkapan => new(Db, Log);

    public AturanKumpulRepository AturanKumpul => new(Db, Log);

    public PengingatRepository Pengingat => new(Db, Surel, Berkas, Log);

    public PengumpulanRepository Pengumpulan => new(Db);

    public TercetakRepository Tercetak => new(Db, Log);

    public PemetaanRepository Pemetaan => new(Db, Log);

    public SisihanRepository Sisihan => new(Db, Log);

    public MutuRepository Mutu => new(Db, Capaian, Tercetak, Log);

    public NaskahRepository Naskah => new(Db, Berkas, Capaian, Langkah, Lanjut, Surel, Log);

    public TenggatRepository Tenggat => new(Db, Surel, Log);

    public KlasifikasiRepository Klasifikasi => new(Db, Log);

    public ArsipRepository Arsip => new(Db, Naskah, Klasifikasi, Berkas, Log);

    public RetensiRepository Retensi => new(Db, Berkas, Log);

    public KeutuhanRepository Keutuhan => new(Db, Berkas, Arsip);

    public PenggunaRepository Akun => new(Db, Log);

    public AturanRepository Aturan => new(Db, Log);

    public BuktiRepository Bukti => new(Db, Berkas, Capaian, Log);

    public FaktaRepository Fakta => new(Db, Capaian, Mutu);

    public GambarLaporanRepository Gambar => new(Db, Berkas, Laporan, Log);

    public ImporRepository Impor => new(Db, Indikator, Program);

    public IsiLaporanRepository IsiLaporan => new(Db, Capaian, Program, Pos, Tahun, Bukti, Narasi, Gambar, Pengaturan, Mutu);

    public KirimanRepository Kiriman => new(Db);

    public KoreksiRepository Koreksi => new(Db, Laporan, Log);

    public MasukanRepository Masukan => new(Db, Berkas, Narasi, Log);

    public KeaslianRepository Keaslian => new(Db);

    public PengaturanLaporanRepository Pengaturan => new(Db, Log);

    public ProgramRepository Program => new(Db, RiwayatNama, Log);

    public ProgramTriwulanRepository ProgramTriwulan => new(Db, Program, Capaian, Log);

    public RiwayatNamaRepository RiwayatNama => new(Db);

    public ReviuRepository Reviu => new(Db, Laporan, Log);

    public SopRepository Sop => new(Db, Log);

    public RancanganRepository Rancangan => new(Db, Sop, Log);

    public PerbuatanLangkah Perbuatan => new(Db, Langkah, BuktiLangkah, Log, Pos, Capaian, Laporan, Koreksi, Naskah, Berkas, Mutu);

    public PanggungLangkah Panggung => new(Sop, Fakta, Pos, Laporan, NaskahPdf, Naskah, Arsip, Pengiriman, Publikasi, Klasifikasi);

    public SumberDisposisi SumberDisposisi => new(Pos, Surat, Pelaksanaan, Disposisi);

    public DisposisiLangkah DisposisiLangkah => new(Db, SumberDisposisi, Perbuatan);

    public Pendirian Pendirian => new(Db, Instansi, Klasifikasi, Akun);

    public RuangLaporan RuangLaporan => new(Laporan, IsiLaporan, Narasi, Instansi, Pelaksanaan);

    /// <summary>The same office in a session of its own: a second person at the same moment.</summary>
    public Kantor Lain() => new(_basis)
    {
        Id = Id, SopId = SopId, UnitId = UnitId, IndikatorId = IndikatorId, Jabatan = Jabatan, Pegawai = Pegawai, Pengguna = Pengguna,
    };

    public static async Task<Kantor> BuatAsync(TestDatabase database)
    {
        var k = new Kantor(await database.DatabaseAsync());
        var now = TestDatabase.Now;
        var kode = $"uji-{Guid.NewGuid():N}"[..20];
        k.Id = await k.Instansi.InsertAsync(Bahan.Oleh(0, "Uji", now), new()
        {
            Id = 0, Kode = kode, Nama = "Dinas Uji", Pemda = "KOTA UJI", Kota = "Uji", Zona = "WIB",
        }, Ct);
        k.UnitId = (await k.Instansi.InsertUnitAsync(k.Oleh("Uji"), "Bidang Uji", 0, Ct)).Value;
        foreach (var (jabatan, nama) in new[] { ("Kepala Dinas", "Ani"), ("Sekretaris", "Budi"), ("Ka.Sub Program", "Dewi"),
            ("Analis Akuntabilitas Kinerja", "Citra") })
        {
            k.Jabatan[jabatan] = (await k.Pos.InsertAsync(k.Oleh("Uji"), jabatan, null, jabatan == "Kepala Dinas", 0, Ct)).Value;
            var pegawai = k.Pegawai[nama] = await k.Pos.InsertPegawaiAsync(k.Oleh("Uji"),
                new() { Nama = nama, Surel = $"{nama}@uji.contoh.test" }, Ct);
            await k.Masa.PangkuAsync(k.Oleh("Uji"), k.Jabatan[jabatan], pegawai, JenisPemangku.Definitif, new(2025, 1, 1), null,
                null, Ct);
            k.Pengguna[nama] = (await k.Akun.InsertAsync(k.Oleh("Uji"), k.Id,
                new($"{nama}-{kode}", nama, "x", "cap", [(Peran.Pembaca, null)], pegawai), Ct)).Value;
        }

        var naskah = BerkasSop.Tersedia.Single(n => n.Kunci == "binjai");
        k.SopId = (await k.Sop.InsertAsync(k.Oleh("Uji"), naskah, naskah.Pelaksana.ToDictionary(p => p, p => k.Jabatan[p]),
            Ct)).Value;
        var sasaran = (await k.Indikator.InsertSasaranAsync(k.Oleh("Uji"), 2025, "Sasaran uji", Ct)).Value;
        k.IndikatorId = (await k.Indikator.InsertAsync(k.Oleh("Uji"), new()
        {
            SasaranId = sasaran, Kode = "1.1", Uraian = "Indikator uji", Satuan = "%", Jenis = JenisIndikator.SPM,
            Arah = ArahIndikator.Positif, CaraHitung = CaraHitung.Persen, Agregasi = AgregasiIndikator.NilaiAkhir, UnitId = k.UnitId,
            Target = 100,
        }, Ct)).Value;
        return k;
    }

    /// <summary>Another office of the same database, in which nobody has done anything.</summary>
    public Task<long> TetanggaAsync() => Instansi.InsertAsync(Bahan.Oleh(0, "Uji", TestDatabase.Now), new()
    {
        Id = 0, Kode = $"uji-{Guid.NewGuid():N}"[..20], Nama = "Dinas Tetangga", Pemda = "KOTA UJI", Kota = "Uji", Zona = "WIB",
    }, Ct);

    /// <summary>Citra fills in one row.</summary>
    public async Task IsiAsync(Periode periode, IsianCapaian isian, DateTime? pada = null) =>
        Assert.Null((await Capaian.SimpanAsync(
            Oleh("Citra", pada), periode, null, [isian], null, true, Ct)).Reason);

    public async Task<long> MulaiAsync() =>
        (await Langkah.MulaiAsync(Oleh("Budi"), SopId, new(2025, JenisPeriode.Tahunan, 0), null, Ct)).Value;

    public async Task<LangkahJalan> KiniAsync(long pelaksanaanId) =>
        (await Pelaksanaan.ListLangkahAsync(Id, pelaksanaanId, Ct)).Single(l => l.Status == StatusLangkah.Berjalan);

    /// <summary>Somebody of the office without an account, a post or a role.</summary>
    public Pelaku Oleh(string nama, DateTime? pada = null) => Bahan.Oleh(Id, nama, pada ?? TestDatabase.Now);

    /// <summary>The same of another office, which may be there or not.</summary>
    public Pelaku Asing(string nama, DateTime? pada = null) => Oleh(nama, pada) with { InstansiId = Id + 1 };

    /// <summary>Somebody of the office, holding a post where one is given, with the roles that are given.</summary>
    public Pelaku Orang(string nama, long? jabatanId = null, JenisPemangku jenis = JenisPemangku.Definitif, params Peran[] peran) =>
        Bahan.Oleh(Id, nama, TestDatabase.Now, id: Pengguna[nama]) with
        {
            Jabatan = jabatanId is not { } j ? [] : [new()
            {
                JabatanId = j, JabatanNama = Jabatan.Single(x => x.Value == j).Key, PegawaiId = Pegawai[nama], Nama = nama, Jenis = jenis,
                Mulai = new(2025, 1, 1),
            }],
            Peran = [.. peran.Select(p => new PeranPengguna { PenggunaId = Pengguna[nama], Peran = p })],
        };

    public TindakLangkah Tindak(LangkahJalan l, TindakanLangkah tindakan, string oleh, bool pangku = true, bool sekretariat = false,
        string? alasan = null, long? versi = null, int? ke = null) => new()
        {
            Oleh = Orang(oleh, pangku ? l.JabatanId : null, peran: sekretariat ? [Peran.Sekretariat] : []), LangkahId = l.Id,
            Versi = l.Versi, Tindakan = tindakan, Alasan = alasan, LaporanVersiId = versi, Ke = ke,
        };

    public async Task<long> DisposisiDariAsync(LangkahJalan l, string kepada) => (await Disposisi.InsertAsync(new()
    {
        Oleh = Orang("Budi"), LangkahId = l.Id, DariJabatanId = l.JabatanId,
        DariNama = l.JabatanNama, Kepada = [Jabatan[kepada]], Instruksi = ["Proses lebih lanjut"], Perihal = "Uji",
    }, Ct)).Value;

    public static NaskahRepository.Pindaian Pindaian(string isi) =>
        new(System.Text.Encoding.UTF8.GetBytes($"%PDF-1.4 {isi}"), "LKJ.pdf", new() { Halaman = 1, Terenkripsi = false });

    /// <summary>
    /// Walks the run of a year to its signed file: what needs a decision is decided, the rest is passed over by the secretariat.
    /// </summary>
    public async Task<NaskahFinal> FinalAsync(int tahun)
    {
        var periode = new Periode(tahun, JenisPeriode.Tahunan, 0);
        var jalan = await Langkah.MulaiAsync(Oleh("Budi"), SopId, periode, null, Ct);
        return await SelesaikanAsync(jalan.Value, periode);
    }

    /// <summary>An archived report that was signed so long ago that its active term has ended.</summary>
    public async Task<EntriArsip> LamaAsync(int aktif = 0, int inaktif = 0, string nasib = "Musnah", int tahun = 2025)
    {
        var f = await FinalAsync(tahun);
        await Db.ExecuteAsync("DELETE FROM KlasifikasiArsip WHERE InstansiId = @Id", new { Id }, Ct);
        await Klasifikasi.InsertAsync(Oleh("Uji"), Kelas with
        {
            Uraian = "Laporan",
            RetensiAktif = aktif,
            RetensiInaktif = inaktif,
            NasibAkhir = nasib,
        }, Ct);
        Assert.False((await Arsip.InsertAsync(Oleh("Budi"), f, Ct)).Refused);
        return (await Arsip.FindByNaskahAsync(Id, f.Id, Ct))!;
    }

    private async Task<NaskahFinal> SelesaikanAsync(long jalan, Periode periode)
    {
        while (await Naskah.FindByPelaksanaanAsync(Id, jalan, Ct) is null)
            Assert.Null((await MajuAsync(jalan, await KiniAsync(jalan), periode)).Reason);
        return (await Naskah.FindByPelaksanaanAsync(Id, jalan, Ct))!;
    }

    /// <summary>Walks a run to its step of this kind.</summary>
    public async Task<LangkahJalan> SampaiAsync(long jalan, AksiLangkah aksi)
    {
        var kini = await KiniAsync(jalan);
        for (; kini.Aksi != aksi; kini = await KiniAsync(jalan))
            Assert.Null((await MajuAsync(jalan, kini, default)).Reason);
        return kini;
    }

    /// <summary>
    /// A run of the province's SOP, which has steps for the rekap and for sending the draft round, on the posts of this office: walked to
    /// its step of this kind.
    /// </summary>
    public async Task<LangkahJalan> ProvinsiAsync(Periode periode, AksiLangkah aksi)
    {
        var naskah = BerkasSop.Tersedia.Single(n => n.Kunci == "banten");
        var jabatan = naskah.Pelaksana.Zip(Jabatan.Values.Concat(Jabatan.Values)).ToDictionary(x => x.First, x => x.Second);
        var sop = (await Sop.InsertAsync(Oleh("Uji"), naskah with { Nama = "SOP provinsi" }, jabatan, Ct)).Value;
        return await SampaiAsync((await Langkah.MulaiAsync(Oleh("Budi"), sop, periode, null, Ct)).Value, aksi);
    }

    /// <summary>A run of the province's SOP whose steps are done, with a version that waits for the head's signature.</summary>
    public async Task<Pelaksanaan> TanpaNaskahAsync(int tahun = 2025, JenisPeriode jenis = JenisPeriode.Tahunan)
    {
        var l = await ProvinsiAsync(new(tahun, jenis, jenis == JenisPeriode.Semester ? 1 : 0), AksiLangkah.SusunLaporan);
        while ((await Pelaksanaan.FindAsync(Id, l.PelaksanaanId, Ct))!.Status == StatusPelaksanaan.Berjalan)
            Assert.Null((await MajuAsync(l.PelaksanaanId, await KiniAsync(l.PelaksanaanId), default)).Reason);
        return (await Pelaksanaan.FindAsync(Id, l.PelaksanaanId, Ct))!;
    }

    /// <summary>The running step as somebody sees it.</summary>
    public async Task<(Pelaksanaan Jalan, LangkahKini? Kini)> KiniAsync(Pelaku oleh, LangkahJalan l)
    {
        var jalan = (await Pelaksanaan.FindAsync(Id, l.PelaksanaanId, Ct))!;
        return (jalan, await Panggung.KiniAsync(oleh, jalan, l, Ct));
    }

    public async Task<long> LaporanDariAsync(long jalan) => (await Pelaksanaan.FindAsync(Id, jalan, Ct))!.LaporanId!.Value;

    /// <summary>The report of 2025 while it is being written, with its first version.</summary>
    public async Task<LaporanVersi> DrafAsync()
    {
        var jalan = await MulaiAsync();
        await SampaiAsync(jalan, AksiLangkah.SusunLaporan);
        return await VersiAsync(await LaporanDariAsync(jalan), 0);
    }

    public async Task<LaporanVersi> VersiAsync(long laporan, int dilihat) =>
        (await Laporan.InsertVersiAsync(Orang("Citra"), laporan, [1], [2], dilihat, "uji", Ct)).Value;

    /// <summary>Signs the report whose draft it is.</summary>
    public async Task<NaskahFinal> TandaTanganiAsync(LaporanVersi draf)
    {
        var jalan = (await Laporan.FindAsync(Id, draf.LaporanId, Ct))!;
        return await SelesaikanAsync(jalan.PelaksanaanId, jalan.Periode);
    }

    /// <summary>Locks the rekap of a year and closes it.</summary>
    public async Task TutupAsync(int tahun)
    {
        await Capaian.KunciAsync(Oleh("Budi"), new(tahun, JenisPeriode.Tahunan, 0), Ct);
        Assert.Null((await Tahun.TutupAsync(Oleh("Budi"), tahun, Ct)).Reason);
    }

    /// <summary>Only what an archive needs beside the file itself.</summary>
    public async Task<long> KlasifikasiAsync() => (await Klasifikasi.InsertAsync(Oleh("Uji"), Kelas, Ct)).Value;

    /// <summary>The class of an annual report.</summary>
    public static KlasifikasiArsip Kelas => new()
    {
        Kode = "000.8.6", Uraian = "Laporan kinerja tahunan", RetensiAktif = 2, RetensiInaktif = 4, NasibAkhir = "Permanen",
        JenisPeriode = JenisPeriode.Tahunan,
    };

    /// <summary>The log of a run, newest first.</summary>
    public async Task<IReadOnlyList<CatatanLog>> LogAsync(long pelaksanaanId, int catatan = 25) =>
        (await Pelaksanaan.FindIsiAsync(Id, pelaksanaanId, catatan, Ct))!.Log;

    /// <summary>As many people as asked, each in a session of their own, at the same moment.</summary>
    public async Task<IReadOnlyList<T>> SerentakAsync<T>(int orang, Func<Kantor, int, Task<T>> kerja)
    {
        var siap = Enumerable.Range(0, orang).Select(_ => Lain()).ToList();
        foreach (var k in siap)
            await k.Db.FindAsync<int>("SELECT COUNT(*) FROM Instansi WHERE Id = @Id", new { Id }, Ct);
        var aba = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var jalan = siap.Select((k, n) => Task.Run(async () =>
        {
            await aba.Task;
            return await kerja(k, n);
        })).ToList();
        aba.SetResult();
        try
        {
            return await Task.WhenAll(jalan);
        }
        finally
        {
            foreach (var k in siap)
                await k.Db.DisposeAsync();
        }
    }

    private async Task<Outcome<string>> MajuAsync(long jalan, LangkahJalan l, Periode periode)
    {
        var laporan = await Db.FindAsync<long>("SELECT Id FROM Laporan WHERE PelaksanaanId = @jalan", new { jalan }, Ct);
        var versi = (await Laporan.ListVersiAsync(Id, laporan, Ct)).FirstOrDefault();
        var pemangku = Jabatan.Keys.Zip(["Ani", "Budi", "Dewi", "Citra"]).ToDictionary(x => Jabatan[x.First], x => x.Second)[l.JabatanId];
        switch (l.Aksi)
        {
            case AksiLangkah.SusunLaporan:
                await Laporan.InsertVersiAsync(Orang("Citra"), laporan, [1], [2], versi?.Nomor ?? 0, "uji",
                    Ct);
                return await Langkah.TindakAsync(Tindak(l, TindakanLangkah.Selesai, pemangku), Ct);
            case AksiLangkah.Koreksi:
                return await Langkah.TindakAsync(Tindak(l, TindakanLangkah.Ya, pemangku, versi: versi!.Id), Ct);
            case AksiLangkah.TandaTangan:
                var kepala = (await Pos.ListPadaAsync(Id, new(2026, 2, 2), Ct)).Single(p => p.JabatanId == l.JabatanId);
                return await Naskah.KunciAsync(Tindak(l, TindakanLangkah.Selesai, pemangku, versi: versi!.Id), jalan, periode, versi.Id,
                    Pindaian($"{Id} {periode}"), kepala, new(2026, 2, 2), Ct);
            default:
                return await Langkah.TindakAsync(Tindak(l, TindakanLangkah.Lewati, "Budi", pangku: false, sekretariat: true, alasan: "uji"),
                    Ct);
        }
    }
}
