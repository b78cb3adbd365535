namespace SopKinerja.Data;

/// <summary>A file that came in, looked at and known by its content, before it is kept.</summary>
public sealed record BerkasMasuk(string Nama, string Tipe, byte[] Isi);
