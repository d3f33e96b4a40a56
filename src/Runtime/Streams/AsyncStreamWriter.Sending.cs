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

    /// <summary>How much of it has been sent already.</summary>
    private int _sent;
    private bool _isSending;
    private bool _endsAfterWaiting;
    private Exception? _failure;

    /// <summary>
    /// Begins at once, as asyncio does, so that most writes have left when they return. A task of its own goes on with the rest: no cancel of
    /// those that write tears a message apart.
    /// </summary>
    private void Send()
    {
        if (!_isSending && !HasSentAtOnce())
        {
            _isSending = true;
            _ = _loop.CreateEagerTask(SendAll(), $"Writing to {_name}");
        }

        if (!_isPaused && Pending > HighWater)
            _isPaused = _failure is null;
    }

    /// <summary>What a socket has room for leaves without a task.</summary>
    /// <returns>Whether nothing is left to do.</returns>
    private bool HasSentAtOnce()
    {
        if (_socket is null || _endsAfterWaiting)
            return false;
        try
        {
            if (_socket.TrySend(_waiting.WrittenSpan) is not { } count)
                return false;
            if (count == _waiting.WrittenCount)
                Left(ref _waiting);
            else
                _sent = count;
        }
        catch (Exception e)
        {
            Fail(e);
        }

        return _waiting.WrittenCount == 0;
    }

    [Coroutine]
    private async Coroutine SendAll()
    {
        try
        {
            while (_waiting.WrittenCount > 0)
            {
                (_waiting, _leaving) = (_leaving, _waiting);
                if (_stream is not null)
                {
                    await _stream.WriteAsync(_leaving.WrittenMemory, Coroutine.NextCancel);
                    await _stream.FlushAsync(Coroutine.NextCancel);
                }
                else
                {
                    await SendToSocket(_socket!);
                }

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

    [Coroutine]
    private async Coroutine SendToSocket(LoopSocket socket)
    {
        while (_sent < _leaving.WrittenCount)
        {
            if (socket.TrySend(_leaving.WrittenSpan[_sent..]) is { } count)
                _sent += count;
            else
                await socket.Writable;
        }
    }

    private void Left(ref ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity > KeptSize)
            buffer = new ArrayBufferWriter<byte>();
        else
            buffer.ResetWrittenCount();
        _sent = 0;
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
        _sent = 0;
        Unpause();
    }

    private void ThrowIfFailed()
    {
        if (_failure is not null)
            throw CoroutineExceptions.Rethrow(_failure);
    }
}
