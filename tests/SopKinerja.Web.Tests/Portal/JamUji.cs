namespace SopKinerja.Web.Tests;

/// <summary>A clock that stands until it is moved. Monday, 2 February 2026, 09.52 WIB.</summary>
public sealed class JamUji : TimeProvider
{
    private static readonly DateTimeOffset s_mulai = new(2026, 2, 2, 2, 52, 0, TimeSpan.Zero);

    private DateTimeOffset _kini = s_mulai;

    public override DateTimeOffset GetUtcNow() => _kini;

    public void Maju(TimeSpan waktu) => _kini += waktu;

    /// <summary>For the next test.</summary>
    public void Mulai() => _kini = s_mulai;
}
