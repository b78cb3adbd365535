namespace SopKinerja.Data;

using System.Text.Json;
using System.Text.Json.Serialization;

/// <summary>Reads a JSON file of <c>db/contoh</c>.</summary>
internal static class ContohBerkas
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNameCaseInsensitive = true, Converters = { new JsonStringEnumConverter() },
    };

    public static T Baca<T>(string nama)
    {
        using var stream = typeof(ContohBerkas).Assembly.GetManifestResourceStream($"db/contoh/{nama}.json")!;
        return JsonSerializer.Deserialize<T>(stream, s_json)!;
    }
}
