namespace SopKinerja.Data;

/// <summary>
/// Two people on one row: cells that only one of them changed go together, cells that both changed otherwise are asked about.
/// </summary>
public static class SatukanKetikan
{
    /// <param name="ketikan">What was typed; afterwards it holds the other person's cells where this one touched none, and his version.</param>
    /// <param name="dasar">The row as it was when the typing began; null where that is not known any more.</param>
    /// <param name="kini">The row as the other person left it.</param>
    /// <returns>The cells that both changed, each with what the other wrote.</returns>
    public static IReadOnlyList<GalatKetikan> Satukan(KetikanCapaian ketikan, BarisCapaian? dasar, BarisCapaian kini)
    {
        var (awal, mereka) = (dasar is null ? null : KetikanCapaian.Dari(dasar), KetikanCapaian.Dari(kini));
        var bentrok = new List<GalatKetikan>();
        foreach (var sel in KetikanCapaian.SemuaSel)
        {
            if (Sama(ketikan[sel], mereka[sel]))
                continue;
            if (awal is not null && Sama(ketikan[sel], awal[sel]))
                ketikan[sel] = mereka[sel];
            else if (awal is null || !Sama(mereka[sel], awal[sel]))
                bentrok.Add(new(sel, Pesan(kini, sel, mereka[sel]), Mereka: mereka[sel] ?? ""));
        }

        // From here on it is told from what stands now: whoever types what stood there before has changed it back.
        (ketikan.Versi, ketikan.Awal) = (kini.Versi, mereka.Sidik());
        return bentrok;
    }

    private static string Pesan(BarisCapaian kini, SelCapaian sel, string? isi)
    {
        var nama = sel switch
        {
            SelCapaian.Penyebut => "sasaran",
            SelCapaian.Realisasi => "realisasi",
            SelCapaian.Kosong => "alasan belum tersedia",
            _ => sel.ToString().ToLowerInvariant(),
        };
        var oleh = (kini.DiisiOleh ?? "Orang lain").TrimEnd('.');
        return string.IsNullOrWhiteSpace(isi)
            ? $"{oleh} baru saja mengosongkan {nama}."
            : $"{oleh} baru saja menyimpan {nama} “{(isi.Length > 60 ? isi[..60] + "…" : isi)}”.";
    }

    /// <summary>Line ends and spaces around are no change.</summary>
    private static bool Sama(string? a, string? b) =>
        (a ?? "").ReplaceLineEndings("\n").AsSpan().Trim().SequenceEqual((b ?? "").ReplaceLineEndings("\n").AsSpan().Trim());
}
