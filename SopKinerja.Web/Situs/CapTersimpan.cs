namespace SopKinerja.Web.Situs;

using System.Collections.Concurrent;
using SopKinerja.Data;

/// <summary>
/// The stamps of offices' public pages, so that most readers of a public page cost the database nothing. A stamp is asked for again as soon as this
/// process has committed anything, and once a second for what another node may have done.
/// </summary>
public sealed class CapTersimpan(Database database, TimeProvider jam)
{
    /// <summary>How long another node's change may take to show here.</summary>
    private static readonly TimeSpan s_umur = TimeSpan.FromSeconds(1);

    /// <summary>More offices than any deployment has; beyond it nothing more is kept.</summary>
    private const int Batas = 40_000;

    private readonly ConcurrentDictionary<string, (string Cap, long Perubahan, long Pada)> _cap = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where there is no such office; that is asked each time, so that invented codes fill nothing.</summary>
    public async ValueTask<string?> CariAsync(string kode, Func<PublikasiRepository> publikasi, CancellationToken ct)
    {
        // Read before the question: what is committed while it is answered makes the answer old.
        var perubahan = database.Perubahan;
        if (_cap.TryGetValue(kode, out var ada) && ada.Perubahan == perubahan && jam.GetElapsedTime(ada.Pada) < s_umur)
            return ada.Cap;
        var pada = jam.GetTimestamp();
        if (await publikasi().CapAsync(kode, ct) is not { } cap)
            return null;
        if (_cap.Count < Batas || _cap.ContainsKey(kode))
            _cap[kode] = (cap, perubahan, pada);
        return cap;
    }
}
