using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>The single use of a coroutine: made cold by a call, claimed by the first await, refused afterwards.</summary>
internal static class ColdFrames
{
    extension(CoroutineFrame frame)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal int MarkCold()
        {
            if (NeverAwaitedGuard.TryMake(frame) is { } guard)
                frame.WaitingOn = guard;
            frame.Status = FrameStatus.Cold;
            return frame.Version;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Claim(int version)
        {
            frame.CheckCold(version);
            frame.Status = FrameStatus.Plain;
            if (frame.WaitingOn is not null)
                frame.ReleaseGuard();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void CheckCold(int version)
        {
            if (frame.Version != version || frame.Status != FrameStatus.Cold)
                throw frame.NotCold(version);
        }

        private InvalidOperationException NotCold(int version) =>
            frame.Version != version || frame.HasEndedKept
                ? new InvalidOperationException(
                    $"Coroutine '{frame.Method}' has already been awaited; a coroutine runs once. "
                    + "Call the method again, or make a task with EventLoop.CreateTask to await it more than once.")
                : new InvalidOperationException(
                    $"Coroutine '{frame.Method}' is already being awaited (running); a coroutine runs once. "
                    + "Make a task with EventLoop.CreateTask to await it from several places.");

        private void ReleaseGuard()
        {
            ((NeverAwaitedGuard)frame.WaitingOn!).Release();
            frame.WaitingOn = null;
        }

        /// <summary>Frees a frame whose result has been taken by an awaiter.</summary>
        internal void RecycleAwaited(int version)
        {
            if (frame.Version == version && frame.Status == FrameStatus.Cold)
                throw new InvalidOperationException($"Coroutine '{frame.Method}' has not run: await it, or give it to EventLoop.Run.");
            if (frame.Version != version)
                frame.CheckCold(version);
            frame.Recycle();
        }
    }

    internal static InvalidOperationException Default(string type) =>
        new($"A default {type} was awaited: it was not made by calling a coroutine method.");

    internal static string Describe(CoroutineFrame? frame, int version)
    {
        if (frame is null)
            return "default";
        if (frame.Version != version)
            return $"{frame.Method}: completed";
        return frame.Status == FrameStatus.Cold ? $"{frame.Method}: not started" : $"{frame.Method}: running";
    }
}
