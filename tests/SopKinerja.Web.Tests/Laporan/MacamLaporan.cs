namespace SopKinerja.Web.Tests;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Laporan;

/// <summary>Each kind of report there is, by name, and its Word file.</summary>
internal static class MacamLaporan
{
    private static readonly Dictionary<string, string> s_bandel = new()
    {
        ["pengantar"] = "Kendali \u0000\u0001\u000b dan \ud800 lepas, \u202Eterbalik\u202C, \ufffe.",
        ["ikhtisar"] = string.Concat(Enumerable.Range(0, 60).Select(i => new string(' ', i * 2) + "- butir\n")),
        ["latar-belakang"] = "<script>alert(1)</script> [jahat](javascript:alert(1)) ![gambar](http://luar/x.png) <https://contoh.id> "
            + "[baik](https://contoh.id?a=1&b=\"2)",
        ["dasar-hukum"] = "| a | b |\n|---|--:|\n| 1 | 2 |\n| `x\\|y` | **3** |\n\n```\nkode\n  blok\n```\n\n> kutipan\n\n---\n\n7. "
            + "tujuh\n8. delapan",
        ["isu-strategis"] = "&amp; &lt; &#0; &nbsp; \\* baris  \nberikut",
    };

    private static readonly byte[] s_gambar = GambarUji.Png(400, 300);

    public static readonly string[] Nama = ["kecil", "besar", "kosong", "semester", "triwulan", "penuh", "reviu-belakang", "bandel"];

    public static LaporanKinerja Data(string nama) => nama switch
    {
        "besar" => ContohLaporan.Buat(300, 120),
        "kosong" => ContohLaporan.Buat(0, 0, narasi: []) with { PenandaTangan = null },
        "semester" => ContohLaporan.Buat(jenis: JenisPeriode.Semester, nomor: 1),
        "triwulan" => ContohLaporan.Buat(jenis: JenisPeriode.Triwulan, nomor: 4),
        "penuh" => Penuh(),
        "reviu-belakang" => Penuh() with { PosisiReviu = PosisiReviu.SetelahPenutup, Elektronik = true },
        "bandel" => ContohLaporan.Buat(narasi: s_bandel, nama: "Dinas \"A\" & <B>\u0007"),
        _ => ContohLaporan.Buat(),
    };

    /// <summary>
    /// Everything a report can have: years, programmes, evidence, pictures, footnotes, snippets, the statement of a review.
    /// </summary>
    private static LaporanKinerja Penuh()
    {
        var gambar = BacaGambar.Baca("bagan.png", s_gambar).Value;
        var data = ContohLaporan.Buat(9, 6);
        return data with
        {
            Capaian = [.. data.Capaian.Select((b, i) => b with { TargetAkhir = 100, StandarNasional = i % 2 == 0 ? 95 : null, DataAwal = 70,
                Analisis = i % 4 == 0 ? "Kunjungan rumah berjalan" : null })],
            Program = [.. data.Program.Select((p, i) => p with { Id = i + 1 })],
            Tautan = [.. data.Capaian.Select((b, i) => new TautanProgram { ProgramId = (i % 6) + 1, IndikatorId = b.IndikatorId })],
            Lama = [.. data.Capaian.SelectMany(
                b => new[] { 2022, 2023, 2024 }.Select(t => new NilaiLama(b.IndikatorId, t, 80 + (t - 2022), 80 + (t - 2022))))],
            Bukti = [.. data.Capaian.Select(b => new BuktiLaporan(b.Kode, $"bukti {b.Kode}.pdf", 12_345, new string('a', 64)))],
            Pejabat = [new("Kepala Dinas", null, "dr. Arif Contoh, M.K.M."), new("Sekretaris", "Sekretariat", null)],
            Gambar = [gambar],
            Logo = gambar,
            Reviu = new("Inspektorat Kota Contoh", "Inspektur Contoh, S.E.", "197001011998031001", "Contoh", new(2026, 2, 20),
                "Tidak terdapat hal yang menimbulkan perbedaan."),
            Narasi = new Dictionary<string, string>
            {
                ["pengantar"] = "Puji syukur.",
                ["ikhtisar"] = "Rata-rata {{rata:semua}}, lihat {{rujuk:tabel-lkj}} dan {{rujuk:grafik-tren-1}}.\n\n{{tabel:sasaran-2}}",
                ["latar-belakang"] = "### Umum\n\nIsi[^a] dengan ![Bagan](bagan.png) di baris.\n\n![Bagan](bagan.png)\n\n#### Rinci\n\n- "
                    + "butir\n\n[^a]: Catatan **kaki**.", [BagianLaporan.KunciSasaran(1, AnalisisSasaran.Sebab)] =
                        "Penjelasan kantor: {{capaian:1.1}} {{tidak:ada}}.", ["penutup"] = "Selesai.",
            },
        };
    }

    public static MemoryStream Word(LaporanKinerja data)
    {
        var stream = new MemoryStream();
        Lkj.Tulis(data, stream, _ => s_gambar);
        stream.Position = 0;
        return stream;
    }
}
