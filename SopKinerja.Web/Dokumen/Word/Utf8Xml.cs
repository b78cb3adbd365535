namespace SopKinerja.Web.Dokumen;

using System.Buffers;
using System.Text;

/// <summary>XML as UTF-8 straight into a stream: markup as it stands, text escaped, nothing kept but one buffer.</summary>
internal sealed class Utf8Xml(Stream output) : IDisposable
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        string.Concat(Enumerable.Range(0x20, 0x7F - 0x20).Select(c => (char)c).Where(c => c is not ('&' or '<' or '>' or '"'))));

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
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

    public Utf8Xml Tulis(Pola pola, params ReadOnlySpan<Isian> isi)
    {
        pola.Tulis(this, isi);
        return this;
    }

    public Utf8Xml Number(long value)
    {
        if (_buffer.Length - _used < 20)
            Flush();
        value.TryFormat(_buffer.AsSpan(_used), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _used += written;
        return this;
    }

    /// <summary>Escaped for text and attributes. Characters that XML 1.0 does not allow become U+FFFD.</summary>
    public Utf8Xml Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(Plain);
            if (plain < 0)
                plain = text.Length;
            Ascii(text[..plain]);
            text = text[plain..];
            if (text.IsEmpty)
                break;
            text = text[Special(text)..];
        }

        return this;
    }

    public void Flush()
    {
        output.Write(_buffer, 0, _used);
        _used = 0;
    }

    /// <summary>Writes what is left and gives the buffer back.</summary>
    public void Dispose()
    {
        Flush();
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    private void Ascii(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (_used == _buffer.Length)
                Flush();
            var taken = Math.Min(text.Length, _buffer.Length - _used);
            System.Text.Ascii.FromUtf16(text[..taken], _buffer.AsSpan(_used), out var written);
            _used += written;
            text = text[taken..];
        }
    }

    /// <returns>How many characters of the text were written.</returns>
    private int Special(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&':
                Raw("&amp;"u8);
                return 1;
            case '<':
                Raw("&lt;"u8);
                return 1;
            case '>':
                Raw("&gt;"u8);
                return 1;
            case '"':
                Raw("&quot;"u8);
                return 1;
            case '\t' or '\n' or '\r':
                Raw(" "u8);
                return 1;
        }

        if (Rune.DecodeFromUtf16(text, out var rune, out var taken) != OperationStatus.Done || !XmlChar(rune.Value))
        {
            Raw("\uFFFD"u8);
            return taken;
        }

        if (_buffer.Length - _used < 4)
            Flush();
        _used += rune.EncodeToUtf8(_buffer.AsSpan(_used));
        return taken;
    }

    private static bool XmlChar(int c) => c is >= 0x20 and <= 0xD7FF or >= 0xE000 and <= 0xFFFD or >= 0x10000;
}
