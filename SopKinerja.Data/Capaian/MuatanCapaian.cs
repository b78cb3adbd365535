namespace SopKinerja.Data;

/// <summary>What a period holds, as it is read: not yet gathered from its quarters, so that saved rows can be put in.</summary>
internal sealed record MuatanCapaian(Periode Periode, KepalaPeriode Kepala, IReadOnlyList<BarisCapaian> Baris,
    ILookup<long, GabungTriwulan.Nilai> Triwulan)
{
    public KinerjaPeriode Susun()
    {
        var potret = Kepala.Isi is null ? null : PotretRekap.Baca(Kepala.Isi);
        return new()
        {
            Periode = Periode, Baris = potret?.Baris
                ?? [.. Baris.Select(b => GabungTriwulan.Terapkan(b, Triwulan[b.IndikatorId], Periode))],
            Aturan = potret?.Aturan ?? Kepala.Jadikan(), Terkunci = Kepala.Rekap > 0, Tutup = Kepala.Tutup, Batas = Kepala.Batas,
            Program = potret?.Program, Tautan = potret?.Tautan, CatatanTutup = potret?.CatatanTutup, VersiDikoreksi = Kepala.VersiDikoreksi,
        };
    }

    /// <summary>The same with one indicator worded otherwise, its quarters' targets with it.</summary>
    public MuatanCapaian Menurut(Indikator i)
    {
        var target = new[] { i.Tw1, i.Tw2, i.Tw3, i.Tw4 };
        var triwulan = Triwulan.SelectMany(g => g).Where(n => n.IndikatorId != i.Id)
            .Concat(Triwulan[i.Id].Select(n => n with { Target = null, TargetBawah = null }))
            .Concat(target.Select((t, n) => new GabungTriwulan.Nilai
            {
                IndikatorId = i.Id, NomorPeriode = n + 1, Target = t, TargetBawah = t is null ? null : i.TargetBawah,
            }).Where(n => n.Target is not null));
        return this with
        {
            Baris = [.. Baris.Select(b => b.IndikatorId == i.Id ? b.Menurut(i, Periode) : b)],
            Triwulan = GabungTriwulan.PerTriwulan(triwulan).ToLookup(n => n.IndikatorId),
        };
    }

    /// <summary>What becomes of a row that is typed: it waits for the verifikator, or first for its unit to hand it in.</summary>
    public StatusCapaian StatusBaru => Kepala.Jadikan().Ajukan ? StatusCapaian.Diisi : StatusCapaian.Menunggu;

    /// <summary>The same after these rows were written.</summary>
    public MuatanCapaian Sesudah(IEnumerable<IsianCapaian> tertulis, Pelaku oleh)
    {
        var baru = tertulis.ToDictionary(i => i.IndikatorId);
        return this with
        {
            Baris = [.. Baris.Select(b => !baru.TryGetValue(b.IndikatorId, out var i) ? b : b.Dengan(i) with
            {
                Status = StatusBaru, CatatanVerifikasi = null,
                DiverifikasiOleh = null, DiisiOleh = oleh.Nama, PengisiId = oleh.Id, DiisiPada = oleh.Now, Versi = i.Versi + 1,
            })],
        };
    }
}

/// <summary>What a period says of itself: its rules, its cut-off, and whether it is locked or closed.</summary>
internal sealed record KepalaPeriode : AturanRepository.Baris
{
    public DateOnly? Batas { get; init; }

    public string? Isi { get; init; }

    public bool Tutup { get; init; }

    public int Rekap { get; init; }

    public int? VersiDikoreksi { get; init; }
}
