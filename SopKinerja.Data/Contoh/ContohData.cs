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
            await pengguna.InsertAsync(null, null, AdminSistem, "Administrator Sistem", hash(Sandi), Cap(), [(Peran.AdminSistem, null)],
                now, ct);
            foreach (var kantor in ContohKantor.Tersedia)
                await KantorAsync(kantor, hash, now, ct);
        }, ct);
        return isi;
    }

    private async Task KantorAsync(ContohKantor k, Func<string, string> hash, DateTime now, CancellationToken ct)
    {
        var i = k.Instansi;
        var id = await instansi.InsertAsync(
            new() { Id = 0, Kode = i.Kode, Nama = i.Nama, Pemda = i.Pemda, Kota = i.Kota, Alamat = i.Alamat, Zona = i.Zona }, now, ct);
        var unit = new Dictionary<string, long>();
        foreach (var (nama, n) in k.Unit.Select((u, n) => (u, n)))
            unit[nama] = (await instansi.InsertUnitAsync(id, nama, n, ct)).Value;
        var pos = new Dictionary<string, long>();
        foreach (var (j, n) in k.Jabatan.Select((j, n) => (j, n)))
            pos[j.Nama] = (await jabatan.InsertAsync(id, j.Nama, j.Unit is null ? null : unit[j.Unit], j.Kepala, n, ct)).Value;
        foreach (var p in k.Pegawai)
            await OrangAsync(id, k, p, unit, pos, hash, now, ct);

        var naskah = BerkasSop.Tersedia.Single(s => s.Kunci == k.Sop);
        var sopId = (await sop.InsertAsync(id, naskah, k.Kolom.ToDictionary(x => x.Key, x => pos[x.Value]), ct)).Value;
        await DataAsync(id, k, unit, now, ct);
        await ArsipAsync(id, k, ct);

        var s = k.Surat;
        var suratId = (await surat.InsertAsync(id, new()
        {
            Asal = s.Asal, NomorSurat = s.Nomor, TanggalSurat = s.Tanggal, DiterimaTanggal = s.Diterima, Perihal = s.Perihal,
            Derajat = s.Derajat, Keamanan = KeamananSurat.Biasa,
        }, "Sekretariat", now, ct)).Value;
        var jalan = (await langkah.MulaiAsync(id, i.Zona, sopId, Periode.Baca(k.Tahun, k.Mulai)!.Value, suratId, "Sekretariat", now,
            ct)).Value;
        var laporanId = await db.FindAsync<long>("SELECT Id FROM Laporan WHERE PelaksanaanId = @jalan", new { jalan }, ct);
        foreach (var (bagian, teks) in k.Narasi)
            await narasi.SimpanAsync(id, laporanId, bagian, teks, 0, "Sekretariat", now, ct);
    }

    private async Task OrangAsync(long id, ContohKantor k, ContohKantor.Orang p, Dictionary<string, long> unit,
        Dictionary<string, long> pos, Func<string, string> hash, DateTime now, CancellationToken ct)
    {
        var pegawaiId = await jabatan.InsertPegawaiAsync(id, new()
        {
            Nama = p.Nama, Nip = p.Nip, Pangkat = p.Pangkat, Golongan = p.Golongan, Surel = $"{p.Akun}@{k.Instansi.Kode}.contoh.test",
        }, ct);
        if (p.Jabatan is not null)
            await jabatan.InsertPemangkuAsync(id, pos[p.Jabatan], pegawaiId, JenisPemangku.Definitif, s_mulaiJabatan, null,
                "821/001/BKPSDM/2023", ct);
        await pengguna.InsertAsync(id, pegawaiId, p.Akun, p.Nama, hash(Sandi), Cap(), [(p.Peran, p.Unit is null ? null : unit[p.Unit])],
            now, ct);
    }

    private async Task DataAsync(long id, ContohKantor k, Dictionary<string, long> unit, DateTime now, CancellationToken ct)
    {
        var sasaran = new List<long>();
        foreach (var uraian in k.Sasaran)
            sasaran.Add((await indikator.InsertSasaranAsync(id, k.Tahun, uraian, ct)).Value);
        var (isian, nomor) = (new List<CapaianRepository.Isian>(), new Dictionary<string, long>());
        foreach (var i in k.Indikator)
        {
            var indikatorId = (await indikator.InsertAsync(id, new()
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
            await capaian.SimpanAsync(id, new(k.Tahun, JenisPeriode.Tahunan, 0), null, isian,
                new("Data contoh", null, now, DateOnly.FromDateTime(now)), true, ct);
        foreach (var p in k.Program)
            await program.SimpanAsync(id, new()
            {
                Tahun = k.Tahun, Jenis = p.Jenis, Kode = p.Kode, Urusan = "Kesehatan", Opd = k.Instansi.Nama, Uraian = p.Uraian,
                Target = p.Target, Realisasi = p.Realisasi, Pagu = p.Pagu, Serapan = p.Serapan, Permasalahan = p.Permasalahan,
                Upaya = p.Upaya,
            }, [.. (p.Melayani ?? []).Select(x => nomor[x])], "Data contoh", now, ct);
    }

    private async Task ArsipAsync(long id, ContohKantor k, CancellationToken ct)
    {
        await arsip.InsertBawaanAsync(id, ct);
        foreach (var p in k.Penerima)
            await pengiriman.InsertPenerimaAsync(id, new() { Nama = p.Nama, Surel = p.Surel, Saluran = SaluranKirim.Surel }, ct);
    }

    private static string Cap() => Guid.NewGuid().ToString("N");
}
