namespace Coroutines;

public partial class CoroutineTask
{
    internal void CopyTo(TaskCompletionSource source) => AddDoneCallback(_ =>
    {
        if (!CopyFailure(source.SetException, source.SetCanceled))
            source.SetResult();
    });

    private protected bool CopyFailure(Action<Exception> setException, Action setCanceled)
    {
        if (Cancelled)
            setCanceled();
        else if (Exception is { } exception)
            setException(exception);
        else
            return false;
        return true;
    }
}
