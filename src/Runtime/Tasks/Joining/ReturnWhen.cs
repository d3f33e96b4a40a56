namespace Coroutines;

/// <summary>What <see cref="Coroutine.Wait(IEnumerable{CoroutineTask}, ReturnWhen, TimeSpan?)"/> waits for.</summary>
public enum ReturnWhen
{
    /// <summary>All tasks have ended. Asyncio's <c>ALL_COMPLETED</c>.</summary>
    AllCompleted,

    /// <summary>Any task has ended, in whatever way. Asyncio's <c>FIRST_COMPLETED</c>.</summary>
    FirstCompleted,

    /// <summary>Any task has failed, or all have ended; a cancelled task is no failure. Asyncio's <c>FIRST_EXCEPTION</c>.</summary>
    FirstException,
}
