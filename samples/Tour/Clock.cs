using Coroutines.Testing;

namespace Tour;

/// <summary>The clock that the tour's loops run on, and how they read it.</summary>
public static class Clock
{
    public static bool UseVirtual { get; set; }

    public static EventLoopOptions Options => new() { TimeProvider = UseVirtual ? new VirtualTime() : TimeProvider.System };

    /// <summary>How long ago something was on the running loop's clock, in whole seconds: <c>about 2 s</c>.</summary>
    public static string Since(TimeSpan start) => $"about {(EventLoop.Current.Time - start).TotalSeconds:0} s";
}
