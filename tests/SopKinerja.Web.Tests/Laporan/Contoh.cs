namespace SopKinerja.Web.Tests;

using SopKinerja.Data;

/// <summary>Reports of many sizes and moods.</summary>
public static class ContohLaporan
{
    public static LaporanKinerja Buat(int indikator = 12, int program = 6, JenisPeriode jenis = JenisPeriode.Tahunan, int nomor = 0,
        Dictionary<string, string>? narasi = null, string nama = "Dinas Kesehatan Kota Contoh") => new()
        {
            Judul = "LKJ Tahun 2025", Instansi = nama, Pemda = "PEMERINTAH KOTA CONTOH", Kota = "Contoh", Tahun = 2025,
            JenisPeriode = jenis, NomorPeriode = nomor, Tanggal = new(2026, 2, 27), PenandaTangan = new("Plh. Kepala Dinas",
                "dr. Arif Contoh, M.K.M.", "Pembina Utama Muda", "197001011998031001"),
            Aturan = AturanCapaian.Baku,
            Capaian = [.. Enumerable.Range(0, indikator).Select(Baris)],
            Program = [.. Enumerable.Range(0, program).Select(i => new BarisProgram
            {
                Tahun = 2025, Jenis = i % 3 == 0 ? JenisProgram.Program : JenisProgram.SubKegiatan, Kode = $"1.02.{i:00}",
                Urusan = "Kesehatan", Opd = nama, Uraian = $"Program nomor {i} & kegiatannya", Target = 100, Realisasi = 90.5m,
                Pagu = 1_000_000 * (i + 1), Serapan = 900_000 * (i + 1), Permasalahan = i % 2 == 0 ? null : "Terlambat", Upaya = i % 2 == 0
                    ? null
                    : "Dipercepat",
            })],
            Narasi = narasi ?? new()
            {
                ["pengantar"] = "Puji syukur.", ["latar-belakang"] = "Paragraf **tebal** dan *miring*.\n\n1. satu\n2. dua\n   - anak",
                ["penutup"] = "Selesai.",
            },
        };

    private static BarisCapaian Baris(int i) => new()
    {
        IndikatorId = i + 1, SasaranId = (i / 4) + 1, SasaranUrutan = (i / 4) + 1,
        SasaranUraian = $"Terwujudnya sasaran nomor {(i / 4) + 1} yang komprehensif", Kode = $"{(i / 4) + 1}.{(i % 4) + 1}",
        Uraian = $"Persentase layanan nomor {i + 1} sesuai standar <≥ 95>", Satuan = "%", Arah = ArahIndikator.Positif,
        CaraHitung = CaraHitung.Persen, Agregasi = AgregasiIndikator.NilaiAkhir, UnitId = 1, UnitNama = "Bidang Contoh",
        TahunLalu = i % 5 == 0 ? null : 90 + (i % 9), Target = 100, Penyebut = 1000 + i, Realisasi = i % 7 == 6
            ? null
            : 900 + i, AlasanKosong = i % 7 == 6 ? "menunggu data pusat" : null, Kendala = i % 3 == 0
                ? "Tenaga terbatas"
                : null, Upaya = i % 3 == 0 ? "Kerja sama lintas sektor" : null, Versi = 1,
    };
}
