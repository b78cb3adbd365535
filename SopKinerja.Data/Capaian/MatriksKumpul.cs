namespace SopKinerja.Data;

public enum KeadaanKumpul
{
    BelumMulai,
    SedangDiisi,

    /// <summary>Complete, without a cut-off to be judged by.</summary>
    Lengkap,
    TepatWaktu,

    /// <summary>Complete, after the cut-off.</summary>
    Lewat,

    /// <summary>Not complete, and the cut-off has passed.</summary>
    BelumMasuk,
}

/// <summary>How far a unit is with a period.</summary>
public sealed record SelKumpul
{
    public required int Jumlah { get; init; }

    /// <summary>Rows with a figure, a predicate or a reason for having none.</summary>
    public required int Terjawab { get; init; }

    /// <summary>Of them, those with a reason alone.</summary>
    public required int BelumTersedia { get; init; }

    /// <summary>Returned by the verifikator.</summary>
    public required int Kembali { get; init; }

    public DateOnly? Batas { get; init; }

    /// <summary>The day on which the last row was first answered; null while one is open.</summary>
    public DateOnly? Masuk { get; init; }

    public required KeadaanKumpul Keadaan { get; init; }

    public bool Kurang => Terjawab < Jumlah || Kembali > 0;
}

/// <summary>Units against periods of a year: who has handed in what, and when.</summary>
/// <param name="Periode">The periods that are collected: they have a cut-off, or somebody filled them in.</param>
/// <param name="Sel">By unit and period.</param>
public sealed record MatriksKumpul(IReadOnlyList<Periode> Periode, IReadOnlyList<long> Unit,
    IReadOnlyDictionary<(long Unit, Periode Periode), SelKumpul> Sel)
{
    /// <summary>An indicator and what was first answered of it in a period; without a period where nothing was.</summary>
    public sealed record Baris
    {
        public required long IndikatorId { get; init; }

        public required long UnitId { get; init; }

        public required AgregasiIndikator Agregasi { get; init; }

        public JenisPeriode? JenisPeriode { get; init; }

        public int? NomorPeriode { get; init; }

        /// <summary>A figure or a predicate.</summary>
        public bool Terisi { get; init; }

        public bool Beralasan { get; init; }

        public bool Kembali { get; init; }

        /// <summary>UTC.</summary>
        public DateTime? Pertama { get; init; }
    }

    /// <summary>Cells whose cut-off has passed, and those of them that were complete by then.</summary>
    public (int Jatuh, int Tepat) Ketepatan(DateOnly hari)
    {
        var jatuh = Sel.Values.Where(s => s.Batas < hari).ToList();
        return (jatuh.Count, jatuh.Count(s => s.Keadaan == KeadaanKumpul.TepatWaktu));
    }

    public static MatriksKumpul Susun(int tahun, IReadOnlyList<Baris> baris, IReadOnlyDictionary<Periode, DateOnly> batas, DateOnly hari,
        string zona)
    {
        var isi = baris.Where(b => b.JenisPeriode is not null)
            .ToLookup(b => (b.IndikatorId, new Periode(tahun, b.JenisPeriode!.Value, b.NomorPeriode!.Value)));
        var periode = Data.Periode.Semua.Select(p => new Periode(tahun, p.Jenis, p.Nomor))
            .Where(p => batas.ContainsKey(p) || isi.Any(g => g.Key.Item2 == p)).ToList();
        var unit = baris.DistinctBy(b => b.IndikatorId).GroupBy(b => b.UnitId).ToList();
        return new(periode, [.. unit.Select(u => u.Key)], unit.SelectMany(u => periode.Select(p => (u, p)))
            .ToDictionary(x => (x.u.Key, x.p), x => Satu([.. x.u], x.p)));

        SelKumpul Satu(IReadOnlyList<Baris> indikator, Periode p)
        {
            var jawab = indikator.Select(i => Jawaban(i, p)).ToList();
            var ada = jawab.Where(j => j.Terjawab).ToList();
            var masuk = ada.Count < indikator.Count ? (DateOnly?)null
                : ada.Max(j => Tanggal.Hariini(j.Pertama ?? DateTime.UnixEpoch, zona));
            var tutup = batas.TryGetValue(p, out var b) ? b : (DateOnly?)null;
            return new()
            {
                Jumlah = indikator.Count, Terjawab = ada.Count, BelumTersedia = ada.Count(j => j.Beralasan), Kembali = jawab.Count(j => j.Kembali),
                Batas = tutup, Masuk = masuk,
                Keadaan = masuk is { } m ? tutup is not { } t ? KeadaanKumpul.Lengkap : m <= t ? KeadaanKumpul.TepatWaktu : KeadaanKumpul.Lewat
                    : tutup < hari ? KeadaanKumpul.BelumMasuk
                    : ada.Count > 0 ? KeadaanKumpul.SedangDiisi : KeadaanKumpul.BelumMulai,
            };
        }

        // Its own answer, or that of the quarters it is gathered from: of all of them, or of the last where that alone counts. A year whose
        // fourth quarter is open has not come in, though its figure can be computed.
        (bool Terjawab, bool Beralasan, bool Kembali, DateTime? Pertama) Jawaban(Baris i, Periode p)
        {
            var sendiri = isi[(i.IndikatorId, p)].FirstOrDefault();
            if (sendiri is { Terisi: true } or { Beralasan: true })
                return (true, sendiri.Beralasan, sendiri.Kembali, sendiri.Pertama);
            if (p.Jenis == Data.JenisPeriode.Triwulan)
                return (false, false, sendiri?.Kembali ?? false, null);
            List<int> perlu = i.Agregasi is AgregasiIndikator.PerTriwulan or AgregasiIndikator.NilaiAkhir ? [p.Triwulan.Last()] : [.. p.Triwulan];
            var triwulan = perlu.SelectMany(t => isi[(i.IndikatorId, new(tahun, Data.JenisPeriode.Triwulan, t))]).Where(b => b.Terisi).ToList();
            return (triwulan.Count == perlu.Count, false, sendiri?.Kembali ?? false, triwulan.Max(t => t.Pertama));
        }
    }
}
