using System.Buffers;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Coroutines;

/// <summary>
/// Writes to a .NET stream: <see cref="Write(ReadOnlySpan{byte})"/> keeps the bytes and returns, and they leave as fast as the other side takes
/// them; <see cref="Drain"/> waits when there are too many. Asyncio's <c>StreamWriter</c>.
/// </summary>
/// <example><code>writer.Write("hello\n"); await writer.Drain();</code></example>
/// <remarks>
/// For the loop on which it was made, while that runs; how it stands may be read on any thread. What was written leaves whether or not somebody drains; a cancelled <see cref="Drain"/>
/// loses nothing. When the other side is gone, what is left is dropped, and <see cref="Drain"/> and <see cref="WaitClosed"/> throw.
/// </remarks>
/// <seealso href="https://docs.python.org/3/library/asyncio-stream.html#asyncio.StreamWriter">asyncio.StreamWriter</seealso>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class AsyncStreamWriter
{
    /// <summary>Null when it is a socket that the loop waits for.</summary>
    private readonly Stream? _stream;
    private readonly LoopSocket? _socket;
    private readonly EventLoop _loop = EventLoop.Require();
    private readonly string _name;
    private readonly WaitQueue _drainers = new(nameof(AsyncStreamWriter));
    private readonly AsyncEvent _closed = new();
    private bool _isPaused;

    /// <summary>Writes to any stream, which it closes in the end.</summary>
    /// <param name="stream">The stream; its writes should heed their token.</param>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    public AsyncStreamWriter(Stream stream)
        : this(stream, null, "a stream")
    {
    }

    internal AsyncStreamWriter(Stream stream, Socket? socket, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _name = name;
        Socket = socket;
    }

    internal AsyncStreamWriter(LoopSocket socket, string name)
    {
        _socket = socket;
        _name = name;
        Socket = socket.Socket;
    }

    /// <summary>
    /// The socket behind it, for its addresses and options; null when it is no socket. It is the writer's: close that, not the socket, or what waits for it
    /// waits for ever. Asyncio's <c>get_extra_info</c>.
    /// </summary>
    public Socket? Socket { get; }

    /// <summary>How text is written; UTF-8 at first.</summary>
    public Encoding Encoding
    {
        get;
        set
        {
            CheckLoop();
            field = value;
        }
    } = Encoding.UTF8;

    /// <summary>When more bytes than these wait to leave, <see cref="Drain"/> waits: 64 KiB at first. Asyncio's <c>set_write_buffer_limits</c>.</summary>
    public int HighWater
    {
        get;
        set
        {
            CheckLoop();
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
            LowWater = value / 4;
        }
    } = 64 * 1024;

    /// <summary><see cref="Drain"/> waits until there are no more than these; a quarter of <see cref="HighWater"/>.</summary>
    public int LowWater { get; private set; } = 16 * 1024;

    /// <summary>How many bytes wait to leave. Asyncio's <c>get_write_buffer_size</c>.</summary>
    public int Pending => _waiting.WrittenCount + _leaving.WrittenCount - _sent;

    /// <summary>Whether it has been closed, or is about to be.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>Whether <see cref="WriteEnd"/> can be called: it is a socket. Asyncio's <c>can_write_eof</c>.</summary>
    public bool CanWriteEnd => Socket is not null;

    /// <summary>Writes bytes; copies them and returns at once.</summary>
    /// <exception cref="ObjectDisposedException">It has been closed.</exception>
    /// <exception cref="InvalidOperationException"><see cref="WriteEnd"/> was called, or the loop is another one.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        CheckWritable();
        if (_failure is not null)
            return;
        _waiting.Write(bytes);
        Send();
    }

    /// <summary>Writes text.</summary>
    /// <inheritdoc cref="Write(ReadOnlySpan{byte})"/>
    public void Write(ReadOnlySpan<char> text)
    {
        CheckWritable();
        if (_failure is not null)
            return;
        Encoding.GetBytes(text, _waiting);
        Send();
    }

    /// <summary>Writes text and <c>\n</c>.</summary>
    /// <inheritdoc cref="Write(ReadOnlySpan{byte})"/>
    public void WriteLine(ReadOnlySpan<char> text)
    {
        CheckWritable();
        if (_failure is not null)
            return;
        Encoding.GetBytes(text, _waiting);
        Encoding.GetBytes("\n", _waiting);
        Send();
    }

    /// <summary>Waits while more than <see cref="HighWater"/> bytes wait to leave, until no more than <see cref="LowWater"/> do.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    [Coroutine]
    public async Coroutine Drain()
    {
        CheckLoop();
        while (_isPaused)
            await _drainers.Wait();
        ThrowIfFailed();
    }

    /// <summary>Tells the other side, after everything written, that no more comes; reading goes on. Asyncio's <c>write_eof</c>.</summary>
    /// <exception cref="NotSupportedException">It is no socket; see <see cref="CanWriteEnd"/>.</exception>
    public void WriteEnd()
    {
        CheckLoop();
        if (!CanWriteEnd)
            throw new NotSupportedException("Only a socket has two directions that end one by one; close the writer.");
        _endsAfterWaiting = true;
        Send();
    }

    /// <summary>Where it goes, and how much waits.</summary>
    public override string ToString() => $"{nameof(AsyncStreamWriter)} to {_name}: {Pending} bytes waiting{(IsClosing ? ", closing" : "")}";

    private void CheckWritable()
    {
        CheckLoop();
        ObjectDisposedException.ThrowIf(IsClosing, this);
        if (_endsAfterWaiting)
            throw new InvalidOperationException("Nothing can be written after WriteEnd.");
    }

    private void CheckLoop() => _loop.CheckRunsHere("This writer");
}
