namespace SopKinerja.Web.Tests;

using System.IO.Compression;

/// <summary>Word files as nobody should send them.</summary>
internal static class WordBandel
{
    public static byte[] Buat(string jenis, byte[] baik) => jenis switch
    {
        "kosong" => [],
        "teks" => "bukan word"u8.ToArray(),
        "zip" => Zip(("a.txt", "x"u8.ToArray())),
        "terpotong" => baik[..(baik.Length / 2)],
        "ole" => [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]],
        "makro" => Tambah(baik, "word/vbaProject.bin", [1, 2, 3]),
        "bom" => Zip(("word/document.xml", new byte[250 * 1024 * 1024])),
        "dtd" => Tambah(baik, "word/document.xml", "<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>"u8.ToArray()),
        "dalam" => Tambah(baik, "word/document.xml", System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 20_000))
            + string.Concat(Enumerable.Repeat("</a>", 20_000)))),
        _ => throw new ArgumentException(jenis),
    };

    /// <summary>A part more, or one in another's place.</summary>
    public static byte[] Tambah(byte[] baik, string nama, byte[] isi)
    {
        var stream = new MemoryStream();
        stream.Write(baik);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(nama)?.Delete();
            using var entry = zip.CreateEntry(nama).Open();
            entry.Write(isi);
        }

        return stream.ToArray();
    }

    /// <summary>Other words in a part.</summary>
    public static byte[] Ganti(byte[] baik, string nama, string lama, string baru)
    {
        using var zip = new ZipArchive(new MemoryStream(baik));
        using var isi = new StreamReader(zip.GetEntry(nama)!.Open());
        var teks = isi.ReadToEnd();
        Assert.Contains(lama, teks, StringComparison.Ordinal);
        return Tambah(baik, nama, System.Text.Encoding.UTF8.GetBytes(teks.Replace(lama, baru, StringComparison.Ordinal)));
    }

    public static byte[] Zip(params (string Nama, byte[] Isi)[] bagian)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (nama, isi) in bagian)
            {
                using var entry = zip.CreateEntry(nama).Open();
                entry.Write(isi);
            }

        return stream.ToArray();
    }
}
