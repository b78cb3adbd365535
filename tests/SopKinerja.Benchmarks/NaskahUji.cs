namespace SopKinerja.Benchmarks;

using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>The shape of the benchmark's JSON, and the document it asks for.</summary>
internal sealed record NaskahUji(string Judul, int Tahun, string Instansi, string Pemda, string Kota, string Tanggal, string Jabatan,
    string Pejabat, string Pangkat, string Nip, IReadOnlyList<string> Pengantar, IReadOnlyList<NaskahUji.Narasi_> Narasi,
    IReadOnlyList<NaskahUji.Sasaran_> Sasaran, IReadOnlyList<NaskahUji.Kompilasi_> Kompilasi, IReadOnlyList<NaskahUji.Program_> Program)
{
    private static readonly string[] s_bab = ["Pendahuluan", "Perencanaan Kinerja", "Akuntabilitas Kinerja", "Penutup"];

    public sealed record Narasi_(string Judul, string Markdown);

    public sealed record Sasaran_(int No, string Nama, IReadOnlyList<Indikator_> Indikator);

    public sealed record Indikator_(int No, string Nama, string Satuan, decimal Target, decimal Realisasi, decimal CapaianLalu,
        decimal Capaian);

    public sealed record Kompilasi_(int No, string Sasaran, string Indikator, string Satuan, decimal Target, decimal Tw1, decimal Tw2,
        decimal Tw3, decimal Tw4, decimal Capaian);

    public sealed record Program_(int No, string Kode, string Program, string Kegiatan, string Indikator, string Satuan, decimal Target,
        decimal Pagu, decimal Realisasi, decimal Persen);

    /// <summary>
    /// The same shape with so many times the rows. Each copy has figures and words in an order of its own: a repeated row would compress to
    /// nothing.
    /// </summary>
    public NaskahUji Kali(int n) => n == 1 ? this : this with
    {
        Sasaran = [.. Salin(n, Sasaran, (s, k) => new(s.No + (k * Sasaran.Count), Putar(s.Nama, k), [.. s.Indikator.Select(i => i with
        {
            Nama = Putar(i.Nama, k), Target = i.Target + (k * 0.37m), Realisasi = i.Realisasi + (k * 0.41m), CapaianLalu = i.CapaianLalu
                + (k * 0.43m), Capaian = i.Capaian + (k * 0.29m),
        })]))],
        Kompilasi = [.. Salin(n, Kompilasi, (r, k) => r with
        {
            No = r.No + (k * Kompilasi.Count), Indikator = Putar(r.Indikator, k), Target = r.Target + (k * 0.37m), Tw1 = r.Tw1
                + (k * 0.11m), Tw2 = r.Tw2 + (k * 0.13m),
            Tw3 = r.Tw3 + (k * 0.17m), Tw4 = r.Tw4 + (k * 0.41m), Capaian = r.Capaian + (k * 0.29m),
        })],
        Program = [.. Salin(n, Program, (p, k) => p with
        {
            No = p.No + (k * Program.Count), Program = Putar(p.Program, k), Kegiatan = Putar(p.Kegiatan, k), Indikator = Putar(p.Indikator,
                k), Target = p.Target + (k * 0.37m),
            Pagu = p.Pagu + (k * 7_919_000m), Realisasi = p.Realisasi + (k * 7_907_131m), Persen = p.Persen + (k * 0.07m),
        })],
    };

    private static IEnumerable<T> Salin<T>(int n, IReadOnlyList<T> asal, Func<T, int, T> ubah) =>
        Enumerable.Range(0, n).SelectMany(k => asal.Select(a => k == 0 ? a : ubah(a, k)));

    /// <summary>The same words, beginning at another.</summary>
    private static string Putar(string teks, int k)
    {
        var kata = teks.Split(' ');
        return string.Join(' ', kata.Skip(k % kata.Length).Concat(kata.Take(k % kata.Length)));
    }

    /// <summary>
    /// An empty record: this document names no figure of the portal, but its narratives are parsed once as a report's are.
    /// </summary>
    public LaporanKinerja Data() => new()
    {
        Judul = Judul, Instansi = Instansi, Pemda = Pemda, Kota = Kota, Tahun = Tahun, JenisPeriode = JenisPeriode.Tahunan,
        NomorPeriode = 0, Tanggal = new(2026, 2, 27), Aturan = AturanCapaian.Baku, Capaian = [], Program = [],
        Narasi = new Dictionary<string, string>(),
    };

    public void Render(DocumentBody body)
    {
        body.Sampul(new(Judul, $"Tahun {Tahun}", Instansi, Pemda, Tahun));
        body.Bagian(JenisBagian.Awal);
        body.Judul(0, "Kata Pengantar");
        foreach (var p in Pengantar)
            body.Naskah(p);
        body.Daftar(JenisDaftar.Isi);
        body.Bagian(JenisBagian.Isi);
        for (var bab = 0; bab < s_bab.Length; bab++)
        {
            body.Judul(1, s_bab[bab]);
            foreach (var n in Narasi.Skip(bab * 3).Take(3))
            {
                body.Judul(2, n.Judul);
                body.Naskah(n.Markdown);
            }

            if (bab == 2)
                Tabel(body);
        }

        body.TandaTangan(new($"{Kota}, {Tanggal}", Jabatan, Pejabat, Pangkat, Nip));
    }

    private void Tabel(DocumentBody body)
    {
        body.Tabel(new()
        {
            Judul = "Capaian Indikator Kinerja Utama",
            Kolom =
            [
                new("No", 5, Rata.Tengah), new("Sasaran", 21), new("Indikator", 26), new("Target", 11, Rata.Kanan), new("Realisasi", 11,
                    Rata.Kanan),
                new("Capaian tahun sebelumnya", 14, Rata.Kanan), new("Capaian tahun berjalan", 12, Rata.Kanan),
            ],
            Baris = Sasaran.SelectMany(s => s.Indikator.Select((i, n) => (IReadOnlyList<SelDokumen>)
            [
                Angka.Bulat(i.No), n == 0 ? new SelDokumen(s.Nama, s.Indikator.Count) : new SelDokumen("", 1, true), i.Nama, Dua(i.Target),
                Dua(i.Realisasi), Dua(i.CapaianLalu), Dua(i.Capaian),
            ])),
        });
        body.Tabel(new()
        {
            Judul = "Kompilasi Capaian",
            Kolom =
            [
                new("No", 5, Rata.Tengah), new("Sasaran", 8), new("Indikator", 25), new("Satuan", 10), new("Target", 9, Rata.Kanan),
                new("TW1", 8, Rata.Kanan), new("TW2", 8, Rata.Kanan), new("TW3", 8, Rata.Kanan), new("TW4", 8, Rata.Kanan), new("Capaian",
                    9, Rata.Kanan),
            ],
            Baris = Kompilasi.Select(k => (IReadOnlyList<SelDokumen>)
                [Angka.Bulat(k.No), k.Sasaran, k.Indikator, k.Satuan, Dua(k.Target), Dua(k.Tw1), Dua(k.Tw2), Dua(k.Tw3), Dua(k.Tw4),
                    Dua(k.Capaian)]),
        });
        body.Tabel(new()
        {
            Judul = "Capaian Program dan Kegiatan",
            Kolom =
            [
                new("No", 4, Rata.Tengah), new("Kode", 10), new("Program", 15), new("Kegiatan", 17), new("Indikator", 16), new("Satuan", 8),
                new("Target", 8, Rata.Kanan), new("Pagu", 13, Rata.Kanan), new("Realisasi", 13, Rata.Kanan), new("%", 7, Rata.Kanan),
            ],
            Baris = Program.Select(p => (IReadOnlyList<SelDokumen>)
                [Angka.Bulat(p.No), p.Kode, p.Program, p.Kegiatan, p.Indikator, p.Satuan, Dua(p.Target), Dua(p.Pagu), Dua(p.Realisasi),
                    Dua(p.Persen)]),
        });
    }

    private static string Dua(decimal nilai) => Angka.Format(nilai, 2);
}
