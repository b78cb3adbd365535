namespace SopKinerja.Web.Dokumen;

using System.Buffers.Binary;
using SopKinerja.Data;

/// <summary>
/// Pictures as offices have them, PNG and JPEG: known by their bytes, whole, and of a size that a page can show. The structure of the
/// file is walked to its end, and a PNG's pixels are counted, so that what no program could draw is refused.
/// </summary>
public static class BacaGambar
{
    /// <summary>Pixels of one picture; more makes Word and old laptops stand still.</summary>
    public const long BatasPiksel = 24_000_000;

    public const int BatasSisi = 12_000;

    public const int BatasUkuran = 8 * 1024 * 1024;

    public static Outcome<GambarLaporan> Baca(string nama, byte[] isi)
    {
        if (isi.Length > BatasUkuran)
            return Outcome<GambarLaporan>.Refuse(
                $"Gambar {Angka.Ukuran(isi.Length)} terlalu besar. Batasnya {Angka.Ukuran(BatasUkuran)}; kecilkan lebih dahulu.");
        if (Miring(isi))
            return Outcome<GambarLaporan>.Refuse(
                "Foto ini tersimpan miring, dan Word akan mencetaknya miring. Buka di aplikasi gambar, putar sampai tegak, simpan, lalu "
                    + "unggah lagi.");
        var png = isi.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var (lebar, tinggi) = png ? Png(isi) : Jpeg(isi);
        if (lebar <= 0 || tinggi <= 0)
            return Outcome<GambarLaporan>.Refuse(
                "Berkas ini bukan gambar PNG atau JPEG yang utuh. Buka di aplikasi gambar, simpan sebagai PNG atau JPEG, lalu "
                    + "unggah lagi.");
        if (png && (long)lebar * tinggi <= BatasPiksel && !CukupPiksel(isi, lebar, tinggi))
            return Outcome<GambarLaporan>.Refuse(
                "Isi gambar PNG ini tidak lengkap. Buka di aplikasi gambar, simpan ulang, lalu unggah lagi.");
        if ((long)lebar * tinggi > BatasPiksel || Math.Max(lebar, tinggi) > BatasSisi)
            return Outcome<GambarLaporan>.Refuse(
                $"Gambar {Angka.Bulat(lebar)} × {Angka.Bulat(tinggi)} piksel terlalu besar, batasnya "
                    + $"{Angka.Bulat(BatasPiksel / 1_000_000)} megapiksel. Kecilkan lebih dahulu, misalnya menjadi 1.600 piksel lebarnya.");
        return new GambarLaporan
        {
            Nama = nama, Sha256 = BerkasRepository.Sidik(isi), Tipe = png ? "image/png" : "image/jpeg",
            Lebar = lebar, Tinggi = tinggi
        };
    }

    /// <summary>
    /// Whether the data of a PNG hold all its pixels (ISO/IEC 15948, 7.2 and 11.2): read to that length and no further, so that nothing
    /// can blow up. An interlaced picture has a few bytes more.
    /// </summary>
    private static bool CukupPiksel(byte[] isi, int lebar, int tinggi)
    {
        var (dalam, warna) = (isi[24], isi[25]);
        var sampel = (warna, dalam) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) => 1,
            (3, 1 or 2 or 4 or 8) when isi.AsSpan().IndexOf("PLTE"u8) > 0 => 1,
            (2, 8 or 16) => 3,
            (4, 8 or 16) => 2,
            (6, 8 or 16) => 4,
            _ => 0,
        };
        if (sampel == 0)
            return false;
        var perlu = (((long)lebar * sampel * dalam) + 7) / 8 * tinggi;
        using var data = new MemoryStream();
        for (var i = 8; i + 12 <= isi.Length;)
        {
            var panjang = (int)BinaryPrimitives.ReadUInt32BigEndian(isi.AsSpan(i));
            if (isi.AsSpan(i + 4, 4).SequenceEqual("IDAT"u8))
                data.Write(isi, i + 8, panjang);
            i += panjang + 12;
        }

        data.Position = 0;
        try
        {
            using var piksel = new System.IO.Compression.ZLibStream(data, System.IO.Compression.CompressionMode.Decompress);
            var potong = new byte[64 * 1024];
            for (int n; perlu > 0 && (n = piksel.Read(potong)) > 0;)
                perlu -= n;
            return perlu <= 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>A JPEG whose EXIF asks the viewer to turn it (CIPA DC-008, tag 0x0112); Word does not.</summary>
    private static bool Miring(ReadOnlySpan<byte> isi)
    {
        if (!isi.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            return false;
        var awal = isi[..Math.Min(isi.Length, 64 * 1024)].IndexOf("Exif\0\0"u8);
        if (awal < 0 || isi.Length < awal + 14)
            return false;
        var tiff = isi[(awal + 6)..];
        var kecil = tiff[0] == 'I';
        int Dua(ReadOnlySpan<byte> t, int i) => i < 0 || i + 2 > t.Length ? 0
            : kecil ? BinaryPrimitives.ReadUInt16LittleEndian(t[i..])
            : BinaryPrimitives.ReadUInt16BigEndian(t[i..]);
        var ifd = kecil ? BinaryPrimitives.ReadInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadInt32BigEndian(tiff[4..]);
        if (ifd < 8 || ifd > tiff.Length - 2)
            return false;
        for (var n = 0; n < Dua(tiff, ifd); n++)
            if (Dua(tiff, ifd + 2 + (12 * n)) == 0x0112)
                return Dua(tiff, ifd + 10 + (12 * n)) is >= 2 and <= 8;
        return false;
    }

    /// <summary>Chunks from IHDR to IEND, with data between.</summary>
    private static (int Lebar, int Tinggi) Png(ReadOnlySpan<byte> isi)
    {
        var (lebar, tinggi, data) = (0, 0, false);
        for (var i = 8; i + 12 <= isi.Length;)
        {
            var panjang = BinaryPrimitives.ReadUInt32BigEndian(isi[i..]);
            if (panjang > isi.Length - i - 12)
                return default;
            var jenis = isi.Slice(i + 4, 4);
            if (i == 8)
            {
                if (!jenis.SequenceEqual("IHDR"u8) || panjang != 13 || isi[i + 16] is not (1 or 2 or 4 or 8 or 16) || isi[i + 17] is not (0
                    or 2 or 3 or 4 or 6))
                    return default;
                (lebar, tinggi) = (BinaryPrimitives.ReadInt32BigEndian(isi[(i + 8)..]),
                    BinaryPrimitives.ReadInt32BigEndian(isi[(i + 12)..]));
            }

            data |= jenis.SequenceEqual("IDAT"u8) && panjang > 0;
            if (jenis.SequenceEqual("IEND"u8))
                return data ? (lebar, tinggi) : default;
            i += (int)panjang + 12;
        }

        return default;
    }

    /// <summary>Markers to a frame header, a scan, and the end of the image.</summary>
    private static (int Lebar, int Tinggi) Jpeg(ReadOnlySpan<byte> isi)
    {
        if (isi.Length < 4 || isi[0] != 0xFF || isi[1] != 0xD8)
            return default;
        var (lebar, tinggi, tabel) = (0, 0, false);
        for (var i = 2; i + 4 <= isi.Length;)
        {
            if (isi[i] != 0xFF)
                return default;
            var tanda = isi[i + 1];
            if (tanda == 0xFF)
            {
                i++;
                continue;
            }

            var panjang = BinaryPrimitives.ReadUInt16BigEndian(isi[(i + 2)..]);
            if (panjang < 2 || i + 2 + panjang > isi.Length)
                return default;
            if (tanda is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && panjang >= 8)
                (tinggi, lebar) = (BinaryPrimitives.ReadUInt16BigEndian(isi[(i + 5)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(isi[(i + 7)..]));
            tabel |= tanda == 0xDB && panjang >= 67;
            if (tanda == 0xDA)
                return tabel && isi[(i + 2)..].LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0 ? (lebar, tinggi) : default;
            i += 2 + panjang;
        }

        return default;
    }
}
