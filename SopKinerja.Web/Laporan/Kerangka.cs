namespace SopKinerja.Web.Laporan;

/// <summary>A line of the contents list. <see cref="Nomor"/> is the label that Word's numbering will print.</summary>
public sealed record ButirIsi(int Tingkat, string Nomor, string Teks, string Penanda, string Halaman)
{
    public string Lengkap => Nomor.Length == 0 ? Teks : $"{Nomor} {Teks}";
}

/// <summary>Counts headings the way the Word styles do: BAB I, A., 1.</summary>
internal sealed class Penomoran
{
    private int _bab, _sub, _subsub, _semua;

    public (string Nomor, string Penanda) Berikut(int tingkat)
    {
        var penanda = $"_Toc{++_semua:000000}";
        switch (tingkat)
        {
            case 0:
                return ("", penanda);
            case 1:
                (_bab, _sub, _subsub) = (_bab + 1, 0, 0);
                return ($"BAB {Data.Angka.Romawi(_bab)}", penanda);
            case 2:
                (_sub, _subsub) = (_sub + 1, 0);
                return ($"{(char)('A' + ((_sub - 1) % 26))}.", penanda);
            default:
                return ($"{++_subsub}.", penanda);
        }
    }
}

/// <summary>
/// Walks the chapters without writing, for the contents list: headings, and an estimate of their pages from lengths.
/// The fields in the list are live; Word shows true numbers as soon as it updates them.
/// </summary>
internal sealed class Kerangka : ReportBody
{
    private const int BarisTegak = 40, HurufTegak = 84, BarisLebar = 26, HurufLebar = 130;

    private readonly List<ButirIsi> _butir = [];
    private readonly Penomoran _penomoran = new();
    private int _halaman = 1, _baris;
    private bool _romawi, _lebar;

    public IReadOnlyList<ButirIsi> Butir => _butir;

    public override void Sampul(string judul, string periode, string instansi, string pemda, int tahun)
    {
    }

    public override void Judul(int tingkat, string teks)
    {
        if (tingkat <= 1 && _baris > 0)
            HalamanBaru();
        else if (_baris > (_lebar ? BarisLebar : BarisTegak) - 4)
            HalamanBaru();
        var (nomor, penanda) = _penomoran.Berikut(tingkat);
        _butir.Add(new(tingkat, nomor, teks, penanda, _romawi ? Data.Angka.Romawi(_halaman).ToLowerInvariant() : $"{_halaman}"));
        Maju(2);
    }

    public override void Paragraf(string teks, GayaParagraf gaya = GayaParagraf.Isi) => Maju(1 + (teks.Length / (_lebar ? HurufLebar : HurufTegak)));

    public override void Naskah(string markdown)
    {
        foreach (var baris in markdown.Split('\n'))
            Maju(baris.Trim().Length == 0 ? 0 : 1 + (baris.Length / (_lebar ? HurufLebar : HurufTegak)));
    }

    public override void Tabel(TabelLaporan tabel)
    {
        Maju(4);
        var lebar = tabel.Kolom.Sum(k => k.Lebar);
        var huruf = (_lebar ? HurufLebar : HurufTegak) * 1.25;
        foreach (var baris in tabel.Baris)
            Maju(baris.Select((s, i) => s.Rentang > 1 ? 1 : 1 + (int)(s.Teks.Length / Math.Max(huruf * tabel.Kolom[i].Lebar / lebar, 4))).DefaultIfEmpty(1).Max());
    }

    public override void DaftarIsi()
    {
        Judul(0, "Daftar Isi");
        Maju(28);
    }

    public override void TandaTangan(BlokTandaTangan blok) => Maju(9);

    public override void Bagian(JenisBagian bagian)
    {
        if (_baris > 0 && bagian is JenisBagian.Lebar or JenisBagian.Tegak)
            _halaman++;
        if (bagian is JenisBagian.Awal or JenisBagian.Isi)
            (_halaman, _romawi) = (1, bagian == JenisBagian.Awal);
        (_baris, _lebar) = (0, bagian == JenisBagian.Lebar);
    }

    private void HalamanBaru() => (_halaman, _baris) = (_halaman + 1, 0);

    private void Maju(int baris)
    {
        var muat = _lebar ? BarisLebar : BarisTegak;
        _baris += baris;
        while (_baris > muat)
            (_halaman, _baris) = (_halaman + 1, _baris - muat);
    }
}
