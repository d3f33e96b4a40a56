using System.Diagnostics.Tracing;

namespace Coroutines;

/// <summary>What tools outside of the process can listen to (<c>dotnet-trace</c>, an <see cref="EventListener"/>): see docs/telemetry.md. Nothing here is on a hot path.</summary>
[EventSource(Name = "Coroutines")]
internal sealed class CoroutinesEventSource : EventSource
{
    internal static readonly CoroutinesEventSource Log = new();

    [Event(1, Level = EventLevel.Informational, Message = "Event loop {0} was made")]
    public void LoopStart(int loop) => WriteEvent(1, loop);

    [Event(2, Level = EventLevel.Informational, Message = "Event loop {0} has ended")]
    public void LoopStop(int loop) => WriteEvent(2, loop);

    /// <summary>What a loop's exception handler is told.</summary>
    [Event(3, Level = EventLevel.Warning, Message = "{1}")]
    public void Problem(int loop, string message, string exception) => WriteEvent(3, loop, message, exception);

    [NonEvent]
    internal void Problem(int loop, CoroutineDiagnostic diagnostic)
    {
        if (IsEnabled(EventLevel.Warning, EventKeywords.None))
            Problem(loop, diagnostic.Message, diagnostic.Exception is { } exception ? CoroutineExceptionFormatter.Format(exception) : "");
    }
}
