namespace SopKinerja.Data.Tests;

/// <summary>Things as plain as can be, for tests that are about something else.</summary>
public static class Bahan
{
    /// <summary>A time to the microsecond: what both databases keep of it.</summary>
    public static readonly DateTime Saat = TestDatabase.Now.AddTicks(1_234_560);

    /// <summary>Some 9.000 letters, not all of them ASCII.</summary>
    public static readonly string TeksPanjang = string.Concat(Enumerable.Repeat(
        "Cakupan “imunisasi dasar lengkap” di Kelurahan Cengkeh Turi belum ≥ 95% — reagen habis, petugas cuti.\n", 90));

    /// <summary>Somebody of an office who holds no post and no role, unless they are given.</summary>
    public static Pelaku Oleh(long instansiId, string nama, DateTime now, string zona = "WIB", long? id = null) =>
        new() { InstansiId = instansiId, Zona = zona, Id = id, Nama = nama, Now = now };

    public static readonly LangkahJalan Langkah = new()
    {
        Id = 1, PelaksanaanId = 1, SopLangkahId = 1, JabatanId = 1, JabatanNama = "Kepala Dinas", Nomor = 1, Judul = "Uji",
        Kegiatan = "Uji", Bentuk = BentukLangkah.Proses, Aksi = AksiLangkah.Manual, Waktu = 1, Satuan = SatuanWaktu.Hari, Berjalan = false,
        Putaran = 1,
        Status = StatusLangkah.Berjalan, Versi = 1,
    };

    public static readonly NaskahFinal Naskah = new()
    {
        Id = 1, PelaksanaanId = 1, Judul = "LKJ", Tahun = 2025, JenisPeriode = JenisPeriode.Tahunan, NomorVersi = 1, IsiSha = "",
        Sha256 = "", NamaBerkas = "LKJ.pdf", Ukuran = 1, PenandatanganJabatan = "Kepala Dinas", PenandatanganNama = "Ani",
        TanggalTandaTangan = new(2026, 2, 2), KodeVerifikasi = "ABC", DikunciOleh = "Budi", DikunciPada = TestDatabase.Now,
    };

    /// <summary>A file of which only its bytes and its name matter.</summary>
    public static BerkasMasuk Berkas(string nama, params byte[] isi) => new(nama, "application/pdf", isi);

    /// <summary>How a table of one shape is read.</summary>
    public static PemetaanTersimpan Pemetaan(string sidik, string isi = "{}") =>
        new() { Jenis = "realisasi", Nama = "Rekap bidang", Sidik = sidik, Isi = isi };

    /// <summary>Five rows of an import that were set aside.</summary>
    public static async Task<SisihanImpor> SisihanAsync(Kantor k) => new()
    {
        Jenis = "realisasi", Tahun = 2025, JenisPeriode = JenisPeriode.Triwulan, NomorPeriode = 2, Nama = "rekap.xlsx", Jumlah = 5,
        Sha256 = await k.Berkas.InsertAsync([1, 2, 3], "application/octet-stream", TestDatabase.Now, Kantor.Ct),
    };

    public static SuratMasuk Surat(string nomor) => new()
    {
        Asal = "Bappeda", NomorSurat = nomor, TanggalSurat = new(2026, 1, 30), DiterimaTanggal = new(2026, 2, 2), Perihal = "Uji",
        Derajat = DerajatSurat.Biasa, Keamanan = KeamananSurat.Biasa,
    };

    public static Indikator Indikator(long sasaranId, string kode, long unitId) => new()
    {
        SasaranId = sasaranId, Kode = kode, Uraian = "Indikator uji", Satuan = "%", Jenis = JenisIndikator.SPM,
        Arah = ArahIndikator.Positif, CaraHitung = CaraHitung.Persen, Agregasi = AgregasiIndikator.NilaiAkhir, UnitId = unitId,
        Target = 100,
    };

    public static BarisProgram Program(string kode, string uraian) => new()
    {
        Tahun = 2025, Jenis = JenisProgram.Program, Kode = kode, Urusan = "Kesehatan", Opd = "Dinas Uji", Uraian = uraian,
    };

    public static GambarLaporan Gambar(string nama) => new() { Nama = nama, Sha256 = "", Tipe = "image/png", Lebar = 640, Tinggi = 480 };

    /// <summary>From the head to the secretary, from a step where one is given.</summary>
    public static DisposisiBaru Disposisi(Kantor k, LangkahJalan? l) => new()
    {
        Oleh = k.Orang("Ani"), LangkahId = l?.Id, DariJabatanId = k.Jabatan["Kepala Dinas"], DariNama = "Kepala Dinas",
        Kepada = [k.Jabatan["Sekretaris"]], Instruksi = ["Proses lebih lanjut"], Perihal = "Uji",
    };
}
