namespace SopKinerja.Data;

/// <summary>
/// The working time of one office: its weeks as they held on each day, its Ramadan hours and its days off. Pure. Adding is monotone and
/// additive, measuring is its inverse, and no result lies in closed time.
/// </summary>
public sealed class KalenderKantor : IKalenderKerja
{
    /// <summary>No search goes further: a calendar that is closed for good would never end.</summary>
    private const int HariTerjauh = 40 * 366;

    private readonly List<PolaKerja> _semua, _biasa, _khusus;
    private readonly Dictionary<DateOnly, HariLibur> _libur;
    private readonly Dictionary<string, IReadOnlyList<(TimeOnly Dari, TimeOnly Sampai)>> _jam = [];

    private readonly Dictionary<long, KalenderKantor> _unit = [];

    /// <param name="pola">Of the office and of its units.</param>
    /// <param name="libur">Days off, of all.</param>
    /// <param name="unitId">Whose calendar it is: the unit's own patterns go before those of the office; null for the office.</param>
    public KalenderKantor(IEnumerable<PolaKerja> pola, IEnumerable<HariLibur> libur, long? unitId = null)
        : this([.. pola], libur.GroupBy(l => l.Tanggal).ToDictionary(g => g.Key, g => g.First()), unitId)
    {
    }

    private KalenderKantor(List<PolaKerja> semua, Dictionary<DateOnly, HariLibur> libur, long? unitId)
    {
        (_semua, _libur) = (semua, libur);
        List<PolaKerja> Milik(JenisPola jenis) =>
        [
            .. semua.Where(p => p.Jenis == jenis && (p.UnitId is null || p.UnitId == unitId))
                .OrderByDescending(p => p.UnitId is not null).ThenByDescending(p => p.Mulai),
        ];
        (_biasa, _khusus) = (Milik(JenisPola.Biasa), Milik(JenisPola.Ramadan));
    }

    /// <summary>The calendar of a unit; this one where the unit has no hours of its own.</summary>
    public KalenderKantor Unit(long? unitId)
    {
        if (unitId is not { } id || !_semua.Exists(p => p.UnitId == id))
            return this;
        lock (_unit)
            return _unit.TryGetValue(id, out var k) ? k : _unit[id] = new(_semua, _libur, id);
    }

    /// <summary>The one of the regulation, without holidays.</summary>
    public static readonly KalenderKantor Baku = new([], []);

    /// <summary>The pattern that holds on a day.</summary>
    public PolaKerja Pola(DateOnly hari) =>
        _khusus.FirstOrDefault(p => p.Mulai <= hari && hari <= p.Akhir) ?? _biasa.FirstOrDefault(p => p.Mulai <= hari) ?? PolaKerja.Baku;

    public HariLibur? Libur(DateOnly hari) => _libur.GetValueOrDefault(hari);

    /// <summary>The hours of a day, in their order; none on a day off.</summary>
    public IReadOnlyList<(TimeOnly Dari, TimeOnly Sampai)> Jam(DateOnly hari)
    {
        if (_libur.ContainsKey(hari))
            return [];
        var teks = Pola(hari).Teks(hari.DayOfWeek);
        lock (_jam)
            return _jam.TryGetValue(teks, out var j) ? j : _jam[teks] = PolaKerja.Baca(teks) ?? [];
    }

    public bool HariBuka(DateOnly hari) => Jam(hari).Count > 0;

    /// <summary>Working days that are left until a day, itself counted; below 0 when it has passed.</summary>
    public int SisaHari(DateOnly hari, DateOnly tenggat)
    {
        var (dari, sampai) = tenggat >= hari ? (hari, tenggat) : (tenggat, hari);
        var jumlah = 0;
        for (var d = dari.AddDays(1); d <= sampai; d = d.AddDays(1))
            jumlah += HariBuka(d) ? 1 : 0;
        return tenggat >= hari ? jumlah : -Math.Max(1, jumlah);
    }

    public DateTime Tambah(DateTime mulai, int menit, string zona)
    {
        var lokal = Tanggal.Lokal(mulai, zona);
        var sisa = TimeSpan.FromMinutes(menit);
        var hari = DateOnly.FromDateTime(lokal);
        for (var n = 0; n < HariTerjauh; n++, hari = hari.AddDays(1))
        {
            foreach (var (dari, sampai) in Jam(hari).Select(j => (hari.ToDateTime(j.Dari), hari.ToDateTime(j.Sampai))))
            {
                var awal = lokal > dari ? lokal : dari;
                if (awal > sampai)
                    continue;
                if (sampai - awal >= sisa)
                    return Tanggal.Utc(awal + sisa, zona);
                sisa -= sampai - awal;
            }
        }

        return Tanggal.Utc(hari.ToDateTime(default), zona);
    }

    public int Menit(DateTime dari, DateTime sampai, string zona)
    {
        var (awal, akhir) = (Tanggal.Lokal(dari, zona), Tanggal.Lokal(sampai, zona));
        var total = TimeSpan.Zero;
        for (var hari = DateOnly.FromDateTime(awal); hari <= DateOnly.FromDateTime(akhir); hari = hari.AddDays(1))
            foreach (var (buka, tutup) in Jam(hari).Select(j => (hari.ToDateTime(j.Dari), hari.ToDateTime(j.Sampai))))
            {
                var (a, b) = (awal > buka ? awal : buka, akhir < tutup ? akhir : tutup);
                total += b > a ? b - a : TimeSpan.Zero;
            }

        return (int)(total.Ticks / TimeSpan.TicksPerMinute);
    }

    public DateOnly HariKerja(DateOnly dari, int jumlah)
    {
        var arah = Math.Sign(jumlah);
        for (var (sisa, n) = (Math.Abs(jumlah), 0); sisa > 0 && n < HariTerjauh; n++)
        {
            dari = dari.AddDays(arah);
            sisa -= HariBuka(dari) ? 1 : 0;
        }

        return dari;
    }
}
