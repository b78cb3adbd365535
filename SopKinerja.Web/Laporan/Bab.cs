namespace SopKinerja.Web.Laporan;

using SopKinerja.Data;

internal sealed class BabPendahuluan : IReportSection
{
    public void Render(LaporanKinerja data, ReportBody body)
    {
        body.Bagian(JenisBagian.Isi);
        body.Judul(1, "Pendahuluan");
        BagianNarasi.Tulis(data, body, "latar-belakang");
        body.Judul(2, "Dasar Hukum");
        if (data.NarasiDari("dasar-hukum") is { } dasar)
            body.Naskah(dasar);
        else
            body.Naskah("""
                1. Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;
                2. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah.
                """);
        BagianNarasi.Tulis(data, body, "tugas-fungsi");
        BagianNarasi.Tulis(data, body, "isu-strategis");
    }
}

internal sealed class BabPerencanaan : IReportSection
{
    public void Render(LaporanKinerja data, ReportBody body)
    {
        body.Judul(1, "Perencanaan Kinerja");
        BagianNarasi.Tulis(data, body, "renstra");
        body.Judul(2, "Perjanjian Kinerja");
        if (data.NarasiDari("perjanjian-kinerja") is { } narasi)
            body.Naskah(narasi);
        if (data.Capaian.Count == 0)
        {
            body.Paragraf($"Belum ada sasaran dan indikator yang dicatat untuk tahun {data.Tahun}.");
            return;
        }

        body.Paragraf($"Sasaran, indikator dan target yang diperjanjikan untuk {data.Periode} sebagai berikut.");
        body.Tabel(new TabelLaporan
        {
            Judul = $"Perjanjian Kinerja {data.Periode}",
            Kolom = [new("No", 5, Rata.Tengah), new("Sasaran strategis", 32), new("Indikator kinerja", 43), new("Target", 20, Rata.Kanan)],
            Baris = TabelKinerja.PerSasaran(data.Capaian, b => [$"{b.Kode} {b.Uraian}", TabelKinerja.Target(b, data.Aturan)]),
        });
    }
}

internal sealed class BabAkuntabilitas : IReportSection
{
    public void Render(LaporanKinerja data, ReportBody body)
    {
        body.Judul(1, "Akuntabilitas Kinerja");
        body.Judul(2, "Capaian Kinerja Organisasi");
        if (data.Capaian.Count == 0)
        {
            body.Paragraf("Belum ada capaian yang dicatat.");
        }
        else
        {
            body.Paragraf($"Pengukuran kinerja membandingkan realisasi dengan target {data.Periode}. {KalimatCapaian.Skala(data.Aturan)}");
            body.Tabel(TabelKinerja.Lkj(data.Capaian, data.Aturan, data.Periode));
            foreach (var sasaran in data.Capaian.GroupBy(b => b.SasaranId))
                Sasaran(data, [.. sasaran], body);
        }

        if (data.NarasiDari("analisis") is { } analisis)
        {
            body.Judul(2, "Analisis Capaian Kinerja");
            body.Naskah(analisis);
        }

        body.Judul(2, "Realisasi Anggaran");
        Anggaran(data, body);
    }

    private static void Sasaran(LaporanKinerja data, IReadOnlyList<BarisCapaian> baris, ReportBody body)
    {
        body.Judul(3, baris[0].SasaranUraian);
        body.Paragraf(KalimatCapaian.Sasaran(baris, data.Aturan));
        if (KalimatCapaian.TahunLalu(baris, data.Aturan, data.Tahun) is { } beda)
            body.Paragraf(beda);
        foreach (var b in baris)
        {
            if (b.AlasanKosong is { } alasan)
                body.Paragraf($"{b.Kode} {b.Uraian}: data belum tersedia, {alasan}");
            if (!string.IsNullOrWhiteSpace(b.Kendala))
                body.Paragraf($"Kendala {b.Kode} {b.Uraian}: {b.Kendala}");
            if (!string.IsNullOrWhiteSpace(b.Upaya))
                body.Paragraf($"Upaya {b.Kode} {b.Uraian}: {b.Upaya}");
        }
    }

    private static void Anggaran(LaporanKinerja data, ReportBody body)
    {
        if (data.Program.Count == 0)
        {
            body.Paragraf($"Belum ada program dan kegiatan yang dicatat untuk tahun {data.Tahun}.");
            return;
        }

        // A kegiatan's budget is inside its program's: only one level is summed.
        var program = data.Program.Where(p => p.Jenis == JenisProgram.Program).ToList();
        if (program.Count == 0)
            program = [.. data.Program];
        body.Paragraf(KalimatCapaian.Anggaran(program, data.Tahun));
        if (data.NarasiDari("anggaran") is { } narasi)
            body.Naskah(narasi);
        body.Tabel(new TabelLaporan
        {
            Judul = $"Realisasi Anggaran Tahun {data.Tahun}",
            Kolom =
            [
                new("No", 5, Rata.Tengah), new("Kode", 12), new("Program", 37), new("Anggaran (Rp)", 18, Rata.Kanan), new("Realisasi (Rp)", 18, Rata.Kanan),
                new("%", 10, Rata.Kanan),
            ],
            Baris = program.Select((p, i) => (IReadOnlyList<SelLaporan>)
            [
                $"{i + 1}", p.Kode, p.Uraian, Angka.Bulat(p.Pagu), Angka.Bulat(p.Serapan), Angka.Format(KalimatCapaian.Persen(p.Serapan, p.Pagu), 2),
            ]),
        });
    }
}

internal sealed class BabPenutup : IReportSection
{
    public void Render(LaporanKinerja data, ReportBody body)
    {
        body.Judul(1, "Penutup");
        body.Paragraf($"{data.Judul} ini menyajikan capaian kinerja {data.Instansi} sebagai pertanggungjawaban dan bahan perbaikan kinerja. {KalimatCapaian.Ikhtisar(data)}");
        if (data.NarasiDari("penutup") is { } penutup)
            body.Naskah(penutup);
        if (data.PenandaTangan is { } p)
            body.TandaTangan(new($"{data.Kota}, {Tanggal.Panjang(data.Tanggal)}", p.Jabatan, p.Nama, p.Pangkat, p.Nip is null ? null : Nip.Format(p.Nip)));
    }
}

/// <summary>Tables III and V and how each figure was computed, wide.</summary>
internal sealed class BabLampiran : IReportSection
{
    public void Render(LaporanKinerja data, ReportBody body)
    {
        if (data.Capaian.Count == 0 && data.Program.Count == 0)
            return;
        body.Bagian(JenisBagian.Lebar);
        body.Judul(0, "Lampiran");
        if (data.Capaian.Count > 0)
            body.Tabel(TabelKinerja.Kompilasi(data.Capaian, data.Aturan, data.Periode));
        if (data.Program.Count > 0)
            body.Tabel(TabelKinerja.Program(data.Program, data.Tahun));
        if (data.Capaian.Count > 0)
            body.Tabel(TabelKinerja.Jejak(data.Capaian, data.Aturan, data.Periode));
    }
}

/// <summary>A numbered section that exists only when somebody wrote it: no blank headings.</summary>
internal static class BagianNarasi
{
    public static void Tulis(LaporanKinerja data, ReportBody body, string kunci)
    {
        if (data.NarasiDari(kunci) is not { } markdown)
            return;
        body.Judul(2, BagianLaporan.Cari(kunci)!.Judul);
        body.Naskah(markdown);
    }
}
