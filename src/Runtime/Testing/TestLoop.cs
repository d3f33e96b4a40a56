namespace Coroutines.Testing;

/// <summary>Runs coroutines in tests: on virtual time, in debug mode, in an order of your choice; a problem that a loop would report fails the test.</summary>
/// <example>
/// <code>
/// [Fact]
/// public void A_retry_waits_a_second() =&gt; TestLoop.Run(Test());
///
/// [Coroutine]
/// static async Coroutine Test()
/// {
///     var task = EventLoop.Current.CreateTask(RetryingDownload());
///     await TestLoop.WaitUntilIdle();
///     Assert.False(task.Done);
///     await Coroutine.Sleep(TimeSpan.FromSeconds(1));
///     await task;
/// }
/// </code>
/// </example>
public static class TestLoop
{
    /// <summary>Runs a coroutine until it ends, as <see cref="EventLoop.Run(Coroutine, EventLoopOptions?)"/> does.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="orderSeed">Chooses the order in which ready coroutines take their turns; null: first come first served.</param>
    /// <param name="clock">The loop's clock, if the test needs it.</param>
    /// <exception cref="LoopHangException">Everything waits and nothing could wake it, or only yields. The message says who waits on whom.</exception>
    /// <exception cref="LoopProblemException">
    /// Something was never awaited, a failure that nobody saw, a callback that threw, a task that refused to end.
    /// </exception>
    public static void Run(Coroutine coroutine, int? orderSeed = null, VirtualTime? clock = null)
    {
        List<CoroutineDiagnostic> problems = [];
        EventLoop.Run(coroutine, Options(problems, orderSeed, clock));
        ThrowIfAny(problems);
    }

    /// <inheritdoc cref="Run(Coroutine, int?, VirtualTime?)"/>
    /// <returns>The coroutine's result.</returns>
    public static T Run<T>(Coroutine<T> coroutine, int? orderSeed = null, VirtualTime? clock = null)
    {
        List<CoroutineDiagnostic> problems = [];
        var result = EventLoop.Run(coroutine, Options(problems, orderSeed, clock));
        ThrowIfAny(problems);
        return result;
    }

    /// <summary>The same with the coroutine that a function returns, called on the loop.</summary>
    /// <param name="body">Makes the coroutine.</param>
    /// <param name="orderSeed">Chooses the order in which ready coroutines take their turns; null: first come first served.</param>
    /// <param name="clock">The loop's clock, if the test needs it.</param>
    public static void Run(Func<Coroutine> body, int? orderSeed = null, VirtualTime? clock = null)
    {
        List<CoroutineDiagnostic> problems = [];
        EventLoop.Run(body, Options(problems, orderSeed, clock));
        ThrowIfAny(problems);
    }

    /// <inheritdoc cref="Run(Func{Coroutine}, int?, VirtualTime?)"/>
    /// <returns>The coroutine's result.</returns>
    public static T Run<T>(Func<Coroutine<T>> body, int? orderSeed = null, VirtualTime? clock = null)
    {
        List<CoroutineDiagnostic> problems = [];
        var result = EventLoop.Run(body, Options(problems, orderSeed, clock));
        ThrowIfAny(problems);
        return result;
    }

    /// <summary>Runs a coroutine again and again, each time with another order of turns.</summary>
    /// <param name="count">How often.</param>
    /// <param name="body">Makes the coroutine.</param>
    /// <param name="firstSeed">The first <see cref="EventLoopOptions.OrderSeed"/>; those after it count up.</param>
    /// <exception cref="LoopProblemException">A run failed: its message names the seed to run it with again, its cause is what the run threw.</exception>
    public static void RunInOrders(int count, Func<Coroutine> body, int firstSeed = 0)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var seed = firstSeed; count > 0; seed++, count--)
        {
            try
            {
                Run(body, seed);
            }
            catch (Exception e)
            {
                throw new LoopProblemException($"With orderSeed {seed}: {e.Message}", e);
            }
        }
    }

    /// <summary>
    /// Waits until all other tasks wait for time to pass, or for something from outside of the loop. Work of <see cref="Coroutine.ToThread(Action)"/> is waited
    /// for, other foreign operations are not.
    /// </summary>
    public static Coroutine WaitUntilIdle()
    {
        return Wait();

        static async Coroutine Wait() => await new WaitAwaitable<IdleWait>(new IdleWait());
    }

    /// <summary>
    /// Keeps the virtual clock of the running loop from jumping until the result is disposed, on the same loop: for what takes real time that is none of the
    /// test's, such as a request to a real server. <see cref="WaitUntilIdle"/> waits for it, too. On a clock that is not virtual it does nothing else.
    /// </summary>
    /// <example>
    /// <code>
    /// using (TestLoop.HoldTime())
    ///     page = await http.GetStringAsync(address);    // a timeout around it does not expire meanwhile
    /// </code>
    /// </example>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    public static IDisposable HoldTime() => new TimeHold(EventLoop.Current);

    private static EventLoopOptions Options(List<CoroutineDiagnostic> problems, int? orderSeed, VirtualTime? clock) => new()
    {
        TimeProvider = clock ?? new VirtualTime(),
        Debug = true,
        OrderSeed = orderSeed,
        ExceptionHandler = problems.Add,
        HandleInterrupt = false,
        HandleQuit = false,
    };

    private static void ThrowIfAny(List<CoroutineDiagnostic> problems)
    {
        if (problems.Count > 0)
            throw new LoopProblemException(string.Join(Environment.NewLine, problems), problems[0].Exception);
    }
}
