namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;

public sealed class ImporIndexTests
{
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
            + "(Rp)\n1.02.01.2.01.01;Dokumen;40.000.000;30.000.000\n1.02.01.2.01.0001;Dokumen;22.000.000;31.300.000\n"
            + "5.1.02.01;Belanja;1;1\n");
        var lihat = await UnggahImporAsync(sekretaris, "anggaran", 2025, csv);
        Assert.Contains("3 baris dibaca: 0 baru, 1 berubah, 0 tidak berubah, 1 dilewati", Rapi(lihat.Teks), StringComparison.Ordinal);
        Assert.Contains("5.1.02.01", lihat.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("Anggaran: Rp62.000.000", lihat.Teks, StringComparison.Ordinal);
        Assert.Contains("Serapan: Rp61.200.000 → Rp61.300.000", Rapi(lihat.Teks), StringComparison.Ordinal);
        Assert.Contains("1 baris diimpor", (await lihat.KirimAsync("form[action*='handler=Terapkan']")).Kabar, StringComparison.Ordinal);
        Assert.Contains("Rp61.300.000", (await sekretaris.BukaAsync("/Program?tahun=2025")).Teks, StringComparison.Ordinal);
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

    private static async Task<Lembar> UnggahImporAsync(Orang orang, string jenis, int tahun, byte[] isi) =>
        await (await orang.BukaAsync($"/Impor?tahun={tahun}&jenis={jenis}")).KirimAsync("main form[enctype]", ("file", "impor.xlsx", isi));

    private static async Task<string> PeriksaAsync(Orang orang, string jenis, int tahun, byte[] isi) =>
        Rapi((await UnggahImporAsync(orang, jenis, tahun, isi)).Teks);

    internal static async Task<string?> ImporAsync(Orang orang, string jenis, int tahun, byte[] isi)
    {
        var lihat = await UnggahImporAsync(orang, jenis, tahun, isi);
        Assert.True(lihat.Ada("form[action*='handler=Terapkan']"), Rapi(lihat.Teks));
        var hasil = await lihat.KirimAsync("form[action*='handler=Terapkan']");
        return hasil.Kabar ?? hasil.Galat;
    }

    private static string Rapi(string teks) => string.Join(' ', teks.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
