namespace SopKinerja.Web.Impor;

using System.Globalization;
using SopKinerja.Web.Dokumen;

/// <summary>One row to be imported compared with what is there.</summary>
/// <param name="Baru">True when nothing of this code is there yet.</param>
public sealed record UbahImpor(string Kode, string Uraian, bool Baru, IReadOnlyList<UbahSel> Sel)
{
    /// <summary>Its row in the file.</summary>
    public int Baris { get; init; }
}

/// <summary>A heading of the file that nothing is read from.</summary>
public sealed record JudulLain(string Kolom, string Judul);

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

    /// <summary>What is wrong with each row that has a fault.</summary>
    public IReadOnlyDictionary<int, string> BarisGalat { get; init; } = new Dictionary<int, string>();

    /// <summary>Rows that do not go in: with a fault, or passed over after they were read.</summary>
    public IReadOnlySet<int> TidakIkut { get; init; } = new HashSet<int>();

    /// <summary>Names that are not quite one of ours, so that a person says which they mean.</summary>
    public IReadOnlyList<string> NamaRagu { get; init; } = [];

    /// <summary>What the file prints otherwise than the portal computes it.</summary>
    public IReadOnlyList<string> Berbeda { get; init; } = [];

    /// <summary>How it was read.</summary>
    public Pemetaan Pemetaan { get; init; } = new();

    public IReadOnlyList<JudulLain> JudulLain { get; init; } = [];

    /// <summary>Rows under the table that hold who signs it, first and last.</summary>
    public (int Dari, int Sampai)? TandaTangan { get; init; }

    public IReadOnlyList<UbahImpor> Contoh { get; init; } = [];

    public IReadOnlyList<GalatExcel> Galat { get; init; } = [];

    public IReadOnlyList<string> ContohDilewati { get; init; } = [];

    public bool BolehTerapkan => JumlahGalat == 0 && Baru + Berubah > 0;

    /// <summary>So many rows can be set aside as a file.</summary>
    public const int BatasSisih = 5_000;

    /// <summary>The good rows can go in without the others, when a person says so.</summary>
    public bool BolehSisihkan => JumlahGalat > 0 && Baru + Berubah > 0 && Pertanyaan is null && BarisGalat.Count is > 0 and <= BatasSisih;

    /// <summary>What was taken from rows that go in.</summary>
    public IReadOnlyList<T> Ikut<T>(IEnumerable<(int Baris, T Isi)> dibaca) =>
        [.. dibaca.Where(b => !TidakIkut.Contains(b.Baris)).Select(b => b.Isi)];

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
    private readonly Dictionary<int, string> _barisGalat = [];
    private readonly HashSet<int> _buang = [];
    private readonly List<(int Baris, bool Baru)> _ubah = [];
    private readonly HashSet<string> _ragu = [];
    private readonly List<string> _berbeda = [];
    private ulong _cap = 14695981039346656037UL;
    private int _dibaca, _tetap, _jumlahGalat, _jumlahDilewati;

    public PratinjauImpor Hasil
    {
        get
        {
            var tidak = _buang.Concat(_barisGalat.Keys).ToHashSet();
            var ikut = tidak.Count == 0 ? _ubah : _ubah.FindAll(u => !tidak.Contains(u.Baris));
            return new()
            {
                Dibaca = _dibaca, Baru = ikut.Count(u => u.Baru), Berubah = ikut.Count(u => !u.Baru), Tetap = _tetap,
                JumlahGalat = _jumlahGalat, Dilewati = _jumlahDilewati, Galat = _galat, ContohDilewati = _dilewati, Cap = _cap,
                Contoh = [.. _contoh.Where(c => !tidak.Contains(c.Baris))], BarisGalat = _barisGalat, TidakIkut = tidak,
                NamaRagu = [.. _ragu], Berbeda = _berbeda,
            };
        }
    }

    public void Terbaca() => _dibaca++;

    /// <summary>A row that stands already: somebody else's change of it gives another stamp.</summary>
    public void Cap(long id, int versi) => _cap = (((_cap ^ (ulong)id) * 1099511628211UL) ^ (ulong)versi) * 1099511628211UL;

    public void Galat(GalatExcel g)
    {
        if (_jumlahGalat++ < PratinjauImpor.Tampil)
            _galat.Add(g);
        Ikut(g.Baris, $"{g.Kolom}{g.Baris}: {g.Pesan}");
    }

    /// <summary>A row that must not go in because of another one.</summary>
    public void Ikut(int baris, string pesan)
    {
        // One more than may be set aside, so that too many are known as such.
        if (_barisGalat.TryGetValue(baris, out var ada))
            _barisGalat[baris] = ada.Length > 1000 ? ada : $"{ada} {pesan}";
        else if (_barisGalat.Count <= PratinjauImpor.BatasSisih)
            _barisGalat[baris] = pesan;
    }

    /// <summary>The row has a fault, of a cell that failed too, which reads as empty.</summary>
    public bool Bermasalah(int baris) => _barisGalat.ContainsKey(baris);

    /// <summary>A row that was read and is passed over after all.</summary>
    public void Buang(int baris) => _buang.Add(baris);

    /// <summary>A name that a person should say the meaning of.</summary>
    public void Tanya(string nama)
    {
        if (_ragu.Count < PratinjauImpor.Tampil)
            _ragu.Add(nama);
    }

    /// <summary>A figure that the file computed and the portal computes otherwise: never replaced in silence.</summary>
    public void Beda(string kalimat)
    {
        if (_berbeda.Count < PratinjauImpor.Tampil)
            _berbeda.Add(kalimat);
    }

    public void Lewati(string kode)
    {
        if (_jumlahDilewati++ < PratinjauImpor.Tampil)
            _dilewati.Add(kode);
    }

    /// <param name="sel">Asked only while the list of examples is not full.</param>
    public void Ubah(int baris, string kode, string uraian, bool baru, bool berubah, Func<IReadOnlyList<UbahSel>> sel)
    {
        if (!baru && !berubah)
        {
            _tetap++;
            return;
        }

        _ubah.Add((baris, baru));
        if (_contoh.Count < PratinjauImpor.Tampil)
            _contoh.Add(new(kode, uraian, baru, sel()) { Baris = baris });
    }
}
