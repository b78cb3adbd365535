namespace SopKinerja.Web.Tampilan;

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

/// <summary>
/// HTML that C# writes: <c>w.Html($"&lt;td&gt;{nama}&lt;/td&gt;")</c>. What the program says is markup, what stands in a hole is text and
/// is encoded, unless its type says that it is markup too.
/// </summary>
public readonly record struct HtmlWriter(TextWriter Teks, HtmlEncoder Encoder)
{
#pragma warning disable CA1822, IDE0060 // The handler has written by the time it is handed over; the compiler gives it this writer.
    public void Html([InterpolatedStringHandlerArgument("")] Markup markup)
    {
    }
#pragma warning restore CA1822, IDE0060

    /// <summary>A piece that stands alone, for whoever takes content and no writer.</summary>
    public static HtmlString Potongan(Markup markup) => new(markup.ToString());

    public static HtmlString Potongan(HtmlEncoder encoder, [InterpolatedStringHandlerArgument(nameof(encoder))] Markup markup)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        return new(markup.ToString());
    }
}

/// <summary>
/// The holes that HTML may have. Text is encoded, numbers are digits of no culture, <see cref="IHtmlContent"/> is markup already, null is
/// nothing. Anything else does not compile: it has to say first what it is.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct Markup
{
    private readonly TextWriter _teks;
    private readonly HtmlEncoder _encoder;

    public Markup(int literalLength, int formattedCount, HtmlWriter tujuan) => (_teks, _encoder) = (tujuan.Teks, tujuan.Encoder);

    public Markup(int literalLength, int formattedCount)
        : this(literalLength, formattedCount, HtmlEncoder.Default)
    {
    }

    public Markup(int literalLength, int formattedCount, HtmlEncoder encoder) =>
        (_teks, _encoder) = (new StringWriter(CultureInfo.InvariantCulture), encoder);

    public void AppendLiteral(string s) => _teks.Write(s);

    public void AppendFormatted(string? teks)
    {
        if (teks is not null)
            _encoder.Encode(_teks, teks);
    }

    public void AppendFormatted(char huruf)
    {
        if (char.IsAsciiLetterOrDigit(huruf))
            _teks.Write(huruf);
        else
            _encoder.Encode(_teks, huruf.ToString());
    }

    public void AppendFormatted(int angka) => AppendFormatted((long)angka);

    public void AppendFormatted(long angka)
    {
        Span<char> digit = stackalloc char[20];
        angka.TryFormat(digit, out var n, default, CultureInfo.InvariantCulture);
        _teks.Write(digit[..n]);
    }

    /// <summary>For coordinates and widths; what a person reads is text, formatted by <c>Angka</c>.</summary>
    public void AppendFormatted(decimal angka, string format) => _teks.Write(angka.ToString(format, CultureInfo.InvariantCulture));

    public void AppendFormatted(IHtmlContent? markup) => markup?.WriteTo(_teks, _encoder);

    public override string ToString() => _teks.ToString() ?? "";
}
