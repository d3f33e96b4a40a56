using System.Text;

namespace Coroutines.Images;

/// <summary>What is said of a saved image that cannot be read: the place, then the reason.</summary>
internal static class BadImage
{
    internal static CoroutineImageException AtByte(long offset, string reason) => new($"The image cannot be read, at byte {offset}: {reason}.");

    internal static CoroutineImageException AtLine(long line, long column, string reason, Exception? cause = null) =>
        new($"The image cannot be read, at line {line}, column {column}: {reason}.", [], cause);

    /// <summary>The same for a place in UTF-8 text; columns are counted in characters as an editor counts them.</summary>
    internal static CoroutineImageException AtText(ReadOnlySpan<byte> utf8, long offset, string reason, Exception? cause = null)
    {
        var before = utf8[..(int)Math.Min(offset, utf8.Length)];
        var line = before.LastIndexOf((byte)'\n');
        return AtLine(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(line + 1)..]) + 1, reason, cause);
    }

    /// <summary>A type's name or an await's text, of which no real one is longer than this leaves it.</summary>
    internal static string Short(string text) => text.Length <= 1000 ? text : $"{text[..1000]}...";

    /// <summary>A name or text of the image, short enough for a message.</summary>
    internal static string Quoted(string text) => text.Length <= 60 ? $"'{text}'" : $"'{text[..60]}...'";
}
