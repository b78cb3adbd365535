namespace SopKinerja.Data;

/// <summary>What a unit of measurement says about the numbers that are given in it.</summary>
public static class SatuanUkur
{
    /// <summary>Things that are counted one by one, as indicator documents of offices name them.</summary>
    private static readonly HashSet<string> s_bulat = new(StringComparer.OrdinalIgnoreCase)
    {
        "orang", "jiwa", "kasus", "dokumen", "laporan", "berkas", "buku", "surat", "naskah", "unit", "buah", "paket", "kegiatan", "program",
        "kali", "desa", "kelurahan", "kecamatan", "kampung", "kabupaten", "kota", "puskesmas", "posyandu", "klinik", "sekolah", "rumah",
        "keluarga", "kk", "peserta", "pegawai", "siswa", "guru", "bayi", "balita", "anak", "ibu", "pasien", "lansia", "kematian", "kejadian",
        "lembaga", "organisasi", "kelompok", "lokasi", "titik", "aplikasi", "sistem", "sertifikat", "penghargaan", "inovasi", "aduan",
        "pengaduan", "rekomendasi", "temuan", "peraturan", "kebijakan", "layanan", "perangkat", "kendaraan", "ekor", "event", "pelaku", "umkm",
    };

    /// <summary>Whether it takes whole numbers only: "orang", "kasus", "dokumen"; not "orang per hari", "%", "indeks", "ha".</summary>
    public static bool Bulat(string? satuan)
    {
        var kata = (satuan ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return kata.Length > 0 && s_bulat.Contains(kata[0]) && !satuan!.Contains('/', StringComparison.Ordinal)
            && !kata.Contains("per", StringComparer.OrdinalIgnoreCase) && !satuan.Contains('%', StringComparison.Ordinal);
    }

    public static bool Persen(string? satuan) => satuan?.Trim() is { } s
        && (s == "%" || s.Equals("persen", StringComparison.OrdinalIgnoreCase) || s.StartsWith("persen ", StringComparison.OrdinalIgnoreCase));

    public static bool Rupiah(string? satuan) => satuan?.Trim() is { } s
        && (s.Equals("rp", StringComparison.OrdinalIgnoreCase) || s.Equals("rp.", StringComparison.OrdinalIgnoreCase)
            || s.StartsWith("rupiah", StringComparison.OrdinalIgnoreCase));
}
