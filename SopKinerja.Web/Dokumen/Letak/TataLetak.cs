namespace SopKinerja.Web.Dokumen;

/// <summary>
/// Where text falls on pages, reckoned with the widths of Times New Roman: for the page numbers of the contents lists. Word and
/// LibreOffice reckon finer; their fields correct what this misses. Lengths are points.
/// </summary>
internal sealed class TataLetak(TataHalaman halaman)
{
    /// <summary>Thousandths of the font size, U+0020 to U+007E (Adobe's metrics of Times Roman).</summary>
    private static readonly short[] s_lebar =
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500,
        278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556,
        611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778,
        500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    /// <summary>A line without lead.</summary>
    private static readonly double s_barisTunggal = UkuranGaya.Dari("Normal").Baris;

    private double _y, _tunda, _sesudah, _sebelum;

    /// <summary>Pages since the section began, from 1.</summary>
    public int Halaman { get; private set; } = 1;

    public bool Bentang { get; private set; }

    public double Lebar => (Bentang ? halaman.LebarBentang : halaman.LebarTegak) / 20.0;

    public bool Kosong => _y + _tunda == 0;

    private double Tinggi => ((Bentang ? halaman.Lebar : halaman.Tinggi) - halaman.Atas - halaman.Bawah) / 20.0;

    public void Mulai(int halamanAwal, bool bentang) => (Halaman, Bentang, _y, _tunda, _sesudah) = (halamanAwal, bentang, 0, 0, 0);

    public void HalamanBaru() => (Halaman, _y, _tunda, _sesudah) = (Halaman + 1, 0, 0, 0);

    /// <summary>
    /// Stays with what follows: a heading, a caption. Of the space before it and that after its predecessor the larger counts.
    /// </summary>
    public void Tunda(double tinggi, double sebelum = 0, double sesudah = 0)
    {
        var jarak = Math.Max(0, sebelum - _sesudah);
        if (_tunda == 0)
            _sebelum = jarak;
        _tunda += jarak + tinggi + sesudah;
        _sesudah = sesudah;
    }

    /// <summary>Whole, or on the next page.</summary>
    /// <param name="lebih">What may hang over the margin: the lead below a last line.</param>
    /// <returns>The page on which it, and what was waiting for it, stands.</returns>
    public int Utuh(double tinggi, double lebih = 0)
    {
        if (_y > 0 && _y + _tunda + tinggi - lebih > Tinggi)
            PindahHalaman();
        (_y, _tunda, _sesudah) = (Math.Min(_y + _tunda + tinggi, Tinggi), 0, 0);
        return Halaman;
    }

    /// <summary>Lines that may part between pages, at least two on each.</summary>
    public int Baris(int jumlah, double tinggi, double sesudah)
    {
        var lebih = Math.Max(0, tinggi - s_barisTunggal);
        var awal = Utuh(Math.Min(jumlah, jumlah == 3 ? 3 : 2) * tinggi, lebih);
        var sisa = jumlah - Math.Min(jumlah, jumlah == 3 ? 3 : 2);
        while (sisa > 0)
        {
            var muat = (int)((Tinggi - _y + lebih) / tinggi);
            if (muat >= sisa)
            {
                _y += sisa * tinggi;
                break;
            }

            sisa -= sisa - muat == 1 ? muat - 1 : muat;
            (Halaman, _y) = (Halaman + 1, 0);
        }

        (_y, _sesudah) = (_y + sesudah, sesudah);
        return awal;
    }

    /// <summary>Space that begins no page.</summary>
    public void Sela(double sesudah) => (_y, _sesudah) = (Math.Min(_y + _tunda + sesudah, Tinggi), sesudah);

    /// <summary>A row of a table; on a new page the heading rows stand above it again.</summary>
    public void BarisTabel(double tinggi, double kepala)
    {
        if (_y + _tunda + tinggi > Tinggi && _y > 0)
        {
            var berlanjut = _tunda == 0;
            PindahHalaman();
            _y = berlanjut ? kepala : 0;
        }

        (_y, _tunda, _sesudah) = (_y + _tunda + tinggi, 0, 0);
    }

    /// <summary>What waits goes on to the next page, where the space before its first line is not kept.</summary>
    private void PindahHalaman()
    {
        if (_tunda > 0)
            _tunda -= _sebelum;
        (Halaman, _y) = (Halaman + 1, 0);
    }

    /// <summary>How many lines the words need.</summary>
    public static int Hitung(ReadOnlySpan<char> teks, double lebar, double ukuran)
    {
        // The widest letter is 0.944 of the size: most cells need no reckoning.
        if (teks.Length * ukuran * 0.944 <= lebar && !teks.Contains('\n'))
            return 1;
        var (baris, x, kata) = (1, 0, 0);
        var muat = (int)(lebar / ukuran * 1000);
        foreach (var c in teks)
        {
            if (c == '\n')
            {
                (baris, x, kata) = (baris + 1, 0, 0);
                continue;
            }

            var w = (uint)(c - ' ') < (uint)s_lebar.Length ? s_lebar[c - ' '] : 500;
            if (c == ' ')
            {
                x += kata + w;
                kata = 0;
                continue;
            }

            kata += w;
            if (x + kata <= muat)
                continue;
            baris++;
            kata = x > 0 ? kata : w;
            x = 0;
        }

        return baris;
    }
}
