namespace SopKinerja.Data.Tests;

using System.Text.RegularExpressions;

/// <summary>A table is written by one room: whoever wants another thing in it asks that room.</summary>
public sealed partial class PemilikTabelTests
{
    private static readonly Dictionary<string, string[]> s_pemilik = new()
    {
        [""] = ["Migrasi"],
        ["Acuan"] = ["DokumenAcuan"],
        ["Arsip"] = ["Arsip", "BeritaAcaraArsip", "BeritaAcaraEntri", "KataArsip", "KlasifikasiArsip", "NaskahFinal",
            "PenerimaLaporan", "PengingatKirim", "Pengiriman", "RincianArsip"],
        ["Berkas"] = ["Berkas"],
        ["Capaian"] = ["AturanKumpul", "AturanTahun", "BatasIsian", "BuktiCapaian", "Capaian", "CapaianRiwayat", "Pengingat",
            "ProgramTriwulan", "Rekap"],
        ["Disposisi"] = ["Disposisi", "DisposisiPenerima", "SuratMasuk"],
        ["Impor"] = ["PemetaanImpor", "SisihanImpor"],
        ["Indikator"] = ["Indikator", "RiwayatNama", "Sasaran", "TargetIndikator"],
        ["Instansi"] = ["Instansi", "Jabatan", "Pegawai", "PemangkuJabatan", "UnitKerja"],
        ["Kabar"] = ["RingkasanHarian", "UmpanKalender"],
        ["Kalender"] = ["HariLibur", "PolaKerja"],
        ["Kiriman"] = ["KirimanFormulir"],
        ["Laporan"] =
        [
            "KoreksiLaporan", "LaporanGambar", "LaporanNarasi", "LaporanNarasiRiwayat", "LaporanVersi", "MasukanPerubahan",
            "MasukanWord", "PengaturanLaporan", "ReviuButir", "ReviuCatatan", "ReviuLaporan", "ReviuUndangan", "Sosialisasi",
        ],
        ["Log"] = ["LogPortal"],
        ["Mutu"] = ["AngkaTercetak", "AturanMutu", "JawabanMutu"],
        // A run begins with the row of its report; the room above writes what hangs on it, and how it is dated.
        ["Pelaksanaan"] = ["Bukti", "Laporan", "PautanKelengkapan", "Pelaksanaan", "PelaksanaanLangkah"],
        ["Pdf"] = ["NaskahPdf"],
        ["Pengguna"] = ["KodePertama", "Pengguna", "PenggunaPeran"],
        ["Program"] = ["Program", "ProgramIndikator"],
        ["Publikasi"] = ["Publikasi"],
        ["Sop"] = ["Sop", "SopLangkah", "SopPelaksana", "SopRancangan", "SopVersi"],
        ["Surel"] = ["Surel"],
        ["Tahun"] = ["NilaiTahun", "TutupTahun"],
    };

    /// <summary>Written by the portal alone: the keys of its cookies.</summary>
    private const string Portal = "KunciProteksi";

    /// <summary>Second writers, and why each may.</summary>
    private static readonly (string Ruang, string[] Tabel, string Sebab)[] s_boleh =
    [
        ("Tahun", ["AturanTahun", "Indikator", "Program", "ProgramIndikator", "Sasaran", "TargetIndikator"],
            "a year is copied set by set within the database, and its closing gives the next one its \"tahun lalu\""),
        ("Laporan", ["Laporan"], "how a report is dated is chosen where it is written; the row itself begins with its run"),
        ("Program", ["ProgramTriwulan"], "what hangs on a programme goes with it; its room stands above, and has nothing to say about it"),
        ("Indikator", ["AngkaTercetak", "JawabanMutu", "ProgramIndikator"],
            "what hangs on an indicator goes with it; both rooms stand above, and have nothing to say about it"),
    ];

    [Fact]
    public void A_table_is_written_by_the_room_that_owns_it()
    {
        var boleh = s_pemilik.SelectMany(p => p.Value.Select(t => $"{t} ← {p.Key}"))
            .Concat(s_boleh.SelectMany(b => b.Tabel.Select(t => $"{t} ← {b.Ruang}")));
        Assert.Equal(boleh.Order(StringComparer.Ordinal),
            Tulisan().Select(t => $"{t.Tabel} ← {t.Ruang}").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_table_has_one_owner()
    {
        await using var db = (await new SqliteDatabase().DatabaseAsync()).OpenSession();
        var tabel = await db.ListAsync<string>(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'CariIsi%'", null, Kantor.Ct);
        Assert.Equal(tabel.Except([Portal]).Order(StringComparer.Ordinal),
            s_pemilik.SelectMany(p => p.Value).Order(StringComparer.Ordinal));
    }

    /// <summary>The log is only ever added to.</summary>
    [Fact]
    public void No_line_of_the_log_is_changed_or_taken_away()
    {
        var log = Tulisan().Where(t => t.Tabel == "LogPortal").ToList();
        Assert.Equal(("INSERT INTO", "Log/LogRepository.cs"), Assert.Single(log) is var t ? (t.Cara, t.Berkas) : default);
    }

    private static IEnumerable<(string Cara, string Tabel, string Ruang, string Berkas)> Tulisan() => SumberSql.Semua.SelectMany(f =>
        SumberSql.Teks(f.Isi).SelectMany(t => Perintah().Matches(t)).Select(m => (m.Groups[1].Value, m.Groups[2].Value, f.Ruang, f.Nama)));

    [GeneratedRegex(@"\b(INSERT INTO|UPDATE|DELETE FROM)\s+([A-Z]\w+)")]
    private static partial Regex Perintah();
}
