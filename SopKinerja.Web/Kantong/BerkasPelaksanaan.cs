namespace SopKinerja.Web.Kantong;

using System.Globalization;
using SopKinerja.Data;
using SopKinerja.Web.Alur;
using SopKinerja.Web.Cetak;
using SopKinerja.Web.Unggah;

/// <summary>One item of a berkas.</summary>
/// <param name="Sha256">Of a file that is kept; null for one that the portal writes from its records.</param>
/// <param name="Tingkat">Tingkat perkembangan: Asli, Salinan or Konsep.</param>
public sealed record ItemBerkas(int Nomor, string Uraian, DateOnly Tanggal, string Tingkat, string NamaBerkas, string? Sha256, byte[]? Isi)
{
    /// <summary>Under data/ of the bag, in the order of the list.</summary>
    public string Jalur => string.Create(CultureInfo.InvariantCulture, $"{Nomor:000} {NamaBerkas}");
}

/// <summary>Everything that was born of one run, filed together: from the letter that asked for it to the receipts.</summary>
public sealed record BerkasArsip(Instansi Kantor, Pelaksanaan Jalan, IReadOnlyList<ItemBerkas> Item, IReadOnlyList<EntriArsip> Entri)
{
    /// <summary>The newest entry of the register.</summary>
    public EntriArsip? Kini => Entri.Count > 0 ? Entri[^1] : null;

    /// <summary>Kode klasifikasi, year and number of the run: how the paper folder is labelled.</summary>
    public string Nomor => string.Create(CultureInfo.InvariantCulture, $"{Kini?.KodeKlasifikasi ?? "-"}/{Jalan.Tahun}/{Jalan.Id:00}");

    public DateOnly Mulai => Item.Count > 0 ? Item.Min(i => i.Tanggal) : default;

    public DateOnly Akhir => Item.Count > 0 ? Item.Max(i => i.Tanggal) : default;
}

[Layanan]
public sealed class BerkasPelaksanaan(InstansiRepository instansi, PelaksanaanRepository pelaksanaan, SuratRepository surat,
    DisposisiRepository disposisi, JabatanRepository jabatan, SopRepository sop, BuktiRepository bukti, LaporanRepository laporan,
    KoreksiRepository koreksi, NaskahPdfRepository pdf, NaskahRepository naskah, ArsipRepository arsip, PengirimanRepository pengiriman,
    PublikasiRepository publikasi, BerkasRepository berkas)
{
    /// <summary>Null when the run is not this office's. It is for the secretariat: letters that are not open are among it.</summary>
    public async Task<BerkasArsip?> MuatAsync(Pelaku oleh, long pelaksanaanId, CancellationToken ct)
    {
        var id = oleh.InstansiId;
        if (await pelaksanaan.FindIsiAsync(id, pelaksanaanId, 1_000_000, ct) is not { } isi || await instansi.FindAsync(id,
            ct) is not { } kantor)
            return null;
        var jalan = isi.Pelaksanaan;
        var item = new List<ItemBerkas>();
        DateOnly Hari(DateTime saat) => Tanggal.Hariini(saat, kantor.Zona);
        void Tambah(string uraian, DateOnly tanggal, string tingkat, string nama, string? sha, byte[]? tulisan = null) =>
            item.Add(new(item.Count + 1, uraian, tanggal, tingkat, Unggahan.NamaAman(nama), sha, tulisan));

        await SuratAsync(kantor, jalan, Tambah, ct);
        await SopAsync(id, jalan, Hari(jalan.DimulaiPada), Tambah, ct);
        foreach (var b in isi.Bukti.Where(b => b.DicabutPada is null))
            Tambah($"Bukti langkah {b.Nomor}: {b.Nama}", Hari(b.DiunggahPada), "Salinan", b.Nama, b.Sha256);
        foreach (var b in await bukti.ListAsync(id, jalan.Periode, null, ct))
            Tambah($"Bukti data: {b.Nama}", Hari(b.DiunggahPada), "Salinan", b.Nama, b.Sha256);
        await LaporanAsync(id, isi, Hari, Tambah, ct);
        var final = (await naskah.ListAsync(id, pelaksanaanId, ct)).Reverse().ToList();
        foreach (var f in final)
        {
            Tambah($"{f.Sebutan}, naskah final bertanda tangan{(f.Berlaku ? "" : ", diganti")}", f.TanggalTandaTangan, "Asli",
                f.NamaBerkas, f.Sha256);
            var kirim = await pengiriman.ListTerkirimAsync(id, f.Id, ct);
            if (kirim.Count > 0)
                Tambah($"Register pengiriman {f.Sebutan}", kirim.Max(k => Hari(k.DikirimPada!.Value)), "Asli", "Register pengiriman.csv",
                    null,
                    CsvKantong.Tulis(["penerima", "alamat", "saluran", "dicatat", "surel", "sha256", "tanda terima"], kirim.Select(k =>
                        new[]
                    {
                        k.Nama, k.Alamat ?? "", $"{k.Saluran}", Waktu(k.DikirimPada), $"{k.StatusSurel}", k.Sha256 ?? "",
                            k.TandaTerima ?? "",
                    })));
            if (await publikasi.FindByNaskahAsync(id, f.Id, ct) is { } t)
                Tambah($"Penerbitan {f.Sebutan}", Hari(t.TerbitPada), "Salinan", "Penerbitan.csv", null,
                    CsvKantong.Tulis(["alamat", "status", "terbit", "keterangan"], [[$"/Publik/{kantor.Kode}/{t.Alamat}", $"{t.Status}",
                        Waktu(t.TerbitPada),
                        t.Keterangan ?? ""]]));
        }

        foreach (var d in await arsip.ListBerkasAsync(id, pelaksanaanId, ct))
            Tambah($"{d.Uraian} (entri arsip {d.Nomor})", d.Akhir ?? d.Tanggal, d.Tingkat ?? "Asli", d.NamaBerkas!, d.Sha256);
        Tambah("Catatan pelaksanaan", Hari(isi.Log.Select(l => l.Pada).DefaultIfEmpty(jalan.DimulaiPada).Max()), "Asli",
            "Catatan pelaksanaan.csv", null, CsvKantong.Tulis(["waktu", "pelaku", "jabatan", "untuk", "uraian", "penyimpangan"],
                isi.Log.Reverse().Select(l => new[]
                {
                    Waktu(l.Pada), l.Pelaku, l.Jabatan ?? "", l.Untuk ?? "", l.Uraian, l.Penyimpangan ? "ya" : "",
                })));
        var entri = new List<EntriArsip>();
        foreach (var f in final)
            if (await arsip.FindByNaskahAsync(id, f.Id, ct) is { } e)
                entri.Add(e);
        return new(kantor, jalan, item, entri);
    }

    /// <summary>The whole berkas as a bag that other archive software takes.</summary>
    public async Task TulisAsync(Stream keluar, BerkasArsip b, DateOnly hari, CancellationToken ct)
    {
        var metadata = CsvKantong.Tulis(["filename", "dc.title", "dc.date", "dc.publisher", "dc.identifier", "dc.type"],
            b.Item.Select(i => new[]
            {
                $"data/{i.Jalur}", i.Uraian, i.Tanggal.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), b.Kantor.Nama, b.Nomor,
                    i.Tingkat,
            }));
        await BagIt.TulisAsync(keluar, Folder(b),
            [
                ("Source-Organization", b.Kantor.Nama), ("Organization-Address", b.Kantor.Alamat ?? b.Kantor.Kota),
                ("External-Description", $"Berkas {b.Jalan.Judul}"), ("External-Identifier", b.Nomor),
            ],
            [
                new("metadata/metadata.csv", hari, _ => Task.FromResult(metadata)),
                .. b.Item.Select(i => new IsiKantong(i.Jalur, i.Tanggal, i.Isi is { } isi ? _ => Task.FromResult(isi) : c => BacaAsync(i,
                    c))),
            ], hari, ct);
    }

    public static string Folder(BerkasArsip b) => Unggahan.NamaAman($"{b.Kantor.Kode} {b.Jalan.Judul}").Replace(' ', '-');

    private async Task<byte[]> BacaAsync(ItemBerkas i, CancellationToken ct) => (await berkas.FindAsync(i.Sha256!, ct))?.Isi
        ?? throw new BasisDataException($"Berkas “{i.Uraian}” hilang dari basis data. Periksa keutuhan arsip.");

    private async Task SopAsync(long id, Pelaksanaan jalan, DateOnly mulai, Action<string, DateOnly, string, string, string?,
        byte[]?> tambah,
        CancellationToken ct)
    {
        if (await sop.FindAsync(id, jalan.SopVersiId, ct) is not { } versi)
            return;
        var langkah = await sop.ListLangkahAsync(id, versi.Id, ct);
        using var word = new MemoryStream();
        SopWord.Write(new(versi, await sop.ListPelaksanaAsync(id, versi.Id, ct), langkah), UkuranSop.A4, word);
        tambah($"SOP {jalan.SopNomor} yang dijalankan, {langkah.Count} langkah", mulai, "Salinan", "SOP.docx", null, word.ToArray());
    }

    private async Task SuratAsync(Instansi kantor, Pelaksanaan jalan, Action<string, DateOnly, string, string, string?, byte[]?> tambah,
        CancellationToken ct)
    {
        if (jalan.SuratMasukId is not { } suratId || await surat.FindAsync(kantor.Id, suratId, true, [], ct) is not { } s)
            return;
        if (s.BerkasSha is not null)
            tambah($"Surat {s.Asal} {s.NomorSurat}, {s.Perihal}", s.TanggalSurat, "Asli", s.BerkasNama!, s.BerkasSha, null);
        var rantai = await disposisi.ListSuratAsync(kantor.Id, suratId, ct);
        if (rantai.Count == 0)
            return;
        using var word = new MemoryStream();
        LembarDisposisi.Write(kantor, s, rantai, await jabatan.FindKepalaPadaAsync(kantor.Id, s.DiterimaTanggal, ct), word);
        tambah($"Lembar disposisi agenda {s.Agenda}, {rantai.Count} disposisi", s.DiterimaTanggal, "Asli",
            $"Lembar disposisi {s.Agenda.Replace('/', '-')}.docx", null, word.ToArray());
    }

    /// <summary>Drafts that somebody decided on, the copy that was signed, and the notes of correction.</summary>
    private async Task LaporanAsync(long id, IsiPelaksanaan isi, Func<DateTime, DateOnly> hari,
        Action<string, DateOnly, string, string, string?, byte[]?> tambah, CancellationToken ct)
    {
        if (isi.Pelaksanaan.LaporanId is not { } laporanId)
            return;
        var diputus = isi.Langkah.Where(l => l.LaporanVersiId is not null && (l.Keputusan is not null || l.Aksi == AksiLangkah.TandaTangan))
            .Select(l => l.LaporanVersiId!.Value).ToHashSet();
        foreach (var v in (await laporan.ListVersiAsync(id, laporanId, ct)).Reverse().Where(v => diputus.Contains(v.Id)))
        {
            tambah($"Konsep versi {v.Nomor}: {v.Alasan}", hari(v.DibuatPada), "Konsep", v.NamaBerkas, v.Sha256, null);
            if (await pdf.FindAsync(id, v.Id, JenisNaskahPdf.TandaTangan, ct) is { PdfSha: { } sha } salinan)
                tambah($"Salinan untuk ditandatangani, versi {v.Nomor}, kode {KodeVerifikasi.Terbaca(salinan.KodeVerifikasi!)}",
                    hari(v.DibuatPada), "Salinan", Path.ChangeExtension(v.NamaBerkas, ".pdf"), sha, null);
        }

        if (await koreksi.ListAsync(id, laporanId, ct) is { Count: > 0 } catatan)
            tambah($"Catatan koreksi dan jawabannya, {catatan.Count} catatan", catatan.Max(c => hari(c.DijawabPada ?? c.Pada)), "Asli",
                "Catatan koreksi.csv", null, CsvKantong.Tulis(["versi", "tentang", "catatan", "oleh", "pada", "jawaban", "dijawab oleh"],
                    catatan.Reverse().Select(c => new[]
                    {
                        $"{c.VersiNomor}", c.Tentang, c.Catatan, c.Oleh, Waktu(c.Pada), c.Jawaban ?? "", c.DijawabOleh ?? "",
                    })));
    }

    private static string Waktu(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
