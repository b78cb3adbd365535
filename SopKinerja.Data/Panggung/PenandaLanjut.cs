namespace SopKinerja.Data;

/// <summary>
/// Where a SOP has no step that signs, its report is signed in what follows the last step, by the post that is marked as head of the
/// office. The page and the acts see it as the step that it would be; it has no row, and its number is 0.
/// </summary>
internal static class PenandaLanjut
{
    public static LangkahJalan Langkah(Pelaksanaan jalan, Jabatan kepala, int nomor) => new()
    {
        Id = 0, PelaksanaanId = jalan.Id, SopLangkahId = 0, JabatanId = kepala.Id, JabatanNama = kepala.Nama, Nomor = nomor,
        Judul = "Tanda tangan",
        Kegiatan = "Menandatangani laporan", Bentuk = BentukLangkah.Selesai, Aksi = AksiLangkah.TandaTangan, Waktu = 0,
        Satuan = SatuanWaktu.Menit, Berjalan = false, Putaran = jalan.Putaran, Status = StatusLangkah.Berjalan,
        MulaiPada = jalan.DimulaiPada,
        Versi = jalan.Versi,
    };

    public static SopLangkah Sop(LangkahJalan l) => new()
    {
        Id = 0, Nomor = l.Nomor, Judul = l.Judul, Kegiatan = l.Kegiatan, PelaksanaId = 0, JabatanId = l.JabatanId, Bentuk = l.Bentuk,
        Waktu = 0,
        Satuan = l.Satuan, Berjalan = false, Aksi = l.Aksi, Periode = "",
    };
}
