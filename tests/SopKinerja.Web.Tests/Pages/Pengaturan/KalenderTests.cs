namespace SopKinerja.Web.Tests;

using System.Net;
using System.Text;

/// <summary>An office keeps its own working calendar, and sees what a change does before and after.</summary>
public sealed class KalenderTests
{
    private const string Halaman = "/Pengaturan/Kalender";

    [Fact]
    public async Task A_list_is_shown_first_with_each_faulty_row_named_and_kept_only_then()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var berkas = Encoding.UTF8.GetBytes("Tanggal;Nama hari libur;Jenis\n19 Maret 2026;Hari Suci Nyepi;Libur nasional\n2026-03-19;Nyepi lagi;\n"
            + "31/02/2026;Tidak ada;\n16-02-2026;Cuti bersama Imlek;\n26/2/2026;Hari jadi kota;Libur daerah\n");
        var lihat = await (await sekretaris.BukaAsync(Halaman)).KirimAsync("#impor-libur", ("tabel", "skb.csv", berkas));
        Assert.Equal(["Baris 3: 19 Maret 2026 sudah ada di atasnya (Hari Suci Nyepi).",
            "Baris 4: “31/02/2026” bukan tanggal. Tulis seperti 2026-03-19 atau 19 Maret 2026."],
            lihat.Dokumen.QuerySelectorAll("section.kini .pesan").Select(p => p.TextContent.Trim()));
        Assert.Equal(["Senin, 16 Februari 2026|Cuti bersama Imlek|Cuti bersama|baru",
            "Kamis, 26 Februari 2026|Hari jadi kota|Libur daerah|baru",
            "Kamis, 19 Maret 2026|Hari Suci Nyepi|Libur nasional|baru"],
            lihat.Dokumen.QuerySelectorAll("section.kini tbody tr").Select(r => string.Join('|', r.Children.Select(c =>
                c.TextContent.Trim()))));
        Assert.Contains("Belum ada hari libur", (await sekretaris.BukaAsync($"{Halaman}?tahun=2026")).Teks, StringComparison.Ordinal);

        var simpan = await lihat.KirimAsync("form[action*='handler=Impor']");
        Assert.StartsWith("Hari libur disimpan: 3 baru, 0 diubah.", simpan.Kabar, StringComparison.Ordinal);
        Assert.Equal(3, simpan.Dokumen.QuerySelectorAll("section[aria-labelledby=libur-j] tbody tr").Length);
        var lagi = await (await sekretaris.BukaAsync(Halaman)).KirimAsync("#impor-libur", ("contoh", "true"));
        Assert.Equal(25, lagi.Dokumen.QuerySelectorAll("section.kini tbody tr").Length);
        Assert.Contains("Cocokkan dengan SKB", lagi.Teks, StringComparison.Ordinal);
        Assert.Contains("berubah, semula Hari Suci Nyepi", lagi.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_off_and_a_pattern_are_refused_at_their_field_or_kept_with_what_follows()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var kosong = await (await sekretaris.BukaAsync(Halaman)).KirimAsync("#tambah-libur", ("Hari.Tanggal", ""), ("Hari.Nama", " "));
        Assert.Equal(("Isi tanggalnya.", "Isi nama hari liburnya."), (kosong.Pesan("Hari.Tanggal"), kosong.Pesan("Hari.Nama")));
        var libur = await kosong.KirimAsync("#tambah-libur", ("Hari.Tanggal", "2026-02-26"), ("Hari.Nama", "Hari jadi kota"),
            ("Hari.Jenis", "Daerah"));
        Assert.StartsWith("Hari libur disimpan: 1 baru, 0 diubah.", libur.Kabar, StringComparison.Ordinal);
        Assert.Contains("Kamis, 26 Februari 2026", libur.Baris("Hari jadi kota").TextContent, StringComparison.Ordinal);
        var hapus = await libur.KirimAsync("form[action*='handler=HapusLibur']");
        Assert.StartsWith("Hari libur dihapus.", hapus.Kabar, StringComparison.Ordinal);

        const string pola = "form:has([name='Input.Jenis'][value=Biasa])";
        var salah = await hapus.KirimAsync(pola, ("Input.Mulai", "2026-03-01"), ("Input.Sabtu", "pagi"));
        Assert.Contains("Jam Sabtu “pagi” tidak terbaca.", salah.Galat, StringComparison.Ordinal);
        Assert.Equal(["pagi"], salah.Dokumen.QuerySelectorAll("[name='Input.Sabtu']").Select(i => i.GetAttribute("value")).Where(v => v?.Length > 0));
        var enam = await salah.KirimAsync(pola, ("Input.Mulai", "2026-03-01"), ("Input.SeninKamis", "07.30-14.00"), ("Input.Jumat",
            "07.30-11.30"),
            ("Input.Sabtu", "07.30-12.00"));
        Assert.StartsWith("Jam kerja disimpan.", enam.Kabar, StringComparison.Ordinal);
        Assert.Contains("34 jam 30 menit seminggu", enam.Teks, StringComparison.Ordinal);
        Assert.StartsWith("Jam kerja itu dihapus", (await enam.KirimAsync("form[action*='handler=HapusPola']")).Kabar,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_refused_with_what_it_must_have()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var form = await sekretaris.BukaAsync(Halaman);
        Assert.Contains("Baris judul harus memuat tanggal dan nama",
            (await form.KirimAsync("#impor-libur", ("tabel", "x.csv", "a,b\n1,2\n"u8.ToArray()))).Galat, StringComparison.Ordinal);
        Assert.NotEqual("", (await form.KirimAsync("#impor-libur", ("tabel", "x.xlsx", [0, 1, 2, 3]))).Galat);
        await sekretaris.PaksaAsync($"{Halaman}?handler=Impor", ("baris", "[{}]"));
        Assert.Equal(HttpStatusCode.BadRequest, sekretaris.Status);
    }
}
