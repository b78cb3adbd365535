namespace SopKinerja.Data;

/// <summary>Sets a sample office up: units, posts, people with their accounts, its SOP, its archive classes and recipients.</summary>
[Layanan]
public sealed class SiapkanContoh(InstansiRepository instansi, JabatanRepository jabatan, MasaJabatanRepository masa,
    PenggunaRepository pengguna, SopRepository sop, KlasifikasiRepository klasifikasi, PengirimanRepository pengiriman,
    AcuanRepository acuan)
{
    public async Task<PemeranContoh> KantorAsync(Pelaku oleh, ContohKantor k, JadwalContoh jadwal, BahanContoh bahan, CancellationToken ct)
    {
        var i = k.Instansi;
        var id = await instansi.InsertAsync(oleh,
            new() { Id = 0, Kode = i.Kode, Nama = i.Nama, Pemda = i.Pemda, Kota = i.Kota, Alamat = i.Alamat, Zona = i.Zona }, ct);
        oleh = oleh with { InstansiId = id, Nama = "Sekretariat" };
        var p = new PemeranContoh(k, (await instansi.FindAsync(id, ct))!, jadwal, bahan);
        foreach (var (nama, n) in k.Unit.Select((u, n) => (u, n)))
            p.Unit[nama] = (await instansi.InsertUnitAsync(oleh, nama, n, ct)).Value;
        foreach (var (j, n) in k.Jabatan.Select((j, n) => (j, n)))
            p.Jabatan[j.Nama] = (await jabatan.InsertAsync(oleh, j.Nama, j.Unit is null ? null : p.Unit[j.Unit], j.Kepala, n, ct)).Value;
        foreach (var o in k.Pegawai)
            await OrangAsync(oleh, p, o, ct);
        p.Pemangku = await jabatan.ListPemangkuAsync(id, ct);

        var naskah = BerkasSop.Tersedia.Single(s => s.Kunci == k.Sop);
        p.SopId = (await sop.InsertAsync(oleh, naskah, k.Kolom.ToDictionary(x => x.Key, x => p.Jabatan[x.Value]), ct)).Value;
        await klasifikasi.InsertBawaanAsync(oleh, ct);
        foreach (var r in k.Penerima)
            await pengiriman.InsertPenerimaAsync(oleh, new() { Nama = r.Nama, Surel = r.Surel, Saluran = SaluranKirim.Surel, BatasBulan = r.BatasBulan }, ct);
        var perjanjian = new DokumenAcuan
        {
            Jenis = JenisAcuan.PerjanjianKinerja, Nama = "Perjanjian Kinerja Kepala Dinas", TahunAwal = p.Jadwal.Tahun,
            TahunAkhir = p.Jadwal.Tahun,
        };
        await acuan.CatatAsync(oleh with { Peran = [new() { PenggunaId = oleh.Id ?? 0, Peran = Peran.Sekretariat }] }, perjanjian,
            new("Perjanjian Kinerja.pdf", "application/pdf", bahan.Acuan(p.Kantor, perjanjian)), ct);
        return p;
    }

    private async Task OrangAsync(Pelaku oleh, PemeranContoh p, ContohKantor.Orang o, CancellationToken ct)
    {
        var pegawaiId = await jabatan.InsertPegawaiAsync(oleh, new()
        {
            Nama = o.Nama, Nip = o.Nip, Pangkat = o.Pangkat, Golongan = o.Golongan, Surel = $"{o.Akun}@{p.Kantor.Kode}.contoh.test",
        }, ct);
        if (o.Jabatan is not null)
            await masa.CatatAsync(oleh, p.Jabatan[o.Jabatan], new()
            {
                PegawaiId = pegawaiId, Jenis = JenisPemangku.Definitif, Mulai = p.Jadwal.Hari(ContohKantor.Dilantik),
                NomorSk = p.Jadwal.Isi("821/001/BKPSDM/{T-2}"),
            }, ct);
        long? unit = o.Unit is null ? null : p.Unit[o.Unit];
        var id = (await pengguna.InsertAsync(oleh, oleh.InstansiId,
            new(o.Akun, o.Nama, p.Bahan.Hash(ContohData.Sandi), ContohData.Cap(), [(o.Peran, unit)], pegawaiId), ct)).Value;
        p.Orang[o.Akun] = new(id, o.Nama, pegawaiId, [new() { PenggunaId = id, Peran = o.Peran, UnitId = unit }]);
    }
}
