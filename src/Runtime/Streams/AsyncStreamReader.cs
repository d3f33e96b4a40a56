using System.Diagnostics;
using System.Text;

namespace Coroutines;

/// <summary>
/// Reads from a .NET stream as a coroutine wants it: exactly so many bytes, up to a separator, line by line. Asyncio's <c>StreamReader</c>.
/// </summary>
/// <remarks>
/// For the loop on which it was made, while that runs; how it stands may be read on any thread. One coroutine reads at a time. A read that is cancelled has taken nothing: what came in the
/// meantime is there for the next one. Nothing is read ahead of need, so the end of the stream, too, is noticed by a read.
/// </remarks>
/// <seealso href="https://docs.python.org/3/library/asyncio-stream.html#asyncio.StreamReader">asyncio.StreamReader</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class AsyncStreamReader
{
    /// <summary>The usual limit of a line, in bytes: 64 KiB.</summary>
    public const int DefaultLimit = 64 * 1024;

    /// <summary>Null when it is a socket that the loop waits for.</summary>
    private readonly Stream? _stream;
    private readonly LoopSocket? _socket;
    private readonly EventLoop _loop = EventLoop.Require();
    private readonly ReadBuffer _buffer = new();
    private bool _isReading;
    private bool _isEnded;
    private bool _isClosed;

    /// <summary>Reads from any stream, which stays the caller's to close.</summary>
    /// <param name="stream">The stream; its reads should heed their token, or a cancelled read waits for the next bytes.</param>
    /// <param name="limit">How many bytes a line, or whatever ends in a separator, may have.</param>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    public AsyncStreamReader(Stream stream, int limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        _stream = stream;
        Limit = limit;
    }

    internal AsyncStreamReader(LoopSocket socket, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        _socket = socket;
        Limit = limit;
    }

    /// <summary>How many bytes a line, or whatever ends in a separator, may have.</summary>
    public int Limit { get; }

    /// <summary>How <see cref="ReadLine"/> reads text; UTF-8 at first. One in which the byte 10 ends lines and is nothing else.</summary>
    public Encoding Encoding
    {
        get;
        set
        {
            CheckLoop();
            field = value;
        }
    } = Encoding.UTF8;

    /// <summary>Whether a read has met the end and everything before it has been taken. Asyncio's <c>at_eof</c>.</summary>
    public bool AtEnd => _isEnded && _buffer.Length == 0;

    /// <summary>Set where closing the writer ends a read.</summary>
    internal AsyncStreamWriter? Writer { get; init; }

    /// <summary>Reads what there is; waits when there is nothing.</summary>
    /// <param name="max">How many bytes at most.</param>
    /// <returns>At least one byte; none at the end of the stream.</returns>
    /// <exception cref="InvalidOperationException">Another coroutine is reading, or the loop is another one.</exception>
    [Coroutine]
    public async Coroutine<byte[]> Read(int max)
    {
        CheckLoop();
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        if (max > 0 && _buffer.Length == 0)
            await Fill();
        return _buffer.Take(Math.Min(max, _buffer.Length));
    }

    /// <inheritdoc cref="Read(int)"/>
    /// <param name="destination">Where to put them.</param>
    /// <returns>How many; 0 at the end of the stream.</returns>
    [Coroutine]
    public async Coroutine<int> Read(Memory<byte> destination)
    {
        CheckLoop();
        if (destination.Length > 0 && _buffer.Length == 0)
            await Fill();
        var count = Math.Min(destination.Length, _buffer.Length);
        _buffer.TakeInto(destination.Span[..count]);
        return count;
    }

    /// <summary>Reads all that comes until the end. Asyncio's <c>read(-1)</c>.</summary>
    /// <remarks>A cancel leaves what has come to the next read.</remarks>
    /// <exception cref="IOException">More came than an array can hold; it stays where it is.</exception>
    [Coroutine]
    public async Coroutine<byte[]> ReadAll()
    {
        CheckLoop();
        while (await Fill())
        {
        }

        return _buffer.Take(_buffer.Length);
    }

    /// <summary>How many bytes have come and not been taken.</summary>
    public override string ToString() => $"{nameof(AsyncStreamReader)}: {_buffer.Length} bytes here{(_isEnded ? ", ended" : _isReading ? ", reading" : "")}";

    /// <summary>Closes the stream, where it is nobody else's. A read, also one that waits now, meets the end.</summary>
    internal void Close()
    {
        _isClosed = true;
        _stream?.Dispose();
    }

    private void CheckLoop() => _loop.CheckRunsHere("This reader");

    /// <summary>Waits until more has come.</summary>
    /// <returns>False when the stream has ended.</returns>
    [Coroutine]
    private async Coroutine<bool> Fill()
    {
        if (_isEnded)
            return false;
        if (_isReading)
            throw new InvalidOperationException("Another coroutine is reading from this stream already.");
        _isReading = true;
        try
        {
            int? count;
            if (_socket is null)
            {
                count = await _stream!.ReadAsync(_buffer.Room(), Coroutine.NextCancel);
            }
            else
            {
                while ((count = _socket.TryReceive(_buffer.Room().Span)) is null)
                    await _socket.Readable;
            }

            _buffer.Added(count.Value);
            _isEnded = count == 0;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException && (_isClosed || Writer is { IsClosing: true }))
        {
            // our own end of the connection was closed while this waited
            _isEnded = true;
        }
        finally
        {
            _isReading = false;
        }

        return !_isEnded;
    }
}
