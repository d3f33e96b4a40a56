using System.Text;
using Coroutines.Images;

namespace Coroutines;

public sealed partial class CoroutineImage
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The image as JSON that people can read, compare and edit: every object with its number, its type and its members under their names in the source; for a coroutine the await where it
    /// stands. It holds exactly what the binary form holds, without a checksum.
    /// </summary>
    /// <exception cref="CoroutineImageException">Structs stand in structs deeper than the form allows (64 levels), or a member's name is no text that JSON can have.</exception>
    public string ToJson() => Encoding.UTF8.GetString(JsonImageWriter.Write(this));

    /// <summary>Reads what <see cref="ToJson"/> wrote. The form's own members must stand in the order in which it writes them. Memory and time are bounded by the length of the input.</summary>
    /// <exception cref="CoroutineImageException">The text is no image, or made by a newer version. The message has the line, the column, both counted from 1, and the reason.</exception>
    public static CoroutineImage FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonImageReader.Read(s_strict.GetBytes(json));
        }
        catch (EncoderFallbackException e)
        {
            var before = json.AsSpan(0, e.Index);
            throw BadImage.AtLine(before.Count('\n') + 1, e.Index - before.LastIndexOf('\n'), "the text has half a character (a lone surrogate)", e);
        }
    }
}
