namespace SopKinerja.Web.Tests;

/// <summary>Whose rows the parameters of the handlers name.</summary>
internal static class MilikMatriks
{
    /// <summary>Whose id a parameter is; the page decides where its name alone does not.</summary>
    public static readonly Dictionary<string, string> Baris = new()
    {
        ["/Pelaksanaan/Rincian id"] = "Pelaksanaan", ["/Pelaksanaan/Lanjut id"] = "Pelaksanaan", ["/Disposisi/Surat id"] = "SuratMasuk",
        ["/Disposisi/Baca id"] = "Disposisi", ["/Laporan/Rincian id"] = "Laporan", ["/Laporan/Pratinjau id"] = "Laporan",
        ["/Laporan/Riwayat id"] = "Laporan", ["/Laporan/Banding id"] = "Laporan", ["/Laporan/Masukan id"] = "Laporan",
        ["/Laporan/Reviu id"] = "Laporan", ["/Laporan/Gambar id"] = "Laporan", ["/Laporan/Versi id"] = "Laporan",
        ["/Laporan/Tempel id"] = "Laporan", ["/Laporan/Salin id"] = "Laporan", ["/Laporan/Koreksi id"] = "Laporan",
        ["/Sop/Rincian id"] = "Sop", ["/Sop/Pasang id"] = "Sop", ["/Sop/Ubah id"] = "SopRancangan", ["/Sop/Banding id"] = "SopVersi",
        ["/Sop/Banding ke"] = "SopVersi", ["/Sop/Index versiId"] = "SopVersi", ["/Surel/Index id"] = "Surel",
        ["/Capaian/Baris id"] = "Indikator", ["/Jabatan/Rincian id"] = "Jabatan", ["/Jabatan/Unit id"] = "UnitKerja",
        ["masaId"] = "PemangkuJabatan", ["/Jabatan/Rincian bukti"] = "PemangkuJabatan", ["/Pengguna/Ubah id"] = "Pengguna",
        ["/Acuan/Rincian id"] = "DokumenAcuan", ["/Pelaksanaan/Kelengkapan id"] = "Pelaksanaan", ["pautanId"] = "PautanKelengkapan",
        ["buktiId"] = "Bukti", ["/Laporan/Naskah id"] = "Laporan", ["/Laporan/Naskah versi"] = "LaporanVersi",
        ["/Pengguna/Index id"] = "Pengguna", ["/Indikator/Index ubah"] = "Indikator", ["/Program/Index ubah"] = "Program",
        ["surat"] = "SuratMasuk", ["langkah"] = "PelaksanaanLangkah", ["langkahId"] = "PelaksanaanLangkah",
        ["pelaksanaan"] = "Pelaksanaan", ["unit"] = "UnitKerja", ["unitId"] = "UnitKerja", ["indikator"] = "Indikator",
        ["sasaran"] = "Sasaran", ["penerimaId"] = "PenerimaLaporan", ["sop"] = "Sop", ["/Arsip/Berkas id"] = "Pelaksanaan",
        ["/Arsip/JatuhTempo id"] = "BeritaAcaraArsip", ["jabatanId"] = "Jabatan", ["pegawaiId"] = "Pegawai",
        ["/Arsip/Entri id"] = "Arsip", ["/Pengaturan/Index id"] = "PenerimaLaporan", ["pelaksanaanId"] = "Pelaksanaan",
        ["polaId"] = "PolaKerja", ["liburId"] = "HariLibur", ["klasifikasiId"] = "KlasifikasiArsip",
        ["/Arsip/Klasifikasi ubah"] = "KlasifikasiArsip",
    };
}
