namespace Coroutines;

/// <summary>Bytes that have come and not been taken: one array, so that a separator is found in one search.</summary>
/// <remarks>
/// A <c>PipeReader</c> would hide, after a cancelled read, what that had looked at and not taken.
/// </remarks>
internal sealed class ReadBuffer
{
    private const int FirstSize = 4096;

    /// <summary>One that has grown further is given back when it is empty.</summary>
    private const int KeptSize = 64 * 1024;

    private byte[] _bytes = [];
    private int _start;

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Span => _bytes.AsSpan(_start, Length);

    /// <summary>Where to put what comes next: at least a quarter of the array, or what is left of the longest one that there can be.</summary>
    /// <exception cref="IOException">That one is full.</exception>
    internal Memory<byte> Room()
    {
        if (Length == 0)
        {
            _start = 0;
            if (_bytes.Length is 0 or > KeptSize)
                _bytes = new byte[FirstSize];
        }

        if (_bytes.Length - _start - Length < _bytes.Length / 4)
        {
            var size = Length > _bytes.Length / 2 ? (int)Math.Min(Array.MaxLength, 2L * _bytes.Length) : _bytes.Length;

            // the longest one is not moved to where it is already, each time anew
            if (_start > 0 || size > _bytes.Length)
            {
                var bytes = size > _bytes.Length ? new byte[size] : _bytes;
                Span.CopyTo(bytes);
                _bytes = bytes;
                _start = 0;
            }
        }

        // no room would look like the end of the stream
        if (Length == Array.MaxLength)
            throw new IOException($"{Length} bytes have come and not been taken, and no array holds more.");
        return _bytes.AsMemory(_start + Length);
    }

    internal void Added(int count) => Length += count;

    internal void Skip(int count)
    {
        _start += count;
        Length -= count;
    }

    internal byte[] Take(int count)
    {
        var taken = Span[..count].ToArray();
        Skip(count);
        return taken;
    }

    internal void TakeInto(Span<byte> destination)
    {
        Span[..destination.Length].CopyTo(destination);
        Skip(destination.Length);
    }
}
