namespace SopKinerja.Web.Tests;

using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using SopKinerja.Data;

/// <summary>
/// What a sample office holds, by the names people call it: no test knows a number that the database gave. The run is that of the office's
/// own period, the letter is the one that asked for it.
/// </summary>
public sealed partial class KantorUji
{
    private readonly IReadOnlyDictionary<string, long> _indikator, _unit;

    private KantorUji(DbConnection db, string kode, string nomorSurat, Periode periode)
    {
        Kode = kode;
        Id = db.QuerySingle<long>("SELECT Id FROM Instansi WHERE Kode = @kode", new { kode });
        SuratId = db.QuerySingle<long>("SELECT Id FROM SuratMasuk WHERE InstansiId = @Id AND NomorSurat = @nomorSurat",
            new { Id, nomorSurat });
        JalanId = db.QuerySingle<long>("""
            SELECT Id FROM Pelaksanaan
            WHERE InstansiId = @Id AND SuratMasukId = @SuratId AND Tahun = @Tahun AND JenisPeriode = @jenis AND NomorPeriode = @Nomor
            """, new { Id, SuratId, periode.Tahun, jenis = periode.Jenis.ToString(), periode.Nomor });
        LaporanId = db.QuerySingle<long>("SELECT Id FROM Laporan WHERE PelaksanaanId = @JalanId", new { JalanId });
        LangkahId = db.QuerySingleOrDefault<long>(
            "SELECT Id FROM PelaksanaanLangkah WHERE PelaksanaanId = @JalanId AND Status = 'Berjalan'", new { JalanId });
        SopId = db.QuerySingle<long>("""
            SELECT v.SopId FROM Pelaksanaan p JOIN SopVersi v ON v.Id = p.SopVersiId WHERE p.Id = @JalanId
            """, new { JalanId });
        _unit = db.Query<(string Nama, long Id)>("SELECT Nama, Id FROM UnitKerja WHERE InstansiId = @Id", new { Id })
            .ToDictionary(u => u.Nama, u => u.Id);
        _indikator = db.Query<(string Kode, long Id)>("""
            SELECT i.Kode, i.Id FROM Indikator i JOIN Sasaran s ON s.Id = i.SasaranId WHERE i.InstansiId = @Id AND s.Tahun = @Tahun
            """, new { Id, periode.Tahun }).ToDictionary(i => i.Kode, i => i.Id);
    }

    public string Kode { get; }

    public long Id { get; }

    /// <summary>Somebody of the office without an account, for what a test does behind the pages.</summary>
    public Pelaku Oleh(string nama) => new() { InstansiId = Id, Zona = "WIB", Nama = nama, Now = DateTime.UnixEpoch };

    public long JalanId { get; }

    public long SuratId { get; }

    public long LaporanId { get; }

    public long SopId { get; }

    /// <summary>The step that runs when nobody has worked yet.</summary>
    public long LangkahId { get; }

    public string Jalan => $"/Pelaksanaan/Rincian/{JalanId}";

    public string Surat => $"/Disposisi/Surat/{SuratId}";

    public string Sop => $"/Sop/Rincian/{SopId}";

    /// <summary>The form of a disposisi from the step that runs when nobody has worked yet.</summary>
    public string BuatDisposisi => $"/Disposisi/Buat?langkah={LangkahId}";

    public string BuatDisposisiSurat => $"/Disposisi/Buat?surat={SuratId}";

    /// <summary>The desk of the report.</summary>
    public string Laporan => $"/Laporan/Rincian/{LaporanId}";

    /// <summary>The desk's pictures.</summary>
    public string Gambar(string nama) => $"/Laporan/Gambar/{LaporanId}?nama={Uri.EscapeDataString(nama)}";

    /// <summary>Where a published report of this office stands, once it does.</summary>
    public string Publik => $"/Publik/{Kode}/lkj-tahun-2025";

    public string Draf => $"/Laporan/Versi/{LaporanId}?handler=Draf";

    public string Pratinjau => $"/Laporan/Pratinjau/{LaporanId}";

    public string Banding => $"/Laporan/Banding/{LaporanId}";

    public string Masukan => $"/Laporan/Masukan/{LaporanId}";

    public string Reviu => $"/Laporan/Reviu/{LaporanId}";

    public static (KantorUji Binjai, KantorUji Banten) Keduanya(Database basis)
    {
        using var db = basis.Connect();
        return (new(db, "dinkes-binjai", "000.8.6/45/Org/2026", new(2025, JenisPeriode.Tahunan, 0)),
            new(db, "dinkes-banten", "000.8.6/12/RO/2025", new(2025, JenisPeriode.Triwulan, 1)));
    }

    /// <summary>The desk with a section open.</summary>
    public string Tulis(string bagian) => $"{Laporan}?bagian={bagian}";

    public string Riwayat(string bagian) => $"/Laporan/Riwayat/{LaporanId}?bagian={bagian}";

    public long Indikator(string kode) => _indikator[kode];

    public long Unit(string nama) => _unit[nama];

    public string Baris(string kode) => $"/Capaian/Baris/{Indikator(kode)}";

    /// <summary>An address of a theory's data, which stand before there is a database: <c>/Laporan/Rincian/{laporan}</c>.</summary>
    public string Di(string alamat) => Tempat().Replace(alamat, t => (t.Groups[1].Value switch
    {
        "jalan" => JalanId,
        "surat" => SuratId,
        "laporan" => LaporanId,
        "langkah" => LangkahId,
        "sop" => SopId,
        "indikator" => Indikator(t.Groups[2].Value),
        var lain => throw new ArgumentException(lain),
    }).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\{(\w+)(?: ([\d.]+))?\}")]
    private static partial Regex Tempat();
}
