namespace SopKinerja.Web.Unggah;

using SopKinerja.Data;

/// <summary>A file that came in: bounded in size, known by its content and not by its name, its name made harmless.</summary>
public sealed record Unggahan(string Nama, string Tipe, byte[] Isi)
{
    /// <summary>What the file turned out to be, when it is a PDF.</summary>
    public TemuanPdf? Pdf { get; init; }

    /// <summary>As the domain takes it.</summary>
    public BerkasMasuk Masuk => new(Nama, Tipe, Isi);

    /// <summary>What people should know of a file that is kept all the same.</summary>
    public string? Peringatan => Pdf?.Peringatan is { } p ? $"{Nama}: {p}" : null;

    public const int Batas = 20 * 1024 * 1024;

    public const int BatasPermintaan = Batas + (1024 * 1024);

    /// <summary>A signed report, scanned in colour, is larger than what else offices send.</summary>
    public const int BatasNaskah = 50 * 1024 * 1024;

    public const int BatasPermintaanNaskah = BatasNaskah + (1024 * 1024);

    private const string TipePdf = "application/pdf";

    private static readonly (byte[] Awal, string Tipe, string[] Akhiran)[] Dikenal =
    [
        ([0x89, 0x50, 0x4E, 0x47], "image/png", [".png"]),
        ([0xFF, 0xD8, 0xFF], "image/jpeg", [".jpg", ".jpeg"]),
        ("PK\u0003\u0004"u8.ToArray(), "application/zip", [".docx", ".xlsx", ".pptx", ".zip", ".odt", ".ods"]),
        ([0xD0, 0xCF, 0x11, 0xE0], "application/octet-stream", [".doc", ".xls", ".ppt"]),
    ];

    /// <summary>Null when nothing was chosen; a refusal when it is empty, too large, or of a kind that is not taken.</summary>
    public static async Task<Outcome<Unggahan?>> BacaAsync(IFormFile? file, bool hanyaPdf, CancellationToken ct,
        string diterima = "PDF, gambar (PNG, JPEG), Word atau Excel", int batas = Batas)
    {
        if (file is null)
            return (Unggahan?)null;
        if (file.Length == 0)
            return Outcome<Unggahan?>.Refuse("Berkas yang dipilih kosong.");
        if (file.Length > batas)
            return Outcome<Unggahan?>.Refuse($"Berkas {Angka.Ukuran(file.Length)} terlalu besar. Batasnya {Angka.Ukuran(batas)}.");
        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, ct);
        var isi = memory.ToArray();
        var nama = NamaAman(file.FileName);
        var jenis = Dikenal.FirstOrDefault(d => isi.AsSpan().StartsWith(d.Awal));
        if (jenis.Tipe is null && PemeriksaPdf.Berkepala(isi))
            jenis = ([], TipePdf, [".pdf"]);
        if (jenis.Tipe is null)
            return Outcome<Unggahan?>.Refuse($"Isi berkas tidak dikenali. Unggah {diterima}.");
        if (hanyaPdf && jenis.Tipe != TipePdf)
            return Outcome<Unggahan?>.Refuse("Isi berkas bukan PDF. Pindai atau simpan naskah sebagai PDF, lalu unggah lagi.");
        if (!jenis.Akhiran.Contains(Path.GetExtension(nama).ToLowerInvariant()))
            nama += jenis.Akhiran[0];
        return new Unggahan(nama, jenis.Tipe, isi) { Pdf = jenis.Tipe == TipePdf ? await PemeriksaPdf.PeriksaAsync(isi, ct) : null };
    }

    /// <summary>The last part of the name, without characters that mean something to a shell, a header or Windows.</summary>
    public static string NamaAman(string nama)
    {
        var akhir = nama[(nama.LastIndexOfAny(['/', '\\']) + 1)..];
        var bersih = new string(
            [.. akhir.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && !"<>:\"|?*;%".Contains(c, StringComparison.Ordinal)
            && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)]).Trim(' ', '.');
        if (bersih.Length == 0)
            bersih = "berkas";
        var akhiran = Path.GetExtension(bersih);
        return bersih.Length <= 150 ? bersih : bersih[..(150 - Math.Min(akhiran.Length, 10))] + akhiran[..Math.Min(akhiran.Length, 10)];
    }
}
