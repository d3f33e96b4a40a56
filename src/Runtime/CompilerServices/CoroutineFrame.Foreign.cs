using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <content>
/// .NET's own awaiters, for generated bodies. Overload resolution prefers these to the general one; they know whether there is a result
/// and whether a cancel may abandon the wait.
/// </content>
public abstract partial class CoroutineFrame
{
    /// <summary>Suspends on a .NET task.</summary>
    public void SuspendOn(ref TaskAwaiter awaiter, int state)
    {
        State = state;
        TaskWait.Suspend(this, ref awaiter, AwaiterAccess.TaskOf(ref awaiter));
        DeliverPendingCancel();
    }

    /// <summary>Suspends on a .NET task.</summary>
    public void SuspendOn<T>(ref TaskAwaiter<T> awaiter, int state)
    {
        State = state;
        TaskWait.Suspend(this, ref awaiter, AwaiterAccess<T>.TaskOf(ref awaiter));
        DeliverPendingCancel();
    }

    /// <summary>Suspends on a .NET task.</summary>
    public void SuspendOn(ref ConfiguredTaskAwaitable.ConfiguredTaskAwaiter awaiter, int state)
    {
        State = state;
        TaskWait.Suspend(this, ref awaiter, AwaiterAccess.TaskOf(ref awaiter));
        DeliverPendingCancel();
    }

    /// <summary>Suspends on a .NET task.</summary>
    public void SuspendOn<T>(ref ConfiguredTaskAwaitable<T>.ConfiguredTaskAwaiter awaiter, int state)
    {
        State = state;
        TaskWait.Suspend(this, ref awaiter, AwaiterAccess<T>.TaskOf(ref awaiter));
        DeliverPendingCancel();
    }

    /// <summary>Suspends on a .NET value task.</summary>
    public void SuspendOn(ref ValueTaskAwaiter awaiter, int state)
    {
        State = state;
        ValueTaskWait.Suspend(this, ref awaiter, AwaiterAccess.ValueOf(ref awaiter));
        DeliverPendingCancel();
    }

    /// <summary>Suspends on a .NET value task.</summary>
    public void SuspendOn<T>(ref ValueTaskAwaiter<T> awaiter, int state)
    {
        State = state;
        ValueTaskWait<T>.Suspend(this, ref awaiter, AwaiterAccess<T>.ValueOf(ref awaiter));
        DeliverPendingCancel();
    }

    /// <summary>Suspends on a .NET value task.</summary>
    public void SuspendOn(ref ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter awaiter, int state)
    {
        State = state;
        ValueTaskWait.Suspend(this, ref awaiter, AwaiterAccess.ValueOf(ref awaiter));
        DeliverPendingCancel();
    }

    /// <summary>Suspends on a .NET value task.</summary>
    public void SuspendOn<T>(ref ConfiguredValueTaskAwaitable<T>.ConfiguredValueTaskAwaiter awaiter, int state)
    {
        State = state;
        ValueTaskWait<T>.Suspend(this, ref awaiter, AwaiterAccess<T>.ValueOf(ref awaiter));
        DeliverPendingCancel();
    }
}
