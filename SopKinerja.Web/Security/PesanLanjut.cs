namespace SopKinerja.Web.Security;

using Microsoft.AspNetCore.Mvc.ViewFeatures;

/// <summary>What one request leaves for the page that follows it.</summary>
internal static class PesanLanjut
{
    /// <summary>Forgets a refusal, with what was typed in the field that it spoke of.</summary>
    public static void LupakanTolakan(this ITempDataDictionary pesan)
    {
        foreach (var kunci in pesan.Keys.Where(k => k is "Tolak" or "Ingat" || k.StartsWith("Isian", StringComparison.Ordinal)).ToList())
            pesan.Remove(kunci);
    }
}
