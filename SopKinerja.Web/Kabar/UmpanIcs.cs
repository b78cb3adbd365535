namespace SopKinerja.Web.Kabar;

using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SopKinerja.Data;

/// <summary>What waits for a person as a calendar (RFC 5545): each task with a due time an entry that ends then, one with a day the whole day.</summary>
internal static class UmpanIcs
{
    public const string Tipe = "text/calendar; charset=utf-8";

    /// <param name="portal">The portal's address, without a slash at its end.</param>
    public static string Tulis(string nama, IEnumerable<Tugas> tugas, string portal, string kode, DateTime now)
    {
        var kalender = new Calendar { ProductId = "-//SopKinerja//ID" };
        kalender.AddProperty("X-WR-CALNAME", $"SopKinerja {nama}");
        kalender.AddProperty("REFRESH-INTERVAL", "PT1H");
        foreach (var t in tugas)
            if (Waktu(t) is { } w)
                kalender.Events.Add(new CalendarEvent
                {
                    Uid = $"{t.Kunci}@{kode}.sopkinerja", DtStamp = new CalDateTime(now, "UTC"), Summary = t.Judul.ReplaceLineEndings(" "),
                    Description = $"{t.Keterangan}\n{portal}{t.Alamat}", Url = new Uri(portal + t.Alamat), Start = w.Dari, End = w.Sampai,
                    Transparency = TransparencyType.Transparent,
                });
        return new CalendarSerializer().SerializeToString(kalender)!;
    }

    private static (CalDateTime Dari, CalDateTime Sampai)? Waktu(Tugas t) =>
        t.Jatuh is { } jatuh ? (new(DateTime.SpecifyKind(jatuh.AddMinutes(-30), DateTimeKind.Utc), "UTC"), new(DateTime.SpecifyKind(jatuh,
            DateTimeKind.Utc), "UTC"))
        : t.Hari is { } hari ? (new(hari), new(hari.AddDays(1)))
        : null;
}
