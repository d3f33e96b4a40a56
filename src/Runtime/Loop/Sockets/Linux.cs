using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Coroutines;

/// <summary>The system calls of Linux by which a loop waits for its sockets itself.</summary>
/// <remarks>
/// .NET's own calls need a socket that is not <see cref="Socket.Blocking"/>, and then nobody else could use it, such as a <see cref="NetworkStream"/>.
/// </remarks>
/// <seealso href="https://man7.org/linux/man-pages/man7/epoll.7.html">epoll(7)</seealso>
internal static unsafe partial class Linux
{
    internal const uint Readable = 0x1;
    internal const uint Urgent = 0x2;
    internal const uint Writable = 0x4;
    internal const uint Failed = 0x8;
    internal const uint HungUp = 0x10;
    internal const uint OtherSideEnded = 0x2000;

    /// <summary>Only what changes is told, not again and again what stays so.</summary>
    internal const uint EdgeTriggered = 1u << 31;

    internal const int Add = 1;
    internal const int Remove = 2;

    /// <summary><c>struct epoll_event</c> is packed on these processors only.</summary>
    internal static readonly int EventSize = RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86 ? 12 : 16;

    private const int CloseOnExec = 0x80000;
    private const int NonBlocking = 0x800;

    /// <summary><c>MSG_DONTWAIT</c>, and no <c>SIGPIPE</c>.</summary>
    private const int AtOnce = 0x40 | 0x4000;

    private const int Interrupted = 4;
    private const int TryAgain = 11;
    private const int InProgress = 115;

    internal static SafeFileHandle? TryOpenEpoll() => Opened(EpollCreate(CloseOnExec));

    internal static SafeFileHandle? TryOpenEvent() => Opened(EventFd(0, CloseOnExec | NonBlocking));

    /// <summary>What <see cref="Watch"/> was told, of one event of <see cref="Wait"/>.</summary>
    internal static ulong KeyOf(byte* e) => *(ulong*)(e + EventSize - sizeof(ulong));

    internal static uint StateOf(byte* e) => *(uint*)e;

    internal static bool Watch(SafeHandle epoll, int operation, SafeHandle file, uint states, ulong key)
    {
        var e = stackalloc byte[EventSize];
        *(uint*)e = states;
        *(ulong*)(e + EventSize - sizeof(ulong)) = key;
        return EpollControl(epoll, operation, file, e) == 0;
    }

    /// <returns>How many events there are; null when a signal came first.</returns>
    internal static int? Wait(SafeHandle epoll, byte* events, int most, int milliseconds)
    {
        var count = EpollWait(epoll, events, most, milliseconds);
        if (count >= 0)
            return count;
        return Marshal.GetLastPInvokeError() == Interrupted ? null : throw Error();
    }

    internal static void Signal(SafeHandle eventFd)
    {
        ulong one = 1;
        _ = Write(eventFd, &one, sizeof(ulong));
    }

    /// <returns>How many bytes have come; 0: the stream has ended; null: none are here.</returns>
    /// <exception cref="SocketException">The connection is broken.</exception>
    internal static int? Receive(SafeSocketHandle socket, Span<byte> room)
    {
        fixed (byte* first = room)
        {
            for (; ; )
            {
                var count = Receive(socket, first, (nuint)room.Length, AtOnce);
                if (count >= 0)
                    return (int)count;
                if (MustWait())
                    return null;
            }
        }
    }

    /// <returns>How many bytes were taken; null: there is no room.</returns>
    /// <exception cref="SocketException">The connection is broken.</exception>
    internal static int? Send(SafeSocketHandle socket, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
        {
            for (; ; )
            {
                var count = Send(socket, first, (nuint)bytes.Length, AtOnce);
                if (count >= 0)
                    return (int)count;
                if (MustWait())
                    return null;
            }
        }
    }

    /// <summary>Begins to connect a socket that does not block.</summary>
    /// <returns>Whether it is connected; false: that goes on.</returns>
    /// <exception cref="SocketException">It has failed at once.</exception>
    internal static bool BeginConnect(SafeSocketHandle socket, ReadOnlySpan<byte> address)
    {
        fixed (byte* first = address)
            return Connect(socket, first, address.Length) == 0 || (Marshal.GetLastPInvokeError() is InProgress or Interrupted ? false : throw Error());
    }

    /// <summary>Whether the last call would have blocked; false: a signal came between.</summary>
    private static bool MustWait() => Marshal.GetLastPInvokeError() switch
    {
        TryAgain => true,
        Interrupted => false,
        _ => throw Error(),
    };

    private static SafeFileHandle? Opened(nint file) => file >= 0 ? new SafeFileHandle(file, ownsHandle: true) : null;

    private static SocketException Error()
    {
        var number = Marshal.GetLastPInvokeError();
        var error = number switch
        {
            1 or 13 => SocketError.AccessDenied,
            12 or 105 => SocketError.NoBufferSpaceAvailable,
            32 or 108 => SocketError.Shutdown,
            97 => SocketError.AddressFamilyNotSupported,
            98 => SocketError.AddressAlreadyInUse,
            99 => SocketError.AddressNotAvailable,
            100 => SocketError.NetworkDown,
            101 => SocketError.NetworkUnreachable,
            102 => SocketError.NetworkReset,
            103 => SocketError.ConnectionAborted,
            104 => SocketError.ConnectionReset,
            107 => SocketError.NotConnected,
            110 => SocketError.TimedOut,
            111 => SocketError.ConnectionRefused,
            112 => SocketError.HostDown,
            113 => SocketError.HostUnreachable,
            _ => SocketError.SocketError,
        };
        return error == SocketError.SocketError
            ? new SocketException((int)error, Marshal.GetPInvokeErrorMessage(number))
            : new SocketException((int)error);
    }

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    private static partial int EpollCreate(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    private static partial int EpollControl(SafeHandle epoll, int operation, SafeHandle file, byte* e);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    private static partial int EpollWait(SafeHandle epoll, byte* events, int most, int milliseconds);

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    private static partial int EventFd(uint value, int flags);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(SafeHandle file, void* bytes, nuint count);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    private static partial nint Receive(SafeHandle socket, byte* bytes, nuint count, int flags);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    private static partial nint Send(SafeHandle socket, byte* bytes, nuint count, int flags);

    [LibraryImport("libc", EntryPoint = "connect", SetLastError = true)]
    private static partial int Connect(SafeHandle socket, byte* address, int length);
}
