namespace SopKinerja.Data;

using System.Text.Json;
using System.Text.Json.Serialization;

/// <summary>
/// Reads a JSON file that ships with the program: <c>db/bawaan</c> is for every office, <c>db/contoh</c> for demonstrations.
/// </summary>
internal static class BerkasBawaan
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNameCaseInsensitive = true, Converters = { new JsonStringEnumConverter() },
    };

    public static T Baca<T>(string jalur)
    {
        using var stream = typeof(BerkasBawaan).Assembly.GetManifestResourceStream($"db/{jalur}.json")!;
        return JsonSerializer.Deserialize<T>(stream, s_json)!;
    }
}
