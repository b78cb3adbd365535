namespace SopKinerja.Data;

/// <summary>The years of a sample office: sasaran, indicators, programmes with their money; copied, filled in and closed.</summary>
[Layanan]
public sealed class TahunContoh(IndikatorRepository indikator, CapaianRepository capaian, ProgramRepository program,
    TahunRepository tahunKerja)
{
    /// <summary>The year as a single one, with the figures of its end.</summary>
    public async Task TunggalAsync(Pelaku oleh, PemeranContoh p, CancellationToken ct)
    {
        var (k, tahun) = (p.Naskah, p.Jadwal.Tahun);
        var nomor = await PohonAsync(oleh, p, tahun, i => i, ct);
        var isian = k.Indikator.Where(i => i.Realisasi is not null).Select(i => new IsianCapaian(nomor[i.Kode], 0, i.Penyebut,
            i.Realisasi, null, i.Kendala, i.Upaya)).ToList();
        if (isian.Count > 0)
            PemeranContoh.Wajib(await capaian.SimpanAsync(oleh, new(tahun, JenisPeriode.Tahunan, 0), null, isian, null, true, ct), "isian");
        foreach (var b in k.Program)
            await program.SimpanAsync(oleh, Baris(p, b, tahun, [b.Pagu, b.Serapan, b.Realisasi ?? 0]),
                [.. (b.Melayani ?? []).Select(x => nomor[x])], ct);
    }

    /// <summary>The first of the years of a life; the later ones are copied from it.</summary>
    public async Task PertamaAsync(Pelaku oleh, PemeranContoh p, ContohHidup h, CancellationToken ct)
    {
        var tahun = p.Jadwal.Tahun - 2;
        var nomor = await PohonAsync(oleh, p, tahun, i => i with { TahunLalu = h.TahunLalu[i.Kode], Triwulan = h.Triwulan }, ct);
        foreach (var b in p.Naskah.Program)
            await program.SimpanAsync(oleh, Baris(p, b, tahun, h.Program["T-2"][b.Kode]),
                [.. (b.Melayani ?? []).Select(x => nomor[x])], ct);
    }

    public async Task SalinAsync(Pelaku oleh, PemeranContoh p, int ke, CancellationToken ct) =>
        PemeranContoh.Wajib(await tahunKerja.SalinAsync(oleh, ke - 1, ke, ct), $"salinan {ke}");

    public async Task TutupAsync(Pelaku oleh, int tahun, CancellationToken ct) =>
        PemeranContoh.Wajib(await tahunKerja.TutupAsync(oleh, tahun, ct), $"tutup tahun {tahun}");

    /// <summary>What the programmes of a copied year got and spent.</summary>
    public async Task ProgramAsync(Pelaku oleh, PemeranContoh p, ContohHidup h, string untuk, CancellationToken ct)
    {
        var tahun = p.Jadwal.Tahunnya(untuk[1..]);
        var naskah = p.Naskah.Program.ToDictionary(b => b.Kode);
        foreach (var b in await program.ListAsync(p.Kantor.Id, tahun, ct))
            PemeranContoh.Wajib(await program.UpdateAsync(oleh,
                Baris(p, naskah[b.Kode], tahun, h.Program[untuk][b.Kode]) with { Id = b.Id, Versi = b.Versi }, ct), $"program {b.Kode}");
    }

    private async Task<Dictionary<string, long>> PohonAsync(Pelaku oleh, PemeranContoh p, int tahun,
        Func<ContohKantor.IndikatorBaru, ContohKantor.IndikatorBaru> ubah, CancellationToken ct)
    {
        var k = p.Naskah;
        var sasaran = new List<long>();
        foreach (var uraian in k.Sasaran)
            sasaran.Add((await indikator.InsertSasaranAsync(oleh, tahun, uraian, ct)).Value);
        var nomor = new Dictionary<string, long>();
        foreach (var i in k.Indikator.Select(ubah))
            nomor[i.Kode] = (await indikator.InsertAsync(oleh, new()
            {
                SasaranId = sasaran[i.Sasaran - 1], Kode = i.Kode, Uraian = i.Uraian, Satuan = i.Satuan, Jenis = i.Jenis, Arah = i.Arah,
                CaraHitung = i.Cara, Agregasi = i.Agregasi, SumberData = k.SumberData, PenanggungJawab = k.PenanggungJawab[i.Unit],
                UnitId = p.Unit[i.Unit], TahunLalu = i.TahunLalu, DataAwal = i.DataAwal, TargetAkhir = i.TargetAkhir,
                StandarNasional = i.StandarNasional, Target = i.Target, Tw1 = i.Triwulan?[0], Tw2 = i.Triwulan?[1], Tw3 = i.Triwulan?[2],
                Tw4 = i.Triwulan?[3],
            }, ct)).Value;
        return nomor;
    }

    private static BarisProgram Baris(PemeranContoh p, ContohKantor.ProgramBaru b, int tahun, IReadOnlyList<decimal> angka) => new()
    {
        Tahun = tahun, Jenis = b.Jenis, Kode = b.Kode, Urusan = "Kesehatan", Opd = p.Kantor.Nama, Uraian = b.Uraian, Target = b.Target,
        Pagu = (long)angka[0], Serapan = (long)angka[1], Realisasi = angka[2], Permasalahan = b.Permasalahan, Upaya = b.Upaya,
    };
}
