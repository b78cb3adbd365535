namespace SopKinerja.Web.Tests;

/// <summary>A clock that stands until it is moved. Monday, 2 February 2026, 09.52 WIB.</summary>
public sealed class JamUji : TimeProvider
{
    private DateTimeOffset _kini = new(2026, 2, 2, 2, 52, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _kini;

    public void Maju(TimeSpan waktu) => _kini += waktu;
}
