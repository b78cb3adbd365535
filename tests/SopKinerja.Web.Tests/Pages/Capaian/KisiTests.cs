namespace SopKinerja.Web.Tests;

using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using SopKinerja.Data;

/// <summary>The grid without scripts, the rows a script sends, the row's own page, verification and completeness.</summary>
public sealed class KisiTests
{
    private const string Isi = "/Capaian/Isi?tahun=2025&periode=Tahunan-0";

    private static async Task<(HttpStatusCode Status, IDocument Isi)> BarisAsync(Orang orang, params (string Nama, string Nilai)[] isian)
    {
        var kisi = await orang.BukaAsync(Isi);
        var token = kisi.Dokumen.QuerySelector("#kisi [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var hasil = await orang.KirimAsync(kisi.Dokumen.QuerySelector("#kisi")!.GetAttribute("data-baris")!,
            new FormUrlEncodedContent([.. isian.Select(i => KeyValuePair.Create(i.Nama, i.Nilai)),
                new("__RequestVerificationToken", token)]));
        return (orang.Status, hasil.Dokumen);
    }

    private static async Task<IReadOnlyList<(string Id, string Versi)>> IdAsync(Orang orang) =>
        [.. (await orang.BukaAsync(Isi)).Dokumen.QuerySelectorAll("tbody tr[id]")
            .Select(r => (r.QuerySelector("[name$='.Id']")!.GetAttribute("value")!,
                r.QuerySelector("[name$='.Versi']")!.GetAttribute("value")!))];

    [Fact]
    public async Task A_script_gets_back_its_rows_computed_and_each_fault_beside_its_cell()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var id = await IdAsync(orang);
        var (status, isi) = await BarisAsync(orang,
            ("sel[0].Id", id[4].Id), ("sel[0].Versi", "0"), ("sel[0].Penyebut", "7.936"), ("sel[0].Realisasi", "5.871"),
            ("sel[1].Id", id[5].Id), ("sel[1].Versi", "0"), ("sel[1].Penyebut", "6.980"), ("sel[1].Realisasi", "5.871 org"));
        Assert.Equal(HttpStatusCode.OK, status);
        var baris = isi.QuerySelectorAll("tr[id]");
        Assert.Equal(2, baris.Length);
        Assert.Contains("73,98", baris[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("1", baris[0].QuerySelector("[name$='.Versi']")!.GetAttribute("value"));
        Assert.Contains("“5.871 org” bukan angka", baris[1].QuerySelector(".pesan")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("galat", baris[1].GetAttribute("data-keadaan"));
    }

    [Fact]
    public async Task Two_people_on_one_cell_are_told_who_was_first_and_may_save_again()
    {
        using var portal = PortalUji.Contoh();
        var (satu, dua) = (await portal.MasukAsync("pengisi.p2p"), await portal.MasukAsync("sekretaris"));
        var id = (await IdAsync(satu))[5].Id;
        (string, string)[] Ketik(string versi, string nilai) => [("sel[0].Id", id), ("sel[0].Versi", versi), ("sel[0].Penyebut", "100"),
            ("sel[0].Realisasi", nilai)];
        Assert.DoesNotContain("pesan", (await BarisAsync(dua, Ketik("0", "90"))).Isi.Body!.InnerHtml, StringComparison.Ordinal);
        var bentrok = (await BarisAsync(satu, Ketik("0", "80"))).Isi;
        Assert.Contains("baru saja menyimpan realisasi “90”", bentrok.QuerySelector(".pesan")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("80", bentrok.QuerySelector("[name$='.Realisasi']")!.GetAttribute("value"));
        var versi = bentrok.QuerySelector("[name$='.Versi']")!.GetAttribute("value")!;
        Assert.Null((await BarisAsync(satu, Ketik(versi, "80"))).Isi.QuerySelector(".pesan"));
        Assert.True((await satu.BukaAsync(Isi)).Ada("input[value='80']"));
    }

    [Fact]
    public async Task Without_scripts_a_unit_saves_its_rows_among_all_others_and_another_persons_row_is_no_hindrance()
    {
        using var portal = PortalUji.Contoh();
        var (satu, dua) = (await portal.MasukAsync("pengisi.p2p"), await portal.MasukAsync("sekretaris"));
        var lama = await satu.BukaAsync(Isi + "&unit=0");
        var nama = lama.Dokumen.QuerySelectorAll("input[name$='.Realisasi']").Select(i => i.GetAttribute("name")!).ToList();
        Assert.Equal(Enumerable.Range(0, 6).Select(n => $"sel[{n}].Realisasi"), nama);
        await (await dua.BukaAsync($"{Isi}&unit={portal.Binjai.Unit("Bidang P2P")}")).KirimAsync("form:has(.kisi)",
            ("sel[0].Realisasi", "77"));
        Assert.Contains("1 indikator tersimpan",
            (await lama.KirimAsync("form:has(.kisi)", ("sel[5].Penyebut", "100"), ("sel[5].Realisasi", "66"))).Kabar,
            StringComparison.Ordinal);
        Assert.True((await satu.BukaAsync(Isi)).Ada("input[value='77']"));

        // A row that both touched is told about, and a second save of the page that says so goes through.
        var bentrok = await lama.KirimAsync("form:has(.kisi)", ("sel[0].Realisasi", "88"));
        Assert.Contains("baru saja menyimpan realisasi “77”", bentrok.Galat, StringComparison.Ordinal);
        Assert.Contains("tersimpan", (await bentrok.KirimAsync("form:has(.kisi)")).Kabar, StringComparison.Ordinal);
        Assert.True((await satu.BukaAsync(Isi)).Ada("input[value='88']"));
    }

    [Fact]
    public async Task A_script_cannot_write_another_units_row_nor_one_twice()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var id = (await IdAsync(orang))[0].Id;
        Assert.Equal(HttpStatusCode.Conflict, (await BarisAsync(orang, ("sel[0].Id", "1"), ("sel[0].Versi", "1"), ("sel[0].Penyebut", "1"),
            ("sel[0].Realisasi", "1"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await BarisAsync(orang, ("sel[0].Id", "99999"), ("sel[0].Versi", "1"))).Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await BarisAsync(orang, ("sel[0].Id", id), ("sel[0].Realisasi", "1"), ("sel[1].Id", id), ("sel[1].Realisasi", "2"))).Status);
    }

    [Fact]
    public async Task The_trace_stands_one_click_away_and_evidence_with_it()
    {
        using var portal = PortalUji.Contoh();
        var orang = await portal.MasukAsync("pengisi.p2p");
        var kisi = await orang.BukaAsync(Isi);
        var baris = await orang.BukaAsync(kisi.Tautan("a.hasil"));
        Assert.Contains("dibulatkan 74,92%", baris.Teks, StringComparison.Ordinal);
        var ada = await baris.KirimAsync("form[action*='handler=Unggah']", ("file", "rekap.pdf", Jalan.Pdf));
        Assert.Contains("rekap.pdf dilampirkan", ada.Kabar, StringComparison.Ordinal);
        Assert.Equal(Jalan.Pdf, await orang.UnduhAsync(ada.Tautan("a[href*='handler=Bukti']")));
        Assert.Contains("Bukti (1)", (await orang.BukaAsync(Isi)).Teks, StringComparison.Ordinal);
        Assert.Contains("dihapus", (await ada.KirimAsync("form[action*='handler=Hapus']")).Kabar, StringComparison.Ordinal);
        Assert.Contains("Pilih berkas", (await baris.KirimAsync("form[action*='handler=Unggah']")).Galat, StringComparison.Ordinal);
        Assert.Contains("tidak dikenali", (await baris.KirimAsync("form[action*='handler=Unggah']", ("file", "x.exe", [1, 2, 3]))).Galat,
            StringComparison.Ordinal);
        var lain = await portal.MasukAsync("kabid.yankes");
        Assert.False((await lain.BukaAsync(orang.Alamat.Split('#')[0])).Ada("form[action*='handler=Unggah']"));
    }

    [Fact]
    public async Task A_verifikator_returns_a_row_the_unit_mends_it_and_it_is_accepted()
    {
        using var portal = PortalUji.Contoh();
        var (pengisi, kasub) = (await portal.MasukAsync("pengisi.p2p"), await portal.MasukAsync("kasub.program"));
        await pengisi.IsiAsync(Isi, _ => ("100", "90"));
        var daftar = await kasub.BukaAsync($"/Capaian/Verifikasi?tahun=2025&unit={portal.Binjai.Unit("Bidang P2P")}");
        var pilih = daftar.Dokumen.QuerySelectorAll("[name=baris]").Select(c => c.GetAttribute("value")!).ToList();
        Assert.Equal(6, pilih.Count);
        Assert.Contains("Tulis catatan", (await daftar.KirimAsync("main form:has([name=baris])", ("baris", pilih[0]),
            ("keputusan", "kembalikan"))).Galat, StringComparison.Ordinal);
        Assert.Contains("1 baris dikembalikan", (await daftar.KirimAsync("main form:has([name=baris])", ("baris", pilih[0]),
            ("keputusan", "kembalikan"), ("catatan", "Pakai data final"))).Kabar, StringComparison.Ordinal);
        var kisi = await pengisi.BukaAsync(Isi);
        Assert.Contains("Verifikator: “Pakai data final”", kisi.Teks, StringComparison.Ordinal);
        await kisi.KirimAsync("form:has(.kisi)", ("sel[0].Realisasi", "1"));
        Assert.Contains("baru saja diubah", (await daftar.KirimAsync("main form:has([name=baris])", ("baris", pilih[0]),
            ("keputusan", "terima"))).Galat, StringComparison.Ordinal);
        daftar = await kasub.BukaAsync($"/Capaian/Verifikasi?tahun=2025&unit={portal.Binjai.Unit("Bidang P2P")}");
        var semua = daftar.Dokumen.QuerySelectorAll("[name=baris]").Select(c => ("baris", c.GetAttribute("value")!)).ToArray();
        Assert.Contains("6 baris diterima",
            (await daftar.KirimAsync("main form:has([name=baris])", [.. semua, ("keputusan", "terima")])).Kabar, StringComparison.Ordinal);
        Assert.Contains("Diterima", (await pengisi.BukaAsync(Isi)).Dokumen.QuerySelector("td .lencana")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, kasub.Status);
    }

    [Fact]
    public async Task Whoever_is_late_gets_one_mail_with_the_form_attached_and_a_way_to_answer()
    {
        using var portal = PortalUji.Contoh();
        var sekretaris = await portal.MasukAsync("sekretaris");
        var halaman = await sekretaris.BukaAsync("/Capaian/Kelengkapan?tahun=2025");
        Assert.Contains("Bidang P2P", (await halaman.KirimAsync("form[action*='handler=Ingatkan']")).Kabar, StringComparison.Ordinal);
        var lagi = await sekretaris.BukaAsync("/Capaian/Kelengkapan?tahun=2025");
        Assert.Contains("sudah diingatkan", (await lagi.KirimAsync("form[action*='handler=Ingatkan']")).Galat, StringComparison.Ordinal);
        var (surel, isi) = await portal.DalamAsync(async s =>
        {
            var r = (SurelRepository)s.GetService(typeof(SurelRepository))!;
            var m = (await r.ListAsync(1, new Paging(1), default)).First(x => x.Perihal.StartsWith("Data kinerja Tahun 2025",
                StringComparison.Ordinal));
            return (m, (await ((BerkasRepository)s.GetService(typeof(BerkasRepository))!).FindAsync(m.LampiranSha!, default))!.Isi);
        });
        Assert.Equal(("sekretaris@dinkes-binjai.contoh.test", "Formulir capaian Bidang P2P Tahun 2025.xlsx"),
            (surel.BalasKe, surel.LampiranNama));
        Assert.Contains("Belum terisi: 3.4, 3.5", surel.Teks, StringComparison.Ordinal);
        Assert.Equal("2.2", BukuUji.Baca(isi, "Isian")[5][0]);
    }

    [Fact]
    public async Task After_the_cut_off_the_grid_asks_for_a_reason()
    {
        using var portal = PortalUji.Contoh();
        var (sekretaris, pengisi) = (await portal.MasukAsync("sekretaris"), await portal.MasukAsync("pengisi.p2p"));
        var halaman = await sekretaris.BukaAsync("/Capaian/Kelengkapan?tahun=2025");
        Assert.Contains("Batas isian", (await halaman.KirimAsync("form[action*='handler=Batas']", ("batas", "2020-01-31"))).Kabar,
            StringComparison.Ordinal);
        var kisi = await pengisi.BukaAsync(Isi);
        Assert.Contains("koreksi", kisi.Teks, StringComparison.Ordinal);
        Assert.Contains("tulis alasannya", (await kisi.KirimAsync("form:has(.kisi)", ("sel[0].Realisasi", "7"))).Galat,
            StringComparison.Ordinal);
        Assert.NotNull((await kisi.KirimAsync("form:has(.kisi)", ("sel[0].Realisasi", "7"), ("Alasan", "Data final SIHA"))).Kabar);
        Assert.Contains("Data final SIHA", (await pengisi.BukaAsync((await pengisi.BukaAsync(Isi)).Tautan("a.hasil"))).Teks,
            StringComparison.Ordinal);
        Assert.Contains("tanggal batas yang benar", (await halaman.KirimAsync("form[action*='handler=Batas']", ("batas", "bukan"))).Galat,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_is_answered_and_the_answer_reaches_the_verifikator()
    {
        using var portal = PortalUji.Contoh();
        var (pengisi, kasub) = (await portal.MasukAsync("pengisi.p2p"), await portal.MasukAsync("kasub.program"));
        await (await pengisi.BukaAsync(Isi)).KirimAsync("form:has(.kisi)", ("sel[5].Penyebut", "100"), ("sel[5].Realisasi", "120"));
        var mutu = await pengisi.BukaAsync("/Capaian/Mutu?tahun=2025");
        Assert.Contains("Tertulis 120, padahal paling banyak 100", mutu.Teks, StringComparison.Ordinal);
        var baris = await pengisi.BukaAsync(mutu.Tautan("main tbody a[href*='/Capaian/Baris']"));
        Assert.Contains("Jawaban tersimpan",
            (await baris.KirimAsync("form[action*='handler=Jawab']", ("jawaban", "Termasuk luar wilayah"))).Kabar,
            StringComparison.Ordinal);
        Assert.Contains("Termasuk luar wilayah", (await kasub.BukaAsync("/Capaian/Verifikasi?tahun=2025")).Teks, StringComparison.Ordinal);
        Assert.Contains("Tulis jawaban", (await baris.KirimAsync("form[action*='handler=Jawab']", ("jawaban", " "))).Galat,
            StringComparison.Ordinal);
    }
}
