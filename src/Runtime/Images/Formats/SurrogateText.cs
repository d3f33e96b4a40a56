using System.Text;

namespace Coroutines.Images;

/// <summary>Strings of .NET may hold halves of characters (lone surrogates), which no UTF-8 can. They survive in a form of their own.</summary>
internal static class SurrogateText
{
    /// <summary>Whether every surrogate has its other half, so that UTF-8 can hold the text.</summary>
    internal static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            if (Rune.DecodeFromUtf16(text[at..], out var rune, out _) != System.Buffers.OperationStatus.Done)
                return false;
            text = text[(at + rune.Utf16SequenceLength)..];
        }

        return true;
    }
}
