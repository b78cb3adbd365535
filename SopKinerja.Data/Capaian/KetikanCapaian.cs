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

    public bool Disentuh => Awal is null || Awal != Sidik();

    /// <summary>FNV-1a over the fields, line ends and spaces around them aside.</summary>
    public long Sidik()
    {
        var h = 14695981039346656037UL;
        foreach (var teks in new[] { Penyebut, Realisasi, Predikat, Kosong, Kendala, Upaya, Analisis })
        {
            foreach (var c in (teks ?? "").AsSpan().Trim())
                if (c != '\r')
                    h = (h ^ c) * 1099511628211UL;
            h = (h ^ 0xFFFF) * 1099511628211UL;
        }

        return unchecked((long)h);
    }

    /// <summary>The row's values as a person would type them.</summary>
    public static KetikanCapaian Dari(BarisCapaian b) => new()
    {
        Id = b.IndikatorId, Versi = b.Versi, Penyebut = Teks(b.Gabungan is null ? b.Penyebut : null),
        Realisasi = Teks(b.Gabungan is null ? b.Realisasi : null), Predikat = b.Gabungan is null
            ? b.RealisasiTeks
            : null, Kosong = b.AlasanKosong, Kendala = b.Kendala, Upaya = b.Upaya, Analisis = b.Analisis,
    };

    private static string? Teks(decimal? v) => v is null ? null : Angka.Format(v);
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

/// <param name="Isian">Null when the row did not change, or has faults.</param>
public sealed record HasilKetikan(IsianCapaian? Isian, IReadOnlyList<(SelCapaian Sel, string Pesan)> Galat);

/// <summary>Typed text to numbers, with each fault named beside its cell. The grid and the Excel form read by the same rules.</summary>
public static class BacaKetikan
{
    public const int PanjangKeterangan = 2000;

    /// <summary>SQLite keeps 15 significant digits: with four decimals that leaves eleven before the comma.</summary>
    private const decimal BatasPecahan = 100_000_000_000m;

    public static HasilKetikan Baca(KetikanCapaian k, BarisCapaian b)
    {
        var galat = new List<(SelCapaian, string)>();
        decimal? Nilai(string? teks, SelCapaian sel)
        {
            if (string.IsNullOrWhiteSpace(teks))
                return null;
            if (!Angka.TryParse(teks, out var nilai))
                galat.Add((sel, $"{b.Kode}: “{Pendek(teks)}” bukan angka. Tulis angka saja, contoh 5.871"));
            else if (nilai < 0)
                galat.Add((sel, $"{b.Kode}: angka tidak boleh kurang dari nol."));
            else if (nilai >= BatasPecahan && nilai != Math.Truncate(nilai))
                galat.Add((sel, $"{b.Kode}: angka terlalu panjang, paling banyak 15 angka."));
            return nilai;
        }

        string? Kata(string? teks, SelCapaian sel, int batas)
        {
            if (string.IsNullOrWhiteSpace(teks))
                return null;
            var rapi = teks.Trim().ReplaceLineEndings("\n");
            if (rapi.Length > batas)
                galat.Add((sel, $"{b.Kode}: terlalu panjang, {Angka.Bulat(rapi.Length)} huruf; paling banyak {Angka.Bulat(batas)}."));
            else if (rapi.Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
                galat.Add((sel, $"{b.Kode}: ada huruf yang tidak dapat dibaca. Ketik ulang isian ini."));
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
            galat.Add((SelCapaian.Kosong, $"{b.Kode}: angka sudah terisi. Hapus angkanya, atau kosongkan alasan belum tersedia."));
        return new(galat.Count > 0 || isian == Semula(b, k.Versi) ? null : isian, galat);
    }

    /// <summary>The row as it is, in the form in which a change is told from it.</summary>
    public static IsianCapaian Semula(BarisCapaian b, int versi) => b.Gabungan is null
        ? new(b.IndikatorId, versi, b.CaraHitung == CaraHitung.Persen ? b.Penyebut : null, b.Realisasi, b.AlasanKosong, b.Kendala, b.Upaya,
            b.CaraHitung == CaraHitung.Predikat ? b.RealisasiTeks : null, b.Analisis)
        : new(b.IndikatorId, versi, null, null, b.AlasanKosong, b.Kendala, b.Upaya, null, b.Analisis);

    private static string Pendek(string teks) => teks.Length > 30 ? teks[..30] + "…" : teks;
}
