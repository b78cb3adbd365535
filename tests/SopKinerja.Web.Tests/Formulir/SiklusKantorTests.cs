namespace SopKinerja.Web.Tests;

using System.Globalization;
using SopKinerja.Data;

/// <summary>
/// An office of seven units through its year: tree from a workbook, forms out, filled by people, all back, tables III to V.
/// </summary>
public sealed class SiklusKantorTests
{
    private static readonly string[] Unit = ["Sekretariat", "Bidang Kesehatan Masyarakat", "Bidang P2P", "Bidang Pelayanan Kesehatan",
        "UPTD Labkesda", "UPTD Instalasi Farmasi", "Bidang SDK"];

    private const string Alamat = "/Capaian/Excel?tahun=2026&periode=Tahunan-0";

    /// <summary>Three indicators a unit: percent, lower is better, plain count.</summary>
    private static IEnumerable<(int Sasaran, string Kode, string Satuan, string Arah, string Cara, decimal Target, int Unit,
        decimal? Penyebut, decimal Realisasi, string Capaian)> Isi()
    {
        for (var u = 0; u < Unit.Length; u++)
        {
            yield return ((u % 3) + 1, $"{u + 1}.1", "%", "Positif", "Persen", 100, u, 1_000 + u, 800 + (u * 20),
                Dua(Math.Round((800m + (u * 20)) / (1_000 + u) * 100, 2, MidpointRounding.AwayFromZero)));
            yield return ((u % 3) + 1, $"{u + 1}.2", "kasus", "Negatif", "Nilai", 50, u, null, 40 + (u * 5),
                Dua((100m - (40 + (u * 5))) / 50 * 100));
            yield return ((u % 3) + 1, $"{u + 1}.3", "dokumen", "Positif", "Nilai", 8, u, null, 6 + u, Dua((6m + u) / 8 * 100));
        }
    }

    [Fact]
    public async Task Seven_units_fill_in_by_Excel_and_the_tables_hold_what_they_wrote()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        await KantorAsync(portal, sekretaris);

        var halaman = await sekretaris.BukaAsync(Alamat);
        var tautan = halaman.Dokumen.QuerySelectorAll("main a[href*='handler=Formulir']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(7, tautan.Count);
        var isi = Isi().ToDictionary(i => i.Kode);
        var berkas = new List<(string, byte[])>();
        foreach (var t in tautan)
            berkas.Add(("formulir.xlsx", Isikan(await sekretaris.UnduhAsync(t), isi)));
        if (File.Exists("/usr/bin/soffice"))
            berkas[0] = ("dari LibreOffice.xlsx", await LewatLibreOfficeAsync(berkas[0].Item2));

        var lihat = await UnggahAsync(sekretaris, halaman, berkas);
        Assert.Equal(7, lihat.Dokumen.QuerySelectorAll("section.lembar").Length);
        Assert.Empty(lihat.Dokumen.QuerySelectorAll("section .galat"));
        Assert.Contains("21 indikator dari formulir Excel tersimpan", (await lihat.KirimAsync("form[action*='handler=Terapkan']")).Kabar,
            StringComparison.Ordinal);
        await TabelAsync(sekretaris, isi);
    }

    [Fact]
    public async Task One_form_that_went_through_LibreOffice_comes_back_whole()
    {
        AlatLuar.Butuh("/usr/bin/soffice");
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var isi = BukuUji.Ubah(await orang.UnduhAsync(
            $"/Capaian/Excel?tahun=2025&periode=Tahunan-0&handler=Formulir&unit={portal.Binjai.Unit("Bidang P2P")}"), "Isian",
            d => d.Angka("F11", 6_000));
        var halaman = await orang.BukaAsync("/Capaian/Excel?tahun=2025&periode=Tahunan-0");
        var lihat = await halaman.KirimAsync("form[action*='handler=Unggah']", ("files", "a.xlsx", await LewatLibreOfficeAsync(isi)));
        Assert.Empty(lihat.Dokumen.QuerySelectorAll("section .galat"));
        Assert.Contains("1 indikator berubah", lihat.Teks, StringComparison.Ordinal);
        Assert.Contains("6.000", lihat.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_is_what_is_imported_for_the_tree_and_sixty_programme_rows()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var pohon = await sekretaris.UnduhAsync("/Impor?tahun=2025&jenis=pohon&handler=Contoh");
        BukuUji.Sah(pohon);
        Assert.Equal(13, BukuUji.Baca(pohon, "Indikator 2025").Count);
        Assert.Contains("12 baris dibaca: 0 baru, 0 berubah, 12 tidak berubah", await PeriksaAsync(sekretaris, "pohon", 2025, pohon),
            StringComparison.Ordinal);
        Assert.Contains("12 baris diimpor", await ImporAsync(sekretaris, "pohon", 2031, pohon), StringComparison.Ordinal);
        var (lama, baru) = await portal.DalamAsync(async s =>
        {
            var r = (IndikatorRepository)s.GetService(typeof(IndikatorRepository))!;
            return (await r.ListAsync(portal.Binjai.Id, 2025, default), await r.ListAsync(portal.Binjai.Id, 2031, default));
        });
        Assert.Equal(lama.Select(Inti), baru.Select(Inti));

        var csv = string.Join("\r\n", Enumerable.Range(1, 60).Select(n =>
            $"1.02.{n % 5:00}.2.{n:00}.{n:0000};SubKegiatan;\"Sub kegiatan {n}; uji "
                + $"\"\"kutip\"\"\";Kesehatan;Dinas;;100;{n},5;{n}000000;{n}00000;Masalah {n};Upaya {n}")
                    .Prepend("Kode;Jenis;Uraian;Urusan;OPD;Kebijakan;Target (%);Realisasi (%);Anggaran;Serapan;Permasalahan;Upaya"));
        Assert.Contains("60 baris diimpor", await ImporAsync(sekretaris, "program", 2031, BukuUji.Utf8(csv)), StringComparison.Ordinal);
        var program = await sekretaris.UnduhAsync("/Impor?tahun=2031&jenis=program&handler=Contoh");
        Assert.Contains("60 baris dibaca: 0 baru, 0 berubah, 60 tidak berubah", await PeriksaAsync(sekretaris, "program", 2031, program),
            StringComparison.Ordinal);
        Assert.Contains("Sub kegiatan 7; uji \"kutip\"", BukuUji.Baca(program, "Program 2031").SelectMany(b => b));
    }

    [Fact]
    public async Task The_finance_systems_export_updates_money_by_code_and_names_what_it_passed_over()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var csv = BukuUji.Utf8("Laporan Realisasi Anggaran;;;\nKode Rekening;Uraian;Pagu (Rp);Realisasi "
            + "(Rp)\n1.02.01.2.01.01;Dokumen;40.000.000;30.000.000\n1.02.01.2.01.0001;Dokumen;22.000.000;31.300.000\n5.1.02.01;Belanja;1;1\n");
        var lihat = await UnggahImporAsync(sekretaris, "anggaran", 2025, csv);
        Assert.Contains("3 baris dibaca: 0 baru, 1 berubah, 0 tidak berubah, 1 dilewati", Rapi(lihat.Teks), StringComparison.Ordinal);
        Assert.Contains("5.1.02.01", lihat.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Anggaran: Rp 62.000.000", lihat.Teks, StringComparison.Ordinal);
        Assert.Contains("Serapan: Rp 61.200.000 → Rp 61.300.000", Rapi(lihat.Teks), StringComparison.Ordinal);
        Assert.Contains("1 baris diimpor", (await lihat.KirimAsync("form[action*='handler=Terapkan']")).Kabar, StringComparison.Ordinal);
        Assert.Contains("Rp 61.300.000", (await sekretaris.BukaAsync("/Program?tahun=2025")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_the_preview_is_shown_again_and_one_code_may_stand_in_two_sasaran()
    {
        using var portal = PortalUji.Contoh();
        var (sekretaris, lain) = (await portal.MasukAsync("sekretaris"), await portal.MasukAsync("sekretaris"));
        var lihat = await UnggahImporAsync(sekretaris, "program", 2025,
            BukuUji.Utf8("Kode;Uraian;Anggaran\n1.02.01;Program Penunjang;1000\n"));
        await (await lain.BukaAsync((await lain.BukaAsync("/Program?tahun=2025")).Tautan("tbody a[href*='ubah=']"))).KirimAsync("form#form",
            ("Input.Uraian", "Diganti orang lain"));
        Assert.Contains("Data berubah sejak pratinjau", (await lihat.KirimAsync("form[action*='handler=Terapkan']")).Galat,
            StringComparison.Ordinal);
        Assert.Contains("Diganti orang lain", (await lain.BukaAsync("/Program?tahun=2025")).Teks, StringComparison.Ordinal);

        var csv = BukuUji.Utf8("Sasaran;Kode;Indikator;Unit\nA;1;Satu;Bidang P2P\nB;1;Dua;Bidang P2P\n");
        Assert.Contains("2 baris diimpor", await ImporAsync(sekretaris, "pohon", 2033, csv), StringComparison.Ordinal);
        Assert.Contains("2 baris dibaca: 0 baru, 0 berubah, 2 tidak berubah", await PeriksaAsync(sekretaris, "pohon", 2033, csv),
            StringComparison.Ordinal);
        Assert.Contains("0 baru, 0 berubah, 1 tidak berubah", await PeriksaAsync(sekretaris, "pohon", 2033,
            BukuUji.Utf8("Sasaran;Kode;Indikator;Unit\nB;1;Dua;Bidang P2P\n")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_Excel_made_a_number_is_refused()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var isi = BukuUji.Ubah(await sekretaris.UnduhAsync("/Impor?tahun=2025&jenis=pohon&handler=Contoh"), "Indikator 2025",
            d => d.Angka("B2", 1.1m));
        Assert.Contains("1.10 terbaca 1.1", (await UnggahImporAsync(sekretaris, "pohon", 2025, isi)).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_an_import_are_named_and_nothing_is_imported()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var csv = BukuUji.Utf8("Sasaran;Kode;Indikator;Satuan;Jenis;Arah;Cara hitung;Gabungan "
            + "triwulan;Target;Unit\nS;9.1;Satu;%;IKU;Positif;Persen;Jumlah;seratus;Bidang "
                + "P2P\nS;9.1;Dua;%;IKU;Naik;Persen;Jumlah;100;Bidang P2P\n;;Tiga;%;;;;;100;Bidang Z\n");
        var lihat = await UnggahImporAsync(sekretaris, "pohon", 2025, csv);
        var galat = lihat.Dokumen.QuerySelectorAll(".galat li").Select(l => l.TextContent).ToList();
        Assert.Contains(galat, g => g.Contains("baris 2, kolom I", StringComparison.Ordinal) && g.Contains("“seratus” bukan angka",
            StringComparison.Ordinal));
        Assert.Contains(galat, g => g.Contains("baris 3, kolom B", StringComparison.Ordinal) && g.Contains("dua kali",
            StringComparison.Ordinal));
        Assert.Contains(galat, g => g.Contains("baris 3, kolom F", StringComparison.Ordinal) && g.Contains("Naik",
            StringComparison.Ordinal));
        Assert.Contains(galat, g => g.Contains("baris 4, kolom B", StringComparison.Ordinal) && g.Contains("wajib diisi",
            StringComparison.Ordinal));
        Assert.Contains(galat, g => g.Contains("baris 4, kolom J", StringComparison.Ordinal) && g.Contains("Bidang Z",
            StringComparison.Ordinal));
        Assert.False(lihat.Ada("form[action*='handler=Terapkan']"));
        Assert.Contains("Judul kolom tidak ditemukan",
            (await UnggahImporAsync(sekretaris, "pohon", 2025, BukuUji.Utf8("a;b\n1;2\n"))).Galat, StringComparison.Ordinal);
        Assert.Contains("bukan CSV", (await UnggahImporAsync(sekretaris, "pohon", 2025, [1, 0, 2, 0])).Galat, StringComparison.Ordinal);
        Assert.Contains("kata sandi", (await UnggahImporAsync(sekretaris, "pohon", 2025, BukuUji.Tersandi)).Galat,
            StringComparison.Ordinal);
        Assert.Contains("kedaluwarsa",
            (await (await UnggahImporAsync(sekretaris, "pohon", 2031,
                await sekretaris.UnduhAsync("/Impor?tahun=2025&jenis=pohon&handler=Contoh")))
            .KirimAsync("form[action*='handler=Terapkan']", ("tiket", "palsu"))).Galat, StringComparison.Ordinal);
    }

    private static object Inti(Indikator i) => (i.Kode, i.Uraian, i.Satuan, i.Jenis, i.Arah, i.CaraHitung, i.Agregasi, i.Target, i.UnitId,
        i.SumberData, i.PenanggungJawab);

    private static async Task KantorAsync(PortalUji portal, Orang sekretaris)
    {
        await portal.DalamAsync(async s =>
        {
            var r = (InstansiRepository)s.GetService(typeof(InstansiRepository))!;
            foreach (var u in Unit.Skip(4))
                Assert.False((await r.InsertUnitAsync(portal.Binjai.Id, u, 9, default)).Refused);
            return 0;
        });
        var csv = string.Join("\n",
            Isi().OrderBy(i => i.Sasaran)
                .Select(i => $"Sasaran {i.Sasaran};{i.Kode};Indikator "
                    + $"{i.Kode};{i.Satuan};IKU;{i.Arah};{i.Cara};Jumlah;{i.Target};{Unit[i.Unit]};Laporan unit;Kepala {Unit[i.Unit]}")
            .Prepend("Sasaran strategis;Kode;Indikator kinerja;Satuan;Jenis;Arah;Cara hitung;Gabungan triwulan;Target;Unit;Sumber "
                + "data;Penanggung jawab"));
        Assert.Contains("21 baris diimpor", await ImporAsync(sekretaris, "pohon", 2026, BukuUji.Utf8(csv)), StringComparison.Ordinal);
    }

    /// <summary>As a person would: reads the code in column A and writes into the yellow cells beside it.</summary>
    private static byte[] Isikan(byte[] formulir,
        IReadOnlyDictionary<string, (int Sasaran, string Kode, string Satuan, string Arah, string Cara, decimal Target, int Unit,
            decimal? Penyebut, decimal Realisasi, string Capaian)> isi)
    {
        var baris = BukuUji.Baca(formulir, "Isian");
        return BukuUji.Ubah(formulir, "Isian", d =>
        {
            for (var n = 5; n < baris.Count; n++)
            {
                var i = isi[baris[n][0]];
                if (i.Penyebut is { } p)
                    d.Angka($"E{n + 1}", p);
                d.Angka($"F{n + 1}", i.Realisasi);
                d.Teks($"I{n + 1}", $"Kendala {i.Kode}");
            }
        });
    }

    private static async Task TabelAsync(Orang orang,
        IReadOnlyDictionary<string, (int Sasaran, string Kode, string Satuan, string Arah, string Cara, decimal Target, int Unit,
            decimal? Penyebut, decimal Realisasi, string Capaian)> isi)
    {
        var tabel = await orang.BukaAsync("/Capaian/Tabel?tahun=2026&periode=Tahunan-0");
        var kepala = tabel.Dokumen.QuerySelectorAll("thead tr").Select(r => string.Join("|", r.Children.Select(c => c.TextContent.Trim())))
            .ToList();
        Assert.Equal("No|SASARAN STRATEGIS|INDIKATOR KINERJA|Target|Sasaran|Jumlah Realisasi|% Realisasi|Capaian Tahun (%)|Sumber "
            + "Data|Penanggung jawab", kepala[0]);
        var baris = tabel.Dokumen.QuerySelectorAll("tbody tr").Where(r => !r.ClassList.Contains("nomor"))
            .Select(r => r.Children.Select(c => c.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(21, baris.Count);
        foreach (var b in baris)
        {
            var i = isi[b.First(s => s.Contains(" Indikator ", StringComparison.Ordinal)).Split(' ')[0]];
            Assert.Contains(i.Capaian, b);
            Assert.Contains(Angka.Format(i.Realisasi), b);
        }

        var xlsx = await orang.UnduhAsync("/Capaian/Tabel?tahun=2026&periode=Tahunan-0&handler=Excel");
        BukuUji.Sah(xlsx);
        var iii = BukuUji.Baca(xlsx, "Tabel III");
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"], iii[4]);
        foreach (var b in iii.Skip(5))
        {
            var i = isi[b[2].Split(' ')[0]];
            Assert.Equal(i.Realisasi.ToString(CultureInfo.InvariantCulture), b[5]);
            Assert.Equal(decimal.Parse(i.Capaian.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'),
                CultureInfo.InvariantCulture), decimal.Parse(b[7], CultureInfo.InvariantCulture));
        }

        // Sasaran 1 has three units of three rows; its cells are one.
        Assert.Contains("B6:B14", BukuUji.Gabungan(xlsx, "Tabel III"));
        Assert.Equal(7, BukuUji.Baca(xlsx, "Tabel IV")[3].Count);
        Assert.Equal(9, BukuUji.Baca(xlsx, "Tabel V")[3].Count);
        var p2p = orang.Portal.Binjai.Unit("Bidang P2P");
        Assert.True((await orang.BukaAsync($"/Capaian/Tabel?tahun=2026&periode=Tahunan-0&Keadaan=menunggu&Unit={p2p}"))
            .Ada("tbody tr td[rowspan='3']"));
    }

    private static async Task<Lembar> UnggahAsync(Orang orang, Lembar halaman, IReadOnlyList<(string Nama, byte[] Isi)> berkas)
    {
        var form = halaman.Dokumen.QuerySelector("form[action*='handler=Unggah']")!;
        var isi = new MultipartFormDataContent { { new StringContent(form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute(
            "value")!), "__RequestVerificationToken" } };
        foreach (var (nama, b) in berkas)
            isi.Add(new ByteArrayContent(b), "files", nama);
        return await orang.KirimAsync(form.GetAttribute("action")!, isi);
    }

    private static async Task<Lembar> UnggahImporAsync(Orang orang, string jenis, int tahun, byte[] isi) =>
        await (await orang.BukaAsync($"/Impor?tahun={tahun}&jenis={jenis}")).KirimAsync("main form[enctype]", ("file", "impor.xlsx", isi));

    private static async Task<string> PeriksaAsync(Orang orang, string jenis, int tahun, byte[] isi) =>
        Rapi((await UnggahImporAsync(orang, jenis, tahun, isi)).Teks);

    private static async Task<string?> ImporAsync(Orang orang, string jenis, int tahun, byte[] isi)
    {
        var lihat = await UnggahImporAsync(orang, jenis, tahun, isi);
        Assert.True(lihat.Ada("form[action*='handler=Terapkan']"), Rapi(lihat.Teks));
        var hasil = await lihat.KirimAsync("form[action*='handler=Terapkan']");
        return hasil.Kabar ?? hasil.Galat;
    }

    /// <summary>Opened and saved again by LibreOffice Calc, without a person.</summary>
    private static async Task<byte[]> LewatLibreOfficeAsync(byte[] xlsx)
    {
        var folder = Directory.CreateTempSubdirectory("siklus").FullName;
        try
        {
            var asal = Path.Combine(folder, "asal.xlsx");
            await File.WriteAllBytesAsync(asal, xlsx);
            await AlatLuar.JalankanAsync("/usr/bin/soffice", $"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to",
                "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder, "hasil"), asal);
            return await File.ReadAllBytesAsync(Path.Combine(folder, "hasil", "asal.xlsx"));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static string Rapi(string teks) => string.Join(' ', teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Dua(decimal v) => Angka.Format(v, 2);
}
