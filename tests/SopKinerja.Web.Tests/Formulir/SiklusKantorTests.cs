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

        var lihat = await UnggahAsync(sekretaris, halaman, berkas);
        Assert.Equal(7, lihat.Dokumen.QuerySelectorAll("section.lembar").Length);
        Assert.Empty(lihat.Dokumen.QuerySelectorAll("section .galat"));
        Assert.Contains("21 indikator dari formulir Excel tersimpan", (await lihat.KirimAsync("form[action*='handler=Terapkan']")).Kabar,
            StringComparison.Ordinal);
        await TabelAsync(sekretaris, isi);
    }

    private static async Task KantorAsync(PortalUji portal, Orang sekretaris)
    {
        await portal.DalamAsync(async s =>
        {
            var r = (InstansiRepository)s.GetService(typeof(InstansiRepository))!;
            foreach (var u in Unit.Skip(4))
                Assert.False((await r.InsertUnitAsync(portal.Binjai.Oleh("Uji"), u, 9, default)).Refused);
            return 0;
        });
        var csv = string.Join("\n",
            Isi().OrderBy(i => i.Sasaran)
                .Select(i => $"Sasaran {i.Sasaran};{i.Kode};Indikator "
                    + $"{i.Kode};{i.Satuan};IKU;{i.Arah};{i.Cara};Jumlah;{i.Target};{Unit[i.Unit]};Laporan unit;Kepala {Unit[i.Unit]}")
            .Prepend("Sasaran strategis;Kode;Indikator kinerja;Satuan;Jenis;Arah;Cara hitung;Gabungan triwulan;Target;Unit;Sumber "
                + "data;Penanggung jawab"));
        Assert.Contains("21 baris diimpor", await ImporIndexTests.ImporAsync(sekretaris, "pohon", 2026, BukuUji.Utf8(csv)),
            StringComparison.Ordinal);
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
            var i = isi[b[b.FindIndex(s => s.Contains("Indikator ", StringComparison.Ordinal)) - 1]];
            Assert.Contains(i.Capaian, b);
            Assert.Contains(Angka.Format(i.Realisasi), b);
        }

        var xlsx = await orang.UnduhAsync("/Capaian/Tabel?tahun=2026&periode=Tahunan-0&handler=Excel");
        BukuUji.Sah(xlsx);
        var iii = BukuUji.Baca(xlsx, "Tabel III");
        Assert.Equal(["1", "2", "3", "", "4", "5", "6", "7", "8", "9", "10"], iii[4]);
        foreach (var b in iii.Skip(5))
        {
            var i = isi[b[2]];
            Assert.Equal(i.Realisasi.ToString(CultureInfo.InvariantCulture), b[6]);
            Assert.Equal(decimal.Parse(i.Capaian.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'),
                CultureInfo.InvariantCulture), decimal.Parse(b[8], CultureInfo.InvariantCulture));
        }

        // Sasaran 1 has three units of three rows; its cells are one.
        Assert.Contains("B6:B14", BukuUji.Gabungan(xlsx, "Tabel III"));
        Assert.Equal(8, BukuUji.Baca(xlsx, "Tabel IV")[3].Count);
        Assert.Equal(10, BukuUji.Baca(xlsx, "Tabel V")[3].Count);
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

    private static string Dua(decimal v) => Angka.Format(v, 2);
}
