namespace SopKinerja.Data;

/// <summary>Fills an empty database with the two sample offices, in one transaction. Development and demonstrations only.</summary>
public sealed class ContohData(DbSession db, InstansiRepository instansi, JabatanRepository jabatan, PenggunaRepository pengguna,
    SopRepository sop, IndikatorRepository indikator, CapaianRepository capaian, ProgramRepository program, SuratRepository surat,
    LangkahRepository langkah, ArsipRepository arsip, PengirimanRepository pengiriman, NarasiRepository narasi)
{
    /// <summary>The password of every sample account.</summary>
    public const string Sandi = "contoh-2025";

    public const string AdminSistem = "admin";

    private static readonly DateOnly s_mulaiJabatan = new(2023, 1, 2);

    /// <summary>False when another node filled it in the meantime.</summary>
    public async Task<bool> IsiAsync(Func<string, string> hash, DateTime now, CancellationToken ct)
    {
        var isi = false;
        await db.InTransactionAsync(null, async () =>
        {
            if (await pengguna.AdaPenggunaAsync(ct))
                return;
            isi = true;
            var program = new Pelaku { InstansiId = 0, Zona = "WIB", Nama = "Data contoh", Now = now };
            await pengguna.InsertAsync(program, null, new(AdminSistem, "Administrator Sistem", hash(Sandi), Cap(),
                [(Peran.AdminSistem, null)]), ct);
            foreach (var kantor in ContohKantor.Tersedia)
                await KantorAsync(program with { Zona = kantor.Instansi.Zona }, kantor, hash, ct);
        }, ct);
        return isi;
    }

    private async Task KantorAsync(Pelaku oleh, ContohKantor k, Func<string, string> hash, CancellationToken ct)
    {
        var i = k.Instansi;
        var id = await instansi.InsertAsync(oleh,
            new() { Id = 0, Kode = i.Kode, Nama = i.Nama, Pemda = i.Pemda, Kota = i.Kota, Alamat = i.Alamat, Zona = i.Zona }, ct);
        oleh = oleh with { InstansiId = id, Nama = "Sekretariat" };
        var unit = new Dictionary<string, long>();
        foreach (var (nama, n) in k.Unit.Select((u, n) => (u, n)))
            unit[nama] = (await instansi.InsertUnitAsync(oleh, nama, n, ct)).Value;
        var pos = new Dictionary<string, long>();
        foreach (var (j, n) in k.Jabatan.Select((j, n) => (j, n)))
            pos[j.Nama] = (await jabatan.InsertAsync(oleh, j.Nama, j.Unit is null ? null : unit[j.Unit], j.Kepala, n, ct)).Value;
        foreach (var p in k.Pegawai)
            await OrangAsync(oleh, k, p, unit, pos, hash, ct);

        var naskah = BerkasSop.Tersedia.Single(s => s.Kunci == k.Sop);
        var sopId = (await sop.InsertAsync(oleh, naskah, k.Kolom.ToDictionary(x => x.Key, x => pos[x.Value]), ct)).Value;
        await DataAsync(oleh with { Nama = "Data contoh" }, k, unit, ct);
        await ArsipAsync(oleh, k, ct);

        var s = k.Surat;
        var suratId = (await surat.InsertAsync(oleh, new()
        {
            Asal = s.Asal, NomorSurat = s.Nomor, TanggalSurat = s.Tanggal, DiterimaTanggal = s.Diterima, Perihal = s.Perihal,
            Derajat = s.Derajat, Keamanan = KeamananSurat.Biasa,
        }, ct)).Value;
        var jalan = (await langkah.MulaiAsync(oleh, sopId, Periode.Baca(k.Tahun, k.Mulai)!.Value, suratId,
            ct)).Value;
        var laporanId = await db.FindAsync<long>("SELECT Id FROM Laporan WHERE PelaksanaanId = @jalan", new { jalan }, ct);
        foreach (var (bagian, teks) in k.Narasi)
            await narasi.SimpanAsync(oleh, laporanId, bagian, teks, 0, ct);
    }

    private async Task OrangAsync(Pelaku oleh, ContohKantor k, ContohKantor.Orang p, Dictionary<string, long> unit,
        Dictionary<string, long> pos, Func<string, string> hash, CancellationToken ct)
    {
        var pegawaiId = await jabatan.InsertPegawaiAsync(oleh, new()
        {
            Nama = p.Nama, Nip = p.Nip, Pangkat = p.Pangkat, Golongan = p.Golongan, Surel = $"{p.Akun}@{k.Instansi.Kode}.contoh.test",
        }, ct);
        if (p.Jabatan is not null)
            await jabatan.InsertPemangkuAsync(oleh, pos[p.Jabatan], pegawaiId, JenisPemangku.Definitif, s_mulaiJabatan, null,
                "821/001/BKPSDM/2023", ct);
        await pengguna.InsertAsync(oleh, oleh.InstansiId,
            new(p.Akun, p.Nama, hash(Sandi), Cap(), [(p.Peran, p.Unit is null ? null : unit[p.Unit])], pegawaiId), ct);
    }

    private async Task DataAsync(Pelaku oleh, ContohKantor k, Dictionary<string, long> unit, CancellationToken ct)
    {
        var id = oleh.InstansiId;
        var sasaran = new List<long>();
        foreach (var uraian in k.Sasaran)
            sasaran.Add((await indikator.InsertSasaranAsync(oleh, k.Tahun, uraian, ct)).Value);
        var (isian, nomor) = (new List<IsianCapaian>(), new Dictionary<string, long>());
        foreach (var i in k.Indikator)
        {
            var indikatorId = (await indikator.InsertAsync(oleh, new()
            {
                SasaranId = sasaran[i.Sasaran - 1], Kode = i.Kode, Uraian = i.Uraian, Satuan = i.Satuan, Jenis = i.Jenis, Arah = i.Arah,
                CaraHitung = i.Cara, Agregasi = i.Agregasi, SumberData = k.SumberData, PenanggungJawab = k.PenanggungJawab[i.Unit],
                UnitId = unit[i.Unit], TahunLalu = i.TahunLalu, DataAwal = i.DataAwal, TargetAkhir = i.TargetAkhir,
                StandarNasional = i.StandarNasional, Target = i.Target, Tw1 = i.Triwulan?[0], Tw2 = i.Triwulan?[1], Tw3 = i.Triwulan?[2],
                Tw4 = i.Triwulan?[3],
            }, ct)).Value;
            if (i.Realisasi is not null)
                isian.Add(new(indikatorId, 0, i.Penyebut, i.Realisasi, null, i.Kendala, i.Upaya));
            nomor[i.Kode] = indikatorId;
        }

        if (isian.Count > 0)
            await capaian.SimpanAsync(oleh, new(k.Tahun, JenisPeriode.Tahunan, 0), null, isian,
                null, true, ct);
        foreach (var p in k.Program)
            await program.SimpanAsync(oleh, new()
            {
                Tahun = k.Tahun, Jenis = p.Jenis, Kode = p.Kode, Urusan = "Kesehatan", Opd = k.Instansi.Nama, Uraian = p.Uraian,
                Target = p.Target, Realisasi = p.Realisasi, Pagu = p.Pagu, Serapan = p.Serapan, Permasalahan = p.Permasalahan,
                Upaya = p.Upaya,
            }, [.. (p.Melayani ?? []).Select(x => nomor[x])], ct);
    }

    private async Task ArsipAsync(Pelaku oleh, ContohKantor k, CancellationToken ct)
    {
        await arsip.InsertBawaanAsync(oleh, ct);
        foreach (var p in k.Penerima)
            await pengiriman.InsertPenerimaAsync(oleh, new() { Nama = p.Nama, Surel = p.Surel, Saluran = SaluranKirim.Surel }, ct);
    }

    private static string Cap() => Guid.NewGuid().ToString("N");
}
