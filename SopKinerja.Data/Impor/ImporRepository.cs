namespace SopKinerja.Data;

/// <summary>A row of an imported tree: the indicator with the name of its sasaran.</summary>
public sealed record BarisPohon(string Sasaran, Indikator Indikator);

/// <summary>New money of a programme row, whole rupiah.</summary>
public sealed record BarisAnggaran(BarisProgram Program, long Pagu, long Serapan);

/// <summary>Writes what an import has read and shown: each method all or nothing.</summary>
public sealed class ImporRepository(DbSession db, IndikatorRepository indikator, ProgramRepository program)
{
    /// <summary>New codes are added, known ones updated with their history; nothing is taken away.</summary>
    public Task<Outcome<int>> PohonAsync(Pelaku oleh, int tahun, IReadOnlyList<BarisPohon> baris,
        CancellationToken ct) =>
        db.TryInTransactionAsync<int>(oleh.InstansiId, async () =>
        {
            var sasaran = (await indikator.ListSasaranAsync(oleh.InstansiId, tahun, ct)).DistinctBy(s => s.Uraian,
                StringComparer.OrdinalIgnoreCase)
                .ToDictionary(s => s.Uraian, s => s.Id, StringComparer.OrdinalIgnoreCase);
            foreach (var nama in baris.Select(b => b.Sasaran).Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(n => !sasaran.ContainsKey(n)))
            {
                var baru = await indikator.InsertSasaranAsync(oleh, tahun, nama, ct);
                if (baru.Refused)
                    return Outcome<int>.Refuse(baru.Reason!);
                sasaran[nama] = baru.Value;
            }

            foreach (var b in baris)
            {
                var i = b.Indikator with { SasaranId = sasaran[b.Sasaran] };
                var hasil = i.Id == 0 ? await indikator.InsertAsync(oleh, i, ct) : await indikator.UpdateAsync(oleh, i, ct);
                if (hasil.Refused)
                    return Outcome<int>.Refuse($"{i.Kode}: {hasil.Reason}");
            }

            return baris.Count;
        }, "Data berubah selagi diimpor. Unggah sekali lagi.", ct);

    public Task<Outcome<int>> ProgramAsync(Pelaku oleh, IReadOnlyList<BarisProgram> baris,
        CancellationToken ct) =>
        db.TryInTransactionAsync<int>(oleh.InstansiId, async () =>
        {
            foreach (var p in baris)
            {
                var hasil = p.Id == 0 ? await program.InsertAsync(oleh, p, ct) : await program.UpdateAsync(oleh, p,
                    ct);
                if (hasil.Refused)
                    return Outcome<int>.Refuse($"{p.Kode}: {hasil.Reason}");
            }

            return baris.Count;
        }, "Data berubah selagi diimpor. Unggah sekali lagi.", ct);

    public Task<Outcome<int>> AnggaranAsync(Pelaku oleh, IReadOnlyList<BarisAnggaran> baris,
        CancellationToken ct) =>
        ProgramAsync(oleh, [.. baris.Select(b => b.Program with { Pagu = b.Pagu, Serapan = b.Serapan })], ct);
}
