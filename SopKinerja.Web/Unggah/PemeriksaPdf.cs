namespace SopKinerja.Web.Unggah;

using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SopKinerja.Data;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

/// <summary>
/// Opens a PDF that came in as far as needed to say what it is, in a process of its own: 258 bytes suffice to overflow the parser's stack
/// or to fill the memory, and what does that may not take the portal with it. Hostile bytes give a finding, never an exception.
/// </summary>
public static class PemeriksaPdf
{
    /// <summary>The program's own verb for it; the bytes come in on the standard input. Not for people, so it stands in no help.</summary>
    public const string Perintah = "periksa-pdf";

    /// <summary>Of the verb: reads the pages' letters as well.</summary>
    public const string DenganTeks = "teks";

    /// <summary>
    /// Readers take a header anywhere in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1); scanners put mail or HTTP lines before it.
    /// </summary>
    private const int BatasKepala = 1024;

    /// <summary>Bytes of managed memory that a file of 50 MB may cost, in hex as the runtime reads it: 1 GB.</summary>
    private const string BatasMemori = "40000000";

    private static readonly TimeSpan s_batas = TimeSpan.FromSeconds(20);

    private static readonly TemuanPdf s_rusak = new() { Halaman = 0, Terenkripsi = false };

    /// <summary>Two at a time: an upload waits for its turn rather than for a machine that is out of memory.</summary>
    private static readonly SemaphoreSlim s_giliran = new(2);

    public static bool Berkepala(ReadOnlySpan<byte> isi) => isi[..Math.Min(isi.Length, BatasKepala)].IndexOf("%PDF-"u8) >= 0;

    public static async Task<TemuanPdf> PeriksaAsync(byte[] isi, CancellationToken ct, bool teks = false)
    {
        await s_giliran.WaitAsync(ct);
        try
        {
            using var anak = Process.Start(Anak(teks))!;
            using var batas = CancellationTokenSource.CreateLinkedTokenSource(ct);
            batas.CancelAfter(s_batas);
            try
            {
                return await TanyaAsync(anak, isi, batas.Token);
            }
            catch (Exception e) when (e is IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
            {
                return s_rusak;
            }
            finally
            {
                Akhiri(anak);
            }
        }
        finally
        {
            s_giliran.Release();
        }
    }

    /// <summary>The child: answers "pages encrypted script text" and nothing else; "-" for a text that nobody asked for.</summary>
    public static int Jalankan(Stream masuk, TextWriter keluar, bool teks)
    {
        using var isi = new MemoryStream();
        masuk.CopyTo(isi);
        var temuan = Buka(isi.ToArray(), teks);
        keluar.Write(string.Create(CultureInfo.InvariantCulture,
            $"{temuan.Halaman} {(temuan.Terenkripsi ? 1 : 0)} {(temuan.Berskrip ? 1 : 0)} {temuan.SidikTeks ?? "-"}"));
        keluar.Flush();
        return 0;
    }

    private static async Task<TemuanPdf> TanyaAsync(Process anak, byte[] isi, CancellationToken ct)
    {
        var jawab = anak.StandardOutput.ReadToEndAsync(ct);
        var galat = anak.StandardError.ReadToEndAsync(ct);
        await anak.StandardInput.BaseStream.WriteAsync(isi, ct);
        anak.StandardInput.Close();
        var bagian = (await jawab).Split(' ');
        await galat;
        await anak.WaitForExitAsync(ct);
        return anak.ExitCode == 0 && bagian.Length == 4 && int.TryParse(bagian[0], CultureInfo.InvariantCulture, out var halaman)
            ? new()
            {
                Halaman = halaman, Terenkripsi = bagian[1] == "1", Berskrip = bagian[2] == "1", SidikTeks = bagian[3] == "-" ? null : bagian[3],
            }
            : s_rusak;
    }

    /// <summary>This very program: by its own starter where it was published with one, otherwise by the runtime that runs it.</summary>
    private static ProcessStartInfo Anak(bool teks)
    {
        var program = typeof(PemeriksaPdf).Assembly.Location;
        var starter = Path.ChangeExtension(program, OperatingSystem.IsWindows() ? ".exe" : null);

        // The very runtime that runs this process, which a service may name by a path that no PATH holds.
        var runtime = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath : null;
        var sendiri = runtime is null && File.Exists(starter) ? starter : null;
        var info = new ProcessStartInfo(sendiri ?? runtime ?? "dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, CreateNoWindow = true,
        };
        if (sendiri is null)
            info.ArgumentList.Add(program);
        info.ArgumentList.Add(Perintah);
        if (teks)
            info.ArgumentList.Add(DenganTeks);
        info.Environment["DOTNET_GCHeapHardLimit"] = BatasMemori;
        info.Environment["DOTNET_gcServer"] = "0";
        info.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return info;
    }

    private static void Akhiri(Process anak)
    {
        try
        {
            anak.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static TemuanPdf Buka(byte[] isi, bool teks)
    {
        try
        {
            using var pdf = PdfDocument.Open(isi, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return new()
            {
                Halaman = pdf.NumberOfPages, Terenkripsi = pdf.IsEncrypted, Berskrip = Berskrip(pdf.Structure),
                SidikTeks = teks ? SidikTeks(pdf) : null,
            };
        }
        catch (PdfDocumentEncryptedException)
        {
            return s_rusak with { Terenkripsi = true };
        }
        catch (Exception)
        {
            return s_rusak;
        }
    }

    private static string SidikTeks(PdfDocument pdf)
    {
        using var sidik = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var halaman in pdf.GetPages())
            sidik.AppendData(Encoding.UTF8.GetBytes($"{string.Concat(halaman.Letters.Select(l => l.Value.Trim()))}\f"));
        return Convert.ToHexStringLower(sidik.GetHashAndReset());
    }

    /// <summary>Every object, reached by a page or not: a script may hang on a field, a note, a page or the file (ISO 32000-1, 12.6.4).</summary>
    private static bool Berskrip(Structure berkas) => berkas.CrossReferenceTable.ObjectOffsets.Keys.Any(k =>
    {
        try
        {
            return Berskrip(berkas.GetObject(k)?.Data);
        }
        catch (Exception)
        {
            return false; // What this parser cannot read, it cannot judge; such a file opens all the same.
        }
    });

    private static bool Berskrip(IToken? isi) => isi switch
    {
        StreamToken s => Berskrip(s.StreamDictionary),
        ArrayToken a => a.Data.Any(Berskrip),
        DictionaryToken d => d.ContainsKey(NameToken.Js)
            || (d.Data.TryGetValue("S", out var aksi) && aksi is NameToken { Data: "JavaScript" or "Launch" })
            || d.Data.Values.Any(Berskrip),
        _ => false,
    };
}
