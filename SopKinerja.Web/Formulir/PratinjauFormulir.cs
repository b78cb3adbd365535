namespace SopKinerja.Web.Formulir;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>A row that a form would change.</summary>
/// <param name="Bentrok">Somebody changed the row after the form was made: his name and what stands there now.</param>
public sealed record UbahBaris(BarisCapaian Semula, KetikanCapaian Ketikan, IReadOnlyList<UbahSel> Sel, string? Bentrok);

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
        BerkasFormulir Tolak(string alasan) => new(nama, null, [], [new(nama, 0, "", alasan)]);
        var a = f.Alamat;
        if (a.Instansi != instansi)
            return Tolak("Formulir ini milik instansi lain.");
        if (a.Periode != k.Periode)
            return Tolak($"Formulir ini untuk {a.Periode}, bukan {k.Periode}. Pilih periode itu lebih dahulu, lalu unggah.");
        var milik = k.Baris.Where(b => b.UnitId == a.UnitId).ToDictionary(b => b.IndikatorId);
        if (milik.Count == 0)
            return Tolak("Unit pada formulir ini tidak mempunyai indikator pada periode ini.");
        if (bolehUnit is not null && !bolehUnit.Contains(a.UnitId))
            return Tolak($"Formulir ini untuk {milik.Values.First().UnitNama}. Anda tidak mengisi data unit itu.");
        if (!unit.Add(a.UnitId))
            return Tolak($"Dua berkas untuk unit yang sama ({milik.Values.First().UnitNama}). Unggah satu saja.");

        var galat = f.Galat.ToList();
        var ubah = new List<UbahBaris>();
        foreach (var r in f.Baris)
        {
            if (!milik.TryGetValue(r.Ketikan.Id, out var b))
            {
                galat.Add(new(FormulirExcel.LembarIsian, r.Nomor, "A",
                    $"indikator {r.Kode} tidak ada lagi pada unit ini. Unduh formulir baru."));
                continue;
            }

            var hasil = BacaKetikan.Baca(r.Ketikan, b);
            galat.AddRange(hasil.Galat.Select(g => new GalatExcel(FormulirExcel.LembarIsian, r.Nomor, BukuExcel.Kolom(Kolom(g.Sel)),
                g.Pesan)));
            if (hasil.Isian is not null)
                ubah.Add(Ubahan(b, r.Ketikan, hasil.Isian));
        }

        galat.AddRange(milik.Values.Where(b => f.Baris.All(r => r.Ketikan.Id != b.IndikatorId) && f.Galat.Count == 0)
            .Select(b => new GalatExcel(FormulirExcel.LembarIsian, 0, "",
                $"indikator {b.Kode} belum ada pada formulir ini. Unduh formulir baru.")));
        return new(nama, milik.Values.First().UnitNama, ubah, [.. galat.OrderBy(g => g.Baris)]);
    }

    private static UbahBaris Ubahan(BarisCapaian b, KetikanCapaian ketikan, CapaianRepository.Isian isian)
    {
        var semula = BacaKetikan.Semula(b, ketikan.Versi);
        (string Kolom, string Lama, string Baru)[] sel =
        [
            ("Sasaran", Angka.Format(semula.Penyebut), Angka.Format(isian.Penyebut)), ("Jumlah realisasi", Angka.Format(semula.Realisasi),
                Angka.Format(isian.Realisasi)),
            ("Predikat", semula.RealisasiTeks ?? "-", isian.RealisasiTeks ?? "-"), ("Belum tersedia karena", semula.AlasanKosong ?? "-",
                isian.AlasanKosong ?? "-"),
            ("Kendala", semula.Kendala ?? "-", isian.Kendala ?? "-"), ("Upaya", semula.Upaya ?? "-", isian.Upaya ?? "-"), ("Analisis",
                semula.Analisis ?? "-", isian.Analisis ?? "-"),
        ];
        var bentrok = ketikan.Versi == b.Versi ? null : $"{b.DiisiOleh ?? "Seseorang"} mengubah baris ini sesudah formulir diunduh.";
        ketikan.Versi = b.Versi;
        return new(b, ketikan, [.. sel.Where(s => s.Lama != s.Baru).Select(s => new UbahSel(s.Kolom, s.Lama, s.Baru))], bentrok);
    }

    private static int Kolom(SelCapaian s) => s switch
    {
        SelCapaian.Penyebut => 5,
        SelCapaian.Realisasi => 6,
        SelCapaian.Predikat => 7,
        SelCapaian.Kosong => 8,
        SelCapaian.Kendala => 9,
        SelCapaian.Upaya => 10,
        _ => 11,
    };
}
