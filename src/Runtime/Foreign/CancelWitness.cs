using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Coroutines;

/// <summary>
/// Tells whether a foreign await ended by the cancel. The compiler's own machine calls the awaiter's <c>GetResult</c> itself, out of our
/// sight, and may handle what that throws; but to throw the cancel a second time, in its <c>finally</c>, would be wrong, and so would
/// losing it. So the thread's exceptions are watched during this one step, which only a cancelled foreign await takes.
/// </summary>
internal static class CancelWitness
{
    [ThreadStatic]
    private static bool t_seen;

    /// <summary>Runs the step; true when an <see cref="OperationCanceledException"/> was thrown in it.</summary>
    internal static bool MovesInto<TMachine>(ref TMachine machine)
        where TMachine : IAsyncStateMachine
    {
        t_seen = false;
        AppDomain.CurrentDomain.FirstChanceException += Watch;
        try
        {
            machine.MoveNext();
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Watch;
        }

        return t_seen;
    }

    private static void Watch(object? sender, FirstChanceExceptionEventArgs args) => t_seen |= args.Exception is OperationCanceledException;
}
