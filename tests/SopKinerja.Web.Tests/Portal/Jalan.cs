namespace SopKinerja.Web.Tests;

/// <summary>The acts of a run as people do them on its page.</summary>
public static class Jalan
{
    /// <summary>One page, as a scanner makes it.</summary>
    public static readonly byte[] Pdf = BuatPdf("Naskah");

    public const string FormTindak = "form[action*='handler=Tindak'].tumpuk:has([name=tindakan]:not(select))";

    /// <summary>What a step says whose figures no verifikator accepted.</summary>
    public const string BelumDiterima = "main form .kabar a[href*='/Capaian/Verifikasi']";

    public static byte[] BuatPdf(string isi)
    {
        using var pdf = new UglyToad.PdfPig.Writer.PdfDocumentBuilder();
        pdf.AddPage(UglyToad.PdfPig.Content.PageSize.A4).AddText(isi, 12, new(50, 700),
            pdf.AddStandard14Font(UglyToad.PdfPig.Fonts.Standard14Fonts.Standard14Font.Helvetica));
        return pdf.Build();
    }

    /// <summary>SOP B of the first office up to its step of composing the report.</summary>
    public static async Task SampaiSusunAsync(this PortalUji portal)
    {
        var jalannya = portal.Binjai.Jalan;
        await (await portal.MasukAsync("kepala.dinas")).DisposisiAsync(jalannya, "Sekretaris");
        var sekretaris = await portal.MasukAsync("sekretaris");
        await sekretaris.DisposisiAsync(jalannya, "Kabid P2P");
        await sekretaris.DisposisiAsync(jalannya, "Ka. Sub Program");
        await (await portal.MasukAsync("pengisi.p2p")).IsiAsync("/Capaian/Isi?tahun=2025&periode=Tahunan-0",
            n => n == 0 ? ("7.936", "5.871") : ("6.980", "6.402"));
        await (await portal.MasukAsync("kasub.program")).SelesaiAsync(jalannya);
    }

    /// <summary>The same by the secretariat alone, which passes the steps over.</summary>
    public static async Task<Orang> LewatiSampaiSusunAsync(this PortalUji portal)
    {
        var sekretaris = await portal.MasukAsync("sekretaris");
        for (var i = 0; i < 4; i++)
            await sekretaris.LewatiAsync(portal.Binjai.Jalan);
        return sekretaris;
    }

    /// <summary>SOP B of the first office to its public page, by as few people as can.</summary>
    public static async Task<Orang> TerbitAsync(this PortalUji portal)
    {
        var (jalan, sekretaris) = (portal.Binjai.Jalan, await portal.SampaiTerkunciAsync());
        foreach (var tindak in new[] { "Arsip", "Terbit" })
        {
            var hasil = await (await sekretaris.BukaAsync(jalan)).KirimAsync($"form[action*='handler={tindak}']");
            Assert.True(hasil.Kabar is not null, hasil.Galat);
        }

        return sekretaris;
    }

    /// <summary>To its signed file, which waits for what follows.</summary>
    /// <returns>The secretary.</returns>
    public static async Task<Orang> SampaiTerkunciAsync(this PortalUji portal)
    {
        var (jalan, sekretaris) = (portal.Binjai.Jalan, await portal.LewatiSampaiSusunAsync());
        await (await portal.MasukAsync("analis")).SusunAsync(jalan, "Konsep");
        for (var i = 0; i < 2; i++)
            await sekretaris.LewatiAsync(jalan);
        var ttd = await (await (await portal.MasukAsync("kepala.dinas")).BukaAsync(jalan)).TandaTanganAsync("LKJ 2025.pdf", Pdf);
        Assert.True(ttd.Kabar is not null, ttd.Galat);
        return sekretaris;
    }

    /// <summary>Uploads a signed scan, looks at it, and says that it is the one.</summary>
    /// <param name="alasan">Why it locks with sections that have no contents, where it has some.</param>
    public static async Task<Lembar> TandaTanganAsync(this Lembar halaman, string nama, byte[] pdf, string? alasan = null)
    {
        var periksa = await halaman.KirimAsync("form[action*='handler=TandaTangan']", ("naskah", nama, pdf));
        const string Kunci = "form[action*='handler=Kunci']";
        return await (alasan is null ? periksa.KirimAsync(Kunci) : periksa.KirimAsync(Kunci, ("alasanKosong", alasan)));
    }

    public static async Task LewatiAsync(this Orang orang, string pelaksanaan)
    {
        var hasil = await (await orang.BukaAsync(pelaksanaan)).KirimAsync("#tindakan-lain form", ("tindakan", "Lewati"),
            ("alasan", "Uji"));
        Assert.True(hasil.Kabar is not null, hasil.Galat);
    }

    /// <summary>A version of the first office's report, while its composing step runs.</summary>
    public static async Task VersiAsync(this Orang orang, string alasan)
    {
        var meja = await orang.BukaAsync(orang.Portal.Binjai.Laporan);
        var hasil = await meja.KirimAsync("form[action*='/Laporan/Versi/']", ("alasan", alasan));
        Assert.Contains("tersimpan", hasil.Kabar, StringComparison.Ordinal);
    }

    /// <summary>The Word file of the report's newest version.</summary>
    public static async Task<byte[]> UnduhVersiAsync(this Orang orang) =>
        await orang.UnduhAsync((await orang.BukaAsync(orang.Portal.Binjai.Laporan)).Tautan("a[href*='handler=Word']"));

    /// <summary>Sends a disposisi from the running step to the first named posts, then finishes the step.</summary>
    public static async Task DisposisiAsync(this Orang orang, string pelaksanaan, params string[] kepada)
    {
        var halaman = await orang.BukaAsync(pelaksanaan);
        var buat = await orang.BukaAsync(halaman.Tautan("a[href*='/Disposisi/Buat']"));
        var pilihan = buat.Dokumen.QuerySelectorAll("label.centang")
            .Where(l => kepada.Any(k => l.TextContent.Contains(k, StringComparison.Ordinal)))
            .Select(l => ("Input.Kepada", l.QuerySelector("input")!.GetAttribute("value")!)).ToArray();
        Assert.Equal(kepada.Length, pilihan.Length);
        var hasil = await buat.KirimAsync("main form:has([name='Input.Kepada'])", [.. pilihan, ("Input.Instruksi", "Proses lebih lanjut"),
            ("Input.Catatan", "Sesuai SOP")]);
        Assert.Contains("Disposisi terkirim", hasil.Kabar, StringComparison.Ordinal);
        await orang.SelesaiAsync(pelaksanaan);
    }

    public static async Task<Lembar> SelesaiAsync(this Orang orang, string pelaksanaan)
    {
        var halaman = await orang.BukaAsync(pelaksanaan);
        var hasil = await (halaman.Ada(BelumDiterima)
            ? halaman.KirimAsync(FormTindak, ("alasan", "Verifikator belum ditunjuk"))
            : halaman.KirimAsync(FormTindak));
        Assert.True(hasil.Kabar is not null, hasil.Galat);
        return hasil;
    }

    public static async Task<Lembar> PutuskanAsync(this Orang orang, string pelaksanaan, string keputusan, string alasan = "")
    {
        var hasil = await (await orang.BukaAsync(pelaksanaan)).KirimAsync(FormTindak, ("tindakan", keputusan), ("alasan", alasan));
        Assert.True(hasil.Kabar is not null, hasil.Galat);
        return hasil;
    }

    /// <summary>Makes a version in the workspace, then finishes the composing step.</summary>
    public static async Task SusunAsync(this Orang orang, string pelaksanaan, string alasan)
    {
        var halaman = await orang.BukaAsync(pelaksanaan);
        var meja = await orang.BukaAsync(halaman.Tautan("[data-kini] a[href*='/Laporan/Rincian']"));
        var hasil = await meja.KirimAsync("form[action*='/Laporan/Versi/']", ("alasan", alasan));
        Assert.Contains("tersimpan", hasil.Kabar, StringComparison.Ordinal);
        await orang.SelesaiAsync(pelaksanaan);
    }

    /// <summary>Fills every empty row of the grid that this person may write.</summary>
    public static async Task IsiAsync(this Orang orang, string alamat, Func<int, (string Penyebut, string Realisasi)> nilai)
    {
        var kisi = await orang.BukaAsync(alamat);
        var isian = new List<(string, string)>();
        var n = 0;
        foreach (var input in kisi.Dokumen.QuerySelectorAll("input[name$='.Realisasi']")
            .Where(i => string.IsNullOrEmpty(i.GetAttribute("value"))))
        {
            var (p, r) = nilai(n++);
            var nama = input.GetAttribute("name")!;
            isian.Add((nama, r));
            var penyebut = nama.Replace(".Realisasi", ".Penyebut", StringComparison.Ordinal);
            if (kisi.Ada($"input[name='{penyebut}']"))
                isian.Add((penyebut, p));
        }

        var hasil = await kisi.KirimAsync("form.tumpuk:has(.kisi)", [.. isian]);
        Assert.True(hasil.Kabar is not null, hasil.Galat);
    }
}
