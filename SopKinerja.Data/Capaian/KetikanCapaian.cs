namespace SopKinerja.Data;

/// <summary>A row as it was typed or came from a workbook: text, not yet numbers.</summary>
public sealed class KetikanCapaian
{
    public long Id { get; set; }

    public int Versi { get; set; }

    public string? Penyebut { get; set; }

    public string? Realisasi { get; set; }

    public string? Predikat { get; set; }

    public string? Kosong { get; set; }

    public string? Kendala { get; set; }

    public string? Upaya { get; set; }

    public string? Analisis { get; set; }

    /// <summary><see cref="Sidik"/> of what stood in the form when it was opened: equal afterwards, the row was not touched.</summary>
    public long? Awal { get; set; }

    private readonly HashSet<SelCapaian> _angka = [];

    /// <summary>A cell by its name.</summary>
    public string? this[SelCapaian sel]
    {
        get => sel switch
        {
            SelCapaian.Penyebut => Penyebut,
            SelCapaian.Realisasi => Realisasi,
            SelCapaian.Predikat => Predikat,
            SelCapaian.Kosong => Kosong,
            SelCapaian.Kendala => Kendala,
            SelCapaian.Upaya => Upaya,
            _ => Analisis,
        };
        set => _ = sel switch
        {
            SelCapaian.Penyebut => Penyebut = value,
            SelCapaian.Realisasi => Realisasi = value,
            SelCapaian.Predikat => Predikat = value,
            SelCapaian.Kosong => Kosong = value,
            SelCapaian.Kendala => Kendala = value,
            SelCapaian.Upaya => Upaya = value,
            _ => Analisis = value,
        };
    }

    public static IReadOnlyList<SelCapaian> SemuaSel { get; } = Enum.GetValues<SelCapaian>();

    /// <summary>The cell of a workbook held a number: how it is spelled here says nothing of the hand that typed it.</summary>
    public void TandaiAngka(SelCapaian sel) => _angka.Add(sel);

    public bool BerupaAngka(SelCapaian sel) => _angka.Contains(sel);

    public bool Disentuh => Awal is null || Awal != Sidik();

    /// <summary>FNV-1a over the fields, line ends and spaces around them aside.</summary>
    public long Sidik()
    {
        var h = 14695981039346656037UL;
        foreach (var sel in SemuaSel)
        {
            foreach (var c in (this[sel] ?? "").AsSpan().Trim())
                if (c != '\r')
                    h = (h ^ c) * 1099511628211UL;
            h = (h ^ 0xFFFF) * 1099511628211UL;
        }

        return unchecked((long)h);
    }

    /// <summary>The row's values as a person would type them.</summary>
    public static KetikanCapaian Dari(BarisCapaian b) => new()
    {
        Id = b.IndikatorId, Versi = b.Versi, Penyebut = TeksDari(b, SelCapaian.Penyebut), Realisasi = TeksDari(b, SelCapaian.Realisasi),
        Predikat = b.Gabungan is null
            ? b.RealisasiTeks
            : null, Kosong = b.AlasanKosong, Kendala = b.Kendala, Upaya = b.Upaya, Analisis = b.Analisis,
    };

    /// <summary>The figure that stands in a cell, as the cell shows it.</summary>
    internal static string? TeksDari(BarisCapaian b, SelCapaian sel) => BacaAngka.Tulis(b.Sendiri(sel), b.Bentuk(sel));
}

/// <summary>Which cell of a row a fault stands beside.</summary>
public enum SelCapaian
{
    Penyebut,
    Realisasi,
    Predikat,
    Kosong,
    Kendala,
    Upaya,
    Analisis,
}

/// <param name="Ragu">The two numbers that the text could mean, when that is the fault.</param>
/// <param name="Mereka">What somebody else wrote there meanwhile, when that is the fault; "" when he emptied it.</param>
public readonly record struct GalatKetikan(SelCapaian Sel, string Pesan, (decimal Koma, decimal Titik)? Ragu = null, string? Mereka = null);

/// <summary>What the cells of a block that came together prove about its decimal sign: each column for itself, and all of them.</summary>
public sealed record BuktiBlok(BuktiTanda Penyebut, BuktiTanda Realisasi, BuktiTanda Semua)
{
    public static BuktiBlok Kosong { get; } = new(BuktiTanda.TidakAda, BuktiTanda.TidakAda, BuktiTanda.TidakAda);

    public BuktiTanda Untuk(SelCapaian sel) =>
        (sel == SelCapaian.Penyebut ? Penyebut : Realisasi) is not BuktiTanda.TidakAda and var sendiri ? sendiri : Semua;
}

/// <param name="Isian">Null when the row did not change, or has faults.</param>
public sealed record HasilKetikan(IsianCapaian? Isian, IReadOnlyList<GalatKetikan> Galat);

/// <summary>Typed text to numbers, with each fault named beside its cell. The grid and the Excel form read by the same rules.</summary>
public static class BacaKetikan
{
    public const int PanjangKeterangan = 2000;

    /// <summary>What the changed cells of rows that were pasted or sent together prove; a cell that nobody touched proves nothing.</summary>
    public static BuktiBlok Bukti(IEnumerable<(KetikanCapaian Ketikan, BarisCapaian Baris)> blok)
    {
        var sel = new List<(SelCapaian Sel, string? Teks, BentukAngka Bentuk)>();
        foreach (var (k, b) in blok)
            foreach (var (s, teks) in new[] { (SelCapaian.Penyebut, k.Penyebut), (SelCapaian.Realisasi, k.Realisasi) })
                if (!string.IsNullOrEmpty(teks) && !k.BerupaAngka(s) && teks != KetikanCapaian.TeksDari(b, s))
                    sel.Add((s, teks, b.Bentuk(s)));
        BuktiTanda Dari(SelCapaian? s) => BacaAngka.Bukti(sel.Where(x => s is null || x.Sel == s).Select(x => (x.Teks, x.Bentuk)));
        return sel.Count == 0 ? BuktiBlok.Kosong : new(Dari(SelCapaian.Penyebut), Dari(SelCapaian.Realisasi), Dari(null));
    }

    /// <param name="k">What was typed.</param>
    /// <param name="b">The row as it is.</param>
    /// <param name="bukti">What came with it; null when it came alone.</param>
    public static HasilKetikan Baca(KetikanCapaian k, BarisCapaian b, BuktiBlok? bukti = null)
    {
        var galat = new List<GalatKetikan>();
        bukti ??= Bukti([(k, b)]);
        decimal? Nilai(string? teks, SelCapaian sel)
        {
            if (string.IsNullOrEmpty(teks))
                return null;
            if (teks == KetikanCapaian.TeksDari(b, sel))
                return b.Sendiri(sel);
            var hasil = BacaAngka.Baca(teks, b.Bentuk(sel), bukti.Untuk(sel));
            if (hasil.Galat is { } pesan)
                galat.Add(new(sel, $"{b.Kode}: {char.ToLowerInvariant(pesan[0])}{pesan[1..]}", hasil.Ragu));
            return hasil.Nilai;
        }

        string? Kata(string? teks, SelCapaian sel, int batas)
        {
            if (string.IsNullOrWhiteSpace(teks))
                return null;
            var rapi = teks.Trim().ReplaceLineEndings("\n");
            if (rapi.Length > batas)
                galat.Add(new(sel, $"{b.Kode}: terlalu panjang, {Angka.Bulat(rapi.Length)} huruf; paling banyak {Angka.Bulat(batas)}."));
            else if (rapi.Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
                galat.Add(new(sel, $"{b.Kode}: ada huruf yang tidak dapat dibaca. Ketik ulang isian ini."));
            return rapi;
        }

        var isian = new IsianCapaian(k.Id, k.Versi, b.CaraHitung == CaraHitung.Persen
            ? Nilai(k.Penyebut, SelCapaian.Penyebut)
            : null,
            Nilai(k.Realisasi, SelCapaian.Realisasi), Kata(k.Kosong, SelCapaian.Kosong, 500), Kata(k.Kendala, SelCapaian.Kendala,
                PanjangKeterangan),
            Kata(k.Upaya, SelCapaian.Upaya, PanjangKeterangan), b.CaraHitung == CaraHitung.Predikat ? Kata(k.Predikat, SelCapaian.Predikat,
                100) : null,
            Kata(k.Analisis, SelCapaian.Analisis, PanjangKeterangan));
        if ((isian.Realisasi is not null || isian.RealisasiTeks is not null) && isian.AlasanKosong is not null)
            galat.Add(new(SelCapaian.Kosong, $"{b.Kode}: angka sudah terisi. Hapus angkanya, atau kosongkan alasan belum tersedia."));
        if (isian is { Penyebut: not null, Realisasi: null } && b.Gabungan is not null
            && b.Agregasi is AgregasiIndikator.RataRata or AgregasiIndikator.Gabung)
            galat.Add(new(SelCapaian.Penyebut, $"{b.Kode}: angka ini digabung dari triwulan, yang mempunyai sasarannya sendiri. Isi juga "
                + "jumlah realisasi, atau kosongkan sasaran."));
        return new(galat.Count > 0 || isian == Semula(b, k.Versi) ? null : isian, galat);
    }

    /// <summary>The row as it is, in the form in which a change is told from it.</summary>
    public static IsianCapaian Semula(BarisCapaian b, int versi) => b.Gabungan is null
        ? new(b.IndikatorId, versi, b.CaraHitung == CaraHitung.Persen ? b.Penyebut : null, b.Realisasi, b.AlasanKosong, b.Kendala, b.Upaya,
            b.CaraHitung == CaraHitung.Predikat ? b.RealisasiTeks : null, b.Analisis)
        : new(b.IndikatorId, versi, b.CaraHitung == CaraHitung.Persen ? b.PenyebutSendiri : null, null, b.AlasanKosong, b.Kendala, b.Upaya, null, b.Analisis);
}
