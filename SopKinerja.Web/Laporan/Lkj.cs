namespace SopKinerja.Web.Laporan;

using System.Text.Json;
using System.Text.Json.Serialization;
using SopKinerja.Data;
using SopKinerja.Web.Dokumen;

/// <summary>One chapter. It never queries and never sees Word.</summary>
internal interface IBab
{
    void Render(LaporanKinerja data, DocumentBody body);
}

/// <summary>A report as Word or HTML, from the same chapters in the same order.</summary>
public static class Lkj
{
    private static readonly JsonSerializerOptions s_json = new() { Converters = { new JsonStringEnumConverter() } };

    private static readonly IBab[] s_sections =
        [new BagianAwal(), new BabPendahuluan(), new BabPerencanaan(), new BabAkuntabilitas(), new BabPenutup(), new BabLampiran()];

    /// <param name="berkas">Pictures by their SHA-256.</param>
    /// <param name="asal">By which the file is known when it comes back; null when it will not.</param>
    /// <param name="sidik">What a draft carries of its narratives (<see cref="SidikNaskah"/>).</param>
    /// <param name="tanda">What says on every page that it is a draft.</param>
    public static void Tulis(LaporanKinerja data, Stream output, Func<string, byte[]?>? berkas = null, TemplatWord? templat = null,
        string? asal = null, IReadOnlyList<(string Kunci, string Sidik)>? sidik = null, string? tanda = null)
    {
        var bahan = new BahanLaporan(data, berkas);
        var kertas = new Kertas
        {
            Halaman = templat?.Halaman ?? TataHalaman.Baku, Elektronik = data.Elektronik, Kepala = $"{data.Judul} {data.Instansi}",
            Templat = templat, Asal = asal, Sidik = sidik ?? [], Tanda = tanda,
        };
        WordPackage.Write(output, $"{data.Judul}, {data.Instansi}", data.Instansi, DaftarIsi(data, bahan, kertas.Halaman), bahan, kertas,
            body => Render(data, body));
    }

    /// <param name="gambar">The address of a picture by its name.</param>
    public static HtmlBody Html(LaporanKinerja data, Func<GambarLaporan, string>? gambar = null)
    {
        var bahan = new BahanLaporan(data);
        var body = new HtmlBody(bahan, DaftarIsi(data, bahan, TataHalaman.Baku), gambar);
        Render(data, body);
        return body;
    }

    /// <summary>One narrative as the report prints it, for the editor's preview.</summary>
    public static string Pratinjau(LaporanKinerja data, string markdown, Func<GambarLaporan, string>? gambar = null)
    {
        var bahan = new BahanLaporan(data);
        var body = new HtmlBody(bahan, DaftarIsi(data, bahan, TataHalaman.Baku), gambar);
        body.Naskah(markdown);
        return body.ToString();
    }

    /// <summary>The record as it is kept with a version.</summary>
    public static byte[] ToJson(LaporanKinerja data) => JsonSerializer.SerializeToUtf8Bytes(data, s_json);

    public static LaporanKinerja FromJson(byte[] json) => JsonSerializer.Deserialize<LaporanKinerja>(json, s_json)!;

    internal static DaftarIsi DaftarIsi(LaporanKinerja data, BahanLaporan bahan, TataHalaman halaman)
    {
        var daftarIsi = new DaftarIsi(bahan, halaman);
        Render(data, daftarIsi);
        return daftarIsi.Selesai();
    }

    private static void Render(LaporanKinerja data, DocumentBody body)
    {
        foreach (var section in s_sections)
            section.Render(data, body);
    }
}
