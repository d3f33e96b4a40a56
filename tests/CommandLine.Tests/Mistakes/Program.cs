using Coroutines;

namespace Mistakes;

static partial class Program
{
    private static readonly Func<Coroutine>[] s_all =
    [
        () => AwaitOutsideCoroutine.Run(),
        () => NeverAwaited.Run(),
        () => AwaitedTwice.Run(),
        () => InvalidCoroutine.Run(),
        () => NotPartial.Run(),
        () => MissingAttribute.Run(),
        () => NotRewritten.Run(),
        () => new Job().Run(),
        () => BlockingCall.Run(),
        () => NestedRun.Run(),
        () => ConfigureAwait.Run(),
        () => AsyncVoidLambda.Run(),
        () => UnawaitedResource.Run(),
        () => ReturnedUnawaited.Run(),
        () => NestedCoroutine.Run(),
        () => MissingToken.Run(),
        () => DroppedTask.Run(),
        () => IndependentAwaits.Run(),
        () => SwallowedCancel.Run(),
        () => UnshieldedCleanup.Run(),
        () => StarvingLoop.Run(),
        () => BusyWait.Run(),
        () => SleepZero.Run(),
        () => LeftScope.Run(),
        () => DroppedLock.Run(),
        () => ForwardingCoroutine.Run(),
        () => ForeignThread.Run(),
        () => UnsavedLocal.Run(),
        () => UnrestorableAwait.Run(),
        () => UnrestorableCall.Run(),
        () => ChangedResumePoints.Run(),
    ];

    private static void Main()
    {
        FunctionNotRewritten.Start();
        EventLoop.Run(Everything());
    }

    [Coroutine]
    private static async Coroutine Everything()
    {
        foreach (var run in s_all)
            await run();
    }
}
