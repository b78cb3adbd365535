namespace SopKinerja.Web.Kantong;

using System.Globalization;
using SopKinerja.Data;
using SopKinerja.Web.Unggah;

/// <summary>Everything of the register whose kurun waktu touches a year, as one bag: the files by their entry, the register as CSV.</summary>
[Layanan]
public sealed class KantongTahun(InstansiRepository instansi, ArsipRepository arsip, BerkasRepository berkas)
{
    /// <summary>Entries of one bag; a larger year is taken out by class.</summary>
    public const int Batas = 10_000;

    /// <param name="kode">A class, with what lies below it; null for all.</param>
    /// <returns>How many entries; a refusal, and nothing is written, where there are none or too many.</returns>
    public async Task<Outcome<int>> TulisAsync(Stream keluar, Pelaku oleh, int tahun, string? kode, CancellationToken ct)
    {
        var semua = await arsip.CariAsync(oleh.InstansiId, KataArsip.Dari(null, kode, tahun), new(1, Batas + 1), ct);
        if (semua.Count > Batas)
            return Outcome<int>.Refuse($"Lebih dari {Data.Angka.Bulat(Batas)} entri. Pilih satu klasifikasi, lalu unduh satu per satu.");
        var entri = semua.Where(e => !e.Batal).Reverse().ToList();
        if (entri.Count == 0)
            return Outcome<int>.Refuse($"Tidak ada arsip tahun {Angka(tahun)}.");
        var kantor = (await instansi.FindAsync(oleh.InstansiId, ct))!;
        var metadata = CsvKantong.Tulis(["filename", "dc.title", "dc.date", "dc.publisher", "dc.identifier", "dc.type", "kode klasifikasi", "nomor entri",
                "mulai", "akhir", "jumlah", "media", "lokasi", "retensi aktif", "retensi inaktif", "nasib akhir", "sidik entri"],
            entri.Select(e => new[]
            {
                $"data/{Jalur(e)}", e.Uraian, CsvKantong.Hari(e.Tanggal), kantor.Nama, $"{e.KodeKlasifikasi}/{tahun}/{Angka(e.Nomor)}", e.Tingkat ?? "",
                e.KodeKlasifikasi, Angka(e.Nomor), CsvKantong.Hari(e.Mulai ?? e.Tanggal), CsvKantong.Hari(e.Akhir ?? e.Tanggal), e.JumlahTertulis ?? "",
                e.Media ?? "", e.Lokasi ?? "", Angka(e.RetensiAktif), Angka(e.RetensiInaktif), KlasifikasiArsip.Nasib(e.NasibAkhir), e.Sidik,
            }));
        await BagIt.TulisAsync(keluar, Folder(kantor, tahun),
            [
                ("Source-Organization", kantor.Nama), ("Organization-Address", kantor.Alamat ?? kantor.Kota),
                ("External-Description", $"Arsip tahun {Angka(tahun)}"), ("External-Identifier", $"{kantor.Kode}/{Angka(tahun)}"),
            ],
            [
                new("metadata/metadata.csv", oleh.HariIni, _ => Task.FromResult(metadata)),
                .. entri.Select(e => new IsiKantong(Jalur(e), e.Tanggal, async c => (await berkas.FindAsync(e.Sha256, c))?.Isi
                    ?? throw new BasisDataException($"Berkas “{e.Uraian}” hilang dari basis data. Periksa keutuhan arsip."))),
            ], oleh.HariIni, ct);
        return entri.Count;
    }

    public static string Folder(Instansi kantor, int tahun) => Unggahan.NamaAman($"{kantor.Kode}-arsip-{Angka(tahun)}");

    private static string Jalur(EntriArsip e) => string.Create(CultureInfo.InvariantCulture, $"{e.Nomor:000000} {Unggahan.NamaAman(e.NamaBerkas!)}");

    private static string Angka(int n) => n.ToString(CultureInfo.InvariantCulture);
}
