namespace Coroutines.Shared;

/// <summary>The metadata names that generator, analyzers and fixes look up; nowhere else are they spelled.</summary>
internal static class KnownTypeNames
{
    public const string Namespace = "Coroutines";
    public const string CoroutineAttribute = "Coroutines.CoroutineAttribute";
    public const string Coroutine = "Coroutines.Coroutine";
    public const string CoroutineOfT = "Coroutines.Coroutine`1";
    public const string CoroutineTask = "Coroutines.CoroutineTask";
    public const string CoroutineCancelledException = "Coroutines.CoroutineCancelledException";
    public const string CoroutineAwaiterInterface = "Coroutines.ICoroutineAwaiter";
    public const string EventLoop = "Coroutines.EventLoop";
    public const string CompanionAttribute = "Coroutines.CompilerServices.CompanionAttribute";
    public const string AsksAgainAttribute = "Coroutines.CompilerServices.AsksAgainAttribute";

    public const string ImageTypes = "Coroutines.CompilerServices.ImageTypes";
    public const string RuntimeAssembly = "Coroutines";
    public const string PauseAttribute = "Coroutines.CompilerServices.PauseAttribute";
    public const string DiscardedAsAttribute = "Coroutines.CompilerServices.DiscardedAsAttribute";
    public const string AwaitedAsAttribute = "Coroutines.CompilerServices.AwaitedAsAttribute";
}
