namespace SopKinerja.Web.Bsre;

using System.Globalization;
using System.Net;
using System.Text.Json;
using SopKinerja.Data;

/// <summary>Who signs. Neither is kept, logged or shown again.</summary>
public sealed record PenandaBsre(string Nik, string FrasaSandi)
{
    /// <summary>A record would print its members.</summary>
    public override string ToString() => "penanda tangan";
}

/// <summary>A picture on a page: points from its lower left corner.</summary>
public sealed record TampakBsre(byte[] Png, int Halaman, double X, double Y, double Lebar, double Tinggi);

/// <summary>
/// Asks the office's eSign client to sign a PDF, in the shapes of its versions 1 (multipart, answers the file) and 2 (JSON with base64). What it
/// answers is only bytes here: whether they are the right ones is judged by <see cref="PenandaTanganan"/>.
/// </summary>
public sealed class KlienBsre(PengaturanBsre pengaturan, HttpClient? klien)
{
    /// <summary>A signed report in base64, with what stands around it.</summary>
    public const int BatasJawaban = 100 * 1024 * 1024;

    private const int HurufGalat = 300;

    public async Task<Outcome<byte[]>> TandaTanganiAsync(byte[] pdf, PenandaBsre penanda, TampakBsre? tampak, CancellationToken ct)
    {
        using var batas = CancellationTokenSource.CreateLinkedTokenSource(ct);
        batas.CancelAfter(pengaturan.Batas);
        try
        {
            using HttpContent isi = pengaturan.Versi == 1 ? Isi1(pdf, penanda, tampak) : Isi2(pdf, penanda, tampak);
            var jalan = new Uri(pengaturan.Versi == 1 ? "api/sign/pdf" : "api/v2/sign/pdf", UriKind.Relative);
            using var jawaban = await klien!.PostAsync(jalan, isi, batas.Token);
            var byteJawaban = await jawaban.Content.ReadAsByteArrayAsync(batas.Token);
            if (!jawaban.IsSuccessStatusCode)
                return Outcome<byte[]>.Refuse(Galat(jawaban.StatusCode, byteJawaban));
            return pengaturan.Versi == 1 ? Dengan(byteJawaban) : Berkas2(byteJawaban);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Outcome<byte[]>.Refuse(string.Create(CultureInfo.InvariantCulture,
                $"Server tanda tangan elektronik tidak menjawab dalam {pengaturan.Batas.TotalSeconds:0} detik. Belum ada yang dikunci; coba lagi nanti."));
        }
        catch (HttpRequestException)
        {
            return Outcome<byte[]>.Refuse("Server tanda tangan elektronik tidak dapat dihubungi, atau jawabannya terputus. Belum ada yang dikunci.");
        }
    }

    private static MultipartFormDataContent Isi1(byte[] pdf, PenandaBsre penanda, TampakBsre? t)
    {
        var isi = new MultipartFormDataContent
        {
            { new ByteArrayContent(pdf) { Headers = { { "Content-Type", "application/pdf" } } }, "file", "naskah.pdf" },
            { new StringContent(penanda.Nik), "nik" }, { new StringContent(penanda.FrasaSandi), "passphrase" },
            { new StringContent(t is null ? "invisible" : "visible"), "tampilan" },
        };
        if (t is null)
            return isi;
        isi.Add(new ByteArrayContent(t.Png) { Headers = { { "Content-Type", "image/png" } } }, "imageTTD", "qr.png");
        isi.Add(new StringContent("true"), "image");
        foreach (var (nama, nilai) in new[] { ("page", t.Halaman), ("xAxis", t.X), ("yAxis", t.Y), ("width", t.Lebar), ("height", t.Tinggi) })
            isi.Add(new StringContent(nilai.ToString("0.##", CultureInfo.InvariantCulture)), nama);
        return isi;
    }

    private static JsonContent Isi2(byte[] pdf, PenandaBsre penanda, TampakBsre? t) => JsonContent.Create(new
    {
        nik = penanda.Nik,
        passphrase = penanda.FrasaSandi,
        signatureProperties = new[]
        {
            t is null ? new Dictionary<string, object> { ["tampilan"] = "INVISIBLE" } : new Dictionary<string, object>
            {
                ["tampilan"] = "VISIBLE", ["imageBase64"] = Convert.ToBase64String(t.Png), ["page"] = t.Halaman, ["originX"] = t.X, ["originY"] = t.Y,
                ["width"] = t.Lebar, ["height"] = t.Tinggi,
            },
        },
        file = new[] { Convert.ToBase64String(pdf) },
    });

    private static Outcome<byte[]> Berkas2(byte[] jawaban)
    {
        try
        {
            using var json = JsonDocument.Parse(jawaban);
            if (json.RootElement is { ValueKind: JsonValueKind.Object } akar && akar.TryGetProperty("file", out var file)
                && file is { ValueKind: JsonValueKind.Array } && file.GetArrayLength() == 1 && file[0].ValueKind == JsonValueKind.String)
                return Dengan(Convert.FromBase64String(file[0].GetString()!));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            // Said below.
        }

        return Outcome<byte[]>.Refuse(BukanPdf(jawaban));
    }

    private static Outcome<byte[]> Dengan(byte[] pdf) => pdf.AsSpan().StartsWith("%PDF-"u8) ? pdf : Outcome<byte[]>.Refuse(BukanPdf(pdf));

    private static string BukanPdf(byte[] jawaban) => Web(jawaban)
        ? "Server tanda tangan elektronik menjawab dengan halaman web, bukan PDF. Periksa Bsre:Alamat bersama pengelola server."
        : "Jawaban server tanda tangan elektronik bukan PDF. Belum ada yang dikunci.";

    private static bool Web(ReadOnlySpan<byte> jawaban) => jawaban.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    /// <summary>In plain words: what the server said of it, and what to do.</summary>
    private static string Galat(HttpStatusCode status, byte[] jawaban)
    {
        if (status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            return "Server tanda tangan elektronik menolak akun portal ini. Periksa Bsre:Pengguna dan Bsre:Sandi bersama pengelola server.";
        var kata = Pesan(jawaban);
        if (kata?.Contains("passphrase", StringComparison.OrdinalIgnoreCase) == true)
            return $"Frasa sandi ditolak: “{kata}”. Belum ada yang ditandatangani; ketik sekali lagi.";
        return kata is not null ? $"Server tanda tangan elektronik menolak: “{kata}”. Belum ada yang dikunci."
            : Web(jawaban) || (int)status < 500 ? BukanPdf(jawaban)
            : $"Server tanda tangan elektronik sedang bermasalah (HTTP {(int)status}). Belum ada yang dikunci; coba lagi nanti.";
    }

    private static string? Pesan(byte[] jawaban)
    {
        try
        {
            using var json = JsonDocument.Parse(jawaban);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                foreach (var nama in new[] { "error", "message", "msg" })
                    if (json.RootElement.TryGetProperty(nama, out var p) && p.ValueKind == JsonValueKind.String && p.GetString() is { Length: > 0 } t)
                        return new string([.. t.Take(HurufGalat).Where(c => !char.IsControl(c))]);
        }
        catch (JsonException)
        {
            // A proxy's page.
        }

        return null;
    }
}
