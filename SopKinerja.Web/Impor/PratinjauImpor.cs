namespace SopKinerja.Web.Impor;

using System.Globalization;
using SopKinerja.Web.Dokumen;

/// <summary>One row to be imported compared with what is there.</summary>
/// <param name="Baru">True when nothing of this code is there yet.</param>
public sealed record UbahImpor(string Kode, string Uraian, bool Baru, IReadOnlyList<UbahSel> Sel);

/// <summary>What an import would do. Lists are bounded, counts are not.</summary>
public sealed record PratinjauImpor
{
    public const int Tampil = 200;

    public int Dibaca { get; init; }

    public int Baru { get; init; }

    public int Berubah { get; init; }

    public int Tetap { get; init; }

    /// <summary>Rows that are none of ours and do no harm.</summary>
    public int Dilewati { get; init; }

    /// <summary>A figure that can be read in two ways, so that the person is asked once for the whole file.</summary>
    public (string Teks, decimal Koma, decimal Titik)? Pertanyaan { get; init; }

    /// <summary>The row of column numbers under the headings, which was passed over.</summary>
    public int? NomorKolom { get; init; }

    public int JumlahGalat { get; init; }

    public IReadOnlyList<UbahImpor> Contoh { get; init; } = [];

    public IReadOnlyList<GalatExcel> Galat { get; init; } = [];

    public IReadOnlyList<string> ContohDilewati { get; init; } = [];

    public bool BolehTerapkan => JumlahGalat == 0 && Baru + Berubah > 0;

    /// <summary>Says whether a second reading would do the same.</summary>
    public string Ringkas => string.Create(CultureInfo.InvariantCulture, $"{Dibaca}/{Baru}/{Berubah}/{Tetap}/{Dilewati}/{Cap:x}");

    /// <summary>Of the ids and versions of all rows that were compared with.</summary>
    public ulong Cap { get; init; }
}

/// <summary>Collects what an import finds, in bounded lists.</summary>
internal sealed class PenampungImpor
{
    private readonly List<UbahImpor> _contoh = [];
    private readonly List<GalatExcel> _galat = [];
    private readonly List<string> _dilewati = [];
    private ulong _cap = 14695981039346656037UL;
    private int _dibaca, _baru, _berubah, _tetap, _jumlahGalat, _jumlahDilewati;

    public PratinjauImpor Hasil => new()
    {
        Dibaca = _dibaca, Baru = _baru, Berubah = _berubah, Tetap = _tetap, JumlahGalat = _jumlahGalat, Dilewati = _jumlahDilewati,
        Contoh = _contoh, Galat = _galat, ContohDilewati = _dilewati, Cap = _cap,
    };

    public void Terbaca() => _dibaca++;

    /// <summary>A row that stands already: somebody else's change of it gives another stamp.</summary>
    public void Cap(long id, int versi) => _cap = (((_cap ^ (ulong)id) * 1099511628211UL) ^ (ulong)versi) * 1099511628211UL;

    public void Galat(GalatExcel g)
    {
        if (_jumlahGalat++ < PratinjauImpor.Tampil)
            _galat.Add(g);
    }

    public void Lewati(string kode)
    {
        if (_jumlahDilewati++ < PratinjauImpor.Tampil)
            _dilewati.Add(kode);
    }

    /// <param name="sel">Asked only while the list of examples is not full.</param>
    public void Ubah(string kode, string uraian, bool baru, bool berubah, Func<IReadOnlyList<UbahSel>> sel)
    {
        if (!baru && !berubah)
        {
            _tetap++;
            return;
        }

        if (baru)
            _baru++;
        else
            _berubah++;
        if (_contoh.Count < PratinjauImpor.Tampil)
            _contoh.Add(new(kode, uraian, baru, sel()));
    }
}
