namespace SopKinerja.Data;

/// <summary>A sample office as a file of <c>db/contoh</c>. People are invented and called "Contoh".</summary>
public sealed record ContohKantor
{
    /// <summary>The day on which its people took office (<see cref="JadwalContoh"/>).</summary>
    public const string Dilantik = "T-2 01-02";

    /// <summary>The file that tells its life; null for an office that starts on its first day.</summary>
    public string? Hidup { get; init; }

    public required string Sop { get; init; }

    public required InstansiBaru Instansi { get; init; }

    public required IReadOnlyList<string> Unit { get; init; }

    public required IReadOnlyList<JabatanBaru> Jabatan { get; init; }

    /// <summary>Post by the SOP's column.</summary>
    public required IReadOnlyDictionary<string, string> Kolom { get; init; }

    public required IReadOnlyList<Orang> Pegawai { get; init; }

    public required IReadOnlyList<string> Sasaran { get; init; }

    public required IReadOnlyList<IndikatorBaru> Indikator { get; init; }

    public required IReadOnlyDictionary<string, string> PenanggungJawab { get; init; }

    public required string SumberData { get; init; }

    public required IReadOnlyList<ProgramBaru> Program { get; init; }

    public required SuratBaru Surat { get; init; }

    /// <summary>The period of the run that is already started.</summary>
    public required string Mulai { get; init; }

    public required IReadOnlyList<PenerimaBaru> Penerima { get; init; }

    public required IReadOnlyDictionary<string, string> Narasi { get; init; }

    public sealed record InstansiBaru(string Kode, string Nama, string Pemda, string Kota, string Alamat, string Zona);

    public sealed record JabatanBaru(string Nama, string? Unit = null, bool Kepala = false);

    public sealed record Orang(string Nama, string Nip, string Pangkat, string Golongan, string Akun, Peran Peran, string Ket,
        string? Jabatan = null, string? Unit = null);

    public sealed record IndikatorBaru(int Sasaran, string Kode, string Uraian, string Unit, decimal? TahunLalu = null,
        decimal? Penyebut = null, decimal? Realisasi = null, string Satuan = "%", CaraHitung Cara = CaraHitung.Persen,
        ArahIndikator Arah = ArahIndikator.Positif, AgregasiIndikator Agregasi = AgregasiIndikator.NilaiAkhir, decimal Target = 100,
        IReadOnlyList<decimal>? Triwulan = null, JenisIndikator Jenis = JenisIndikator.SPM, decimal? DataAwal = null,
        decimal? TargetAkhir = null, decimal? StandarNasional = null, string? Kendala = null, string? Upaya = null);

    public sealed record ProgramBaru(JenisProgram Jenis, string Kode, string Uraian, decimal? Target = null, decimal? Realisasi = null,
        long Pagu = 0, long Serapan = 0, string? Permasalahan = null, string? Upaya = null, IReadOnlyList<string>? Melayani = null);

    /// <summary>Days are those of <see cref="JadwalContoh"/>; <c>{S}</c> in the number is the year of the letter.</summary>
    public sealed record SuratBaru(string Asal, string Nomor, string Tanggal, string Diterima, string Perihal,
        DerajatSurat Derajat = DerajatSurat.Biasa, KeamananSurat Keamanan = KeamananSurat.Biasa);

    public sealed record PenerimaBaru(string Nama, string Surel, int BatasBulan = 2);

    public static IReadOnlyList<ContohKantor> Tersedia { get; } =
        [BerkasBawaan.Baca<ContohKantor>("contoh/binjai"), BerkasBawaan.Baca<ContohKantor>("contoh/banten")];
}
