using Coroutines.CompilerServices;

namespace Coroutines.Images;

/// <summary>What restored coroutines had that is not saved: made anew once all else is there, and before any loop is touched.</summary>
internal sealed class Reacquisitions
{
    private readonly List<(CoroutineFrame Frame, string Name, Func<object?> Make)> _all = [];

    internal void Add(CoroutineFrame frame, string name, Func<object?> make) => _all.Add((frame, name, make));

    /// <exception cref="CoroutineImageException">One could not be made; those that were are disposed.</exception>
    internal void Run()
    {
        var made = new Stack<IDisposable>();
        foreach (var (frame, name, make) in _all)
        {
            try
            {
                if (make() is IDisposable disposable)
                    made.Push(disposable);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                throw new CoroutineImageException($"'{name}' of '{frame.Method}' could not be made anew; nothing was restored. {e.GetType().Name}: {e.Message}", [], Dispose(made) is { Count: > 0 } more ? new AggregateException([e, .. more]) : e);
            }
        }
    }

    /// <returns>What that failed with: each is disposed, whatever the others do.</returns>
    private static List<Exception> Dispose(Stack<IDisposable> made)
    {
        List<Exception> failures = [];
        while (made.TryPop(out var each))
        {
            try
            {
                each.Dispose();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                failures.Add(e);
            }
        }

        return failures;
    }
}
