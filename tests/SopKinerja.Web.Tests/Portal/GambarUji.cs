namespace SopKinerja.Web.Tests;

/// <summary>Real picture files of any size.</summary>
internal static class GambarUji
{
    public static byte[] Png(int lebar, int tinggi)
    {
        using var stream = new MemoryStream();
        stream.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> ihdr = stackalloc byte[13];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(ihdr, lebar);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(ihdr[4..], tinggi);
        (ihdr[8], ihdr[9]) = (8, 0);
        Potong(stream, "IHDR"u8, ihdr);
        using var piksel = new MemoryStream();
        using (var z = new System.IO.Compression.ZLibStream(piksel, System.IO.Compression.CompressionLevel.Optimal, true))
        {
            var baris = new byte[lebar + 1];
            for (var y = 0; y < tinggi; y++)
            {
                baris.AsSpan(1).Fill((byte)(y * 3));
                z.Write(baris);
            }
        }

        Potong(stream, "IDAT"u8, piksel.ToArray());
        Potong(stream, "IEND"u8, []);
        return stream.ToArray();
    }

    private static void Potong(Stream stream, ReadOnlySpan<byte> jenis, ReadOnlySpan<byte> isi)
    {
        Span<byte> angka = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(angka, isi.Length);
        stream.Write(angka);
        stream.Write(jenis);
        stream.Write(isi);
        byte[] semua = [.. jenis, .. isi];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(angka, Crc(semua));
        stream.Write(angka);
    }

    private static uint Crc(ReadOnlySpan<byte> isi)
    {
        var c = 0xFFFFFFFFu;
        foreach (var b in isi)
        {
            c ^= b;
            for (var k = 0; k < 8; k++)
                c = (c & 1) != 0 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
        }

        return c ^ 0xFFFFFFFFu;
    }
}
