namespace Coroutines;

public sealed partial class AsyncStreamReader
{
    /// <summary>Reads so many bytes, however many pieces they come in.</summary>
    /// <param name="count">How many; the <see cref="Limit"/> does not matter.</param>
    /// <exception cref="IncompleteReadException">The stream ended before; the exception has what had come.</exception>
    /// <exception cref="InvalidOperationException">Another coroutine is reading, or the loop is another one.</exception>
    [Coroutine]
    public async Coroutine<byte[]> ReadExactly(int count)
    {
        CheckLoop();
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        await Gather(count);
        return _buffer.Take(count);
    }

    /// <inheritdoc cref="ReadExactly(int)"/>
    /// <param name="destination">What to fill.</param>
    [Coroutine]
    public async Coroutine ReadExactly(Memory<byte> destination)
    {
        CheckLoop();
        await Gather(destination.Length);
        _buffer.TakeInto(destination.Span);
    }

    /// <summary>Reads up to a separator.</summary>
    /// <param name="separator">The separator, of one byte or more.</param>
    /// <returns>Everything up to the separator, and the separator.</returns>
    /// <exception cref="IncompleteReadException">The stream ended before; the exception has what had come.</exception>
    /// <exception cref="LimitOverrunException">More than <see cref="Limit"/> bytes came before it. They stay where they are.</exception>
    /// <exception cref="InvalidOperationException">Another coroutine is reading, or the loop is another one.</exception>
    [Coroutine]
    public async Coroutine<byte[]> ReadUntil(ReadOnlyMemory<byte> separator)
    {
        CheckLoop();
        if (separator.IsEmpty)
            throw new ArgumentException("A separator has at least one byte.", nameof(separator));
        return _buffer.Take(await Find(separator) + separator.Length);
    }

    /// <inheritdoc cref="ReadUntil(ReadOnlyMemory{byte})"/>
    [Coroutine]
    public async Coroutine<byte[]> ReadUntil(byte separator) => await ReadUntil(new[] { separator });

    /// <summary>Waits until so many bytes are here.</summary>
    [Coroutine]
    private async Coroutine Gather(int count)
    {
        while (_buffer.Length < count)
        {
            if (!await Fill())
                throw new IncompleteReadException(_buffer.Take(_buffer.Length), count);
        }
    }

    /// <summary>Waits until the separator is here, and tells where.</summary>
    [Coroutine]
    private async Coroutine<int> Find(ReadOnlyMemory<byte> separator)
    {
        for (var searched = 0; ;)
        {
            var found = _buffer.Span[searched..].IndexOf(separator.Span);
            if (found >= 0)
            {
                found += searched;
                return found <= Limit
                    ? found
                    : throw new LimitOverrunException($"The separator stands after {found} bytes, and the limit is {Limit}.", found);
            }

            searched = Math.Max(searched, _buffer.Length + 1 - separator.Length);
            if (searched > Limit)
                throw new LimitOverrunException($"No separator came in {_buffer.Length} bytes, and the limit is {Limit}.", searched);
            if (!await Fill())
                throw new IncompleteReadException(_buffer.Take(_buffer.Length), null);
        }
    }
}
