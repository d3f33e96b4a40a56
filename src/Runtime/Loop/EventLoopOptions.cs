namespace Coroutines;

/// <summary>How an <see cref="EventLoop"/> runs.</summary>
public sealed class EventLoopOptions
{
    /// <summary>Where time comes from; a <see cref="Testing.VirtualTime"/> jumps to the next deadline when all is idle.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Checks more, and reports where coroutines were created. Costs time. Also on for every loop when the environment variable
    /// <c>COROUTINES_DEBUG</c> is 1.
    /// </summary>
    public bool Debug { get; init; }

    /// <summary>Receives what went wrong where nobody awaits it; by default it is written to the standard error stream.</summary>
    public Action<CoroutineDiagnostic>? ExceptionHandler { get; init; }
}
