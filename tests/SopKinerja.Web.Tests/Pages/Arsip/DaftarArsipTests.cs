namespace SopKinerja.Web.Tests;

using System.Net;
using System.Text;

/// <summary>The archive as a register: filed by choice, found, corrected in the open.</summary>
public sealed class DaftarArsipTests
{
    private const string Berenctype = "main form[enctype]", Batal = "form[action*='handler=Batal']", Saring = "main form[role=search]",
        Pembetulan = "form:has(input[name=alasan])", Tabel = "form[action*='handler=Tabel']", Impor = "form[action*='handler=Impor']",
        Kelas = "form[aria-labelledby=isian-j]";

    private static async Task<Lembar> ArsipkanAsync(Orang orang, string alamat, string uraian, byte[]? isi = null)
    {
        var form = await orang.BukaAsync(alamat);
        return await form.KirimAsync(Berenctype, ("Berkas", "notula.pdf", isi ?? Jalan.Pdf),
            ("Input.KlasifikasiId", form.Pilihan("Input.KlasifikasiId", "Evaluasi kinerja")), ("Input.Uraian", uraian), ("Input.Mulai", "2026-01-05"),
            ("Input.Akhir", "2026-01-29"), ("Input.Jumlah", "3"), ("Input.Satuan", "lembar"), ("Input.Media", "Kertas dan elektronik"),
            ("Input.Lokasi", "Lemari 2, laci 3"));
    }

    [Fact]
    public async Task The_class_of_a_report_is_proposed_and_a_person_chooses()
    {
        using var portal = PortalUji.Contoh();
        var kepala = await portal.SampaiTerkunciAsync();
        var jalan = await kepala.BukaAsync(portal.Binjai.Jalan);
        Assert.Contains("usulan portal", jalan.Dokumen.QuerySelector("select[name=klasifikasiId] option")!.TextContent, StringComparison.Ordinal);
        var hasil = await jalan.KirimAsync("form[action*='handler=Arsip']",
            ("klasifikasiId", jalan.Pilihan("klasifikasiId", "Laporan tahunan instansi")), ("lokasi", "Lemari 1"));
        Assert.Contains("klasifikasi 000.8.", hasil.Kabar, StringComparison.Ordinal);
        var entri = await kepala.BukaAsync((await kepala.BukaAsync("/Arsip")).Tautan("tbody th a"));
        Assert.Contains("2 tahun", entri.Teks, StringComparison.Ordinal);
        Assert.Contains("3 tahun", entri.Teks, StringComparison.Ordinal);
        Assert.Contains("Lemari 1", entri.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_filed_into_the_berkas_of_its_run_and_read_by_the_secretariat_alone()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.TerbitAsync();
        var notula = Jalan.BuatPdf("Notula");
        var berkas = await sekretaris.BukaAsync($"/Arsip/Berkas/{portal.Binjai.JalanId}");
        var entri = await ArsipkanAsync(sekretaris, berkas.Tautan("a[href*='/Arsip/Dokumen']"), "Notula rapat pembahasan LKJ", notula);
        Assert.Contains("Notula rapat pembahasan LKJ diarsipkan.", entri.Kabar, StringComparison.Ordinal);
        Assert.Contains("3 lembar", entri.Teks, StringComparison.Ordinal);
        var unduh = entri.Tautan("a[href*='handler=Berkas']");
        Assert.Equal(notula, await sekretaris.UnduhAsync(unduh));
        Assert.Contains("entri arsip 2",
            (await sekretaris.BukaAsync($"/Arsip/Berkas/{portal.Binjai.JalanId}")).Baris("Notula rapat pembahasan LKJ").TextContent,
            StringComparison.Ordinal);
        var pembaca = await portal.MasukAsync("kabid.yankes");
        Assert.Contains("Notula rapat", (await pembaca.BukaAsync("/Arsip")).Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await pembaca.MintaAsync(unduh)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.MasukAsync("sekretaris.banten")).MintaAsync(unduh)).StatusCode);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_what_was_typed_stays()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var form = await sekretaris.BukaAsync("/Arsip/Dokumen");
        var hasil = await form.KirimAsync(Berenctype, ("Input.Uraian", "Notula"), ("Input.Mulai", "2026-02-01"), ("Input.Akhir", "2026-01-01"));
        Assert.Contains("Pilih berkas yang diarsipkan.", hasil.Galat, StringComparison.Ordinal);
        Assert.Contains("Pilih klasifikasi.", hasil.Pesan("Input.KlasifikasiId"), StringComparison.Ordinal);
        Assert.Equal("Notula", hasil.Isian("Input.Uraian"));
        hasil = await hasil.KirimAsync(Berenctype, ("Berkas", "x.exe", Encoding.ASCII.GetBytes("MZ bukan dokumen")),
            ("Input.KlasifikasiId", hasil.Pilihan("Input.KlasifikasiId", "Rencana kerja")), ("Input.Jumlah", "0"));
        Assert.Contains("Isi berkas tidak dikenali", hasil.Galat, StringComparison.Ordinal);
        Assert.Contains("sedikitnya 1", hasil.Pesan("Input.Jumlah"), StringComparison.Ordinal);
        hasil = await hasil.KirimAsync(Berenctype, ("Berkas", "x.pdf", Jalan.Pdf), ("Input.Jumlah", ""), ("Input.Satuan", ""));
        Assert.Contains("sebelum awalnya", hasil.Pesan("Input.Akhir"), StringComparison.Ordinal);
        Assert.Contains("Arsip masih kosong", (await sekretaris.BukaAsync("/Arsip")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_needs_a_reason_and_shows_what_stood_there()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var entri = await ArsipkanAsync(sekretaris, "/Arsip/Dokumen", "Notula rapat");
        Assert.Contains("Tulis alasan pembetulan", (await entri.KirimAsync(Pembetulan, ("Input.Lokasi", "Lemari 9"))).Galat, StringComparison.Ordinal);
        var betul = await entri.KirimAsync(Pembetulan, ("Input.Lokasi", "Lemari 9"), ("alasan", "dipindah"));
        Assert.Contains("Rincian arsip disimpan", betul.Kabar, StringComparison.Ordinal);
        Assert.Contains("Letak kertas: Lemari 2, laci 3 menjadi Lemari 9", string.Join(' ', betul.Baris("dipindah").TextContent.Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("diubah orang lain", (await entri.KirimAsync(Pembetulan, ("Input.Lokasi", "Lemari 3"), ("alasan", "x"))).Galat,
            StringComparison.Ordinal);
        Assert.Contains("Tulis alasan pembatalan", (await betul.KirimAsync(Batal)).Galat, StringComparison.Ordinal);
        var batal = await betul.KirimAsync(Batal, ("sebab", "salah berkas"));
        Assert.Contains("dibatalkan. Berkas dan sidiknya tetap tersimpan", batal.Kabar, StringComparison.Ordinal);
        Assert.Contains("Dibatalkan", (await sekretaris.BukaAsync("/Arsip")).Baris("Notula rapat").TextContent, StringComparison.Ordinal);
        var tetap = await batal.KirimAsync(Pembetulan, ("Input.Lokasi", "Lemari 1"), ("alasan", "letaknya pun keliru"));
        Assert.Contains("Rincian arsip disimpan", tetap.Kabar, StringComparison.Ordinal);
        Assert.Contains("Dibatalkan", (await sekretaris.BukaAsync("/Arsip")).Baris("Notula rapat").TextContent, StringComparison.Ordinal);
        batal = tetap;
        var pulih = await batal.KirimAsync(Batal, ("sebab", "ternyata benar"));
        Assert.Contains("Dipulihkan", pulih.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_refused_still_knows_what_its_writer_saw()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var entri = await ArsipkanAsync(sekretaris, "/Arsip/Dokumen", "Notula rapat");
        await entri.KirimAsync(Pembetulan, ("Input.Lokasi", "Lemari orang lain"), ("alasan", "dipindah"));
        var ditolak = await entri.KirimAsync(Pembetulan, ("Input.Lokasi", "Lemari saya"));
        Assert.Contains("Tulis alasan pembetulan", ditolak.Galat, StringComparison.Ordinal);
        Assert.Contains("diubah orang lain", (await ditolak.KirimAsync(Pembetulan, ("alasan", "dipindah juga"))).Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_searched_and_leaves_as_csv()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        await ArsipkanAsync(sekretaris, "/Arsip/Dokumen", "Notula rapat");
        await ArsipkanAsync(sekretaris, "/Arsip/Dokumen", "=Undangan rapat", Jalan.BuatPdf("Undangan"));
        var cari = await (await sekretaris.BukaAsync("/Arsip")).KirimAsync(Saring, ("kata", "rapat NOTULA"), ("tahun", "2026"));
        Assert.Equal("Notula rapat", Assert.Single(cari.Dokumen.QuerySelectorAll("tbody th > a")).TextContent);
        Assert.Contains("Tidak ada entri yang cocok", (await cari.KirimAsync(Saring, ("kata", "not"))).Teks, StringComparison.Ordinal);
        var csv = Encoding.UTF8.GetString(await sekretaris.UnduhAsync(cari.Tautan("a[href*='handler=Csv']")));
        Assert.Contains("1;000.8;Notula rapat;2026-01-05;2026-01-29;3 lembar;Kertas dan elektronik;Asli;Lemari 2, laci 3;1;4;permanen;Aktif;", csv,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Undangan", csv, StringComparison.Ordinal);
        Assert.Contains(";'=Undangan rapat;", Encoding.UTF8.GetString(await sekretaris.UnduhAsync("/Arsip?handler=Csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_of_classes_is_shown_before_it_is_kept()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var halaman = await sekretaris.BukaAsync("/Arsip/Klasifikasi");
        const string csv = """
            Kode;Jenis arsip;Aktif;Inaktif;Keterangan
            400.7;Kesehatan <b>;;;
            400.7.1;Imunisasi;2 tahun;3;Musnah
            400.7.2;Kontrak;2 tahun setelah selesai;3;Musnah
            000.8.6;Laporan kinerja triwulan;2;1;Musnah
            000.8.6;Laporan kinerja semester;;;
            """;
        var lihat = await halaman.KirimAsync(Tabel, ("tabel", "jra.csv", Encoding.UTF8.GetBytes(csv)));
        Assert.Contains("Isi tabel: 4 kelas terbaca", lihat.Teks, StringComparison.Ordinal);
        Assert.Contains("Baris 4: retensi “2 tahun setelah selesai” bukan jumlah tahun", lihat.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("400.7.1", (await sekretaris.BukaAsync("/Arsip/Klasifikasi")).Teks, StringComparison.Ordinal);
        Assert.Equal(["baru", "baru", "berubah, semula aktif 1 tahun, inaktif 1 tahun, musnah", "tetap"],
            lihat.Dokumen.QuerySelectorAll("section td[data-l=Akibat]").Select(s => s.TextContent));
        Assert.Contains("2 baru, 1 diubah", (await lihat.KirimAsync(Impor)).Kabar, StringComparison.Ordinal);
        var baris = (await sekretaris.BukaAsync("/Arsip/Klasifikasi?kata=400.7")).Dokumen.QuerySelectorAll("main tbody tr");
        Assert.Equal(["Kesehatan <b>", "Imunisasi"], baris.Select(b => b.QuerySelector("th")!.TextContent));
        Assert.Contains("Pilih tabel klasifikasi", (await halaman.KirimAsync(Tabel)).Galat, StringComparison.Ordinal);
        Assert.Contains("Judul kolom tidak ditemukan", (await halaman.KirimAsync(Tabel, ("tabel", "a.csv", Encoding.UTF8.GetBytes("a;b\n1;2")))).Galat,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_is_added_and_changed_with_its_faults_named()
    {
        using var portal = PortalUji.Contoh();
        var admin = await portal.MasukAsync("admin.binjai");
        var halaman = await admin.BukaAsync("/Arsip/Klasifikasi");
        Assert.Contains("bukan kode klasifikasi", (await halaman.KirimAsync(Kelas, ("Input.Kode", "000 8"), ("Input.Uraian", "X"))).Galat,
            StringComparison.Ordinal);
        Assert.Contains("ditambahkan", (await halaman.KirimAsync(Kelas, ("Input.Kode", "400.7.1"), ("Input.Uraian", "Imunisasi"), ("Input.Aktif", "2"),
            ("Input.Inaktif", "3"), ("Input.Nasib", "Musnah"), ("Input.Usulan", "Tahunan"))).Kabar, StringComparison.Ordinal);
        Assert.Contains("laporan tahunan", (await admin.BukaAsync("/Arsip/Klasifikasi")).Baris("400.7.1").TextContent, StringComparison.Ordinal);
        var ubah = await admin.BukaAsync((await admin.BukaAsync("/Arsip/Klasifikasi?kata=Imunisasi")).Tautan("tbody td a"));
        Assert.Equal("400.7.1", ubah.Isian("Input.Kode"));
        Assert.Contains("disimpan", (await ubah.KirimAsync(Kelas, ("Input.Inaktif", "5"))).Kabar, StringComparison.Ordinal);
        Assert.Contains("diubah orang lain", (await ubah.KirimAsync(Kelas, ("Input.Inaktif", "6"))).Galat, StringComparison.Ordinal);
        Assert.Contains("inaktif 5 tahun", (await admin.BukaAsync("/Arsip/Klasifikasi")).Baris("400.7.1").TextContent, StringComparison.Ordinal);
        var csv = Encoding.UTF8.GetString(await admin.UnduhAsync("/Arsip/Klasifikasi?handler=Csv"));
        Assert.Contains("400.7.1;Imunisasi;2;5;musnah;", csv, StringComparison.Ordinal);
    }
}
