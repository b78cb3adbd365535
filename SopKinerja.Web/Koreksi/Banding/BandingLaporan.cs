namespace SopKinerja.Web.Koreksi;

using SopKinerja.Data;
using SopKinerja.Web.Laporan;

/// <summary>What changed between two versions of a report: sections, and figures by indicator and programme.</summary>
/// <param name="Narasi">Sections whose text differs.</param>
/// <param name="Nilai">Where, what, before and after.</param>
public sealed record BandingLaporan(IReadOnlyList<BedaNarasi> Narasi, IReadOnlyList<BedaAngka> Nilai)
{
    public static BandingLaporan Susun(LaporanKinerja lama, LaporanKinerja baru)
    {
        var susunan = BagianLaporan.Untuk(baru.JenisPeriode, baru.Capaian);
        var urutan = susunan.Select((b, i) => (b.Kunci, i)).ToDictionary(x => x.Kunci, x => x.i);
        var narasi = lama.Narasi.Keys.Union(baru.Narasi.Keys)
            .Select(k => new BedaNarasi(k, BagianLaporan.NamaDari(k, susunan), lama.NarasiDari(k) ?? "", baru.NarasiDari(k) ?? ""))
            .Where(b => b.Lama != b.Baru).OrderBy(b => urutan.GetValueOrDefault(b.Kunci, int.MaxValue)).ThenBy(b => b.Kunci,
                StringComparer.Ordinal);
        return new([.. narasi], [.. Indikator(lama, baru), .. Program(lama, baru), .. Umum(lama, baru)]);
    }

    private static IEnumerable<BedaAngka> Indikator(LaporanKinerja lama, LaporanKinerja baru)
    {
        var dulu = lama.Capaian.ToDictionary(b => b.IndikatorId);
        foreach (var b in baru.Capaian)
        {
            var tempat = $"{b.Kode} {b.Uraian}";
            if (!dulu.Remove(b.IndikatorId, out var a))
            {
                yield return new(tempat, "Indikator", "", "ditambahkan");
                continue;
            }

            var (ha, hb) = (a.Hitung(lama.Aturan, denganJejak: false), b.Hitung(baru.Aturan, denganJejak: false));
            (string, string, string)[] hal =
            [
                ("Kode dan uraian", $"{a.Kode} {a.Uraian}", tempat), ("Target", TabelKinerja.Target(a, lama.Aturan),
                    TabelKinerja.Target(b, baru.Aturan)),
                ("Sasaran (penyebut)", Angka2(a.Penyebut), Angka2(b.Penyebut)), ("Jumlah realisasi", a.RealisasiTeks ?? Angka2(a.Realisasi),
                    b.RealisasiTeks ?? Angka2(b.Realisasi)),
                ("Capaian (%)", Angka2(ha.Capaian), Angka2(hb.Capaian)), ("Tingkat", ha.Tingkat ?? "-", hb.Tingkat ?? "-"),
                ("Capaian tahun lalu (%)", Angka2(a.TahunLalu), Angka2(b.TahunLalu)), ("Target akhir Renstra", Angka2(a.TargetAkhir),
                    Angka2(b.TargetAkhir)), ("Standar nasional", Angka2(a.StandarNasional), Angka2(b.StandarNasional)),
                ("Alasan belum tersedia", a.AlasanKosong ?? "-", b.AlasanKosong ?? "-"), ("Kendala", a.Kendala ?? "-", b.Kendala ?? "-"),
                ("Upaya", a.Upaya ?? "-", b.Upaya ?? "-"), ("Analisis", a.Analisis ?? "-", b.Analisis ?? "-"),
            ];
            foreach (var (apa, x, y) in hal.Where(h => h.Item2 != h.Item3))
                yield return new(tempat, apa, x, y);
        }

        foreach (var a in dulu.Values)
            yield return new($"{a.Kode} {a.Uraian}", "Indikator", "ada", "dihapus");
    }

    private static IEnumerable<BedaAngka> Program(LaporanKinerja lama, LaporanKinerja baru)
    {
        var dulu = lama.Program.ToDictionary(p => p.Id);
        foreach (var p in baru.Program)
        {
            var tempat = $"{p.Kode} {p.Uraian}";
            if (!dulu.Remove(p.Id, out var a))
            {
                yield return new(tempat, "Program atau kegiatan", "", "ditambahkan");
                continue;
            }

            (string, string, string)[] hal =
            [
                ("Kode dan uraian", $"{a.Kode} {a.Uraian}", tempat), ("Target (%)", Angka2(a.Target), Angka2(p.Target)), ("Realisasi (%)",
                    Angka2(a.Realisasi), Angka2(p.Realisasi)),
                ("Anggaran", Angka.Rupiah(a.Pagu), Angka.Rupiah(p.Pagu)), ("Realisasi anggaran", Angka.Rupiah(a.Serapan),
                    Angka.Rupiah(p.Serapan)),
                ("Permasalahan", a.Permasalahan ?? "-", p.Permasalahan ?? "-"), ("Upaya", a.Upaya ?? "-", p.Upaya ?? "-"),
            ];
            foreach (var (apa, x, y) in hal.Where(h => h.Item2 != h.Item3))
                yield return new(tempat, apa, x, y);
        }

        foreach (var a in dulu.Values)
            yield return new($"{a.Kode} {a.Uraian}", "Program atau kegiatan", "ada", "dihapus");
    }

    private static IEnumerable<BedaAngka> Umum(LaporanKinerja lama, LaporanKinerja baru)
    {
        (string, string, string)[] hal =
        [
            ("Tanggal", Hari(lama), Hari(baru)), ("Penanda tangan", Pejabat(lama.PenandaTangan),
                Pejabat(baru.PenandaTangan)), ("Nama instansi", lama.Instansi, baru.Instansi),
            ("Pernyataan reviu", lama.Reviu is null ? "belum ada" : "ada", baru.Reviu is null ? "belum ada" : "ada"), ("Gambar",
                Daftar(lama.Gambar), Daftar(baru.Gambar)),
            ("Bukti dukung", $"{lama.Bukti.Count} berkas", $"{baru.Bukti.Count} berkas"),
        ];
        return hal.Where(h => h.Item2 != h.Item3).Select(h => new BedaAngka("Laporan", h.Item1, h.Item2, h.Item3));
    }

    private static string Hari(LaporanKinerja l) =>
        l.CaraTanggal == CaraTanggal.Kosong ? "dikosongkan" : Tanggal.Panjang(l.Tanggal);

    private static string Pejabat(PenandaTangan? p) => p is null ? "belum ada" : $"{p.Jabatan}, {p.Nama}";

    private static string Daftar(IReadOnlyList<GambarLaporan> gambar) =>
        gambar.Count == 0 ? "tidak ada" : string.Join(", ", gambar.Select(g => $"{g.Nama} ({g.Sha256[..8]})"));

    private static string Angka2(decimal? n) => Angka.Format(n);
}

public sealed record BedaNarasi(string Kunci, string Judul, string Lama, string Baru);

public sealed record BedaAngka(string Tempat, string Hal, string Lama, string Baru);
