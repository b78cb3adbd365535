namespace SopKinerja.Web.Tests;

using Microsoft.Extensions.DependencyInjection;
using SopKinerja.Data;
using SopKinerja.Web.Formulir;

/// <summary>The reminder of recipients who wait goes out when people work.</summary>
public sealed class TenggatOtomatisTests
{
    [Theory]
    [InlineData("2026-02-02T02:52:00Z", 1)] // Monday 09.52 WIB
    [InlineData("2026-02-02T12:00:00Z", 0)] // the evening
    [InlineData("2026-02-08T02:52:00Z", 0)] // Sunday
    public async Task Only_in_the_hours_of_a_working_day(string saat, int surel)
    {
        using var portal = PortalUji.Contoh();
        Assert.Equal(surel, await portal.DalamAsync(s => s.GetRequiredService<TenggatOtomatis>().JalankanAsync(
            new() { Id = portal.Binjai.Id, Kode = portal.Binjai.Kode, Nama = "Dinas", Zona = "WIB" },
            DateTime.Parse(saat, null, System.Globalization.DateTimeStyles.AdjustToUniversal), default)));
        Assert.Equal(surel, await portal.DalamAsync(s => s.GetRequiredService<DbSession>().FindAsync<int>(
            "SELECT COUNT(*) FROM Surel WHERE Perihal LIKE 'LKJ Tahun 2025 belum dikirim ke%'", null, default)));
    }
}
