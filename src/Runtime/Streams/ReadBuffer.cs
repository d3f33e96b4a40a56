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

    /// <summary>Where to put what comes next: at least a quarter of the array.</summary>
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
            var bytes = Length > _bytes.Length / 2 ? new byte[_bytes.Length * 2] : _bytes;
            Span.CopyTo(bytes);
            _bytes = bytes;
            _start = 0;
        }

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
