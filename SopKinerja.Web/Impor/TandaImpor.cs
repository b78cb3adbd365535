namespace SopKinerja.Web.Impor;

using SopKinerja.Data;

/// <summary>
/// The decimal signs of a table's columns. The first reading gathers what its cells prove; where that could change a figure that was read
/// before it was known, the table is read once more.
/// </summary>
/// <param name="jawaban">What the person said when asked.</param>
internal sealed class TandaImpor(int kolom, TandaDesimal? jawaban, IReadOnlyList<BuktiTanda>? bukti = null)
{
    private readonly BuktiTanda[] _terkumpul = new BuktiTanda[kolom];
    private readonly bool[] _ragu = new bool[kolom], _dianggap = new bool[kolom];

    /// <summary>A text that can be read in two ways, and both readings, where nothing settled it.</summary>
    public (string Teks, decimal Koma, decimal Titik)? Pertanyaan { get; private set; }

    /// <summary>What the columns proved; each for itself, or all together where one proves nothing.</summary>
    public IReadOnlyList<BuktiTanda> Bukti
    {
        get
        {
            var semua = _terkumpul.Aggregate(BuktiTanda.TidakAda, Gabung);
            return [.. _terkumpul.Select(b => b == BuktiTanda.TidakAda ? semua : b)];
        }
    }

    public bool PerluUlang => bukti is null && jawaban is null && Bukti.Where((b, i) => b switch
    {
        BuktiTanda.TidakAda => false,
        BuktiTanda.Koma => _ragu[i],
        _ => _dianggap[i],
    }).Any();

    public BacaanAngka Baca(int urutan, string teks, BentukAngka bentuk)
    {
        var sendiri = BacaAngka.Bukti([(teks, bentuk)]);
        _terkumpul[urutan] = Gabung(_terkumpul[urutan], sendiri);
        var hasil = BacaAngka.Baca(teks, bentuk, bukti?[urutan] ?? BuktiTanda.TidakAda, jawaban);
        if (hasil.Ragu is { } r)
        {
            _ragu[urutan] = true;
            Pertanyaan ??= (teks.Trim(), r.Koma, r.Titik);
        }
        else if (sendiri == BuktiTanda.TidakAda && hasil.Nilai is >= 1000 or <= -1000)
            _dianggap[urutan] = true;
        return hasil;
    }

    private static BuktiTanda Gabung(BuktiTanda a, BuktiTanda b) =>
        a == BuktiTanda.TidakAda ? b : b == BuktiTanda.TidakAda || a == b ? a : BuktiTanda.Campur;
}
