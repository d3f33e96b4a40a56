namespace Coroutines;

/// <summary>What an enumeration says to a consumer who breaks the rules.</summary>
internal static class IteratorErrors
{
    internal static InvalidOperationException Running(string method) => new(
        $"Iterator '{method}' is already running: MoveNextAsync was called before the last call had ended. "
        + "One enumeration serves one consumer; enumerate the method's result once more for another.");

    internal static NotSupportedException ClosedWhileRunning(string method) => new(
        $"Iterator '{method}' is running: DisposeAsync was called before MoveNextAsync had ended.");

    internal static InvalidOperationException NoLoop(string method) => new(
        $"Iterator '{method}' was enumerated where no event loop runs; enumerate it in a coroutine.");

    internal static InvalidOperationException OtherLoop(string method) => new($"Iterator '{method}' is enumerated on another event loop.");
}
