namespace SopKinerja.Web.Tests;

using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Data.Tests;

/// <summary>
/// Every spelling of <see cref="EjaanAngka"/> through every entrance: the same number is read, or the same sentence refuses it.
/// </summary>
public sealed class PintuAngkaTests : IAsyncLifetime
{
    private const int Tahun = 2032;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly PortalUji _portal = PortalUji.Contoh();
    private readonly Dictionary<EjaanAngka.Kolom, long> _id = [];
    private Orang _orang = null!;

    public async ValueTask InitializeAsync()
    {
        _orang = await _portal.MasukAsync("sekretaris");
        await _portal.DalamAsync(async s =>
        {
            var pohon = s.GetRequiredService<IndikatorRepository>();
            var oleh = _portal.Binjai.Oleh("Penguji");
            var sasaran = (await pohon.InsertSasaranAsync(oleh, Tahun, "Sasaran uji", Ct)).Value;
            foreach (var k in Enum.GetValues<EjaanAngka.Kolom>().Where(k => k != EjaanAngka.Kolom.Uang))
                _id[k] = (await pohon.InsertAsync(oleh, new()
                {
                    SasaranId = sasaran, Kode = $"{k}", Uraian = $"Indikator {k}", Satuan = EjaanAngka.Bentuk(k).Satuan!,
                    Jenis = JenisIndikator.IKU, Arah = ArahIndikator.Positif, CaraHitung = CaraHitung.Nilai,
                    Agregasi = AgregasiIndikator.NilaiAkhir, UnitId = _portal.Binjai.Unit("Bidang P2P"),
                    BolehNegatif = EjaanAngka.Bentuk(k).Negatif,
                }, Ct)).Value;
            return 0;
        });
    }

    public ValueTask DisposeAsync()
    {
        _portal.Dispose();
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<EjaanAngka.Contoh> Bukan(EjaanAngka.Kolom uang) => EjaanAngka.Semua.Where(c => c.Kolom != uang && c.Teks.Length <= 60);

    private static void Periksa(string pintu, EjaanAngka.Contoh c, string? tampil, string? galat)
    {
        if (c.Galat is not null)
            Assert.True(galat?.Contains(c.Galat, StringComparison.Ordinal) == true, $"{pintu}, {c}: “{galat}” tidak menyebut “{c.Galat}”; {tampil}");
        else
            Assert.True(galat is null && (tampil == Angka.Format(c.Nilai) || BacaAngka.Baca(tampil, EjaanAngka.Bentuk(c.Kolom)).Nilai == c.Nilai),
                $"{pintu}, {c}: “{tampil}” bukan {c.Nilai?.ToString(CultureInfo.InvariantCulture) ?? "kosong"}; {galat}");
    }

    [Fact]
    public async Task The_grid_reads_what_is_typed_or_pasted_into_a_cell()
    {
        var kisi = await _orang.BukaAsync($"/Capaian/Isi?tahun={Tahun}&periode=Tahunan-0&unit=0");
        var (alamat, token) = (kisi.Dokumen.QuerySelector("#kisi")!.GetAttribute("data-baris")!, kisi.Isian("__RequestVerificationToken")!);
        foreach (var c in Bukan(EjaanAngka.Kolom.Uang))
        {
            var versi = (await _orang.BukaAsync($"/Capaian/Isi?tahun={Tahun}&periode=Tahunan-0&unit=0")).Dokumen
                .QuerySelector($"#b{_id[c.Kolom]} [name$='.Versi']")!.GetAttribute("value")!;
            var hasil = (await _orang.KirimAsync(alamat, new FormUrlEncodedContent([new("sel[0].Id", $"{_id[c.Kolom]}"),
                new("sel[0].Versi", versi), new("sel[0].Realisasi", c.Teks), new("__RequestVerificationToken", token)]))).Dokumen;
            var pesan = hasil.QuerySelector(".pesan")?.TextContent;
            if (pesan == "Dapat dibaca dua cara. Pilih yang dimaksud:")
                pesan = "dapat dibaca " + string.Join(" atau ", hasil.QuerySelectorAll("[data-pilih]").Select(t => t.GetAttribute("value")));
            Periksa("kisi", c, hasil.QuerySelector("[name$='.Realisasi']")!.GetAttribute("value"), pesan);
            Assert.Equal(c.Galat?.Contains("dapat dibaca", StringComparison.Ordinal) == true ? 2 : 0,
                hasil.QuerySelectorAll("[data-pilih]").Length);
        }
    }

    [Fact]
    public async Task The_Excel_form_reads_its_text_cells_so()
    {
        var unduh = $"/Capaian/Excel?tahun={Tahun}&periode=Tahunan-0";
        var isi = await _orang.UnduhAsync($"{unduh}&handler=Formulir&unit={_portal.Binjai.Unit("Bidang P2P")}");
        var halaman = await _orang.BukaAsync(unduh);
        foreach (var c in Bukan(EjaanAngka.Kolom.Uang))
        {
            var letak = $"F{6 + (int)c.Kolom}";
            var lihat = await halaman.KirimAsync("form[action*='handler=Unggah']",
                ("files", "formulir.xlsx", BukuUji.Ubah(isi, "Isian", d => d.Teks(letak, c.Teks))));
            Periksa("formulir Excel", c, lihat.Dokumen.QuerySelector("tbody td b")?.TextContent,
                lihat.Dokumen.QuerySelector("section .galat li")?.TextContent);
        }
    }

    [Fact]
    public async Task The_import_of_a_tree_reads_its_targets_so()
    {
        var halaman = await _orang.BukaAsync($"/Impor?tahun={Tahun}&jenis=pohon");
        foreach (var c in Bukan(EjaanAngka.Kolom.Uang))
        {
            var csv = $"Sasaran;Kode;Indikator;Unit;Target\nSasaran uji;{c.Kolom};Indikator {c.Kolom};Bidang P2P;\"{c.Teks}\"\n";
            var lihat = await halaman.KirimAsync("form[enctype]", ("file", "pohon.csv", BukuUji.Utf8(csv)));
            Periksa("impor", c, lihat.Dokumen.QuerySelector("tbody td p b")?.TextContent,
                lihat.Dokumen.QuerySelector("section .galat li")?.TextContent);
            Assert.Equal(c.Galat?.Contains("dapat dibaca", StringComparison.Ordinal) == true,
                lihat.Ada("form[action*='handler=Tanda'] button[value=Titik]"));
        }
    }

    [Fact]
    public async Task The_form_of_an_indicator_reads_its_targets_so()
    {
        foreach (var c in Bukan(EjaanAngka.Kolom.Uang))
        {
            var alamat = $"/Indikator?tahun={Tahun}&ubah={_id[c.Kolom]}";
            var hasil = await (await _orang.BukaAsync(alamat)).KirimAsync("form#form", ("Input.Target", c.Teks));
            var galat = hasil.Pesan("Input.Target");
            Periksa("formulir indikator", c, galat is null ? (await _orang.BukaAsync(alamat)).Isian("Input.Target") : null, galat);
        }
    }

    [Fact]
    public async Task Budgets_are_read_so_from_the_form_and_from_the_finance_systems_export()
    {
        var ubah = (await _orang.BukaAsync("/Program?tahun=2025")).Tautan("tbody a[href*='ubah=']");
        foreach (var c in EjaanAngka.Semua.Where(c => c.Kolom == EjaanAngka.Kolom.Uang))
        {
            var hasil = await (await _orang.BukaAsync(ubah)).KirimAsync("form#form", ("Input.Pagu", c.Teks));
            var galat = hasil.Pesan("Input.Pagu");
            Periksa("formulir program", c, galat is null ? (await _orang.BukaAsync(ubah)).Isian("Input.Pagu") : null, galat);
            var kode = (await _orang.BukaAsync(ubah)).Isian("Input.Kode");
            await (await _orang.BukaAsync(ubah)).KirimAsync("form#form", ("Input.Pagu", "77"));
            var lihat = await (await _orang.BukaAsync("/Impor?tahun=2025&jenis=anggaran")).KirimAsync("form[enctype]",
                ("file", "anggaran.csv", BukuUji.Utf8($"Kode;Anggaran;Realisasi\n{kode};\"{c.Teks}\";\n")));
            Periksa("impor anggaran", c, lihat.Dokumen.QuerySelector("tbody td p b")?.TextContent,
                lihat.Dokumen.QuerySelector("section .galat li")?.TextContent);
        }
    }

    /// <summary>"1.234,5" beside "1,234": which convention? The file is asked about once, and read as the person says.</summary>
    [Fact]
    public async Task A_file_whose_cells_prove_another_convention_is_asked_about_once()
    {
        var csv = BukuUji.Utf8($"Sasaran;Kode;Indikator;Unit;Target\nSasaran uji;{EjaanAngka.Kolom.Hektare};Indikator Hektare;Bidang P2P;0.277\n"
            + $"Sasaran uji;{EjaanAngka.Kolom.Orang};Indikator Orang;Bidang P2P;1.005\n");
        var lihat = await (await _orang.BukaAsync($"/Impor?tahun={Tahun}&jenis=pohon")).KirimAsync("form[enctype]", ("file", "pohon.csv", csv));
        Assert.Contains("Angka “1.005” dapat dibaca dua cara", lihat.Teks, StringComparison.Ordinal);
        Assert.False(lihat.Ada("form[action*='handler=Terapkan']"));
        var koma = await lihat.KirimAsync("form[action*='handler=Tanda']", ("Tanda", "Koma"));
        Assert.Contains("1.005", koma.Dokumen.QuerySelectorAll("tbody td p b").Select(b => b.TextContent));
        Assert.Contains("2 baris diimpor", (await koma.KirimAsync("form[action*='handler=Terapkan']")).Kabar, StringComparison.Ordinal);
        Assert.Equal("1.005", (await _orang.BukaAsync($"/Indikator?tahun={Tahun}&ubah={_id[EjaanAngka.Kolom.Orang]}")).Isian("Input.Target"));
        var titik = await lihat.KirimAsync("form[action*='handler=Tanda']", ("Tanda", "Titik"));
        Assert.Contains("1,005 bukan bilangan bulat", titik.Teks, StringComparison.Ordinal);
    }
}
