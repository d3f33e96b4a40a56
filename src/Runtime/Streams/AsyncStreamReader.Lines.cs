namespace Coroutines;

public sealed partial class AsyncStreamReader
{
    private static readonly ReadOnlyMemory<byte> s_lineEnd = new[] { (byte)'\n' };

    /// <summary>Reads a line of text, which <c>\n</c> or <c>\r\n</c> ends; the last one may have no end.</summary>
    /// <returns>The line without its end, as .NET's readers give it (asyncio leaves it on); null at the end of the stream.</returns>
    /// <exception cref="LimitOverrunException">The line is longer than <see cref="Limit"/> bytes. It is gone, as far as it had come.</exception>
    /// <exception cref="InvalidOperationException">Another coroutine is reading, or the loop is another one.</exception>
    [Coroutine]
    public async Coroutine<string?> ReadLine()
    {
        CheckLoop();
        int length;
        try
        {
            length = await Find(s_lineEnd);
        }
        catch (IncompleteReadException e)
        {
            return e.Partial.Length > 0 ? Encoding.GetString(e.Partial.Span) : null;
        }
        catch (LimitOverrunException e)
        {
            var hasEnd = e.Consumed < _buffer.Length && _buffer.Span[e.Consumed] == s_lineEnd.Span[0];
            _buffer.Skip(hasEnd ? e.Consumed + 1 : _buffer.Length);
            throw;
        }

        // no more than one belongs to the end
        var textLength = length > 0 && _buffer.Span[length - 1] == '\r' ? length - 1 : length;
        var line = Encoding.GetString(_buffer.Span[..textLength]);
        _buffer.Skip(length + 1);
        return line;
    }

    /// <summary>The lines that are left, for <c>await foreach</c>: <see cref="ReadLine"/> until the end.</summary>
    [Coroutine]
    public async IAsyncEnumerable<string> ReadLines()
    {
        while (await ReadLine() is { } line)
            yield return line;
    }
}
