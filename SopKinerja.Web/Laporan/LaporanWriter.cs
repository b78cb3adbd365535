namespace SopKinerja.Web.Laporan;

using System.Text.Json;
using System.Text.Json.Serialization;
using SopKinerja.Data;

/// <summary>One chapter. It never queries and never sees Word.</summary>
internal interface IReportSection
{
    void Render(LaporanKinerja data, ReportBody body);
}

/// <summary>A report as Word or HTML, from the same chapters in the same order.</summary>
public static class LaporanWriter
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private static readonly IReportSection[] Sections =
        [new BagianAwal(), new BabPendahuluan(), new BabPerencanaan(), new BabAkuntabilitas(), new BabPenutup(), new BabLampiran()];

    public static void Write(LaporanKinerja data, Stream output)
    {
        var kerangka = new Kerangka();
        Render(data, kerangka);
        WordPackage.Write(output, $"{data.Judul}, {data.Instansi}", data.Instansi, kerangka.Butir, body => Render(data, body));
    }

    public static HtmlBody Html(LaporanKinerja data)
    {
        var body = new HtmlBody();
        Render(data, body);
        return body;
    }

    /// <summary>The record as it is kept with a version.</summary>
    public static byte[] ToJson(LaporanKinerja data) => JsonSerializer.SerializeToUtf8Bytes(data, Json);

    public static LaporanKinerja FromJson(byte[] json) => JsonSerializer.Deserialize<LaporanKinerja>(json, Json)!;

    private static void Render(LaporanKinerja data, ReportBody body)
    {
        foreach (var section in Sections)
            section.Render(data, body);
    }
}
