namespace SopKinerja.Web.Tests;

using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SopKinerja.Web.Tampilan;

/// <summary>
/// One checklist for every form: missing, too long, wrong type, sent twice, stale. A clear message with what was typed kept, or 404;
/// never a fault, never half a change.
/// </summary>
public sealed class FormulirTests
{
    private static readonly string Panjang = new('x', 20_000);

    /// <summary>Account, page, form, and a field whose value must come back after a refusal.</summary>
    public static TheoryData<string, string, string, string?> Formulir() => new()
    {
        { "sekretaris", "/Disposisi/Catat", "main form", "Input.Perihal" },
        { "kepala.dinas", "/Disposisi/Buat?langkah={langkah}", "main form:has([name='Input.Catatan'])", "Input.Catatan" },
        { "sekretaris", "/Pelaksanaan/Mulai", "main form", "Input.Tahun" },
        { "sekretaris", "/Indikator", "form#form", "Input.Uraian" },
        { "sekretaris", "/Program", "form#form", "Input.Uraian" },
        { "admin.binjai", "/Pegawai", "main form:has([name='Input.Nama'])", "Input.Nama" },
        { "admin.binjai", "/Pengguna", "main form:has([name='Input.Nama'])", "Input.Nama" },
        { "admin.binjai", "/Pengaturan", "main form:has([name='Input.Nama'])", "Input.Nama" },
        { "admin.binjai", "/Jabatan", "form[action*='handler=Jabatan']", null },
        { "admin.binjai", "/Jabatan", "form[action*='handler=Unit']", null },
        { "admin.binjai", "/Jabatan", "form[action*='handler=Pangku']", null },
        { "admin", "/Instansi", "main form[method=post]", "Input.Nama" },
        { "kasub.program", "/Akun/Sandi", "main form", null },
        { "sekretaris", "/Laporan/Rincian/{laporan}", "form[action*='handler=Simpan']", "markdown" },
        { "pengisi.p2p", "/Capaian/Isi", "form:has(.kisi)", null },
        { "sekretaris", "/Indikator", "form#sasaran", null },
        { "sekretaris", "/Indikator", "form[action*='handler=Salin']", null },
        { "sekretaris", "/Aturan", "form#form", "Input.Pita" },
        { "sekretaris", "/Capaian/Mutu", "form#form", "Input.Uraian" },
        { "sekretaris", "/Capaian/Kelengkapan", "form[action*='handler=Batas']", null },
        { "sekretaris", "/Capaian/Kelengkapan", "form[action*='handler=Surel']", null },
        { "kasub.program", "/Capaian/Verifikasi", "main form:has([name=baris])", null },
        { "sekretaris", "/Impor", "main form[enctype]", null },
        { "pengisi.p2p", "/Capaian/Excel", "form[action*='handler=Unggah']", null },
        { "pengisi.p2p", "/Capaian/Baris/{indikator 2.2}", "form[action*='handler=Unggah']", null },
        { "kepala.dinas", "/Capaian/Tabel", "form.saring", null },
        { "kepala.dinas", "/Pelaksanaan/Rincian/{jalan}", "form[action*='handler=Tindak']", null },
        { "sekretaris", "/Pelaksanaan/Rincian/{jalan}", "#tindakan-lain form", null },
        { "sekretaris", "/Disposisi/Surat/{surat}", "form[action*='handler=Tutup']", null },
    };

    private static readonly string[] s_nilai =
        ["", Panjang, "bukan-angka", "-1", "99999999999999999999", "2025-13-45", "<b>&\"'", "\u0000\u0007", "Rp 1.2,3"];

    [Theory, MemberData(nameof(Formulir))]
    public async Task Whatever_is_typed_gets_an_answer_and_is_kept(string akun, string alamat, string form, string? simpan)
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync(akun);
        var halaman = await orang.BukaAsync(portal.Binjai.Di(alamat));
        var isian = halaman.Dokumen.QuerySelectorAll($"{form} input, {form} select, {form} textarea").Where(e => e.GetAttribute("name") is
            not (null or "__RequestVerificationToken")).ToList();
        var ketikan = Nama(isian.Where(e => e is IHtmlTextAreaElement
            or IHtmlInputElement { Type: "text" or "date" or "number" or "email" or "search" }));
        foreach (var nilai in s_nilai)
        {
            Jawaban(orang, await halaman.KirimAsync(form, [.. ketikan.Select(n => (n, nilai))]), nilai);
            // Hidden ids and versions too: they come from a browser like everything else.
            Jawaban(orang, await halaman.KirimAsync(form, [.. Nama(isian).Select(n => (n, nilai))]), nilai);
        }

        if (simpan is not null)
            await DisimpanAsync(orang, halaman, form, simpan, Nama(isian));
    }

    private static List<string> Nama(IEnumerable<IElement> isian) => [.. isian.Select(e => e.GetAttribute("name")!).Distinct()];

    /// <summary>Done, not found, or refused; and a field that is refused has its sentence beside it and what was typed in it.</summary>
    private static void Jawaban(Orang orang, Lembar hasil, string nilai)
    {
        var kata = $"“{nilai[..Math.Min(nilai.Length, 20)]}”: {orang.Status} {orang.Alamat}";
        Assert.True((int)orang.Status < 500, kata);
        if (orang.Status != HttpStatusCode.OK || hasil.Ada("form.saring"))
            return;
        Assert.True(hasil.Galat.Length > 0 || hasil.Kabar is not null || hasil.Ada("[aria-invalid=true]")
            || orang.Alamat.StartsWith("/Akun/Ditolak", StringComparison.Ordinal), $"{kata} says nothing:\n{hasil.Teks}");
        foreach (var salah in hasil.Dokumen.QuerySelectorAll("[aria-invalid=true]"))
        {
            var nama = salah.GetAttribute("name")!;
            var pesan = hasil.Pesan(nama) ?? salah.ParentElement!.QuerySelector(".pesan")?.TextContent.Trim();
            Assert.False(string.IsNullOrEmpty(pesan), $"{kata}: {nama} is refused without a word");
            if (salah is not (IHtmlSelectElement or IHtmlInputElement { Type: "password" or "file" }) && !nilai.Contains('\0',
                StringComparison.Ordinal))
                Assert.Equal((nama, nilai), (nama, hasil.Isian(nama)));
        }
    }

    /// <summary>All others are empty: the form is refused for them, and this one keeps what was typed.</summary>
    private static async Task DisimpanAsync(Orang orang, Lembar halaman, string form, string simpan, IEnumerable<string> nama)
    {
        var isi = simpan == "Input.Tahun" ? "1999" : "Ketikan saya <b>";
        var kosong = nama.Where(n => n != simpan && n.StartsWith("Input", StringComparison.Ordinal) && !n.EndsWith("Versi",
            StringComparison.Ordinal)).Select(n => (n, ""));
        var kembali = await halaman.KirimAsync(form, [.. kosong, (simpan, isi)]);
        if (kembali.Galat.Length > 0)
            Assert.Equal(isi, kembali.Isian(simpan)?.Trim());
        else
            Assert.True(orang.Status == HttpStatusCode.NotFound || kembali.Kabar is not null, $"{orang.Status} {kembali.Teks}");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await sekretaris.KirimAsync("/Disposisi/Catat", new FormUrlEncodedContent([new("Input.Asal", "x")]));
        Assert.Equal(HttpStatusCode.BadRequest, sekretaris.Status);
        Assert.Contains("Formulir tidak dapat diterima", hasil.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_fields_are_named()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var hasil = await (await sekretaris.BukaAsync("/Disposisi/Catat")).KirimAsync("main form", ("Input.Diterima", ""));
        Assert.Contains("Asal: isian ini wajib.", hasil.Galat, StringComparison.Ordinal);
        Assert.Contains("Perihal: isian ini wajib.", hasil.Galat, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_sent_twice_gets_two_numbers_and_a_disposisi_sent_twice_does_no_harm()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var form = await sekretaris.BukaAsync("/Disposisi/Catat");
        (string, string)[] isi = [("Input.Asal", "A"), ("Input.Nomor", "1"), ("Input.Tanggal", "2026-01-06"),
            ("Input.Diterima", "2026-01-07"), ("Input.Perihal", "P")];
        await form.KirimAsync("main form", ("Input.Berkas", "surat.pdf", Jalan.Pdf), isi);
        Assert.StartsWith("/Disposisi/Surat/", sekretaris.Alamat, StringComparison.Ordinal);
        var salinan = await sekretaris.UnduhAsync($"{sekretaris.Alamat}?handler=Berkas");
        Assert.Equal(Jalan.Pdf, salinan);

        var kepala = await portal.MasukAsync("kepala.dinas");
        await kepala.DisposisiAsync(portal.Binjai.Jalan, "Sekretaris");
        var lagi = await kepala.BukaAsync(portal.Binjai.BuatDisposisi);
        Assert.Equal(HttpStatusCode.NotFound, kepala.Status);
        Assert.Contains("tidak ditemukan", lagi.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_grid_keeps_what_was_typed_and_changes_nothing()
    {
        using var portal = PortalUji.Contoh();
        var satu = await portal.MasukAsync("pengisi.p2p");
        var dua = await portal.MasukAsync("sekretaris");
        var lama = await satu.BukaAsync("/Capaian/Isi");
        await dua.IsiAsync("/Capaian/Isi?unit=0", _ => ("100", "50"));
        var sel = lama.Dokumen.QuerySelectorAll("input[name$='.Realisasi']").First(i => string.IsNullOrEmpty(i.GetAttribute("value")))
            .GetAttribute("name")!;
        var hasil = await lama.KirimAsync("form:has(.kisi)", (sel, "77"), (sel.Replace(".Realisasi", ".Penyebut", StringComparison.Ordinal),
            "99"));
        Assert.Contains("baru saja", hasil.Galat, StringComparison.Ordinal);
        Assert.True(hasil.Ada("input[name$='.Realisasi'][value='77']"));
        Assert.False((await dua.BukaAsync("/Capaian/Isi?unit=0")).Ada("input[name$='.Realisasi'][value='77']"));
    }

    [Fact]
    public async Task A_faulty_cell_is_named_beside_it_and_nothing_is_saved()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var kisi = await orang.BukaAsync("/Capaian/Isi");
        var sel = kisi.Dokumen.QuerySelectorAll("input[name$='.Realisasi']").Select(i => i.GetAttribute("name")!).ToList();
        var hasil = await kisi.KirimAsync("form:has(.kisi)", (sel[0], "5.871 org"), (sel[1], "12"));
        Assert.Contains("“5.871 org” bukan angka", hasil.Dokumen.QuerySelector("td .pesan")!.TextContent, StringComparison.Ordinal);
        Assert.True(hasil.Ada("input[aria-invalid=true][value='5.871 org']"));
        Assert.False((await orang.BukaAsync("/Capaian/Isi")).Ada("input[name$='.Realisasi'][value='12']"));
    }

    [Fact]
    public async Task A_stale_narrative_is_refused_with_the_text_kept()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("sekretaris");
        var lama = await orang.BukaAsync(portal.Binjai.Tulis("ikhtisar"));
        Assert.NotNull((await lama.KirimAsync("form[action*='handler=Simpan']", ("markdown", "pertama"))).Kabar);
        var basi = await lama.KirimAsync("form[action*='handler=Simpan']", ("markdown", "kedua"));
        Assert.Contains("baru saja disimpan orang lain", basi.Galat, StringComparison.Ordinal);
        Assert.Contains("kedua", basi.Dokumen.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disposisi_is_read_by_opening_reported_once_and_not_cancelled_after_reading()
    {
        using var portal = PortalUji.Contoh();
        var kepala = await portal.MasukAsync("kepala.dinas");
        await kepala.DisposisiAsync(portal.Binjai.Jalan, "Sekretaris", "Kabid Pelayanan Kesehatan");
        var rantai = await kepala.BukaAsync(portal.Binjai.Surat);
        Assert.Equal(2, rantai.Dokumen.QuerySelectorAll("form[action*='handler=Batal']").Length);
        var kabid = await portal.MasukAsync("kabid.yankes");
        var baca = await kabid.BukaAsync((await kabid.BukaAsync("/Disposisi")).Tautan(".daftar h3 a"));
        Assert.Single((await kepala.BukaAsync(portal.Binjai.Surat)).Dokumen.QuerySelectorAll("form[action*='handler=Batal']"));
        Assert.Contains("4.000", (await baca.KirimAsync("form[action*='handler=Lapor']")).Galat, StringComparison.Ordinal);
        Assert.NotNull((await baca.KirimAsync("form[action*='handler=Lapor']", ("laporan", "Data sarana siap."))).Kabar);
        Assert.NotEqual("", (await baca.KirimAsync("form[action*='handler=Lapor']", ("laporan", "Lagi."))).Galat);
        var lama = rantai.Dokumen.QuerySelectorAll("form[action*='handler=Batal']").Length;
        Assert.Equal(2, lama);
        Assert.Contains("belum dibaca", (await rantai.KirimAsync("article:has(h3:contains('Kabid')) form[action*='handler=Batal']")).Galat,
            StringComparison.Ordinal);
    }
}
