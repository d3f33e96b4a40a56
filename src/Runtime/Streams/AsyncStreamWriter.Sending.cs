using System.Buffers;
using System.Net.Sockets;
using Coroutines.CompilerServices;

namespace Coroutines;

public sealed partial class AsyncStreamWriter
{
    /// <summary>A buffer that has grown further is given back once it has left.</summary>
    private const int KeptSize = 256 * 1024;

    private ArrayBufferWriter<byte> _waiting = new();
    private ArrayBufferWriter<byte> _leaving = new();
    private bool _isSending;
    private bool _endsAfterWaiting;
    private Exception? _failure;

    /// <summary>
    /// Begins at once, as asyncio does, so that most writes have left when they return. A task of its own goes on with the rest: no cancel of
    /// those that write tears a message apart.
    /// </summary>
    private void Send()
    {
        if (!_isSending)
        {
            _isSending = true;
            _ = _loop.CreateEagerTask(SendAll(), $"Writing to {_name}");
        }

        if (!_isPaused && Pending > HighWater)
            _isPaused = _failure is null;
    }

    [Coroutine]
    private async Coroutine SendAll()
    {
        try
        {
            while (_waiting.WrittenCount > 0)
            {
                (_waiting, _leaving) = (_leaving, _waiting);
                await _stream.WriteAsync(_leaving.WrittenMemory, Coroutine.CancellationToken);
                await _stream.FlushAsync(Coroutine.CancellationToken);
                Left(ref _leaving);
            }

            if (_endsAfterWaiting && !IsClosing)
                Socket!.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e)
        {
            Fail(e);

            // at the end of the loop; everything else is told to those that drain
            if (e is CoroutineCancelledException)
                throw;
        }
        finally
        {
            _isSending = false;
            if (IsClosing)
                Shut();
        }
    }

    private void Left(ref ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity > KeptSize)
            buffer = new ArrayBufferWriter<byte>();
        else
            buffer.ResetWrittenCount();
        if (Pending <= LowWater)
            Unpause();
    }

    private void Unpause()
    {
        _isPaused = false;
        _drainers.WakeAll();
    }

    private void Fail(Exception failure)
    {
        _failure ??= failure;
        _waiting = new ArrayBufferWriter<byte>();
        _leaving = new ArrayBufferWriter<byte>();
        Unpause();
    }

    private void ThrowIfFailed()
    {
        if (_failure is not null)
            throw CoroutineExceptions.Rethrow(_failure);
    }
}
