using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>How a <c>MoveNext</c> of the compiler's own machine ended: told by its builder, read right after it.</summary>
internal struct CompilerOutcome
{
    /// <summary>Odd: the compiler's machine handles every error itself.</summary>
    internal const int SuspendedState = 1;

    private bool _completed;
    private Exception? _failure;

    internal void SetCompleted() => _completed = true;

    internal void SetFailed(Exception exception) => _failure = exception;

    /// <summary>Runs a step of <paramref name="machine"/>, throwing in what the frame was given.</summary>
    /// <returns>True when the body has ended; <paramref name="failure"/> says how.</returns>
    internal static bool Step<TMachine>(CoroutineFrame frame, ref CompilerOutcome outcome, ref TMachine machine, out Exception? failure)
        where TMachine : IAsyncStateMachine
    {
        if (!frame.HasError)
        {
            machine.MoveNext();
        }
        else if (frame.IsErrorForeign)
        {
            var cancel = frame.TakeError();
            if (!CancelWitness.MovesInto(ref machine))
                frame.KeepUntakenError(cancel);
        }
        else
        {
            PendingError.Set(frame.TakeError()!);
            machine.MoveNext();
            frame.KeepUntakenError(PendingError.Take());
        }

        failure = outcome._failure;
        return outcome._completed || failure is not null;
    }
}
