namespace SopKinerja.Data;

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

/// <summary>The chain: each entry's hash covers its fields and the hash before it.</summary>
public static class RantaiArsip
{
    /// <summary>Before the first entry.</summary>
    public static readonly string Awal = new('0', 64);

    public static string Sidik(EntriArsip e) => Sidik(e.SidikSebelum, e.Nomor, e.KodeKlasifikasi, Baris(e.Uraian), Hari(e.Tanggal),
        e.RetensiAktif, e.RetensiInaktif, e.NasibAkhir, e.Sha256);

    /// <summary>Of a description: it hangs on its entry and on the description before it.</summary>
    public static string Sidik(string sidikEntri, string? sebelum, RincianArsip r) => Sidik(sidikEntri, sebelum, r.Nomor, r.KodeKlasifikasi,
        Baris(r.Uraian), Hari(r.Mulai), Hari(r.Akhir), r.RetensiAktif, r.RetensiInaktif, r.NasibAkhir, r.Jumlah, Baris(r.Satuan), Baris(r.Media),
        Baris(r.Tingkat), Baris(r.Lokasi), r.Batal ? 1 : 0, Baris(r.Alasan), Baris(r.Oleh));

    /// <summary>The first thing wrong in a chain, in order of number, or null when it is whole.</summary>
    public static string? Periksa(IEnumerable<EntriArsip> entri)
    {
        var (sebelum, nomor) = (Awal, 0);
        foreach (var e in entri)
        {
            if (e.Nomor != ++nomor)
                return $"Entri nomor {nomor} hilang.";
            if (e.SidikSebelum != sebelum)
                return $"Entri {e.Nomor} tidak menyambung entri sebelumnya.";
            if (Sidik(e) != e.Sidik)
                return $"Entri {e.Nomor} berubah setelah diarsipkan.";
            sebelum = e.Sidik;
        }

        return null;
    }

    /// <summary>The first thing wrong in the descriptions of an entry, the oldest first, or null.</summary>
    public static string? PeriksaRincian(EntriArsip e, IEnumerable<RincianArsip> rincian)
    {
        var semua = rincian.ToList();
        var (sebelum, nomor) = ((string?)null, 0);
        foreach (var r in semua)
        {
            if (r.Nomor != ++nomor)
                return $"rincian {nomor} hilang";
            if (r.Diganti != (nomor == semua.Count ? 0 : nomor))
                return $"rincian {nomor} berubah setelah disimpan";
            if (r.Sidik is null ? !SepertiEntri(e, r) : r.Sidik != Sidik(e.Sidik, sebelum, r))
                return $"rincian {nomor} berubah setelah disimpan";
            sebelum = r.Sidik;
        }

        return nomor == 0 ? "rinciannya hilang" : null;
    }

    /// <summary>What a script copied from the entry says what the entry says, and no more.</summary>
    private static bool SepertiEntri(EntriArsip e, RincianArsip r) => r is { Nomor: 1, Batal: false, Alasan: null, Jumlah: null, Lokasi: null }
        && (r.KodeKlasifikasi, r.Uraian, r.Akhir, r.RetensiAktif, r.RetensiInaktif, r.NasibAkhir)
            == (e.KodeKlasifikasi, e.Uraian, e.Tanggal, e.RetensiAktif, e.RetensiInaktif, e.NasibAkhir);

    private static string? Baris(string? s) => s?.ReplaceLineEndings(" ");

    private static string Hari(DateOnly d) => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Sidik(params object?[] isi) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        isi.Select(x => Convert.ToString(x, CultureInfo.InvariantCulture))))));
}
