using System.Diagnostics;
using Coroutines.CompilerServices;

namespace Coroutines.Diagnostics;

/// <summary>
/// Reports a coroutine that was called and never awaited. A finalizer costs many times the frame, so outside of debug mode only
/// the first cold frame of each type carries one, and one in <see cref="SampleEvery"/> after it.
/// </summary>
internal sealed class NeverAwaitedGuard : LoopGuard
{
    private const int SampleEvery = 256;

    [ThreadStatic]
    private static int t_calls;

    [ThreadStatic]
    private static SeenTypes? t_seen;

    private readonly string _method;
    private readonly StackTrace? _created;

    private NeverAwaitedGuard(EventLoop? loop, string method, StackTrace? created)
        : base(loop)
    {
        _method = method;
        _created = created;
    }

    internal static NeverAwaitedGuard? TryMake(CoroutineFrame frame)
    {
        // a frame that comes from a free list is not the first of its type
        var sampled = (++t_calls & (SampleEvery - 1)) == 0 || (frame.Version == 0 && (t_seen ??= new SeenTypes()).AddFirst(frame.GetType()));
        return sampled || EventLoop.IsDebug ? Make(frame) : null;
    }

    private static NeverAwaitedGuard Make(CoroutineFrame frame) =>
        new(EventLoop.Running, frame.Method, EventLoop.IsDebug ? new StackTrace(2, fNeedFileInfo: true) : null);

    protected override CoroutineDiagnostic Describe()
    {
        var message = $"Coroutine '{_method}' was never awaited, so it did not run.";
        return new CoroutineDiagnostic(_created is null
            ? message + " Set EventLoopOptions.Debug or COROUTINES_DEBUG=1 to see where it was created."
            : $"{message} Created:{Environment.NewLine}{_created}");
    }
}
