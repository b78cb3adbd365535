namespace SopKinerja.Web.Formulir;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>A row that a form would change.</summary>
/// <param name="Bentrok">Somebody changed the row after the form was made: his name and what stands there now.</param>
public sealed record UbahBaris(BarisCapaian Semula, KetikanCapaian Ketikan, IReadOnlyList<UbahSel> Sel, string? Bentrok)
{
    /// <summary>The row as it would be.</summary>
    public required BarisCapaian Menjadi { get; init; }
}

/// <param name="Unit">Null when the file could not be read so far.</param>
public sealed record BerkasFormulir(string Nama, string? Unit, IReadOnlyList<UbahBaris> Ubah, IReadOnlyList<GalatExcel> Galat);

/// <summary>What uploaded forms would change, row by row and cell by cell, and every fault at its place. Nothing is saved here.</summary>
public sealed record PratinjauFormulir(IReadOnlyList<BerkasFormulir> Berkas)
{
    public bool BolehTerapkan => Berkas.All(b => b.Galat.Count == 0) && Ubah.Any();

    public IEnumerable<UbahBaris> Ubah => Berkas.SelectMany(b => b.Ubah);

    /// <param name="bolehUnit">Units this person may write; null for all.</param>
    public static PratinjauFormulir Susun(string instansi, KinerjaPeriode kinerja, IReadOnlyCollection<long>? bolehUnit,
        IReadOnlyList<(string Nama, Outcome<IsiFormulir> Isi)> berkas)
    {
        var unit = new HashSet<long>();
        return new([.. berkas.Select(b => b.Isi.Refused
            ? new BerkasFormulir(b.Nama, null, [], [new(b.Nama, 0, "", b.Isi.Reason!)])
            : Satu(b.Nama, b.Isi.Value, instansi, kinerja, bolehUnit, unit))]);
    }

    private static BerkasFormulir Satu(string nama, IsiFormulir f, string instansi, KinerjaPeriode k, IReadOnlyCollection<long>? bolehUnit,
        HashSet<long> unit)
    {
        var milik = k.Baris.Where(b => b.UnitId == f.Alamat.UnitId).ToDictionary(b => b.IndikatorId);
        if (Tolak(f.Alamat, instansi, k, milik.Values.FirstOrDefault()?.UnitNama, bolehUnit, unit) is { } alasan)
            return new(nama, null, [], [new(nama, 0, "", alasan)]);
        var galat = f.Galat.ToList();
        var bukti = BacaKetikan.Bukti(f.Baris.Where(r => milik.ContainsKey(r.Ketikan.Id)).Select(r => (r.Ketikan, milik[r.Ketikan.Id])));
        var ubah = f.Baris.Select(r => Baris(r, milik, bukti, galat)).OfType<UbahBaris>().ToList();
        galat.AddRange(milik.Values.Where(b => f.Baris.All(r => r.Ketikan.Id != b.IndikatorId) && f.Galat.Count == 0)
            .Select(b => new GalatExcel(FormulirExcel.LembarIsian, 0, "",
                $"indikator {b.Kode} belum ada pada formulir ini. Unduh formulir baru.")));
        return new(nama, milik.Values.First().UnitNama, ubah, [.. galat.OrderBy(g => g.Baris)]);
    }

    /// <summary>Why the whole form is refused.</summary>
    /// <param name="unitNama">Null when the unit has nothing in this period.</param>
    private static string? Tolak(AlamatFormulir a, string instansi, KinerjaPeriode k, string? unitNama,
        IReadOnlyCollection<long>? bolehUnit, HashSet<long> unit)
    {
        if (a.Instansi != instansi)
            return "Formulir ini milik instansi lain.";
        if (a.Periode != k.Periode)
            return $"Formulir ini untuk {a.Periode}, bukan {k.Periode}. Pilih periode itu lebih dahulu, lalu unggah.";
        if (unitNama is null)
            return "Unit pada formulir ini tidak mempunyai indikator pada periode ini.";
        if (bolehUnit is not null && !bolehUnit.Contains(a.UnitId))
            return $"Formulir ini untuk {unitNama}. Anda tidak mengisi data unit itu.";
        return unit.Add(a.UnitId) ? null : $"Dua berkas untuk unit yang sama ({unitNama}). Unggah satu saja.";
    }

    private static UbahBaris? Baris(BarisFormulir r, Dictionary<long, BarisCapaian> milik, BuktiBlok bukti, List<GalatExcel> galat)
    {
        if (!milik.TryGetValue(r.Ketikan.Id, out var b))
        {
            galat.Add(new(FormulirExcel.LembarIsian, r.Nomor, "A",
                $"indikator {r.Kode} tidak ada lagi pada unit ini. Unduh formulir baru."));
            return null;
        }

        var hasil = BacaKetikan.Baca(r.Ketikan, b, bukti);
        galat.AddRange(hasil.Galat.Select(g =>
            new GalatExcel(FormulirExcel.LembarIsian, r.Nomor, KolomFormulir.Huruf(g.Sel), g.Pesan)));
        return hasil.Isian is null ? null : Ubahan(b, r.Ketikan, hasil.Isian);
    }

    private static UbahBaris Ubahan(BarisCapaian b, KetikanCapaian ketikan, IsianCapaian isian)
    {
        var semula = BacaKetikan.Semula(b, ketikan.Versi);
        var sel = KolomFormulir.Semua.Where(k => k.Isian is not null)
            .Select(k => new UbahSel(k.Nama, k.Isian!.Tampil(semula) ?? "-", k.Isian.Tampil(isian) ?? "-"));
        var bentrok = ketikan.Versi == b.Versi ? null : $"{b.DiisiOleh ?? "Seseorang"} mengubah baris ini sesudah formulir diunduh.";
        ketikan.Versi = b.Versi;
        // What is sent on is what was shown, whatever stood beside it in the file.
        ketikan.Penyebut = isian.Penyebut is { } p ? BacaAngka.Pasti(p) : ketikan.Penyebut;
        ketikan.Realisasi = isian.Realisasi is { } r ? BacaAngka.Pasti(r) : ketikan.Realisasi;
        return new(b, ketikan, [.. sel.Where(s => s.Lama != s.Baru)], bentrok) { Menjadi = b.Dengan(isian) };
    }
}
