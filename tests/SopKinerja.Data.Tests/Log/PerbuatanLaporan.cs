namespace SopKinerja.Data.Tests;

/// <summary>Acts about a report: its text, its review, its signed file, and where that goes; its versions are beside.</summary>
internal static class PerbuatanLaporan
{
    private const string Baru = "makes a new thing, of the office of who does it",
        Ditemukan = "is given what its page found within the office";

    private static readonly Periode s_tahun = new(2025, JenisPeriode.Tahunan, 0);

    private static readonly PerubahanWord s_perubahan =
        new() { Jenis = JenisPerubahan.Narasi, Bagian = "pengantar", Lama = "", Baru = "Puji syukur.", NarasiVersi = 0 };

    private static readonly PernyataanReviu s_pernyataan = new("", "Rina", null, "Uji", new(2026, 2, 20), "Wajar.");

    private static readonly PenerimaLaporan s_penerima =
        new() { Nama = "Bappeda", Surel = "b@uji.contoh.test", Saluran = SaluranKirim.Surel };

    private static CancellationToken Ct => Kantor.Ct;

    public static IReadOnlyList<Perbuatan> Semua { get; } =
    [
        new("NarasiRepository.SimpanAsync", async k =>
        {
            var v = await k.DrafAsync();
            return o => k.Narasi.SimpanAsync(o, v.LaporanId, "pengantar", "Puji syukur.", 0, Ct);
        }),
        new("GambarLaporanRepository.SimpanAsync", async k =>
        {
            var v = await k.DrafAsync();
            return o => k.Gambar.SimpanAsync(o, v.LaporanId, Bahan.Gambar("peta.png"), [3], Ct);
        }) { SebabLagi = "a picture takes the place of one of the same name" },
        new("GambarLaporanRepository.DeleteAsync", async k =>
        {
            var v = await k.DrafAsync();
            await k.Gambar.SimpanAsync(k.Oleh("Dewi"), v.LaporanId, Bahan.Gambar("peta.png"), [3], Ct);
            return o => k.Gambar.DeleteAsync(o, v.LaporanId, "peta.png", Ct);
        }),
        new("RetensiRepository.InsertAsync", async k =>
        {
            var e = await k.LamaAsync();
            return o => k.Retensi.InsertAsync(o, JenisBeritaAcara.Pemindahan, [e.Id], Ct);
        }),
        new("RetensiRepository.UpdateSelesaiAsync", async k =>
        {
            var e = await k.LamaAsync();
            var a = (await k.Retensi.InsertAsync(k.Oleh("Budi"), JenisBeritaAcara.Pemindahan, [e.Id], Ct)).Value;
            return o => k.Retensi.UpdateSelesaiAsync(o, a, new("BA.pdf", "application/pdf", [9]), Ct);
        }),
        new("RetensiRepository.UpdateBatalAsync", async k =>
        {
            var e = await k.LamaAsync();
            var a = (await k.Retensi.InsertAsync(k.Oleh("Budi"), JenisBeritaAcara.Pemindahan, [e.Id], Ct)).Value;
            return o => k.Retensi.UpdateBatalAsync(o, a, "Salah daftar", Ct);
        }),
        new("KoreksiRepository.InsertAsync", async k =>
        {
            var v = await k.DrafAsync();
            return o => k.Koreksi.InsertAsync(o, v.LaporanId, v.Id, "Bab I", "Perjelas.", Ct);
        }) { SebabLagi = "two notes may say the same" },
        new("KoreksiRepository.JawabAsync", async k =>
        {
            var v = await k.DrafAsync();
            var id = (await k.Koreksi.InsertAsync(k.Orang("Ani"), v.LaporanId, v.Id, "Bab I", "Perjelas.", Ct)).Value;
            return o => k.Koreksi.JawabAsync(o, v.LaporanId, id, "Sudah.", Ct);
        }),
        new("MasukanRepository.InsertAsync", async k =>
        {
            var v = await k.DrafAsync();
            return o => k.Masukan.InsertAsync(o, v.LaporanId, v.Id, Bahan.Berkas("koreksi.docx", 1), [s_perubahan], Ct);
        }) { SebabAsing = Ditemukan, SebabLagi = "the same file may come back twice" },
        new("MasukanRepository.PutuskanAsync", async k =>
        {
            var v = await k.DrafAsync();
            var id = await k.Masukan.InsertAsync(k.Oleh("Dewi"), v.LaporanId, v.Id, Bahan.Berkas("koreksi.docx", 1), [s_perubahan], Ct);
            var p = (await k.Masukan.ListPerubahanAsync(k.Id, v.LaporanId, id, Ct)).Single();
            return o => k.Masukan.PutuskanAsync(o, v.LaporanId, id, p.Id, true, Ct);
        }),
        new("PengaturanLaporanRepository.SimpanAsync", k => o => k.Pengaturan.SimpanAsync(o, new() { Elektronik = true }, Ct))
            { SebabAsing = Baru },
        new("ReviuRepository.BukaAsync", async k =>
        {
            var v = await k.DrafAsync();
            return o => k.Reviu.BukaAsync(o, v.LaporanId, v.Id, "Inspektorat", Ct);
        }) { SebabLagi = "a review is opened again under another name of the inspectorate" },
        new("ReviuRepository.SimpanButirAsync", async k =>
        {
            var id = await ReviuAsync(k);
            return o => k.Reviu.SimpanButirAsync(o, id, [Butir("I.1")], Ct);
        }),
        new("ReviuRepository.CatatAsync", async k =>
        {
            var id = await ReviuAsync(k);
            return o => k.Reviu.CatatAsync(o, id, "Tabel 3.1 belum lengkap.", Ct);
        }) { SebabLagi = "two notes may say the same" },
        new("ReviuRepository.TanggapiAsync", async k =>
        {
            var id = await ReviuAsync(k);
            var catatan = (await k.Reviu.CatatAsync(k.Oleh("Rina"), id, "Tabel 3.1 belum lengkap.", Ct)).Value;
            return o => k.Reviu.TanggapiAsync(o, id, catatan, "Sudah.", Ct);
        }),
        new("ReviuRepository.SelesaikanAsync", async k =>
        {
            var id = await ReviuAsync(k, terisi: true);
            return o => k.Reviu.SelesaikanAsync(o, id, s_pernyataan, Ct);
        }),
        new("ReviuRepository.BukaKembaliAsync", async k =>
        {
            var id = await ReviuAsync(k, terisi: true);
            Assert.Null((await k.Reviu.SelesaikanAsync(k.Oleh("Rina"), id, s_pernyataan, Ct)).Reason);
            return o => k.Reviu.BukaKembaliAsync(o, id, Ct);
        }),
        new("ReviuRepository.UndangAsync", async k =>
        {
            var (id, token) = (await ReviuAsync(k), Guid.NewGuid().ToString("N"));
            return o => k.Reviu.UndangAsync(o, id, token, "Rina", null, new(2026, 3, 1), Ct);
        }) { SebabAsing = Ditemukan },
        new("ReviuRepository.CabutAsync", async k =>
        {
            var id = await ReviuAsync(k);
            var undangan = await k.Reviu.UndangAsync(k.Oleh("Budi"), id, Guid.NewGuid().ToString("N"), "Rina", null, new(2026, 3, 1), Ct);
            return o => k.Reviu.CabutAsync(o, id, undangan, Ct);
        }),
        new("NaskahRepository.KunciAsync", async k =>
        {
            var l = await k.SampaiAsync(await k.MulaiAsync(), AksiLangkah.TandaTangan);
            var v = (await k.Laporan.ListVersiAsync(k.Id, await k.LaporanDariAsync(l.PelaksanaanId), Ct))[0];
            var kepala = (await k.Pos.FindKepalaPadaAsync(k.Id, new(2026, 2, 2), Ct))!;
            var isian = new IsianLangkah { Versi = l.Versi, VersiId = v.Id, Alasan = "Kepala rapat" };
            return o => k.Naskah.KunciAsync(isian.Tindak(o, l), l.PelaksanaanId, s_tahun, v.Id, Kantor.Pindaian($"{k.Id}"), kepala,
                new(2026, 2, 2), Ct);
        }) { Baris = 2, SebabBaris = "the step, and the version that is locked" },
        new("NaskahRepository.GantiAsync", async k =>
        {
            var f = await TerarsipAsync(k);
            var kepala = (await k.Pos.FindKepalaPadaAsync(k.Id, new(2026, 2, 2), Ct))!;
            return o => k.Naskah.GantiAsync(o, f, Kantor.Pindaian($"{k.Id} ganti"), kepala, new(2026, 2, 2), "Halaman terlewat", Ct);
        }),
        new("NaskahRepository.SelesaikanBilaLengkapAsync", async k =>
        {
            var f = await TerarsipAsync(k);
            await k.Publikasi.InsertAsync(k.Oleh("Budi"), f, Ct);
            await k.Db.ExecuteAsync("UPDATE Pelaksanaan SET Status = 'TindakLanjut' WHERE Id = @PelaksanaanId", new { f.PelaksanaanId },
                Ct);
            return o => k.Naskah.SelesaikanBilaLengkapAsync(o, f.PelaksanaanId, Ct);
        }),
        new("KlasifikasiRepository.InsertAsync", k => o => k.Klasifikasi.InsertAsync(o, Kantor.Kelas, Ct)) { SebabAsing = Baru },
        new("KlasifikasiRepository.UpdateAsync", async k =>
        {
            var id = await k.KlasifikasiAsync();
            return o => k.Klasifikasi.UpdateAsync(o, Kantor.Kelas with { Id = id, RetensiAktif = 3 }, Ct);
        }),
        new("KlasifikasiRepository.ImporAsync", k => o => k.Klasifikasi.ImporAsync(o, [Kantor.Kelas], Ct)) { SebabAsing = Baru },
        new("KlasifikasiRepository.InsertBawaanAsync", k => o => k.Klasifikasi.InsertBawaanAsync(o, Ct))
            { Baris = KlasifikasiBawaan.Semua.Count, SebabBaris = "each class tells its own", SebabAsing = Baru },
        new("ArsipRepository.InsertAsync", async k =>
        {
            await k.KlasifikasiAsync();
            var f = await k.FinalAsync(2025);
            return o => k.Arsip.InsertAsync(o, f, Ct);
        }),
        new("ArsipRepository.InsertDokumenAsync", async k =>
        {
            var kelas = await k.KlasifikasiAsync();
            var d = new DokumenArsip(new("a.pdf", "application/pdf", [1, 2, 3]), "Notula rapat", new(2026, 1, 5), new(2026, 1, 6), null);
            return o => k.Arsip.InsertDokumenAsync(o, d, new() { KlasifikasiId = kelas }, Ct);
        }),
        new("ArsipRepository.UpdateRincianAsync", async k =>
        {
            var e = (await k.Arsip.FindByNaskahAsync(k.Id, (await TerarsipAsync(k)).Id, Ct))!;
            var r = (await k.Arsip.ListRincianAsync(k.Id, e.Id, Ct))[0];
            return o => k.Arsip.UpdateRincianAsync(o, e.Id, 1, r with { Lokasi = "Lemari 2", Alasan = "pindah lemari" }, Ct);
        }),
        new("PengirimanRepository.InsertPenerimaAsync", k => o => k.Pengiriman.InsertPenerimaAsync(o, s_penerima, Ct))
            { SebabAsing = Baru },
        new("PengirimanRepository.UpdatePenerimaAsync", async k =>
        {
            var id = await PenerimaAsync(k);
            return o => k.Pengiriman.UpdatePenerimaAsync(o, s_penerima with { Id = id, BatasBulan = 3 }, Ct);
        }),
        new("TenggatRepository.IngatkanAsync", async k =>
        {
            await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"), s_penerima with { BatasBulan = 2 }, Ct);
            await k.MulaiAsync();
            await TenggatRepositoryTests.SekretariatAsync(k);
            return o => k.Tenggat.IngatkanAsync(o, "Dinas", Ct);
        }),
        new("PengirimanRepository.KirimAsync", async k =>
        {
            var (kantor, f, penerima) = ((await k.Instansi.FindAsync(k.Id, Ct))!, await k.FinalAsync(2025), await PenerimaAsync(k));
            return o => k.Pengiriman.KirimAsync(o, kantor, f, penerima, null, Ct);
        }) { SebabAsing = Ditemukan },
        new("PengirimanRepository.UpdateTandaTerimaAsync", async k =>
        {
            var (kantor, f, penerima) = ((await k.Instansi.FindAsync(k.Id, Ct))!, await k.FinalAsync(2025), await PenerimaAsync(k));
            Assert.Null((await k.Pengiriman.KirimAsync(k.Oleh("Budi"), kantor, f, penerima, null, Ct)).Reason);
            return o => k.Pengiriman.UpdateTandaTerimaAsync(o, f.Id, penerima, "TT/1", Ct);
        }) { SebabLagi = "the number of a receipt is mended as often as it must" },
        new("PublikasiRepository.InsertAsync", async k =>
        {
            var f = await k.FinalAsync(2025);
            return o => k.Publikasi.InsertAsync(o, f, Ct);
        }) { SebabAsing = Ditemukan },
        new("PublikasiRepository.UpdateStatusAsync", async k =>
        {
            var p = (await k.Publikasi.InsertAsync(k.Oleh("Budi"), await k.FinalAsync(2025), Ct)).Value;
            return o => k.Publikasi.UpdateStatusAsync(o, p, p.Versi, StatusPublikasi.Ditarik, "salah unggah", Ct);
        }),
    ];

    private static ReviuButir Butir(string kode) => new() { Kode = kode, Jawaban = JawabanReviu.Ya, Oleh = "", Pada = default };

    private static async Task<long> ReviuAsync(Kantor k, bool terisi = false)
    {
        var v = await k.DrafAsync();
        var id = (await k.Reviu.BukaAsync(k.Oleh("Budi"), v.LaporanId, v.Id, "Inspektorat", Ct)).Value;
        if (terisi)
            await k.Reviu.SimpanButirAsync(k.Oleh("Rina"), id, [.. ButirReviu.Semua.Select(b => Butir(b.Kode))], Ct);
        return id;
    }

    private static async Task<long> PenerimaAsync(Kantor k) =>
        (await k.Pengiriman.InsertPenerimaAsync(k.Oleh("Uji"), s_penerima, Ct)).Value;

    private static async Task<NaskahFinal> TerarsipAsync(Kantor k)
    {
        await k.KlasifikasiAsync();
        var f = await k.FinalAsync(2025);
        Assert.Null((await k.Arsip.InsertAsync(k.Oleh("Budi"), f, Ct)).Reason);
        return f;
    }
}
