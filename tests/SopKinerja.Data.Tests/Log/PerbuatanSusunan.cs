namespace SopKinerja.Data.Tests;

/// <summary>Acts that put right what is recorded of units, posts, terms, accounts and evidence.</summary>
internal static class PerbuatanSusunan
{
    private static CancellationToken Ct => Kantor.Ct;

    public static IReadOnlyList<Perbuatan> Semua { get; } =
    [
        new("JabatanRepository.UbahAsync", async k =>
        {
            var j = (await k.Pos.ListAsync(k.Id, Ct)).Single(x => x.Nama == "Sekretaris");
            return o => k.Pos.UbahAsync(o, j with { Nama = "Sekretaris Dinas" }, "uji", Ct);
        }),
        new("PerbuatanKalender.UbahJabatanAsync", async k =>
        {
            var j = (await k.Pos.ListAsync(k.Id, Ct)).Single(x => x.Nama == "Sekretaris");
            return o => k.PerbuatanKalender.UbahJabatanAsync(o, j with { Nama = "Sekretaris Dinas" }, "uji", Ct);
        }),
        new("JabatanRepository.TutupAsync", async k =>
        {
            var id = (await k.Pos.InsertAsync(Perbuatan.Pelaku(k), "Kabid Lama", null, false, 9, Ct)).Value;
            return o => k.Pos.TutupAsync(o, id, 1, true, "uji", Ct);
        }),
        new("InstansiRepository.UbahUnitAsync", async k =>
        {
            var u = (await k.Instansi.ListUnitAsync(k.Id, Ct))[0];
            return o => k.Instansi.UbahUnitAsync(o, u with { Nama = "Bidang Lain" }, "uji", Ct);
        }),
        new("MasaJabatanRepository.UbahAsync", async k =>
        {
            var p = (await k.Pos.ListPemangkuAsync(k.Id, Ct)).Single(x => x.Nama == "Citra");
            return o => k.Masa.UbahAsync(o, p.Id, 1, new() { PegawaiId = p.PegawaiId, Jenis = p.Jenis, Mulai = new(2025, 2, 1) },
                "uji", Ct);
        }),
        new("MasaJabatanRepository.CabutAsync", async k =>
        {
            var p = (await k.Pos.ListPemangkuAsync(k.Id, Ct)).Single(x => x.Nama == "Citra");
            return o => k.Masa.CabutAsync(o, p.Id, 1, "uji", Ct);
        }),
        new("MasaJabatanRepository.LimpahkanAsync", k => o => k.Masa.LimpahkanAsync(o, k.Jabatan["Sekretaris"], new()
        {
            PegawaiId = k.Pegawai["Citra"], Jenis = JenisPemangku.Plh, Mulai = new(2026, 2, 2), Sampai = new(2026, 2, 9),
            Keterangan = "cuti",
        }, Ct)),
        new("MasaJabatanRepository.KembaliAsync", async k =>
        {
            var id = (await k.Masa.PangkuAsync(Perbuatan.Pelaku(k), k.Jabatan["Sekretaris"], k.Pegawai["Citra"], JenisPemangku.Plh,
                new(2026, 2, 2), new(2026, 2, 9), null, Ct)).Value;
            return o => k.Masa.KembaliAsync(o, id, Ct);
        }),
        new("PenggunaRepository.UbahAsync", k => o => k.Akun.UbahAsync(o, k.Pengguna["Citra"], 1, k.Pegawai["Citra"],
            [(Peran.Sekretariat, null)], "uji", Ct)),
        new("BuktiLangkahRepository.CabutAsync", async k =>
        {
            var jalan = await k.MulaiAsync();
            var l = await k.KiniAsync(jalan);
            var sha = await k.Berkas.InsertAsync([1], "application/pdf", TestDatabase.Now, Ct);
            await k.BuktiLangkah.InsertAsync(Perbuatan.Pelaku(k), l.Id, sha, "a.pdf", 1, Ct);
            var b = (await k.Pelaksanaan.FindIsiAsync(k.Id, jalan, 1, Ct))!.Bukti[0];
            return o => k.BuktiLangkah.CabutAsync(o, l, b, "uji", Ct);
        }),
        new("PengingatLangkahRepository.IngatkanAsync", async k =>
        {
            var l = await k.KiniAsync(await k.MulaiAsync());
            return o => k.PengingatLangkah.IngatkanAsync(o, l, Ct);
        }),
        new("AcuanRepository.CatatAsync", k => o => k.Acuan.CatatAsync(o, Renstra, Bahan.Berkas("renstra.pdf", 1), Ct))
            { SebabAsing = "makes a new thing, of the office of who does it", SebabLagi = "two documents may have one name" },
        new("AcuanRepository.UbahAsync", async k =>
        {
            var id = (await k.Acuan.CatatAsync(Perbuatan.Pelaku(k), Renstra, Bahan.Berkas("renstra.pdf", 1), Ct)).Value;
            return o => k.Acuan.UbahAsync(o, Renstra with { Id = id, Edisi = "Perubahan I" }, null, "uji", Ct);
        }),
        new("AcuanRepository.CabutAsync", async k =>
        {
            var id = (await k.Acuan.CatatAsync(Perbuatan.Pelaku(k), Renstra, Bahan.Berkas("renstra.pdf", 1), Ct)).Value;
            return o => k.Acuan.CabutAsync(o, id, 1, "uji", Ct);
        }),
        new("PautanRepository.PautkanAsync", async k =>
        {
            var jalan = (await k.Pelaksanaan.FindAsync(k.Id, await k.MulaiAsync(), Ct))!;
            var l = await k.KiniAsync(jalan.Id);
            return o => k.Pautan.PautkanAsync(o, jalan, l, [("surat masuk", "Data-")], Ct);
        }),
        new("PautanRepository.LepasAsync", async k =>
        {
            var jalan = (await k.Pelaksanaan.FindAsync(k.Id, await k.MulaiAsync(), Ct))!;
            var l = await k.KiniAsync(jalan.Id);
            await k.Pautan.PautkanAsync(Perbuatan.Pelaku(k), jalan, l, [("surat masuk", "Data-")], Ct);
            var p = (await k.Pautan.BahanAsync(k.Id, jalan, Ct)).Pautan[0];
            return o => k.Pautan.LepasAsync(o, l, p, Ct);
        }),
    ];

    private static DokumenAcuan Renstra => new() { Jenis = JenisAcuan.Renstra, Nama = "Renstra", TahunAwal = 2021, TahunAkhir = 2026 };
}
