using System.Runtime.CompilerServices;

namespace Execution.Tests.Support;

/// <summary>The bare awaiter pattern: <see cref="INotifyCompletion"/> and nothing else, and a class.</summary>
public sealed class ForeignAwaitable<T>(int point, T value) : INotifyCompletion
{
    public bool IsCompleted => !Session.Current.Plan.Suspends(point);

    public ForeignAwaitable<T> GetAwaiter() => this;

    public void OnCompleted(Action continuation) => Probe.WhileSuspended(point, continuation);

    public T GetResult()
    {
        Session.Current.Log($"foreign got {value}");
        return Session.Current.Plan.ThrowAt == point ? throw new ProbeException(point) : value;
    }
}
