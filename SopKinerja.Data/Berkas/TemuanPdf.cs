namespace SopKinerja.Data;

/// <summary>What a PDF that came in turned out to be. Data judges by it and never opens a PDF itself.</summary>
public sealed record TemuanPdf
{
    /// <summary>Pages that can be reached; 0 when the file does not open.</summary>
    public required int Halaman { get; init; }

    /// <summary>Locked by a password, or restricted by one that opens by itself.</summary>
    public required bool Terenkripsi { get; init; }

    /// <summary>Holds JavaScript, or an action that starts a program.</summary>
    public bool Berskrip { get; init; }

    /// <summary>SHA-256 over the letters of its pages without their spaces, where somebody asked for it.</summary>
    public string? SidikTeks { get; init; }

    /// <summary>Electronic signatures in the order of the file; none in a scan.</summary>
    public IReadOnlyList<TandaTanganElektronik> Tte { get; init; } = [];

    /// <summary>A signed file that is archived, mailed and published must open for everybody, for years; null when it will.</summary>
    public string? TolakanFinal => Terenkripsi
        ? "PDF ini terenkripsi (memakai sandi atau pembatasan). Naskah final harus dapat dibuka siapa saja: simpan tanpa sandi, lalu "
            + "unggah lagi."
        : Halaman == 0
            ? "PDF ini rusak atau tidak berisi halaman. Pindai atau simpan ulang naskahnya, lalu unggah lagi."
            : Berskrip
                ? "PDF ini memuat skrip atau perintah yang menjalankan program. Naskah final hanya berisi halaman: cetak ke PDF atau pindai "
                    + "ulang naskahnya, lalu unggah lagi."
                : Tte.FirstOrDefault(t => !t.Utuh) is { } t
                    ? $"Tanda tangan elektronik {t.Nama} tidak terbukti utuh: berkas berubah sesudah ditandatangani, atau terpotong. Unduh lagi "
                        + "dari tempat penandatanganan, lalu unggah tanpa menyimpannya ulang."
                    : null;

    /// <summary>Said beside a file that is kept all the same; null when there is nothing to say.</summary>
    public string? Peringatan => Terenkripsi
        ? "PDF ini terenkripsi (memakai sandi atau pembatasan). Orang lain mungkin tidak dapat membukanya."
        : Halaman == 0
            ? "PDF ini tidak dapat dibuka; mungkin rusak. Periksa, dan unggah lagi bila perlu."
            : Berskrip
                ? "PDF ini memuat skrip atau perintah yang menjalankan program. Bukalah hanya bila asalnya Anda percayai."
                : null;
}
