using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

public abstract partial class CoroutineFrame
{
    /// <summary>Suspends on the awaiter of a <c>dynamic</c> value, of which nothing is known before it is there.</summary>
    /// <exception cref="InvalidCastException">It is no awaiter.</exception>
    public void SuspendOnDynamic(object awaiter, int state)
    {
        var completion = (INotifyCompletion)awaiter;
        SuspendOn(ref completion, state);
    }
}
