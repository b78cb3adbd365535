namespace SopKinerja.Web.Pages.Impor;

using Microsoft.AspNetCore.Http;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;
using SopKinerja.Web.Impor;

/// <summary>One column of the file on the mapping screen.</summary>
/// <param name="Arti">What it holds; "" is passed over, null where nobody has said yet.</param>
public sealed record KolomPeta(int Letak, string Judul, IReadOnlyList<string> Contoh, string? Arti)
{
    public string Huruf => BukuExcel.Kolom(Letak + 1);
}

/// <summary>The screen on which a person says what the columns of a table mean.</summary>
public sealed record LayarPemetaan
{
    /// <summary>A column that is passed over, as a form says it.</summary>
    public const string Lewati = "-";

    public required IReadOnlyList<LembarIntip> Lembar { get; init; }

    public required Pemetaan Pemetaan { get; init; }

    public required IReadOnlyList<KolomPeta> Kolom { get; init; }

    /// <summary>Names of what a column can hold, and whether a table must have it.</summary>
    public required IReadOnlyList<(string Nama, bool Wajib)> Pilihan { get; init; }

    public IReadOnlyList<NamaTanya> Nama { get; init; } = [];

    /// <summary>What each name was said to mean, as the form has it.</summary>
    public IReadOnlyDictionary<string, string> Jawaban { get; init; } = new Dictionary<string, string>();

    public PemetaanTersimpan? Dari { get; init; }

    /// <summary>So many headings are those of <see cref="Dari"/>, of so many.</summary>
    public (int Sama, int Jumlah) Kesamaan { get; init; }

    /// <summary>What is still to be said, by the field that says it.</summary>
    public IReadOnlyList<(string Medan, string Pesan)> Galat { get; init; } = [];

    public required string NamaPemetaan { get; init; }

    public bool Ingat { get; init; } = true;

    public LembarIntip Dipilih => Lembar.First(l => l.Nomor == Pemetaan.Lembar);

    internal static IReadOnlyList<KolomPeta> Baca(LembarIntip lembar, Pemetaan p, bool baru)
    {
        var judul = JudulTabel.Baca(lembar, p.KepalaDari, p.KepalaSampai);
        return [.. Enumerable.Range(0, lembar.JumlahKolom).Select(i => new KolomPeta(i, JudulTabel.Satu(judul[i]),
            [.. lembar.Baris.Skip(p.Mulai - 1).Where(b => !JudulTabel.BarisNomor(b))
                .Select(b => i < b.Count ? b[i] : "").Where(s => s.Length > 0).Distinct().Take(3)],
            p.Kolom.GetValueOrDefault(i) ?? (baru ? null : "")))
            .Where(k => k.Judul.Length > 0 || k.Contoh.Count > 0)];
    }

    /// <summary>The mapping as the form says it.</summary>
    internal static Pemetaan DariFormulir(IFormCollection f, IReadOnlyList<LembarIntip> lembar, IReadOnlyList<KolomImpor> kolom)
    {
        int Angka(string nama, int baku) => int.TryParse(f[nama], out var n) ? n : baku;
        var l = lembar.FirstOrDefault(x => x.Nomor == Angka("lembar", 0)) ?? lembar[0];
        var dari = Math.Clamp(Angka("dari", 1), 0, IntipTabel.BatasBaris);
        var sampai = dari == 0 ? 0 : Math.Clamp(Angka("sampai", dari), dari, Math.Min(dari + 3, IntipTabel.BatasBaris));
        var nama = kolom.Select(k => k.Nama).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Lembar = l.Nomor, KepalaDari = dari, KepalaSampai = sampai, Mulai = Math.Clamp(Angka("mulai", sampai + 1), sampai + 1, 1000),
            Kolom = Enumerable.Range(0, l.JumlahKolom).Where(i => nama.Contains(f[$"k{i}"].ToString())).ToDictionary(i => i,
                i => f[$"k{i}"].ToString()),
            Pemisah = f["pemisah"].ToString() is "" or "/" or "-" ? f["pemisah"].ToString() : ".",
        };
    }

    /// <summary>What each name was said to mean: a code, <see cref="Lewati"/>, or "" for not yet.</summary>
    internal static IReadOnlyDictionary<string, string> JawabanNama(IFormCollection f)
    {
        var jawaban = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < PratinjauImpor.Tampil && f.ContainsKey($"t{i}"); i++)
            jawaban.TryAdd(NamaRata.Rata(f[$"t{i}"].ToString()), f[$"n{i}"].ToString());
        return jawaban;
    }

    /// <summary>What is missing, or said twice.</summary>
    internal static IEnumerable<(string Medan, string Pesan)> Periksa(Pemetaan p, IReadOnlyList<KolomImpor> kolom, string jenis)
    {
        foreach (var k in kolom)
        {
            var pakai = p.Kolom.Where(x => x.Value == k.Nama).Select(x => x.Key).Order().ToList();
            if (k.Wajib && pakai.Count == 0)
                yield return ("kolom", $"{k.Nama} belum ditunjuk. Pilih kolom yang memuatnya.");
            if (!k.Sambung && pakai.Count > 1)
                yield return ($"k{pakai[1]}", $"{k.Nama} ditunjuk pada kolom "
                    + $"{string.Join(" dan ", pakai.Select(i => BukuExcel.Kolom(i + 1)))}. Pilih satu.");
        }

        if (jenis == "realisasi" && !p.Kolom.Values.Any(v => v is "Kode" or "Indikator kinerja"))
            yield return ("kolom", "Kode atau Indikator kinerja belum ditunjuk. Pilih kolom yang memuatnya.");
    }
}
