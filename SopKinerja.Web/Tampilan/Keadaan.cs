namespace SopKinerja.Web.Tampilan;

using SopKinerja.Data;

/// <summary>States of things as the stylesheet knows them (<c>data-keadaan</c>), and the words beside them.</summary>
public static class Keadaan
{
    public static string Langkah(LangkahJalan l, DateTime now) => l.Status switch
    {
        StatusLangkah.Menunggu => "menunggu",
        StatusLangkah.Berjalan => l.TerlambatPada(now) ? "terlambat" : "berjalan",
        StatusLangkah.Dikembalikan or StatusLangkah.Dilewati or StatusLangkah.Dibatalkan => "kembali",
        _ => l.Mewakili ? "segera" : "selesai",
    };

    /// <summary>What stands before the reason that a step holds.</summary>
    public static string Alasan(LangkahJalan l) => l.Status switch
    {
        StatusLangkah.Dilewati => "Dilewati dengan alasan",
        StatusLangkah.Dikembalikan => "Dikembalikan dengan alasan",
        _ => l.Mewakili ? "Diwakili dengan alasan" : "Catatan",
    };

    public static string Kata(LangkahJalan l, DateTime now) => l.Status switch
    {
        StatusLangkah.Menunggu => "Menunggu",
        StatusLangkah.Berjalan => l.TerlambatPada(now) ? "Terlambat" : "Berjalan",
        StatusLangkah.Dikembalikan => l.Keputusan == "Tidak" ? "Tidak: dikembalikan" : "Dikembalikan",
        StatusLangkah.Dilewati => "Dilewati",
        StatusLangkah.Dibatalkan => "Dibatalkan",
        _ => $"{(l.Keputusan == "Ya" ? "Ya: diteruskan" : "Selesai")}{(l.Mewakili ? ", diwakili" : "")}",
    };

    public static (string Keadaan, string Kata) Disposisi(SimpulDisposisi s, DateOnly hari) => s.Status switch
    {
        StatusDisposisi.Dilaporkan => ("selesai", "Dilaporkan"),
        StatusDisposisi.Dibatalkan => ("kembali", "Dibatalkan"),
        _ when s.TerlambatPada(hari) => ("terlambat", "Terlambat"),
        StatusDisposisi.BelumDibaca => ("menunggu", "Belum dibaca"),
        StatusDisposisi.Diteruskan => ("berjalan", "Diteruskan"),
        _ => ("berjalan", "Dikerjakan"),
    };

    public static (string Keadaan, string Kata) Derajat(DerajatSurat d) => d switch
    {
        DerajatSurat.SangatSegera => ("terlambat", "Sangat segera"),
        DerajatSurat.Segera => ("segera", "Segera"),
        _ => ("menunggu", "Biasa"),
    };

    public static string Keamanan(KeamananSurat k) => k == KeamananSurat.SangatRahasia ? "Sangat rahasia" : k.ToString();

    public static (string Keadaan, string Kata) Pelaksanaan(StatusPelaksanaan s) => s switch
    {
        StatusPelaksanaan.Selesai => ("selesai", "Selesai"),
        StatusPelaksanaan.TindakLanjut => ("segera", "Tindak lanjut"),
        StatusPelaksanaan.Dibatalkan => ("kembali", "Dibatalkan"),
        _ => ("berjalan", "Berjalan"),
    };

    public static string Acuan(JenisAcuan j) => j switch
    {
        JenisAcuan.PerjanjianKinerja => "Perjanjian Kinerja",
        JenisAcuan.Iku or JenisAcuan.Dpa or JenisAcuan.Spm => j.ToString().ToUpperInvariant(),
        _ => j.ToString(),
    };

    public static string Peran(Peran p) => p switch
    {
        Data.Peran.AdminSistem => "Administrator sistem",
        Data.Peran.AdminInstansi => "Admin instansi",
        _ => p.ToString(),
    };

    public static (string Keadaan, string Kata) Surel(StatusSurel s) => s switch
    {
        StatusSurel.Terkirim => ("selesai", "Terkirim"),
        StatusSurel.Gagal => ("galat", "Gagal"),
        StatusSurel.Ditahan => ("kembali", "Ditahan"),
        _ => ("menunggu", "Antre"),
    };
}
