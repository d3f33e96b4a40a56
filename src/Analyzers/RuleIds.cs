namespace Coroutines.Analyzers;

/// <summary>The rules' ids. An id is never given to another rule.</summary>
public static class RuleIds
{
    public const string AwaitOutsideCoroutine = "CORO001";
    public const string NeverAwaited = "CORO002";
    public const string AwaitedTwice = "CORO003";
    public const string InvalidCoroutine = "CORO004";
    public const string NotPartial = "CORO005";
    public const string MissingAttribute = "CORO006";
    public const string NotRewritten = "CORO007";
    public const string FunctionNotRewritten = "CORO008";
    public const string UnmarkedOverride = "CORO009";
    public const string BlockingCall = "CORO010";
    public const string NestedRun = "CORO011";
    public const string ConfigureAwait = "CORO012";
    public const string AsyncVoidLambda = "CORO013";
    public const string UnawaitedResource = "CORO014";
    public const string ReturnedUnawaited = "CORO015";
    public const string NestedCoroutine = "CORO016";
    public const string MissingToken = "CORO017";
    public const string DroppedTask = "CORO020";
    public const string IndependentAwaits = "CORO021";
    public const string SwallowedCancel = "CORO022";
    public const string UnshieldedCleanup = "CORO023";
    public const string StarvingLoop = "CORO024";
    public const string BusyWait = "CORO025";
    public const string SleepZero = "CORO026";
    public const string LeftScope = "CORO027";
    public const string DroppedLock = "CORO028";
    public const string ForwardingCoroutine = "CORO029";
    public const string ForeignThread = "CORO030";

    public const string UnsavedLocal = "CORO050";
    public const string UnrestorableAwait = "CORO051";
    public const string UnrestorableCall = "CORO052";
    public const string ChangedResumePoints = "CORO053";

    /// <summary>The suppressor of CS4014, where <see cref="NeverAwaited"/> already speaks.</summary>
    public const string SuppressedNotAwaited = "CORO902";

    /// <summary>The suppressor of CS1998: a coroutine without an await costs no more than a method.</summary>
    public const string SuppressedLacksAwait = "CORO901";

    /// <summary>The suppressor of CS4014, where <see cref="DroppedTask"/> already speaks.</summary>
    public const string SuppressedDroppedTask = "CORO903";

    /// <summary>The suppressor of CS4014 on a task that a group keeps.</summary>
    public const string SuppressedKeptByGroup = "CORO904";

    /// <summary>The suppressor of rules that want a <c>ConfigureAwait</c>.</summary>
    public const string SuppressedConfigureAwait = "CORO905";

    /// <summary>The suppressor of rules that want a name which ends in Async.</summary>
    public const string SuppressedAsyncName = "CORO906";
}
