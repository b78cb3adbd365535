namespace SopKinerja.Web.Alur;

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using SopKinerja.Data;

/// <summary>The chart of a version as it is shown: what stands in each cell, and where the printed table goes on to another page.</summary>
public sealed class BaganSop
{
    private readonly HtmlString?[,] _sel;
    private readonly (long Pelaksana, BentukLangkah Bentuk, int? TidakKe)[] _alur;
    private readonly int _kolom;

    public BaganSop(IReadOnlyList<SopPelaksana> pelaksana, IReadOnlyList<SopLangkah> langkah, string? keterangan)
    {
        (_alur, _kolom) = ([.. langkah.Select(l => (l.PelaksanaId, l.Bentuk, l.TidakKe))], pelaksana.Count);
        var rute = RuteAlur.Dari(langkah, pelaksana);
        var ukuran = UkuranSop.Terbaik(UkuranSop.A4, pelaksana, langkah, keterangan);
        Halaman = HalamanAlur.Bagi(rute, ukuran.TinggiLangkah, ukuran.Muat, UkuranSop.TinggiSambung);
        BarisKeterangan = ukuran.Keterangan ? ukuran.Baris[ukuran.BarisKeterangan].Langkah : null;
        _sel = new HtmlString?[langkah.Count, pelaksana.Count];
        for (var i = 0; i < langkah.Count; i++)
            for (var k = 0; k < pelaksana.Count; k++)
                _sel[i, k] = SvgAlur.Sel(rute, i, k, langkah[i].Bentuk);
    }

    public IReadOnlyList<HalamanAlur> Halaman { get; }

    /// <summary>The step beside which the remark begins; null where it stands below the table.</summary>
    public int? BarisKeterangan { get; }

    /// <summary>Whether it is the chart of these steps.</summary>
    public bool Cocok(IReadOnlyList<SopPelaksana> pelaksana, IReadOnlyList<SopLangkah> langkah)
    {
        if (_alur.Length != langkah.Count || _kolom != pelaksana.Count)
            return false;
        for (var i = 0; i < _alur.Length; i++)
            if (_alur[i].Pelaksana != langkah[i].PelaksanaId || _alur[i].Bentuk != langkah[i].Bentuk || _alur[i].TidakKe != langkah[i].TidakKe)
                return false;
        return true;
    }

    /// <summary>Lines and symbol of a cell; null where nothing passes.</summary>
    public HtmlString? Sel(int baris, int kolom) => _sel[baris, kolom];
}

/// <summary>
/// Charts that were drawn: a version in force is never changed, so each is drawn once. Only a database put back under a running portal can give a
/// number to another version: the chart is compared before it is shown.
/// </summary>
public sealed class IngatanBagan
{
    private const int Terbanyak = 200;

    private readonly ConcurrentDictionary<long, BaganSop> _bagan = [];

    public BaganSop Ambil(SopVersi versi, IReadOnlyList<SopPelaksana> pelaksana, IReadOnlyList<SopLangkah> langkah)
    {
        if (_bagan.TryGetValue(versi.Id, out var ada) && ada.Cocok(pelaksana, langkah))
            return ada;
        if (_bagan.Count >= Terbanyak)
            _bagan.Clear();
        return _bagan[versi.Id] = new(pelaksana, langkah, versi.Keterangan);
    }
}
