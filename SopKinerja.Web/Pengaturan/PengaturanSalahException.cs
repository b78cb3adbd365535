namespace SopKinerja.Web.Pengaturan;

/// <summary>The configuration cannot be meant: a whole Indonesian sentence that says which key to set. The portal does not start.</summary>
public sealed class PengaturanSalahException(string pesan) : Exception(pesan);
