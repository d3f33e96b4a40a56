using Coroutines.Testing;

namespace Coroutines.Runtime.Tests;

/// <summary>Runs coroutines on virtual time and keeps a trace and what the loop reported.</summary>
public abstract class LoopTest
{
    /// <summary>What other threads do may take far longer than elsewhere: only what hangs comes to the limit.</summary>
    protected VirtualTime Clock { get; } = new() { HangLimit = TimeSpan.FromMinutes(5) };

    protected List<string> Trace { get; } = [];

    protected List<CoroutineDiagnostic> Reports { get; } = [];

    protected static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    protected EventLoopOptions Options(bool debug = false) => new()
    {
        TimeProvider = Clock,
        ExceptionHandler = Reports.Add,
        HandleInterrupt = false,
        Debug = debug,
        SlowStep = TimeSpan.MaxValue,
    };

    protected void Run(Coroutine coroutine) => EventLoop.Run(coroutine, Options());

    protected void Run(Func<Coroutine> body) => EventLoop.Run(body(), Options());

    protected T Run<T>(Coroutine<T> coroutine) => EventLoop.Run(coroutine, Options());

    protected T Run<T>(Func<Coroutine<T>> body) => EventLoop.Run(body(), Options());

    /// <summary>
    /// What goes deep must not cost the square of the depth. The bytes that are allocated on the way tell, on a busy machine as on an idle one: the stacks of
    /// exceptions, 10,000 levels deep and copied at each, would be more than 10 GB.
    /// </summary>
    /// <param name="before">How many this thread had allocated when it began.</param>
    protected static void AssertAffordable(long before) => Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000_000);

    /// <summary>What is allocated every time is too much. After a full collection, now and then, a pool drops what it has too much of, and makes a shorter list.</summary>
    /// <param name="measure">How many bytes it takes.</param>
    /// <param name="most">How many it may.</param>
    protected static void AssertAllocatesAtMost(Func<long> measure, long most)
    {
        var allocated = measure();
        for (var attempt = 1; allocated > most && attempt < 5; attempt++)
            allocated = measure();
        Assert.True(allocated <= most, $"{allocated} bytes, {most} at most");
    }

    protected static async Coroutine<TException> Throws<TException>(Coroutine coroutine)
        where TException : Exception
    {
        try
        {
            await coroutine;
        }
        catch (TException e)
        {
            return e;
        }

        throw new InvalidOperationException("Nothing was thrown.");
    }

    protected void Note(string text) => Trace.Add(text);
}
