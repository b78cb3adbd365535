namespace SopKinerja.Web.Laporan;

using System.Text;

/// <summary>XML as UTF-8 straight into a stream: markup as it stands, text escaped, nothing kept.</summary>
internal sealed class Utf8Xml(Stream output)
{
    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _used;

    public Utf8Xml Raw(ReadOnlySpan<byte> markup)
    {
        if (markup.Length > _buffer.Length - _used)
            Flush();
        if (markup.Length > _buffer.Length)
        {
            output.Write(markup);
            return this;
        }

        markup.CopyTo(_buffer.AsSpan(_used));
        _used += markup.Length;
        return this;
    }

    public Utf8Xml Number(int value)
    {
        Span<byte> digits = stackalloc byte[12];
        value.TryFormat(digits, out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        return Raw(digits[..written]);
    }

    /// <summary>Escaped for text and attributes. Characters that XML 1.0 does not allow become U+FFFD.</summary>
    public Utf8Xml Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(Plain);
            if (plain < 0)
                plain = text.Length;
            Encode(text[..plain]);
            text = text[plain..];
            if (text.IsEmpty)
                break;
            var taken = 1;
            switch (text[0])
            {
                case '&': Raw("&amp;"u8); break;
                case '<': Raw("&lt;"u8); break;
                case '>': Raw("&gt;"u8); break;
                case '"': Raw("&quot;"u8); break;
                case '\t' or '\n' or '\r': Raw(" "u8); break;
                default:
                    if (Rune.DecodeFromUtf16(text, out var rune, out taken) == System.Buffers.OperationStatus.Done && XmlChar(rune.Value))
                        Encode(text[..taken]);
                    else
                        Raw("\uFFFD"u8);
                    break;
            }

            text = text[taken..];
        }

        return this;
    }

    public void Flush()
    {
        output.Write(_buffer, 0, _used);
        _used = 0;
    }

    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create(
        string.Concat(Enumerable.Range(0x20, 0x7F - 0x20).Select(c => (char)c).Where(c => c is not ('&' or '<' or '>' or '"'))));

    private static bool XmlChar(int c) => c is >= 0x20 and <= 0xD7FF or >= 0xE000 and <= 0xFFFD or >= 0x10000;

    private void Encode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (_buffer.Length - _used < 8)
                Flush();
            Encoding.UTF8.GetEncoder().Convert(text, _buffer.AsSpan(_used), true, out var chars, out var bytes, out _);
            _used += bytes;
            text = text[chars..];
        }
    }
}
