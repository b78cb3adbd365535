namespace SopKinerja.Data;

/// <summary>How much a post is used today.</summary>
public sealed record PemakaianJabatan
{
    public int Pemangku { get; init; }

    /// <summary>Steps that wait or run, of runs that are not finished.</summary>
    public int Langkah { get; init; }

    /// <summary>Columns of SOPs in force.</summary>
    public int Sop { get; init; }

    /// <summary>Dispositions that nobody has answered.</summary>
    public int Disposisi { get; init; }
}

/// <summary>What is asked of a change in units, posts and terms. Pure.</summary>
public static class AturanSusunan
{
    public const int HurufAlasan = 500, HurufKeterangan = 300;

    public const string Berubah = "Catatan ini baru saja diubah orang lain. Periksa keadaannya, lalu ulangi.";

    /// <summary>Why a reason is none; null when it is one.</summary>
    public static string? Alasan(string? alasan) => string.IsNullOrWhiteSpace(alasan) ? "Tulis alasan perubahan ini."
        : alasan.Trim().Length > HurufAlasan ? $"Alasan paling banyak {HurufAlasan} huruf." : null;

    /// <summary>What still waits for a post, in words; null when it can be closed.</summary>
    public static string? Terpakai(Jabatan j, PemakaianJabatan p)
    {
        List<string> sebab = [];
        if (j.Kepala)
            sebab.Add("ia kepala instansi, yang menandatangani");
        if (p.Pemangku > 0)
            sebab.Add($"{p.Pemangku} masa jabatan belum berakhir");
        if (p.Sop > 0)
            sebab.Add($"menjadi pelaksana pada {p.Sop} SOP yang berlaku");
        if (p.Langkah > 0)
            sebab.Add($"{p.Langkah} langkah menunggunya");
        if (p.Disposisi > 0)
            sebab.Add($"{p.Disposisi} disposisi belum dijawab");
        return sebab.Count == 0 ? null : $"Jabatan {j.Nama} belum dapat ditutup: {string.Join(", ", sebab)}.";
    }

    /// <summary>
    /// Why a term cannot stand beside the others of its post; null when it can. A post has one definitive holder at a time, and one who
    /// stands in. A Plt is for a post that nobody holds, a Plh for a holder who is away (UU 30/2014 Pasal 14, SE BKN 1/SE/I/2021).
    /// </summary>
    /// <param name="baru">The term as it shall be; its Id is its own among the others.</param>
    /// <param name="lain">All terms of the same post.</param>
    public static string? Masa(Pemangku baru, IEnumerable<Pemangku> lain)
    {
        if (baru.Sampai < baru.Mulai)
            return "Hari terakhir mendahului hari pertama.";
        var tumpang = lain.Where(p => p.Id != baru.Id && p.Mulai <= (baru.Sampai ?? DateOnly.MaxValue)
            && (p.Sampai ?? DateOnly.MaxValue) >= baru.Mulai).ToList();
        bool Pengganti(Pemangku p) => p.Jenis != JenisPemangku.Definitif;
        if (baru.Jenis == JenisPemangku.Definitif)
        {
            return tumpang.Find(p => !Pengganti(p)) is { } d ? Sudah(d, "Akhiri masa jabatannya lebih dahulu.")
                : tumpang.Find(p => p.Jenis == JenisPemangku.Plt) is { } plt ? Sudah(plt, "Akhiri masa Plt itu lebih dahulu.")
                : null;
        }

        if (tumpang.Find(Pengganti) is { } w)
            return Sudah(w, "Satu jabatan hanya mempunyai satu Plt atau Plh pada satu hari.");
        if (tumpang.Find(p => !Pengganti(p)) is not { } pejabat)
            return null;
        if (pejabat.PegawaiId == baru.PegawaiId)
            return $"{baru.Nama} sendiri pemangku definitif jabatan ini pada masa itu. Pilih penggantinya.";
        return baru.Jenis == JenisPemangku.Plt
            ? Sudah(pejabat, "Bila ia berhalangan sementara, catat sebagai Plh; Plt untuk jabatan yang kosong.")
            : null;
    }

    private static string Sudah(Pemangku p, string saran) =>
        $"Pada masa itu jabatan ini sudah dipangku {p.Nama} ({p.Jenis}, {p.Masa}). {saran}";
}
