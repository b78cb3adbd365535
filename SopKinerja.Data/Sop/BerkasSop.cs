namespace SopKinerja.Data;

/// <summary>A SOP document as a file of <c>db/bawaan</c>: what is typed from paper, before it belongs to an office.</summary>
public sealed record BerkasSop
{
    public required string Kunci { get; init; }

    public required string Nama { get; init; }

    public required string Nomor { get; init; }

    public DateOnly? TanggalPembuatan { get; init; }

    public DateOnly? TanggalRevisi { get; init; }

    public DateOnly? TanggalEfektif { get; init; }

    public required IReadOnlyList<string> Kop { get; init; }

    public required string DisahkanJabatan { get; init; }

    public required string DisahkanNama { get; init; }

    public string? DisahkanPangkat { get; init; }

    public string? DisahkanNip { get; init; }

    public required IReadOnlyList<string> DasarHukum { get; init; }

    public required IReadOnlyList<string> Kualifikasi { get; init; }

    public required IReadOnlyList<string> Keterkaitan { get; init; }

    public required IReadOnlyList<string> Peralatan { get; init; }

    public required string Peringatan { get; init; }

    public required string Pencatatan { get; init; }

    public string? Keterangan { get; init; }

    public string? TindakLanjut { get; init; }

    public string? TindakLanjutPeriode { get; init; }

    public string? Penerima { get; init; }

    public required IReadOnlyList<string> Pelaksana { get; init; }

    public required IReadOnlyList<Baris> Langkah { get; init; }

    public sealed record Baris
    {
        public required int Nomor { get; init; }

        public required string Judul { get; init; }

        public required string Kegiatan { get; init; }

        public required string Pelaksana { get; init; }

        public required BentukLangkah Bentuk { get; init; }

        public string? Kelengkapan { get; init; }

        public required int Waktu { get; init; }

        public required SatuanWaktu Satuan { get; init; }

        public bool Berjalan { get; init; }

        public string? Output { get; init; }

        public required AksiLangkah Aksi { get; init; }

        public required string Periode { get; init; }

        public int? TidakKe { get; init; }
    }

    /// <summary>The two documents that ship: "binjai" and "banten".</summary>
    public static IReadOnlyList<BerkasSop> Tersedia { get; } =
        [BerkasBawaan.Baca<BerkasSop>("bawaan/sop-binjai"), BerkasBawaan.Baca<BerkasSop>("bawaan/sop-banten")];
}
