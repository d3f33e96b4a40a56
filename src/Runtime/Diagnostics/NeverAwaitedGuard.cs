using System.Runtime.CompilerServices;
using Coroutines.CompilerServices;

namespace Coroutines.Diagnostics;

/// <summary>
/// Reports a coroutine that was called and never awaited. A finalizer costs many times the frame, so outside of debug mode only
/// a few cold frames carry one; <see cref="GuardSampler"/> chooses them.
/// </summary>
internal sealed class NeverAwaitedGuard : LoopGuard
{
    [ThreadStatic]
    private static GuardSampler? t_sampler;

    private readonly string _method;
    private readonly CreationSite? _created;

    private NeverAwaitedGuard(EventLoop? loop, string method, CreationSite? created)
        : base(loop)
    {
        _method = method;
        _created = created;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static NeverAwaitedGuard? TryMake(CoroutineFrame frame) =>
        frame.CountsForGuard() || EventLoop.IsDebug ? Consider(frame) : null;

    private static NeverAwaitedGuard? Consider(CoroutineFrame frame) =>
        (t_sampler ??= new GuardSampler()).Chooses(frame) || EventLoop.IsDebug ? Make(frame) : null;

    private static NeverAwaitedGuard Make(CoroutineFrame frame) =>
        new(EventLoop.Running, frame.Method, EventLoop.IsDebug ? CreationSite.Here() : null);

    protected override CoroutineDiagnostic Describe()
    {
        var message = $"Coroutine '{_method}' was never awaited, so it did not run.";
        return new CoroutineDiagnostic(_created is null
            ? message + " Set EventLoopOptions.Debug or COROUTINES_DEBUG=1 to see where it was created."
            : message + CreationSite.Describe(_created));
    }
}
