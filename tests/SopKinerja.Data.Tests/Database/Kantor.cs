namespace SopKinerja.Data.Tests;

/// <summary>A small office: Ani heads it, Budi is its secretary, Citra composes; SOP B runs on their posts.</summary>
public sealed class Kantor
{
    private Kantor(DbSession db) => Db = db;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public DbSession Db { get; }

    public long Id { get; private set; }

    public long SopId { get; private set; }

    public Dictionary<string, long> Jabatan { get; } = [];

    public Dictionary<string, long> Pengguna { get; } = [];

    public InstansiRepository Instansi => new(Db);

    public JabatanRepository Pos => new(Db);

    public SurelRepository Surel => new(Db);

    public BerkasRepository Berkas => new(Db);

    public CapaianRepository Capaian => new(Db, new ProgramRepository(Db));

    public VerifikasiRepository Verifikasi => new(Db, Capaian);

    public TahunRepository Tahun => new(Db, Capaian);

    public IndikatorRepository Indikator => new(Db);

    public PelaksanaanRepository Pelaksanaan => new(Db);

    public LangkahRepository Langkah => new(Db, new SopRepository(Db), new FaktaRepository(Db, Capaian), Surel, Log, new KalenderSederhana());

    public LogRepository Log => new(Db);

    public DisposisiRepository Disposisi => new(Db, Surel);

    public LaporanRepository Laporan => new(Db, Pos, Berkas, Surel, Log);

    public NarasiRepository Narasi => new(Db, Laporan);

    public NaskahRepository Naskah => new(Db, Berkas, Capaian, Langkah, Log);

    public ArsipRepository Arsip => new(Db, Berkas, Naskah, Log);

    public static async Task<Kantor> BuatAsync(TestDatabase database)
    {
        var k = new Kantor(await database.OpenAsync());
        var now = TestDatabase.Now;
        var kode = $"uji-{Guid.NewGuid():N}"[..20];
        k.Id = await k.Instansi.InsertAsync(new() { Id = 0, Kode = kode, Nama = "Dinas Uji", Pemda = "KOTA UJI", Kota = "Uji", Zona = "WIB" }, now, Ct);
        var unit = (await k.Instansi.InsertUnitAsync(k.Id, "Bidang Uji", 0, Ct)).Value;
        var pengguna = new PenggunaRepository(k.Db);
        foreach (var (jabatan, nama) in new[] { ("Kepala Dinas", "Ani"), ("Sekretaris", "Budi"), ("Ka.Sub Program", "Dewi"), ("Analis Akuntabilitas Kinerja", "Citra") })
        {
            k.Jabatan[jabatan] = (await k.Pos.InsertAsync(k.Id, jabatan, null, jabatan == "Kepala Dinas", 0, Ct)).Value;
            var pegawai = await k.Pos.InsertPegawaiAsync(k.Id, new() { Nama = nama, Surel = $"{nama}@uji.contoh.test" }, Ct);
            await k.Pos.InsertPemangkuAsync(k.Id, k.Jabatan[jabatan], pegawai, JenisPemangku.Definitif, new(2025, 1, 1), null, null, Ct);
            k.Pengguna[nama] = (await pengguna.InsertAsync(k.Id, pegawai, $"{nama}-{kode}", nama, "x", "cap", [(Peran.Pembaca, null)], now, Ct)).Value;
        }

        var naskah = SopNaskah.Tersedia.Single(n => n.Kunci == "binjai");
        k.SopId = (await new SopRepository(k.Db).InsertAsync(k.Id, naskah, naskah.Pelaksana.ToDictionary(p => p, p => k.Jabatan[p]), Ct)).Value;
        var indikator = new IndikatorRepository(k.Db);
        var sasaran = (await indikator.InsertSasaranAsync(k.Id, 2025, "Sasaran uji", Ct)).Value;
        await indikator.InsertAsync(k.Id, new()
        {
            SasaranId = sasaran, Kode = "1.1", Uraian = "Indikator uji", Satuan = "%", Jenis = JenisIndikator.SPM, Arah = ArahIndikator.Positif,
            CaraHitung = CaraHitung.Persen, Agregasi = AgregasiIndikator.NilaiAkhir, UnitId = unit, Target = 100,
        }, Ct);
        return k;
    }

    public async Task<long> MulaiAsync() =>
        (await Langkah.MulaiAsync(Id, "WIB", SopId, new(2025, JenisPeriode.Tahunan, 0), null, "Budi", TestDatabase.Now, Ct)).Value;

    public async Task<LangkahJalan> KiniAsync(long pelaksanaanId) =>
        (await Pelaksanaan.ListLangkahAsync(Id, pelaksanaanId, Ct)).Single(l => l.Status == StatusLangkah.Berjalan);

    public LangkahRepository.Tindak Tindak(LangkahJalan l, TindakanLangkah tindakan, string oleh, bool pangku = true, bool sekretariat = false, string? alasan = null,
        long? versi = null, int? ke = null) => new()
        {
            InstansiId = Id, Zona = "WIB", LangkahId = l.Id, Versi = l.Versi, Tindakan = tindakan, Pelaku = new(Pengguna[oleh], pangku, !pangku, sekretariat),
            PelakuNama = oleh, JabatanPelaku = pangku ? l.JabatanNama : null, Untuk = pangku ? null : l.JabatanNama, Alasan = alasan, LaporanVersiId = versi,
            Ke = ke, Now = TestDatabase.Now,
        };

    public async Task<long> DisposisiDariAsync(LangkahJalan l, string kepada) => (await Disposisi.InsertAsync(new()
    {
        InstansiId = Id, Zona = "WIB", LangkahId = l.Id, DariJabatanId = l.JabatanId, DariNama = l.JabatanNama, PenggunaId = Pengguna["Budi"],
        Kepada = [Jabatan[kepada]], Instruksi = ["Proses lebih lanjut"], Perihal = "Uji", Now = TestDatabase.Now,
    }, Ct)).Value;
}
